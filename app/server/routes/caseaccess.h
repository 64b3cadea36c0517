// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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

    /** An opaque word, good for these cases and for the screen that asked. */
    [[nodiscard]] QString grant(const QString &tokenHash, const QStringList &cases);
    [[nodiscard]] bool allows(const QString &access, const QString &tokenHash, const QString &caseId);

private:
    using Clock = std::chrono::steady_clock;
    struct Grant
    {
        QString tokenHash;
        QStringList cases;
        Clock::time_point until;
    };
    std::mutex m_mutex;
    QHash<QString, Grant> m_grants;
};

} // namespace yizhan
