// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskidle.h"

#include "domain/cases/paperwork.h"
#include "domain/queue/queuework.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace yizhan {

namespace {

/** A scanner sends its keys a few milliseconds apart; nobody types that fast. */
constexpr int scannerGapMs = 60;
constexpr int longestPress = 60; ///< seconds
constexpr std::size_t shortestScan = 8;
constexpr std::size_t longestScan = 200;

/** As casework makes it: "NJ-20261123-0012". */
bool looksLikeCaseNumber(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]+-[0-9]{8}-[0-9]{4,}$"));
    return form.match(code).hasMatch();
}

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
        if (!held) {
            Q_EMIT used();
        }
        [[fallthrough]];
    case QEvent::Wheel:
        touched();
        break;
    case QEvent::KeyRelease:
        if (watched->isWindowType() && !m_handingOn) {
            held = takeRelease(watched, *static_cast<QKeyEvent *>(event));
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::MouseButtonPress:
        Q_EMIT used();
        [[fallthrough]];
    case QEvent::TouchUpdate:
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
    if (ends && heldPresses() >= shortestScan) {
        QString code;
        for (const HeldKey &held : m_held) {
            code += held.event->type() == QEvent::KeyPress ? held.event->text() : QString();
        }
        m_gap.stop();
        m_held.clear();
        if (code.startsWith(paperCodePrefix)) {
            Q_EMIT paperScanned(code);
        } else if (looksLikeSlipCode(code) || looksLikeCaseNumber(code)) {
            Q_EMIT scanned(code);
        } else {
            Q_EMIT foreignScanned();
        }
        return true;
    }
    // Shift alone is part of a capital letter; whatever else is no character ends the run, and comes after it.
    const bool character = key.text().size() == 1 && key.text().front().isPrint();
    if (!character) {
        const bool scannersEnd = ends && !m_held.empty(); // of a code too short for ours: presses nothing
        if (key.key() != Qt::Key_Shift) {
            endRun();
        }
        return scannersEnd;
    }
    if (heldPresses() < longestScan) {
        m_held.push_back({window, std::unique_ptr<QKeyEvent>(key.clone())});
    }
    m_gap.start();
    return true;
}

/** The release goes with its press: a space bar that is let go before it was pressed presses no button. */
bool KioskIdle::takeRelease(QObject *window, const QKeyEvent &key)
{
    const bool pressed = std::any_of(m_held.begin(), m_held.end(), [&key](const HeldKey &held) {
        return held.event->type() == QEvent::KeyPress && held.event->key() == key.key();
    });
    if (pressed) {
        m_held.push_back({window, std::unique_ptr<QKeyEvent>(key.clone())});
    }
    return pressed;
}

std::size_t KioskIdle::heldPresses() const
{
    return std::size_t(std::count_if(m_held.begin(), m_held.end(),
                                     [](const HeldKey &held) { return held.event->type() == QEvent::KeyPress; }));
}

void KioskIdle::endRun()
{
    m_gap.stop();
    const bool scanner = heldPresses() >= shortestScan; // that was cut off; no hand is as fast for as long
    const std::vector<HeldKey> held = std::exchange(m_held, {});
    if (scanner) {
        return;
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
