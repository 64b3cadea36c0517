// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commandline.h"

#include "protocol/hallimport.h"
#include "server/arguments.h"
#include "server/clockchoice.h"
#include "server/server.h"
#include "storage/sealer.h"
#include "storage/tokentable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct Creation
{
    HallFolder folder;
    QString keyFile;
    QByteArray hallFile; ///< empty: no demonstration
};

QByteArray resource(const QString &name)
{
    QFile file(u":/yizhan/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
        token.createdAt = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        if (const Status stored = table.put(token); !stored) {
            return stored.error();
        }
        tokens.insert(kind.name, secret);
    }
    return tokens;
}

Result<QJsonObject> makeStore(const HallFolder &folder)
{
    const StoreConfig config{folder.database()};
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
        if (const auto done = bringIn(server, target, resource(name)); !done) {
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
    if (const auto done = bringIn(server, "/v1/imports/matters", resource(u"demo/matters.json"_s)); !done) {
        return done.error();
    }
    const auto hall = bringIn(server, "/v1/imports/hall", hallFile);
    if (!hall) {
        return hall.error();
    }
    return hall->value(u"accounts"_s).toArray();
}

Result<QJsonObject> create(const Creation &creation, DataFolderLock lock)
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
    setup.clock = creation.folder.simulated ? DomainClock(simulatedBirth(), 0) : DomainClock();
    setup.clockwork = false;
    const auto server = Server::open(setup, std::move(lock));
    if (!server) {
        return server.error();
    }
    const Result<QJsonArray> accounts = fill(**server, creation.hallFile);
    if (!accounts) {
        return accounts.error();
    }
    if (const Status saved = creation.folder.save(); !saved) {
        return saved.error();
    }
    return QJsonObject{{u"hall"_s, creation.folder.hallId},
                       {u"data"_s, QDir(creation.folder.path).absolutePath()},
                       {u"address"_s, u"http://127.0.0.1:8780"_s},
                       {u"simulated"_s, creation.folder.simulated},
                       {u"tokens"_s, *tokens},
                       {u"accounts"_s, *accounts}};
}

void print(const QJsonObject &made, bool demo)
{
    say(u"Hall:    %1 in %2"_s.arg(made.value(u"hall"_s).toString(), made.value(u"data"_s).toString()));
    say(u"Start:   yizhan-server serve --data %1   (then at %2)"_s.arg(made.value(u"data"_s).toString(),
                                                                       made.value(u"address"_s).toString()));
    say(u"Key:     keep a copy of the key file apart from the database: without it no personal data can be read"_s);
    say(u"Tokens (shown this once; for --token of the screens, --follow-token of another server):"_s);
    const QJsonObject tokens = made.value(u"tokens"_s).toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        say(u"  %1 %2"_s.arg(it.key(), -14).arg(it->toString()));
    }
    say(demo ? u"Log-ins (the pass words stay as they are in a demonstration hall):"_s
             : u"Log-ins (each pass word works once and is then replaced):"_s);
    for (const QJsonValue &value : made.value(u"accounts"_s).toArray()) {
        say(u"  %1 %2  %3 %4"_s.arg(value[u"login"_s].toString(), -14)
                .arg(value[u"password"_s].toString(), value[u"role"_s].toString().leftJustified(13),
                     value[u"name"_s].toString()));
    }
}

} // namespace

int runInit(const QStringList &words)
{
    Arguments arguments({u"simulated"_s, u"json"_s}, {u"data"_s, u"hall"_s, u"key"_s}, {u"demo"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString which = arguments.value(u"demo"_s);
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s) || (!which.isEmpty() && which != "small"_L1)) {
        return complain(WrongWords,
                        u"init --data DIR [--demo [small]] [--hall NAME] [--simulated] [--key FILE] [--json]"_s);
    }
    Creation creation;
    creation.folder = {arguments.value(u"data"_s), arguments.value(u"hall"_s, u"hall"_s), arguments.has(u"simulated"_s),
                       arguments.has(u"demo"_s)};
    creation.keyFile = arguments.value(u"key"_s);
    HallFolder &folder = creation.folder;
    if (HallFolder::isTaken(folder.path)) {
        return complain(Exists, u"%1 holds a hall already; nothing was changed."_s.arg(folder.path));
    }
    if (folder.demo) {
        creation.hallFile = resource(which == "small"_L1 ? u"demo/hall-small.json"_s : u"demo/hall.json"_s);
        folder.hallId = readHall(creation.hallFile).value.info.id;
    }
    if (!isHallId(folder.hallId)) {
        return complain(WrongWords, u"--hall takes 1 to 32 small letters, digits and hyphens."_s);
    }
    const bool hadKey = QFile::exists(folder.defaultKeyFile());
    Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
    if (!lock) {
        return complain(Failed, lock.error().en);
    }
    const Result<QJsonObject> made = create(creation, std::move(*lock));
    if (!made) {
        folder.discard(!hadKey);
        return complain(Failed, made.error().en);
    }
    if (arguments.has(u"json"_s)) {
        say(QString::fromUtf8(QJsonDocument(*made).toJson(QJsonDocument::Indented)).trimmed());
    } else {
        print(*made, folder.demo);
    }
    return Fine;
}

} // namespace yizhan
