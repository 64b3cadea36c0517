// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskbanned.h"

namespace yizhan {

KioskBanned::KioskBanned(QObject *parent)
    : KioskController(parent)
{
    connect(this, &KioskBanned::seqChanged, this, &KioskBanned::lookAgain);
}

const BannedCertificate *KioskBanned::banned() const
{
    if (!hall()) {
        return nullptr;
    }
    const auto found = hall()->catalogue().banned.find(m_seq);
    return found == hall()->catalogue().banned.end() ? nullptr : &found->second;
}

QString KioskBanned::name() const
{
    return banned() ? hall()->pick(banned()->nameZh, banned()->nameEn) : QString();
}

QString KioskBanned::whereToGo() const
{
    return banned() ? hall()->pick(banned()->whereToGoZh, banned()->whereToGoEn) : QString();
}

} // namespace yizhan
