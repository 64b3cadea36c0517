// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>
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

/**
 * Asks a server on 127.0.0.1 over that many kept connections, one request at a time on each, for that long. One thread,
 * prepared bytes, and of each answer the head alone is read, for the client has to live on the same cores as the server
 * that it measures.
 */
[[nodiscard]] Load load(quint16 port, int connections, std::chrono::milliseconds time, int wantedStatus,
                        const std::function<QByteArray(qint64 count)> &request,
                        const std::function<void(const QByteArray &body)> &answered = {});

} // namespace yizhan::bench
