// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/scrubber.h"

#include "storage/log.h"
#include "storage/storeerror.h"

namespace yizhan {

namespace {

/** For a lock. While it waits for one, those who come after it wait as well. */
constexpr std::chrono::milliseconds patience{250};

} // namespace

Scrubber::Scrubber(StoreConfig store, std::function<bool()> quiet)
    : m_config(std::move(store))
    , m_quiet(std::move(quiet))
{
    m_config.busyTimeout = patience;
}

Scrubber::~Scrubber()
{
    stop();
}

void Scrubber::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void Scrubber::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_due = true;
    }
    m_woken.notify_one();
}

void Scrubber::stop()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

void Scrubber::run(const std::stop_token &stop)
{
    StoreConfig config = m_config;
    config.stop = stop;
    std::unique_ptr<Store> store;
    bool failed = false;
    bool left = false; // for a quiet hour
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (failed) {
                m_woken.wait_for(lock, stop, pause, [] { return false; });
            } else if (left) {
                while (!m_due && !stop.stop_requested() && !m_quiet()) {
                    m_woken.wait_for(lock, stop, pause, [this] { return m_due; });
                }
            } else {
                m_woken.wait(lock, stop, [this] { return m_due; });
            }
            m_due = false;
        }
        if (stop.stop_requested()) {
            return;
        }
        Result<Scrubbed> done = Scrubbed::All;
        if (!store) {
            auto opened = Store::open(config, QStringLiteral("scrubber"));
            if (opened) {
                store = std::move(*opened);
            } else {
                done = opened.error();
            }
        }
        if (store) {
            done = store->scrub(m_quiet() ? Scrub::Whole : Scrub::Quick);
        }
        if (!done && !failed && !stop.stop_requested()) {
            qCWarning(logStorage).noquote() << "deleted data may still lie in free pages:" << done.error().en;
        } else if (done && failed) {
            qCInfo(logStorage) << "deleted data are overwritten now";
        }
        failed = !done;
        left = done && *done == Scrubbed::Part;
    }
}

} // namespace yizhan
