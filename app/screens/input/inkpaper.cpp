// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/inkpaper.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace yizhan {

InkPaper::InkPaper(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
    connect(this, &InkPaper::lookChanged, this, [this] { update(); });
}

void InkPaper::draw(QPainter &painter, const QList<InkStroke> &strokes)
{
    for (const InkStroke &stroke : strokes) {
        if (stroke.size() == 1) {
            painter.drawPoint(stroke.first());
        } else {
            painter.drawPolyline(stroke.constData(), int(stroke.size()));
        }
    }
}

void InkPaper::paint(QPainter *painter)
{
    painter->setPen(QPen(m_ink, m_nib, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(*painter, written());
    draw(*painter, {m_stroke});
}

void InkPaper::mousePressEvent(QMouseEvent *event)
{
    setKeepMouseGrab(true); // no page turns under a stroke
    m_stroke.clear();
    extend(event->position());
}

void InkPaper::mouseMoveEvent(QMouseEvent *event)
{
    extend(event->position());
}

void InkPaper::mouseReleaseEvent(QMouseEvent *event)
{
    extend(event->position());
    finish();
}

void InkPaper::mouseUngrabEvent()
{
    finish();
}

void InkPaper::extend(QPointF to)
{
    const QPointF at(qBound(0.0, to.x(), width()), qBound(0.0, to.y(), height()));
    const QPointF from = m_stroke.isEmpty() ? at : m_stroke.last();
    if (!m_stroke.isEmpty() && from == at) {
        return;
    }
    m_stroke.append(at);
    update(QRectF(from, at).normalized().adjusted(-m_nib, -m_nib, m_nib, m_nib).toAlignedRect());
}

void InkPaper::finish()
{
    setKeepMouseGrab(false);
    if (!m_stroke.isEmpty()) {
        take(std::exchange(m_stroke, {}));
    }
}

} // namespace yizhan
