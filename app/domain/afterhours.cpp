// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/afterhours.h"

#include "domain/duty/posts.h"
#include "domain/queue/booking.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool anyMatter(const Catalogue &catalogue, QStringView afterHours)
{
    return std::any_of(catalogue.matters.begin(), catalogue.matters.end(),
                       [&](const auto &entry) { return entry.second.afterHours == afterHours; });
}

bool anyPlace(const HallState &state, Instant now)
{
    const QStringList prefixes = bookablePrefixes(state);
    for (const BookingDay &day : state.today.booking) {
        for (std::size_t i = 0; i + 1 < day.times.size(); i += 2) {
            const bool free = std::any_of(prefixes.begin(), prefixes.end(), [&](const QString &prefix) {
                return placesLeft(state, prefix, day.times[i]) > 0;
            });
            if (free && day.times[i] > now) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

bool givesNumbers(const HallDay &today, Instant now)
{
    return !today.closed && isSet(today.takeFrom) && now >= today.takeFrom && now < today.takeUntil;
}

Instant numbersFrom(const HallDay &today, Instant now)
{
    if (givesNumbers(today, now)) {
        return {};
    }
    if (!today.closed && isSet(today.takeFrom) && now < today.takeFrom) {
        return today.takeFrom;
    }
    return today.nextOpen;
}

Day countsFrom(const HallState &state, Instant now)
{
    const HallDay &today = state.today;
    const bool before = !today.opens.empty() && now < today.opens.back();
    if (before || !isSet(today.nextOpen)) {
        return today.day;
    }
    return state.info.zone.day(today.nextOpen);
}

Day countsFrom(const HallState &state, const Limit &limit, Instant now)
{
    return limit.unit == LimitUnit::Hour ? state.info.zone.day(now) : countsFrom(state, now);
}

ServiceNow serviceNow(const HallState &state, const Catalogue &catalogue, Service service, Instant now)
{
    const bool open = givesNumbers(state.today, now);
    switch (service) {
    case Service::Guide:
    case Service::OwnCase:
    case Service::Rating:
    case Service::DutyPhone:
        return {service, true, {}};
    case Service::Number:
        return {service, open, numbersFrom(state.today, now)};
    case Service::Finish:
        return {service, anyMatter(catalogue, u"full"), {}};
    case Service::Apply:
        return {service, anyMatter(catalogue, u"apply"), {}};
    case Service::Booking:
        // The days that can be booked move on with each day.
        return {service, anyPlace(state, now), anyPlace(state, now) ? Instant{} : state.today.nextOpen};
    case Service::GridReport:
        return {service, gridMatter(catalogue) != nullptr, {}};
    case Service::Counselling:
        return {service, counsellingMatter(catalogue) != nullptr, {}};
    case Service::Bell:
        return {service, !isOpen(state.today, now), {}};
    }
    return {};
}

bool isRegistration(const Matter &matter)
{
    return matter.afterHours == u"full" && matter.immediate();
}

MatterNow matterNow(const Matter &matter, const HallState &state, Instant now)
{
    MatterNow result;
    result.counts = countsFrom(state, matter.promisedLimit, now);
    if (givesNumbers(state.today, now)) {
        result.offer = MatterOffer::Window;
        return result;
    }
    const std::vector<Instant> &opens = state.today.opens;
    result.windowFrom =
        !state.today.closed && !opens.empty() && now < opens.front() ? opens.front() : state.today.nextOpen;
    result.offer = matter.afterHours == u"full"    ? MatterOffer::Finish
                   : matter.afterHours == u"apply" ? MatterOffer::Apply
                                                   : MatterOffer::Guide;
    return result;
}

namespace {

/** The first matter that the community finishes itself and that those words name. */
const Matter *ownMatter(const Catalogue &catalogue, LimitUnit unit, const QStringList &words)
{
    for (const auto &[code, matter] : catalogue.matters) {
        const bool named = std::any_of(words.begin(), words.end(),
                                       [&name = matter.nameZh](const QString &word) { return name.contains(word); });
        if (matter.afterHours == u"full" && matter.promisedLimit.unit == unit && named) {
            return &matter;
        }
    }
    return nullptr;
}

} // namespace

const Matter *gridMatter(const Catalogue &catalogue)
{
    return ownMatter(catalogue, LimitUnit::Workday, {u"网格"_s});
}

const Matter *counsellingMatter(const Catalogue &catalogue)
{
    return ownMatter(catalogue, LimitUnit::Hour, {u"危机"_s, u"心理"_s});
}

} // namespace yizhan
