// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"
#include "domain/limits/timelimit.h"
#include "domain/result.h"
#include "protocol/recordedfacts.h"

#include <QJsonObject>

namespace yizhan {

/** “When is it due?” in words, as a command line or a query has them. */
struct DueQuestion
{
    QString accepted;  ///< "2026-02-12T10:00" of the hall's zone, or with an offset, or a day alone
    QString limit;     ///< a whole number; may be left out where the unit needs none
    QString unit;      ///< immediate, hour, day, workday, month
    QStringList stops; ///< "2026-11-09/2026-11-15:7": from, to, days planned; the last two may be left out, not both
    QString extend;    ///< working days
};

/**
 * The due date by those terms and every day on the way to it: {"accepted","day_zero","due","blue_at","yellow_at",
 * "provisional","calendar","counted","days":[{"date","counted","kind","stop","name","name_en","why"}]}. Times are in
 * the hall's zone, `due` is null where there is no limit, `kind` is stable ("weekend"), `why` is for people ("holiday:
 * 国庆节").
 */
[[nodiscard]] QJsonObject explainedDue(const ClockTerms &terms, const TimeRules &rules);

/** That of the terms asked for; a 400 names the word that does not fit, a 409 the rule that forbids them. */
[[nodiscard]] Result<QJsonObject> answeredDue(const DueQuestion &question, const TimeRules &rules);

/**
 * The same of a running or finished case, with its stops and extension, and of each department's part. Grounds of
 * stops ("basis") and words about an extension ("words", "answer") come from its facts; one that waits for its answer
 * says what it would come to ("due_if_granted", "provisional_if_granted").
 */
[[nodiscard]] QJsonObject explainedCase(const ServiceCase &one, const RecordedFacts &facts, const Catalogue &catalogue,
                                        const TimeRules &rules, Instant now);

/** One day of an explanation as a screen reads it back; a kind it does not know is left out. */
struct ExplainedDay
{
    DayAccount day;
    QString name; ///< of the holiday
    QString nameEn;
};
[[nodiscard]] std::vector<ExplainedDay> explainedDays(const QJsonObject &due);

} // namespace yizhan
