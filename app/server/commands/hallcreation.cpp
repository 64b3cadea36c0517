// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/hallcreation.h"

#include "protocol/hallimport.h"
#include "server/accounts/tokens.h"
#include "server/commands/clockchoice.h"
#include "server/commands/demomorning.h"
#include "server/server.h"
#include "server/sharedstate.h"
#include "server/unfinished.h"
#include "storage/connection.h"
#include "storage/databaseaddress.h"
#include "storage/sealer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error plainError(const QString &en)
{
    return {503, u"init-failed"_s, en, en, {}};
}

/** One token per kind of device; more of a kind share it. */
Result<QJsonObject> makeTokens(Store &store, const QString &partition)
{
    struct Kind
    {
        QString name;
        Role role;
        QString device;
        QString deviceKind;
    };
    const std::vector<Kind> kinds{{u"kiosk"_s, Role::Screen, u"kiosk"_s, u"kiosk"_s},
                                  {u"wall"_s, Role::Screen, u"wall"_s, u"wall"_s},
                                  {u"desk"_s, Role::Screen, u"desk"_s, u"desk"_s},
                                  {u"peer"_s, Role::Peer, u"peer"_s, {}},
                                  {u"administrator"_s, Role::Administrator, u"administrator"_s, {}}};
    TokenTable table(store.connection());
    QJsonObject tokens;
    for (const Kind &kind : kinds) {
        const QString secret = randomToken();
        Token token;
        token.hash = tokenHash(secret);
        token.role = kind.role;
        token.device = kind.device;
        token.deviceKind = kind.deviceKind;
        token.partition = kind.role == Role::Peer ? QString() : partition;
        token.createdAt = realNow();
        if (token.isStanding()) {
            token.expiresAt = token.createdAt + Tokens::standingLifetime;
        }
        if (const Status stored = table.put(token); !stored) {
            return stored.error();
        }
        tokens.insert(kind.name, secret);
    }
    return tokens;
}

Result<QJsonObject> makeStore(const HallFolder &folder)
{
    const StoreConfig config = folder.store();
    if (const Status prepared = Store::prepare(config); !prepared) {
        return prepared.error();
    }
    const auto store = Store::open(config, u"init"_s);
    if (!store) {
        return store.error();
    }
    for (const QString &id : {u"catalogue"_s, folder.hallPartition()}) {
        if (const auto made = (*store)->createPartition(id); !made) {
            return made.error();
        }
    }
    return makeTokens(**store, folder.hallPartition());
}

/** What the importers say; an error of ours, since the samples come with the program. */
Result<QJsonObject> bringIn(Server &server, const QByteArray &target, const QByteArray &body)
{
    const Response response = server.administer(target, body);
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    if (response.status >= 300) {
        return plainError(object.value(u"detail_en"_s).toString());
    }
    return object;
}

Result<QJsonArray> fill(Server &server, const QByteArray &hallFile)
{
    for (const auto &[target, name] :
         {std::pair<QByteArray, QString>{"/v1/imports/calendar?known=true", u"calendars/cn_holidays.csv"_s},
          std::pair<QByteArray, QString>{"/v1/imports/calendar?known=false", u"calendars/cn_statutory_2027.csv"_s}}) {
        if (const auto done = bringIn(server, target, sampleFile(name)); !done) {
            return done.error();
        }
    }
    if (hallFile.isEmpty()) {
        const auto account = bringIn(server, "/v1/accounts", R"({"login":"administrator","role":"administrator"})");
        if (!account) {
            return account.error();
        }
        QJsonObject object = *account;
        object.insert(u"name"_s, u"管理员"_s);
        return QJsonArray{object};
    }
    if (const auto done = bringIn(server, "/v1/imports/matters", demoMattersFile()); !done) {
        return done.error();
    }
    const auto hall = bringIn(server, "/v1/imports/hall", hallFile);
    if (!hall) {
        return hall.error();
    }
    if (const auto done = bringIn(server, "/v1/calendars/newest/adopt", "{}"); !done) {
        return done.error();
    }
    return hall->value(u"accounts"_s).toArray();
}

/** The first day from today on which the hall works. */
Day demoDay(const SharedState &state)
{
    return state.read([](const HallState &hall, const Catalogue &catalogue) {
        const Day today = hall.info.zone.day(DomainClock().now());
        const WorkCalendar &calendar = calendarOf(hall, catalogue);
        return calendar.isWorkday(today) ? today : calendar.nextWorkday(today);
    });
}

} // namespace

QByteArray sampleFile(const QString &name)
{
    QFile file(u":/yizhan/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray demoHallFile(bool small)
{
    return sampleFile(small ? u"demo/hall-small.json"_s : u"demo/hall.json"_s);
}

QByteArray demoMattersFile()
{
    return sampleFile(u"demo/matters.json"_s);
}

Result<QJsonObject> createHall(const HallCreation &creation, DataFolderLock lock)
{
    const Result<Sealer> key =
        Sealer::load(creation.keyFile.isEmpty() ? creation.folder.defaultKeyFile() : creation.keyFile);
    if (!key) {
        return key.error();
    }
    const Result<QJsonObject> tokens = makeStore(creation.folder);
    if (!tokens) {
        return tokens.error();
    }
    ServerSetup setup;
    setup.folder = creation.folder;
    setup.keyFile = creation.keyFile;
    ScriptClock clock(simulatedBirth());
    setup.clock = creation.folder.simulated ? clock.clock() : DomainClock();
    setup.clockwork = false;
    const auto server = Server::open(setup, std::move(lock));
    if (!server) {
        return server.error();
    }
    const Result<QJsonArray> accounts = fill(**server, creation.hallFile);
    if (!accounts) {
        return accounts.error();
    }
    if (creation.playMorning) {
        if (const Status played = playDemoMorning(**server, clock, demoDay((*server)->state())); !played) {
            return played.error();
        }
    }
    (*server)->stop(); // the folder stays its own until it is destroyed
    if (const Status saved = creation.folder.save(); !saved) {
        return saved.error();
    }
    finishCreation(creation.folder);
    QJsonObject made{{u"hall"_s, creation.folder.hallId},
                     {u"data"_s, creation.folder.path},
                     {u"address"_s, u"http://127.0.0.1:8780"_s},
                     {u"simulated"_s, creation.folder.simulated},
                     {u"tokens"_s, *tokens},
                     {u"accounts"_s, *accounts}};
    if (const auto address = DatabaseAddress::fromText(creation.folder.address); address) {
        made.insert(u"database"_s, address->withoutPassword());
    }
    return made;
}

} // namespace yizhan
