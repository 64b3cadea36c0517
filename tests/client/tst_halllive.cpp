// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
// The line against the real server, as a process.
#include "client/halllink.h"
#include "protocol/recordjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

/** What a screen makes of the signals. */
struct Screen : QObject
{
    Screen(const QUrl &server, const QString &token, const QString &replica)
        : link({server, token, replica})
    {
        connect(&link, &Link::loaded, this, &Screen::apply);
        connect(&link, &Link::changed, this, &Screen::apply);
        connect(&link, &Link::replaced, this, [this](const QString &partition, const QVector<Record> &records) {
            if (partition == u"catalogue") {
                catalogue = {};
            } else {
                hall = {};
            }
            apply(records);
        });
        link.start();
    }

    void apply(const QVector<Record> &records)
    {
        for (const Record &record : records) {
            if (!applyRecord(catalogue, record) && !applyRecord(hall, record)) {
                strange.append(record.kind + u'/' + record.id);
            }
        }
    }

    HallLink link;
    Catalogue catalogue;
    HallState hall;
    QStringList strange;
};

} // namespace

class HallLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString bin = qEnvironmentVariable("YIZHAN_BIN");
        m_program = bin + u"/yizhan-server"_s;
        if (bin.isEmpty() || !QFile::exists(m_program)) {
            QSKIP("yizhan-server is not built");
        }
        QProcess init;
        init.start(m_program,
                   {u"init"_s, u"--data"_s, m_dir.filePath(u"hall"_s), u"--demo"_s, u"--simulated"_s, u"--json"_s});
        QVERIFY(init.waitForFinished(60000));
        QCOMPARE(init.exitCode(), 0);
        m_tokens = QJsonDocument::fromJson(init.readAllStandardOutput()).object()[u"tokens"_s].toObject();
        QVERIFY(!m_tokens.isEmpty());
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_port = free.serverPort();
        m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        serve();
    }

    void cleanup() { kill(); }

    void everyRecordIsUnderstood()
    {
        Screen kiosk(m_url, m_tokens[u"kiosk"_s].toString(), m_dir.filePath(u"first"_s));
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online(), 20000);
        qInfo() << "first copy after" << timer.elapsed() << "ms";
        QCOMPARE(kiosk.strange, QStringList());
        QCOMPARE(kiosk.catalogue.matters.size(), 91);
        QCOMPARE(kiosk.catalogue.banned.size(), 20);
        QVERIFY(!kiosk.hall.windows.empty());
        QCOMPARE(kiosk.link.hallId(), kiosk.hall.info.id);
        const Instant clock = *instantFromIso(u"2026-11-23T02:00:00.000Z");
        QVERIFY(kiosk.link.now() >= clock && kiosk.link.now() < clock + std::chrono::minutes(2));
    }

    void oneScreenSeesWhatTheOtherDoes()
    {
        Screen kiosk(m_url, m_tokens[u"kiosk"_s].toString(), m_dir.filePath(u"kiosk"_s));
        Screen wall(m_url, m_tokens[u"wall"_s].toString(), m_dir.filePath(u"wall"_s));
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online() && wall.link.online(), 20000);
        const QString key = Link::freshKey();
        const QJsonObject body{{u"matter"_s, u"SQ-YL-001"_s}, {u"checked"_s, false}};
        const QFuture<Reply> first = kiosk.link.post(u"/v1/tickets"_s, body, key);
        const QFuture<Reply> again = kiosk.link.post(u"/v1/tickets"_s, body, key);
        QTRY_VERIFY(first.isFinished() && again.isFinished());
        QCOMPARE(first.result().status, 201);
        QCOMPARE(again.result().body, first.result().body);
        const QString id = first.result().body[u"ticket"_s][u"id"_s].toString();
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY(wall.hall.tickets.contains(id) && kiosk.hall.tickets.contains(id));
        QCOMPARE(wall.hall.tickets.size(), 1);
        QCOMPARE(kiosk.strange + wall.strange, QStringList());

        const QFuture<Reply> refused = kiosk.link.post(u"/v1/tickets"_s, {{u"matter"_s, u"no-such"_s}});
        QTRY_VERIFY(refused.isFinished());
        QVERIFY(refused.result().status >= 400 && refused.result().status < 500);
        QVERIFY(!refused.result().detail().isEmpty());
        QVERIFY(!refused.result().problemType().isEmpty());
    }

    void killedServerComesBack()
    {
        Screen kiosk(m_url, m_tokens[u"kiosk"_s].toString(), m_dir.filePath(u"kiosk"_s));
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online(), 20000);
        const std::size_t tickets = kiosk.hall.tickets.size();
        kill();
        QTRY_VERIFY_WITH_TIMEOUT(!kiosk.link.online(), 10000);
        QVERIFY(isSet(kiosk.link.lastSync()));
        const QFuture<Reply> refused = kiosk.link.post(u"/v1/tickets"_s, {{u"general"_s, true}});
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().problemType(), u"offline"_s);

        // A screen that starts now has it all from its replica.
        {
            QVERIFY(QFile::copy(m_dir.filePath(u"first"_s), m_dir.filePath(u"alone"_s)));
            Screen alone(m_url, m_tokens[u"kiosk"_s].toString(), m_dir.filePath(u"alone"_s));
            QTRY_COMPARE(alone.catalogue.matters.size(), 91);
            QVERIFY(!alone.link.online());
            QVERIFY(isSet(alone.link.now()));
        }
        serve();
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online(), 2000);
        QCOMPARE(kiosk.hall.tickets.size(), tickets);
        const QFuture<Reply> reply = kiosk.link.post(u"/v1/tickets"_s, {{u"general"_s, true}});
        QTRY_VERIFY(reply.isFinished());
        QCOMPARE(reply.result().status, 201);
        QTRY_COMPARE(kiosk.hall.tickets.size(), tickets + 1);
        QCOMPARE(kiosk.strange, QStringList());
    }

    void foreignToken()
    {
        Screen stranger(m_url, u"not-a-token"_s, m_dir.filePath(u"stranger"_s));
        const QFuture<Reply> reply = stranger.link.get(u"/v1/me"_s);
        QTRY_VERIFY(reply.isFinished());
        QCOMPARE(reply.result().status, 401);
        QVERIFY(!stranger.link.online() && !stranger.link.hasData());
    }

private:
    void serve()
    {
        m_server = std::make_unique<QProcess>();
        m_server->setProcessChannelMode(QProcess::MergedChannels);
        m_server->setStandardOutputFile(m_dir.filePath(u"log"_s), QIODevice::Append);
        m_server->start(m_program, {u"serve"_s, u"--data"_s, m_dir.filePath(u"hall"_s), u"--listen"_s,
                                    u"127.0.0.1:%1"_s.arg(m_port), u"--clock"_s,
                                    m_started ? u"morning"_s : u"2026-11-23T10:00+08:00"_s});
        m_started = true; // from now on the hall's clock goes on where it stopped
        QVERIFY(m_server->waitForStarted());
        // Its port, by a bare socket: the test's own line must not be what waits for it.
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 30000);
    }

    bool listening() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForConnected(100);
    }

    void kill()
    {
        if (m_server) {
            m_server->kill();
            m_server->waitForFinished();
            m_server.reset();
        }
    }

    QTemporaryDir m_dir;
    QString m_program;
    QJsonObject m_tokens;
    quint16 m_port = 0;
    bool m_started = false;
    QUrl m_url;
    std::unique_ptr<QProcess> m_server;
};

QTEST_GUILESS_MAIN(HallLiveTest)
#include "tst_halllive.moc"
