// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"

#include "server/stuckwake.h"
#include "storage/connection.h"

#include <QTest>

#include <thread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *iso)
{
    return instantFromIso(QString::fromLatin1(iso)).value();
}

/** A clock that the test sets while the server runs. */
struct Hand
{
    explicit Hand(const char *iso)
        : shows(std::make_shared<std::atomic<Instant>>(at(iso)))
    {
    }
    void set(const char *iso) { *shows = at(iso); }
    [[nodiscard]] DomainClock clock() const { return DomainClock(shows); }
    /** In place of the machine's. */
    [[nodiscard]] DomainClock machine() const { return DomainClock(shows, false); }

    std::shared_ptr<std::atomic<Instant>> shows;
};

/** What was ever written down about a subject ("day/2026-11-23"): kind → how often. */
std::map<QString, int> factsOf(const TestHall &hall, const QString &subject)
{
    std::map<QString, int> facts;
    const auto store = Store::open(hall.folder().store(), u"test"_s);
    if (!store || !(*store)->connection().read(
                      u"facts"_s, u"SELECT kind, COUNT(*) FROM fact WHERE subject = ? GROUP BY kind"_s, {subject},
                      [&facts](const QSqlQuery &row) { facts[row.value(0).toString()] = row.value(1).toInt(); })) {
        qFatal("no facts");
    }
    return facts;
}

int countOf(const TestHall &hall, const QString &subject, const QString &kind)
{
    const std::map<QString, int> facts = factsOf(hall, subject);
    const auto found = facts.find(kind);
    return found == facts.end() ? 0 : found->second;
}

const QJsonObject ticketWish{{u"matter"_s, u"SQ-YL-001"_s}};

/** A hall with a case that is over and one that somebody waits for, stopped at eleven. */
class Lived : public TestHall
{
public:
    Lived()
        : TestHall("2026-11-23T10:59+08:00", 0)
        , m_done(acceptedCase(*this))
        , m_open(acceptedCase(*this))
    {
        deliver(*this, m_done);
        stop();
    }
    /** Nothing was deleted of either, and nothing decided. */
    [[nodiscard]] bool isWhole() const { return keepsTheDone() && isKept(m_open) && stateOf(m_open) == u"in_review"_s; }
    [[nodiscard]] bool keepsTheDone() const { return isKept(m_done) && stateOf(m_done) == u"delivered"_s; }
    [[nodiscard]] bool saysRefused() const
    {
        return get("/metrics", u"administrator"_s).body.contains("\nyizhan_clock_refused 1\n");
    }

private:
    [[nodiscard]] QString stateOf(const QString &id) const
    {
        for (const QJsonObject &one : records(u"case"_s)) {
            if (one[u"id"_s] == id) {
                return one[u"state"_s].toString();
            }
        }
        return {};
    }
    [[nodiscard]] bool isKept(const QString &id) const
    {
        const auto store = Store::open(folder().store(), u"test"_s);
        if (!store) {
            return false;
        }
        const auto blob = (*store)->sealed(partition(), u"case/"_s + id);
        return blob && *blob;
    }

    QString m_done;
    QString m_open;
};

} // namespace

/** The server's clock jumps, and the server is away while it goes on: what is due happens once, and nothing twice. */
class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outageOfMinutes();
    void outageOfDays();
    void outageOverNewYear();
    void daysThatFlyBy();
    void jumpForwards();
    void jumpOfYears();
    void jumpOfYearsThatIsAccepted();
    void closedOverTheLongestHolidays();
    void theDayGoesOnUnderAnotherCalendar();
    void jumpBackOverMidnight();
    void jumpFarBack();
    void jumpBackThatIsAccepted();
    void whatChangesNothingIsTriedEverMoreSeldom();
    void whatTheServerCouldNotDoIsTriedAgainSoon();
};

