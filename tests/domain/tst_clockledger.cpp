// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caselights.h"
#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "domain/limits/clockledger.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

class ClockLedgerTest : public QObject
{
    Q_OBJECT

private:
    static QString typeOf(const Result<Decision> &result) { return result ? u"accepted"_s : result.error().type; }
    static QString ruleOf(const Result<Decision> &result) { return result ? QString() : result.error().rule; }

    /** GAOLING, 10 working days, accepted Monday 2026-11-23 at nine: due December 7th. */
    static QString accepted(Hall &hall)
    {
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        (void)hall.as(u"wang"_s, CallNext{u"w1"_s});
        (void)hall.as(u"wang"_s, StartTicket{u"w1"_s});
        AcceptCase command{u"w1"_s, ticket.id, ticket.matter, {u"张三"_s, u"13900001234"_s, {}}, {}, {}, {}, {}};
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        const auto decision = hall.as(u"wang"_s, command);
        if (!decision) {
            qFatal("not accepted: %s", qPrintable(decision.error().en));
        }
        return decision->caseId;
    }

    /** JOINT, ten working days (December 7th): side by side HD five, PCS three; after them MZ five. */
    static const ServiceCase &joint(Hall &hall)
    {
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"JOINT"_s);
        (void)hall.as(u"wang"_s, CallNext{u"w1"_s});
        (void)hall.as(u"wang"_s, StartTicket{u"w1"_s});
        const auto decision =
            hall.as(u"wang"_s,
                    AcceptCase{u"w1"_s, ticket.id, ticket.matter, {u"张三"_s, u"13900001234"_s, {}}, {}, {}, {}, {}});
        if (!decision) {
            qFatal("not accepted: %s", qPrintable(decision.error().en));
        }
        return hall.state.cases.at(decision->caseId);
    }
    static Actor actor(const Hall &hall, const QString &person)
    {
        const Person &one = hall.state.people.at(person);
        return {one.role, person, {}, one.department, false};
    }
    static QString due(const Hall &hall, const QString &id) { return toIso(zone.day(hall.state.cases.at(id).due.due)); }
    static StopClock stop(const QString &id, StopKind kind, int days, const QString &department = {})
    {
        return {id, department, kind, days, u"第45条"_s};
    }

