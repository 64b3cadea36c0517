// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/roster.h"

#include "domain/cases/casestates.h"
#include "domain/duty/absences.h"
#include "domain/duty/posts.h"

#include <algorithm>
#include <iterator>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** The roster is published a week ahead (DOMAIN 4). */
constexpr days publishedAhead{7};
constexpr int workersPreferred = 2;

bool overlaps(int from, int to, const RosterSlot &slot)
{
    return slot.from < to && from < slot.to;
}

/** True if those slots, in order, leave no minute of it out. */
bool covered(const NeededSlot &need, const std::vector<const RosterSlot *> &planned)
{
    int at = need.from;
    for (const RosterSlot *slot : planned) {
        if (slot->from <= at && slot->to > at) {
            at = slot->to;
        }
    }
    return at >= need.to;
}

QStringList everybody(const RosterSlot &slot)
{
    QStringList people = slot.workers;
    if (!slot.leader.isEmpty()) {
        people.append(slot.leader);
    }
    return people;
}

bool bothOfAPair(const HallState &state, const QStringList &people)
{
    return std::any_of(state.posts.begin(), state.posts.end(), [&people](const auto &entry) {
        return people.contains(entry.second.a) && people.contains(entry.second.b);
    });
}

void flagPeople(const HallState &state, const RosterSlot &slot, Instant now, std::vector<RosterFlag> &flags)
{
    const Instant begin = slotBegin(state.info, slot);
    const Instant end = slotEnd(state.info, slot);
    if (slot.leader.isEmpty() || !state.people.contains(slot.leader)) {
        flags.push_back(RosterFlag::NoLeader);
    }
    const auto known = std::count_if(slot.workers.begin(), slot.workers.end(),
                                     [&state](const QString &one) { return state.people.contains(one); });
    if (known == 0) {
        flags.push_back(RosterFlag::NoWorkers);
    } else if (known < workersPreferred) {
        flags.push_back(RosterFlag::OneWorker);
    }
    const QStringList people = everybody(slot);
    const bool away = std::any_of(people.begin(), people.end(),
                                  [&](const QString &person) { return isAway(state, person, begin, end, now); });
    if (away && end > now) {
        flags.push_back(RosterFlag::PersonAway);
    }
    if (slot.kind == SlotKind::Regular && end > now && !postsLeftAlone(state, people, begin, end, now).isEmpty()) {
        flags.push_back(RosterFlag::PairAway);
    }
    if (slot.kind != SlotKind::Regular && bothOfAPair(state, slot.workers)) {
        flags.push_back(RosterFlag::BothOfPair);
    }
}

void flagPublishing(const HallState &state, const RosterSlot &slot, Instant now, std::vector<RosterFlag> &flags)
{
    const Instant inTime = state.info.zone.at(slot.day, 0) - publishedAhead;
    if (isSet(slot.publishedAt) && slot.publishedAt > inTime) {
        flags.push_back(RosterFlag::PublishedLate);
    } else if (!isSet(slot.publishedAt) && now > inTime) {
        flags.push_back(RosterFlag::NotPublished);
    }
    const bool asked = std::any_of(slot.swaps.begin(), slot.swaps.end(),
                                   [](const RosterSwap &swap) { return !isSet(swap.answeredAt); });
    if (asked) {
        flags.push_back(RosterFlag::SwapAsked);
    }
}

SlotReport reportOn(const HallState &state, const NeededSlot &need, bool needed,
                    const std::vector<const RosterSlot *> &planned, Instant now)
{
    SlotReport report{need, needed, {}, {}};
    if (!covered(need, planned)) {
        report.flags.push_back(RosterFlag::Missing);
    }
    for (const RosterSlot *slot : planned) {
        if (!overlaps(need.from, need.to, *slot)) {
            continue;
        }
        if (report.slot.isEmpty()) {
            report.slot = slot->id;
        }
        flagPeople(state, *slot, now, report.flags);
        flagPublishing(state, *slot, now, report.flags);
    }
    std::sort(report.flags.begin(), report.flags.end());
    report.flags.erase(std::unique(report.flags.begin(), report.flags.end()), report.flags.end());
    return report;
}

} // namespace

