// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/absences.h"
#include "domain/approvals.h"
#include "domain/bookingwork.h"
#include "domain/calendarwork.h"
#include "domain/caseamend.h"
#include "domain/casework.h"
#include "domain/clockledger.h"
#include "domain/daywork.h"
#include "domain/dutywatch.h"
#include "domain/escalating.h"
#include "domain/followups.h"
#include "domain/handovers.h"
#include "domain/paperwork.h"
#include "domain/retention.h"
#include "domain/rosterwork.h"
#include "domain/submissionwork.h"

namespace yizhan {

Result<Decision> decide(const HallState &state, const Catalogue &catalogue, const HallCommand &command,
                        const Context &context)
{
    const Deciding on{state, catalogue, context};
    Result<Decision> decision = command.visit([&on](const auto &one) { return decideOn(on, one); });
    if (decision) {
        noteDuty(on, *decision);
    }
    return decision;
}

void apply(HallState &state, const Decision &decision)
{
    for (const HallRecord &record : decision.changes) {
        yizhan::apply(state, record);
    }
    for (const Removal &removal : decision.removals) {
        remove(state, removal.kind, removal.id);
    }
}

} // namespace yizhan
