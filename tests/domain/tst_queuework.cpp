// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/queue/queue.h"
#include "domain/samplehall.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class QueueWorkTest : public QObject
{
    Q_OBJECT

private:
    static QString typeOf(const Result<Decision> &result) { return result ? u"accepted"_s : result.error().type; }
    static QString callNext(Hall &hall, const QString &person, const QString &window)
    {
        const auto decision = hall.as(person, CallNext{window});
        return !decision                    ? decision.error().type
               : decision->ticket.isEmpty() ? QString()
                                            : hall.ticket(decision->ticket).number;
    }

private Q_SLOTS:
    void numbersRisePerPrefix()
    {
        Hall hall;
        QCOMPARE(hall.take(u"GAOLING"_s).number, u"M001"_s);
        QCOMPARE(hall.take(u"QUICK"_s).number, u"Z001"_s);
        QCOMPARE(hall.take(u"GAOLING"_s).number, u"M002"_s);
        QCOMPARE(ticketNumber(u"M"_s, 999), u"M999"_s);
        QCOMPARE(ticketNumber(u"M"_s, 1000), u"M1000"_s);
    }

    void numbersBeginAnewNextDay()
    {
        Hall hall;
        hall.take(u"GAOLING"_s);
        hall.wakeUntil(at(2026, 11, 24, 9));
        QVERIFY(hall.state.tickets.empty());
        QCOMPARE(hall.take(u"GAOLING"_s).number, u"M001"_s);
    }

    void aMatterOutsideTheListGetsNoNumber() // C-2
    {
        Hall hall;
        TakeTicket command;
        command.matter = u"SQ-XX-999"_s;
        const auto decision = hall.run(command);
        QCOMPARE(typeOf(decision), u"matter-not-listed"_s);
        QCOMPARE(decision.error().rule, u"C-2"_s);
    }

    void missingMaterialsStandOnTheTicket()
    {
        Hall hall;
        TakeTicket command;
        command.matter = u"GAOLING"_s;
        command.checked = true;
        command.ticked = {1};
        const Ticket ticket = hall.ticket(hall.run(command)->ticket);
        QCOMPARE(ticket.missing, QStringList{u"身份证"_s});
        QVERIFY(ticket.missingDeferrable.isEmpty() && ticket.checked);
        command.ticked = {0};
        QCOMPARE(hall.ticket(hall.run(command)->ticket).missingDeferrable, QStringList{u"银行卡"_s});
        command.checked = false; // nothing missing is not the same as everything brought
        const Ticket unasked = hall.ticket(hall.run(command)->ticket);
        QVERIFY(unasked.missing.isEmpty() && unasked.missingDeferrable.isEmpty() && !unasked.checked);
    }

    void aGeneralNumberCallsAHelper()
    {
        Hall hall;
        TakeTicket command;
        command.general = true;
        command.place = u"自助机1"_s;
        const auto decision = hall.run(command);
        QCOMPARE(hall.ticket(decision->ticket).number, u"Z001"_s);
        QCOMPARE(hall.state.help.at(decision->help).ticket, u"Z001"_s);
        QVERIFY(hall.as(u"wang"_s, AnswerHelp{decision->help}));
        QCOMPARE(hall.state.help.at(decision->help).answeredBy, u"wang"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, AnswerHelp{decision->help})), u"help-answered"_s);
    }

    void aCallForHelpIsTakenBack()
    {
        Hall hall;
        TakeTicket general;
        general.general = true;
        general.place = u"自助机1"_s;
        const QString numbers = hall.run(general)->help;
        const QString help = hall.run(CallHelp{u"自助机1"_s})->help;
        QVERIFY(help != numbers); // that of a number is of whoever holds the number
        QCOMPARE(hall.run(CallHelp{u"自助机1"_s})->help, help);

        const Instant when = hall.now;
        const auto back = hall.run(TakeBackHelp{help});
        QVERIFY(bool(back));
        QCOMPARE(back->facts.size(), std::size_t(1));
        QCOMPARE(back->facts.front().kind, u"taken-back"_s);
        QVERIFY(!hall.state.help.at(help).rings());
        QVERIFY(hall.state.help.at(help).takenBackAt == when);
        QVERIFY(hall.state.help.at(numbers).rings());

        hall.now += 1min;
        const auto again = hall.run(TakeBackHelp{help});
        QVERIFY(again && again->facts.empty() && again->changes.empty()); // twice is once
        QVERIFY(hall.state.help.at(help).takenBackAt == when);
        QCOMPARE(typeOf(hall.as(u"wang"_s, AnswerHelp{help})), u"help-taken-back"_s);
        QVERIFY(!hall.run(TakeBackHelp{u"nothing"_s}));

        // The next call is another one; who has set out for it stays noted when it is taken back.
        const QString next = hall.run(CallHelp{u"自助机1"_s})->help;
        QVERIFY(next != help);
        QVERIFY(hall.as(u"wang"_s, AnswerHelp{next}));
        QVERIFY(hall.run(TakeBackHelp{next}));
        QCOMPARE(hall.state.help.at(next).answeredBy, u"wang"_s);
        QVERIFY(isSet(hall.state.help.at(next).takenBackAt));
    }

    /** Nobody is sent to an empty kiosk: the call of a number rings until that is served, or is void. */
    void theCallOfANumberEndsWithTheNumber()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const auto take = [&hall] {
            TakeTicket general;
            general.general = true;
            general.place = u"自助机1"_s;
            return *hall.run(general);
        };
        const auto callOf = [&hall](const Decision &taken) {
            return hall.state.help.at(taken.help);
        };
        const Window &window = hall.window(u"w2"_s);
        QVERIFY(window.prefixes.contains(u"Z"_s));

        const Decision served = take();
        const Decision answered = take();
        const Decision lost = take();
        const Decision givenUp = take();
        QVERIFY(hall.as(u"wang"_s, AnswerHelp{answered.help}));
        QCOMPARE(callNext(hall, u"li"_s, u"w2"_s), u"Z001"_s);
        QVERIFY(callOf(served).rings()); // called, and not there yet
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w2"_s}));
        QVERIFY(!callOf(served).rings());
        QCOMPARE(callOf(served).answeredBy, u"li"_s);
        QVERIFY(callOf(served).answeredAt == hall.now);
        const HelpCall kept = callOf(served);
        QVERIFY(hall.as(u"li"_s, FinishTicket{u"w2"_s}));
        QVERIFY(callOf(served) == kept);

        // Somebody had set out for it: that stays as it was.
        QCOMPARE(callNext(hall, u"li"_s, u"w2"_s), u"Z002"_s);
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w2"_s}));
        QCOMPARE(callOf(answered).answeredBy, u"wang"_s);
        QVERIFY(hall.as(u"li"_s, FinishTicket{u"w2"_s}));

        QVERIFY(hall.run(GiveUpTicket{givenUp.ticket}));
        QVERIFY(!callOf(givenUp).rings() && callOf(givenUp).answeredBy.isEmpty());
        QVERIFY(isSet(callOf(givenUp).takenBackAt));

        QCOMPARE(callNext(hall, u"li"_s, u"w2"_s), u"Z003"_s);
        QVERIFY(hall.as(u"li"_s, MissTicket{u"w2"_s}));
        QVERIFY(callOf(lost).rings()); // may be standing at the kiosk still
        QVERIFY(hall.run(RejoinTicket{lost.ticket}));
        QCOMPARE(callNext(hall, u"li"_s, u"w2"_s), u"Z003"_s);
        QVERIFY(hall.as(u"li"_s, MissTicket{u"w2"_s}));
        QCOMPARE(hall.ticket(lost.ticket).state, TicketState::Void);
        QVERIFY(!callOf(lost).rings() && callOf(lost).answeredBy.isEmpty());
    }

    void numbersAreGivenFromHalfAnHourBeforeOpening_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QString>("type");
        QTest::newRow("early") << 7 << 59 << u"hall-closed"_s;
        QTest::newRow("just") << 8 << 0 << u"accepted"_s;
        QTest::newRow("lunch") << 13 << 0 << u"accepted"_s;
        QTest::newRow("last minute") << 17 << 29 << u"accepted"_s;
        QTest::newRow("closed") << 17 << 30 << u"hall-closed"_s;
    }
    void numbersAreGivenFromHalfAnHourBeforeOpening()
    {
        QFETCH(int, hour);
        QFETCH(int, minute);
        Hall hall;
        hall.now = at(2026, 11, 23, hour, minute);
        TakeTicket command;
        command.matter = u"QUICK"_s;
        QTEST(typeOf(hall.run(command)), "type");
    }

    void aCallRunsThroughToDone()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), QString());
        const Ticket ticket = hall.take(u"GAOLING"_s);
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), u"M001"_s);
        QCOMPARE(hall.ticket(ticket.id).state, TicketState::Called);
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), u"ticket-open"_s);
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        QCOMPARE(hall.ticket(ticket.id).state, TicketState::Done);
        QVERIFY(hall.window(u"w1"_s).ticket.isEmpty());
    }

    void nextFinishesTheOneBeingServed()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket first = hall.take(u"GAOLING"_s);
        hall.take(u"GAOLING"_s);
        callNext(hall, u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), u"M002"_s);
        QCOMPARE(hall.ticket(first.id).state, TicketState::Done);
    }

    void onlyWhoSitsThereMayCall()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        QCOMPARE(callNext(hall, u"li"_s, u"w1"_s), u"not-your-window"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, OpenWindow{u"w1"_s})), u"window-taken"_s);
        QCOMPARE(callNext(hall, u"li"_s, u"w9"_s), u"not-found"_s);
    }

    void threeCallsThenMissedThenThreePlacesBack()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket late = hall.take(u"GAOLING"_s);
        for (int i = 0; i < 5; ++i) {
            hall.now += 1s;
            hall.take(u"GAOLING"_s);
        }
        callNext(hall, u"wang"_s, u"w1"_s);
        const Instant called = hall.now;
        hall.wakeUntil(called + 20s);
        QCOMPARE(hall.ticket(late.id).calls, 2);
        hall.wakeUntil(called + 40s);
        QCOMPARE(hall.ticket(late.id).calls, 3);
        hall.wakeUntil(called + 59s);
        QCOMPARE(hall.ticket(late.id).state, TicketState::Called);
        hall.wakeUntil(called + 60s);
        QCOMPARE(hall.ticket(late.id).state, TicketState::Missed);
        QVERIFY(hall.window(u"w1"_s).ticket.isEmpty());

        QVERIFY(hall.run(RejoinTicket{late.id}));
        QCOMPARE(aheadOf(hall.state, hall.ticket(late.id), hall.now), 3);
        QStringList order;
        for (int i = 0; i < 4; ++i) {
            order.append(callNext(hall, u"wang"_s, u"w1"_s));
            if (i < 3) {
                QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
                QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
            }
        }
        QCOMPARE(order, (QStringList{u"M002"_s, u"M003"_s, u"M004"_s, u"M001"_s}));
        QVERIFY(hall.as(u"wang"_s, MissTicket{u"w1"_s}));
        QCOMPARE(hall.ticket(late.id).state, TicketState::Void);
        QCOMPARE(typeOf(hall.run(RejoinTicket{late.id})), u"ticket-void"_s);
    }

    void givenUpBeforeItReachedAnybody()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket lost = hall.take(u"GAOLING"_s);
        QVERIFY(hall.run(GiveUpTicket{lost.id}));
        QCOMPARE(hall.ticket(lost.id).state, TicketState::Void);
        QCOMPARE(hall.ticket(lost.id).endReason, u"given-up"_s);
        QVERIFY(!hall.run(GiveUpTicket{lost.id}));
        const Ticket called = hall.take(u"GAOLING"_s);
        QCOMPARE(called.number, u"M002"_s); // the number stays in the record
        callNext(hall, u"wang"_s, u"w1"_s);
        QVERIFY(!hall.run(GiveUpTicket{called.id}));
    }

    void priorityTwoToOne()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        for (const bool priority : {false, false, true, true, true, true}) {
            hall.now += 1s;
            hall.take(u"GAOLING"_s, priority);
        }
        QStringList told; // what the window's list says beforehand
        for (const Ticket *one : callingOrder(hall.state, hall.window(u"w1"_s), hall.now, 60)) {
            told.append(one->number);
        }
        QStringList order;
        for (int i = 0; i < 6; ++i) {
            order.append(callNext(hall, u"wang"_s, u"w1"_s));
            QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        }
        QCOMPARE(order.join(u' '), u"M003 M004 M001 M005 M006 M002"_s);
        QCOMPARE(told, order);
        QVERIFY(callingOrder(hall.state, hall.window(u"w1"_s), hall.now, 60).empty());
    }

    void nobodyOrdinaryWaitsFortyMinutesBehindPriority()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        hall.now += 41min;
        hall.take(u"GAOLING"_s, true);
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), u"M001"_s);
    }

    void priorityAndElderHaveMoreTimeBetweenCalls()
    {
        Ticket ticket;
        QCOMPARE(callInterval(ticket), 20s);
        ticket.elder = true;
        QCOMPARE(callInterval(ticket), 40s);
    }

    void transferKeepsTheNumber()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        callNext(hall, u"wang"_s, u"w1"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, TransferTicket{u"w1"_s, u"Q"_s})), u"no-such-queue"_s);
        QVERIFY(hall.as(u"wang"_s, TransferTicket{u"w1"_s, u"Z"_s}));
        hall.open(u"li"_s, u"w2"_s);
        QCOMPARE(callNext(hall, u"li"_s, u"w2"_s), ticket.number);
    }

    void closingVoidsWhoWaitsAndServesWhoSits()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        hall.now = at(2026, 11, 23, 17, 25);
        const Ticket served = hall.take(u"GAOLING"_s);
        const Ticket waits = hall.take(u"GAOLING"_s);
        callNext(hall, u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 23, 17, 31));
        QVERIFY(!hall.state.tickets.contains(waits.id));
        QCOMPARE(hall.ticket(served.id).state, TicketState::Serving);
        QCOMPARE(hall.window(u"w2"_s).state, WindowState::Closed);
        QCOMPARE(hall.state.presence.at(u"li"_s).state, PresenceState::OffDuty); // a forgotten log-out
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
    }

    void aForgottenVisitEndsHalfAnHourAfterClosing()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.now = at(2026, 11, 23, 17, 25);
        const Ticket served = hall.take(u"GAOLING"_s);
        callNext(hall, u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 23, 17, 50));
        QVERIFY(hall.as(u"wang"_s, SignOfLife{u"wang"_s})); // still with the resident
        hall.wakeUntil(at(2026, 11, 23, 18, 19));
        QCOMPARE(hall.ticket(served.id).state, TicketState::Serving);
        hall.wakeUntil(at(2026, 11, 23, 18, 20));
        QCOMPARE(hall.ticket(served.id).state, TicketState::Done);
        QCOMPARE(hall.ticket(served.id).endReason, u"closing"_s);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Closed);
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OffDuty);
        // Whoever comes for the evening is logged in until the slot ends.
        RosterSlot slot;
        slot.day = hall.state.today.day;
        slot.kind = SlotKind::Evening;
        slot.from = 17 * 60 + 30;
        slot.to = 20 * 60;
        slot.id = slotId(slot.day, slot.from);
        slot.workers = {u"li"_s};
        slot.publishedAt = at(2026, 11, 16);
        yizhan::apply(hall.state, HallRecord(slot));
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 19, 59));
        QCOMPARE(hall.state.presence.at(u"li"_s).state, PresenceState::OnDuty);
        hall.wakeUntil(at(2026, 11, 23, 20, 0));
        QCOMPARE(hall.state.presence.at(u"li"_s).state, PresenceState::OffDuty);
    }

    void aVisitThatEndsAfterClosingLeavesTimeToLogOut()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.now = at(2026, 11, 23, 17, 28);
        hall.take(u"GAOLING"_s);
        callNext(hall, u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 23, 17, 31));
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s})); // too soon after the last sign of life to be noted as one
        hall.wakeUntil(at(2026, 11, 23, 18, 0));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        hall.wakeUntil(at(2026, 11, 23, 18, 1));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OffDuty);
    }

    void whoIsOnTheEveningStaysLoggedIn_data()
    {
        QTest::addColumn<Instant>("stopped"); // the server, from then
        QTest::addColumn<Instant>("again");
        const Instant morning = at(2026, 11, 24, 8, 0);
        QTest::newRow("it runs") << morning << morning;
        QTest::newRow("off over closing") << at(2026, 11, 23, 17, 0) << at(2026, 11, 23, 18, 0);
        QTest::newRow("off over both") << at(2026, 11, 23, 17, 0) << at(2026, 11, 23, 20, 0);
        QTest::newRow("off for the evening") << at(2026, 11, 23, 17, 45) << at(2026, 11, 23, 20, 0);
        QTest::newRow("off for the evening and the night") << at(2026, 11, 23, 17, 45) << morning;
        QTest::newRow("off since before closing") << at(2026, 11, 23, 17, 0) << morning;
    }
    void whoIsOnTheEveningStaysLoggedIn()
    {
        QFETCH(Instant, stopped);
        QFETCH(Instant, again);
        Hall hall;
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        RosterSlot slot;
        slot.day = hall.state.today.day;
        slot.kind = SlotKind::Evening;
        slot.from = 17 * 60 + 30;
        slot.to = 18 * 60 + 30;
        slot.id = slotId(slot.day, slot.from);
        slot.leader = u"leader"_s;
        slot.workers = {u"li"_s};
        slot.publishedAt = at(2026, 11, 16);
        yizhan::apply(hall.state, HallRecord(slot));
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        QVERIFY(hall.as(u"leader"_s, LogIn{u"leader"_s}));
        QVERIFY(hall.as(u"leader"_s, SetPresence{u"leader"_s, PresenceState::Away, {}})); // and may have gone home
        const auto is = [&hall](const QString &person) {
            return hall.state.presence.at(person).state;
        };
        hall.wakeUntil(at(2026, 11, 23, 17, 0));
        if (stopped == again) {
            hall.wakeUntil(at(2026, 11, 23, 17, 30));
            QCOMPARE(is(u"li"_s), PresenceState::OnDuty);
            QCOMPARE(is(u"wang"_s), PresenceState::OffDuty);
            QCOMPARE(is(u"leader"_s), PresenceState::OffDuty);
            QCOMPARE(hall.window(u"w2"_s).state, WindowState::Closed);
            hall.wakeUntil(at(2026, 11, 23, 18, 29));
            QCOMPARE(is(u"li"_s), PresenceState::OnDuty);
            hall.wakeUntil(at(2026, 11, 23, 18, 30));
            QCOMPARE(is(u"li"_s), PresenceState::OffDuty);
        }
        hall.wakeUntil(stopped);
        hall.now = again;
        hall.wakeUntil(again);
        const bool over = again >= at(2026, 11, 23, 18, 30);
        QCOMPARE(is(u"li"_s), over ? PresenceState::OffDuty : PresenceState::OnDuty);
        hall.wakeUntil(at(2026, 11, 24, 8, 0));
        QCOMPARE(hall.state.presence.at(u"li"_s).since, at(2026, 11, 23, 18, 30));
        QCOMPARE(hall.state.presence.at(u"wang"_s).since, at(2026, 11, 23, 17, 30));
        QCOMPARE(hall.state.presence.at(u"leader"_s).since, at(2026, 11, 23, 17, 30));
    }

    void noTurnIsOwedFromTheDayBefore()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s, true);
        hall.take(u"GAOLING"_s, true);
        for (int i = 0; i < 2; ++i) {
            callNext(hall, u"wang"_s, u"w1"_s);
            QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        }
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, CloseWindow{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QCOMPARE(hall.window(u"w1"_s).priorityRun, 0);
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        hall.take(u"GAOLING"_s, true);
        QCOMPARE(callNext(hall, u"wang"_s, u"w1"_s), u"M002"_s);
    }

    void anOutageOverDaysFiresWhatIsDueNow()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        hall.now = at(2026, 11, 26, 9);
        hall.wakeUntil(hall.now);
        QCOMPARE(toIso(hall.state.today.day), u"2026-11-26"_s);
        QVERIFY(hall.state.tickets.empty());
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Closed);
    }

    void aStopOverClosingEndsTheDayAtClosing_data()
    {
        QTest::addColumn<Instant>("again");
        QTest::addColumn<Instant>("serving"); // until when whoever had a resident in front was there
        QTest::newRow("the same evening") << at(2026, 11, 23, 20, 30) << at(2026, 11, 23, 18, 0);
        QTest::newRow("the next morning") << at(2026, 11, 24, 9, 0) << at(2026, 11, 23, 18, 0); // whenever it is noted
    }
    void aStopOverClosingEndsTheDayAtClosing()
    {
        QFETCH(Instant, again);
        QFETCH(Instant, serving);
        Hall hall;
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        hall.wakeUntil(at(2026, 11, 23, 16, 50));
        hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.now = again; // the server was off
        hall.wakeUntil(again);
        QCOMPARE(hall.state.presence.at(u"li"_s).state, PresenceState::OffDuty);
        QCOMPARE(hall.state.presence.at(u"li"_s).since, at(2026, 11, 23, 17, 30));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OffDuty);
        QCOMPARE(hall.state.presence.at(u"wang"_s).since, serving);
        // And so the next morning is empty since it began.
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        const Post &post = hall.state.posts.at(u"minsheng"_s);
        QCOMPARE(postNow(hall.state, post, hall.now).since, at(2026, 11, 24, 8, 30));
    }

    void postsAreDerived() // AB-2, DOMAIN 1.2
    {
        Hall hall;
        const Post &post = hall.state.posts.at(u"minsheng"_s);
        QCOMPARE(postNow(hall.state, post, hall.now).state, PostState::Vacant);
        hall.open(u"li"_s, u"w2"_s);
        QCOMPARE(postNow(hall.state, post, hall.now).state, PostState::Covered);
        QCOMPARE(postNow(hall.state, post, hall.now).part, u"B"_s);
        QCOMPARE(postNow(hall.state, post, hall.now).window, u"w2"_s);
        hall.open(u"wang"_s, u"w1"_s);
        QCOMPARE(postNow(hall.state, post, hall.now).state, PostState::Primary);
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Meeting, at(2026, 11, 23, 11)}));
        QCOMPARE(postNow(hall.state, post, hall.now).state, PostState::Covered);
        QCOMPARE(postNow(hall.state, post, hall.now).backAt, at(2026, 11, 23, 11));
        QCOMPARE(postNow(hall.state, post, at(2026, 11, 23, 13)).state, PostState::Closed);
    }

    void aRestDayHasNoNumbersAndSaysWhenTheHallOpens()
    {
        Hall hall;
        hall.wakeUntil(at(2026, 11, 28, 10)); // Saturday
        QCOMPARE(hall.state.today.kind, DayKind::Weekend);
        QCOMPARE(hall.state.today.nextOpen, at(2026, 11, 30, 8, 30));
        TakeTicket command;
        command.matter = u"QUICK"_s;
        const auto decision = hall.run(command);
        QVERIFY(decision.error().zh.contains(u"11-30 08:30"_s));
    }
};

QTEST_GUILESS_MAIN(QueueWorkTest)
#include "tst_queuework.moc"
