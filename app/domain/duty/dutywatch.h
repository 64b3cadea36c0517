// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** Signs of life, the alarm of an empty post, and the log of who answered for what. Pure; see decide(). */
namespace yizhan {

/** From a post's being empty until the alarm: a chair that is changed within seconds is no vacancy. */
constexpr auto vacancyGrace = std::chrono::seconds{5};
/** From then until every desk is told. */
constexpr auto vacancyWidens = std::chrono::minutes{3};

/** The alarm of the post that nobody has ended, or null. */
[[nodiscard]] const Vacancy *openVacancy(const HallState &state, const QString &post);
/** A, B and named substitutes of any post are looked after: their presence is what a post stands on. */
[[nodiscard]] bool holdsAPost(const HallState &state, const QString &person);

/** What follows from any decision: the duty log, ended alarms, a sign of life, for whom B acted (AB-8). */
void noteDuty(const Deciding &on, Decision &decision);
/** Calls `sooner` with everything that time alone brings about for posts and the people at them. */
void dutyWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignOfLife &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TurnDuty &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const WatchPost &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AskPresence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkAway &command);

} // namespace yizhan
