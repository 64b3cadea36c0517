// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/absencework.h"

#include "domain/duty/absences.h"
#include "domain/duty/approvals.h"
#include "domain/duty/handovers.h"
#include "domain/duty/opentime.h"
#include "domain/queue/queuework.h"
#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** AB-14: so much open time is a short absence, of which the superior is told and nothing more. */
constexpr auto shortAbsence = hours{4};
constexpr auto longestAbsence = days{366};
/** A form takes its time to fill in. */
constexpr auto lateStart = minutes{15};
/** How long what is over stays on the leader's page; the facts stay for ever. */
constexpr days dutyKept{60};

OpenTime openTime(const Deciding &on, Instant from, Instant to)
{
    return openTime(on.state.info, calendarOf(on.state, on.catalogue), from, to);
}

/** Close of the working day in which `at` lies, or of the next one. */
Instant closingAfter(const Deciding &on, Instant at)
{
    const HallInfo &info = on.state.info;
    const WorkCalendar &calendar = calendarOf(on.state, on.catalogue);
    Day day = info.zone.day(at);
    const auto closing = [&](Day of) {
        return info.zone.at(of, closingMinute(info.hours, calendar, of));
    };
    if (!calendar.isWorkday(day) || at >= closing(day)) {
        day = calendar.nextWorkday(day);
    }
    return closing(day);
}

/** AB-3, before leaving: when the last day closes on which the person serves before `begin`, or `begin` itself. */
Instant lastServedUntil(const Deciding &on, Instant begin)
{
    const HallInfo &info = on.state.info;
    const WorkCalendar &calendar = calendarOf(on.state, on.catalogue);
    const std::chrono::sys_days today{info.zone.day(on.context.now)};
    for (std::chrono::sys_days day{info.zone.day(begin)}; day >= today; day -= days{1}) {
        const std::vector<OpenSlot> open = openSlots(info.hours, calendar, Day{day});
        if (open.empty() || info.zone.at(Day{day}, open.front().from) >= begin) {
            continue; // nobody serves on that day before leaving
        }
        const Instant closing = info.zone.at(Day{day}, open.back().to);
        return closing <= on.context.now ? begin : std::min(closing, begin);
    }
    return begin;
}

/** Who may record: the person, a leader, and B for an A who is gone already (AB-3). */
bool mayRecord(const Deciding &on, const RecordAbsence &command)
{
    const Actor &actor = on.context.actor;
    if (actor.person == command.person || actor.role == Role::Leader) {
        return true;
    }
    return command.sudden && std::any_of(on.state.posts.begin(), on.state.posts.end(), [&](const auto &entry) {
               return entry.second.a == command.person && entry.second.b == actor.person;
           });
}

/** Why the person named cannot serve the post in that time; nothing when they can. */
std::optional<Error> unfitSubstitute(const Deciding &on, const Post &post, const NamedSubstitute &named, Instant from,
                                     Instant to)
{
    const auto person = on.state.people.find(named.person);
    if (person == on.state.people.end() ||
        (person->second.role != Role::Clerk && person->second.role != Role::Leader)) {
        return refusal::unknown(u"这名顶岗人员"_s, u"substitute"_s);
    }
    if (named.person == post.a || named.person == post.b || absenceWithin(on.state, named.person, from, to)) {
        return refusal::refused(u"substitute-away"_s, u"%1那时不能顶%2。"_s.arg(person->second.name, post.nameZh),
                                u"%1 cannot stand in for %2 then."_s.arg(
                                    person->second.name, post.nameEn.isEmpty() ? post.nameZh : post.nameEn),
                                u"AB-5"_s);
    }
    return std::nullopt;
}

/** Whether there is anybody who could be named for the post in that time. */
bool hasSubstitute(const Deciding &on, const Post &post, const Absence &absence)
{
    return std::any_of(on.state.people.begin(), on.state.people.end(), [&](const auto &entry) {
        return entry.first != absence.person &&
               !unfitSubstitute(on, post, {post.id, entry.first}, absence.from, absence.to);
    });
}

