// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

namespace yizhan {

/** Where the recorded facts of a case say it stands; to be compared with its record. */
struct CaseHistory
{
    std::optional<CaseState> state; ///< nothing: the facts do not begin with its opening
    CaseResult result = CaseResult::None;
    std::map<QString, Opinion> opinions; ///< by department, the last one
    std::set<QString> replied;           ///< departments whose objection or silence the lead answered
    std::map<QString, CaseResult> results;
    int urges = 0;
    Instant decidedAt{};
    Instant finishedAt{};
    Instant deliveredAt{};
    QString externalNo;
    QString caseNo;
    int scans = 0;            ///< files that were attached
    std::set<QString> papers; ///< numbers of those that were printed
    bool forgotten =
        false; ///< the words went with the person's data: only state, result, urges and times can still be told
    bool operator==(const CaseHistory &) const = default;
};

/** The facts of one case in their order, told again. Facts of other subjects and of no weight here are passed over. */
[[nodiscard]] CaseHistory tell(const std::vector<Fact> &facts);
/** What tell() has to come to for this case's records; `forgotten`: where the facts have lost their words. */
[[nodiscard]] CaseHistory historyOf(const HallState &state, const ServiceCase &serviceCase, bool forgotten = false);

} // namespace yizhan
