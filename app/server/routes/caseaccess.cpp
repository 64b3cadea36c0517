// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/caseaccess.h"

#include "storage/sealer.h"

namespace yizhan {

QString CaseAccess::grant(const QString &tokenHash, const QStringList &things)
{
    Holdings holdings;
    for (const QString &id : things) {
        holdings.insert(id, CaseParty::Applicant);
    }
    return grant(tokenHash, holdings);
}

CaseParty CaseAccess::holder(const QString &access, const QString &caseId)
{
    const std::lock_guard lock(m_mutex);
    return m_grants.value(access).cases.value(caseId, CaseParty::Unknown);
}

QString CaseAccess::grant(const QString &tokenHash, const Holdings &cases)
{
    const QString word = randomToken();
    const Clock::time_point now = Clock::now();
    const std::lock_guard lock(m_mutex);
    m_grants.removeIf([now](const QHash<QString, Grant>::iterator &it) { return it->until <= now; });
    m_grants.insert(word, {tokenHash, cases, now + lifetime});
    return word;
}

bool CaseAccess::allows(const QString &access, const QString &tokenHash, const QString &caseId)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_grants.constFind(access);
    return found != m_grants.cend() && found->until > Clock::now() && found->tokenHash == tokenHash &&
           found->cases.contains(caseId);
}

} // namespace yizhan
