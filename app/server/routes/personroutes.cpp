// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/personaldata.h"
#include "server/routes/caseview.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

/** What a person may ask of the hall about the own data (PIPL art. 45 and 47): a copy, and to be forgotten. */
namespace yizhan {

namespace {

/** A case in which the person is applicant or agent, and what is written of the person in it. */
struct PersonsCase
{
    ServiceCase record;
    bool asApplicant = false;
    Applicant person;
};

Result<PersonQuery> personQuery(const QJsonObject &body)
{
    FieldReader reader(body);
    PersonQuery query;
    query.idNumber = reader.text(u"id_number"_s, 18, false).trimmed().toUpper();
    query.name = reader.text(u"name"_s, 100, query.idNumber.isEmpty()).trimmed();
    query.phone = reader.text(u"phone"_s, 18, query.idNumber.isEmpty()).trimmed();
    if (const auto error = reader.error()) {
        return *error;
    }
    return query;
}

Result<std::vector<PersonsCase>> casesOf(Services &services, Store &store, const PersonQuery &query)
{
    const auto subjects = store.subjectsWithKey(services.hallPartition, keyOf(services.sealer, query));
    if (!subjects) {
        return subjects.error();
    }
    std::vector<PersonsCase> cases;
    for (const QString &subject : *subjects) {
        if (!subject.startsWith("case/"_L1)) {
            continue;
        }
        const QString id = subject.section(u'/', 1);
        const auto record = services.state.read([&id](const HallState &state, const Catalogue &) {
            const auto found = state.cases.find(id);
            return found == state.cases.end() ? std::nullopt : std::optional(found->second);
        });
        const auto data = openPersonalData(services.sealer, store, services.hallPartition, id);
        if (!data) {
            return data.error();
        }
        if (!record || !*data) {
            continue; // forgotten between the two looks
        }
        const bool applicant = isPerson((*data)->applicant, query);
        if (applicant || ((*data)->agent && isPerson(*(*data)->agent, query))) {
            cases.push_back({*record, applicant, applicant ? (*data)->applicant : *(*data)->agent});
        }
    }
    return cases;
}

/** The person's bookings that are not over yet; of the others nothing is known any more. */
std::vector<Booking> bookingsOf(const Services &services, const PersonQuery &query)
{
    const QString key = keyOf(services.sealer, query);
    return services.state.read([&key](const HallState &state, const Catalogue &) {
        std::vector<Booking> bookings;
        for (const auto &[id, keys] : state.bookingKeys) {
            const auto booking = state.bookings.find(id);
            if (booking != state.bookings.end() && keys.keys.contains(key)) {
                bookings.push_back(booking->second);
            }
        }
        return bookings;
    });
}

/** What the person handed in at the kiosk and is not done yet, by the sealed rows that hold the key. */
Result<std::vector<Submission>> submissionsOf(const Services &services, Store &store, const PersonQuery &query)
{
    const auto subjects = store.subjectsWithKey(services.hallPartition, keyOf(services.sealer, query));
    if (!subjects) {
        return subjects.error();
    }
    return services.state.read([&](const HallState &state, const Catalogue &) {
        std::vector<Submission> submissions;
        for (const QString &subject : *subjects) {
            const auto found = state.submissions.find(subject.section(u'/', 1));
            if (subject.startsWith("submission/"_L1) && found != state.submissions.end()) {
                submissions.push_back(found->second);
            }
        }
        return submissions;
    });
}

/** Bad credit marks of the person, by what was asked with and by what the person's cases know besides. */
std::vector<CreditMark> creditMarksOf(const Services &services, const PersonQuery &query,
                                      const std::vector<PersonsCase> &cases)
{
    QStringList keys = creditKeys(services.sealer, {query.name, query.phone, query.idNumber});
    for (const PersonsCase &one : cases) {
        keys += creditKeys(services.sealer, one.person);
    }
    keys.removeDuplicates();
    return services.state.read([&keys](const HallState &state, const Catalogue &) {
        std::vector<CreditMark> marks;
        for (const QString &key : keys) {
            if (const auto found = state.creditMarks.find(key); found != state.creditMarks.end()) {
                marks.push_back(found->second);
            }
        }
        return marks;
    });
}

/** One entry for each case and credit mark; where there is none, one that says for whom was asked, as keyed hashes. */
Status noteExport(Services &services, Store &store, const Principal &principal, const PersonQuery &query,
                  const std::vector<PersonsCase> &cases, const std::vector<CreditMark> &marks)
{
    std::vector<AuditEntry> entries;
    const auto entryOn = [&](const QString &subject) {
        return auditOf(principal, u"person-exported"_s, subject, services.hallPartition, services.clock.now());
    };
    for (const PersonsCase &one : cases) {
        entries.push_back(entryOn(u"case/"_s + one.record.id));
    }
    for (const CreditMark &mark : marks) {
        entries.push_back(entryOn(u"credit/"_s + mark.id));
    }
    if (entries.empty()) {
        entries.push_back(entryOn({}));
        noteValue(entries.back(), services.sealer, query.idNumber.isEmpty() ? u"phone"_s : u"id_number"_s,
                  query.idNumber.isEmpty() ? query.phone : query.idNumber);
    }
    return AuditTable(store.connection()).append(entries);
}

Response exportPerson(Services &services, Store &store, const Principal &principal, const PersonQuery &query)
{
    const auto cases = casesOf(services, store, query);
    if (!cases) {
        return problemResponse(cases.error());
    }
    QJsonArray files;
    for (const PersonsCase &one : *cases) {
        auto file = caseFile(services, store, one.record);
        if (!file) {
            return problemResponse(file.error());
        }
        file->insert(u"as"_s, one.asApplicant ? u"applicant"_s : u"agent"_s);
        files.append(*file);
    }
    const std::vector<CreditMark> marks = creditMarksOf(services, query, *cases);
    QJsonArray creditMarks;
    for (const CreditMark &mark : marks) {
        const auto facts = factsOf(services, store, u"credit/"_s + mark.id);
        if (!facts) {
            return problemResponse(facts.error());
        }
        creditMarks.append(QJsonObject{{u"until"_s, toIso(mark.until)}, {u"facts"_s, factsJson(*facts)}});
    }
    if (const Status noted = noteExport(services, store, principal, query, *cases, marks); !noted) {
        return problemResponse(noted.error());
    }
    QJsonArray bookings;
    for (const Booking &booking : bookingsOf(services, query)) {
        bookings.append(toRecord(HallRecord(booking)).body);
    }
    const auto handedIn = submissionsOf(services, store, query);
    if (!handedIn) {
        return problemResponse(handedIn.error());
    }
    QJsonArray submissions;
    for (const Submission &submission : *handedIn) {
        submissions.append(toRecord(HallRecord(submission)).body);
    }
    return Response::json(200, {{u"at"_s, toIso(services.clock.now())},
                                {u"cases"_s, files},
                                {u"bookings"_s, bookings},
                                {u"submissions"_s, submissions},
                                {u"credit_marks"_s, creditMarks}});
}

/** What became of each case and credit mark once the command was carried out. */
QJsonObject erasedJson(const std::vector<PersonsCase> &cases, const std::vector<CreditMark> &marks,
                       const HallState &after)
{
    QJsonArray erased;
    QJsonArray kept;
    for (const PersonsCase &one : cases) {
        if (!after.cases.contains(one.record.id)) {
            erased.append(one.record.caseNo);
        } else {
            // An agent's data are part of what the applicant handed in and go with it.
            kept.append(QJsonObject{{u"case_no"_s, one.record.caseNo},
                                    {u"because"_s, one.asApplicant ? u"not-delivered"_s : u"agent"_s}});
        }
    }
    for (const CreditMark &mark : marks) {
        if (after.creditMarks.contains(mark.id)) {
            kept.append(QJsonObject{{u"credit_until"_s, toIso(mark.until)}, {u"because"_s, u"credit-mark"_s}});
        }
    }
    return {{u"erased"_s, erased}, {u"kept"_s, kept}};
}

void erasePerson(Services &services, const Call &call, const PersonQuery &query, Store &store, const Responder &respond)
{
    const auto cases = casesOf(services, store, query);
    if (!cases) {
        respond(problemResponse(cases.error()));
        return;
    }
    EraseCases command;
    for (const PersonsCase &one : *cases) {
        if (one.asApplicant) {
            command.cases.push_back(one.record.id);
        }
    }
    for (const Booking &booking : bookingsOf(services, query)) {
        command.bookings.push_back(booking.id);
    }
    const auto handedIn = submissionsOf(services, store, query);
    if (!handedIn) {
        respond(problemResponse(handedIn.error()));
        return;
    }
    for (const Submission &submission : *handedIn) {
        command.submissions.push_back(submission.id);
    }
    const std::vector<CreditMark> marks = creditMarksOf(services, query, *cases);
    for (const CreditMark &mark : marks) {
        command.creditMarks.append(mark.id);
    }
    HallRequest request = hallRequest(services, call, u"/v1/persons/erase"_s, command, respond);
    request.answer = [held = *cases, marks](const HallState &after) {
        return erasedJson(held, marks, after);
    };
    services.hall.submit(std::move(request));
}

/** Reads who is meant and goes on with it on a reader's thread. */
void withPerson(Services &services, const Call &call, const Responder &respond,
                std::function<void(Store &, const PersonQuery &)> work)
{
    const Result<PersonQuery> asked = personQuery(call.body);
    if (!asked) {
        respond(problemResponse(asked.error()));
        return;
    }
    if (!services.readers.run([asked = *asked, run = std::move(work)](Store &store) { run(store, asked); })) {
        respond(problemResponse(problems::unavailable()));
    }
}

} // namespace

void addPersonRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Post,
                u"/v1/persons/export"_s,
                supervisors,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    withPerson(*s, call, respond,
                               [s, principal = call.principal, respond](Store &store, const PersonQuery &asked) {
                                   respond(exportPerson(*s, store, principal, asked));
                               });
                }});
    routes.add({Method::Post,
                u"/v1/persons/erase"_s,
                supervisors,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    withPerson(*s, call, respond, [s, call, respond](Store &store, const PersonQuery &asked) {
                        erasePerson(*s, call, asked, store, respond);
                    });
                }});
}

} // namespace yizhan
