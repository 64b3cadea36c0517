// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/timelimit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/** What the hall keeps of its cases, their notices, ratings and papers (DOMAIN 2, 3 and 5). Part of hallrecords.h. */
namespace yizhan {

// ---- case ----------------------------------------------------------------------------------------------------

/**
 * DOMAIN 3.3 as 11a amends it; what leads from one to another stands in domain/cases/casestates.h. In the order of the
 * way: a case before Accepted has no clock, from Decided on its clock has done its work, after Delivered come the other
 * ends.
 */
enum class CaseState {
    Received,
    Correction,
    Accepted,
    InReview,
    Decided,
    Finished,
    Delivered,
    Refused,
    Returned,
    Withdrawn,
    Void
};
enum class CaseResult { None, Grant, Deny };
/** DeemedAgree is what a reviewer's silence comes to (P-3): no agreement, and worth nothing until the lead answers it.
 */
enum class Opinion { None, Agree, Disagree, AgreeForward, DeemedAgree };

/** The papers a case makes on its way (DOMAIN 3.2 and 3.6). */
enum class PaperKind {
    Receipt,          ///< 收件通知书
    Acceptance,       ///< 受理通知书
    Refusal,          ///< 不予受理通知书
    OneTimeNotice,    ///< 一次性告知单, given on the spot
    CorrectionNotice, ///< 补正通知书, given later
    DeferralPromise,  ///< 容缺受理承诺书
    SpecialProcedure, ///< 特殊程序告知书
    ExtensionNotice,  ///< 延期告知书
    FinishNotice,     ///< 办结通知书
    DenialNotice,     ///< 不予许可（决定）通知书
    DeliveryReceipt,  ///< 送达回执
    ReturnNotice,     ///< 退件通知书
    WithdrawalNote    ///< 撤件确认书
};

/** A paper that a step made; what stands on it is drawn from the facts. */
struct CasePaper
{
    PaperKind kind = PaperKind::Receipt;
    QString number; ///< "NJ-20261123-0001-SL"
    Instant at{};
    QString calendar{}; ///< version by which the dates on it are counted; empty: it has none, or an older record
    bool operator==(const CasePaper &) const = default;
};

/** 补正: what the applicant was told is missing or wrong, all of it at once (S-2). The words beside it are a fact. */
struct CorrectionNotice
{
    Instant at{};
    QString paper;     ///< its number
    QStringList items; ///< materials of the matter
    Day until{};       ///< last day to bring them
    Instant completedAt{};
    bool breach = false; ///< a second notice, which the rule does not allow
    bool operator==(const CorrectionNotice &) const = default;
};

/** What one department gives in a case that serves several purposes at once (一件事). */
struct DepartmentResult
{
    QString department;
    QString nameZh;
    QString nameEn;
    CaseResult result = CaseResult::None;
    Instant at{};
    QString paper{}; ///< number of the one that says it was denied
    bool operator==(const DepartmentResult &) const = default;
};

/** 更正 of something that was recorded wrongly: a new fact, which counts once a second person has confirmed it. */
struct Amendment
{
    QString id;
    QString about; ///< kind of the fact that was wrong, "opinion"; "applicant" or "agent" for what is sealed
    Instant at{};
    QString by; ///< person
    Instant answeredAt{};
    QString answeredBy; ///< another person
    bool confirmed = false;
    Instant
        entryAt{}; ///< which line of the timeline of that kind: when it was written; unset: an older record, by kind
    QString department{}; ///< and which department's
    bool operator==(const Amendment &) const = default;
};

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
    QString requestedBy; ///< persons; not told to residents
    QString answeredBy;
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
    Instant dueSince{}; ///< when these dates came to hold: when the part began, or when they last moved
    Opinion opinion = Opinion::None;
    Instant answeredAt{};
    bool deemable = true; ///< its silence may count as consent (P-3)
    Instant
        repliedAt{}; ///< when the lead answered an objection or a deemed opinion, or sent it up; the words are a fact
    Instant forwardDue{}; ///< 同意但转报: by when the lead sends it up
    bool operator==(const Branch &) const = default;
};

struct HandedMaterial
{
    QString name;
    bool originalSeen = false;
    int copies = 0;
    bool deferred = false; ///< comes later (D-1)
    bool missing = false;  ///< not in, or not in order, and not promised either
    bool operator==(const HandedMaterial &) const = default;
};

