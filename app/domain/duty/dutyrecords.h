// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/timelimit.h"

#include <QString>
#include <QStringList>

#include <vector>

/** What the hall keeps of its roster, its bookings and its door bell (DOMAIN 4 and 6). Part of hallrecords.h. */
namespace yizhan {

// ---- roster --------------------------------------------------------------------------------------------------

/** 正常、错时早、中午、晚、节假日 */
enum class SlotKind { Regular, Early, Noon, Evening, Holiday };

/** Hours beside the opening hours in which somebody is on duty; a setting of the hall. */
struct DutyHours
{
    SlotKind kind = SlotKind::Holiday;
    bool dayOff = false; ///< on weekends and holidays; else on working days
    int from = 0;        ///< minutes of the day
    int to = 0;
    bool operator==(const DutyHours &) const = default;
};

/** Somebody asks that another take the place in a slot (换班): the colleague says yes, then the leader. */
struct RosterSwap
{
    QString id;
    QString from; ///< person
    QString to;   ///< person
    QString askedBy;
    Instant askedAt{};
    QString answeredBy;
    Instant answeredAt{}; ///< unset: nobody has answered
    bool approved = false;
    Instant agreedAt{}; ///< the colleague's yes; unset: not yet, or taken back
    bool operator==(const RosterSwap &) const = default;
};

/** Who came to a shift, by category: a name would be personal data. */
enum class ShiftVisitor { Resident, Elder, Minor, Tenant, Business, Department, Phone, Nobody };
enum class ShiftResult { Settled, Recorded, Referred, Reported, Open };

/** What a line of the log book rests on: somebody wrote it, or the system knows it. */
enum class ShiftDeed { Written, BellAnswered, CounsellingTaken, SubmissionTaken, SubmissionDone };

/** A line of the log book. What was said about it in words is a fact and in no feed. */
struct ShiftLine
{
    QString id;
    Instant at{};
    ShiftVisitor who = ShiftVisitor::Resident;
    QString matter; ///< code; may be empty
    ShiftResult result = ShiftResult::Settled;
    QString handedTo; ///< person
    QString by;       ///< person who wrote it, or did it
    ShiftDeed deed = ShiftDeed::Written;
    QString number = {}; ///< of what was handed in
    bool operator==(const ShiftLine &) const = default;
};

/** One slot of the roster (值班): who leads, who works, and what came of it. */
struct RosterSlot
{
    QString id; ///< "2026-11-23-0730": its day and its beginning
    Day day{};
    SlotKind kind = SlotKind::Regular;
    int from = 0; ///< minutes of the day
    int to = 0;
    QString leader;      ///< 带班, person
    QStringList workers; ///< people
    QString phone;
    Instant publishedAt{}; ///< unset: a draft
    std::vector<RosterSwap> swaps;
    std::vector<ShiftLine> log;
    QString handedOverBy;   ///< person
    QString handedOverTo;   ///< the next slot
    Instant handedOverAt{}; ///< unset: not yet
    bool operator==(const RosterSlot &) const = default;
};

// ---- booking -------------------------------------------------------------------------------------------------

/** How many places a queue has in each slot; beside the hall's ordinary number. */
struct BookingQuota
{
    QString prefix;
    int places = 0;
    bool operator==(const BookingQuota &) const = default;
};

/** What may be booked; a setting of the hall. */
struct BookingRules
{
    int slotMinutes = 30;
    int places = 2; ///< of a queue in a slot; 0: nothing is booked here
    std::vector<BookingQuota> quotas;

    [[nodiscard]] int placesOf(const QString &prefix) const
    {
        for (const BookingQuota &quota : quotas) {
            if (quota.prefix == prefix) {
                return quota.places;
            }
        }
        return places;
    }
    bool operator==(const BookingRules &) const = default;
};

/** A working day that can be booked, as the server works it out: pairs from, to, from, to. */
struct BookingDay
{
    Day day{};
    std::vector<Instant> times;
    bool operator==(const BookingDay &) const = default;
};

enum class BookingState { Booked, CheckedIn, Cancelled, NoShow };

/** A place in a slot. Who booked it is sealed beside it, and in no feed. */
struct Booking
{
    QString id;
    QString number; ///< "1124003": month, day and a serial number of that day
    int serial = 0;
    Day day{};
    Instant from{};
    Instant to{};
    QString prefix;
    QString matter; ///< code; empty for the queue as a whole
    bool elder = false;
    QString language;
    BookingState state = BookingState::Booked;
    Instant bookedAt{};
    Instant endedAt{}; ///< checked in, cancelled, or the slot went by
    QString ticket;    ///< once checked in
    QString codeHash;  ///< of the code on its slip
    bool operator==(const Booking &) const = default;
};

/** By what a booking's person is known again: keyed hashes of the ID number and the phone. Never leaves the server. */
struct BookingKey
{
    QString id; ///< the booking's
    QStringList keys;
    bool operator==(const BookingKey &) const = default;
};

// ---- handed in at the kiosk ----------------------------------------------------------------------------------

/** Apply: staff take it on the next working day. Report: 网格上报. Counselling: somebody comes within hours. */
enum class SubmissionKind { Apply, Report, Counselling };
/** 已提交（待收件）, then staff took it, then it is done; or the resident took it back before. */
enum class SubmissionState { Submitted, Taken, Done, Withdrawn };
/** What a report is about, in six pictures; more is words, and those are a fact. */
enum class ReportKind { Rubbish, Damage, Danger, Noise, Dispute, Other };

/**
 * Something that a resident handed in at the kiosk, at whatever hour, and that no window has seen yet. Who it was is
 * sealed beside it, and in no feed.
 */
struct Submission
{
    QString id;
    QString number; ///< "T1123001": month, day and a serial number of that day
    int serial = 0;
    SubmissionKind kind = SubmissionKind::Apply;
    QString matter; ///< code
    ReportKind report = ReportKind::Other;
    QString place;          ///< name of the kiosk
    bool reachable = false; ///< a phone or a card was left
    bool elder = false;
    QString language;
    SubmissionState state = SubmissionState::Submitted;
    Instant submittedAt{};
    DueDate due; ///< of the matter's promise; its day zero is 计时起算日
    Instant takenAt{};
    QString takenBy; ///< person
    QString caseId;  ///< of an application that was taken: the case it has become
    Instant endedAt{};
    QString codeHash;   ///< of the code on its slip
    Instant warnedAt{}; ///< when a notice went out last, for nobody had taken or settled it in time
    bool operator==(const Submission &) const = default;
};

// ---- door bell -----------------------------------------------------------------------------------------------

/** Somebody rang at the closed door. */
struct DoorBell
{
    QString id;
    QString place; ///< name of the kiosk
    Instant at{};
    QString slot;       ///< the roster's slot that answers for that time; empty where there is none
    QString answeredBy; ///< person
    Instant answeredAt{};
    bool operator==(const DoorBell &) const = default;
};

} // namespace yizhan
