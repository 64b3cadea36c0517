// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/** Waiting tickets of a prefix in the order in which they stand (not yet mixed by priority). */
[[nodiscard]] std::vector<const Ticket *> waiting(const HallState &state, const QStringList &prefixes);
/**
 * How many will be called before this one, by the calling rule, at the windows that call its queue: whoever waits in
 * other queues of theirs counts too. It is callingOrder() of those windows, each calling one in turn, were all called
 * now; only that whose slot has not begun yet counts as if it had: better a few too many than a disappointment. Where
 * nobody calls, it is the order at the windows that are to.
 */
[[nodiscard]] int aheadOf(const HallState &state, const Ticket &ticket, Instant now);
/**
 * Numbers of the windows that serve a prefix, open ones first; empty when none does. With the time also those whose
 * person covers the post of the queue, and not those that A has left while another serves it; and while others serve
 * over lunch not those of whoever eats.
 */
[[nodiscard]] std::vector<int> windowNumbers(const HallState &state, const QString &prefix, Instant now = {});
/**
 * Who is next at a window, of its own queues and those of posts its person covers: priority first, but after 2 priority
 * calls in a row one ordinary, and nobody ordinary waits more than 40 minutes behind priority. Null when nobody
 * waits.
 *
 * Whoever booked and whose slot has begun goes before priority, as its places are counted and promised by the clock,
 * and takes part in the same rule: after two such calls in a row one ordinary, and once an ordinary one has waited 40
 * minutes every other call is ordinary. So the k-th of those who are due is called within 2 k calls at one window.
 * Before the slot begins a booked number is called only where nobody else waits.
 */
[[nodiscard]] const Ticket *nextTicket(const HallState &state, const Window &window, Instant now);
/** The order in which a window alone would call those who wait, were all called now; at most so many of them. */
[[nodiscard]] std::vector<const Ticket *> callingOrder(const HallState &state, const Window &window, Instant now,
                                                       std::size_t most);

/** An honest span in minutes for `ahead` people at the windows that call their queue. */
struct WaitSpan
{
    int from = 0;
    int to = 0;
    bool operator==(const WaitSpan &) const = default;
};
/** Some window calls that queue now: it serves in these hours, and whoever sits there is at work. */
[[nodiscard]] bool isCalled(const HallState &state, const QString &prefix, Instant now);
/** 0 to 0 where nobody calls: then there is no honest figure. */
[[nodiscard]] WaitSpan waitSpan(const HallState &state, const QString &prefix, int ahead, Instant now);
/** From when a waiting number is called, where that is not now: its post is closed, or it is booked for later. */
[[nodiscard]] Instant calledFrom(const HallState &state, const Ticket &ticket, Instant now);

/** prefix and three digits, four from 1000 on. */
[[nodiscard]] QString ticketNumber(const QString &prefix, int serial);

/** Seconds between two calls of the same number: 20, for elder or priority 40 (DOMAIN 11a). */
[[nodiscard]] std::chrono::seconds callInterval(const Ticket &ticket);

} // namespace yizhan
