// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/bookingwork.h"

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/duty/shiftlog.h"
#include "domain/queue/booking.h"
#include "domain/queue/daywork.h"
#include "domain/queue/queue.h"
#include "domain/queue/queuework.h"
#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** So long a further press is the same ring. */
constexpr auto bellRings = 10min;

Fact bookingFact(const Booking &booking, const QString &kind, const QString &detail = {})
{
    return {u"booking/"_s + booking.id, kind, detail.isEmpty() ? booking.number : booking.number + u' ' + detail};
}

Result<Booking> bookingOf(const Deciding &on, const QString &id)
{
    const auto found = on.state.bookings.find(id);
    if (found == on.state.bookings.end()) {
        return refusal::unknown(u"这个预约"_s, u"booking"_s);
    }
    return found->second;
}

Error stateForbids(const Booking &booking)
{
    switch (booking.state) {
    case BookingState::Booked:
        return refusal::stateForbids(u"已预约"_s, u"booked"_s);
    case BookingState::CheckedIn:
        return refusal::stateForbids(u"已取号"_s, u"checked in"_s);
    case BookingState::Cancelled:
        return refusal::stateForbids(u"已取消"_s, u"cancelled"_s);
    case BookingState::NoShow:
        return refusal::stateForbids(u"已过时"_s, u"missed"_s);
    }
    return refusal::stateForbids({}, {});
}

/** The same person for the same matter; whoever named no matter booked the queue as a whole. */
bool sameThing(const Booking &one, const QString &prefix, const QString &matter)
{
    if (one.matter.isEmpty() || matter.isEmpty()) {
        return one.prefix == prefix;
    }
    return one.matter == matter;
}

bool hasBooked(const Deciding &on, const QString &prefix, const QString &matter, const QStringList &keys)
{
    return std::any_of(on.state.bookingKeys.begin(), on.state.bookingKeys.end(), [&](const auto &entry) {
        const auto booking = on.state.bookings.find(entry.first);
        return booking != on.state.bookings.end() && booking->second.state == BookingState::Booked &&
               sameThing(booking->second, prefix, matter) &&
               std::any_of(keys.begin(), keys.end(),
                           [&](const QString &key) { return entry.second.keys.contains(key); });
    });
}

/** Month, day and a serial number: digits only, for the kiosk's number pad. */
QString bookingNumber(Day day, int serial)
{
    return u"%1%2%3"_s.arg(unsigned(day.month()), 2, 10, QLatin1Char('0'))
        .arg(unsigned(day.day()), 2, 10, QLatin1Char('0'))
        .arg(serial, 3, 10, QLatin1Char('0'));
}

Result<QString> prefixFor(const Deciding &on, const BookSlot &command)
{
    const Matter *matter = on.catalogue.matter(command.matter);
    if (!command.matter.isEmpty() && !matter) {
        return refusal::matterNotListed();
    }
    const QString prefix = matter ? matter->queuePrefix : command.prefix;
    if (prefix.isEmpty() || (!command.prefix.isEmpty() && command.prefix != prefix) ||
        windowNumbers(on.state, prefix).empty()) {
        return refusal::refused(u"no-such-queue"_s, u"没有窗口办理“%1”类。"_s.arg(prefix.left(8)),
                                u"No window serves the queue \"%1\"."_s.arg(prefix.left(8)));
    }
    return prefix;
}

