// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kioskqr.h"

#include <QPainter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace yizhan {

namespace {

constexpr int quietZone = 4; ///< modules around the code (ISO/IEC 18004)

} // namespace

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
    m_width = 0;
    m_modules.clear();
    if (!m_text.isEmpty()) {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
            QRcode_encodeString8bit(m_text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
        if (code) {
            m_width = code->width;
            m_modules = QByteArray(reinterpret_cast<const char *>(code->data), code->width * code->width);
        }
    }
    Q_EMIT textChanged();
    update();
}

void KioskQr::paint(QPainter *painter)
{
    painter->fillRect(QRectF(0, 0, width(), height()), m_paper);
    if (m_width == 0) {
        return;
    }
    // Whole pixels a module, centred: a scanner reads crisp edges best.
    const int total = m_width + 2 * quietZone;
    const int side = std::max(1, int(std::min(width(), height())) / total);
    const int left = (int(width()) - side * total) / 2 + side * quietZone;
    const int top = (int(height()) - side * total) / 2 + side * quietZone;
    for (int y = 0; y < m_width; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (m_modules.at(y * m_width + x) & 1) {
                painter->fillRect(left + x * side, top + y * side, side, side, m_ink);
            }
        }
    }
}

} // namespace yizhan
