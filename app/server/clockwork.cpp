// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/clockwork.h"

#include "protocol/commandjson.h"
#include "server/clockacceptance.h"
#include "server/log.h"

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** The machine's clock may be set back: look again at least this often. */
constexpr std::chrono::seconds longestSleep{30};
/** It may be set forward too, past what was waited for. */
constexpr std::chrono::milliseconds clockGlance{500};

} // namespace

Clockwork::Clockwork(HallService &hall, const SharedState &state, const DomainClock &clock)
    : m_hall(hall)
    , m_state(state)
    , m_clock(clock)
{
}

Clockwork::~Clockwork()
{
    stop();
}

void Clockwork::start()
{
    m_thread = std::thread([this] { run(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_caughtUp; });
}

void Clockwork::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Clockwork::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_dirty = true;
    }
    m_changed.notify_all();
}

void Clockwork::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_dirty = false;
        lock.unlock();
        const Instant now = m_clock.now();
        const std::optional<Wake> next = m_state.read(
            [now](const HallState &state, const Catalogue &catalogue) { return nextWake(state, catalogue, now); });
        // One of which nothing came is the next still. It is left alone for a while, and whatever changes meanwhile is
        // looked at: another may be the next by then.
        const bool due = next && next->at <= now;
        if (!due || !m_stuck.is(*next)) {
            m_stuck.forget();
        }
        std::chrono::milliseconds sleep = longestSleep;
        if (due) {
            sleep = m_stuck.pause(*next, DomainClock::Steady::now());
            if (sleep.count() == 0) {
                if (fire(*next)) {
                    m_stuck.forget();
                }
                lock.lock();
                continue;
            }
        } else if (next) {
            sleep = std::min<std::chrono::milliseconds>(longestSleep, m_clock.until(next->at));
        }
        lock.lock();
        m_caughtUp = true;
        m_changed.notify_all();
        const auto end = DomainClock::Steady::now() + sleep;
        const auto called = [this] {
            return m_stopping || m_dirty;
        };
        while (!m_changed.wait_for(lock, std::min(sleep, clockGlance), called)) {
            if (DomainClock::Steady::now() >= end || (next && !due && next->at <= m_clock.now())) {
                break;
            }
        }
    }
}

bool Clockwork::fire(const Wake &wake)
{
    const QString key = wake.subject + u'@' + toIso(wake.at);
    Reply reply = carryOut(wake, key);
    if (reply.repeated) {
        // Done by that name and due all the same: what it had noted is gone. A command does what is to be done by the
        // state it finds, so it does nothing twice; left alone, everything after it would wait for ever.
        if (!m_stuck.is(wake)) {
            qCWarning(serverLog).noquote() << "clockwork:" << wake.subject << "was carried out before and is due again";
        }
        reply = carryOut(wake, key + u'+' + toIso(m_clock.now()));
    }
    const bool changed = reply.ok() && reply.revision > 0 && !reply.repeated;
    if (!changed && m_stuck.note(wake, DomainClock::Steady::now(), reply.status >= 500)) {
        const QString what =
            reply.ok() ? u"is due and changes nothing"_s
            : reply.clock == ClockFault::None
                ? u"was refused with %1"_s.arg(reply.status)
                : u"was refused, since the machine's clock is %1 the last commit: set it, or say accept-clock,"_s.arg(
                      reply.clock == ClockFault::Behind ? u"behind"_s : u"more than thirty days ahead of"_s);
        qCWarning(serverLog).noquote() << "clockwork:" << wake.subject << what
                                       << "and is tried again, ever more seldom";
    }
    return changed;
}

Reply Clockwork::carryOut(const Wake &wake, const QString &key)
{
    const auto answered = std::make_shared<std::promise<Reply>>();
    std::future<Reply> answer = answered->get_future();
    HallRequest request(wake.command);
    request.actor.clockwork = true;
    request.actor.device = u"clockwork"_s;
    request.scope = QString::fromLatin1(clockworkScope);
    request.key = key;
    request.bodyHash = commandName(wake.command).toUtf8();
    request.requestId = request.key;
    request.done = [answered](const Reply &reply) {
        answered->set_value(reply);
    };
    m_hall.submit(std::move(request));
    return answer.get();
}

} // namespace yizhan