bool byStaff(const Deciding &on)
{
    return !on.context.actor.person.isEmpty();
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const BookSlot &command)
{
    const auto &[state, catalogue, context] = on;
    const Result<QString> prefix = prefixFor(on, command);
    if (!prefix) {
        return prefix.error();
    }
    const Instant to = bookingEnd(state.today, command.from);
    if (!isSet(to) || command.from <= context.now || state.info.booking.placesOf(*prefix) <= 0) {
        return refusal::refused(u"slot-not-offered"_s, u"这个时段不能预约，请另选。"_s,
                                u"This time cannot be booked; please choose another."_s);
    }
    if (command.keys.isEmpty()) {
        return refusal::refused(u"who-missing"_s, u"预约要有身份证号或电话。"_s,
                                u"A booking needs an ID number or a phone number."_s);
    }
    if (placesLeft(state, *prefix, command.from) <= 0) {
        return refusal::refused(u"slot-full"_s, u"这个时段已约满，请另选。"_s,
                                u"This time is fully booked; please choose another."_s);
    }
    if (hasBooked(on, *prefix, command.matter, command.keys)) {
        return refusal::refused(u"already-booked"_s, u"您已经预约过这件事，凭预约号取号即可。"_s,
                                u"You have booked this already; check in with that booking."_s);
    }
    Booking booking;
    booking.id = context.fresh.id();
    booking.day = state.info.zone.day(command.from);
    booking.from = command.from;
    booking.to = to;
    booking.prefix = *prefix;
    booking.matter = command.matter;
    booking.elder = command.elder;
    booking.language = command.language.isEmpty() ? u"zh"_s : command.language;
    booking.bookedAt = context.now;
    Counter counter{u"booking/"_s + toIso(booking.day), 0};
    if (const auto found = state.counters.find(counter.id); found != state.counters.end()) {
        counter.last = found->second.last;
    }
    booking.serial = ++counter.last;
    booking.number = bookingNumber(booking.day, booking.serial);

    Decision decision;
    decision.slipCode = context.fresh.slipCode();
    booking.codeHash = hashOfCode(decision.slipCode);
    decision.booking = booking.id;
    decision.facts.push_back(bookingFact(booking, u"booked"_s));
    decision.sealed = Sealed{{}, command.person, {}, booking.id};
    decision.changes.emplace_back(std::move(counter));
    decision.changes.emplace_back(BookingKey{booking.id, command.keys});
    decision.changes.emplace_back(std::move(booking));
    return decision;
}

