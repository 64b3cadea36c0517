// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskshell.h"

#include <optional>

namespace yizhan {

/**
 * Base of a kiosk page's logic: knows the shell and looks again when the hall, the minute or the language changes.
 * Derive from it with its namespace: Qt 6.4 tells the QML tools of no other base class.
 */
class KioskController : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(yizhan::KioskShell *shell READ shell WRITE setShell NOTIFY shellChanged REQUIRED FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] KioskShell *shell() const { return m_shell; }
    void setShell(KioskShell *shell);

Q_SIGNALS:
    void shellChanged();

protected:
    /** Called whenever something the page shows may have changed; only with a hall. */
    virtual void refresh() = 0;
    /** refresh(), if there is a hall. */
    void lookAgain();

    [[nodiscard]] HallData *hall() const { return m_shell ? m_shell->hall() : nullptr; }
    [[nodiscard]] bool english() const { return m_shell && m_shell->english(); }

    /** What to tell a resident whose request could not be carried out; the reply is kept, as the language may change.
     */
    [[nodiscard]] QString sentence(const std::optional<Reply> &refusal) const
    {
        return refusal ? refusal->detail(english()) : QString();
    }

private:
    QPointer<KioskShell> m_shell;
};

} // namespace yizhan
