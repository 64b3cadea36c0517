// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/qrmodules.h"

#include <QPainter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace yizhan {

QrModules::QrModules(const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (code) {
        m_width = code->width;
        m_modules = QByteArray(reinterpret_cast<const char *>(code->data), qsizetype(m_width) * m_width);
    }
}

void QrModules::paint(QPainter &painter, const QRect &box, const QColor &ink) const
{
    if (empty()) {
        return;
    }
    const int side = std::max(1, std::min(box.width(), box.height()) / sideFor(1));
    const int left = box.x() + (box.width() - sideFor(side)) / 2 + side * quietZone;
    const int top = box.y() + (box.height() - sideFor(side)) / 2 + side * quietZone;
    for (int y = 0; y < m_width; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (dark(x, y)) {
                painter.fillRect(left + x * side, top + y * side, side, side, ink);
            }
        }
    }
}

} // namespace yizhan
