// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcontroller.h"

namespace yizhan {

void KioskController::setShell(KioskShell *shell)
{
    if (m_shell == shell) {
        return;
    }
    if (m_shell) {
        m_shell->disconnect(this);
    }
    m_shell = shell;
    if (m_shell) {
        connect(m_shell, &KioskShell::updated, this, &KioskController::lookAgain);
    }
    Q_EMIT shellChanged();
    lookAgain();
}

void KioskController::lookAgain()
{
    if (hall()) {
        refresh();
    }
}

} // namespace yizhan
