// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskhelp.h"

#include "client/whendone.h"
#include "domain/duty/roster.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void KioskHelp::call()
{
    if (!hall() || (m_state != State::Idle && m_state != State::Failed)) {
        return; // the page is built again in large print: that is no other call
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

void KioskHelp::takeBack()
{
    if (!hall() || m_takingBack || !mayTakeBack()) {
        return;
    }
    m_takingBack = true;
    m_refusal.reset();
    Q_EMIT changed();
    // Twice is once for the hall: the key need not be kept for when the answer is lost.
    whenDone(hall()->link().post(u"/v1/help/%1/take-back"_s.arg(m_id), {}, Link::freshKey()), this,
             [this, id = m_id](const Reply &reply) {
                 if (id != m_id) {
                     return; // the resident has gone
                 }
                 m_takingBack = false;
                 if (!reply.ok()) {
                     m_refusal = reply;
                     Q_EMIT changed();
                     return;
                 }
                 // Somebody may have set out that very moment; the feed may tell it later.
                 m_answeredBy = reply.body.value("help"_L1).toObject().value("answered_by"_L1).toString();
                 m_state = State::TakenBack;
                 lookAgain();
             });
}

void KioskHelp::forget()
{
    m_state = State::Idle;
    m_takingBack = false;
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
    // That the hall could not be reached is over with it; what it refused stays refused.
    const bool online = hall()->online();
    if (online && !m_online && m_refusal && m_refusal->unreachable()) {
        m_refusal.reset();
    }
    m_online = online;
    const auto call = state.help.find(m_id);
    if (m_state == State::Called && call != state.help.end() && !call->second.answeredBy.isEmpty()) {
        m_answeredBy = call->second.answeredBy;
        m_state = State::Answered;
    }
    const auto person = state.people.find(m_answeredBy);
    const bool known = person != state.people.end();
    m_helper = known ? person->second.name : QString();
    m_helperTitle = known ? hall()->pick(person->second.titleZh, person->second.titleEn) : QString();
    m_attended = helpIsHeard(state, hall()->now());
    Q_EMIT changed();
}

} // namespace yizhan
