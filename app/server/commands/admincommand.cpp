// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "server/accounts/administration.h"
#include "server/commands/arguments.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void print(const QJsonObject &answer, const QString &data, bool json)
{
    if (json) {
        say(QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Indented)).trimmed());
        return;
    }
    if (answer.contains(u"now"_s)) {
        say(u"the hall goes on at %1"_s.arg(answer.value(u"now"_s).toString()));
    }
    if (answer.contains(u"changed"_s)) {
        say(u"%1 records changed, revision %2"_s.arg(answer.value(u"changed"_s).toInteger())
                .arg(answer.value(u"revision"_s).toInteger()));
    }
    if (const QString version = answer.value(u"version"_s).toString(); !version.isEmpty()) {
        say(u"calendar %1 (%2)"_s.arg(version, answer.value(u"label"_s).toString()));
        const QString adopted = answer.value(u"adopted"_s).toString();
        if (adopted.isEmpty()) {
            say(u"the hall adopts it by itself as soon as it runs"_s);
        } else if (adopted != version) {
            say(u"the hall still counts by %1; which cases the new one moves, and to adopt it:"_s.arg(adopted));
            say(u"  yizhan-server calendar preview --data %1"_s.arg(data));
            say(u"  yizhan-server calendar adopt --data %1"_s.arg(data));
        }
    }
    if (answer.contains(u"code"_s)) {
        say(u"pairing code %1, good once and for %2 minutes; at the new screen:"_s
                .arg(answer.value(u"code"_s).toString())
                .arg(answer.value(u"minutes"_s).toInt()));
        say(u"  yizhan %1 --server URL --pair %2 --token @FILE"_s.arg(answer.value(u"kind"_s).toString(),
                                                                      answer.value(u"code"_s).toString()));
    } else if (answer.contains(u"enrolled_at"_s)) {
        say(u"%1 is revoked"_s.arg(answer.value(u"name"_s).toString()));
    }
    if (answer.contains(u"made_at"_s)) {
        say(answer.contains(u"token"_s) ? u"%1 %2, shown this once: %3"_s.arg(answer.value(u"role"_s).toString(),
                                                                              answer.value(u"name"_s).toString(),
                                                                              answer.value(u"token"_s).toString())
                                        : u"%1 is revoked"_s.arg(answer.value(u"name"_s).toString()));
    }
    for (const QJsonValue &token : answer.value(u"tokens"_s).toArray()) {
        say(u"%1  %2  until %3  %4"_s.arg(token[u"id"_s].toString(), token[u"role"_s].toString().leftJustified(13),
                                          token[u"expires_at"_s].toString(u"revoked"_s), token[u"name"_s].toString()));
    }
    for (const QJsonValue &device : answer.value(u"devices"_s).toArray()) {
        say(u"%1  %2  enrolled %3  %4"_s.arg(device[u"id"_s].toString(), device[u"kind"_s].toString().leftJustified(5),
                                             device[u"enrolled_at"_s].toString(), device[u"name"_s].toString()));
    }
    QJsonArray accounts = answer.value(u"accounts"_s).toArray();
    if (answer.contains(u"password"_s)) {
        accounts.append(answer);
    }
    for (const QJsonValue &account : accounts) {
        say(u"log-in %1, first pass word %2"_s.arg(account[u"login"_s].toString(), account[u"password"_s].toString()));
    }
}

int carryOut(const Arguments &arguments, const QByteArray &target, const QByteArray &contentType,
             const QByteArray &body, Method method = Method::Post)
{
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    const Result<HttpAnswer> answer = administer(*folder, arguments.value(u"key"_s), target, contentType, body, method);
    if (!answer) {
        return complain(Failed, answer.error().en);
    }
    if (answer->status >= 300) {
        return refuse(*answer);
    }
    print(QJsonDocument::fromJson(answer->body).object(), arguments.value(u"data"_s), arguments.has(u"json"_s));
    return Fine;
}

} // namespace

