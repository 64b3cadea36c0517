// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace yizhan {

/** A few threads with a Store each, for what must not run on the I/O thread: queries, pass words. */
class StorePool
{
public:
    using Task = std::function<void(Store &)>;
    static constexpr size_t queueLimit = 5'000;

    StorePool(StoreConfig config, QString role, int threads);
    ~StorePool();
    StorePool(const StorePool &) = delete;
    StorePool &operator=(const StorePool &) = delete;

    [[nodiscard]] Status start();
    /** False when too much waits already, or after stop(). */
    [[nodiscard]] bool run(Task task);
    /** Carries out what was taken, then ends the threads. */
    void stop();
    [[nodiscard]] size_t waiting() const;

private:
    void work(Store &store);

    StoreConfig m_config;
    QString m_role;
    int m_count;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace yizhan
