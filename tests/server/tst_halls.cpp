// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QJsonObject allowance{{u"matter"_s, u"SQ-YL-001"_s}, {u"checked"_s, true}, {u"place"_s, u"自助机1"_s}};
const QJsonObject resident{
    {u"name"_s, u"欧阳明"_s}, {u"phone"_s, u"13912348888"_s}, {u"id_number"_s, u"62280119400101123X"_s}};

int countFacts(const TestHall &hall, const QString &subject, const QString &kind)
{
    const auto store = Store::open(hall.folder().store(), u"test"_s);
    if (!store) {
        return -1;
    }
    const auto facts = (*store)->facts(hall.partition(), subject);
    return facts ? int(std::count_if(facts->begin(), facts->end(),
                                     [&](const StoredFact &fact) { return fact.kind == kind; }))
                 : -1;
}

} // namespace

class TestHalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoIAm()
    {
        TestHall hall;
        QCOMPARE(call(hall.port(), "GET", "/v1/health", {}).json().value(u"simulated"_s).toBool(), true);
        const QJsonObject me = hall.get("/v1/me", u"clerk"_s).json();
        QCOMPARE(me.value(u"role"_s).toString(), u"clerk"_s);
        QCOMPARE(me.value(u"person_name"_s).toString(), u"马军"_s);
        QCOMPARE(me.value(u"partitions"_s).toArray(), QJsonArray({u"catalogue"_s, hall.partition()}));
        QCOMPARE(hall.get("/v1/me", u"peer"_s).json().value(u"partitions"_s).toArray(), QJsonArray({u"catalogue"_s}));
        QCOMPARE(hall.get(hall.changesPath(), u"peer"_s).status, 403);
    }

    void servesAResidentFromTicketToRating()
    {
        TestHall hall;
        Listener wall(hall.port(), "partition=" + hall.partition().toUtf8().toPercentEncoding(), hall.token(u"wall"_s));
        const QJsonObject head = wall.next("head").data;
        QCOMPARE(head.value(u"partition"_s).toString(), hall.partition());

        const Answer taken = hall.post("/v1/tickets", u"kiosk"_s, allowance);
        QCOMPARE(taken.status, 201);
        const QJsonObject slip = taken.json().value(u"ticket"_s).toObject();
        const QString code = slip.value(u"code"_s).toString();
        QCOMPARE(code.size(), 22);
        const QJsonObject change = wall.next("changes").data;
        QCOMPARE(change.value(u"from"_s), head.value(u"revision"_s));
        QCOMPARE(change.value(u"changes"_s).toArray().first()[u"body"_s][u"number"_s], slip.value(u"number"_s));
        QVERIFY(!QJsonDocument(change).toJson().contains(code.toUtf8()));

        const Answer seen = hall.post("/v1/tickets/lookup", u"kiosk"_s, {{u"code"_s, code}});
        QCOMPARE(seen.json().value(u"ahead"_s).toInt(-1), 0);
        QCOMPARE(hall.post("/v1/windows/w1/open", u"clerk"_s).status, 200);
        const Answer called = hall.post("/v1/windows/w1/call-next", u"clerk"_s);
        QCOMPARE(called.json()[u"ticket"_s][u"id"_s], slip.value(u"id"_s));
        QCOMPARE(hall.post("/v1/windows/w1/start", u"clerk"_s).status, 200);

        QJsonArray materials;
        for (const QString &name : {u"居民身份证"_s, u"房产证明、租赁合同或房主证明（任一）"_s}) {
            materials.append(QJsonObject{{u"name"_s, name}, {u"original_seen"_s, true}, {u"copies"_s, 1}});
        }
        const Answer accepted = hall.post("/v1/cases", u"clerk"_s,
                                          {{u"window"_s, u"w1"_s},
                                           {u"ticket"_s, slip.value(u"id"_s)},
                                           {u"matter"_s, u"SQ-ZM-001"_s},
                                           {u"applicant"_s, resident},
                                           {u"materials"_s, materials}});
        QCOMPARE(accepted.status, 201);
        const QJsonObject made = accepted.json().value(u"case"_s).toObject();
        const QString id = made.value(u"id"_s).toString();

        const Answer finished = hall.post("/v1/windows/w1/finish", u"clerk"_s);
        QCOMPARE(finished.status, 200);
        readsCards(hall, resident.value(u"id_number"_s).toString(), id);
        looksUp(hall, made.value(u"case_no"_s).toString(), code, id);
        // The device is shut at every door, however right what it brings.
        const QJsonObject scanned{{u"code"_s, code}};
        const QJsonObject card{{u"id_number"_s, resident.value(u"id_number"_s)}};
        QCOMPARE(hall.post("/v1/tickets/lookup", u"kiosk"_s, scanned).status, 429);
        QCOMPARE(hall.post("/v1/bookings/lookup", u"kiosk"_s, scanned).status, 429);
        QCOMPARE(hall.post("/v1/submissions/lookup", u"kiosk"_s, scanned).status, 429);
        QCOMPARE(hall.post("/v1/cards/lookup", u"kiosk"_s, card).status, 429);
        QCOMPARE(hall.post("/v1/bookings/lookup", u"kiosk"_s, card).status, 429);

        // No feed, event or log line of a screen ever has a name.
        const QByteArray feed = hall.get(hall.changesPath() + "?since=0&limit=5000", u"desk"_s).body;
        QVERIFY(!feed.contains("欧阳明") && !feed.contains("13912348888") && !feed.contains("62280119400101123X"));
        const Answer open = hall.get("/v1/cases/" + id.toLatin1(), u"clerk"_s);
        QCOMPARE(open.json()[u"applicant"_s][u"name"_s].toString(), u"欧阳明"_s);
        QCOMPARE(hall.post("/v1/ratings", u"kiosk"_s, {{u"ticket_code"_s, code}, {u"stars"_s, 5}}).status, 201);
        QCOMPARE(hall.post("/v1/ratings", u"kiosk"_s, {{u"ticket_code"_s, code}, {u"stars"_s, 5}}).status, 409);
    }

    void pagesTheFeed()
    {
        TestHall hall;
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, allowance).status, 201);
        }
        const Answer all = hall.get(hall.changesPath() + "?since=0&limit=5000", u"kiosk"_s);
        const QString epoch = all.json().value(u"epoch"_s).toString();
        const qint64 revision = all.json().value(u"to"_s).toInteger();
        QCOMPARE(all.json().value(u"more"_s).toBool(), false);
        // One record at a time adds up to the same.
        qint64 at = 0;
        int count = 0;
        for (int turn = 0; turn < 100 && at < revision; ++turn) {
            const QByteArray query = "?limit=1&since=" + QByteArray::number(at) + "&epoch=" + epoch.toLatin1();
            const QJsonObject page = hall.get(hall.changesPath() + query, u"kiosk"_s).json();
            QVERIFY(page.value(u"to"_s).toInteger() > at);
            count += int(page.value(u"records"_s).toArray().size());
            at = page.value(u"to"_s).toInteger();
        }
        QCOMPARE(count, int(all.json().value(u"records"_s).toArray().size()));
        const auto ask = [&](qint64 since, const QString &of) {
            return hall.get(hall.changesPath() + "?since=" + QByteArray::number(since) + "&epoch=" + of.toLatin1(),
                            u"kiosk"_s);
        };
        QCOMPARE(ask(revision, epoch).json().value(u"records"_s).toArray().size(), 0);
        QCOMPARE(ask(revision, u"other"_s).problem(), u"epoch-changed"_s);
        QCOMPARE(ask(revision, u"other"_s).status, 410);
        QCOMPARE(ask(revision + 1, epoch).status, 410);
        QCOMPARE(ask(1, {}).status, 410);
        QCOMPARE(hall.get(hall.changesPath() + "?since=-1", u"kiosk"_s).status, 400);
        QCOMPARE(hall.get(hall.changesPath() + "?limit=0", u"kiosk"_s).status, 400);
        QCOMPARE(hall.get(hall.changesPath() + "?colour=red", u"kiosk"_s).status, 400);
        QCOMPARE(hall.get("/v1/partitions/hall%2Felsewhere/changes", u"kiosk"_s).status, 404);
        QCOMPARE(hall.get("/v1/events", u"kiosk"_s).status, 400);
        QCOMPARE(hall.get("/v1/events?partition=hall%2Felsewhere", u"kiosk"_s).status, 404);
    }

    void logsInAndOut()
    {
        TestHall hall;
        const auto logIn = [&](const QString &login, const QString &password) {
            return hall.post("/v1/sessions", u"desk"_s, {{u"login"_s, login}, {u"password"_s, password}});
        };
        QCOMPARE(logIn(u"majun"_s, u"wrong"_s).problem(), u"login-failed"_s);
        QCOMPARE(logIn(u"nobody"_s, u"wrong"_s).problem(), u"login-failed"_s);
        const Answer session = logIn(u"majun"_s, hall.password(u"majun"_s));
        QCOMPARE(session.status, 200);
        QCOMPARE(session.json().value(u"name"_s).toString(), u"马军"_s);
        QCOMPARE(session.json().value(u"must_change"_s).toBool(true), false);
        const QString token = session.json().value(u"token"_s).toString();
        const auto presence = [&] {
            for (const QJsonObject &one : hall.records(u"presence"_s)) {
                if (one.value(u"person"_s).toString() == "majun"_L1) {
                    return one.value(u"state"_s).toString();
                }
            }
            return QString();
        };
        QCOMPARE(presence(), u"on_duty"_s);
        QCOMPARE(call(hall.port(), "POST", "/v1/presence", token, R"({"state":"meeting"})", {{"Idempotency-Key", "p"}})
                     .json()[u"presence"_s][u"state"_s]
                     .toString(),
                 u"meeting"_s);
        Listener listener(hall.port(), "partition=catalogue", token);
        QVERIFY(!listener.next("head").name.isEmpty());
        QCOMPARE(call(hall.port(), "POST", "/v1/sessions/end", token, "{}", {{"Idempotency-Key", "e"}}).status, 200);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", token).status, 401);
        QVERIFY(listener.closed());         // what was opened by it does not go on without it
        QCOMPARE(presence(), u"meeting"_s); // the plate still says where they are
        const QString back = logIn(u"majun"_s, hall.password(u"majun"_s)).json()[u"token"_s].toString();
        QCOMPARE(presence(), u"on_duty"_s);
        QCOMPARE(call(hall.port(), "POST", "/v1/sessions/end", back, "{}", {{"Idempotency-Key", "f"}}).status, 200);
        QCOMPARE(presence(), u"off_duty"_s);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(logIn(u"heyumei"_s, u"guess"_s).status, 401);
        }
        QCOMPARE(logIn(u"heyumei"_s, hall.password(u"heyumei"_s)).status, 429);
        QCOMPARE(logIn(u"majun"_s, hall.password(u"majun"_s)).status, 200);
    }

    void wantsANewPassword()
    {
        TestHall hall;
        // Who changes it because somebody knows it gets rid of that somebody.
        const QJsonObject form{{u"login"_s, u"heyumei"_s},
                               {u"password"_s, hall.password(u"heyumei"_s)},
                               {u"new_password"_s, u"Another-One-7"_s}};
        const Answer changed = hall.post("/v1/sessions", u"desk"_s, form);
        QCOMPARE(changed.status, 200);
        QCOMPARE(hall.get("/v1/me", u"leader"_s).status, 401);
        QCOMPARE(call(hall.port(), "GET", "/v1/me", changed.json()[u"token"_s].toString()).status, 200);
        QCOMPARE(hall.get("/v1/me", u"clerk"_s).status, 200); // of nobody else
        const Response reset = hall.server().administer("/v1/accounts/majun/reset", "{}");
        QCOMPARE(reset.status, 200);
        QCOMPARE(hall.get("/v1/me", u"clerk"_s).status, 401);
        const QString once = QJsonDocument::fromJson(reset.body)[u"password"_s].toString();
        // In a demonstration hall it is final; there is a hall for every case in tst_commandline.
        QCOMPARE(hall.post("/v1/sessions", u"desk"_s, {{u"login"_s, u"majun"_s}, {u"password"_s, once}}).status, 200);
        const QJsonObject change{{u"login"_s, u"majun"_s}, {u"password"_s, once}, {u"new_password"_s, u"短"_s}};
        QCOMPARE(hall.post("/v1/sessions", u"desk"_s, change).problem(), u"password-too-weak"_s);
    }

    void importsAllOrNothing()
    {
        TestHall hall;
        const Response same = hall.server().administer("/v1/imports/matters", demoMattersFile());
        QCOMPARE(same.status, 200);
        QCOMPARE(QJsonDocument::fromJson(same.body)[u"changed"_s].toInt(-1), 0);
        QCOMPARE(
            QJsonDocument::fromJson(hall.server().administer("/v1/imports/hall", demoHallFile(true)).body)[u"changed"_s]
                .toInt(-1),
            0);
        QJsonObject file = QJsonDocument::fromJson(demoMattersFile()).object();
        QJsonArray matters = file.value(u"matters"_s).toArray();
        QJsonObject first = matters[0].toObject();
        first.insert(u"name_zh"_s, u"居住证明（新）"_s);
        matters[0] = first;
        file.insert(u"matters"_s, matters);
        Listener kiosk(hall.port(), "partition=catalogue", hall.token(u"kiosk"_s));
        QVERIFY(!kiosk.next("head").name.isEmpty());
        const Response changed = hall.server().administer("/v1/imports/matters", QJsonDocument(file).toJson());
        QCOMPARE(QJsonDocument::fromJson(changed.body)[u"changed"_s].toInt(), 1);
        QCOMPARE(kiosk.next("changes").data[u"changes"_s][0][u"body"_s][u"name_zh"_s].toString(), u"居住证明（新）"_s);
        first.insert(u"kind_code"_s, 17);
        matters[0] = first;
        file.insert(u"matters"_s, matters);
        const Response refused = hall.server().administer("/v1/imports/matters", QJsonDocument(file).toJson());
        QCOMPARE(refused.status, 422);
        const QJsonValue error = QJsonDocument::fromJson(refused.body)[u"errors"_s][0];
        QCOMPARE(error[u"where"_s].toString(), first.value(u"code"_s).toString());
        QVERIFY(!error[u"field"_s].toString().isEmpty() && !error[u"expected"_s].toString().isEmpty());
        QCOMPARE(hall.server().administer("/v1/imports/hall", demoHallFile(false)).status, 422);
        // A roster is the leader's, who reads Chinese.
        const Response roster =
            hall.server().administer("/v1/imports/roster", "date,kind,from,to,leader,workers,phone\n"
                                                           "2026-13-01,evening,17:30,18:30,heyumei,majun,\n");
        QCOMPARE(roster.status, 422);
        QCOMPARE(hall.get("/v1/roster/export?form=csv", u"administrator"_s).status, 200);
        QCOMPARE(hall.get("/v1/roster/export?form=csv", u"kiosk"_s).status, 403);
        const QString said = QJsonDocument::fromJson(roster.body)[u"detail"_s].toString();
        QVERIFY2(said.contains(u"第2行，日期要写成"_s), qPrintable(said));
    }

    void changesNoPairOfALivingHall()
    {
        TestHall hall;
        QJsonObject file = QJsonDocument::fromJson(demoHallFile(true)).object();
        QJsonArray posts = file.value(u"posts"_s).toArray();
        QJsonObject first = posts[0].toObject();
        const QJsonValue a = first.value(u"a"_s);
        const QJsonValue b = first.value(u"b"_s);
        first.insert(u"a"_s, b);
        first.insert(u"b"_s, a);
        first.insert(u"phone"_s, u"0934-8000099"_s);
        posts[0] = first;
        file.insert(u"posts"_s, posts);
        const Response refused = hall.server().administer("/v1/imports/hall", QJsonDocument(file).toJson());
        QCOMPARE(refused.status, 422);
        const QJsonValue error = QJsonDocument::fromJson(refused.body)[u"errors"_s][0];
        QCOMPARE(error[u"where"_s].toString(), u"post "_s + first.value(u"id"_s).toString());
        QVERIFY(error[u"expected"_s].toString().contains(u"AB岗搭配"_s));
        first.insert(u"a"_s, a);
        first.insert(u"b"_s, b); // everything else of a post is the file's
        posts[0] = first;
        file.insert(u"posts"_s, posts);
        const Response changed = hall.server().administer("/v1/imports/hall", QJsonDocument(file).toJson());
        QCOMPARE(QJsonDocument::fromJson(changed.body)[u"changed"_s].toInt(), 1);
    }

    void closesTheDayOnce()
    {
        TestHall hall("2026-11-23T17:25+08:00", 1);
        const Answer taken = hall.post("/v1/tickets", u"kiosk"_s, allowance);
        hall.stop();
        // A minute before closing, a hundred times as fast.
        hall.start("2026-11-23T17:29+08:00", 100);
        const auto closed = [&] {
            const auto days = hall.records(u"day"_s);
            return !days.empty() && days[0].value(u"closed"_s).toBool();
        };
        QTRY_VERIFY_WITH_TIMEOUT(closed(), 5'000);
        QCOMPARE(hall.records(u"ticket"_s).size(), 0);
        QCOMPARE(countFacts(hall, u"day/2026-11-23"_s, u"closed"_s), 1);
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, allowance).status, 409);
        hall.stop();
        // Two days later: what is overdue is done before anybody can ask.
        hall.start("2026-11-25T09:00+08:00", 1);
        QCOMPARE(hall.records(u"day"_s)[0].value(u"day"_s).toString(), u"2026-11-25"_s);
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, allowance).status, 201);
        QCOMPARE(countFacts(hall, u"day/2026-11-23"_s, u"closed"_s), 1);
        QCOMPARE(countFacts(hall, u"day/2026-11-25"_s, u"begun"_s), 1);
        hall.stop();
        hall.start("2026-11-25T09:01+08:00", 1);
        QCOMPARE(countFacts(hall, u"day/2026-11-25"_s, u"begun"_s), 1);
    }

    void endsSessionsAtClosing()
    {
        TestHall hall("2026-11-23T17:25+08:00", 1);
        const Answer session = hall.post("/v1/sessions", u"desk"_s,
                                         {{u"login"_s, u"majun"_s}, {u"password"_s, hall.password(u"majun"_s)}});
        const QString token = session.json().value(u"token"_s).toString();
        hall.stop();
        hall.start("2026-11-23T17:29:50+08:00", 20);
        QTRY_COMPARE_WITH_TIMEOUT(call(hall.port(), "GET", "/v1/me", token).status, 401, 5'000);
    }

    void wrongCodesAndCardsAreGuessesToo()
    {
        TestHall hall;
        const auto scan = [&hall](const QByteArray &path, const QString &device, int i) {
            return hall.post(path, device, {{u"code"_s, u"no-such-slip-%1"_s.arg(i)}}).status;
        };
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(scan("/v1/tickets/lookup", u"kiosk"_s, i), 404);
        }
        for (int i = 0; i < 10; ++i) { // as a kiosk asks on: it is the same slip
            QCOMPARE(scan("/v1/bookings/lookup", u"kiosk"_s, i), 404);
            QCOMPARE(scan("/v1/submissions/lookup", u"kiosk"_s, i), 404);
        }
        for (int i = 0; i < 10; ++i) {
            const QJsonObject card{{u"id_number"_s, u"0000001900010100%1"_s.arg(i, 2, 10, QLatin1Char('0'))}};
            QCOMPARE(hall.post("/v1/cards/lookup", u"kiosk"_s, card).status, 200);
            QCOMPARE(hall.post("/v1/bookings/lookup", u"kiosk"_s, card).status, i < 9 ? 200 : 429);
        }
        QCOMPARE(scan("/v1/tickets/lookup", u"kiosk"_s, 10), 429);
        QCOMPARE(scan("/v1/tickets/lookup", u"wall"_s, 10), 404); // another device is not meant
        const QJsonArray noted =
            hall.get("/v1/audit?action=lookup-failed&limit=100", u"leader"_s).json()[u"entries"_s].toArray();
        QCOMPARE(noted.size(), 21);
        QCOMPARE(noted.last()[u"subject"_s].toString(), u"slip/"_s); // what was tried, and nothing that leads to it
        const QJsonArray all =
            hall.get("/v1/audit?action=lookup-*&limit=100", u"leader"_s).json()[u"entries"_s].toArray();
        const auto count = [&all](const QString &action) {
            return std::count_if(all.begin(), all.end(),
                                 [&action](const QJsonValue &one) { return one[u"action"_s].toString() == action; });
        };
        QCOMPARE(count(u"lookup-locked"_s), 1);
        QCOMPARE(count(u"lookup-refused"_s), 1); // once a minute
    }

    void endsListenersWithTheServer()
    {
        TestHall hall;
        Listener wall(hall.port(), "partition=catalogue", hall.token(u"wall"_s));
        QVERIFY(!wall.next("head").name.isEmpty());
        hall.stop();
        QVERIFY(wall.closed());
    }

