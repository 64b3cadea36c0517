// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casepapers.h"
#include "domain/cases/paperwork.h"
#include "papers/paperwords.h"
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/http/upload.h"
#include "server/personaldata.h"
#include "server/routes/caseview.h"

#include <QCryptographicHash>
#include <QGuiApplication>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error paperNotFound()
{
    return {404, u"paper-not-found"_s, u"没有这份文书。"_s, u"There is no such paper."_s, {}};
}

Error cannotPrint()
{
    return {503,
            u"paper-not-drawn"_s,
            u"文书没有排出来，请再试一次；仍不行请找管理员检查服务器的字体。"_s,
            u"The paper could not be drawn; try again, or have the server's fonts looked at."_s,
            {}};
}

/** The number of the paper that is asked for. */
Result<QString> readNumber(const QJsonObject &body)
{
    FieldReader reader(body);
    const QString number = reader.text(u"number"_s, 64);
    if (const auto error = reader.error()) {
        return *error;
    }
    return number;
}

/** One case at one moment, copied out of the shared state: what a paper is made of. */
struct Draft
{
    ServiceCase serviceCase;
    HallInfo hall;
    Catalogue catalogue;
    WorkCalendar calendar;
    std::optional<CasePaper> paper;    ///< none when no step has made it yet
    std::map<QString, QString> people; ///< their names
    std::optional<IssuedPaper> issued;
};

std::optional<Draft> draftOf(const Services &services, const Call &call, const QString &number)
{
    return services.state.read([&](const HallState &state, const Catalogue &catalogue) -> std::optional<Draft> {
        const auto one = state.cases.find(call.id);
        if (one == state.cases.end()) {
            return {};
        }
        Draft draft;
        draft.serviceCase = one->second;
        draft.hall = state.info;
        // The whole list of matters is not needed, and copying it would hold the lock.
        draft.catalogue.departments = catalogue.departments;
        if (const Matter *matter = catalogue.matter(one->second.matter)) {
            draft.catalogue.matters.emplace(matter->code, *matter);
        }
        if (const CasePaper *paper = paperOf(one->second, number)) {
            draft.paper = *paper;
            draft.calendar = calendarOf(*paper, state, catalogue);
        }
        for (const auto &[id, person] : state.people) {
            draft.people.emplace(id, person.name);
        }
        if (const IssuedPaper *issued = printedPaper(state, call.id, number)) {
            draft.issued = *issued;
        }
        return draft;
    });
}

Response paperAnswer(const IssuedPaper &paper)
{
    return Response::json(200, {{u"paper"_s, toRecord(HallRecord(paper)).body}});
}

/** The bytes of the paper with that number. */
Result<QByteArray> draw(const Services &services, Store &store, const Draft &draft, const QString &code)
{
    const auto data = openPersonalData(services.sealer, store, services.hallPartition, draft.serviceCase.id);
    const auto facts = store.facts(services.hallPartition, u"case/"_s + draft.serviceCase.id);
    if (!data || !facts) {
        return data ? facts.error() : data.error();
    }
    PaperFacts content{draft.hall,
                       draft.catalogue,
                       draft.calendar,
                       draft.serviceCase,
                       draft.paper->kind,
                       draft.paper->number,
                       {},
                       {},
                       {},
                       {},
                       {},
                       {}};
    content.code = paperCodePrefix + code;
    content.at = draft.paper->at;
    if (*data) {
        content.applicant = (*data)->applicant;
        content.agent = (*data)->agent;
    }
    for (const StoredFact &fact : *facts) {
        content.facts.push_back({fact.kind, fact.at, fact.detail, fact.actor});
    }
    content.handler = handlerOf(content, [&draft](const QString &person) {
        const auto found = draft.people.find(person);
        return found == draft.people.end() ? QString() : found->second;
    });
    const QByteArray bytes = paperPdf(officialPaper(content));
    return bytes.isEmpty() ? Result<QByteArray>(cannotPrint()) : bytes;
}

Reply issue(Services &services, const Call &call, const IssuePaper &command)
{
    const auto answered = std::make_shared<std::promise<Reply>>();
    std::future<Reply> answer = answered->get_future();
    HallRequest request = hallRequest(services, call, u"/v1/cases/{id}/papers"_s, command, Responder([](Response) {}));
    request.done = [answered](const Reply &reply) {
        answered->set_value(reply);
    };
    services.hall.submit(std::move(request));
    return answer.get();
}

