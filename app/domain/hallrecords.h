// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelimit.h"

#include <QString>
#include <QStringList>

#include <map>
#include <variant>
#include <vector>

namespace yizhan {

// ---- who and where -------------------------------------------------------------------------------------------

enum class Role { Screen, Clerk, Reviewer, Leader, Administrator, Peer };

/** A member of staff as the plate shows one. Log-in data are not here (they are never in a feed). */
struct Person
{
    QString id;
    QString name;
    QString titleZh;
    QString titleEn;
    QString department; ///< code; "SQ" for the community's own staff
    Role role = Role::Clerk;
    bool partyMember = false;
    QString photo{}; ///< "data:image/jpeg;base64,…"; empty: the plate draws one
    bool operator==(const Person &) const = default;
};

struct Post
{
    QString id;
    QString nameZh;
    QString nameEn;
    QString a; ///< person ids
    QString b;
    QString substitute;
    QString window;       ///< window id the post normally sits at
    QStringList prefixes; ///< queues the post answers for
    QString phone;
    bool operator==(const Post &) const = default;
};

enum class WindowState { Closed, Open, Paused };

struct Window
{
    QString id;
    int number = 0;
    QString nameZh;
    QString nameEn;
    QStringList prefixes;
    WindowState state = WindowState::Closed;
    QString person;      ///< who sits there now
    QString ticket;      ///< ticket that is called or served there now
    Instant backAt{};    ///< while paused
    int priorityRun = 0; ///< priority calls in a row (Q-3)
    bool operator==(const Window &) const = default;
};

enum class PresenceState { OnDuty, Away, Meeting, Out, Leave, OffDuty };

/** Where a person is now (去向牌). `since` is when that began. */
struct Presence
{
    QString person;
    PresenceState state = PresenceState::OffDuty;
    Instant since{};
    Instant backAt{};
    Instant seenAt{};  ///< last sign of life, noted only every few minutes
    Instant askedAt{}; ///< "are you there?"; still set when no answer turned it into Away
    bool operator==(const Presence &) const = default;
};

struct HallInfo
{
    QString id;
    QString nameZh;
    QString nameEn;
    QString regionZh;
    QString regionEn;
    QString addressZh;
    QString addressEn;
    QString phone;
    QString supervisionPhone;
    QString caseCode; ///< letters that begin every case number, "NJ"
    Zone zone;
    OpeningHours hours;
    LightRules lights;
    int minutesPerTicket = 5; ///< until the day has shown its own pace
    bool caseBoard = true;    ///< whether the wall shows cases by tail number
    int caseDays = 90;        ///< how long a case and what it holds of a person are kept after it was handed over
    // Posts (DOMAIN 1, 12): everything here warns, nothing refuses.
    int residents = 0;        ///< of the community; 0: not told
    int presenceMinutes = 15; ///< without a sign of life until the person is asked
    int answerMinutes = 3;    ///< from being asked until 暂离
    int mostPrimary = 1;      ///< posts one person holds as A
    int mostBackup = 2;       ///< and as B
    int mostCoverDays = 10;   ///< working days B covers before a new pair is due
    bool operator==(const HallInfo &) const = default;
};

/** What that hall counts time limits by; refers to both. */
[[nodiscard]] inline TimeRules timeRules(const HallInfo &hall, const WorkCalendar &calendar)
{
    return {hall.hours, calendar, hall.zone, hall.lights};
}

/** What today is, worked out by the server so that no screen needs a calendar. One record, id "today". */
struct HallDay
{
    Day day{};
    DayKind kind = DayKind::Workday;
    QString name; ///< holiday's name
    QString nameEn;
    std::vector<Instant> opens; ///< pairs: from, to, from, to
    Instant takeFrom{};         ///< numbers are given between these two; both unset on a day off
    Instant takeUntil{};
    Instant nextOpen{};  ///< next time the hall opens after today's last slot
    bool closed = false; ///< closing of that day has been done
    Instant turned{};    ///< the opening or closing of a slot that was noted last
    bool operator==(const HallDay &) const = default;
};

// ---- queue ---------------------------------------------------------------------------------------------------

enum class TicketState { Waiting, Called, Serving, Done, Missed, Void };

struct Ticket
{
    QString id;
    QString number; ///< "M001"
    QString prefix;
    int serial = 0;
    Day day{};
    TicketState state = TicketState::Waiting;
    QString matter;       ///< code; empty for a general number
    bool general = false; ///< "说不清，直接取号"
    bool priority = false;
    bool elder = false;            ///< 大字版 stays with the person
    QString language;              ///< "zh" or "en"
    QStringList missing;           ///< names of required materials that the resident did not tick
    QStringList missingDeferrable; ///< those of them that may come later
    qint64 place = 0;              ///< order in the queue; lower is sooner
    Instant takenAt{};
    Instant calledAt{};
    Instant lastCallAt{};
    Instant startedAt{};
    Instant endedAt{};
    int calls = 0;
    int missedTimes = 0;
    QString window;    ///< window that called it
    QString endReason; ///< done | missed-twice | closing
    QString codeHash;  ///< SHA-256 of the slip's code, base64url; the code itself is only on the slip
    std::vector<QString> cases;
    bool rated = false;
    QString post;    ///< that answers for its queue, as it was when the number was called
    QString owner;   ///< its A
    QString handler; ///< who really called it (AB-8)
    bool operator==(const Ticket &) const = default;
};

struct HelpCall
{
    QString id;
    QString place;  ///< name of the kiosk
    QString ticket; ///< general number that goes with it, or empty
    Instant at{};
    QString answeredBy; ///< person
    Instant answeredAt{};
    bool operator==(const HelpCall &) const = default;
};

// ---- case ----------------------------------------------------------------------------------------------------

enum class CaseState { Accepted, InReview, Decided, Finished, Delivered };
enum class CaseResult { None, Grant, Deny };
enum class Opinion { None, Agree, Disagree, AgreeForward };

/** Why a clock stands still (特别程序, GB/T 39046 A.7 code 2). */
enum class StopKind {
    Correction,
    Publicity,
    Hearing,
    Bidding,
    Auction,
    Inspection,
    Testing,
    Quarantine,
    Appraisal,
    ExpertReview,
    HomeVisit
};

/** A stop of a case's clock; its grounds in words are a fact and in no feed. */
struct CaseStop
{
    QString id;
    StopKind kind = StopKind::Correction;
    QString department; ///< whose part stands still; empty: the whole case
    ClockStop days;
    Instant startedAt{};
    Instant endedAt{}; ///< unset: nobody has said that it is over
    QString by;        ///< person
    bool operator==(const CaseStop &) const = default;
};

/** What the applicant is told about an extension; the words beside it are a fact. */
enum class ExtensionReason { Complex, Verification, JointReview, AwaitingReply };

/** 延期 (T-8): one a case, asked for before it is due. */
struct Extension
{
    int days = 0; ///< working days
    ExtensionReason reason = ExtensionReason::Complex;
    Instant requestedAt{};
    Instant answeredAt{}; ///< unset: the leader has not answered
    bool granted = false;
    bool operator==(const Extension &) const = default;
};

/** One reviewer's part of a case, with a clock of its own. */
struct Branch
{
    QString department;
    QString role; ///< "初审"
    int order = 1;
    int parallelGroup = 0;
    Instant startedAt{}; ///< unset: not its turn yet
    Limit limit;         ///< as the matter had it when the part began
    DueDate due;
    Opinion opinion = Opinion::None;
    Instant answeredAt{};
    bool operator==(const Branch &) const = default;
};

struct HandedMaterial
{
    QString name;
    bool originalSeen = false;
    int copies = 0;
    bool deferred = false; ///< comes later (D-1)
    bool operator==(const HandedMaterial &) const = default;
};

/** A line of the resident's timeline: what and when, by post and not by person. */
struct TimelineEntry
{
    Instant at{};
    /// accepted | opinion | decided | finished | delivered | rated | material | clock-stopped | clock-resumed |
    /// extension-requested | extension-granted | extension-refused
    QString kind;
    QString department; ///< code, where one acted
    QString post;       ///< name of the post that acted for the hall
    QString part;       ///< "A" or "B"
    bool operator==(const TimelineEntry &) const = default;
};

/** A case (办件) without any personal data: what every screen may hold. */
struct ServiceCase
{
    QString id;
    QString caseNo;
    QString matter;
    QString ticket;
    QString slipHash;   ///< codeHash of its ticket: the slip stays a key to the case
    bool elder = false; ///< its ticket's: 大字版 stays with the person
    QString language;   ///< its ticket's: "zh" or "en"
    CaseState state = CaseState::Accepted;
    CaseResult result = CaseResult::None;
    Instant acceptedAt{};
    Limit limit; ///< as promised when it was accepted, whatever the catalogue says later
    DueDate due;
    std::vector<CaseStop> stops;
    std::optional<Extension> extension;
    QString post;    ///< post that owns it
    QString owner;   ///< its A
    QString handler; ///< who really accepted it
    std::vector<Branch> branches;
    QString decidingDepartment;
    std::vector<HandedMaterial> materials;
    std::vector<TimelineEntry> timeline;
    Instant decidedAt{};
    Instant finishedAt{};
    Instant deliveredAt{};
    int stars = 0; ///< 1–5 once rated; GB code is 6 − stars (R-1)
    bool operator==(const ServiceCase &) const = default;
};

/** A rating (好差评) of a case or a visit. Holds no personal data. */
struct Rating
{
    QString id;
    QString ticket; ///< one of the two is set
    QString caseId;
    int stars = 0;
    std::vector<int> tags; ///< codes of DOMAIN 5
    QString post;
    QString person; ///< who really served
    Instant at{};
    bool operator==(const Rating &) const = default;
};

// ---- posts while somebody is away (DOMAIN 1) -------------------------------------------------------------------

/**
 * Why somebody is away. Stands in no record, for 病假 is nobody's business but the leader's: it is a fact, and the
 * record has what the plate says. The fact has the number: add at the end.
 */
enum class AbsenceReason { Leave, Study, Meeting, Trip, Training, Sick, Personal, Other };

/** Whether A handed over before leaving (AB-3). */
enum class HandoverAdvance { None, Before, Later };

/** An open case as it was handed over; what to do next, in words, is a fact. */
struct HandedCase
{
    QString caseId;
    CaseState stage = CaseState::Accepted;
    Instant dueAt{};
    bool operator==(const HandedCase &) const = default;
};

/** One post's hand-over of an absence (DOMAIN 1.3). Papers, seals and notes are words, and so facts. */
struct Handover
{
    QString no; ///< "JJ-20261123-0001"
    QString post;
    QString from;
    QString to; ///< who is to cover
    HandoverAdvance advance = HandoverAdvance::None;
    std::vector<HandedCase> cases; ///< open ones: drafted, and drafted anew when A signs
    Instant dueBy{};               ///< without A's signature by then: a red mark
    Instant signedFromAt{};
    Instant signedToAt{};
    QString signedToBy;
    Instant markedAt{};             ///< the red mark
    std::vector<QString> doneCases; ///< cases that moved while A was away: the draft of the brief
    Instant briefedAt{};
    Instant signedBackAt{};
    bool operator==(const Handover &) const = default;
};

/** Who serves a post of which both are away (AB-5, AB-6). */
struct NamedSubstitute
{
    QString post;
    QString person;
    bool operator==(const NamedSubstitute &) const = default;
};

struct Absence
{
    QString id;
    QString person;
    PresenceState plate = PresenceState::Leave;
    bool sudden = false;
    Instant from{};
    Instant to{}; ///< expected return
    int workdays = 0;
    std::vector<NamedSubstitute> substitutes;
    QString approval; ///< empty: none was needed
    QString recordedBy;
    Instant recordedAt{};
    Instant begunAt{};
    Instant returnedAt{};
    Instant cancelledAt{}; ///< or refused before it began
    std::vector<Handover> handovers;
    bool operator==(const Absence &) const = default;
};

enum class ApprovalKind { Absence, PairChange, StandIn, Swap };
enum class ApprovalState { Waiting, Granted, Refused, Withdrawn };

/** What one of the leader's pair has to answer; the words go with it as facts of "approval/<id>". */
struct Approval
{
    QString id;
    ApprovalKind kind = ApprovalKind::Absence;
    QString subject; ///< id of the absence, the pair change, the post that somebody stands in for, the swap
    QString requestedBy;
    QString about; ///< who may not answer it
    Instant requestedAt{};
    QString to;            ///< who is asked now
    Instant escalatedAt{}; ///< when it went to the other of the pair
    Day approveBy{};       ///< 先顶岗后补批: it is done already and approved by this day
    ApprovalState state = ApprovalState::Waiting;
    QString answeredBy;
    Instant answeredAt{};
    bool operator==(const Approval &) const = default;
};

/** A and B of a post before and after (AB-13); the history of its pairs. */
struct PairChange
{
    QString id;
    QString post;
    QString fromA;
    QString fromB;
    QString fromSubstitute;
    QString toA;
    QString toB;
    QString toSubstitute;
    QString requestedBy;
    Instant requestedAt{};
    QString approval;
    Instant effectiveAt{}; ///< unset: waits, or was refused
    bool operator==(const PairChange &) const = default;
};

/** A post without anybody in opening hours (AB-12), and who was told. */
struct Vacancy
{
    QString id;
    QString post;
    Instant since{};
    Instant raisedAt{};
    QStringList told;     ///< B, the substitute, the leaders
    Instant everyoneAt{}; ///< since when every desk is told
    Instant endedAt{};
    QString endedBy; ///< who took the post; empty: the hours ended
    bool operator==(const Vacancy &) const = default;
};

/** Somebody who took an empty post for the day (AB-6, 主动顶岗). One a post. */
struct StandIn
{
    QString post;
    QString person;
    Instant since{};
    QString approval;
    bool operator==(const StandIn &) const = default;
};

/** Last number given per prefix and day, or last case of the year; never leaves the server. */
struct Counter
{
    QString id; ///< "M/2026-11-23", "case/2026", "handover/2026"
    int last = 0;
    bool operator==(const Counter &) const = default;
};

} // namespace yizhan
