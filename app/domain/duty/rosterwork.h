// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about the roster: plan, publish, swap, log book, hand-over. Pure; see decide(). */
namespace yizhan {

/** How long a slot stays on the screens after its day; then only in the books. */
constexpr std::chrono::days rosterKept{31};

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const PlanSlot &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RemoveSlot &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ImportRoster &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DraftRoster &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const PublishRoster &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AskSwap &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ReplyToSwap &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerSwap &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogShift &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const HandOverShift &command);

/** At the beginning of a day: what is old leaves the screens. */
void retireRoster(const Deciding &on, Decision &decision);

} // namespace yizhan
