// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/hallstate.h"
#include "protocol/calendarimport.h"
#include "protocol/recordjson.h"
#include "resources/data.h"

#include <QStringEncoder>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class TestCalendarImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCalendars();
    void readsHolidayCn();
    void readsTheTurnOfTheYear();
    void twoArrangementsAgreeOfADay();
    void knowsTheEnglishInEveryForm();
    void readsEncodings();
    void readsEvents();
    void readsMarkedEvents();
    void refusesCalendars_data();
    void refusesCalendars();
};

namespace {

/** "2026-10-01 holiday 国庆节/National Day" for each day of the only year. */
QStringList daysOf(const Imported<CalendarYears> &file)
{
    QStringList days;
    for (const CalendarDay &day : file.value.at(0).days) {
        days.append(
            u"%1 %2 %3/%4"_s.arg(toIso(day.date), day.works ? u"workday"_s : u"holiday"_s, day.name, day.nameEn));
    }
    return days;
}

QByteArray events(const char *lines)
{
    return QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n") + lines + "END:VCALENDAR\r\n";
}

/** Eleven days of 2026, and on line 13 one of 2027. */
QByteArray mixedYears()
{
    QByteArray file = "date,kind,name\n";
    for (int day = 1; day <= 11; ++day) {
        file += "2026-10-" + QByteArray::number(day).rightJustified(2, '0') + ",holiday,x\n";
    }
    return file + "2027-01-01,holiday,y\n";
}

} // namespace

void TestCalendarImport::readsCalendars()
{
    const auto holidays = readCalendar(builtInFile(u"calendars/cn_holidays.csv"_s), true);
    QVERIFY(holidays.ok());
    QCOMPARE(holidays.value.size(), 3U);
    QCOMPARE(holidays.value.back().year, 2026);
    QCOMPARE(holidays.value.back().days.size(), 39U);
    const auto statutory = readCalendar(builtInFile(u"calendars/cn_statutory_2027.csv"_s), false);
    QVERIFY(statutory.ok());

    const WorkCalendar calendar = workCalendar(withYears(holidays.value, statutory.value));
    using namespace std::chrono;
    QVERIFY(calendar.kind(2026y / February / 14) == DayKind::MakeupWorkday);
    QVERIFY(calendar.kind(2026y / October / 1) == DayKind::Holiday);
    QVERIFY(calendar.known(2026y / October / 1));
    QVERIFY(!calendar.known(2027y / October / 1));
    QVERIFY(!calendar.isWorkday(2027y / October / 1));
    QCOMPARE(calendar.name(2026y / October / 1), u"国庆节"_s);
    QCOMPARE(calendar.nameEn(2026y / October / 1), u"National Day"_s);
    QCOMPARE(calendar.nameEn(2027y / October / 1), u"National Day"_s);
    QCOMPARE(calendar.nameEn(2026y / October / 12), QString());

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

void TestCalendarImport::readsHolidayCn()
{
    const auto file = readCalendar(R"({
  "$schema": "https://raw.example/schema.json", "year": 2026, "papers": ["https://www.gov.example/a.htm"],
  "days": [
    {"name": "国庆节、中秋节", "date": "2026-10-01", "isOffDay": true},
    {"name": "国庆节、中秋节", "date": "2026-10-10", "isOffDay": false},
    {"name": "三月三", "date": "2026-04-19", "isOffDay": true}
  ]})",
                                   true);
    QVERIFY(file.ok());
    QCOMPARE(file.value.at(0).year, 2026);
    QCOMPARE(daysOf(file), (QStringList{u"2026-04-19 holiday 三月三/"_s,
                                        u"2026-10-01 holiday 国庆节、中秋节/National Day, Mid-Autumn Festival"_s,
                                        u"2026-10-10 workday 国庆节、中秋节/National Day, Mid-Autumn Festival"_s}));
}

namespace {

/** As the real 2019.json begins: the holiday of New Year 2019 lies in the December before. */
const QByteArray newYear2019 = R"({"year": 2019, "papers": [], "days": [
    {"name": "元旦", "date": "2018-12-29", "isOffDay": false},
    {"name": "元旦", "date": "2018-12-30", "isOffDay": true},
    {"name": "元旦", "date": "2018-12-31", "isOffDay": true},
    {"name": "元旦", "date": "2019-01-01", "isOffDay": true}]})";