void ClockTest::outageOfMinutes()
{
    TestHall hall;
    QCOMPARE(hall.post("/v1/windows/w1/open", u"clerk"_s).status, 200);
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    const Answer called = hall.post("/v1/windows/w1/call-next", u"clerk"_s);
    const QString ticket = u"ticket/"_s + called.json()[u"ticket"_s][u"id"_s].toString();
    QVERIFY(ticket.size() > 10);
    hall.stop();
    // Each outage outlasts one call; nobody calls several times in a row for the time that is gone.
    struct Step
    {
        const char *clock;
        int recalled;
        int missed;
    };
    for (const Step &step : {Step{"2026-11-23T10:05+08:00", 1, 0}, Step{"2026-11-23T10:05+08:00", 1, 0},
                             Step{"2026-11-23T10:12+08:00", 2, 0}, Step{"2026-11-23T10:12+08:00", 2, 0},
                             Step{"2026-11-23T10:20+08:00", 2, 1}, Step{"2026-11-23T10:30+08:00", 2, 1}}) {
        hall.start(step.clock, 0);
        hall.stop();
        QCOMPARE(countOf(hall, ticket, u"recalled"_s), step.recalled);
        QCOMPARE(countOf(hall, ticket, u"missed"_s), step.missed);
    }
    QCOMPARE(countOf(hall, u"day/2026-11-23"_s, u"begun"_s), 1);
}

void ClockTest::outageOfDays()
{
    TestHall hall;
    QCOMPARE(hall.post("/v1/windows/w1/open", u"clerk"_s).status, 200);
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    hall.stop();
    for (int i = 0; i < 3; ++i) { // and the power comes and goes
        hall.start("2026-11-26T10:00+08:00", 0);
        QCOMPARE(countOf(hall, u"day/2026-11-26"_s, u"begun"_s), 1);
        QVERIFY(factsOf(hall, u"day/2026-11-24"_s).empty()); // nobody was here
        QVERIFY(hall.records(u"ticket"_s).empty());
        for (const QJsonObject &window : hall.records(u"window"_s)) {
            QCOMPARE(window[u"state"_s].toString(), u"closed"_s);
        }
        hall.stop();
    }
    hall.start("2026-11-26T10:01+08:00", 0);
    const Answer first = hall.post("/v1/tickets", u"kiosk"_s, ticketWish);
    QCOMPARE(first.json()[u"ticket"_s][u"number"_s].toString().right(3), u"001"_s); // of a new day
    hall.stop();
    for (int i = 0; i < 3; ++i) {
        hall.start("2026-11-26T23:00+08:00", 0);
        QCOMPARE(countOf(hall, u"day/2026-11-26"_s, u"closed"_s), 1);
        QCOMPARE(countOf(hall, u"ticket/"_s + first.json()[u"ticket"_s][u"id"_s].toString(), u"void"_s), 1);
        hall.stop();
    }
    QCOMPARE(countOf(hall, u"day/2026-11-26"_s, u"begun"_s), 1);
}

void ClockTest::outageOverNewYear()
{
    TestHall hall("2026-12-31T10:00+08:00");
    const Answer before = hall.post("/v1/tickets", u"kiosk"_s, ticketWish);
    QCOMPARE(before.status, 201);
    hall.stop();
    for (const char *clock : {"2026-12-31T23:59:59.999+08:00", "2027-01-01T00:00+08:00", "2027-01-01T00:00+08:00",
                              "2027-01-01T12:00+08:00", "2027-01-04T09:00+08:00", "2027-01-04T09:00+08:00"}) {
        hall.start(clock, 0);
        hall.stop();
    }
    QCOMPARE(factsOf(hall, u"day/2026-12-31"_s), (std::map<QString, int>{{u"begun"_s, 1}, {u"closed"_s, 1}}));
    QCOMPARE(factsOf(hall, u"day/2027-01-01"_s), (std::map<QString, int>{{u"begun"_s, 1}})); // a holiday
    QVERIFY(factsOf(hall, u"day/2027-01-02"_s).empty());
    QCOMPARE(factsOf(hall, u"day/2027-01-04"_s), (std::map<QString, int>{{u"begun"_s, 1}}));
    hall.start("2027-01-04T09:00+08:00", 0);
    const Answer after = hall.post("/v1/tickets", u"kiosk"_s, ticketWish);
    QCOMPARE(after.status, 201);
    QCOMPARE(after.json()[u"ticket"_s][u"number"_s], before.json()[u"ticket"_s][u"number"_s]);
    QVERIFY(after.json()[u"ticket"_s][u"id"_s] != before.json()[u"ticket"_s][u"id"_s]);
}

