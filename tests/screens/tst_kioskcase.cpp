// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casework.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "kioskfixture.h"
#include "protocol/recordjson.h"
#include "screens/desk/desktext.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kioskwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

/** A case as a resident sees it at the kiosk: whose turn, until when and why, what may be asked. */
class TestKioskCase : public test::KioskHallTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void caseFollowsTheHall();
    void aLookUpLetsHurryAndWithdraw();
    void caseSaysWhatDidNotCount();
    void aStoppedPartSaysWhyAndUntilWhen();
    void aCorrectionAfterAcceptanceWaitsForTheResident();
    void caseHasTheLightOfTheDesk();
    void caseWaitsForWhoHoldsItUp();
    void caseCountsItsExtensionAndTellsOfSilence();
    void caseSaysBothDatesAndWhomToCall();
    void caseSaysWhatTheCalendarDid();
    void hoursAreNotToldAsDays();
    void partAndWholeAreLateInTheSameWords();
    void aMadeUpDayIsNamed();
};

void TestKioskCase::caseFollowsTheHall()
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        KioskCase page;
        const QAbstractItemModelTester steps(page.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester branches(page.branches(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(page.known());
        QCOMPARE(page.branches()->count(), int(serviceCase.branches.size()));
        QVERIFY(page.steps()->count() >= (endedEarly(serviceCase.state) ? 2 : 3));
        int now = 0;
        for (int row = 0; row < page.steps()->count(); ++row) {
            now += page.steps()->value(row, "progress").toInt() == int(KioskCase::Progress::Now) ? 1 : 0;
        }
        QCOMPARE(now, isOver(serviceCase.state) ? 0 : 1);
        QCOMPARE(page.ending() != KioskCase::Ending::None, endedEarly(serviceCase.state));
        QVERIFY(page.toBring().isEmpty() || page.turn() == KioskCase::Turn::Resident ||
                serviceCase.state == CaseState::InReview || serviceCase.state == CaseState::Received);
        QVERIFY(page.turn() != KioskCase::Turn::Review || !page.turnOf().isEmpty());
    }
}

void TestKioskCase::aLookUpLetsHurryAndWithdraw() // 催办, 撤件
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state != CaseState::InReview) {
            continue;
        }
        const QString lastFour = m_link->lastFour(id);
        const Reply found =
            m_link->post(u"/v1/cases/lookup"_s, {{u"number"_s, serviceCase.caseNo}, {u"last_four"_s, lastFour}}, {})
                .result();
        QVERIFY(found.ok());
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(!page.mayUrge()); // not without the look-up
        page.setProperty("access", found.body.value("access"_L1).toString());
        QVERIFY(page.mayUrge());
        page.urge();
        QTRY_VERIFY(!page.urging());
        QVERIFY(!page.mayUrge());
        QVERIFY(!page.urgeText().isEmpty());
        QCOMPARE(m_link->state().cases.at(id).urges, 1);
        page.urge();
        QCOMPARE(m_link->state().cases.at(id).urges, 1);

        // 撤件: until the decision, by the same look-up, and the same wish twice is one.
        QVERIFY(page.mayWithdraw());
        page.withdraw({}); // in writing
        QVERIFY(!page.withdrawing());
        page.withdraw(u"aW5r"_s);
        page.withdraw(u"aW5r"_s);
        QTRY_VERIFY(page.ending() == KioskCase::Ending::Withdrawn);
        QVERIFY(!page.mayWithdraw() && page.withdrawText().isEmpty());
        QVERIFY(m_link->state().cases.at(id).state == CaseState::Withdrawn);
        return;
    }
    QFAIL("no case in review");
}

void TestKioskCase::caseSaysWhatDidNotCount()
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state != CaseState::InReview || serviceCase.limit.unit != LimitUnit::Workday ||
            serviceCase.due.due <= m_hall->now()) {
            continue;
        }
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(page.notCounted().isEmpty());
        const int used = page.daysUsed();
        const int left = page.daysLeft();
        const Actor leader = m_link->actor(u"chenguohua"_s);
        QVERIFY(bool(m_link->issue(leader, StopClock{id, {}, StopKind::Appraisal, 1, u"委托鉴定"_s})));
        m_hall->flush();
        QCOMPARE(page.notCounted(), QStringList{u"鉴定 1 天不计"_s});
        QCOMPARE(page.daysUsed(), used - 1); // today does not count any more
        QCOMPARE(page.daysLeft(), left + 1);
        QCOMPARE(page.light(), int(Light::Grey));
        QVERIFY(page.stopText().startsWith(u"现在停表：鉴定，"_s));
        QVERIFY(bool(m_link->issue(leader, RequestExtension{id, 5, ExtensionReason::Complex, u"情况复杂"_s})));
        QVERIFY(bool(m_link->issue(leader, AnswerExtension{id, true, {}})));
        m_hall->flush();
        QCOMPARE(page.extension(),
                 u"原来承诺 %1 个工作日，经负责人批准延期 5 个工作日：情况复杂"_s.arg(serviceCase.limit.value));
        QCOMPARE(page.daysLeft(), left + 6);
        return;
    }
    QFAIL("no case in time");
}

