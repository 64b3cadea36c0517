// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queue/booking.h"

#include "domain/queue/queue.h"

#include <algorithm>

namespace yizhan {

using namespace std::chrono;

namespace {

/** A calendar with no working day in half a year has something else wrong. */
constexpr int longestLook = 180;

void cut(const HallInfo &info, Day day, const OpenSlot &open, BookingDay &into)
{
    const int length = std::max(5, info.booking.slotMinutes);
    for (int from = open.from; from + length <= open.to; from += length) {
        into.times.push_back(info.zone.at(day, from));
        into.times.push_back(info.zone.at(day, from + length));
    }
}

} // namespace

std::vector<BookingDay> bookingDaysAfter(const HallInfo &info, const WorkCalendar &calendar, Day today)
{
    std::vector<BookingDay> result;
    for (int i = 1; i <= longestLook && int(result.size()) < bookingDays; ++i) {
        const Day day{sys_days{today} + days{i}};
        if (!calendar.isWorkday(day)) {
            continue;
        }
        BookingDay entry{day, {}};
        for (const OpenSlot &open : openSlots(info.hours, calendar, day)) {
            cut(info, day, open, entry);
        }
        if (!entry.times.empty()) {
            result.push_back(std::move(entry));
        }
    }
    return result;
}

Instant bookingEnd(const HallDay &today, Instant from)
{
    for (const BookingDay &day : today.booking) {
        for (std::size_t i = 0; i + 1 < day.times.size(); i += 2) {
            if (day.times[i] == from) {
                return day.times[i + 1];
            }
        }
    }
    return {};
}

int placesLeft(const HallState &state, const QString &prefix, Instant from)
{
    if (!isSet(bookingEnd(state.today, from))) {
        return 0;
    }
    int left = state.info.booking.placesOf(prefix);
    for (const auto &[id, booking] : state.bookings) {
        const bool holds = booking.state == BookingState::Booked || booking.state == BookingState::CheckedIn;
        left -= holds && booking.from == from && booking.prefix == prefix ? 1 : 0;
    }
    return std::max(left, 0);
}

QStringList bookablePrefixes(const HallState &state)
{
    QStringList prefixes;
    for (const auto &[id, window] : state.windows) {
        for (const QString &prefix : window.prefixes) {
            if (!prefixes.contains(prefix) && state.info.booking.placesOf(prefix) > 0) {
                prefixes.append(prefix);
            }
        }
    }
    return prefixes;
}

} // namespace yizhan
