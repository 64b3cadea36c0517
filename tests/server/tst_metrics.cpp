// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What a server tells those who run it: metrics, readiness, log lines; held against what was really done.

#include "server/http/certificate.h"
#include "server/log.h"
#include "servertest.h"
#include "storage/connection.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

/** "name{labels}" → value. */
QHash<QByteArray, double> scrape(const TestHall &hall)
{
    const Answer answer = hall.get("/metrics", u"administrator"_s);
    QHash<QByteArray, double> values;
    if (answer.status != 200) {
        return values;
    }
    for (const QByteArray &line : answer.body.split('\n')) {
        if (const qsizetype space = line.lastIndexOf(' '); space > 0 && !line.startsWith('#')) {
            values.insert(line.left(space), line.mid(space + 1).toDouble());
        }
    }
    return values;
}

QByteArray requests(const QByteArray &method, const QByteArray &route, const QByteArray &status)
{
    return "yizhan_http_requests_total{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"}";
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellWhatWasDone()
    {
        TestHall hall;
        const double before = scrape(hall).value("yizhan_commands_total{partition=\"hall\"}");
        const int posts = int(hall.records(u"post"_s).size());
        QVERIFY(posts > 0);
        Listener listener(hall.port(), "partition=catalogue", hall.token(u"wall"_s));
        QVERIFY(!listener.next("head").name.isEmpty());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        }
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"no-such"_s}}).status / 100, 4);
        QCOMPARE(hall.get("/v1/no-such-thing-7f3a", u"kiosk"_s).status, 404);
        QCOMPARE(hall.get("/v1/windows/7f3a/open", u"kiosk"_s).status, 405);
        QCOMPARE(raw(hall.port(), "nonsense\r\n\r\n").status, 400);

        const QHash<QByteArray, double> now = scrape(hall);
        QCOMPARE(now.value(requests("POST", "/v1/tickets", "2xx")), 3.0);
        QCOMPARE(now.value(requests("POST", "/v1/tickets", "4xx")), 1.0);
        QCOMPARE(now.value(requests("GET", "unmatched", "4xx")), 2.0);
        QCOMPARE(now.value(requests("other", "unread", "4xx")), 1.0);
        const QByteArray labels = "{method=\"POST\",route=\"/v1/tickets\",status=\"2xx\"";
        QCOMPARE(now.value("yizhan_http_request_seconds_count" + labels + '}'), 3.0);
        QCOMPARE(now.value("yizhan_http_request_seconds_bucket" + labels + ",le=\"+Inf\"}"), 3.0);
        QVERIFY(now.value("yizhan_http_request_seconds_sum" + labels + '}') > 0);
        QCOMPARE(now.value("yizhan_commands_total{partition=\"hall\"}") - before, 3.0);
        QVERIFY(now.value("yizhan_commits_total{partition=\"hall\"}") >= 1);
        QCOMPARE(now.value("yizhan_commit_group_size_sum{partition=\"hall\"}"),
                 now.value("yizhan_commands_total{partition=\"hall\"}"));
        QCOMPARE(now.value("yizhan_followers"), 1.0);
        QVERIFY(now.contains("yizhan_follower_behind_seconds") && now.contains("yizhan_follower_behind_bytes"));
        QCOMPARE(now.value("yizhan_followers_dropped_total"), 0.0);
        const std::vector<QJsonObject> tickets = hall.records(u"ticket"_s);
        QCOMPARE(tickets.size(), size_t(3));
        const QByteArray prefix = tickets.front().value(u"prefix"_s).toString().toUtf8();
        QVERIFY(!prefix.isEmpty());
        QCOMPARE(now.value("yizhan_tickets_waiting{prefix=\"" + prefix + "\"}"), 3.0);
        for (const char *thread : {"hall", "catalogue", "reader", "login", "files", "printing", "archive"}) {
            QVERIFY(now.contains(QByteArray("yizhan_tasks_waiting{thread=\"") + thread + "\"}"));
        }
        QCOMPARE(now.value("yizhan_posts_vacant"), double(posts)); // nobody has logged in this Monday morning
        QCOMPARE(now.value("yizhan_cases_overdue", -1), 0.0);
        QCOMPARE(now.value("yizhan_clock_refused", -1), 0.0);
        QVERIFY(now.value("process_resident_memory_bytes") > 1e6);
        QVERIFY(now.value("process_open_fds") > 5);
        QVERIFY(now.value("process_cpu_seconds_total") > 0);
        QVERIFY(now.value("process_start_time_seconds") > 1e9);

        // Not a word of what was sent: neither made-up paths nor ids.
        const QByteArray text = hall.get("/metrics", u"administrator"_s).body;
        QVERIFY(!text.contains("7f3a"));
        QVERIFY(!text.contains("SQ-YL-001"));
        for (const QJsonObject &ticket : tickets) {
            QVERIFY(!text.contains(ticket.value(u"id"_s).toString().toUtf8()));
        }
    }

    void aCaseIsOverdueOnceItsDayIsOver()
    {
        TestHall hall;
        (void)acceptedCase(hall);
        QHash<QByteArray, double> now = scrape(hall);
        QCOMPARE(now.value("yizhan_cases_open"), 1.0);
        QCOMPARE(now.value("yizhan_cases_overdue", -1), 0.0);
        hall.start("2026-12-09T08:00+08:00", 1); // three working days were promised
        now = scrape(hall);
        QCOMPARE(now.value("yizhan_cases_open"), 1.0);
        QCOMPARE(now.value("yizhan_cases_overdue"), 1.0);
    }

    void theEndOfTheCertificateIsTold()
    {
        TestHall hall;
        QCOMPARE(scrape(hall).value("yizhan_certificate_end_timestamp_seconds", -1), 0.0); // there is none
        QTemporaryDir dir;
        const QString file = dir.filePath(u"a.crt"_s);
        const QString key = dir.filePath(u"a.key"_s);
        QVERIFY(makeCertificate(file, key, u"a"_s));
        const Result<Certificate> certificate = loadCertificate(file, key);
        QVERIFY(certificate);
        QVERIFY(hall.server().useCertificate(*certificate));
        const QByteArray end = "yizhan_certificate_end_timestamp_seconds ";
        const QByteArray text = hall.server().administer("/metrics", {}, Method::Get).body;
        const qsizetype at = text.indexOf('\n' + end) + 1 + end.size();
        QVERIFY(at > end.size());
        QCOMPARE(text.mid(at, text.indexOf('\n', at) - at).toDouble(), double(certificate->end.count()));
    }

    void whoDoesNotKeepUpIsCounted()
    {
        Metrics metrics;
        Metrics::Moment moment;
        for (const qint64 dropped : {0, 2, 2, 5}) {
            moment.followersDropped = dropped;
            QVERIFY(metrics.scrape(moment).contains("\nyizhan_followers_dropped_total " + QByteArray::number(dropped)));
        }
    }

    void aPostFilledIsNotVacant()
    {
        TestHall hall;
        const double vacant = scrape(hall).value("yizhan_posts_vacant");
        QVERIFY(vacant > 0);
        QCOMPARE(call(hall.port(), "POST", "/v1/sessions", hall.token(u"desk"_s),
                      QJsonDocument(QJsonObject{{u"login"_s, u"majun"_s}, {u"password"_s, hall.password(u"majun"_s)}})
                          .toJson())
                     .status,
                 200);
        QVERIFY(scrape(hall).value("yizhan_posts_vacant", 99) < vacant);
    }

    void areForAdministratorsAlone()
    {
        TestHall hall;
        QCOMPARE(call(hall.port(), "GET", "/metrics", {}).status, 401); // loopback is no right
        for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s, u"peer"_s, u"clerk"_s, u"leader"_s}) {
            QCOMPARE(hall.get("/metrics", kind).status, 403);
        }
        const Answer answer = hall.get("/metrics", u"administrator"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    }

    void tellAClockThatIsBehind()
    {
        TestHall hall;
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        QCOMPARE(call(hall.port(), "GET", "/v1/health/live", {}).status, 200);
        QCOMPARE(call(hall.port(), "GET", "/v1/health/ready", {}).json().value(u"status"_s).toString(), u"ready"_s);
        hall.start("2026-11-23T09:30+08:00", 1);
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 503);
        QCOMPARE(scrape(hall).value("yizhan_clock_refused"), 1.0);
        QCOMPARE(call(hall.port(), "GET", "/v1/health/live", {}).status, 200);
        const Answer ready = call(hall.port(), "GET", "/v1/health/ready", {});
        QCOMPARE(ready.status, 503);
        QCOMPARE(ready.problem(), u"not-ready"_s);
        QVERIFY2(ready.body.contains("the clock is behind"), ready.body.constData());
        hall.start("2026-11-23T10:30+08:00", 1);
        QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        QCOMPARE(scrape(hall).value("yizhan_clock_refused", -1), 0.0);
    }

    void theCommandLogHasTheRequestsId()
    {
        TestHall hall;
        const QByteArray body = "{\"matter\":\"SQ-YL-001\"}";
        const Answer answer =
            call(hall.port(), "POST", "/v1/tickets", hall.token(u"kiosk"_s), body,
                 {{"Idempotency-Key", "k1"}, {"X-Request-Id", "0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10"}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.headers.value("x-request-id"), "0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10");
        const Answer made = call(hall.port(), "POST", "/v1/tickets", hall.token(u"kiosk"_s), body,
                                 {{"Idempotency-Key", "k2"}, {"X-Request-Id", "two words\"}"}});
        const QString fresh = QString::fromLatin1(made.headers.value("x-request-id"));
        static const QRegularExpression uuid(u"\\A[0-9a-f-]{36}\\z"_s);
        QVERIFY2(uuid.match(fresh).hasMatch(), qPrintable(fresh));
        const auto store = Store::open(hall.folder().store(), u"test"_s);
        QVERIFY(store);
        QStringList ids;
        QVERIFY((*store)->connection().read(
            u"request ids"_s, u"SELECT request_id FROM command_log WHERE name = 'take-ticket' ORDER BY revision"_s, {},
            [&ids](const QSqlQuery &row) { ids.append(row.value(0).toString()); }));
        QCOMPARE(ids, QStringList({u"0b8e7f0a-5f3e-4c53-9d7a-2f8c1e6a4b10"_s, fresh}));
    }

    void linesCannotBeForged()
    {
        constexpr auto time = "2026-11-23T02:00:00.000Z";
        QCOMPARE(logLine(LogForm::Logfmt, time, QtInfoMsg, "yizhan.server", u"closing"_s),
                 QByteArray("time=2026-11-23T02:00:00.000Z level=info category=yizhan.server msg=closing"));
        const QString evil = u"a \"b\"\nlevel=info id=1"_s;
        const QByteArray line = logLine(LogForm::Logfmt, time, QtWarningMsg, "yizhan.server", evil);
        QVERIFY(!line.contains('\n'));
        QVERIFY(line.endsWith("msg=\"a \\\"b\\\"\\nlevel=info id=1\""));
        const QJsonObject json =
            QJsonDocument::fromJson(logLine(LogForm::Json, time, QtWarningMsg, "yizhan.server", evil)).object();
        QCOMPARE(json.value(u"msg"_s).toString(), evil);
        QCOMPARE(json.value(u"level"_s).toString(), u"warning"_s);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
