// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "storage/testcluster.h"
#include "system/serverprocess.h"
#include "system/stranger.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <set>
#include <thread>

using namespace yizhan::system;
using yizhan::test::onPostgres;
using yizhan::test::TestCluster;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString matter = u"SQ-YL-001"_s;

QString take(HttpClient &kiosk)
{
    return kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, matter}}).json[u"ticket"][u"number"].toString();
}

/** Serves the first number at w1 and accepts a case for it: its id. */
QString acceptCase(HttpClient &desk, const QString &name, const QString &phone)
{
    desk.post(u"/v1/windows/w1/open"_s);
    const QString ticket = desk.post(u"/v1/windows/w1/call-next"_s).json[u"ticket"][u"id"].toString();
    desk.post(u"/v1/windows/w1/start"_s);
    QJsonArray materials;
    for (const auto &[one, original, copies, later] :
         {std::tuple(u"居民身份证"_s, true, 1, false), std::tuple(u"居民户口簿"_s, true, 1, false),
          std::tuple(u"高龄津贴申请表"_s, true, 0, false), std::tuple(u"本人社会保障卡或银行卡"_s, false, 1, false),
          std::tuple(u"近期一寸免冠照片"_s, false, 0, true)}) {
        materials.append(QJsonObject{
            {u"name"_s, one}, {u"original_seen"_s, original}, {u"copies"_s, copies}, {u"deferred"_s, later}});
    }
    const Answer accepted = desk.post(
        u"/v1/cases"_s,
        {{u"window"_s, u"w1"_s},
         {u"ticket"_s, ticket},
         {u"matter"_s, matter},
         {u"applicant"_s,
          QJsonObject{{u"name"_s, name}, {u"phone"_s, phone}, {u"id_number"_s, u"00000019400101"_s + phone.right(4)}}},
         {u"materials"_s, materials},
         {u"promise"_s, QJsonObject{{u"until"_s, u"2026-11-27"_s}, {u"signed"_s, true}}}});
    desk.post(u"/v1/windows/w1/finish"_s);
    return accepted.json[u"case"][u"id"].toString();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

Ran hallCommand(QStringList words)
{
    return runProgram(u"yizhan-server"_s, words);
}

/** Of a page of the feed, each as text: within a revision the engines have no order in common. */
QStringList recordsOf(const Answer &page)
{
    QStringList records;
    for (const QJsonValue &record : page.json[u"records"].toArray()) {
        records << QString::fromUtf8(QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact));
    }
    records.sort();
    return records;
}

/** What differs between the engines, for the one of this run. */
QString either(const QString &sqlite, const QString &postgres)
{
    return onPostgres() ? postgres : sqlite;
}

/** Foreign keys and the triggers behind them look away. */
QString lookAway()
{
    return either(u"PRAGMA foreign_keys = OFF"_s, u"SET session_replication_role = 'replica'"_s);
}

/** `body` with the value at that path, `a.0.b`, set to a JSON value. */
QString bodyWith(const QString &path, const QString &value)
{
    static const QRegularExpression place(u"\\.(\\d+)"_s);
    return either(
        u"json_set(body, '$.%1', json('%2'))"_s.arg(QString(path).replace(place, u"[\\1]"_s), value),
        u"CAST(jsonb_set(CAST(body AS JSONB), '{%1}', '%2') AS TEXT)"_s.arg(QString(path).replace(u'.', u','), value));
}

/** Where a hall's data lie: its folder, and its database on a server where there is one. */
struct Place
{
    QString folder;
    QString database;

    Place(QString folderPath, QString address)
        : folder(std::move(folderPath))
        , database(std::move(address))
    {
    }
    explicit Place(const ServerProcess &server)
        : Place(server.dataFolder(), server.database())
    {
    }
    /** For the command line. */
    [[nodiscard]] QStringList words() const
    {
        return QStringList{u"--data"_s, folder} +
               (database.isEmpty() ? QStringList() : QStringList{u"--database"_s, database});
    }
    [[nodiscard]] QString databaseName() const { return QUrl(database).path().mid(1); }
};

