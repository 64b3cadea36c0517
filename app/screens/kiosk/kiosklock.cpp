// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kiosklock.h"

#include <QCoreApplication>
#include <QTouchEvent>
#include <QWindow>

#include <algorithm>

namespace yizhan {

KioskLock::KioskLock(bool close, QObject *parent)
    : QObject(parent)
    , m_close(close)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool KioskLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (m_close && watched->isWindowType()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        if (!m_sending && watched->isWindowType()) {
            return filterTouch(watched, static_cast<QTouchEvent *>(event));
        }
        break;
    case QEvent::TouchCancel:
        m_finger = -1;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool KioskLock::filterTouch(QObject *watched, QTouchEvent *event)
{
    const QList<QEventPoint> &points = event->points();
    if (event->type() == QEvent::TouchBegin) {
        m_finger = points.isEmpty() ? -1 : points.first().id();
    }
    if (points.size() == 1 && points.first().id() == m_finger) {
        return false;
    }
    const auto first =
        std::find_if(points.begin(), points.end(), [this](const QEventPoint &point) { return point.id() == m_finger; });
    if (first == points.end()) {
        event->accept(); // else Qt makes a mouse of it
        return true;
    }
    const QEvent::Type type = first->state() == QEventPoint::Pressed    ? QEvent::TouchBegin
                              : first->state() == QEventPoint::Released ? QEvent::TouchEnd
                                                                        : QEvent::TouchUpdate;
    if (type == QEvent::TouchEnd) {
        m_finger = -1;
    }
    QTouchEvent alone(type, event->pointingDevice(), event->modifiers(), {*first});
    alone.setTimestamp(event->timestamp());
    m_sending = true;
    QCoreApplication::sendEvent(watched, &alone);
    m_sending = false;
    event->accept();
    return true;
}

} // namespace yizhan