std::vector<const RosterSlot *> slotsOfDay(const HallState &state, Day day)
{
    std::vector<const RosterSlot *> found;
    for (auto it = state.roster.lower_bound(toIso(day)); it != state.roster.end() && it->second.day == day; ++it) {
        found.push_back(&it->second);
    }
    return found;
}

std::vector<NeededSlot> neededSlots(const HallInfo &info, const WorkCalendar &calendar, Day day)
{
    std::vector<NeededSlot> needs;
    const bool dayOff = !calendar.isWorkday(day);
    for (const OpenSlot &open : openSlots(info.hours, calendar, day)) {
        needs.push_back({day, SlotKind::Regular, open.from, open.to});
    }
    for (const DutyHours &hours : info.duty) {
        if (hours.dayOff == dayOff) {
            needs.push_back({day, hours.kind, hours.from, hours.to});
        }
    }
    std::sort(needs.begin(), needs.end(),
              [](const NeededSlot &one, const NeededSlot &other) { return one.from < other.from; });
    return needs;
}

std::vector<SlotReport> rosterReport(const HallState &state, const WorkCalendar &calendar, Day from, int daysAhead,
                                     Instant now)
{
    std::vector<SlotReport> reports;
    for (int i = 0; i < daysAhead; ++i) {
        const Day day{sys_days{from} + days{i}};
        const std::vector<const RosterSlot *> planned = slotsOfDay(state, day);
        const std::vector<NeededSlot> needs = neededSlots(state.info, calendar, day);
        const std::size_t first = reports.size();
        for (const NeededSlot &need : needs) {
            reports.push_back(reportOn(state, need, true, planned, now));
        }
        for (const RosterSlot *slot : planned) {
            const bool asked = std::any_of(needs.begin(), needs.end(), [slot](const NeededSlot &need) {
                return overlaps(need.from, need.to, *slot);
            });
            if (!asked) {
                reports.push_back(reportOn(state, {day, slot->kind, slot->from, slot->to}, false, {slot}, now));
            }
        }
        std::sort(reports.begin() + qsizetype(first), reports.end(),
                  [](const SlotReport &one, const SlotReport &other) { return one.need.from < other.need.from; });
    }
    return reports;
}

QString slotId(Day day, int from)
{
    return u"%1-%2%3"_s.arg(toIso(day)).arg(from / 60, 2, 10, QLatin1Char('0')).arg(from % 60, 2, 10, QLatin1Char('0'));
}

Instant slotBegin(const HallInfo &info, const RosterSlot &slot)
{
    return info.zone.at(slot.day, slot.from);
}

Instant slotEnd(const HallInfo &info, const RosterSlot &slot)
{
    return info.zone.at(slot.day, slot.to);
}

bool isIn(const RosterSlot &slot, const QString &person)
{
    return !person.isEmpty() && (slot.leader == person || slot.workers.contains(person));
}

QString askedOf(const RosterSwap &swap)
{
    return swap.askedBy == swap.to ? swap.from : swap.to;
}

bool isAway(const HallState &state, const QString &person, Instant from, Instant to, Instant now)
{
    if (absenceWithin(state, person, from, to)) {
        return true;
    }
    const auto found = state.presence.find(person);
    if (found == state.presence.end()) {
        return false;
    }
    const Presence &presence = found->second;
    if (presence.state != PresenceState::Leave && presence.state != PresenceState::Out) {
        return false;
    }
    // Who did not say when is taken to be back tomorrow.
    const Day today = state.info.zone.day(now);
    const Instant back =
        isSet(presence.backAt) ? presence.backAt : state.info.zone.at(Day{sys_days{today} + days{1}}, 0);
    return presence.since < to && from < back;
}

