// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/calendarwork.h"

#include "domain/limits/clockledger.h"
#include "domain/queue/daywork.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

MovedClock movedClock(const QString &department, const DueDate &before, const DueDate &after, Instant now)
{
    MovedClock clock{department, before, after, false, false};
    const auto past = [now](const DueDate &date) {
        return isSet(date.due) && now > date.due;
    };
    clock.late = !past(before) && past(after);
    clock.relieved = past(before) && !past(after);
    return clock;
}

bool has(const std::vector<MovedClock> &clocks, bool (MovedClock::*what)() const)
{
    return std::any_of(clocks.begin(), clocks.end(), [what](const MovedClock &clock) { return (clock.*what)(); });
}

bool has(const std::vector<MovedClock> &clocks, bool MovedClock::*what)
{
    return std::any_of(clocks.begin(), clocks.end(), [what](const MovedClock &clock) { return clock.*what; });
}

/** The case by those rules, and what of it is another than before. */
MovedCase recount(const ServiceCase &before, const Catalogue &catalogue, const TimeRules &rules, Instant now)
{
    MovedCase moved{withLimits(before, catalogue), {}};
    if (moved.after.limit.unit == LimitUnit::None) {
        moved.after = before; // of before limits were kept, and its matter is gone: nothing to count by
        return moved;
    }
    reproject(moved.after, rules, now);
    const auto note = [&](const QString &department, const DueDate &old, const DueDate &anew) {
        const MovedClock clock = movedClock(department, old, anew, now);
        if (clock.matters()) {
            moved.clocks.push_back(clock);
        }
    };
    note({}, before.due, moved.after.due);
    for (std::size_t i = 0; i < before.branches.size(); ++i) {
        if (isSet(before.branches[i].startedAt)) {
            note(before.branches[i].department, before.branches[i].due, moved.after.branches[i].due);
        }
    }
    return moved;
}

void count(const MovedCase &one, CalendarMove *counts)
{
    ++counts->running;
    counts->moved += has(one.clocks, &MovedClock::moved) ? 1 : 0;
    counts->late += one.late() ? 1 : 0;
    counts->relieved += has(one.clocks, &MovedClock::relieved) ? 1 : 0;
    counts->settled += has(one.clocks, &MovedClock::settled) ? 1 : 0;
    counts->unsettled += has(one.clocks, &MovedClock::unsettled) ? 1 : 0;
}

TimeRules rulesBy(const HallState &state, const CalendarVersion &version)
{
    return {state.info.hours, *version.days, state.info.zone, state.info.lights, version.id};
}

/** "2027-01-04T17:30:00+08:00 (provisional)". */
QString told(const DueDate &date, const Zone &zone)
{
    return zone.toIsoLocal(date.due) + (date.provisional ? u" (provisional)"_s : QString());
}

/** What stays for ever: from when to when, of whom, and why. */
Fact movedFact(const MovedCase &one, const QString &because, const Zone &zone)
{
    QStringList parts;
    for (const MovedClock &clock : one.clocks) {
        const QString whose = clock.department.isEmpty() ? u"due"_s : clock.department;
        parts.append(u"%1 %2 -> %3"_s.arg(whose, told(clock.before, zone), told(clock.after, zone)) +
                     (clock.late ? u", overdue only because of it"_s : QString()));
    }
    return {u"case/"_s + one.after.id, u"due-moved"_s, u"%1; %2"_s.arg(parts.join(u"; "_s), because)};
}

/** What the resident reads: of the whole case alone, for a department's own date was never promised to anybody. */
void tellResident(MovedCase *one, Instant now)
{
    const MovedClock &whole = one->clocks.front();
    if (!whole.department.isEmpty()) {
        return;
    }
    const QString kind = whole.moved() ? u"due-moved"_s : whole.settled() ? u"due-settled"_s : u"due-unsettled"_s;
    one->after.timeline.push_back({now, kind, {}, {}, {}, {}, whole.before.due, whole.after.due});
}

} // namespace

