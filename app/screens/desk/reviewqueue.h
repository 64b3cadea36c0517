// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/cases.h"

#include <QHash>
#include <QList>

#include <compare>
#include <optional>
#include <set>

namespace yizhan {

/** One answer that somebody has to give for a case. */
struct ReviewTask
{
    enum Kind {
        Opinion,  ///< of a department whose turn it is
        Decision, ///< of the lead, once all have answered
        Result,   ///< 一件事: of a department that owes its own result
        Forward,  ///< of the lead: to send up what that department agreed to so (同意但转报)
    };

    Instant due{}; ///< epoch: none
    QString caseId;
    Kind kind = Opinion;
    QString department;

    /** "<case>/<department>", the same with "/result" or "/forward", or "<case>/decision". */
    [[nodiscard]] QString id() const;
    /** Soonest first, those without a due date last. */
    [[nodiscard]] std::strong_ordering operator<=>(const ReviewTask &other) const;
    [[nodiscard]] bool operator==(const ReviewTask &other) const = default;
};

/** Whose answers are wanted. */
struct ReviewScope
{
    bool all = false;      ///< of every department
    bool opinions = false; ///< opinions too, not what the lead has to do and results alone
    QString department;

    [[nodiscard]] bool operator==(const ReviewScope &other) const = default;
};

/**
 * The answers that are due in a hall, by due date. A change of one case costs what that case has, whatever the hall
 * has: a city's leader may have 50,000 of them before the eyes. GUI thread.
 */
class ReviewQueue
{
public:
    /** Looks through all cases. */
    void reset(const Cases &cases, const ReviewScope &scope);
    /** Takes in what one case is now; null: it is gone. */
    void update(const QString &caseId, const ServiceCase *now);

    [[nodiscard]] const ReviewScope &scope() const { return m_scope; }
    [[nodiscard]] int count() const { return int(m_tasks.size()); }
    /** The first of them, at most so many; and beside them the one with this id, wherever it stands. */
    [[nodiscard]] QList<ReviewTask> first(int most, const QString &with) const;
    /** The first answer that is due for a case; nothing where none is. */
    [[nodiscard]] std::optional<ReviewTask> ofCase(const QString &caseId) const;

private:
    [[nodiscard]] QList<ReviewTask> tasksOf(const ServiceCase &one) const;
    void add(const ServiceCase &one);

    ReviewScope m_scope;
    std::set<ReviewTask> m_tasks;
    QHash<QString, QList<ReviewTask>> m_byCase;
};

} // namespace yizhan
