// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/commands.h"

/** The part of decide() that is about tickets, windows, presence and the day. Pure; see decide(). */
namespace yizhan {

/** What every decision is made on. */
struct Deciding
{
    const HallState &state;
    const Catalogue &catalogue;
    const Context &context;
};

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RejoinTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerHelp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogIn &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const LogOut &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SetPresence &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const OpenWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const PauseWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseWindow &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallNext &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const Recall &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MissTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const StartTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const FinishTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TransferTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BeginDay &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseDay &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallAgain &command);

/** The words for a ticket's state, for refusals. */
[[nodiscard]] Error ticketStateForbids(const Ticket &ticket);

} // namespace yizhan