namespace {

/** In words that are read out at the kiosk: today a time, another day the day too. */
Error tooEarly(const HallState &state, const Booking &booking, Instant now)
{
    const Zone &zone = state.info.zone;
    if (booking.day == state.today.day && isSet(state.today.takeFrom) && now < state.today.takeFrom) {
        const QString at = zone.toIsoLocal(state.today.takeFrom).mid(11, 5);
        return refusal::refused(u"booking-not-today"_s, u"%1 起可以取号。"_s.arg(at),
                                u"Your number can be taken from %1."_s.arg(at));
    }
    const QString at = zone.toIsoLocal(booking.from).mid(11, 5);
    const unsigned month(booking.day.month());
    const unsigned day(booking.day.day());
    return refusal::refused(u"booking-not-today"_s,
                            u"您约的是 %1月%2日 %3，请到时来取号。"_s.arg(month).arg(day).arg(at),
                            u"Your booking is for %1/%2 %3; please check in then."_s.arg(month).arg(day).arg(at));
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const CheckInBooking &command)
{
    Result<Booking> booking = bookingOf(on, command.booking);
    if (!booking) {
        return booking.error();
    }
    if (booking->state != BookingState::Booked) {
        return stateForbids(*booking);
    }
    const HallState &state = on.state;
    const Instant now = on.context.now;
    if (booking->day != state.today.day || !isSet(state.today.takeFrom) || now < state.today.takeFrom) {
        return tooEarly(state, *booking, now);
    }
    if (now >= booking->to || state.today.closed) {
        return refusal::refused(u"booking-over"_s, u"预约的时段已过，请取一个普通号。"_s,
                                u"The booked time is over; please take an ordinary number."_s);
    }
    Decision decision;
    Ticket ticket = newTicket(on, booking->prefix, decision);
    ticket.matter = booking->matter;
    ticket.elder = booking->elder;
    ticket.language = booking->language;
    ticket.bookedFor = booking->from;
    // In its own line by the time of its slot, not by when the resident came.
    ticket.place = placeAt(booking->from);
    decision.ticket = ticket.id;
    decision.booking = booking->id;
    booking->state = BookingState::CheckedIn;
    booking->endedAt = now;
    booking->ticket = ticket.id;
    decision.facts.push_back(bookingFact(*booking, u"checked-in"_s, ticket.number));
    decision.facts.push_back(ticketFact(ticket, u"taken"_s));
    decision.changes.emplace_back(std::move(ticket));
    decision.changes.emplace_back(std::move(*booking));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CancelBooking &command)
{
    Result<Booking> booking = bookingOf(on, command.booking);
    if (!booking) {
        return booking.error();
    }
    Decision decision;
    decision.booking = booking->id;
    if (booking->state == BookingState::Cancelled) {
        return decision;
    }
    // Staff take a booking back at any time, and excuse who could not come.
    const bool excused = booking->state == BookingState::NoShow && byStaff(on);
    if (booking->state != BookingState::Booked && !excused) {
        return stateForbids(*booking);
    }
    if (excused && command.words.trimmed().isEmpty()) {
        return refusal::refused(u"reason-required"_s, u"请写明为什么不算爽约。"_s,
                                u"Please say why this is not counted as a no-show."_s);
    }
    if (!byStaff(on) && on.context.now > booking->from - cancelUntil) {
        return refusal::refused(
            u"cancel-too-late"_s, u"离预约时间不到2小时，不能在这里取消；来不了请打电话告诉大厅。"_s,
            u"It is less than 2 hours until then, too late to cancel here; please phone the hall."_s);
    }
    booking->state = BookingState::Cancelled;
    booking->endedAt = on.context.now;
    decision.facts.push_back(excused ? bookingFact(*booking, u"excused"_s, command.words.trimmed())
                                     : bookingFact(*booking, u"cancelled"_s));
    decision.changes.emplace_back(std::move(*booking));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const MissBookings &)
{
    Decision decision;
    for (const auto &[id, booking] : on.state.bookings) {
        if (booking.state != BookingState::Booked || booking.to > on.context.now) {
            continue;
        }
        Booking missed = booking;
        missed.state = BookingState::NoShow;
        missed.endedAt = booking.to; // when it was due, however late the clockwork came to it
        decision.facts.push_back(bookingFact(missed, u"no-show"_s));
        decision.changes.emplace_back(std::move(missed));
    }
    return decision;
}

Instant nextNoShow(const HallState &state)
{
    Instant next{};
    for (const auto &[id, booking] : state.bookings) {
        if (booking.state == BookingState::Booked && (!isSet(next) || booking.to < next)) {
            next = booking.to;
        }
    }
    return next;
}

void retireBookings(const Deciding &on, Decision &decision)
{
    const Day asOf = retentionDay(on);
    for (const auto &[id, booking] : on.state.bookings) {
        if (booking.day < asOf && booking.state != BookingState::Booked) {
            decision.removals.push_back({u"booking"_s, id});
            decision.forgottenBookings.push_back(id);
        }
    }
    // That somebody did not come stays in the books, who it was does not.
    for (const auto &[id, key] : on.state.bookingKeys) {
        const auto booking = on.state.bookings.find(id);
        if (booking != on.state.bookings.end() && booking->second.day < asOf &&
            booking->second.state != BookingState::Booked) {
            decision.removals.push_back({u"booking-key"_s, id});
        }
    }
}

Result<Decision> decideOn(const Deciding &on, const RingBell &command)
{
    // In opening hours somebody is there: the ordinary call for help.
    if (isOpen(on.state.today, on.context.now)) {
        return decideOn(on, CallHelp{command.place});
    }
    Decision decision;
    for (const auto &[id, bell] : on.state.bells) {
        const bool lately = on.context.now - bell.at < bellRings;
        if (bell.place == command.place && !isSet(bell.answeredAt) && lately) {
            decision.bell = id; // rings already
            return decision;
        }
    }
    const DoorBell bell{
        on.context.fresh.id(), command.place, on.context.now, dutyNow(on.state, on.context.now).slot, {}, {}};
    decision.bell = bell.id;
    decision.facts.push_back({u"bell/"_s + bell.id, u"rung"_s, command.place});
    decision.changes.emplace_back(bell);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AnswerBell &command)
{
    const auto found = on.state.bells.find(command.bell);
    if (found == on.state.bells.end()) {
        return refusal::unknown(u"这次按铃"_s, u"ring of the bell"_s);
    }
    Decision decision;
    decision.bell = command.bell;
    DoorBell bell = found->second;
    if (isSet(bell.answeredAt)) {
        if (bell.answeredBy == on.context.actor.person) {
            return decision;
        }
        return refusal::refused(u"bell-answered"_s, u"已经有同事去了。"_s, u"A colleague is already on the way."_s);
    }
    bell.answeredBy = on.context.actor.person;
    bell.answeredAt = on.context.now;
    decision.facts.push_back({u"bell/"_s + bell.id, u"answered"_s, bell.place});
    decision.changes.emplace_back(std::move(bell));
    logDeed(on, ShiftDeed::BellAnswered, nullptr, {}, decision);
    return decision;
}

} // namespace yizhan