bool MovedCase::late() const
{
    return has(clocks, &MovedClock::late);
}

const CalendarVersion *findCalendar(const Catalogue &catalogue, const QString &version)
{
    const auto found = catalogue.calendars.find(version);
    return found == catalogue.calendars.end() ? nullptr : &found->second;
}

CalendarPreview previewCalendar(const HallState &state, const Catalogue &catalogue, const CalendarVersion &version,
                                Instant now)
{
    CalendarPreview preview;
    preview.from = state.calendar.version.id;
    preview.to = version.id;
    const TimeRules rules = rulesBy(state, version);
    for (const auto &[id, one] : state.cases) {
        if (!clockRuns(one) || !isSet(one.due.due)) {
            continue;
        }
        MovedCase moved = recount(one, catalogue, rules, now);
        count(moved, &preview.counts);
        if (!moved.clocks.empty()) {
            preview.cases.push_back(std::move(moved));
        }
    }
    std::stable_sort(preview.cases.begin(), preview.cases.end(),
                     [](const MovedCase &a, const MovedCase &b) { return a.after.due.due < b.after.due.due; });
    return preview;
}

CalendarMove recountCases(const Deciding &on, const TimeRules &rules, const QString &because, Decision *decision)
{
    CalendarMove counts;
    for (const auto &[id, one] : on.state.cases) {
        if (deliveryClock(one)) {
            ServiceCase delivering = one;
            delivering.delivery = deliveryDue(one, rules);
            if (!(delivering == one)) {
                decision->changes.emplace_back(std::move(delivering));
            }
        }
        if (!clockRuns(one) || !isSet(one.due.due)) {
            continue;
        }
        MovedCase moved = recount(one, on.catalogue, rules, on.context.now);
        count(moved, &counts);
        if (!moved.clocks.empty()) {
            decision->facts.push_back(movedFact(moved, because, rules.zone));
            tellResident(&moved, on.context.now);
        }
        if (!(moved.after == one)) {
            decision->changes.emplace_back(std::move(moved.after));
        }
    }
    return counts;
}

void followToday(const HallState &state, const HallInfo &info, const WorkCalendar &calendar, Instant now,
                 Decision *decision)
{
    HallDay today = hallDay(info, calendar, state.today, now);
    if (state.today.day != today.day) {
        return; // its beginning is still to come
    }
    if (!(state.today == today)) {
        decision->facts.push_back({u"day/"_s + toIso(today.day), u"changed"_s, today.name});
        decision->changes.emplace_back(std::move(today));
    }
}

Result<Decision> decideOn(const Deciding &on, const AdoptCalendar &command)
{
    const auto &[state, catalogue, context] = on;
    const Actor &actor = context.actor;
    if (actor.role != Role::Leader && actor.role != Role::Administrator && !actor.clockwork) {
        return refusal::notAllowed();
    }
    const CalendarVersion *version = findCalendar(catalogue, command.version);
    if (!version) {
        return refusal::unknown(u"这一版工作日历"_s, u"calendar"_s);
    }
    Decision decision;
    decision.calendarMove =
        recountCases(on, rulesBy(state, *version), u"calendar %1 (%2)"_s.arg(version->id, version->label), &decision);
    if (state.calendar.version.id != version->id) {
        const CalendarMove &move = *decision.calendarMove;
        decision.facts.push_back({u"hall/"_s + state.info.id, u"calendar-adopted"_s,
                                  u"%1 -> %2 (%3); %4 of %5 running cases moved, %6 overdue only because of it"_s
                                      .arg(state.calendar.version.id.isEmpty() ? u"none"_s : state.calendar.version.id,
                                           version->id, version->label)
                                      .arg(move.moved)
                                      .arg(move.running)
                                      .arg(move.late)});
        decision.changes.emplace_back(HallCalendar{*version, context.now});
    }
    followToday(state, state.info, *version->days, context.now, &decision);
    return decision;
}

} // namespace yizhan
