// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTimeZone>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace yizhan {

/** A point in time, UTC, milliseconds. The default value (the epoch) means "never happened". */
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/** A calendar day of the hall's zone. */
using Day = std::chrono::year_month_day;

[[nodiscard]] inline bool isSet(Instant instant)
{
    return instant != Instant{};
}

/** "2026-11-23T02:24:00.000Z"; empty for an unset instant. */
[[nodiscard]] QString toIso(Instant instant);
/** Reads what toIso() writes and any ISO 8601 time with an offset; empty for anything else. */
[[nodiscard]] std::optional<Instant> instantFromIso(QStringView text);
/** "2026-11-23" */
[[nodiscard]] QString toIso(Day day);
[[nodiscard]] std::optional<Day> dayFromIso(QStringView text);

/** The hall's clock on the wall: turns instants into days and minutes of the day, and back. */
class Zone
{
public:
    Zone()
        : Zone("Asia/Shanghai")
    {
    }
    explicit Zone(const QByteArray &ianaId);

    [[nodiscard]] bool isValid() const { return m_zone.isValid(); }
    [[nodiscard]] QString id() const { return QString::fromLatin1(m_zone.id()); }
    [[nodiscard]] Day day(Instant instant) const;
    /** Minutes since local midnight, 0–1439. */
    [[nodiscard]] int minuteOfDay(Instant instant) const;
    [[nodiscard]] Instant at(Day day, int minuteOfDay) const;
    /** ISO 8601 with the zone's offset: "2026-11-23T10:24:00+08:00". */
    [[nodiscard]] QString toIsoLocal(Instant instant) const;

    bool operator==(const Zone &other) const { return m_zone == other.m_zone; }

    struct Offsets;

private:
    [[nodiscard]] std::chrono::seconds offset(Instant instant) const;

    QTimeZone m_zone;
    std::shared_ptr<const Offsets> m_offsets;
};

} // namespace yizhan
