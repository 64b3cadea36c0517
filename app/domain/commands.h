// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
struct AcceptCase
{
    QString window;
    QString ticket;
    QString matter;
    Applicant applicant;
    std::optional<Applicant> agent; ///< 代办
    std::vector<HandedMaterial> materials;
};
struct GiveOpinion
{
    QString caseId;
    QString department;
    Opinion opinion = Opinion::None;
    QString reason;
};
struct DecideCase
{
    QString caseId;
    CaseResult result = CaseResult::None;
    QString reason;
    QString answer;
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
    std::vector<QString> cases; ///< those of the person
};
struct RateVisit
{
    QString ticket;
    QString caseId;
    int stars = 0;
    std::vector<int> tags;
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

using HallCommand =
    std::variant<TakeTicket, RejoinTicket, CallHelp, AnswerHelp, LogIn, LogOut, SetPresence, OpenWindow, PauseWindow,
                 CloseWindow, CallNext, Recall, MissTicket, StartTicket, FinishTicket, TransferTicket, AcceptCase,
                 GiveOpinion, DecideCase, SupplyMaterial, StopClock, ResumeClock, RequestExtension, AnswerExtension,
                 FinishCase, DeliverCase, EraseCases, RateVisit, BeginDay, CloseDay, CallAgain, SignOfLife,
                 RecordAbsence, CancelAbsence, SignHandover, TakeHandover, BriefReturn, SignBack, RequestPairChange,
                 TakePost, AnswerApproval, TurnDuty, WatchPost, AskPresence, MarkAway, BeginAbsence, MarkHandover,
                 EscalateApproval>;

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
};

struct Decision
{
    std::vector<HallRecord> changes;
    std::vector<Removal> removals; ///< become tombstones
    std::vector<Fact> facts;
    std::optional<Sealed> sealed;
    std::vector<QString> forgotten; ///< cases whose personal data go for ever
    QString ticket;                 ///< ids the answer speaks about
    QString caseId;
    QString help;
    QString window;
    QString absence;
    QString approval;
    QString slipCode; ///< only when a ticket was taken
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
