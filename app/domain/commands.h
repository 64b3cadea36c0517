// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/dutycommands.h"
#include "domain/hallstate.h"
#include "domain/result.h"

namespace yizhan {

/** Who asks: a screen by its token, or a person who logged in. */
struct Actor
{
    Role role = Role::Screen;
    QString person;     ///< empty for a screen or the clockwork
    QString device;     ///< name of the screen or desk
    QString department; ///< of the person
    bool clockwork = false;
};

// Commands of the hall partition; one struct, one route (see protocol/commandjson.h for the bodies).
struct TakeTicket
{
    QString matter; ///< empty with general = true
    bool general = false;
    std::vector<int> ticked; ///< indices of materials the resident has
    bool checked = false;    ///< the resident went through the materials at all
    bool priority = false;
    bool elder = false;
    QString language;
    QString place; ///< kiosk name, for the helper
};
struct RejoinTicket
{
    QString ticket;
};
struct CallHelp
{
    QString place;
};
struct AnswerHelp
{
    QString help;
};
struct LogIn
{
    QString person;
};
struct LogOut
{
    QString person;
};
struct SetPresence
{
    QString person;
    PresenceState state;
    Instant backAt{};
};
struct OpenWindow
{
    QString window;
};
struct PauseWindow
{
    QString window;
    Instant backAt{};
};
struct CloseWindow
{
    QString window;
};
struct CallNext
{
    QString window;
};
struct Recall
{
    QString window;
};
struct MissTicket
{
    QString window;
};
struct StartTicket
{
    QString window;
};
struct FinishTicket
{
    QString window;
};
struct TransferTicket
{
    QString window;
    QString prefix;
};

/** A person of a case; sealed by the server, never in a record. */
struct Applicant
{
    QString name;
    QString phone;
    QString idNumber; ///< may be empty
    bool operator==(const Applicant &) const = default;
};
/** What is recorded of a person stays; what is empty is filled. */
[[nodiscard]] Applicant filled(Applicant recorded, const Applicant &given);
/** 容缺承诺 (D-1): signed, and by when what is deferred will be in. */
struct DeferralPromise
{
    Day until{};
    bool isSigned = false;
    bool operator==(const DeferralPromise &) const = default;
};
/** 一次性告知: everything that is missing or wrong, at once (S-2). */
struct NoticeWords
{
    QStringList items; ///< materials of the matter
    QString words;     ///< what is wrong with them
    Day until{};       ///< unset: as long as the hall leaves
    bool operator==(const NoticeWords &) const = default;
};
/** A refusal always says why and what one can do about it (S-4). */
struct RefusalWords
{
    QString reason;
    QString remedies;
    bool operator==(const RefusalWords &) const = default;
};
struct AcceptCase
{
    QString window;
    QString ticket;
    QString matter;
    Applicant applicant;
    std::optional<Applicant> agent; ///< 代办
    std::vector<HandedMaterial> materials;
    DeferralPromise promise;
    QStringList personKeys; ///< keyed hashes of the applicant, by the server: what a credit mark is found by
};
/** 收件: taken in and not accepted yet; with a notice or a refusal at once where the person at the window can say so.
 */
struct ReceiveCase
{
    QString window;
    QString ticket;
    QString matter;
    Applicant applicant;
    std::optional<Applicant> agent;
    std::vector<HandedMaterial> materials;
    std::optional<NoticeWords> notice;
    std::optional<RefusalWords> refusal;
};
/** 受理 of a case that was only received. */
struct AcceptReceived
{
    QString caseId;
    std::vector<HandedMaterial> materials; ///< what came or was found in order since; may be empty
    DeferralPromise promise;
    QStringList personKeys;
};
struct RequestCorrection
{
    QString caseId;
    NoticeWords notice;
};
/** What was asked for came in, some of it or all. */
struct SupplyCorrection
{
    QString caseId;
    std::vector<HandedMaterial> materials;
};
struct RefuseCase
{
    QString caseId;
    RefusalWords refusal;
};
/** 退件: what was asked for did not come. */
struct ReturnCase
{
    QString caseId;
    QString reason;
};
/** 撤件, before the decision (S-3). */
struct WithdrawCase
{
    QString caseId;
    QString by; ///< applicant | agent | kiosk: whoever showed the second factor there
    bool isSigned = false;
    QString reason;
};
/** 作废: it should never have been opened. */
struct VoidCase
{
    QString caseId;
    QString reason;
};
struct GiveOpinion
{
    QString caseId;
    QString department;
    Opinion opinion = Opinion::None;
    QString reason;
};
/** The lead answers an objection, or confirms what a silence was taken for (P-1, P-3). */
struct ReplyToOpinion
{
    QString caseId;
    QString department;
    QString words;
};
/** One department's own result in a case that has several (一件事). */
struct GiveResult
{
    QString caseId;
    QString department;
    CaseResult result = CaseResult::None;
    QString reason;
};
struct DecideCase
{
    QString caseId;
    CaseResult result = CaseResult::None;
    QString reason;
    QString answer; ///< to every objection and deemed opinion that has none yet
};
struct MarkExternalNo
{
    QString caseId;
    QString number;
};
/** 催办 by the applicant. */
struct UrgeCase
{
    QString caseId;
};
/** 更正 (11a): says anew what was recorded wrongly. New data of a person are sealed until they are confirmed. */
struct AmendFact
{
    QString caseId;
    QString about; ///< see Amendment
    QString words;
    QString reason;
    std::optional<Applicant> person; ///< with "applicant" and "agent"
    std::vector<Amendment> seen;     ///< those the case had when its sealed data were read, by the server
};
struct AnswerAmendment
{
    QString caseId;
    QString amendment; ///< its id
    bool confirm = false;
    QString words;
    std::vector<Amendment> seen; ///< as in AmendFact
};
/** 容缺 is not for this person until that day. */
struct MarkCredit
{
    QStringList personKeys;
    Day until{};
    QString reason;
};
/** 信用修复 */
struct ClearCredit
{
    QStringList personKeys;
    QString reason;
};
struct SupplyMaterial
{
    QString caseId;
    QString name;
    int copies = 0;
};
/** 特别程序: the clock of a case stands still, or of one department's part of it. */
struct StopClock
{
    QString caseId;
    QString department; ///< empty: the whole case
    StopKind kind = StopKind::Correction;
    int plannedDays = 0;
    QString basis;
};
struct ResumeClock
{
    QString caseId;
    QString stop; ///< its id
    QString result;
};
struct RequestExtension
{
    QString caseId;
    int days = 0; ///< working days
    ExtensionReason reason = ExtensionReason::Complex;
    QString words;
};
struct AnswerExtension
{
    QString caseId;
    bool grant = false;
    QString words;
};
struct FinishCase
{
    QString caseId;
};
struct DeliverCase
{
    QString caseId;
    QString to;
}; ///< to: applicant | agent
/** A person asks to be forgotten (PIPL art. 47). Cases that are not handed over yet stay as they are. */
struct EraseCases
{
    std::vector<QString> cases;    ///< those of the person
    std::vector<QString> bookings; ///< likewise
    std::vector<QString> submissions;
};
/** A place in a slot for whoever that is; the server knows the person by `keys`, keyed hashes of what was given. */
struct BookSlot
{
    QString prefix; ///< empty: the matter's
    QString matter; ///< empty: the queue as a whole
    Instant from{};
    Applicant person;
    QStringList keys;
    bool elder = false;
    QString language;
};
/** Something is handed in at the kiosk. Whoever wants to be reached leaves a phone or a card; nobody has to. */
struct Submit
{
    SubmissionKind kind = SubmissionKind::Apply;
    QString matter; ///< empty: the hall's own matter for reports or counselling
    ReportKind report = ReportKind::Other;
    QString words;
    QString place;
    Applicant person;
    QStringList keys; ///< keyed hashes of what was left
    bool elder = false;
    QString language;
};
/** 收件 of what was handed in at the kiosk: an application becomes a case with that (DOMAIN 2.4 rule 2, 4). */
struct TakeSubmission
{
    QString submission;
    Applicant applicant; ///< as sealed beside it, by the server
};
/** Who applied, of a case that came from the kiosk with a phone or a card alone. What is recorded already stays. */
struct NameApplicant
{
    QString caseId;
    Applicant applicant;
    std::vector<Amendment> seen; ///< as in AmendFact
};
/** 知道了: one of those whom it tells has read a notice. */
struct ReadNotice
{
    QString notice;
};
/** The hall goes over to a calendar that was published; its running cases with it. */
struct AdoptCalendar
{
    QString version;
};
struct RateVisit
{
    QString ticket;
    QString caseId;
    int stars = 0;
    std::vector<int> tags;
};

// 好差评: what follows a bad rating.
struct CallBackRater
{
    QString followUp;
    bool reached = false;
    QString words;
};
struct MendFollowUp
{
    QString followUp;
    FollowUpOutcome outcome = FollowUpOutcome::None;
    QString words;
};
struct ExtendFollowUp
{
    QString followUp;
    QString words;
};
struct AppealRating
{
    QString followUp;
    QString words;
};
struct AnswerAppeal
{
    QString followUp;
    bool uphold = false;
    QString words;
};
struct CloseFollowUp
{
    QString followUp;
    QString words;
};

/** A file that lies sealed beside the database already becomes part of a case. */
struct AttachFile
{
    QString caseId;
    QString id;
    QString material;
    FileKind kind = FileKind::Jpeg;
    qint64 bytes = 0;
    QString sum;
};
/** The same for a paper that was rendered with this number. */
struct IssuePaper
{
    QString caseId;
    QString id;
    QString number; ///< of one of the case's papers
    qint64 bytes = 0;
    QString sha256;
    QString codeHash;
};

/** The person is there: any touch of the desk, at most every few minutes. */
struct SignOfLife
{
    QString person;
};
/** 请假 (planned) or 临时离岗 (sudden: from now on). */
struct RecordAbsence
{
    QString person;
    bool sudden = false;
    AbsenceReason reason = AbsenceReason::Leave;
    Instant from{}; ///< of a planned one
    Instant to{};
    std::vector<NamedSubstitute> substitutes;
    QString words;
};
struct CancelAbsence
{
    QString absence;
};
/** A's signature: what the system cannot know is added in words. */
struct SignHandover
{
    struct NextAction
    {
        QString caseId;
        QString words;
    };
    QString absence;
    QString post;
    std::vector<NextAction> actions;
    QString materials;
    QString seals;
    QString notes;
};
/** The signature of who covers. */
struct TakeHandover
{
    QString absence;
    QString post;
};
/** On A's return: what was done, and the papers that go back (AB-7). */
struct BriefReturn
{
    QString absence;
    QString post;
    QString words;
    QString returned;
};
struct SignBack
{
    QString absence;
    QString post;
};
struct RequestPairChange
{
    QString post;
    QString a;
    QString b;
    QString substitute;
    QString words;
};
/** 主动顶岗: for the rest of the day. */
struct TakePost
{
    QString post;
};
struct AnswerApproval
{
    QString approval;
    bool grant = false;
    QString words;
};

// What time alone brings about; issued by the clockwork only.
struct MarkFollowUpLate
{
    QString followUp;
};
struct BeginDay
{
};
struct CloseDay
{
};
struct CallAgain
{
    QString ticket;
}; ///< second and third call, then 过号 (Q-2)
struct DeemAccepted
{
    QString caseId;
}; ///< nothing was said within five working days (T-4)
struct DeemOpinion
{
    QString caseId;
    QString department;
}; ///< a reviewer let the own time pass (P-3)
struct EndDeferred
{
    QString caseId;
}; ///< what was promised did not come (D-1)
/** Tells those whom it concerns that a case, or a department's part of it, is due soon or overdue (DOMAIN 2.5). */
struct Escalate
{
    QString caseId;
    QString department; ///< empty: the whole case
    int step = 0;       ///< order of that part
    NoticeRung rung = NoticeRung::Reminder;
    Instant due{}; ///< the due date that it is about
};

struct TurnDuty
{
}; ///< a slot of the day opens or ends
struct WatchPost
{
    QString post;
}; ///< brings the alarm of a post in line with who is there
struct AskPresence
{
    QString person;
};
struct MarkAway
{
    QString person;
};
struct BeginAbsence
{
    QString absence;
};
struct MarkHandover
{
    QString absence;
};
struct EscalateApproval
{
    QString approval;
};

using HallCommand = std::variant<
    TakeTicket, RejoinTicket, CallHelp, AnswerHelp, LogIn, LogOut, SetPresence, OpenWindow, PauseWindow, CloseWindow,
    CallNext, Recall, MissTicket, StartTicket, FinishTicket, TransferTicket, AcceptCase, GiveOpinion, DecideCase,
    SupplyMaterial, StopClock, ResumeClock, RequestExtension, AnswerExtension, FinishCase, DeliverCase, EraseCases,
    RateVisit, BeginDay, CloseDay, CallAgain, ReceiveCase, AcceptReceived, RequestCorrection, SupplyCorrection,
    RefuseCase, ReturnCase, WithdrawCase, VoidCase, ReplyToOpinion, GiveResult, MarkExternalNo, UrgeCase, AmendFact,
    AnswerAmendment, MarkCredit, ClearCredit, DeemAccepted, DeemOpinion, EndDeferred, Escalate, ReadNotice,
    AdoptCalendar, CallBackRater, MendFollowUp, ExtendFollowUp, AppealRating, AnswerAppeal, CloseFollowUp, AttachFile,
    IssuePaper, MarkFollowUpLate, PlanSlot, RemoveSlot, ImportRoster, DraftRoster, PublishRoster, AskSwap, AnswerSwap,
    LogShift, HandOverShift, BookSlot, CheckInBooking, CancelBooking, RingBell, AnswerBell, MissBookings, Submit,
    TakeSubmission, NameApplicant, FinishSubmission, WithdrawSubmission, SignOfLife, RecordAbsence, CancelAbsence,
    SignHandover, TakeHandover, BriefReturn, SignBack, RequestPairChange, TakePost, AnswerApproval, TurnDuty, WatchPost,
    AskPresence, MarkAway, BeginAbsence, MarkHandover, EscalateApproval>;

/** Randomness comes from outside so that deciding stays pure. */
struct FreshIds
{
    std::function<QString()> id;       ///< a new unique id
    std::function<QString()> slipCode; ///< 128 random bits, base64url
};

struct Context
{
    Instant now{};
    Actor actor;
    FreshIds fresh;
};

/** What stays for ever, whatever the projection says later. */
struct Fact
{
    QString subject; ///< "ticket/<id>", "case/<id>", "window/<id>"
    QString kind;
    QString detail; ///< opinion's reason, decision's text …
    bool operator==(const Fact &) const = default;
};

struct Removal
{
    QString kind;
    QString id;
};

/** Personal data of a case, to be sealed beside it. */
struct Sealed
{
    QString caseId;
    Applicant applicant;
    std::optional<Applicant> agent;
    QString booking = {};    ///< instead of a case
    QString submission = {}; ///< instead of a case
};

/** New data of a person that wait for a second person, or what that one said; or what nobody had been asked for. */
struct SealedAmendment
{
    QString caseId;
    QString amendment;
    bool agent = false;              ///< of the agent, not the applicant
    std::optional<Applicant> person; ///< set: they wait, or fill; unset: it was answered
    bool confirmed = false;
    bool fills = false; ///< takes the place of nothing: only what is empty is filled, at once
};

/** What another calendar did to a hall's running cases. */
struct CalendarMove
{
    int running = 0;
    int moved = 0;     ///< another date, of the whole or of a department's part
    int late = 0;      ///< past due only because of it
    int relieved = 0;  ///< no longer past due
    int settled = 0;   ///< lose the mark 暂定
    int unsettled = 0; ///< get it
    bool operator==(const CalendarMove &) const = default;
};

struct Decision
{
    std::vector<HallRecord> changes;
    std::vector<Removal> removals; ///< become tombstones
    std::vector<Fact> facts;
    std::optional<Sealed> sealed;
    std::optional<SealedAmendment> amended;
    std::vector<QString> forgotten; ///< cases whose personal data go for ever
    QStringList forgottenWords;     ///< further subjects whose facts lose their words
    QStringList files;              ///< ids of attachments and papers whose files go for ever
    std::vector<QString> forgottenBookings;
    std::vector<QString> forgottenSubmissions;
    QString ticket; ///< ids the answer speaks about
    QString caseId;
    QString help;
    QString window;
    QString notice;
    QString followUp;
    QString attachment;
    QString paper;
    QString slot;
    QString booking;
    QString bell;
    QString submission;
    QString absence;
    QString approval;
    QString slipCode; ///< only when a ticket was taken or a place booked
    std::optional<CalendarMove> calendarMove;
};

/** Every rule of the hall in one place: what the command changes, or why it is refused. Pure. */
[[nodiscard]] Result<Decision> decide(const HallState &state, const Catalogue &catalogue, const HallCommand &command,
                                      const Context &context);

/** Carries a decision out on the state it was made for. */
void apply(HallState &state, const Decision &decision);

/** The next thing that time alone brings about; `command` is due at `at`. */
struct Wake
{
    Instant at{};
    QString subject; ///< with `at` the idempotency key: each fires exactly once
    HallCommand command;
};
[[nodiscard]] std::optional<Wake> nextWake(const HallState &state, const Catalogue &catalogue, Instant now);

} // namespace yizhan
