// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QUrl>

namespace yizhan {

/** What the hall made of a screen that knew a one-time code. */
struct Enrolment
{
    QString token;
    QString kind; ///< "kiosk", "desk", "wall"
    QString name; ///< of the screen
};

/**
 * Gives the hall's server the one-time code that `yizhan-server device pair` has printed; `pin` as with HttpTransport.
 * Needs a QCoreApplication and waits for the answer. Errors: the server's refusal, or 503 "offline" when it cannot be
 * reached.
 */
[[nodiscard]] Result<Enrolment> enrol(const QUrl &server, const QByteArray &pin, const QString &code);

} // namespace yizhan
