// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kioskidle.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

namespace yizhan {

namespace {

/** A scanner sends its keys a few milliseconds apart; nobody types that fast. */
constexpr qint64 scannerGapMs = 60;
constexpr qsizetype shortestScan = 8;
constexpr qsizetype longestScan = 200;

qint64 steadyMs()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

} // namespace

KioskIdle::KioskIdle(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &KioskIdle::tick);
    m_timer.start();
    if (QCoreApplication *app = QCoreApplication::instance()) {
        app->installEventFilter(this);
    }
}

KioskIdle::~KioskIdle() = default;

void KioskIdle::setActive(bool active)
{
    if (m_active == active) {
        return;
    }
    m_active = active;
    goOn();
    Q_EMIT activeChanged();
}

void KioskIdle::goOn()
{
    m_quietSeconds = 0;
    setForsaken(false);
    if (m_secondsLeft > 0) {
        m_secondsLeft = 0;
        Q_EMIT askingChanged();
    }
}

void KioskIdle::setForsaken(bool forsaken)
{
    if (m_forsaken != forsaken) {
        m_forsaken = forsaken;
        Q_EMIT forsakenChanged();
    }
}

void KioskIdle::tick()
{
    if (m_pressed && m_secondsLeft == 0) {
        m_quietSeconds = 0;
        return;
    }
    if (!m_active) {
        setForsaken(++m_quietSeconds >= m_restSeconds);
        return;
    }
    if (m_secondsLeft == 0) {
        if (m_resting) {
            m_quietSeconds = 0;
        } else if (++m_quietSeconds >= m_idleSeconds) {
            m_secondsLeft = m_askSeconds;
            Q_EMIT askingChanged();
        }
        return;
    }
    --m_secondsLeft;
    if (m_secondsLeft == 0) {
        m_quietSeconds = 0;
        Q_EMIT askingChanged();
        Q_EMIT left();
        return;
    }
    Q_EMIT askingChanged();
}

bool KioskIdle::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched->isWindowType()) {
            takeKey(event);
        }
        [[fallthrough]];
    case QEvent::Wheel:
        touched();
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::MouseButtonPress:
        m_pressed = true;
        touched();
        break;
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
    case QEvent::MouseButtonRelease:
        m_pressed = false;
        touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/** While it asks, only the big button answers: a sleeve on the glass is not a person. */
void KioskIdle::touched()
{
    if (m_secondsLeft == 0) {
        m_quietSeconds = 0;
        setForsaken(false);
    }
}

void KioskIdle::takeKey(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const qint64 now = steadyMs();
    if (now - m_lastKeyMs > scannerGapMs) {
        m_keys.clear();
    }
    m_lastKeyMs = now;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QString code = m_keys;
        m_keys.clear();
        if (code.size() >= shortestScan) {
            Q_EMIT scanned(code);
        }
    } else if (m_keys.size() < longestScan) {
        m_keys += key->text();
    }
}

} // namespace yizhan
