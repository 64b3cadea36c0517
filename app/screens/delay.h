// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qqml.h>
#include <QTimer>

namespace yizhan {

/**
 * QTimer as it is, for the kiosk's pages. A QML Timer is an animation to Qt: when one is stopped and another started
 * in the same turn of the event loop, Qt 6.4 stops an animation driver that is not running, and warns.
 */
struct Delay
{
    Q_GADGET
    QML_FOREIGN(QTimer)
    QML_NAMED_ELEMENT(Delay)
};

} // namespace yizhan