void ClockTest::daysThatFlyBy()
{
    // Nine days in some ten seconds, over the new year, with the server away for a moment now and then.
    TestHall hall("2026-12-29T12:00+08:00", 80'000);
    while (hall.server().clock().now() < at("2027-01-07T12:00+08:00")) {
        std::this_thread::sleep_for(1s);
        const Instant now = hall.server().clock().now();
        hall.stop();
        hall.start(toIso(now).toLatin1(), 80'000);
    }
    hall.stop();
    int closed = 0;
    for (auto day = std::chrono::sys_days(2026y / 12 / 30); day < std::chrono::sys_days(2027y / 1 / 7);
         day += std::chrono::days(1)) {
        const QString name = toIso(Day(day));
        const std::map<QString, int> facts = factsOf(hall, u"day/"_s + name);
        QVERIFY2(facts.contains(u"begun"_s) && facts.at(u"begun"_s) == 1, qPrintable(name));
        QVERIFY2(!facts.contains(u"closed"_s) || facts.at(u"closed"_s) == 1, qPrintable(name));
        closed += int(facts.contains(u"closed"_s));
    }
    QVERIFY2(closed >= 4 && closed <= 6, qPrintable(QString::number(closed))); // new year and a week-end are among them
}

void ClockTest::jumpForwards()
{
    TestHall hall;
    hall.stop();
    Hand hand("2026-11-23T10:00+08:00");
    hall.start(hand.clock());
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    hand.set("2026-11-24T10:00+08:00");
    // Nobody does anything: the clockwork itself sees that its time has come.
    QTRY_COMPARE(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1);
    QTRY_VERIFY(hall.records(u"ticket"_s).empty());
    const Answer next = hall.post("/v1/tickets", u"kiosk"_s, ticketWish);
    QCOMPARE(next.status, 201);
    QCOMPARE(next.json()[u"ticket"_s][u"number"_s].toString().right(3), u"001"_s);
    QCOMPARE(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1);
    QCOMPARE(hall.records(u"ticket"_s).size(), size_t(1));
}

/** A battery that is flat, or a time server gone mad, while people's data lie in the hall. */
void ClockTest::jumpOfYears()
{
    Lived hall;
    Hand hand("2026-11-23T11:00+08:00");
    hall.start(hand.machine());
    for (const bool afterRestart : {false, true}) {
        hand.set("2036-11-23T11:00+08:00");
        if (afterRestart) {
            hall.stop();
            hall.start(hand.machine());
        }
        QTRY_VERIFY_WITH_TIMEOUT(hall.saysRefused(), 10'000); // the clockwork found it out, and waits
        QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 503);
        const Answer refused = hall.post("/v1/tickets", u"kiosk"_s, ticketWish, "ahead");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.problem(), u"clock-ahead"_s);
        QVERIFY(refused.json()[u"detail"_s].toString().contains(u"时间"_s));
        QVERIFY(hall.isWhole());
    }
    hand.set("2026-11-24T09:00+08:00");
    QTRY_COMPARE_WITH_TIMEOUT(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1, 10'000); // by itself
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish, "ahead").status, 201);
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    QVERIFY(!hall.saysRefused());
    QVERIFY(hall.isWhole());
    QVERIFY(factsOf(hall, u"day/2036-11-23"_s).empty());
}

