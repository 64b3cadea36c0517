// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString phone = u"13900004321"_s;
const QString idNumber = u"00000019400101567X"_s; // no region has the code 000000

QJsonObject evening(const QString &day, const QStringList &workers)
{
    return {{u"day"_s, day}, {u"kind"_s, u"evening"_s},      {u"from"_s, 1050},
            {u"to"_s, 1110}, {u"leader"_s, u"chenguohua"_s}, {u"workers"_s, QJsonArray::fromStringList(workers)}};
}

QJsonObject wish(const QString &from, const QString &who, const QString &prefix = u"S"_s)
{
    return {{u"prefix"_s, prefix}, {u"from"_s, from}, {u"phone"_s, who}};
}

/** Bodies of the hall's records of one kind, as the feed has them. */
QList<QJsonObject> records(const ServerProcess &server, const QString &kind)
{
    QList<QJsonObject> found;
    HttpClient wall = server.client(u"wall"_s);
    const QString path = u"/v1/partitions/"_s + QString::fromLatin1(QUrl::toPercentEncoding(server.partition())) +
                         u"/changes?since=0&limit=5000"_s;
    const QJsonArray all = wall.get(path).json[u"records"].toArray();
    for (const QJsonValue &record : all) {
        if (record[u"kind"].toString() == kind && !record[u"deleted"].toBool()) {
            found.append(record[u"body"].toObject());
        }
    }
    return found;
}

QString stateOf(const ServerProcess &server, const QString &booking)
{
    for (const QJsonObject &one : records(server, u"booking"_s)) {
        if (one[u"id"].toString() == booking) {
            return one[u"state"].toString();
        }
    }
    return {};
}

} // namespace

