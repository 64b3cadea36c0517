// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/demoday.h"
#include "storage/testcluster.h"
#include "system/busyday.h"
#include "system/screenprocess.h"
#include "system/secrets.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
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

/** openapi.yaml, in which every route stands (tst_routes compares it with the server's table). */
QString openapi()
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/api/openapi.yaml"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no openapi.yaml");
    }
    return QString::fromUtf8(file.readAll());
}

/** Every captured first group. */
QStringList allMatches(const QString &expression, const QString &text)
{
    const QRegularExpression wanted(expression, QRegularExpression::MultilineOption);
    QStringList found;
    auto each = wanted.globalMatch(text);
    while (each.hasNext()) {
        found << each.next().captured(1);
    }
    return found;
}

/** The patterns of all that can be read; events are listened to instead. */
QStringList readablePatterns()
{
    QStringList patterns = allMatches(u"^  (/\\S+):\\n    get:"_s, openapi());
    patterns.removeOne(u"/v1/events"_s);
    return patterns;
}

/**
 * Where staff may read who a person is, and why. Everywhere else, and for everybody else everywhere, an answer that
 * has a name, a phone or an ID number in it is a fault.
 */
const QMap<QString, QString> &staffRead()
{
    static const QMap<QString, QString> table{
        {u"/v1/cases/{id}"_s, u"who works on a case has to know whose it is; each look is in the audit"_s},
        {u"/v1/cases/{id}/attachments/{attachment}"_s, u"what the person handed in, to be reviewed; in the audit"_s},
        {u"/v1/submissions/{id}"_s, u"what was handed in at the kiosk, to be taken by a clerk; in the audit"_s},
    };
    return table;
}

/** What may stand in a request line: an id that the hall made, a day, a choice, a name of a material. */
const QStringList knownParameters{u"id"_s,     u"attachment"_s, u"paper"_s,   u"partition"_s, u"login"_s,
                                  u"since"_s,  u"epoch"_s,      u"limit"_s,   u"copy"_s,      u"accepted"_s,
                                  u"unit"_s,   u"stop"_s,       u"extend"_s,  u"from"_s,      u"to"_s,
                                  u"days"_s,   u"form"_s,       u"known"_s,   u"before"_s,    u"after"_s,
                                  u"format"_s, u"actor"_s,      u"subject"_s, u"action"_s,    u"material"_s};

/** Somebody who reads. */
struct Caller
{
    QString name;
    HttpClient client;
    bool staff = false;
};

QString encoded(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding());
}

} // namespace

