// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "server/accounts/administration.h"
#include "server/archive/backup.h"
#include "server/commands/arguments.h"
#include "server/commands/recoverysheet.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void sayJson(const QJsonObject &object)
{
    say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

/** The answer of the hall to a command that takes an object, or the exit code of what went wrong. */
std::variant<QJsonObject, int> ask(const Arguments &arguments, const QByteArray &target, const QJsonObject &body)
{
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    const Result<HttpAnswer> answer = administer(*folder, arguments.value(u"key"_s), target, "application/json",
                                                 QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!answer) {
        return complain(Failed, answer.error().en);
    }
    if (answer->status >= 300) {
        return refuse(*answer);
    }
    return QJsonDocument::fromJson(answer->body).object();
}

/** From the file: a key as it lies in a data folder, or a sheet; else a sheet typed on standard input. */
Result<QByteArray> readKeyOrSheet(const QString &path)
{
    QFile file(path);
    const bool opened = path.isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Error{503,
                     u"key-unreadable"_s,
                     u"读不了 %1。"_s.arg(path),
                     u"Cannot read %1: %2."_s.arg(path, file.errorString()),
                     {}};
    }
    if (path.isEmpty()) {
        QTextStream(stderr) << "恢复单的九行 / the nine lines of the recovery sheet:" << Qt::endl;
        // Line by line: nobody should have to know how to end an input.
        QString sheet;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine(1024);
            sheet += QString::fromUtf8(line);
            const Result<QByteArray> key = keyFromSheet(sheet);
            if (key) {
                return key;
            }
        }
        return keyFromSheet(sheet);
    }
    const QByteArray content = file.read(64 * 1024);
    return content.size() == Sealer::keyBytes ? Result<QByteArray>(content) : keyFromSheet(QString::fromUtf8(content));
}

/** False where the hall has noted another one. One whose database cannot be asked may have any. */
bool mayBeKeyOf(const HallFolder &folder, const QByteArray &key)
{
    const Result<Sealer> sealer = Sealer::fromKey(key);
    if (!sealer || (folder.address.isEmpty() && !QFile::exists(folder.database()))) {
        return bool(sealer);
    }
    const auto store = Store::open(folder.store(), u"sheet"_s);
    const Result<QString> noted = store ? (*store)->keyCheck(folder.hallPartition()) : Result<QString>(store.error());
    return !noted || noted->isEmpty() || *noted == keyCheck(*sealer, folder.hallId);
}

} // namespace

int runBackup(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (arguments.positions().size() != 1 || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"backup FILE --data DIR"_s);
    }
    // The server that writes it may stand in another folder.
    const QString file = QFileInfo(arguments.positions().value(0)).absoluteFilePath();
    const auto answer = ask(arguments, "/v1/backups", {{u"file"_s, file}});
    if (const int *code = std::get_if<int>(&answer)) {
        return *code;
    }
    const QJsonObject &made = std::get<QJsonObject>(answer);
    const QJsonArray faults = made.value(u"faults"_s).toArray();
    if (arguments.has(u"json"_s)) {
        sayJson(made);
        return faults.isEmpty() ? Fine : Failed;
    }
    say(u"%1: %2 bytes, %3 files, checked"_s.arg(file)
            .arg(made.value(u"bytes"_s).toInteger())
            .arg(made.value(u"members"_s).toArray().size()));
    for (const QJsonValue &partition : made.value(u"partitions"_s).toArray()) {
        say(u"  %1 at revision %2, audit of %3 entries ends with %4"_s.arg(partition[u"id"_s].toString())
                .arg(partition[u"revision"_s].toInteger())
                .arg(partition[u"audit_count"_s].toInteger())
                .arg(partition[u"audit_head"_s].toString().left(16)));
    }
    say(u"The key is not in it: keep the recovery sheet apart."_s);
    for (const QJsonValue &fault : faults) {
        say(u"FAULTY "_s + fault.toString());
    }
    return faults.isEmpty() ? Fine
                            : complain(Failed, u"the backup was made, but scans or papers of the hall are missing or "
                                               "damaged (above); an older backup may still have them."_s);
}

