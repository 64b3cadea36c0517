// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/names.h"

#include <array>

namespace yizhan {

namespace {

template <typename Enum>
struct Name
{
    Enum value;
    QLatin1StringView word;
};
template <typename Enum>
Name(Enum, QLatin1StringView) -> Name<Enum>; // clang deduces aggregates only from version 17 on

using namespace Qt::Literals::StringLiterals;

constexpr std::array roles{Name{Role::Screen, "screen"_L1},
                           Name{Role::Clerk, "clerk"_L1},
                           Name{Role::Reviewer, "reviewer"_L1},
                           Name{Role::Leader, "leader"_L1},
                           Name{Role::Administrator, "administrator"_L1},
                           Name{Role::Peer, "peer"_L1}};
// As the catalogue's files write them (DOMAIN 7).
constexpr std::array units{Name{LimitUnit::None, "NONE"_L1},       Name{LimitUnit::Immediate, "IMMEDIATE"_L1},
                           Name{LimitUnit::Hour, "HOUR"_L1},       Name{LimitUnit::Day, "DAY"_L1},
                           Name{LimitUnit::Workday, "WORKDAY"_L1}, Name{LimitUnit::Month, "MONTH"_L1}};
constexpr std::array dayKinds{Name{DayKind::Workday, "workday"_L1}, Name{DayKind::MakeupWorkday, "makeup_workday"_L1},
                              Name{DayKind::Weekend, "weekend"_L1}, Name{DayKind::Holiday, "holiday"_L1}};
constexpr std::array windowStates{Name{WindowState::Closed, "closed"_L1}, Name{WindowState::Open, "open"_L1},
                                  Name{WindowState::Paused, "paused"_L1}};
constexpr std::array presenceStates{
    Name{PresenceState::OnDuty, "on_duty"_L1},  Name{PresenceState::Away, "away"_L1},
    Name{PresenceState::Meeting, "meeting"_L1}, Name{PresenceState::Out, "out"_L1},
    Name{PresenceState::Leave, "leave"_L1},     Name{PresenceState::OffDuty, "off_duty"_L1}};
constexpr std::array ticketStates{Name{TicketState::Waiting, "waiting"_L1}, Name{TicketState::Called, "called"_L1},
                                  Name{TicketState::Serving, "serving"_L1}, Name{TicketState::Done, "done"_L1},
                                  Name{TicketState::Missed, "missed"_L1},   Name{TicketState::Void, "void"_L1}};
constexpr std::array caseStates{Name{CaseState::Received, "received"_L1},
                                Name{CaseState::Correction, "correction"_L1},
                                Name{CaseState::Accepted, "accepted"_L1},
                                Name{CaseState::InReview, "in_review"_L1},
                                Name{CaseState::Decided, "decided"_L1},
                                Name{CaseState::Finished, "finished"_L1},
                                Name{CaseState::Delivered, "delivered"_L1},
                                Name{CaseState::Refused, "refused"_L1},
                                Name{CaseState::Returned, "returned"_L1},
                                Name{CaseState::Withdrawn, "withdrawn"_L1},
                                Name{CaseState::Void, "void"_L1}};
constexpr std::array paperKinds{Name{PaperKind::Receipt, "receipt"_L1},
                                Name{PaperKind::Acceptance, "acceptance"_L1},
                                Name{PaperKind::Refusal, "refusal"_L1},
                                Name{PaperKind::OneTimeNotice, "one_time_notice"_L1},
                                Name{PaperKind::CorrectionNotice, "correction_notice"_L1},
                                Name{PaperKind::DeferralPromise, "deferral_promise"_L1},
                                Name{PaperKind::SpecialProcedure, "special_procedure"_L1},
                                Name{PaperKind::ExtensionNotice, "extension_notice"_L1},
                                Name{PaperKind::FinishNotice, "finish_notice"_L1},
                                Name{PaperKind::DenialNotice, "denial_notice"_L1},
                                Name{PaperKind::DeliveryReceipt, "delivery_receipt"_L1},
                                Name{PaperKind::ReturnNotice, "return_notice"_L1},
                                Name{PaperKind::WithdrawalNote, "withdrawal_note"_L1}};
constexpr std::array caseResults{Name{CaseResult::None, "none"_L1}, Name{CaseResult::Grant, "grant"_L1},
                                 Name{CaseResult::Deny, "deny"_L1}};
constexpr std::array opinions{Name{Opinion::None, "none"_L1}, Name{Opinion::Agree, "agree"_L1},
                              Name{Opinion::Disagree, "disagree"_L1}, Name{Opinion::AgreeForward, "agree_forward"_L1},
                              Name{Opinion::DeemedAgree, "deemed_agree"_L1}};
constexpr std::array stopKinds{
    Name{StopKind::Correction, "correction"_L1}, Name{StopKind::Publicity, "publicity"_L1},
    Name{StopKind::Hearing, "hearing"_L1},       Name{StopKind::Bidding, "bidding"_L1},
    Name{StopKind::Auction, "auction"_L1},       Name{StopKind::Inspection, "inspection"_L1},
    Name{StopKind::Testing, "testing"_L1},       Name{StopKind::Quarantine, "quarantine"_L1},
    Name{StopKind::Appraisal, "appraisal"_L1},   Name{StopKind::ExpertReview, "expert_review"_L1},
    Name{StopKind::HomeVisit, "home_visit"_L1}};
constexpr std::array extensionReasons{
    Name{ExtensionReason::Complex, "complex"_L1}, Name{ExtensionReason::Verification, "verification"_L1},
    Name{ExtensionReason::JointReview, "joint_review"_L1}, Name{ExtensionReason::AwaitingReply, "awaiting_reply"_L1}};
constexpr std::array lights{Name{Light::Green, "green"_L1}, Name{Light::Blue, "blue"_L1},
                            Name{Light::Yellow, "yellow"_L1}, Name{Light::Red, "red"_L1}, Name{Light::Grey, "grey"_L1}};
constexpr std::array noticeRungs{Name{NoticeRung::Reminder, "reminder"_L1},
                                 Name{NoticeRung::Yellow, "yellow"_L1},
                                 Name{NoticeRung::Red, "red"_L1},
                                 Name{NoticeRung::Urge, "urge"_L1},
                                 Name{NoticeRung::RedCard, "red_card"_L1},
                                 Name{NoticeRung::Deemed, "deemed"_L1},
                                 Name{NoticeRung::DeliverySoon, "delivery_soon"_L1},
                                 Name{NoticeRung::DeliveryLate, "delivery_late"_L1},
                                 Name{NoticeRung::Hurried, "hurried"_L1},
                                 Name{NoticeRung::Unanswered, "unanswered"_L1}};
constexpr std::array noticeParts{Name{NoticePart::A, "a"_L1},       Name{NoticePart::B, "b"_L1},
                                 Name{NoticePart::Lead, "lead"_L1}, Name{NoticePart::Department, "department"_L1},
                                 Name{NoticePart::Head, "head"_L1}, Name{NoticePart::Leader, "leader"_L1}};
constexpr std::array parties{Name{CaseParty::Unknown, "unknown"_L1}, Name{CaseParty::Applicant, "applicant"_L1},
                             Name{CaseParty::Agent, "agent"_L1}};
constexpr std::array outcomes{Name{FollowUpOutcome::None, "none"_L1}, Name{FollowUpOutcome::Mended, "mended"_L1},
                              Name{FollowUpOutcome::Explained, "explained"_L1},
                              Name{FollowUpOutcome::NoGrounds, "no_grounds"_L1},
                              Name{FollowUpOutcome::Unfounded, "unfounded"_L1}};
constexpr std::array fileKinds{Name{FileKind::Jpeg, "jpeg"_L1}, Name{FileKind::Png, "png"_L1},
                               Name{FileKind::Pdf, "pdf"_L1}};

constexpr std::array slotKinds{Name{SlotKind::Regular, "regular"_L1}, Name{SlotKind::Early, "early"_L1},
                               Name{SlotKind::Noon, "noon"_L1}, Name{SlotKind::Evening, "evening"_L1},
                               Name{SlotKind::Holiday, "holiday"_L1}};
constexpr std::array shiftVisitors{
    Name{ShiftVisitor::Resident, "resident"_L1}, Name{ShiftVisitor::Elder, "elder"_L1},
    Name{ShiftVisitor::Minor, "minor"_L1},       Name{ShiftVisitor::Tenant, "tenant"_L1},
    Name{ShiftVisitor::Business, "business"_L1}, Name{ShiftVisitor::Department, "department"_L1},
    Name{ShiftVisitor::Phone, "phone"_L1},       Name{ShiftVisitor::Nobody, "nobody"_L1}};
constexpr std::array shiftResults{Name{ShiftResult::Settled, "settled"_L1}, Name{ShiftResult::Recorded, "recorded"_L1},
                                  Name{ShiftResult::Referred, "referred"_L1},
                                  Name{ShiftResult::Reported, "reported"_L1}, Name{ShiftResult::Open, "open"_L1}};
constexpr std::array shiftDeeds{
    Name{ShiftDeed::Written, "written"_L1}, Name{ShiftDeed::BellAnswered, "bell_answered"_L1},
    Name{ShiftDeed::CounsellingTaken, "counselling_taken"_L1}, Name{ShiftDeed::SubmissionTaken, "submission_taken"_L1},
    Name{ShiftDeed::SubmissionDone, "submission_done"_L1}};
constexpr std::array bookingStates{
    Name{BookingState::Booked, "booked"_L1}, Name{BookingState::CheckedIn, "checked_in"_L1},
    Name{BookingState::Cancelled, "cancelled"_L1}, Name{BookingState::NoShow, "no_show"_L1}};
constexpr std::array submissionKinds{Name{SubmissionKind::Apply, "apply"_L1}, Name{SubmissionKind::Report, "report"_L1},
                                     Name{SubmissionKind::Counselling, "counselling"_L1}};
constexpr std::array submissionStates{Name{SubmissionState::Submitted, "submitted"_L1},
                                      Name{SubmissionState::Taken, "taken"_L1}, Name{SubmissionState::Done, "done"_L1},
                                      Name{SubmissionState::Withdrawn, "withdrawn"_L1}};
constexpr std::array reportKinds{Name{ReportKind::Rubbish, "rubbish"_L1}, Name{ReportKind::Damage, "damage"_L1},
                                 Name{ReportKind::Danger, "danger"_L1},   Name{ReportKind::Noise, "noise"_L1},
                                 Name{ReportKind::Dispute, "dispute"_L1}, Name{ReportKind::Other, "other"_L1}};

constexpr std::array absenceReasons{
    Name{AbsenceReason::Leave, "leave"_L1},       Name{AbsenceReason::Study, "study"_L1},
    Name{AbsenceReason::Meeting, "meeting"_L1},   Name{AbsenceReason::Trip, "trip"_L1},
    Name{AbsenceReason::Training, "training"_L1}, Name{AbsenceReason::Sick, "sick"_L1},
    Name{AbsenceReason::Personal, "personal"_L1}, Name{AbsenceReason::Other, "other"_L1}};
constexpr std::array handoverAdvances{Name{HandoverAdvance::None, "none"_L1}, Name{HandoverAdvance::Before, "yes"_L1},
                                      Name{HandoverAdvance::Later, "no"_L1}}; // as DOMAIN 1.3 has them
constexpr std::array approvalKinds{Name{ApprovalKind::Absence, "absence"_L1},
                                   Name{ApprovalKind::PairChange, "pair_change"_L1},
                                   Name{ApprovalKind::StandIn, "stand_in"_L1}, Name{ApprovalKind::Swap, "swap"_L1}};
constexpr std::array approvalStates{
    Name{ApprovalState::Waiting, "waiting"_L1}, Name{ApprovalState::Granted, "granted"_L1},
    Name{ApprovalState::Refused, "refused"_L1}, Name{ApprovalState::Withdrawn, "withdrawn"_L1}};

template <typename Table, typename Enum>
QString wordOf(const Table &table, Enum value)
{
    for (const auto &name : table) {
        if (name.value == value) {
            return name.word;
        }
    }
    return {};
}

template <typename Table, typename Enum>
bool find(const Table &table, const QString &word, Enum *value)
{
    for (const auto &name : table) {
        if (word == name.word) {
            *value = name.value;
            return true;
        }
    }
    return false;
}

} // namespace

QString toString(Role value)
{
    return wordOf(roles, value);
}
QString toString(LimitUnit value)
{
    return wordOf(units, value);
}
QString toString(DayKind value)
{
    return wordOf(dayKinds, value);
}
QString toString(WindowState value)
{
    return wordOf(windowStates, value);
}
QString toString(PresenceState value)
{
    return wordOf(presenceStates, value);
}
QString toString(TicketState value)
{
    return wordOf(ticketStates, value);
}
QString toString(CaseState value)
{
    return wordOf(caseStates, value);
}
QString toString(CaseResult value)
{
    return wordOf(caseResults, value);
}
QString toString(Opinion value)
{
    return wordOf(opinions, value);
}

bool fromString(const QString &word, Role *value)
{
    return find(roles, word, value);
}
bool fromString(const QString &word, LimitUnit *value)
{
    return find(units, word, value);
}
bool fromString(const QString &word, DayKind *value)
{
    return find(dayKinds, word, value);
}
bool fromString(const QString &word, WindowState *value)
{
    return find(windowStates, word, value);
}
bool fromString(const QString &word, PresenceState *value)
{
    return find(presenceStates, word, value);
}
bool fromString(const QString &word, TicketState *value)
{
    return find(ticketStates, word, value);
}
bool fromString(const QString &word, CaseState *value)
{
    return find(caseStates, word, value);
}
bool fromString(const QString &word, CaseResult *value)
{
    return find(caseResults, word, value);
}
bool fromString(const QString &word, Opinion *value)
{
    return find(opinions, word, value);
}

QString toString(StopKind value)
{
    return wordOf(stopKinds, value);
}

bool fromString(const QString &word, StopKind *value)
{
    return find(stopKinds, word, value);
}

QString toString(ExtensionReason value)
{
    return wordOf(extensionReasons, value);
}

bool fromString(const QString &word, ExtensionReason *value)
{
    return find(extensionReasons, word, value);
}

QString lightWord(Light value)
{
    return wordOf(lights, value);
}

QString toString(NoticeRung value)
{
    return wordOf(noticeRungs, value);
}

bool fromString(const QString &word, NoticeRung *value)
{
    return find(noticeRungs, word, value);
}

QString toString(NoticePart value)
{
    return wordOf(noticeParts, value);
}

bool fromString(const QString &word, NoticePart *value)
{
    return find(noticeParts, word, value);
}

QString toString(CaseParty value)
{
    return wordOf(parties, value);
}

bool fromString(const QString &word, CaseParty *value)
{
    return find(parties, word, value);
}

QString toString(FollowUpOutcome value)
{
    return wordOf(outcomes, value);
}

bool fromString(const QString &word, FollowUpOutcome *value)
{
    return find(outcomes, word, value);
}

QString toString(FileKind value)
{
    return wordOf(fileKinds, value);
}

bool fromString(const QString &word, FileKind *value)
{
    return find(fileKinds, word, value);
}

QString toString(PaperKind value)
{
    return wordOf(paperKinds, value);
}

bool fromString(const QString &word, PaperKind *value)
{
    return find(paperKinds, word, value);
}

QString toString(SlotKind value)
{
    return wordOf(slotKinds, value);
}

bool fromString(const QString &word, SlotKind *value)
{
    return find(slotKinds, word, value);
}

QString toString(ShiftVisitor value)
{
    return wordOf(shiftVisitors, value);
}

bool fromString(const QString &word, ShiftVisitor *value)
{
    return find(shiftVisitors, word, value);
}

QString toString(ShiftResult value)
{
    return wordOf(shiftResults, value);
}

bool fromString(const QString &word, ShiftResult *value)
{
    return find(shiftResults, word, value);
}

QString toString(ShiftDeed value)
{
    return wordOf(shiftDeeds, value);
}

bool fromString(const QString &word, ShiftDeed *value)
{
    return find(shiftDeeds, word, value);
}

QString toString(BookingState value)
{
    return wordOf(bookingStates, value);
}

bool fromString(const QString &word, BookingState *value)
{
    return find(bookingStates, word, value);
}

QString toString(SubmissionKind value)
{
    return wordOf(submissionKinds, value);
}

bool fromString(const QString &word, SubmissionKind *value)
{
    return find(submissionKinds, word, value);
}

QString toString(SubmissionState value)
{
    return wordOf(submissionStates, value);
}

bool fromString(const QString &word, SubmissionState *value)
{
    return find(submissionStates, word, value);
}

QString toString(ReportKind value)
{
    return wordOf(reportKinds, value);
}

bool fromString(const QString &word, ReportKind *value)
{
    return find(reportKinds, word, value);
}

QString toString(AbsenceReason value)
{
    return wordOf(absenceReasons, value);
}

bool fromString(const QString &word, AbsenceReason *value)
{
    return find(absenceReasons, word, value);
}

QString toString(HandoverAdvance value)
{
    return wordOf(handoverAdvances, value);
}

bool fromString(const QString &word, HandoverAdvance *value)
{
    return find(handoverAdvances, word, value);
}

QString toString(ApprovalKind value)
{
    return wordOf(approvalKinds, value);
}

bool fromString(const QString &word, ApprovalKind *value)
{
    return find(approvalKinds, word, value);
}

QString toString(ApprovalState value)
{
    return wordOf(approvalStates, value);
}

bool fromString(const QString &word, ApprovalState *value)
{
    return find(approvalStates, word, value);
}

} // namespace yizhan
