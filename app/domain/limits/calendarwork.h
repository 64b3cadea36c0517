// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about the calendar a hall counts by. Pure; see decide(). */
namespace yizhan {

/** A clock of a case that another calendar moves: of the whole, or of one department's part. */
struct MovedClock
{
    QString department; ///< empty: the whole case
    DueDate before;
    DueDate after;
    bool late = false;     ///< past due only because of the other calendar
    bool relieved = false; ///< past due until now, and not by the other calendar
    [[nodiscard]] bool moved() const { return before.due != after.due; }
    [[nodiscard]] bool settled() const { return before.provisional && !after.provisional; }
    [[nodiscard]] bool unsettled() const { return !before.provisional && after.provisional; }
    /** Somebody has to be told: a date or the 暂定 mark is another; the lights alone are not. */
    [[nodiscard]] bool matters() const { return moved() || before.provisional != after.provisional; }
};

/** A running case as it is counted by another calendar. */
struct MovedCase
{
    ServiceCase after;
    std::vector<MovedClock> clocks; ///< those that matter, the whole first
    [[nodiscard]] bool late() const;
};

/** What adopting a calendar does to a hall, before anybody adopts it. */
struct CalendarPreview
{
    QString from; ///< version; empty: none was adopted yet
    QString to;
    CalendarMove counts;
    std::vector<MovedCase> cases; ///< those with a clock that matters, the soonest due first
};
[[nodiscard]] CalendarPreview previewCalendar(const HallState &state, const Catalogue &catalogue,
                                              const CalendarVersion &version, Instant now);

/** The calendar that version names, or nullptr. */
[[nodiscard]] const CalendarVersion *findCalendar(const Catalogue &catalogue, const QString &version);

/**
 * Counts all running cases by those rules, in one go: what moves is a fact of its case with the reason, and a line that
 * the resident reads.
 */
CalendarMove recountCases(const Deciding &on, const TimeRules &rules, const QString &because, Decision *decision);
/** The hall's day follows at once: whether it opens, and when next. */
void followToday(const HallState &state, const HallInfo &info, const WorkCalendar &calendar, Instant now,
                 Decision *decision);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AdoptCalendar &command);

} // namespace yizhan
