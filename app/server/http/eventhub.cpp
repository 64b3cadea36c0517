// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventhub.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QByteArray event(const QByteArray &name, const QByteArray &data)
{
    return "event: " + name + "\ndata: " + data + "\n\n";
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray beatEvent(const DomainClock &clock)
{
    return event("beat", compact({{u"now"_s, toIso(clock.now())}, {u"speed"_s, clock.speed()}}));
}

} // namespace

QByteArray EventHub::headEvent(const QString &partition, const PartitionHead &head) const
{
    return event("head", compact({{u"partition"_s, partition},
                                  {u"epoch"_s, head.epoch},
                                  {u"revision"_s, head.revision},
                                  {u"horizon"_s, head.horizon},
                                  {u"now"_s, toIso(m_clock.now())},
                                  {u"speed"_s, m_clock.speed()}}));
}

void EventHub::setHead(const QString &partition, const PartitionHead &head)
{
    const std::lock_guard lock(m_mutex);
    if (m_heads.value(partition) == head) {
        return;
    }
    m_heads.insert(partition, head);
    send(partition, headEvent(partition, head));
}

void EventHub::publish(const PartitionChange &change)
{
    const std::lock_guard lock(m_mutex);
    PartitionHead &head = m_heads[change.partition];
    head.epoch = change.epoch;
    head.revision = change.to;
    QByteArray data = compact({{u"partition"_s, change.partition},
                               {u"epoch"_s, change.epoch},
                               {u"horizon"_s, head.horizon},
                               {u"from"_s, change.from},
                               {u"to"_s, change.to},
                               {u"now"_s, toIso(m_clock.now())}});
    if (data.size() + change.changes.size() <= inlineLimit) {
        data.chop(1);
        data += ",\"changes\":" + change.changes + '}';
    }
    send(change.partition, event("changes", data));
}

void EventHub::send(const QString &partition, const QByteArray &text)
{
    const auto chunk = std::make_shared<const QByteArray>(text);
    for (auto listener = m_listeners.begin(); listener != m_listeners.end();) {
        const std::shared_ptr<EventStream> stream = listener->stream.lock();
        if (!stream || stream->closed()) {
            listener = m_listeners.erase(listener);
            continue;
        }
        if (listener->partitions.contains(partition)) {
            stream->push(chunk);
        }
        ++listener;
    }
}

std::optional<PartitionHead> EventHub::head(const QString &partition) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_heads.constFind(partition);
    return found == m_heads.cend() ? std::nullopt : std::optional(*found);
}

std::shared_ptr<EventStream> EventHub::subscribe(const QStringList &partitions, const QString &tokenHash,
                                                 Instant expiresAt)
{
    auto stream = std::make_shared<EventStream>([this] { return beatEvent(m_clock); });
    stream->onDropped([this] { ++m_dropped; });
    stream->endAt(expiresAt);
    // Some proxies hold back the first two kilobytes.
    QByteArray begin = ":" + QByteArray(2048, ' ') + "\n\n";
    const std::lock_guard lock(m_mutex);
    for (const QString &partition : partitions) {
        if (const auto found = m_heads.constFind(partition); found != m_heads.cend()) {
            begin += headEvent(partition, *found);
        }
    }
    stream->push(std::make_shared<const QByteArray>(begin));
    // Not with send() alone: a night of reconnects may see no change.
    if (m_listeners.size() >= m_cleanAt) {
        m_listeners.remove_if([](const Listener &listener) {
            const auto there = listener.stream.lock();
            return !there || there->closed();
        });
        m_cleanAt = std::max<size_t>(64, 2 * m_listeners.size());
    }
    m_listeners.push_back({stream, partitions, tokenHash});
    return stream;
}

void EventHub::drop(const QStringList &tokenHashes)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.remove_if([&tokenHashes](const Listener &listener) {
        const bool ends = tokenHashes.contains(listener.tokenHash);
        if (const auto stream = ends ? listener.stream.lock() : nullptr) {
            stream->close();
        }
        return ends;
    });
}

int EventHub::listeners() const
{
    const std::lock_guard lock(m_mutex);
    return int(std::count_if(m_listeners.begin(), m_listeners.end(), [](const Listener &listener) {
        const auto stream = listener.stream.lock();
        return stream && !stream->closed();
    }));
}

int EventHub::kept() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_listeners.size());
}

EventStream::Lag EventHub::worstLag() const
{
    const std::lock_guard lock(m_mutex);
    EventStream::Lag worst;
    for (const Listener &listener : m_listeners) {
        const auto stream = listener.stream.lock();
        if (stream && !stream->closed()) {
            const EventStream::Lag lag = stream->lag();
            worst.bytes = std::max(worst.bytes, lag.bytes);
            worst.age = std::max(worst.age, lag.age);
        }
    }
    return worst;
}

} // namespace yizhan
