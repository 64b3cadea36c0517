// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/roster.h"
#include "domain/samplehall.h"
#include "protocol/rosterfile.h"
#include "protocol/rosterview.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray heading = "date,kind,from,to,leader,workers,phone\n";

Imported<std::vector<PlanSlot>> read(const Hall &hall, const QByteArray &bytes)
{
    return readRoster(bytes, hall.state, hall.matters, hall.now);
}

Hall plannedHall()
{
    Hall hall;
    hall.state.info.phone = u"0934-8000001"_s;
    const Day day{std::chrono::year{2026} / 12 / 2};
    for (const PlanSlot &slot : {PlanSlot{day, SlotKind::Evening, 1050, 1110, u"leader"_s, {u"wang"_s, u"li"_s}, {}},
                                 PlanSlot{day, SlotKind::Early, 450, 510, u"leader"_s, {u"li"_s}, u"139 0000 0009"_s},
                                 PlanSlot{day, SlotKind::Holiday, 1380, 1440, u"leader"_s, {u"li"_s}, {}}}) {
        if (!hall.as(u"leader"_s, slot)) {
            qFatal("cannot plan");
        }
    }
    return hall;
}

} // namespace

class RosterFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesAndIds()
    {
        const Hall hall;
        const auto file = read(hall, heading + "2026-12-01,evening,17:30,18:30,leader,wang;李志强,\n"
                                               "2026-12-02,错时早,7:30,08:30,周主任,王秀兰、li,0934-8000002\n");
        QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.errors.front().sentence()));
        QCOMPARE(file.value.size(), std::size_t(2));
        QCOMPARE(file.value[0].workers, (QStringList{u"wang"_s, u"li"_s}));
        QCOMPARE(file.value[1].kind, SlotKind::Early);
        QCOMPARE(file.value[1].from, 450);
        QCOMPARE(file.value[1].phone, u"0934-8000002"_s);
    }

    void readsWhatASpreadsheetWrites()
    {
        const Hall hall;
        const QString text =
            u"日期,时段,开始,结束,带班,值班,电话\r\n2026-12-01,晚,17:30,18:30,周主任,\"王秀兰、李志强\",\r\n"_s;
        QCOMPARE(read(hall, "\xEF\xBB\xBF" + text.toUtf8()).value.size(), std::size_t(1));
        QStringEncoder gb("GB18030");
        QVERIFY(gb.isValid());
        const QByteArray bytes = gb(text);
        QCOMPARE(read(hall, bytes).value.front().workers.size(), 2);
    }

    void namesTheLineAndImportsNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown person") << QByteArray("2026-12-02,evening,17:30,18:30,leader,zhangsan,") << u"workers"_s
                                        << u"zhangsan"_s;
        QTest::newRow("unknown leader") << QByteArray("2026-12-02,evening,17:30,18:30,zhangsan,li,") << u"leader"_s
                                        << u"zhangsan"_s;
        QTest::newRow("overlap in the file")
            << QByteArray("2026-12-01,evening,18:00,19:00,leader,li,") << QString() << u"overlaps"_s;
        QTest::newRow("overlap with the plan")
            << QByteArray("2026-12-09,evening,18:00,19:00,leader,li,") << QString() << u"overlaps"_s;
        QTest::newRow("bad date") << QByteArray("2026-02-30,evening,17:30,18:30,leader,li,") << u"date"_s << u"day"_s;
        QTest::newRow("past") << QByteArray("2026-11-02,evening,17:30,18:30,leader,li,") << QString() << u"over"_s;
        QTest::newRow("bad time") << QByteArray("2026-12-02,evening,25:30,26:30,leader,li,") << u"from"_s << u"07:30"_s;
        QTest::newRow("backwards") << QByteArray("2026-12-02,evening,18:30,17:30,leader,li,") << u"from"_s
                                   << u"later"_s;
        QTest::newRow("kind") << QByteArray("2026-12-02,night,17:30,18:30,leader,li,") << u"kind"_s << u"evening"_s;
        QTest::newRow("nobody") << QByteArray("2026-12-02,evening,17:30,18:30,leader,,") << u"workers"_s
                                << u"at least one"_s;
        QTest::newRow("twice") << QByteArray("2026-12-01,evening,17:30,18:30,leader,li,") << QString() << u"twice"_s;
        QTest::newRow("fields") << QByteArray("2026-12-02,evening,17:30") << QString() << u"seven"_s;
        QTest::newRow("pair") << QByteArray("2026-12-02,regular,08:30,12:00,leader,mz,") << QString()
                              << u"Neither A nor B"_s;
        QTest::newRow("phone") << QByteArray("2026-12-02,evening,17:30,18:30,leader,li,=1+1") << u"phone"_s
                               << u"phone"_s;
    }

    void namesTheLineAndImportsNothing()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, field);
        QFETCH(QString, word);
        Hall hall;
        QVERIFY(hall.as(
            u"leader"_s,
            PlanSlot{
                Day{std::chrono::year{2026} / 12 / 9}, SlotKind::Evening, 1050, 1110, u"leader"_s, {u"wang"_s}, {}}));
        const auto file = read(hall, heading + "2026-12-01,evening,17:30,18:30,leader,wang,\n\n" + line + "\n");
        QVERIFY(!file.ok());
        QCOMPARE(file.errors.size(), std::size_t(1));
        QCOMPARE(file.errors.front().where, u"line 4"_s);
        QCOMPARE(file.errors.front().field, field);
        QVERIFY2(file.errors.front().expected.contains(word), qPrintable(file.errors.front().expected));
        // Whoever leads the hall reads it in Chinese, place and all.
        static const QRegularExpression chinese(u"^第4行，.*\\p{Han}"_s);
        QVERIFY2(chinese.match(file.errors.front().sentenceZh()).hasMatch(),
                 qPrintable(file.errors.front().sentenceZh()));
    }

    void countsEveryFault()
    {
        const Hall hall;
        const auto file = read(hall, heading + "2026-12-01,night,17:30,18:30,nobody,wang,\n"
                                               "2026-13-01,evening,17:30,18:30,leader,wang,\n");
        QCOMPARE(file.errors.size(), std::size_t(3));
        QCOMPARE(file.errors[0].where, u"line 2"_s);
        QCOMPARE(file.errors[2].where, u"line 3"_s);
    }

    void wantsNamesThatOneHas()
    {
        Hall hall;
        hall.state.people[u"mz"_s].name = u"李志强"_s;
        const auto file = read(hall, heading + "2026-12-01,evening,17:30,18:30,leader,李志强,\n");
        QVERIFY(file.errors.front().expected.contains(u"2 people"));
    }

    void refusesWhatIsNoRoster_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("heading alone") << heading;
        QTest::newRow("other heading") << QByteArray("a,b,c\n1,2,3\n");
        QTest::newRow("binary") << QByteArray("\xff\xfe\xff\xff\x00\x01", 6);
        QTest::newRow("no calendar") << QByteArray("BEGIN:VCALENDAR\nnonsense");
        QTest::newRow("empty calendar") << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
        QTest::newRow("too long") << QByteArray(2 * 1024 * 1024, 'a');
    }

    void refusesWhatIsNoRoster()
    {
        QFETCH(QByteArray, bytes);
        const Hall hall;
        const auto file = read(hall, bytes);
        QVERIFY(!file.ok());
        for (const ImportError &error : file.errors) {
            QVERIFY2(!error.sentenceZh().isEmpty(), qPrintable(error.sentence()));
        }
    }

    void comesBackAsItWentOut_data()
    {
        QTest::addColumn<bool>("calendar");
        QTest::newRow("csv") << false;
        QTest::newRow("ics") << true;
    }

    void comesBackAsItWentOut()
    {
        QFETCH(bool, calendar);
        const Hall hall = plannedHall();
        const Day from{std::chrono::year{2026} / 12 / 1};
        const QByteArray bytes =
            calendar ? rosterCalendar(hall.state, from, 7, hall.now) : rosterCsv(hall.state, from, 7);
        Hall other;
        other.state.info.phone = hall.state.info.phone;
        const auto file = read(other, bytes);
        QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.errors.front().sentence() + QString::fromUtf8(bytes)));
        QCOMPARE(rosterChangesJson(other.state, file.value),
                 (QJsonObject{{u"changed"_s, 3}, {u"added"_s, 3}, {u"unchanged"_s, 0}}));
        QVERIFY(other.as(u"leader"_s, ImportRoster{file.value}));
        QCOMPARE(rosterChangesJson(other.state, file.value),
                 (QJsonObject{{u"changed"_s, 0}, {u"added"_s, 0}, {u"unchanged"_s, 3}}));
        std::vector<PlanSlot> moved = file.value;
        moved.front().to += 30;
        QCOMPARE(rosterChangesJson(other.state, moved),
                 (QJsonObject{{u"changed"_s, 1}, {u"added"_s, 0}, {u"unchanged"_s, 2}}));
        QCOMPARE(other.state.roster.size(), std::size_t(3));
        QVERIFY(other.state.roster == hall.state.roster);
        // The same file again changes nothing.
        QVERIFY(other.as(u"leader"_s, ImportRoster{read(other, bytes).value})->changes.empty());
        // Nor is it refused because somebody on it has gone on leave since, or because a slot of it is over.
        RecordAbsence leave;
        leave.person = u"li"_s;
        leave.from = at(2026, 12, 2, 7);
        leave.to = at(2026, 12, 3, 18);
        QVERIFY(other.as(u"li"_s, leave));
        QVERIFY(read(other, bytes).ok());
        other.now = at(2026, 12, 2, 12);
        const auto again = read(other, bytes);
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.errors.front().sentence()));
        QVERIFY(other.as(u"leader"_s, ImportRoster{again.value})->changes.empty());
        // To plan somebody anew who is away still is.
        const auto anew = read(other, heading + "2026-12-03,evening,17:30,18:30,leader,li,\n");
        QVERIFY(!anew.ok() && anew.errors.front().expected.contains(u"away"_s));
    }

    void namesTheLineOfAnEvent()
    {
        const Hall hall = plannedHall();
        QByteArray bytes = rosterCalendar(hall.state, Day{std::chrono::year{2026} / 12 / 1}, 7, hall.now);
        bytes.replace("CATEGORIES:evening", "CATEGORIES:party");
        const qsizetype line = bytes.left(bytes.indexOf("CATEGORIES:party")).split('\n').size();
        const auto file = read(Hall(), bytes);
        QVERIFY(!file.ok());
        QVERIFY(file.errors.front().where.startsWith(u"line "));
        const int named = file.errors.front().where.mid(5).toInt();
        QVERIFY(named < line && line - named < 15); // the event's first line
    }

    void aFormulaIsText()
    {
        Hall hall = plannedHall();
        hall.state.people[u"wang"_s].name = u"=HYPERLINK(\"x\")"_s;
        const QByteArray csv = rosterCsv(hall.state, Day{std::chrono::year{2026} / 12 / 1}, 7);
        QVERIFY(!csv.contains(",=HYPER"));
    }

    void thePlanSaysWhatIsMissing()
    {
        const Hall hall = plannedHall();
        const QJsonObject plan =
            rosterJson(hall.state, hall.matters, Day{std::chrono::year{2026} / 12 / 2}, 2, hall.now);
        const QJsonArray days = plan[u"days"_s].toArray();
        QCOMPARE(days.size(), 2);
        QCOMPARE(days[0][u"kind"_s].toString(), u"workday"_s);
        const QJsonArray rows = days[0][u"slots"_s].toArray();
        QCOMPARE(rows.size(), 5); // two of the opening hours, and three more than this hall asks for
        QVERIFY(rows[1][u"flags"_s].toArray().contains(u"missing"_s));
        QCOMPARE(rows[0][u"slot"_s][u"id"_s].toString(), u"2026-12-02-0730"_s);
        QVERIFY(!rows[0][u"needed"_s].toBool());
    }
};

QTEST_GUILESS_MAIN(RosterFileTest)
#include "tst_rosterfile.moc"
