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
bool fromString(const QString &word, AbsenceReason *value);
bool fromString(const QString &word, HandoverAdvance *value);
bool fromString(const QString &word, ApprovalKind *value);
bool fromString(const QString &word, ApprovalState *value);

} // namespace yizhan