/** AB-5: both of a pair may not be away at once, unless a third person is named. True: there is such a post. */
Result<bool> checkPairs(const Deciding &on, const Absence &absence)
{
    bool bothAway = false;
    for (const auto &[id, post] : on.state.posts) {
        const bool isA = post.a == absence.person;
        if (!isA && post.b != absence.person) {
            continue;
        }
        const QString partner = isA ? post.b : post.a;
        const Absence *other = absenceWithin(on.state, partner, absence.from, absence.to);
        const auto named = std::find_if(absence.substitutes.begin(), absence.substitutes.end(),
                                        [&key = id](const NamedSubstitute &one) { return one.post == key; });
        if (named != absence.substitutes.end()) {
            if (auto unfit = unfitSubstitute(on, post, *named, absence.from, absence.to)) {
                return *unfit;
            }
        }
        if (!other) {
            continue;
        }
        // Who falls ill where nobody else is, is gone all the same: that is a fact, and the alarm's business.
        const bool gone = absence.sudden && !hasSubstitute(on, post, absence);
        if (named == absence.substitutes.end() && !gone) {
            const QString name = nameOf(on.state, partner);
            return refusal::refused(
                u"both-away"_s, u"%1那时也不在，%2会没有人。请指定顶岗人，并由带班领导批准。"_s.arg(name, post.nameZh),
                u"%1 is away then too, so %2 would be empty. Name a substitute; the shift leader has to approve."_s.arg(
                    name, post.nameEn.isEmpty() ? post.nameZh : post.nameEn),
                u"AB-5"_s);
        }
        bothAway = true;
    }
    for (const NamedSubstitute &named : absence.substitutes) {
        if (!on.state.posts.contains(named.post)) {
            return refusal::unknown(u"这个岗位"_s, u"post"_s);
        }
    }
    return bothAway;
}

/** One hand-over for each post of which the person is A; drafted from what is open. */
void draftHandovers(const Deciding &on, Absence &absence, Decision &decision)
{
    const HallState &state = on.state;
    const Day today = state.info.zone.day(on.context.now);
    Counter counter{u"handover/"_s + QString::number(int(today.year())), 0};
    if (const auto last = state.counters.find(counter.id); last != state.counters.end()) {
        counter.last = last->second.last;
    }
    for (const auto &[id, post] : state.posts) {
        if (post.a != absence.person) {
            continue;
        }
        Handover handover;
        handover.no = u"JJ-%1-%2"_s.arg(toIso(today).remove(u'-')).arg(++counter.last, 4, 10, QLatin1Char('0'));
        handover.post = id;
        handover.from = absence.person;
        handover.to = coverFor(absence, post);
        handover.cases = openCasesOf(state, id);
        handover.dueBy = absence.sudden ? closingAfter(on, absence.from) : lastServedUntil(on, absence.from);
        absence.handovers.push_back(std::move(handover));
    }
    if (!absence.handovers.empty()) {
        decision.changes.emplace_back(std::move(counter));
    }
}

/** Nobody has to answer for it any more. */
void cancel(const Deciding &on, Absence &absence, Decision &decision)
{
    absence.cancelledAt = on.context.now;
    if (const auto found = on.state.approvals.find(absence.approval);
        found != on.state.approvals.end() && found->second.state == ApprovalState::Waiting) {
        Approval approval = found->second;
        approval.state = ApprovalState::Withdrawn;
        approval.answeredAt = on.context.now;
        decision.changes.emplace_back(std::move(approval));
    }
}