void TestKioskCase::aStoppedPartSaysWhyAndUntilWhen() // DOMAIN 3.3: 原因、预计恢复日
{
    const Actor leader = m_link->actor(u"chenguohua"_s);
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        const auto active = activeBranches(serviceCase);
        if (active.empty() || !isSet(active.front()->due.due) || active.front()->due.due <= m_hall->now()) {
            continue;
        }
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        const int at = int(active.front() - serviceCase.branches.data());
        const QString department = active.front()->department;
        QVERIFY(bool(m_link->issue(leader, StopClock{id, department, StopKind::Testing, 3, u"送检"_s})));
        m_hall->flush();
        const QString standing = page.branches()->value(at, "standing").toString();
        QVERIFY2(standing.startsWith(u"停表：检测，"_s) && standing.endsWith(u"日恢复后接着审"_s),
                 qPrintable(standing));
        QCOMPARE(page.stopText(), QString()); // the promise goes on
        return;
    }
    QFAIL("nobody reviews in time");
}

void TestKioskCase::aCorrectionAfterAcceptanceWaitsForTheResident()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && !activeBranches(it).empty() && it.stops.empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    const Day today = m_hall->state().info.zone.day(m_hall->now());
    const Reply found =
        m_link->post(u"/v1/cases/lookup"_s, {{u"number"_s, one.caseNo}, {u"last_four"_s, m_link->lastFour(one.id)}}, {})
            .result();
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setProperty("access", found.body.value("access"_L1).toString());
    page.setShell(m_shell.get());
    const auto show = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
    };
    one.urgedAt = {};
    show();
    QVERIFY(page.turn() == KioskCase::Turn::Review && page.mayUrge() && page.correction().isEmpty());

    CaseStop stop;
    stop.id = u"stop"_s;
    stop.days = {today, {}, 5};
    stop.startedAt = m_hall->now();
    one.stops = {stop};
    show();
    QVERIFY(page.turn() == KioskCase::Turn::Resident);
    QVERIFY(!page.mayUrge());
    QVERIFY2(page.correction().contains(u"补正通知书"_s), qPrintable(page.correction()));
    page.setProperty(
        "body",
        QVariantMap{{u"stops"_s, QVariantList{QVariantMap{{u"id"_s, u"stop"_s}, {u"basis"_s, u"户口簿缺变更页"_s}}}}});
    QVERIFY2(page.correction().startsWith(u"请在 "_s) && page.correction().endsWith(u" 前补正：户口簿缺变更页"_s),
             qPrintable(page.correction()));
    const DeskText desk(m_hall->state(), m_hall->catalogue(), m_hall->now());
    QCOMPARE(desk.hands(one).place, u"申请人"_s);

    one.stops.front().days.from = Day{std::chrono::sys_days{today} - std::chrono::days{5}};
    show(); // its term is over: the clock goes on, and so does the hall
    QVERIFY(page.turn() == KioskCase::Turn::Review);
    QVERIFY(page.mayUrge());
    QVERIFY2(page.correction().contains(u"时限接着计算"_s), qPrintable(page.correction()));

    CaseStop again = stop; // asked once more, and by a department too: both are told, and what is over is not
    again.id = u"again"_s;
    CaseStop part = again;
    part.id = u"part"_s;
    part.department = activeBranches(one).front()->department;
    one.stops.insert(one.stops.end(), {again, part});
    show();
    QVERIFY(page.turn() == KioskCase::Turn::Resident);
    QCOMPARE(page.correction().count(u"前补正"_s), 2);
    QVERIFY2(!page.correction().contains(u"时限接着计算"_s), qPrintable(page.correction()));
}