/** A line of the resident's timeline: what and when, by post and not by person. */
struct TimelineEntry
{
    Instant at{};
    /// received | accepted | deemed-accepted | correction | supplied | refused | returned | withdrawn | void | opinion
    /// | deemed | replied | result | decided | finished | delivered | rated | material | clock-stopped | clock-resumed
    /// | extension-requested | extension-granted | extension-refused | urged | amended
    /// | due-moved | due-settled | due-unsettled
    QString kind;
    QString department; ///< code, where one acted
    QString post;       ///< name of the post that acted for the hall
    QString part;       ///< "A" or "B"
    QString paper;      ///< number of the paper that this step made
    Instant from{};     ///< where another calendar moved the date: from when to when
    Instant to{};
    bool operator==(const TimelineEntry &) const = default;
};

/** A case (办件) without any personal data: what every screen may hold. */
struct ServiceCase
{
    QString id;
    QString caseNo;
    QString matter;
    QString ticket;
    QString submission;    ///< id of what was handed in at the kiosk, instead of a ticket
    Instant promised{};    ///< what the kiosk said then: done by that time
    bool unnamed = false;  ///< nobody was asked for the name there; until somebody is, nothing is answered
    QString slipHash;      ///< codeHash of its ticket: the slip stays a key to the case
    bool elder = false;    ///< its ticket's: 大字版 stays with the person
    QString language;      ///< its ticket's: "zh" or "en"
    bool hasAgent = false; ///< 代办: somebody acts for the applicant
    CaseState state = CaseState::Accepted;
    CaseResult result = CaseResult::None;
    Instant
        receivedAt{}; ///< when everything was handed in, anew with the last item of a correction; unset: as accepted
    Instant firstReceivedAt{}; ///< where a correction gave it another: the first; unset: that is the only one
    Instant noticeDue{};       ///< projection: accepted by default after it (T-4), while only received
    Instant acceptedAt{};      ///< from when on its time is counted
    bool deemed = false;       ///< accepted because nothing was said in time
    Limit limit;               ///< as promised when it was accepted, whatever the catalogue says later
    DueDate due;
    Instant dueSince{}; ///< when these dates came to hold: when it was accepted, or when they last moved
    std::vector<CaseStop> stops;
    std::optional<Extension> extension;
    QString post;    ///< post that owns it
    QString owner;   ///< its A
    QString handler; ///< who really accepted it
    std::vector<Branch> branches;
    QString decidingDepartment;
    std::vector<HandedMaterial> materials;
    Day deferredUntil{};   ///< by when what is deferred was promised (D-1)
    Instant deferredDue{}; ///< projection: close of business of that day
    std::vector<CorrectionNotice> notices;
    std::vector<DepartmentResult> results; ///< of a matter that has several (一件事)
    std::vector<CasePaper> papers;
    std::vector<Amendment> amendments;
    QString externalNo; ///< its number in the provincial system
    int urges = 0;      ///< how often the applicant asked to hurry (催办)
    Instant urgedAt{};
    std::vector<TimelineEntry> timeline;
    Instant decidedAt{};
    Instant finishedAt{};
    std::optional<DueDate> delivery{}; ///< projection: by when a finished case is to be handed over
    Instant deliveredAt{};
    QString deliveredTo; ///< applicant | agent; empty: an older record
    Instant endedAt{};   ///< refused, returned, withdrawn, void
    QString endReason;   ///< correction-not-supplied | deferred-not-supplied | empty
    int stars = 0;       ///< 1–5 once rated; GB code is 6 − stars (R-1)
    bool operator==(const ServiceCase &) const = default;
};

/** How far a clock has come when somebody is told of it (DOMAIN 2.5). */
enum class NoticeRung {
    Reminder, ///< BLUE
    Yellow,
    Red,          ///< past due: 黄牌
    Urge,         ///< 催办
    RedCard,      ///< 红牌
    Deemed,       ///< no rung of a clock: nobody answered in time, and the case was accepted by default (T-4)
    DeliverySoon, ///< of the clock of what is finished: a working day is left to hand it over
    DeliveryLate, ///< that is over
    Hurried,      ///< no rung of a clock: the applicant asked to hurry (居民催办)
    Unanswered    ///< of what was handed in at a kiosk: nobody has taken it, or settled it, in time
};

/** As what a person is told. */
enum class NoticePart { A, B, Lead, Department, Head, Leader };

/** One of those whom a notice tells; the post and rank the person had at that moment. */
struct NoticeReader
{
    QString person;
    NoticePart part = NoticePart::A;
    Instant readAt{}; ///< 知道了
    QString name;     ///< as it was called then
    bool operator==(const NoticeReader &) const = default;
};

/**
 * A notice that the clockwork issued because a case, or one department's part of it, is due soon or overdue. It stays
 * as it was whatever becomes of the case, and holds nothing of the resident. It is a paper with a number: whatever
 * stands on that is kept here, so that it says the same whenever it is printed.
 */
