// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/absences.h"

#include "domain/duty/approvals.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOver(const HallState &state, const Absence &absence)
{
    return isSet(absence.cancelledAt) || isSet(absence.returnedAt) ||
           (!isSet(absence.begunAt) && isRefused(state, absence.approval));
}

/** Until when the person is away: longer than planned while nobody has come back. */
bool touches(const HallState &state, const Absence &absence, Instant from, Instant to)
{
    if (isOver(state, absence)) {
        return false;
    }
    return absence.from < to && absence.to > from;
}

/** "您登记了休假到 12月20日", with the time instead where that is today; in both languages. */
std::pair<QString, QString> awayUntil(const Deciding &on, const Absence &absence)
{
    const Zone &zone = on.state.info.zone;
    const Day day = zone.day(absence.to);
    const int minute = zone.minuteOfDay(absence.to);
    const bool today = day == zone.day(on.context.now);
    const QString clock =
        u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
    const QString zh = today ? clock : u"%1月%2日"_s.arg(unsigned(day.month())).arg(unsigned(day.day()));
    const QString en = today ? clock : toIso(day);
    switch (absence.plate) {
    case PresenceState::Meeting:
        return {u"您登记了开会到 "_s + zh, u"You are recorded as at a meeting until "_s + en};
    case PresenceState::Out:
        return {u"您登记了外出到 "_s + zh, u"You are recorded as out until "_s + en};
    case PresenceState::Leave:
    case PresenceState::OnDuty:
    case PresenceState::Away:
    case PresenceState::OffDuty:
        break;
    }
    return {u"您登记了休假到 "_s + zh, u"You are recorded as on leave until "_s + en};
}

} // namespace

QString nameOf(const HallState &state, const QString &person)
{
    const auto found = state.people.find(person);
    return found == state.people.end() ? person : found->second.name;
}

Fact absenceFact(const Absence &absence, const QString &kind, const QString &detail)
{
    return {u"absence/"_s + absence.id, kind, detail};
}

void addWords(const Absence &absence, const QString &kind, const QString &words, Decision &decision)
{
    if (!words.trimmed().isEmpty()) {
        decision.facts.push_back(absenceFact(absence, kind, words.trimmed()));
    }
}

Result<Absence> knownAbsence(const Deciding &on, const QString &id)
{
    const auto found = on.state.absences.find(id);
    if (found == on.state.absences.end()) {
        return refusal::unknown(u"这次请假"_s, u"absence"_s);
    }
    return found->second;
}

Error phaseForbids(AbsencePhase phase)
{
    switch (phase) {
    case AbsencePhase::Requested:
        return refusal::stateForbids(u"待批准"_s, u"waiting for approval"_s);
    case AbsencePhase::Planned:
        return refusal::stateForbids(u"已安排"_s, u"planned"_s);
    case AbsencePhase::Running:
        return refusal::stateForbids(u"离岗中"_s, u"under way"_s);
    case AbsencePhase::Ended:
        return refusal::stateForbids(u"已返岗"_s, u"over"_s);
    case AbsencePhase::Refused:
        return refusal::stateForbids(u"未批准"_s, u"refused"_s);
    case AbsencePhase::Cancelled:
        return refusal::stateForbids(u"已取消"_s, u"cancelled"_s);
    }
    return refusal::stateForbids({}, {});
}

AbsencePhase phaseOf(const HallState &state, const Absence &absence)
{
    if (isSet(absence.returnedAt)) {
        return AbsencePhase::Ended;
    }
    if (isSet(absence.begunAt)) {
        return AbsencePhase::Running;
    }
    if (isRefused(state, absence.approval)) {
        return AbsencePhase::Refused;
    }
    if (isSet(absence.cancelledAt)) {
        return AbsencePhase::Cancelled;
    }
    return isGranted(state, absence.approval) ? AbsencePhase::Planned : AbsencePhase::Requested;
}

PresenceState plateFor(AbsenceReason reason)
{
    switch (reason) {
    case AbsenceReason::Meeting:
        return PresenceState::Meeting;
    case AbsenceReason::Study:
    case AbsenceReason::Trip:
    case AbsenceReason::Training:
        return PresenceState::Out;
    case AbsenceReason::Leave:
    case AbsenceReason::Sick:
    case AbsenceReason::Personal:
    case AbsenceReason::Other:
        break;
    }
    return PresenceState::Leave;
}

