// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskhelp.h"

#include "client/whendone.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"

#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void KioskHelp::call()
{
    if (!hall() || m_state == State::Calling || m_state == State::Called || m_state == State::Answered) {
        return;
    }
    if (m_key.isEmpty()) {
        m_key = Link::freshKey();
    }
    m_state = State::Calling;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(u"/v1/help"_s, {{u"place"_s, hall()->deviceName()}}, m_key), this,
             [this, key = m_key](const Reply &reply) {
                 if (key != m_key) {
                     return;
                 }
                 if (!reply.ok()) {
                     m_state = State::Failed;
                     m_refusal = reply;
                     Q_EMIT changed();
                     return;
                 }
                 m_id = reply.body.value("help"_L1).toObject().value("id"_L1).toString();
                 m_state = State::Called;
                 lookAgain();
             });
}

void KioskHelp::forget()
{
    m_state = State::Idle;
    m_key.clear();
    m_id.clear();
    m_answeredBy.clear();
    m_helper.clear();
    m_helperTitle.clear();
    m_refusal.reset();
    Q_EMIT changed();
}

void KioskHelp::refresh()
{
    const HallState &state = hall()->state();
    const auto call = state.help.find(m_id);
    if (m_state == State::Called && call != state.help.end() && !call->second.answeredBy.isEmpty()) {
        m_answeredBy = call->second.answeredBy;
        m_state = State::Answered;
    }
    const auto person = state.people.find(m_answeredBy);
    const bool known = person != state.people.end();
    m_helper = known ? person->second.name : QString();
    m_helperTitle = known ? hall()->pick(person->second.titleZh, person->second.titleEn) : QString();
    // In opening hours whoever is there has logged in; on the duty of an evening nobody has to.
    const bool open = isOpen(state.today, hall()->now());
    m_attended = (!open && dutyNow(state, hall()->now()).onSite) ||
                 std::any_of(state.presence.begin(), state.presence.end(),
                             [](const auto &entry) { return entry.second.state == PresenceState::OnDuty; });
    Q_EMIT changed();
}

} // namespace yizhan
