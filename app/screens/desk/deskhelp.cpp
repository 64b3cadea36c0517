// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskhelp.h"

#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RefreshMs = 10'000;

} // namespace

DeskHelp::DeskHelp(QObject *parent)
    : DeskModel(parent)
{
    m_timer.setInterval(RefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &DeskHelp::changed);
}

void DeskHelp::listen(const HallData &hall)
{
    connect(&hall, &HallData::helpChanged, this, &DeskHelp::refresh);
}

void DeskHelp::refresh()
{
    m_open.clear();
    if (m_session->hall() != nullptr && m_session->servesWindow()) {
        const auto &calls = m_session->hall()->state().help;
        for (const auto &[id, call] : calls) {
            if (call.rings()) {
                m_open.append(call);
            }
        }
        followOwn(calls);
    } else {
        m_going.clear();
    }
    std::sort(m_open.begin(), m_open.end(), [](const HelpCall &a, const HelpCall &b) { return a.at < b.at; });
    if (m_open.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
    }
    Q_EMIT changed();
}

/** Whoever set out is told when the resident needs nobody any more: nobody else would tell them. */
void DeskHelp::followOwn(const std::map<QString, HelpCall> &calls)
{
    QStringList going;
    for (const auto &[id, call] : calls) {
        if (call.answeredBy != m_session->person()) {
            continue;
        }
        if (!isSet(call.takenBackAt)) {
            going.append(id);
        } else if (m_going.contains(id)) {
            m_session->say(tr("%1 的居民说不用了，不用过去").arg(call.place.isEmpty() ? tr("自助机") : call.place));
        }
    }
    m_going = going;
}

QString DeskHelp::text() const
{
    if (m_open.isEmpty()) {
        return {};
    }
    const HelpCall &call = m_open.first();
    const auto &tickets = m_session->hall()->state().tickets;
    const auto ticket = tickets.find(call.ticket);
    const QString place = call.place.isEmpty() ? tr("自助机") : call.place;
    return ticket == tickets.end() ? tr("%1 有人需要帮忙").arg(place)
                                   : tr("%1 有人需要帮忙，号码 %2").arg(place, ticket->second.number);
}

QString DeskHelp::since() const
{
    if (m_open.isEmpty()) {
        return {};
    }
    const HallData &hall = *m_session->hall();
    return tr("等了 %1").arg(DeskText(hall.state(), hall.catalogue(), hall.now()).minutesSince(m_open.first().at));
}

void DeskHelp::answer()
{
    if (!m_open.isEmpty()) {
        m_session->send(u"/v1/help/%1/answer"_s.arg(m_open.first().id), {}, this);
    }
}

} // namespace yizhan