const Absence *runningAbsence(const HallState &state, const QString &person)
{
    for (const auto &[id, absence] : state.absences) {
        if (absence.person == person && phaseOf(state, absence) == AbsencePhase::Running) {
            return &absence;
        }
    }
    return nullptr;
}

bool isRecordedAway(const HallState &state, const QString &person)
{
    const auto found = state.presence.find(person);
    const PresenceState is = found == state.presence.end() ? PresenceState::OffDuty : found->second.state;
    return is == PresenceState::Leave || is == PresenceState::Out || runningAbsence(state, person);
}

const Absence *lastingAbsence(const Deciding &on, const QString &person)
{
    const Absence *absence = runningAbsence(on.state, person);
    return absence && on.context.now < absence->to ? absence : nullptr;
}

std::optional<Error> notBack(const Deciding &on, const QString &person, WhileAway what)
{
    const Absence *absence = lastingAbsence(on, person);
    if (!absence) {
        return std::nullopt;
    }
    const auto [zh, en] = awayUntil(on, *absence);
    if (what == WhileAway::LogsIn) {
        return refusal::refused(u"absence-running"_s, zh + u"：回来上班，还是只是登录一下（补交接、查看）？"_s,
                                en + u": back at work, or only logging in (to hand over or to look)?"_s);
    }
    return refusal::refused(u"not-back"_s, zh + u"。回来上班了，先把自己的状态改成“在岗”。"_s,
                            en + u". If you are back at work, set your own state to on duty first."_s);
}

bool lacksApproval(const HallState &state, const Absence &absence)
{
    const AbsencePhase phase = phaseOf(state, absence);
    return phase == AbsencePhase::Requested ||
           (phase == AbsencePhase::Refused && !absenceWithin(state, absence.person, absence.from, absence.to));
}

std::vector<QString> toldOfHeld(const HallState &state, const Absence &absence)
{
    std::vector<QString> told;
    std::vector<QString> people{absence.person, absence.recordedBy};
    for (const QString &person : leaders(state)) {
        people.push_back(person);
    }
    for (const QString &person : people) {
        if (!person.isEmpty() && std::find(told.begin(), told.end(), person) == told.end()) {
            told.push_back(person);
        }
    }
    return told;
}

const Absence *absenceWithin(const HallState &state, const QString &person, Instant from, Instant to)
{
    for (const auto &[id, absence] : state.absences) {
        if (absence.person == person && touches(state, absence, from, to)) {
            return &absence;
        }
    }
    return nullptr;
}

const Absence *substitutionWithin(const HallState &state, const QString &person, Instant from, Instant to)
{
    for (const auto &[id, absence] : state.absences) {
        const bool named = std::any_of(absence.substitutes.begin(), absence.substitutes.end(),
                                       [&](const NamedSubstitute &one) { return one.person == person; });
        if (named && touches(state, absence, from, to)) {
            return &absence;
        }
    }
    return nullptr;
}

std::vector<QString> namedSubstitutes(const HallState &state, const Post &post)
{
    std::vector<QString> people;
    for (const auto &[id, absence] : state.absences) {
        if (absence.substitutes.empty() || (absence.person != post.a && absence.person != post.b) ||
            phaseOf(state, absence) != AbsencePhase::Running) {
            continue;
        }
        for (const NamedSubstitute &named : absence.substitutes) {
            if (named.post == post.id) {
                people.push_back(named.person);
            }
        }
    }
    return people;
}

QString coverOf(const HallState &state, const Post &post)
{
    std::vector<QString> chain{post.b};
    for (const QString &named : namedSubstitutes(state, post)) {
        chain.push_back(named);
    }
    chain.push_back(post.substitute);
    const auto here = std::find_if(chain.begin(), chain.end(), [&](const QString &person) {
        return !person.isEmpty() && !runningAbsence(state, person);
    });
    return here == chain.end() ? QString() : *here;
}

} // namespace yizhan
