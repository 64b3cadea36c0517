// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace yizhan {

/**
 * Overwrites what deleted personal data left behind (Store::scrub()), on a thread and connection of its own: it waits
 * for whoever reads at the moment. Where a table that every command writes has to be rewritten, it waits for an hour in
 * which nobody is in the way: commands are refused meanwhile. What could not be done is done later, by the next process
 * where this one ends before.
 */
class Scrubber
{
public:
    static constexpr std::chrono::seconds pause{5}; ///< between two tries

    /** `quiet`: whether commands may be held up now, for minutes in a hall of many years. Called on any thread. */
    Scrubber(StoreConfig store, std::function<bool()> quiet);
    /** stop() */
    ~Scrubber();
    Scrubber(const Scrubber &) = delete;
    Scrubber &operator=(const Scrubber &) = delete;

    /** Begins with what was left. The database is prepared. */
    void start();
    /** Something was deleted. Any thread. */
    void wake();
    void stop();

private:
    void run(const std::stop_token &stop);

    StoreConfig m_config;
    std::function<bool()> m_quiet;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_due = true;
    std::jthread m_thread;
};

} // namespace yizhan
