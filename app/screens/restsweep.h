// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

class QQmlEngine;
class QQuickWindow;

namespace yizhan {

/**
 * Has the engine sweep its garbage when the picture has come to rest after it moved. Left to itself the engine sweeps
 * when it is full, which is while somebody scrolls: with all pages of a desk alive that stops a frame for up to 80 ms.
 * GUI thread; neither window nor engine may go before it.
 */
class RestSweep : public QObject
{
    Q_OBJECT

public:
    RestSweep(QQuickWindow &window, QQmlEngine &engine, QObject *parent = nullptr);

private:
    QTimer m_rest;
    int m_frames = 0; ///< since the last sweep
};

} // namespace yizhan
