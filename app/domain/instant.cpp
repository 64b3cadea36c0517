// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/instant.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <mutex>

namespace yizhan {

using namespace std::chrono;

namespace {

/** Writes `value` right-aligned with leading zeros into `digits` places. */
void putNumber(QChar *at, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = QChar(u'0' + value % 10);
        value /= 10;
    }
}

void putDay(QChar *at, Day day)
{
    putNumber(at, unsigned(int(day.year())), 4);
    at[4] = u'-';
    putNumber(at + 5, unsigned(day.month()), 2);
    at[7] = u'-';
    putNumber(at + 8, unsigned(day.day()), 2);
}

/** "hh:mm:ss" at `at`. */
void putClock(QChar *at, seconds ofDay)
{
    const auto total = unsigned(ofDay.count());
    putNumber(at, total / 3600, 2);
    at[2] = u':';
    putNumber(at + 3, total / 60 % 60, 2);
    at[5] = u':';
    putNumber(at + 6, total % 60, 2);
}

std::optional<int> number(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            return std::nullopt;
        }
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

QString toIso(Instant instant)
{
    if (!isSet(instant)) {
        return {};
    }
    const auto day = floor<days>(instant);
    QString text(24, Qt::Uninitialized);
    QChar *at = text.data();
    putDay(at, Day{day});
    at[10] = u'T';
    const milliseconds ofDay = instant - day;
    putClock(at + 11, floor<seconds>(ofDay));
    at[19] = u'.';
    putNumber(at + 20, unsigned(ofDay.count() % 1000), 3);
    at[23] = u'Z';
    return text;
}

std::optional<Instant> instantFromIso(QStringView text)
{
    // 2026-11-23T02:24[:00[.000]](Z|±hh:mm); QDateTime is far slower and more forgiving than a wire format should be.
    if (text.size() < 17 || text.size() > 32 || text[10] != u'T' || text[13] != u':') {
        return std::nullopt;
    }
    const auto day = dayFromIso(text.first(10));
    const auto hour = number(text.sliced(11, 2));
    const auto minute = number(text.sliced(14, 2));
    if (!day || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    qsizetype at = 16;
    int second = 0;
    int millisecond = 0;
    if (text[at] == u':') {
        const auto parsed = text.size() >= at + 3 ? number(text.sliced(at + 1, 2)) : std::nullopt;
        if (!parsed || *parsed > 59) {
            return std::nullopt;
        }
        second = *parsed;
        at += 3;
        if (at < text.size() && text[at] == u'.') {
            qsizetype end = ++at;
            while (end < text.size() && text[end].isDigit()) {
                ++end;
            }
            const auto fraction = number(text.sliced(at, std::min<qsizetype>(end - at, 3)));
            if (end == at || !fraction) {
                return std::nullopt;
            }
            millisecond = *fraction * (end - at == 1 ? 100 : end - at == 2 ? 10 : 1);
            at = end;
        }
    }
    const QStringView zone = text.sliced(at);
    minutes offset{0};
    if (zone.size() == 6 && (zone[0] == u'+' || zone[0] == u'-') && zone[3] == u':') {
        const auto offsetHour = number(zone.sliced(1, 2));
        const auto offsetMinute = number(zone.sliced(4, 2));
        if (!offsetHour || !offsetMinute || *offsetHour > 14 || *offsetMinute > 59) {
            return std::nullopt;
        }
        offset = (hours{*offsetHour} + minutes{*offsetMinute}) * (zone[0] == u'-' ? -1 : 1);
    } else if (zone != u"Z") {
        return std::nullopt;
    }
    return Instant{sys_days{*day} + hours{*hour} + minutes{*minute} + seconds{second} + milliseconds{millisecond} -
                   offset};
}

QString toIso(Day day)
{
    if (!day.ok()) {
        return {};
    }
    QString text(10, Qt::Uninitialized);
    putDay(text.data(), day);
    return text;
}

std::optional<Day> dayFromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') {
        return std::nullopt;
    }
    const auto y = number(text.first(4));
    const auto m = number(text.sliced(5, 2));
    const auto d = number(text.sliced(8, 2));
    if (!y || !m || !d) {
        return std::nullopt;
    }
    const Day result{year{*y}, month{unsigned(*m)}, day{unsigned(*d)}};
    return result.ok() && *y >= 1970 ? std::optional(result) : std::nullopt;
}

