// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/dutywatch.h"
#include "domain/duty/opentime.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/dutysample.h"
#include "domain/queue/queue.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Somebody is on duty over lunch, 12:00 to 14:00 or less of it. */
RosterSlot lunch(const QStringList &workers, int from = 12 * 60, int to = 14 * 60)
{
    RosterSlot slot;
    slot.day = zone.day(at(2026, 11, 23));
    slot.kind = SlotKind::Noon;
    slot.from = from;
    slot.to = to;
    slot.id = slotId(slot.day, from);
    slot.leader = u"leader"_s;
    slot.workers = workers;
    slot.publishedAt = at(2026, 11, 16);
    return slot;
}

/** Both are there since the morning, and nobody logs out for lunch. */
Hall atNoon(const std::optional<RosterSlot> &slot)
{
    Hall hall;
    if (slot) {
        yizhan::apply(hall.state, HallRecord(*slot));
    }
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        if (!hall.as(person, LogIn{person})) {
            qFatal("cannot log in");
        }
    }
    hall.wakeUntil(at(2026, 11, 23, 11, 58));
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        (void)hall.as(person, SetPresence{person, PresenceState::OnDuty, {}});
    }
    return hall;
}

} // namespace

/** Who serves a post, over lunch too; the work that follows; signs of life, and the alarm of an empty post. */
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

    void lunchIsServedByWhoIsOnTheRoster()
    {
        Hall hall = atNoon(lunch({u"li"_s}));
        QCOMPARE(now(hall).state, PostState::Primary);
        hall.wakeUntil(at(2026, 11, 23, 12, 10));
        QVERIFY(!isOpen(hall.state.today, hall.now)); // the hall is closed, the posts of who is here are not
        QCOMPARE(now(hall, u"zonghe"_s).state, PostState::Primary);
        QCOMPARE(now(hall, u"zonghe"_s).person, u"li"_s);
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
