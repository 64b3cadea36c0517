// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cases/caseintake.h"
#include "domain/cases/casereview.h"
#include "domain/cases/casestates.h"
#include "domain/queue/queuework.h"

/** The part of decide() that is about the end of a case: finished, handed over, rated. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const FinishCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const DeliverCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RateVisit &command);

/** The light of a case and, where it is not that of its own clock, whose part made it so. */
struct CaseLight
{
    Light light = Light::Green;
    QString department; ///< whose part is late or nearly so; empty: the case's own clock
    bool late = false;  ///< that part is past due
    int parts = 0;      ///< how many of them are as late, or as near
};
/**
 * Total and departments have clocks of their own (DOMAIN 2.5, source S47 item 3): a case whose promise is still far is
 * YELLOW all the same while a department's part is late or nearly so, for somebody has to do something about it.
 */
[[nodiscard]] CaseLight caseLight(const ServiceCase &serviceCase, Instant now);
/** The same of any case, as every screen shows it: from the decision on the light stays as the clock ended. */
[[nodiscard]] CaseLight shownLight(const ServiceCase &serviceCase, Instant now);

} // namespace yizhan
