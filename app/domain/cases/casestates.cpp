// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casestates.h"

#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

const std::vector<CaseRule> &caseRules()
{
    using enum CaseState;
    using Act = CaseAct;
    static const std::vector<CaseRule> table{
        // An immediate matter is accepted and finished at once.
        {Received, Act::Accept, {Accepted, InReview, Finished}},
        {Received, Act::DeemAccepted, {Accepted, InReview}},
        {Received, Act::RequestCorrection, {Correction}},
        {Received, Act::SupplyCorrection, {Received}},
        {Received, Act::Refuse, {Refused}},
        {Received, Act::Withdraw, {Withdrawn}},
        {Received, Act::Void, {Void}},
        {Received, Act::Urge, {Received}},
        {Received, Act::MarkExternalNo, {Received}},
        {Received, Act::Amend, {Received}},

        {Correction, Act::RequestCorrection, {Correction}}, // a breach (S-2), recorded as one
        {Correction, Act::SupplyCorrection, {Correction, Received}},
        {Correction, Act::Return, {Returned}},
        {Correction, Act::Withdraw, {Withdrawn}},
        {Correction, Act::Void, {Void}},
        {Correction, Act::MarkExternalNo, {Correction}},
        {Correction, Act::Amend, {Correction}},

        {Accepted, Act::GiveResult, {Accepted}},
        {Accepted, Act::SupplyMaterial, {Accepted}},
        {Accepted, Act::EndDeferred, {Returned}},
        {Accepted, Act::MoveClock, {Accepted}},
        {Accepted, Act::Decide, {Decided}},
        {Accepted, Act::Withdraw, {Withdrawn}},
        {Accepted, Act::Void, {Void}},
        {Accepted, Act::Urge, {Accepted}},
        {Accepted, Act::MarkExternalNo, {Accepted}},
        {Accepted, Act::Amend, {Accepted}},

        {InReview, Act::GiveOpinion, {InReview}},
        {InReview, Act::DeemOpinion, {InReview}},
        {InReview, Act::ReplyToOpinion, {InReview}},
        {InReview, Act::GiveResult, {InReview}},
        {InReview, Act::SupplyMaterial, {InReview}},
        {InReview, Act::EndDeferred, {Returned}},
        {InReview, Act::MoveClock, {InReview}},
        {InReview, Act::Decide, {Decided}},
        {InReview, Act::Withdraw, {Withdrawn}},
        {InReview, Act::Void, {Void}},
        {InReview, Act::Urge, {InReview}},
        {InReview, Act::MarkExternalNo, {InReview}},
        {InReview, Act::Amend, {InReview}},

        {Decided, Act::Finish, {Finished}},
        {Decided, Act::Urge, {Decided}},
        {Decided, Act::MarkExternalNo, {Decided}},
        {Decided, Act::Amend, {Decided}},

        {Finished, Act::Deliver, {Delivered}},
        {Finished, Act::Rate, {Finished}},
        {Finished, Act::MarkExternalNo, {Finished}},
        {Finished, Act::Amend, {Finished}},

        {Delivered, Act::Rate, {Delivered}},
        {Delivered, Act::Amend, {Delivered}},
        {Refused, Act::Amend, {Refused}},
        {Returned, Act::Amend, {Returned}},
        {Withdrawn, Act::Amend, {Withdrawn}},
    };
    return table;
}

namespace {

const CaseRule *ruleFor(CaseState state, CaseAct act)
{
    const auto &rules = caseRules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const CaseRule &rule) { return rule.from == state && rule.act == act; });
    return found == rules.end() ? nullptr : &*found;
}

QString ruleId(CaseAct act)
{
    switch (act) {
    case CaseAct::RequestCorrection:
    case CaseAct::SupplyCorrection:
    case CaseAct::Return:
        return u"S-2"_s;
    case CaseAct::Withdraw:
        return u"S-3"_s;
    case CaseAct::Refuse:
        return u"S-4"_s;
    case CaseAct::DeemAccepted:
        return u"T-4"_s;
    case CaseAct::GiveOpinion:
    case CaseAct::ReplyToOpinion:
        return u"P-1"_s;
    case CaseAct::DeemOpinion:
        return u"P-3"_s;
    case CaseAct::SupplyMaterial:
    case CaseAct::EndDeferred:
        return u"D-1"_s;
    case CaseAct::MoveClock:
        return u"T-6"_s;
    case CaseAct::Rate:
        return u"R-1"_s;
    case CaseAct::Accept:
    case CaseAct::Void:
    case CaseAct::GiveResult:
    case CaseAct::Decide:
    case CaseAct::Finish:
    case CaseAct::Deliver:
    case CaseAct::Urge:
    case CaseAct::MarkExternalNo:
    case CaseAct::Amend:
        return u"S-1"_s;
    }
    return {};
}

} // namespace

bool allows(CaseState state, CaseAct act)
{
    return ruleFor(state, act) != nullptr;
}

bool leads(CaseState from, CaseAct act, CaseState to)
{
    const CaseRule *rule = ruleFor(from, act);
    return rule && std::find(rule->to.begin(), rule->to.end(), to) != rule->to.end();
}

std::optional<Error> forbids(const ServiceCase &serviceCase, CaseAct act)
{
    if (allows(serviceCase.state, act)) {
        return std::nullopt;
    }
    return refusal::stateForbids(stateName(serviceCase.state, false), stateName(serviceCase.state, true), ruleId(act));
}

QString stateName(CaseState state, bool english)
{
    switch (state) {
    case CaseState::Received:
        return english ? u"received"_s : u"已收件"_s;
    case CaseState::Correction:
        return english ? u"waiting for papers"_s : u"待补正"_s;
    case CaseState::Accepted:
        return english ? u"accepted"_s : u"已受理"_s;
    case CaseState::InReview:
        return english ? u"in review"_s : u"审核中"_s;
    case CaseState::Decided:
        return english ? u"decided"_s : u"已决定"_s;
    case CaseState::Finished:
        return english ? u"finished"_s : u"已办结"_s;
    case CaseState::Delivered:
        return english ? u"delivered"_s : u"已送达"_s;
    case CaseState::Refused:
        return english ? u"not accepted"_s : u"不予受理"_s;
    case CaseState::Returned:
        return english ? u"returned"_s : u"已退件"_s;
    case CaseState::Withdrawn:
        return english ? u"withdrawn"_s : u"已撤件"_s;
    case CaseState::Void:
        return english ? u"void"_s : u"已作废"_s;
    }
    return {};
}

} // namespace yizhan
