// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/**
 * Which part of the screen a standing or sitting person reaches: what is touched lies between 380 and 1,220 mm above
 * the floor (EN 301 549 8.3.3). Follows from the screen's diagonal and the height of its lower edge; where that height
 * is unknown (0) the whole screen is used. A screen that hangs so high or low that too little of it would be left is
 * not within reach: withinReach().
 */
class KioskRoom : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal width MEMBER m_width NOTIFY changed FINAL)
    Q_PROPERTY(qreal height MEMBER m_height NOTIFY changed FINAL)
    /** Inches. */
    Q_PROPERTY(qreal diagonal MEMBER m_diagonal NOTIFY changed FINAL)
    /** Millimetres from the floor to the lower edge of the picture; 0: unknown. */
    Q_PROPERTY(qreal footHeight MEMBER m_footHeight NOTIFY changed FINAL)
    /** Pixels at the top and bottom where nothing is to be touched. */
    Q_PROPERTY(qreal above READ above NOTIFY changed FINAL)
    Q_PROPERTY(qreal below READ below NOTIFY changed FINAL)

public:
    static constexpr qreal lowestReach = 380;   ///< mm
    static constexpr qreal highestReach = 1220; ///< mm

    using QObject::QObject;
    /** Pixels, inches, millimetres. */
    void measure(QSizeF size, qreal diagonal, qreal footHeight);

    [[nodiscard]] qreal pixelsPerMm() const;
    [[nodiscard]] qreal above() const;
    [[nodiscard]] qreal below() const;

    /** Millimetres above the floor of what is touched; only where the height is known. */
    [[nodiscard]] qreal highest() const { return m_footHeight + (m_height - above()) / pixelsPerMm(); }
    [[nodiscard]] qreal lowest() const { return m_footHeight + below() / pixelsPerMm(); }
    /** All that is touched is, by the rule above; also where the height is unknown. */
    [[nodiscard]] bool withinReach() const;

Q_SIGNALS:
    void changed();

private:
    qreal m_width = 1080;
    qreal m_height = 1920;
    qreal m_diagonal = 27;
    qreal m_footHeight = 0;
};

} // namespace yizhan
