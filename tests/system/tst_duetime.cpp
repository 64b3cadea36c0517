// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A case of SQ-YL-001 at window 1, accepted by wangxiulan, or only received. */
QJsonObject acceptedCase(const ServerProcess &server, HttpClient &desk, const QString &route = u"/v1/cases"_s)
{
    const QJsonObject ticket =
        server.client(u"kiosk"_s).post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).json[u"ticket"].toObject();
    desk.post(u"/v1/windows/w1/open"_s);
    desk.post(u"/v1/windows/w1/call-next"_s);
    desk.post(u"/v1/windows/w1/start"_s);
    QJsonArray materials;
    for (const QString &name :
         {u"居民身份证"_s, u"居民户口簿"_s, u"高龄津贴申请表"_s, u"本人社会保障卡或银行卡"_s, u"近期一寸免冠照片"_s}) {
        materials.append(QJsonObject{{u"name"_s, name}, {u"original_seen"_s, true}, {u"copies"_s, 2}});
    }
    const Answer accepted =
        desk.post(route, {{u"window"_s, u"w1"_s},
                          {u"ticket"_s, ticket[u"id"]},
                          {u"matter"_s, u"SQ-YL-001"_s},
                          {u"applicant"_s, QJsonObject{{u"name"_s, u"测试甲"_s}, {u"phone"_s, u"13900001234"_s}}},
                          {u"materials"_s, materials}});
    return accepted.json[u"case"].toObject();
}

QJsonObject json(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

} // namespace

/** 限时办结 as its users meet it: the ledger of a case's clock over HTTP, `yizhan-server due` and calendars as files.
 */
class DueTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** Killed before the reminder's minute, back after the due date: all that came meanwhile is told, and is read. */
    void theClockworkTellsWhatIsDue()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QJsonObject one = acceptedCase(server, desk);
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-12-09T08:00+08:00"_s}));
        HttpClient leader = server.loggedIn(server.logins(u"leader"_s).first());
        const QString path = u"/v1/partitions/%1/changes?since=0"_s.arg(server.partition().replace(u'/', u"%2F"_s));
        QStringList rungs;
        QString urging;
        for (const QJsonValue &record : server.client(u"desk"_s).get(path).json[u"records"].toArray()) {
            const QJsonObject notice = record[u"body"].toObject();
            if (record[u"kind"].toString() == u"notice" && notice[u"department"].toString().isEmpty()) {
                QCOMPARE(notice[u"case_no"], one[u"case_no"]);
                rungs.append(notice[u"rung"].toString());
                urging = rungs.last() == u"urge" ? notice[u"id"].toString() : urging;
            }
        }
        QCOMPARE(rungs, (QStringList{u"reminder"_s, u"yellow"_s, u"red"_s, u"urge"_s}));
        const Answer shown = leader.get(u"/v1/notices/"_s + urging);
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.json[u"title"].toString(), u"催办通知"_s);
        QCOMPARE(leader.post(u"/v1/notices/%1/read"_s.arg(urging)).status, 200);
        QCOMPARE(leader.post(u"/v1/notices/read"_s, {{u"notices"_s, QJsonArray{urging}}}).status, 200);
    }

    void theClockThatDoesNotRunYet()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QString id = acceptedCase(server, desk, u"/v1/cases/received"_s)[u"id"].toString();
        const Answer why = desk.get(u"/v1/cases/%1/time"_s.arg(id));
        QCOMPARE(why.status, 200);
        const QJsonValue total = why.json[u"total"];
        QVERIFY(total[u"accepted"].isNull() && total[u"day_zero"].isNull() && total[u"due"].isNull());
        QVERIFY2(total[u"days"].toArray().isEmpty(), why.bytes.constData());
    }

    void theClockOfACase()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QJsonObject one = acceptedCase(server, desk);
        QCOMPARE(one[u"due"][u"at"].toString(), u"2026-12-07T09:30:00.000Z"_s);
        const QString path = u"/v1/cases/%1/"_s.arg(one[u"id"].toString());

        const Answer vague = desk.post(path + u"stops"_s, {{u"kind"_s, u"appraisal"_s}, {u"planned_days"_s, 7}});
        QCOMPARE(vague.status, 400);
        const Answer stopped = desk.post(
            path + u"stops"_s,
            {{u"kind"_s, u"appraisal"_s}, {u"planned_days"_s, 7}, {u"basis"_s, u"委托鉴定机构，函〔2026〕1号"_s}});
        QCOMPARE(stopped.status, 200);
        // November 23rd is day 0 anyway; of the seven days 24th to 27th are working days.
        QCOMPARE(stopped.json[u"case"][u"due"][u"at"].toString(), u"2026-12-11T09:30:00.000Z"_s);
        QVERIFY(!stopped.bytes.contains("函〔2026〕1号")); // the words are a fact and in no record
        const Answer file = desk.get(u"/v1/cases/"_s + one[u"id"].toString());
        QVERIFY(file.bytes.contains("函〔2026〕1号"));

        const QJsonObject why = desk.get(path + u"time"_s).json;
        QCOMPARE(why[u"total"][u"due"].toString(), u"2026-12-11T17:30:00+08:00"_s);
        QCOMPARE(why[u"total"][u"counted"].toInt(), 10);
        const QJsonArray days = why[u"total"][u"days"].toArray();
        QCOMPARE(days[0][u"kind"].toString(), u"day-zero"_s);
        QCOMPARE(days[1][u"kind"].toString(), u"stop"_s);
        QCOMPARE(days[1][u"counted"].toBool(), false);
        QCOMPARE(days[5][u"why"].toString(), u"weekend"_s);
        QCOMPARE(why[u"stops"][0][u"basis"].toString(), u"委托鉴定机构，函〔2026〕1号"_s);
        QCOMPARE(why[u"departments"].toArray().size(), 1);
        QCOMPARE(why[u"lights"][u"shown"].toString(), u"grey"_s);
        QCOMPARE(why[u"lights"][u"departments"][0][u"department"], why[u"departments"][0][u"department"]);
        QCOMPARE(why[u"lights"][u"steps"][0][u"state"].toString(), u"running"_s);
        QCOMPARE(server.client(u"kiosk"_s).get(path + u"time"_s).status, 403);

        const QString stop = stopped.json[u"case"][u"stops"][0][u"id"].toString();
        const Answer resumed = desk.post(path + u"resume"_s, {{u"stop"_s, stop}, {u"result"_s, u"鉴定意见已收到"_s}});
        QCOMPARE(resumed.json[u"case"][u"due"][u"at"].toString(), u"2026-12-07T09:30:00.000Z"_s);

        const Answer asked =
            desk.post(path + u"extension"_s,
                      {{u"days"_s, 10}, {u"reason"_s, u"verification"_s}, {u"words"_s, u"需到外地核实"_s}});
        QCOMPARE(asked.status, 200);
        QCOMPARE(desk.post(path + u"extension/answer"_s, {{u"grant"_s, true}}).status, 403);
        HttpClient leader = server.loggedIn(server.logins(u"leader"_s).first());
        QCOMPARE(leader.get(path + u"time"_s).json[u"extension"][u"words"].toString(), u"需到外地核实"_s);
        const Answer granted = leader.post(path + u"extension/answer"_s, {{u"grant"_s, true}});
        QCOMPARE(granted.status, 200);
        QCOMPARE(granted.json[u"case"][u"due"][u"at"].toString(), u"2026-12-21T09:30:00.000Z"_s);
        const Answer again =
            desk.post(path + u"extension"_s, {{u"days"_s, 1}, {u"reason"_s, u"complex"_s}, {u"words"_s, u"再延"_s}});
        QCOMPARE(again.status, 409);
        QCOMPARE(again.json[u"rule"].toString(), u"T-8"_s);

        // The resident is told the reason, neither the words nor who stopped the clock.
        const Answer seen =
            server.client(u"kiosk"_s)
                .post(u"/v1/cases/lookup"_s, {{u"number"_s, one[u"case_no"]}, {u"last_four"_s, u"1234"_s}});
        const QJsonObject view = seen.json[u"cases"][0].toObject();
        QCOMPARE(view[u"extension"][u"reason"].toString(), u"verification"_s);
        QCOMPARE(view[u"stops"].toArray().size(), 1);
        QVERIFY(!seen.bytes.contains("wangxiulan") && !seen.bytes.contains("外地"));

        // Asked of the hall, of the hall at rest, and of nobody: the same.
        const QString query = u"/v1/due?accepted=2026-11-23T09:00&limit=10&unit=workday&extend=10"_s;
        QCOMPARE(desk.get(query).json[u"due"].toString(), u"2026-12-21T17:30:00+08:00"_s);
        QCOMPARE(desk.get(u"/v1/due?accepted=soon&limit=10&unit=workday"_s).status, 400);
        const QStringList words{u"due"_s,    u"--accepted"_s, u"2026-11-23T09:00"_s, u"--limit"_s, u"10"_s,
                                u"--unit"_s, u"workday"_s,    u"--extend"_s,         u"10"_s,      u"--json"_s};
        const QStringList ofHall = words + QStringList{u"--data"_s, server.dataFolder()};
        QCOMPARE(json(runProgram(u"yizhan-server"_s, ofHall))[u"due"].toString(), u"2026-12-21T17:30:00+08:00"_s);
        QCOMPARE(server.stop(), 0);
        QCOMPARE(json(runProgram(u"yizhan-server"_s, ofHall))[u"due"].toString(), u"2026-12-21T17:30:00+08:00"_s);
        QCOMPARE(json(runProgram(u"yizhan-server"_s, words))[u"due"].toString(), u"2026-12-21T17:30:00+08:00"_s);
    }

    void theCommandLineExplains()
    {
        const auto due = [](const QStringList &words) {
            return runProgram(u"yizhan-server"_s, QStringList{u"due"_s} + words);
        };
        const Ran plain =
            due({u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"workday"_s});
        QCOMPARE(plain.code, 0);
        QCOMPARE(plain.out.trimmed(), "2026-02-26T17:30:00+08:00");
        const Ran told = due(
            {u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"workday"_s, u"--explain"_s});
        QVERIFY(told.out.contains("2026-02-14 Sat     2  makeup-workday: 春节"));
        QVERIFY(told.out.contains("2026-02-17 Tue     -  holiday: 春节"));
        const Ran longer = due({u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"1"_s, u"--unit"_s, u"workday"_s,
                                u"--extend"_s, u"1"_s, u"--explain"_s});
        QVERIFY2(longer.out.contains("extension: 调休上班（春节）"), longer.out.constData());
        // An offset is heeded, a time without one is the hall's.
        const QStringList five{u"--limit"_s, u"5"_s, u"--unit"_s, u"workday"_s, u"--json"_s};
        const QJsonObject utc = json(due(five + QStringList{u"--accepted"_s, u"2026-02-12T02:00Z"_s}));
        QCOMPARE(utc[u"due"].toString(), u"2026-02-26T17:30:00+08:00"_s);
        QCOMPARE(utc[u"accepted"].toString(), u"2026-02-12T10:00:00+08:00"_s);
        const QJsonObject basic = json(due(five + QStringList{u"--accepted"_s, u"2026-02-12T10:00+0800"_s}));
        QCOMPARE(basic[u"due"].toString(), u"2026-02-26T17:30:00+08:00"_s);
        // Stops one after the other; a year without arrangement is provisional.
        const QJsonObject stopped =
            json(due({u"--accepted"_s, u"2026-11-02T10:00"_s, u"--limit"_s, u"10"_s, u"--unit"_s, u"workday"_s,
                      u"--json"_s, u"--stop"_s, u"2026-11-09/2026-11-15:7"_s, u"--stop"_s, u"2026-11-19/:1"_s}));
        QCOMPARE(stopped[u"due"].toString(), u"2026-11-24T17:30:00+08:00"_s);
        QCOMPARE(stopped[u"provisional"].toBool(true), false);
        const QJsonObject far = json(
            due({u"--accepted"_s, u"2026-11-23"_s, u"--limit"_s, u"30"_s, u"--unit"_s, u"workday"_s, u"--json"_s}));
        QCOMPARE(far[u"due"].toString(), u"2027-01-05T17:30:00+08:00"_s);
        QCOMPARE(far[u"provisional"].toBool(), true);
        // A limit in hours is told in hours.
        const Ran hours = due(
            {u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"24"_s, u"--unit"_s, u"hour"_s, u"--explain"_s});
        QVERIFY2(hours.out.contains("2026-02-12 Thu 14:00  hours"), hours.out.constData());
        QVERIFY2(hours.out.contains("2026-02-13 Fri 10:00  hours"), hours.out.constData());
        // A stop after the end is refused by its rule, one backwards in a sentence of its own.
        const QStringList three{u"--accepted"_s, u"2026-01-31T10:00"_s, u"--limit"_s, u"3"_s,
                                u"--unit"_s,     u"workday"_s,          u"--stop"_s};
        const Ran late = due(three + QStringList{u"2026-03-05/2026-03-08:2"_s});
        QCOMPARE(late.code, 1);
        QVERIFY2(late.err.contains("T-6"), late.err.constData());
        const Ran backwards = due(three + QStringList{u"2026-02-03/2026-02-02"_s});
        QCOMPARE(backwards.code, 2);
        QVERIFY2(backwards.err.contains("2026-02-02 is before 2026-02-03"), backwards.err.constData());
        // Wrong words.
        QCOMPARE(due({u"--accepted"_s, u"yesterday"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"workday"_s}).code, 2);
        QCOMPARE(due({u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"five"_s, u"--unit"_s, u"workday"_s}).code,
                 2);
        QCOMPARE(due({u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"fortnight"_s}).code,
                 2);
        QCOMPARE(due({u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"day"_s, u"--stop"_s,
                      u"2026-02-14"_s})
                     .code,
                 2);
    }

    void theCommandLineSaysWhichWordIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("said");
        const QStringList five{u"--accepted"_s, u"2026-02-12T10:00"_s, u"--limit"_s, u"5"_s, u"--unit"_s, u"workday"_s};
        QTest::newRow("nothing") << QStringList() << "due needs --accepted TIME"_ba;
        QTest::newRow("no unit") << five.first(4) << "due needs --unit immediate|hour|day|workday|month"_ba;
        QTest::newRow("no limit") << (five.first(2) + five.last(2)) << "limit: expected a whole number"_ba;
        QTest::newRow("unit") << (five.first(5) + QStringList{u"fortnight"_s}) << "not \"fortnight\""_ba;
        QTest::newRow("time") << (QStringList{u"--accepted"_s, u"yesterday"_s} + five.mid(2)) << "not \"yesterday\""_ba;
        QTest::newRow("stop") << (five + QStringList{u"--stop"_s, u"2026-02-14"_s}) << "not \"2026-02-14\""_ba;
        QTest::newRow("word") << (five + QStringList{u"tomorrow"_s}) << "unknown word \"tomorrow\""_ba;
        QTest::newRow("option") << (five + QStringList{u"--until"_s, u"x"_s}) << "unknown word \"--until\""_ba;
        QTest::newRow("twice") << (five + five.mid(2, 2)) << "--limit stands twice"_ba;
        QTest::newRow("key of no hall") << (five + QStringList{u"--key"_s, u"x"_s}) << "name it with --data"_ba;
    }

    void theCommandLineSaysWhichWordIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, said);
        const Ran ran = runProgram(u"yizhan-server"_s, QStringList{u"due"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(said), ran.err.constData());
        QCOMPARE(ran.err.trimmed().count('\n'), 0);
    }

    void theSynopsisHasEveryOption()
    {
        const Ran ran = runProgram(u"yizhan-server"_s, {u"due"_s, u"--help"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.startsWith("  yizhan-server due "), ran.out.constData());
        for (const char *option :
             {"--accepted TIME", "--limit N", "--unit immediate|hour|day|workday|month", "[--stop FROM/TO[:PLANNED]]",
              "[--extend N]", "[--explain]", "[--json]", "[--data DIR", "[--database ADDRESS]", "[--key FILE]"}) {
            QVERIFY2(ran.out.contains(option), option);
        }
        QVERIFY(!ran.out.contains("yizhan-server init"));
    }

    void aCalendarComesAsAFile()
    {
        ServerProcess server;
        QVERIFY(server.start());
        QTemporaryDir dir;
        const auto import = [&](const QByteArray &bytes) {
            QFile file(dir.filePath(u"calendar"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
                qFatal("cannot write");
            }
            file.close();
            return runProgram(u"yizhan-server"_s,
                              {u"import"_s, u"calendar"_s, file.fileName(), u"--data"_s, server.dataFolder()});
        };
        const auto due = [&] {
            return json(runProgram(u"yizhan-server"_s,
                                   {u"due"_s, u"--accepted"_s, u"2026-12-30T10:00"_s, u"--limit"_s, u"2"_s, u"--unit"_s,
                                    u"workday"_s, u"--json"_s, u"--data"_s, server.dataFolder()}));
        };
        QCOMPARE(due()[u"due"].toString(), u"2027-01-04T17:30:00+08:00"_s);
        QCOMPARE(due()[u"provisional"].toBool(), true);
        const Ran broken = import(R"({"year": 2027, "days": [
{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
{"name": "元旦", "date": "2027-01-04", "isOffDay": false}]})");
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.err.contains("line 3"), broken.err.constData());
        QCOMPARE(due()[u"provisional"].toBool(), true); // nothing of it came in
        const Ran published = import(R"({"year": 2027, "days": [
{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
{"name": "元旦", "date": "2027-01-02", "isOffDay": true},
{"name": "元旦", "date": "2027-01-04", "isOffDay": true}]})");
        QCOMPARE(published.code, 0);
        // It says what to do next, and nothing is counted by it until that is done.
        QVERIFY2(published.out.contains("calendar adopt --data"), published.out.constData());
        QCOMPARE(due()[u"provisional"].toBool(), true);
        const auto calendar = [&](const QStringList &words) {
            return runProgram(u"yizhan-server"_s,
                              QStringList{u"calendar"_s} + words + QStringList{u"--data"_s, server.dataFolder()});
        };
        const QJsonObject list = json(calendar({u"list"_s, u"--json"_s}));
        const QString newest = list[u"versions"][0][u"version"].toString();
        const QString adopted = list[u"adopted"][u"version"].toString();
        QVERIFY(newest.size() == 12 && adopted.size() == 12 && newest != adopted);
        const Ran told = calendar({u"list"_s});
        QVERIFY2(told.out.contains("* " + adopted.toUtf8()), told.out.constData());
        QVERIFY2(told.out.contains("2027 (statutory days)"), told.out.constData());
        const Ran previewed = calendar({u"preview"_s});
        QVERIFY2(previewed.out.contains("running cases would move"), previewed.out.constData());
        QVERIFY2(previewed.out.contains("calendar adopt " + newest.toUtf8()), previewed.out.constData());
        QCOMPARE(calendar({u"preview"_s, u"000000000000"_s}).code, 1);
        QCOMPARE(calendar({u"adopt"_s, u"000000000000"_s}).code, 1);
        QCOMPARE(calendar({u"forget"_s}).code, 2);
        QCOMPARE(runProgram(u"yizhan-server"_s, {u"calendar"_s, u"list"_s}).code, 2);
        const Ran done = calendar({u"adopt"_s});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.contains("counts by " + newest.toUtf8()), done.out.constData());
        QCOMPARE(due()[u"due"].toString(), u"2027-01-05T17:30:00+08:00"_s);
        QCOMPARE(due()[u"provisional"].toBool(true), false);
        QCOMPARE(due()[u"calendar"].toString(), newest);
        // Over the wire as well, and on the hall at rest.
        HttpClient leader = server.loggedIn(server.logins(u"leader"_s).first());
        QCOMPARE(leader.get(u"/v1/calendars"_s).json[u"adopted"][u"version"].toString(), newest);
        QCOMPARE(leader.get(u"/v1/calendars/%1/preview"_s.arg(adopted)).status, 200);
        QCOMPARE(leader.post(u"/v1/calendars/%1/adopt"_s.arg(adopted)).status, 200);
        QCOMPARE(leader.post(u"/v1/calendars/nothing/adopt"_s).status, 404);
        QCOMPARE(server.stop(), 0);
        QCOMPARE(json(calendar({u"list"_s, u"--json"_s}))[u"adopted"][u"version"].toString(), adopted);
        QCOMPARE(calendar({u"adopt"_s, newest}).code, 0);
        QCOMPARE(due()[u"calendar"].toString(), newest);
    }
};

QTEST_GUILESS_MAIN(DueTimeTest)
#include "tst_duetime.moc"
