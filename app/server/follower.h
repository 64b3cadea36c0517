// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/catalogueservice.h"
#include "server/http/httpclient.h"

#include <atomic>
#include <condition_variable>
#include <thread>

namespace yizhan {

/**
 * Keeps the catalogue as the centre has it: one thread that listens to the centre's events, applies what comes inside
 * them and pulls the rest. The hall works on with what it has while the line is cut.
 */
class Follower
{
public:
    struct Setup
    {
        StoreConfig store;
        QString url;
        HttpTarget target;
        QByteArray token;
        CatalogueService &catalogue;
        std::function<void(bool)> heard; ///< told, on the follower's thread, as the centre is heard and no longer heard
    };
    explicit Follower(Setup setup);
    ~Follower();
    Follower(const Follower &) = delete;
    Follower &operator=(const Follower &) = delete;

    void start();
    void stop();

private:
    void run();
    /** False where the catalogue could not follow: the line is opened anew, which begins with the head. */
    bool onEvent(Store &store, const QByteArray &name, const QByteArray &data);
    /** Pages until the head is reached; a copy anew where the cursor does not fit any more. */
    bool pull(Store &store);
    bool copyAnew(Store &store);
    bool apply(Store &store, const FollowedPage &page);
    /** `copy`: head of the first page of a copy that goes on below the horizon. */
    [[nodiscard]] std::optional<HttpAnswer> page(qint64 since, const QString &epoch, qint64 copy = 0);
    void pause(std::chrono::milliseconds time);

    Setup m_setup;
    HttpClient m_events;
    HttpClient m_pages;
    QString m_epoch;
    qint64 m_revision = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace yizhan
