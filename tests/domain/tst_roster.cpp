// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/afterhours.h"
#include "domain/chance.h"
#include "domain/duty/roster.h"
#include "domain/samplehall.h"

#include <QTest>

#include <set>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;
using std::chrono::duration_cast;
using std::chrono::November;
using std::chrono::October;
using std::chrono::seconds;
using std::chrono::sys_days;
using namespace std::chrono_literals;

namespace {

const Day monday{2026y / November / 23};

Day dayAfter(int count)
{
    return Day{sys_days{monday} + days{count}};
}

/** The sample hall with further hours on working days and days off. */
Hall rosterHall()
{
    Hall hall;
    hall.state.info.phone = u"0934-8000001"_s;
    hall.state.info.duty = {{SlotKind::Early, false, 450, 510},
                            {SlotKind::Noon, false, 720, 840},
                            {SlotKind::Evening, false, 1050, 1110},
                            {SlotKind::Holiday, true, 510, 690},
                            {SlotKind::Holiday, true, 840, 1020}};
    return hall;
}

PlanSlot evening(Day day)
{
    return {day, SlotKind::Evening, 1050, 1110, u"leader"_s, {u"wang"_s}, {}};
}

QString typeOf(const Result<Decision> &result)
{
    return result ? QString() : result.error().type;
}

bool flagged(const SlotReport &report, RosterFlag flag)
{
    return std::find(report.flags.begin(), report.flags.end(), flag) != report.flags.end();
}

/** Whether published or not, somebody leads and works in all of it. */
bool filled(const HallState &state, const NeededSlot &need)
{
    for (int minute = need.from; minute < need.to; ++minute) {
        const bool there = std::any_of(state.roster.begin(), state.roster.end(), [&](const auto &entry) {
            const RosterSlot &slot = entry.second;
            return slot.day == need.day && slot.from <= minute && minute < slot.to && !slot.leader.isEmpty() &&
                   !slot.workers.isEmpty();
        });
        if (!there) {
            return false;
        }
    }
    return true;
}

void checkRoster(const Hall &hall)
{
    const HallState &state = hall.state;
    for (const SlotReport &report : rosterReport(state, calendarOf(hall.state, hall.matters), monday, 14, hall.now)) {
        RC_ASSERT((filled(state, report.need) || flagged(report, RosterFlag::Missing)));
        RC_ASSERT((!filled(state, report.need) || !flagged(report, RosterFlag::Missing)));
    }
    const RosterSlot *before = nullptr;
    for (const auto &[id, slot] : state.roster) {
        RC_ASSERT(id == slotId(slot.day, slot.from));
        RC_ASSERT((!before || before->day < slot.day || before->to <= slot.from)); // nobody is at two places
        before = &slot;
        std::set<QString> people;
        for (const QString &person : slot.workers) {
            RC_ASSERT((state.people.contains(person) && people.insert(person).second));
        }
    }
}

HallCommand randomPlan(const Hall &hall)
{
    const auto person = [] {
        return *rc::gen::element(u"wang"_s, u"li"_s, u"leader"_s, u"mz"_s, u"nobody"_s);
    };
    const auto slot = [&hall]() -> QString {
        if (hall.state.roster.empty()) {
            return u"none"_s;
        }
        return std::next(hall.state.roster.begin(), *evenly<long>(0, long(hall.state.roster.size())))->first;
    };
    const Day day = dayAfter(*evenly(-1, 14));
    switch (*evenly(0, 8)) {
    case 0:
        return DraftRoster{day, *evenly(1, 8)};
    case 1:
        return PublishRoster{day, *evenly(1, 8)};
    case 2:
        return RemoveSlot{slot()};
    case 3:
        return AskSwap{slot(), person(), person()};
    case 4: {
        const QString id = slot();
        const auto found = hall.state.roster.find(id);
        const bool asked = found != hall.state.roster.end() && !found->second.swaps.empty();
        const QString swap = asked ? found->second.swaps.back().id : u"none"_s;
        if (*rc::gen::arbitrary<bool>()) {
            return ReplyToSwap{id, swap, *rc::gen::arbitrary<bool>()};
        }
        return AnswerSwap{id, swap, *rc::gen::arbitrary<bool>()};
    }
    case 5:
        return SetPresence{person(), *rc::gen::element(PresenceState::Leave, PresenceState::OnDuty, PresenceState::Out),
                           hall.now + std::chrono::hours{*evenly(1, 100)}};
    default: {
        const int from = *evenly(0, 47) * 30;
        QStringList workers{person()};
        if (*rc::gen::arbitrary<bool>()) {
            workers.append(person());
        }
        return PlanSlot{day,      *rc::gen::element(SlotKind::Regular, SlotKind::Early, SlotKind::Holiday),
                        from,     from + *evenly(0, 8) * 30,
                        person(), workers,
                        {}};
    }
    }
}

} // namespace

class RosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsEveryOpeningHourAndWhatTheHallAdds()
    {
        const Hall hall = rosterHall();
        const auto kinds = [&](Day day) {
            QStringList list;
            for (const NeededSlot &need : neededSlots(hall.state.info, calendarOf(hall.state, hall.matters), day)) {
                list.append(u"%1-%2"_s.arg(need.from).arg(need.to));
            }
            return list.join(u' ');
        };
        QCOMPARE(kinds(monday), u"450-510 510-720 720-840 840-1050 1050-1110"_s);
        QCOMPARE(kinds(Day{2026y / November / 28}), u"510-690 840-1020"_s); // a Saturday
        QCOMPARE(kinds(Day{2026y / October / 1}), u"510-690 840-1020"_s);   // a holiday on a Thursday
        QCOMPARE(kinds(Day{2026y / October / 10}), kinds(monday));          // a make-up Saturday
    }

    void aDraftFillsEverythingThatIsMissing()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, DraftRoster{dayAfter(7), 14}));
        const auto reports = rosterReport(hall.state, calendarOf(hall.state, hall.matters), dayAfter(7), 14, hall.now);
        QCOMPARE(reports.size(), std::size_t(10 * 5 + 4 * 2));
        for (const SlotReport &report : reports) {
            QVERIFY(!flagged(report, RosterFlag::Missing));
            QVERIFY(!flagged(report, RosterFlag::NoWorkers));
            QVERIFY(!flagged(report, RosterFlag::PairAway));
            QVERIFY(!flagged(report, RosterFlag::BothOfPair));
        }
        // wang and li are A and B of each other: never both outside of opening hours, and equally often.
        int wang = 0;
        int li = 0;
        for (const auto &[id, slot] : hall.state.roster) {
            if (slot.kind != SlotKind::Regular) {
                wang += slot.workers.contains(u"wang"_s) ? slot.to - slot.from : 0;
                li += slot.workers.contains(u"li"_s) ? slot.to - slot.from : 0;
            }
        }
        QVERIFY(wang > 0 && std::abs(wang - li) <= 180);
        // Again: nothing is missing, so nothing changes.
        const auto again = hall.as(u"leader"_s, DraftRoster{dayAfter(7), 14});
        QVERIFY(again && again->changes.empty());
    }

    void aHallOfTwoHasARosterToo()
    {
        Hall hall = rosterHall();
        for (const QString &person : {u"leader"_s, u"mz"_s, u"hd"_s, u"pcs"_s}) {
            hall.state.people.erase(person);
        }
        const auto drafts = draftRoster(hall.state, calendarOf(hall.state, hall.matters), dayAfter(7), 7, hall.now);
        QCOMPARE(drafts.size(), std::size_t(5 * 5 + 2 * 2));
        for (const RosterSlot &slot : drafts) {
            QVERIFY(!slot.leader.isEmpty() && !slot.workers.isEmpty());
        }
    }

    void isPublishedAWeekAhead()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(3)))));
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(9)))));
        const auto report = [&](int day) {
            for (const SlotReport &one :
                 rosterReport(hall.state, calendarOf(hall.state, hall.matters), dayAfter(day), 1, hall.now)) {
                if (one.need.kind == SlotKind::Evening) {
                    return one;
                }
            }
            return SlotReport{};
        };
        QVERIFY(flagged(report(3), RosterFlag::NotPublished));
        QVERIFY(!flagged(report(9), RosterFlag::NotPublished));
        const auto published = [&hall] {
            return std::count_if(hall.state.roster.begin(), hall.state.roster.end(),
                                 [](const auto &entry) { return isSet(entry.second.publishedAt); });
        };
        QCOMPARE(published(), 0);
        QVERIFY(hall.as(u"leader"_s, PublishRoster{monday, 14}));
        QVERIFY(flagged(report(3), RosterFlag::PublishedLate));
        QVERIFY(!flagged(report(9), RosterFlag::PublishedLate));
        QCOMPARE(published(), 2);
        // A change of what everybody has read counts from when it was made.
        hall.now = at(2026, 11, 29, 9);
        PlanSlot other = evening(dayAfter(9));
        other.workers = {u"li"_s};
        QVERIFY(hall.as(u"leader"_s, PlanSlot(other)));
        QVERIFY(flagged(report(9), RosterFlag::PublishedLate));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("leader");
        QTest::addColumn<QStringList>("workers");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("type");
        QTest::newRow("unknown") << u"leader"_s << QStringList{u"nobody"_s} << 3 << 1050 << 1110 << u"not-found"_s;
        QTest::newRow("no worker") << u"leader"_s << QStringList() << 3 << 1050 << 1110 << u"roster-nobody"_s;
        QTest::newRow("no leader") << QString() << QStringList{u"li"_s} << 3 << 1050 << 1110 << u"roster-nobody"_s;
        QTest::newRow("twice") << u"leader"_s << QStringList{u"li"_s, u"li"_s} << 3 << 1050 << 1110
                               << u"roster-twice"_s;
        QTest::newRow("past") << u"leader"_s << QStringList{u"li"_s} << -1 << 1050 << 1110 << u"roster-past"_s;
        QTest::newRow("backwards") << u"leader"_s << QStringList{u"li"_s} << 3 << 1110 << 1050 << u"roster-time"_s;
        QTest::newRow("next day") << u"leader"_s << QStringList{u"li"_s} << 3 << 1400 << 1500 << u"roster-time"_s;
        QTest::newRow("overlap") << u"leader"_s << QStringList{u"li"_s} << 2 << 1100 << 1200 << u"roster-overlap"_s;
        QTest::newRow("beside") << u"leader"_s << QStringList{u"li"_s} << 2 << 1110 << 1200 << QString();
        QTest::newRow("away") << u"leader"_s << QStringList{u"wang"_s} << 1 << 1050 << 1110 << u"person-away"_s;
        QTest::newRow("back") << u"leader"_s << QStringList{u"wang"_s} << 3 << 1050 << 1110 << QString();
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, leader);
        QFETCH(QStringList, workers);
        QFETCH(int, day);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, type);
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(2)))));
        QVERIFY(hall.as(u"wang"_s, SetPresence{u"wang"_s, PresenceState::Leave, at(2026, 11, 25, 8)}));
        const PlanSlot plan{dayAfter(day), SlotKind::Evening, from, to, leader, workers, {}};
        QCOMPARE(typeOf(hall.as(u"leader"_s, plan)), type);
        QCOMPARE(typeOf(hall.as(u"li"_s, plan)), u"not-allowed"_s);
    }

    void keepsOneOfEveryPairInOpeningHours()
    {
        Hall hall = rosterHall();
        hall.state.posts[u"minsheng"_s].b = u"leader"_s;
        hall.state.posts[u"zonghe"_s].b = u"hd"_s;
        PlanSlot plan{dayAfter(8), SlotKind::Regular, 510, 720, u"leader"_s, {u"wang"_s}, {}};
        const auto refused = hall.as(u"leader"_s, plan);
        QCOMPARE(typeOf(refused), u"post-left-alone"_s);
        QCOMPARE(refused.error().rule, u"AB-5"_s);
        plan.workers.append(u"hd"_s);
        QVERIFY(hall.as(u"leader"_s, plan));
        // Who falls ill afterwards is flagged.
        QVERIFY(hall.as(u"hd"_s, SetPresence{u"hd"_s, PresenceState::Leave, at(2026, 12, 4, 8)}));
        const auto reports = rosterReport(hall.state, calendarOf(hall.state, hall.matters), dayAfter(8), 1, hall.now);
        QVERIFY(flagged(reports.at(1), RosterFlag::PersonAway));
        QVERIFY(flagged(reports.at(1), RosterFlag::PairAway));
    }

    void swapsAreAskedAndApproved()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(3)))));
        const QString id = slotId(dayAfter(3), 1050);
        QCOMPARE(typeOf(hall.as(u"mz"_s, AskSwap{id, u"wang"_s, u"li"_s})), u"not-allowed"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, AskSwap{id, u"li"_s, u"wang"_s})), u"swap-not-possible"_s);
        QVERIFY(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"li"_s}));
        QVERIFY(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"li"_s})->changes.empty());
        QCOMPARE(typeOf(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"mz"_s})), u"swap-asked"_s);
        const QString swap = hall.state.roster.at(id).swaps.front().id;
        QCOMPARE(hall.state.roster.at(id).workers, QStringList{u"wang"_s});
        QCOMPARE(typeOf(hall.as(u"li"_s, AnswerSwap{id, swap, true})), u"not-allowed"_s);
        // The colleague first, then the leader.
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerSwap{id, swap, true})), u"swap-not-agreed"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, ReplyToSwap{id, swap, true})), u"not-allowed"_s);
        const auto agreed = hall.as(u"li"_s, ReplyToSwap{id, swap, true});
        QVERIFY(agreed);
        QCOMPARE(agreed->facts.front(), (Fact{u"roster/"_s + id, u"swap-agreed"_s, u"wang li"_s}));
        QVERIFY(hall.as(u"li"_s, ReplyToSwap{id, swap, true})->changes.empty());
        QVERIFY(hall.as(u"leader"_s, AnswerSwap{id, swap, true}));
        const RosterSlot &after = hall.state.roster.at(id);
        QCOMPARE(after.workers, QStringList{u"li"_s});
        QVERIFY(after.swaps.front().approved);
        QCOMPARE(after.swaps.front().answeredBy, u"leader"_s);
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerSwap{id, swap, false})), u"swap-answered"_s);
        QCOMPARE(typeOf(hall.as(u"li"_s, ReplyToSwap{id, swap, false})), u"swap-answered"_s);
    }

    void aColleagueMayDeclineASwap()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(3)))));
        const QString id = slotId(dayAfter(3), 1050);
        QVERIFY(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"li"_s}));
        const QString swap = hall.state.roster.at(id).swaps.front().id;
        QVERIFY(hall.as(u"li"_s, ReplyToSwap{id, swap, true}));
        const auto declined = hall.as(u"li"_s, ReplyToSwap{id, swap, false}); // until the leader has said yes
        QVERIFY(declined);
        QCOMPARE(declined->facts.front(), (Fact{u"roster/"_s + id, u"swap-declined"_s, u"wang li"_s}));
        const RosterSwap &after = hall.state.roster.at(id).swaps.front();
        QVERIFY(isSet(after.answeredAt) && !after.approved);
        QCOMPARE(after.answeredBy, u"li"_s);
        QCOMPARE(hall.state.roster.at(id).workers, QStringList{u"wang"_s});
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerSwap{id, swap, true})), u"swap-answered"_s);
        // Another may be asked then.
        QVERIFY(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"mz"_s}));
    }

    void aRefusedSwapChangesNothing()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(dayAfter(3)))));
        const QString id = slotId(dayAfter(3), 1050);
        QVERIFY(hall.as(u"li"_s, AskSwap{id, u"wang"_s, u"li"_s}));
        const QString swap = hall.state.roster.at(id).swaps.front().id;
        QVERIFY(hall.as(u"leader"_s, AnswerSwap{id, swap, false}));
        QCOMPARE(hall.state.roster.at(id).workers, QStringList{u"wang"_s});
        QVERIFY(!hall.state.roster.at(id).swaps.front().approved);
        // By the time of the answer the other has gone on leave.
        QVERIFY(hall.as(u"wang"_s, AskSwap{id, u"wang"_s, u"li"_s}));
        QVERIFY(hall.as(u"li"_s, ReplyToSwap{id, hall.state.roster.at(id).swaps.back().id, true}));
        QVERIFY(hall.as(u"li"_s, SetPresence{u"li"_s, PresenceState::Leave, at(2026, 12, 4, 8)}));
        const QString second = hall.state.roster.at(id).swaps.back().id;
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerSwap{id, second, true})), u"person-away"_s);
    }

    void theLogBookIsKeptByTheShiftAndHandedOverOnce()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(monday))));
        QVERIFY(hall.as(u"leader"_s, PlanSlot{dayAfter(1), SlotKind::Early, 450, 510, u"leader"_s, {u"li"_s}, {}}));
        const QString id = slotId(monday, 1050);
        LogShift line{id, ShiftVisitor::Elder, u"GAOLING"_s, ShiftResult::Open, u"li"_s, u"王老人明早来取表"_s};
        QCOMPARE(typeOf(hall.as(u"wang"_s, line)), u"shift-not-begun"_s);
        hall.wakeUntil(at(2026, 11, 23, 17, 45));
        QCOMPARE(typeOf(hall.as(u"li"_s, line)), u"not-your-shift"_s);
        line.matter = u"NONE"_s;
        QCOMPARE(typeOf(hall.as(u"wang"_s, line)), u"matter-not-listed"_s);
        line.matter = u"GAOLING"_s;
        const auto logged = hall.as(u"wang"_s, line);
        QVERIFY(logged);
        // What was said goes into a fact and not into the record.
        QVERIFY(logged->facts.front().detail.contains(u"王老人"));
        QCOMPARE(typeOf(hall.as(u"wang"_s, HandOverShift{id, {}})), u"shift-not-over"_s);
        hall.wakeUntil(at(2026, 11, 23, 18, 0));
        QVERIFY(hall.run(RingBell{u"大门"_s}));
        QCOMPARE(handOverDraft(hall.state, hall.state.roster.at(id), hall.now).bells.size(), std::size_t(1));
        DoorBell later = hall.state.bells.begin()->second;
        later.at = at(2026, 11, 23, 18, 30); // the next shift's
        yizhan::apply(hall.state, HallRecord(later));
        const HandOverDraft draft = handOverDraft(hall.state, hall.state.roster.at(id), hall.now);
        QVERIFY(draft.bells.empty());
        QCOMPARE(draft.nextSlot, slotId(dayAfter(1), 450));
        QCOMPARE(draft.openLines.size(), std::size_t(1));
        QVERIFY(hall.as(u"wang"_s, HandOverShift{id, u"钥匙在抽屉"_s}));
        QCOMPARE(hall.state.roster.at(id).handedOverTo, slotId(dayAfter(1), 450));
        QCOMPARE(typeOf(hall.as(u"wang"_s, HandOverShift{id, {}})), u"shift-handed-over"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, line)), u"shift-handed-over"_s);
        // And the words are known as long as the shift.
        hall.wakeUntil(at(2026, 12, 25, 12, 0));
        QVERIFY(hall.state.roster.contains(id));
        hall.now = at(2026, 12, 26, 0, 0);
        const auto begun = hall.run(BeginDay{});
        QVERIFY(begun && begun->forgottenWords.contains(u"roster/"_s + id));
        QVERIFY(!hall.state.roster.contains(id));
    }

    void somebodyAlwaysAnswers()
    {
        Hall hall = rosterHall();
        QCOMPARE(dutyNow(hall.state, hall.now).phone, u"0934-8000001"_s); // no roster at all: the hall's phone
        PlanSlot plan = evening(monday);
        plan.phone = u"13900000009"_s;
        QVERIFY(hall.as(u"leader"_s, plan));
        QVERIFY(hall.as(u"leader"_s, PlanSlot{dayAfter(1), SlotKind::Early, 450, 510, u"leader"_s, {u"li"_s}, {}}));
        QVERIFY(dutyNow(hall.state, at(2026, 11, 23, 18, 0)).slot.isEmpty()); // a draft answers for nothing
        QVERIFY(hall.as(u"leader"_s, PublishRoster{monday, 7}));
        const DutyNow there = dutyNow(hall.state, at(2026, 11, 23, 18, 0));
        QVERIFY(there.onSite);
        QCOMPARE(there.workers, QStringList{u"wang"_s});
        QCOMPARE(there.until, at(2026, 11, 23, 18, 30));
        // Who left ill in the afternoon is not said to be there.
        Hall ill = hall;
        ill.now = at(2026, 11, 23, 15, 0);
        RecordAbsence sick;
        sick.person = u"wang"_s;
        sick.sudden = true;
        sick.reason = AbsenceReason::Sick;
        sick.to = at(2026, 11, 24, 17, 30);
        QVERIFY(ill.as(u"li"_s, sick));
        QVERIFY(dutyNow(ill.state, at(2026, 11, 23, 18, 0)).onSite);
        QCOMPARE(dutyNow(ill.state, at(2026, 11, 23, 18, 0)).workers, QStringList());
        const DutyNow night = dutyNow(hall.state, at(2026, 11, 24, 3, 0));
        QVERIFY(!night.onSite && night.workers.isEmpty());
        QCOMPARE(night.leader, u"leader"_s);
        QCOMPARE(night.phone, u"13900000009"_s);
        QCOMPARE(night.until, at(2026, 11, 24, 7, 30));
    }

    void theBellRingsAfterClosingAndIsMeasured()
    {
        Hall hall = rosterHall();
        QVERIFY(hall.as(u"leader"_s, PlanSlot(evening(monday))));
        QVERIFY(hall.as(u"leader"_s, PublishRoster{monday, 1}));
        const auto inHours = hall.run(RingBell{u"门口"_s});
        QVERIFY(inHours && !inHours->help.isEmpty() && inHours->bell.isEmpty());
        hall.wakeUntil(at(2026, 11, 23, 18, 0));
        const auto rung = hall.run(RingBell{u"门口"_s});
        QVERIFY(rung && !rung->bell.isEmpty());
        QCOMPARE(hall.state.bells.at(rung->bell).slot, slotId(monday, 1050));
        QCOMPARE(hall.run(RingBell{u"门口"_s})->bell, rung->bell); // impatience is no second ring
        hall.now += seconds{95};
        QVERIFY(hall.as(u"wang"_s, AnswerBell{rung->bell}));
        const std::vector<ShiftLine> &log = hall.state.roster.at(slotId(monday, 1050)).log;
        QCOMPARE(log.size(), std::size_t(1)); // nobody types what the system knows
        QVERIFY(log.front().deed == ShiftDeed::BellAnswered && log.front().at == hall.now);
        QCOMPARE(log.front().by, u"wang"_s);
        QCOMPARE(handOverDraft(hall.state, hall.state.roster.at(slotId(monday, 1050)), hall.now).bellsAnswered, 1);
        const DoorBell &bell = hall.state.bells.at(rung->bell);
        QCOMPARE(duration_cast<seconds>(bell.answeredAt - bell.at).count(), 95);
        QVERIFY(hall.as(u"wang"_s, AnswerBell{rung->bell}));
        QCOMPARE(log.size(), std::size_t(1));
        QCOMPARE(typeOf(hall.as(u"li"_s, AnswerBell{rung->bell})), u"bell-answered"_s);
        QVERIFY(hall.run(RingBell{u"门口"_s})->bell != rung->bell);
    }

    void whatCanBeDoneFollowsTheHours()
    {
        Hall hall = rosterHall();
        Matter full = hall.matters.matters.at(u"QUICK"_s);
        full.code = u"CRISIS"_s;
        full.nameZh = u"心理危机紧急干预登记"_s;
        full.promisedLimit = {2, LimitUnit::Hour, {}};
        full.afterHours = u"full"_s;
        hall.matters.matters[full.code] = full;
        const auto now = [&](Service service, Instant when) {
            return serviceNow(hall.state, hall.matters, service, when);
        };
        const Instant open = at(2026, 11, 23, 10);
        const Instant night = at(2026, 11, 23, 23);
        QVERIFY(now(Service::Number, open).now);
        QVERIFY(!now(Service::Number, night).now);
        QCOMPARE(now(Service::Number, night).from, at(2026, 11, 24, 8, 30));
        QVERIFY(now(Service::Counselling, night).now);
        QVERIFY(!now(Service::GridReport, night).now); // this list of matters has none
        QVERIFY(now(Service::Guide, night).now && now(Service::OwnCase, night).now);
        QVERIFY(now(Service::Bell, night).now && !now(Service::Bell, open).now);
        // 计时起算日: until closing today, then the next working day (T-2).
        QCOMPARE(countsFrom(hall.state, at(2026, 11, 23, 6)), monday);
        QCOMPARE(countsFrom(hall.state, at(2026, 11, 23, 13)), monday);
        QCOMPARE(countsFrom(hall.state, at(2026, 11, 23, 17, 30)), dayAfter(1));
        // A limit in hours runs at once, day and night (11a).
        QCOMPARE(countsFrom(hall.state, {24, LimitUnit::Hour, {}}, at(2026, 11, 23, 17, 30)), monday);
        QCOMPARE(countsFrom(hall.state, {5, LimitUnit::Workday, {}}, at(2026, 11, 23, 17, 30)), dayAfter(1));
        QCOMPARE(matterNow(full, hall.state, night).counts, monday);
        const MatterNow matter = matterNow(hall.matters.matters.at(u"GAOLING"_s), hall.state, night);
        QCOMPARE(matter.offer, MatterOffer::Guide);
        QCOMPARE(matter.windowFrom, at(2026, 11, 24, 8, 30));
        QCOMPARE(matterNow(full, hall.state, night).offer, MatterOffer::Finish);
        QCOMPARE(matterNow(full, hall.state, open).offer, MatterOffer::Window);
    }

    void everySlotOfRandomWeeksIsFilledOrFlagged()
    {
        QVERIFY(rc::check("random plans, swaps, absences and weeks", [] {
            Hall hall = rosterHall();
            for (int step = 0; step < 60; ++step) {
                hall.wakeUntil(hall.now + std::chrono::hours{*evenly(0, 12)});
                const QString person = *rc::gen::element(u"wang"_s, u"li"_s, u"leader"_s, u"leader"_s);
                (void)hall.as(person, randomPlan(hall));
                checkRoster(hall);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "tst_roster.moc"
