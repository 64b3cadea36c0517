// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "domain/cases/caseamend.h"
#include "domain/cases/followups.h"
#include "domain/cases/submissionwork.h"
#include "protocol/commandjson.h"
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/personaldata.h"
#include "server/routes/caseview.h"
#include "server/routes/guesses.h"

#include <QJsonArray>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error ticketNotFound()
{
    return {404, u"ticket-not-found"_s, u"没有找到这张票。"_s, u"There is no such ticket."_s, {}};
}

void lookUpTicket(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 64);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    if (hasToWait(services, call.principal, {}, respond)) {
        return;
    }
    const Instant now = services.clock.now();
    const auto found =
        services.state.read([&](const HallState &state, const Catalogue &catalogue) -> std::optional<Response> {
            const Ticket *ticket = state.ticketByCodeHash(slipCodeHash(code));
            if (!ticket) {
                return std::nullopt;
            }
            QJsonObject object = toRecord(HallRecord(*ticket)).body;
            for (const QString &internal : {u"owner"_s, u"handler"_s}) {
                object.remove(internal);
            }
            const QJsonObject slip = slipJson(state, catalogue, *ticket, {}, now);
            for (const QString &name : {u"matter_name"_s, u"matter_name_en"_s, u"ahead"_s, u"windows"_s, u"wait_from"_s,
                                        u"wait_to"_s, u"now"_s}) {
                object.insert(name, slip.value(name));
            }
            if (slip.contains(u"called_from"_s)) {
                object.insert(u"called_from"_s, slip.value(u"called_from"_s));
            }
            return Response::json(200, object);
        });
    if (found) {
        respond(*found);
    } else {
        refuseCode(services, call.principal, code, ticketNotFound(), respond);
    }
}

/** Cases that a number may mean: its own, those of a slip's code, of a ticket of today, of what was handed in. */
std::vector<ServiceCase> casesOf(const HallState &state, const QString &number)
{
    std::vector<ServiceCase> cases;
    const QString slipHash = slipCodeHash(number);
    const QString upper = number.trimmed().toUpper();
    QString ticketId;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.number == upper) {
            ticketId = id;
        }
    }
    std::set<QString> ids;
    const auto take = [&](const std::vector<const ServiceCase *> &found) {
        for (const ServiceCase *one : found) {
            // One that should never have been is no resident's (DOMAIN 3.3).
            if (one->state != CaseState::Void && ids.insert(one->id).second) {
                cases.push_back(*one);
            }
        }
    };
    if (const ServiceCase *one = state.caseByNumber(upper)) {
        take({one});
    }
    take(state.cases.bySlipHash(slipHash));
    for (const auto &[id, submission] : state.submissions) {
        const auto one = isNumberOf(submission, upper) ? state.cases.find(submission.caseId) : state.cases.end();
        if (one != state.cases.end()) {
            take({&one->second});
        }
    }
    if (!ticketId.isEmpty()) {
        take(state.cases.byTicket(ticketId));
    }
    return cases;
}

Result<QJsonObject> forResident(Services &services, Store &store, const ServiceCase &one, const Applicant &applicant)
{
    const Result<RecordedFacts> facts =
        hasReasons(one) ? caseFacts(services, store, one.id) : Result<RecordedFacts>(RecordedFacts());
    if (!facts) {
        return facts.error();
    }
    QJsonObject json = withMatterName(residentCaseJson(one, applicant, *facts), services, one.matter);
    const Instant now = services.clock.now();
    const bool urge = services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        return mayUrge(one, now, calendarOf(state, catalogue), state.info.zone);
    });
    json.insert(u"may_urge"_s, urge);
    return json;
}

/** The cases of these whose `partyOf` somebody is, as a resident may see them, with the right to rate them. */
Result<QJsonObject> findCases(Services &services, Store &store, const Principal &principal,
                              const std::vector<ServiceCase> &cases,
                              const std::function<std::optional<CaseParty>(const PersonalData &)> &partyOf)
{
    QJsonArray found;
    CaseAccess::Holdings held;
    std::vector<AuditEntry> seen;
    for (const ServiceCase &one : cases) {
        const auto data = openPersonalData(services.sealer, store, services.hallPartition, one.id);
        if (!data) {
            return data.error();
        }
        const std::optional<CaseParty> party = *data ? partyOf(**data) : std::nullopt;
        if (party) {
            const Result<QJsonObject> json = forResident(services, store, one, (*data)->applicant);
            if (!json) {
                return json.error();
            }
            found.append(*json);
            held.insert(one.id, *party);
            seen.push_back(auditOf(principal, u"case-looked-up"_s, u"case/"_s + one.id, services.hallPartition,
                                   services.clock.now()));
        }
    }
    if (!seen.empty()) {
        if (const Status noted = AuditTable(store.connection()).append(seen); !noted) {
            return noted.error();
        }
    }
    return QJsonObject{{u"cases"_s, found}, {u"access"_s, services.access.grant(principal.tokenHash, held)}};
}

/** What has a number of its own and is no case yet. */
struct NumberedThings
{
    std::vector<Submission> submissions;
    std::vector<Booking> bookings;
};

