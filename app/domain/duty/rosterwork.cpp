// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/rosterwork.h"

#include "domain/duty/roster.h"
#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int longestRange = 62; ///< days that one command drafts or publishes

Fact rosterFact(const QString &slot, const QString &kind, const QString &detail = {})
{
    return {u"roster/"_s + slot, kind, detail};
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

Error unknownPerson(const QString &id)
{
    return {404,
            u"not-found"_s,
            u"大厅里没有“%1”这个人。"_s.arg(id.left(40)),
            u"There is nobody called \"%1\" in this hall."_s.arg(id.left(40)),
            {}};
}

QString nameOf(const HallState &state, const QString &id)
{
    const auto found = state.people.find(id);
    return found == state.people.end() ? id : found->second.name;
}

Result<RosterSlot> slotOf(const Deciding &on, const QString &id)
{
    const auto found = on.state.roster.find(id);
    if (found == on.state.roster.end()) {
        return refusal::unknown(u"这个班次"_s, u"slot of the roster"_s);
    }
    return found->second;
}

std::optional<Error> mustLead(const Deciding &on)
{
    const Actor &actor = on.context.actor;
    const bool may = actor.role == Role::Leader || actor.role == Role::Administrator || actor.clockwork;
    return may ? std::nullopt : std::optional(refusal::notAllowed());
}

std::optional<Error> pastForbids(const Deciding &on, const RosterSlot &slot)
{
    if (slotEnd(on.state.info, slot) > on.context.now) {
        return std::nullopt;
    }
    return refusal::refused(u"roster-past"_s, u"这个班次已经结束，不能再改。"_s,
                            u"This slot is over and cannot be changed any more."_s);
}

std::optional<Error> personForbids(const Deciding &on, const RosterSlot &slot, const QString &person)
{
    if (!on.state.people.contains(person)) {
        return unknownPerson(person);
    }
    const Instant begin = slotBegin(on.state.info, slot);
    if (isAway(on.state, person, begin, slotEnd(on.state.info, slot), on.context.now)) {
        return refusal::refused(u"person-away"_s, u"%1 那时不在岗，不能排班。"_s.arg(nameOf(on.state, person)),
                                u"%1 is away then and cannot be on duty."_s.arg(nameOf(on.state, person)), u"AB-5"_s);
    }
    return std::nullopt;
}

/** Of those two of one time one would have to go. */
std::optional<Error> overlapForbids(const RosterSlot &slot, const RosterSlot &other)
{
    if (slot.id == other.id || slot.day != other.day || slot.from >= other.to || other.from >= slot.to) {
        return std::nullopt;
    }
    const QString when = u"%1 %2–%3"_s.arg(toIso(other.day), clockText(other.from), clockText(other.to));
    return refusal::refused(u"roster-overlap"_s, u"与已有班次 %1 时间重叠。"_s.arg(when),
                            u"It overlaps the slot of %1."_s.arg(when));
}

std::optional<Error> pairForbids(const Deciding &on, const RosterSlot &slot)
{
    if (slot.kind != SlotKind::Regular) {
        return std::nullopt;
    }
    const QStringList alone =
        postsLeftAlone(on.state, slot.workers + QStringList{slot.leader}, slotBegin(on.state.info, slot),
                       slotEnd(on.state.info, slot), on.context.now);
    if (alone.isEmpty()) {
        return std::nullopt;
    }
    return refusal::refused(
        u"post-left-alone"_s, u"“%1”的A岗和B岗都没有排上，至少要有一人。"_s.arg(alone.join(u"、"_s)),
        u"Neither A nor B of \"%1\" is planned; one of them must be."_s.arg(alone.join(u", "_s)), u"AB-5"_s);
}

bool sameAsBefore(const Deciding &on, const RosterSlot &slot)
{
    const auto found = on.state.roster.find(slot.id);
    return found != on.state.roster.end() && found->second == slot;
}

/** Why that slot may not stand in the roster; others of the same command are in `beside`. */
std::optional<Error> forbids(const Deciding &on, const RosterSlot &slot, const std::vector<RosterSlot> &beside)
{
    if (!slot.day.ok() || slot.from < 0 || slot.to > minutesOfDay || slot.from >= slot.to) {
        return refusal::refused(u"roster-time"_s, u"班次的日期或起止时间不对。"_s,
                                u"The day or the times of the slot are not possible."_s);
    }
    if (sameAsBefore(on, slot)) {
        return std::nullopt; // it stands already, whoever has gone on leave since: an exported roster comes back in
    }
    if (const auto past = pastForbids(on, slot)) {
        return past;
    }
    if (slot.leader.isEmpty() || slot.workers.isEmpty()) {
        return refusal::refused(u"roster-nobody"_s, u"每个班次要有带班人和至少一名值班人。"_s,
                                u"A slot needs a leader and at least one worker."_s);
    }
    QStringList workers = slot.workers;
    if (workers.removeDuplicates() > 0) {
        return refusal::refused(u"roster-twice"_s, u"同一个人在一个班次里只能排一次。"_s,
                                u"Nobody is planned twice in one slot."_s);
    }
    for (const QString &person : slot.workers + QStringList{slot.leader}) {
        if (const auto error = personForbids(on, slot, person)) {
            return error;
        }
    }
    for (const auto &[id, other] : on.state.roster) {
        if (const auto error = overlapForbids(slot, other)) {
            return error;
        }
    }
    for (const RosterSlot &other : beside) {
        if (const auto error = overlapForbids(slot, other)) {
            return error;
        }
    }
    return pairForbids(on, slot);
}

/** The slot as planned; what has happened to one that is there already stays with it. */
RosterSlot planned(const Deciding &on, const PlanSlot &plan)
{
    RosterSlot slot;
    slot.id = slotId(plan.day, plan.from);
    if (const auto found = on.state.roster.find(slot.id); found != on.state.roster.end()) {
        slot = found->second;
    }
    slot.day = plan.day;
    slot.kind = plan.kind;
    slot.from = plan.from;
    slot.to = plan.to;
    slot.leader = plan.leader;
    slot.workers = plan.workers;
    slot.phone = plan.phone.isEmpty() ? on.state.info.phone : plan.phone;
    return slot;
}

void note(const Deciding &on, RosterSlot slot, const QString &kind, Decision &decision)
{
    if (sameAsBefore(on, slot)) {
        return;
    }
    // Whoever had read it has to read it again: the change counts as published now.
    if (isSet(slot.publishedAt)) {
        slot.publishedAt = on.context.now;
    }
    decision.facts.push_back(
        rosterFact(slot.id, kind, slot.leader + u": "_s + slot.workers.join(u' ') + u' ' + clockText(slot.to)));
    decision.slot = slot.id;
    decision.changes.emplace_back(std::move(slot));
}

/** "" for the leader's place, else a worker's. */
void replace(RosterSlot &slot, const QString &from, const QString &to)
{
    if (slot.leader == from) {
        slot.leader = to;
    }
    std::replace(slot.workers.begin(), slot.workers.end(), from, to);
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const PlanSlot &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    const RosterSlot slot = planned(on, command);
    if (const auto error = forbids(on, slot, {})) {
        return *error;
    }
    Decision decision;
    decision.slot = slot.id;
    note(on, slot, u"planned"_s, decision);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const ImportRoster &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    Decision decision;
    std::vector<RosterSlot> accepted;
    for (const PlanSlot &plan : command.entries) {
        const RosterSlot slot = planned(on, plan);
        if (const auto error = forbids(on, slot, accepted)) {
            return *error;
        }
        accepted.push_back(slot);
        note(on, slot, u"imported"_s, decision);
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const RemoveSlot &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    const Result<RosterSlot> slot = slotOf(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    if (slotBegin(on.state.info, *slot) <= on.context.now) {
        return *pastForbids(on, RosterSlot{}); // what has begun stays in the books
    }
    Decision decision;
    decision.facts.push_back(rosterFact(slot->id, u"removed"_s));
    decision.removals.push_back({u"roster"_s, slot->id});
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const DraftRoster &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    Decision decision;
    const int days = std::clamp(command.days, 1, longestRange);
    for (const RosterSlot &slot :
         draftRoster(on.state, calendarOf(on.state, on.catalogue), command.from, days, on.context.now)) {
        // What the rules forbid is left to the leader, and flagged.
        if (!forbids(on, slot, {})) {
            note(on, slot, u"drafted"_s, decision);
        }
    }
    decision.slot.clear();
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const PublishRoster &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    const sys_days first{command.from};
    const sys_days end = first + days{std::clamp(command.days, 1, longestRange)};
    Decision decision;
    for (const auto &[id, slot] : on.state.roster) {
        if (isSet(slot.publishedAt) || sys_days{slot.day} < first || sys_days{slot.day} >= end) {
            continue;
        }
        RosterSlot published = slot;
        published.publishedAt = on.context.now;
        decision.facts.push_back(rosterFact(id, u"published"_s));
        decision.changes.emplace_back(std::move(published));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AskSwap &command)
{
    Result<RosterSlot> slot = slotOf(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    const QString &actor = on.context.actor.person;
    if (actor != command.from && actor != command.to && on.context.actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    if (const auto error = pastForbids(on, *slot)) {
        return *error;
    }
    if (!isIn(*slot, command.from) || isIn(*slot, command.to)) {
        return refusal::refused(u"swap-not-possible"_s, u"换班要从班上的人换给不在班上的人。"_s,
                                u"A swap goes from somebody of the slot to somebody who is not of it."_s);
    }
    if (const auto error = personForbids(on, *slot, command.to)) {
        return *error;
    }
    Decision decision;
    decision.slot = slot->id;
    for (const RosterSwap &swap : slot->swaps) {
        if (!isSet(swap.answeredAt) && swap.from == command.from) {
            if (swap.to == command.to) {
                return decision; // asked already
            }
            return refusal::refused(u"swap-asked"_s, u"已经申请过换班，请等答复。"_s,
                                    u"A swap is asked for already; wait for the answer."_s);
        }
    }
    slot->swaps.push_back({on.context.fresh.id(), command.from, command.to, actor, on.context.now, {}, {}, false, {}});
    decision.facts.push_back(rosterFact(slot->id, u"swap-asked"_s, command.from + u' ' + command.to));
    decision.changes.emplace_back(std::move(*slot));
    return decision;
}

namespace {

/** A swap that nobody has answered, within its slot. */
Result<RosterSwap *> openSwap(RosterSlot &slot, const QString &id)
{
    const auto swap =
        std::find_if(slot.swaps.begin(), slot.swaps.end(), [&id](const RosterSwap &one) { return one.id == id; });
    if (swap == slot.swaps.end()) {
        return refusal::unknown(u"这个换班申请"_s, u"swap"_s);
    }
    if (isSet(swap->answeredAt)) {
        return refusal::refused(u"swap-answered"_s, u"这个换班申请已经答复。"_s, u"This swap is answered already."_s);
    }
    return &*swap;
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const ReplyToSwap &command)
{
    Result<RosterSlot> slot = slotOf(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    const Result<RosterSwap *> found = openSwap(*slot, command.swap);
    if (!found) {
        return found.error();
    }
    RosterSwap *swap = *found;
    if (on.context.actor.person != askedOf(*swap)) {
        return refusal::notAllowed();
    }
    if (const auto error = pastForbids(on, *slot)) {
        return *error;
    }
    Decision decision;
    decision.slot = slot->id;
    if (command.agree && isSet(swap->agreedAt)) {
        return decision; // a second press
    }
    const QString pair = swap->from + u' ' + swap->to;
    if (command.agree) {
        if (const auto error = personForbids(on, *slot, swap->to)) {
            return *error;
        }
        swap->agreedAt = on.context.now;
        decision.facts.push_back(rosterFact(slot->id, u"swap-agreed"_s, pair));
    } else {
        swap->agreedAt = {};
        swap->answeredBy = on.context.actor.person;
        swap->answeredAt = on.context.now;
        decision.facts.push_back(rosterFact(slot->id, u"swap-declined"_s, pair));
    }
    decision.changes.emplace_back(std::move(*slot));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AnswerSwap &command)
{
    if (const auto error = mustLead(on)) {
        return *error;
    }
    Result<RosterSlot> slot = slotOf(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    const Result<RosterSwap *> found = openSwap(*slot, command.swap);
    if (!found) {
        return found.error();
    }
    RosterSwap *swap = *found;
    if (const auto error = command.approve ? pastForbids(on, *slot) : std::nullopt) {
        return *error;
    }
    if (command.approve) {
        const QString colleague = askedOf(*swap);
        if (!isSet(swap->agreedAt) && on.context.actor.person != colleague) {
            const QString name = nameOf(on.state, colleague);
            return refusal::refused(u"swap-not-agreed"_s, u"%1还没有同意换班。"_s.arg(name),
                                    u"%1 has not agreed to the swap yet."_s.arg(name));
        }
        if (!isIn(*slot, swap->from) || isIn(*slot, swap->to)) {
            return refusal::refused(u"swap-not-possible"_s, u"班次已经改过，这个换班不再成立。"_s,
                                    u"The slot was changed since, so this swap is no longer possible."_s);
        }
        if (const auto error = personForbids(on, *slot, swap->to)) {
            return *error;
        }
        RosterSlot after = *slot;
        replace(after, swap->from, swap->to);
        if (const auto error = pairForbids(on, after)) {
            return *error;
        }
        replace(*slot, swap->from, swap->to);
    }
    swap->answeredBy = on.context.actor.person;
    swap->answeredAt = on.context.now;
    swap->approved = command.approve;
    Decision decision;
    decision.slot = slot->id;
    decision.facts.push_back(
        rosterFact(slot->id, command.approve ? u"swap-approved"_s : u"swap-refused"_s, swap->from + u' ' + swap->to));
    decision.changes.emplace_back(std::move(*slot));
    return decision;
}

namespace {

/** The log book is kept by those of the shift, from its beginning until it is handed over. */
Result<RosterSlot> ownShift(const Deciding &on, const QString &id)
{
    Result<RosterSlot> slot = slotOf(on, id);
    if (!slot) {
        return slot;
    }
    if (!isIn(*slot, on.context.actor.person) && on.context.actor.role != Role::Leader) {
        return refusal::refused(u"not-your-shift"_s, u"您不在这个班次里。"_s, u"You are not of this shift."_s);
    }
    if (isSet(slot->handedOverAt)) {
        return refusal::refused(u"shift-handed-over"_s, u"这个班次已经交班，请记在下一班。"_s,
                                u"This shift is handed over; write it into the next one."_s);
    }
    if (slotBegin(on.state.info, *slot) > on.context.now) {
        return refusal::refused(u"shift-not-begun"_s, u"这个班次还没有开始。"_s, u"This shift has not begun yet."_s);
    }
    return slot;
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const LogShift &command)
{
    Result<RosterSlot> slot = ownShift(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    if (!command.matter.isEmpty() && !on.catalogue.matter(command.matter)) {
        return refusal::matterNotListed();
    }
    if (!command.handedTo.isEmpty() && !on.state.people.contains(command.handedTo)) {
        return unknownPerson(command.handedTo);
    }
    const QString id = on.context.fresh.id();
    Decision decision;
    decision.slot = slot->id;
    decision.facts.push_back(rosterFact(slot->id, u"logged"_s, id + u' ' + command.words));
    slot->log.push_back({id,
                         on.context.now,
                         command.who,
                         command.matter,
                         command.result,
                         command.handedTo,
                         on.context.actor.person,
                         ShiftDeed::Written,
                         {}});
    decision.changes.emplace_back(std::move(*slot));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const HandOverShift &command)
{
    Result<RosterSlot> slot = ownShift(on, command.slot);
    if (!slot) {
        return slot.error();
    }
    if (const Instant from = handOverFrom(on.state.info, *slot); on.context.now < from) {
        const int minute = on.state.info.zone.minuteOfDay(from);
        const QString at =
            u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
        return refusal::refused(u"shift-not-over"_s, u"这一班还没有完，%1 起可以交班。"_s.arg(at),
                                u"This shift is not over; it can be handed over from %1."_s.arg(at));
    }
    const HandOverDraft draft = handOverDraft(on.state, *slot, on.context.now);
    slot->handedOverAt = on.context.now;
    slot->handedOverBy = on.context.actor.person;
    slot->handedOverTo = draft.nextSlot;
    Decision decision;
    decision.slot = slot->id;
    decision.facts.push_back(rosterFact(slot->id, u"handed-over"_s, command.words));
    decision.changes.emplace_back(std::move(*slot));
    return decision;
}

void retireRoster(const Deciding &on, Decision &decision)
{
    const sys_days oldest = sys_days{retentionDay(on)} - rosterKept;
    for (const auto &[id, slot] : on.state.roster) {
        if (sys_days{slot.day} < oldest) {
            decision.removals.push_back({u"roster"_s, id});
            decision.forgottenWords.append(u"roster/"_s + id); // the log book may name residents
        }
    }
    for (const auto &[id, bell] : on.state.bells) {
        if (sys_days{on.state.info.zone.day(bell.at)} < oldest) {
            decision.removals.push_back({u"bell"_s, id});
        }
    }
}

} // namespace yizhan
