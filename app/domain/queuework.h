// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about tickets and windows. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RejoinTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const OpenWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const PauseWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallNext &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const Recall &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MissTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const StartTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const FinishTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TransferTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallAgain &command);

/** The words for a ticket's state, for refusals. */
[[nodiscard]] Error ticketStateForbids(const Ticket &ticket);

} // namespace yizhan
