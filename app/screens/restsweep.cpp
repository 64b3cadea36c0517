// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/restsweep.h"

#include <QQmlEngine>
#include <QQuickWindow>

namespace yizhan {

namespace {

constexpr int kRestMs = 400;
constexpr int kWorthFrames = 60; // a clock that ticks leaves hardly anything: once a minute is enough for it

} // namespace

RestSweep::RestSweep(QQuickWindow &window, QQmlEngine &engine, QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&window, &QQuickWindow::frameSwapped, this, [this] {
        ++m_frames;
        m_rest.start();
    });
    connect(&m_rest, &QTimer::timeout, this, [this, &engine] {
        if (m_frames >= kWorthFrames) {
            m_frames = 0;
            engine.collectGarbage();
        }
    });
}

} // namespace yizhan
