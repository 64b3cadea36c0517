// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/backup.h"
#include "server/archive/verification.h"
#include "server/commands/commandline.h"
#include "server/http/httpclient.h"
#include "servertest.h"
#include "storage/archivefile.h"
#include "storage/connection.h"
#include "storage/testcluster.h"
#include "storage/tokentable.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <future>
#include <stop_token>
#include <thread>

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

QByteArray toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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

    /** The folder as somebody types it, from where he stands. */
    void theFolderMayBeNamedFromHere()
    {
        const QTemporaryDir dir;
        const QString back = QDir::currentPath();
        QVERIFY(QDir::setCurrent(dir.path()));
        const auto stay = qScopeGuard([&back] { QDir::setCurrent(back); });
        RestoreWish wish;
        wish.file = m_dir.filePath(u"good"_s);
        wish.data = u"hall"_s;
        wish.key = [this] {
            return Result<QByteArray>(m_key);
        };
        QVERIFY(restoreHall(wish));
        QCOMPARE(runCommandLine({u"verify"_s, u"--data"_s, u"./hall"_s}), int(Fine));
        QVERIFY(QFile::exists(u"hall/"_s + m_paper));
        QCOMPARE(runCommandLine({u"backup"_s, u"again"_s, u"--data"_s, u"hall"_s}), int(Fine));
        const auto members = extractArchive(u"again"_s, dir.filePath(u"unpacked"_s));
        QVERIFY(members);
        QCOMPARE(members->back().name, m_paper);
    }

    /** Where the key is another's nothing is served, checked or packed, and above all no paper is taken for a stray. */
    void aWrongKeyTouchesNothing()
    {
        const QTemporaryDir dir;
        const RestoreWish wish = goodOne(dir);
        QVERIFY(restoreHall(wish));
        const QString paper = wish.data + u'/' + m_paper;
        const QByteArray before = read(paper);
        QVERIFY(!before.isEmpty());
        write(dir.filePath(u"other.key"_s), QByteArray(32, 'k'));
        QFile::setPermissions(dir.filePath(u"other.key"_s), QFile::ReadOwner | QFile::WriteOwner);
        const QStringList wrong{u"--data"_s, wish.data, u"--key"_s, dir.filePath(u"other.key"_s)};
        for (const bool noted : {true, false}) {
            if (!noted) { // as a version of before left it
                const auto folder = HallFolder::open(wish.data);
                const auto store = Store::open(folder->store(), u"test"_s);
                QVERIFY(store && (*store)->setKeyCheck(folder->hallPartition(), u""_s));
            }
            QVERIFY(runCommandLine(QStringList{u"verify"_s} + wrong) != int(Fine));
            QVERIFY(runCommandLine(QStringList{u"backup"_s, dir.filePath(u"again"_s)} + wrong) != int(Fine));
            QVERIFY(!QFile::exists(dir.filePath(u"again"_s)));
            QCOMPARE(runCommandLine(QStringList{u"sheet"_s} + wrong) == int(Fine), !noted); // who knows, by then
            QCOMPARE(read(paper), before);
        }
        QCOMPARE(runCommandLine({u"verify"_s, u"--data"_s, wish.data}), int(Fine)); // and with its own all is well
    }

    /** Whoever has a backup each night and no `verify` hears of it while an older one still has the paper. */
    void aMissingPaperIsSaid()
    {
        const QTemporaryDir dir;
        const RestoreWish wish = goodOne(dir);
        QVERIFY(restoreHall(wish));
        const auto backup = [&](const QString &name) {
            return runCommandLine({u"backup"_s, dir.filePath(name), u"--data"_s, wish.data});
        };
        QCOMPARE(backup(u"whole"_s), int(Fine));
        QVERIFY(QFile::remove(wish.data + u'/' + m_paper));
        QCOMPARE(backup(u"less"_s), int(Failed));
        QVERIFY(QFile::exists(dir.filePath(u"less"_s))); // the rest is saved all the same
    }

    /** Numbers that run through the year are moved past all days since, bookings on every day that can be booked. */
    void countsTheDaysSinceTheBackup()
    {
        QTemporaryDir dir;
        const Instant made = realNow() - std::chrono::days(3); // Monday 10:00 in the hall: now it is Thursday
        const auto restored =
            restoreHall(wishOf(dir, [made](QJsonObject &manifest) { manifest[u"created_at"_s] = toIso(made); }));
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().en));
        const QJsonObject counters = restored->value(u"counters"_s).toObject();
        // Monday from 10:00, two days whole, Thursday until 10:00: at least 24 hours of work, 2 cases a minute.
        QVERIFY2(counters[u"case/2026"_s].toInt() >= 100 + 2 * 60 * 24, toText(counters).constData());
        QVERIFY2(counters[u"notice/2026"_s].toInt() >= 100 + 2 * 60 * 24, toText(counters).constData());
        QVERIFY2(counters[u"M/2026-11-26"_s].toInt() < 2'000, toText(counters).constData()); // of that day alone
        QVERIFY2(counters[u"booking/2026-11-27"_s].toInt() >= 100, toText(counters).constData());
        QVERIFY2(counters[u"booking/2026-12-03"_s].toInt() >= 100, toText(counters).constData());
    }

    /** By such a clock today's numbers would be given twice once it is put right. */
    void aWrongClockIsRefused()
    {
        for (const std::chrono::hours behind : {std::chrono::hours(1), std::chrono::hours(-31 * 24)}) {
            QTemporaryDir dir;
            RestoreWish wish =
                wishOf(dir, [behind](QJsonObject &manifest) { manifest[u"created_at"_s] = toIso(realNow() + behind); });
            const auto refused = restoreHall(wish);
            QVERIFY(!refused);
            QVERIFY2(refused.error().en.contains(u"--accept-clock"_s), qPrintable(refused.error().en));
            QVERIFY(!QFile::exists(wish.data + u"/yizhan.sqlite"_s));
            wish.acceptClock = true;
            QVERIFY(restoreHall(wish));
        }
    }

    /** On an error everything is where it was, also what was to be replaced. */
    void anErrorPutsBackWhatWasReplaced()
    {
        bool hit = false;
        for (int i = 0; i < 20 && !hit; ++i) {
            QTemporaryDir dir;
            RestoreWish wish = wishOf(dir, [](QJsonObject &) {});
            wish.replace = true;
            write(wish.data + u"/hall.json"_s, "old");
            write(wish.data + u"/yizhan.sqlite"_s, "old");
            // Somebody comes in between: where the papers are to go something lies.
            std::atomic<bool> stop = false;
            std::thread other([&] {
                const QDir data(wish.data);
                while (!stop && data.entryList({u"replaced-*"_s}, QDir::Dirs).isEmpty()) {
                    std::this_thread::yield();
                }
                data.mkdir(u"papers"_s);
            });
            const auto restored = restoreHall(wish);
            stop = true;
            other.join();
            if (restored) {
                continue; // too late
            }
            hit = true;
            QCOMPARE(read(wish.data + u"/hall.json"_s), QByteArray("old"));
            QCOMPARE(read(wish.data + u"/yizhan.sqlite"_s), QByteArray("old"));
            const QStringList left =
                QDir(wish.data).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
            QCOMPARE(left, (QStringList{u"hall.json"_s, u"papers"_s, u"yizhan.lock"_s, u"yizhan.sqlite"_s}));
        }
        QVERIFY(hit);
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
        for (const QString &rest : {file, file + u".part"_s, hall.folder().backupWork()}) {
            QVERIFY2(!QFileInfo::exists(rest), qPrintable(rest));
        }
    }

    /** What takes long is waited for, whatever else the socket's requests may take. */
    void isWaitedFor()
    {
        TestHall hall;
        hall.stop();
        ServerSetup setup;
        setup.folder = hall.folder();
        setup.clockwork = false;
        setup.limits.localHandlingTime = std::chrono::milliseconds(1);
        Result<DataFolderLock> lock = DataFolderLock::take(setup.folder.path);
        QVERIFY(lock);
        const auto server = Server::open(setup, std::move(*lock));
        QVERIFY(server);
        QVERIFY((*server)->listen(u"127.0.0.1"_s, 0, true));
        HttpTarget socket;
        socket.socket = setup.folder.socket();
        HttpClient client(socket);
        const auto statusOf = [&client](const QByteArray &path, const QJsonObject &body) {
            const auto answer = client.post(path, "application/json", toText(body), std::chrono::seconds(60));
            return answer ? answer->status : 0;
        };
        QCOMPARE(statusOf("/v1/backups", {{u"file"_s, m_dir.filePath(u"waited"_s)}}), 201);
        QCOMPARE(statusOf("/v1/verifications", {{u"rederive"_s, true}}), 200);
    }

    /** What a backup or a restore left that was ended by force: a copy of the hall goes with the next start. */
    void leavesNoWorkBehind()
    {
        TestHall hall;
        hall.stop();
        const QStringList left{hall.folder().backupWork(), hall.folder().restoreWork()};
        for (const QString &folder : left) {
            write(folder + u"/yizhan.sqlite"_s, "SQLite format 3");
        }
        hall.start("2026-11-23T10:00+08:00", 1);
        for (const QString &folder : left) {
            QVERIFY2(!QFileInfo::exists(folder), qPrintable(folder));
        }
    }

    /** So is a check. */
    void isNotCheckedWhereTheHallCloses()
    {
        TestHall hall;
        hall.stop();
        const Result<Sealer> sealer = Sealer::open(hall.folder().defaultKeyFile());
        QVERIFY(sealer);
        std::stop_source stop;
        StoreConfig config = hall.folder().store();
        config.stop = stop.get_token();
        const auto store = Store::open(config, u"archive"_s);
        QVERIFY(store);
        const PaperFiles papers(hall.folder().papers(), *sealer);
        const auto check = [&] {
            return verifyHall(**store, *sealer, hall.partition(), papers, true);
        };
        QVERIFY(check());
        stop.request_stop();
        const auto given = check();
        QVERIFY(!given);
        QCOMPARE(given.error().type, u"storage-stopped"_s);
    }

    /** What was ended since comes back with the backup: nobody stays logged in, and every other token is named. */
    void namesWhomItLetsIn()
    {
        TestHall hall;
        const Answer added =
            hall.post("/v1/accounts", u"administrator"_s, {{u"login"_s, u"root"_s}, {u"role"_s, u"administrator"_s}});
        const QJsonObject form{{u"login"_s, u"root"_s}, {u"password"_s, added.json()[u"password"_s]}};
        const QString unnamed = // nobody in the hall, so that no person tells that it is a session
            call(hall.port(), "POST", "/v1/sessions", hall.token(u"desk"_s), QJsonDocument(form).toJson())
                .json()[u"token"_s]
                .toString();
        QVERIFY(!unnamed.isEmpty());
        QTemporaryDir dir;
        const QString file = dir.filePath(u"backup"_s);
        const QByteArray wanted = QJsonDocument(QJsonObject{{u"file"_s, file}}).toJson();
        QCOMPARE(hall.server().administer("/v1/backups", wanted).status, 201);
        const auto key = Sealer::readKey(hall.folder().defaultKeyFile());
        QVERIFY(key);
        const auto restored = [&](const QString &name, bool revokeScreens) {
            RestoreWish wish;
            wish.file = file;
            wish.data = dir.filePath(name);
            wish.revokeScreens = revokeScreens;
            wish.key = [&key] {
                return key;
            };
            return restoreHall(wish);
        };
        const auto lives = [&](const QString &name, const QString &secret) {
            const auto store = Store::open(HallFolder::open(dir.filePath(name))->store(), u"test"_s);
            const auto token = store ? TokenTable((*store)->connection()).find(tokenHash(secret)) : store.error();
            return token && *token && !(*token)->revoked;
        };
        const auto names = [](const QJsonObject &made) {
            QStringList kinds;
            for (const QJsonValue &device : made[u"devices"_s].toArray()) {
                kinds.append(device[u"kind"_s].toString() + u' ' + device[u"name"_s].toString());
            }
            kinds.sort();
            return kinds;
        };
        const QStringList programs{u"administrator administrator"_s, u"peer peer"_s};
        const auto all = restored(u"all"_s, false);
        QVERIFY2(all, qPrintable(all ? QString() : all.error().en));
        const QStringList devices{programs[0], u"desk desk"_s, u"kiosk kiosk"_s, programs[1], u"wall wall"_s};
        QCOMPARE(names(*all), devices);
        QVERIFY(!lives(u"all"_s, unnamed));
        QVERIFY(!lives(u"all"_s, hall.token(u"clerk"_s)));
        QVERIFY(lives(u"all"_s, hall.token(u"kiosk"_s)));
        QVERIFY(lives(u"all"_s, hall.token(u"administrator"_s)));

        const auto none = restored(u"none"_s, true);
        QVERIFY(none);
        QCOMPARE(names(*none), programs);
        QVERIFY(!lives(u"none"_s, hall.token(u"kiosk"_s)));
        QVERIFY(lives(u"none"_s, hall.token(u"peer"_s)));
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
    /** For the good backup, in a folder below `dir`. */
    [[nodiscard]] RestoreWish goodOne(const QTemporaryDir &dir) const
    {
        RestoreWish wish;
        wish.file = m_dir.filePath(u"good"_s);
        wish.data = dir.filePath(u"hall"_s);
        wish.key = [this] {
            return Result<QByteArray>(m_key);
        };
        return wish;
    }
    /** For the good backup with another manifest, in an empty folder below `dir`. */
    RestoreWish wishOf(const QTemporaryDir &dir, const std::function<void(QJsonObject &)> &change)
    {
        const QString unpacked = dir.filePath(u"unpacked"_s);
        if (!extractArchive(m_dir.filePath(u"good"_s), unpacked)) {
            qFatal("the backup cannot be unpacked");
        }
        QJsonObject manifest = QJsonDocument::fromJson(read(unpacked + u"/manifest.json"_s)).object();
        change(manifest);
        write(unpacked + u"/manifest.json"_s, QJsonDocument(manifest).toJson());
        RestoreWish wish = goodOne(dir);
        wish.file = dir.filePath(u"changed"_s);
        wish.data = dir.filePath(u"data"_s);
        pack(unpacked, wish.file);
        return wish;
    }

    QTemporaryDir m_dir;
    QByteArray m_key;
    QString m_paper; ///< name of the member
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