struct TimeNotice
{
    QString id;
    QString number; ///< "NJ-TZ2026-0012"
    NoticeRung rung = NoticeRung::Reminder;
    QString caseId;
    QString caseNo;
    QString matter;
    QString post;       ///< id of the post that owns the case
    QString department; ///< whose part is meant; empty: the whole case
    int step = 0;       ///< order of that part
    Instant due{};      ///< the due date that it is about; a later one is warned of anew
    bool provisional = false;
    Instant at{};        ///< when it was to be issued
    Instant issuedAt{};  ///< when it was; later where the server was down
    bool behind = false; ///< its moment had passed when the due date came to be this one, so `at` is that moment
    QString hallName;    ///< in Chinese, as they were called then
    QString matterName;
    QString departmentName;
    std::vector<NoticeReader> told;
    QString submission; ///< id of what was handed in at a kiosk; there is no case then, and `caseNo` is its number
    bool operator==(const TimeNotice &) const = default;
};

/** Which of the two persons of a case somebody proved to be; Unknown where it may be either. */
enum class CaseParty { Unknown, Applicant, Agent };

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
    QString part;   ///< "A" or "B", as that person served; empty for a substitute
    QString window; ///< of a visit
    Instant at{};
    CaseParty rater = CaseParty::Unknown;
    bool operator==(const Rating &) const = default;
};

/**
 * 容缺 is not for this person until that day (DOMAIN 3.5). Its id is a keyed hash; never leaves the server. Gone with
 * its words once that day is over, or when it is lifted.
 */
struct CreditMark
{
    QString id;
    Day until{};
    Instant at{};
    QString by; ///< leader who set it
    bool operator==(const CreditMark &) const = default;
};

/** How a bad rating was settled. Unfounded: the appeal against it was upheld. */
enum class FollowUpOutcome { None, Mended, Explained, NoGrounds, Unfounded };

/**
 * What a bad rating (差评) sets in motion: a call back, something put right, a second person who closes it. Holds
 * no personal data and never leaves the server; what people wrote are facts of "follow-up/<id>".
 */
struct FollowUp
{
    QString id;
    QString rating;
    QString ticket; ///< one of the two is set, as in the rating
    QString caseId;
    int stars = 0;
    std::vector<int> tags;
    QString post;
    QString part;
    QString person; ///< whom it is about
    QString window;
    CaseParty rater = CaseParty::Unknown; ///< whom to call
    Instant openedAt{};
    Instant callBackDue{}; ///< unset: nobody to call, the rating came without a name
    Instant mendDue{};
    bool extended = false; ///< the leader allowed the longer time
    int calls = 0;         ///< tries to call back
    bool reached = false;
    Instant calledBackAt{}; ///< unset: still to be done
    QString calledBackBy;
    Instant mendedAt{};
    QString mendedBy;
    FollowUpOutcome outcome = FollowUpOutcome::None;
    Instant appealedAt{};
    Instant appealAnsweredAt{};
    QString appealAnsweredBy;
    bool callBackLate = false; ///< was not done in time; stays so
    bool mendLate = false;
    Instant closedAt{};
    QString closedBy;
    bool operator==(const FollowUp &) const = default;
};

// ---- papers --------------------------------------------------------------------------------------------------

enum class FileKind { Jpeg, Png, Pdf };

/**
 * A photograph or scan that belongs to a case. The picture is a sealed file beside the database, named by a keyed hash
 * of the id. Never leaves the server.
 */
struct Attachment
{
    QString id; ///< begins with the case's id and a dot
    QString caseId;
    QString material; ///< name of the material it shows; empty: something else
    FileKind kind = FileKind::Jpeg;
    qint64 bytes = 0;
    QString sum; ///< keyed hash of the content
    Instant at{};
    QString by; ///< person; empty: the applicant or the agent, whose signature at the kiosk it is
    bool operator==(const Attachment &) const = default;
};

/** A paper that was printed: the bytes of the first printing are a sealed file. Never leaves the server. */
struct IssuedPaper
{
    QString id; ///< begins with the case's id and a dot
    QString caseId;
    PaperKind kind = PaperKind::Acceptance;
    QString number; ///< that the step gave it, see CasePaper
    qint64 bytes = 0;
    QString sha256;   ///< of the bytes, hex
    QString codeHash; ///< of the code in its QR, by which anybody can check it
    Instant at{};
    QString by; ///< person
    bool operator==(const IssuedPaper &) const = default;
};

} // namespace yizhan
