// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casehistory.h"

#include "domain/cases/paperwork.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<CaseState> stateAfter(const QString &kind)
{
    static const std::map<QString, CaseState> states{{u"received"_s, CaseState::Received},
                                                     {u"accepted"_s, CaseState::Accepted},
                                                     {u"in-review"_s, CaseState::InReview},
                                                     {u"deemed-accepted"_s, CaseState::Accepted},
                                                     {u"correction"_s, CaseState::Correction},
                                                     {u"complete"_s, CaseState::Received},
                                                     {u"refused"_s, CaseState::Refused},
                                                     {u"returned"_s, CaseState::Returned},
                                                     {u"deferred-expired"_s, CaseState::Returned},
                                                     {u"withdrawn"_s, CaseState::Withdrawn},
                                                     {u"void"_s, CaseState::Void},
                                                     {u"grant"_s, CaseState::Decided},
                                                     {u"deny"_s, CaseState::Decided},
                                                     {u"finished"_s, CaseState::Finished},
                                                     {u"delivered"_s, CaseState::Delivered}};
    const auto found = states.find(kind);
    return found == states.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Opinion> opinionOf(const QString &kind)
{
    static const std::map<QString, Opinion> opinions{{u"agree"_s, Opinion::Agree},
                                                     {u"disagree"_s, Opinion::Disagree},
                                                     {u"agree-forward"_s, Opinion::AgreeForward},
                                                     {u"deemed-agree"_s, Opinion::DeemedAgree}};
    const auto found = opinions.find(kind);
    return found == opinions.end() ? std::nullopt : std::optional(found->second);
}

/** The kinds of fact that open a case; their word is its number. */
bool opens(const QString &kind)
{
    return kind == "received"_L1 || kind == "accepted"_L1 || kind == "deemed-accepted"_L1;
}

CaseHistory withoutWords(const CaseHistory &history)
{
    CaseHistory left;
    left.state = history.state;
    left.result = history.result;
    left.urges = history.urges;
    left.decidedAt = history.decidedAt;
    left.finishedAt = history.finishedAt;
    left.deliveredAt = history.deliveredAt;
    left.forgotten = true;
    return left;
}

} // namespace

CaseHistory tell(const std::vector<Fact> &facts)
{
    CaseHistory history;
    for (const Fact &fact : facts) {
        const QString department = fact.detail.section(u": "_s, 0, 0);
        if (const auto state = stateAfter(fact.kind)) {
            history.state = state;
        }
        if (opens(fact.kind)) {
            history.caseNo = fact.detail;
        }
        if (const auto opinion = opinionOf(fact.kind)) {
            history.opinions[department] = *opinion;
            history.replied.erase(department);
        } else if (fact.kind == "reply"_L1) {
            history.replied.insert(department);
        } else if (fact.kind == "result-grant"_L1 || fact.kind == "result-deny"_L1) {
            history.results[department] = fact.kind == "result-grant"_L1 ? CaseResult::Grant : CaseResult::Deny;
        } else if (fact.kind == "grant"_L1 || fact.kind == "deny"_L1) {
            history.result = fact.kind == "grant"_L1 ? CaseResult::Grant : CaseResult::Deny;
            history.decidedAt = fact.at;
        } else if (fact.kind == "finished"_L1) {
            history.finishedAt = fact.at;
        } else if (fact.kind == "delivered"_L1) {
            history.deliveredAt = fact.at;
        } else if (fact.kind == "urged"_L1) {
            ++history.urges;
        } else if (fact.kind == "external-no"_L1) {
            history.externalNo = fact.detail;
        } else if (fact.kind == "attached"_L1) {
            ++history.scans;
        } else if (fact.kind == "paper"_L1) {
            history.papers.insert(fact.detail);
        } else if (fact.kind == "erased"_L1 || fact.kind == "retired"_L1) {
            history.forgotten = true;
        }
    }
    return history.forgotten ? withoutWords(history) : history;
}

CaseHistory historyOf(const HallState &state, const ServiceCase &serviceCase, bool forgotten)
{
    CaseHistory history;
    history.state = serviceCase.state;
    history.result = serviceCase.result;
    history.urges = serviceCase.urges;
    history.decidedAt = serviceCase.decidedAt;
    history.finishedAt = serviceCase.finishedAt;
    history.deliveredAt = serviceCase.deliveredAt;
    history.externalNo = serviceCase.externalNo;
    history.caseNo = serviceCase.caseNo;
    for (const Branch &branch : serviceCase.branches) {
        if (branch.opinion != Opinion::None) {
            history.opinions[branch.department] = branch.opinion;
        }
        if (isSet(branch.repliedAt)) {
            history.replied.insert(branch.department);
        }
    }
    for (const DepartmentResult &result : serviceCase.results) {
        if (result.result != CaseResult::None) {
            history.results[result.department] = result.result;
        }
    }
    history.scans = int(attachmentsOf(state, serviceCase.id).size());
    for (const IssuedPaper *paper : papersOf(state, serviceCase.id)) {
        history.papers.insert(paper->number);
    }
    return forgotten ? withoutWords(history) : history;
}

} // namespace yizhan
