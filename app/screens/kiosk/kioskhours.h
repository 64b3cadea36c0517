// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"

namespace yizhan {

/** What the hall can do for a resident at this hour, and who is on duty (DOMAIN 4); follows the hours by itself. */
class KioskHours : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    /** Numbers are given again then: "11月24日 08:00"; empty while they are, or nobody knows. */
    Q_PROPERTY(QString numbersFrom READ numbersFrom NOTIFY changed FINAL)
    /** They are given before the doors open. */
    Q_PROPERTY(bool numbersEarly READ numbersEarly NOTIFY changed FINAL)
    /** 计时起算日 of what is handed in now: "11月24日". */
    Q_PROPERTY(QString countsFrom READ countsFrom NOTIFY changed FINAL)
    Q_PROPERTY(bool mayApply READ mayApply NOTIFY changed FINAL)
    Q_PROPERTY(bool mayBook READ mayBook NOTIFY changed FINAL)
    Q_PROPERTY(bool mayReport READ mayReport NOTIFY changed FINAL)
    Q_PROPERTY(bool mayCounsel READ mayCounsel NOTIFY changed FINAL)
    /** Who answers for the hall now: names of those on site, else of whoever has the phone; may be empty. */
    Q_PROPERTY(QString dutyPeople READ dutyPeople NOTIFY changed FINAL)
    Q_PROPERTY(QString dutyPhone READ dutyPhone NOTIFY changed FINAL)
    /** They are in the house, so ringing helps. */
    Q_PROPERTY(bool onSite READ onSite NOTIFY changed FINAL)
    /** Until when that is so: "18:30", "11月24日 07:30"; empty where nobody knows. */
    Q_PROPERTY(QString dutyUntil READ dutyUntil NOTIFY changed FINAL)

public:
    using KioskController::KioskController;

    [[nodiscard]] QString numbersFrom() const { return m_numbersFrom; }
    [[nodiscard]] bool numbersEarly() const { return m_numbersEarly; }
    [[nodiscard]] QString countsFrom() const { return m_countsFrom; }
    [[nodiscard]] bool mayApply() const { return m_mayApply; }
    [[nodiscard]] bool mayBook() const { return m_mayBook; }
    [[nodiscard]] bool mayReport() const { return m_mayReport; }
    [[nodiscard]] bool mayCounsel() const { return m_mayCounsel; }
    [[nodiscard]] QString dutyPeople() const { return m_dutyPeople; }
    [[nodiscard]] QString dutyPhone() const { return m_dutyPhone; }
    [[nodiscard]] bool onSite() const { return m_onSite; }
    [[nodiscard]] QString dutyUntil() const { return m_dutyUntil; }

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    QString m_numbersFrom;
    bool m_numbersEarly = false;
    QString m_countsFrom;
    bool m_mayApply = false;
    bool m_mayBook = false;
    bool m_mayReport = false;
    bool m_mayCounsel = false;
    QString m_dutyPeople;
    QString m_dutyPhone;
    bool m_onSite = false;
    QString m_dutyUntil;
};

} // namespace yizhan
