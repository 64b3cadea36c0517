// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/demoday.h"
#include "system/screenprocess.h"
#include "system/secrets.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace yizhan;
using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int demoApplicants = 400; ///< more than the demonstration's three weeks have

/** What nobody may find outside the sealed rows. */
QStringList secretsOfDemo()
{
    QStringList secrets;
    for (int i = 0; i < demoApplicants; ++i) {
        const Applicant applicant = demoApplicant(i);
        secrets << applicant.name << applicant.phone;
        if (!applicant.idNumber.isEmpty()) {
            secrets << applicant.idNumber;
        }
    }
    secrets.removeDuplicates();
    return secrets;
}

/** GET paths of openapi.yaml that need no id. */
QStringList plainPaths()
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/api/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no openapi.yaml");
    }
    static const QRegularExpression path(u"^  (/\\S+):\\n    get:"_s, QRegularExpression::MultilineOption);
    QStringList paths;
    auto found = path.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext()) {
        const QString one = found.next().captured(1);
        if (!one.contains(u'{') && one != "/v1/events"_L1) {
            paths << one;
        }
    }
    return paths;
}

} // namespace

/** Searches everything that leaves the server, or lies where others may look, for what is known of residents. */
class CrawlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start({u"--clock"_s, u"morning"_s}));
        QFile hall(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/hall.json"));
        QVERIFY(hall.open(QIODevice::ReadOnly));
        const QString staff = QString::fromUtf8(hall.readAll());
        for (const QString &secret : secretsOfDemo()) {
            if (!staff.contains(secret)) {
                m_secrets << secret;
            }
        }
        QVERIFY(m_secrets.size() > 50);
    }

    /** Whoever may read a case does find them: so the search can find. */
    void thereIsSomethingToFind()
    {
        HttpClient leader = m_server.loggedIn(m_server.logins(u"leader"_s).value(0));
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        m_case = caseIds(kiosk).value(0);
        QVERIFY(!m_case.isEmpty());
        const Answer read = leader.get(u"/v1/cases/"_s + m_case);
        QCOMPARE(read.status, 200);
        QVERIFY(secretsIn(read.bytes, m_secrets).size() >= 2);
        QCOMPARE(kiosk.get(u"/v1/cases/"_s + m_case).status, 403);
        const QJsonObject whom{{u"id_number"_s, idOf(demoApplicant(0))}};
        const Answer known = leader.post(u"/v1/persons/export"_s, whom);
        QCOMPARE(known.status, 200);
        QVERIFY(secretsIn(known.bytes, m_secrets).size() >= 2);
        QCOMPARE(leader.post(u"/v1/persons/erase"_s, whom).status, 200);
        QCOMPARE(kiosk.post(u"/v1/persons/export"_s, whom).status, 403);
    }

    void everyUrlAsEveryone()
    {
        const QStringList paths = plainPaths();
        QVERIFY(paths.size() >= 6);
        int answered = 0;
        for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s, u"peer"_s, u"administrator"_s, QString()}) {
            HttpClient client = kind.isEmpty() ? HttpClient(m_server.port(), {}) : m_server.client(kind);
            answered += crawl(client, paths);
        }
        for (const QString &role : {u"clerk"_s, u"leader"_s, u"reviewer"_s}) {
            HttpClient client = m_server.loggedIn(m_server.logins(role).value(0));
            answered += crawl(client, paths);
        }
        QVERIFY2(answered > 3 * paths.size(), qPrintable(QString::number(answered)));
    }

    void everyFeedToItsEnd()
    {
        for (const QString &partition : {m_server.partition(), u"catalogue"_s}) {
            const QByteArray all = wholeFeed(partition);
            QVERIFY2(all.size() > 10'000, qPrintable(partition));
            QCOMPARE(secretsIn(all, m_secrets), QStringList());
        }
    }

    /** A busy hour passes while screens and a follower listen. */
    void whatIsPublished()
    {
        EventReader events(m_server.port(), m_server.token(u"kiosk"_s), {m_server.partition()});
        HttpClient clerk = m_server.loggedIn(m_server.logins(u"clerk"_s).value(0));
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        QByteArray heard;
        for (int i = 0; i < 20; ++i) {
            const Applicant resident = demoApplicant(i);
            const Answer ticket = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-ZM-001"_s}});
            QCOMPARE(ticket.status, 201);
            const Answer found = kiosk.post(u"/v1/cards/lookup"_s, {{u"id_number"_s, idOf(resident)}});
            QCOMPARE(found.status, 200);
            // Masked: the name's first character and nothing of phone and number.
            QCOMPARE(secretsIn(found.bytes, m_secrets), QStringList());
            heard += QJsonDocument(events.next("changes")).toJson(QJsonDocument::Compact);
        }
        QVERIFY(heard.contains("ticket"));
        QCOMPARE(secretsIn(heard, m_secrets), QStringList());
        QCOMPARE(secretsIn(wholeFeed(m_server.partition()), m_secrets), QStringList());
    }

    void replicasOfScreens()
    {
        const QTemporaryDir folder;
        for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s}) {
            const QString token = folder.filePath(kind + u".token"_s);
            QFile file(token);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_server.token(kind).toLatin1()) > 0);
            file.close();
            ScreenProcess screen(kind, m_server.url(), token, folder.filePath(kind + u".sqlite"_s));
            QVERIFY2(screen.showsContent(20'000), screen.said().constData());
            QCOMPARE(secretsIn(screen.said(), m_secrets), QStringList());
        }
        const QStringList files = filesBelow(folder.path());
        QVERIFY(files.size() >= 6);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(secretsIn(file.readAll(), m_secrets).isEmpty(), qPrintable(name));
        }
    }

    /** Last, for it ends the server: what lies in the data folder, its log included. */
    void filesOfTheServer()
    {
        QCOMPARE(m_server.stop(), 0);
        QCOMPARE(secretsIn(m_server.log(), m_secrets), QStringList());
        const QStringList files = filesBelow(m_server.dataFolder());
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile file(QDir(m_server.dataFolder()).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(secretsIn(file.readAll(), m_secrets).isEmpty(), qPrintable(name));
        }
    }

