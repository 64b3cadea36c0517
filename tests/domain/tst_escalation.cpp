// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casereview.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/escalating.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Accepts a case of that matter at the hall's clock. */
QString accepted(Hall &hall, const QString &matter = u"GAOLING"_s)
{
    const bool livelihood = hall.matters.matter(matter)->queuePrefix == u"M";
    const QString window = livelihood ? u"w1"_s : u"w2"_s;
    const QString person = livelihood ? u"wang"_s : u"li"_s;
    if (hall.window(window).person.isEmpty()) {
        hall.open(person, window);
    }
    const Ticket ticket = hall.take(matter);
    (void)hall.as(person, CallNext{window});
    (void)hall.as(person, StartTicket{window});
    AcceptCase command{window, ticket.id, matter, {u"张三"_s, u"13900001234"_s, {}}, {}, {}, {}, {}};
    if (matter == u"GAOLING") {
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
    }
    const auto decision = hall.as(person, command);
    if (!decision) {
        qFatal("not accepted: %s", qPrintable(decision.error().en));
    }
    (void)hall.as(person, FinishTicket{window});
    return decision->caseId;
}

/** "yellow 2026-12-04T00:00:00.000+08:00", with the department before it where it is a part's clock. */
QStringList ladder(const Hall &hall, const QString &caseId, bool parts = false)
{
    QStringList lines;
    for (const TimeNotice *notice : hall.state.escalations.noticesOf(caseId)) {
        if (parts == !notice->department.isEmpty()) {
            lines.append((parts ? notice->department + u' ' : QString()) + toString(notice->rung) + u' ' +
                         zone.toIsoLocal(notice->at).left(16));
        }
    }
    return lines;
}

QString toldBy(const TimeNotice &notice)
{
    QStringList words;
    for (const NoticeReader &reader : notice.told) {
        words.append(toString(reader.part) + u'=' + reader.person);
    }
    return words.join(u' ');
}

const TimeNotice &noticeOf(const Hall &hall, const QString &caseId, NoticeRung rung, const QString &department = {})
{
    for (const TimeNotice *notice : hall.state.escalations.noticesOf(caseId)) {
        if (notice->rung == rung && notice->department == department) {
            return *notice;
        }
    }
    qFatal("no such notice");
}

} // namespace

class EscalationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLadderOfDays()
    {
        Hall hall;
        const QString id = accepted(hall); // ten working days from November 23rd: due December 7th
        hall.wakeUntil(at(2026, 12, 31));
        QCOMPARE(ladder(hall, id),
                 (QStringList{u"reminder 2026-12-03T00:00"_s, u"yellow 2026-12-04T00:00"_s, u"red 2026-12-07T17:30"_s,
                              u"urge 2026-12-08T00:00"_s, u"red_card 2026-12-14T00:00"_s}));
        // The first reviewer has two days and so no warning, for a third of that is less than a day. Its time over, it
        // is deemed to agree (P-1) and the next one's begins, who decides and so is never deemed.
        QCOMPARE(ladder(hall, id, true), (QStringList{u"SQ red 2026-11-25T17:30"_s, u"MZ yellow 2026-12-02T00:00"_s,
                                                      u"MZ red 2026-12-03T17:30"_s, u"MZ urge 2026-12-04T00:00"_s,
                                                      u"MZ red_card 2026-12-10T00:00"_s}));
        QCOMPARE(noticeOf(hall, id, NoticeRung::RedCard).number, u"TS-TZ2026-0010"_s);
        QCOMPARE(noticeOf(hall, id, NoticeRung::Red).at,
                 hall.state.cases.at(id).due.due + std::chrono::milliseconds(1));
    }

    void theLadderOfHours()
    {
        Hall hall;
        hall.matters.matters[u"JOINT"_s].promisedLimit = {24, LimitUnit::Hour, {}};
        hall.matters.matters[u"JOINT"_s].review.clear();
        hall.now = at(2026, 11, 27, 16); // Friday afternoon, and it goes on over the weekend
        hall.wakeUntil(hall.now);
        const QString id = accepted(hall, u"JOINT"_s);
        hall.wakeUntil(at(2026, 12, 2));
        QCOMPARE(ladder(hall, id),
                 (QStringList{u"reminder 2026-11-28T04:00"_s, u"yellow 2026-11-28T10:00"_s, u"red 2026-11-28T16:00"_s,
                              u"urge 2026-11-28T18:00"_s, u"red_card 2026-11-29T16:00"_s}));
    }

    void thresholdsAreASettingOfTheHall()
    {
        Hall hall;
        HallInfo info = hall.state.info;
        info.lights = {3, 2, 50, 25, 2, 3, 2, 24};
        yizhan::apply(hall.state, HallRecord(info));
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 31));
        QCOMPARE(ladder(hall, id),
                 (QStringList{u"reminder 2026-12-02T00:00"_s, u"yellow 2026-12-03T00:00"_s, u"red 2026-12-07T17:30"_s,
                              u"urge 2026-12-09T00:00"_s, u"red_card 2026-12-10T00:00"_s}));
    }

    void tellsThoseWhomItConcerns()
    {
        Hall hall;
        yizhan::apply(hall.state, HallRecord(Person{u"head"_s, u"民政科长"_s, {}, {}, u"MZ"_s, Role::Leader, false}));
        const QString id = accepted(hall);
        QVERIFY(hall.as(u"leader"_s, GiveOpinion{id, u"SQ"_s, Opinion::Agree, {}}));
        hall.wakeUntil(at(2026, 12, 31));
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Reminder)), u"a=wang"_s);
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Yellow)), u"a=wang b=li lead=mz"_s);
        const QString all = u"a=wang b=li lead=mz head=head leader=leader"_s;
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Red)), all);
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Urge)), all);
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::RedCard)), all);
        // 民政 has five days of its own: told first, and the post when it becomes yellow.
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Yellow, u"MZ"_s)), u"department=mz a=wang b=li"_s);
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Red, u"MZ"_s)),
                 u"department=mz a=wang b=li head=head leader=leader"_s);
    }

    void neverTellsNobody()
    {
        Hall hall;
        const QString id = accepted(hall);
        remove(hall.state, u"post"_s, u"minsheng"_s);
        ServiceCase orphan = hall.state.cases.at(id);
        orphan.owner.clear();
        orphan.handler.clear();
        yizhan::apply(hall.state, HallRecord(orphan));
        hall.wakeUntil(at(2026, 12, 3, 1));
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Reminder)), u"leader=leader"_s);
    }

    void bIsRemindedWhereAIsOnLeave()
    {
        Hall hall;
        const QString id = accepted(hall);
        yizhan::apply(hall.state, HallRecord(Presence{u"wang"_s, PresenceState::Leave, hall.now, {}}));
        hall.wakeUntil(at(2026, 12, 3, 1));
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Reminder)), u"a=wang b=li"_s);
    }

    void anExtensionIsANewInstant()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 4, 9));
        QCOMPARE(ladder(hall, id).size(), 2);
        QVERIFY(hall.as(u"leader"_s, RequestExtension{id, 10, ExtensionReason::Complex, u"要去核实"_s}));
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{id, true, {}})); // December 21st now
        hall.wakeUntil(at(2026, 12, 22, 9));
        QCOMPARE(ladder(hall, id), (QStringList{u"reminder 2026-12-03T00:00"_s, u"yellow 2026-12-04T00:00"_s,
                                                u"reminder 2026-12-17T00:00"_s, u"yellow 2026-12-18T00:00"_s,
                                                u"red 2026-12-21T17:30"_s, u"urge 2026-12-22T00:00"_s}));
    }

    void whoLetItBeAcceptedByDefaultIsTold() // T-4
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        (void)hall.as(u"wang"_s, CallNext{u"w1"_s});
        (void)hall.as(u"wang"_s, StartTicket{u"w1"_s});
        ReceiveCase command;
        command.window = u"w1"_s;
        command.ticket = ticket.id;
        command.matter = u"GAOLING"_s;
        command.applicant = {u"张三"_s, u"13900001234"_s, {}};
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        const auto received = hall.as(u"wang"_s, command);
        QVERIFY(received);
        const QString id = received->caseId;
        const Instant answerDue = hall.state.cases.at(id).noticeDue;
        hall.wakeUntil(at(2026, 12, 1, 9));
        const TimeNotice &notice = noticeOf(hall, id, NoticeRung::Deemed);
        QCOMPARE(notice.due, answerDue);
        QCOMPARE(notice.issuedAt, hall.state.cases.at(id).dueSince);
        QCOMPARE(notice.number, u"TS-TZ2026-0001"_s);
        QVERIFY(toldBy(notice).startsWith(u"a=wang b=li"_s) && toldBy(notice).contains(u"leader=leader"_s));
        QCOMPARE(notice.matterName, hall.matters.matter(u"GAOLING"_s)->nameZh);
        hall.wakeUntil(at(2026, 12, 2, 9));
        QCOMPARE(ladder(hall, id).count(u"deemed 2026-11-30T17:30"_s), 1);
    }

    void nothingComesWhileTheClockStandsStill()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 2, 9));
        // Two weeks from the day before the reminder: due December 21st instead of the 7th.
        QVERIFY(hall.as(u"leader"_s, StopClock{id, {}, StopKind::Appraisal, 14, u"第45条"_s}));
        hall.wakeUntil(at(2026, 12, 16, 23));
        QCOMPARE(ladder(hall, id), QStringList());
        hall.wakeUntil(at(2026, 12, 18, 1));
        QCOMPARE(ladder(hall, id).size(), 2);
        // In hours a threshold may fall into the stop itself: told when the clock runs again.
        DueDate hours;
        hours.due = at(2026, 11, 25, 16);
        hours.blueAt = at(2026, 11, 24, 10);
        hours.yellowAt = at(2026, 11, 25, 10);
        hours.stopped = {{at(2026, 11, 24), at(2026, 11, 25)}};
        QCOMPARE(rungsOf(hours).front(), (RungAt{NoticeRung::Reminder, at(2026, 11, 25)}));
    }

    void nothingComesAfterTheDecision()
    {
        Hall hall;
        hall.matters.matters[u"GAOLING"_s].review.clear();
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 7, 17, 30)); // the last instant that is in time
        QCOMPARE(ladder(hall, id).size(), 2);
        QVERIFY(hall.as(u"leader"_s, DecideCase{id, CaseResult::Grant, {}, {}}));
        hall.wakeUntil(at(2026, 12, 31));
        QCOMPARE(ladder(hall, id).size(), 2);
        QVERIFY(!hall.state.escalations.next());
        // What the clockwork asks for a second time, or too soon, changes nothing.
        const auto late = hall.run(Escalate{id, {}, 0, NoticeRung::Red, hall.state.cases.at(id).due.due});
        QVERIFY(late && late->changes.empty());
        const auto unknown = hall.run(Escalate{u"none"_s, {}, 0, NoticeRung::Red, hall.now});
        QVERIFY(unknown && unknown->changes.empty());
    }

    void aPartThatAnsweredIsNotPursued()
    {
        Hall hall;
        const QString id = accepted(hall, u"JOINT"_s); // HD five days, PCS three, side by side
        hall.wakeUntil(at(2026, 11, 26, 12));          // PCS is due today
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{id, u"PCS"_s, Opinion::Agree, {}}));
        hall.wakeUntil(at(2026, 12, 1));
        // HD's red one is its last: it is deemed to agree when its time is over.
        QCOMPARE(ladder(hall, id, true), (QStringList{u"PCS yellow 2026-11-25T00:00"_s, u"HD yellow 2026-11-27T00:00"_s,
                                                      u"HD red 2026-11-30T17:30"_s}));
    }

    void isReadByWhomItTells()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 4, 9));
        const QString notice = noticeOf(hall, id, NoticeRung::Yellow).id;
        QCOMPARE(hall.as(u"leader"_s, ReadNotice{notice}).error().status, 403);
        QCOMPARE(hall.as(u"li"_s, ReadNotice{u"none"_s}).error().status, 404);
        QVERIFY(hall.as(u"li"_s, ReadNotice{notice}));
        const Instant first = hall.now;
        hall.now += std::chrono::minutes(5);
        const auto again = hall.as(u"li"_s, ReadNotice{notice});
        QVERIFY(again && again->changes.empty());
        const TimeNotice &read = noticeOf(hall, id, NoticeRung::Yellow);
        QCOMPARE(read.told.at(1), (NoticeReader{u"li"_s, NoticePart::B, first, hall.state.people.at(u"li"_s).name}));
        QVERIFY(!isSet(read.told.at(0).readAt));
    }

    void severalAreReadAtOnce()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 8, 9));
        const QString yellow = noticeOf(hall, id, NoticeRung::Yellow).id;
        const QString red = noticeOf(hall, id, NoticeRung::Red).id;
        const auto readAt = [&](NoticeRung rung) {
            const auto &told = noticeOf(hall, id, rung).told;
            return std::find_if(told.begin(), told.end(), [](const NoticeReader &one) { return one.person == u"li"; })
                ->readAt;
        };
        // All or none.
        QCOMPARE(hall.as(u"li"_s, ReadNotices{{yellow, u"none"_s}}).error().status, 404);
        QCOMPARE(hall.as(u"pcs"_s, ReadNotices{{yellow, red}}).error().status, 403);
        QVERIFY(!isSet(readAt(NoticeRung::Yellow)));

        QVERIFY(hall.as(u"li"_s, ReadNotice{yellow}));
        const Instant first = hall.now;
        hall.now += std::chrono::minutes(5);
        const auto all = hall.as(u"li"_s, ReadNotices{{yellow, red, red}});
        QVERIFY(all);
        QCOMPARE(all->changes.size(), 1U); // what was read keeps its time, and one named twice is noted once
        QCOMPARE(all->facts.size(), 1U);
        QCOMPARE(all->facts.front().kind, u"notice-read"_s);
        QCOMPARE(readAt(NoticeRung::Yellow), first);
        QCOMPARE(readAt(NoticeRung::Red), hall.now);
    }

    void whatIsFinishedIsToBeHandedOver() // DOMAIN 3.3: ten working days
    {
        Hall hall;
        hall.matters.matters[u"GAOLING"_s].review.clear();
        const QString id = accepted(hall);
        QVERIFY(hall.as(u"leader"_s, DecideCase{id, CaseResult::Grant, {}, {}}));
        QVERIFY(hall.as(u"wang"_s, FinishCase{id}));
        const ServiceCase &it = hall.state.cases.at(id);
        QVERIFY(it.delivery);
        QCOMPARE(zone.toIsoLocal(it.delivery->due).left(16), u"2026-12-07T17:30"_s);
        Hall fetched = hall;
        hall.wakeUntil(at(2026, 12, 20));
        QCOMPARE(ladder(hall, id),
                 (QStringList{u"delivery_soon 2026-12-04T00:00"_s, u"delivery_late 2026-12-07T17:30"_s}));
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::DeliverySoon)), u"a=wang b=li"_s);
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::DeliveryLate)), u"a=wang b=li leader=leader"_s);
        QVERIFY(fetched.as(u"wang"_s, DeliverCase{id, u"applicant"_s}));
        fetched.wakeUntil(at(2026, 12, 31));
        QVERIFY(ladder(fetched, id).isEmpty());

        ServiceCase old = it; // finished by a version that had no such clock
        old.delivery.reset();
        yizhan::apply(hall.state, HallRecord(old));
        hall.wakeUntil(at(2026, 12, 21, 1));
        QVERIFY(it.delivery);
        QCOMPARE(zone.toIsoLocal(it.delivery->due).left(16), u"2026-12-07T17:30"_s);
    }

    void whoHasTheCaseIsToldThatTheApplicantHurries() // 催办
    {
        Hall hall;
        const QString id = accepted(hall);
        QVERIFY(hall.as(u"leader"_s, GiveOpinion{id, u"SQ"_s, Opinion::Agree, {}}));
        QVERIFY(!isHurried(hall.state.cases.at(id)));
        QVERIFY(hall.run(UrgeCase{id}));
        QVERIFY(isHurried(hall.state.cases.at(id)));
        QCOMPARE(toldBy(noticeOf(hall, id, NoticeRung::Hurried)), u"a=wang department=mz"_s);
        QVERIFY(hall.as(u"mz"_s, GiveOpinion{id, u"MZ"_s, Opinion::Agree, {}}));
        QVERIFY(!isHurried(hall.state.cases.at(id))); // it moved
        hall.wakeUntil(at(2026, 12, 9));              // and the rungs of its clock come as ever
        QCOMPARE(ladder(hall, id).last(), u"urge 2026-12-08T00:00"_s);
    }

    void goesWithItsCase()
    {
        Hall hall;
        hall.matters.matters[u"GAOLING"_s].review.clear();
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 4, 9));
        QCOMPARE(hall.state.escalations.notices().size(), 2U);
        QVERIFY(hall.as(u"leader"_s, DecideCase{id, CaseResult::Grant, {}, {}}));
        QVERIFY(hall.as(u"wang"_s, FinishCase{id}));
        QVERIFY(hall.as(u"wang"_s, DeliverCase{id, u"applicant"_s}));
        const auto erased = hall.as(u"leader"_s, EraseCases{{id}, {}, {}});
        QVERIFY(erased);
        QCOMPARE(erased->removals.size(), 3U);
        QVERIFY(hall.state.escalations.notices().empty());
    }

    void datesOfAnOlderVersionAreBroughtUpToDate()
    {
        Hall hall;
        const QString id = accepted(hall);
        const DueDate due = hall.state.cases.at(id).due;
        ServiceCase old = hall.state.cases.at(id);
        old.due.urgeAt = {};
        old.due.redCardAt = {};
        yizhan::apply(hall.state, HallRecord(old));
        hall.wakeUntil(at(2026, 11, 24, 1));
        QCOMPARE(hall.state.cases.at(id).due, due);
    }

    void comesBackFromItsRecord()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.wakeUntil(at(2026, 12, 8, 9));
        HallState copy;
        for (const auto &[noticeId, notice] : hall.state.escalations.notices()) { // before the case they are about
            QVERIFY(applyRecord(copy, toRecord(HallRecord(notice))));
        }
        QVERIFY(applyRecord(copy, toRecord(HallRecord(hall.state.cases.at(id)))));
        QCOMPARE(copy.escalations.notices(), hall.state.escalations.notices());
        QVERIFY(copy.escalations.next());
        QCOMPARE(*copy.escalations.next(), *hall.state.escalations.next());
        QVERIFY(copy.escalations.next()->rung == NoticeRung::RedCard);
    }
};

QTEST_GUILESS_MAIN(EscalationTest)
#include "tst_escalation.moc"
