// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventstream.h"
#include "server/http/httpserver.h"
#include "servertest.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

constexpr auto morning = "2026-11-23T10:00+08:00";

QByteArray mattersNamed(const QString &name)
{
    QJsonObject file = QJsonDocument::fromJson(demoMattersFile()).object();
    QJsonArray matters = file.value(u"matters"_s).toArray();
    QJsonObject first = matters[0].toObject();
    first.insert(u"name_zh"_s, name);
    matters[0] = first;
    file.insert(u"matters"_s, matters);
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

QString firstName(const TestHall &hall)
{
    const Answer page = hall.get("/v1/partitions/catalogue/changes?since=0&limit=5000", u"kiosk"_s);
    for (const QJsonValue &record : page.json().value(u"records"_s).toArray()) {
        if (record[u"id"_s].toString() == "SQ-ZM-001"_L1) {
            return record[u"body"_s][u"name_zh"_s].toString();
        }
    }
    return {};
}

QJsonObject head(const TestHall &hall)
{
    QJsonObject page = hall.get("/v1/partitions/catalogue/changes?since=0&limit=1", u"kiosk"_s).json();
    return {{u"epoch"_s, page.value(u"epoch"_s)}, {u"head"_s, page.value(u"head"_s)}};
}

/** What the hall tells Prometheus of its centre; empty: nothing. */
QByteArray centreHeard(const TestHall &hall)
{
    const QByteArrayList lines = hall.get("/metrics", u"administrator"_s).body.split('\n');
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [](const QByteArray &one) { return one.startsWith("yizhan_centre_heard "); });
    return line == lines.end() ? QByteArray() : line->split(' ').last();
}

/** A centre whose pages promise more and never get on; `anew`: to whoever copies, after a 410 to whoever follows. */
class EndlessCentre : public RequestHandler
{
public:
    explicit EndlessCentre(bool anew)
        : m_anew(anew)
    {
    }
    void handle(Request request, Responder respond) override
    {
        if (request.path == "/v1/events") {
            Response response;
            response.contentType = "text/event-stream";
            response.events = std::make_shared<EventStream>([] { return QByteArray(":beat\n\n"); });
            response.events->push(std::make_shared<const QByteArray>(
                "event: head\ndata: {\"partition\":\"catalogue\",\"epoch\":\"other\",\"revision\":7}\n\n"));
            respond(response);
            return;
        }
        ++pages;
        if (m_anew && request.queryValue(u"since") != "0"_L1 && request.queryValue(u"epoch") != "other"_L1) {
            respond(Response::json(410, {}));
            return;
        }
        respond(Response::json(
            200, {{u"epoch"_s, u"other"_s}, {u"from"_s, 1}, {u"to"_s, 1}, {u"more"_s, true}, {u"records"_s, {}}}));
    }
    std::atomic_int pages = 0;

private:
    bool m_anew;
};

} // namespace

class TestFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheCatalogueFromTheCentre()
    {
        TestHall centre;
        const quint16 port = centre.port();
        QCOMPARE(centre.server().administer("/v1/imports/matters", mattersNamed(u"一"_s)).status, 200);
        TestHall hall;
        QVERIFY(head(hall) != head(centre));
        const QString url = u"http://127.0.0.1:%1"_s.arg(port);
        hall.start(morning, 1, url, centre.token(u"peer"_s));
        QTRY_COMPARE_WITH_TIMEOUT(firstName(hall), u"一"_s, 5'000);
        QCOMPARE(head(hall), head(centre)); // the centre's epoch and revisions
        QCOMPARE(centreHeard(hall), "1");
        QCOMPARE(centreHeard(centre), QByteArray()); // it follows nobody

        Listener kiosk(hall.port(), "partition=catalogue", hall.token(u"kiosk"_s));
        QVERIFY(!kiosk.next("head").name.isEmpty());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(centre.server().administer("/v1/imports/matters", mattersNamed(u"二"_s)).status, 200);
        const QJsonObject change = kiosk.next("changes").data;
        QCOMPARE(change[u"changes"_s][0][u"body"_s][u"name_zh"_s].toString(), u"二"_s);
        QVERIFY2(clock.elapsed() < 3'000, "a change at the centre took too long");

        // What is followed is not written here.
        QCOMPARE(hall.server().administer("/v1/imports/matters", demoMattersFile()).status, 409);

        // The line is cut: the hall works on and catches up.
        centre.stop();
        QTRY_COMPARE(centreHeard(hall), "0");
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        QCOMPARE(firstName(hall), u"二"_s);
        centre.start(morning, 1, {}, {}, port);
        QCOMPARE(centre.server().administer("/v1/imports/matters", mattersNamed(u"三"_s)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(firstName(hall), u"三"_s, 6'000);
        QCOMPARE(centreHeard(hall), "1");
        QCOMPARE(head(hall), head(centre));

        // The stored fact decides: without --follow it is still the centre's.
        hall.start(morning, 1);
        QCOMPARE(hall.server().administer("/v1/imports/matters", demoMattersFile()).status, 409);
        QCOMPARE(firstName(hall), u"三"_s);
        hall.start(morning, 1, u"none"_s);
        QCOMPARE(hall.server().administer("/v1/imports/matters", mattersNamed(u"四"_s)).status, 200);
        QCOMPARE(firstName(hall), u"四"_s);
        QVERIFY(head(hall)[u"epoch"_s] != head(centre)[u"epoch"_s]);
    }

    void isNotLedRoundInCircles_data()
    {
        QTest::addColumn<bool>("anew");
        QTest::newRow("page after page") << false;
        QTest::newRow("copy without end") << true;
    }

    void isNotLedRoundInCircles()
    {
        QFETCH(bool, anew);
        TestHall hall;
        EndlessCentre centre(anew);
        HttpServer server(centre);
        const Result<quint16> port = server.listen(u"127.0.0.1"_s, 0);
        QVERIFY(port);
        server.start();
        hall.start(morning, 1, u"http://127.0.0.1:%1"_s.arg(*port), u"token"_s);
        QTRY_VERIFY_WITH_TIMEOUT(centre.pages > 0, 10'000);
        QTest::qWait(1'500);
        QVERIFY2(centre.pages < 60, qPrintable(QString::number(centre.pages))); // a few tries, a pause after each
        QCOMPARE(firstName(hall), u"居住证明"_s);
        hall.stop();
    }

    void livesWithACentreThatRefuses()
    {
        TestHall centre;
        TestHall hall;
        hall.start(morning, 1, u"http://127.0.0.1:%1"_s.arg(centre.port()), u"no such token"_s);
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        QCOMPARE(firstName(hall), u"居住证明"_s);
        QCOMPARE(centreHeard(hall), "0");
    }
};

QTEST_GUILESS_MAIN(TestFollower)
#include "tst_follower.moc"