void TestKioskCase::caseHasTheLightOfTheDesk()
{
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state != CaseState::InReview || lightAt(it.due, m_hall->now()) != Light::Green ||
            activeBranches(it).empty()) {
            continue;
        }
        ServiceCase one = it;
        for (Branch &branch : one.branches) { // one department is late, the promise is still far
            if (isAsked(branch)) {
                branch.due = one.due;
                branch.due.due = m_hall->now() - std::chrono::hours{1};
                branch.due.stopped.clear();
                break;
            }
        }
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
        const DeskText desk(m_hall->state(), m_hall->catalogue(), m_hall->now());
        QCOMPARE(page.light(), int(Light::Yellow));
        QCOMPARE(page.light(), desk.clock(one).light);
        QVERIFY2(page.lightReason().contains(u"超期"_s), qPrintable(page.lightReason()));
        return;
    }
    QFAIL("no case that is on time");
}

void TestKioskCase::caseWaitsForWhoHoldsItUp()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && !activeBranches(it).empty() && !it.materials.empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    one.results.clear();
    for (HandedMaterial &material : one.materials) {
        material.deferred = material.missing = false;
    }
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    const auto turn = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
        return page.turn();
    };
    const auto hands = [&] {
        return DeskText(m_hall->state(), m_hall->catalogue(), m_hall->now()).hands(one).place;
    };
    one.materials.front().deferred = true;
    QVERIFY(turn() == KioskCase::Turn::Review); // departments go on meanwhile
    for (Branch &branch : one.branches) {
        branch.startedAt = isSet(branch.startedAt) ? branch.startedAt : one.acceptedAt;
        branch.opinion = Opinion::Agree;
        branch.answeredAt = m_hall->now();
    }
    QVERIFY(turn() == KioskCase::Turn::Resident);
    QCOMPARE(hands(), u"申请人"_s);
    one.materials.front().deferred = false;
    QVERIFY(turn() == KioskCase::Turn::Decision);
    const QString department = one.branches.front().department;
    one.results = {{department, u"登记"_s, u"Registration"_s, CaseResult::None, {}}};
    QVERIFY(turn() == KioskCase::Turn::Results);
    QCOMPARE(page.turnOf(), QStringList{m_hall->catalogue().departmentName(department)});
    QCOMPARE(hands(), m_hall->catalogue().departmentName(department));
    // One of several said no: whoever is granted the rest is told of remedies as well.
    one.results = {{department, u"登记"_s, u"Registration"_s, CaseResult::Deny, m_hall->now()},
                   {department, u"办证"_s, u"Card"_s, CaseResult::Grant, m_hall->now()}};
    QVERIFY(turn() == KioskCase::Turn::Decision && !page.partlyDenied());
    one.state = CaseState::Decided;
    one.result = CaseResult::Grant;
    (void)turn();
    QVERIFY(page.partlyDenied());
    one.results.front().result = CaseResult::Grant;
    (void)turn();
    QVERIFY(!page.partlyDenied());
}

