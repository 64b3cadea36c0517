// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskidle.h"

#include "domain/cases/paperwork.h"

#include <QCoreApplication>

namespace yizhan {

namespace {

/** A scanner sends its keys a few milliseconds apart; nobody types that fast. */
constexpr int scannerGapMs = 60;
constexpr int longestPress = 60; ///< seconds
constexpr std::size_t shortestScan = 8;
constexpr std::size_t longestScan = 200;

} // namespace

KioskIdle::KioskIdle(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &KioskIdle::tick);
    m_timer.start();
    m_gap.setSingleShot(true);
    m_gap.setInterval(scannerGapMs);
    m_gap.setTimerType(Qt::PreciseTimer);
    connect(&m_gap, &QTimer::timeout, this, &KioskIdle::endRun);
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
    // Something that leans on the glass for a minute is no finger.
    if (m_pressed && m_secondsLeft == 0 && ++m_pressedSeconds <= longestPress) {
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
    bool held = false;
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched->isWindowType() && !m_handingOn) {
            held = takeKey(watched, *static_cast<QKeyEvent *>(event));
        }
        [[fallthrough]];
    case QEvent::Wheel:
        touched();
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::MouseButtonPress:
        m_pressed = true;
        m_pressedSeconds = 0;
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
    return held || QObject::eventFilter(watched, event);
}

/** While it asks, only the big button answers: a sleeve on the glass is not a person. */
void KioskIdle::touched()
{
    if (m_secondsLeft == 0) {
        m_quietSeconds = 0;
        setForsaken(false);
    }
}

bool KioskIdle::takeKey(QObject *window, const QKeyEvent &key)
{
    const bool ends = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (ends && m_held.size() >= shortestScan) {
        QString code;
        for (const HeldKey &held : m_held) {
            code += held.event->text();
        }
        m_gap.stop();
        m_held.clear();
        if (code.startsWith(paperCodePrefix)) {
            Q_EMIT paperScanned(code);
        } else {
            Q_EMIT scanned(code);
        }
        return true;
    }
    // Shift alone is part of a capital letter; whatever else is no character ends the run, and comes after it.
    // No code has a space in it, and a space that is pressed and let go presses a button.
    const bool character = key.text().size() == 1 && key.text().front().isPrint() && !key.text().front().isSpace();
    if (!character) {
        const bool scannersEnd = ends && !m_held.empty(); // of a code too short for ours: presses nothing
        if (key.key() != Qt::Key_Shift) {
            endRun();
        }
        return scannersEnd;
    }
    if (m_held.size() < longestScan) {
        m_held.push_back({window, std::unique_ptr<QKeyEvent>(key.clone())});
    }
    m_gap.start();
    return true;
}

void KioskIdle::endRun()
{
    m_gap.stop();
    const std::vector<HeldKey> held = std::exchange(m_held, {});
    if (held.size() >= shortestScan) {
        return; // a scanner that was cut off; no hand is as fast for as long
    }
    m_handingOn = true;
    for (const HeldKey &key : held) {
        if (key.window) {
            QCoreApplication::sendEvent(key.window, key.event.get());
        }
    }
    m_handingOn = false;
}

} // namespace yizhan