void ClockTest::jumpOfYearsThatIsAccepted()
{
    Lived hall;
    Hand hand("2036-11-23T11:00+08:00"); // the box stood in a cellar for ten years
    hall.start(hand.machine());
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).problem(), u"clock-ahead"_s);
    QCOMPARE(hall.post("/v1/clock/accept", u"leader"_s).status, 403);
    QCOMPARE(hall.post("/v1/clock/accept", u"administrator"_s).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(hall, u"day/2036-11-23"_s, u"begun"_s), 1, 10'000);
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    const QByteArray accepted =
        "/v1/audit?action=clock-accepted&partition=" + hall.partition().toUtf8().toPercentEncoding();
    QCOMPARE(hall.get(accepted, u"leader"_s).json()[u"entries"_s].toArray().size(), 1);
    QVERIFY(hall.keepsTheDone()); // whoever accepted by mistake has a day to see it
    hand.set("2036-11-24T09:00+08:00");
    QTRY_VERIFY_WITH_TIMEOUT(!hall.keepsTheDone(), 10'000);
}

void ClockTest::closedOverTheLongestHolidays()
{
    Lived hall;
    Hand hand("2026-12-23T10:00+08:00");
    hall.start(hand.machine());
    QCOMPARE(countOf(hall, u"day/2026-12-23"_s, u"begun"_s), 1);
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    // A simulated clock may be set as far ahead as the demonstration wants.
    hall.stop();
    hand.set("2036-11-24T09:00+08:00");
    hall.start(hand.clock());
    QCOMPARE(countOf(hall, u"day/2036-11-24"_s, u"begun"_s), 1);
    QVERIFY(hall.keepsTheDone());
}

void ClockTest::theDayGoesOnUnderAnotherCalendar()
{
    TestHall hall;
    hall.stop();
    Hand hand("2026-11-23T10:00+08:00");
    hall.start(hand.clock());
    const QJsonObject calendars = hall.get("/v1/calendars", u"leader"_s).json();
    QString other;
    for (const QJsonValue &one : calendars[u"versions"].toArray()) {
        if (one[u"version"] != calendars[u"adopted"][u"version"]) {
            other = one[u"version"].toString();
        }
    }
    QVERIFY(!other.isEmpty());
    QCOMPARE(hall.post("/v1/calendars/" + other.toUtf8() + "/adopt", u"leader"_s).status, 200);
    hand.set("2026-11-23T17:31+08:00");
    QTRY_COMPARE(countOf(hall, u"day/2026-11-23"_s, u"closed"_s), 1);
    hand.set("2026-11-24T08:31+08:00");
    QTRY_COMPARE(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1);
}

void ClockTest::jumpBackOverMidnight()
{
    TestHall hall("2026-11-23T23:58+08:00");
    hall.stop();
    Hand hand("2026-11-24T00:00:20+08:00");
    hall.start(hand.clock());
    QCOMPARE(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1);
    const Answer help = hall.post("/v1/help", u"kiosk"_s, {{u"place"_s, u"自助机1"_s}});
    QCOMPARE(help.status, 201);

    hand.set("2026-11-23T23:59:10+08:00"); // by 70 s: within what is borne
    QCOMPARE(hall.post("/v1/help", u"kiosk"_s, {{u"place"_s, u"自助机2"_s}}).status, 201);
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    for (const char *clock : {"2026-11-23T23:59:30+08:00", "2026-11-23T23:59:59+08:00", "2026-11-24T00:00:00+08:00",
                              "2026-11-24T00:00:30+08:00"}) {
        hall.stop();
        hand.set(clock);
        hall.start(hand.clock());
        QCOMPARE(hall.post("/v1/help", u"kiosk"_s, {{u"place"_s, QString::fromLatin1(clock)}}).status, 201);
    }
    QCOMPARE(factsOf(hall, u"day/2026-11-23"_s).at(u"begun"_s), 1);
    QCOMPARE(factsOf(hall, u"day/2026-11-24"_s), (std::map<QString, int>{{u"begun"_s, 1}}));
    QCOMPARE(hall.records(u"help"_s).size(), size_t(6)); // no second morning has swept them away
}

void ClockTest::jumpFarBack()
{
    TestHall hall;
    hall.stop();
    Hand hand("2026-11-24T10:00+08:00");
    hall.start(hand.clock());
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    for (const char *clock : {"2026-11-24T09:57:59+08:00", "2026-11-23T10:00+08:00", "2025-12-31T23:59+08:00"}) {
        hand.set(clock);
        const Answer refused = hall.post("/v1/tickets", u"kiosk"_s, ticketWish, "behind");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.problem(), u"clock-behind"_s);
        QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 503);
        QCOMPARE(hall.records(u"ticket"_s).size(), size_t(1)); // can be read
        hall.stop();
        hall.start(hand.clock()); // a clockwork that starts now brings nothing about either
        QCOMPARE(hall.records(u"ticket"_s).size(), size_t(1));
    }
    hand.set("2026-11-24T09:58+08:00");
    const Answer again = hall.post("/v1/tickets", u"kiosk"_s, ticketWish, "behind");
    QCOMPARE(again.status, 201); // by itself, with the same key
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    QCOMPARE(hall.records(u"ticket"_s).size(), size_t(2));
    QCOMPARE(countOf(hall, u"day/2026-11-24"_s, u"begun"_s), 1);
    QCOMPARE(countOf(hall, u"day/2026-11-23"_s, u"begun"_s), 1);
    QVERIFY(factsOf(hall, u"day/2025-12-31"_s).empty());
}

