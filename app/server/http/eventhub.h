// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/domainclock.h"
#include "server/http/eventstream.h"

#include <QHash>
#include <QStringList>

#include <atomic>
#include <list>
#include <optional>

namespace yizhan {

/** Where a partition stands, kept in memory so that a follower who is up to date costs no query. */
struct PartitionHead
{
    QString epoch;
    qint64 revision = 0;
    qint64 horizon = 0;
    bool operator==(const PartitionHead &) const = default;
};

/** One durable change of a partition, serialised once for all who listen. */
struct PartitionChange
{
    QString partition;
    QString epoch;
    qint64 from = 0;
    qint64 to = 0;
    QByteArray changes; ///< JSON array
};

/** Everybody who listens to /v1/events. Any thread. */
class EventHub
{
public:
    /** Changes beyond this size are pulled, not sent. */
    static constexpr qsizetype inlineLimit = 8 * 1024;

    explicit EventHub(const DomainClock &clock)
        : m_clock(clock)
    {
    }

    /** A partition was loaded or replaced; who listens hears its head and pulls where it does not fit. */
    void setHead(const QString &partition, const PartitionHead &head);
    void publish(const PartitionChange &change);
    [[nodiscard]] std::optional<PartitionHead> head(const QString &partition) const;

    /** Begins with the head of each partition and then has every change after it, without a gap, until the token
     *  expires (unset: never). */
    [[nodiscard]] std::shared_ptr<EventStream> subscribe(const QStringList &partitions, const QString &tokenHash,
                                                         Instant expiresAt = {});
    /** Ends what was opened with one of these tokens. */
    void drop(const QStringList &tokenHashes);
    [[nodiscard]] int listeners() const;
    /** Those and what is still kept of others that have left. */
    [[nodiscard]] int kept() const;
    /** How far the listener that is most behind is behind. */
    [[nodiscard]] EventStream::Lag worstLag() const;
    /** Listeners that did not keep up and were given up. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    struct Listener
    {
        std::weak_ptr<EventStream> stream;
        QStringList partitions;
        QString tokenHash;
    };
    void send(const QString &partition, const QByteArray &text);
    [[nodiscard]] QByteArray headEvent(const QString &partition, const PartitionHead &head) const;

    const DomainClock &m_clock;
    mutable std::mutex m_mutex;
    QHash<QString, PartitionHead> m_heads;
    std::list<Listener> m_listeners;
    size_t m_cleanAt = 64; ///< so many are kept before those that have left are looked for
    std::atomic<qint64> m_dropped = 0;
};

} // namespace yizhan