private:
    /** The resident's look-ups: by case number and by slip, wrong ones slowed and all alike. */
    void looksUp(const TestHall &hall, const QString &caseNo, const QString &code, const QString &id)
    {
        const auto ask = [&](const QString &number, const QString &four) {
            return hall.post("/v1/cases/lookup", u"kiosk"_s, {{u"number"_s, number}, {u"last_four"_s, four}});
        };
        for (const auto &[number, four] :
             {std::pair(caseNo, u"8888"_s), std::pair(code, u"8888"_s), std::pair(caseNo, u"123x"_s)}) {
            const Answer found = ask(number, four);
            QCOMPARE(found.status, 200);
            QCOMPARE(found.json()[u"cases"_s][0][u"id"_s].toString(), id);
            QCOMPARE(found.json()[u"cases"_s][0][u"name"_s].toString(), u"欧阳＊"_s);
            QVERIFY(!found.body.contains("13912348888"));
        }
        const Answer wrong = ask(caseNo, u"0000"_s);
        const Answer unknown = ask(u"NJ-NONE"_s, u"8888"_s);
        QCOMPARE(wrong.status, 404);
        QCOMPARE(wrong.body, unknown.body);
        const QString access = ask(caseNo, u"8888"_s).json().value(u"access"_s).toString();
        const QJsonObject rating{{u"access"_s, access}, {u"case_id"_s, id}, {u"stars"_s, 4}};
        QCOMPARE(hall.post("/v1/ratings", u"wall"_s, rating).status, 403); // another screen
        const Answer rated = hall.post("/v1/ratings", u"kiosk"_s, rating);
        QVERIFY2(rated.status == 201 || rated.status == 409, rated.body.constData());
        // One wrong try at this case so far; a right one has not wiped it out, and its slip is no other door.
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(ask(caseNo, u"0000"_s).status, 404);
        }
        for (const QString &number : {caseNo, code}) {
            const Answer shut = ask(number, u"8888"_s);
            QCOMPARE(shut.status, 429);
            QVERIFY2(shut.body.contains("分钟后再试") && shut.body.contains("服务台"), shut.body.constData());
        }
        QCOMPARE(hall.post("/v1/cases/lookup", u"wall"_s, {{u"number"_s, caseNo}, {u"last_four"_s, u"8888"_s}}).status,
                 429); // nor is another screen
        // Whoever comes next may look for theirs; whoever walks through the numbers is stopped all the same.
        int looked = 0;
        while (looked < 40 && ask(u"NJ-20260101-%1"_s.arg(looked, 4, 10, QLatin1Char('0')), u"8888"_s).status == 404) {
            ++looked;
        }
        QCOMPARE(looked, 20 - 7); // the wrong ones above count too, and the card that nobody here has
    }

    /** An identity card on the kiosk's reader: the holder's cases and nobody else's, no digits needed. */
    void readsCards(const TestHall &hall, const QString &idNumber, const QString &id)
    {
        const auto ask = [&](const QString &device, const QString &number) {
            return hall.post("/v1/cards/lookup", device, {{u"id_number"_s, number}});
        };
        const Answer own = ask(u"kiosk"_s, idNumber.toLower());
        QCOMPARE(own.status, 200);
        QCOMPARE(own.json()[u"cases"_s].toArray().size(), 1);
        QCOMPARE(own.json()[u"cases"_s][0][u"id"_s].toString(), id);
        QVERIFY(!own.body.contains(idNumber.toUtf8()));
        const Answer other = ask(u"kiosk"_s, u"620101190001010000"_s);
        QCOMPARE(other.status, 200);
        QVERIFY(other.json()[u"cases"_s].toArray().isEmpty());
        QCOMPARE(ask(u"kiosk"_s, u"12"_s).status, 400);
        QCOMPARE(ask(u"wall"_s, idNumber).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestHalls)
#include "tst_halls.moc"
