// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/queuework.h"

/** The part of decide() that is about cases: acceptance, review, decision, result, rating. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AcceptCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const GiveOpinion &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DecideCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SupplyMaterial &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const FinishCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DeliverCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RateVisit &command);

/** Refuses what the state of the case does not allow. */
[[nodiscard]] Error caseStateForbids(const ServiceCase &serviceCase);

/** All reviewers have answered, so the deciding department may decide. */
[[nodiscard]] bool reviewComplete(const ServiceCase &serviceCase);
/** The branches whose turn it is now. */
[[nodiscard]] std::vector<const Branch *> activeBranches(const ServiceCase &serviceCase);
/** The light of a case and, where it is not that of its own clock, whose part made it so. */
struct CaseLight
{
    Light light = Light::Green;
    QString department; ///< whose part is late or nearly so; empty: the case's own clock
    bool late = false;  ///< that part is past due
};
/**
 * Total and departments have clocks of their own (DOMAIN 2.5, source S47 item 3): a case whose promise is still far is
 * YELLOW all the same while a department's part is late or nearly so, for somebody has to do something about it.
 */
[[nodiscard]] CaseLight caseLight(const ServiceCase &serviceCase, Instant now);

/** Names of materials that were promised and are still to come (D-1). */
[[nodiscard]] QStringList deferredMaterials(const ServiceCase &serviceCase);

} // namespace yizhan
