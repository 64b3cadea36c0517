// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskroom.h"

#include <algorithm>
#include <cmath>

namespace yizhan {

namespace {

/** However a screen hangs, this much of it stays in use: a page on a strip helps nobody. */
constexpr qreal leastPart = 0.65;
constexpr qreal mmPerInch = 25.4;

} // namespace

void KioskRoom::measure(QSizeF size, qreal diagonal, qreal footHeight)
{
    m_width = size.width();
    m_height = size.height();
    m_diagonal = diagonal;
    m_footHeight = footHeight;
    Q_EMIT changed();
}

bool KioskRoom::withinReach() const
{
    constexpr qreal slack = 1; // mm: above() and below() are whole pixels
    return m_footHeight <= 0 || (highest() <= highestReach + slack && lowest() >= lowestReach - slack);
}

qreal KioskRoom::pixelsPerMm() const
{
    return m_diagonal > 0 ? std::hypot(m_width, m_height) / (m_diagonal * mmPerInch) : 1;
}

qreal KioskRoom::above() const
{
    const qreal top = m_footHeight + m_height / pixelsPerMm();
    const qreal pixels = m_footHeight > 0 ? std::max(0.0, top - highestReach) * pixelsPerMm() : 0;
    return std::round(std::min(pixels, m_height * (1 - leastPart)));
}

qreal KioskRoom::below() const
{
    const qreal pixels = m_footHeight > 0 ? std::max(0.0, lowestReach - m_footHeight) * pixelsPerMm() : 0;
    return std::round(std::min(pixels, std::max(0.0, m_height * (1 - leastPart) - above())));
}

} // namespace yizhan
