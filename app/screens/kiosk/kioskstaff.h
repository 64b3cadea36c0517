// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/stafftries.h"

#include <QElapsedTimer>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/**
 * The staff's door behind the kiosk: the upper corners touched left, right, left, right within some seconds, then the
 * pass word, which is checked against the Argon2id hash that `--staff-password FILE` names. Works without a server,
 * since a broken line is a reason to come. Five wrong ones shut the door for five minutes (StaffTries), also over a
 * restart. GUI thread, which never waits.
 */
class KioskStaff : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** Digits typed so far; shown as dots. */
    Q_PROPERTY(int typed READ typed NOTIFY changed FINAL)

public:
    enum class State { Asking, Checking, Wrong, Shut, NoPassword, Open };
    Q_ENUM(State)
    enum class Corner { Left, Right };
    Q_ENUM(Corner)

    explicit KioskStaff(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int typed() const { return int(m_password.size()); }

    /** A touch in an upper corner; the fourth in the right order asks for the pass word. */
    Q_INVOKABLE void touch(yizhan::KioskStaff::Corner corner);
    Q_INVOKABLE void press(const QString &digit);
    Q_INVOKABLE void erase();
    /** Checks what was typed. */
    Q_INVOKABLE void enter();
    /** Nobody is there any more: shut, and nothing typed. */
    Q_INVOKABLE void leave();
    /** Ends the program with 0, which tells the watchdog that it was meant; only while Open. */
    Q_INVOKABLE void quit();

    /** The Argon2id hash of a pass word, for the file; empty if the machine has no memory for it (64 MiB). */
    [[nodiscard]] static QString hashOf(const QString &password);
    /** Digits only, at least this many. */
    static constexpr int shortest = 6;

Q_SIGNALS:
    void changed();
    /** The pattern was right. */
    void called();
    void opened();

private:
    void checked(bool right);
    void setState(State state);

    State m_state = State::Asking;
    QString m_password;
    QElapsedTimer m_clock;
    int m_touches = 0;
    qint64 m_firstTouchMs = 0;
    StaffTries m_tries;
    int m_asked = 0; ///< an answer that nobody waits for any more is dropped
};

} // namespace yizhan
