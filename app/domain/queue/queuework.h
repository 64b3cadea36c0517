// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about tickets and windows. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RejoinTicket &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const GiveUpTicket &command);
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
/** A number of that queue, given now; notes its counter and the code of its slip in the decision. */
[[nodiscard]] Ticket newTicket(const Deciding &on, const QString &prefix, Decision &decision);
/**
 * Whoever called that window's ticket is gone all of a sudden: it waits again, where it stood before, for whoever takes
 * over. Nothing where none is open; the window itself is the caller's to change.
 */
void putBack(const Deciding &on, const Window &window, Decision &decision);
/** Where somebody stands in a queue who came at that moment. */
[[nodiscard]] qint64 placeAt(Instant instant);
/** How the code on a slip is kept. */
[[nodiscard]] QString hashOfCode(const QString &code);
/** Has the form of the code on a slip of a number, a booking or what was handed in: 128 bits in base64url. */
[[nodiscard]] bool looksLikeSlipCode(const QString &code);

} // namespace yizhan
