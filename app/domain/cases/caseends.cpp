// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The ends of a case that has no decision, but for the refusal, which can come at the window at once.
#include "domain/cases/caseintake.h"
#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/refusals.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

Result<Decision> decideOn(const Deciding &on, const ReturnCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Return);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const Day until = serviceCase.notices.empty() ? Day{} : serviceCase.notices.back().until;
    if (until.ok() && on.state.info.zone.day(on.context.now) <= until) {
        return refusal::refused(u"correction-running"_s, u"补正期限到%1，还没有过。"_s.arg(toIso(until)),
                                u"The applicant has until %1 to bring the papers."_s.arg(toIso(until)), u"S-2"_s);
    }
    const QString paper = issuePaper(serviceCase, PaperKind::ReturnNotice, on.context.now);
    end(on, serviceCase, CaseState::Returned, u"correction-not-supplied"_s);
    serviceCase.timeline.push_back(entry(on, u"returned"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    Fact fact = caseFact(serviceCase, u"returned"_s, command.reason.trimmed());
    return changed(std::move(serviceCase), {std::move(fact)});
}

namespace {

/** applicant | agent | kiosk, and there, where the case has two persons, kiosk-applicant | kiosk-agent. */
QString askerOf(const WithdrawCase &command, const ServiceCase &serviceCase)
{
    const bool known = command.by == "kiosk"_L1 && serviceCase.hasAgent && command.party != CaseParty::Unknown;
    return known ? command.by + (command.party == CaseParty::Agent ? u"-agent"_s : u"-applicant"_s) : command.by;
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const WithdrawCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Withdraw);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!command.isSigned) {
        return refusal::refused(u"signature-required"_s, u"撤件要有申请人或代办人签字的书面申请。"_s,
                                u"A withdrawal has to be asked for in writing and signed."_s, u"S-3"_s);
    }
    const QString paper = issuePaper(serviceCase, PaperKind::WithdrawalNote, on.context.now);
    end(on, serviceCase, CaseState::Withdrawn);
    serviceCase.noticeDue = {};
    serviceCase.timeline.push_back(entry(on, u"withdrawn"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    const QString reason = command.reason.trimmed();
    const QString by = askerOf(command, serviceCase);
    Fact fact = caseFact(serviceCase, u"withdrawn"_s, reason.isEmpty() ? by : by + u": "_s + reason);
    Decision decision = changed(std::move(serviceCase), {std::move(fact)});
    if (!command.signatureId.isEmpty()) {
        Attachment signature;
        signature.id = command.signatureId;
        signature.caseId = command.caseId;
        signature.kind = FileKind::Png;
        signature.bytes = command.signatureBytes;
        signature.sum = command.signatureSum;
        signature.at = on.context.now;
        decision.changes.emplace_back(std::move(signature));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const VoidCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Void);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (on.context.actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    if (command.reason.trimmed().isEmpty()) {
        return reasonMissing(u"作废必须写明理由。"_s, u"Voiding a case needs its reason."_s, u"S-1"_s);
    }
    end(on, serviceCase, CaseState::Void);
    serviceCase.noticeDue = {};
    serviceCase.timeline.push_back(entry(on, u"void"_s, u"SQ"_s, actingFor(on, serviceCase.matter)));
    Fact fact = caseFact(serviceCase, u"void"_s, command.reason.trimmed());
    return changed(std::move(serviceCase), {std::move(fact)});
}

} // namespace yizhan
