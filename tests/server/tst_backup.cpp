// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/backup.h"
#include "server/archive/verification.h"
#include "server/commands/commandline.h"
#include "servertest.h"
#include "storage/archivefile.h"
#include "storage/testcluster.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
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

/** Packs a folder as a backup is packed. */
void pack(const QString &folder, const QString &file, const QString &strangeName = {})
{
    QFile::remove(file);
    const auto archive = ArchiveWriter::create(file);
    QVERIFY(archive);
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        QVERIFY((*archive)->addBytes(QDir(folder).relativeFilePath(path), read(path)));
    }
    if (!strangeName.isEmpty()) {
        QVERIFY((*archive)->addBytes(strangeName, "x"));
    }
    QVERIFY((*archive)->finish());
}

} // namespace

/** A backup that somebody has been at: whole as an archive, and yet not the hall's. */
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TestHall hall;
        const QByteArray scans = "/v1/cases/" + acceptedCase(hall).toLatin1() + "/attachments";
        QCOMPARE(call(hall.port(), "POST", scans, hall.token(u"clerk"_s), "\xFF\xD8\xFF\xE0scan\xFF\xD9",
                      {{"Idempotency-Key", "scan"}})
                     .status,
                 201);
        hall.stop();
        QCOMPARE(runCommandLine({u"backup"_s, m_dir.filePath(u"good"_s), u"--data"_s, hall.folder().path}), int(Fine));
        m_key = read(hall.folder().defaultKeyFile());
        const auto members = extractArchive(m_dir.filePath(u"good"_s), m_dir.filePath(u"unpacked"_s));
        QVERIFY(members);
        QCOMPARE(members->front().name, u"manifest.json"_s);
        QCOMPARE(members->size(), size_t(4));
        m_paper = members->back().name;
        QVERIFY(m_paper.startsWith(u"papers/"_s));
        QVERIFY(!read(m_dir.filePath(u"unpacked/yizhan.sqlite"_s)).contains(m_key));
        QCOMPARE(QFile(m_dir.filePath(u"good"_s)).permissions() & 0x0077, 0); // nobody else's
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("replace");
        QTest::addColumn<QString>("strange");
        QTest::addColumn<QString>("type");
        QTest::newRow("as it was") << QString() << QByteArray() << QByteArray() << QString() << QString();
        const QByteArray sealed = read(m_dir.filePath(u"unpacked/"_s + m_paper)).right(8);
        QTest::newRow("another paper") << m_paper << sealed << QByteArray("another ") << QString()
                                       << u"archive-damaged"_s;
        QTest::newRow("another hall.json")
            << u"hall.json"_s << QByteArray("true") << QByteArray("null") << QString() << u"archive-damaged"_s;
        QTest::newRow("one too many") << QString() << QByteArray() << QByteArray() << u"papers/b2"_s
                                      << u"archive-damaged"_s;
        QTest::newRow("out of the folder")
            << QString() << QByteArray() << QByteArray() << u"../evil"_s << u"archive-damaged"_s;
        QTest::newRow("from the root") << QString() << QByteArray() << QByteArray() << u"/tmp/evil"_s
                                       << u"archive-damaged"_s;
        QTest::newRow("twice") << QString() << QByteArray() << QByteArray() << u"hall.json"_s << u"archive-damaged"_s;
        QTest::newRow("a paper less in the manifest")
            << u"manifest.json"_s << m_paper.toUtf8() << QByteArray("papers/a1/other") << QString()
            << u"archive-damaged"_s;
        QTest::newRow("newer schema") << u"manifest.json"_s << QByteArray("\"schema\": ") << QByteArray("\"schema\": 9")
                                      << QString() << u"schema-newer"_s;
        QTest::newRow("newer form") << u"manifest.json"_s << QByteArray("\"format\": ") << QByteArray("\"format\": 9")
                                    << QString() << u"schema-newer"_s;
        QTest::newRow("no manifest") << u"manifest.json"_s << QByteArray("{") << QByteArray("[") << QString()
                                     << u"restore-refused"_s;
    }

    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, replace);
        QFETCH(QString, strange);
        QFETCH(QString, type);
        QTemporaryDir dir;
        QVERIFY(extractArchive(m_dir.filePath(u"good"_s), dir.filePath(u"unpacked"_s)));
        if (!name.isEmpty()) {
            const QString path = dir.filePath(u"unpacked/"_s + name);
            QByteArray bytes = read(path);
            QVERIFY(bytes.contains(find));
            write(path, bytes.replace(bytes.indexOf(find), find.size(), replace));
        }
        pack(dir.filePath(u"unpacked"_s), dir.filePath(u"other"_s), strange);
        RestoreWish wish;
        wish.file = dir.filePath(u"other"_s);
        wish.data = dir.filePath(u"data"_s);
        wish.key = [this] {
            return Result<QByteArray>(m_key);
        };
        const auto restored = restoreHall(wish);
        QCOMPARE(restored ? QString() : restored.error().type, type);
        QVERIFY(restored || !restored.error().zh.isEmpty());
        const bool there = QFile::exists(wish.data + u"/hall.json"_s);
        QCOMPARE(there, type.isEmpty());
        QVERIFY(!QFile::exists(u"/tmp/evil"_s));
        if (!there) {
            QCOMPARE(QDir(wish.data).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList{u"yizhan.lock"_s});
        }
    }

    void aKeyThatLiesThereIsNotReplaced()
    {
        QTemporaryDir dir;
        const QString data = dir.filePath(u"data"_s);
        write(data + u"/secret.key"_s, QByteArray(32, 'k'));
        RestoreWish wish;
        wish.file = m_dir.filePath(u"good"_s);
        wish.data = data;
        wish.key = [this] {
            return Result<QByteArray>(m_key);
        };
        const auto restored = restoreHall(wish);
        QVERIFY(!restored);
        QVERIFY2(restored.error().en.contains(data), qPrintable(restored.error().en));
        QCOMPARE(read(data + u"/secret.key"_s), QByteArray(32, 'k'));
    }

    /** A hall closes within 5 s, whatever its backup is at. */
    void isGivenUpWhereTheHallCloses()
    {
        TestHall hall;
        // A file without content: no room on the disk, and minutes to read.
        QVERIFY(QDir().mkpath(hall.folder().papers()));
        QFile large(hall.folder().papers() + u"/large"_s);
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(64) << 30));
        const QString file = m_dir.filePath(u"never"_s);
        const QByteArray wish = QJsonDocument(QJsonObject{{u"file"_s, file}}).toJson();
        auto backup =
            std::async(std::launch::async, [&] { return hall.server().administer("/v1/backups", wish).status; });
        const bool begun = QTest::qWaitFor([&] { return QFile::exists(file + u".part"_s); }, 30'000);
        QElapsedTimer clock;
        clock.start();
        hall.server().stop();
        const qint64 took = clock.elapsed();
        QCOMPARE(backup.get(), 503);
        QVERIFY(begun);
        QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
        for (const QString &rest : {file, file + u".part"_s, hall.folder().path + u"/backup.tmp"_s}) {
            QVERIFY2(!QFileInfo::exists(rest), qPrintable(rest));
        }
    }

    /** So is a check. */
    void isNotCheckedWhereTheHallCloses()
    {
        TestHall hall;
        hall.stop();
        const Result<Sealer> sealer = Sealer::open(hall.folder().defaultKeyFile());
        QVERIFY(sealer);
        std::atomic_bool stop = false;
        StoreConfig config = hall.folder().store();
        config.stop = &stop;
        const auto store = Store::open(config, u"archive"_s);
        QVERIFY(store);
        const PaperFiles papers(hall.folder().papers(), *sealer);
        const auto check = [&] {
            return verifyHall(**store, *sealer, hall.partition(), papers, true);
        };
        QVERIFY(check());
        stop = true;
        const auto given = check();
        QVERIFY(!given);
        QCOMPARE(given.error().type, u"storage-stopped"_s);
    }

    /** From the engine of this run into a file, from there to a PostgreSQL server. */
    void goesToEitherEngine()
    {
        if (!onPostgres()) {
            QSKIP("needs a PostgreSQL server; the run on PostgreSQL does it");
        }
        QTemporaryDir dir;
        const auto restore = [&](const QString &file, const QString &name, const QString &database) {
            RestoreWish wish;
            wish.file = file;
            wish.data = dir.filePath(name);
            wish.database = database;
            wish.key = [this] {
                return Result<QByteArray>(m_key);
            };
            return restoreHall(wish);
        };
        // What the hall has shown; the restore itself writes its queues' counters anew.
        const auto shown = [&](const QString &name) {
            QStringList lines;
            const auto folder = HallFolder::open(dir.filePath(name));
            const auto store = folder ? Store::open(folder->store(), u"test"_s) : folder.error();
            const auto records = store ? (*store)->load(folder->hallPartition()) : store.error();
            if (records) {
                for (const Record &record : *records) {
                    if (record.kind != "counter"_L1) {
                        lines += record.kind + u' ' + record.id + u' ' + QString::number(record.revision) + u' ' +
                                 QString::fromUtf8(QJsonDocument(record.body).toJson(QJsonDocument::Compact));
                    }
                }
            }
            lines.sort(); // within a revision the engines have no order in common
            return lines;
        };
        const auto inFile = restore(m_dir.filePath(u"good"_s), u"file"_s, {});
        QVERIFY2(inFile, qPrintable(inFile ? QString() : inFile.error().en));
        QVERIFY(QFile::exists(dir.filePath(u"file/yizhan.sqlite"_s)));
        const QStringList records = shown(u"file"_s);
        QVERIFY2(records.size() >= 5, qPrintable(records.join(u'\n')));
        QCOMPARE(runCommandLine({u"verify"_s, u"--rederive"_s, u"--data"_s, dir.filePath(u"file"_s)}), int(Fine));
        const QString copy = dir.filePath(u"copy"_s);
        QCOMPARE(runCommandLine({u"backup"_s, copy, u"--data"_s, dir.filePath(u"file"_s)}), int(Fine));

        const QString database = testDatabase();
        const auto inServer = restore(copy, u"server"_s, database);
        QVERIFY2(inServer, qPrintable(inServer ? QString() : inServer.error().en));
        QVERIFY(!QFile::exists(dir.filePath(u"server/yizhan.sqlite"_s)));
        QCOMPARE(shown(u"server"_s), shown(u"file"_s));
        QCOMPARE(runCommandLine({u"verify"_s, u"--rederive"_s, u"--data"_s, dir.filePath(u"server"_s)}), int(Fine));
        const auto twice = restore(copy, u"twice"_s, database);
        QVERIFY(!twice);
        QVERIFY2(twice.error().en.contains(u"holds a hall already"_s), qPrintable(twice.error().en));
    }

private:
    QTemporaryDir m_dir;
    QByteArray m_key;
    QString m_paper; ///< name of the member
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
