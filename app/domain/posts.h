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
    QString person; ///< who serves; empty when vacant or closed
    QString part;   ///< "A", "B" or "" for a substitute
    QString window; ///< where the serving person sits
    Instant since{};
    Instant backAt{}; ///< when A is expected back, while covered
    bool operator==(const PostNow &) const = default;
};

/** True while the hall is open at `now` by today's slots. */
[[nodiscard]] bool isOpen(const HallDay &today, Instant now);
[[nodiscard]] PostNow postNow(const HallState &state, const Post &post, Instant now);
/** The post that answers for a queue prefix, or null. */
[[nodiscard]] const Post *postForPrefix(const HallState &state, const QString &prefix);
/** The post for which `person` acts at `now`, own A posts first; null when none. */
[[nodiscard]] const Post *postServedBy(const HallState &state, const QString &person, Instant now);

} // namespace yizhan
