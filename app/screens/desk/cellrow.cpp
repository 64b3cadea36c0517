// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/cellrow.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace yizhan {

void CellRow::setShares(const QList<qreal> &shares)
{
    if (m_shares != shares) {
        m_shares = shares;
        placeAcross();
        Q_EMIT sharesChanged();
    }
}

void CellRow::setMargin(qreal margin)
{
    if (m_margin != margin) {
        m_margin = margin;
        placeAcross();
        Q_EMIT spacesChanged();
    }
}

void CellRow::setSpacing(qreal spacing)
{
    if (m_spacing != spacing) {
        m_spacing = spacing;
        placeAcross();
        Q_EMIT spacesChanged();
    }
}

void CellRow::componentComplete()
{
    QQuickItem::componentComplete();
    placeAcross();
}

void CellRow::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width()) {
        placeAcross();
    } else if (now.height() != before.height()) {
        placeDown();
    }
}

void CellRow::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemChildAddedChange) {
        connect(data.item, &QQuickItem::implicitHeightChanged, this, &CellRow::placeDown);
        connect(data.item, &QQuickItem::heightChanged, this, &CellRow::placeDown);
        placeAcross();
    } else if (change == ItemChildRemovedChange) {
        data.item->disconnect(this);
        placeAcross();
    }
    QQuickItem::itemChange(change, data);
}

void CellRow::placeAcross()
{
    if (!isComponentComplete()) {
        return;
    }
    const QList<QQuickItem *> cells = childItems();
    const auto placed = std::min(cells.size(), m_shares.size());
    const qreal usable = width() - 2 * m_margin - m_spacing * qreal(std::max<qsizetype>(0, m_shares.size() - 1));
    qreal x = m_margin;
    {
        const QScopedValueRollback placing(m_placing, true);
        for (qsizetype i = 0; i < placed; ++i) {
            const qreal wide = std::max(0.0, usable * m_shares.at(i));
            cells.at(i)->setX(x);
            cells.at(i)->setWidth(wide);
            x += wide + m_spacing;
        }
    }
    placeDown();
}

void CellRow::placeDown()
{
    if (m_placing || !isComponentComplete()) {
        return;
    }
    const QList<QQuickItem *> cells = childItems();
    qreal highest = 0;
    for (const QQuickItem *cell : cells) {
        highest = std::max(highest, cell->implicitHeight());
    }
    const QScopedValueRollback placing(m_placing, true); // a line that follows its own height comes back here
    setImplicitHeight(highest);
    for (QQuickItem *cell : cells) {
        cell->setY(std::round((height() - cell->height()) / 2));
    }
}

} // namespace yizhan
