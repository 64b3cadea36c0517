// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/wall/wallcalls.h"

#include "domain/duty/posts.h"
#include "domain/queue/daywork.h"
#include "domain/queue/queue.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

WallCalls::WallCalls(QObject *parent)
    : QObject(parent)
    , m_recent({"number", "window"})
    , m_queues({"name", "people", "span"})
{
}

void WallCalls::setHall(HallData *hall)
{
    if (m_hall == hall) {
        return;
    }
    if (m_hall) {
        m_hall->disconnect(this);
    }
    m_hall = hall;
    m_primed = false;
    if (m_hall) {
        connect(m_hall, &HallData::ticketsChanged, this, &WallCalls::refreshCalls);
        connect(m_hall, &HallData::windowsChanged, this, &WallCalls::refreshCalls);
        connect(m_hall, &HallData::hallChanged, this, &WallCalls::refreshCalls);
        connect(m_hall, &HallData::postsChanged, this, &WallCalls::refreshQueues);
        connect(m_hall, &HallData::minuteChanged, this, &WallCalls::refreshCalls);
        connect(m_hall, &HallData::languageChanged, this, &WallCalls::refreshQueues);
    }
    refreshCalls();
    Q_EMIT hallSet();
}

int WallCalls::windowNumber(const QString &id) const
{
    const auto found = m_hall->state().windows.find(id);
    return found == m_hall->state().windows.end() ? 0 : found->second.number;
}

void WallCalls::refreshCalls()
{
    if (!m_hall) {
        return;
    }
    std::vector<const Ticket *> calls;
    m_calling = false;
    m_busy = false;
    // One visit that nobody finished does not keep the door page away all night.
    const std::vector<Instant> &opens = m_hall->state().today.opens;
    const bool mayBeBusy = !opens.empty() && m_hall->now() < opens.back() + servedAfterClosing;
    for (const auto &[id, ticket] : m_hall->state().tickets) {
        const bool shown = ticket.state == TicketState::Called || ticket.state == TicketState::Serving ||
                           ticket.state == TicketState::Done;
        if (shown && isSet(ticket.lastCallAt) && windowNumber(ticket.window) > 0) {
            calls.push_back(&ticket);
        }
        m_calling = m_calling || ticket.state == TicketState::Called;
        m_busy = m_busy || (mayBeBusy && (ticket.state == TicketState::Called || ticket.state == TicketState::Serving));
    }
    std::sort(calls.begin(), calls.end(), [](const Ticket *one, const Ticket *other) {
        return std::tie(other->lastCallAt, other->id) < std::tie(one->lastCallAt, one->id);
    });
    const Ticket *latest = calls.empty() ? nullptr : calls.front();
    m_number = latest ? latest->number : QString();
    m_window = latest ? windowNumber(latest->window) : 0;
    QList<ScreenRow> rows;
    for (std::size_t i = 1; i < calls.size() && rows.size() < kRecent; ++i) {
        rows.append({calls[i]->id, {calls[i]->number, windowNumber(calls[i]->window)}});
    }
    m_recent.setRows(rows);
    refreshQueues();
    const Instant when = latest ? latest->lastCallAt : Instant{};
    const bool fresh = m_primed && when > m_latest && latest->state == TicketState::Called;
    m_latest = when;
    m_primed = m_primed || m_hall->hasData();
    Q_EMIT changed();
    if (fresh) {
        Q_EMIT called(m_number, m_window);
    }
}

void WallCalls::refreshQueues()
{
    if (!m_hall) {
        return;
    }
    const HallState &state = m_hall->state();
    QList<ScreenRow> rows;
    for (const auto &[id, post] : state.posts) {
        const int people = int(waiting(state, post.prefixes).size());
        if (people == 0) {
            continue;
        }
        const auto window = state.windows.find(post.window);
        const QString name = window == state.windows.end() ? m_hall->pick(post.nameZh, post.nameEn)
                                                           : m_hall->pick(window->second.nameZh, window->second.nameEn);
        const QString prefix = post.prefixes.value(0);
        const bool served = std::any_of(post.prefixes.begin(), post.prefixes.end(),
                                        [&](const QString &one) { return isCalled(state, one, m_hall->now()); });
        const WaitSpan span = waitSpan(state, prefix, people, m_hall->now());
        // No window, no figure: an honest span needs somebody who calls.
        const QString text =
            served ? tr("%1 人 约 %2–%3 分").arg(people).arg(span.from).arg(span.to)
            : isOpen(state, post, m_hall->now())
                ? tr("%1 人 窗口暂停").arg(people)
                //: %1 people, %2 a time
                : tr("%1 人 %2 起叫号").arg(people).arg(m_hall->momentText(opensAgain(state, post, m_hall->now())));
        rows.append({id, {name, people, text}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ScreenRow &one, const ScreenRow &other) {
        return one.values[1].toInt() > other.values[1].toInt();
    });
    m_queues.setRows(rows);
}

} // namespace yizhan
