// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/databaselock.h"

#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/log.h"
#include "storage/storeerror.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** For the session of a process that was killed: it ends as soon as the database has noticed. */
constexpr std::chrono::milliseconds patience{3'000};
constexpr std::chrono::milliseconds betweenTries{200};
/** A lock that nobody speaks for is given back (see Backend::claim()), so it is spoken for more often than that. */
constexpr std::chrono::milliseconds heartbeat{1'000};
constexpr std::chrono::milliseconds longestPause{8'000};
/** A command on the command line has it for moments; who holds it longer is another server. */
constexpr std::chrono::milliseconds longestGuest{10'000};
/** Of a database that does not answer; whoever ends waits for it. */
constexpr std::chrono::seconds longestConnecting{2};
/** Heartbeats after it was taken again in which that is told: the other connections may break a little later. */
constexpr int tellings = 5;

bool isHeldElsewhere(const Error &error)
{
    return storeFault(error) == StoreFault::DatabaseInUse;
}

} // namespace

DatabaseLock::DatabaseLock(StoreConfig config, std::function<void()> gone)
    : m_config(std::move(config))
    , m_gone(std::move(gone))
{
    m_config.stop = m_stop.get_token();
}

Result<std::unique_ptr<DatabaseLock>> DatabaseLock::take(const StoreConfig &config, std::function<void()> gone)
{
    std::unique_ptr<DatabaseLock> lock(new DatabaseLock(config, std::move(gone)));
    if (config.database.isEmpty()) {
        return lock;
    }
    std::promise<Status> taken;
    std::future<Status> outcome = taken.get_future();
    lock->m_thread = std::thread([self = lock.get(), promise = std::move(taken)]() mutable { self->run(promise); });
    if (const Status held = outcome.get(); !held) {
        return held.error();
    }
    return lock;
}

DatabaseLock::~DatabaseLock()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_stop.request_stop();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void DatabaseLock::onHeldAgain(std::function<void()> again)
{
    const std::lock_guard lock(m_mutex);
    m_again = std::move(again);
}

bool DatabaseLock::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    (void)m_wake.wait_for(lock, time, [this] { return m_ending || m_asked != m_answered; });
    m_asking = m_asked;
    return !m_ending;
}

void DatabaseLock::tell(bool held)
{
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_answered = m_asking;
    }
    m_wake.notify_all();
}

bool DatabaseLock::isHeld(std::chrono::steady_clock::time_point until)
{
    if (m_config.database.isEmpty()) {
        return true;
    }
    std::unique_lock lock(m_mutex);
    if (std::chrono::steady_clock::now() >= until) {
        return false; // and nobody is kept by a try to connect
    }
    const quint64 own = ++m_asked;
    m_wake.notify_all();
    return m_wake.wait_until(lock, until, [this, own] { return m_answered >= own; }) && m_held;
}

Result<std::unique_ptr<Connection>> DatabaseLock::attempt() const
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(m_config, u"lock"_s);
    if (!connection) {
        return connection.error();
    }
    (*connection)->stayConnected(true); // opened anew it would be a session without the lock
    const Result<bool> claimed = (*connection)->backend().claim(**connection);
    if (!claimed) {
        return claimed.error();
    }
    return *claimed ? std::move(connection)
                    : Result<std::unique_ptr<Connection>>(storeError(StoreFault::DatabaseInUse));
}

void DatabaseLock::run(std::promise<Status> &taken)
{
    Result<std::unique_ptr<Connection>> session = attempt();
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!session && isHeldElsewhere(session.error()) && std::chrono::steady_clock::now() < until) {
        (void)pause(betweenTries);
        session = attempt();
    }
    m_config.connectPatience = longestConnecting;
    taken.set_value(session ? Status(Done{}) : Status(session.error()));
    std::chrono::milliseconds wait = heartbeat;
    int toTell = 0;
    while (session && pause(wait)) {
        if ((*session)->runOnce(u"hold the database"_s, u"SELECT 1"_s)) {
            tell(true);
            const std::lock_guard lock(m_mutex);
            if (toTell > 0 && m_again) {
                --toTell;
                m_again();
            }
            continue;
        }
        if (m_stop.stop_requested()) {
            break;
        }
        qCWarning(logStorage) << "the lock on the database is lost with its connection and is taken again";
        session = attempt();
        tell(bool(session));
        auto reached = std::chrono::steady_clock::now(); // the last time that nobody else had it
        for (wait = heartbeat; !session && std::chrono::steady_clock::now() - reached < longestGuest && pause(wait);) {
            session = attempt();
            tell(bool(session));
            if (!session && !isHeldElsewhere(session.error())) {
                reached = std::chrono::steady_clock::now();
                wait = std::min(2 * wait, longestPause);
            }
        }
        wait = heartbeat;
        if (session) {
            qCInfo(logStorage) << "the lock on the database is held again";
            toTell = tellings;
        } else if (isHeldElsewhere(session.error())) {
            qCCritical(logStorage).noquote() << session.error().zh << session.error().en;
            if (m_gone) {
                m_gone();
            }
        }
    }
}

} // namespace yizhan
