// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/paperjson.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/services.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Changes with every step: each is a fact and moves its record. */
QString versionOf(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(32));
}

/**
 * Who has them before the eyes: a page that stays open reads anew every minute, and that is one look. Of the machine's
 * own time, for it is about screens; called by many threads.
 */
class Looking
{
public:
    /** True where a look begins that the audit has to know of. */
    [[nodiscard]] bool begins(const QString &session)
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        std::erase_if(m_last, [now](const auto &entry) { return now - entry.second > lookEnds; });
        return m_last.insert_or_assign(session, now).second;
    }
    /** It could not be noted. */
    void forget(const QString &session)
    {
        const std::lock_guard lock(m_mutex);
        m_last.erase(session);
    }

private:
    static constexpr std::chrono::minutes lookEnds{3};

    std::mutex m_mutex;
    std::map<QString, std::chrono::steady_clock::time_point> m_last;
};

/** Adds to each what people wrote about it. */
Response withWords(Services &services, Store &store, const Principal &principal, Looking &looking, QJsonObject object)
{
    QJsonArray list = object.value(u"follow_ups"_s).toArray();
    for (QJsonValueRef entry : list) {
        QJsonObject followUp = entry.toObject();
        const auto facts = store.facts(services.hallPartition, u"follow-up/"_s + followUp.value(u"id"_s).toString());
        if (!facts) {
            return problemResponse(facts.error());
        }
        QJsonArray history;
        for (const StoredFact &fact : *facts) {
            history.append(QJsonObject{{u"at"_s, toIso(fact.at)},
                                       {u"kind"_s, fact.kind},
                                       {u"actor"_s, fact.actor},
                                       {u"detail"_s, fact.detail}});
        }
        followUp.insert(u"history"_s, history);
        entry = followUp;
    }
    if (!list.isEmpty() && looking.begins(principal.tokenHash)) {
        // Their words may name a resident: nobody reads them unseen.
        AuditEntry entry = auditOf(principal, u"follow-ups-read"_s, {}, services.hallPartition, services.clock.now());
        if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
            looking.forget(principal.tokenHash);
            return problemResponse(noted.error());
        }
    }
    object.insert(u"follow_ups"_s, list);
    return Response::json(200, object);
}

void list(Services &services, const std::shared_ptr<Looking> &looking, const Call &call, const Responder &respond)
{
    const Actor actor = actorOf(call.principal);
    const Instant now = services.clock.now();
    const QString known = call.request.queryValue(u"known");
    QJsonObject object = services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        return followUpsJson(state, catalogue, actor, now);
    });
    // A desk that looks every few seconds reads nobody's words again, and leaves no trail of it, while nothing changed.
    const QString version = versionOf(object);
    if (known == version) {
        respond(Response::json(200, {{u"version"_s, version}}));
        return;
    }
    object.insert(u"version"_s, version);
    query(services, respond,
          [&services, looking, principal = call.principal, object = std::move(object)](Store &store) {
              return withWords(services, store, principal, *looking, object);
          });
}

void count(Services &services, const Call &call, const Responder &respond)
{
    const Actor actor = actorOf(call.principal);
    const int open =
        services.state.read([&](const HallState &state, const Catalogue &) { return openFollowUps(state, actor); });
    respond(Response::json(200, {{u"open"_s, open}}));
}

} // namespace

void addFollowUpRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Get,
                u"/v1/follow-ups"_s,
                counterStaff,
                {},
                BodyKind::None,
                false,
                [s, looking = std::make_shared<Looking>()](const Call &call, const Responder &respond) {
                    list(*s, looking, call, respond);
                }});
    routes.add({Method::Get,
                u"/v1/follow-ups/count"_s,
                counterStaff,
                {},
                BodyKind::None,
                false,
                [s](const Call &call, const Responder &respond) {
                    count(*s, call, respond);
                }});
}

} // namespace yizhan
