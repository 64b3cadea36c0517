// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/rawbodies.h"
#include "client/replica.h"
#include "fakehall.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

const QUrl Server(u"http://127.0.0.1:8080"_s);

template <typename T>
T result(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

QByteArray page(const QString &epoch, qint64 from, qint64 to, const QVector<Record> &records, bool more = false)
{
    QJsonArray array;
    for (Record record : records) {
        record.revision = record.revision == 0 ? to : record.revision;
        array.append(toJson(record));
    }
    return QJsonDocument(QJsonObject{{u"epoch"_s, epoch},
                                     {u"from"_s, from},
                                     {u"to"_s, to},
                                     {u"head"_s, to},
                                     {u"more"_s, more},
                                     {u"records"_s, array}})
        .toJson(QJsonDocument::Compact);
}

QStringList shown(const QVector<Record> &records)
{
    QStringList list;
    for (const Record &record : records) {
        list.append(u"%1/%2@%3=%4"_s.arg(record.kind, record.id, QString::number(record.revision),
                                         record.deleted ? u"gone"_s : record.body[u"text"_s].toString()));
    }
    list.sort();
    return list;
}

/** Does something to a closed replica's file from outside. */
void execOn(const QString &path, const QString &sql)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY2(query.exec(sql), qPrintable(sql));
    }
    QSqlDatabase::removeDatabase(u"outside"_s);
}

} // namespace

class ReplicaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Damage is warned of, everything else is quiet.
        static const QStringList damage{u"otherFormatIsSwapped"_s,  u"damagedFileIsThrownAway"_s,
                                        u"damageInsideIsNoticed"_s, u"worksFromMemoryWhereNothingCanBeWritten"_s,
                                        u"refusesWhatIsNoPage"_s,   u"leavesOutRecordsItCannotRead"_s};
        if (!damage.contains(QLatin1StringView(QTest::currentTestFunction()))) {
            QTest::failOnWarning(QRegularExpression(u".*"_s));
        }
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"a/b.replica"_s);
    }

    void startsEmpty()
    {
        Replica replica(m_path, Server);
        const ReplicaContent content = result(replica.open());
        QVERIFY(content.records.isEmpty());
        QVERIFY(content.cursors.empty());
        QCOMPARE(content.meta, ReplicaMeta());
        QVERIFY(QFile::exists(m_path));
    }

    void keepsPagesAndEvents()
    {
        const ReplicaMeta meta{u"nanjie"_s, Instant(std::chrono::milliseconds(5)),
                               Instant(std::chrono::milliseconds(6)), Instant(std::chrono::milliseconds(7)), 60.5};
        {
            Replica replica(m_path, Server);
            result(replica.open());
            FeedPage got = result(replica.applyPage(
                u"p"_s, page(u"e"_s, 0, 2, {testRecord(u"t"_s, u"1"_s, u"一"_s), testRecord(u"t"_s, u"2"_s)}, true),
                PageUse::FirstCopy));
            QVERIFY(got.valid);
            QVERIFY(got.records.isEmpty());
            got =
                result(replica.applyPage(u"p"_s, page(u"e"_s, 2, 3, {testRecord(u"t"_s, u"3"_s)}), PageUse::NextCopy));
            QCOMPARE(got.records.size(), 3);
            got = result(replica.applyPage(u"p"_s, page(u"e"_s, 3, 4, {tombstone(u"t"_s, u"2"_s)}), PageUse::Follow));
            QCOMPARE(shown(got.records), QStringList{u"t/2@4=gone"_s});
            Record changed = testRecord(u"t"_s, u"1"_s, u"二"_s);
            changed.revision = 5;
            replica.applyEvent({u"p"_s, u"e"_s, 5}, 4, {changed});
            replica.keepMeta(meta);
        }
        Replica replica(m_path, Server);
        const ReplicaContent content = result(replica.open());
        QCOMPARE(shown(content.records), (QStringList{u"t/1@5=二"_s, u"t/3@3="_s}));
        QCOMPARE(content.cursors, (std::vector<PartitionCursor>{{u"p"_s, u"e"_s, 5}}));
        QCOMPARE(content.meta, meta);
    }

    /** What does not join on to the file is shown but not stored, or the file would have a hole. */
    void neverStoresAGap()
    {
        {
            Replica replica(m_path, Server);
            result(replica.open());
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 2, {testRecord(u"t"_s, u"1"_s)}), PageUse::FirstCopy));
            replica.applyEvent({u"p"_s, u"e"_s, 9}, 8, {testRecord(u"t"_s, u"gap"_s)});
            replica.applyEvent({u"p"_s, u"other"_s, 3}, 2, {testRecord(u"t"_s, u"epoch"_s)});
            replica.applyEvent({u"q"_s, u"e"_s, 3}, 2, {testRecord(u"t"_s, u"partition"_s)});
            const FeedPage overlap =
                result(replica.applyPage(u"p"_s, page(u"e"_s, 1, 3, {testRecord(u"t"_s, u"2"_s)}), PageUse::Follow));
            QVERIFY(overlap.valid);
        }
        Replica replica(m_path, Server);
        const ReplicaContent content = result(replica.open());
        QCOMPARE(shown(content.records), (QStringList{u"t/1@2="_s, u"t/2@3="_s}));
        QCOMPARE(content.cursors.at(0).cursor, 3);
    }

    void copiesAnewBesideTheOld()
    {
        {
            Replica replica(m_path, Server);
            result(replica.open());
            result(replica.applyPage(u"p"_s, page(u"e1"_s, 0, 2, {testRecord(u"t"_s, u"old"_s)}), PageUse::FirstCopy));
            result(replica.applyPage(u"p"_s, page(u"e2"_s, 0, 1, {testRecord(u"t"_s, u"half"_s)}, true),
                                     PageUse::FirstCopy));
        }
        {
            Replica replica(m_path, Server);
            const ReplicaContent content = result(replica.open()); // cut in the middle: the old one is still whole
            QCOMPARE(shown(content.records), QStringList{u"t/old@2="_s});
            QCOMPARE(content.cursors, (std::vector<PartitionCursor>{{u"p"_s, u"e1"_s, 2}}));
            result(
                replica.applyPage(u"p"_s, page(u"e2"_s, 0, 1, {testRecord(u"t"_s, u"a"_s)}, true), PageUse::FirstCopy));
            const FeedPage last =
                result(replica.applyPage(u"p"_s, page(u"e2"_s, 1, 2, {testRecord(u"t"_s, u"b"_s)}), PageUse::NextCopy));
            QCOMPARE(shown(last.records), (QStringList{u"t/a@1="_s, u"t/b@2="_s}));
        }
        Replica replica(m_path, Server);
        const ReplicaContent content = result(replica.open());
        QCOMPARE(shown(content.records), (QStringList{u"t/a@1="_s, u"t/b@2="_s}));
        QCOMPARE(content.cursors, (std::vector<PartitionCursor>{{u"p"_s, u"e2"_s, 2}}));
    }

    void forgetsPartitions()
    {
        {
            Replica replica(m_path, Server);
            result(replica.open());
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"1"_s)}), PageUse::FirstCopy));
            result(replica.applyPage(u"q"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"2"_s)}), PageUse::FirstCopy));
            replica.keepOnly({u"q"_s});
        }
        Replica replica(m_path, Server);
        QCOMPARE(shown(result(replica.open()).records), QStringList{u"t/2@1="_s});
    }

    void otherFormatIsSwapped_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("otherServer");
        QTest::newRow("format") << u"UPDATE meta SET value = '999' WHERE key = 'format'"_s << false;
        QTest::newRow("tables") << u"DROP TABLE meta"_s << false;
        QTest::newRow("server") << u"PRAGMA user_version"_s << true;
    }

    /** The old file stays until the new one has everything. */
    void otherFormatIsSwapped()
    {
        QFETCH(const QString, sql);
        QFETCH(const bool, otherServer);
        {
            Replica replica(m_path, Server);
            result(replica.open());
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"old"_s)}), PageUse::FirstCopy));
        }
        execOn(m_path, sql);
        const QUrl server = otherServer ? QUrl(u"http://127.0.0.1:9"_s) : Server;
        for (int i = 0; i < 2; ++i) { // the second time after a copy that was cut
            Replica replica(m_path, server);
            QVERIFY(result(replica.open()).records.isEmpty());
            replica.keepOnly({u"p"_s, u"q"_s});
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"p"_s)}), PageUse::FirstCopy));
            QVERIFY(QFile::exists(m_path + u".new"_s));
        }
        {
            Replica replica(m_path, server);
            QVERIFY(result(replica.open()).records.isEmpty());
            replica.keepOnly({u"p"_s, u"q"_s});
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"p"_s)}), PageUse::FirstCopy));
            result(replica.applyPage(u"q"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"q"_s)}), PageUse::FirstCopy));
            QVERIFY(!QFile::exists(m_path + u".new"_s));
            replica.applyEvent({u"q"_s, u"e"_s, 2}, 1, {tombstone(u"t"_s, u"q"_s)});
        }
        Replica replica(m_path, server);
        QCOMPARE(shown(result(replica.open()).records), QStringList{u"t/p@1="_s});
    }

    void damagedFileIsThrownAway()
    {
        QVERIFY(QDir().mkpath(m_dir->filePath(u"a"_s)));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20000, 'x'));
        file.close();
        {
            Replica replica(m_path, Server);
            QVERIFY(result(replica.open()).records.isEmpty());
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"1"_s)}), PageUse::FirstCopy));
        }
        Replica replica(m_path, Server);
        QCOMPARE(result(replica.open()).records.size(), 1);
    }

    void damageInsideIsNoticed()
    {
        {
            Replica replica(m_path, Server);
            result(replica.open());
            QVector<Record> records;
            for (int i = 0; i < 500; ++i) {
                records.append(testRecord(u"t"_s, QString::number(i), QString(200, u'x')));
            }
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, records), PageUse::FirstCopy));
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 4));
        file.write(QByteArray(int(file.size() / 2), 'x'));
        file.close();
        Replica replica(m_path, Server);
        const ReplicaContent content = result(replica.open());
        QVERIFY(content.records.isEmpty());
        QVERIFY(content.cursors.empty());
        QVERIFY(result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"1"_s)}), PageUse::FirstCopy))
                    .valid);
    }

    void worksFromMemoryWhereNothingCanBeWritten()
    {
        Replica replica(u"/proc/nowhere/x.replica"_s, Server);
        QVERIFY(result(replica.open()).records.isEmpty());
        const FeedPage got =
            result(replica.applyPage(u"p"_s, page(u"e"_s, 0, 1, {testRecord(u"t"_s, u"1"_s)}), PageUse::FirstCopy));
        QCOMPARE(got.records.size(), 1);
    }

    /** Two screens that were given one path do not write into each other's cursor. */
    void secondProgramGetsItsOwnFile()
    {
        Replica first(m_path, Server);
        result(first.open());
        Replica second(m_path, Server);
        result(second.open());
        QVERIFY(QFile::exists(m_path + u"-2"_s));
    }

    void refusesWhatIsNoPage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << page(u"e"_s, 0, 2, {testRecord(u"t"_s, u"1"_s)}).chopped(3);
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("no epoch") << page(u""_s, 0, 2, {});
        QTest::newRow("backwards") << page(u"e"_s, 5, 2, {});
        QTest::newRow("more of nothing") << page(u"e"_s, 5, 5, {}, true);
    }

    void refusesWhatIsNoPage()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!feedPageFromJson(json).valid);
    }

    void findsBodiesInThePage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArrayList>("bodies");
        QTest::newRow("none") << QByteArray(R"({"records":[]})") << QByteArrayList();
        QTest::newRow("no records") << QByteArray(R"({"a":[{"body":1}]})") << QByteArrayList();
        QTest::newRow("no object") << QByteArray("[1,2]") << QByteArrayList();
        QTest::newRow("plain") << QByteArray(R"({"to":3,"records":[{"id":"1","body":{"a":[1,{"b":2}]}},{"body":{}}]})")
                               << QByteArrayList{R"({"a":[1,{"b":2}]})", "{}"};
        QTest::newRow("tombstone") << QByteArray(R"({"records":[{"deleted":true},{"body":{"a":1},"x":null}]})")
                                   << QByteArrayList{"", R"({"a":1})"};
        QTest::newRow("blanks") << QByteArray(
                                       " { \"records\" :\n[ { \"body\" : {\"a\": 1 } , \"x\":1.5e3 } ] , \"z\":[] } ")
                                << QByteArrayList{R"({"a": 1 })"};
        // Written without raw strings, which moc 6.4 loses its way in.
        QTest::newRow("signs in strings")
            << QByteArray("{'n':'~'records~':[','records':[{'k':'}],~~','body':{'t':']}~',{'}}]}")
                   .replace('\'', '"')
                   .replace('~', '\\')
            << QByteArrayList{QByteArray("{'t':']}~',{'}").replace('\'', '"').replace('~', '\\')};
        QTest::newRow("within others") << QByteArray(R"({"x":{"records":[{"body":7}]},"records":[{"y":{"body":8}}]})")
                                       << QByteArrayList{""};
    }

    void findsBodiesInThePage()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArrayList, bodies);
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        QByteArrayList found;
        for (const QByteArrayView body : rawBodies(json)) {
            found.append(body.toByteArray());
        }
        QCOMPARE(found, bodies);
        for (qsizetype i = 0; i < json.size(); ++i) { // whatever it is given, it stays within
            (void)rawBodies(QByteArray(json.left(i)));
            (void)rawBodies(QByteArray(json.mid(i)));
        }
    }

    void leavesOutRecordsItCannotRead()
    {
        const FeedPage got = feedPageFromJson(
            R"({"epoch":"e","from":0,"to":1,"head":1,"more":false,"new_field":1,"records":[7,{"kind":"t"},)"
            R"({"kind":"t","id":"1","revision":1,"body":{},"new_field":2}]})");
        QVERIFY(got.valid);
        QCOMPARE(shown(got.records), QStringList{u"t/1@1="_s});
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
