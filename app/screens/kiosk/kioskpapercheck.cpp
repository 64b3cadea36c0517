// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskpapercheck.h"

#include "client/whendone.h"
#include "domain/cases/casepapers.h"
#include "protocol/names.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QString KioskPaperCheck::day() const
{
    return hall() && isSet(m_at) ? hall()->dayTextOf(hall()->state().info.zone.day(m_at)) : QString();
}

void KioskPaperCheck::check(const QString &code)
{
    if (!hall() || code.isEmpty()) {
        return;
    }
    m_state = State::Asking;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(u"/v1/papers/check"_s, {{u"code"_s, code}}, Link::freshKey()), this,
             [this, asked = ++m_asked](const Reply &reply) {
                 if (asked != m_asked) {
                     return;
                 }
                 PaperKind kind{};
                 if (!reply.ok()) {
                     m_state = reply.status == 404 ? State::Unknown : State::Failed;
                     m_refusal = reply;
                 } else if (fromString(reply.body.value("kind"_L1).toString(), &kind)) {
                     m_state = State::Genuine;
                     m_titleZh = paperName(kind, false);
                     m_titleEn = paperName(kind, true);
                     m_number = reply.body.value("number"_L1).toString();
                     m_at = instantFromIso(reply.body.value("at"_L1).toString()).value_or(Instant{});
                 }
                 Q_EMIT changed();
             });
}

} // namespace yizhan
