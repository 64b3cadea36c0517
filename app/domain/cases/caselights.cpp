// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caselights.h"

#include <algorithm>

namespace yizhan {

namespace {

Light ended(const DueDate &due, Instant at)
{
    return isSet(due.due) && at > due.due ? Light::Red : Light::Green;
}

} // namespace

std::vector<StepClock> stepClocks(const ServiceCase &serviceCase)
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
            if (isSet(part->due.due) && part->due.due >= step.due.due) {
                step.due = part->due;
            }
        }
        clocks.push_back(std::move(step));
    }
    return clocks;
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
