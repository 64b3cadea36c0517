// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/** One row of a desk list: what it is (for the diff) and its values in the order of the model's roles. */
struct DeskRow
{
    QString id;
    QVariantList values;
    bool operator==(const DeskRow &) const = default;
};

/**
 * A list of plain rows for QML. Its owner hands over the whole new list; the model works out what was inserted,
 * removed, moved or changed, so that a list keeps its place and its selection while the hall moves on.
 */
class DeskRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /** `roles` name the values of each row, in order. */
    explicit DeskRows(const QList<QByteArray> &roles, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const QList<DeskRow> &rows() const { return m_rows; }
    /** Position of a row, -1 when it is not there. */
    [[nodiscard]] int indexOf(const QString &id) const;
    /** Value by role name; invalid when row or role do not exist. */
    [[nodiscard]] QVariant value(int row, QByteArrayView role) const;

    /** Ids must be unique; later doubles are dropped. */
    void setRows(QList<DeskRow> rows);

Q_SIGNALS:
    void countChanged();

private:
    void removeMissing(const QSet<QString> &wanted);
    void place(qsizetype at, const QList<DeskRow> &rows, const QSet<QString> &present);
    void update(qsizetype at, const DeskRow &row);

    QList<QByteArray> m_roles;
    QList<DeskRow> m_rows;
};

} // namespace yizhan
