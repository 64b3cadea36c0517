// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/chance.h"
#include "domain/queue/booking.h"
#include "domain/queue/queue.h"
#include "domain/samplehall.h"

#include <QTest>

#include <set>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::November;
using std::chrono::October;
using std::chrono::seconds;
using std::chrono::September;
using namespace std::chrono_literals;

namespace {

/**
 * After how many calls, at the windows of its queue together, a booked ticket is called once its slot has begun:
 * `dueBefore` of those windows' queues are due before it (see nextTicket()).
 */
constexpr int mostCallsBeforeBooked(int dueBefore, int windows)
{
    return 2 * (dueBefore + 1) + windows;
}

BookSlot wish(Instant from, const QString &key, const QString &prefix = u"M"_s, const QString &matter = {})
{
    BookSlot command;
    command.prefix = prefix;
    command.matter = matter;
    command.from = from;
    command.person = {{}, key, {}};
    command.keys = {key};
    return command;
}

QString typeOf(const Result<Decision> &result)
{
    return result ? QString() : result.error().type;
}

/** Books for tomorrow and goes there. */
QString bookedAt(Hall &hall, Instant from, const QString &key, const QString &prefix = u"M"_s)
{
    const auto decision = hall.run(wish(from, key, prefix));
    if (!decision) {
        qFatal("no booking: %s", qPrintable(decision.error().en));
    }
    return decision->booking;
}

void checkBookings(const HallState &state)
{
    std::map<std::pair<Instant, QString>, int> taken;
    std::set<QString> numbers;
    for (const auto &[id, booking] : state.bookings) {
        RC_ASSERT(numbers.insert(booking.number).second);
        const bool holds = booking.state == BookingState::Booked || booking.state == BookingState::CheckedIn;
        if (holds) {
            const int held = ++taken[{booking.from, booking.prefix}];
            RC_ASSERT(held <= state.info.booking.placesOf(booking.prefix));
        }
        const auto key = state.bookingKeys.find(id);
        RC_ASSERT(key != state.bookingKeys.end());
        for (const auto &[otherId, other] : state.bookings) {
            const bool both = otherId != id && booking.state == BookingState::Booked &&
                              other.state == BookingState::Booked && other.prefix == booking.prefix;
            RC_ASSERT((!both || state.bookingKeys.at(otherId).keys != key->second.keys)); // once a person and queue
        }
    }
}

} // namespace

class BookingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheNextFiveWorkingDays()
    {
        Hall hall;
        const auto &offered = hall.state.today.booking;
        QCOMPARE(offered.size(), std::size_t(5));
        QCOMPARE(offered.front().day, (Day{2026y / November / 24}));
        QCOMPARE(offered.back().day, (Day{2026y / November / 30})); // over the weekend
        QCOMPARE(offered.front().times.size(), std::size_t(2 * 14));
        QCOMPARE(offered.front().times.front(), at(2026, 11, 24, 8, 30));
        // Before the national holidays: a make-up Saturday counts, the holidays do not.
        const auto october =
            bookingDaysAfter(hall.state.info, calendarOf(hall.state, hall.matters), Day{2026y / September / 30});
        QCOMPARE(october.front().day, (Day{2026y / October / 8}));
        QCOMPARE(october.at(2).day, (Day{2026y / October / 10}));
    }

    void refusesWhatIsNotOffered()
    {
        Hall hall;
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 8, 40), u"p"_s))), u"slot-not-offered"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 12, 0), u"p"_s))), u"slot-not-offered"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 23, 15, 0), u"p"_s))), u"slot-not-offered"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 12, 1, 9, 0), u"p"_s))), u"slot-not-offered"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 9, 0), u"p"_s, u"X"_s))), u"no-such-queue"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 9, 0), u"p"_s, {}, u"NONE"_s))), u"matter-not-listed"_s);
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 9, 0), u"p"_s, u"Z"_s, u"GAOLING"_s))), u"no-such-queue"_s);
        BookSlot nobody = wish(at(2026, 11, 24, 9, 0), u"p"_s);
        nobody.keys.clear();
        QCOMPARE(typeOf(hall.run(nobody)), u"who-missing"_s);
        hall.state.info.booking.quotas = {{u"M"_s, 0}};
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 24, 9, 0), u"p"_s))), u"slot-not-offered"_s);
    }

    void keepsToQuotaAndOnceAPerson()
    {
        Hall hall;
        const Instant nine = at(2026, 11, 24, 9, 0);
        QCOMPARE(placesLeft(hall.state, u"M"_s, nine), 2);
        const auto first = hall.run(wish(nine, u"one"_s, {}, u"GAOLING"_s));
        QVERIFY(first);
        const Booking &booking = hall.state.bookings.at(first->booking);
        QCOMPARE(booking.number, u"1124001"_s);
        QCOMPARE(booking.prefix, u"M"_s);
        QCOMPARE(booking.to, at(2026, 11, 24, 9, 30));
        QVERIFY(first->sealed && first->sealed->booking == booking.id && first->sealed->caseId.isEmpty());
        QCOMPARE(typeOf(hall.run(wish(at(2026, 11, 25, 9, 0), u"one"_s, {}, u"GAOLING"_s))), u"already-booked"_s);
        QVERIFY(hall.run(wish(nine, u"one"_s, {}, u"QUICK"_s))); // another matter
        QVERIFY(hall.run(wish(nine, u"two"_s)));
        QCOMPARE(placesLeft(hall.state, u"M"_s, nine), 0);
        QCOMPARE(typeOf(hall.run(wish(nine, u"three"_s))), u"slot-full"_s);
        QVERIFY(hall.run(CancelBooking{booking.id}));
        QVERIFY(hall.run(wish(nine, u"three"_s)));
        QVERIFY(hall.run(wish(at(2026, 11, 25, 9, 0), u"one"_s, {}, u"GAOLING"_s)));
    }

    void isCancelledUntilTwoHoursBefore()
    {
        Hall hall;
        const QString id = bookedAt(hall, at(2026, 11, 24, 9, 0), u"one"_s);
        const QString other = bookedAt(hall, at(2026, 11, 24, 9, 0), u"two"_s);
        hall.wakeUntil(at(2026, 11, 24, 7, 0));
        QVERIFY(hall.run(CancelBooking{id}));
        QVERIFY(hall.run(CancelBooking{id})); // twice is no fault
        hall.now += milliseconds{1};
        QCOMPARE(typeOf(hall.run(CancelBooking{other})), u"cancel-too-late"_s);
        QVERIFY(hall.as(u"wang"_s, CancelBooking{other})); // somebody phoned
    }

    void isCheckedInOnItsDay()
    {
        Hall hall;
        const QString id = bookedAt(hall, at(2026, 11, 24, 9, 0), u"one"_s);
        const Result<Decision> dayBefore = hall.run(CheckInBooking{id});
        QCOMPARE(typeOf(dayBefore), u"booking-not-today"_s);
        QCOMPARE(dayBefore.error().zh, u"您约的是 11月24日 09:00，请到时来取号。"_s);
        hall.wakeUntil(at(2026, 11, 24, 7, 59));
        const Result<Decision> early = hall.run(CheckInBooking{id});
        QCOMPARE(typeOf(early), u"booking-not-today"_s);
        QCOMPARE(early.error().zh, u"08:00 起可以取号。"_s);
        hall.wakeUntil(at(2026, 11, 24, 8, 10));
        const Ticket walkIn = hall.take(u"GAOLING"_s);
        const auto in = hall.run(CheckInBooking{id});
        QVERIFY(in && !in->slipCode.isEmpty());
        const Ticket &ticket = hall.ticket(in->ticket);
        QCOMPARE(walkIn.number, u"M001"_s);
        QCOMPARE(ticket.number, u"M002"_s); // the same row of numbers, no letter of its own
        QCOMPARE(ticket.bookedFor, at(2026, 11, 24, 9, 0));
        QCOMPARE(hall.state.bookings.at(id).ticket, ticket.id);
        QCOMPARE(typeOf(hall.run(CheckInBooking{id})), u"wrong-state"_s);
        hall.open(u"wang"_s, u"w1"_s);
        hall.wakeUntil(at(2026, 11, 24, 8, 40));
        QCOMPARE(hall.as(u"wang"_s, CallNext{u"w1"_s})->ticket, walkIn.id); // not its time yet
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        const Ticket second = hall.take(u"GAOLING"_s);
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        QCOMPARE(hall.as(u"wang"_s, CallNext{u"w1"_s})->ticket, ticket.id); // before who came earlier
        QVERIFY(second.takenAt < hall.now);
    }

    void beforeItsTimeItIsCalledWhereNobodyElseWaits()
    {
        Hall hall;
        const QString id = bookedAt(hall, at(2026, 11, 24, 11, 0), u"one"_s);
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        const auto in = hall.run(CheckInBooking{id});
        hall.open(u"wang"_s, u"w1"_s);
        QCOMPARE(hall.as(u"wang"_s, CallNext{u"w1"_s})->ticket, in->ticket);
    }

    void whoMissedTheCallComesBackByTheCommonRule()
    {
        Hall hall;
        const QString id = bookedAt(hall, at(2026, 11, 24, 9, 0), u"one"_s);
        hall.wakeUntil(at(2026, 11, 24, 9, 0));
        const auto in = hall.run(CheckInBooking{id});
        hall.open(u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, MissTicket{u"w1"_s}));
        const Ticket first = hall.take(u"GAOLING"_s);
        QVERIFY(hall.run(RejoinTicket{in->ticket}));
        QCOMPARE(hall.as(u"wang"_s, CallNext{u"w1"_s})->ticket, first.id);
    }

    void noShowsAreKeptOnceAndForgotten()
    {
        Hall hall;
        const QString id = bookedAt(hall, at(2026, 11, 24, 9, 0), u"one"_s);
        const QString later = bookedAt(hall, at(2026, 11, 24, 16, 0), u"two"_s);
        hall.wakeUntil(at(2026, 11, 24, 9, 29));
        QCOMPARE(hall.state.bookings.at(id).state, BookingState::Booked);
        hall.wakeUntil(at(2026, 11, 24, 9, 30));
        QCOMPARE(hall.state.bookings.at(id).state, BookingState::NoShow);
        QCOMPARE(hall.state.bookings.at(id).endedAt, at(2026, 11, 24, 9, 30));
        QCOMPARE(typeOf(hall.run(CheckInBooking{id})), u"wrong-state"_s);
        QCOMPARE(hall.state.bookings.at(later).state, BookingState::Booked);
        QCOMPARE(typeOf(hall.as(u"wang"_s, CancelBooking{id, u" "_s})), u"reason-required"_s);
        const auto excused = hall.as(u"wang"_s, CancelBooking{id, u"住院，家属来电"_s});
        QVERIFY(excused);
        QVERIFY(excused->facts.front().kind == u"excused" &&
                excused->facts.front().detail.endsWith(u"住院，家属来电"_s));
        // The server was down: what went by meanwhile has its own time.
        hall.now = at(2026, 11, 26, 7, 0);
        hall.wakeUntil(hall.now);
        QVERIFY(hall.state.bookings.contains(id)); // the first day after a pause deletes nothing
        QCOMPARE(hall.state.bookings.at(later).state, BookingState::NoShow);
        QCOMPARE(hall.state.bookings.at(later).endedAt, at(2026, 11, 24, 16, 30));
        hall.wakeUntil(at(2026, 11, 27, 1, 0));
        QVERIFY(hall.state.bookings.empty());
        QVERIFY(hall.state.bookingKeys.empty());
    }

    void neverOverQuotaNorTwice()
    {
        QVERIFY(rc::check("random bookings, cancellations and days", [] {
            Hall hall;
            hall.state.info.booking.quotas = {{u"Z"_s, *evenly(0, 4)}};
            for (int step = 0; step < 80; ++step) {
                hall.wakeUntil(hall.now + minutes{*evenly(0, 240)});
                const auto &offered = hall.state.today.booking;
                const QString key = u"p%1"_s.arg(*evenly(0, 6));
                switch (*evenly(0, 4)) {
                case 0: {
                    if (!hall.state.bookings.empty()) {
                        const QString id =
                            std::next(hall.state.bookings.begin(), *evenly<long>(0, long(hall.state.bookings.size())))
                                ->first;
                        (void)(*rc::gen::arbitrary<bool>() ? hall.run(CancelBooking{id})
                                                           : hall.run(CheckInBooking{id}));
                    }
                    break;
                }
                default:
                    // Few slots and few people, so that they meet.
                    (void)hall.run(wish(offered.at(std::size_t(*evenly(0, 2))).times.at(std::size_t(*evenly(0, 2)) * 2),
                                        key, *rc::gen::element(u"M"_s, u"Z"_s)));
                }
                checkBookings(hall.state);
            }
        }));
    }

    void whoBookedIsCalledInTimeAndNobodyStarves()
    {
        QVERIFY(rc::check("calls of one to two windows with bookings, priority and walk-ins", [] {
            Hall hall;
            hall.state.info.booking.places = 4;
            const Instant nine = at(2026, 11, 24, 9, 0);
            std::vector<QString> bookings;
            const int booked = *evenly(1, 9);
            for (int i = 0; i < booked; ++i) {
                bookings.push_back(bookedAt(hall, nine + minutes{30 * (i / 4)}, u"p%1"_s.arg(i), u"Z"_s));
            }
            hall.wakeUntil(at(2026, 11, 24, 8, 1));
            const int windows = *evenly(1, 3);
            hall.open(u"wang"_s, u"w1"_s);
            if (windows == 2) {
                hall.open(u"li"_s, u"w2"_s);
            }
            const int queue = *evenly(0, 40);
            for (int i = 0; i < queue; ++i) {
                hall.now += seconds{1};
                hall.take(u"QUICK"_s, *evenly(0, 3) == 0);
            }
            for (const QString &id : bookings) {
                RC_ASSERT(bool(hall.run(CheckInBooking{id})));
            }
            std::map<QString, int> callsSinceDue;
            std::map<QString, int> duesBefore;
            std::map<QString, int> preferredInARow;
            for (int call = 0; call < 60; ++call) {
                hall.now += minutes{*evenly(0, 4)};
                const QString window = windows == 2 && *rc::gen::arbitrary<bool>() ? u"w2"_s : u"w1"_s;
                const QString person = window == u"w2"_s ? u"li"_s : u"wang"_s;
                if (*evenly(0, 3) == 0) {
                    hall.take(u"QUICK"_s, *evenly(0, 2) == 0);
                }
                bool overdue = false;
                int due = 0;
                for (const auto &[id, ticket] : hall.state.tickets) {
                    if (ticket.state != TicketState::Waiting) {
                        continue;
                    }
                    if (isSet(ticket.bookedFor) && ticket.bookedFor <= hall.now) {
                        ++due;
                    }
                    overdue = overdue ||
                              (!isSet(ticket.bookedFor) && !ticket.priority && hall.now - ticket.takenAt > minutes{40});
                }
                for (const auto &[id, ticket] : hall.state.tickets) {
                    if (ticket.state == TicketState::Waiting && isSet(ticket.bookedFor) &&
                        ticket.bookedFor <= hall.now && !duesBefore.contains(id)) {
                        duesBefore[id] = due - 1;
                        callsSinceDue[id] = 0;
                    }
                }
                const auto decision = hall.as(person, CallNext{window});
                RC_ASSERT(bool(decision));
                if (decision->ticket.isEmpty()) {
                    continue;
                }
                RC_ASSERT(bool(hall.as(person, StartTicket{window})));
                const Ticket &called = hall.ticket(decision->ticket);
                for (auto &[id, calls] : callsSinceDue) {
                    const bool waits = hall.ticket(id).state == TicketState::Waiting || id == called.id;
                    calls += waits ? 1 : 0;
                    // The promise: within N calls of its slot's beginning.
                    RC_ASSERT((!waits || calls <= mostCallsBeforeBooked(duesBefore.at(id), windows)));
                }
                const bool preferred = called.priority || isSet(called.bookedFor);
                int &row = preferredInARow[window];
                // And nobody ordinary waits behind for long: after 40 minutes every other call is theirs.
                RC_ASSERT((!overdue || !preferred || (row == 0 && isSet(called.bookedFor))));
                row = preferred ? row + 1 : 0;
            }
        }));
    }
};

QTEST_GUILESS_MAIN(BookingTest)
#include "tst_booking.moc"
