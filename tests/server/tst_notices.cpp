// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"

#include <QMap>
#include <QTest>

#include <set>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Ten working days: accepted on Monday November 23rd it is due on December 7th. */
const Coming allowance{u"SQ-YL-001"_s, {{u"name"_s, u"测试甲"_s}, {u"phone"_s, u"13900001234"_s}}};

/** "reminder" … of the whole case, in the order of their numbers. */
QStringList rungs(const TestHall &hall)
{
    std::map<QString, QString> byNumber;
    for (const QJsonObject &notice : hall.records(u"notice"_s)) {
        if (notice[u"department"_s].toString().isEmpty()) {
            byNumber[notice[u"number"_s].toString()] = notice[u"rung"_s].toString();
        }
    }
    QStringList list;
    for (const auto &[number, rung] : byNumber) {
        list.append(rung);
    }
    return list;
}

} // namespace

/** The notices of DOMAIN 2.5 as the real clockwork issues them, with the server down over the minute or not. */
class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outagesLoseAndDoubleNothing()
    {
        TestHall hall;
        (void)openedCase(hall, allowance);
        struct Step
        {
            const char *clock;
            QStringList rungs;
        };
        const QStringList warned{u"reminder"_s, u"yellow"_s};
        const QStringList urged{u"reminder"_s, u"yellow"_s, u"red"_s, u"urge"_s};
        for (const Step &step :
             {Step{"2026-12-02T23:59+08:00", {}}, Step{"2026-12-03T00:00+08:00", {u"reminder"_s}},
              Step{"2026-12-03T08:00+08:00", {u"reminder"_s}}, Step{"2026-12-07T17:30+08:00", warned},
              Step{"2026-12-07T17:30+08:00", warned}, Step{"2026-12-09T08:00+08:00", urged},
              Step{"2026-12-09T08:00+08:00", urged}, Step{"2027-01-11T08:00+08:00", urged + QStringList{u"red_card"_s}},
              Step{"2027-01-12T08:00+08:00", urged + QStringList{u"red_card"_s}}}) {
            hall.stop();
            hall.start(step.clock, 0);
            QCOMPARE(rungs(hall), step.rungs);
        }
        std::set<QString> numbers;
        for (const QJsonObject &notice : hall.records(u"notice"_s)) {
            QVERIFY(numbers.insert(notice[u"number"_s].toString()).second);
            QVERIFY(!notice[u"told"_s].toArray().isEmpty());
            QVERIFY(notice[u"issued_at"_s].toString() >= notice[u"at"_s].toString());
            const QByteArray text = QJsonDocument(notice).toJson();
            QVERIFY(!text.contains("测试甲") && !text.contains("1390000"));
        }
    }

    void silenceSpeaksAtItsInstantWhileTheServerIsAway() // T-4
    {
        TestHall hall;
        Coming coming = allowance;
        coming.receivedOnly = true;
        const QJsonObject received = openedCase(hall, coming);
        QCOMPARE(received[u"notice_due"_s].toString(), u"2026-11-30T09:30:00.000Z"_s);
        hall.stop();
        hall.start("2026-12-03T09:00+08:00", 0); // away over the end of the fifth day
        const QJsonObject one = hall.records(u"case"_s).front();
        QCOMPARE(one[u"state"_s].toString(), u"in_review"_s);
        QCOMPARE(one[u"accepted_at"_s], received[u"received_at"_s]);
        const QJsonArray timeline = one[u"timeline"_s].toArray();
        QCOMPARE(timeline.last()[u"kind"_s].toString(), u"deemed-accepted"_s);
        QCOMPARE(timeline.last()[u"at"_s].toString(), u"2026-11-30T09:30:00.001Z"_s);
        // The first department's two days count from there, not from when the server came back.
        QCOMPARE(one[u"branches"_s][0][u"started_at"_s].toString(), u"2026-11-30T09:30:00.001Z"_s);
    }

    void comesAtTheMinuteWhileItRuns()
    {
        const auto shows =
            std::make_shared<std::atomic<Instant>>(instantFromIso(u"2026-12-02T23:59:59+08:00"_s).value());
        TestHall hall;
        (void)openedCase(hall, allowance);
        hall.stop();
        hall.start(DomainClock(shows));
        QCOMPARE(rungs(hall), QStringList());
        *shows = instantFromIso(u"2026-12-03T00:00:00+08:00"_s).value();
        (void)hall.post("/v1/help", u"kiosk"_s, {{u"place"_s, u"自助机1"_s}}); // whatever happens, it looks again
        QTRY_COMPARE_WITH_TIMEOUT(rungs(hall), QStringList{u"reminder"_s}, 10'000);
    }

    void isShownAndReadByWhomItTells()
    {
        TestHall hall;
        const QJsonObject one = openedCase(hall, allowance);
        hall.stop();
        hall.start("2026-12-07T17:31+08:00", 0);
        QString id;
        for (const QJsonObject &notice : hall.records(u"notice"_s)) {
            if (notice[u"rung"_s].toString() == u"red" && notice[u"department"_s].toString().isEmpty()) {
                id = notice[u"id"_s].toString();
                QCOMPARE(notice[u"case_no"_s], one[u"case_no"_s]);
            }
        }
        QVERIFY(!id.isEmpty());
        const QByteArray path = "/v1/notices/" + id.toLatin1();
        const Answer shown = hall.get(path, u"leader"_s);
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.json()[u"title"_s].toString(), u"超期黄牌"_s);
        QVERIFY(shown.json()[u"names"_s].toObject().contains(u"heyumei"_s));
        const Answer read = hall.post(path + "/read", u"leader"_s);
        QCOMPARE(read.status, 200);
        const auto readers = read.json()[u"notice"_s][u"told"_s].toArray();
        const auto leader = std::find_if(readers.begin(), readers.end(), [](const QJsonValue &reader) {
            return reader[u"person"_s].toString() == u"heyumei";
        });
        QVERIFY(leader != readers.end() && leader->toObject().contains(u"read_at"_s));
        QCOMPARE(hall.post(path + "/read", u"leader"_s).status, 200);
        QCOMPARE(hall.get("/v1/notices/none", u"leader"_s).status, 404);
        QCOMPARE(hall.post("/v1/notices/none/read", u"leader"_s).status, 404);
        QCOMPARE(hall.get(path, u"kiosk"_s).status, 403);

        // All that tell one person, with one command; once more changes nothing.
        const auto unread = [&hall] {
            QJsonArray ids;
            for (const QJsonObject &notice : hall.records(u"notice"_s)) {
                for (const QJsonValue &reader : notice[u"told"_s].toArray()) {
                    if (reader[u"person"_s].toString() == u"heyumei" && !reader.toObject().contains(u"read_at"_s)) {
                        ids.append(notice[u"id"_s]);
                    }
                }
            }
            return ids;
        };
        const QJsonArray left = unread();
        QVERIFY(!left.isEmpty());
        QCOMPARE(hall.post("/v1/notices/read", u"leader"_s, {{u"notices"_s, left}}).status, 200);
        QCOMPARE(unread(), QJsonArray());
        QCOMPARE(hall.post("/v1/notices/read", u"leader"_s, {{u"notices"_s, left}}).status, 200);
        QCOMPARE(hall.post("/v1/notices/read", u"leader"_s, {{u"notices"_s, QJsonArray{u"none"_s}}}).status, 404);
        QCOMPARE(hall.post("/v1/notices/read", u"leader"_s, {{u"notices"_s, QJsonArray()}}).status, 400);
        QCOMPARE(hall.post("/v1/notices/read", u"leader"_s, {}).status, 400);
    }

    void anotherSettingOfTheLightsHoldsForRunningCases()
    {
        TestHall hall;
        const QJsonObject one = openedCase(hall, allowance);
        QCOMPARE(one[u"due"_s][u"blue_at"_s].toString(), u"2026-12-02T16:00:00.000Z"_s);
        QJsonObject file = QJsonDocument::fromJson(demoHallFile(true)).object();
        QJsonObject described = file[u"hall"_s].toObject();
        described[u"lights"_s] = QJsonObject{{u"blue_days"_s, 3}, {u"red_card_days"_s, 3}};
        file[u"hall"_s] = described;
        QCOMPARE(hall.server().administer("/v1/imports/hall", QJsonDocument(file).toJson()).status, 200);
        const QJsonObject anew = hall.records(u"case"_s).front();
        QCOMPARE(anew[u"due"_s][u"at"_s], one[u"due"_s][u"at"_s]);
        QCOMPARE(anew[u"due"_s][u"blue_at"_s].toString(), u"2026-12-01T16:00:00.000Z"_s);
        QCOMPARE(anew[u"due"_s][u"red_card_at"_s].toString(), u"2026-12-09T16:00:00.000Z"_s);
        hall.stop();
        hall.start("2026-12-02T08:00+08:00", 0);
        QCOMPARE(rungs(hall), QStringList{u"reminder"_s});
    }

    void numbersAreThoseOfTheYearOfIssue()
    {
        TestHall hall;
        (void)openedCase(hall, allowance);
        hall.stop();
        hall.start("2026-12-03T08:00+08:00", 0);
        hall.stop();
        hall.start("2027-01-11T08:00+08:00", 0); // everything else came due while it was down
        QMap<QString, int> years;
        bool first = false;
        for (const QJsonObject &notice : hall.records(u"notice"_s)) {
            const QString number = notice[u"number"_s].toString();
            ++years[number.section(u'-', 1, 1)];
            first = first || number.endsWith(u"-TZ2027-0001"_s);
        }
        QVERIFY(first && years.value(u"TZ2026"_s) > 0 && years.value(u"TZ2027"_s) > 3);
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
