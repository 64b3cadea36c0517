// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/hallrecords.h"

#include <QString>

#include <optional>

/** The words that stand for enums on the wire, in both directions, each in one table. */
namespace yizhan {

[[nodiscard]] QString toString(Role value);
[[nodiscard]] QString toString(LimitUnit value);
[[nodiscard]] QString toString(DayKind value);
[[nodiscard]] QString toString(WindowState value);
[[nodiscard]] QString toString(PresenceState value);
[[nodiscard]] QString toString(TicketState value);
[[nodiscard]] QString toString(CaseState value);
[[nodiscard]] QString toString(CaseResult value);
[[nodiscard]] QString toString(Opinion value);
[[nodiscard]] QString toString(ExtensionReason value);
[[nodiscard]] QString toString(StopKind value);
[[nodiscard]] QString toString(PaperKind value);
[[nodiscard]] QString toString(NoticeRung value);
[[nodiscard]] QString lightWord(Light value); ///< in answers only: a light is never stored
[[nodiscard]] QString toString(NoticePart value);
[[nodiscard]] QString toString(CaseParty value);
[[nodiscard]] QString toString(FollowUpOutcome value);
[[nodiscard]] QString toString(FileKind value);
[[nodiscard]] QString toString(SlotKind value);
[[nodiscard]] QString toString(ShiftVisitor value);
[[nodiscard]] QString toString(ShiftResult value);
[[nodiscard]] QString toString(ShiftDeed value);
[[nodiscard]] QString toString(BookingState value);
[[nodiscard]] QString toString(SubmissionKind value);
[[nodiscard]] QString toString(SubmissionState value);
[[nodiscard]] QString toString(ReportKind value);
[[nodiscard]] QString toString(AbsenceReason value);
[[nodiscard]] QString toString(HandoverAdvance value);
[[nodiscard]] QString toString(ApprovalKind value);
[[nodiscard]] QString toString(ApprovalState value);

/** False and `value` untouched where the word is unknown. */
bool fromString(const QString &word, Role *value);
bool fromString(const QString &word, LimitUnit *value);
bool fromString(const QString &word, DayKind *value);
bool fromString(const QString &word, WindowState *value);
bool fromString(const QString &word, PresenceState *value);
bool fromString(const QString &word, TicketState *value);
bool fromString(const QString &word, CaseState *value);
bool fromString(const QString &word, CaseResult *value);
bool fromString(const QString &word, Opinion *value);
bool fromString(const QString &word, ExtensionReason *value);
bool fromString(const QString &word, StopKind *value);
bool fromString(const QString &word, PaperKind *value);
bool fromString(const QString &word, NoticeRung *value);
bool fromString(const QString &word, NoticePart *value);
bool fromString(const QString &word, CaseParty *value);
bool fromString(const QString &word, FollowUpOutcome *value);
bool fromString(const QString &word, FileKind *value);
bool fromString(const QString &word, SlotKind *value);
bool fromString(const QString &word, ShiftVisitor *value);
bool fromString(const QString &word, ShiftResult *value);
bool fromString(const QString &word, ShiftDeed *value);
bool fromString(const QString &word, BookingState *value);
bool fromString(const QString &word, SubmissionKind *value);
bool fromString(const QString &word, SubmissionState *value);
bool fromString(const QString &word, ReportKind *value);
bool fromString(const QString &word, AbsenceReason *value);
bool fromString(const QString &word, HandoverAdvance *value);
bool fromString(const QString &word, ApprovalKind *value);
bool fromString(const QString &word, ApprovalState *value);

} // namespace yizhan
