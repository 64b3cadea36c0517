// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/fieldreader.h"
#include "protocol/names.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "storage/accounttable.h"
#include "storage/connection.h"
#include "storage/storeerror.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Tells tokens apart without being the stored hash. */
QString idOf(const Token &token)
{
    constexpr qsizetype length = 16;
    return token.hash.left(length);
}

bool isLiveScreen(const Token &token)
{
    return token.role == Role::Screen && token.person.isEmpty() && isLive(token);
}

bool isLiveStanding(const Token &token)
{
    return token.isStanding() && isLive(token);
}

Result<std::vector<Token>> those(Store &store, bool (*wanted)(const Token &))
{
    Result<std::vector<Token>> tokens = TokenTable(store.connection()).all();
    if (tokens) {
        std::erase_if(*tokens, [wanted](const Token &token) { return !wanted(token); });
    }
    return tokens;
}

Result<std::vector<Token>> liveScreens(Store &store)
{
    return those(store, isLiveScreen);
}

QJsonObject deviceJson(const Token &token)
{
    return {{u"id"_s, idOf(token)},
            {u"kind"_s, token.deviceKind},
            {u"name"_s, token.device},
            {u"enrolled_at"_s, toIso(token.createdAt)}};
}

QJsonObject standingJson(const Token &token)
{
    QJsonObject json{{u"id"_s, idOf(token)},
                     {u"role"_s, toString(token.role)},
                     {u"name"_s, token.device},
                     {u"made_at"_s, toIso(token.createdAt)}};
    if (isSet(token.expiresAt)) { // those of an older program have no end
        json.insert(u"expires_at"_s, toIso(token.expiresAt));
    }
    return json;
}

/** The change and what the audit says of it, in one transaction. */
Status noted(const Services &services, Store &store, const Call &call, const QString &action, const QString &detail,
             const std::function<Status(TokenTable)> &change = {})
{
    Result<Transaction> transaction = Transaction::begin(store.connection(), action);
    if (!transaction) {
        return transaction.error();
    }
    AuditEntry entry = auditOf(call.principal, action, {}, services.hallPartition, services.clock.now());
    entry.detail = detail;
    // First: it takes the partition's row, as the hall's writer does before it ends a session. The other way round the
    // two could wait for each other.
    if (const Status written = AuditTable(store.connection()).append({entry}); !written) {
        return written.error();
    }
    if (change) {
        if (const Status changed = change(TokenTable(store.connection())); !changed) {
            return changed.error();
        }
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
    if (const auto wait = services.wrongPairings.wait(call.request.remote); wait.count() > 0) {
        return busyResponse(problems::tryLater(wait), int(wait.count()));
    }
    const auto [pairing, guessed, closed] = services.pairings.take(code);
    if (!pairing) {
        services.wrongPairings.failed(call.request.remote);
        // Where no code is open there is nothing to guess: whoever has many addresses must not fill the audit.
        if (guessed &&
            !noted(services, store, call, u"pairing-failed"_s, closed ? u"all codes are closed"_s : QString())) {
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
    token.createdAt = realNow();
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
    const auto found =
        std::find_if(screens->begin(), screens->end(), [&call](const Token &token) { return idOf(token) == call.id; });
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
    if (mayBeStored(ended)) {
        services.hub.drop(services.tokens.revokeDevice(*found));
    }
    return ended ? Response::json(200, deviceJson(*found)) : problemResponse(ended.error());
}

Response listStanding(Services &, Store &store, const Call &)
{
    const Result<std::vector<Token>> tokens = those(store, isLiveStanding);
    if (!tokens) {
        return problemResponse(tokens.error());
    }
    QJsonArray list;
    for (const Token &token : *tokens) {
        list.append(standingJson(token));
    }
    return Response::json(200, {{u"tokens"_s, list}});
}

Response makeStanding(Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    Token token;
    const QString role = reader.text(u"role"_s, 16);
    token.device = reader.text(u"name"_s, 64);
    if (!fromString(role, &token.role) || !token.isStanding()) {
        reader.fault(u"role"_s, u"administrator 或 peer"_s, u"administrator or peer"_s);
    }
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    const QString secret = randomToken();
    token.hash = tokenHash(secret);
    token.partition = token.role == Role::Peer ? QString() : services.hallPartition;
    token.createdAt = realNow();
    token.expiresAt = token.createdAt + Tokens::standingLifetime;
    const Status stored = noted(services, store, call, u"token-made"_s, role + u' ' + token.device,
                                [&token](TokenTable tokens) { return tokens.put(token); });
    if (!stored) {
        return problemResponse(stored.error());
    }
    services.tokens.add(token, {});
    QJsonObject answer = standingJson(token);
    answer.insert(u"token"_s, secret);
    return Response::json(201, answer);
}

Response revokeStanding(Services &services, Store &store, const Call &call)
{
    const Result<std::vector<Token>> tokens = those(store, isLiveStanding);
    if (!tokens) {
        return problemResponse(tokens.error());
    }
    const auto found =
        std::find_if(tokens->begin(), tokens->end(), [&call](const Token &token) { return idOf(token) == call.id; });
    if (found == tokens->end()) {
        return problemResponse({404, u"token-unknown"_s, u"没有这个令牌。"_s, u"No token is known by that id."_s, {}});
    }
    const Status ended = noted(services, store, call, u"token-revoked"_s, toString(found->role) + u' ' + found->device,
                               [&found](TokenTable table) { return table.revoke(found->hash); });
    if (mayBeStored(ended)) {
        services.hub.drop(services.tokens.revoke(found->hash));
    }
    return ended ? Response::json(200, standingJson(*found)) : problemResponse(ended.error());
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
    route(Method::Get, u"/v1/tokens"_s, administrators, listStanding);
    route(Method::Post, u"/v1/tokens"_s, administrators, makeStanding);
    route(Method::Post, u"/v1/tokens/{id}/revoke"_s, administrators, revokeStanding);
}

} // namespace yizhan
