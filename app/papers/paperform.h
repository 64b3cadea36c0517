// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casesteps.h"
#include "papers/paperwords.h"

namespace yizhan {

/** "10个工作日" */
[[nodiscard]] QString limitText(const Limit &limit);

/** What the papers of a case have in common: who and what it is about, dates and limits, materials, recorded words. */
class PaperForm
{
protected:
    explicit PaperForm(const PaperFacts &facts);

    [[nodiscard]] QString matterName() const;
    [[nodiscard]] QString quotedName() const;
    [[nodiscard]] QString dayOf(Instant at) const;
    [[nodiscard]] QString timeOf(Instant at) const;
    [[nodiscard]] QString dueText(const DueDate &due) const;
    [[nodiscard]] QString foot() const;
    void field(const QString &name, const QString &value);
    void caseFields();
    [[nodiscard]] QString personText(const Applicant &person) const;
    void limitFields();
    [[nodiscard]] QString applicantSigns() const;
    void handlerField();
    void materials(const QString &title);
    [[nodiscard]] QString words(QStringView kind, Instant at = {}) const;
    /** Grounds of the stop that began then; its kind and length stand before them in the fact. */
    [[nodiscard]] QString stopGrounds(Instant startedAt) const;
    [[nodiscard]] const CaseStop *stop() const;
    [[nodiscard]] QString formOf(const QString &name) const;

    const PaperFacts &m_facts;
    TimeRules m_rules;
    const ServiceCase m_case;            ///< as it stood when the paper was made
    const std::optional<Matter> m_asked; ///< with what an agent shows, where one came
    const Matter *m_matter;
    OfficialPaper m_paper;
};

} // namespace yizhan