void ClockTest::jumpBackThatIsAccepted()
{
    TestHall hall;
    hall.stop();
    Hand hand("2026-11-24T10:00+08:00");
    hall.start(hand.clock());
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    hand.set("2026-11-23T10:00+08:00"); // a day that this server has begun before
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).problem(), u"clock-behind"_s);
    QCOMPARE(hall.post("/v1/clock/accept", u"leader"_s).status, 403);
    const Answer accepted = hall.post("/v1/clock/accept", u"administrator"_s);
    QCOMPARE(accepted.status, 200);
    QVERIFY(accepted.json()[u"now"_s].toString().startsWith("2026-11-23T"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(hall.records(u"day"_s).front()[u"day"_s].toString(), u"2026-11-23"_s, 10'000);
    QCOMPARE(hall.post("/v1/tickets", u"kiosk"_s, ticketWish).status, 201);
    QCOMPARE(hall.get("/v1/health/ready", u"kiosk"_s).status, 200);
    const auto entries = [&](const QByteArray &partition) {
        const Answer page = hall.get("/v1/audit?action=clock-accepted&partition=" + partition, u"leader"_s);
        return page.json().value(u"entries"_s).toArray();
    };
    QCOMPARE(entries(hall.partition().toUtf8().toPercentEncoding())[0][u"actor"_s].toString(), u"administrator"_s);
    QCOMPARE(entries("catalogue").size(), 1);
    // It lasts: the next day comes, and is begun anew.
    hand.set("2026-11-24T08:00+08:00");
    QCOMPARE(hall.post("/v1/help", u"kiosk"_s, {{u"place"_s, u"1"_s}}).status, 201); // so that somebody looks at it
    QTRY_COMPARE_WITH_TIMEOUT(hall.records(u"day"_s).front()[u"day"_s].toString(), u"2026-11-24"_s, 10'000);
}

void ClockTest::whatChangesNothingIsTriedEverMoreSeldom()
{
    const Wake wake{at("2026-11-23T10:00+08:00"), u"turn-duty/1"_s, TurnDuty{}};
    const Wake later{at("2026-11-23T10:05+08:00"), wake.subject, TurnDuty{}}; // due whenever somebody looks
    const Wake other{wake.at, u"call-again/2"_s, CallAgain{u"2"_s}};
    StuckWake stuck;
    auto now = StuckWake::Steady::now();
    QCOMPARE(stuck.pause(wake, now), 0ms);
    QVERIFY(stuck.note(wake, now, false)); // this one is for the log
    int tries = 1;
    for (const auto pause : {5s, 5s, 5s, 10s, 20s, 40s, 80s, 160s, 320s, 600s, 600s}) {
        QCOMPARE(stuck.pause(wake, now), std::chrono::milliseconds(pause));
        QCOMPARE(stuck.pause(later, now + pause - 1ms), 1ms);
        QCOMPARE(stuck.pause(wake, now + pause), 0ms);
        QCOMPARE(stuck.pause(other, now), 0ms);
        now += pause;
        QVERIFY(!stuck.note(tries % 2 ? later : wake, now, false));
        ++tries;
    }
    const auto day = 24h;
    QVERIFY(tries + day / StuckWake::longestPause < 160); // keys in the table, of 17,280 before
    QVERIFY(stuck.note(other, now, false));               // another begins anew
    QCOMPARE(stuck.pause(other, now), 5s);
    stuck.forget();
    QCOMPARE(stuck.pause(other, now), 0ms);
    QVERIFY(stuck.note(other, now, false));
}

void ClockTest::whatTheServerCouldNotDoIsTriedAgainSoon()
{
    const Wake wake{at("2026-11-23T10:00+08:00"), u"turn-duty/1"_s, TurnDuty{}};
    StuckWake stuck;
    auto now = StuckWake::Steady::now();
    for (int i = 0; i < 20; ++i) { // a clock that is behind, a disk that is full
        QCOMPARE(stuck.note(wake, now, true), i == 0);
        QCOMPARE(stuck.pause(wake, now), 5s);
        now += 5s;
    }
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
