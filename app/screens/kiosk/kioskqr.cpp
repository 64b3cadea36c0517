// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskqr.h"

#include <QPainter>

namespace yizhan {

KioskQr::KioskQr(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
    connect(this, &KioskQr::colorsChanged, this, [this] { update(); });
}

void KioskQr::setText(const QString &text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_modules = QrModules(m_text);
    Q_EMIT textChanged();
    update();
}

void KioskQr::paint(QPainter *painter)
{
    painter->fillRect(QRectF(0, 0, width(), height()), m_paper);
    m_modules.paint(*painter, QRect(0, 0, int(width()), int(height())), m_ink);
}

} // namespace yizhan
