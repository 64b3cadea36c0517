// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/hallimport.h"
#include "protocol/matterimport.h"
#include "protocol/recordjson.h"
#include "resources/data.h"

#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hallFile()
{
    return builtInFile(u"demo/hall.json"_s);
}

/** The demonstration hall with `from` replaced by `to` once. */
QByteArray hallWith(const char *from, const char *to)
{
    QByteArray bytes = hallFile();
    const qsizetype at = bytes.indexOf(from);
    Q_ASSERT(at >= 0);
    return bytes.replace(at, qsizetype(qstrlen(from)), to);
}

Catalogue demoCatalogue()
{
    Catalogue catalogue;
    for (const Record &record : readMatters(builtInFile(u"demo/matters.json"_s)).value.records()) {
        const bool understood = applyRecord(catalogue, record);
        Q_ASSERT(understood);
        Q_UNUSED(understood)
    }
    return catalogue;
}

} // namespace

class TestHallImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDemonstrations_data();
    void readsTheDemonstrations();
    void hasAReviewerForEveryDepartment();
    void refuses_data();
    void refuses();
    void warnsOnly();
    void pairsChangeAtTheDesk();
};

void TestHallImport::readsTheDemonstrations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::size_t>("windows");
    QTest::addColumn<int>("presence"); // in the large one everybody stays, however its clock is set
    QTest::newRow("hall") << u"demo/hall.json"_s << u"nanjie"_s << std::size_t(4) << 0;
    QTest::newRow("small") << u"demo/hall-small.json"_s << u"xiaoqiao"_s << std::size_t(1) << 15;
}

void TestHallImport::readsTheDemonstrations()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(std::size_t, windows);
    QFETCH(int, presence);
    const auto result = readHall(builtInFile(name));
    for (const ImportError &error : result.errors) {
        qInfo().noquote() << error.sentence();
    }
    QVERIFY(result.ok());
    QCOMPARE(result.value.info.id, id);
    QCOMPARE(result.value.windows.size(), windows);
    QCOMPARE(result.value.info.presenceMinutes, presence);
    QVERIFY(result.value.accounts.size() >= 2);
    QCOMPARE(result.value.info.hours.week.at(0), (std::vector<OpenSlot>{{510, 720}, {840, 1050}}));
    QVERIFY(result.value.info.hours.week.at(6).empty());
    QVERIFY(!result.value.info.addressEn.isEmpty());
    for (const Person &person : result.value.people) {
        QVERIFY2(!person.titleEn.isEmpty(), qPrintable(person.id));
    }
    QVERIFY(checkHall(result.value, demoCatalogue()).empty());
    QVERIFY(readHall(builtInFile(name)).value == result.value);
}

void TestHallImport::hasAReviewerForEveryDepartment()
{
    const auto hall = readHall(hallFile());
    std::set<QString> reviewers;
    for (const ImportedAccount &account : hall.value.accounts) {
        if (account.role == Role::Reviewer) {
            reviewers.insert(account.department);
        }
    }
    const Catalogue catalogue = demoCatalogue();
    for (const auto &[code, matter] : catalogue.matters) {
        for (const ReviewDepartment &part : matter.review) {
            QVERIFY2(reviewers.contains(part.department), qPrintable(part.department));
        }
    }
}

void TestHallImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *from, const char *to, const QString &where,
                        const QString &field) {
        QTest::newRow(name) << hallWith(from, to) << where << field;
    };
    QTest::newRow("half") << hallFile().left(2000) << u"file"_s << QString();
    row("unknown field", "\"case_board\"", "\"board\"", u"file"_s, u"hall.board"_s);
    row("cases for ever", "\"case_board\": true", "\"case_days\": 0", u"file"_s, u"hall.case_days"_s);
    row("asked sooner than a desk can say", "\"presence_minutes\": 0", "\"presence_minutes\": 4", u"file"_s,
        u"hall.presence_minutes"_s);
    row("id with capitals", "\"nanjie\"", "\"NanJie\"", u"file"_s, u"hall.id"_s);
    row("zone", "Asia/Shanghai", "Asia/Beijing", u"file"_s, u"hall.zone"_s);
    row("slot backwards", "08:30-12:00", "12:00-08:30", u"file"_s, u"hall.hours.monday"_s);
    row("slot absurd", "08:30-12:00", "08:30-25:00", u"file"_s, u"hall.hours.monday"_s);
    row("slots overlap", "14:00-17:30", "11:00-17:30", u"file"_s, u"hall.hours.monday"_s);
    row("phone", "0934-8000001", "call me", u"file"_s, u"hall.phone"_s);
    row("window twice", "\"w2\"", "\"w1\"", u"window w1"_s, u"id"_s);
    row("window number twice", "\"number\": 2", "\"number\": 1", u"window w2"_s, u"number"_s);
    row("window with queue A", "[\"M\", \"Z\"]", "[\"A\", \"Z\"]", u"window w1"_s, u"prefixes"_s);
    row("queue without a post", "[\"M\", \"Z\"]", "[\"M\", \"X\"]", u"file"_s, u"posts"_s);
    row("role", "\"role\": \"leader\"", "\"role\": \"screen\"", u"person chenguohua"_s, u"role"_s);
    row("log-in twice", "\"login\": \"zhangmin\"", "\"login\": \"wangxiulan\"", u"person zhangmin"_s, u"login"_s);
    row("person twice", "\"id\": \"zhangmin\"", "\"id\": \"wangxiulan\"", u"person wangxiulan"_s, u"id"_s);
    row("post of nobody", "\"b\": \"zhangmin\"", "\"b\": \"nobody\"", u"post minsheng"_s, u"b"_s);
    row("A is B", "\"b\": \"zhangmin\"", "\"b\": \"wangxiulan\"", u"post minsheng"_s, u"b"_s);
    row("A is the substitute", "\"substitute\": \"chenguohua\"", "\"substitute\": \"wangxiulan\"", u"post minsheng"_s,
        u"substitute"_s);
    row("post at no window", "\"window\": \"w1\"", "\"window\": \"w9\"", u"post minsheng"_s, u"window"_s);
    row("two posts for a queue", "\"prefixes\": [\"S\"],\n   \"phone\"", "\"prefixes\": [\"S\", \"M\"],\n   \"phone\"",
        u"post shebao"_s, u"prefixes"_s);
}

void TestHallImport::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    QFETCH(QString, field);
    const auto result = readHall(bytes);
    QStringList sentences;
    bool found = false;
    for (const ImportError &error : result.errors) {
        sentences.append(error.sentence());
        found = found || (error.where == where && (field.isEmpty() || error.field == field));
    }
    QVERIFY2(found, qPrintable(u"no error for %1 %2 among:\n%3"_s.arg(where, field, sentences.join(u'\n'))));
}

void TestHallImport::warnsOnly()
{
    const auto result = readHall(hallWith("\"a\": \"zhaoting\"", "\"a\": \"liuyang\""));
    QVERIFY(result.ok());
    QCOMPARE(result.warnings, QStringList{u"liuyang is A of 2 posts"_s});
}

void TestHallImport::pairsChangeAtTheDesk()
{
    const auto file = readHall(hallFile());
    std::map<QString, Post> present;
    for (const Post &post : file.value.posts) {
        present[post.id] = post;
    }
    QVERIFY(checkPairs(file.value, {}).empty()); // a first import sets them
    QVERIFY(checkPairs(file.value, present).empty());
    present.at(u"minsheng"_s).b = u"zhaoting"_s; // changed with approval since the file was written
    present.at(u"shebao"_s).substitute.clear();
    present.erase(u"zonghe"_s); // a new post
    const ImportErrors errors = checkPairs(file.value, present);
    QCOMPARE(errors.size(), std::size_t(2));
    QCOMPARE(errors.at(0).where, u"post minsheng"_s);
    QCOMPARE(errors.at(0).field, u"b"_s);
    QVERIFY(errors.at(0).expected.contains(u"“zhaoting”"_s) && errors.at(0).expected.contains(u"AB岗搭配"_s));
    QCOMPARE(errors.at(1).where, u"post shebao"_s);
    QCOMPARE(errors.at(1).field, u"substitute"_s);
}

QTEST_GUILESS_MAIN(TestHallImport)
#include "tst_hallimport.moc"
