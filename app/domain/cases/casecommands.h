// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecords.h"

/** Commands about a case from the window to its delivery. Part of commands.h. */
namespace yizhan {

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
/** A refusal always says why; what one can do about it is the same for all, and its paper says it (S-4). */
struct RefusalWords
{
    QString reason;
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
    bool identified = false; ///< the applicant's ID number is known: by the server, from what is sealed
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
    /// Of a signature by finger, a PNG that lies at its place already; empty: it is on paper. See Attachment.
    QString signatureId{};
    qint64 signatureBytes = 0;
    QString signatureSum{};
    CaseParty party = CaseParty::Unknown; ///< at the kiosk: as the look-up of the case proved it
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
    QString department{};            ///< whose line of that kind, and of when: needed where the timeline has several
    Instant entryAt{};
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
/**
 * A person asks to be forgotten (PIPL art. 47). Cases that are not handed over yet stay as they are, and so does a bad
 * credit mark that still runs: while it does it is needed, for nobody who broke a promise may lift the mark by asking,
 * only the leader may (信用修复, ClearCredit).
 */
struct EraseCases
{
    std::vector<QString> cases;    ///< those of the person
    std::vector<QString> bookings; ///< likewise
    std::vector<QString> submissions;
    QStringList creditMarks = {};
};

} // namespace yizhan
