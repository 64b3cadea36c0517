// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskqueue.h"

#include "domain/duty/posts.h"
#include "domain/queue/queue.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TickMs = 1000;
constexpr int TicksPerRefresh = 10; ///< waiting times are shown in minutes
constexpr int MostWaitingShown = 60;

const QList<QByteArray> WaitingRoles{"ticketId", "number", "text",    "waited", "priority",  "missingCount",
                                     "missed",   "next",   "english", "elder",  "coveredFor"};
const QList<QByteArray> WindowRoles{"windowId", "title", "status", "mine", "free"};
const QList<QByteArray> QueueRoles{"value", "text", "hint"};

/** Tickets that were called and did not come, for the queues of a window; last called first. */
std::vector<const Ticket *> missedTickets(const HallState &state, const QStringList &prefixes)
{
    std::vector<const Ticket *> missed;
    for (const auto &[id, ticket] : state.tickets) {
        if (ticket.state == TicketState::Missed && prefixes.contains(ticket.prefix)) {
            missed.push_back(&ticket);
        }
    }
    std::sort(missed.begin(), missed.end(),
              [](const Ticket *a, const Ticket *b) { return a->lastCallAt > b->lastCallAt; });
    return missed;
}

} // namespace

DeskQueue::DeskQueue(QObject *parent)
    : DeskModel(parent)
    , m_waiting(WaitingRoles)
    , m_windows(WindowRoles)
    , m_queues(QueueRoles)
{
    connect(&m_timer, &QTimer::timeout, this, &DeskQueue::tick);
    m_timer.start(TickMs);
}

void DeskQueue::listen(const HallData &hall)
{
    connect(&hall, &HallData::windowsChanged, this, &DeskQueue::refresh);
    connect(&hall, &HallData::ticketsChanged, this, &DeskQueue::refresh);
    connect(&hall, &HallData::postsChanged, this, &DeskQueue::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskQueue::refresh);
    connect(&hall, &HallData::hallChanged, this, &DeskQueue::refresh);
}

void DeskQueue::tick()
{
    m_ticks = (m_ticks + 1) % TicksPerRefresh;
    if (m_ticks == 0) {
        refresh();
    } else {
        Q_EMIT ticked();
    }
}

const Window *DeskQueue::window() const
{
    if (hall() == nullptr) {
        return nullptr;
    }
    const auto &windows = hall()->state().windows;
    const auto it = windows.find(m_windowId);
    return it == windows.end() ? nullptr : &it->second;
}

const Ticket *DeskQueue::ticket() const
{
    const Window *mine = window();
    if (mine == nullptr || mine->ticket.isEmpty()) {
        return nullptr;
    }
    const auto &tickets = hall()->state().tickets;
    const auto it = tickets.find(mine->ticket);
    return it == tickets.end() ? nullptr : &it->second;
}

DeskQueue::State DeskQueue::state() const
{
    const Window *mine = window();
    if (mine == nullptr) {
        return NoWindow;
    }
    if (const Ticket *current = ticket()) {
        return current->state == TicketState::Serving ? Serving : Called;
    }
    switch (mine->state) {
    case WindowState::Closed:
        return Closed;
    case WindowState::Open:
        return Idle;
    case WindowState::Paused:
        return Paused;
    }
    return Closed;
}

QString DeskQueue::windowTitle() const
{
    const Window *mine = window();
    return mine == nullptr ? QString() : DeskText(hall()->state(), hall()->catalogue(), hall()->now()).window(*mine);
}