int runImport(const QStringList &words)
{
    Arguments arguments({u"json"_s, u"provisional"_s}, {u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString what = arguments.positions().value(0);
    const bool known = what == "matters"_L1 || what == "hall"_L1 || what == "calendar"_L1 || what == "roster"_L1;
    if (!known || arguments.positions().size() != 2 || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"import matters|hall|calendar|roster FILE --data DIR"_s);
    }
    QFile file(arguments.positions().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return complain(Failed, u"cannot read %1: %2."_s.arg(file.fileName(), file.errorString()));
    }
    QByteArray target = "/v1/imports/" + what.toLatin1();
    if (what == "calendar"_L1) {
        target += arguments.has(u"provisional"_s) ? "?known=false" : "?known=true";
    }
    return carryOut(arguments, target, what == "calendar"_L1 || what == "roster"_L1 ? "text/csv" : "application/json",
                    file.readAll());
}

int runAccount(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s, u"person"_s, u"role"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString what = arguments.positions().value(0);
    const QString login = arguments.positions().value(1);
    if ((what != "add"_L1 && what != "reset"_L1) || login.isEmpty() || arguments.positions().size() != 2 ||
        !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"account add|reset LOGIN --data DIR [--person ID] [--role ROLE]"_s);
    }
    if (what == "reset"_L1) {
        return carryOut(arguments, "/v1/accounts/" + QUrl::toPercentEncoding(login) + "/reset", "application/json",
                        "{}");
    }
    QJsonObject body{{u"login"_s, login}};
    for (const QString &name : {u"person"_s, u"role"_s}) {
        if (arguments.has(name)) {
            body.insert(name, arguments.value(name));
        }
    }
    return carryOut(arguments, "/v1/accounts", "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

int runAcceptClock(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    if (!arguments.positions().isEmpty() || !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"accept-clock --data DIR"_s);
    }
    return carryOut(arguments, "/v1/clock/accept", "application/json", "{}");
}

int runDevice(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s, u"kind"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString what = arguments.positions().value(0);
    const QString which = arguments.positions().value(1);
    const bool lists = what == "list"_L1;
    const bool pairs = what == "pair"_L1 && arguments.has(u"kind"_s);
    const bool known = lists || pairs || what == "revoke"_L1;
    if (!known || which.isEmpty() != lists || arguments.positions().size() > 2 || !arguments.has(u"data"_s)) {
        return complain(WrongWords,
                        u"device list | pair NAME --kind kiosk|desk|wall | revoke ID, each with --data DIR"_s);
    }
    if (lists) {
        return carryOut(arguments, "/v1/devices", {}, {}, Method::Get);
    }
    if (what == "revoke"_L1) {
        return carryOut(arguments, "/v1/devices/" + QUrl::toPercentEncoding(which) + "/revoke", "application/json",
                        "{}");
    }
    const QJsonObject body{{u"name"_s, which}, {u"kind"_s, arguments.value(u"kind"_s)}};
    return carryOut(arguments, "/v1/devices/pairings", "application/json",
                    QJsonDocument(body).toJson(QJsonDocument::Compact));
}

int runToken(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s, u"role"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString what = arguments.positions().value(0);
    const QString which = arguments.positions().value(1);
    const bool lists = what == "list"_L1;
    const bool makes = what == "new"_L1 && arguments.has(u"role"_s);
    const bool known = lists || makes || what == "revoke"_L1;
    if (!known || which.isEmpty() != lists || arguments.positions().size() > 2 || !arguments.has(u"data"_s)) {
        return complain(WrongWords,
                        u"token list | new NAME --role administrator|peer | revoke ID, each with --data DIR"_s);
    }
    if (lists) {
        return carryOut(arguments, "/v1/tokens", {}, {}, Method::Get);
    }
    if (what == "revoke"_L1) {
        return carryOut(arguments, "/v1/tokens/" + QUrl::toPercentEncoding(which) + "/revoke", "application/json",
                        "{}");
    }
    const QJsonObject body{{u"name"_s, which}, {u"role"_s, arguments.value(u"role"_s)}};
    return carryOut(arguments, "/v1/tokens", "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace yizhan