QStringList postsLeftAlone(const HallState &state, const QStringList &people, Instant from, Instant to, Instant now)
{
    QStringList alone;
    for (const auto &[id, post] : state.posts) {
        bool planned = false;
        bool possible = false;
        for (const QString &person : {post.a, post.b, post.substitute}) {
            const bool here = !person.isEmpty() && !isAway(state, person, from, to, now);
            possible = possible || here;
            planned = planned || (here && people.contains(person));
        }
        if (possible && !planned) {
            alone.append(post.nameZh);
        }
    }
    return alone;
}

DutyNow dutyNow(const HallState &state, Instant now)
{
    const RosterSlot *last = nullptr;
    const RosterSlot *next = nullptr;
    for (const auto &[id, slot] : state.roster) { // in order of time
        if (!isSet(slot.publishedAt)) {
            continue;
        }
        if (slotBegin(state.info, slot) <= now) {
            last = &slot;
        } else {
            next = &slot;
            break;
        }
    }
    DutyNow duty;
    duty.phone = state.info.phone;
    if (!last) {
        return duty;
    }
    duty.slot = last->id;
    duty.leader = last->leader;
    duty.onSite = slotEnd(state.info, *last) > now;
    if (duty.onSite) {
        std::copy_if(last->workers.begin(), last->workers.end(), std::back_inserter(duty.workers),
                     [&state](const QString &person) { return !isRecordedAway(state, person); });
        duty.until = slotEnd(state.info, *last);
    } else if (next) {
        duty.until = slotBegin(state.info, *next);
    }
    if (!last->phone.isEmpty()) {
        duty.phone = last->phone;
    }
    return duty;
}

bool helpIsHeard(const HallState &state, Instant now)
{
    return (!isOpen(state.today, now) && dutyNow(state, now).onSite) ||
           std::any_of(state.presence.begin(), state.presence.end(),
                       [](const auto &entry) { return entry.second.state == PresenceState::OnDuty; });
}

namespace {

/** Picks people in turn: who has been asked least, then by id. */
class Turns
{
public:
    explicit Turns(std::vector<QString> people)
        : m_people(std::move(people))
    {
    }
    void had(const QString &person, int minutes) { m_minutes[person] += minutes; }

    template <typename Fits>
    QString next(const Fits &fits) const
    {
        QString best;
        int least = 0;
        for (const QString &person : m_people) {
            const auto found = m_minutes.find(person);
            const int minutes = found == m_minutes.end() ? 0 : found->second;
            if (fits(person) && (best.isEmpty() || minutes < least)) {
                best = person;
                least = minutes;
            }
        }
        return best;
    }
    [[nodiscard]] const std::vector<QString> &people() const { return m_people; }

private:
    std::vector<QString> m_people;
    std::map<QString, int> m_minutes;
};

/** The community's own, or all clerks where nobody of a window is. */
std::vector<QString> staffOf(const HallState &state)
{
    std::vector<QString> staff;
    for (const auto &[id, person] : state.people) {
        if (person.role == Role::Clerk) {
            staff.push_back(id);
        }
    }
    return staff;
}

std::vector<QString> leadersOf(const HallState &state)
{
    std::vector<QString> leaders;
    for (const auto &[id, person] : state.people) {
        if (person.role == Role::Leader) {
            leaders.push_back(id);
        }
    }
    return leaders.empty() ? staffOf(state) : leaders;
}

} // namespace

