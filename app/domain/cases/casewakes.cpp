// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casewakes.h"

#include "domain/cases/casestates.h"
#include "domain/commands.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CaseWake
{
    Instant at{};
    const Branch *branch = nullptr; ///< whose silence it is
    bool deferred = false;
};

CaseWake soonest(const ServiceCase &serviceCase)
{
    CaseWake next;
    const auto sooner = [&next](const CaseWake &wake) {
        if (!isSet(next.at) || wake.at < next.at) {
            next = wake;
        }
    };
    if (serviceCase.state == CaseState::Received && isSet(serviceCase.noticeDue)) {
        sooner({serviceCase.noticeDue + afterDue, nullptr, false});
    }
    if (!runs(serviceCase.state)) {
        return next;
    }
    const bool waits = std::any_of(serviceCase.materials.begin(), serviceCase.materials.end(),
                                   [](const HandedMaterial &material) { return material.deferred; });
    if (waits && isSet(serviceCase.deferredDue)) {
        sooner({serviceCase.deferredDue + afterDue, nullptr, true});
    }
    for (const Branch &branch : serviceCase.branches) {
        const bool silent = isSet(branch.startedAt) && branch.opinion == Opinion::None && isSet(branch.due.due);
        if (silent && mayBeDeemed(serviceCase, branch)) {
            sooner({branch.due.due + deemedAfter, &branch, false});
        }
    }
    return next;
}

} // namespace

bool mayBeDeemed(const ServiceCase &serviceCase, const Branch &branch)
{
    return branch.deemable && branch.department != serviceCase.decidingDepartment;
}

Instant nextInstant(const ServiceCase &serviceCase)
{
    return soonest(serviceCase).at;
}

std::optional<Wake> nextWakeOf(const ServiceCase &serviceCase)
{
    const CaseWake next = soonest(serviceCase);
    if (!isSet(next.at)) {
        return std::nullopt;
    }
    if (next.branch) {
        return Wake{next.at, u"deem-opinion/%1/%2"_s.arg(serviceCase.id, next.branch->department),
                    DeemOpinion{serviceCase.id, next.branch->department}};
    }
    if (next.deferred) {
        return Wake{next.at, u"end-deferred/"_s + serviceCase.id, EndDeferred{serviceCase.id}};
    }
    return Wake{next.at, u"deem-accepted/"_s + serviceCase.id, DeemAccepted{serviceCase.id}};
}

} // namespace yizhan
