// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "protocol/hallimport.h"
#include "server/commands/arguments.h"
#include "server/commands/hallcreation.h"
#include "server/commands/recoverysheet.h"
#include "server/unfinished.h"
#include "storage/databaseaddress.h"
#include "storage/sealer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void print(const QJsonObject &made, bool demo)
{
    say(u"Hall:    %1 in %2"_s.arg(made.value(u"hall"_s).toString(), made.value(u"data"_s).toString()));
    say(u"Start:   yizhan-server serve --data %1   (then at %2)"_s.arg(made.value(u"data"_s).toString(),
                                                                       made.value(u"address"_s).toString()));
    if (made.contains(u"database"_s)) {
        say(u"Data:    in %1; its pass word is not kept, give it in PGPASSWORD or ~/.pgpass"_s.arg(
            made.value(u"database"_s).toString()));
    }
    say(u"Key:     print the recovery sheet below; without the key nobody can read personal data"_s);
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

/** Fine where nothing is in the way. Else complains. */
int mayBegin(const HallFolder &folder)
{
    if (HallFolder::isTaken(folder.path)) {
        return complain(Exists,
                        u"%1 holds a database already, though no hall.json; nothing was changed."_s.arg(folder.path));
    }
    const Status free = databaseMustBeFree(folder);
    return free ? Fine : complain(free.error().type == "database-taken"_L1 ? Exists : Failed, free.error().en);
}

} // namespace

int runInit(const QStringList &words)
{
    Arguments arguments({u"simulated"_s, u"json"_s}, {u"data"_s, u"database"_s, u"hall"_s, u"key"_s}, {u"demo"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString which = arguments.value(u"demo"_s);
    const QStringList demos{{}, u"small"_s, u"morning"_s};
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s) || !demos.contains(which)) {
        return complain(
            WrongWords,
            u"init --data DIR [--database ADDRESS] [--demo [small|morning]] [--hall NAME] [--simulated] [--key FILE] [--json]"_s);
    }
    if (which == "morning"_L1 && !arguments.has(u"simulated"_s)) {
        return complain(WrongWords, u"--demo morning plays days gone by, so it needs --simulated."_s);
    }
    if (arguments.has(u"demo"_s) && arguments.has(u"hall"_s)) {
        return complain(WrongWords, u"--demo brings the name of its hall; leave --hall out."_s);
    }
    QLoggingCategory::setFilterRules(u"yizhan.*.info=false"_s); // nobody watches a hall being made
    HallCreation creation;
    creation.folder = {QDir(arguments.value(u"data"_s)).absolutePath(), arguments.value(u"hall"_s, u"hall"_s),
                       arguments.has(u"simulated"_s), arguments.has(u"demo"_s),
                       arguments.value(u"database"_s, qEnvironmentVariable("YIZHAN_DATABASE"))};
    creation.playMorning = which == "morning"_L1;
    creation.keyFile = arguments.value(u"key"_s);
    HallFolder &folder = creation.folder;
    if (HallFolder::isHall(folder.path)) {
        return complain(
            Exists, u"%1 holds a hall already; nothing was changed. Who never saw its pass words and tokens: account "
                    "reset, token new, device add and sheet make and print them."_s.arg(folder.path));
    }
    if (!folder.address.isEmpty()) {
        if (const auto address = DatabaseAddress::fromText(folder.address); !address) {
            return complain(WrongWords, address.error().en);
        }
    }
    if (folder.demo) {
        creation.hallFile = demoHallFile(which == "small"_L1);
        folder.hallId = readHall(creation.hallFile).value.info.id;
    }
    if (!isHallId(folder.hallId)) {
        return complain(WrongWords, u"--hall takes 1 to 32 small letters, digits and hyphens."_s);
    }
    // What is refused leaves nothing, not even a folder. One that was begun before is looked at once it is locked.
    if (const int refused = QFile::exists(folder.unfinished()) ? int(Fine) : mayBegin(folder); refused != Fine) {
        return refused;
    }
    Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
    if (!lock) {
        return complain(Failed, lock.error().en);
    }
    if (const Status cleared = clearUnfinished(folder); !cleared) {
        return complain(Failed, cleared.error().en);
    }
    if (HallFolder::isHall(folder.path)) {
        return complain(Exists, u"A restore into %1 was not finished: the hall of before is back."_s.arg(folder.path));
    }
    if (const int refused = mayBegin(folder); refused != Fine) {
        return refused;
    }
    const bool hadKey = Sealer::isKeyFile(folder.defaultKeyFile());
    const Result<QString> begun = beginCreation(folder, Unfinished::Init);
    if (!begun) {
        return complain(Failed, begun.error().en);
    }
    folder.creation = *begun;
    Result<QJsonObject> made = createHall(creation, std::move(*lock));
    if (!made) {
        const Result<DataFolderLock> again = DataFolderLock::take(folder.path);
        if (again && clearUnfinished(folder) && !hadKey) {
            QFile::remove(folder.defaultKeyFile());
        }
        return complain(Failed, made.error().en);
    }
    const Result<QByteArray> key =
        Sealer::readKey(creation.keyFile.isEmpty() ? folder.defaultKeyFile() : creation.keyFile);
    if (!key) {
        return complain(Failed, key.error().en);
    }
    if (arguments.has(u"json"_s)) {
        made->insert(u"recovery"_s, QJsonArray::fromStringList(recoveryLines(*key)));
        say(QString::fromUtf8(QJsonDocument(*made).toJson(QJsonDocument::Indented)).trimmed());
    } else {
        print(*made, folder.demo);
        say({});
        say(recoverySheet(*key, folder.hallId));
    }
    return Fine;
}

} // namespace yizhan
