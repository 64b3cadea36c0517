// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// How a screen becomes one of the hall's, and how it stops being one.

#include "server/accounts/pairings.h"
#include "servertest.h"

#include <QTest>
#include <QThread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Answer enrol(const TestHall &hall, const QString &code)
{
    return call(hall.port(), "POST", "/v1/devices", {}, QJsonDocument(QJsonObject{{u"code"_s, code}}).toJson());
}

QString pair(const TestHall &hall, const QString &kind, const QString &name)
{
    const Answer answer = hall.post("/v1/devices/pairings", u"leader"_s, {{u"kind"_s, kind}, {u"name"_s, name}});
    return answer.status == 201 ? answer.json()[u"code"_s].toString() : answer.problem();
}

/** A code that is not this one. */
QString wrong(QString code, int which = 1)
{
    code[0] = QChar(u'0' + (code[0].digitValue() + which) % 10);
    return code;
}

} // namespace

class TestDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsGoodOnce()
    {
        Pairings pairings;
        const Pairing kiosk{u"kiosk"_s, u"自助机2"_s};
        const QString code = pairings.open(kiosk).value();
        QCOMPARE(code.size(), 8);
        QVERIFY(!pairings.take(wrong(code)).pairing);
        QCOMPARE(pairings.take(code.left(4) + u" - "_s + code.mid(4)).pairing, kiosk); // as people write it down
        QVERIFY(!pairings.take(code).pairing);
        QVERIFY(!pairings.take({}).pairing);
    }

    void aCodeGrowsOld()
    {
        Pairings pairings(std::chrono::milliseconds(1));
        const QString code = pairings.open({u"wall"_s, u"大屏2"_s}).value();
        QThread::msleep(5);
        QVERIFY(!pairings.take(code).pairing);
    }

    /** Whoever has many addresses is not slowed down by one of them. */
    void guessingClosesAllCodes()
    {
        Pairings pairings;
        const QString code = pairings.open({u"kiosk"_s, u"自助机2"_s}).value();
        const QString other = pairings.open({u"wall"_s, u"大屏2"_s}).value();
        const QString never = u"x"_s;
        for (int i = 1; i < Pairings::mostWrong; ++i) {
            const Pairings::Taken taken = pairings.take(never);
            QVERIFY(taken.guessed && !taken.closed);
        }
        QVERIFY(pairings.take(code).pairing);
        QVERIFY(pairings.take(never).closed);
        QVERIFY(!pairings.take(other).pairing);
        QVERIFY(!pairings.take(never).guessed); // there is nothing any more
        const QString anew = pairings.open({u"wall"_s, u"大屏2"_s}).value();
        QVERIFY(!pairings.take(never).closed);
        QVERIFY(pairings.take(anew).pairing);
    }

    void anotherCodeEndsTheFormer()
    {
        Pairings pairings;
        const Pairing wall{u"wall"_s, u"大屏2"_s};
        const QString former = pairings.open(wall).value();
        const QString code = pairings.open(wall).value();
        QVERIFY(former == code || !pairings.take(former).pairing);
        QVERIFY(pairings.take(code).pairing);
    }

    void notTooManyAreOpen()
    {
        Pairings pairings;
        for (int i = 0; i < int(Pairings::mostOpen); ++i) {
            QVERIFY(pairings.open({u"kiosk"_s, QString::number(i)}));
        }
        QVERIFY(!pairings.open({u"kiosk"_s, u"one more"_s}));
    }

    void becomesAScreenOfTheHall()
    {
        TestHall hall;
        const Answer answer = enrol(hall, pair(hall, u"kiosk"_s, u"自助机2"_s));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json()[u"kind"_s], u"kiosk"_s);
        QCOMPARE(answer.json()[u"name"_s], u"自助机2"_s);
        const QString token = answer.json()[u"token"_s].toString();
        const QJsonObject me = call(hall.port(), "GET", "/v1/me", token).json();
        QCOMPARE(me[u"role"_s], u"screen"_s);
        QCOMPARE(me[u"device"_s], u"自助机2"_s);
        QCOMPARE(
            call(hall.port(), "POST", "/v1/tickets", token, R"({"matter":"SQ-YL-001"})", {{"Idempotency-Key", "a"}})
                .status,
            201);
        // A kiosk is no desk: nobody logs in on it.
        QCOMPARE(call(hall.port(), "POST", "/v1/sessions", token, R"({"login":"wangxiulan","password":"x"})").status,
                 403);
        // The token itself is told once and stored nowhere.
        QVERIFY(!hall.get("/v1/devices", u"leader"_s).body.contains(token.toLatin1()));
        const QByteArray audit = hall.get("/v1/audit", u"leader"_s).body;
        QVERIFY2(audit.contains("pairing-opened") && audit.contains("device-enrolled"), audit.constData());
        QVERIFY(!audit.contains(token.toLatin1()));
    }

    void isStillThereAfterARestart()
    {
        TestHall hall;
        const QString token = enrol(hall, pair(hall, u"wall"_s, u"大屏2"_s)).json()[u"token"_s].toString();
        const QString unused = pair(hall, u"wall"_s, u"大屏3"_s);
        hall.stop();
        hall.start("2026-11-23T10:10+08:00", 1);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 200);
        QCOMPARE(enrol(hall, unused).problem(), u"pairing-failed"_s);
    }

    void isToldByItsName()
    {
        TestHall hall;
        QCOMPARE(enrol(hall, pair(hall, u"kiosk"_s, u"自助机2"_s)).status, 201);
        QCOMPARE(pair(hall, u"wall"_s, u"自助机2"_s), u"device-exists"_s);
        const auto refused = [&hall](const QJsonObject &body) {
            return hall.post("/v1/devices/pairings", u"leader"_s, body).status;
        };
        QCOMPARE(refused({{u"kind"_s, u"fridge"_s}, {u"name"_s, u"x"_s}}), 400);
        QCOMPARE(refused({{u"kind"_s, u"kiosk"_s}, {u"name"_s, QString(65, u'x')}}), 400);
    }

    void guessingIsSlowedDown()
    {
        TestHall hall;
        const QString code = pair(hall, u"kiosk"_s, u"自助机2"_s);
        for (int i = 1; i <= 5; ++i) {
            QCOMPARE(enrol(hall, wrong(code, i)).problem(), u"pairing-failed"_s);
        }
        const Answer slowed = enrol(hall, code);
        QCOMPARE(slowed.status, 429);
        QVERIFY(!slowed.json().contains(u"token"_s));
    }

    void revokedItOpensNothing()
    {
        TestHall hall;
        const Answer enrolled = enrol(hall, pair(hall, u"desk"_s, u"窗口机2"_s));
        const QString token = enrolled.json()[u"token"_s].toString();
        const Answer session = call(
            hall.port(), "POST", "/v1/sessions", token,
            QJsonDocument(QJsonObject{{u"login"_s, u"majun"_s}, {u"password"_s, hall.password(u"majun"_s)}}).toJson());
        QCOMPARE(session.status, 200);
        const QString person = session.json()[u"token"_s].toString();
        Listener listener(hall.port(), "partition=" + QUrl::toPercentEncoding(hall.partition()), token);
        QVERIFY(!listener.next("head").name.isEmpty());

        const QByteArray id = enrolled.json()[u"id"_s].toString().toLatin1();
        QCOMPARE(hall.post("/v1/devices/" + id + "/revoke", u"kiosk"_s).status, 403);
        QCOMPARE(hall.post("/v1/devices/" + id + "/revoke", u"leader"_s).status, 200);
        QVERIFY(listener.closed());
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 401);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", person).status, 401);
        // The clerk's session on the other desk and the other screens go on.
        QCOMPARE(hall.get("/v1/me", u"desk"_s).status, 200);
        QCOMPARE(hall.get("/v1/me", u"clerk"_s).status, 200);
        QVERIFY(!hall.get("/v1/devices", u"leader"_s).body.contains(id));
        QCOMPARE(hall.post("/v1/devices/" + id + "/revoke", u"leader"_s).status, 404);

        hall.stop();
        hall.start("2026-11-23T10:10+08:00", 1);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 401);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", person).status, 401);
        QCOMPARE(pair(hall, u"desk"_s, u"窗口机2"_s).size(), 8); // the name is free again
    }

    /** Who is nobody in the hall has no person by whom to end what they began. */
    void anAdministratorsSessionEndsToo()
    {
        TestHall hall;
        const Answer added =
            hall.post("/v1/accounts", u"administrator"_s, {{u"login"_s, u"root"_s}, {u"role"_s, u"administrator"_s}});
        QCOMPARE(added.status, 201);
        const auto logIn = [&hall](const QString &desk, const Answer &account) {
            const QJsonObject form{{u"login"_s, u"root"_s}, {u"password"_s, account.json()[u"password"_s]}};
            return call(hall.port(), "POST", "/v1/sessions", desk, QJsonDocument(form).toJson())
                .json()[u"token"_s]
                .toString();
        };
        const auto may = [&hall](const QString &token) {
            return call(hall.port(), "GET", "/v1/devices", token).status;
        };
        const QJsonObject desk = enrol(hall, pair(hall, u"desk"_s, u"窗口机2"_s)).json();
        const QString here = logIn(hall.token(u"desk"_s), added);
        const QString there = logIn(desk[u"token"_s].toString(), added);
        QCOMPARE(may(here), 200);
        QCOMPARE(may(there), 200);
        QCOMPARE(hall.post("/v1/devices/" + desk[u"id"_s].toString().toUtf8() + "/revoke", u"leader"_s).status, 200);
        QCOMPARE(may(there), 401);
        QCOMPARE(may(here), 200);
        const Answer reset = hall.post("/v1/accounts/root/reset", u"administrator"_s);
        QCOMPARE(reset.status, 200);
        QCOMPARE(may(here), 401);
        // Nobody else's session went with it, nor the key that the hall began with.
        QCOMPARE(hall.get("/v1/me", u"clerk"_s).status, 200);
        QCOMPARE(hall.get("/v1/devices", u"administrator"_s).status, 200);
        QCOMPARE(may(logIn(hall.token(u"desk"_s), reset)), 200);
        hall.stop();
        hall.start("2026-11-23T10:10+08:00", 1);
        QCOMPARE(may(here), 401);
        QCOMPARE(may(there), 401);
    }

    /** At this desk alone: at another one it may be another administrator. */
    void anAdministratorLogsOut()
    {
        TestHall hall;
        const Answer added =
            hall.post("/v1/accounts", u"administrator"_s, {{u"login"_s, u"root"_s}, {u"role"_s, u"administrator"_s}});
        QCOMPARE(added.status, 201);
        const auto logIn = [&] {
            const QJsonObject form{{u"login"_s, u"root"_s}, {u"password"_s, added.json()[u"password"_s]}};
            return call(hall.port(), "POST", "/v1/sessions", hall.token(u"desk"_s), QJsonDocument(form).toJson())
                .json()[u"token"_s]
                .toString();
        };
        const auto may = [&hall](const QString &token) {
            return call(hall.port(), "GET", "/v1/devices", token).status;
        };
        const auto end = [&hall](const QString &token, const QByteArray &body = "{}") {
            return call(hall.port(), "POST", "/v1/sessions/end", token, body, {{"Idempotency-Key", "end"}});
        };
        const QString here = logIn();
        const QString there = logIn();
        Listener listener(hall.port(), "partition=catalogue", here);
        QVERIFY(!listener.next("head").name.isEmpty());
        QCOMPARE(end(here, R"({"all":true})").status, 400);
        QCOMPARE(may(here), 200);
        QCOMPARE(end(here).status, 200);
        QCOMPARE(may(here), 401);
        QVERIFY(listener.closed());
        QCOMPARE(may(there), 200);
        QCOMPARE(hall.get("/v1/audit?action=log-out", u"administrator"_s).json()[u"entries"_s].toArray().size(), 1);
        // The key that the hall began with is no session.
        QCOMPARE(end(hall.token(u"administrator"_s)).problem(), u"no-session"_s);
        QCOMPARE(may(hall.token(u"administrator"_s)), 200);
        hall.stop();
        hall.start("2026-11-23T10:10+08:00", 1);
        QCOMPARE(may(here), 401);
        QCOMPARE(may(there), 200);
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
