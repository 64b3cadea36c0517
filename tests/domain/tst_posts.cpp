// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/absences.h"
#include "domain/duty/dutywatch.h"
#include "domain/duty/handovers.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/duty/staffing.h"
#include "domain/queue/queue.h"
#include "domain/samplehall.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** The sample hall with a pair of leaders: lead1 and lead2. */
Hall ledHall()
{
    Hall hall;
    for (const auto &person : {u"lead1"_s, u"lead2"_s}) {
        yizhan::apply(hall.state, HallRecord(Person{person, person, {}, {}, u"SQ"_s, Role::Leader, false}));
    }
    yizhan::apply(hall.state, HallRecord(Person{u"zhao"_s, u"赵婷"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
    yizhan::apply(hall.state, HallRecord(Post{u"daiban"_s, u"带班岗"_s, {}, u"lead1"_s, u"lead2"_s, {}, {}, {}, {}}));
    hall.state.people.erase(u"leader"_s);
    return hall;
}

PostNow now(const Hall &hall, const QString &post = u"minsheng"_s)
{
    return postNow(hall.state, hall.state.posts.at(post), hall.now);
}

RecordAbsence leave(const QString &person, Instant from, Instant to)
{
    RecordAbsence command;
    command.person = person;
    command.from = from;
    command.to = to;
    return command;
}

RecordAbsence suddenly(const QString &person, Instant to)
{
    RecordAbsence command = leave(person, {}, to);
    command.sudden = true;
    command.reason = AbsenceReason::Sick;
    return command;
}

/** A case of GAOLING accepted by wang at w1, and its ticket finished. */
QString acceptedCase(Hall &hall)
{
    const Ticket ticket = hall.take(u"GAOLING"_s);
    if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
        qFatal("cannot call");
    }
    AcceptCase accept{u"w1"_s, ticket.id, u"GAOLING"_s, {u"甲"_s, u"13900000000"_s, {}}, {}, {}, {}, {}};
    accept.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, true, 1, false}};
    const auto accepted = hall.as(u"wang"_s, accept);
    if (!accepted || !hall.as(u"wang"_s, FinishTicket{u"w1"_s})) {
        qFatal("cannot accept");
    }
    return accepted->caseId;
}

/** Somebody is on duty over lunch, 12:00 to 14:00 or less of it. */
RosterSlot lunch(const QStringList &workers, int from = 12 * 60, int to = 14 * 60)
{
    RosterSlot slot;
    slot.day = zone.day(at(2026, 11, 23));
    slot.kind = SlotKind::Noon;
    slot.from = from;
    slot.to = to;
    slot.id = slotId(slot.day, from);
    slot.leader = u"leader"_s;
    slot.workers = workers;
    slot.publishedAt = at(2026, 11, 16);
    return slot;
}

/** Both are there since the morning, and nobody logs out for lunch. */
Hall atNoon(const std::optional<RosterSlot> &slot)
{
    Hall hall;
    if (slot) {
        yizhan::apply(hall.state, HallRecord(*slot));
    }
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        if (!hall.as(person, LogIn{person})) {
            qFatal("cannot log in");
        }
    }
    hall.wakeUntil(at(2026, 11, 23, 11, 58));
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        (void)hall.as(person, SetPresence{person, PresenceState::OnDuty, {}});
    }
    return hall;
}

bool has(const Decision &decision, const QString &subject, const QString &kind, const QString &detail)
{
    return std::find(decision.facts.begin(), decision.facts.end(), Fact{subject, kind, detail}) != decision.facts.end();
}

} // namespace

class PostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoServes()
    {
        Hall hall;
        QCOMPARE(now(hall).state, PostState::Vacant);
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QCOMPARE(now(hall).state, PostState::Covered);
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(now(hall).part, u"B"_s);
        hall.now += 10min;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QCOMPARE(now(hall).state, PostState::Primary);
        QCOMPARE(now(hall).since, hall.now);
        hall.now += 10min;
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Meeting, at(2026, 11, 23, 11, 0)})));
        QCOMPARE(now(hall).state, PostState::Covered);
        QCOMPARE(now(hall).since, hall.now); // B covers from now on, though on duty for longer
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 11, 0));
        QCOMPARE(now(hall).primary, PresenceState::Meeting);
        hall.now = at(2026, 11, 23, 11, 1);
        QVERIFY(!isSet(now(hall).backAt)); // has not come, and the plate promises nothing that is past
        hall.now = at(2026, 11, 23, 12, 30);
        QCOMPARE(now(hall).state, PostState::Closed);
    }

    void lunchIsServedByWhoIsOnTheRoster()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QCOMPARE(now(hall).state, PostState::Primary);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(!isOpen(hall.state.today, hall.now)); // the hall is closed, the posts of who is here are not
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Primary);
        QCOMPARE(now(hall, u"zonghe"_s).person, u"li"_s);
        QCOMPARE(now(hall).state, PostState::Covered); // wang eats
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 12, 0));
        QCOMPARE(now(hall).primary, PresenceState::Away);
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 14, 0));
        hall.wakeUntil(at(2026, 11, 23, 14, 0));
        QCOMPARE(now(hall).person, u"wang"_s);
    }

    void overLunchOnlyWhoServesIsCounted()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QVERIFY(bool(hall.as(u"wang"_s, OpenWindow{u"w1"_s}))); // and eats beside it
        QVERIFY(bool(hall.as(u"li"_s, OpenWindow{u"w2"_s})));
        Window third{u"w3"_s, 3, {}, {}, {u"S"_s}, WindowState::Open, u"wang"_s, {}, {}, 0};
        yizhan::apply(hall.state, HallRecord(third));
        yizhan::apply(hall.state,
                      HallRecord(Post{u"shebao"_s, u"社保岗"_s, {}, u"wang"_s, u"zhao"_s, {}, u"w3"_s, {u"S"_s}, {}}));
        const Ticket general = hall.take(u"QUICK"_s); // Z: windows 1 and 2
        QCOMPARE(windowNumbers(hall.state, u"Z"_s, hall.now), (std::vector<int>{1, 2}));
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QCOMPARE(windowNumbers(hall.state, u"Z"_s, hall.now), std::vector<int>{2});
        QVERIFY(isCalled(hall.state, u"Z"_s, hall.now));
        QVERIFY(waitSpan(hall.state, u"Z"_s, 1, hall.now).to > 0);
        QVERIFY(!isSet(calledFrom(hall.state, hall.ticket(general.id), hall.now)));
        // Nobody of the third post is on the slot: no figure, and from when it goes on.
        QVERIFY(!isCalled(hall.state, u"S"_s, hall.now));
        QCOMPARE(waitSpan(hall.state, u"S"_s, 3, hall.now), WaitSpan());
        Ticket closed = hall.ticket(general.id);
        closed.prefix = u"S"_s;
        QCOMPARE(calledFrom(hall.state, closed, hall.now), at(2026, 11, 23, 14, 0));
        QCOMPARE(opensAgain(hall.state, hall.state.posts.at(u"shebao"_s), hall.now), at(2026, 11, 23, 14, 0));
        // A booked number is not called before its time.
        closed.prefix = u"Z"_s;
        closed.bookedFor = at(2026, 11, 23, 13, 0);
        QCOMPARE(calledFrom(hall.state, closed, hall.now), closed.bookedFor);
        QVERIFY(!isSet(calledFrom(hall.state, closed, closed.bookedFor)));
    }

    void thePlateShowsWhoSitsThere()
    {
        Hall hall = ledHall();
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s}))); // A, at no window
        QVERIFY(bool(hall.as(u"zhao"_s, LogIn{u"zhao"_s})));
        QVERIFY(bool(hall.as(u"zhao"_s, OpenWindow{u"w1"_s})));
        QCOMPARE(now(hall).person, u"wang"_s);
        const auto plate = [&hall] {
            return plateWindow(hall.state, hall.state.posts.at(u"minsheng"_s), now(hall), hall.now);
        };
        QVERIFY(plate());
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(plateName(hall.state, now(hall), plate(), hall.now), u"zhao"_s);
        QVERIFY(windowsBeside(hall.state, hall.now).empty());
        // A opens another: both windows are shown.
        QVERIFY(bool(hall.as(u"wang"_s, OpenWindow{u"w2"_s})));
        QCOMPARE(plate()->id, u"w2"_s);
        QCOMPARE(plateName(hall.state, now(hall), plate(), hall.now), u"wang"_s);
        const auto beside = windowsBeside(hall.state, hall.now);
        QCOMPARE(beside.size(), std::size_t(1));
        QCOMPARE(beside.front()->id, u"w1"_s);
    }

    void anEmptyPostSaysWhoIsBackFirst()
    {
        Hall hall;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, at(2026, 11, 23, 11, 0)})));
        QVERIFY(bool(hall.as(u"li"_s, SetPresence{u"li"_s, PresenceState::Away, at(2026, 11, 23, 10, 40)})));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 10, 40));
        hall.now = at(2026, 11, 23, 10, 45); // and B was not
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 11, 0));
        // Of two of whom one has only not logged in nobody knows.
        QVERIFY(bool(hall.as(u"li"_s, LogOut{u"li"_s})));
        QVERIFY(!isSet(now(hall).backAt));
    }

    void lunchWithoutARosterIsClosed()
    {
        Hall hall = atNoon(std::nullopt);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QCOMPARE(now(hall).state, PostState::Closed);
        RosterSlot draft = lunch({u"li"_s});
        draft.publishedAt = {};
        yizhan::apply(hall.state, HallRecord(draft));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
        // Of somebody without a post nothing is open; nor before the slot begins, or after it has ended.
        yizhan::apply(hall.state, HallRecord(lunch({u"mz"_s})));
        QCOMPARE(now(hall).state, PostState::Closed);
        yizhan::apply(hall.state, HallRecord(lunch({u"li"_s}, 12 * 60, 12 * 60 + 10)));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
        // In the evening, a slot is no opening: whoever is on it answers the bell (DOMAIN 4).
        RosterSlot evening = lunch({u"li"_s}, 17 * 60 + 30, 18 * 60 + 30);
        evening.kind = SlotKind::Evening;
        yizhan::apply(hall.state, HallRecord(evening));
        hall.wakeUntil(at(2026, 11, 23, 17, 40));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
    }

    void anEmptyLunchAlarms()
    {
        Hall hall = atNoon(lunch({u"li"_s}, 12 * 60 + 30, 13 * 60 + 30));
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 29));
        QVERIFY(!openVacancy(hall.state, u"zonghe"_s) && !openVacancy(hall.state, u"minsheng"_s));
        hall.now = at(2026, 11, 23, 12, 30);
        hall.wakeUntil(hall.now + 10s);
        const Vacancy *alarm = openVacancy(hall.state, u"zonghe"_s);
        QVERIFY(alarm && openVacancy(hall.state, u"minsheng"_s)); // wang is on duty, and at lunch
        QCOMPARE(alarm->since, at(2026, 11, 23, 12, 30));
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
        QVERIFY(!openVacancy(hall.state, u"zonghe"_s) && !openVacancy(hall.state, u"minsheng"_s));
        hall.wakeUntil(at(2026, 11, 23, 13, 30));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
    }

    void overLunchOnlyWhoIsOnItIsAsked()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 16));
        QCOMPARE(hall.state.presence.at(u"li"_s).askedAt, at(2026, 11, 23, 12, 15)); // since the slot began
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
    }

    void aRosterOfTheLastMinuteOpensAtOnce()
    {
        Hall hall = atNoon(std::nullopt);
        hall.wakeUntil(at(2026, 11, 23, 12, 20));
        RosterSlot slot = lunch({u"li"_s});
        slot.publishedAt = {};
        yizhan::apply(hall.state, HallRecord(slot));
        const auto published = hall.as(u"leader"_s, PublishRoster{slot.day, 1});
        QVERIFY(published);
        QVERIFY(has(*published, u"post/zonghe"_s, u"primary"_s, u"li"_s));
        QVERIFY(has(*published, u"post/minsheng"_s, u"covered"_s, u"li"_s));
    }

    void workFollows()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        const Ticket waiting = hall.take(u"GAOLING"_s);
        const Window &ofB = hall.window(u"w2"_s);
        QCOMPARE(nextTicket(hall.state, ofB, hall.now), nullptr);
        QCOMPARE(holderOf(hall.state, hall.state.cases.at(caseId), hall.now).person, u"wang"_s);

        QVERIFY(bool(hall.as(u"wang"_s, suddenly(u"wang"_s, at(2026, 11, 24, 12, 0)))));
        const CaseHolder covered = holderOf(hall.state, hall.state.cases.at(caseId), hall.now);
        QCOMPARE(covered.person, u"li"_s);
        QCOMPARE(covered.owner, u"wang"_s);
        QVERIFY(covered.covered);
        QCOMPARE(windowNumbers(hall.state, u"M"_s, hall.now), std::vector<int>{2});
        const auto called = hall.as(u"li"_s, CallNext{u"w2"_s});
        QVERIFY(bool(called));
        QCOMPARE(called->ticket, waiting.id);
        QCOMPARE(hall.ticket(waiting.id).owner, u"wang"_s);
        QCOMPARE(hall.ticket(waiting.id).handler, u"li"_s);
        QVERIFY(has(*called, u"ticket/"_s + waiting.id, u"handled-for"_s, u"wang"_s));

        // A comes back: it is all A's again, but for the resident who sits at B's.
        hall.now += 1h;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s, LogInPurpose::Back})));
        QCOMPARE(holderOf(hall.state, hall.state.cases.at(caseId), hall.now).person, u"wang"_s);
        QCOMPARE(queuesAt(hall.state, hall.window(u"w2"_s), hall.now), QStringList{u"Z"_s});
        QCOMPARE(hall.window(u"w2"_s).ticket, waiting.id);
    }

    void whoCoversMaySitAtTheWindow()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
        const Ticket waiting = hall.take(u"GAOLING"_s);
        const auto plate = [&hall] {
            return plateWindow(hall.state, hall.state.posts.at(u"minsheng"_s), now(hall), hall.now);
        };
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(hall.as(u"li"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);

        // A goes out and leaves the window as it is: B answers for the queue, but sits nowhere yet.
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, {}}));
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(plate(), nullptr);
        QVERIFY(windowNumbers(hall.state, u"M"_s, hall.now).empty());
        QCOMPARE(hall.as(u"zhao"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);
        QVERIFY(hall.as(u"li"_s, OpenWindow{u"w1"_s}));
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(windowNumbers(hall.state, u"M"_s, hall.now), std::vector<int>{1});
        // The own queue comes along (AB-4).
        QCOMPARE(queuesAt(hall.state, hall.window(u"w1"_s), hall.now), (QStringList{u"M"_s, u"Z"_s}));
        const auto called = hall.as(u"li"_s, CallNext{u"w1"_s});
        QVERIFY(called);
        QCOMPARE(called->ticket, waiting.id);

        // A is back: nobody is put out of a visit, and then the window is A's again.
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s}));
        QCOMPARE(hall.as(u"wang"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w1"_s}));
        QVERIFY(hall.as(u"li"_s, FinishTicket{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, OpenWindow{u"w1"_s}));
        QCOMPARE(hall.window(u"w1"_s).person, u"wang"_s);
        QCOMPARE(hall.state.windowOf(u"li"_s), nullptr);
        // Of a post that nobody serves the plate keeps the window: it says what is empty.
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, {}}));
        QVERIFY(hall.as(u"li"_s, SetPresence{u"li"_s, PresenceState::Out, {}}));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QCOMPARE(plate()->id, u"w1"_s);
    }

    void bothMayNotBeAway()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const Instant from = at(2026, 11, 25, 8, 0);
        QVERIFY(bool(hall.as(u"li"_s, leave(u"li"_s, from, at(2026, 11, 27, 18, 0)))));
        RecordAbsence own = leave(u"wang"_s, at(2026, 11, 26, 8, 0), at(2026, 11, 26, 18, 0));
        auto refused = hall.as(u"wang"_s, own);
        QVERIFY(!refused);
        QCOMPARE(refused.error().type, u"both-away"_s);
        QCOMPARE(refused.error().rule, u"AB-5"_s);
        own.substitutes = {{u"minsheng"_s, u"li"_s}, {u"zonghe"_s, u"zhao"_s}};
        QCOMPARE(hall.as(u"wang"_s, own).error().type, u"substitute-away"_s);
        own.substitutes = {{u"minsheng"_s, u"zhao"_s}, {u"zonghe"_s, u"zhao"_s}};
        const auto asked = hall.as(u"wang"_s, own);
        QVERIFY(bool(asked));
        const QString id = asked->absence;
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Requested);
        // Without the approver's word it does not begin: nobody would answer for the post.
        hall.wakeUntil(at(2026, 11, 26, 8, 10));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Requested);
        QVERIFY(bool(hall.as(u"lead2"_s, AnswerApproval{asked->approval, true, {}})));
        hall.wakeUntil(at(2026, 11, 26, 9, 0));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Running);
        QVERIFY(bool(hall.as(u"zhao"_s, LogIn{u"zhao"_s})));
        QCOMPARE(now(hall).state, PostState::Substitute);
        QCOMPARE(now(hall).person, u"zhao"_s);
        // Whoever is named has to stay.
        QCOMPARE(hall.as(u"zhao"_s, suddenly(u"zhao"_s, at(2026, 11, 26, 17, 0))).error().type,
                 u"needed-as-substitute"_s);
        // What touches the end of another does not overlap it.
        QVERIFY(bool(hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 27, 18, 0), at(2026, 11, 30, 18, 0)))));
    }

    void aShortAbsenceNeedsNothing()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const auto shortOne = hall.as(u"wang"_s, suddenly(u"wang"_s, at(2026, 11, 23, 12, 0)));
        QVERIFY(bool(shortOne));
        const Absence &absence = hall.state.absences.at(shortOne->absence);
        QVERIFY(absence.approval.isEmpty() && absence.handovers.empty());
        QCOMPARE(absence.plate, PresenceState::Leave); // sick: the plate does not say so
        QCOMPARE(hall.state.presence.at(u"wang"_s).backAt, absence.to);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Closed);
    }

    void aSuddenAbsenceAsksForTheHandover()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        // A has gone; B says so and steps in at once.
        QCOMPARE(hall.as(u"zhao"_s, suddenly(u"wang"_s, at(2026, 11, 25, 8, 30))).error().status, 403);
        const auto gone = hall.as(u"li"_s, suddenly(u"wang"_s, at(2026, 11, 25, 8, 30)));
        QVERIFY(bool(gone));
        QCOMPARE(now(hall).state, PostState::Covered);
        const QString id = gone->absence;
        const Approval &approval = hall.state.approvals.at(gone->approval);
        QCOMPARE(approval.state, ApprovalState::Waiting);
        QCOMPARE(approval.to, u"lead1"_s);
        QCOMPARE(approval.approveBy, (Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{24}}));
        const Handover &handover = hall.state.absences.at(id).handovers.front();
        QCOMPARE(handover.no, u"JJ-20261123-0001"_s);
        QCOMPARE(handover.to, u"li"_s);
        QCOMPARE(handover.cases.size(), std::size_t(1));
        QCOMPARE(handover.cases.front().caseId, caseId);
        QCOMPARE(handover.dueBy, at(2026, 11, 23, 17, 30));
        QCOMPARE(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}).error().type, u"not-handed-over"_s);
        hall.wakeUntil(at(2026, 11, 23, 17, 29));
        QVERIFY(!isSet(hall.state.absences.at(id).handovers.front().markedAt));
        hall.wakeUntil(at(2026, 11, 23, 17, 31));
        QVERIFY(isSet(hall.state.absences.at(id).handovers.front().markedAt));
        // It may still be signed, and says that it came later.
        QVERIFY(bool(hall.as(
            u"wang"_s, SignHandover{id, u"minsheng"_s, {{caseId, u"等民政回复"_s}}, u"档案一盒"_s, u"受理章"_s, {}})));
        QCOMPARE(hall.state.absences.at(id).handovers.front().advance, HandoverAdvance::Later);
        QVERIFY(bool(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s})));
        QCOMPARE(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s}).error().type, u"already-signed"_s);
    }

    /** Whoever is ill comes to the screen for the hand-over, and is ill still. */
    void aLogInDoesNotEndALeave()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const auto gone = hall.as(u"li"_s, suddenly(u"wang"_s, at(2026, 12, 20, 17, 30)));
        QVERIFY(gone);
        const auto absence = [&hall, id = gone->absence]() -> const Absence & {
            return hall.state.absences.at(id);
        };
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));

        const auto asked = hall.as(u"wang"_s, LogIn{u"wang"_s});
        QCOMPARE(asked.error().type, u"absence-running"_s);
        QCOMPARE(asked.error().zh, u"您登记了休假到 12月20日：回来上班，还是只是登录一下（补交接、查看）？"_s);
        const auto visit = hall.as(u"wang"_s, LogIn{u"wang"_s, LogInPurpose::Visit});
        QVERIFY(visit);
        QVERIFY(has(*visit, u"person/wang"_s, u"logged-in"_s, u"visit"_s));
        QVERIFY(hall.as(u"wang"_s, SignHandover{gone->absence, u"minsheng"_s, {}, {}, {}, {}}));
        QVERIFY(hall.as(u"wang"_s, SignOfLife{u"wang"_s}));
        // Nor does anything else that would put somebody on duty without a word.
        QCOMPARE(hall.as(u"wang"_s, OpenWindow{u"w1"_s}).error().type, u"not-back"_s);
        QCOMPARE(hall.as(u"wang"_s, TakePost{u"zonghe"_s}).error().type, u"not-back"_s);
        QCOMPARE(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, {}}).error().type, u"not-back"_s);
        QVERIFY(hall.as(u"wang"_s, LogOut{u"wang"_s}));
        QCOMPARE(phaseOf(hall.state, absence()), AbsencePhase::Running);
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Leave);
        QCOMPARE(now(hall).state, PostState::Covered);

        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s, LogInPurpose::Back}));
        QCOMPARE(phaseOf(hall.state, absence()), AbsencePhase::Ended);
        QCOMPARE(now(hall).person, u"wang"_s);
        QCOMPARE(absence().workdays, 2); // as it was, and no longer as it was planned
    }

    void handoverThereAndBack()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 11, 26, 8, 0)));
        QVERIFY(bool(asked));
        const QString id = asked->absence;
        QCOMPARE(hall.state.absences.at(id).workdays, 2);
        QCOMPARE(hall.as(u"wang"_s, AnswerApproval{asked->approval, true, {}}).error().status, 403);
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.as(u"lead2"_s, AnswerApproval{asked->approval, true, {}}).error().type, u"approval-answered"_s);
        QCOMPARE(hall.as(u"wang"_s, SignHandover{id, u"minsheng"_s, {{u"other"_s, u"x"_s}}, {}, {}, {}}).error().status,
                 404);
        QVERIFY(bool(hall.as(u"wang"_s, SignHandover{id, u"minsheng"_s, {}, {}, {}, {}})));
        QCOMPARE(hall.state.absences.at(id).handovers.front().advance, HandoverAdvance::Before);
        QVERIFY(bool(hall.as(u"li"_s, TakeHandover{id, u"minsheng"_s})));
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Leave);
        QVERIFY(!isSet(hall.state.absences.at(id).handovers.front().markedAt));
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QVERIFY(bool(hall.as(u"leader"_s, SignOfLife{u"li"_s})));
        auto opinion = hall.as(u"li"_s, GiveOpinion{caseId, u"SQ"_s, Opinion::Agree, {}});
        QVERIFY(bool(opinion));
        QVERIFY(has(*opinion, u"case/"_s + caseId, u"handled-for"_s, u"wang"_s));
        QCOMPARE(hall.as(u"li"_s, BriefReturn{id, u"minsheng"_s, {}, {}}).error().type, u"wrong-state"_s);

        hall.wakeUntil(at(2026, 11, 26, 8, 20));
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(id)), AbsencePhase::Ended);
        QCOMPARE(hall.state.absences.at(id).handovers.front().doneCases, std::vector<QString>{caseId});
        QCOMPARE(hall.as(u"wang"_s, SignBack{id, u"minsheng"_s}).error().type, u"not-briefed"_s);
        QVERIFY(bool(hall.as(u"li"_s, BriefReturn{id, u"minsheng"_s, u"初审已过"_s, u"受理章"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, SignBack{id, u"minsheng"_s})));
        QVERIFY(isSet(hall.state.absences.at(id).handovers.front().signedBackAt));
    }

    void anEmptyPostRings()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.now = at(2026, 11, 23, 8, 0);
        for (const auto &person : {u"wang"_s, u"lead1"_s}) {
            QVERIFY(bool(hall.as(person, LogIn{person})));
        }
        hall.wakeUntil(at(2026, 11, 23, 9, 0));
        QVERIFY(hall.state.vacancies.empty());
        QVERIFY(bool(hall.as(u"wang"_s, LogOut{u"wang"_s}))); // minsheng and zonghe, of which wang was B
        hall.wakeUntil(hall.now + 10s);
        QCOMPARE(hall.state.vacancies.size(), std::size_t(2));
        const Vacancy *alarm = openVacancy(hall.state, u"minsheng"_s);
        QVERIFY(alarm);
        QCOMPARE(alarm->since, at(2026, 11, 23, 9, 0));
        QCOMPARE(alarm->told, (QStringList{u"li"_s, u"lead1"_s, u"lead2"_s}));
        QVERIFY(!isSet(alarm->everyoneAt));
        hall.wakeUntil(alarm->raisedAt + 3min);
        QVERIFY(isSet(openVacancy(hall.state, u"minsheng"_s)->everyoneAt));
        // Somebody of neither part takes it: for the day, approved by tomorrow.
        QVERIFY(bool(hall.as(u"zhao"_s, LogIn{u"zhao"_s})));
        const auto taken = hall.as(u"zhao"_s, TakePost{u"minsheng"_s});
        QVERIFY(bool(taken));
        QVERIFY(!openVacancy(hall.state, u"minsheng"_s));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(hall.state.approvals.at(taken->approval).kind, ApprovalKind::StandIn);
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(hall.as(u"zhao"_s, TakePost{u"minsheng"_s}).error().type, u"post-served"_s);
        hall.wakeUntil(at(2026, 11, 23, 18, 0));
        QVERIFY(hall.state.standIns.empty());
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            QVERIFY(isSet(vacancy.endedAt));
        }
    }

    void lunchEndsTheAlarm()
    {
        Hall hall;
        hall.wakeUntil(at(2026, 11, 23, 12, 0));
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s), nullptr);
        QCOMPARE(hall.state.vacancies.size(), std::size_t(2));
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            QCOMPARE(vacancy.endedAt, at(2026, 11, 23, 12, 0));
            QVERIFY(vacancy.endedBy.isEmpty());
        }
        hall.wakeUntil(at(2026, 11, 23, 14, 1));
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s)->since, at(2026, 11, 23, 14, 0));
    }

    void noSignOfLifeIsAway()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.wakeUntil(at(2026, 11, 23, 9, 14));
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        hall.wakeUntil(at(2026, 11, 23, 9, 15));
        QVERIFY(isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        hall.wakeUntil(at(2026, 11, 23, 9, 33));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Away);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Paused);
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Open);
        // Whoever said where they went is not called back by a key that was touched.
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Meeting, {}})));
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Meeting);
    }

    void aResidentIsASignOfLife()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        QVERIFY(bool(hall.as(u"wang"_s, CallNext{u"w1"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, StartTicket{u"w1"_s})));
        hall.wakeUntil(at(2026, 11, 23, 10, 30));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QVERIFY(bool(hall.as(u"wang"_s, FinishTicket{u"w1"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).seenAt, hall.now);
    }

    void anApprovalGoesToTheOther()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 11, 26, 8, 0)));
        QVERIFY(bool(asked));
        QCOMPARE(hall.state.approvals.at(asked->approval).to, u"lead1"_s);
        hall.wakeUntil(hall.now + 29min);
        QVERIFY(!isSet(hall.state.approvals.at(asked->approval).escalatedAt));
        hall.wakeUntil(hall.now + 1min);
        QCOMPARE(hall.state.approvals.at(asked->approval).to, u"lead2"_s);
        QCOMPARE(hall.as(u"lead2"_s, AnswerApproval{asked->approval, false, {}}).error().type, u"reason-required"_s);
        QVERIFY(bool(hall.as(u"lead2"_s, AnswerApproval{asked->approval, false, u"人手不够"_s})));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(asked->absence)), AbsencePhase::Refused);
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QVERIFY(hall.state.presence.at(u"wang"_s).state != PresenceState::Leave);
        // Nobody answers for oneself: the leader's own goes to the other at once.
        const auto own = hall.as(u"lead1"_s, leave(u"lead1"_s, at(2026, 11, 25, 8, 0), at(2026, 11, 26, 18, 0)));
        QVERIFY(bool(own));
        QCOMPARE(hall.state.approvals.at(own->approval).to, u"lead2"_s);
        QCOMPARE(hall.as(u"lead1"_s, AnswerApproval{own->approval, true, {}}).error().status, 403);
    }

    void unansweredIsApprovedAfterwards()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 27, 8, 0), at(2026, 12, 1, 8, 0)));
        QVERIFY(bool(asked));
        hall.wakeUntil(at(2026, 11, 27, 9, 0));
        QCOMPARE(phaseOf(hall.state, hall.state.absences.at(asked->absence)), AbsencePhase::Running);
        const Approval &approval = hall.state.approvals.at(asked->approval);
        QCOMPARE(approval.state, ApprovalState::Waiting);
        QCOMPARE(toIso(approval.approveBy), u"2026-11-30"_s); // the next working day
    }

    void pairsChangeWithApproval()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        QCOMPARE(hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"zhao"_s, {}, {}}).error().rule,
                 u"AB-1"_s);
        const auto asked = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"wang"_s, {}, u"轮岗"_s});
        QVERIFY(bool(asked));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"wang"_s);
        QCOMPARE(hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"li"_s, u"wang"_s, {}, {}}).error().type,
                 u"change-waits"_s);
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"zhao"_s);
        QCOMPARE(hall.state.cases.at(caseId).owner, u"zhao"_s);
        QCOMPARE(hall.state.cases.at(caseId).handler, u"wang"_s);
        const PairChange &change = hall.state.pairChanges.begin()->second;
        QCOMPARE(change.fromA, u"wang"_s);
        QCOMPARE(change.effectiveAt, hall.now);
        // Nobody approves what they asked for themselves: the leader's own goes to the other.
        const auto own = hall.as(u"lead1"_s, RequestPairChange{u"zonghe"_s, u"li"_s, u"zhao"_s, {}, {}});
        QVERIFY(bool(own));
        QVERIFY(hall.state.posts.at(u"zonghe"_s).b != u"zhao"_s);
        QCOMPARE(hall.state.approvals.at(own->approval).to, u"lead2"_s);
        QCOMPARE(hall.as(u"lead1"_s, AnswerApproval{own->approval, true, {}}).error().status, 403);
        QVERIFY(bool(hall.as(u"lead2"_s, AnswerApproval{own->approval, true, {}})));
        QCOMPARE(hall.state.posts.at(u"zonghe"_s).b, u"zhao"_s);
        QVERIFY(bool(hall.as(u"lead1"_s, RequestPairChange{u"daiban"_s, u"lead2"_s, u"lead1"_s, {}, {}})));
        QCOMPARE(hall.state.posts.at(u"daiban"_s).a, u"lead1"_s);
    }

    void whatIsOverIsNotHandedOver()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        QCOMPARE(openCasesOf(hall.state, u"minsheng"_s).size(), std::size_t(1));
        for (const CaseState over : {CaseState::Withdrawn, CaseState::Refused, CaseState::Delivered}) {
            ServiceCase one = hall.state.cases.at(caseId);
            one.state = over;
            yizhan::apply(hall.state, HallRecord(one));
            QVERIFY(openCasesOf(hall.state, u"minsheng"_s).empty());
        }
        // Nor does it get another owner with a new pair: who answered for it is history.
        const auto asked = hall.as(u"wang"_s, RequestPairChange{u"minsheng"_s, u"zhao"_s, u"wang"_s, {}, {}});
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(hall.state.cases.at(caseId).owner, u"wang"_s);
    }

    void whoLeadsAloneChangesPairs()
    {
        Hall hall; // of one leader
        const auto asked = hall.as(u"leader"_s, RequestPairChange{u"minsheng"_s, u"li"_s, u"wang"_s, {}, u"轮岗"_s});
        QVERIFY(bool(asked));
        QCOMPARE(hall.state.posts.at(u"minsheng"_s).a, u"li"_s);
        // It is kept that nobody else was there to approve it.
        const Approval &approval = hall.state.approvals.at(asked->approval);
        QCOMPARE(approval.state, ApprovalState::Granted);
        QVERIFY(approval.answeredBy.isEmpty());
        QVERIFY(has(*asked, u"approval/"_s + approval.id, u"no-other-leader"_s, {}));
    }

    void aHallOfTwoWorks()
    {
        Hall hall;
        hall.state.people.erase(u"wang"_s);
        hall.state.posts = {
            {u"zonghe"_s, Post{u"zonghe"_s, u"综合岗"_s, {}, u"li"_s, u"leader"_s, {}, u"w2"_s, {u"Z"_s, u"M"_s}, {}}}};
        hall.open(u"li"_s, u"w2"_s);
        const auto asked = hall.as(u"li"_s, leave(u"li"_s, at(2026, 11, 25, 8, 0), at(2026, 11, 26, 18, 0)));
        QVERIFY(bool(asked));
        QVERIFY(bool(hall.as(u"leader"_s, AnswerApproval{asked->approval, true, {}})));
        const RecordAbsence own = leave(u"leader"_s, at(2026, 11, 26, 8, 0), at(2026, 11, 26, 18, 0));
        QCOMPARE(hall.as(u"leader"_s, own).error().rule, u"AB-5"_s); // the hall would be empty
        // Of the leader nobody can be asked: it is noted, not refused.
        const auto alone = hall.as(u"leader"_s, leave(u"leader"_s, at(2026, 12, 1, 8, 0), at(2026, 12, 2, 18, 0)));
        QVERIFY(bool(alone));
        QCOMPARE(hall.state.approvals.at(alone->approval).state, ApprovalState::Granted);
        QVERIFY(hall.state.approvals.at(alone->approval).answeredBy.isEmpty());
    }

    void staffingIsFlagged()
    {
        Hall hall = ledHall();
        hall.state.info.residents = 6200;
        hall.state.posts[u"third"_s] = Post{u"third"_s, {}, {}, u"wang"_s, u"zhao"_s, {}, {}, {u"S"_s}, {}};
        std::vector<StaffingFlag> flags = staffingFlags(hall.state);
        QCOMPARE(flags.size(), std::size_t(2));
        QCOMPARE(flags.at(0), (StaffingFlag{StaffingFlag::TooFewWorkers, {}, {}, 5, 7}));
        QCOMPARE(flags.at(1), (StaffingFlag{StaffingFlag::ManyAsA, u"wang"_s, {}, 2, 1}));
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 12, 9, 18, 0)));
        QVERIFY(bool(asked));
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        const auto flagged = [&hall](const StaffingFlag &flag) {
            const auto now = staffingFlags(hall.state);
            return std::find(now.begin(), now.end(), flag) != now.end();
        };
        const auto covered = [&hall, id = asked->absence] {
            return hall.state.absences.at(id).handovers.front().coveredDays;
        };
        // What is planned is said as such; a day counts when somebody has covered on it.
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QVERIFY(flagged({StaffingFlag::CoverToCome, u"wang"_s, u"minsheng"_s, 12, 10}));
        QCOMPARE(covered(), 0);
        for (int day = 24; day <= 27; ++day) {
            hall.wakeUntil(at(2026, 11, day, 9, 30));
            QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
            hall.wakeUntil(at(2026, 11, day, 15, 0));
        }
        QCOMPARE(covered(), 4);
        for (int day = 30; day <= 38; ++day) {
            const Instant morning = at(2026, 11, 30, 9, 30) + std::chrono::days{day - 30};
            hall.wakeUntil(morning);
            if (day != 35 && day != 36) { // a week-end
                QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
            }
        }
        QCOMPARE(covered(), 11);
        QVERIFY(flagged({StaffingFlag::LongCover, u"wang"_s, u"minsheng"_s, 11, 10}));
        QVERIFY(!flagged({StaffingFlag::CoverToCome, u"wang"_s, u"minsheng"_s, 12, 10}));
    }
};

QTEST_GUILESS_MAIN(PostsTest)
#include "tst_posts.moc"
