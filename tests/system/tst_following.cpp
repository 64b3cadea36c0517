// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Servers that follow one another, and a screen at the end: a catalogue of many pages and revisions.

#include "client/halllink.h"
#include "system/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;
using yizhan::HallLink;
using yizhan::Link;
using yizhan::Record;

namespace {

/** A screen's line and the matters that it shows. */
struct Screen
{
    HallLink link;
    QSet<QString> matters;
    int copies = 0;

    Screen(const ServerProcess &server, const QString &replica)
        : link({QUrl(server.url()), server.token(u"kiosk"_s), replica})
    {
        QObject::connect(&link, &Link::changed, &link, [this](const QVector<Record> &records) { apply(records); });
        QObject::connect(&link, &Link::replaced, &link,
                         [this](const QString &partition, const QVector<Record> &records) {
                             if (partition == "catalogue"_L1) {
                                 ++copies;
                                 matters.clear();
                             }
                             apply(records);
                         });
        link.start();
    }
    void apply(const QVector<Record> &records)
    {
        for (const Record &record : records) {
            if (record.kind != "matter"_L1) {
                continue;
            }
            if (record.deleted) {
                matters.remove(record.id);
            } else {
                matters.insert(record.id);
            }
        }
    }
};

/** The sample list with as many further matters, brought in. */
bool importMatters(const ServerProcess &server, int further)
{
    QFile sample(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
    if (!sample.open(QIODevice::ReadOnly)) {
        return false;
    }
    QJsonObject list = QJsonDocument::fromJson(sample.readAll()).object();
    QJsonArray matters = list[u"matters"_s].toArray();
    const auto shortest = std::min_element(matters.begin(), matters.end(), [](const auto &a, const auto &b) {
        return QJsonDocument(a.toObject()).toJson().size() < QJsonDocument(b.toObject()).toJson().size();
    });
    QJsonObject one = (*shortest).toObject();
    for (int i = 1; i <= further; ++i) {
        one.insert(u"code"_s, u"SQ-DQ-%1"_s.arg(10'000 + i));
        matters.append(one);
    }
    list.insert(u"matters"_s, matters);
    list.remove(u"pictures"_s); // each matter would have its place there
    const QString path = server.dataFolder() + u"/matters.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(list).toJson(QJsonDocument::Compact)) < 0) {
        return false;
    }
    file.close();
    const Ran ran = runProgram(u"yizhan-server"_s, {u"import"_s, u"matters"_s, path, u"--data"_s, server.dataFolder()});
    if (ran.code != 0) {
        qWarning("%s%s", ran.out.constData(), ran.err.constData());
    }
    return ran.code == 0;
}

QStringList following(const ServerProcess &home)
{
    return {u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--follow"_s,
            home.url(),   u"--follow-token"_s,         home.token(u"peer"_s)};
}

QJsonObject head(const ServerProcess &server)
{
    HttpClient client = server.client(u"kiosk"_s);
    const QJsonObject page = client.get(u"/v1/partitions/catalogue/changes?since=0&limit=1"_s).json;
    return {{u"epoch"_s, page[u"epoch"_s]}, {u"head"_s, page[u"head"_s]}};
}

} // namespace

class FollowingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** City, district, hall and its screen: each copies in pages from one that has copied itself. */
    void copiesOfACopyEnd();
};

void FollowingTest::copiesOfACopyEnd()
{
    ServerProcess city;
    QVERIFY(city.start());
    // A page of a server's copy has 1,000 records, of a screen's 2,000; the last revisions lie behind both.
    for (const int further : {1'100, 2'200, 2'201, 2'202}) {
        QVERIFY(importMatters(city, further));
    }
    ServerProcess district;
    QVERIFY(district.start(following(city)));
    QTRY_COMPARE_WITH_TIMEOUT(head(district), head(city), 60'000);
    ServerProcess hall;
    QVERIFY(hall.start(following(district)));
    QTRY_COMPARE_WITH_TIMEOUT(head(hall), head(city), 60'000);

    QTemporaryDir dir;
    Screen kiosk(hall, dir.filePath(u"kiosk"_s));
    QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online(), 60'000);
    QCOMPARE(kiosk.copies, 1);
    const qsizetype all = kiosk.matters.size();
    QVERIFY2(all > 2'202, qPrintable(QString::number(all)));

    // And goes on by what changes, there and back.
    QVERIFY(importMatters(city, 2'201));
    QTRY_COMPARE_WITH_TIMEOUT(kiosk.matters.size(), all - 1, 60'000);
    QCOMPARE(kiosk.copies, 1);
    QCOMPARE(head(hall), head(city));
}

QTEST_GUILESS_MAIN(FollowingTest)
#include "tst_following.moc"