Response print(Services &services, Store &reading, const Call &call, const QString &number)
{
    const std::optional<Draft> draft = draftOf(services, call, number);
    if (!draft) {
        return problemResponse(problems::caseNotFound());
    }
    if (!concerns(draft->serviceCase, call.principal)) {
        return problemResponse(problems::forbidden());
    }
    if (draft->issued) {
        return paperAnswer(*draft->issued);
    }
    IssuePaper command;
    command.caseId = call.id;
    command.id = call.id + u'.' + freshId();
    command.number = number;
    if (draft->paper) { // else the command says why not
        const QString code = freshSlipCode();
        const Result<QByteArray> bytes = draw(services, reading, *draft, code);
        if (!bytes) {
            return problemResponse(bytes.error());
        }
        command.bytes = bytes->size();
        command.sha256 = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
        command.codeHash = hashOfPaperCode(code);
        if (const Status kept = services.paperFiles.put(command.id, *bytes); !kept) {
            return problemResponse(kept.error());
        }
    }
    const Reply reply = issue(services, call, command);
    if (draft->paper && (reply.repeated || (!reply.ok() && reply.status < 500))) {
        services.paperFiles.remove({command.id});
    }
    return toResponse(reply);
}

void makePaper(Services &services, const Call &call, const Responder &respond)
{
    const Result<QString> number = readNumber(call.body);
    if (!number) {
        respond(problemResponse(number.error()));
        return;
    }
    // Fonts belong to an application with a (perhaps invisible) screen; a command line has none.
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        respond(problemResponse(cannotPrint()));
        return;
    }
    const bool taken = services.printing.run([&services, call, number = *number, respond](Store &reading) {
        respond(print(services, reading, call, number));
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

Response send(Services &services, Store &noting, const Principal &principal, const IssuedPaper &paper)
{
    auto reader = services.paperFiles.open(paper.id);
    if (!reader) {
        return problemResponse(reader.error());
    }
    AuditEntry entry =
        auditOf(principal, u"paper-read"_s, u"case/"_s + paper.caseId, services.hallPartition, services.clock.now());
    entry.detail = paper.number;
    if (const Status noted = AuditTable(noting.connection()).append({entry}); !noted) {
        return problemResponse(noted.error());
    }
    Response response;
    response.contentType = "application/pdf";
    response.source = std::make_shared<Download>(std::move(*reader), services.fileWork);
    return response;
}

void readPaper(Services &services, const Call &call, const Responder &respond)
{
    struct Found
    {
        ServiceCase serviceCase;
        IssuedPaper paper;
    };
    const auto found = services.state.read([&](const HallState &state, const Catalogue &) -> std::optional<Found> {
        const auto one = state.cases.find(call.id);
        const auto paper = state.papers.find(call.second);
        if (one == state.cases.end() || paper == state.papers.end() || paper->second.caseId != call.id) {
            return {};
        }
        return Found{one->second, paper->second};
    });
    if (!found) {
        respond(problemResponse(paperNotFound()));
        return;
    }
    if (!concerns(found->serviceCase, call.principal)) {
        respond(problemResponse(problems::forbidden()));
        return;
    }
    const bool taken = services.fileWork.run([&services, call, paper = found->paper, respond](Store &noting) {
        respond(send(services, noting, call.principal, paper));
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

/** Whether a paper with that code was issued here: number, kind and day, nothing of its case or people. */
void checkPaper(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 64);
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    const QString hash = hashOfPaperCode(code.startsWith(paperCodePrefix) ? code.mid(paperCodePrefix.size()) : code);
    respond(services.state.read([&](const HallState &state, const Catalogue &) {
        const IssuedPaper *paper = state.papers.byCodeHash(hash);
        if (!paper) {
            return problemResponse(paperNotFound());
        }
        // The day that stands on the sheet is the step's, however much later it was printed.
        const auto one = state.cases.find(paper->caseId);
        const CasePaper *made = one == state.cases.end() ? nullptr : paperOf(one->second, paper->number);
        return Response::json(200, {{u"kind"_s, toString(paper->kind)},
                                    {u"title"_s, paperName(paper->kind, false)},
                                    {u"number"_s, paper->number},
                                    {u"at"_s, toIso(made ? made->at : paper->at)}});
    }));
}

} // namespace

void addPaperRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Post,
                u"/v1/cases/{id}/papers"_s,
                staff,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    makePaper(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/cases/{id}/papers/{paper}"_s,
                staff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    readPaper(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/papers/check"_s,
                screens | counterStaff,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    checkPaper(*s, call, respond);
                }});
}

} // namespace yizhan
