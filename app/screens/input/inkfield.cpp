// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/inkfield.h"

namespace yizhan {

InkField::InkField(QQuickItem *parent)
    : InkPaper(parent)
{
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

QList<InkStroke> InkField::written() const
{
    return m_pad ? m_pad->strokes() : QList<InkStroke>();
}

void InkField::take(const InkStroke &stroke)
{
    if (m_pad) {
        m_pad->addStroke(stroke);
    }
}

} // namespace yizhan
