// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/** The part of decide() that is about the clock of a case: stops, resumption, the extension. Pure; see decide(). */
namespace yizhan {

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const StopClock &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ResumeClock &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RequestExtension &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerExtension &command);

/**
 * What the due date of the whole case hangs on, and of one reviewer's part; a stop of the case holds every part, and an
 * extension gives its days to those that run when it is granted.
 */
[[nodiscard]] ClockTerms clockTerms(const ServiceCase &serviceCase);
[[nodiscard]] ClockTerms clockTerms(const ServiceCase &serviceCase, const Branch &branch);
/** Working days that the case's extension gave to that part; none to one in hours, answered before or begun later. */
[[nodiscard]] int extendedBy(const ServiceCase &serviceCase, const Branch &branch);

/** The stops that hold the whole case, in the order of its terms. */
[[nodiscard]] std::vector<CaseStop> stopsOfWhole(const ServiceCase &serviceCase);

/** Its clock runs towards a due date: accepted and not decided yet. */
[[nodiscard]] bool clockRuns(const ServiceCase &serviceCase);

/**
 * Counts every due date of the case anew from its facts; a part that is answered keeps the one it had. With `now` a
 * date that comes out as another one holds since then; without, it is only looked at.
 */
void reproject(ServiceCase &serviceCase, const TimeRules &rules, Instant now = {});

/** The case with what an older version did not count yet; nothing where that is all there. */
[[nodiscard]] std::optional<ServiceCase> broughtUpToDate(const ServiceCase &serviceCase, const Deciding &on);
/** A case accepted before limits were kept with it has those that its matter has now. */
[[nodiscard]] ServiceCase withLimits(ServiceCase serviceCase, const Catalogue &catalogue);

/**
 * Why the person may not stop the clock of that department's part now, or with an empty `department` that of the whole
 * case: it is not theirs, its time is over or it has none (T-6). Nothing: they may, for a reason that the matter knows.
 */
[[nodiscard]] std::optional<Error> forbidsStop(const Actor &actor, const ServiceCase &serviceCase,
                                               const QString &department, Instant now);
/** What of the case that person may stop now: departments, and an empty one for the whole, which comes first. */
[[nodiscard]] std::vector<QString> stoppableParts(const Actor &actor, const ServiceCase &serviceCase, Instant now);
/** Why the person may not end that stop: it is over already, or not theirs to end. */
[[nodiscard]] std::optional<Error> forbidsResumption(const Actor &actor, const ServiceCase &serviceCase,
                                                     const CaseStop &stop);
/** Why the person may not ask for an extension now, whatever its length (T-8). */
[[nodiscard]] std::optional<Error> forbidsExtension(const Actor &actor, const ServiceCase &serviceCase,
                                                    const Matter *matter, Instant now);
/** Why the person may not answer the request for one: the leader alone does, and where there is one. */
[[nodiscard]] std::optional<Error> forbidsExtensionAnswer(const Actor &actor, const ServiceCase &serviceCase);

/** Why not all of these stops can be: one begins after what the others leave is over (T-6). */
[[nodiscard]] std::optional<Error> stopsForbidden(const ClockTerms &terms, const TimeRules &rules);

/**
 * Most working days of an extension (T-8): as the matter says; where it does not, or is gone, ten, and fifteen where
 * several departments review (行政许可法 42). 0: it may not be extended.
 */
[[nodiscard]] int longestExtension(const ServiceCase &serviceCase, const Matter *matter);

/** The kinds of stop that this matter knows. */
[[nodiscard]] std::vector<StopKind> stopsOf(const Matter *matter);

/** What an extension is for, as the applicant is told. */
[[nodiscard]] QString extensionReasonName(ExtensionReason reason, bool english);

/** "鉴定" and its kind in English, for people. */
[[nodiscard]] QString stopName(StopKind kind, bool english);

/** Working days in which to accept, refuse or say what is missing; else the case is accepted (T-4, 行政许可法 32). */
constexpr int noticeDays = 5;
/**
 * From when the time of a received case counts if it is accepted now: from now, but after a correction from the day
 * the last item came in (DOMAIN 2.4 rule 5), and from the submission where the kiosk has promised that.
 */
[[nodiscard]] Instant acceptanceStart(const ServiceCase &serviceCase, Instant now);
/** When what was received is accepted by default. */
[[nodiscard]] Instant noticeDue(const ServiceCase &serviceCase, const TimeRules &rules);
/** Working days in which to hand over what is finished (DOMAIN 3.3, 行政许可法 44). */
constexpr int deliveryDays = 10;
/** By when that is, counted from its finish; only its light and its own two notices follow from it. */
[[nodiscard]] DueDate deliveryDue(const ServiceCase &serviceCase, const TimeRules &rules);
/** The clock of a case that is finished and not handed over yet; null: none, or of a version that had none. */
[[nodiscard]] const DueDate *deliveryClock(const ServiceCase &serviceCase);
/** When promised papers have to be in: close of business of that day, and never after the case itself is due. */
[[nodiscard]] Instant deferredDue(const ServiceCase &serviceCase, const TimeRules &rules);

} // namespace yizhan
