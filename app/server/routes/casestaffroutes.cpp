// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Commands about cases for which the server has to look into what is sealed, or at who asks: acceptance (bad credit
// marks are found by keyed hashes of the applicant), corrections of personal data (更正), and what a resident
// asks for the own case: 催办, 撤件.
#include "domain/cases/paperwork.h"
#include "protocol/commandjson.h"
#include "protocol/fieldreader.h"
#include "protocol/names.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/personaldata.h"
#include "server/routes/caseview.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr Roles reviewing = only(Role::Reviewer) | only(Role::Leader) | only(Role::Clerk);

/** Parses the command and goes on with it, or answers what is wrong with it. */
template <typename Command>
void with(const Call &call, const QString &name, const Responder &respond, const std::function<void(Command)> &work)
{
    const Result<HallCommand> parsed = parseCommand(name, call.body, call.id);
    if (!parsed) {
        respond(problemResponse(parsed.error()));
        return;
    }
    work(*parsed->as<Command>());
}

void acceptCase(Services &services, const Call &call, const Responder &respond)
{
    with<AcceptCase>(call, u"accept-case"_s, respond, [&](AcceptCase command) {
        command.personKeys = creditKeys(services.sealer, command.applicant);
        HallRequest request = hallRequest(services, call, u"/v1/cases"_s, std::move(command), respond);
        request.status = 201;
        services.hall.submit(std::move(request));
    });
}

/** A case with what is sealed of it, read on a reader's thread. */
struct CaseWithPerson
{
    std::optional<ServiceCase> record;
    std::optional<PersonalData> data;
};

