// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QTouchEvent;

namespace yizhan {

/**
 * Shuts the ways out of a kiosk that Qt leaves open: a window that is told to close (Alt+F4, a session's menu) stays,
 * and only the first finger counts, so that a palm or a second hand presses nothing. Watches the whole application
 * from its construction on.
 */
class KioskLock : public QObject
{
    Q_OBJECT

public:
    /** `close`: refuse to be closed as well. */
    explicit KioskLock(bool close, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** True if the event was swallowed. */
    bool filterTouch(QObject *watched, QTouchEvent *event);

    bool m_close;
    bool m_sending = false;
    int m_finger = -1;
};

} // namespace yizhan
