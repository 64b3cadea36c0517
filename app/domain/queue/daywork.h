// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about the day, who is there, and calls for help. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogIn &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogOut &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SetPresence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BeginDay &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseDay &command);

/** What the day of `now` is by that calendar. */
[[nodiscard]] HallDay hallDay(const HallInfo &info, const WorkCalendar &calendar, Instant now);

} // namespace yizhan