void TestKioskCase::caseCountsItsExtensionAndTellsOfSilence()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday && !activeBranches(it).empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    const auto told = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
    };
    const auto standing = [&] {
        const auto at = std::find_if(one.branches.begin(), one.branches.end(),
                                     [](const Branch &branch) { return isAsked(branch); });
        return page.branches()->value(int(at - one.branches.begin()), "standing").toString();
    };
    // What is used and what is left come to the promise and its extension.
    one.extension = Extension{10, ExtensionReason::Complex, m_hall->now(), m_hall->now(), true, {}, {}};
    told();
    QVERIFY(page.extended());
    QCOMPARE(page.promised(), u"%1 个工作日"_s.arg(one.limit.value + 10));
    QVERIFY2(page.extension().contains(u"原来承诺 %1 个工作日"_s.arg(one.limit.value)), qPrintable(page.extension()));
    // While the clock stands still nobody is said to be at work.
    for (Branch &branch : one.branches) {
        branch.due.due = m_hall->now() + std::chrono::days{3};
        branch.due.stopped = {{m_hall->now() - std::chrono::hours{1}, m_hall->now() + std::chrono::hours{1}}};
    }
    told();
    QVERIFY2(standing().contains(u"停表"_s), qPrintable(standing()));
    // A date of another year says so.
    one.due.due = m_hall->state().info.zone.at(Day{std::chrono::year{2027} / 1 / 7}, 17 * 60 + 30);
    told();
    QCOMPARE(page.due(), u"2027年1月7日 17:30"_s);
    // Silence is no review.
    const auto asked =
        std::find_if(one.branches.begin(), one.branches.end(), [](const Branch &branch) { return isAsked(branch); });
    const int row = int(asked - one.branches.begin());
    asked->opinion = Opinion::DeemedAgree;
    asked->answeredAt = m_hall->now();
    one.timeline.push_back({m_hall->now(), u"deemed"_s, asked->department, {}, {}, {}, {}, {}});
    told();
    const QString silent = page.branches()->value(row, "standing").toString();
    QVERIFY2(silent.contains(u"没有答复"_s) && !silent.contains(u"已审完"_s), qPrintable(silent));
    // Nor is it an acceptance by the window.
    one.deemed = true;
    one.timeline.push_back({m_hall->now(), u"deemed-accepted"_s, u"SQ"_s, {}, {}, {}, {}, {}});
    told();
    QString note;
    for (int step = 0; step < page.steps()->count(); ++step) {
        note += page.steps()->value(step, "note").toString();
    }
    QVERIFY2(note.contains(u"视为受理"_s), qPrintable(note));
    // Of two persons it says which has been.
    one.state = CaseState::Delivered;
    one.deliveredTo = u"agent"_s;
    for (const bool both : {false, true}) {
        one.hasAgent = both;
        told();
        const QString taken = page.steps()->value(page.steps()->count() - 1, "note").toString();
        QCOMPARE(taken, both ? u"代办人领走了"_s : QString());
    }
}

void TestKioskCase::caseSaysBothDatesAndWhomToCall()
{
    ServiceCase one;
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state == CaseState::InReview && isSet(serviceCase.due.due)) {
            one = serviceCase;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    QCOMPARE(page.submitted(), QString()); // in the hall's hours: the day itself counts
    QVERIFY(!page.redCard());
    // Friday evening, after closing: Monday is day 0. And a due date that is long over.
    const Zone &zone = m_hall->state().info.zone;
    one.acceptedAt = zone.at(Day{std::chrono::year{2026} / 11 / 6}, 18 * 60 + 5);
    one.due.dayZero = Day{std::chrono::year{2026} / 11 / 9};
    one.due.redCardAt = m_hall->now() - std::chrono::hours{1};
    Record record = toRecord(HallRecord(one));
    Q_EMIT m_link->changed({record});
    m_hall->flush();
    QCOMPARE(page.submitted(), u"11月6日 18:05"_s);
    QCOMPARE(page.dayZero(), u"11月9日"_s);
    QVERIFY(page.redCard());
}

void TestKioskCase::caseSaysWhatTheCalendarDid()
{
    DemoLink link(DemoScene::NewCalendar);
    const CalendarVersion &newest = *link.catalogue().newestCalendar();
    QString moved;
    for (const auto &[id, one] : link.state().cases) {
        ServiceCase anew = one;
        reproject(anew, {link.state().info.hours, *newest.days, link.state().info.zone, {}, newest.id});
        if (clockRuns(one) && anew.due.due != one.due.due) {
            moved = id;
        }
    }
    QVERIFY(!moved.isEmpty());
    HallData hall(link);
    link.start();
    hall.flush();
    KioskShell shell;
    shell.setHall(&hall);
    KioskCase page;
    page.setProperty("caseId", moved);
    page.setShell(&shell);
    QVERIFY(page.calendarNote().isEmpty());
    QVERIFY(bool(link.issue(link.actor(u"chenguohua"_s), AdoptCalendar{newest.id})));
    hall.flush();
    QVERIFY2(page.calendarNote().contains(u"改为"_s), qPrintable(page.calendarNote()));
}