/** The zone's offsets from 2000 to 2100, for asking QTimeZone takes longer than counting a due date. */
struct Zone::Offsets
{
    struct Shift
    {
        Instant from;
        seconds offset;
    };
    std::vector<Shift> shifts;
};

namespace {

constexpr Instant offsetsFrom = sys_days{year{2000} / 1 / 1};
constexpr Instant offsetsUntil = sys_days{year{2101} / 1 / 1};

std::shared_ptr<const Zone::Offsets> offsetsOf(const QTimeZone &zone)
{
    static std::mutex mutex;
    static std::map<QByteArray, std::shared_ptr<const Zone::Offsets>> known;
    const std::lock_guard lock(mutex);
    auto &offsets = known[zone.id()];
    if (!offsets) {
        const auto toDateTime = [](Instant at) {
            return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
        };
        auto made = std::make_shared<Zone::Offsets>();
        made->shifts.push_back({offsetsFrom, seconds{zone.offsetFromUtc(toDateTime(offsetsFrom))}});
        for (const auto &change : zone.transitions(toDateTime(offsetsFrom), toDateTime(offsetsUntil))) {
            made->shifts.push_back(
                {Instant{milliseconds{change.atUtc.toMSecsSinceEpoch()}}, seconds{change.offsetFromUtc}});
        }
        offsets = std::move(made);
    }
    return offsets;
}

} // namespace

Zone::Zone(const QByteArray &ianaId)
    : m_zone(ianaId)
{
    if (m_zone.isValid()) {
        m_offsets = offsetsOf(m_zone);
    }
}

std::chrono::seconds Zone::offset(Instant instant) const
{
    if (m_offsets && instant >= offsetsFrom && instant < offsetsUntil) {
        const auto &shifts = m_offsets->shifts;
        const auto after = std::upper_bound(shifts.begin(), shifts.end(), instant,
                                            [](Instant at, const auto &shift) { return at < shift.from; });
        return std::prev(after)->offset;
    }
    return seconds{m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC))};
}

Day Zone::day(Instant instant) const
{
    return Day{floor<days>(instant + offset(instant))};
}

int Zone::minuteOfDay(Instant instant) const
{
    const auto local = instant + offset(instant);
    return int(floor<minutes>(local - floor<days>(local)).count());
}

Instant Zone::at(Day day, int minuteOfDay) const
{
    const Instant asUtc = sys_days{day} + minutes{minuteOfDay};
    // The offset in force is that of the local time; one correction is enough away from the hour of a change.
    const Instant guess = asUtc - offset(asUtc);
    return asUtc - offset(guess);
}

QString Zone::toIsoLocal(Instant instant) const
{
    if (!isSet(instant)) {
        return {};
    }
    const seconds shift = offset(instant);
    const auto local = instant + shift;
    const auto localDay = floor<days>(local);
    const unsigned shiftMinutes = unsigned(std::abs(shift.count()) / 60);
    QString text(25, Qt::Uninitialized);
    QChar *at = text.data();
    putDay(at, Day{localDay});
    at[10] = u'T';
    putClock(at + 11, floor<seconds>(local - localDay));
    at[19] = shift.count() < 0 ? u'-' : u'+';
    putNumber(at + 20, shiftMinutes / 60, 2);
    at[22] = u':';
    putNumber(at + 23, shiftMinutes % 60, 2);
    return text;
}

} // namespace yizhan
