// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/calendarsample.h"
#include "domain/chance.h"
#include "domain/limits/clockledger.h"
#include "protocol/names.h"
#include "protocol/recordjson.h"

#include <QJsonArray>
#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** 2027 as a notice might have it: the first three days off, January 4th too. */
CalendarYears with2027()
{
    return withYears(firstYears(),
                     {{2027, true, {{2027y / 1 / 1, false, u"元旦"_s, {}}, {2027y / 1 / 4, false, u"元旦"_s, {}}}}});
}

Day dueDay(const ServiceCase &one)
{
    return zone.day(one.due.due);
}

/** A hall that counts by the first version, with one case of GAOLING (10 working days, due Monday 2026-12-07). */
struct CalendarHall : VersionedHall
{
    CalendarHall()
    {
        const Ticket ticket = take(u"GAOLING"_s);
        (void)as(u"wang"_s, CallNext{u"w1"_s});
        (void)as(u"wang"_s, StartTicket{u"w1"_s});
        AcceptCase command{u"w1"_s, ticket.id, ticket.matter, {u"张三"_s, u"13900001234"_s, {}}, {}, {}, {}, {}};
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        id = as(u"wang"_s, command)->caseId;
    }
    [[nodiscard]] const ServiceCase &one() const { return state.cases.at(id); }
    [[nodiscard]] CalendarPreview preview(const QString &version) const
    {
        return previewCalendar(state, matters, matters.calendars.at(version), now);
    }
    QString adopt(const CalendarYears &years)
    {
        const QString version = publish(years);
        if (!as(u"leader"_s, AdoptCalendar{version})) {
            qFatal("not adopted");
        }
        return version;
    }
    /** "red 2026-12-07T17:30" of the whole case, as it was told. */
    [[nodiscard]] QStringList ladder() const
    {
        QStringList lines;
        for (const TimeNotice *notice : state.escalations.noticesOf(id)) {
            if (notice->department.isEmpty()) {
                lines.append(toString(notice->rung) + u' ' + zone.toIsoLocal(notice->at).left(16));
            }
        }
        return lines;
    }
    QString id;
};

} // namespace

class CalendarWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVersionIsNamedByItsContent()
    {
        CalendarYears years = firstYears();
        const QString name = contentName(years);
        QCOMPARE(name.size(), 12);
        std::reverse(years.begin(), years.end());
        for (CalendarYear &year : years) {
            std::reverse(year.days.begin(), year.days.end());
        }
        QCOMPARE(contentName(years), name);
        QCOMPARE(calendarVersion(years, 3, {}).label, u"2024-2027/3"_s);
        // Every part of the content is part of the name.
        years = firstYears();
        years[0].known = false;
        QVERIFY(contentName(years) != name);
        years = firstYears();
        years[1].days[0].works = !years[1].days[0].works;
        QVERIFY(contentName(years) != name);
        years = firstYears();
        years[1].days[0].name += u'x';
        QVERIFY(contentName(years) != name);
        QVERIFY(contentName(with(firstYears(), 2026y / 12 / 1, false)) != name);
    }

    void aRecordThatDoesNotMatchItsNameIsNotTaken()
    {
        const CalendarVersion version = calendarVersion(firstYears(), 1, at(2026, 11, 1));
        Catalogue read;
        QVERIFY(applyRecord(read, toRecord(version)));
        QVERIFY(read.calendars.at(version.id) == version);
        QVERIFY(*read.calendars.at(version.id).days == *version.days);
        Record forged = toRecord(version);
        QJsonArray years = forged.body[u"years"].toArray();
        years.removeLast();
        forged.body[u"years"] = years;
        QVERIFY(!applyRecord(read, forged));
        HallState hall;
        const Record adoption = toRecord(HallRecord(HallCalendar{version, at(2026, 11, 2)}));
        QVERIFY(applyRecord(hall, adoption));
        QVERIFY(hall.calendar.version == version);
        QVERIFY(*hall.calendar.version.days == *version.days);
        QCOMPARE(adoption.kind, u"adoption"_s); // a screen tells the catalogue's records by their kind
        QVERIFY(!adoption.internal);
    }

    void aHallCountsByWhatItAdopted()
    {
        CalendarHall hall;
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 7));
        const QString first = hall.state.calendar.version.id;
        QCOMPARE(hall.one().due.calendar, first);
        QCOMPARE(hall.one().due.engine, timeEngine);
        // Saturday the 28th works: published is not adopted.
        const QString second = hall.publish(with(firstYears(), 2026y / 11 / 28, true));
        QCOMPARE(hall.matters.newestCalendar()->id, second);
        QVERIFY(calendarOf(hall.state, hall.matters).kind(2026y / 11 / 28) == DayKind::Weekend);
        const auto wake = nextWake(hall.state, hall.matters, hall.now);
        QVERIFY(wake && !wake->command.is<AdoptCalendar>());
        QCOMPARE(hall.as(u"wang"_s, AdoptCalendar{second}).error().type, u"not-allowed"_s);
        QCOMPARE(hall.as(u"leader"_s, AdoptCalendar{u"123456789abc"_s}).error().type, u"not-found"_s);

        Actor clockwork;
        clockwork.clockwork = true;
        QVERIFY(hall.run(TurnDuty{}, clockwork));
        const Instant turned = hall.state.today.turned;
        QVERIFY(isSet(turned));
        const auto adopted = hall.as(u"leader"_s, AdoptCalendar{second});
        QVERIFY(adopted);
        QCOMPARE(hall.state.calendar.version.id, second);
        QCOMPARE(hall.state.calendar.adoptedAt, hall.now);
        QCOMPARE(hall.state.today.turned, turned); // nothing of this morning is due again
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 4));
        QCOMPARE(hall.one().due.calendar, second);
        QCOMPARE(hall.one().branches.front().due.calendar, second);
        QCOMPARE(*adopted->calendarMove, (CalendarMove{1, 1, 0, 0, 0, 0}));
        // For ever: from when to when, and by which calendar. What the resident reads says the same.
        const auto fact = std::find_if(adopted->facts.begin(), adopted->facts.end(),
                                       [&](const Fact &one) { return one.subject == u"case/"_s + hall.id; });
        QVERIFY(fact != adopted->facts.end());
        QCOMPARE(fact->kind, u"due-moved"_s);
        QCOMPARE(
            fact->detail,
            u"due 2026-12-07T17:30:00+08:00 -> 2026-12-04T17:30:00+08:00; calendar %1 (2024-2027/2)"_s.arg(second));
        const TimelineEntry &told = hall.one().timeline.back();
        QCOMPARE(told.kind, u"due-moved"_s);
        QCOMPARE(zone.day(told.from), Day(2026y / 12 / 7));
        QCOMPARE(zone.day(told.to), Day(2026y / 12 / 4));
        // The case goes over the wire and back whole.
        HallState copy;
        QVERIFY(applyRecord(copy, toRecord(HallRecord(hall.one()))));
        QVERIFY(copy.cases.at(hall.id) == hall.one());
        // Once more changes nothing.
        const auto again = hall.as(u"leader"_s, AdoptCalendar{second});
        QVERIFY(again && again->changes.empty() && again->facts.empty());
    }

    void theHallsDayFollowsAtOnce()
    {
        CalendarHall hall;
        QVERIFY(hall.state.today.kind == DayKind::Workday);
        QVERIFY(!hall.state.today.opens.empty());
        QVERIFY(hall.state.today.workdays.isWorkday(2026y / 11 / 24));
        const QString off = hall.publish(with(with(firstYears(), 2026y / 11 / 23, false), 2026y / 11 / 24, false));
        QVERIFY(hall.as(u"leader"_s, AdoptCalendar{off}));
        QVERIFY(hall.state.today.kind == DayKind::Holiday);
        QCOMPARE(hall.state.today.name, u"临时安排"_s);
        QVERIFY(hall.state.today.opens.empty());
        QCOMPARE(zone.day(hall.state.today.nextOpen), Day(2026y / 11 / 25));
        QVERIFY(!hall.state.today.workdays.isWorkday(2026y / 11 / 24));
        QVERIFY(hall.state.today.workdays.isWorkday(2026y / 11 / 25));
    }

    void overdueOnlyBecauseOfItIsShownApart()
    {
        CalendarHall hall;
        const QString earlier = hall.publish(with(firstYears(), 2026y / 11 / 28, true));
        hall.now = at(2026, 12, 7, 9);
        const CalendarPreview preview = hall.preview(earlier);
        // The case, and its first reviewer's part which was over anyway.
        QCOMPARE(preview.counts.late, 1);
        QCOMPARE(preview.cases.size(), 1U);
        QVERIFY(preview.cases.front().late());
        QVERIFY(preview.cases.front().clocks.front().late);
        QCOMPARE(zone.day(preview.cases.front().clocks.front().after.due), Day(2026y / 12 / 4));
        const auto adopted = hall.as(u"leader"_s, AdoptCalendar{earlier});
        QVERIFY(adopted);
        const QString detail = adopted->facts.front().detail;
        QVERIFY2(detail.contains(u"overdue only because of it"_s), qPrintable(detail));
        // And back: it is no longer past due.
        const QString first = calendarVersion(firstYears(), 1, {}).id;
        QCOMPARE(hall.preview(first).counts.relieved, 1);
    }

    void theMarkProvisionalGoesWithTheArrangement()
    {
        CalendarHall hall;
        hall.now = at(2026, 11, 24, 9);
        // With its stop and extension it is due in a year that is not arranged yet.
        QVERIFY(hall.as(u"wang"_s, RequestExtension{hall.id, 10, ExtensionReason::Complex, u"核实"_s}));
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{hall.id, true, {}}));
        QVERIFY(hall.as(u"wang"_s, StopClock{hall.id, {}, StopKind::Appraisal, 14, u"第45条"_s}));
        QCOMPARE(dueDay(hall.one()), Day(2027y / 1 / 5));
        QVERIFY(hall.one().due.provisional);
        const QString arranged = hall.publish(with2027());
        const CalendarPreview preview = hall.preview(arranged);
        QCOMPARE(preview.counts, (CalendarMove{1, 1, 0, 0, 1, 0}));
        // Between preview and confirmation the clock is set going again: the command counts what is there now.
        hall.now = at(2026, 11, 26, 9);
        QVERIFY(hall.as(u"wang"_s, ResumeClock{hall.id, hall.one().stops.front().id, {}}));
        const Day resumed = dueDay(hall.one());
        QVERIFY(resumed < Day(2027y / 1 / 1));
        const auto adopted = hall.as(u"leader"_s, AdoptCalendar{arranged});
        QVERIFY(adopted);
        QCOMPARE(adopted->calendarMove->moved, 0);
        QCOMPARE(dueDay(hall.one()), resumed);
    }

    void whatIsDecidedStays()
    {
        CalendarHall hall;
        const QString department = hall.one().branches.front().department;
        hall.now = at(2026, 11, 24, 10);
        QVERIFY(hall.as(u"leader"_s, GiveOpinion{hall.id, department, Opinion::Agree, {}}));
        const DueDate answered = hall.one().branches.front().due;
        const QString second = hall.publish(with(firstYears(), 2026y / 11 / 28, true));
        QVERIFY(hall.as(u"leader"_s, AdoptCalendar{second}));
        QVERIFY(hall.one().branches.front().due == answered);
        QCOMPARE(hall.one().branches[1].due.calendar, second);
        QVERIFY(hall.as(u"leader"_s, GiveOpinion{hall.id, hall.one().branches[1].department, Opinion::Agree, {}}));
        QVERIFY(hall.as(u"leader"_s, DecideCase{hall.id, CaseResult::Grant, {}, {}}));
        const ServiceCase decided = hall.one();
        const auto back = hall.as(u"leader"_s, AdoptCalendar{calendarVersion(firstYears(), 1, {}).id});
        QVERIFY(back);
        QCOMPARE(back->calendarMove->running, 0);
        QVERIFY(hall.one() == decided);
    }

    void aHallOfBeforeIsTakenOver()
    {
        // The years as an older centre has them, and a case that was counted by them.
        CalendarHall hall;
        hall.state.calendar = {};
        ServiceCase old = hall.state.cases.at(hall.id);
        old.due.calendar.clear();
        old.due.engine = 0;
        hall.state.cases.put(old);
        const CalendarVersion version = hall.matters.calendars.begin()->second;
        hall.matters.calendars.clear();
        hall.matters.looseYears = firstYears();
        hall.matters.unversioned = workCalendar(firstYears());
        QVERIFY(!calendarOf(hall.state, hall.matters).isWorkday(2026y / 10 / 1));
        QVERIFY(timeRules(hall.state, hall.matters).version.isEmpty());
        const auto wake = nextWake(hall.state, hall.matters, hall.now);
        QVERIFY(wake && !wake->command.is<AdoptCalendar>());
        // Its centre publishes them as a version: adopted as it is, and nothing moves.
        hall.matters.calendars[version.id] = version;
        const std::size_t lines = hall.one().timeline.size();
        Actor clockwork;
        clockwork.clockwork = true;
        const auto first = nextWake(hall.state, hall.matters, hall.now);
        QVERIFY(first && first->command.is<AdoptCalendar>());
        const auto adopted = hall.run(first->command, clockwork);
        QVERIFY(adopted);
        QCOMPARE(adopted->calendarMove->moved, 0);
        QCOMPARE(hall.one().timeline.size(), lines);
        QCOMPARE(hall.one().due.calendar, version.id);
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 7));
        // A centre that lost the version does not take it from the hall.
        hall.matters.calendars.clear();
        hall.matters.looseYears.clear();
        hall.matters.unversioned = {};
        QVERIFY(!calendarOf(hall.state, hall.matters).isWorkday(2026y / 10 / 1));
        QCOMPARE(timeRules(hall.state, hall.matters).version, version.id);
    }

    void whatWasToldIsNotToldAgain()
    {
        CalendarHall hall;
        hall.wakeUntil(at(2026, 12, 9, 10));
        const QStringList before = hall.ladder();
        QCOMPARE(before.size(), 4); // up to 催办
        // Saturday the 5th works: overdue since then instead of since the 7th.
        (void)hall.adopt(with(firstYears(), 2026y / 12 / 5, true));
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 5));
        hall.wakeUntil(at(2026, 12, 10));
        QCOMPARE(hall.ladder(), before);
        // What is still to come does, by the new date.
        hall.wakeUntil(at(2026, 12, 31));
        QCOMPARE(hall.ladder(), before + QStringList{u"red_card 2026-12-11T00:00"_s});
    }

    void whatMovesIntoTheFutureIsToldWhenItComes()
    {
        CalendarHall hall;
        hall.wakeUntil(at(2026, 12, 7, 18)); // overdue for half an hour
        const QStringList before = hall.ladder();
        QCOMPARE(before.size(), 3);
        // The 4th and the 7th were days off after all; the new reminder of the 3rd lies behind.
        (void)hall.adopt(with(with(firstYears(), 2026y / 12 / 4, false), 2026y / 12 / 7, false));
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 9));
        hall.wakeUntil(at(2026, 12, 7, 23));
        QCOMPARE(hall.ladder(), before);
        hall.wakeUntil(at(2026, 12, 10, 1));
        QCOMPARE(hall.ladder(), before + (QStringList{u"yellow 2026-12-08T00:00"_s, u"red 2026-12-09T17:30"_s,
                                                      u"urge 2026-12-10T00:00"_s}));
    }

    void whatLiesBehindAtOnceIsToldByItsLastWord()
    {
        CalendarHall hall;
        hall.wakeUntil(at(2026, 12, 2, 10));
        QCOMPARE(hall.ladder(), QStringList());
        // A weekend is worked: due on the 3rd, blue since the 1st, yellow since this midnight.
        (void)hall.adopt(with(with(firstYears(), 2026y / 11 / 28, true), 2026y / 11 / 29, true));
        QCOMPARE(dueDay(hall.one()), Day(2026y / 12 / 3));
        hall.wakeUntil(at(2026, 12, 2, 11));
        // As from the moment of the adoption: no outage is to blame.
        QCOMPARE(hall.ladder(), QStringList{u"yellow 2026-12-02T10:00"_s});
        const TimeNotice &told = *hall.state.escalations.noticesOf(hall.id).back();
        QCOMPARE(told.issuedAt, at(2026, 12, 2, 10));
        QVERIFY(told.behind);
    }

    void whateverChangesTheDatesAreThoseOfTheFacts()
    {
        const bool holds = rc::check("there and back", [] {
            HallState state = sample::hall();
            Catalogue catalogue;
            const CalendarVersion first = calendarVersion(firstYears(), 1, {});
            state.calendar = {first, {}};
            CalendarYears changed = firstYears();
            const int changes = *evenly(1, 12);
            for (int i = 0; i < changes; ++i) {
                const std::chrono::sys_days day =
                    std::chrono::sys_days{2026y / 11 / 1} + std::chrono::days{*evenly(0, 120)};
                const bool weekend = std::chrono::weekday{day}.iso_encoding() > 5;
                changed = with(changed, Day{day}, weekend);
            }
            const CalendarVersion second = calendarVersion(changed, 2, {});
            catalogue.calendars = {{first.id, first}, {second.id, second}};
            const TimeRules rules = timeRules(state, catalogue);
            const int count = *evenly(1, 8);
            for (int i = 0; i < count; ++i) {
                ServiceCase one;
                one.id = QString::number(i);
                one.acceptedAt = at(2026, 11, 1) + std::chrono::minutes{*evenly(0, 60 * 24 * 60)};
                one.limit = {*evenly(1, 40), *rc::gen::element(LimitUnit::Workday, LimitUnit::Day), {}};
                if (*evenly(0, 3) == 0) {
                    one.stops.push_back(
                        {u"s"_s, StopKind::Hearing, {}, {zone.day(one.acceptedAt + 24h), {}, 5}, {}, {}, {}});
                }
                one.branches.push_back({});
                one.branches.back().department = u"SQ"_s;
                one.branches.back().startedAt = one.acceptedAt;
                one.branches.back().limit = {2, LimitUnit::Workday, {}};
                reproject(one, rules);
                state.cases.put(one);
            }
            const HallState before = state;
            Context context{at(2026, 12, 10, 9), {}, {}};
            context.actor.role = Role::Administrator;
            const CalendarPreview preview = previewCalendar(state, catalogue, second, context.now);
            const auto adopted = decide(state, catalogue, AdoptCalendar{second.id}, context);
            RC_ASSERT(adopted);
            RC_ASSERT(*adopted->calendarMove == preview.counts);
            apply(state, *adopted);
            const TimeRules after = timeRules(state, catalogue);
            RC_ASSERT(after.version == second.id);
            for (const auto &[id, one] : state.cases) {
                RC_ASSERT(one.due == dueDate(clockTerms(one), after));
                RC_ASSERT(one.branches[0].due == dueDate(clockTerms(one, one.branches[0]), after));
                // Who was moved was told, and nobody else.
                const bool moved = one.due.due != before.cases.at(id).due.due ||
                                   one.due.provisional != before.cases.at(id).due.provisional;
                RC_ASSERT(one.timeline.size() == (moved ? 1U : 0U));
            }
            const auto back = decide(state, catalogue, AdoptCalendar{first.id}, context);
            RC_ASSERT(back);
            apply(state, *back);
            for (const auto &[id, one] : state.cases) {
                RC_ASSERT(one.due == before.cases.at(id).due);
                RC_ASSERT(one.branches[0].due == before.cases.at(id).branches[0].due);
            }
        });
        QVERIFY(holds);
    }

    void theStripSaysWhatTheCalendarSays()
    {
        const WorkCalendar calendar = workCalendar(firstYears());
        const WorkdayStrip strip = stripAround(calendar, 2026y / 11 / 23);
        for (std::chrono::sys_days day{2025y / 1 / 1}; day < std::chrono::sys_days{2028y / 1 / 1};
             day += std::chrono::days{1}) {
            QCOMPARE(strip.isWorkday(day), calendar.isWorkday(day));
        }
        QVERIFY(strip.isWorkday(2030y / 1 / 1));
        QVERIFY(!strip.isWorkday(2030y / 1 / 5));
        QVERIFY(!WorkdayStrip().isWorkday(2026y / 11 / 28));
    }
};

QTEST_GUILESS_MAIN(CalendarWorkTest)
#include "tst_calendarwork.moc"
