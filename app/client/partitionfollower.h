// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/httptransport.h"
#include "client/replica.h"

#include <QPointer>

#include <functional>

namespace yizhan {

/**
 * Follows one partition: knows the epoch and the cursor of what is shown, applies an event only when it joins on to the
 * cursor, else pulls pages, and copies anew when the server answers 410 or speaks of another epoch. One request at a
 * time. Whoever owns it tells it of events and asks it again after a failure; it has no timer of its own.
 */
class PartitionFollower : public QObject
{
    Q_OBJECT

public:
    /** Fetches an encoded path with the device's token. */
    using Fetch = std::function<QFuture<RawReply>(const QByteArray &path)>;
    /** Records asked for at once; a page's transaction stays well under a tenth of a second. */
    static constexpr int PageLimit = 2000;

    PartitionFollower(const PartitionCursor &start, Replica &replica, Fetch fetch, QObject *parent = nullptr);

    [[nodiscard]] const PartitionCursor &position() const { return m_at; }
    /** Everything the server is known to have is applied. */
    [[nodiscard]] bool caughtUp() const { return m_caughtUp; }

    /** Asks the server for what is new; nothing when it is being asked already. */
    void pull();
    /** Forgets the position and copies everything. */
    void copyAnew();
    /** The line is gone: what was caught up may be old, and answers still on their way are dropped. */
    void lineLost();
    /** "event: head" */
    void head(const QString &epoch, qint64 revision);
    /** "event: changes"; without `hasRecords` they were too large for the event. */
    void told(const QString &epoch, qint64 from, qint64 to, bool hasRecords, const QVector<Record> &records);

Q_SIGNALS:
    void changed(const QVector<yizhan::Record> &records);
    void replaced(const QString &partition, const QVector<yizhan::Record> &records);
    void caughtUpChanged();
    /** A pull failed; ask again later. `status` 0: the line. */
    void failed(int status, const QByteArray &body);

private:
    [[nodiscard]] QByteArray pagePath() const;
    void request();
    void answered(const RawReply &reply);
    void kept(const FeedPage &page);
    void setCaughtUp(bool caughtUp);

    PartitionCursor m_at;
    Replica &m_replica;
    Fetch m_fetch;
    /** Position of a copy under way; its cursor is 0 before the first page. */
    PartitionCursor m_copy;
    qint64 m_copyBegan = 0;   ///< head of its first page
    qint64 m_copyHorizon = 0; ///< of its last page: below it only a copy may ask on
    bool m_copying = false;
    bool m_busy = false;
    bool m_caughtUp = false;
    qint64 m_wanted = 0; ///< head that the server has spoken of
    int m_run = 0;       ///< answers of earlier runs are dropped
};

} // namespace yizhan
