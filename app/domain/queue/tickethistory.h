// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

namespace yizhan {

/** Where the recorded facts of a ticket say it stands; to be compared with its record. */
struct TicketHistory
{
    std::optional<TicketState> state; ///< nothing: the facts do not begin with its taking
    QString number;
    QString prefix;
    QString window;
    int missedTimes = 0;
    Instant takenAt{};
    Instant calledAt{};
    Instant startedAt{};
    Instant endedAt{}; ///< unset where closing ended it: that was when nobody may have looked
    bool operator==(const TicketHistory &) const = default;
};

/**
 * The facts of one ticket in their order, told again; `at` of each has to be set. A number that closing voids leaves
 * the hall as it stood, so that is what is told of it.
 */
[[nodiscard]] TicketHistory tellTicket(const std::vector<Fact> &facts);
/** What tellTicket() has to come to for this record. */
[[nodiscard]] TicketHistory historyOf(const Ticket &ticket);

} // namespace yizhan
