// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskcases.h"

namespace yizhan {

namespace {

const QList<QByteArray> Roles{"caseId",   "caseNo",      "matter", "light", "leftText", "used", "share",   "stepCount",
                              "stepDone", "stepRunning", "step",   "place", "who",      "due",  "numbers", "spoken"};

} // namespace

DeskCaseRows::DeskCaseRows(DeskCases &owner)
    : m_owner(owner)
{
}

DeskCaseRows::~DeskCaseRows() = default;

int DeskCaseRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int DeskCaseRows::count() const
{
    return m_count;
}

QVariant DeskCaseRows::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return values(index.row()).value(role - Qt::UserRole);
}

QHash<int, QByteArray> DeskCaseRows::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < Roles.size(); ++i) {
        names.insert(Qt::UserRole + int(i), Roles.at(i));
    }
    return names;
}

QVariant DeskCaseRows::value(int row, QByteArrayView role) const
{
    const auto at = std::find(Roles.cbegin(), Roles.cend(), role);
    return row < 0 || row >= count() || at == Roles.cend() ? QVariant() : values(row).value(at - Roles.cbegin());
}

const QVariantList &DeskCaseRows::values(int row) const
{
    constexpr qsizetype enough = 500; // whoever scrolls through all of them does not keep all
    if (row >= m_owner.m_queue.count()) {
        static const QVariantList gone;
        return gone; // replace() is about to take the row out
    }
    const QString &id = m_owner.m_queue.at(row);
    if (const auto known = m_said.constFind(id); known != m_said.constEnd()) {
        return *known;
    }
    if (m_said.size() >= enough) {
        m_said.clear();
    }
    return *m_said.insert(id, m_owner.say(id));
}

void DeskCaseRows::removing(int row)
{
    m_said.remove(m_owner.m_queue.at(row));
    beginRemoveRows({}, row, row);
    --m_count;
}

void DeskCaseRows::removed()
{
    endRemoveRows();
    Q_EMIT countChanged();
}

void DeskCaseRows::inserting(int row)
{
    beginInsertRows({}, row, row);
    ++m_count;
}

void DeskCaseRows::inserted()
{
    endInsertRows();
    Q_EMIT countChanged();
}

void DeskCaseRows::changed(int row)
{
    m_said.remove(m_owner.m_queue.at(row));
    Q_EMIT dataChanged(index(row), index(row));
}

void DeskCaseRows::replace(const std::function<void()> &change)
{
    m_said.clear();
    change();
    const int before = m_count;
    const int now = m_owner.m_queue.count();
    if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_count = now;
        endRemoveRows();
    } else if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_count = now;
        endInsertRows();
    }
    if (const int same = std::min(before, now); same > 0) {
        Q_EMIT dataChanged(index(0), index(same - 1));
    }
    Q_EMIT countChanged();
}

void DeskCaseRows::retold()
{
    m_said.clear();
    if (count() > 0) {
        Q_EMIT dataChanged(index(0), index(count() - 1));
    }
}

} // namespace yizhan
