// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/recordjson.h"
#include "servertest.h"
#include "storage/partitionwriter.h"

#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

constexpr auto morning = "2026-11-23T10:00+08:00";

// One invented arrangement after the other for 2027 …
const QByteArray arrangement = "date,kind,name,name_en\n2027-01-01,holiday,元旦,New Year's Day\n"
                               "2027-01-04,holiday,元旦,New Year's Day\n";
// … and one that makes Saturday, November 28th, a working day.
QByteArray saturdayWorks()
{
    const QList<QByteArray> lines = sampleFile(u"calendars/cn_holidays.csv"_s).split('\n');
    QByteArray file = lines.first() + '\n';
    for (const QByteArray &line : lines) {
        if (line.startsWith("2026-")) {
            file += line + '\n';
        }
    }
    return file + "2026-11-28,workday,调休,\n";
}

QJsonObject publish(TestHall &centre, const QByteArray &file, int status = 200)
{
    const Response response = centre.server().administer("/v1/imports/calendar?known=true", file);
    if (response.status != status) {
        qFatal("%s", response.body.constData());
    }
    return QJsonDocument::fromJson(response.body).object();
}

/** Promised in ten working days. */
const Coming allowance{u"SQ-YL-001"_s};

QString dueOf(const TestHall &hall)
{
    return hall.records(u"case"_s).front()[u"due"][u"at"].toString();
}

/** Carries out one job on a partition of a hall at rest, as an older program would have left it. */
void rewrite(const TestHall &hall, const QString &partition, const std::vector<Record> &records)
{
    PartitionWriter writer({hall.folder().store(),
                            partition,
                            [] { return instantFromIso(QString::fromLatin1(morning)).value(); },
                            {},
                            {}});
    if (!writer.start()) {
        qFatal("the writer does not start");
    }
    std::promise<Reply> answered;
    std::future<Reply> answer = answered.get_future();
    Job job;
    job.name = u"rewrite"_s;
    job.decide = [&records](const Turn &) -> Result<Outcome> {
        Outcome outcome;
        outcome.records = records;
        outcome.answer = "{}";
        return outcome;
    };
    job.done = [&answered](const Reply &reply) {
        answered.set_value(reply);
    };
    writer.submit(std::move(job));
    if (const Reply reply = answer.get(); !reply.ok()) {
        qFatal("%s", reply.body.constData());
    }
}

Record tombstone(const QString &kind, const QString &id)
{
    Record record;
    record.kind = kind;
    record.id = id;
    record.deleted = true;
    return record;
}

} // namespace