CalendarYear yearOf(const QByteArray &file)
{
    return readCalendar(file, true).value.at(0);
}

} // namespace

void TestCalendarImport::readsTheTurnOfTheYear()
{
    const auto file = readCalendar(newYear2019, true);
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.errors.front().sentence()));
    QCOMPARE(file.value.size(), std::size_t(1)); // of the arrangement of 2019: 2018 does not become known by it
    QCOMPARE(file.value[0].year, 2019);
    QCOMPARE(daysOf(file).first(), u"2018-12-29 workday 元旦/New Year's Day"_s);
    using namespace std::chrono;
    const WorkCalendar calendar = workCalendar(file.value);
    QVERIFY(calendar.kind(2018y / December / 29) == DayKind::MakeupWorkday);
    QVERIFY(calendar.kind(2018y / December / 31) == DayKind::Holiday);
    QCOMPARE(calendar.name(2018y / December / 31), u"元旦"_s);
    QVERIFY(!calendar.known(2018y / December / 31) && calendar.known(2019y / January / 1));
    // The January after, too.
    QVERIFY(readCalendar(
                "{\"year\": 2026, \"days\": [{\"name\": \"x\", \"date\": \"2027-01-02\", \"isOffDay\": true}]}", true)
                .ok());
    // In a sheet a few days of December go with the whole year that follows.
    QByteArray sheet = "date,kind,name\n2026-12-31,holiday,x\n";
    for (int day = 1; day <= 11; ++day) {
        sheet += "2027-10-" + QByteArray::number(day).rightJustified(2, '0') + ",holiday,x\n";
    }
    const auto mixed = readCalendar(sheet, true);
    QVERIFY(mixed.ok());
    QCOMPARE(mixed.value.size(), std::size_t(1));
    QCOMPARE(mixed.value[0].year, 2027);
    QCOMPARE(daysOf(mixed).first(), u"2026-12-31 holiday x/"_s);
}

void TestCalendarImport::twoArrangementsAgreeOfADay()
{
    const QByteArray off = "date,kind,name\n2018-12-29,holiday,x\n";
    const QByteArray on = "date,kind,name\n2018-12-29,workday,x\n";
    QVERIFY(readCalendar(newYear2019, true, {yearOf(on)}).ok());
    const auto refused = readCalendar(newYear2019, true, {yearOf(off)});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.errors.front().where, u"line 2"_s);
    QVERIFY(refused.errors.front().expected.contains(u"2018"_s));
    // The other way round, and what the file replaces has no say.
    QVERIFY(!readCalendar(off, true, {yearOf(newYear2019)}).ok());
    QVERIFY(readCalendar(newYear2019, true, {yearOf(newYear2019)}).ok());
}

/** The same content is the same version, in whatever form it comes. */
void TestCalendarImport::knowsTheEnglishInEveryForm()
{
    const auto sheet = readCalendar("date,kind,name\n2026-10-01,holiday,国庆节\n2026-10-10,workday,国庆节\n", true);
    const auto json = readCalendar(R"({"year": 2026, "days": [
        {"name": "国庆节", "date": "2026-10-01", "isOffDay": true},
        {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}]})",
                                   true);
    const auto ics = readCalendar(
        events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\nSUMMARY:国庆节 休\r\nEND:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20261010\r\nSUMMARY:国庆节 班\r\nEND:VEVENT\r\n"),
        true);
    QVERIFY(sheet.ok() && json.ok() && ics.ok());
    QCOMPARE(contentName(sheet.value), contentName(json.value));
    QCOMPARE(contentName(ics.value), contentName(json.value));
    // A name of its own stands.
    const auto own = readCalendar("date,kind,name,name_en\n2026-10-01,holiday,国庆节,The Day\n", true);
    QCOMPARE(own.value.at(0).days.at(0).nameEn, u"The Day"_s);
}