/** A limit in natural hours is told in hours, from when to when; the desk's stops in hours too. */
void TestKioskCase::hoursAreNotToldAsDays()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    QVERIFY(page.countsDays() && !page.countsHours());
    QCOMPARE(page.timeSpan(), QString());
    const auto told = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
    };
    const Instant now = m_hall->now();
    one.limit = {24, LimitUnit::Hour, {}};
    one.stops.clear();
    one.extension.reset();
    one.due.stopped.clear();
    const auto acceptedAt = [&](Instant start) {
        one.acceptedAt = start;
        one.due.dayZero = m_hall->state().info.zone.day(start);
        one.due.due = start + std::chrono::hours{24};
    };
    acceptedAt(now - std::chrono::hours{5} - std::chrono::minutes{20});
    told();
    QVERIFY(page.countsHours() && !page.countsDays() && !page.timeOver());
    QCOMPARE(page.promised(), u"24 小时"_s);
    QCOMPARE(page.timeUsed(), u"5 小时 20 分"_s);
    QCOMPARE(page.timeLeft(), u"18 小时 40 分"_s);
    QCOMPARE(page.notCounted(), QStringList());
    const auto moment = [&](Instant at) {
        return kioskwords::dayAndClock(at, m_hall->state().info.zone, false, now);
    };
    QCOMPARE(page.timeSpan(),
             u"从 %1 起，到 %2 止，白天、夜里、休息日都算。"_s.arg(moment(one.acceptedAt), moment(one.due.due)));

    acceptedAt(now - std::chrono::hours{26});
    told();
    QVERIFY(page.timeOver());
    QCOMPARE(page.timeUsed(), u"26 小时"_s);
    QCOMPARE(page.timeLeft(), u"2 小时"_s);

    // The clock stands still since midnight; it was accepted two hours before that.
    const Day today = m_hall->state().info.zone.day(now);
    const Instant midnight = m_hall->state().info.zone.at(today, 0);
    acceptedAt(midnight - std::chrono::hours{2});
    one.due.due += std::chrono::hours{24};
    one.due.stopped = {{midnight, midnight + std::chrono::hours{24}}};
    CaseStop stop;
    stop.kind = StopKind::Appraisal;
    stop.days = {today, {}, 1};
    stop.startedAt = midnight;
    one.stops = {stop};
    told();
    QCOMPARE(page.timeUsed(), u"2 小时"_s);
    QCOMPARE(page.timeLeft(), u"22 小时"_s);
    QCOMPARE(page.notCounted().size(), 1);
    QVERIFY2(page.notCounted().front().startsWith(u"鉴定 "_s) && page.notCounted().front().endsWith(u"不计"_s) &&
                 !page.notCounted().front().contains(u'天'),
             qPrintable(page.notCounted().front()));
}

void TestKioskCase::partAndWholeAreLateInTheSameWords()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday && !activeBranches(it).empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    const auto part = std::size_t(activeBranches(one).front() - one.branches.data());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    const Instant now = m_hall->now();
    const auto both = [&](const Limit &limit, Instant due) {
        one.limit = one.branches[part].limit = limit;
        one.stops.clear();
        one.extension.reset();
        one.due.stopped.clear();
        one.due.due = due;
        one.branches[part].due = one.due;
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
        return page.branches()->value(int(part), "standing").toString();
    };
    // The due day after closing: late, though no working day has gone by.
    const QString day = both({5, LimitUnit::Workday, {}}, now - std::chrono::minutes{30});
    QVERIFY(page.timeOver());
    QCOMPARE(page.daysLeft(), 0);
    QCOMPARE(day, u"正在审，今天已超期"_s);
    QCOMPARE(both({5, LimitUnit::Workday, {}}, now + std::chrono::minutes{30}), u"正在审，今天到期"_s);
    QVERIFY(!page.timeOver());
    const Limit hours{24, LimitUnit::Hour, {}};
    const QString over = both(hours, now - std::chrono::hours{2} - std::chrono::minutes{4});
    QCOMPARE(page.timeLeft(), u"2 小时 4 分"_s);
    QCOMPARE(over, u"正在审，已超 2 小时 4 分"_s);
    const QString left = both(hours, now + std::chrono::hours{23} + std::chrono::minutes{58});
    QCOMPARE(page.timeLeft(), u"23 小时 58 分"_s);
    QCOMPARE(left, u"正在审，还剩 23 小时 58 分"_s);
}

void TestKioskCase::aMadeUpDayIsNamed() // 调休
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    QCOMPARE(page.makeupDays(), QString()); // none before the end of the year
    const Zone &zone = m_hall->state().info.zone;
    one.stops.clear();
    one.due.stopped.clear();
    one.due.dayZero = dayFromIso(u"2026-02-12").value();
    one.due.due = zone.at(dayFromIso(u"2026-02-26").value(), 17 * 60 + 30);
    Q_EMIT m_link->changed({toRecord(HallRecord(one))});
    m_hall->flush();
    QCOMPARE(page.makeupDays(), u"2月14日调休上班，算工作日。"_s);
}

QTEST_MAIN(TestKioskCase)
#include "tst_kioskcase.moc"
