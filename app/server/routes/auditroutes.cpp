// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/services.h"
#include "storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int longestPage = 500;
/** Entries of one file; a longer time is exported in parts, each after the last entry of the one before. */
constexpr int longestExport = 50'000;

struct AuditQuery
{
    AuditFilter filter;
    QString format; ///< of an export: "csv" or "jsonl"
};

/** The numbers and texts that a query may hold; says what is wrong. */
Result<AuditQuery> readQuery(const Services &services, const Request &request, bool isExport)
{
    const Zone zone = services.state.read([](const HallState &state, const Catalogue &) { return state.info.zone; });
    AuditQuery query;
    AuditFilter &filter = query.filter;
    filter.partition = services.hallPartition;
    filter.newestFirst = !isExport;
    filter.limit = isExport ? longestExport : 100;
    const auto number = [](const QString &value, qint64 most, auto *target) {
        bool ok = false;
        const qint64 read = value.toLongLong(&ok);
        *target = std::decay_t<decltype(*target)>(read);
        return ok && read > 0 && read <= most;
    };
    for (const auto &[name, value] : request.query) {
        if (name == "from"_L1 || name == "to"_L1) {
            const std::optional<Day> day = dayFromIso(value);
            if (!day) {
                return problems::badParameter(name, u"a day, as in 2026-11-23"_s);
            }
            // Both days are meant whole.
            if (name == "from"_L1) {
                filter.from = zone.at(*day, 0);
            } else {
                filter.until = zone.at(Day(std::chrono::sys_days(*day) + std::chrono::days(1)), 0);
            }
        } else if (name == "actor"_L1) {
            filter.actor = value;
        } else if (name == "subject"_L1) {
            filter.subject = value;
        } else if (name == "action"_L1) {
            filter.action = value;
        } else if (name == "partition"_L1) {
            if (value != services.hallPartition && value != QLatin1StringView(catalogueId)) {
                return problems::notFound();
            }
            filter.partition = value;
        } else if (name == "before"_L1 && !isExport) {
            if (!number(value, std::numeric_limits<qint64>::max(), &filter.before)) {
                return problems::badParameter(name, u"the number of an entry"_s);
            }
        } else if (name == "after"_L1 && isExport) {
            if (!number(value, std::numeric_limits<qint64>::max(), &filter.after)) {
                return problems::badParameter(name, u"the number of an entry"_s);
            }
        } else if (name == "limit"_L1) {
            const int most = isExport ? longestExport : longestPage;
            if (!number(value, most, &filter.limit)) {
                return problems::badParameter(name, u"1 to %1"_s.arg(most));
            }
        } else if (name == "format"_L1 && isExport) {
            query.format = value;
        } else {
            return problems::badParameter(name, u"left out: it is not known"_s);
        }
    }
    if (isExport && query.format != "csv"_L1 && query.format != "jsonl"_L1) {
        return problems::badParameter(u"format"_s, u"csv or jsonl"_s);
    }
    return query;
}

QJsonObject toJson(const AuditEntry &entry)
{
    QJsonObject fields;
    for (const auto &[name, hash] : entry.fields) {
        fields.insert(name, hash);
    }
    return {{u"seq"_s, entry.seq},       {u"at"_s, toIso(entry.at)},  {u"actor"_s, entry.actor},
            {u"device"_s, entry.device}, {u"action"_s, entry.action}, {u"subject"_s, entry.subject},
            {u"detail"_s, entry.detail}, {u"salt"_s, entry.salt},     {u"fields"_s, fields},
            {u"hash"_s, entry.hash}};
}

/** A cell for every spreadsheet: quoted, and nothing in it is taken for a formula. */
QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray toCsv(const std::vector<AuditEntry> &entries, const Zone &zone)
{
    // The mark in front tells a spreadsheet that this is UTF-8.
    QString csv = u"\uFEFFseq,at,actor,device,action,subject,detail,fields,salt,hash\r\n"_s;
    for (const AuditEntry &entry : entries) {
        const QJsonObject fields = toJson(entry).value(u"fields"_s).toObject();
        const QStringList cells{
            QString::number(entry.seq), cell(zone.toIsoLocal(entry.at)),
            cell(entry.actor),          cell(entry.device),
            cell(entry.action),         cell(entry.subject),
            cell(entry.detail),         cell(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact))),
            cell(entry.salt),           cell(entry.hash)};
        csv += cells.join(u',') + u"\r\n"_s;
    }
    return csv.toUtf8();
}

