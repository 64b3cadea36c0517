// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/names.h"
#include "routerights.h"
#include "server/http/httpclient.h"
#include "servertest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QStringList allKinds{u"kiosk"_s,    u"wall"_s,          u"desk"_s,
                           u"peer"_s,     u"administrator"_s, u"clerk"_s,
                           u"reviewer"_s, u"leader"_s,        u"administrator-session"_s,
                           u"local"_s};

/** The kinds that may use a route, as routeRights says. */
QStringList kindsOf(const RouteRight &right)
{
    static const QMap<QString, QStringList> groups{
        {u"everybody"_s, allKinds},
        {u"screens"_s, {u"kiosk"_s, u"wall"_s, u"desk"_s}},
        {u"administrators"_s, {u"administrator"_s, u"administrator-session"_s, u"local"_s}}};
    QStringList kinds;
    for (const QString &word : QString::fromLatin1(right.who).split(u' ')) {
        kinds += groups.value(word, {word});
    }
    for (const QString &kind : kinds) {
        if (!allKinds.contains(kind)) {
            qFatal("%s: who is %s?", right.route, qPrintable(kind));
        }
    }
    return kinds;
}

bool wantsNoToken(const RouteRight &right)
{
    return QByteArrayView(right.who) == "everybody";
}

QByteArray concrete(const Route &route)
{
    return QString(route.pattern).replace(QRegularExpression(u"\\{[a-z]+\\}"_s), u"nothing-here"_s).toUtf8();
}

QByteArray methodOf(const Route &route)
{
    return route.method == Method::Get ? "GET" : "POST";
}

struct Described
{
    QStringList roles;
    QString deviceKind;
    bool key = false;
};

