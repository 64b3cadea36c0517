// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "domain/result.h"

namespace yizhan {

/** Everything that can be done with a case. */
enum class CaseAct {
    Accept,
    DeemAccepted,
    RequestCorrection,
    SupplyCorrection,
    Refuse,
    Return,
    Withdraw,
    Void,
    GiveOpinion,
    DeemOpinion,
    ReplyToOpinion,
    GiveResult,
    SupplyMaterial,
    EndDeferred,
    MoveClock, ///< stop, resume, extend
    Decide,
    Finish,
    Deliver,
    Rate,
    Urge,
    MarkExternalNo,
    Amend
};

/** One line of the table of DOMAIN 3.3 as 11a amends it: what may be done in a state, and to which states it leads. */
struct CaseRule
{
    CaseState from;
    CaseAct act;
    std::vector<CaseState> to;
};
/** The whole table; what is not in it is refused. */
[[nodiscard]] const std::vector<CaseRule> &caseRules();

[[nodiscard]] bool allows(CaseState state, CaseAct act);
/** Whether the act leads from one to the other. */
[[nodiscard]] bool leads(CaseState from, CaseAct act, CaseState to);
/** Nothing where the state of the case allows it, else the refusal with its rule. */
[[nodiscard]] std::optional<Error> forbids(const ServiceCase &serviceCase, CaseAct act);

/** "审核中" and in English, as the staff say. */
[[nodiscard]] QString stateName(CaseState state, bool english);

/** Before acceptance no clock of the case runs. */
[[nodiscard]] constexpr bool beforeAcceptance(CaseState state)
{
    return state == CaseState::Received || state == CaseState::Correction;
}
/** Its clock runs (or is stopped): accepted and not decided. */
[[nodiscard]] constexpr bool runs(CaseState state)
{
    return state == CaseState::Accepted || state == CaseState::InReview;
}
/** The decision is made, whatever is still to be done. */
[[nodiscard]] constexpr bool isDecided(CaseState state)
{
    return state == CaseState::Decided || state == CaseState::Finished || state == CaseState::Delivered;
}
/** It came to an end without a decision. */
[[nodiscard]] constexpr bool endedEarly(CaseState state)
{
    return state == CaseState::Refused || state == CaseState::Returned || state == CaseState::Withdrawn ||
           state == CaseState::Void;
}
/** Nobody has anything to do for it any more. */
[[nodiscard]] constexpr bool isOver(CaseState state)
{
    return state == CaseState::Delivered || endedEarly(state);
}
/** Has a result that can be rated. */
[[nodiscard]] constexpr bool canBeRated(CaseState state)
{
    return state == CaseState::Finished || state == CaseState::Delivered;
}

} // namespace yizhan
