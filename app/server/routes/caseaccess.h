// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecords.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <mutex>

namespace yizhan {

/** Who has shown the second factor may act on those cases for ten minutes; in memory only. Any thread. */
class CaseAccess
{
public:
    static constexpr std::chrono::minutes lifetime{10};

    /** Things by id, and as which of their persons somebody proved to be there. */
    using Holdings = QHash<QString, CaseParty>;

    /** An opaque word, good for these cases and for the screen that asked. */
    [[nodiscard]] QString grant(const QString &tokenHash, const Holdings &cases);
    /** The same for what has one person only. */
    [[nodiscard]] QString grant(const QString &tokenHash, const QStringList &things);
    [[nodiscard]] bool allows(const QString &access, const QString &tokenHash, const QString &caseId);
    /** As which of its persons its holder was let in. */
    [[nodiscard]] CaseParty holder(const QString &access, const QString &caseId);

private:
    using Clock = std::chrono::steady_clock;
    struct Grant
    {
        QString tokenHash;
        Holdings cases;
        Clock::time_point until;
    };
    std::mutex m_mutex;
    QHash<QString, Grant> m_grants;
};

} // namespace yizhan
