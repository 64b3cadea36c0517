// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/posts.h"
#include "domain/dutysample.h"
#include "domain/queue/queue.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/** Who serves a post, what its plate shows, the work that follows, and the signs of life of who serves. */
class PostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoServes()
    {
        Hall hall;
        QCOMPARE(now(hall).state, PostState::Vacant);
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QCOMPARE(now(hall).state, PostState::Covered);
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(now(hall).part, u"B"_s);
        hall.now += 10min;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QCOMPARE(now(hall).state, PostState::Primary);
        QCOMPARE(now(hall).since, hall.now);
        hall.now += 10min;
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Meeting, at(2026, 11, 23, 11, 0)})));
        QCOMPARE(now(hall).state, PostState::Covered);
        QCOMPARE(now(hall).since, hall.now); // B covers from now on, though on duty for longer
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 11, 0));
        QCOMPARE(now(hall).primary, PresenceState::Meeting);
        hall.now = at(2026, 11, 23, 11, 1);
        QVERIFY(!isSet(now(hall).backAt)); // has not come, and the plate promises nothing that is past
        hall.now = at(2026, 11, 23, 12, 30);
        QCOMPARE(now(hall).state, PostState::Closed);
    }

    void thePlateShowsWhoSitsThere()
    {
        Hall hall = ledHall();
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s}))); // A, at no window
        QVERIFY(bool(hall.as(u"zhao"_s, LogIn{u"zhao"_s})));
        QVERIFY(bool(hall.as(u"zhao"_s, OpenWindow{u"w1"_s})));
        QCOMPARE(now(hall).person, u"wang"_s);
        const auto plate = [&hall] {
            return plateWindow(hall.state, hall.state.posts.at(u"minsheng"_s), now(hall), hall.now);
        };
        QVERIFY(plate());
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(plateName(hall.state, now(hall), plate(), hall.now), u"zhao"_s);
        QVERIFY(windowsBeside(hall.state, hall.now).empty());
        // A opens another: both windows are shown.
        QVERIFY(bool(hall.as(u"wang"_s, OpenWindow{u"w2"_s})));
        QCOMPARE(plate()->id, u"w2"_s);
        QCOMPARE(plateName(hall.state, now(hall), plate(), hall.now), u"wang"_s);
        const auto beside = windowsBeside(hall.state, hall.now);
        QCOMPARE(beside.size(), std::size_t(1));
        QCOMPARE(beside.front()->id, u"w1"_s);
    }

    void anEmptyPostSaysWhoIsBackFirst()
    {
        Hall hall;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s})));
        QVERIFY(bool(hall.as(u"li"_s, LogIn{u"li"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, at(2026, 11, 23, 11, 0)})));
        QVERIFY(bool(hall.as(u"li"_s, SetPresence{u"li"_s, PresenceState::Away, at(2026, 11, 23, 10, 40)})));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 10, 40));
        hall.now = at(2026, 11, 23, 10, 45); // and B was not
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 11, 0));
        // Of two of whom one has only not logged in nobody knows.
        QVERIFY(bool(hall.as(u"li"_s, LogOut{u"li"_s})));
        QVERIFY(!isSet(now(hall).backAt));
    }

    void workFollows()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        hall.open(u"li"_s, u"w2"_s);
        const QString caseId = acceptedCase(hall);
        const Ticket waiting = hall.take(u"GAOLING"_s);
        const Window &ofB = hall.window(u"w2"_s);
        QCOMPARE(nextTicket(hall.state, ofB, hall.now), nullptr);
        QCOMPARE(holderOf(hall.state, hall.state.cases.at(caseId), hall.now).person, u"wang"_s);

        QVERIFY(bool(hall.as(u"wang"_s, suddenly(u"wang"_s, at(2026, 11, 24, 12, 0)))));
        const CaseHolder covered = holderOf(hall.state, hall.state.cases.at(caseId), hall.now);
        QCOMPARE(covered.person, u"li"_s);
        QCOMPARE(covered.owner, u"wang"_s);
        QVERIFY(covered.covered);
        QCOMPARE(windowNumbers(hall.state, u"M"_s, hall.now), std::vector<int>{2});
        const auto called = hall.as(u"li"_s, CallNext{u"w2"_s});
        QVERIFY(bool(called));
        QCOMPARE(called->ticket, waiting.id);
        QCOMPARE(hall.ticket(waiting.id).owner, u"wang"_s);
        QCOMPARE(hall.ticket(waiting.id).handler, u"li"_s);
        QVERIFY(has(*called, u"ticket/"_s + waiting.id, u"handled-for"_s, u"wang"_s));

        // A comes back: it is all A's again, but for the resident who sits at B's.
        hall.now += 1h;
        QVERIFY(bool(hall.as(u"wang"_s, LogIn{u"wang"_s, LogInPurpose::Back})));
        QCOMPARE(holderOf(hall.state, hall.state.cases.at(caseId), hall.now).person, u"wang"_s);
        QCOMPARE(queuesAt(hall.state, hall.window(u"w2"_s), hall.now), QStringList{u"Z"_s});
        QCOMPARE(hall.window(u"w2"_s).ticket, waiting.id);
    }

    void whoCoversMaySitAtTheWindow()
    {
        Hall hall = ledHall();
        hall.open(u"wang"_s, u"w1"_s);
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
        const Ticket waiting = hall.take(u"GAOLING"_s);
        const auto plate = [&hall] {
            return plateWindow(hall.state, hall.state.posts.at(u"minsheng"_s), now(hall), hall.now);
        };
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(hall.as(u"li"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);

        // A goes out and leaves the window as it is: B answers for the queue, but sits nowhere yet.
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, {}}));
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(plate(), nullptr);
        QVERIFY(windowNumbers(hall.state, u"M"_s, hall.now).empty());
        QCOMPARE(hall.as(u"zhao"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);
        QVERIFY(hall.as(u"li"_s, OpenWindow{u"w1"_s}));
        QCOMPARE(plate()->id, u"w1"_s);
        QCOMPARE(windowNumbers(hall.state, u"M"_s, hall.now), std::vector<int>{1});
        // The own queue comes along (AB-4).
        QCOMPARE(queuesAt(hall.state, hall.window(u"w1"_s), hall.now), (QStringList{u"M"_s, u"Z"_s}));
        const auto called = hall.as(u"li"_s, CallNext{u"w1"_s});
        QVERIFY(called);
        QCOMPARE(called->ticket, waiting.id);

        // A is back: nobody is put out of a visit, and then the window is A's again.
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s}));
        QCOMPARE(hall.as(u"wang"_s, OpenWindow{u"w1"_s}).error().type, u"window-taken"_s);
        QVERIFY(hall.as(u"li"_s, StartTicket{u"w1"_s}));
        QVERIFY(hall.as(u"li"_s, FinishTicket{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, OpenWindow{u"w1"_s}));
        QCOMPARE(hall.window(u"w1"_s).person, u"wang"_s);
        QCOMPARE(hall.state.windowOf(u"li"_s), nullptr);
        // Of a post that nobody serves the plate keeps the window: it says what is empty.
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Out, {}}));
        QVERIFY(hall.as(u"li"_s, SetPresence{u"li"_s, PresenceState::Out, {}}));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QCOMPARE(plate()->id, u"w1"_s);
    }

    void whoTookThePostServesItSinceThen()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        QVERIFY(hall.as(u"wang"_s, LogIn{u"wang"_s}));
        QVERIFY(hall.as(u"zhao"_s, LogIn{u"zhao"_s}));
        hall.now += 10min;
        QVERIFY(hall.as(u"wang"_s, LogOut{u"wang"_s}));
        hall.wakeUntil(at(2026, 11, 23, 9, 30));
        QCOMPARE(now(hall).since, at(2026, 11, 23, 9, 10));
        QVERIFY(hall.as(u"zhao"_s, TakePost{u"minsheng"_s}));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 9, 30)); // not since nobody was there, nor since the log-in
    }

    void nobodyServesAPostBeforeItIsOpen()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.now = at(2026, 11, 23, 7, 30);
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s})); // for the early duty
        hall.wakeUntil(at(2026, 11, 23, 9, 0));
        QCOMPARE(now(hall).state, PostState::Covered);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 8, 30));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Primary); // and A no sooner than B
        QCOMPARE(now(hall, u"zonghe"_s).since, at(2026, 11, 23, 8, 30));
        hall.wakeUntil(at(2026, 11, 23, 15, 0));
        QCOMPARE(now(hall).since, at(2026, 11, 23, 14, 0)); // over noon it was closed
    }

    void whoIsNewInAPairServesSinceThen()
    {
        Hall hall = ledHall();
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        for (const auto &person : {u"li"_s, u"zhao"_s, u"lead1"_s}) {
            QVERIFY(bool(hall.as(person, LogIn{person})));
        }
        hall.wakeUntil(at(2026, 11, 23, 11, 0));
        const auto asked = hall.as(u"li"_s, RequestPairChange{u"minsheng"_s, u"wang"_s, u"zhao"_s, {}, {}});
        QVERIFY(bool(hall.as(u"lead1"_s, AnswerApproval{asked->approval, true, {}})));
        QCOMPARE(now(hall).person, u"zhao"_s);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 11, 0));
        // Another B, whom nothing has called on: the A that was there is there since before.
        QCOMPARE(now(hall, u"zonghe"_s).since, at(2026, 11, 23, 9, 0));
        // Who is of the post now, and who is not any more.
        const Post &post = hall.state.posts.at(u"minsheng"_s);
        QVERIFY(answersFor(hall.state, post, u"wang"_s) && answersFor(hall.state, post, u"zhao"_s));
        QVERIFY(!answersFor(hall.state, post, u"li"_s) && !answersFor(hall.state, post, {}));
    }

    void noSignOfLifeIsAway()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.wakeUntil(at(2026, 11, 23, 9, 14));
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        hall.wakeUntil(at(2026, 11, 23, 9, 15));
        QVERIFY(isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        hall.wakeUntil(at(2026, 11, 23, 9, 33));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Away);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Paused);
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        QCOMPARE(hall.window(u"w1"_s).state, WindowState::Open);
        // Whoever said where they went is not called back by a key that was touched.
        QVERIFY(bool(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Meeting, {}})));
        QVERIFY(bool(hall.as(u"wang"_s, SignOfLife{u"wang"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Meeting);
    }

    void aResidentIsASignOfLife()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        QVERIFY(bool(hall.as(u"wang"_s, CallNext{u"w1"_s})));
        QVERIFY(bool(hall.as(u"wang"_s, StartTicket{u"w1"_s})));
        hall.wakeUntil(at(2026, 11, 23, 10, 30));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QVERIFY(bool(hall.as(u"wang"_s, FinishTicket{u"w1"_s})));
        QCOMPARE(hall.state.presence.at(u"wang"_s).seenAt, hall.now);
    }
};

QTEST_GUILESS_MAIN(PostsTest)
#include "tst_posts.moc"