/** Paths, methods and roles of openapi.yaml; the file is kept simple enough for lines. */
QHash<QString, Described> described()
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/api/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no openapi.yaml");
    }
    QHash<QString, Described> found;
    QString path;
    QString operation;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith("  /v1/"_L1) || line == "  /metrics:"_L1) {
            path = line.trimmed().chopped(1);
        } else if (line == "    get:"_L1 || line == "    post:"_L1) {
            operation = line.trimmed().chopped(1).toUpper() + u' ' + path;
            found.insert(operation, {});
        } else if (line == "components:"_L1) {
            break;
        } else if (line.startsWith("      x-roles: ["_L1)) {
            const QString list = line.mid(16).chopped(1);
            found[operation].roles = list.isEmpty() ? QStringList() : list.split(u", "_s);
        } else if (line.startsWith("      x-device-kind: "_L1)) {
            found[operation].deviceKind = line.mid(21);
        } else if (line.contains("parameters/IdempotencyKey"_L1)) {
            found[operation].key = true;
        }
    }
    return found;
}

} // namespace

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Not in the constructor: the thread sanitizer loses the locks of a thread that forks before QTest runs.
    void initTestCase()
    {
        m_hall.emplace();
        m_hall->start("2026-11-23T10:00+08:00", 1, {}, {}, 0, true);
    }

    void areAllDescribed()
    {
        const QHash<QString, Described> api = described();
        QStringList served;
        for (const Route &route : m_hall->server().routes().all()) {
            const QString operation = QString::fromLatin1(methodOf(route)) + u' ' + route.pattern;
            served.append(operation);
            QVERIFY2(api.contains(operation), qPrintable(operation));
            const Described &one = api[operation];
            QCOMPARE(one.key, route.needsKey);
            QCOMPARE(one.deviceKind, route.deviceKind);
            QStringList roles;
            for (const Role role :
                 {Role::Screen, Role::Clerk, Role::Reviewer, Role::Leader, Role::Administrator, Role::Peer}) {
                if (route.roles & only(role)) {
                    roles.append(toString(role));
                }
            }
            QStringList told = one.roles;
            told.sort();
            roles.sort();
            QVERIFY2(told == roles, qPrintable(operation + u": "_s + told.join(u' ') + u" / "_s + roles.join(u' ')));
        }
        QStringList known = api.keys();
        known.sort();
        served.sort();
        QCOMPARE(known, served);
    }

    /** Whoever adds a route says here who may use it. */
    void haveTheirRights()
    {
        QStringList written;
        for (const RouteRight &right : routeRights) {
            written << QString::fromLatin1(right.route);
        }
        QStringList served;
        for (const Route &route : m_hall->server().routes().all()) {
            served << QString::fromLatin1(methodOf(route)) + u' ' + route.pattern;
        }
        for (qsizetype i = 0; i < std::max(served.size(), written.size()); ++i) {
            QCOMPARE(written.value(i), served.value(i));
        }
    }

    void letInByRole_data()
    {
        QTest::addColumn<size_t>("index");
        QTest::addColumn<QString>("kind");
        size_t index = 0;
        for (const Route &route : m_hall->server().routes().all()) {
            for (const QString &kind : allKinds) {
                QTest::addRow("%s %s as %s", methodOf(route).constData(), qPrintable(route.pattern), qPrintable(kind))
                    << index << kind;
            }
            ++index;
        }
    }

    void letInByRole()
    {
        QFETCH(size_t, index);
        QFETCH(QString, kind);
        const Route &route = m_hall->server().routes().all()[index];
        QVERIFY2(index < routeRights.size(), "a route without a line in routerights.h");
        // Without a key no hall command is decided and no session ended, without a partition no events begin: only the
        // door is tried.
        const QByteArray body = route.method == Method::Post ? "{\"nonsense\":true}" : "";
        const Answer answer = kind == "local"_L1
                                  ? throughSocket(route, body)
                                  : call(m_hall->port(), methodOf(route), concrete(route), m_hall->token(kind), body);
        const bool allowed = kindsOf(routeRights.at(index)).contains(kind);
        if (allowed) {
            QVERIFY2(answer.status != 401 && answer.problem() != "forbidden"_L1, answer.body.constData());
            QVERIFY2(answer.status != 0 && answer.status < 500, answer.body.constData());
        } else {
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.problem(), u"forbidden"_s);
        }
    }

    void wantAToken_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("none") << QString();
        QTest::newRow("foreign") << randomToken();
        QTest::newRow("long") << QString(10'000, u'a');
        QTest::newRow("strange") << u"张三"_s;
    }

    void wantAToken()
    {
        QFETCH(QString, token);
        size_t index = 0;
        for (const Route &route : m_hall->server().routes().all()) {
            const Answer answer = call(m_hall->port(), methodOf(route), concrete(route), token, "{}");
            QVERIFY2((answer.status == 401) != wantsNoToken(routeRights.at(index++)), answer.body.constData());
            QVERIFY(answer.status != 401 || answer.headers.value("www-authenticate") == "Bearer");
        }
    }

    void forgetAnExpiredToken()
    {
        QElapsedTimer age;
        age.start();
        TestHall hall;
        const int status = hall.get("/v1/me", u"brief"_s).status;
        if (age.elapsed() <
            std::chrono::milliseconds(TestHall::briefLife).count()) { // a slow machine comes too late for this half
            QCOMPARE(status, 200);
        }
        QTRY_COMPARE_WITH_TIMEOUT(hall.get("/v1/me", u"brief"_s).status, 401, 10'000);
    }

    void endTheEventsOfAnExpiredToken()
    {
        QElapsedTimer age;
        age.start();
        TestHall hall;
        if (age.elapsed() > std::chrono::milliseconds(TestHall::briefLife).count() / 2) {
            QSKIP("a slow machine comes too late; tst_guards has the rest of it");
        }
        Listener brief(hall.port(), "partition=catalogue", hall.token(u"brief"_s));
        Listener kiosk(hall.port(), "partition=catalogue", hall.token(u"kiosk"_s));
        QVERIFY(!brief.next("head").name.isEmpty());
        QVERIFY(!kiosk.next("head").name.isEmpty());
        QVERIFY(brief.closed(10'000));
        QVERIFY(!kiosk.closed(200)); // a screen's own token has no end
    }

    void keepToTheirHall()
    {
        for (const auto &kind : {u"kiosk"_s, u"wall"_s, u"clerk"_s, u"leader"_s}) {
            QCOMPARE(m_hall->get("/v1/partitions/hall%2Fother/changes?since=0", kind).status, 404);
            QCOMPARE(m_hall->get("/v1/events?partition=hall%2Fother", kind).status, 404);
        }
        // Another server gets the list of matters and nothing of the hall.
        const QByteArray own = QUrl::toPercentEncoding(m_hall->partition());
        QCOMPARE(m_hall->get("/v1/partitions/" + own + "/changes?since=0", u"peer"_s).status, 403);
        QCOMPARE(m_hall->get("/v1/events?partition=" + own, u"peer"_s).status, 403);
    }

    void knowTheirMethods()
    {
        const Answer answer = call(m_hall->port(), "DELETE", "/v1/tickets", m_hall->token(u"kiosk"_s));
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.headers.value("allow"), "POST");
        for (const QByteArray method : {"HEAD", "OPTIONS"}) {
            const Answer refused = call(m_hall->port(), method, "/v1/tickets", {});
            QCOMPARE(refused.status, 405);
            QCOMPARE(refused.headers.value("allow"), "POST");
        }
        QCOMPARE(call(m_hall->port(), "POST", "/v1/health", {}).headers.value("allow"), "GET, HEAD");
        QCOMPARE(call(m_hall->port(), "HEAD", "/v1/health", {}).status, 200);
        QCOMPARE(call(m_hall->port(), "GET", "http://hall.example/v1/health/live", {}).status, 200);
        QCOMPARE(call(m_hall->port(), "GET", "/v1/nothing", {}).status, 404);
        QCOMPARE(call(m_hall->port(), "GET", "/v2/health", {}).problem(), u"protocol-not-served"_s);
        QCOMPARE(call(m_hall->port(), "GET", "/v0/tickets/x/y/z", {}).problem(), u"protocol-not-served"_s);
    }

    /** Of the server as such, and the line stays open. */
    void tellTheirMethods()
    {
        const QByteArray options = "OPTIONS * HTTP/1.1\r\nHost: x\r\n";
        const Answer answer = raw(m_hall->port(), options + "\r\n");
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.headers.value("allow"), "GET, HEAD, POST, OPTIONS");
        QCOMPARE(answer.headers.value("connection"), "keep-alive");
        QVERIFY(!answer.headers.contains("content-length") && !answer.headers.contains("content-type"));
        QCOMPARE(raw(m_hall->port(), options + "Content-Length: 2\r\n\r\n{}").status, 204);
        QCOMPARE(raw(m_hall->port(), "GET * HTTP/1.1\r\nHost: x\r\n\r\n").status, 400);
    }

    void refuseBadBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("truncated") << QByteArray("{\"matter\":\"SQ-YL"); // no raw string: moc counts its braces
        QTest::newRow("no JSON") << QByteArray("matter=SQ-YL-001");
        QTest::newRow("an array") << QByteArray("[1,2]");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"matter\":\"\xff\xfe\"}");
        QTest::newRow("unknown field") << QByteArray(R"({"matter":"SQ-YL-001","colour":"red"})");
        QTest::newRow("wrong type") << QByteArray(R"({"matter":7})");
        QTest::newRow("wrong type inside") << QByteArray(R"({"matter":"SQ-YL-001","ticked":["a"]})");
        QTest::newRow("fraction") << QByteArray(R"({"matter":"SQ-YL-001","ticked":[0.5]})");
        QTest::newRow("huge number") << QByteArray(R"({"matter":"SQ-YL-001","ticked":[1e308]})");
        QTest::newRow("null") << QByteArray(R"({"matter":null})");
        QTest::newRow("deep") << QByteArray("{\"matter\":") + QByteArray(5'000, '[') + QByteArray(5'000, ']') + "}";
        QTest::newRow("long name") << QByteArray("{\"matter\":\"") + QByteArray(100'000, 'x') + "\"}";
        QTest::newRow("long place")
            << QString(u"{\"general\":true,\"place\":\"%1\"}"_s).arg(QString(100'000, u'长')).toUtf8();
        QTest::newRow("control character") << QByteArray(R"({"general":true,"place":"a\u0000b"})");
    }

    void refuseBadBodies()
    {
        QFETCH(QByteArray, body);
        const auto before = m_hall->records(u"ticket"_s).size();
        const Answer answer =
            call(m_hall->port(), "POST", "/v1/tickets", m_hall->token(u"kiosk"_s), body,
                 {{"Idempotency-Key", "bad-" + QByteArray(QTest::currentDataTag()).replace(' ', '-')}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
        QVERIFY(!answer.json().value(u"detail"_s).toString().isEmpty());
        QVERIFY(!answer.json().value(u"detail_en"_s).toString().isEmpty());
        QCOMPARE(m_hall->records(u"ticket"_s).size(), before);
    }

    void takeEveryScript()
    {
        for (const QString &place : {u"😀🧓🏽"_s, u"שלום עולם"_s, u"مرحبا"_s, u"𠮷野家"_s, u"é\u0301"_s}) {
            const Answer answer = m_hall->post("/v1/help", u"kiosk"_s, {{u"place"_s, place}});
            QCOMPARE(answer.status, 201);
            QCOMPARE(answer.json()[u"help"_s][u"place"_s].toString(), place);
        }
    }

    /** 不用了: by the kiosk alone, once, and with its time in the feed. */
    void takeACallBack()
    {
        const QJsonObject place{{u"place"_s, u"自助机7"_s}};
        const QString id = m_hall->post("/v1/help", u"kiosk"_s, place).json()[u"help"_s][u"id"_s].toString();
        QVERIFY(!id.isEmpty());
        const QByteArray path = "/v1/help/" + id.toUtf8() + "/take-back";
        QCOMPARE(m_hall->post(path, u"leader"_s).status, 403);
        const Answer back = m_hall->post(path, u"kiosk"_s);
        QCOMPARE(back.status, 200);
        const QString at = back.json()[u"help"_s][u"taken_back_at"_s].toString();
        QVERIFY(!at.isEmpty());
        QCOMPARE(m_hall->post(path, u"kiosk"_s).json()[u"help"_s][u"taken_back_at"_s].toString(), at);
        QCOMPARE(m_hall->post("/v1/help/" + id.toUtf8() + "/answer", u"clerk"_s).problem(), u"help-taken-back"_s);
        for (const QJsonObject &call : m_hall->records(u"help"_s)) {
            QVERIFY(call[u"id"_s] != id || call[u"taken_back_at"_s].toString() == at);
        }
        QCOMPARE(m_hall->post("/v1/help/x/take-back", u"kiosk"_s).status, 404);
    }

    void refuseOtherTypes()
    {
        const QByteArray head = "POST /v1/tickets HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIdempotency-Key: t\r\n"
                                "Authorization: Bearer " +
                                m_hall->token(u"kiosk"_s).toUtf8() + "\r\nContent-Length: 2\r\n";
        QCOMPARE(raw(m_hall->port(), head + "Content-Type: application/x-www-form-urlencoded\r\n\r\n{}").status, 415);
        // Not for its coding, so nothing is said of codings.
        const Answer answer = raw(m_hall->port(), head + "Content-Type: text/plain\r\n\r\n{}");
        QCOMPARE(answer.status, 415);
        QVERIFY(!answer.headers.contains("accept-encoding"));
    }

    void wantAKey()
    {
        const QString token = m_hall->token(u"kiosk"_s);
        QCOMPARE(call(m_hall->port(), "POST", "/v1/tickets", token, R"({"matter":"SQ-YL-001"})").problem(),
                 u"idempotency-key-missing"_s);
        QCOMPARE(call(m_hall->port(), "POST", "/v1/tickets", token, "{}", {{"Idempotency-Key", QByteArray(129, 'a')}})
                     .problem(),
                 u"idempotency-key-malformed"_s);
    }

    void answerARepeatAlike()
    {
        const QJsonObject body{{u"matter"_s, u"SQ-YL-001"_s}};
        const Answer first = m_hall->post("/v1/tickets", u"kiosk"_s, body, "double-tap");
        QCOMPARE(first.status, 201);
        const auto count = m_hall->records(u"ticket"_s).size();
        const Answer again = m_hall->post("/v1/tickets", u"kiosk"_s, body, "double-tap");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(m_hall->records(u"ticket"_s).size(), count);
        QCOMPARE(m_hall->post("/v1/tickets", u"kiosk"_s, {{u"general"_s, true}}, "double-tap").problem(),
                 u"idempotency-key-reused"_s);
        // Another device or another route has keys of its own.
        QCOMPARE(m_hall->post("/v1/tickets", u"clerk"_s, body, "double-tap").status, 201);
        QVERIFY(m_hall->post("/v1/tickets", u"clerk"_s, body, "double-tap").body != first.body);
        QCOMPARE(m_hall->post("/v1/help", u"kiosk"_s, {{u"place"_s, u"1"_s}}, "double-tap").status, 201);
        // A refusal is an answer too.
        const QJsonObject unknown{{u"matter"_s, u"NO-SUCH"_s}};
        const Answer refused = m_hall->post("/v1/tickets", u"kiosk"_s, unknown, "refused");
        QVERIFY(refused.status >= 400 && refused.status < 500);
        QCOMPARE(m_hall->post("/v1/tickets", u"kiosk"_s, unknown, "refused").body, refused.body);
    }

    void refuseUnknownIds()
    {
        for (const QByteArray path :
             {"/v1/windows/w99/open", "/v1/windows/%E5%BC%A0/call-next", "/v1/cases/x/finish", "/v1/help/x/answer"}) {
            const Answer answer = m_hall->post(path, u"leader"_s);
            QVERIFY2(answer.status == 404 || answer.status == 409, answer.body.constData());
        }
        QCOMPARE(m_hall->get("/v1/cases/x", u"leader"_s).status, 404);
        QCOMPARE(m_hall->post("/v1/tickets/lookup", u"kiosk"_s, {{u"code"_s, u"x"_s}}).status, 404);
        QCOMPARE(m_hall->post("/v1/ratings", u"kiosk"_s, {{u"stars"_s, 5}}).status, 400);
        QCOMPARE(
            m_hall->post("/v1/ratings", u"kiosk"_s, {{u"stars"_s, 5}, {u"access"_s, u"x"_s}, {u"case_id"_s, u"x"_s}})
                .status,
            403);
    }

private:
    /** As the machine's own administrator: whoever may open the data folder. */
    Answer throughSocket(const Route &route, const QByteArray &body)
    {
        HttpTarget target;
        target.socket = m_hall->folder().socket();
        HttpClient client(target);
        constexpr std::chrono::seconds patience{10};
        const auto answer = route.method == Method::Get
                                ? client.get(concrete(route), patience)
                                : client.post(concrete(route), "application/json", body, patience);
        return answer ? Answer{answer->status, {}, answer->body} : Answer{0, {}, answer.error().en.toUtf8()};
    }

    std::optional<TestHall> m_hall;
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
