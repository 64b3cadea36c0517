// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRasterWindow>

namespace yizhan {

/**
 * What stands on a kiosk whose screen cannot be started: one sentence in both languages. Needs no QML and no hall. As
 * large as its display from the beginning, since without a window manager nothing becomes full screen.
 */
class SorryWindow : public QRasterWindow
{
    Q_OBJECT

public:
    SorryWindow();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace yizhan
