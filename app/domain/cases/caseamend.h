// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that is about what is noted beside the way of a case: 更正, 催办, its number elsewhere, and bad
 * credit marks. Pure; see decide().
 */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AmendFact &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerAmendment &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const NameApplicant &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkExternalNo &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const UrgeCase &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkCredit &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ClearCredit &command);

/** Whether the applicant may ask to hurry now: it is the hall's turn, and nobody asked this working day. */
[[nodiscard]] bool mayUrge(const ServiceCase &serviceCase, Instant now, const WorkCalendar &calendar, const Zone &zone);
/** It says anew what that line of the timeline says: of its kind, and of its moment and department where it names them.
 */
[[nodiscard]] bool isAbout(const Amendment &amendment, const TimelineEntry &entry);
/** Somebody else than that person asked for a correction, and nobody has confirmed it. */
[[nodiscard]] bool waitsForSecondPerson(const ServiceCase &serviceCase, const QString &person);

} // namespace yizhan
