// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/** A slot that must be manned: the opening hours of a working day, and the hall's further hours (DOMAIN 4). */
struct NeededSlot
{
    Day day{};
    SlotKind kind = SlotKind::Regular;
    int from = 0;
    int to = 0;
    bool operator==(const NeededSlot &) const = default;
};
[[nodiscard]] std::vector<NeededSlot> neededSlots(const HallInfo &info, const WorkCalendar &calendar, Day day);

/** What a leader is told about a slot. Flags warn; what must not be is refused when it is planned. */
enum class RosterFlag {
    Missing,       ///< nobody is planned at all, or not for all of it
    NoLeader,      ///< only after somebody left the hall's file
    NoWorkers,     ///< likewise
    OneWorker,     ///< two are better (DOMAIN 4)
    NotPublished,  ///< and it begins within a week
    PublishedLate, ///< less than a week ahead
    PersonAway,    ///< somebody of it has become absent
    PairAway,      ///< AB-5: of a post in opening hours neither A nor B nor the substitute is planned
    BothOfPair,    ///< outside of opening hours A and B of a post together: time off would leave both away
    SwapAsked,
};

/** One line of the plan: what is needed, what is there, and what is wrong with it. */
struct SlotReport
{
    NeededSlot need;
    bool needed = true; ///< else it is more than the hall asks for
    QString slot;       ///< id of the roster's slot that begins there, or covers it; may be empty
    std::vector<RosterFlag> flags;
    bool operator==(const SlotReport &) const = default;
};
[[nodiscard]] std::vector<SlotReport> rosterReport(const HallState &state, const WorkCalendar &calendar, Day from,
                                                   int days, Instant now);

/** Of that day, in order of time; drafts too. */
[[nodiscard]] std::vector<const RosterSlot *> slotsOfDay(const HallState &state, Day day);
/** "2026-11-23-0730" */
[[nodiscard]] QString slotId(Day day, int from);
[[nodiscard]] Instant slotBegin(const HallInfo &info, const RosterSlot &slot);
[[nodiscard]] Instant slotEnd(const HallInfo &info, const RosterSlot &slot);
[[nodiscard]] bool isIn(const RosterSlot &slot, const QString &person);
/** The colleague whose yes a swap needs: of its two the one who did not ask for it. */
[[nodiscard]] QString askedOf(const RosterSwap &swap);
/** True if the person is known to be absent at some time from `from` to `to`. */
[[nodiscard]] bool isAway(const HallState &state, const QString &person, Instant from, Instant to, Instant now);
/** Names of the posts of which neither A nor B nor the substitute is among these, although one of them could be. */
[[nodiscard]] QStringList postsLeftAlone(const HallState &state, const QStringList &people, Instant from, Instant to,
                                         Instant now);

/** Who answers for the hall at a moment. */
struct DutyNow
{
    QString slot;        ///< its id; empty where no roster was ever published
    bool onSite = false; ///< the slot is running; else its leader answers by phone until the next one begins
    QString leader;
    QStringList workers; ///< less those who are recorded away; none when nobody is on site
    QString phone;
    Instant until{}; ///< end of the slot, or beginning of the next
    bool operator==(const DutyNow &) const = default;
};
/** By the published roster: the running slot, else the leader of the last one (somebody always answers). */
[[nodiscard]] DutyNow dutyNow(const HallState &state, Instant now);
/**
 * Somebody is there who hears a call for help. In opening hours whoever is there has logged in; on the duty of an
 * evening nobody has to.
 */
[[nodiscard]] bool helpIsHeard(const HallState &state, Instant now);

/**
 * A proposal for every needed slot that nobody is planned for: leaders in turn; in opening hours everybody who is
 * there; outside of them two who have had the fewest such hours, never A and B of one post together, nobody absent.
 */
[[nodiscard]] std::vector<RosterSlot> draftRoster(const HallState &state, const WorkCalendar &calendar, Day from,
                                                  int days, Instant now);

/** What the shift leaves to the next one, drafted from what the system knows. */
struct HandOverDraft
{
    QString nextSlot;
    std::vector<QString> openLines;   ///< ids of log lines that are not settled
    std::vector<QString> bells;       ///< nobody has answered
    std::vector<QString> help;        ///< likewise
    std::vector<QString> submissions; ///< handed in at a kiosk, and neither done nor a case
    int bellsAnswered = 0;            ///< of the shift itself, as are the next three
    int counselled = 0;
    int taken = 0; ///< of what was handed in, counselling not among them
    int done = 0;
    int waiting = 0; ///< numbers that still wait
    int overdue = 0; ///< open cases
    int dueSoon = 0; ///< those that are due before the end of the next working day's business
    bool operator==(const HandOverDraft &) const = default;
};
/** From when a shift may be handed over: half an hour before it ends, for until then it answers for the hall. */
[[nodiscard]] Instant handOverFrom(const HallInfo &info, const RosterSlot &slot);
/** Of what came while the shift ran: what came later is the next one's. */
[[nodiscard]] HandOverDraft handOverDraft(const HallState &state, const RosterSlot &slot, Instant now);

} // namespace yizhan
