// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/opentime.h"
#include "domain/duty/postalarms.h"
#include "domain/dutysample.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Stretches = QList<QPair<Instant, Instant>>;

} // namespace

/** The alarm of an empty post: when it rings, whom it tells, when it has ended, and how long the post was empty. */
class PostAlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPostRings()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.now = at(2026, 11, 23, 8, 0);
        for (const auto &person : {u"wang"_s, u"lead1"_s}) {
            QVERIFY(bool(hall.as(person, LogIn{person})));
        }
        hall.wakeUntil(at(2026, 11, 23, 9, 0));
        QVERIFY(hall.state.vacancies.empty());
        QVERIFY(bool(hall.as(u"wang"_s, LogOut{u"wang"_s}))); // minsheng and zonghe, of which wang was B
        hall.wakeUntil(hall.now + 10s);
        QCOMPARE(hall.state.vacancies.size(), std::size_t(2));
        const Vacancy *alarm = openVacancy(hall.state, u"minsheng"_s);
        QVERIFY(alarm);
        QCOMPARE(alarm->since, at(2026, 11, 23, 9, 0));
        QCOMPARE(alarm->told, (QStringList{u"li"_s, u"lead1"_s, u"lead2"_s}));
        QVERIFY(!isSet(alarm->everyoneAt));
        hall.wakeUntil(alarm->raisedAt + 3min);
        QVERIFY(isSet(openVacancy(hall.state, u"minsheng"_s)->everyoneAt));
        // Somebody of neither part takes it: for the day, approved by tomorrow.
        QVERIFY(bool(hall.as(u"zhao"_s, LogIn{u"zhao"_s})));
        const auto taken = hall.as(u"zhao"_s, TakePost{u"minsheng"_s});
        QVERIFY(bool(taken));
        QVERIFY(!openVacancy(hall.state, u"minsheng"_s));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(hall.state.approvals.at(taken->approval).kind, ApprovalKind::StandIn);
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(hall.as(u"zhao"_s, TakePost{u"minsheng"_s}).error().type, u"post-served"_s);
        hall.wakeUntil(at(2026, 11, 23, 18, 0));
        QVERIFY(hall.state.standIns.empty());
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            QVERIFY(isSet(vacancy.endedAt));
        }
    }

    void whatANewPairLeavesEmptyIsEmptySinceThen()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.now = at(2026, 11, 23, 8, 0);
        for (const auto &person : {u"li"_s, u"lead1"_s}) {
            QVERIFY(bool(hall.as(person, LogIn{person})));
        }
        hall.wakeUntil(at(2026, 11, 23, 11, 0));
        QCOMPARE(now(hall).person, u"li"_s); // B, all morning
        // The hall refuses such a change (tst_handovers); another version's records may hold one.
        Post post = hall.state.posts.at(u"minsheng"_s);
        PairChange change{u"p1"_s,         post.id, post.a,   post.b, post.substitute, post.a, u"zhao"_s,
                          post.substitute, u"li"_s, hall.now, {},     hall.now};
        QCOMPARE(change.effectiveAt, hall.now);
        post.b = u"zhao"_s;
        yizhan::apply(hall.state, HallRecord(post));
        yizhan::apply(hall.state, HallRecord(change));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 11, 0));
        hall.wakeUntil(at(2026, 11, 23, 11, 2));
        const Vacancy *alarm = openVacancy(hall.state, u"minsheng"_s);
        QVERIFY(alarm);
        QCOMPARE(alarm->since, at(2026, 11, 23, 11, 0));
        QCOMPARE(alarm->raisedAt, at(2026, 11, 23, 11, 0) + 5s);
        QVERIFY(!isSet(alarm->everyoneAt)); // it is no old one
        // In the next hours it is empty since they began, as every other.
        QCOMPARE(postNow(hall.state, hall.state.posts.at(u"minsheng"_s), at(2026, 11, 23, 15, 0)).since,
                 at(2026, 11, 23, 14, 0));
    }

    void lunchEndsTheAlarm()
    {
        Hall hall;
        hall.wakeUntil(at(2026, 11, 23, 12, 0));
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s), nullptr);
        QCOMPARE(hall.state.vacancies.size(), std::size_t(2));
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            QCOMPARE(vacancy.endedAt, at(2026, 11, 23, 12, 0));
            QVERIFY(vacancy.endedBy.isEmpty());
        }
        hall.wakeUntil(at(2026, 11, 23, 14, 1));
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s)->since, at(2026, 11, 23, 14, 0));
    }

    void aVacancyEndsAtClosingHoweverLateThatIsNoted()
    {
        Hall hall;
        hall.wakeUntil(at(2026, 11, 23, 16, 0));
        QVERIFY(openVacancy(hall.state, u"minsheng"_s));
        hall.now = at(2026, 11, 23, 17, 34); // the server was off meanwhile
        hall.wakeUntil(hall.now);
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s), nullptr);
        int ended = 0;
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            const bool late = vacancy.since >= at(2026, 11, 23, 14, 0);
            QCOMPARE(vacancy.endedAt, late ? at(2026, 11, 23, 17, 30) : at(2026, 11, 23, 12, 0));
            ended += late ? 1 : 0;
        }
        QCOMPARE(ended, 2);
    }

    /** Lunch of a post that the roster keeps open and nobody serves, and the server is off over its end. */
    void theRecordOfAnOutageEndsWhereTheHoursEndIt_data()
    {
        QTest::addColumn<Instant>("again");
        QTest::newRow("the same afternoon") << at(2026, 11, 23, 15, 10);
        QTest::newRow("after closing") << at(2026, 11, 23, 17, 40);
        QTest::newRow("before the next opening") << at(2026, 11, 24, 7, 0);
        QTest::newRow("days later, in the hours") << at(2026, 11, 26, 9, 0);
    }
    void theRecordOfAnOutageEndsWhereTheHoursEndIt()
    {
        QFETCH(Instant, again);
        Hall hall = atNoon(lunch({u"li"_s}));
        hall.state.info.presenceMinutes = 0;        // nobody is asked here
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s})); // wang eats, and is there from 14:00
        hall.wakeUntil(at(2026, 11, 23, 12, 20));
        const Vacancy *alarm = openVacancy(hall.state, u"minsheng"_s);
        QVERIFY(alarm);
        const QString id = alarm->id;
        hall.now = again; // the server was off
        hall.wakeUntil(again);
        const Vacancy &ended = hall.state.vacancies.at(id);
        QCOMPARE(ended.since, at(2026, 11, 23, 12, 0));
        QCOMPARE(ended.endedAt, at(2026, 11, 23, 14, 0));
        QCOMPARE(ended.endedBy, u"wang"_s);
    }

    void whatIsEmptyAcrossAnOutageRingsAnewInTheNextHours()
    {
        Hall hall;
        hall.wakeUntil(at(2026, 11, 23, 11, 0));
        const QString morning = openVacancy(hall.state, u"minsheng"_s)->id;
        hall.now = at(2026, 11, 23, 14, 30); // off over noon, as if it had been on
        hall.wakeUntil(hall.now);
        QCOMPARE(hall.state.vacancies.at(morning).endedAt, at(2026, 11, 23, 12, 0));
        QVERIFY(hall.state.vacancies.at(morning).endedBy.isEmpty());
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s)->since, at(2026, 11, 23, 14, 0));
    }

    /** Empty just before the server stops, so that no alarm was raised: it is in the record all the same. */
    void whatWasEmptyWhileTheServerWasOffIsRecorded_data()
    {
        QTest::addColumn<bool>("noon"); // the roster keeps the post open over noon
        QTest::addColumn<Instant>("again");
        QTest::addColumn<Stretches>("over");
        QTest::addColumn<Instant>("since"); // of the alarm that rings now
        const Instant empty = at(2026, 11, 23, 8, 31) + 46s;
        const QPair<Instant, Instant> morning{empty, at(2026, 11, 23, 12, 0)};
        const QPair<Instant, Instant> afternoon{at(2026, 11, 23, 14, 0), at(2026, 11, 23, 17, 30)};
        QTest::newRow("the same morning") << false << at(2026, 11, 23, 11, 0) << Stretches{} << empty;
        QTest::newRow("over noon") << false << at(2026, 11, 23, 12, 30) << Stretches{morning} << Instant{};
        QTest::newRow("the same afternoon")
            << false << at(2026, 11, 23, 16, 50) << Stretches{morning} << at(2026, 11, 23, 14, 0);
        QTest::newRow("in the evening") << false << at(2026, 11, 23, 20, 0) << Stretches{morning, afternoon}
                                        << Instant{};
        QTest::newRow("the next morning")
            << false << at(2026, 11, 24, 9, 0) << Stretches{morning, afternoon} << at(2026, 11, 24, 8, 30);
        QTest::newRow("noon and all, in one")
            << true << at(2026, 11, 23, 20, 0) << Stretches{{empty, at(2026, 11, 23, 17, 30)}} << Instant{};
    }
    void whatWasEmptyWhileTheServerWasOffIsRecorded()
    {
        QFETCH(bool, noon);
        QFETCH(Instant, again);
        QFETCH(Stretches, over);
        QFETCH(Instant, since);
        Hall hall;
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.now = at(2026, 11, 23, 8, 0);
        if (noon) {
            yizhan::apply(hall.state, HallRecord(lunch({u"li"_s})));
        }
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s})); // A of one, B of the other
        hall.wakeUntil(at(2026, 11, 23, 8, 31) + 46s);
        QVERIFY(hall.as(u"wang"_s, LogOut{u"wang"_s}));
        QVERIFY(hall.state.vacancies.empty());
        hall.now = again;
        hall.wakeUntil(again);
        Stretches recorded;
        for (const auto &[id, vacancy] : hall.state.vacancies) {
            if (vacancy.post == u"minsheng" && isSet(vacancy.endedAt)) {
                recorded.append({vacancy.since, vacancy.endedAt});
                QVERIFY(!isSet(vacancy.raisedAt) && !isSet(vacancy.everyoneAt) && vacancy.told.isEmpty());
                QVERIFY(vacancy.endedBy.isEmpty());
            }
        }
        std::sort(recorded.begin(), recorded.end());
        QCOMPARE(recorded, over);
        const Vacancy *rings = openVacancy(hall.state, u"minsheng"_s);
        QCOMPARE(rings ? rings->since : Instant{}, since);
    }

    void whatHasRungIsRecordedOnce()
    {
        Hall hall;
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        QVERIFY(hall.as(u"leader"_s, LogIn{u"leader"_s}));
        hall.wakeUntil(at(2026, 11, 23, 9, 1));
        const QString morning = openVacancy(hall.state, u"minsheng"_s)->id;
        QVERIFY(!isSet(hall.state.vacancies.at(morning).everyoneAt));
        hall.now = at(2026, 11, 23, 16, 50); // the server was off
        hall.wakeUntil(hall.now);
        QCOMPARE(hall.state.vacancies.at(morning).endedAt, at(2026, 11, 23, 12, 0));
        QVERIFY(!isSet(hall.state.vacancies.at(morning).everyoneAt)); // nobody is told of what is over
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s)->since, at(2026, 11, 23, 14, 0));
        QCOMPARE(hall.state.vacancies.size(), std::size_t(4)); // of two posts
    }

    void aVacancyIsAsLongAsThePostWasToBeServed()
    {
        Hall hall;
        Vacancy vacancy;
        vacancy.post = u"minsheng"_s;
        vacancy.since = at(2026, 11, 23, 17, 0);
        const auto length = [&](Instant now) {
            return int(std::chrono::floor<std::chrono::minutes>(
                           vacantTime(hall.state, calendarOf(hall.state, hall.matters), vacancy, now))
                           .count());
        };
        // The server was off over the night, so that nothing has ended it: the night is no vacancy.
        QCOMPARE(length(at(2026, 11, 23, 17, 20)), 20);
        QCOMPARE(length(at(2026, 11, 24, 7, 0)), 30);
        QCOMPARE(length(at(2026, 11, 24, 9, 0)), 60);
        vacancy.endedAt = at(2026, 11, 24, 9, 0);
        QCOMPARE(length(at(2026, 11, 25, 9, 0)), 60); // the record has the same
        vacancy.since = at(2026, 11, 27, 17, 0);      // a Friday
        vacancy.endedAt = at(2026, 11, 30, 8, 40);
        QCOMPARE(length(vacancy.endedAt), 40);
        // Over noon it counts where the roster keeps the post open.
        vacancy.since = at(2026, 11, 23, 11, 50);
        vacancy.endedAt = at(2026, 11, 23, 14, 10);
        QCOMPARE(length(vacancy.endedAt), 20);
        RosterSlot slot = lunch({u"li"_s}, 12 * 60, 13 * 60);
        yizhan::apply(hall.state, HallRecord(slot));
        QCOMPARE(length(vacancy.endedAt), 80);
        slot.publishedAt = {};
        yizhan::apply(hall.state, HallRecord(slot));
        QCOMPARE(length(vacancy.endedAt), 20);
    }
};

QTEST_GUILESS_MAIN(PostAlarmsTest)
#include "tst_postalarms.moc"