void withPerson(Services &services, const QString &caseId, const Responder &respond,
                const std::function<void(const CaseWithPerson &)> &work)
{
    const bool taken = services.readers.run([&services, caseId, respond, work](Store &store) {
        // The record first: whoever changes the data after it is found out by the record (see AmendFact::seen).
        CaseWithPerson found;
        found.record = services.state.read([&](const HallState &state, const Catalogue &) {
            const auto one = state.cases.find(caseId);
            return one == state.cases.end() ? std::nullopt : std::optional(one->second);
        });
        const auto data = openPersonalData(services.sealer, store, services.hallPartition, caseId);
        if (!data) {
            respond(problemResponse(data.error()));
            return;
        }
        found.data = *data;
        work(found);
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

void acceptReceived(Services &services, const Call &call, const Responder &respond)
{
    with<AcceptReceived>(call, u"accept-received"_s, respond, [&](const AcceptReceived &parsed) {
        withPerson(services, call.id, respond, [&services, call, respond, parsed](const CaseWithPerson &found) {
            AcceptReceived command = parsed;
            if (found.data) {
                command.personKeys = creditKeys(services.sealer, found.data->applicant);
                command.identified = !found.data->applicant.idNumber.isEmpty();
            }
            services.hall.submit(
                hallRequest(services, call, u"/v1/cases/{id}/acceptance"_s, std::move(command), respond));
        });
    });
}

template <typename Command>
void amend(Services &services, const Call &call, const Responder &respond, const QString &name, const QString &pattern)
{
    with<Command>(call, name, respond, [&](const Command &parsed) {
        withPerson(services, call.id, respond,
                   [&services, call, respond, parsed, pattern](const CaseWithPerson &found) {
                       Command command = parsed;
                       if (found.record) {
                           command.seen = found.record->amendments;
                       }
                       HallRequest request = hallRequest(services, call, pattern, std::move(command), respond);
                       request.personal = found.data;
                       services.hall.submit(std::move(request));
                   });
    });
}

/** What whoever has shown the second factor of a case asks for it; `body` beside the access is what counts as said. */
void actAsResident(Services &services, const Call &call, const Responder &respond, const QString &route,
                   const QString &access, const QJsonObject &body, HallCommand command,
                   std::function<QJsonObject(const ServiceCase &)> answer, std::function<void(const Reply &)> done = {})
{
    const QString caseId = body[u"case_id"_s].toString();
    if (!services.access.allows(access, call.principal.tokenHash, caseId)) {
        respond(problemResponse(problems::accessExpired()));
        return;
    }
    Call plain = call; // the key's hash is over what is asked: an access changes with every look-up
    plain.body = body;
    HallRequest request = hallRequest(services, plain, route, std::move(command), respond);
    request.answer = [caseId, answer = std::move(answer)](const HallState &state) {
        const auto found = state.cases.find(caseId);
        return answer(found == state.cases.end() ? ServiceCase() : found->second);
    };
    if (done) {
        request.done = std::move(done);
    }
    services.hall.submit(std::move(request));
}

/** 催办: whoever may see the case may ask to hurry it. */
void urge(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString access = reader.text(u"access"_s, 128);
    const QString caseId = reader.text(u"case_id"_s, 64);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    actAsResident(services, call, respond, u"/v1/cases/urge"_s, access, {{u"case_id"_s, caseId}}, UrgeCase{caseId},
                  [](const ServiceCase &one) {
                      return QJsonObject{{u"urges"_s, one.urges}};
                  });
}

constexpr qsizetype largestSignature = 64 * 1024;

/** The picture of a signature by finger, base64 in a field; empty where there is none. */
QByteArray signatureFrom(FieldReader &reader)
{
    const QString text = reader.text(u"signature"_s, int(largestSignature) * 4 / 3 + 4, false);
    const QByteArray picture = QByteArray::fromBase64(text.toLatin1());
    if (!picture.isEmpty() && fileKindOf(picture.left(fileHeadBytes)) == FileKind::Png &&
        endsWell(FileKind::Png, picture.last(std::min(picture.size(), fileTailBytes)))) {
        return picture;
    }
    if (!text.isEmpty()) {
        reader.fault(u"signature"_s, u"应为 PNG 图片（base64）"_s, u"a PNG picture in base64"_s);
    }
    return {};
}

/**
 * 撤件 at the kiosk (S-3): asked for by whoever has shown the second factor there, confirmed in so many words and
 * signed by finger. The signature is a file of the case, at its place before the commit that names it.
 */
void withdraw(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString access = reader.text(u"access"_s, 128);
    const QString caseId = reader.text(u"case_id"_s, 64);
    const bool confirmed = reader.flag(u"confirmed"_s);
    const QByteArray picture = signatureFrom(reader);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    if (!services.access.allows(access, call.principal.tokenHash, caseId)) {
        respond(problemResponse(problems::accessExpired())); // before anything is written
        return;
    }
    WithdrawCase command{caseId, u"kiosk"_s, confirmed && !picture.isEmpty(), {}};
    command.party = services.access.holder(access, caseId);
    if (command.isSigned) {
        command.reason = u"已在自助机上手写签名"_s;
        command.signatureId = caseId + u'.' + freshId();
        command.signatureBytes = picture.size();
        command.signatureSum = services.sealer.keyedHash(
            u"attachment"_s,
            QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex()));
    }
    const bool taken = services.fileWork.run([&services, call, access, command, picture, respond](Store &) {
        if (command.isSigned) {
            if (const Status kept = services.paperFiles.put(command.signatureId, picture); !kept) {
                respond(problemResponse(kept.error()));
                return;
            }
        }
        // Signed once more after a time-out it is the same wish: the picture is no part of it.
        actAsResident(
            services, call, respond, u"/v1/cases/withdraw"_s, access,
            {{u"case_id"_s, command.caseId}, {u"confirmed"_s, command.isSigned}}, command,
            [](const ServiceCase &one) {
                return QJsonObject{{u"state"_s, toString(one.state)}};
            },
            [&services, id = command.signatureId, respond](const Reply &reply) {
                // A 5xx may have been stored all the same; the next start knows whether the file belongs to something.
                if (!id.isEmpty() && (reply.repeated || (!reply.ok() && reply.status < 500))) {
                    services.paperFiles.remove({id});
                }
                respond(toResponse(reply));
            });
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

/** Whom a bad credit mark is about; `further` fields are read by the caller. */
Applicant markedPerson(FieldReader &reader)
{
    Applicant person;
    person.idNumber = reader.text(u"id_number"_s, 18, false).trimmed().toUpper();
    person.name = reader.text(u"name"_s, 100, person.idNumber.isEmpty()).trimmed();
    person.phone = reader.text(u"phone"_s, 18, person.idNumber.isEmpty()).trimmed();
    return person;
}

/** By the ID number alone where there is one: a name with its phone may be another person's in ten years. */
QStringList markKeys(const Services &services, const Applicant &person)
{
    const QStringList keys = creditKeys(services.sealer, person);
    return person.idNumber.isEmpty() ? keys : QStringList{keys.last()};
}

void markCredit(Services &services, const Call &call, const Responder &respond, bool clear)
{
    FieldReader reader(call.body);
    const Applicant person = markedPerson(reader);
    const QString reason = reader.text(u"reason"_s, 1000);
    const QString until = clear ? QString() : reader.text(u"until"_s, 10);
    const auto day = dayFromIso(until);
    if (!clear && !until.isEmpty() && !day) {
        reader.fault(u"until"_s, u"应为日期（年-月-日）"_s, u"a day, YYYY-MM-DD"_s);
    }
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    // Lifted is whatever the look-up finds, also what was marked before the ID number was known.
    const QStringList keys = clear ? creditKeys(services.sealer, person) : markKeys(services, person);
    HallCommand command =
        clear ? HallCommand(ClearCredit{keys, reason}) : HallCommand(MarkCredit{keys, day.value_or(Day{}), reason});
    HallRequest request = hallRequest(services, call, clear ? u"/v1/credit-marks/clear"_s : u"/v1/credit-marks"_s,
                                      std::move(command), respond);
    request.answer = [clear, until](const HallState &) {
        return clear ? QJsonObject{{u"marked"_s, false}} : QJsonObject{{u"marked"_s, true}, {u"until"_s, until}};
    };
    services.hall.submit(std::move(request));
}

void lookUpCredit(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const Applicant person = markedPerson(reader);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    const QStringList keys = creditKeys(services.sealer, person);
    const Instant now = services.clock.now();
    Day until{};
    services.state.read([&](const HallState &state, const Catalogue &) {
        for (const QString &key : keys) {
            const auto mark = state.creditMarks.find(key);
            if (mark != state.creditMarks.end() && mark->second.until >= state.info.zone.day(now)) {
                until = mark->second.until;
            }
        }
        return 0;
    });
    query(services, respond, [&services, principal = call.principal, key = keys.last(), until, now](Store &store) {
        const AuditEntry entry =
            auditOf(principal, u"credit-looked-up"_s, u"credit/"_s + key, services.hallPartition, now);
        if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
            return problemResponse(noted.error());
        }
        QJsonObject answer{{u"marked"_s, until.ok()}};
        if (until.ok()) {
            answer.insert(u"until"_s, toIso(until));
        }
        return Response::json(200, answer);
    });
}

} // namespace

void addCaseStaffRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    const auto add = [&routes](const QString &pattern, Roles roles, bool keyed,
                               std::function<void(const Call &, const Responder &)> handler) {
        routes.add({Method::Post, pattern, roles, {}, BodyKind::Json, keyed, std::move(handler)});
    };
    add(u"/v1/cases"_s, counterStaff, true,
        [s](const Call &call, const Responder &respond) { acceptCase(*s, call, respond); });
    add(u"/v1/cases/{id}/acceptance"_s, counterStaff, true,
        [s](const Call &call, const Responder &respond) { acceptReceived(*s, call, respond); });
    add(u"/v1/cases/{id}/amendments"_s, reviewing, true, [s](const Call &call, const Responder &respond) {
        amend<AmendFact>(*s, call, respond, u"amend-fact"_s, u"/v1/cases/{id}/amendments"_s);
    });
    add(u"/v1/cases/{id}/amendments/answer"_s, reviewing, true, [s](const Call &call, const Responder &respond) {
        amend<AnswerAmendment>(*s, call, respond, u"answer-amendment"_s, u"/v1/cases/{id}/amendments/answer"_s);
    });
    add(u"/v1/cases/{id}/applicant"_s, counterStaff, true, [s](const Call &call, const Responder &respond) {
        amend<NameApplicant>(*s, call, respond, u"name-applicant"_s, u"/v1/cases/{id}/applicant"_s);
    });
    add(u"/v1/cases/urge"_s, screens | only(Role::Clerk), true,
        [s](const Call &call, const Responder &respond) { urge(*s, call, respond); });
    routes.add({Method::Post, u"/v1/cases/withdraw"_s, screens, u"kiosk"_s, BodyKind::Json, true,
                [s](const Call &call, const Responder &respond) {
                    withdraw(*s, call, respond);
                }});
    add(u"/v1/credit-marks"_s, only(Role::Leader), true,
        [s](const Call &call, const Responder &respond) { markCredit(*s, call, respond, false); });
    add(u"/v1/credit-marks/clear"_s, only(Role::Leader), true,
        [s](const Call &call, const Responder &respond) { markCredit(*s, call, respond, true); });
    add(u"/v1/credit-marks/lookup"_s, counterStaff, false,
        [s](const Call &call, const Responder &respond) { lookUpCredit(*s, call, respond); });
}

} // namespace yizhan
