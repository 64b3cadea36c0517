// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/deskrows.h"

#include <QSet>

#include <algorithm>

namespace yizhan {

DeskRows::DeskRows(const QList<QByteArray> &roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(roles)
{
}

int DeskRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeskRows::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    return m_rows.at(index.row()).values.value(role - Qt::UserRole);
}

QHash<int, QByteArray> DeskRows::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        names.insert(Qt::UserRole + int(i), m_roles.at(i));
    }
    return names;
}

int DeskRows::indexOf(const QString &id) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const DeskRow &row) { return row.id == id; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

QVariant DeskRows::value(int row, QByteArrayView role) const
{
    const auto at = std::find(m_roles.cbegin(), m_roles.cend(), role);
    if (row < 0 || row >= m_rows.size() || at == m_roles.cend()) {
        return {};
    }
    return m_rows.at(row).values.value(at - m_roles.cbegin());
}

void DeskRows::setRows(QList<DeskRow> rows)
{
    const int before = count();
    QSet<QString> wanted;
    rows.removeIf([&wanted](const DeskRow &row) {
        const bool twice = wanted.contains(row.id);
        wanted.insert(row.id);
        return twice;
    });
    removeMissing(wanted);
    QSet<QString> present;
    for (const DeskRow &row : std::as_const(m_rows)) {
        present.insert(row.id);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || m_rows.at(i).id != rows.at(i).id) {
            place(i, rows, present);
        }
        update(i, rows.at(i));
    }
    if (count() != before) {
        Q_EMIT countChanged();
    }
}

void DeskRows::removeMissing(const QSet<QString> &wanted)
{
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows.at(last).id)) {
            continue;
        }
        qsizetype first = last;
        while (first > 0 && !wanted.contains(m_rows.at(first - 1).id)) {
            --first;
        }
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/** Brings the row that belongs at `at` there: a move when the list has it, else one insert of all new ones in a run. */
void DeskRows::place(qsizetype at, const QList<DeskRow> &rows, const QSet<QString> &present)
{
    if (present.contains(rows.at(at).id)) {
        const int from = indexOf(rows.at(at).id);
        beginMoveRows({}, from, from, {}, int(at));
        m_rows.move(from, at);
        endMoveRows();
        return;
    }
    qsizetype end = at + 1;
    while (end < rows.size() && !present.contains(rows.at(end).id)) {
        ++end;
    }
    beginInsertRows({}, int(at), int(end - 1));
    for (qsizetype i = at; i < end; ++i) {
        m_rows.insert(i, rows.at(i));
    }
    endInsertRows();
}

void DeskRows::update(qsizetype at, const DeskRow &row)
{
    DeskRow &old = m_rows[at];
    if (old.values == row.values) {
        return;
    }
    QList<int> changed;
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        if (old.values.value(i) != row.values.value(i)) {
            changed.append(Qt::UserRole + int(i));
        }
    }
    old = row;
    Q_EMIT dataChanged(index(int(at)), index(int(at)), changed);
}

} // namespace yizhan