int runRestore(const QStringList &words)
{
    Arguments arguments({u"json"_s, u"replace"_s, u"revoke-screens"_s, u"accept-clock"_s},
                        {u"data"_s, u"database"_s, u"key"_s, u"key-file"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (arguments.positions().size() != 1 || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"restore FILE --data DIR [--database ADDRESS] [--key-file SHEET] [--key FILE] "
                                    u"[--replace] [--revoke-screens] [--accept-clock]"_s);
    }
    QLoggingCategory::setFilterRules(u"yizhan.*.info=false"_s); // as with init
    RestoreWish wish;
    wish.file = arguments.positions().value(0);
    wish.data = arguments.value(u"data"_s);
    wish.keyFile = arguments.value(u"key"_s);
    wish.replace = arguments.has(u"replace"_s);
    wish.revokeScreens = arguments.has(u"revoke-screens"_s);
    wish.acceptClock = arguments.has(u"accept-clock"_s);
    wish.database = arguments.value(u"database"_s, qEnvironmentVariable("YIZHAN_DATABASE"));
    wish.key = [path = arguments.value(u"key-file"_s)] {
        return readKeyOrSheet(path);
    };
    const Result<QJsonObject> made = restoreHall(wish);
    if (!made) {
        return complain(Failed, made.error().en);
    }
    if (arguments.has(u"json"_s)) {
        sayJson(*made);
        return Fine;
    }
    say(u"Hall:    %1 in %2, as it was at %3"_s.arg(
        made->value(u"hall"_s).toString(), made->value(u"data"_s).toString(), made->value(u"created_at"_s).toString()));
    say(u"Lost:    what was done after that. Everybody logs in anew; screens and followers copy anew."_s);
    say(u"Numbers: go on past any on paper"_s);
    const QJsonObject counters = made->value(u"counters"_s).toObject();
    for (auto it = counters.begin(); it != counters.end(); ++it) {
        say(u"  %1 after %2"_s.arg(it.key(), -16).arg(it->toInteger()));
    }
    const QJsonArray devices = made->value(u"devices"_s).toArray();
    if (!devices.isEmpty()) {
        say(u"Let in:  these, also where one was revoked since; end it again by device revoke or token revoke"_s);
    }
    for (const QJsonValue &device : devices) {
        say(u"  %1 %2, of %3"_s.arg(device[u"kind"_s].toString(), -16)
                .arg(device[u"name"_s].toString(), device[u"made_at"_s].toString()));
    }
    if (made->contains(u"replaced"_s)) {
        say(u"Aside:   what was there lies in %1, with all its personal data; delete it once you need it no more"_s.arg(
            made->value(u"replaced"_s).toString()));
    }
    say(u"Next:    yizhan-server verify --data %1, then serve"_s.arg(made->value(u"data"_s).toString()));
    return Fine;
}

int runVerify(const QStringList &words)
{
    Arguments arguments({u"json"_s, u"rederive"_s}, {u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"verify --data DIR [--rederive]"_s);
    }
    const auto answer = ask(arguments, "/v1/verifications", {{u"rederive"_s, arguments.has(u"rederive"_s)}});
    if (const int *code = std::get_if<int>(&answer)) {
        return *code;
    }
    const QJsonObject &report = std::get<QJsonObject>(answer);
    const bool sound = report.value(u"sound"_s).toBool();
    if (arguments.has(u"json"_s)) {
        sayJson(report);
        return sound ? Fine : Failed;
    }
    for (const QJsonValue &check : report.value(u"checks"_s).toArray()) {
        const QJsonArray findings = check[u"findings"_s].toArray();
        say(u"%1 %2 (%3)"_s.arg(findings.isEmpty() ? u"sound "_s : u"FAULTY"_s, check[u"name"_s].toString())
                .arg(check[u"looked_at"_s].toInteger()));
        for (const QJsonValue &finding : findings) {
            say(u"       "_s + finding.toString());
        }
    }
    for (const QJsonValue &remark : report.value(u"remarks"_s).toArray()) {
        say(u"       "_s + remark.toString());
    }
    return sound ? Fine : complain(Failed, u"the hall's data are not sound; what is wrong stands above."_s);
}

int runSheet(const QStringList &words)
{
    Arguments arguments({}, {u"data"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"sheet --data DIR [--key FILE]"_s);
    }
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    const Result<QByteArray> key = Sealer::readKey(arguments.value(u"key"_s, folder->defaultKeyFile()));
    if (!key) {
        return complain(Failed, key.error().en);
    }
    if (!mayBeKeyOf(*folder, *key)) {
        return complain(Failed, u"that key is not this hall's; its sheet would open nothing."_s);
    }
    say(recoverySheet(*key, folder->hallId));
    return Fine;
}

} // namespace yizhan