/** Searches everything that leaves the server, or lies where others may look, for what is known of residents. */
class CrawlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile hall(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/hall.json"));
        QVERIFY(hall.open(QIODevice::ReadOnly));
        const QString staff = QString::fromUtf8(hall.readAll());
        QStringList people = BusyDay::people();
        for (const QString &secret : secretsOfDemo()) {
            if (!staff.contains(secret)) {
                people << secret;
            }
        }
        QVERIFY(people.size() > 50);
        m_people = Secrets(people);
    }

    /** All that follows looks at what these left behind. */
    void theDayGoesBy()
    {
        m_day.morning();
        QVERIFY2(m_day.failures().isEmpty(), qPrintable(m_day.failures().join(u'\n')));
        m_day.evening();
        QVERIFY2(m_day.failures().isEmpty(), qPrintable(m_day.failures().join(u'\n')));
        m_day.nextMorning();
        QVERIFY2(m_day.failures().isEmpty(), qPrintable(m_day.failures().join(u'\n')));
        m_private = Secrets(m_people.texts() + m_day.words());
    }

    /** To a kiosk and to a desk: who says a name or a number does not get it back. */
    void whatWasAnsweredInIt()
    {
        QVERIFY(m_day.answers().size() > 20'000);
        QCOMPARE(m_people.in(m_day.answers()), QStringList());
        // The own case, found with its number and the phone's last four, or by the card: masked even so. What the hall
        // wrote to that person, and the code of the slip, are theirs.
        QVERIFY(m_day.ownLooks().contains("欧阳＊"));
        QVERIFY(m_day.ownLooks().contains("不予受理·私语"));
    }

    void whatWasHeardOfIt()
    {
        QVERIFY(m_day.heard().contains("\"case\"") && m_day.heard().contains("\"submission\""));
        QCOMPARE(m_private.in(m_day.heard()), QStringList());
    }

    void requestLines()
    {
        QVERIFY(m_day.paths().count('\n') > 50);
        QCOMPARE(m_private.in(m_day.paths()), QStringList());
        const QStringList parameters = allMatches(u"name: (\\w+)(?:,|\\n)\\s*in: (?:query|path)"_s, openapi());
        QVERIFY(parameters.size() > knownParameters.size());
        for (const QString &parameter : parameters) {
            QVERIFY2(knownParameters.contains(parameter), qPrintable(parameter + u": may it hold personal data?"_s));
        }
    }

    /** Whoever may read a case does find them: so the search can find. */
    void thereIsSomethingToFind()
    {
        HttpClient leader = m_server.loggedIn(m_server.logins(u"leader"_s).value(0));
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        const QString path = u"/v1/cases/"_s + m_day.ids().value(u"case"_s);
        const Answer read = leader.get(path);
        QCOMPARE(read.status, 200);
        QVERIFY(m_people.in(read.bytes).size() >= 2);
        QCOMPARE(kiosk.get(path).status, 403);
        const QJsonObject whom{{u"id_number"_s, demoApplicant(0).idNumber}};
        const Answer known = leader.post(u"/v1/persons/export"_s, whom);
        QCOMPARE(known.status, 200);
        QVERIFY(m_people.in(known.bytes).size() >= 2);
        QCOMPARE(leader.post(u"/v1/persons/erase"_s, whom).status, 200);
        QCOMPARE(kiosk.post(u"/v1/persons/export"_s, whom).status, 403);
    }

    /** Every pattern that can be read, with every id that the day has made, as everybody. */
    void everyUrlAsEveryone()
    {
        const QMultiMap<QString, QString> ids = idsOfTheDay();
        for (const QString &kind : {u"case"_s, u"submission"_s, u"booking"_s, u"attachment"_s, u"paper"_s, u"roster"_s,
                                    u"absence"_s, u"approval"_s, u"notice"_s, u"calendar"_s}) {
            QVERIFY2(ids.contains(kind), qPrintable(kind));
        }
        std::vector<Caller> callers;
        for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s, u"peer"_s, u"administrator"_s}) {
            callers.push_back({kind, m_server.client(kind)});
        }
        callers.push_back({u"stranger"_s, HttpClient(m_server.port(), {})});
        callers.push_back({u"administrator at a desk"_s, m_server.loggedIn(u"admin"_s)});
        for (const QString &login : {u"wangxiulan"_s, u"chenguohua"_s, u"sq"_s, u"mz"_s}) {
            callers.push_back({login, m_server.loggedIn(login), true});
        }
        QStringList faults;
        for (const QString &pattern : readablePatterns()) {
            int answered = 0;
            bool staffSaw = false;
            const QStringList urls = urlsOf(pattern, ids);
            for (Caller &caller : callers) {
                for (const QString &url : urls) {
                    const Answer answer = caller.client.get(url);
                    QVERIFY2(answer.status != 0 && answer.status < 500, qPrintable(url));
                    answered += answer.status == 200;
                    const QStringList found = (caller.staff ? m_people : m_private).in(answer.bytes);
                    staffSaw = staffSaw || (caller.staff && !found.isEmpty());
                    if (!found.isEmpty() && !(caller.staff && staffRead().contains(pattern))) {
                        faults << u"%1 %2: %3"_s.arg(caller.name, url, found.join(u' '));
                    }
                }
            }
            QVERIFY2(answered > 0, qPrintable(pattern + u": nobody could read it"_s));
            QVERIFY2(staffSaw == staffRead().contains(pattern) || !faults.isEmpty(),
                     qPrintable(pattern + u": named as an exception, and is none"_s));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /** Somebody puts into a request line what does not belong there; the log is looked at in the end. */
    void whatAStrangerWritesIntoAnAddress()
    {
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        HttpClient stranger(m_server.port(), {});
        HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
        for (const QString &told : BusyDay::people()) {
            for (const QString &url : {u"/v1/cases/"_s, u"/v1/cases/x/attachments/"_s, u"/v1/nothing/"_s, u"/"_s,
                                       u"/v1/me?who="_s, u"/v1/audit?actor="_s, u"/v1/audit?nothing="_s}) {
                for (HttpClient *client : {&kiosk, &stranger, &leader}) {
                    const Answer answer = client->get(url + encoded(told));
                    QVERIFY(answer.status != 0 && answer.status < 500);
                    QVERIFY2(m_people.in(answer.bytes).isEmpty(), qPrintable(url));
                }
            }
        }
        QCOMPARE(m_people.in(leader.get(u"/metrics"_s).bytes), QStringList());
    }

    void everyFeedToItsEnd()
    {
        for (const QString &partition : {m_server.partition(), u"catalogue"_s}) {
            const QByteArray all = wholeFeed(partition);
            QVERIFY2(all.size() > 10'000, qPrintable(partition));
            QCOMPARE(m_private.in(all), QStringList());
        }
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
            QCOMPARE(m_private.in(screen.said()), QStringList());
        }
        const QStringList files = filesBelow(folder.path());
        QVERIFY(files.size() >= 6);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(m_private.in(file.readAll()).isEmpty(), qPrintable(name));
        }
    }

    /** Last, for it ends the server: what lies in the data folder, its log included. */
    void filesOfTheServer()
    {
        QCOMPARE(m_server.stop(), 0);
        QCOMPARE(m_private.in(m_server.log()), QStringList());
        // Words are facts of the case and lie in the database as they were written; who somebody is lies sealed.
        QStringList folders{m_server.dataFolder()};
        if (test::onPostgres()) {
            test::TestCluster::shared().sql(u"CHECKPOINT"_s);
            folders << test::TestCluster::shared().dataFolder();
        }
        for (const QString &folder : folders) {
            const QStringList files = filesBelow(folder);
            QVERIFY(!files.isEmpty());
            for (const QString &name : files) {
                QFile file(QDir(folder).filePath(name));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
                const QStringList found = m_people.in(file.readAll());
                QVERIFY2(found.isEmpty(), qPrintable(name + u": "_s + found.join(u' ')));
            }
        }
    }

