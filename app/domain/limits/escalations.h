// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

#include <QHash>

#include <set>

namespace yizhan {

/** A rung of a clock's ladder and the instant it is reached. */
struct RungAt
{
    NoticeRung rung = NoticeRung::Reminder;
    Instant at{};
    bool operator==(const RungAt &) const = default;
};

/**
 * The ladder of DOMAIN 2.5 for one clock, in the order of time: reminder, yellow, red, urging, red card. A threshold
 * that fell together with the next one (a very short limit) is none of its own; one that falls into a stop waits for
 * its end. Of those that lay behind already when the dates came to hold (`since`) the last one is left, and is reached
 * at that moment. Empty without a limit.
 */
[[nodiscard]] std::vector<RungAt> rungsOf(const DueDate &due, Instant since = {});

/** The two of the clock of what is finished and not handed over yet. */
[[nodiscard]] std::vector<RungAt> deliveryRungs(const DueDate &delivery);

/** What the clockwork has to tell next. */
struct DueRung
{
    Instant at{};
    QString caseId;
    QString department; ///< empty: the whole case
    int step = 0;
    NoticeRung rung = NoticeRung::Reminder;
    Instant due{};
    bool operator==(const DueRung &) const = default;
};

/**
 * The notices of a hall by id, and beside them what would else be looked for in every case each time the clockwork
 * asks: which rung of which running clock comes next. A rung is told of once for each due date it is about: where an
 * extension, a stop or another calendar moves it into the future, the same case is warned of anew when it comes. What
 * lay behind at that moment is not said again, nor what is less than was said before.
 */
class Escalations
{
public:
    using Map = std::map<QString, TimeNotice>;

    [[nodiscard]] const Map &notices() const { return m_notices; }
    [[nodiscard]] const TimeNotice *notice(const QString &id) const;
    /** In the order in which they were issued. */
    [[nodiscard]] std::vector<const TimeNotice *> noticesOf(const QString &caseId) const;
    /** `since` is of the date that the rung is about, see rungsOf(). */
    [[nodiscard]] bool told(const DueRung &rung, Instant since) const;

    /** Adds it, or replaces the one with its id; follow() its case afterwards. */
    void put(const TimeNotice &notice);
    /** The case it was about, for follow(). */
    QString erase(const QString &id);

    /** The case is new or has changed. */
    void follow(const ServiceCase &serviceCase);
    void forget(const QString &caseId);

    /** The soonest rung of all running clocks that nobody was told of; null where there is none. */
    [[nodiscard]] const DueRung *next() const;

private:
    Map m_notices;
    QHash<QString, std::vector<QString>> m_byCase;
    std::map<std::pair<Instant, QString>, DueRung> m_order; ///< by instant and case: the next rung of each
    QHash<QString, Instant> m_nextAt;                       ///< where a case stands in it
};

} // namespace yizhan
