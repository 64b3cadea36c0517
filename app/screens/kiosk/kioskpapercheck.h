// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"

namespace yizhan {

/** 验真: whether the paper (文书) whose code was held before the scanner was issued here. Nothing of its case is told.
 */
class KioskPaperCheck : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** "受理通知书" */
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    /** Day on which it was given out. */
    Q_PROPERTY(QString day READ day NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)

public:
    enum class State { Asking, Genuine, Unknown, Failed };
    Q_ENUM(State)

    using KioskController::KioskController;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString title() const { return english() ? m_titleEn : m_titleZh; }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString day() const;
    [[nodiscard]] QString message() const { return sentence(m_refusal); }

    Q_INVOKABLE void check(const QString &code);

Q_SIGNALS:
    void changed();

protected:
    void refresh() override { Q_EMIT changed(); }

private:
    State m_state = State::Asking;
    QString m_titleZh;
    QString m_titleEn;
    QString m_number;
    Instant m_at{};
    std::optional<Reply> m_refusal;
    int m_asked = 0;
};

} // namespace yizhan
