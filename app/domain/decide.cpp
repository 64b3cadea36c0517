// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseamend.h"
#include "domain/cases/casework.h"
#include "domain/cases/followups.h"
#include "domain/cases/paperwork.h"
#include "domain/cases/submissionwork.h"
#include "domain/duty/absencework.h"
#include "domain/duty/approvals.h"
#include "domain/duty/dutywatch.h"
#include "domain/duty/handovers.h"
#include "domain/duty/pairchanges.h"
#include "domain/duty/postalarms.h"
#include "domain/duty/rosterwork.h"
#include "domain/duty/signsoflife.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/escalating.h"
#include "domain/queue/bookingwork.h"
#include "domain/queue/daywork.h"
#include "domain/retention.h"

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
