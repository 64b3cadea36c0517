// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/casethen.h"

#include "domain/cases/casepapers.h"
#include "domain/limits/clockledger.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** As they lay there when the receipt or the acceptance was made; older records have no such fact. */
void takeBackMaterials(const PaperFacts &facts, ServiceCase *then)
{
    for (const PaperFact &fact : facts.facts) {
        if (fact.kind == handedFactKind && fact.at == facts.at) {
            then->materials = handedMaterials(fact.words);
        }
    }
}

void takeBackClock(Instant at, ServiceCase *then)
{
    std::erase_if(then->stops, [at](const CaseStop &stop) { return stop.startedAt > at; });
    for (CaseStop &stop : then->stops) {
        if (stop.endedAt > at) {
            stop.endedAt = {};
            stop.days.to = {};
        }
    }
    if (then->extension && then->extension->granted && then->extension->answeredAt > at) {
        then->extension.reset();
    }
}

} // namespace

ServiceCase caseThen(const PaperFacts &facts, const TimeRules &rules)
{
    ServiceCase then = facts.serviceCase;
    takeBackMaterials(facts, &then);
    takeBackClock(facts.at, &then);
    if (isSet(then.due.due)) {
        reproject(then, rules);
    }
    const bool completedLater = std::any_of(then.notices.begin(), then.notices.end(),
                                            [&facts](const auto &notice) { return notice.completedAt > facts.at; });
    if (completedLater && isSet(then.firstReceivedAt)) {
        then.receivedAt = then.firstReceivedAt;
    }
    return then;
}

Instant amendedSince(const PaperFacts &facts)
{
    Instant last{};
    for (const Amendment &one : facts.serviceCase.amendments) {
        if (one.confirmed && one.answeredAt > facts.at && (one.about == "applicant"_L1 || one.about == "agent"_L1)) {
            last = std::max(last, one.answeredAt);
        }
    }
    return last;
}

} // namespace yizhan
