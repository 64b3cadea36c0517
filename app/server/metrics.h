// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <map>
#include <memory>

namespace yizhan {

/**
 * What Prometheus is told. Counters are raised where things happen, from any thread; what a moment looks like is
 * handed over at each scrape. Labels are patterns, prefixes and kinds: never an id, a name or a path as it was sent.
 */
class Metrics
{
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics &) = delete;
    Metrics &operator=(const Metrics &) = delete;

    /** `route` is the pattern of the route, or "unmatched" or "unread". */
    void request(const QString &method, const QString &route, int status, std::chrono::nanoseconds took);
    /** A durable group of that many commands; `partition` is "hall" or "catalogue". */
    void committed(const QString &partition, qint64 commands);
    /** A command was refused because the clock is behind, or was carried out again. */
    void setClockRefused(bool refused);
    /** Whether the centre that is followed is heard; never said where none is. */
    void setCentreHeard(bool heard);
    void setCertificateEnd(std::chrono::seconds sinceEpoch);

    /** How things stand when it is asked. */
    struct Moment
    {
        std::map<QString, int> ticketsWaiting; ///< by prefix
        std::map<QString, int> tasksWaiting;   ///< by what of the server it waits for: "hall", "reader" …
        int followers = 0;
        qint64 followersDropped = 0;
        qint64 followerBytes = 0;
        double followerSeconds = 0;
        int casesOpen = 0;
        int casesOverdue = 0;
        int postsVacant = 0;
        std::chrono::seconds tokenEnd{0}; ///< since the epoch; 0: no administrator's or peer's token ends
    };
    /** Prometheus' text form. */
    [[nodiscard]] QByteArray scrape(const Moment &moment);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace yizhan
