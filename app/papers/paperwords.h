// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "papers/officialpaper.h"

#include <functional>

namespace yizhan {

/** A fact of the case with its words, as far as a paper tells them. */
struct PaperFact
{
    QString kind;
    Instant at{};
    QString words;
    QString actor{}; ///< a person; "clockwork" or a screen where nobody acted
};

/** Everything that a paper is made of. */
struct PaperFacts
{
    const HallInfo &hall;
    const Catalogue &catalogue;
    const WorkCalendar &calendar; ///< by which the hall counted then, see calendarOf(CasePaper)
    const ServiceCase &serviceCase;
    PaperKind kind = PaperKind::Acceptance;
    QString number;  ///< see CasePaper
    QString code;    ///< of the QR
    Instant at{};    ///< of the step that made the paper
    QString handler; ///< name of the person who took that step, see handlerOf()
    Applicant applicant;
    std::optional<Applicant> agent;
    std::vector<PaperFact> facts;
};

/**
 * Name of the person who took the step that made the paper; the hall's where time alone or a kiosk did. Who prints it
 * is of no weight. `nameOf` a person by id; empty: nobody known.
 */
[[nodiscard]] QString handlerOf(const PaperFacts &facts, const std::function<QString(const QString &)> &nameOf);

/**
 * The words of a paper (DOMAIN 3.2, 3.5, 3.6), in Chinese: official papers of a hall have no other language. It is
 * handed to the applicant and names them; numbers of phone and identity card with their last four only (M-1). Of a case
 * whose ticket was in big print (大字版) it is too.
 */
[[nodiscard]] OfficialPaper officialPaper(const PaperFacts &facts);

/**
 * 容缺承诺书 to be signed before there is a case (D-1: acceptance wants the signature): the words of the paper that the
 * acceptance makes, without number, QR and seal.
 */
[[nodiscard]] OfficialPaper promiseDraft(PaperFacts facts);

} // namespace yizhan
