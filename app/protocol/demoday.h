// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <functional>

namespace yizhan {

/** Carries one command of the script out: decides on it, keeps what changed, and says what came of it. */
using DemoIssue = std::function<Result<Decision>(Instant at, const Actor &actor, const HallCommand &command)>;

/** Which command of the script was refused, and why; the script fits the hall of resources/demo/hall.json. */
struct DemoRefusal
{
    QString command;
    Error error;
};

/**
 * Plays the demonstration hall: three weeks of cases in every stage before `today` and the morning of `today` up to
 * 10:24, when some people wait, numbers are called and 综合岗 is covered by its B. Everything goes through `issue`, so
 * nothing stands in the hall that its rules would refuse; ids are whatever `issue` makes. `state` is the state that
 * `issue` changes. Pure otherwise: the same day and ids give the same hall.
 *
 * Meant for `--demo` of the server and for DemoLink; `today` must be a working day on which the hall is open at 10:24.
 */
[[nodiscard]] std::vector<DemoRefusal> playDemo(const HallState &state, const Catalogue &catalogue, Day today,
                                                const DemoIssue &issue);

/** 10:24 of `today`, the moment the script ends. */
[[nodiscard]] Instant demoMoment(const HallState &state, Day today);

/** Applicant number `index` of the script, names and phones invented; 0 is whom the pictures show. */
[[nodiscard]] Applicant demoApplicant(int index);

} // namespace yizhan
