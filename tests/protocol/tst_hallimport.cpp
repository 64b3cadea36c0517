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
    void readsCalendars();
    void refusesCalendars_data();
    void refusesCalendars();
};

void TestHallImport::readsTheDemonstrations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::size_t>("windows");
    QTest::newRow("hall") << u"demo/hall.json"_s << u"nanjie"_s << std::size_t(4);
    QTest::newRow("small") << u"demo/hall-small.json"_s << u"xiaoqiao"_s << std::size_t(1);
}

void TestHallImport::readsTheDemonstrations()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QFETCH(std::size_t, windows);
    const auto result = readHall(builtInFile(name));
    for (const ImportError &error : result.errors) {
        qInfo().noquote() << error.sentence();
    }
    QVERIFY(result.ok());
    QCOMPARE(result.value.info.id, id);
    QCOMPARE(result.value.windows.size(), windows);
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

void TestHallImport::readsCalendars()
{
    const auto holidays = readCalendar(builtInFile(u"calendars/cn_holidays.csv"_s), true);
    QVERIFY(holidays.ok());
    QCOMPARE(holidays.value.size(), 3U);
    QCOMPARE(holidays.value.back().id, u"2026"_s);
    QCOMPARE(holidays.value.back().body.value(u"days"_s).toArray().size(), 39);
    const auto statutory = readCalendar(builtInFile(u"calendars/cn_statutory_2027.csv"_s), false);
    QVERIFY(statutory.ok());

    Catalogue catalogue;
    for (const auto *list : {&holidays.value, &statutory.value}) {
        for (const Record &record : *list) {
            QVERIFY(applyRecord(catalogue, record));
        }
    }
    using namespace std::chrono;
    QVERIFY(catalogue.calendar.kind(2026y / February / 14) == DayKind::MakeupWorkday);
    QVERIFY(catalogue.calendar.kind(2026y / October / 1) == DayKind::Holiday);
    QVERIFY(catalogue.calendar.known(2026y / October / 1));
    QVERIFY(!catalogue.calendar.known(2027y / October / 1));
    QVERIFY(!catalogue.calendar.isWorkday(2027y / October / 1));
    QCOMPARE(catalogue.calendar.name(2026y / October / 1), u"国庆节"_s);
    QCOMPARE(catalogue.calendar.nameEn(2026y / October / 1), u"National Day"_s);
    QCOMPARE(catalogue.calendar.nameEn(2027y / October / 1), u"National Day"_s);
    QCOMPARE(catalogue.calendar.nameEn(2026y / October / 12), QString());

    // As a spreadsheet on Windows writes it: a byte order mark and CR LF, or GB18030.
    const QByteArray bom = "\xEF\xBB\xBF"
                           "date,kind,name\r\n2027-01-01,holiday,\xE5\x85\x83\xE6\x97\xA6\r\n";
    const QByteArray gb = "date,kind,name\r\n2027-01-01,holiday,\xD4\xAA\xB5\xA9\r\n";
    QVERIFY(readCalendar(bom, true).ok());
    QVERIFY(readCalendar(gb, true).ok());
    QCOMPARE(readCalendar(bom, true).value, readCalendar(gb, true).value);
    // English is a column of its own, and may be left empty.
    QVERIFY(readCalendar("date,kind,name,name_en\n2027-01-01,holiday,x,\n", true).ok());
}

void TestHallImport::refusesCalendars_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QByteArray() << u"line 1"_s;
    QTest::newRow("heading") << QByteArray("day,kind,name\n") << u"line 1"_s;
    QTest::newRow("nothing in it") << QByteArray("date,kind,name\n") << u"file"_s;
    QTest::newRow("no such day") << QByteArray("date,kind,name\n2026-02-30,holiday,x\n") << u"line 2"_s;
    QTest::newRow("absurd year") << QByteArray("date,kind,name\n9999-02-03,holiday,x\n") << u"line 2"_s;
    QTest::newRow("kind") << QByteArray("date,kind,name\n2026-02-03,feast,x\n") << u"line 2"_s;
    QTest::newRow("no place for English")
        << QByteArray("date,kind,name,name_en\n2026-02-03,holiday,x\n") << u"line 2"_s;
    QTest::newRow("English that turns the line")
        << QByteArray("date,kind,name,name_en\n2026-02-03,holiday,x,\xE2\x80\xAEx\n") << u"line 2"_s;
    QTest::newRow("day twice") << QByteArray("date,kind,name\n2026-02-03,holiday,x\n2026-02-03,workday,x\n")
                               << u"line 3"_s;
}

void TestHallImport::refusesCalendars()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    const auto result = readCalendar(bytes, true);
    QVERIFY(!result.ok());
    QCOMPARE(result.errors.front().where, where);
}

QTEST_GUILESS_MAIN(TestHallImport)
#include "tst_hallimport.moc"
