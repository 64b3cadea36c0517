// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/storepool.h"

#include <future>

namespace yizhan {

StorePool::StorePool(StoreConfig config, QString role, int threads)
    : m_config(std::move(config))
    , m_role(std::move(role))
    , m_count(threads)
{
}

StorePool::~StorePool()
{
    stop();
}

Status StorePool::start()
{
    for (int i = 0; i < m_count; ++i) {
        std::promise<Status> opened;
        auto answer = opened.get_future();
        m_threads.emplace_back([this, &opened] {
            Result<std::unique_ptr<Store>> store = Store::open(m_config, m_role);
            if (!store) {
                opened.set_value(store.error());
                return;
            }
            opened.set_value(Done{});
            work(**store);
        });
        if (Status status = answer.get(); !status) {
            stop();
            return status;
        }
    }
    return Done{};
}

void StorePool::work(Store &store)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        if (m_tasks.empty()) {
            return;
        }
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(store);
        task = {};
        lock.lock();
    }
}

bool StorePool::run(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_tasks.size() >= queueLimit) {
            return false;
        }
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
    return true;
}

size_t StorePool::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_tasks.size();
}

void StorePool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
    m_threads.clear();
}

} // namespace yizhan
