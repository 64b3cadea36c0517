// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/** What the leader is told about how the hall is staffed. It warns and never refuses (DOMAIN 1.1, 11a). */
struct StaffingFlag
{
    enum Kind {
        TooFewWorkers, ///< fewer than one per 1,000 residents
        ManyAsA,       ///< a person is A of more posts than the hall means to
        ManyAsB,
        LongCover,   ///< B has covered for longer than a pair is meant to: a new one is due
        CoverToCome, ///< and will have, if it lasts as planned
    };
    Kind kind = TooFewWorkers;
    QString person;
    QString post;
    int is = 0;
    int limit = 0;
    bool operator==(const StaffingFlag &) const = default;
};
[[nodiscard]] std::vector<StaffingFlag> staffingFlags(const HallState &state);
/** The community's own people who work at windows or lead. */
[[nodiscard]] int workersOf(const HallState &state);

} // namespace yizhan