private:
    static QString idOf(const Applicant &resident)
    {
        return resident.idNumber.isEmpty() ? u"999901190001010000"_s : resident.idNumber;
    }

    static QStringList caseIdsIn(const QJsonArray &records)
    {
        QStringList ids;
        for (const QJsonValue &record : records) {
            if (record[u"kind"_s] == u"case"_s && !record[u"deleted"_s].toBool()) {
                ids << record[u"id"_s].toString();
            }
        }
        return ids;
    }

    QStringList caseIds(HttpClient &client) const
    {
        return caseIdsIn(client.get(feed(m_server.partition(), u"since=0&limit=5000"_s)).json[u"records"_s].toArray());
    }

    static QString feed(const QString &partition, const QString &query)
    {
        return u"/v1/partitions/"_s + QString::fromLatin1(partition.toUtf8().toPercentEncoding()) + u"/changes?"_s +
               query;
    }

    [[nodiscard]] QByteArray wholeFeed(const QString &partition) const
    {
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        QByteArray all;
        QString query = u"since=0&limit=300"_s;
        for (int pages = 0; pages < 1000; ++pages) {
            const Answer page = kiosk.get(feed(partition, query));
            if (page.status != 200) {
                qWarning("%d %s", page.status, page.bytes.constData());
                return {};
            }
            all += page.bytes;
            if (!page.json[u"more"_s].toBool()) {
                break;
            }
            query = u"since=%1&epoch=%2&limit=300"_s.arg(page.json[u"to"_s].toInteger())
                        .arg(page.json[u"epoch"_s].toString());
        }
        return all;
    }

    /** How many of the paths answered with something to read. */
    int crawl(HttpClient &client, const QStringList &paths)
    {
        int answered = 0;
        for (const QString &path : paths) {
            const QString query = path == "/v1/audit/export"_L1 ? u"?format=csv"_s : QString();
            const Answer answer = client.get(path + query);
            answered += answer.status == 200;
            if (const QStringList found = secretsIn(answer.bytes, m_secrets); !found.isEmpty()) {
                QTest::qFail(qPrintable(path + u": "_s + found.join(u' ')), __FILE__, __LINE__);
            }
        }
        return answered;
    }

    ServerProcess m_server{{u"--demo"_s, u"morning"_s, u"--simulated"_s}};
    QStringList m_secrets;
    QString m_case;
};

QTEST_GUILESS_MAIN(CrawlTest)
#include "tst_crawl.moc"