/** The address of a database that nobody has used, and nothing on SQLite. */
QString freshDatabase(const QString &more = {})
{
    return onPostgres() ? TestCluster::shared().address(TestCluster::shared().createDatabase(more)) : QString();
}

} // namespace

/** Backup, restore and verify as a hall's people run them: programs, files and a server that dies. */
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sound = std::make_unique<ServerProcess>();
        QVERIFY(m_sound->start());
        HttpClient kiosk = m_sound->client(u"kiosk"_s);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!take(kiosk).isEmpty());
        }
        HttpClient desk = m_sound->loggedIn(u"wangxiulan"_s);
        const QString caseId = acceptCase(desk, u"测试甲"_s, u"13900001234"_s);
        QVERIFY(!caseId.isEmpty());
        const QString scans = u"/v1/cases/%1/attachments"_s.arg(caseId);
        const QByteArray scan = "\xFF\xD8\xFF\xE0" + QByteArray(1'000, 'p') + "\xFF\xD9";
        QCOMPARE(desk.send("POST", scans, scan, "scan", "application/octet-stream").status, 201);
        QCOMPARE(m_sound->stop(), 0);
    }

    void aHallComesBackOnAnEmptyMachine()
    {
        ServerProcess lost;
        QVERIFY(lost.start());
        HttpClient kiosk = lost.client(u"kiosk"_s);
        std::set<QString> given;
        QVERIFY(given.insert(take(kiosk)).second);
        HttpClient desk = lost.loggedIn(u"wangxiulan"_s);
        const QString caseId = acceptCase(desk, u"测试甲"_s, u"13900001234"_s);
        QVERIFY(!caseId.isEmpty());
        const QByteArray paper = "\xFF\xD8\xFF\xE0" + QByteArray(300'000, 'p') + "\xFF\xD9";
        const QString scans = u"/v1/cases/%1/attachments"_s.arg(caseId);
        const Answer scan = desk.send("POST", scans, paper, "scan", "application/octet-stream");
        QVERIFY2(scan.status == 201, scan.bytes.constData());

        // The backup, while commands run.
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(u"hall.backup"_s);
        std::atomic<bool> stop = false;
        std::atomic<int> taken = 0;
        std::thread residents([&] {
            HttpClient other = lost.client(u"kiosk"_s);
            while (!stop) {
                const QString number = take(other);
                if (!number.isEmpty() && given.insert(number).second) {
                    ++taken;
                }
            }
        });
        while (taken < 5) {
            std::this_thread::yield();
        }
        const Ran backup = hallCommand({u"backup"_s, file, u"--data"_s, lost.dataFolder(), u"--json"_s});
        const int during = taken;
        while (taken < during + 20) {
            std::this_thread::yield();
        }
        stop = true;
        residents.join();
        QVERIFY2(backup.code == 0, backup.err.constData());
        QVERIFY(!QFile::exists(file + u".part"_s));
        QVERIFY(!entries(lost.dataFolder()).contains(u"backup.tmp"_s));
        const QJsonObject manifest = QJsonDocument::fromJson(backup.out).object();
        const QByteArray archive = read(file);
        QCOMPARE(manifest[u"bytes"].toInteger(), qint64(archive.size()));
        const QByteArray key = read(lost.dataFolder() + u"/secret.key"_s);
        QCOMPARE(key.size(), 32);

        // More numbers and a case after it; then the machine burns.
        for (int i = 0; i < 30; ++i) {
            QVERIFY(given.insert(take(kiosk)).second);
        }
        const QString lostCase = acceptCase(desk, u"测试乙"_s, u"13900005678"_s);
        QVERIFY(!lostCase.isEmpty());
        const QString epochPath = u"/v1/partitions/%1/changes?since=0&limit=1"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(lost.partition())));
        const Answer before = kiosk.get(epochPath);
        lost.kill();

        // An empty machine, and the key from the sheet.
        ServerProcess found(ServerProcess::EmptyMachine{lost});
        write(elsewhere.filePath(u"sheet.txt"_s), sheetOf(lost));
        const Ran restored = hallCommand(
            QStringList{u"restore"_s, file, u"--key-file"_s, elsewhere.filePath(u"sheet.txt"_s), u"--json"_s} +
            Place(found).words());
        QVERIFY2(restored.code == 0, restored.err.constData());
        QCOMPARE(read(found.dataFolder() + u"/secret.key"_s), key);
        QVERIFY(!entries(found.dataFolder()).contains(u"restore.tmp"_s));
        const Ran verified = hallCommand({u"verify"_s, u"--data"_s, found.dataFolder(), u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());

        QVERIFY(found.start({}));
        HttpClient newKiosk = found.client(u"kiosk"_s);
        // A new epoch: whoever followed the old one copies anew.
        const Answer after = newKiosk.get(epochPath);
        QVERIFY(after.json[u"epoch"] != before.json[u"epoch"]);
        const Answer old = newKiosk.get(QString(epochPath).replace(
            u"since=0"_s,
            u"since=%1&epoch=%2"_s.arg(before.json[u"head"].toInteger()).arg(before.json[u"epoch"].toString())));
        QCOMPARE(old.status, 410);
        // No number that is on paper is given again, in any queue.
        for (int i = 0; i < 40; ++i) {
            const QString number = take(newKiosk);
            QVERIFY2(!number.isEmpty() && given.insert(number).second, qPrintable(number));
        }
        // Sessions from before are over; who logs in again reads the names.
        desk.setPort(found.port());
        QCOMPARE(desk.get(u"/v1/cases/"_s + caseId).status, 401);
        HttpClient newDesk = found.loggedIn(u"wangxiulan"_s);
        const Answer opened = newDesk.get(u"/v1/cases/"_s + caseId);
        QCOMPARE(opened.json[u"applicant"][u"name"].toString(), u"测试甲"_s);
        QVERIFY(newDesk.get(scans + u'/' + scan.json[u"attachment"][u"id"].toString()).bytes == paper);
        QCOMPARE(newDesk.get(u"/v1/cases/"_s + lostCase).status, 404);
        const Answer noted = found.client(u"administrator"_s).get(u"/v1/audit?action=restored"_s);
        QCOMPARE(noted.json[u"entries"].toArray().size(), 1);
        QCOMPARE(found.stop(), 0);
    }

    void aFollowerCopiesAnew()
    {
        ServerProcess centre;
        QVERIFY(centre.start());
        const quint16 port = centre.port();
        ServerProcess hall;
        write(hall.dataFolder() + u"/peer.token"_s, centre.token(u"peer"_s).toUtf8());
        QVERIFY(hall.start({u"--follow"_s, centre.url(), u"--follow-token"_s,
                            u'@' + hall.dataFolder() + u"/peer.token"_s, u"--clock"_s, u"2026-11-23T09:00+08:00"_s}));
        const QString path = u"/v1/partitions/catalogue/changes?since=0&limit=5000"_s;
        HttpClient wall = hall.client(u"wall"_s);
        HttpClient centreKiosk = centre.client(u"kiosk"_s);
        const QJsonValue first = centreKiosk.get(path).json[u"epoch"];
        QTRY_COMPARE_WITH_TIMEOUT(wall.get(path).json[u"epoch"], first, 20'000);

        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(u"centre.backup"_s);
        QCOMPARE(hallCommand({u"backup"_s, file, u"--data"_s, centre.dataFolder()}).code, 0);
        QCOMPARE(centre.stop(), 0);
        // In its own folder, where the key still lies: what was there is put aside.
        const Ran refused = hallCommand({u"restore"_s, file, u"--data"_s, centre.dataFolder()});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("is not empty and was left alone"), refused.err.constData());
        const Place anew(centre.dataFolder(), freshDatabase()); // a database on a server is not put aside
        const Ran restored = hallCommand(QStringList{u"restore"_s, file, u"--replace"_s} + anew.words());
        QVERIFY2(restored.code == 0, restored.err.constData());
        const QStringList aside = QDir(centre.dataFolder()).entryList({u"replaced-*"_s}, QDir::Dirs);
        QCOMPARE(aside.size(), 1);
        QVERIFY2(restored.out.contains(aside.front().toUtf8()), restored.out.constData()); // for somebody to delete
        QVERIFY(
            QFile::exists(centre.dataFolder() + u'/' + aside.front() + either(u"/yizhan.sqlite"_s, u"/hall.json"_s)));
        QVERIFY(centre.start({}, port));
        centreKiosk.setPort(port);
        const QJsonValue second = centreKiosk.get(path).json[u"epoch"];
        QVERIFY(second.isString() && second != first);
        QTRY_COMPARE_WITH_TIMEOUT(wall.get(path).json[u"epoch"], second, 20'000);
        QVERIFY(!recordsOf(wall.get(path)).isEmpty());
        QCOMPARE(recordsOf(wall.get(path)), recordsOf(centreKiosk.get(path)));
        QCOMPARE(hall.stop(), 0);
        QCOMPARE(centre.stop(), 0);
    }

    void refusesInWords()
    {
        ServerProcess server;
        QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(u"hall.backup"_s);
        const Place target(elsewhere.filePath(u"target"_s), freshDatabase());
        write(elsewhere.filePath(u"sheet.txt"_s), sheetOf(server));
        const auto restore = [&](const QString &from, const QString &sheet = u"sheet.txt"_s) {
            return hallCommand(QStringList{u"restore"_s, from, u"--key-file"_s, elsewhere.filePath(sheet)} +
                               target.words());
        };
        const auto says = [&](const Ran &ran, const char *words) {
            const QStringList left = entries(target.folder);
            const bool empty = (left.isEmpty() || left == QStringList{u"yizhan.lock"_s}) && tablesIn(target) == 0;
            if (ran.code != 1 || !ran.err.contains(words) || !empty) {
                qWarning("%d %s [%s]", ran.code, ran.err.constData(), qPrintable(left.join(u' ')));
                return false;
            }
            return true;
        };
        // A hall at rest is backed up as well; a file is never written over.
        QCOMPARE(hallCommand({u"backup"_s, file, u"--data"_s, server.dataFolder()}).code, 0);
        const QByteArray good = read(file);
        const Ran again = hallCommand({u"backup"_s, file, u"--data"_s, server.dataFolder()});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("is there already"), again.err.constData());
        QCOMPARE(read(file), good);
        QCOMPARE(hallCommand({u"backup"_s, u"/nonexistent/x"_s, u"--data"_s, server.dataFolder()}).code, 1);
        QCOMPARE(hallCommand({u"backup"_s, u"--data"_s, server.dataFolder()}).code, 2);
        QCOMPARE(hallCommand({u"restore"_s, file}).code, 2);
        QCOMPARE(hallCommand({u"verify"_s}).code, 2);

        // A running hall is not overwritten, whatever is said.
        QVERIFY(server.start());
        const Ran running = hallCommand({u"restore"_s, file, u"--data"_s, server.dataFolder(), u"--replace"_s});
        QCOMPARE(running.code, 1);
        QVERIFY2(running.err.contains("Another server is using this data folder"), running.err.constData());
        QCOMPARE(server.stop(), 0);

        // Not over TCP, where a path of this machine is nobody's business.
        QVERIFY(server.start({}));
        HttpClient administrator = server.client(u"administrator"_s);
        QCOMPARE(administrator.post(u"/v1/backups"_s, {{u"file"_s, file}}).problem(), u"local-only"_s);
        QCOMPARE(administrator.post(u"/v1/verifications"_s).problem(), u"local-only"_s);
        QCOMPARE(server.stop(), 0);

        // Damage anywhere is found before anything is there.
        QVERIFY(says(restore(elsewhere.filePath(u"none"_s)), "There is no file"));
        for (const qsizetype at : {qsizetype(3), good.size() / 3, good.size() / 2, good.size() - 40}) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x55);
            write(elsewhere.filePath(u"bad"_s), bad);
            QVERIFY2(says(restore(elsewhere.filePath(u"bad"_s)), "othing was restored"),
                     QByteArray::number(at).constData());
        }
        write(elsewhere.filePath(u"short"_s), good.left(good.size() * 2 / 3));
        QVERIFY(says(restore(elsewhere.filePath(u"short"_s)), "nothing was restored"));

        // Wrong keys.
        ServerProcess other;
        write(elsewhere.filePath(u"other.txt"_s), sheetOf(other));
        QVERIFY(says(restore(file, u"other.txt"_s), "does not belong to this backup"));
        QByteArray mistyped = sheetOf(server);
        const qsizetype line2 = mistyped.indexOf('\n') + 1;
        mistyped[line2] = mistyped[line2] == '7' ? '8' : '7';
        write(elsewhere.filePath(u"mistyped.txt"_s), mistyped);
        QVERIFY(says(restore(file, u"mistyped.txt"_s), "ine 2 of the recovery sheet"));

        // And the right one, typed.
        QProcess typing;
        typing.start(programPath(u"yizhan-server"_s), QStringList{u"restore"_s, file} + target.words());
        typing.write(sheetOf(server)); // and the input stays open, as a keyboard's does
        QVERIFY(typing.waitForFinished(30'000));
        QCOMPARE(typing.exitCode(), 0);
        QCOMPARE(read(target.folder + u"/secret.key"_s), read(server.dataFolder() + u"/secret.key"_s));
    }

    void aHallWithoutItsKeyIsNotServed()
    {
        ServerProcess server;
        QVERIFY(QFile::remove(server.dataFolder() + u"/secret.key"_s));
        const Ran ran = hallCommand({u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("key of the personal data"), ran.err.constData());
        QVERIFY(!QFile::exists(server.dataFolder() + u"/secret.key"_s)); // none was made up
    }

    void anOlderProgramRefusesANewerHall()
    {
        ServerProcess server;
        QVERIFY(Stranger(server.dataFolder(), server.database())
                    .run({u"INSERT INTO schema_step VALUES (9000, 'future', 'x', '9.9', 0)"_s}));
        for (const QString &command : {u"serve"_s, u"verify"_s}) {
            const Ran ran = hallCommand({command, u"--data"_s, server.dataFolder()});
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.err.contains("written by a newer program"), ran.err.constData());
        }
        QVERIFY(
            Stranger(server.dataFolder(), server.database()).run({u"DELETE FROM schema_step WHERE number = 9000"_s}));
        QCOMPARE(hallCommand({u"verify"_s, u"--data"_s, server.dataFolder()}).code, 0);
    }

    void verifyFinds_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QByteArray>("words");
        const QStringList open =
            onPostgres() ? QStringList{u"DROP TRIGGER audit_no_change ON audit"_s}
                         : QStringList{u"DROP TRIGGER audit_no_update"_s, u"DROP TRIGGER audit_no_delete"_s};
        QTest::newRow("sound") << QStringList() << QByteArray("sound  audit");
        QTest::newRow("command log")
            << QStringList{u"DELETE FROM command_log WHERE revision = 3 AND partition LIKE 'hall/%'"_s}
            << QByteArray("FAULTY command log");
        QTest::newRow("end of the command log")
            << QStringList{u"DELETE FROM command_log WHERE revision = (SELECT MAX(revision) FROM command_log WHERE "
                           "partition LIKE 'hall/%') AND partition LIKE 'hall/%'"_s}
            << QByteArray("FAULTY command log");
        QTest::newRow("revision") << QStringList{u"UPDATE record SET revision = 100000 WHERE kind = 'hall'"_s}
                                  << QByteArray("FAULTY revisions");
        QTest::newRow("audit changed") << open +
                                              QStringList{
                                                  u"UPDATE audit SET actor = 'nobody' WHERE action = 'accept-case'"_s}
                                       << QByteArray("was changed");
        QTest::newRow("audit cut")
            << open + QStringList{u"DELETE FROM audit WHERE partition LIKE 'hall/%' AND seq = (SELECT audit_count FROM "
                                  "partition WHERE id = audit.partition)"_s}
            << QByteArray("was cut");
        QTest::newRow("audit unguarded") << open
                                         << either(u"the trigger audit_no_update is missing"_s,
                                                   u"the trigger audit_no_change is missing"_s)
                                                .toLatin1();
        QTest::newRow("sealed row") << QStringList{either(
                                           u"UPDATE sealed SET blob = zeroblob(80)"_s,
                                           u"UPDATE sealed SET blob = decode(repeat('00', 80), 'hex')"_s)}
                                    << QByteArray("FAULTY sealed rows");
        QTest::newRow("sealed row of another case")
            << QStringList{lookAway(), u"UPDATE sealed SET subject = 'case/other'"_s,
                           u"UPDATE sealed_key SET subject = 'case/other'"_s}
            << QByteArray("FAULTY sealed rows");
        QTest::newRow("keyed hash") << QStringList{u"DELETE FROM sealed_key"_s} << QByteArray("FAULTY keyed hashes");
        QTest::newRow("foreign key") << QStringList{lookAway(), u"DELETE FROM sealed"_s}
                                     << QByteArray("FAULTY structure");
        QTest::newRow("counter")
            << QStringList{u"UPDATE record SET body = '{\"id\":\"M/2026-11-23\",\"last\":0}' WHERE "
                           "kind = 'counter' AND id = 'M/2026-11-23'"_s}
            << QByteArray("the counter M/2026-11-23 has not come that far");
        QTest::newRow("ticket gone") << QStringList{u"DELETE FROM record WHERE kind = 'ticket'"_s}
                                     << QByteArray("is in the facts and nowhere else");
        // What stands in the records is told again from the facts.
        QTest::newRow("waiting number done")
            << QStringList{u"UPDATE record SET body = replace(body, '\"waiting\"', '\"done\"') WHERE kind = 'ticket'"_s}
            << QByteArray("state done, from its facts waiting");
        QTest::newRow("other number")
            << QStringList{u"UPDATE record SET body = replace(body, 'M002', 'M009') WHERE kind = 'ticket'"_s}
            << QByteArray("number M009, from its facts M002");
        QTest::newRow("number and serial")
            << QStringList{u"UPDATE record SET body = replace(body, 'M002', 'M009') WHERE kind = 'ticket'"_s,
                           u"UPDATE fact SET detail = replace(detail, 'M002', 'M009')"_s}
            << QByteArray("M009 is not the number of its serial 2");
        QTest::newRow("case") << QStringList{u"UPDATE record SET body = %1 WHERE kind = 'case'"_s.arg(
                                     bodyWith(u"state"_s, u"\"returned\""_s))}
                              << QByteArray("state returned, from its facts ");
        QTest::newRow("case decided") << QStringList{u"UPDATE record SET body = %1 WHERE kind = 'case'"_s.arg(
                                             bodyWith(u"decided_at"_s, u"\"2026-11-01T02:00:00.000Z\""_s))}
                                      << QByteArray("decided 2026-11-01T02:00:00.000Z, from its facts ");
        QTest::newRow("case without facts")
            << QStringList{u"DELETE FROM fact WHERE subject LIKE 'case/%'"_s} << QByteArray(") has no facts");
        QTest::newRow("opinion") << QStringList{u"UPDATE record SET body = %1 WHERE kind = 'case'"_s.arg(
                                        bodyWith(u"branches.0.opinion"_s, u"\"agree\""_s))}
                                 << QByteArray("from its facts none");
        QTest::newRow("scan gone") << QStringList{u"DELETE FROM record WHERE kind = 'attachment'"_s}
                                   << QByteArray("scans 0, from its facts 1");
        QTest::newRow("pair")
            << QStringList{either(u"UPDATE record SET body = json_set(body, '$.a', json_extract(body, '$.b'), '$.b', "
                                  "json_extract(body, '$.a')) WHERE kind = 'post' AND id = (SELECT MIN(id) FROM record "
                                  "WHERE kind = 'post')"_s,
                                  u"UPDATE record SET body = CAST(CAST(body AS JSONB) || jsonb_build_object('a', "
                                  "CAST(body AS JSONB) -> 'b', 'b', CAST(body AS JSONB) -> 'a') AS TEXT) WHERE "
                                  "kind = 'post' AND id = (SELECT MIN(id) FROM record WHERE kind = 'post')"_s)}
            << QByteArray("FAULTY pairs of posts");
        QTest::newRow("facts later")
            << QStringList{u"UPDATE fact SET at = at + 1000 WHERE revision = (SELECT MAX(revision) FROM fact)"_s}
            << QByteArray("is dated after its command");
        QTest::newRow("facts earlier") << QStringList{u"UPDATE fact SET at = at - 1000 WHERE kind = 'called'"_s}
                                       << QByteArray("is dated before its command");
        QTest::newRow("newest facts gone")
            << QStringList{u"DELETE FROM fact WHERE revision > (SELECT MAX(revision) - 3 FROM fact)"_s}
            << QByteArray("(finish-ticket) has 0 facts, and more were recorded");
        QTest::newRow("fact gone among others")
            << QStringList{u"DELETE FROM fact WHERE kind = 'accepted'"_s} << QByteArray("(accept-case) has ");
        QTest::newRow("fact without a command")
            << QStringList{u"UPDATE fact SET epoch = 'other' WHERE kind = 'started'"_s}
            << QByteArray("is a fact of a command that the log does not have");
        QTest::newRow("log's times")
            << QStringList{u"UPDATE command_log SET at = at - 86400000 WHERE name = 'finish-ticket'"_s}
            << QByteArray("is dated before the one before it");
        QTest::newRow("record") << QStringList{u"UPDATE record SET kind = 'riddle' WHERE kind = 'post'"_s}
                                << QByteArray("is not understood");
    }

    void verifyFinds()
    {
        QFETCH(QStringList, statements);
        QFETCH(QByteArray, words);
        QTemporaryDir folder;
        const Place sound(*m_sound);
        const Place copy(folder.path(),
                         onPostgres() ? freshDatabase(u"TEMPLATE "_s + sound.databaseName()) : QString());
        for (const QString &name : {u"hall.json"_s, u"secret.key"_s, u"yizhan.sqlite"_s}) {
            if (name != "yizhan.sqlite"_L1 || !onPostgres()) {
                QVERIFY(QFile::copy(m_sound->dataFolder() + u'/' + name, folder.filePath(name)));
            }
        }
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, m_sound->dataFolder() + u"/papers"_s, folder.path()}), 0);
        QVERIFY(Stranger(copy.folder, copy.database).run(statements));
        const Ran ran = hallCommand(QStringList{u"verify"_s, u"--rederive"_s} + copy.words());
        QVERIFY2(ran.out.contains(words), (ran.out + ran.err).constData());
        QCOMPARE(ran.code, statements.isEmpty() ? 0 : 1);
        QCOMPARE(ran.out.contains("FAULTY"), !statements.isEmpty());
    }

    void verifiesWhileTheHallWorks_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("as it lies") << QStringList();
        QTest::newRow("derived anew") << QStringList{u"--rederive"_s};
    }

    void verifiesWhileTheHallWorks()
    {
        QFETCH(QStringList, words);
        ServerProcess server;
        QVERIFY(server.start());
        std::atomic<bool> stop = false;
        std::atomic<int> taken = 0;
        std::thread residents([&] {
            HttpClient kiosk = server.client(u"kiosk"_s);
            while (!stop) {
                taken += take(kiosk).isEmpty() ? 0 : 1;
            }
        });
        while (taken < 5) {
            std::this_thread::yield();
        }
        // Often enough that some of them begin and end in the middle of something.
        Ran ran{0, {}, {}};
        for (int i = 0; i < 5 && ran.code == 0; ++i) {
            ran = hallCommand(QStringList{u"verify"_s, u"--data"_s, server.dataFolder(), u"--json"_s} + words);
        }
        stop = true;
        residents.join();
        QVERIFY2(ran.code == 0, (ran.out + ran.err).constData());
        QVERIFY(QJsonDocument::fromJson(ran.out)[u"sound"].toBool());
        QCOMPARE(server.stop(), 0);
    }

private:
    /** Of a database on a server; 0 where there is none. */
    static int tablesIn(const Place &place)
    {
        return place.database.isEmpty()
                   ? 0
                   : TestCluster::shared()
                         .sql(u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"_s, place.databaseName())
                         .toInt();
    }
    static QByteArray sheetOf(const ServerProcess &server)
    {
        QStringList lines;
        for (const QJsonValue &line : server.hall()[u"recovery"].toArray()) {
            lines << line.toString();
        }
        return (lines.join(u'\n') + u'\n').toUtf8();
    }

    std::unique_ptr<ServerProcess> m_sound; ///< at rest, with three numbers and a case
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
