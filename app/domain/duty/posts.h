// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

#include <optional>

namespace yizhan {

enum class PostState { Primary, Covered, Substitute, Vacant, Closed };

/** Who answers for a post at one moment (DOMAIN 1.2); derived, never stored. */
struct PostNow
{
    PostState state = PostState::Closed;
    QString person; ///< who serves; empty when vacant or closed
    QString part;   ///< "A", "B" or "" for a substitute
    QString window; ///< where the serving person sits
    /** When that began, never before these hours nor before the person was of the post; of a vacant one: since when
     * nobody is there. */
    Instant since{};
    Instant backAt{}; ///< when A is expected back, while another serves; of a vacant post who is back first
    PresenceState primary = PresenceState::OffDuty; ///< where A is
    bool operator==(const PostNow &) const = default;
};

/** True while the hall is open at `now` by today's slots. */
[[nodiscard]] bool isOpen(const HallDay &today, Instant now);
/** A time in which somebody is to be at work. */
struct Stretch
{
    Instant from{};
    Instant to{};
    bool operator==(const Stretch &) const = default;
};
/**
 * The published slot of the roster that runs while the hall is closed between two of today's opening hours (错时 over
 * lunch), null where there is none. Whoever is on it is at work: their posts are open then (DOMAIN 11a, COVERED).
 */
[[nodiscard]] const RosterSlot *lunchSlot(const HallState &state, Instant now);
/** The hours in which `now` is: opening hours, or the part of lunch that the roster covers; unset: closed. */
[[nodiscard]] std::optional<Stretch> hoursNow(const HallState &state, Instant now);
/** True while that post is to be served: in opening hours, and over lunch while A or B is on the roster's slot. */
[[nodiscard]] bool isOpen(const HallState &state, const Post &post, Instant now);
/** The time around `now` in which that person is to be at work; unset: the hours ask nothing of the person now. */
[[nodiscard]] std::optional<Stretch> stretchOf(const HallState &state, const QString &person, Instant now);
/** The instants of today at which the hours alone may change who answers for a post, in order. */
[[nodiscard]] std::vector<Instant> dutyTurns(const HallState &state);

/** When that post, closed at `now`, is served again: today, or when the hall opens next; unset where that is unknown.
 */
[[nodiscard]] Instant opensAgain(const HallState &state, const Post &post, Instant now);
/** The same of the hall's doors. */
[[nodiscard]] Instant opensAgain(const HallDay &today, Instant now);
/**
 * Open in these hours, with somebody who is at work: who eats has not logged out for it. Over noon that is whoever the
 * roster keeps there, and whoever works on unasked, for as long as the window shows it.
 */
[[nodiscard]] bool isServed(const HallState &state, const Window &window, Instant now);

[[nodiscard]] PostNow postNow(const HallState &state, const Post &post, Instant now);
/** Whether that person is of the post now: A, B, or one who answers in their place. Others may sit at its window. */
[[nodiscard]] bool answersFor(const HallState &state, const Post &post, const QString &person);
/** Posts that nobody serves now and for which `person` would answer: as A, B, or in their place. */
[[nodiscard]] std::vector<const Post *> emptyPostsOf(const HallState &state, const QString &person, Instant now);
/**
 * The window that a plate says: where whoever serves sits; else its own while somebody else serves there; and of a post
 * that nobody serves its own. Null where whoever serves sits at none: then the plate sends nobody to a window at which
 * nobody is.
 */
[[nodiscard]] const Window *plateWindow(const HallState &state, const Post &post, const PostNow &now, Instant at);
/** Whom residents find at the plate's window: who serves the post, or who sits there instead; empty: nobody. */
[[nodiscard]] QString plateName(const HallState &state, const PostNow &now, const Window *window, Instant at);
/** Whether a plate has to name its post: it says another's window, over which another name stands, or none. */
[[nodiscard]] bool namesPost(const Post &post, const Window *window);
/** A post of that window is served at another one now, or at none: the name over the window tells nobody the way. */
[[nodiscard]] bool isServedElsewhere(const HallState &state, const Window &window, Instant now);
/**
 * Windows that serve and that no post's plate says, by number. Over noon also those whose person has left them as they
 * are, for a slip may name them (isServed() tells which serve).
 */
[[nodiscard]] std::vector<const Window *> windowsBeside(const HallState &state, Instant now);
/** The post that answers for a queue prefix, or null. */
[[nodiscard]] const Post *postForPrefix(const HallState &state, const QString &prefix);
/** The post for which `person` acts at `now`, own A posts first; null when none. */
[[nodiscard]] const Post *postServedBy(const HallState &state, const QString &person, Instant now);

/** The post of the shift leader: the one that serves no queue; null in a hall without. */
[[nodiscard]] const Post *leadersPost(const HallState &state);
/** Posts that `person` serves now for somebody else: the work that has moved (COVERED). */
[[nodiscard]] std::vector<const Post *> coveredBy(const HallState &state, const QString &person, Instant now);
/** Queues that may be called at a window: its own, and those of every post that its person serves now. */
[[nodiscard]] QStringList queuesAt(const HallState &state, const Window &window, Instant now);
/** Whether that queue is among them; every slip asks it of every window, so no more is looked at than it takes. */
[[nodiscard]] bool hasQueue(const HallState &state, const Window &window, const QString &prefix, Instant now);

/**
 * Whether that person may sit down there now: where nobody sits; where whoever sits is away, with nobody in front, by
 * who serves a post of that window meanwhile; and at the window of the own post, which whoever covered it gives back.
 */
[[nodiscard]] bool mayOpen(const HallState &state, const Window &window, const QString &person, Instant now);

/** Who has a case on the own list now (AB-8). */
struct CaseHolder
{
    QString person;       ///< empty: nobody serves the post
    QString owner;        ///< its A, who answers for it
    bool covered = false; ///< another than the owner
    bool operator==(const CaseHolder &) const = default;
};
/** Outside opening hours the owner, unless away for longer: then who covers the absence. */
[[nodiscard]] CaseHolder holderOf(const HallState &state, const ServiceCase &serviceCase, Instant now);

} // namespace yizhan
