// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>

namespace yizhan {

/**
 * The line of a table: its children are cells side by side, each with its share of the width, as high as the highest
 * and in the middle of the line's height. Here and not in QML, because a list of cases that is scrolled a long way
 * arranges a dozen of these before the next frame.
 */
class CellRow : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /** Of what is left of the width without margins and spacing, cell by cell; cells beyond it are not placed. */
    Q_PROPERTY(QList<qreal> shares READ shares WRITE setShares NOTIFY sharesChanged FINAL)
    /** Before the first and behind the last cell, in pixels. */
    Q_PROPERTY(qreal margin READ margin WRITE setMargin NOTIFY spacesChanged FINAL)
    /** Between two cells, in pixels. */
    Q_PROPERTY(qreal spacing READ spacing WRITE setSpacing NOTIFY spacesChanged FINAL)

public:
    using QQuickItem::QQuickItem;

    [[nodiscard]] QList<qreal> shares() const { return m_shares; }
    void setShares(const QList<qreal> &shares);
    [[nodiscard]] qreal margin() const { return m_margin; }
    void setMargin(qreal margin);
    [[nodiscard]] qreal spacing() const { return m_spacing; }
    void setSpacing(qreal spacing);

Q_SIGNALS:
    void sharesChanged();
    void spacesChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void placeAcross();
    void placeDown();

    QList<qreal> m_shares;
    qreal m_margin = 0;
    qreal m_spacing = 0;
    bool m_placing = false; ///< a cell that is made wider becomes less high, and says so
};

} // namespace yizhan