private Q_SLOTS:
    /** 补正 after acceptance: the applicant's turn until its term is over, and then the clock goes on. */
    void nobodyHurriesWhatWaitsForThem()
    {
        Hall hall;
        hall.matters.matters.at(u"GAOLING"_s).clockStops = {u"补正"_s};
        const QString id = accepted(hall);
        const ServiceCase &it = hall.state.cases.at(id);
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Correction, 5)));
        QCOMPARE(typeOf(hall.run(UrgeCase{id})), u"waits-for-applicant"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, ReturnCase{id, {}})), u"wrong-state"_s); // accepted is accepted
        hall.now = at(2026, 11, 27, 10);
        QVERIFY(waitsForCorrection(it, zone.day(hall.now)));
        hall.now = at(2026, 11, 28, 10);
        QVERIFY(!waitsForCorrection(it, zone.day(hall.now)));
        QVERIFY(hall.run(UrgeCase{id}));
    }

    /** One department's: the others go on, and can be hurried. */
    void whatOneDepartmentAsksForHoldsNobodyElse()
    {
        Hall hall;
        hall.matters.matters.at(u"JOINT"_s).clockStops = {u"补正"_s};
        const ServiceCase &it = joint(hall);
        QVERIFY(hall.as(u"hd"_s, stop(it.id, StopKind::Correction, 5, u"HD"_s)));
        QVERIFY(correctionStop(it, u"HD"_s, zone.day(hall.now)));
        QVERIFY(!waitsForCorrection(it, zone.day(hall.now)));
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Agree, {}}));
        QVERIFY(waitsForCorrection(it, zone.day(hall.now))); // nobody else is left
    }

    void aStopMovesTheDueDateAndItsEndMovesItBack()
    {
        Hall hall;
        const QString id = accepted(hall);
        QCOMPARE(due(hall, id), u"2026-12-07"_s);
        hall.now = at(2026, 11, 24, 10);
        const auto stopped = hall.as(u"wang"_s, stop(id, StopKind::Appraisal, 7));
        QVERIFY(stopped);
        QCOMPARE(stopped->facts.front().kind, u"clock-stopped"_s);
        QVERIFY(stopped->facts.front().detail.contains(u"第45条"_s));
        // As long as planned: November 24th to 30th, five of them working days.
        QCOMPARE(due(hall, id), u"2026-12-14"_s);
        const ServiceCase &it = hall.state.cases.at(id);
        QCOMPARE(lightAt(it.due, hall.now), Light::Grey);
        // Every part of it stands still with it.
        QVERIFY(!it.branches.front().due.stopped.empty());
        // Two days of it were enough.
        hall.now = at(2026, 11, 25, 16);
        QVERIFY(hall.as(u"wang"_s, ResumeClock{id, it.stops.front().id, u"已出结论"_s}));
        QCOMPARE(due(hall, id), u"2026-12-09"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, ResumeClock{id, it.stops.front().id, {}})), u"not-stopped"_s);
        QCOMPARE(it.timeline.back().kind, u"clock-resumed"_s);
        // The record goes over the wire and back whole.
        HallState copy;
        QVERIFY(applyRecord(copy, toRecord(HallRecord(it))));
        QVERIFY(copy.cases.at(id) == it);
    }

    void theTermOfACorrectionEndsOnAWorkingDay() // 11a
    {
        Hall hall;
        const QString id = accepted(hall);
        const ServiceCase &it = hall.state.cases.at(id);
        hall.matters.matters[it.matter].clockStops = {u"补正"_s};
        hall.now = at(2026, 11, 24, 10);
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Correction, 5)));    // to Saturday, November 28th
        QCOMPARE(toIso(Day{it.stops.back().days.end()}), u"2026-12-01"_s); // and so to the end of Monday
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Appraisal, 5)));
        QCOMPARE(it.stops.back().days.plannedDays, 5); // no term of anybody's
    }

    void aStopMayHoldOneDepartmentAlone()
    {
        Hall hall;
        const QString id = accepted(hall);
        const ServiceCase &it = hall.state.cases.at(id);
        const QString department = it.branches.front().department;
        const Instant before = it.branches.front().due.due;
        QVERIFY(hall.as(u"leader"_s, stop(id, StopKind::Testing, 3, department)));
        QCOMPARE(due(hall, id), u"2026-12-07"_s);
        QVERIFY(it.branches.front().due.due > before);
        QCOMPARE(typeOf(hall.as(u"leader"_s, stop(id, StopKind::Testing, 3, u"nobody"_s))), u"not-your-turn"_s);
        QCOMPARE(typeOf(hall.as(u"mz"_s, stop(id, StopKind::Hearing, 3, u"other"_s))), u"not-allowed"_s);
    }

    void stopsOverlapAndAreRefusedWithTheirRule()
    {
        Hall hall;
        const QString id = accepted(hall);
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Appraisal, 7)));
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::ExpertReview, 9)));
        QCOMPARE(due(hall, id), u"2026-12-15"_s); // 11-24 to 12-01 once, not twice
        QCOMPARE(typeOf(hall.as(u"wang"_s, stop(id, StopKind::Appraisal, 1))), u"stopped-already"_s);
        Hall later = hall;
        later.now = at(2026, 12, 2, 10);
        QVERIFY(later.as(u"wang"_s, stop(id, StopKind::Appraisal, 1))); // the first one's plan is used up
        // A home visit stops only what the matter says; a plan and its grounds are needed.
        const auto visit = hall.as(u"wang"_s, stop(id, StopKind::HomeVisit, 3));
        QCOMPARE(typeOf(visit), u"stop-not-allowed"_s);
        QCOMPARE(ruleOf(visit), u"T-6"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, stop(id, StopKind::Hearing, 0))), u"plan-required"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, StopClock{id, {}, StopKind::Hearing, 3, u" "_s})), u"reason-required"_s);
        // Nothing stops a clock that has run out.
        hall.now = at(2026, 12, 15, 17, 31);
        const auto late = hall.as(u"wang"_s, stop(id, StopKind::Hearing, 3));
        QCOMPARE(typeOf(late), u"expired"_s);
        QCOMPARE(ruleOf(late), u"T-6"_s);
    }

    void aLateDepartmentTurnsTheCaseYellow()
    {
        Hall hall;
        const ServiceCase &it = joint(hall); // PCS is due November 26th
        QCOMPARE(caseLight(it, at(2026, 11, 24, 9)).light, Light::Green);
        const CaseLight near = caseLight(it, at(2026, 11, 26, 9));
        QCOMPARE(near.light, Light::Yellow);
        QCOMPARE(near.department, u"PCS"_s);
        QVERIFY(!near.late);
        QCOMPARE(near.parts, 1);
        const CaseLight late = caseLight(it, at(2026, 11, 27, 9));
        QCOMPARE(lightAt(it.due, at(2026, 11, 27, 9)), Light::Green);
        QCOMPARE(late.light, Light::Yellow);
        QCOMPARE(late.department, u"PCS"_s);
        QVERIFY(late.late);
        // Yellow by its own clock too, it names all the same who is late, and nobody who is only near.
        Instant soon = at(2026, 11, 27, 9);
        while (lightAt(it.due, soon) == Light::Green || lightAt(it.due, soon) == Light::Blue) {
            soon += std::chrono::hours{12};
        }
        QCOMPARE(lightAt(it.due, soon), Light::Yellow);
        QCOMPARE(caseLight(it, soon).light, Light::Yellow);
        QVERIFY(!caseLight(it, soon).department.isEmpty());
        QVERIFY(caseLight(it, soon).late);
        QCOMPARE(caseLight(it, soon).parts, 2); // HD's five days are over as well
        // It answers, and the other one has time until the 30th.
        hall.now = at(2026, 11, 27, 10);
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Agree, {}}));
        QCOMPARE(caseLight(it, at(2026, 11, 27, 11)).department, u"HD"_s); // one working day left of five
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}}));
        QCOMPARE(caseLight(it, at(2026, 11, 27, 11)).light, Light::Green);
        // Past its own due date a case is red, whoever is late.
        QCOMPARE(caseLight(it, at(2026, 12, 8, 9)).light, Light::Red);
        QCOMPARE(caseLight(it, at(2026, 12, 8, 9)).department, QString());
    }

    void theGroupLeavesTimeForWhoFollows() // DOMAIN 3.4
    {
        Hall hall;
        const ServiceCase &it = joint(hall);
        const auto first = [&] {
            return stepClocks(it, hall.matters, timeRules(hall.state, hall.matters)).front();
        };
        // 5 days of the longest member, and the promise of 10 days less 5 for who follows: both 11-30.
        QCOMPARE(zone.toIsoLocal(first().due.due), u"2026-11-30T17:30:00+08:00"_s);
        QCOMPARE(first().last->department, u"HD"_s);
        hall.matters.matters[u"JOINT"_s].review[2].limit.value = 7;
        QCOMPARE(zone.toIsoLocal(first().due.due), u"2026-11-26T17:30:00+08:00"_s);
        // A stop moves that member's date and not the group's; who follows still needs the time.
        hall.matters.matters[u"JOINT"_s].review[2].limit.value = 5;
        QVERIFY(hall.as(u"pcs"_s, stop(it.id, StopKind::Testing, 14, u"PCS"_s)));
        QCOMPARE(toIso(zone.day(it.branches[1].due.due)), u"2026-12-09"_s);
        QCOMPARE(first().last->department, u"PCS"_s);
        QCOMPARE(zone.toIsoLocal(first().due.due), u"2026-11-30T17:30:00+08:00"_s);
        // A screen that has no calendar comes to the same, lights and all.
        QVERIFY(stepClocks(it, hall.matters, hall.state).front().due == first().due);
        // Stopped days of the whole are nobody's time: the date moves with the promise.
        QVERIFY(hall.as(u"leader"_s, stop(it.id, StopKind::Hearing, 5)));
        QCOMPARE(toIso(zone.day(it.due.due)), u"2026-12-11"_s);
        QCOMPARE(zone.toIsoLocal(first().due.due), u"2026-12-04T17:30:00+08:00"_s);
    }

    void aStepGoesOnWhileOneOfItsPartsDoes()
    {
        Hall hall;
        const ServiceCase &it = joint(hall);
        QVERIFY(hall.as(u"pcs"_s, stop(it.id, StopKind::Testing, 14, u"PCS"_s)));
        const auto light = [&](Instant now) {
            return lightOf(stepClocks(it, hall.matters, timeRules(hall.state, hall.matters)).front(), now);
        };
        QCOMPARE(lightOf(it.branches[1], at(2026, 11, 24, 9)), Light::Grey);
        QCOMPARE(light(at(2026, 11, 24, 9)), Light::Green);
        QCOMPARE(light(at(2026, 11, 26, 9)), Light::Green);
        // PCS is warned one working day before, and so is the step, by its own date.
        QCOMPARE(light(at(2026, 11, 27, 9)), Light::Yellow);
        QCOMPARE(light(at(2026, 11, 30, 18)), Light::Red);
        // Nobody is at work any more.
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}}));
        QCOMPARE(light(at(2026, 11, 24, 9)), Light::Grey);
    }

    /** What the desks offer is what decide() allows. */
    void everybodyMayStopWhatIsTheirs()
    {
        Hall hall;
        const ServiceCase &it = joint(hall);
        const auto parts = [&](const QString &person) {
            return stoppableParts(actor(hall, person), it, hall.now);
        };
        using Parts = std::vector<QString>;
        QCOMPARE(parts(u"wang"_s), (Parts{{}, u"HD"_s, u"PCS"_s}));
        QCOMPARE(parts(u"leader"_s), (Parts{{}, u"HD"_s, u"PCS"_s}));
        QCOMPARE(parts(u"hd"_s), Parts{u"HD"_s});
        QCOMPARE(parts(u"mz"_s), Parts{QString()}); // decides, and its own part has not begun
        for (const QString &person : {u"wang"_s, u"leader"_s, u"hd"_s, u"pcs"_s, u"mz"_s}) {
            for (const QString &part : {QString(), u"HD"_s, u"PCS"_s, u"MZ"_s}) {
                Hall other = hall;
                const Parts offered = parts(person);
                QCOMPARE(bool(other.as(person, stop(it.id, StopKind::Testing, 3, part))),
                         std::find(offered.begin(), offered.end(), part) != offered.end());
            }
            Hall other = hall;
            QCOMPARE(bool(other.as(person, RequestExtension{it.id, 5, ExtensionReason::Complex, u"复杂"_s})),
                     !forbidsExtension(actor(hall, person), it, nullptr, hall.now));
        }
        QVERIFY(forbidsExtension(actor(hall, u"hd"_s), it, nullptr, hall.now));
        // Who may stop it may end it.
        QVERIFY(hall.as(u"hd"_s, stop(it.id, StopKind::Testing, 3, u"HD"_s)));
        const auto own = [&it] {
            return it.stops.front();
        };
        QVERIFY(forbidsResumption(actor(hall, u"pcs"_s), it, own()) &&
                forbidsResumption(actor(hall, u"mz"_s), it, own()));
        QVERIFY(!forbidsResumption(actor(hall, u"wang"_s), it, own()));
        QVERIFY(!forbidsResumption(actor(hall, u"hd"_s), it, own()));
        QCOMPARE(typeOf(hall.as(u"pcs"_s, ResumeClock{it.id, own().id, {}})), u"not-allowed"_s);
        QVERIFY(hall.as(u"hd"_s, ResumeClock{it.id, own().id, {}}));
        QVERIFY(forbidsResumption(actor(hall, u"hd"_s), it, own()));
        // What has run out is stopped by nobody.
        hall.now = it.branches[1].due.due + std::chrono::minutes{1};
        QCOMPARE(parts(u"pcs"_s), Parts());
    }

    void everyStepKeepsThePostAndItsPart() // DOMAIN 3.3: who, when, for which post
    {
        Hall hall;
        const QString id = accepted(hall);
        const ServiceCase &it = hall.state.cases.at(id);
        const auto who = [&it] {
            return it.timeline.back().kind + u' ' + it.timeline.back().post + u' ' + it.timeline.back().part;
        };
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Appraisal, 7)));
        QCOMPARE(who(), u"clock-stopped 民生岗 A"_s);
        QVERIFY(hall.as(u"li"_s, ResumeClock{id, it.stops.front().id, {}}));
        QCOMPARE(who(), u"clock-resumed 民生岗 B"_s);
        QVERIFY(hall.as(u"li"_s, RequestExtension{id, 5, ExtensionReason::Complex, u"复杂"_s}));
        QCOMPARE(who(), u"extension-requested 民生岗 B"_s);
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{id, true, {}}));
        QCOMPARE(who(), u"extension-granted  "_s); // the leader acts for none
        // Nor for the leaders' own post while on duty there: both answers are signed alike.
        yizhan::apply(hall.state, HallRecord(Post{u"daiban"_s, u"带班岗"_s, {}, u"leader"_s, {}, {}, {}, {}, {}}));
        yizhan::apply(hall.state, HallRecord(Presence{u"leader"_s, PresenceState::OnDuty, hall.now, {}}));
        QCOMPARE(postNow(hall.state, hall.state.posts.at(u"daiban"_s), hall.now).person, u"leader"_s);
        Hall again = hall;
        ServiceCase asked = it;
        asked.extension->answeredAt = {};
        asked.extension->granted = false;
        yizhan::apply(again.state, HallRecord(asked));
        QVERIFY(again.as(u"leader"_s, AnswerExtension{id, false, u"不用延期"_s}));
        const TimelineEntry &refused = again.state.cases.at(id).timeline.back();
        QCOMPARE(refused.kind, u"extension-refused"_s);
        QCOMPARE(refused.post, QString());
        // A department acts for itself.
        QVERIFY(hall.as(u"mz"_s, stop(id, StopKind::Hearing, 3)));
        QCOMPARE(it.timeline.back().department, u"MZ"_s);
        QCOMPARE(who(), u"clock-stopped  "_s);
    }

    void oneExtensionAskedForInTime()
    {
        Hall hall;
        const QString id = accepted(hall);
        const RequestExtension ask{id, 10, ExtensionReason::Verification, u"需到外地核实"_s};
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerExtension{id, true, {}})), u"nothing-to-answer"_s);
        RequestExtension tooLong = ask;
        tooLong.days = longestExtension(hall.state.cases.at(id), nullptr) + 1;
        QCOMPARE(typeOf(hall.as(u"wang"_s, tooLong)), u"extension-too-long"_s);
        hall.now = at(2026, 12, 7, 17, 0);
        QVERIFY(hall.as(u"wang"_s, ask));
        QCOMPARE(due(hall, id), u"2026-12-07"_s); // asked is not granted
        QCOMPARE(typeOf(hall.as(u"wang"_s, ask)), u"extended-already"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, AnswerExtension{id, true, {}})), u"not-allowed"_s);
        // The time of the request counts, not that of the answer.
        hall.now = at(2026, 12, 8, 9, 0);
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{id, true, {}}));
        QCOMPARE(due(hall, id), u"2026-12-21"_s);
        QCOMPARE(lightAt(hall.state.cases.at(id).due, hall.now), Light::Green);
        QCOMPARE(ruleOf(hall.as(u"wang"_s, ask)), u"T-8"_s);
        // Who asked and who approved stays with it; the resident is told the reason alone.
        const ServiceCase &one = hall.state.cases.at(id);
        QCOMPARE(one.extension->requestedBy, u"wang"_s);
        QCOMPARE(one.extension->answeredBy, u"leader"_s);
        const QJsonObject seen = residentCaseJson(one, {}, {}).value(u"extension"_s).toObject();
        QCOMPARE(seen.value(u"reason"_s).toString(), u"verification"_s);
        QVERIFY(!seen.contains(u"answered_by"_s) && !seen.contains(u"requested_by"_s));
    }

    void aJointMatterMayTakeLonger()
    {
        Hall hall;
        const QString id = accepted(hall); // the community and 民政
        QVERIFY(hall.as(u"wang"_s, RequestExtension{id, 15, ExtensionReason::JointReview, u"会商"_s}));
        Hall alone;
        alone.matters.matters[u"GAOLING"_s].review.resize(1);
        const QString single = accepted(alone);
        const auto refused = alone.as(u"wang"_s, RequestExtension{single, 11, ExtensionReason::Complex, u"复杂"_s});
        QCOMPARE(typeOf(refused), u"extension-too-long"_s);
        QCOMPARE(ruleOf(refused), u"T-8"_s);
        QVERIFY(alone.as(u"wang"_s, RequestExtension{single, 10, ExtensionReason::Complex, u"复杂"_s}));
    }

    /** P-2 holds still: whole and running part move by the same days; who comes later has the own limit. */
    void whoIsWorkingGetsTheDaysOfAnExtension()
    {
        Hall hall;
        const ServiceCase &it = joint(hall);
        const auto part = [&it](const QString &department) -> const Branch & {
            return *std::find_if(it.branches.begin(), it.branches.end(),
                                 [&department](const Branch &one) { return one.department == department; });
        };
        const auto dueOf = [&part](const QString &department) {
            return toIso(zone.day(part(department).due.due));
        };
        QCOMPARE(dueOf(u"HD"_s), u"2026-11-30"_s);
        QVERIFY(hall.as(u"pcs"_s, GiveOpinion{it.id, u"PCS"_s, Opinion::Agree, {}}));
        const DueDate answered = part(u"PCS"_s).due;
        hall.now += std::chrono::hours{1};
        QVERIFY(hall.as(u"wang"_s, RequestExtension{it.id, 5, ExtensionReason::Complex, u"复杂"_s}));
        QCOMPARE(dueOf(u"HD"_s), u"2026-11-30"_s);
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{it.id, true, {}}));
        QCOMPARE(due(hall, it.id), u"2026-12-14"_s);
        QCOMPARE(dueOf(u"HD"_s), u"2026-12-07"_s);
        QCOMPARE(extendedBy(it, part(u"HD"_s)), 5);
        QCOMPARE(part(u"HD"_s).dueSince, hall.now); // its lights may come anew
        QCOMPARE(part(u"PCS"_s).due, answered);
        QCOMPARE(extendedBy(it, part(u"PCS"_s)), 0);
        hall.now = at(2026, 12, 7, 10);
        QVERIFY(hall.as(u"hd"_s, GiveOpinion{it.id, u"HD"_s, Opinion::Agree, {}}));
        QCOMPARE(dueOf(u"MZ"_s), u"2026-12-14"_s); // five days of its own, and still within the promise
        QCOMPARE(extendedBy(it, part(u"MZ"_s)), 0);
    }

    void aMatterMayAllowLessOrNothing()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.matters.matters[u"GAOLING"_s].longestExtension = 5;
        const auto refused = hall.as(u"wang"_s, RequestExtension{id, 6, ExtensionReason::Complex, u"复杂"_s});
        QCOMPARE(typeOf(refused), u"extension-too-long"_s);
        QCOMPARE(ruleOf(refused), u"T-8"_s);
        hall.matters.matters[u"GAOLING"_s].longestExtension = 0;
        QCOMPARE(typeOf(hall.as(u"wang"_s, RequestExtension{id, 1, ExtensionReason::Complex, u"复杂"_s})),
                 u"not-extendable"_s);
        hall.matters.matters[u"GAOLING"_s].longestExtension = 5;
        QVERIFY(hall.as(u"wang"_s, RequestExtension{id, 5, ExtensionReason::Complex, u"复杂"_s}));
    }

    void aStopIsCappedAtItsPlan()
    {
        Hall hall;
        const QString id = accepted(hall);
        hall.now = at(2026, 11, 24, 10);
        QVERIFY(hall.as(u"wang"_s, stop(id, StopKind::Testing, 3))); // 24th to 26th: three working days
        QCOMPARE(due(hall, id), u"2026-12-10"_s);
        hall.now = at(2026, 12, 2, 9);
        QVERIFY(hall.as(u"wang"_s, ResumeClock{id, hall.state.cases.at(id).stops.front().id, u"晚了"_s}));
        QCOMPARE(due(hall, id), u"2026-12-10"_s); // what took longer than planned is not given
    }

    void anExtensionTooLateOrRefused()
    {
        Hall hall;
        const QString id = accepted(hall);
        const RequestExtension ask{id, 5, ExtensionReason::Complex, u"情况复杂"_s};
        hall.now = at(2026, 12, 1, 9);
        QVERIFY(hall.as(u"wang"_s, ask));
        QCOMPARE(typeOf(hall.as(u"leader"_s, AnswerExtension{id, false, {}})), u"reason-required"_s);
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{id, false, u"理由不足"_s}));
        QCOMPARE(due(hall, id), u"2026-12-07"_s);
        QVERIFY(hall.as(u"wang"_s, ask)); // what was refused may be asked for once more, in time
        QVERIFY(hall.as(u"leader"_s, AnswerExtension{id, false, u"仍不足"_s}));
        hall.now = at(2026, 12, 7, 17, 31);
        const auto late = hall.as(u"wang"_s, ask);
        QCOMPARE(typeOf(late), u"expired"_s);
        QCOMPARE(ruleOf(late), u"T-8"_s);
    }
};

QTEST_GUILESS_MAIN(ClockLedgerTest)
#include "tst_clockledger.moc"
