// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/postalarms.h"
#include "domain/duty/posts.h"
#include "domain/dutysample.h"
#include "domain/queue/queue.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/** Over lunch: who serves by the roster, who works without being on it, and what is empty. */
class NoonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lunchIsServedByWhoIsOnTheRoster()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QCOMPARE(now(hall).state, PostState::Primary);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(!isOpen(hall.state.today, hall.now)); // the hall is closed, the posts of who is here are not
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Primary);
        QCOMPARE(now(hall, u"zonghe"_s).person, u"li"_s);
        QVERIFY(now(hall, u"zonghe"_s).window.isEmpty()); // the name over the window leads to nobody
        QVERIFY(isServedElsewhere(hall.state, hall.state.windows.at(u"w2"_s), hall.now));
        QCOMPARE(now(hall).state, PostState::Covered); // wang eats
        QCOMPARE(now(hall).person, u"li"_s);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 12, 0));
        QCOMPARE(now(hall).primary, PresenceState::Away);
        QCOMPARE(now(hall).backAt, at(2026, 11, 23, 14, 0));
        hall.wakeUntil(at(2026, 11, 23, 14, 0));
        QCOMPARE(now(hall).person, u"wang"_s);
    }

    void overLunchOnlyWhoServesIsCounted()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QVERIFY(bool(hall.as(u"wang"_s, OpenWindow{u"w1"_s}))); // and eats beside it
        QVERIFY(bool(hall.as(u"li"_s, OpenWindow{u"w2"_s})));
        Window third{u"w3"_s, 3, {}, {}, {u"S"_s}, WindowState::Open, u"wang"_s, {}, {}, 0};
        yizhan::apply(hall.state, HallRecord(third));
        yizhan::apply(hall.state,
                      HallRecord(Post{u"shebao"_s, u"社保岗"_s, {}, u"wang"_s, u"zhao"_s, {}, u"w3"_s, {u"S"_s}, {}}));
        const Ticket general = hall.take(u"QUICK"_s); // Z: windows 1 and 2
        QCOMPARE(windowNumbers(hall.state, u"Z"_s, hall.now), (std::vector<int>{1, 2}));
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QCOMPARE(windowNumbers(hall.state, u"Z"_s, hall.now), std::vector<int>{2});
        QVERIFY(isCalled(hall.state, u"Z"_s, hall.now));
        QVERIFY(waitSpan(hall.state, u"Z"_s, 1, hall.now).to > 0);
        QVERIFY(!isSet(calledFrom(hall.state, hall.ticket(general.id), hall.now)));
        // Nobody of the third post is on the slot: no figure, and from when it goes on.
        QVERIFY(!isCalled(hall.state, u"S"_s, hall.now));
        QCOMPARE(waitSpan(hall.state, u"S"_s, 3, hall.now), WaitSpan());
        Ticket closed = hall.ticket(general.id);
        closed.prefix = u"S"_s;
        QCOMPARE(calledFrom(hall.state, closed, hall.now), at(2026, 11, 23, 14, 0));
        QCOMPARE(opensAgain(hall.state, hall.state.posts.at(u"shebao"_s), hall.now), at(2026, 11, 23, 14, 0));
        // A booked number is not called before its time.
        closed.prefix = u"Z"_s;
        closed.bookedFor = at(2026, 11, 23, 13, 0);
        QCOMPARE(calledFrom(hall.state, closed, hall.now), closed.bookedFor);
        QVERIFY(!isSet(calledFrom(hall.state, closed, closed.bookedFor)));
    }

    /** Whoever may not be called before the windows close is told, and when it goes on. */
    void whoMayNotBeCalledIsTold()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        yizhan::apply(hall.state, HallRecord(Person{u"zhao"_s, u"赵婷"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
        yizhan::apply(hall.state, HallRecord(Window{u"w3"_s, 3, {}, {}, {u"S"_s}, WindowState::Closed, {}, {}, {}, 0}));
        yizhan::apply(hall.state,
                      HallRecord(Post{u"shebao"_s, u"社保岗"_s, {}, u"zhao"_s, {}, {}, u"w3"_s, {u"S"_s}, {}}));
        hall.open(u"zhao"_s, u"w3"_s);
        QVERIFY(bool(hall.as(u"li"_s, OpenWindow{u"w2"_s})));
        const auto end = [&hall](const QString &prefix, int ahead) {
            return callingEnd(hall.state, prefix, ahead, hall.now);
        };
        // 11:58: two minutes are left, and five a visit. Nobody is before the first.
        const CallingEnd noon{at(2026, 11, 23, 12, 0), at(2026, 11, 23, 14, 0), false};
        QCOMPARE(end(u"S"_s, 0), std::nullopt);
        QCOMPARE(end(u"S"_s, 1), noon);
        // Over noon somebody of the roster calls on: that end is the evening's.
        QCOMPARE(end(u"Z"_s, 1), std::nullopt);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QCOMPARE(end(u"S"_s, 1), std::nullopt); // closed: calledFrom() tells
        hall.wakeUntil(at(2026, 11, 23, 17, 10));
        for (const QString &person : {u"zhao"_s, u"li"_s}) {
            (void)hall.as(person, SetPresence{person, PresenceState::OnDuty, {}});
        }
        const CallingEnd evening{at(2026, 11, 23, 17, 30), at(2026, 11, 24, 8, 30), true};
        QCOMPARE(waitSpan(hall.state, u"S"_s, 3, hall.now).to, 20);
        QCOMPARE(end(u"S"_s, 3), std::nullopt); // just in time
        QCOMPARE(end(u"S"_s, 4), evening);
        // Nobody calls: as if one window did, and the own visit counts.
        QVERIFY(bool(hall.as(u"zhao"_s, PauseWindow{u"w3"_s, {}})));
        QVERIFY(!isCalled(hall.state, u"S"_s, hall.now));
        QCOMPARE(end(u"S"_s, 2), std::nullopt);
        QCOMPARE(end(u"S"_s, 3), evening);
    }

    /** The wall, the slip and the wait have one truth of who works over noon without being on the roster. */
    void whoWorksOnOverNoonIsSeen()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        yizhan::apply(hall.state, HallRecord(Person{u"zhao"_s, u"赵婷"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
        yizhan::apply(hall.state, HallRecord(Window{u"w3"_s, 3, {}, {}, {u"S"_s}, WindowState::Closed, {}, {}, {}, 0}));
        hall.open(u"zhao"_s, u"w3"_s); // of no post
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        const auto third = [&hall]() -> const Window & {
            return hall.window(u"w3"_s);
        };
        Ticket ticket;
        ticket.prefix = u"S"_s;
        // Left open, and nobody shows to be there: the slip may name it, so the wall does; neither says that it serves.
        QCOMPARE(windowNumbers(hall.state, u"S"_s, hall.now), std::vector<int>{3});
        QCOMPARE(windowsBeside(hall.state, hall.now), std::vector<const Window *>{&third()});
        QVERIFY(!isServed(hall.state, third(), hall.now) && !isCalled(hall.state, u"S"_s, hall.now));
        QCOMPARE(calledFrom(hall.state, ticket, hall.now), at(2026, 11, 23, 14, 0));
        QVERIFY(hall.as(u"zhao"_s, SignOfLife{u"zhao"_s}));
        QVERIFY(isServed(hall.state, third(), hall.now) && isCalled(hall.state, u"S"_s, hall.now));
        QCOMPARE(windowNumbers(hall.state, u"S"_s, hall.now), std::vector<int>{3});
        QCOMPARE(windowsBeside(hall.state, hall.now), std::vector<const Window *>{&third()});
        QVERIFY(!isSet(calledFrom(hall.state, ticket, hall.now)));
        hall.wakeUntil(at(2026, 11, 23, 12, 28)); // 18 minutes: by then anybody would be taken for away
        QVERIFY(!isServed(hall.state, third(), hall.now));
        QVERIFY(hall.as(u"zhao"_s, PauseWindow{u"w3"_s, {}}));
        QVERIFY(windowsBeside(hall.state, hall.now).empty());
    }

    void overNoonTheNextCallTells()
    {
        Hall hall = atNoon(std::nullopt);
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        const auto name = [&hall] {
            const Post &post = hall.state.posts.at(u"minsheng"_s);
            return plateName(hall.state, now(hall), plateWindow(hall.state, post, now(hall), hall.now), hall.now);
        };
        QCOMPARE(name(), u"wang"_s);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s})); // that noon came upon this visit says nothing
        QVERIFY(name().isEmpty() && !isCalled(hall.state, u"M"_s, hall.now));
        hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QCOMPARE(name(), u"wang"_s);
        QVERIFY(isCalled(hall.state, u"M"_s, hall.now));
        QCOMPARE(now(hall).state, PostState::Closed); // nobody has to be there, and no alarm follows
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 20));
        QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        QCOMPARE(name(), u"wang"_s);
        hall.wakeUntil(at(2026, 11, 23, 13, 0));
        QVERIFY(name().isEmpty());
    }

    void lunchWithoutARosterIsClosed()
    {
        Hall hall = atNoon(std::nullopt);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QCOMPARE(now(hall).state, PostState::Closed);
        RosterSlot draft = lunch({u"li"_s});
        draft.publishedAt = {};
        yizhan::apply(hall.state, HallRecord(draft));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
        // Of somebody without a post nothing is open; nor before the slot begins, or after it has ended.
        yizhan::apply(hall.state, HallRecord(lunch({u"mz"_s})));
        QCOMPARE(now(hall).state, PostState::Closed);
        yizhan::apply(hall.state, HallRecord(lunch({u"li"_s}, 12 * 60, 12 * 60 + 10)));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
        // In the evening, a slot is no opening: whoever is on it answers the bell (DOMAIN 4).
        RosterSlot evening = lunch({u"li"_s}, 17 * 60 + 30, 18 * 60 + 30);
        evening.kind = SlotKind::Evening;
        yizhan::apply(hall.state, HallRecord(evening));
        hall.wakeUntil(at(2026, 11, 23, 17, 40));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
    }

    void anEmptyLunchAlarms()
    {
        Hall hall = atNoon(lunch({u"li"_s}, 12 * 60 + 30, 13 * 60 + 30));
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 29));
        QVERIFY(!openVacancy(hall.state, u"zonghe"_s) && !openVacancy(hall.state, u"minsheng"_s));
        hall.now = at(2026, 11, 23, 12, 30);
        hall.wakeUntil(hall.now + 10s);
        const Vacancy *alarm = openVacancy(hall.state, u"zonghe"_s);
        QVERIFY(alarm && openVacancy(hall.state, u"minsheng"_s)); // wang is on duty, and at lunch
        QCOMPARE(alarm->since, at(2026, 11, 23, 12, 30));
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s}));
        QVERIFY(!openVacancy(hall.state, u"zonghe"_s) && !openVacancy(hall.state, u"minsheng"_s));
        hall.wakeUntil(at(2026, 11, 23, 13, 30));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Closed);
    }

    /** Whom the roster lets eat and who works all the same serves what is empty, for as long as they show a sign. */
    void workAtLunchEndsTheAlarm_data()
    {
        QTest::addColumn<bool>("calls");
        QTest::newRow("calls the next") << true;
        QTest::newRow("takes the post") << false; // F11 at the desk
    }
    void workAtLunchEndsTheAlarm()
    {
        QFETCH(bool, calls);
        Hall hall = atNoon(lunch({u"li"_s}));
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(openVacancy(hall.state, u"minsheng"_s));
        QCOMPARE(now(hall).state, PostState::Vacant);
        QVERIFY(hall.as(u"wang"_s, SignOfLife{u"wang"_s})); // a key at the desk: the post is not taken by that
        QVERIFY(!isServed(hall.state, hall.window(u"w1"_s), hall.now));
        QVERIFY(openVacancy(hall.state, u"minsheng"_s));
        const auto worked = calls ? hall.as(u"wang"_s, CallNext{u"w1"_s}) : hall.as(u"wang"_s, TakePost{u"minsheng"_s});
        QVERIFY(worked);
        QVERIFY(has(*worked, u"post/minsheng"_s, u"taken"_s, u"wang"_s));
        QVERIFY(has(*worked, u"post/minsheng"_s, u"primary"_s, u"wang"_s));
        QVERIFY(!openVacancy(hall.state, u"minsheng"_s));
        QVERIFY(hall.state.approvals.empty()); // it is their own post
        QCOMPARE(now(hall).window, u"w1"_s);
        // A second one too: each is taken by itself.
        yizhan::apply(hall.state, HallRecord(Post{u"more"_s, {}, {}, u"zhao"_s, u"li"_s, u"wang"_s, {}, {}, {}}));
        QVERIFY(hall.as(u"wang"_s, TakePost{u"more"_s}));
        QCOMPARE(now(hall, u"more"_s).person, u"wang"_s);
        if (calls) {
            QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
            QVERIFY(hall.as(u"wang"_s, FinishTicket{u"w1"_s}));
        }
        hall.wakeUntil(hall.now + 20min); // and then eats after all
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::Away);
        QVERIFY(openVacancy(hall.state, u"minsheng"_s));
        hall.wakeUntil(at(2026, 11, 24, 8, 0));
        QVERIFY(hall.state.standIns.empty());
    }

    void whoTakesThePostOverNoonServesItSinceThen()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(hall.as(u"wang"_s, TakePost{u"zonghe"_s}));
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Covered);
        QCOMPARE(now(hall, u"zonghe"_s).since, at(2026, 11, 23, 12, 10));
        QVERIFY(hall.as(u"wang"_s, TakePost{u"minsheng"_s}));
        QCOMPARE(now(hall).state, PostState::Primary);
        QCOMPARE(now(hall).since, at(2026, 11, 23, 12, 10));
    }

    /** Issue 7.6: an open ticket is a sign of life, so the post is empty once it is finished. */
    void whoFinishesAVisitOverNoonIsThere()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        QVERIFY(hall.as(u"wang"_s, CallNext{u"w1"_s}));
        QVERIFY(hall.as(u"wang"_s, StartTicket{u"w1"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 0));
        QCOMPARE(now(hall).person, u"li"_s); // whom the roster keeps there goes before
        QVERIFY(hall.as(u"li"_s, LogOut{u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(!openVacancy(hall.state, u"minsheng"_s) && !openVacancy(hall.state, u"zonghe"_s));
        QCOMPARE(now(hall).state, PostState::Primary);
        QCOMPARE(now(hall).person, u"wang"_s);
        QCOMPARE(now(hall).window, u"w1"_s);
        const auto finished = hall.as(u"wang"_s, FinishTicket{u"w1"_s});
        QVERIFY(finished);
        QVERIFY(has(*finished, u"post/minsheng"_s, u"vacant"_s, {}));
        hall.wakeUntil(hall.now + 10s);
        QVERIFY(openVacancy(hall.state, u"minsheng"_s));
        QCOMPARE(openVacancy(hall.state, u"minsheng"_s)->since, at(2026, 11, 23, 12, 10));
    }

    void overLunchOnlyWhoIsOnItIsAsked()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        hall.wakeUntil(at(2026, 11, 23, 12, 16));
        QCOMPARE(hall.state.presence.at(u"li"_s).askedAt, at(2026, 11, 23, 12, 15)); // since the slot began
        QVERIFY(!isSet(hall.state.presence.at(u"wang"_s).askedAt));
        QCOMPARE(hall.state.presence.at(u"wang"_s).state, PresenceState::OnDuty);
    }

    void aRosterOfTheLastMinuteOpensAtOnce()
    {
        Hall hall = atNoon(std::nullopt);
        hall.wakeUntil(at(2026, 11, 23, 12, 20));
        RosterSlot slot = lunch({u"li"_s});
        slot.publishedAt = {};
        yizhan::apply(hall.state, HallRecord(slot));
        const auto published = hall.as(u"leader"_s, PublishRoster{slot.day, 1});
        QVERIFY(published);
        QVERIFY(has(*published, u"post/zonghe"_s, u"primary"_s, u"li"_s));
        QVERIFY(has(*published, u"post/minsheng"_s, u"covered"_s, u"li"_s));
    }
};

QTEST_GUILESS_MAIN(NoonTest)
#include "tst_noon.moc"
