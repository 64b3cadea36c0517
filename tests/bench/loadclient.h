// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>
#include <limits>
#include <vector>

namespace yizhan::bench {

/** What a run of requests gave. */
struct Load
{
    std::vector<double> milliseconds; ///< of each answer, sorted
    double seconds = 0;
    qint64 refused = 0;  ///< answers with another status than the wanted one
    bool broken = false; ///< a connection ended or nothing came for ten seconds

    [[nodiscard]] double perSecond() const { return double(milliseconds.size()) / seconds; }
    /** The time within which that share of the answers came, in milliseconds. */
    [[nodiscard]] double within(double share) const;
};

/** What to ask of whom. */
struct Plan
{
    std::vector<quint16> ports; ///< servers on 127.0.0.1; connections are dealt out to them in turn
    int connections = 1;        ///< in all
    std::chrono::milliseconds time{0};
    qint64 most = std::numeric_limits<qint64>::max(); ///< requests in all, where that comes first
    int wantedStatus = 200;
    /** The bytes of request number `count`, for that one of the servers. */
    std::function<QByteArray(qint64 count, size_t server)> request;
    std::function<void(const QByteArray &body, size_t server)> answered; ///< may be null
};

/**
 * Asks over kept connections, one request at a time on each. One thread, prepared bytes, and of each answer the head
 * alone is read, for the client has to live on the same cores as the servers that it measures.
 */
[[nodiscard]] Load load(const Plan &plan);

/** The ticket's number in the answer to taking one. */
[[nodiscard]] QByteArray numberIn(const QByteArray &answer);

} // namespace yizhan::bench