QByteArray toJsonLines(const std::vector<AuditEntry> &entries)
{
    QByteArray lines;
    for (const AuditEntry &entry : entries) {
        lines += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

/** Entries and how the chain ends, of one moment. */
struct AuditPage
{
    AuditHead head;
    std::vector<AuditEntry> entries;
};

Result<AuditPage> readPage(Store &store, const AuditFilter &filter)
{
    const Result<Transaction> snapshot =
        Transaction::begin(store.connection(), u"read audit"_s, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    AuditTable table(store.connection());
    const Result<std::vector<AuditEntry>> entries = table.entries(filter);
    if (!entries) {
        return entries.error();
    }
    const Result<std::vector<AuditHead>> heads = table.heads();
    if (!heads) {
        return heads.error();
    }
    for (const AuditHead &head : *heads) {
        if (head.partition == filter.partition) {
            return AuditPage{head, *entries};
        }
    }
    return problems::notFound();
}

void page(Services &services, const Call &call, const Responder &respond)
{
    const Result<AuditQuery> wanted = readQuery(services, call.request, false);
    if (!wanted) {
        respond(problemResponse(wanted.error()));
        return;
    }
    query(services, respond, [filter = wanted->filter](Store &store) {
        const Result<AuditPage> found = readPage(store, filter);
        if (!found) {
            return problemResponse(found.error());
        }
        QJsonArray entries;
        for (const AuditEntry &entry : found->entries) {
            entries.append(toJson(entry));
        }
        QJsonObject object{{u"partition"_s, filter.partition},
                           {u"count"_s, found->head.count},
                           {u"head"_s, found->head.hash},
                           {u"entries"_s, entries}};
        if (int(found->entries.size()) == filter.limit && found->entries.back().seq > 1) {
            object.insert(u"next"_s, found->entries.back().seq);
        }
        return Response::json(200, object);
    });
}

void exportFile(Services &services, const Call &call, const Responder &respond)
{
    const Result<AuditQuery> wanted = readQuery(services, call.request, true);
    if (!wanted) {
        respond(problemResponse(wanted.error()));
        return;
    }
    query(services, respond, [&services, principal = call.principal, wanted = *wanted](Store &store) {
        const Result<AuditPage> found = readPage(store, wanted.filter);
        if (!found) {
            return problemResponse(found.error());
        }
        // Who takes the audit out of the house stands in it.
        AuditEntry entry = auditOf(principal, u"audit-exported"_s, wanted.filter.partition, services.hallPartition,
                                   services.clock.now());
        entry.detail = u"%1 entries as %2"_s.arg(found->entries.size()).arg(wanted.format);
        if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
            return problemResponse(noted.error());
        }
        const bool csv = wanted.format == "csv"_L1;
        const Zone zone =
            services.state.read([](const HallState &state, const Catalogue &) { return state.info.zone; });
        Response response;
        response.contentType = csv ? "text/csv; charset=utf-8" : "application/jsonl";
        response.body = csv ? toCsv(found->entries, zone) : toJsonLines(found->entries);
        response.headers.emplace_back("Content-Disposition", csv ? "attachment; filename=\"audit.csv\""
                                                                 : "attachment; filename=\"audit.jsonl\"");
        response.headers.emplace_back("X-Audit-Count", QByteArray::number(found->head.count));
        response.headers.emplace_back("X-Audit-Head", found->head.hash.toLatin1());
        if (int(found->entries.size()) == wanted.filter.limit) {
            response.headers.emplace_back("X-Audit-Next", QByteArray::number(found->entries.back().seq));
        }
        return response;
    });
}

} // namespace

void addAuditRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/audit"_s,
                supervisors,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    page(*s, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/audit/export"_s,
                supervisors,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    exportFile(*s, call, respond);
                }});
}

} // namespace yizhan