QString DeskQueue::personText() const
{
    if (hall() == nullptr) {
        return {};
    }
    const QString name = m_session->personName();
    const Post *post = postServedBy(hall()->state(), m_session->person(), hall()->now());
    if (post == nullptr) {
        return name;
    }
    if (post->a == m_session->person()) {
        return tr("%1（A岗）").arg(name);
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    return post->b == m_session->person() ? tr("%1（B岗 代%2）").arg(name, text.person(post->a))
                                          : tr("%1（顶岗 代%2）").arg(name, text.person(post->a));
}

QString DeskQueue::coverText() const
{
    if (hall() == nullptr || !m_session->servesWindow()) {
        return {};
    }
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    for (const auto &[id, post] : state.posts) {
        const PostNow now = postNow(state, post, hall()->now());
        if (now.person != m_session->person() || post.a == now.person) {
            continue;
        }
        //: %1 name of a post, %2 a person
        const QString who = tr("%1 A岗 %2 不在，您正在顶岗").arg(post.nameZh, text.person(post.a));
        return isSet(now.backAt) ? tr("%1，%2 交回").arg(who, text.time(now.backAt))
                                 : tr("%1，办完请记下交接").arg(who);
    }
    return {};
}

QString DeskQueue::pausedText() const
{
    const Window *mine = window();
    if (mine == nullptr || mine->state != WindowState::Paused) {
        return {};
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    return isSet(mine->backAt) ? tr("窗口暂离，牌上写着 %1 回来").arg(text.time(mine->backAt)) : tr("窗口暂离");
}

QString DeskQueue::ticketId() const
{
    const Ticket *current = ticket();
    return current == nullptr ? QString() : current->id;
}

QString DeskQueue::number() const
{
    const Ticket *current = ticket();
    return current == nullptr ? QString() : current->number;
}

QString DeskQueue::matterText() const
{
    const Ticket *current = ticket();
    return current == nullptr ? QString()
                              : DeskText(hall()->state(), hall()->catalogue(), hall()->now()).ticketMatter(*current);
}

QString DeskQueue::waitedText() const
{
    const Ticket *current = ticket();
    if (current == nullptr) {
        return {};
    }
    const Instant until = isSet(current->calledAt) ? current->calledAt : hall()->now();
    return tr("等候 %1").arg(DeskText(hall()->state(), hall()->catalogue(), until).minutesSince(current->takenAt));
}

QString DeskQueue::stopwatch() const
{
    const Ticket *current = ticket();
    if (current == nullptr) {
        return {};
    }
    const Instant since = current->state == TicketState::Serving ? current->startedAt : current->calledAt;
    return DeskText(hall()->state(), hall()->catalogue(), hall()->now()).stopwatch(since);
}

QString DeskQueue::callText() const
{
    const Ticket *current = ticket();
    if (current == nullptr) {
        return {};
    }
    return current->state == TicketState::Serving ? tr("办理中") : tr("第 %1 次呼叫").arg(std::max(1, current->calls));
}

/** Whose work the number is that this person called while A was away, even if A is back since; empty: the own. */
QString DeskQueue::calledFor(const Ticket &ticket) const
{
    const HallState &state = hall()->state();
    const QString me = m_session->person();
    const Post *post = postForPrefix(state, ticket.prefix);
    if (post == nullptr || post->a == me) {
        return {};
    }
    const auto a = state.presence.find(post->a);
    const bool since = a != state.presence.end() && a->second.state == PresenceState::OnDuty &&
                       a->second.since > ticket.calledAt && answersFor(state, *post, me);
    if (!since && postNow(state, *post, hall()->now()).person != me) {
        return {};
    }
    return DeskText(state, hall()->catalogue(), hall()->now()).person(post->a);
}

QStringList DeskQueue::tags() const
{
    QStringList tags;
    if (const Ticket *current = ticket()) {
        if (const QString owner = calledFor(*current); !owner.isEmpty()) {
            tags.append(tr("代%1").arg(owner));
        }
        if (isSet(current->bookedFor)) {
            tags.append(tr("预约 %1").arg(hall()->clockText(current->bookedFor)));
        }
        if (current->priority) {
            tags.append(tr("优先"));
        }
        if (current->elder) {
            tags.append(tr("大字版"));
        }
        if (current->language == u"en") {
            tags.append(tr("说英语"));
        }
    }
    return tags;
}

QString DeskQueue::missingText() const
{
    const Ticket *current = ticket();
    return current == nullptr ? QString() : current->missing.join(u"、"_s);
}

QString DeskQueue::deferrableText() const
{
    const Ticket *current = ticket();
    return current == nullptr ? QString() : current->missingDeferrable.join(u"、"_s);
}

void DeskQueue::command(const QString &verb, const QJsonObject &body)
{
    if (m_busy || m_windowId.isEmpty()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->send(u"/v1/windows/%1/%2"_s.arg(m_windowId, verb), body, this, [this](const Reply &) {
        m_busy = false;
        refresh();
    });
}

void DeskQueue::chooseWindow(const QString &id)
{
    m_windowId = id;
    const Window *mine = window();
    if (mine != nullptr && (mine->state == WindowState::Closed || mine->person != m_session->person())) {
        open();
    }
    refresh();
}

void DeskQueue::leaveWindow()
{
    if (state() == Closed) {
        m_windowId.clear();
        refresh();
    }
}

void DeskQueue::open()
{
    command(u"open"_s);
}

void DeskQueue::close()
{
    command(u"close"_s);
}

void DeskQueue::pause(int minutes)
{
    QJsonObject body;
    if (minutes > 0) {
        body.insert("back_at"_L1, toIso(hall()->now() + std::chrono::minutes(minutes)));
    }
    command(u"pause"_s, body);
}

void DeskQueue::callNext()
{
    if (state() == Idle) {
        command(u"call-next"_s);
    }
}

void DeskQueue::recall()
{
    command(u"recall"_s);
}

void DeskQueue::missed()
{
    command(u"missed"_s);
}

void DeskQueue::advance()
{
    if (state() == Called) {
        command(u"start"_s);
    } else if (state() == Serving) {
        command(u"finish"_s);
    }
}

void DeskQueue::transfer(const QString &prefix)
{
    command(u"transfer"_s, {{u"prefix"_s, prefix}});
}

void DeskQueue::rejoin(const QString &ticketId)
{
    const auto &tickets = hall()->state().tickets;
    const auto it = tickets.find(ticketId);
    const QString number = it == tickets.end() ? QString() : it->second.number;
    m_session->send(u"/v1/tickets/%1/rejoin"_s.arg(ticketId), {}, this, [this, number](const Reply &reply) {
        if (reply.ok()) {
            m_session->say(tr("%1 已重新排队，在最前面的 3 位之后").arg(number), true);
        }
    });
}

void DeskQueue::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    if (m_session->loggedIn()) {
        const Window *shown = window();
        if (const Window *sitting = hall()->state().windowOf(m_session->person())) {
            m_windowId = sitting->id;
        } else if (!m_busy && shown != nullptr && !shown->person.isEmpty()) {
            m_windowId.clear(); // whoever serves the post now has sat down there
        }
    }
    refreshWaiting();
    refreshWindows();
    refreshQueues();
    Q_EMIT changed();
    Q_EMIT ticked();
}

void DeskQueue::refreshWaiting()
{
    const Window *mine = window();
    if (mine == nullptr) {
        m_waitingCount = 0;
        m_waiting.setRows({});
        return;
    }
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const Ticket *next = nextTicket(state, *mine, hall()->now());
    const QStringList queues = queuesAt(state, *mine, hall()->now());
    // A's work that this person has while A is away says whose it is.
    std::map<QString, QString> coveredFor;
    for (const Post *post : coveredBy(state, m_session->person(), hall()->now())) {
        for (const QString &prefix : post->prefixes) {
            coveredFor[prefix] = text.person(post->a);
        }
    }
    const auto ownerOf = [&coveredFor](const Ticket *ticket) {
        const auto found = coveredFor.find(ticket->prefix);
        return found == coveredFor.end() ? QString() : found->second;
    };
    const auto matterOf = [this, &text](const Ticket *ticket) {
        const QString matter = text.ticketMatter(*ticket);
        return isSet(ticket->bookedFor) ? tr("预约 %1 · %2").arg(hall()->clockText(ticket->bookedFor), matter) : matter;
    };
    m_waitingCount = int(waiting(state, queues).size());
    QList<ScreenRow> rows;
    for (const Ticket *one : callingOrder(state, *mine, hall()->now(), MostWaitingShown)) {
        rows.append({one->id,
                     {one->id, one->number, matterOf(one), text.minutesSince(one->takenAt), one->priority,
                      int(one->missing.size() + one->missingDeferrable.size()), false, one == next,
                      one->language == u"en", one->elder, ownerOf(one)}});
    }
    for (const Ticket *one : missedTickets(state, queues)) {
        rows.append({one->id,
                     {one->id, one->number, matterOf(one), text.minutesSince(one->lastCallAt), one->priority,
                      int(one->missing.size() + one->missingDeferrable.size()), true, false, one->language == u"en",
                      one->elder, ownerOf(one)}});
    }
    m_waiting.setRows(std::move(rows));
}

void DeskQueue::refreshWindows()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const QString me = m_session->person();
    std::vector<const Window *> windows;
    for (const auto &[id, one] : state.windows) {
        windows.push_back(&one);
    }
    const auto isMine = [&state, &me](const Window *one) {
        return std::any_of(state.posts.begin(), state.posts.end(), [one, &me](const auto &entry) {
            return entry.second.window == one->id && entry.second.a == me;
        });
    };
    // Of the pair, or named for it: others may sit there without standing in for anybody.
    const auto standsIn = [&state, &me](const Window *one) {
        return std::any_of(state.posts.begin(), state.posts.end(), [&state, one, &me](const auto &entry) {
            const Post &post = entry.second;
            return post.window == one->id && post.a == me && answersFor(state, post, one->person);
        });
    };
    std::sort(windows.begin(), windows.end(), [](const Window *a, const Window *b) { return a->number < b->number; });
    const std::vector<const Post *> covered = coveredBy(state, me, hall()->now());
    const auto coveredAt = [&covered](const Window *one) {
        const auto found =
            std::find_if(covered.begin(), covered.end(), [one](const Post *post) { return post->window == one->id; });
        return found == covered.end() ? nullptr : *found;
    };
    std::stable_partition(windows.begin(), windows.end(), coveredAt);
    std::stable_partition(windows.begin(), windows.end(), isMine);
    QList<ScreenRow> rows;
    for (const Window *one : windows) {
        const bool free = mayOpen(state, *one, me, hall()->now());
        const bool taken = !one->person.isEmpty() && one->person != me;
        const Post *post = isMine(one) ? nullptr : coveredAt(one);
        const QString status = !free             ? tr("%1 在用").arg(text.person(one->person))
                               : post != nullptr ? tr("%1不在，由您顶岗 · %2 人在等")
                                                       .arg(text.person(post->a))
                                                       .arg(waiting(state, post->prefixes).size())
                               : !taken        ? tr("空着")
                               : standsIn(one) ? tr("%1 在替您，开窗就收回").arg(text.person(one->person))
                               : isMine(one)   ? tr("%1 坐在这里，开窗就收回").arg(text.person(one->person))
                                               : tr("%1不在，您可以坐这里").arg(text.person(one->person));
        rows.append({one->id, {one->id, text.window(*one), status, isMine(one), free}});
    }
    m_windows.setRows(std::move(rows));
}

void DeskQueue::refreshQueues()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const Ticket *current = ticket();
    QStringList prefixes;
    for (const auto &[id, one] : state.windows) {
        for (const QString &prefix : one.prefixes) {
            if (!prefixes.contains(prefix) && (current == nullptr || current->prefix != prefix)) {
                prefixes.append(prefix);
            }
        }
    }
    prefixes.sort();
    QList<ScreenRow> rows;
    for (const QString &prefix : std::as_const(prefixes)) {
        rows.append({prefix, {prefix, text.queue(prefix), tr("%1 人在等").arg(waiting(state, {prefix}).size())}});
    }
    m_queues.setRows(std::move(rows));
}

} // namespace yizhan
