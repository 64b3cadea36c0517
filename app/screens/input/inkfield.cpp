// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/inkfield.h"

#include <QMouseEvent>
#include <QPainter>

namespace yizhan {

InkField::InkField(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
    connect(this, &InkField::lookChanged, this, [this] { update(); });
}

void InkField::setPad(InputPad *pad)
{
    if (m_pad == pad) {
        return;
    }
    if (m_pad) {
        m_pad->disconnect(this);
    }
    m_pad = pad;
    if (m_pad) {
        connect(m_pad, &InputPad::composedChanged, this, [this] { update(); });
    }
    update();
    Q_EMIT padChanged();
}

void InkField::paint(QPainter *painter)
{
    painter->setPen(QPen(m_ink, m_nib, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto draw = [painter](const InkStroke &stroke) {
        if (stroke.size() == 1) {
            painter->drawPoint(stroke.first());
        } else {
            painter->drawPolyline(stroke.constData(), int(stroke.size()));
        }
    };
    if (m_pad) {
        const QList<InkStroke> strokes = m_pad->strokes();
        std::for_each(strokes.begin(), strokes.end(), draw);
    }
    draw(m_stroke);
}

void InkField::mousePressEvent(QMouseEvent *event)
{
    setKeepMouseGrab(true); // no page turns under a stroke
    m_stroke.clear();
    extend(event->position());
}

void InkField::mouseMoveEvent(QMouseEvent *event)
{
    extend(event->position());
}

void InkField::mouseReleaseEvent(QMouseEvent *event)
{
    extend(event->position());
    finish();
}

void InkField::mouseUngrabEvent()
{
    finish();
}

void InkField::extend(QPointF to)
{
    const QPointF at(qBound(0.0, to.x(), width()), qBound(0.0, to.y(), height()));
    const QPointF from = m_stroke.isEmpty() ? at : m_stroke.last();
    if (!m_stroke.isEmpty() && from == at) {
        return;
    }
    m_stroke.append(at);
    update(QRectF(from, at).normalized().adjusted(-m_nib, -m_nib, m_nib, m_nib).toAlignedRect());
}

void InkField::finish()
{
    setKeepMouseGrab(false);
    if (!m_stroke.isEmpty()) {
        const InkStroke stroke = std::exchange(m_stroke, {});
        if (m_pad) {
            m_pad->addStroke(stroke);
        }
    }
}

} // namespace yizhan
