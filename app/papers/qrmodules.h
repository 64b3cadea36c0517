// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QColor>
#include <QRect>

class QPainter;

namespace yizhan {

/** A QR code as its square of modules: what the screen and the slip both draw. */
class QrModules
{
public:
    static constexpr int quietZone = 4; ///< modules around the code (ISO/IEC 18004)

    QrModules() = default;
    /** Error correction M; nothing for an empty text or one that is too long. */
    explicit QrModules(const QString &text);

    [[nodiscard]] bool empty() const { return m_width == 0; }
    /** Modules a side, without the quiet zone. */
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] bool dark(int x, int y) const { return (m_modules.at(y * m_width + x) & 1) != 0; }
    /** Pixels a side of the picture with its quiet zone. */
    [[nodiscard]] int sideFor(int modulePixels) const { return (m_width + 2 * quietZone) * modulePixels; }

    /** In the middle of `box`, whole pixels a module: a scanner reads crisp edges best. Dark modules only. */
    void paint(QPainter &painter, const QRect &box, const QColor &ink) const;

private:
    int m_width = 0;
    QByteArray m_modules;
};

} // namespace yizhan
