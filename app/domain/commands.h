// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casecommands.h"
#include "domain/duty/dutycommands.h"
#include "domain/duty/postcommands.h"
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
/** A number that reached nobody: its answer was lost, and whoever asked for it has gone. */
struct GiveUpTicket
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
/** 不用了: whoever called needs nobody any more. */
struct TakeBackHelp
{
    QString help;
};
/** What somebody who is recorded as away logs in for: asked once the pass word is right, never guessed. */
enum class LogInPurpose { Unsaid, Back, Visit };
struct LogIn
{
    QString person;
    LogInPurpose purpose = LogInPurpose::Unsaid; ///< of no meaning to who is not away
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
/** 全部已读: the same for several at once. All of them are noted, or none where one is not for this person. */
struct ReadNotices
{
    QStringList notices;
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
    CaseParty rater = CaseParty::Unknown; ///< as the look-up of the case proved it
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

// What time alone brings about; issued by the clockwork only.
struct MarkFollowUpLate
{
    QString followUp;
};
/** What was handed in at a kiosk and that nobody has taken, or settled, in time. */
struct WarnSubmission
{
    QString submission;
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
struct EndForgotten
{
    QString person;
}; ///< logs out whoever went home without doing so
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

using HallCommand =
    OneOf<TakeTicket, RejoinTicket, GiveUpTicket, CallHelp, AnswerHelp, TakeBackHelp, LogIn, LogOut, SetPresence,
          OpenWindow, PauseWindow, CloseWindow, CallNext, Recall, MissTicket, StartTicket, FinishTicket, TransferTicket,
          AcceptCase, GiveOpinion, DecideCase, SupplyMaterial, StopClock, ResumeClock, RequestExtension,
          AnswerExtension, FinishCase, DeliverCase, EraseCases, RateVisit, BeginDay, CloseDay, CallAgain, ReceiveCase,
          AcceptReceived, RequestCorrection, SupplyCorrection, RefuseCase, ReturnCase, WithdrawCase, VoidCase,
          ReplyToOpinion, GiveResult, MarkExternalNo, UrgeCase, AmendFact, AnswerAmendment, MarkCredit, ClearCredit,
          DeemAccepted, DeemOpinion, EndDeferred, Escalate, ReadNotice, ReadNotices, AdoptCalendar, CallBackRater,
          MendFollowUp, ExtendFollowUp, AppealRating, AnswerAppeal, CloseFollowUp, AttachFile, IssuePaper,
          MarkFollowUpLate, PlanSlot, RemoveSlot, ImportRoster, DraftRoster, PublishRoster, AskSwap, ReplyToSwap,
          AnswerSwap, LogShift, HandOverShift, BookSlot, CheckInBooking, CancelBooking, RingBell, AnswerBell,
          MissBookings, Submit, TakeSubmission, NameApplicant, FinishSubmission, WithdrawSubmission, SignOfLife,
          RecordAbsence, CancelAbsence, SignHandover, TakeHandover, BriefReturn, SignBack, RequestPairChange, TakePost,
          AnswerApproval, TurnDuty, WatchPost, AskPresence, MarkAway, EndForgotten, BeginAbsence, MarkHandover,
          EscalateApproval, WarnSubmission>;

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
    Instant at{};   ///< when it took effect, where that was before it was decided; unset: then
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