void TestCalendarImport::readsEncodings()
{
    const auto encoded = [](const QString &text) {
        QStringEncoder chinese("GB18030");
        return QByteArray(chinese(text));
    };
    const QString sheet = u"date,kind,name\n2026-10-01,holiday,国庆节\n"_s;
    const QString json =
        u"{\"year\": 2026, \"days\": [{\"name\": \"国庆节\", \"date\": \"2026-10-01\", \"isOffDay\": true}]}"_s;
    const QString ics = QString::fromUtf8(
        events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\nSUMMARY:国庆节\r\nEND:VEVENT\r\n"));
    for (const QString &text : {sheet, json, ics}) {
        for (const QByteArray &bytes : {text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(), encoded(text)}) {
            const auto file = readCalendar(bytes, true);
            QVERIFY2(file.ok(), bytes.constData());
            QCOMPARE(file.value.size(), 1U);
            QCOMPARE(file.value[0].days.size(), 1U);
            QCOMPARE(file.value[0].days[0].name, u"国庆节"_s);
        }
    }
}

void TestCalendarImport::readsEvents()
{
    // Nothing is marked, so all are days off; the end of an event is the day after its last.
    const auto file = readCalendar(events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\n"
                                          "DTEND;VALUE=DATE:20261004\r\nSUMMARY:国庆节\r\nEND:VEVENT\r\n"
                                          "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260101\r\n"
                                          "SUMMARY:元旦\r\nEND:VEVENT\r\n"),
                                   true);
    QVERIFY(file.ok());
    QCOMPARE(daysOf(file),
             (QStringList{u"2026-01-01 holiday 元旦/New Year's Day"_s, u"2026-10-01 holiday 国庆节/National Day"_s,
                          u"2026-10-02 holiday 国庆节/National Day"_s, u"2026-10-03 holiday 国庆节/National Day"_s}));
}

void TestCalendarImport::readsMarkedEvents()
{
    const auto file = readCalendar(events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260217\r\n"
                                          "SUMMARY:春节（休）\r\nEND:VEVENT\r\n"
                                          "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260214\r\n"
                                          "SUMMARY:春节 补班\r\nEND:VEVENT\r\n"
                                          "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20260126\r\n"
                                          "SUMMARY:腊八节\r\nEND:VEVENT\r\n"
                                          "BEGIN:VEVENT\r\nUID:4\r\nDTSTART;VALUE=DATE:20260228\r\n"
                                          "SUMMARY:春节\r\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\nEND:VEVENT\r\n"),
                                   true);
    QVERIFY(file.ok());
    QCOMPARE(daysOf(file),
             (QStringList{u"2026-02-14 workday 春节/Spring Festival"_s, u"2026-02-17 holiday 春节/Spring Festival"_s,
                          u"2026-02-28 workday 春节/Spring Festival"_s}));
}

