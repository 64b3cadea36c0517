// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/services.h"

namespace yizhan {

/**
 * Every door by which residents look something up at a screen has the same throttle, one for the device (LookupGuard),
 * and a wrong guess at any of them stands in the audit as "lookup-failed", with what was tried. So do the lock
 * ("lookup-locked") and tries while it holds ("lookup-refused", once a minute at most: the audit is not to be flooded).
 */

/** True with an answer given or on its way (429) where that device, or these things anywhere, have to wait. */
[[nodiscard]] bool hasToWait(Services &services, const Principal &principal, const QStringList &things,
                             const Responder &respond);

/**
 * Looks up by a number and last four digits, on a reader's thread, unless that device or these things have to wait. The
 * answer is what `look` says; nothing: the guess was wrong, which is noted and told by `wrong`. A right one takes no
 * wrong ones back: who has a case of their own could go on guessing others.
 */
void guess(Services &services, const Principal &principal, const QStringList &things, const Error &wrong,
           const Responder &respond, std::function<std::optional<Response>(Store &)> look);

/** The same for a slip's code or a card that means nothing: the same one once more is no further guess. */
[[nodiscard]] Response unknownToken(Services &services, Store &store, const Principal &principal, const QString &token,
                                    const Response &answer);

/**
 * Answers for a code that is not of what was asked for. One that some other slip of this hall has is no guess: a kiosk
 * asks for tickets, bookings and what was handed in, one after the other.
 */
void refuseCode(Services &services, const Principal &principal, const QString &code, const Error &error,
                const Responder &respond);

} // namespace yizhan