private:
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

    /** By kind, of all that the feeds and the day's answers have called so. */
    QMultiMap<QString, QString> idsOfTheDay() const
    {
        QMultiMap<QString, QString> ids = m_day.ids();
        ids.insert(u"partition"_s, m_server.partition());
        ids.insert(u"partition"_s, u"catalogue"_s);
        HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
        for (const QJsonValue &calendar : leader.get(u"/v1/calendars"_s).json[u"versions"_s].toArray()) {
            ids.insert(u"calendar"_s, calendar[u"version"_s].toString());
        }
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        const QJsonArray records =
            kiosk.get(feed(m_server.partition(), u"since=0&limit=5000"_s)).json[u"records"_s].toArray();
        for (const QJsonValue &record : records) {
            const QString kind = record[u"kind"_s].toString();
            const QString id = record[u"id"_s].toString();
            if (!ids.contains(kind, id)) {
                ids.insert(kind, id);
            }
        }
        for (const QString &id : ids.values(u"case"_s)) { // what was signed at the kiosk is named nowhere else
            const QJsonArray files = leader.get(u"/v1/cases/"_s + id).json[u"attachments"_s].toArray();
            for (const QJsonValue &file : files) {
                if (!ids.contains(u"attachment"_s, file[u"id"_s].toString())) {
                    ids.insert(u"attachment"_s, file[u"id"_s].toString());
                }
            }
        }
        return ids;
    }

    /** Every address of the pattern: with each id of its own kind, and with one of every other. */
    static QStringList urlsOf(const QString &pattern, const QMultiMap<QString, QString> &ids)
    {
        static const QMap<QString, QStringList> queries{
            {u"/v1/audit"_s, {u"?limit=500"_s}},
            {u"/v1/audit/export"_s, {u"?format=csv"_s, u"?format=jsonl"_s}},
            {u"/v1/due"_s, {u"?accepted=2026-02-12T10:00&unit=workday&limit=3"_s}},
            {u"/v1/roster/export"_s, {u"?form=csv"_s, u"?form=ics"_s}},
            {u"/v1/partitions/{partition}/changes"_s, {u"?since=0&limit=5000"_s}}};
        static const QMap<QString, QString> kinds{
            {u"/v1/cases/"_s, u"case"_s},         {u"/v1/submissions/"_s, u"submission"_s},
            {u"/v1/absences/"_s, u"absence"_s},   {u"/v1/approvals/"_s, u"approval"_s},
            {u"/v1/notices/"_s, u"notice"_s},     {u"/v1/roster/slots/"_s, u"roster"_s},
            {u"/v1/calendars/"_s, u"calendar"_s}, {u"/v1/partitions/"_s, u"partition"_s}};
        const qsizetype open = pattern.indexOf(u'{');
        QStringList urls{pattern};
        if (open >= 0) {
            const QString kind = kinds.value(pattern.left(open));
            QStringList all = kind.isEmpty() ? ids.values() : ids.values(kind);
            for (const QString &other : ids.uniqueKeys()) {
                all << ids.value(other);
            }
            all.removeDuplicates();
            urls.clear();
            for (const QString &id : all) {
                urls << pattern.left(open) + encoded(id) + pattern.mid(pattern.indexOf(u'}') + 1);
            }
        }
        QStringList whole;
        for (const QString &url : urls) {
            const qsizetype second = url.indexOf(u'{');
            for (const QString &file :
                 second < 0 ? QStringList{QString()} : ids.values(u"attachment"_s) + ids.values(u"paper"_s)) {
                for (const QString &query : queries.value(pattern, {QString()})) {
                    whole << url.left(second < 0 ? url.size() : second) + encoded(file) + query;
                }
            }
        }
        return whole;
    }

    const QStringList m_unlimited{u"--requests-per-second"_s, u"0"_s};
    ServerProcess m_server{{u"--demo"_s, u"morning"_s, u"--simulated"_s}};
    BusyDay m_day{m_server, m_unlimited};
    Secrets m_people;  ///< names, phones, ID numbers
    Secrets m_private; ///< and what was written in their own words
};

QTEST_GUILESS_MAIN(CrawlTest)
#include "tst_crawl.moc"
