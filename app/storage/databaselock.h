// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <stop_token>
#include <thread>

namespace yizhan {

/**
 * Holds a database for one process, from whatever folder or machine it works: two servers on one would each believe
 * their own memory. On PostgreSQL the lock is that of a session, on a connection and thread of its own: the database
 * gives it back when the process or its machine is gone. Where the connection breaks, it is taken again as soon as the
 * database is back. A database that is a file is held with its folder (DataFolderLock): nothing is done for it here.
 */
class DatabaseLock
{
public:
    /**
     * Waits a moment for a holder that has just died. `gone` is called, once, on the lock's own thread, when the
     * connection broke and another process has had the lock for ten seconds by then: this one has to end. Errors:
     * "database-in-use".
     */
    [[nodiscard]] static Result<std::unique_ptr<DatabaseLock>> take(const StoreConfig &config,
                                                                    std::function<void()> gone = {});
    /** `again` is called, on the lock's own thread, a few times over the seconds after it was lost and is held again:
     * perhaps of a database that went on from a copy. Nothing: not any more. */
    void onHeldAgain(std::function<void()> again);
    /**
     * Asks the database anew, and takes the lock again where it was lost; false as well when there is no answer within
     * `until`. True at once for a database that is a file.
     */
    [[nodiscard]] bool isHeld(std::chrono::steady_clock::time_point until);
    ~DatabaseLock();
    DatabaseLock(const DatabaseLock &) = delete;
    DatabaseLock &operator=(const DatabaseLock &) = delete;

private:
    DatabaseLock(StoreConfig config, std::function<void()> gone);

    void run(std::promise<Status> &taken);
    /** A session that has the lock. */
    [[nodiscard]] Result<std::unique_ptr<Connection>> attempt() const;
    /** Ends early where somebody asks; false once it is time to end. */
    [[nodiscard]] bool pause(std::chrono::milliseconds time);
    /** To those who had asked before that was tried. */
    void tell(bool held);

    std::stop_source m_stop; ///< a database that says nothing keeps nobody from ending
    StoreConfig m_config;
    std::function<void()> m_gone;
    std::mutex m_mutex;
    std::function<void()> m_again;
    std::condition_variable m_wake;
    bool m_ending = false;
    bool m_held = true;
    quint64 m_asked = 0;    ///< times that isHeld() was called …
    quint64 m_asking = 0;   ///< … of which these are being answered …
    quint64 m_answered = 0; ///< … and these are
    std::thread m_thread;
};

} // namespace yizhan
