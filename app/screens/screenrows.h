// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/** One row of a list: what it is (for the diff) and its values in the order of the model's roles. */
struct ScreenRow
{
    QString id;
    QVariantList values;
    bool operator==(const ScreenRow &) const = default;
};

/**
 * A list of plain rows for QML. Its owner hands over the whole new list; the model works out what was inserted,
 * removed, moved or changed, so that a list keeps its place and its selection while the hall moves on.
 */
class ScreenRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Rows come from their owner")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /** `roles` name the values of each row, in order. */
    explicit ScreenRows(const QList<QByteArray> &roles, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const QList<ScreenRow> &rows() const { return m_rows; }
    /** Position of a row, -1 when it is not there. */
    [[nodiscard]] int indexOf(const QString &id) const;
    /** Value by role name; invalid when row or role do not exist. */
    [[nodiscard]] QVariant value(int row, QByteArrayView role) const;

    /** Ids must be unique; later doubles are dropped. */
    void setRows(QList<ScreenRow> rows);

Q_SIGNALS:
    void countChanged();

private:
    void removeMissing(const QSet<QString> &wanted);
    void place(qsizetype at, const QList<ScreenRow> &rows, const QSet<QString> &present);
    void update(qsizetype at, const ScreenRow &row);

    QList<QByteArray> m_roles;
    QList<ScreenRow> m_rows;
};

} // namespace yizhan
