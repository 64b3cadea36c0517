// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cases/casework.h"

/** A small hall for tests of the domain: two windows, three people, three matters, the working calendar of 2026. */
namespace yizhan::sample {

inline const Zone zone{"Asia/Shanghai"};

/** Local time of the hall. */
[[nodiscard]] Instant at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0);
[[nodiscard]] OpeningHours hours();
/** 2024–2026 as in resources/calendars, 2027 with its statutory days only. */
[[nodiscard]] WorkCalendar calendar();
/**
 * GAOLING: two reviewers in turn; JOINT: two side by side and one after; QUICK: 即办件; BIRTH: 一件事 with two results.
 * Prefixes M, Z, Z, Z.
 */
[[nodiscard]] Catalogue catalogue();
/** Monday 2026-11-23, day begun, nobody on duty yet. */
[[nodiscard]] HallState hall();

/** A hall on which commands can be run one after another, with ids in a row. */
class Hall
{
public:
    HallState state = hall();
    Catalogue matters = catalogue();
    Instant now = at(2026, 11, 23, 9, 0);
    int lastId = 0;
    std::map<QString, std::vector<Fact>> facts; ///< by subject, in their order, each with its time

    Result<Decision> run(const HallCommand &command, const Actor &actor = {});
    /** As run(), for a person by id ("wang", "li", "leader", "mz"). */
    Result<Decision> as(const QString &person, const HallCommand &command);
    /** Runs everything that time brings about up to `until`, then sets the clock to it. */
    void wakeUntil(Instant until);
    /** Takes a number and gives its ticket back. */
    Ticket take(const QString &matter, bool priority = false);
    /** Logs in and opens a window. */
    void open(const QString &person, const QString &window);
    [[nodiscard]] const Ticket &ticket(const QString &id) const { return state.tickets.at(id); }
    [[nodiscard]] const Window &window(const QString &id) const { return state.windows.at(id); }
};

} // namespace yizhan::sample
