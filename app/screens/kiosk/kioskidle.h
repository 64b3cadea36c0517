// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace yizhan {

/**
 * Watches the window for the resident's hands: after `idleSeconds` without a touch it asks, and `askSeconds` later it
 * says the person has gone. Real seconds, not the hall's.
 *
 * Also tells a scanner (a keyboard with very fast keys that ends in Enter) from a person who types: each key is held
 * back until it is clear that no other follows as fast, and handed on then. Of a scan no page sees a key, its Enter
 * included; typing comes 60 ms late, which nobody notices.
 */
class KioskIdle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** Off on the home page, where there is nothing to wipe. */
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int idleSeconds MEMBER m_idleSeconds NOTIFY settingsChanged FINAL)
    Q_PROPERTY(int askSeconds MEMBER m_askSeconds NOTIFY settingsChanged FINAL)
    /** Something is said or done for the person (the voice reads): the quiet before the question begins after it. */
    Q_PROPERTY(bool resting MEMBER m_resting NOTIFY settingsChanged FINAL)
    /** The last seconds run: ask whether the person wants to go on. */
    Q_PROPERTY(bool asking READ asking NOTIFY askingChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY askingChanged FINAL)
    /** Nobody has touched anything for `restSeconds`, and there is nothing to wipe. */
    Q_PROPERTY(bool forsaken READ forsaken NOTIFY forsakenChanged FINAL)
    Q_PROPERTY(int restSeconds MEMBER m_restSeconds NOTIFY settingsChanged FINAL)

public:
    explicit KioskIdle(QObject *parent = nullptr);
    ~KioskIdle() override;

    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool asking() const { return m_secondsLeft > 0; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

    [[nodiscard]] bool forsaken() const { return m_forsaken; }

    /** The person is still here. */
    Q_INVOKABLE void goOn();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void activeChanged();
    void settingsChanged();
    void askingChanged();
    void forsakenChanged();
    /** Nobody is there any more. */
    void left();
    /** A slip was read by the scanner, or the number of a case. */
    void scanned(const QString &code);
    /** An official paper (文书) was: its QR begins as no slip's does. */
    void paperScanned(const QString &code);
    /** A code was that is none of this hall's: a payment's, a shop's. What it says is nobody's business. */
    void foreignScanned();
    /** A finger went down, or a key that is no scanner's. */
    void used();

private:
    struct HeldKey
    {
        QPointer<QObject> window;
        std::unique_ptr<QKeyEvent> event;
    };

    void tick();
    void touched();
    void setForsaken(bool forsaken);
    /** True when the key goes no further for now. */
    bool takeKey(QObject *window, const QKeyEvent &key);
    bool takeRelease(QObject *window, const QKeyEvent &key);
    [[nodiscard]] std::size_t heldPresses() const;
    /** The fast keys are over: what a scanner sent is dropped, what a person typed is handed on. */
    void endRun();

    QTimer m_timer;
    bool m_active = false;
    bool m_resting = false;
    int m_idleSeconds = 60;
    int m_askSeconds = 20;
    int m_quietSeconds = 0;
    int m_secondsLeft = 0;
    int m_restSeconds = 180;
    bool m_forsaken = false;
    bool m_pressed = false; ///< a finger rests on the glass
    int m_pressedSeconds = 0;
    std::vector<HeldKey> m_held;
    QTimer m_gap; ///< runs while another key would belong to the same scan
    bool m_handingOn = false;
};

} // namespace yizhan