/** Roster, bookings and the door bell as their users meet them: over HTTP, as files, and across an outage. */
class DutyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRosterOfTwoWeeks()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        HttpClient clerk = server.loggedIn(u"zhangmin"_s);
        const QJsonObject plan = leader.get(u"/v1/roster?from=2026-12-07&days=7"_s).json;
        QCOMPARE(plan[u"days"].toArray().size(), 7);
        const QJsonArray monday = plan[u"days"][0][u"slots"].toArray();
        QCOMPARE(monday.size(), 5); // 错时早、上午、中午、下午、晚
        QCOMPARE(monday[0][u"flags"].toArray().first().toString(), u"missing"_s);
        QCOMPARE(clerk.post(u"/v1/roster/draft"_s, {{u"from"_s, u"2026-12-07"_s}, {u"days"_s, 7}}).status, 403);
        QCOMPARE(leader.post(u"/v1/roster/draft"_s, {{u"from"_s, u"2026-12-07"_s}, {u"days"_s, 7}}).status, 200);
        const QJsonArray drafted =
            leader.get(u"/v1/roster?from=2026-12-07&days=7"_s).json[u"days"][0][u"slots"].toArray();
        for (const QJsonValue &slot : drafted) {
            QVERIFY(!slot[u"flags"].toArray().contains(u"missing"_s));
        }
        QCOMPARE(leader.post(u"/v1/roster/publish"_s, {{u"from"_s, u"2026-12-07"_s}, {u"days"_s, 7}}).status, 200);
        QVERIFY(records(server, u"roster"_s).size() >= 5 * 5 + 2 * 2);

        // Planned by hand, refused, taken out again.
        const Answer planned = leader.post(u"/v1/roster/slots"_s, evening(u"2026-12-15"_s, {u"zhangmin"_s}));
        QCOMPARE(planned.status, 201);
        const QString id = planned.json[u"slot"][u"id"].toString();
        QCOMPARE(id, u"2026-12-15-1730"_s);
        QCOMPARE(leader.post(u"/v1/roster/slots"_s, evening(u"2026-12-15"_s, {u"niemand"_s})).status, 404);
        QJsonObject overlapping = evening(u"2026-12-15"_s, {u"zhangmin"_s});
        overlapping[u"from"] = 1080;
        QCOMPARE(leader.post(u"/v1/roster/slots"_s, overlapping).problem(), u"roster-overlap"_s);
        const QString slot = u"/v1/roster/slots/"_s + id;
        QCOMPARE(clerk.post(slot + u"/swaps"_s, {{u"from"_s, u"zhangmin"_s}, {u"to"_s, u"lizhiqiang"_s}}).status, 201);
        const QString swap = leader.get(slot).json[u"slot"][u"swaps"][0][u"id"].toString();
        QCOMPARE(leader.post(slot + u"/swaps/answer"_s, {{u"swap"_s, swap}, {u"approve"_s, true}}).problem(),
                 u"swap-not-agreed"_s);
        HttpClient colleague = server.loggedIn(u"lizhiqiang"_s);
        const QJsonObject agreed{{u"swap"_s, swap}, {u"agree"_s, true}};
        QCOMPARE(clerk.post(slot + u"/swaps/reply"_s, agreed).status, 403);
        QCOMPARE(colleague.post(slot + u"/swaps/reply"_s, agreed).status, 200);
        QCOMPARE(leader.post(slot + u"/swaps/answer"_s, {{u"swap"_s, swap}, {u"approve"_s, true}})
                     .json[u"slot"][u"workers"][0]
                     .toString(),
                 u"lizhiqiang"_s);
        QCOMPARE(leader.post(slot + u"/remove"_s).status, 200);
        QCOMPARE(leader.get(slot).status, 404);
    }

    void theRosterAsAFile()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        QCOMPARE(leader.post(u"/v1/roster/slots"_s, evening(u"2026-12-15"_s, {u"zhangmin"_s})).status, 201);
        const Answer csv = leader.get(u"/v1/roster/export?form=csv&from=2026-12-14&days=7"_s);
        const Answer ics = leader.get(u"/v1/roster/export?form=ics&from=2026-12-14&days=7"_s);
        QCOMPARE(csv.status, 200);
        QVERIFY(csv.bytes.contains("2026-12-15,晚,17:30,18:30,陈国华,张敏"));
        QVERIFY(ics.bytes.contains("BEGIN:VEVENT"));

        QTemporaryDir folder;
        const auto bring = [&](const QByteArray &bytes) {
            QFile file(folder.filePath(u"roster"_s));
            (void)file.open(QIODevice::WriteOnly);
            file.write(bytes);
            file.close();
            return runProgram(u"yizhan-server"_s,
                              {u"import"_s, u"roster"_s, file.fileName(), u"--data"_s, server.dataFolder()});
        };
        const QByteArray heading = "date,kind,from,to,leader,workers,phone\n";
        const Ran broken = bring(heading + "2026-12-16,evening,17:30,18:30,陈国华,张敏,\n"
                                           "2026-12-17,evening,17:30,18:30,陈国华,无名氏,\n"
                                           "2026-12-18,evening,18:30,17:30,陈国华,张敏,\n");
        QVERIFY(broken.code != 0);
        QVERIFY2(broken.err.contains("line 3, workers") && broken.err.contains("line 4, from"), broken.err.constData());
        QCOMPARE(records(server, u"roster"_s).size(), 1); // nothing of it
        const Ran fine = bring(heading + "2026-12-16,evening,17:30,18:30,陈国华,张敏,\n");
        QVERIFY2(fine.code == 0, fine.err.constData());
        QCOMPARE(records(server, u"roster"_s).size(), 2);
        QCOMPARE(bring(csv.bytes).code, 0);
        QCOMPARE(bring(ics.bytes).code, 0);
        QCOMPARE(records(server, u"roster"_s).size(), 2);
    }

    void theShiftAndTheBell()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        HttpClient kiosk = server.client(u"kiosk"_s);
        QCOMPARE(leader.post(u"/v1/roster/slots"_s, evening(u"2026-11-23"_s, {u"zhangmin"_s})).status, 201);
        QCOMPARE(leader.post(u"/v1/roster/publish"_s, {{u"from"_s, u"2026-11-23"_s}, {u"days"_s, 1}}).status, 200);
        QVERIFY(kiosk.post(u"/v1/bells"_s, {{u"place"_s, u"大门"_s}}).json.contains(u"help"_s)); // the hall is open
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T18:05+08:00"_s}));
        HttpClient night = server.client(u"kiosk"_s);
        const Answer rung = night.post(u"/v1/bells"_s, {{u"place"_s, u"大门"_s}});
        QCOMPARE(rung.status, 201);
        QCOMPARE(rung.json[u"bell"][u"slot"].toString(), u"2026-11-23-1730"_s);
        HttpClient worker = server.loggedIn(u"zhangmin"_s);
        const QString bell = rung.json[u"bell"][u"id"].toString();
        QCOMPARE(worker.post(u"/v1/bells/%1/answer"_s.arg(bell)).json[u"bell"][u"answered_by"].toString(),
                 u"zhangmin"_s);
        const QString slot = u"/v1/roster/slots/2026-11-23-1730"_s;
        const QString words = u"张大爷忘带身份证，明早再来"_s;
        const Answer logged = worker.post(
            slot + u"/log"_s,
            {{u"who"_s, u"elder"_s}, {u"result"_s, u"open"_s}, {u"matter"_s, u"SQ-YL-001"_s}, {u"words"_s, words}});
        QCOMPARE(logged.status, 201);
        QVERIFY(!logged.bytes.contains(words.toUtf8()));
        const Answer shift = worker.get(slot);
        QVERIFY(shift.bytes.contains(words.toUtf8()));
        QCOMPARE(shift.json[u"hand_over"][u"open_lines"].toArray().size(), 1);
        QCOMPARE(worker.post(slot + u"/hand-over"_s, {{u"words"_s, u"无"_s}}).status, 200);
        QCOMPARE(worker.post(slot + u"/hand-over"_s).problem(), u"shift-handed-over"_s);
        for (const QJsonObject &record : records(server, u"roster"_s)) {
            QVERIFY(!QJsonDocument(record).toJson().contains(words.toUtf8()));
        }
    }

    void whatIsHandedInAtNight()
    {
        ServerProcess server;
        QVERIFY(server.start({u"--clock"_s, u"2026-11-27T22:10+08:00"_s})); // Friday night
        HttpClient kiosk = server.client(u"kiosk"_s);
        QJsonObject body{{u"kind"_s, u"apply"_s}, {u"matter"_s, u"SQ-YL-001"_s}, {u"place"_s, u"自助机1"_s}};
        QCOMPARE(kiosk.post(u"/v1/submissions"_s, body).problem(), u"who-missing"_s);
        body[u"phone"] = phone;
        const Answer handed = kiosk.post(u"/v1/submissions"_s, body, "apply");
        QCOMPARE(handed.status, 201);
        const QJsonObject one = handed.json[u"submission"].toObject();
        QCOMPARE(one[u"number"].toString(), u"T1127001"_s);
        QCOMPARE(one[u"due"][u"day_zero"].toString(), u"2026-11-30"_s); // 计时起算日: Monday
        QCOMPARE(one[u"state"].toString(), u"submitted"_s);
        QVERIFY(!handed.bytes.contains(phone.toUtf8()));
        body[u"matter"] = u"SQ-WG-003"_s; // only to read after hours
        QCOMPARE(kiosk.post(u"/v1/submissions"_s, body).problem(), u"window-only"_s);

        // One touch, nobody asked for a name; the clock of hours runs at night.
        const Answer counsel = kiosk.post(u"/v1/submissions"_s, {{u"kind"_s, u"counselling"_s}});
        QCOMPARE(counsel.status, 201);
        QCOMPARE(counsel.json[u"submission"][u"matter"].toString(), u"SQ-SH-002"_s);
        QVERIFY(counsel.json[u"submission"][u"due"][u"at"].toString().startsWith(u"2026-11-27T16:1"_s));
        const QString words = u"二号楼前井盖坏了"_s;
        const Answer report = kiosk.post(u"/v1/submissions"_s,
                                         {{u"kind"_s, u"report"_s}, {u"report"_s, u"danger"_s}, {u"words"_s, words}});
        QCOMPARE(report.status, 201);
        QCOMPARE(report.json[u"submission"][u"matter"].toString(), u"SQ-WG-001"_s);
        for (const QJsonObject &record : records(server, u"submission"_s)) {
            QVERIFY(!QJsonDocument(record).toJson().contains(words.toUtf8()));
        }
        QCOMPARE(kiosk.post(u"/v1/submissions/lookup"_s, {{u"code"_s, one[u"code"]}}).json[u"submission"][u"id"],
                 one[u"id"]);
        QCOMPARE(kiosk.post(u"/v1/submissions/lookup"_s, {{u"code"_s, u"nothing"_s}}).status, 404);

        // The number on its slip finds it too, with the last four; once it is a case, the case.
        const auto byNumber = [&](const QString &number, const QString &four) {
            return kiosk.post(u"/v1/cases/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, four}});
        };
        const Answer numbered = byNumber(u"1127001"_s, phone.right(4));
        QCOMPARE(numbered.json[u"submission"][u"id"], one[u"id"]);
        QVERIFY(numbered.json[u"cases"].toArray().isEmpty() && !numbered.json[u"access"].toString().isEmpty());
        QVERIFY(!numbered.json[u"submission"].toObject().contains(u"code_hash"_s));
        QCOMPARE(byNumber(u"T1127001"_s, u"0000"_s).problem(), u"case-not-found"_s);

        HttpClient clerk = server.loggedIn(u"zhangmin"_s);
        const QString path = u"/v1/submissions/"_s + one[u"id"].toString();
        QCOMPARE(clerk.get(path).json[u"applicant"][u"phone"].toString(), phone);
        QCOMPARE(
            clerk.get(u"/v1/submissions/"_s + report.json[u"submission"][u"id"].toString()).json[u"words"].toString(),
            words);
        // Taken, it is a case: received at the kiosk, and nobody's yet.
        const Answer taken = clerk.post(path + u"/take"_s);
        QCOMPARE(taken.json[u"submission"][u"state"].toString(), u"taken"_s);
        const QJsonObject made = taken.json[u"case"].toObject();
        QCOMPARE(made[u"state"].toString(), u"received"_s);
        QCOMPARE(made[u"promised"], one[u"due"][u"at"]);
        QVERIFY(!taken.bytes.contains(phone.toUtf8()));
        QCOMPARE(kiosk.post(path + u"/withdraw"_s, {{u"code"_s, one[u"code"]}}).status, 409);
        QCOMPARE(clerk.post(path + u"/finish"_s).status, 409);
        const QString casePath = u"/v1/cases/"_s + made[u"id"].toString();
        QCOMPARE(clerk.get(casePath).json[u"applicant"][u"phone"].toString(), phone);
        QCOMPARE(clerk.post(casePath + u"/refusal"_s, {{u"reason"_s, u"不符合"_s}}).problem(), u"name-missing"_s);
        const QJsonObject person{{u"name"_s, u"张三"_s}, {u"phone"_s, u"13900000000"_s}};
        QCOMPARE(clerk.post(casePath + u"/applicant"_s, {{u"applicant"_s, person}}).status, 200);
        const QJsonValue now = clerk.get(casePath).json[u"applicant"];
        QCOMPARE(now[u"name"].toString(), u"张三"_s);
        QCOMPARE(now[u"phone"].toString(), phone); // what was left at the kiosk stays
        QCOMPARE(clerk.post(casePath + u"/applicant"_s, {{u"applicant"_s, person}}).problem(), u"named-already"_s);
        // The slip from the kiosk opens it, with the last four of the phone.
        const Answer seen =
            kiosk.post(u"/v1/cases/lookup"_s, {{u"number"_s, one[u"code"]}, {u"last_four"_s, u"4321"_s}});
        QCOMPARE(seen.json[u"cases"].toArray().size(), 1);
        QVERIFY(!seen.bytes.contains("unnamed") && !seen.bytes.contains("张三"));
        QCOMPARE(byNumber(u"T1127001"_s, phone.right(4)).json[u"cases"][0][u"id"], made[u"id"]);
        const QString back = u"/v1/submissions/%1/withdraw"_s.arg(report.json[u"submission"][u"id"].toString());
        QCOMPARE(kiosk.post(back, {{u"code"_s, u"nothing"_s}}).status, 404);
        QCOMPARE(kiosk.post(back, {{u"code"_s, report.json[u"submission"][u"code"]}}).status, 200);
    }

    void aBookingFromTheKioskToTheWindow()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        QJsonObject body = wish(u"2026-11-24T01:00:00.000Z"_s, phone);
        body[u"id_number"] = idNumber;
        const Answer booked = kiosk.post(u"/v1/bookings"_s, body, "one");
        QCOMPARE(booked.status, 201);
        QCOMPARE(kiosk.post(u"/v1/bookings"_s, body, "one").bytes, booked.bytes); // a retry is the same booking
        const QString id = booked.json[u"booking"][u"id"].toString();
        const QString code = booked.json[u"booking"][u"code"].toString();
        const QString number = booked.json[u"booking"][u"number"].toString();
        QCOMPARE(number, u"1124001"_s);
        QVERIFY(code.size() >= 22);
        QCOMPARE(kiosk.post(u"/v1/bookings"_s, wish(u"2026-11-25T01:00:00.000Z"_s, phone)).problem(),
                 u"already-booked"_s);
        for (const QJsonObject &record : records(server, u"booking"_s)) {
            const QByteArray bytes = QJsonDocument(record).toJson();
            QVERIFY(!bytes.contains(phone.toUtf8()) && !bytes.contains(idNumber.toUtf8()) && !bytes.contains("keys"));
        }
        QCOMPARE(records(server, u"booking-key"_s).size(), 0);

        QCOMPARE(kiosk.post(u"/v1/bookings/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"0000"_s}}).status,
                 404);
        const Answer found = kiosk.post(u"/v1/bookings/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"4321"_s}});
        QCOMPARE(found.json[u"bookings"].toArray().size(), 1);
        QCOMPARE(kiosk.post(u"/v1/bookings/lookup"_s, {{u"id_number"_s, idNumber}}).json[u"bookings"].toArray().size(),
                 1);
        QCOMPARE(kiosk.post(u"/v1/bookings/lookup"_s, {{u"code"_s, code}}).json[u"bookings"][0][u"id"].toString(), id);
        QCOMPARE(kiosk.post(u"/v1/bookings/lookup"_s).status, 400);
        const QString path = u"/v1/bookings/"_s + id;
        QCOMPARE(kiosk.post(path + u"/check-in"_s).status, 403); // nothing shown
        QCOMPARE(kiosk.post(path + u"/check-in"_s, {{u"code"_s, code}}).problem(), u"booking-not-today"_s);
        const Answer other = kiosk.post(u"/v1/bookings"_s, wish(u"2026-11-24T01:00:00.000Z"_s, u"13900000077"_s));
        const Answer cancelled = kiosk.post(u"/v1/bookings/%1/cancel"_s.arg(other.json[u"booking"][u"id"].toString()),
                                            {{u"code"_s, other.json[u"booking"][u"code"].toString()}});
        QCOMPARE(cancelled.json[u"booking"][u"state"].toString(), u"cancelled"_s);

        // The person is asked for on request and not elsewhere.
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        const Answer known = leader.post(u"/v1/persons/export"_s, {{u"id_number"_s, idNumber}});
        QCOMPARE(known.json[u"bookings"].toArray().size(), 1);

        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-24T08:50+08:00"_s}));
        HttpClient morning = server.client(u"kiosk"_s);
        const Answer in = morning.post(path + u"/check-in"_s, {{u"code"_s, code}});
        QCOMPARE(in.status, 201);
        QCOMPARE(in.json[u"ticket"][u"number"].toString(), u"S001"_s);
        QCOMPARE(in.json[u"booking"][u"state"].toString(), u"checked_in"_s);
        QVERIFY(!server.log().contains(phone.toUtf8()) && !server.log().contains(code.toUtf8()));
    }

    void thousandsWantTheSamePlaces()
    {
        ServerProcess server;
        QVERIFY(server.start());
        // Twelve screens at once, forty people, two places in each of two slots; everybody tries both, twice.
        std::atomic<int> made{0};
        std::atomic<int> strange{0};
        std::vector<std::thread> screens;
        for (int screen = 0; screen < 12; ++screen) {
            screens.emplace_back([&, screen] {
                HttpClient kiosk = server.client(u"kiosk"_s);
                for (int person = 0; person < 40; ++person) {
                    const QString who = u"139000%1"_s.arg((person + screen * 7) % 40, 5, 10, QLatin1Char('0'));
                    for (const QString &from : {u"2026-11-24T01:00:00.000Z"_s, u"2026-11-24T01:30:00.000Z"_s}) {
                        const Answer answer = kiosk.post(u"/v1/bookings"_s, wish(from, who));
                        made += answer.status == 201 ? 1 : 0;
                        const bool expected = answer.status == 201 || answer.problem() == u"slot-full" ||
                                              answer.problem() == u"already-booked" ||
                                              answer.status == 429; // so many from one address
                        strange += expected ? 0 : 1;
                    }
                }
            });
        }
        for (std::thread &screen : screens) {
            screen.join();
        }
        QCOMPARE(strange.load(), 0);
        QCOMPARE(made.load(), 4);
        const QList<QJsonObject> bookings = records(server, u"booking"_s);
        QCOMPARE(bookings.size(), 4);
        QStringList numbers;
        for (const QJsonObject &booking : bookings) {
            numbers.append(booking[u"number"].toString());
        }
        QCOMPARE(numbers.removeDuplicates(), 0);
    }

    void noShowsAreNotedOnceAfterAnOutage()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        const QString gone = kiosk.post(u"/v1/bookings"_s, wish(u"2026-11-24T01:00:00.000Z"_s, phone))
                                 .json[u"booking"][u"id"]
                                 .toString();
        const QString still = kiosk.post(u"/v1/bookings"_s, wish(u"2026-11-24T08:00:00.000Z"_s, u"13900000078"_s))
                                  .json[u"booking"][u"id"]
                                  .toString();
        QVERIFY(!gone.isEmpty() && !still.isEmpty());
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-24T09:45+08:00"_s}));
        QTRY_COMPARE(stateOf(server, gone), u"no_show"_s);
        QCOMPARE(stateOf(server, still), u"booked"_s);
        // A further start finds it done: the revision of that record stays.
        const auto revision = [&] {
            HttpClient wall = server.client(u"wall"_s);
            const QString path = u"/v1/partitions/"_s +
                                 QString::fromLatin1(QUrl::toPercentEncoding(server.partition())) +
                                 u"/changes?since=0&limit=5000"_s;
            const QJsonArray all = wall.get(path).json[u"records"].toArray();
            for (const QJsonValue &record : all) {
                if (record[u"id"].toString() == gone) {
                    return record[u"revision"].toInteger();
                }
            }
            return qint64(0);
        };
        const qint64 before = revision();
        QVERIFY(before > 0);
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-24T10:15+08:00"_s}));
        QCOMPARE(revision(), before);
        QCOMPARE(stateOf(server, gone), u"no_show"_s);
        // Staff excuse who could not come because the hall was down.
        HttpClient clerk = server.loggedIn(u"zhangmin"_s);
        const QString cancel = u"/v1/bookings/%1/cancel"_s.arg(gone);
        QCOMPARE(clerk.post(cancel).problem(), u"reason-required"_s);
        QCOMPARE(clerk.post(cancel, {{u"words"_s, u"大厅停电"_s}}).json[u"booking"][u"state"].toString(),
                 u"cancelled"_s);
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-26T09:00+08:00"_s}));
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-27T09:00+08:00"_s})); // over for a whole day of the hall
        QTRY_COMPARE(stateOf(server, gone), QString());                     // off the screens
        const Ran verified =
            runProgram(u"yizhan-server"_s, {u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
        QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    }
};

QTEST_GUILESS_MAIN(DutyTest)
#include "tst_duty.moc"
