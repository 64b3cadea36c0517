// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/fieldreader.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "storage/accounttable.h"
#include "storage/connection.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Tells devices apart without being the stored hash. */
QString deviceId(const Token &token)
{
    constexpr qsizetype length = 16;
    return token.hash.left(length);
}

bool isLiveScreen(const Token &token)
{
    return token.role == Role::Screen && token.person.isEmpty() && !token.revoked &&
           (!isSet(token.expiresAt) || token.expiresAt > machineNow());
}

Result<std::vector<Token>> liveScreens(Store &store)
{
    Result<std::vector<Token>> tokens = TokenTable(store.connection()).all();
    if (tokens) {
        std::erase_if(*tokens, [](const Token &token) { return !isLiveScreen(token); });
    }
    return tokens;
}

QJsonObject deviceJson(const Token &token)
{
    return {{u"id"_s, deviceId(token)},
            {u"kind"_s, token.deviceKind},
            {u"name"_s, token.device},
            {u"enrolled_at"_s, toIso(token.createdAt)}};
}

/** The change and what the audit says of it, in one transaction. */
Status noted(const Services &services, Store &store, const Call &call, const QString &action, const QString &detail,
             const std::function<Status(TokenTable)> &change = {})
{
    Result<Transaction> transaction = Transaction::begin(store.connection(), action);
    if (!transaction) {
        return transaction.error();
    }
    if (change) {
        if (const Status changed = change(TokenTable(store.connection())); !changed) {
            return changed.error();
        }
    }
    AuditEntry entry = auditOf(call.principal, action, {}, services.hallPartition, services.clock.now());
    entry.detail = detail;
    if (const Status written = AuditTable(store.connection()).append({entry}); !written) {
        return written.error();
    }
    return transaction->commit();
}

Response openPairing(Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    Pairing pairing;
    pairing.kind = reader.text(u"kind"_s, 16);
    pairing.name = reader.text(u"name"_s, 64);
    if (pairing.kind != "kiosk"_L1 && pairing.kind != "desk"_L1 && pairing.kind != "wall"_L1) {
        reader.fault(u"kind"_s, u"kiosk、desk 或 wall"_s, u"kiosk, desk or wall"_s);
    }
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    const Result<std::vector<Token>> screens = liveScreens(store);
    if (!screens) {
        return problemResponse(screens.error());
    }
    if (std::any_of(screens->begin(), screens->end(),
                    [&](const Token &token) { return token.device == pairing.name; })) {
        return problemResponse({409,
                                u"device-exists"_s,
                                u"已经有一台叫这个名字的设备，请先停用它。"_s,
                                u"A screen of that name is enrolled; revoke it first."_s,
                                {}});
    }
    const std::optional<QString> code = services.pairings.open(pairing);
    if (!code) {
        return problemResponse(problems::tooManyTries());
    }
    if (const Status done = noted(services, store, call, u"pairing-opened"_s, pairing.kind + u' ' + pairing.name);
        !done) {
        return problemResponse(done.error());
    }
    return Response::json(201, {{u"code"_s, *code},
                                {u"kind"_s, pairing.kind},
                                {u"name"_s, pairing.name},
                                {u"minutes"_s, int(Pairings::lifetime.count())}});
}

Response enrol(Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 16);
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    // Looked at again here: ten tries may have been waiting side by side.
    if (services.wrongPairings.exhausted(call.request.remote)) {
        return problemResponse(problems::tooManyTries());
    }
    const std::optional<Pairing> pairing = services.pairings.take(code);
    if (!pairing) {
        services.wrongPairings.failed(call.request.remote);
        if (!noted(services, store, call, u"pairing-failed"_s, {})) {
            qCWarning(serverLog).noquote() << call.request.id << "a wrong pairing code could not be noted";
        }
        return problemResponse({403,
                                u"pairing-failed"_s,
                                u"配对码不对或已过期，请重新生成一个。"_s,
                                u"That pairing code is wrong, used or expired; please make a new one."_s,
                                {}});
    }
    const QString secret = randomToken();
    Token token;
    token.hash = tokenHash(secret);
    token.role = Role::Screen;
    token.device = pairing->name;
    token.deviceKind = pairing->kind;
    token.partition = services.hallPartition;
    token.createdAt = machineNow();
    const Status stored = noted(services, store, call, u"device-enrolled"_s, pairing->kind + u' ' + pairing->name,
                                [&token](TokenTable tokens) { return tokens.put(token); });
    if (!stored) {
        return problemResponse(stored.error());
    }
    services.tokens.add(token, {});
    QJsonObject answer = deviceJson(token);
    answer.insert(u"token"_s, secret);
    return Response::json(201, answer);
}

Response list(Store &store)
{
    const Result<std::vector<Token>> screens = liveScreens(store);
    if (!screens) {
        return problemResponse(screens.error());
    }
    QJsonArray devices;
    for (const Token &token : *screens) {
        devices.append(deviceJson(token));
    }
    return Response::json(200, {{u"devices"_s, devices}});
}

Response revoke(Services &services, Store &store, const Call &call)
{
    const Result<std::vector<Token>> screens = liveScreens(store);
    if (!screens) {
        return problemResponse(screens.error());
    }
    const auto found = std::find_if(screens->begin(), screens->end(),
                                    [&call](const Token &token) { return deviceId(token) == call.id; });
    if (found == screens->end()) {
        return problemResponse(
            {404, u"device-unknown"_s, u"没有这台设备。"_s, u"No screen is enrolled under that id."_s, {}});
    }
    const Status ended = noted(services, store, call, u"device-revoked"_s, found->deviceKind + u' ' + found->device,
                               [&found, &store](TokenTable tokens) -> Status {
                                   // The next one of that name is another machine.
                                   const Status forgotten =
                                       AccountTable(store.connection()).forgetPins({}, found->device);
                                   return forgotten ? tokens.revokeDevice(*found) : forgotten;
                               });
    if (!ended) {
        return problemResponse(ended.error());
    }
    services.hub.drop(services.tokens.revokeDevice(*found));
    return Response::json(200, deviceJson(*found));
}

} // namespace

void addDeviceRoutes(RouteTable &routes, Services &services)
{
    constexpr Roles trusted = administrators | only(Role::Leader);
    Services *s = &services;
    const auto route = [&routes, s](Method method, const QString &pattern, Roles roles,
                                    Response (*work)(Services &, Store &, const Call &)) {
        const BodyKind body = method == Method::Post ? BodyKind::Json : BodyKind::None;
        routes.add({method, pattern, roles, {}, body, false, [s, work](const Call &call, const Responder &respond) {
                        onPasswordThread(*s, respond, [s, work, call](Store &store) { return work(*s, store, call); });
                    }});
    };
    route(Method::Post, u"/v1/devices/pairings"_s, trusted, openPairing);
    route(Method::Post, u"/v1/devices"_s, anybody, enrol);
    route(Method::Get, u"/v1/devices"_s, trusted, [](Services &, Store &store, const Call &) { return list(store); });
    route(Method::Post, u"/v1/devices/{id}/revoke"_s, trusted, revoke);
}

} // namespace yizhan
