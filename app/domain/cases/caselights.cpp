// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caselights.h"

#include "domain/limits/clockledger.h"

#include <algorithm>
#include <map>
#include <utility>

namespace yizhan {

using namespace std::chrono;

namespace {

Light ended(const DueDate &due, Instant at)
{
    return isSet(due.due) && at > due.due ? Light::Red : Light::Green;
}

using Spans = std::vector<StopSpan>;

/** Counts the days of a step by the server's calendar, or by the strip of it that a screen has. */
template <typename Workdays>
class StepCount
{
public:
    StepCount(const Catalogue &catalogue, const OpeningHours &hours, const Zone &zone, const Workdays &workdays)
        : m_catalogue(catalogue)
        , m_hours(hours)
        , m_zone(zone)
        , m_workdays(workdays)
    {
    }

    /** When a step must be over to leave those who follow the time that the matter gives them; unset: no matter when.
     */
    [[nodiscard]] Instant latest(const ServiceCase &serviceCase, int order) const;
    /** The date of the part that is due last, brought forward: its lights come as many days before as they did. */
    [[nodiscard]] DueDate forward(const Branch &last, Instant due, const Spans &stopped) const;

private:
    [[nodiscard]] bool counts(sys_days day, const Spans &stopped) const
    {
        const Instant at = m_zone.at(Day{day}, 0);
        return m_workdays.isWorkday(day) && std::none_of(stopped.begin(), stopped.end(), [at](const StopSpan &span) {
                   return at >= span.from && at < span.to;
               });
    }
    [[nodiscard]] sys_days back(sys_days day, int count, const Spans &stopped) const
    {
        while (count > 0) {
            day -= days{1};
            count -= counts(day, stopped) ? 1 : 0;
        }
        return day;
    }

    const Catalogue &m_catalogue;
    const OpeningHours &m_hours;
    const Zone &m_zone;
    const Workdays &m_workdays;
};

template <typename Workdays>
Instant StepCount<Workdays>::latest(const ServiceCase &serviceCase, int order) const
{
    if (!isSet(serviceCase.due.due) || serviceCase.limit.unit != LimitUnit::Workday) {
        return {};
    }
    const Matter *matter = m_catalogue.matter(serviceCase.matter);
    std::map<int, int> later; // working days of the longest member of each order that follows
    for (std::size_t i = 0; matter && i < std::min(serviceCase.branches.size(), matter->review.size()); ++i) {
        const Limit &limit = matter->review[i].limit;
        if (const int next = serviceCase.branches[i].order; next > order && limit.unit == LimitUnit::Workday) {
            later[next] = std::max(later[next], limit.value);
        }
    }
    int left = 0;
    for (const auto &[next, count] : later) {
        left += count;
    }
    const Day day{back(sys_days{m_zone.day(serviceCase.due.due)}, left, serviceCase.due.stopped)};
    return m_zone.at(day, closingMinute(m_hours, m_workdays, day));
}

template <typename Workdays>
DueDate StepCount<Workdays>::forward(const Branch &last, Instant due, const Spans &stopped) const
{
    DueDate moved = last.due;
    moved.due = due;
    moved.urgeAt = moved.redCardAt = {}; // nobody is urged over a step
    const auto threshold = [&](Instant at) {
        if (last.limit.unit == LimitUnit::Hour) {
            return due - (last.due.due - at);
        }
        int before = 0;
        for (sys_days day{m_zone.day(at)}; day < sys_days{m_zone.day(last.due.due)}; day += days{1}) {
            before += counts(day, last.due.stopped) ? 1 : 0;
        }
        return before == 0 ? due : m_zone.at(Day{back(sys_days{m_zone.day(due)}, before, stopped)}, 0);
    };
    moved.blueAt = threshold(last.due.blueAt);
    moved.yellowAt = threshold(last.due.yellowAt);
    return moved;
}

/** When all of the parts stand still that are still to answer: one that runs keeps the step going. */
Spans standstill(const std::vector<const Branch *> &parts)
{
    Spans all;
    bool first = true;
    for (const Branch *part : parts) {
        if (part->opinion != Opinion::None || !isSet(part->startedAt)) {
            continue;
        }
        if (std::exchange(first, false)) {
            all = part->due.stopped;
            continue;
        }
        Spans both;
        for (const StopSpan &one : all) {
            for (const StopSpan &other : part->due.stopped) {
                const StopSpan span{std::max(one.from, other.from), std::min(one.to, other.to)};
                if (span.from < span.to) {
                    both.push_back(span);
                }
            }
        }
        all = std::move(both);
    }
    return all;
}

template <typename Workdays>
std::vector<StepClock> clocksOf(const ServiceCase &serviceCase, const StepCount<Workdays> &count)
{
    std::map<int, StepClock> steps;
    for (const Branch &branch : serviceCase.branches) {
        StepClock &step = steps[branch.order];
        step.step = branch.order;
        step.parts.push_back(&branch);
    }
    std::vector<StepClock> clocks;
    for (auto &[order, step] : steps) {
        step.done = true;
        for (const Branch *part : step.parts) {
            step.started = step.started || isSet(part->startedAt);
            step.done = step.done && part->opinion != Opinion::None;
            step.endedAt = std::max(step.endedAt, part->answeredAt);
            if (isSet(part->due.due) && (!step.last || part->due.due >= step.last->due.due)) {
                step.last = part;
            }
        }
        if (step.last) {
            step.extendedBy = extendedBy(serviceCase, *step.last);
            const Spans stopped = standstill(step.parts);
            const Instant latest = count.latest(serviceCase, order);
            const bool early = isSet(latest) && latest < step.last->due.due;
            step.due = early ? count.forward(*step.last, latest, stopped) : step.last->due;
            step.due.stopped = stopped;
            step.due.provisional = step.due.provisional || (early && serviceCase.due.provisional);
        }
        clocks.push_back(std::move(step));
    }
    return clocks;
}

} // namespace

std::vector<StepClock> stepClocks(const ServiceCase &serviceCase, const Catalogue &catalogue, const TimeRules &rules)
{
    return clocksOf(serviceCase, StepCount(catalogue, rules.hours, rules.zone, rules.calendar));
}

std::vector<StepClock> stepClocks(const ServiceCase &serviceCase, const Catalogue &catalogue, const HallState &state)
{
    return clocksOf(serviceCase, StepCount(catalogue, state.info.hours, state.info.zone, state.today.workdays));
}

Light lightOf(const StepClock &step, Instant now)
{
    if (!step.started) {
        return Light::Green;
    }
    return step.done ? ended(step.due, step.endedAt) : lightAt(step.due, now);
}

Light lightOf(const Branch &branch, Instant now)
{
    if (!isSet(branch.startedAt)) {
        return Light::Green;
    }
    return branch.opinion != Opinion::None ? ended(branch.due, branch.answeredAt) : lightAt(branch.due, now);
}

} // namespace yizhan
