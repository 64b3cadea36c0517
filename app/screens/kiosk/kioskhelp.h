// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"

namespace yizhan {

/**
 * 叫人帮忙: calls a helper to this kiosk and says who comes as soon as somebody has answered. 不用了 takes the call
 * back, also where somebody has set out.
 */
class KioskHelp : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** Why nobody could be called, or why the call could not be taken back. */
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    /** Taking it back is under way. */
    Q_PROPERTY(bool takingBack READ takingBack NOTIFY changed FINAL)
    /** Who comes, and what that person is; of a call that was taken back, who was on the way by then. */
    Q_PROPERTY(QString helper READ helper NOTIFY changed FINAL)
    Q_PROPERTY(QString helperTitle READ helperTitle NOTIFY changed FINAL)
    /** Somebody is there who could come: logged in, or on duty in the hall outside opening hours. */
    Q_PROPERTY(bool attended READ attended NOTIFY changed FINAL)

public:
    enum class State { Idle, Calling, Called, Answered, Failed, TakenBack };
    Q_ENUM(State)

    using KioskController::KioskController;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] bool takingBack() const { return m_takingBack; }
    [[nodiscard]] QString helper() const { return m_helper; }
    [[nodiscard]] QString helperTitle() const { return m_helperTitle; }

    [[nodiscard]] bool attended() const { return m_attended; }

    /** Calls; while a call is open it stays the same call. */
    Q_INVOKABLE void call();
    /** Nobody is needed any more; what rings falls silent. */
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    [[nodiscard]] bool mayTakeBack() const { return m_state == State::Called || m_state == State::Answered; }

    State m_state = State::Idle;
    bool m_takingBack = false;
    bool m_online = true; ///< at the last look
    std::optional<Reply> m_refusal;
    QString m_key;
    QString m_id;
    QString m_answeredBy; ///< person
    QString m_helper;
    QString m_helperTitle;
    bool m_attended = true;
};

} // namespace yizhan