void TestCalendarImport::refusesCalendars_data()
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
    QTest::newRow("made up on a weekday")
        << QByteArray("date,kind,name\n2026-02-14,workday,x\n2026-02-11,workday,x\n") << u"line 3"_s;
    QTest::newRow("holiday-cn: no such day")
        << QByteArray(
               "{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2026-02-14\", \"isOffDay\": false},\n"
               "{\"name\": \"x\", \"date\": \"2026-02-30\", \"isOffDay\": true}]}")
        << u"line 3"_s;
    QTest::newRow("holiday-cn: another year")
        << QByteArray("{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2027-02-01\", \"isOffDay\": true}]}")
        << u"line 2"_s;
    QTest::newRow("holiday-cn: the November before")
        << QByteArray("{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2025-11-30\", \"isOffDay\": true}]}")
        << u"line 2"_s;
    QTest::newRow("holiday-cn: neither off nor on")
        << QByteArray("{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2026-01-01\"}]}") << u"line 2"_s;
    QTest::newRow("holiday-cn: day twice")
        << QByteArray(
               "{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2026-02-14\", \"isOffDay\": false},\n"
               "{\"name\": \"x\", \"date\": \"2026-02-14\", \"isOffDay\": true}]}")
        << u"line 3"_s;
    QTest::newRow("holiday-cn: cut off") << QByteArray("{\"year\": 2026,\n\"days\": [") << u"line 2"_s;
    QTest::newRow("holiday-cn: made up on a weekday")
        << QByteArray("{\"year\": 2026, \"days\": [\n"
                      "{\"name\": \"x\", \"date\": \"2026-02-11\", \"isOffDay\": false}]}")
        << u"line 2"_s;
    QTest::newRow("holiday-cn: kinds that overlap")
        << QByteArray("{\"year\": 2026, \"days\": [\n"
                      "{\"name\": \"{\\\"\", \"date\": \"2026-02-14\", \"isOffDay\": false},\n"
                      "{\"name\": \"x\",\n\"date\": \"2026-02-14\", \"isOffDay\": true}]}")
        << u"line 3"_s;
    QTest::newRow("holiday-cn: an entry without a day")
        << QByteArray("{\"year\": 2026, \"days\": [\n{\"name\": \"x\", \"date\": \"2026-02-14\", \"isOffDay\": "
                      "false},\n{\"name\": \"x\", \"isOffDay\": true}]}")
        << u"line 3"_s;
    QTest::newRow("holiday-cn: no object") << QByteArray("{\"year\": 2026, \"days\": [7]}") << u"days[0]"_s;
    QTest::newRow("holiday-cn: no year")
        << QByteArray("{\n\"year\": \"next\", \"days\": [{\"name\": \"x\", \"date\": \"2026-02-14\"}]}") << u"line 2"_s;
    QTest::newRow("holiday-cn: no days") << QByteArray("{\"year\": 2026, \"days\": {}}") << u"file"_s;
    QTest::newRow("holiday-cn: a name that turns the line")
        << QByteArray("{\"year\": 2026, \"days\": [\n{\"name\": \"\xE2\x80\xAEx\", \"date\": \"2026-02-14\", "
                      "\"isOffDay\": true}]}")
        << u"line 2"_s;
    QTest::newRow("holiday-cn: in no encoding")
        << QByteArray("{\"year\": 2026, \"days\": [{\"name\": \"\xff\xff\", \"date\": \"2026-02-14\"}]}") << u"file"_s;
    QTest::newRow("in no encoding") << QByteArray("date,kind,name\n2026-02-03,holiday,\xff\xff\n") << u"file"_s;
    QTest::newRow("as a spreadsheet writes days") << QByteArray("date,kind,name\n2026/2/3,holiday,x\n") << u"line 2"_s;
    QTest::newRow("cut off") << QByteArray("date,kind,name\n2026-02-03,holiday,x\n2026-02-0") << u"line 3"_s;
    QTest::newRow("stray day of another year") << mixedYears() << u"line 13"_s;
    QTest::newRow("event: made up on a weekday")
        << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260211\r\nSUMMARY:x 班\r\nEND:VEVENT\r\n")
        << u"line 4"_s;
    QTest::newRow("event: no such day")
        << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260230\r\nSUMMARY:x\r\nEND:VEVENT\r\n") << u"line 4"_s;
    QTest::newRow("event: kinds that overlap")
        << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260214\r\nSUMMARY:x 休\r\nEND:VEVENT\r\n"
                  "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260214\r\nSUMMARY:x 班\r\nEND:VEVENT\r\n")
        << u"line 9"_s;
    QTest::newRow("event: stray day of another year")
        << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260215\r\nDTEND;VALUE=DATE:20260227\r\nSUMMARY:x\r\n"
                  "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:y\r\nEND:VEVENT\r\n")
        << u"line 10"_s;
    QTest::newRow("events cut off inside one")
        << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nSUMMARY:x\r\n")
        << u"line 3"_s;
    QTest::newRow("events cut off after one")
        << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nSUMMARY:x\r\n"
                      "END:VEVENT\r\n")
        << u"line 1"_s;
    QTest::newRow("no event in it") << events("") << u"file"_s;
    QTest::newRow("event of no day") << events("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nEND:VEVENT\r\n") << u"line 4"_s;
    QTest::newRow("event with a clock") << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261001T080000Z\r\nSUMMARY:x\r\n"
                                                  "END:VEVENT\r\n")
                                        << u"line 4"_s;
    QTest::newRow("event by a rule") << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\n"
                                               "RRULE:FREQ=YEARLY\r\nSUMMARY:x\r\nEND:VEVENT\r\n")
                                     << u"line 4"_s;
    QTest::newRow("events that overlap")
        << events("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261004\r\nSUMMARY:x\r\n"
                  "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20261003\r\nSUMMARY:y\r\nEND:VEVENT\r\n")
        << u"line 10"_s;
    QTest::newRow("day twice") << QByteArray("date,kind,name\n2026-02-03,holiday,x\n2026-02-03,workday,x\n")
                               << u"line 3"_s;
}

void TestCalendarImport::refusesCalendars()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, where);
    const auto result = readCalendar(bytes, true);
    QVERIFY(!result.ok());
    QCOMPARE(result.errors.front().where, where);
    QVERIFY(!result.errors.front().expected.isEmpty());
}

QTEST_GUILESS_MAIN(TestCalendarImport)
#include "tst_calendarimport.moc"