NumberedThings thingsOf(const HallState &state, const QString &number)
{
    NumberedThings things;
    const QString upper = number.trimmed().toUpper();
    for (const auto &[id, submission] : state.submissions) {
        if (isNumberOf(submission, upper) && submission.caseId.isEmpty()) {
            things.submissions.push_back(submission);
        }
    }
    for (const auto &[id, booking] : state.bookings) {
        if (booking.number == upper) {
            things.bookings.push_back(booking);
        }
    }
    return things;
}

/** Of these the first whose person has those last four, as its holder may see it; empty where there is none. */
Result<QJsonObject> findThing(Services &services, Store &store, const Principal &principal,
                              const NumberedThings &things, const QString &lastFour)
{
    const auto fits = [&](const QString &subject) -> Result<bool> {
        const auto data = openPersonalDataOf(services.sealer, store, services.hallPartition, subject);
        if (!data) {
            return data.error();
        }
        return *data && matchesLastFour(**data, lastFour);
    };
    const auto answer = [&](const QString &id) {
        return QJsonObject{{u"cases"_s, QJsonArray()},
                           {u"access"_s, services.access.grant(principal.tokenHash, QStringList{id})}};
    };
    for (const Submission &one : things.submissions) {
        const Result<bool> right = fits(u"submission/"_s + one.id);
        if (!right) {
            return right.error();
        }
        if (*right) {
            QJsonObject found = answer(one.id);
            found.insert(u"submission"_s, residentSubmissionJson(one));
            return found;
        }
    }
    for (const Booking &one : things.bookings) {
        const Result<bool> right = fits(u"booking/"_s + one.id);
        if (!right) {
            return right.error();
        }
        if (*right) {
            QJsonObject found = answer(one.id);
            found.insert(u"bookings"_s, QJsonArray{residentBookingJson(services, one)});
            return found;
        }
    }
    return QJsonObject();
}

void lookUpCases(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString number = reader.text(u"number"_s, 64);
    const QString lastFour = reader.text(u"last_four"_s, 4);
    if (lastFour.size() != 4) {
        reader.fault(u"last_four"_s, u"应为四位"_s, u"four characters"_s);
    }
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    auto cases = services.state.read([&](const HallState &state, const Catalogue &) { return casesOf(state, number); });
    auto others =
        services.state.read([&](const HallState &state, const Catalogue &) { return thingsOf(state, number); });
    // By what has it: the numbers of a case, its slip and its ticket, however they are spelled, are no several doors.
    QStringList things;
    for (const ServiceCase &one : cases) {
        things.append(u"case/"_s + one.id);
    }
    for (const Submission &one : others.submissions) {
        things.append(u"case-no/"_s + one.number);
    }
    for (const Booking &one : others.bookings) {
        things.append(u"booking-no/"_s + one.number);
    }
    things.removeDuplicates();
    if (things.isEmpty()) {
        things.append(u"case-no/"_s + number.trimmed().toUpper());
    }
    guess(services, call.principal, things, problems::caseNotFound(), respond,
          [&services, principal = call.principal, held = std::move(cases), others = std::move(others),
           lastFour](Store &store) -> std::optional<Response> {
              const auto found = findCases(services, store, principal, held, [&lastFour](const PersonalData &data) {
                  return partyByLastFour(data, lastFour);
              });
              if (!found || !found->value(u"cases"_s).toArray().isEmpty()) {
                  return found ? Response::json(200, *found) : problemResponse(found.error());
              }
              const auto thing = findThing(services, store, principal, others, lastFour);
              if (!thing || !thing->isEmpty()) {
                  return thing ? Response::json(200, *thing) : problemResponse(thing.error());
              }
              return {};
          });
}

/** The cases of which this is the applicant's or the agent's ID number, newest first. */
Result<std::vector<ServiceCase>> casesOfPerson(Services &services, Store &store, const QString &idNumber)
{
    const auto subjects =
        store.subjectsWithKey(services.hallPartition, services.sealer.keyedHash(u"id-number"_s, idNumber));
    if (!subjects) {
        return subjects.error();
    }
    return services.state.read([&](const HallState &state, const Catalogue &) {
        std::vector<ServiceCase> cases;
        for (const QString &subject : *subjects) {
            const auto one = state.cases.find(subject.mid(u"case/"_s.size()));
            if (one != state.cases.end() && one->second.state != CaseState::Void) {
                cases.push_back(one->second);
            }
        }
        return cases;
    });
}

