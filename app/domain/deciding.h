// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/commands.h"

/** What the parts of decide() share. */
namespace yizhan {

/** What every decision is made on. */
struct Deciding
{
    const HallState &state;
    const Catalogue &catalogue;
    const Context &context;
};

/** The same at another instant, for what took effect before it was decided. */
[[nodiscard]] Context contextAt(const Deciding &on, Instant at);
/** So many working days after an instant, at close of business. */
[[nodiscard]] Instant dueIn(const Deciding &on, Instant start, int workdays);
[[nodiscard]] Fact ticketFact(const Ticket &ticket, const QString &kind, const QString &detail = {});
/** The person's presence in that state; since now if it is another than before. */
[[nodiscard]] Presence presenceFor(const Deciding &on, const QString &person, PresenceState state, Instant backAt = {});
/** As it is when nobody sits there. */
[[nodiscard]] Window closedWindow(Window window);
/** Refuses to leave a window at which somebody still is. */
[[nodiscard]] Error ticketOpen(const Deciding &on, const Window &window);
/** A call that nobody has answered yet; `number` is the ticket it goes with, if any. */
[[nodiscard]] HelpCall helpCall(const Deciding &on, const QString &place, const QString &number);

} // namespace yizhan
