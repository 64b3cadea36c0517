// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * Finding one's booking, by the code of its slip, the identity card, or its number with the last four of the phone;
 * then taking the number of it, or taking it back.
 */
class KioskCheckIn : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString lastFour READ lastFour NOTIFY changed FINAL)
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY changed FINAL)
    /** Bookings are shown, also while something is done about one. */
    Q_PROPERTY(bool found READ found NOTIFY changed FINAL)
    /** It asks for the last four digits, or looks with them. */
    Q_PROPERTY(bool askingDigits READ askingDigits NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    /** Roles: text ("综合 · 11月24日 09:00"), number, today (can be checked in), takeAt ("08:30", when it can be, if
     * that is later today), open (still booked), says (its state), cancellable (two hours and more before), late (its
     * time has passed without it: an ordinary number instead).
     */
    Q_PROPERTY(yizhan::ScreenRows *bookings READ bookings CONSTANT FINAL)

public:
    enum class State { Number, LastFour, Busy, Found, Cancelled };
    Q_ENUM(State)

    explicit KioskCheckIn(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString lastFour() const { return m_lastFour; }
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] bool found() const { return isIn(State::Found); }
    [[nodiscard]] bool askingDigits() const { return isIn(State::LastFour); }
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] ScreenRows *bookings() { return &m_bookings; }

    Q_INVOKABLE void press(const QString &key);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void goOn();
    /** From the digits of the phone back to the number. */
    Q_INVOKABLE void stepBack();
    Q_INVOKABLE void scan(const QString &code);
    Q_INVOKABLE void readCard(yizhan::KioskCards *cards);
    /** What was found elsewhere, with the access to go on. */
    Q_INVOKABLE void show(const QVariantList &bookings, const QString &access);
    /** Takes the number of that booking; its slip page opens. */
    Q_INVOKABLE void checkIn(int row);
    Q_INVOKABLE void cancel(int row);
    /** Where that number is taken without a booking: the matter's page, or the choice of one. */
    Q_INVOKABLE void takeInstead(int row);
    /** Everything typed and found is gone. */
    Q_INVOKABLE void restart();

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    /** Also while the hall is asked from there. */
    [[nodiscard]] bool isIn(State state) const
    {
        return m_state == state || (m_state == State::Busy && m_before == state);
    }
    [[nodiscard]] QString purposeOf(const QVariantMap &body) const;
    void ask(const QJsonObject &body);
    void act(int row, const QString &verb, void (KioskCheckIn::*answer)(const Reply &));
    void checkedIn(const Reply &reply);
    void cancelled(const Reply &reply);

    State m_state = State::Number;
    State m_before = State::Number; ///< being busy
    QString m_number;
    QString m_lastFour;
    QString m_access;
    QList<QVariantMap> m_bodies;
    std::optional<Reply> m_refusal;
    QString m_key;    ///< of the wish at the hall
    QString m_wished; ///< what that was
    int m_asked = 0;  ///< answers to an older question are dropped
    ScreenRows m_bookings;
};

} // namespace yizhan
