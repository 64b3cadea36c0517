// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace yizhan::bench {

/**
 * Many followers of a server's events in one thread: plain HTTP streams read by epoll, each checked for having every
 * change once and in order. They come from 127.0.0.2, .3 … so that the server's limit per address stays as it is.
 */
class EventCrowd
{
public:
    using Clock = std::chrono::steady_clock;
    /** Below the server's limit of connections of one address. */
    static constexpr int perAddress = 500;

    EventCrowd() = default;
    ~EventCrowd();
    EventCrowd(const EventCrowd &) = delete;
    EventCrowd &operator=(const EventCrowd &) = delete;

    /** Opens that many streams by the request `bytes` and waits until each has its partition's head. */
    [[nodiscard]] bool open(quint16 port, int count, const QByteArray &bytes);

    /** When a change was with the half of the followers, and with the last of them. */
    struct Arrival
    {
        Clock::time_point median;
        Clock::time_point last;
    };
    /** Waits for the next change; nothing after ten seconds, a lost stream or a gap. */
    [[nodiscard]] std::optional<Arrival> nextChange();

    /** The revision that all of them stand at. */
    [[nodiscard]] qint64 revision() const { return m_wanted; }

private:
    struct Follower
    {
        int file = -1;
        qint64 revision = -1; ///< none before the head
        QByteArray rest;      ///< of an event that is not all there
    };

    [[nodiscard]] bool connect(Follower &follower, quint16 port, int address, const QByteArray &bytes) const;
    /** Reads what is there; false when the stream ended or does not join on. */
    [[nodiscard]] bool read(Follower &follower);
    [[nodiscard]] bool take(Follower &follower, QByteArrayView event);

    int m_poll = -1;
    std::vector<Follower> m_followers;
    qint64 m_wanted = -1; ///< highest revision that anybody was told of
    std::array<char, 65536> m_buffer{};
};

} // namespace yizhan::bench
