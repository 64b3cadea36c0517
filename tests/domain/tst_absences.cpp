// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/absences.h"
#include "domain/duty/postalarms.h"
#include "domain/duty/staffing.h"
#include "domain/dutysample.h"
#include "domain/limits/escalating.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/** Absences: what is asked for and approved, leaving, the return, the days that count, and what staffing shows. */
class AbsencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    /** A hall of two with nobody else: whoever falls ill is gone, and the post's alarm is what follows. */
    void whoFallsIllWhereNobodyElseIsIsRecorded()
    {
        Hall hall = ledHall();
        for (const auto &person : {u"zhao"_s, u"lead1"_s, u"lead2"_s}) {
            hall.state.people.erase(person);
        }
        hall.state.posts.erase(u"daiban"_s);
        hall.open(u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"li"_s, leave(u"li"_s, at(2026, 11, 23, 9, 30), at(2026, 11, 24, 18, 0))));
        const Instant until = at(2026, 11, 23, 17, 30);
        QCOMPARE(hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 23, 14, 0), until)).error().type, u"both-away"_s);
        QVERIFY(hall.as(u"wang"_s, suddenly(u"wang"_s, until)));
        QCOMPARE(now(hall).state, PostState::Vacant);
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
        // Nor does a planned one wait for anybody.
        Hall other = ledHall();
        other.open(u"wang"_s, u"w1"_s);
        const auto planned = other.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 23, 10, 0), at(2026, 11, 23, 11, 0)));
        QVERIFY(planned);
        other.wakeUntil(at(2026, 11, 23, 10, 0));
        QCOMPARE(phaseOf(other.state, other.state.absences.at(planned->absence)), AbsencePhase::Running);
        QVERIFY(!isSet(other.state.absences.at(planned->absence).heldAt));
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
        QCOMPARE(hall.state.absences.at(asked->absence).heldAt, at(2026, 11, 24, 8, 0)); // which is told then
        // Nobody answers for oneself: the leader's own goes to the other at once.
        const auto own = hall.as(u"lead1"_s, leave(u"lead1"_s, at(2026, 11, 25, 8, 0), at(2026, 11, 26, 18, 0)));
        QVERIFY(bool(own));
        QCOMPARE(hall.state.approvals.at(own->approval).to, u"lead2"_s);
        QCOMPARE(hall.as(u"lead1"_s, AnswerApproval{own->approval, true, {}}).error().status, 403);
    }

    /** 先顶岗后补批 is for whoever is gone all of a sudden: what was planned waits for its word. */
    void withoutItsApprovalALeaveDoesNotBegin()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.open(u"wang"_s, u"w1"_s);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 23, 10, 0), at(2026, 11, 27, 12, 0)));
        QVERIFY(asked);
        const auto absence = [&hall, id = asked->absence]() -> const Absence & {
            return hall.state.absences.at(id);
        };
        hall.wakeUntil(at(2026, 11, 23, 9, 59));
        QVERIFY(!isSet(absence().heldAt));
        hall.wakeUntil(at(2026, 11, 23, 10, 1));
        QCOMPARE(phaseOf(hall.state, absence()), AbsencePhase::Requested);
        QCOMPARE(absence().heldAt, at(2026, 11, 23, 10, 0));
        QCOMPARE(toldOfHeld(hall.state, absence()), (std::vector<QString>{u"wang"_s, u"lead1"_s, u"lead2"_s}));
        QVERIFY(hall.run(BeginAbsence{asked->absence})->changes.empty()); // it is told once
        // The post stays with A.
        QCOMPARE(now(hall).state, PostState::Primary);
        QCOMPARE(hall.window(u"w1"_s).person, u"wang"_s);
        QVERIFY(!hall.state.approvals.at(asked->approval).approveBy.ok());
        // Approved late it begins then, and the hand-over has the day.
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        hall.open(u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"lead2"_s, AnswerApproval{asked->approval, true, {}}));
        QVERIFY(!lacksApproval(hall.state, absence()));
        hall.wakeUntil(hall.now);
        QCOMPARE(phaseOf(hall.state, absence()), AbsencePhase::Running);
        QCOMPARE(absence().begunAt, at(2026, 11, 24, 9, 0));
        QCOMPARE(absence().handovers.front().dueBy, at(2026, 11, 24, 17, 30));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Leave);
    }

    void whatNobodyAnsweredIsOverWithItsTime()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 0), at(2026, 11, 25, 18, 0)));
        QVERIFY(asked);
        const auto phase = [&hall, id = asked->absence] {
            return phaseOf(hall.state, hall.state.absences.at(id));
        };
        hall.wakeUntil(at(2026, 11, 25, 17, 59));
        QCOMPARE(phase(), AbsencePhase::Requested);
        hall.wakeUntil(at(2026, 11, 25, 18, 0));
        QCOMPARE(phase(), AbsencePhase::Cancelled);
        QCOMPARE(hall.state.approvals.at(asked->approval).state, ApprovalState::Withdrawn);
        QCOMPARE(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}).error().type, u"approval-answered"_s);
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

    /** Whoever falls ill with a resident in front: B steps in at once, and the resident is the next. */
    void whoIsInFrontDoesNotWaitForWhoIsGone()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        const Ticket second = hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        const RecordAbsence ill = suddenly(u"wang"_s, at(2026, 11, 23, 17, 30));
        QCOMPARE(hall.as(u"wang"_s, ill).error().type, u"ticket-open"_s); // who can say so can finish
        const auto gone = hall.as(u"li"_s, ill);
        QVERIFY(gone);
        QVERIFY(has(*gone, u"ticket/"_s + ticket.id, u"put-back"_s, ticket.number + u" wang"_s));
        QCOMPARE(hall.ticket(ticket.id).state, TicketState::Waiting);
        QVERIFY(hall.window(u"w1"_s).ticket.isEmpty() && hall.window(u"w1"_s).person.isEmpty());
        QCOMPARE(now(hall).person, u"li"_s);
        QVERIFY(hall.as(u"li"_s, CallNext{u"w2"_s}));
        QCOMPARE(hall.window(u"w2"_s).ticket, ticket.id);
        QCOMPARE(hall.ticket(ticket.id).handler, u"li"_s);
    }

    /** An approved leave that went by while the server was off puts nobody on leave afterwards. */
    void aLeaveThatWentByIsOver()
    {
        Hall hall = ledHall();
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 30), at(2026, 11, 24, 17, 30)));
        QVERIFY(asked);
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}));
        hall.now = at(2026, 11, 25, 8, 0);
        hall.wakeUntil(at(2026, 11, 25, 17, 31));
        const Absence &absence = hall.state.absences.at(asked->absence);
        QCOMPARE(phaseOf(hall.state, absence), AbsencePhase::Ended);
        QCOMPARE(absence.begunAt, at(2026, 11, 24, 8, 30));
        QCOMPARE(absence.returnedAt, at(2026, 11, 24, 17, 30));
        QCOMPARE(absence.workdays, 1);
        QVERIFY(!isSet(absence.handovers.front().markedAt)); // nobody could have signed
        const auto presence = hall.state.presence.find(u"wang"_s);
        QVERIFY(presence == hall.state.presence.end() || presence->second.state != PresenceState::Leave);
    }

    /** Who is away with a substitute named: the alarm and what is due go to that one. */
    void theNamedSubstituteIsTold()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.open(u"wang"_s, u"w1"_s);
        const QString caseId = acceptedCase(hall);
        const Instant end = at(2026, 11, 27, 17, 30);
        QVERIFY(hall.as(u"lead1"_s, leave(u"li"_s, at(2026, 11, 24, 8, 0), end)));
        RecordAbsence trip = leave(u"wang"_s, at(2026, 11, 24, 8, 0), end);
        trip.reason = AbsenceReason::Trip; // 外出, no 休假
        trip.substitutes = {{u"minsheng"_s, u"zhao"_s}, {u"zonghe"_s, u"zhao"_s}};
        QVERIFY(hall.as(u"lead1"_s, trip));
        hall.wakeUntil(at(2026, 11, 24, 8, 31));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Out);
        const auto told = toldOf(hall.state, hall.state.cases.at(caseId), {}, NoticeRung::Reminder);
        QVERIFY(std::any_of(told.begin(), told.end(), [](const NoticeReader &one) { return one.person == u"zhao"; }));
        const Vacancy *alarm = openVacancy(hall.state, u"minsheng"_s);
        QVERIFY(alarm);
        QCOMPARE(alarm->told, (QStringList{u"li"_s, u"zhao"_s, u"lead1"_s, u"lead2"_s}));
        QVERIFY(hall.as(u"zhao"_s, LogIn{u"zhao"_s}));
        QCOMPARE(now(hall).state, PostState::Substitute);
    }

    /** Ten minutes too late are no second day of leave; half a morning and more of a day are. */
    void daysAreCountedOnWhichCoverWasNeeded_data()
    {
        QTest::addColumn<Instant>("back");
        QTest::addColumn<int>("days");
        QTest::newRow("as planned") << at(2026, 11, 25, 8, 20) << 1;
        QTest::newRow("ten minutes late") << at(2026, 11, 25, 8, 40) << 1;
        QTest::newRow("half a day late") << at(2026, 11, 25, 14, 0) << 1;
        QTest::newRow("more than half a day late") << at(2026, 11, 25, 14, 10) << 2;
        QTest::newRow("early") << at(2026, 11, 24, 8, 40) << 1;
        QTest::newRow("two days and ten minutes late") << at(2026, 11, 27, 8, 40) << 3;
    }
    void daysAreCountedOnWhichCoverWasNeeded()
    {
        QFETCH(Instant, back);
        QFETCH(int, days);
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        const auto asked = hall.as(u"wang"_s, leave(u"wang"_s, at(2026, 11, 24, 8, 30), at(2026, 11, 24, 17, 30)));
        QVERIFY(asked);
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}));
        for (int day = 24; day <= 27; ++day) { // li opens each morning, while wang is away
            if (const Instant opens = at(2026, 11, day, 8, 30); opens < back) {
                hall.wakeUntil(opens);
                QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
            }
        }
        hall.wakeUntil(back);
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s, LogInPurpose::Back}));
        const Absence &absence = hall.state.absences.at(asked->absence);
        QCOMPARE(phaseOf(hall.state, absence), AbsencePhase::Ended);
        QCOMPARE(absence.workdays, days);
        QCOMPARE(absence.handovers.front().coveredDays, days);
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
        QVERIFY(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}}));
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

QTEST_GUILESS_MAIN(AbsencesTest)
#include "tst_absences.moc"
