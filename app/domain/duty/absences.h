// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

#include <optional>

/** What is known of absences: who is away until when, and who covers (DOMAIN 1.1, 1.3). Pure; absencework.h acts. */
namespace yizhan {

enum class AbsencePhase { Requested, Planned, Running, Ended, Refused, Cancelled };
[[nodiscard]] AbsencePhase phaseOf(const HallState &state, const Absence &absence);
/** What the plate says for a reason: 病假 shows as 休假. */
[[nodiscard]] PresenceState plateFor(AbsenceReason reason);
/** The absence the person is on, or null. */
[[nodiscard]] const Absence *runningAbsence(const HallState &state, const QString &person);
/** Recorded as away now, by an absence or by the plate; who has only not logged in is not. */
[[nodiscard]] bool isRecordedAway(const HallState &state, const QString &person);
/** The absence the person is on and not expected back from yet, or null. */
[[nodiscard]] const Absence *lastingAbsence(const Deciding &on, const QString &person);
/** What somebody who is away does without having said that they are back. */
enum class WhileAway { LogsIn, GoesOn };
/** Asks at a log-in whether it ends such an absence, and refuses whatever else would; nothing where there is none. */
[[nodiscard]] std::optional<Error> notBack(const Deciding &on, const QString &person,
                                           WhileAway what = WhileAway::GoesOn);
/**
 * A planned absence that has no approval although it needs one: it waits for it, or was refused it and nothing else was
 * recorded instead. It does not begin by itself (先顶岗后补批 is for whoever is gone all of a sudden).
 */
[[nodiscard]] bool lacksApproval(const HallState &state, const Absence &absence);
/** Who is told when such an absence was to begin: whose it is, who asked, and the leaders; each once. */
[[nodiscard]] std::vector<QString> toldOfHeld(const HallState &state, const Absence &absence);
/** The first absence of the person that touches [from, to), requested ones included, or null. */
[[nodiscard]] const Absence *absenceWithin(const HallState &state, const QString &person, Instant from, Instant to);
/** The first absence that names the person as a substitute and touches [from, to), or null: then they have to stay. */
[[nodiscard]] const Absence *substitutionWithin(const HallState &state, const QString &person, Instant from,
                                                Instant to);
/** Third persons named for the post by absences that run. */
[[nodiscard]] std::vector<QString> namedSubstitutes(const HallState &state, const Post &post);
/** Who covers the post while A is away, by its absences and not by who is at a desk; empty: nobody is left. */
[[nodiscard]] QString coverOf(const HallState &state, const Post &post);

// ---- shared with absencework.h and the hand-overs
[[nodiscard]] QString nameOf(const HallState &state, const QString &person);
[[nodiscard]] Fact absenceFact(const Absence &absence, const QString &kind, const QString &detail = {});
void addWords(const Absence &absence, const QString &kind, const QString &words, Decision &decision);
[[nodiscard]] Result<Absence> knownAbsence(const Deciding &on, const QString &id);
[[nodiscard]] Error phaseForbids(AbsencePhase phase);

} // namespace yizhan