void begin(const Deciding &on, Absence &absence, Decision &decision)
{
    absence.begunAt = on.context.now;
    for (Handover &handover : absence.handovers) {
        handover.dueBy = closingAfter(on, on.context.now); // later than planned where the approval was late
    }
    if (const Window *window = on.state.windowOf(absence.person)) {
        putBack(on, *window, decision);
        decision.changes.emplace_back(closedWindow(*window));
    }
    decision.facts.push_back(absenceFact(absence, u"begun"_s));
    decision.facts.push_back({u"person/"_s + absence.person, u"presence"_s, QString::number(int(absence.plate))});
    decision.changes.emplace_back(presenceFor(on, absence.person, absence.plate, absence.to));
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const RecordAbsence &command)
{
    const auto &[state, catalogue, context] = on;
    if (!state.people.contains(command.person)) {
        return refusal::unknown(u"这名工作人员"_s, u"member of staff"_s);
    }
    if (!mayRecord(on, command)) {
        return refusal::notAllowed();
    }
    Absence absence;
    absence.person = command.person;
    absence.plate = plateFor(command.reason);
    absence.sudden = command.sudden;
    absence.from = command.sudden ? context.now : command.from;
    absence.to = command.to;
    absence.substitutes = command.substitutes;
    absence.recordedBy = context.actor.person;
    absence.recordedAt = context.now;
    if (absence.to <= absence.from || absence.to - absence.from > longestAbsence ||
        absence.from < context.now - lateStart) {
        return refusal::refused(u"absence-dates"_s, u"离岗时间不对：要从现在起，先离岗后返岗，不超过一年。"_s,
                                u"These times do not fit: from now on, back after leaving, a year at most."_s);
    }
    if (absenceWithin(state, absence.person, absence.from, absence.to)) {
        return refusal::refused(u"absence-overlaps"_s, u"这段时间已经有离岗登记。"_s,
                                u"An absence is recorded for this time already."_s);
    }
    if (const Absence *other = substitutionWithin(state, absence.person, absence.from, absence.to)) {
        const QString name = nameOf(state, other->person);
        return refusal::refused(u"needed-as-substitute"_s, u"那时要替%1顶岗，请先换人。"_s.arg(name),
                                u"Needed as the substitute for %1 then; have that changed first."_s.arg(name),
                                u"AB-5"_s);
    }
    const Result<bool> bothAway = checkPairs(on, absence);
    if (!bothAway) {
        return bothAway.error();
    }
    const Window *window = state.windowOf(absence.person);
    if (absence.sudden && context.actor.person == absence.person && window && !window->ticket.isEmpty()) {
        return ticketOpen(on, *window);
    }

    Decision decision;
    absence.id = context.fresh.id();
    const OpenTime open = openTime(on, absence.from, absence.to);
    absence.workdays = open.workdays;
    const bool isShort = open.length <= shortAbsence && !*bothAway;
    decision.facts.push_back(absenceFact(absence, u"recorded"_s, absence.person));
    decision.facts.push_back(absenceFact(absence, u"reason"_s, QString::number(int(command.reason))));
    addWords(absence, u"words"_s, command.words, decision);
    if (!isShort) {
        draftHandovers(on, absence, decision);
        absence.approval = askApproval(on, ApprovalKind::Absence, absence.id, absence.person,
                                       absence.sudden ? nextApprovalDay(on) : Day{}, {}, decision);
    }
    if (absence.sudden) {
        begin(on, absence, decision);
    }
    decision.absence = absence.id;
    decision.changes.emplace_back(std::move(absence));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const CancelAbsence &command)
{
    Result<Absence> absence = knownAbsence(on, command.absence);
    if (!absence) {
        return absence.error();
    }
    const Actor &actor = on.context.actor;
    if (actor.person != absence->person && actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    const AbsencePhase phase = phaseOf(on.state, *absence);
    if (phase != AbsencePhase::Requested && phase != AbsencePhase::Planned) {
        return phaseForbids(phase);
    }
    Decision decision;
    cancel(on, *absence, decision);
    decision.absence = absence->id;
    decision.facts.push_back(absenceFact(*absence, u"cancelled"_s));
    decision.changes.emplace_back(std::move(*absence));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const BeginAbsence &command)
{
    Result<Absence> absence = knownAbsence(on, command.absence);
    if (!absence) {
        return absence.error();
    }
    Decision decision;
    const Instant now = on.context.now;
    const AbsencePhase phase = phaseOf(on.state, *absence);
    const Window *window = on.state.windowOf(absence->person);
    if (now < absence->from) {
        return decision;
    }
    if (phase == AbsencePhase::Requested && now >= absence->to) {
        cancel(on, *absence, decision);
        decision.facts.push_back(absenceFact(*absence, u"lapsed"_s));
    } else if (lacksApproval(on.state, *absence)) {
        if (isSet(absence->heldAt) || now >= absence->to) {
            return decision;
        }
        absence->heldAt = now;
        const std::vector<QString> told = toldOfHeld(on.state, *absence);
        decision.facts.push_back(absenceFact(*absence, u"held"_s, QStringList(told.begin(), told.end()).join(u' ')));
    } else if (phase == AbsencePhase::Planned && now >= absence->to) {
        absence->begunAt = absence->from; // the server was off over all of it, and nobody is away any more
        absence->returnedAt = absence->to;
        decision.facts.push_back(absenceFact(*absence, u"begun"_s));
        decision.facts.push_back(absenceFact(*absence, u"returned"_s));
    } else if (phase == AbsencePhase::Planned && !(window && !window->ticket.isEmpty())) {
        begin(on, *absence, decision);
    } else {
        return decision;
    }
    decision.absence = absence->id;
    decision.changes.emplace_back(std::move(*absence));
    return decision;
}

void noteReturn(const Deciding &on, const QString &person, Decision &decision)
{
    for (const auto &[id, running] : on.state.absences) {
        if (running.person != person || phaseOf(on.state, running) != AbsencePhase::Running) {
            continue;
        }
        Absence absence = running;
        absence.returnedAt = on.context.now;
        absence.workdays = daysAway(on, absence); // no longer what was planned
        for (Handover &handover : absence.handovers) {
            handover.doneCases = movedCases(on.state, handover.post, absence.begunAt);
            forgetShortCover(on, absence, handover);
        }
        decision.facts.push_back(absenceFact(absence, u"returned"_s));
        decision.changes.emplace_back(std::move(absence));
    }
}

void retireDuty(const Deciding &on, Decision &decision)
{
    const Instant oldest = retentionTime(on) - dutyKept;
    const auto drop = [&](const QString &kind, const QString &id, Instant ended) {
        const bool over = isSet(ended) && ended < oldest;
        if (over) {
            decision.removals.push_back({kind, id});
        }
        return over;
    };
    for (const auto &[id, vacancy] : on.state.vacancies) {
        (void)drop(u"vacancy"_s, id, vacancy.endedAt);
    }
    for (const auto &[id, absence] : on.state.absences) {
        const Instant ended = isSet(absence.cancelledAt) ? absence.cancelledAt : absence.returnedAt;
        if (drop(u"absence"_s, id, ended)) {
            decision.forgottenWords.append(u"absence/"_s + id); // what was handed over may name residents
        }
        if (const auto approval = on.state.approvals.find(absence.approval); approval != on.state.approvals.end()) {
            (void)drop(u"approval"_s, approval->first, ended);
        }
    }
    for (const auto &[id, approval] : on.state.approvals) {
        // Who approved a pair, and why it was asked for, is its history (AB-13), and stays as long as that.
        if (approval.kind != ApprovalKind::Absence && approval.kind != ApprovalKind::PairChange) {
            (void)drop(u"approval"_s, id, approval.answeredAt);
        }
    }
    for (const auto &[post, standIn] : on.state.standIns) {
        decision.removals.push_back({u"stand-in"_s, post});
    }
    // One that lasts longer than planned is counted on, for the leader's page (no calendar runs on a screen).
    for (const auto &[id, absence] : on.state.absences) {
        if (phaseOf(on.state, absence) == AbsencePhase::Running && absence.to < on.context.now) {
            Absence longer = absence;
            longer.workdays = daysAway(on, longer);
            if (longer.workdays != absence.workdays) {
                decision.changes.emplace_back(std::move(longer));
            }
        }
    }
}

} // namespace yizhan
