// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/reviewqueue.h"

#include "domain/cases/casereview.h"
#include "domain/cases/casework.h"

#include <algorithm>
#include <tuple>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QString ReviewTask::id() const
{
    switch (kind) {
    case Opinion:
        break;
    case Decision:
        return caseId + u"/decision"_s;
    case Result:
        return caseId + u'/' + department + u"/result"_s;
    case Forward:
        return caseId + u'/' + department + u"/forward"_s;
    }
    return caseId + u'/' + department;
}

std::strong_ordering ReviewTask::operator<=>(const ReviewTask &other) const
{
    const bool undated = !isSet(due);
    const bool otherUndated = !isSet(other.due);
    const auto mine = std::tie(undated, due, caseId, kind, department);
    const auto its = std::tie(otherUndated, other.due, other.caseId, other.kind, other.department);
    if (mine < its) {
        return std::strong_ordering::less;
    }
    return its < mine ? std::strong_ordering::greater : std::strong_ordering::equal;
}

void ReviewQueue::reset(const Cases &cases, const ReviewScope &scope)
{
    m_scope = scope;
    m_tasks.clear();
    m_byCase.clear();
    for (const auto &[id, one] : cases) {
        add(one);
    }
}

void ReviewQueue::update(const QString &caseId, const ServiceCase *now)
{
    const QList<ReviewTask> before = m_byCase.take(caseId);
    for (const ReviewTask &task : before) {
        m_tasks.erase(task);
    }
    if (now != nullptr) {
        add(*now);
    }
}

void ReviewQueue::add(const ServiceCase &one)
{
    QList<ReviewTask> tasks = tasksOf(one);
    if (!tasks.isEmpty()) {
        m_tasks.insert(tasks.cbegin(), tasks.cend());
        m_byCase.insert(one.id, std::move(tasks));
    }
}

QList<ReviewTask> ReviewQueue::tasksOf(const ServiceCase &one) const
{
    QList<ReviewTask> tasks;
    const auto wanted = [this](const QString &department) {
        return m_scope.all || department == m_scope.department;
    };
    if (m_scope.opinions) {
        for (const Branch *branch : activeBranches(one)) {
            if (wanted(branch->department)) {
                tasks.append({branch->due.due, one.id, ReviewTask::Opinion, branch->department});
            }
        }
    }
    for (const Branch &branch : one.branches) {
        if (waitsForForwarding(one, branch) && wanted(one.decidingDepartment)) {
            tasks.append({branch.forwardDue, one.id, ReviewTask::Forward, branch.department});
        }
    }
    if (waitsForDecision(one) && wanted(one.decidingDepartment)) {
        tasks.append({one.due.due, one.id, ReviewTask::Decision, one.decidingDepartment});
    }
    for (const DepartmentResult &result : one.results) {
        if (owesResult(one, result) && wanted(result.department)) {
            tasks.append({one.due.due, one.id, ReviewTask::Result, result.department});
        }
    }
    return tasks;
}

QList<ReviewTask> ReviewQueue::first(int most, const QString &with) const
{
    QList<ReviewTask> tasks;
    for (const ReviewTask &task : m_tasks) {
        if (tasks.size() >= most) {
            break;
        }
        tasks.append(task);
    }
    const QList<ReviewTask> beside = m_byCase.value(with.section(u'/', 0, 0));
    const auto far = std::find_if(beside.cbegin(), beside.cend(), [&](const ReviewTask &task) {
        return task.id() == with && !tasks.isEmpty() && tasks.constLast() < task;
    });
    if (far != beside.cend()) {
        tasks.append(*far);
    }
    return tasks;
}

std::optional<ReviewTask> ReviewQueue::ofCase(const QString &caseId) const
{
    const QList<ReviewTask> tasks = m_byCase.value(caseId);
    const auto soonest = std::min_element(tasks.cbegin(), tasks.cend());
    return soonest == tasks.cend() ? std::nullopt : std::optional(*soonest);
}

} // namespace yizhan