std::vector<RosterSlot> draftRoster(const HallState &state, const WorkCalendar &calendar, Day from, int daysAhead,
                                    Instant now)
{
    Turns leaders(leadersOf(state));
    Turns workers(staffOf(state).empty() ? leadersOf(state) : staffOf(state));
    for (const auto &[id, slot] : state.roster) {
        if (slot.kind != SlotKind::Regular) {
            leaders.had(slot.leader, slot.to - slot.from);
            for (const QString &person : slot.workers) {
                workers.had(person, slot.to - slot.from);
            }
        }
    }
    std::vector<RosterSlot> drafts;
    for (const SlotReport &report : rosterReport(state, calendar, from, daysAhead, now)) {
        if (!report.slot.isEmpty() || !report.needed) {
            continue;
        }
        RosterSlot slot;
        slot.day = report.need.day;
        slot.kind = report.need.kind;
        slot.from = report.need.from;
        slot.to = report.need.to;
        slot.id = slotId(slot.day, slot.from);
        slot.phone = state.info.phone;
        const Instant begin = slotBegin(state.info, slot);
        const Instant end = slotEnd(state.info, slot);
        if (end <= now) {
            continue;
        }
        const auto here = [&](const QString &person) {
            return !isAway(state, person, begin, end, now);
        };
        slot.leader = leaders.next(here);
        if (slot.kind == SlotKind::Regular) {
            for (const QString &person : workers.people()) {
                if (here(person)) {
                    slot.workers.append(person);
                }
            }
        } else {
            const auto fits = [&](const QString &person) {
                return here(person) && person != slot.leader && !slot.workers.contains(person) &&
                       !bothOfAPair(state, slot.workers + QStringList{person});
            };
            while (slot.workers.size() < workersPreferred) {
                const QString person = workers.next(fits);
                if (person.isEmpty()) {
                    break;
                }
                slot.workers.append(person);
                workers.had(person, slot.to - slot.from);
            }
            leaders.had(slot.leader, slot.to - slot.from);
        }
        // In a hall of one or two whoever leads also works.
        if (slot.workers.isEmpty() && !slot.leader.isEmpty()) {
            slot.workers.append(slot.leader);
        }
        if (!slot.leader.isEmpty()) {
            drafts.push_back(std::move(slot));
        }
    }
    return drafts;
}

Instant handOverFrom(const HallInfo &info, const RosterSlot &slot)
{
    return slotEnd(info, slot) - minutes{30};
}

HandOverDraft handOverDraft(const HallState &state, const RosterSlot &slot, Instant now)
{
    HandOverDraft draft;
    if (const auto next = state.roster.upper_bound(slot.id); next != state.roster.end()) {
        draft.nextSlot = next->first;
    }
    for (const ShiftLine &line : slot.log) {
        if (line.result == ShiftResult::Open) {
            draft.openLines.push_back(line.id);
        }
        draft.bellsAnswered += line.deed == ShiftDeed::BellAnswered ? 1 : 0;
        draft.counselled += line.deed == ShiftDeed::CounsellingTaken ? 1 : 0;
        draft.taken += line.deed == ShiftDeed::SubmissionTaken ? 1 : 0;
        draft.done += line.deed == ShiftDeed::SubmissionDone ? 1 : 0;
    }
    // Who was on duty last answers until the next shift begins (dutyNow()).
    const auto next = std::find_if(state.roster.upper_bound(slot.id), state.roster.end(),
                                   [](const auto &entry) { return isSet(entry.second.publishedAt); });
    const Instant end =
        std::max(slotEnd(state.info, slot), next == state.roster.end() ? now : slotBegin(state.info, next->second));
    for (const auto &[id, bell] : state.bells) {
        if (!isSet(bell.answeredAt) && bell.at < end) {
            draft.bells.push_back(id);
        }
    }
    for (const auto &[id, call] : state.help) {
        if (call.rings() && call.at < end) {
            draft.help.push_back(id);
        }
    }
    for (const auto &[id, one] : state.submissions) {
        const bool open =
            one.state == SubmissionState::Submitted || (one.state == SubmissionState::Taken && one.caseId.isEmpty());
        if (open && one.submittedAt < end) {
            draft.submissions.push_back(id);
        }
    }
    for (const auto &[id, ticket] : state.tickets) {
        draft.waiting += ticket.state == TicketState::Waiting && ticket.takenAt < end ? 1 : 0;
    }
    const Instant soon = isSet(state.today.nextOpen) ? state.today.nextOpen + hours{12} : now + hours{24};
    for (const auto &[id, one] : state.cases) {
        if (isSet(one.decidedAt) || isOver(one.state) || !isSet(one.due.due) || one.due.due >= soon) {
            continue;
        }
        ++(one.due.due < now ? draft.overdue : draft.dueSoon);
    }
    return draft;
}

} // namespace yizhan
