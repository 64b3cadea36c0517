// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/desksession.h"

namespace yizhan {

/**
 * Sends a file to the desk's own printer (CUPS) and says in the desk's words how that went. It goes through the
 * printing program's input: nothing of a resident lies in a file of this computer.
 */
void sendToPrinter(DeskSession *session, const QByteArray &file);

} // namespace yizhan
