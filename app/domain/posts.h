// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

enum class PostState { Primary, Covered, Substitute, Vacant, Closed };

/** Who answers for a post at one moment (DOMAIN 1.2); derived, never stored. */
struct PostNow
{
    PostState state = PostState::Closed;
    QString person;                                 ///< who serves; empty when vacant or closed
    QString part;                                   ///< "A", "B" or "" for a substitute
    QString window;                                 ///< where the serving person sits
    Instant since{};                                ///< when that began; of a vacant post: since when nobody is there
    Instant backAt{};                               ///< when A is expected back, while another serves or nobody
    PresenceState primary = PresenceState::OffDuty; ///< where A is
    bool operator==(const PostNow &) const = default;
};

/** True while the hall is open at `now` by today's slots. */
[[nodiscard]] bool isOpen(const HallDay &today, Instant now);
[[nodiscard]] PostNow postNow(const HallState &state, const Post &post, Instant now);
/** The post that answers for a queue prefix, or null. */
[[nodiscard]] const Post *postForPrefix(const HallState &state, const QString &prefix);
/** The post for which `person` acts at `now`, own A posts first; null when none. */
[[nodiscard]] const Post *postServedBy(const HallState &state, const QString &person, Instant now);

/** The post of the shift leader: the one that serves no queue; null in a hall without. */
[[nodiscard]] const Post *leadersPost(const HallState &state);
/** Posts that `person` serves now for somebody else: the work that has moved (COVERED). */
[[nodiscard]] std::vector<const Post *> coveredBy(const HallState &state, const QString &person, Instant now);
/** Queues that may be called at a window: its own, and those of the posts that its person covers. */
[[nodiscard]] QStringList queuesAt(const HallState &state, const Window &window, Instant now);

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
