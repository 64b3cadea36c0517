// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about the day, who is there, and calls for help. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeBackHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogIn &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogOut &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SetPresence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BeginDay &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseDay &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const EndForgotten &command);

/**
 * Whoever sits at a window at closing is served to the end; but once the hall has been closed that long, and without a
 * sign of life from the clerk for that long, the ticket and the log-out were forgotten.
 */
constexpr auto servedAfterClosing = std::chrono::minutes{30};
/**
 * When the person's log-out counts as forgotten, if nothing shows before that they are there (DOMAIN 11a, presence;
 * DESIGN 3): only after closing. Who is on a slot of the roster that goes on then stays logged in until it ends, and no
 * longer unless a resident is still in front. Unset: never.
 */
[[nodiscard]] Instant forgottenFrom(const HallState &state, const Presence &presence);

/** What the day of `now` is by that calendar; where `known` is the same day, what was done of it stays done. */
[[nodiscard]] HallDay hallDay(const HallInfo &info, const WorkCalendar &calendar, const HallDay &known, Instant now);

} // namespace yizhan
