// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// A new screen is set up with the two programs alone, as somebody in the hall does it.

#include "system/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

class EnrolmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewKioskIsSetUp()
    {
        ServerProcess server;
        QVERIFY(server.start());
        const auto device = [&server](const QStringList &words) {
            const Ran ran =
                runProgram(u"yizhan-server"_s, QStringList{u"device"_s} + words +
                                                   QStringList{u"--data"_s, server.dataFolder(), u"--json"_s});
            if (ran.code != 0) {
                qWarning("%s", ran.err.constData());
            }
            return QJsonDocument::fromJson(ran.out).object();
        };
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"kiosk.token"_s);
        const auto enrol = [&](const QString &code) {
            return runProgram(u"yizhan"_s,
                              {u"kiosk"_s, u"--server"_s, server.url(), u"--pair"_s, code, u"--token"_s, u'@' + file});
        };
        const QString code = device({u"pair"_s, u"自助机2"_s, u"--kind"_s, u"kiosk"_s})[u"code"_s].toString();
        QCOMPARE(code.size(), 8);

        const Ran wrong = enrol(u"12"_s);
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("pairing code is wrong"), wrong.err.constData());
        QVERIFY(!QFile::exists(file));

        const Ran right = enrol(code);
        QVERIFY2(right.code == 0, right.err.constData());
        QVERIFY2(right.out.contains("自助机2"), right.out.constData());
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        QFile token(file);
        QVERIFY(token.open(QIODevice::ReadOnly));
        const QString secret = QString::fromLatin1(token.readAll().trimmed());
        QVERIFY(!right.out.contains(secret.toLatin1()));
        HttpClient kiosk(server.port(), secret);
        QCOMPARE(kiosk.get(u"/v1/me"_s).status, 200);

        QString id;
        for (const QJsonValue &one : device({u"list"_s})[u"devices"_s].toArray()) {
            id = one[u"name"_s] == u"自助机2"_s ? one[u"id"_s].toString() : id;
        }
        QVERIFY(!id.isEmpty());
        QCOMPARE(device({u"revoke"_s, id})[u"name"_s].toString(), u"自助机2"_s);
        QCOMPARE(kiosk.get(u"/v1/me"_s).status, 401);
    }

    /** As a programme of the city's would, for the comparison with openapi.yaml. */
    void everyAnswerIsAsDescribed()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient administrator = server.client(u"administrator"_s);
        HttpClient nobody(server.port(), {});
        const Answer opened =
            administrator.post(u"/v1/devices/pairings"_s, {{u"kind"_s, u"wall"_s}, {u"name"_s, u"大屏2"_s}});
        QCOMPARE(opened.status, 201);
        QCOMPARE(nobody.post(u"/v1/devices"_s, {{u"code"_s, u"1"_s}}).status, 403);
        const Answer enrolled = nobody.post(u"/v1/devices"_s, {{u"code"_s, opened.json[u"code"_s]}});
        QCOMPARE(enrolled.status, 201);
        QCOMPARE(
            administrator.post(u"/v1/devices/pairings"_s, {{u"kind"_s, u"wall"_s}, {u"name"_s, u"大屏2"_s}}).status,
            409);
        QCOMPARE(administrator.get(u"/v1/devices"_s).status, 200);
        QCOMPARE(administrator.post(u"/v1/clock/accept"_s).status, 200);
        const QString login = server.logins(u"clerk"_s).value(0);
        const QString password = server.passwordOf(login);
        HttpClient clerk = server.loggedIn(login);
        QCOMPARE(clerk.post(u"/v1/pin"_s, {{u"password"_s, password}, {u"pin"_s, u"582917"_s}}).status, 200);
        QCOMPARE(clerk.post(u"/v1/pin"_s, {{u"password"_s, password}, {u"pin"_s, u"111111"_s}}).status, 422);
        HttpClient desk = server.client(u"desk"_s);
        QCOMPARE(desk.post(u"/v1/sessions"_s, {{u"login"_s, login}, {u"pin"_s, u"582917"_s}}).status, 200);
        QCOMPARE(runProgram(u"yizhan-server"_s, {u"accept-clock"_s, u"--data"_s, server.dataFolder()}).code, 0);
        const QString revoke = u"/v1/devices/%1/revoke"_s.arg(enrolled.json[u"id"_s].toString());
        QCOMPARE(administrator.post(revoke).status, 200);
        QCOMPARE(administrator.post(revoke).status, 404);
        QCOMPARE(administrator.get(u"/v1/tokens"_s).status, 200);
        const Answer made = administrator.post(u"/v1/tokens"_s, {{u"role"_s, u"peer"_s}, {u"name"_s, u"街道平台"_s}});
        QCOMPARE(made.status, 201);
        const QString end = u"/v1/tokens/%1/revoke"_s.arg(made.json[u"id"_s].toString());
        QCOMPARE(administrator.post(end).status, 200);
        QCOMPARE(administrator.post(end).status, 404);
    }

    void aTokenIsMadeForAFollower()
    {
        ServerProcess server;
        QVERIFY(server.start());
        const auto token = [&server](const QStringList &words) {
            return runProgram(u"yizhan-server"_s,
                              QStringList{u"token"_s} + words + QStringList{u"--data"_s, server.dataFolder()});
        };
        const Ran made = token({u"new"_s, u"平台"_s, u"--role"_s, u"peer"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        const QJsonObject answer = QJsonDocument::fromJson(made.out).object();
        HttpClient peer(server.port(), answer[u"token"_s].toString());
        QCOMPARE(peer.get(u"/v1/me"_s).status, 200);
        const QByteArray id = answer[u"id"_s].toString().toLatin1();
        const Ran listed = token({u"list"_s});
        QVERIFY2(listed.out.contains(id) && listed.out.contains("平台"), listed.out.constData());
        QCOMPARE(token({u"revoke"_s, QString::fromLatin1(id)}).code, 0);
        QCOMPARE(peer.get(u"/v1/me"_s).status, 401);
        QVERIFY(!token({u"list"_s}).out.contains(id));
        QCOMPARE(token({u"new"_s, u"x"_s}).code, 2);
    }

    void aHallThatIsNotThereIsNamed()
    {
        const QTemporaryDir folder;
        const Ran ran = runProgram(u"yizhan"_s, {u"wall"_s, u"--server"_s, u"http://127.0.0.1:9"_s, u"--pair"_s,
                                                 u"12345678"_s, u"--token"_s, u'@' + folder.filePath(u"t"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("cannot be reached"), ran.err.constData());
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "tst_enrolment.moc"