class TestCalendars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAdoptedByTheLeader()
    {
        TestHall hall;
        const QJsonObject first = hall.get("/v1/calendars", u"leader"_s).json();
        QCOMPARE(first[u"versions"].toArray().size(), 2); // the calendar the program has, and 2027's statutory days
        const QString old = first[u"adopted"][u"version"].toString();
        QCOMPARE(first[u"versions"][0][u"version"].toString(), old); // a new hall begins with the newest
        QCOMPARE(hall.get("/v1/calendars", u"clerk"_s).status, 403);

        const QJsonObject one = openedCase(hall, allowance);
        QCOMPARE(one[u"due"][u"at"].toString(), u"2026-12-07T09:30:00.000Z"_s);
        QCOMPARE(one[u"due"][u"calendar"].toString(), old);

        const QJsonObject published = publish(hall, saturdayWorks());
        const QString anew = published[u"version"].toString();
        QVERIFY(anew != old);
        QCOMPARE(published[u"adopted"].toString(), old);
        QCOMPARE(published[u"label"].toString(), u"2024-2027/3"_s);
        QCOMPARE(publish(hall, saturdayWorks())[u"changed"].toInt(), 0); // the same content is the same version
        // Published is not adopted: nothing has moved, and new dates are still counted as before.
        QCOMPARE(dueOf(hall), u"2026-12-07T09:30:00.000Z"_s);
        const QByteArray question = "/v1/due?accepted=2026-11-23T09:00&limit=10&unit=workday";
        QCOMPARE(hall.get(question, u"clerk"_s).json()[u"due"].toString(), u"2026-12-07T17:30:00+08:00"_s);
        QCOMPARE(hall.get(question, u"clerk"_s).json()[u"calendar"].toString(), old);

        const QJsonObject preview = hall.get("/v1/calendars/newest/preview", u"leader"_s).json();
        QCOMPARE(preview[u"calendar"][u"version"].toString(), anew);
        QCOMPARE(preview[u"adopted"][u"version"].toString(), old);
        QCOMPARE(preview[u"counts"][u"running"].toInt(), 1);
        QCOMPARE(preview[u"counts"][u"moved"].toInt(), 1);
        QCOMPARE(preview[u"counts"][u"overdue"].toInt(), 0);
        QCOMPARE(preview[u"groups"][0][u"from"].toString(), u"2026-12-07"_s);
        QCOMPARE(preview[u"groups"][0][u"to"].toString(), u"2026-12-04"_s);
        QCOMPARE(preview[u"cases"][0][u"case_no"].toString(), one[u"case_no"].toString());
        QCOMPARE(hall.get("/v1/calendars/nothing/preview", u"leader"_s).status, 404);
        QCOMPARE(hall.get("/v1/calendars/newest/preview", u"kiosk"_s).status, 403);

        QCOMPARE(hall.post("/v1/calendars/newest/adopt", u"clerk"_s).status, 403);
        QCOMPARE(hall.post("/v1/calendars/newest/adopt", u"leader"_s, {{u"x"_s, 1}}).status, 400);
        QCOMPARE(hall.post("/v1/calendars/nothing/adopt", u"leader"_s).status, 404);
        const Answer adopted = hall.post("/v1/calendars/" + anew.toUtf8() + "/adopt", u"leader"_s);
        QCOMPARE(adopted.status, 200);
        QCOMPARE(adopted.json()[u"adopted"][u"version"].toString(), anew);
        QCOMPARE(adopted.json()[u"counts"][u"moved"].toInt(), 1);
        QCOMPARE(dueOf(hall), u"2026-12-04T09:30:00.000Z"_s);
        QCOMPARE(hall.get(question, u"clerk"_s).json()[u"due"].toString(), u"2026-12-04T17:30:00+08:00"_s);
        QCOMPARE(hall.records(u"adoption"_s).front()[u"version"][u"version"].toString(), anew);
        // Who looks into the case reads when and why.
        const Answer file = hall.get("/v1/cases/" + one[u"id"].toString().toUtf8(), u"clerk"_s);
        QVERIFY2(file.body.contains("2026-12-07T17:30:00+08:00 -> 2026-12-04T17:30:00+08:00"), file.body.constData());
        const Answer looked =
            hall.post("/v1/cases/lookup", u"kiosk"_s, {{u"number"_s, one[u"case_no"]}, {u"last_four"_s, u"0001"_s}});
        const QJsonArray timeline = looked.json()[u"cases"][0][u"timeline"].toArray();
        QCOMPARE(timeline.last()[u"kind"].toString(), u"due-moved"_s);
        QCOMPARE(timeline.last()[u"from"].toString(), u"2026-12-07T09:30:00.000Z"_s);
        QCOMPARE(timeline.last()[u"to"].toString(), u"2026-12-04T09:30:00.000Z"_s);
        // An older version stays and can be gone back to.
        QCOMPARE(hall.get("/v1/calendars", u"administrator"_s).json()[u"versions"].toArray().size(), 3);
        QCOMPARE(hall.post("/v1/calendars/" + old.toUtf8() + "/adopt", u"administrator"_s).status, 200);
        QCOMPARE(dueOf(hall), u"2026-12-07T09:30:00.000Z"_s);
        // All of it is derived from facts, as the verification finds.
        const Response sound = hall.server().administer("/v1/verifications", R"({"rederive":true})");
        QVERIFY2(sound.body.contains("\"sound\":true"), sound.body.constData());
        hall.start(morning, 1);
        QCOMPARE(hall.get("/v1/calendars", u"leader"_s).json()[u"adopted"][u"version"].toString(), old);
    }

    void comeFromTheCentre()
    {
        TestHall centre;
        const quint16 port = centre.port();
        TestHall hall;
        hall.start(morning, 1, u"http://127.0.0.1:%1"_s.arg(port), centre.token(u"peer"_s));
        const auto versions = [&] {
            return hall.get("/v1/calendars", u"leader"_s).json()[u"versions"].toArray();
        };
        (void)openedCase(hall, allowance);
        const QString anew = publish(centre, saturdayWorks())[u"version"].toString();
        QTRY_COMPARE_WITH_TIMEOUT(versions()[0][u"version"].toString(), anew, 5'000);
        QCOMPARE(hall.server().administer("/v1/imports/calendar?known=true", arrangement).status, 409);
        QCOMPARE(dueOf(hall), u"2026-12-07T09:30:00.000Z"_s);
        // The line is cut: what is here can be adopted all the same.
        centre.stop();
        QCOMPARE(hall.post("/v1/calendars/" + anew.toUtf8() + "/adopt", u"leader"_s).status, 200);
        QCOMPARE(dueOf(hall), u"2026-12-04T09:30:00.000Z"_s);
        centre.start(morning, 1, {}, {}, port);
        const QString last = publish(centre, arrangement)[u"version"].toString();
        QTRY_COMPARE_WITH_TIMEOUT(versions()[0][u"version"].toString(), last, 8'000);
        QCOMPARE(hall.get("/v1/calendars", u"leader"_s).json()[u"adopted"][u"version"].toString(), anew);
        // At the centre its own hall decides for itself.
        QVERIFY(centre.get("/v1/calendars", u"leader"_s).json()[u"adopted"][u"version"].toString() != anew);
    }

    void aDatabaseOfBeforeIsTakenOver()
    {
        TestHall hall;
        QJsonObject one = openedCase(hall, allowance);
        const auto before = hall.get("/v1/partitions/catalogue/changes?since=0&limit=5000", u"kiosk"_s).json();
        std::vector<Record> catalogue;
        for (const QJsonValue &record : before[u"records"].toArray()) {
            if (record[u"kind"_s].toString() != "calendar"_L1 || record[u"deleted"_s].toBool()) {
                continue;
            }
            catalogue.push_back(tombstone(u"calendar"_s, record[u"id"_s].toString()));
            if (record[u"body"_s][u"number"_s].toInt() == 2) {
                for (const QJsonValue &year : record[u"body"_s][u"years"_s].toArray()) {
                    Record old;
                    old.kind = u"calendar"_s;
                    old.id = QString::number(year[u"year"_s].toInt());
                    old.body = year.toObject();
                    catalogue.push_back(old);
                }
            }
        }
        const QString named = hall.get("/v1/calendars", u"leader"_s).json()[u"adopted"][u"version"].toString();
        hall.stop();
        rewrite(hall, u"catalogue"_s, catalogue);
        QJsonObject due = one[u"due"].toObject();
        due.remove(u"calendar"_s);
        due.remove(u"engine"_s);
        one.insert(u"due"_s, due);
        Record unstamped;
        unstamped.kind = u"case"_s;
        unstamped.id = one[u"id"].toString();
        unstamped.body = one;
        rewrite(hall, hall.partition(), {tombstone(u"adoption"_s, u"calendar"_s), unstamped});

        hall.start(morning, 1);
        const QJsonObject after = hall.get("/v1/calendars", u"leader"_s).json();
        QCOMPARE(after[u"versions"].toArray().size(), 1);
        QCOMPARE(after[u"versions"][0][u"number"].toInt(), 1);
        // The same content has the same name, wherever it comes from.
        QCOMPARE(after[u"adopted"][u"version"].toString(), named);
        const QJsonObject now = hall.records(u"case"_s).front();
        QCOMPARE(now[u"due"][u"at"].toString(), u"2026-12-07T09:30:00.000Z"_s);
        QCOMPARE(now[u"due"][u"calendar"].toString(), named);
        QCOMPARE(now[u"timeline"].toArray().size(), one[u"timeline"].toArray().size());
    }
};

QTEST_GUILESS_MAIN(TestCalendars)
#include "tst_calendars.moc"
