// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casework.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/followups.h"
#include "domain/duty/posts.h"
#include "domain/limits/clockledger.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

CaseLight caseLight(const ServiceCase &serviceCase, Instant now)
{
    CaseLight result{lightAt(serviceCase.due, now), {}, false};
    const bool near = result.light == Light::Yellow; // by its own clock: then only a part that is late says more
    if (!near && result.light != Light::Green && result.light != Light::Blue) {
        return result; // its own clock says as much or more; a stop of the whole holds every part
    }
    if (!runs(serviceCase.state)) {
        return result;
    }
    for (const Branch &branch : serviceCase.branches) { // no list of them: this is asked of 100,000 cases at once
        const Light light = isAsked(branch) ? lightAt(branch.due, now) : Light::Green;
        const bool late = light == Light::Red;
        if ((late && !result.late) || (!near && light == Light::Yellow && result.department.isEmpty())) {
            result = {Light::Yellow, branch.department, late, 1};
        } else if (!result.department.isEmpty() && (result.late ? late : light == Light::Yellow)) {
            ++result.parts;
        }
    }
    return result;
}

CaseLight shownLight(const ServiceCase &serviceCase, Instant now)
{
    const Instant end = isSet(serviceCase.decidedAt)    ? serviceCase.decidedAt
                        : isSet(serviceCase.finishedAt) ? serviceCase.finishedAt
                                                        : serviceCase.endedAt;
    if (!isSet(end)) {
        return caseLight(serviceCase, now);
    }
    const bool late = lightAt(serviceCase.due, end) == Light::Red;
    return {late ? Light::Red : Light::Green, {}, late};
}

Result<Decision> decideOn(const Deciding &on, const FinishCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Finish);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    serviceCase.state = CaseState::Finished;
    serviceCase.finishedAt = on.context.now;
    serviceCase.delivery = deliveryDue(serviceCase, timeRules(on.state, on.catalogue));
    const QString paper = issuePaper(serviceCase, PaperKind::FinishNotice, on.context.now);
    serviceCase.timeline.push_back(entry(on, u"finished"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    Fact fact = caseFact(serviceCase, u"finished"_s);
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const DeliverCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Deliver);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    serviceCase.state = CaseState::Delivered;
    serviceCase.deliveredAt = on.context.now;
    serviceCase.deliveredTo = command.to;
    const QString paper = issuePaper(serviceCase, PaperKind::DeliveryReceipt, on.context.now);
    serviceCase.timeline.push_back(entry(on, u"delivered"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    Fact fact = caseFact(serviceCase, u"delivered"_s, command.to);
    return changed(std::move(serviceCase), {std::move(fact)});
}

namespace {

/** A slip proves nobody: known only where nobody but the applicant can have come. */
CaseParty raterOf(const HallState &state, const Ticket &ticket)
{
    const bool alone = std::all_of(ticket.cases.begin(), ticket.cases.end(), [&state](const QString &id) {
        const auto one = state.cases.find(id);
        return one != state.cases.end() && !one->second.hasAgent;
    });
    return alone && !ticket.cases.empty() ? CaseParty::Applicant : CaseParty::Unknown;
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const RateVisit &command)
{
    const auto &[state, catalogue, context] = on;
    // The code of a tag begins with the stars it belongs to (DOMAIN 5).
    const bool tagsFit =
        std::all_of(command.tags.begin(), command.tags.end(), [&](int tag) { return tag / 100 == command.stars; });
    if (command.stars < 1 || command.stars > 5 || !tagsFit) {
        return Error{400, u"invalid-rating"_s, u"评价要选一到五级中的一级。"_s, u"Choose one of the five levels."_s,
                     u"R-1"_s};
    }
    const Error again =
        refusal::refused(u"already-rated"_s, u"已经评价过了，谢谢您。"_s, u"Rated already, thank you."_s, u"R-1"_s);
    Decision decision;
    Rating rating;
    rating.id = context.fresh.id();
    rating.ticket = command.ticket;
    rating.caseId = command.caseId;
    rating.stars = command.stars;
    rating.tags = command.tags;
    rating.at = context.now;
    if (!command.caseId.isEmpty()) {
        auto found = caseFor(on, command.caseId, CaseAct::Rate);
        if (!found) {
            return found.error();
        }
        if (found->stars != 0) {
            return again;
        }
        rating.post = found->post;
        rating.person = found->handler;
        rating.rater = found->hasAgent ? command.rater : CaseParty::Applicant;
        found->stars = command.stars;
        found->timeline.push_back(entry(on, u"rated"_s, {}));
        decision.caseId = found->id;
        decision.facts.push_back(caseFact(*found, u"rated"_s, QString::number(command.stars)));
        decision.changes.emplace_back(*found);
    } else {
        const auto found = state.tickets.find(command.ticket);
        if (found == state.tickets.end()) {
            return refusal::unknown(u"这张号票"_s, u"ticket"_s);
        }
        if (found->second.state != TicketState::Done) {
            return ticketStateForbids(found->second);
        }
        if (found->second.rated) {
            return again;
        }
        Ticket ticket = found->second;
        ticket.rated = true;
        rating.person = ticket.handler;
        rating.window = ticket.window;
        rating.rater = raterOf(state, ticket);
        if (const Post *post = postForPrefix(state, ticket.prefix)) {
            rating.post = post->id;
        }
        decision.ticket = ticket.id;
        decision.facts.push_back({u"ticket/"_s + ticket.id, u"rated"_s, QString::number(command.stars)});
        decision.changes.emplace_back(std::move(ticket));
    }
    rating.part = partIn(state, rating.post, rating.person);
    openFollowUp(on, rating, decision);
    decision.changes.emplace_back(std::move(rating));
    return decision;
}

} // namespace yizhan