void lookUpCard(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString idNumber = reader.text(u"id_number"_s, 18).toUpper();
    if (idNumber.size() != 15 && idNumber.size() != 18) {
        reader.fault(u"id_number"_s, u"应为15位或18位"_s, u"15 or 18 characters"_s);
    }
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    if (hasToWait(services, call.principal, {}, respond)) {
        return;
    }
    // The card is in the resident's hand; but nobody lays down hundreds of them.
    if (services.cards.exhausted(call.principal.tokenHash)) {
        respond(problemResponse(problems::tooManyTries()));
        return;
    }
    services.cards.failed(call.principal.tokenHash);
    query(services, respond, [&services, principal = call.principal, idNumber](Store &store) {
        const auto cases = casesOfPerson(services, store, idNumber);
        const auto found = !cases ? Result<QJsonObject>(cases.error())
                                  : findCases(services, store, principal, *cases, [&](const PersonalData &data) {
                                        return partyByIdNumber(data, idNumber);
                                    });
        if (found && cases->empty()) { // a number that is nobody's here may be made up
            const QString token = u"card/"_s + services.sealer.keyedHash(u"id-number"_s, idNumber);
            return unknownToken(services, store, principal, token, Response::json(200, *found));
        }
        return found ? Response::json(200, *found) : problemResponse(found.error());
    });
}

Response readCase(Services &services, Store &store, const Principal &principal, const ServiceCase &one)
{
    const Result<QJsonObject> file = caseFile(services, store, one);
    if (!file) {
        return problemResponse(file.error());
    }
    // Nobody reads a case unseen: no entry, no answer.
    AuditEntry entry =
        auditOf(principal, u"case-read"_s, u"case/"_s + one.id, services.hallPartition, services.clock.now());
    for (const QString &field : {u"applicant"_s, u"agent"_s, u"opinions"_s, u"facts"_s}) {
        noteLook(entry, field);
    }
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        return problemResponse(noted.error());
    }
    return Response::json(200, *file);
}

void openCase(Services &services, const Call &call, const Responder &respond)
{
    const auto found = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto it = state.cases.find(call.id);
        return it == state.cases.end() ? std::nullopt : std::optional(it->second);
    });
    if (!found) {
        respond(problemResponse(problems::caseNotFound()));
        return;
    }
    if (!concerns(*found, call.principal)) {
        respond(problemResponse(problems::forbidden()));
        return;
    }
    query(services, respond, [&services, principal = call.principal, one = *found](Store &store) {
        return readCase(services, store, principal, one);
    });
}

/** Turns what a resident holds (the slip's code, or the access of a look-up) into what is rated. */
Result<QJsonObject> ratedThing(Services &services, const Call &call)
{
    QJsonObject body = call.body;
    const bool bySlip = body.contains(u"ticket_code"_s);
    if (bySlip == body.contains(u"access"_s) || body.contains(u"ticket"_s) || body.contains(u"rater"_s)) {
        return Error{400,
                     u"invalid-field"_s,
                     u"评价须凭票码，或凭查询许可和办件。"_s,
                     u"A rating needs either ticket_code, or access and case_id."_s,
                     {}};
    }
    if (bySlip) {
        const QString hash = slipCodeHash(body.take(u"ticket_code"_s).toString());
        const QString ticket = services.state.read([&](const HallState &state, const Catalogue &) {
            const Ticket *found = state.ticketByCodeHash(hash);
            return found ? found->id : QString();
        });
        if (ticket.isEmpty()) {
            return ticketNotFound();
        }
        body.insert(u"ticket"_s, ticket);
        return body;
    }
    const QString access = body.take(u"access"_s).toString();
    const QString caseId = body.value(u"case_id"_s).toString();
    if (!services.access.allows(access, call.principal.tokenHash, caseId)) {
        return problems::accessExpired();
    }
    body.insert(u"rater"_s, toString(services.access.holder(access, caseId)));
    return body;
}

void rate(Services &services, const Call &call, const Responder &respond)
{
    const Result<QJsonObject> body = ratedThing(services, call);
    if (!body) {
        respond(problemResponse(body.error()));
        return;
    }
    const Result<HallCommand> command = parseCommand(u"rate-visit"_s, *body, {});
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    Call plain = call; // the key's hash is over what is rated: an access changes with every look-up
    plain.body = *body;
    HallRequest request = hallRequest(services, plain, u"/v1/ratings"_s, *command, respond);
    request.status = 201;
    // Of what follows, whoever rates learns one thing: whether somebody will call, and by when.
    request.answer = [caseId = (*body)[u"case_id"_s].toString(),
                      ticket = (*body)[u"ticket"_s].toString()](const HallState &state) {
        QJsonObject answer{{u"rated"_s, true}};
        if (const Instant by = callBackBy(state, caseId, ticket); isSet(by)) {
            answer.insert(u"call_back_by"_s, toIso(by));
        }
        return answer;
    };
    services.hall.submit(std::move(request));
}

} // namespace

void addCaseRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    constexpr Roles residents = screens | only(Role::Clerk);
    routes.add({Method::Post,
                u"/v1/tickets/lookup"_s,
                residents,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    lookUpTicket(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/cases/lookup"_s,
                residents,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    lookUpCases(*s, call, respond);
                }});
    routes.add({Method::Post, u"/v1/cards/lookup"_s, screens, u"kiosk"_s, BodyKind::Json, false,
                [s](const Call &call, const Responder &respond) {
                    lookUpCard(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/cases/{id}"_s,
                staff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    openCase(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/ratings"_s,
                residents,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    rate(*s, call, respond);
                }});
}

} // namespace yizhan
