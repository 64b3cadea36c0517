// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/partitionfollower.h"

#include "client/log.h"
#include "client/whendone.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int Gone = 410;

} // namespace

PartitionFollower::PartitionFollower(const PartitionCursor &start, Replica &replica, Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_at(start)
    , m_replica(replica)
    , m_fetch(std::move(fetch))
{
}

void PartitionFollower::pull()
{
    if (m_busy) {
        return;
    }
    if (m_at.epoch.isEmpty() && !m_copying) {
        copyAnew();
        return;
    }
    request();
}

void PartitionFollower::copyAnew()
{
    ++m_run;
    m_copying = true;
    m_copy = {m_at.partition, QString(), 0};
    m_wanted = 0; // revisions of another epoch mean nothing
    setCaughtUp(false);
    request();
}

void PartitionFollower::lineLost()
{
    ++m_run;
    m_busy = false;
    m_copy = {m_at.partition, QString(), 0}; // its last page may or may not have been kept: begin again
    setCaughtUp(false);
}

void PartitionFollower::head(const QString &epoch, qint64 revision)
{
    const QString &mine = m_copying ? m_copy.epoch : m_at.epoch;
    if (epoch != mine && !(m_copying && mine.isEmpty())) {
        copyAnew();
        return;
    }
    m_wanted = std::max(m_wanted, revision);
    if (m_busy) {
        return;
    }
    if (!m_copying && revision == m_at.cursor) {
        setCaughtUp(true);
    } else {
        setCaughtUp(false);
        request(); // also when we are beyond the head: the 410 to that starts the copy
    }
}

void PartitionFollower::told(const QString &epoch, qint64 from, qint64 to, bool hasRecords,
                             const QVector<Record> &records)
{
    if (m_busy || m_copying || epoch != m_at.epoch || !hasRecords || from != m_at.cursor) {
        if (epoch != m_at.epoch || to > m_at.cursor) {
            head(epoch, to);
        }
        return;
    }
    m_at.cursor = to;
    m_wanted = std::max(m_wanted, to);
    m_replica.applyEvent(m_at, from, records);
    Q_EMIT changed(records);
    setCaughtUp(true);
}

QByteArray PartitionFollower::pagePath() const
{
    const PartitionCursor &at = m_copying ? m_copy : m_at;
    QByteArray path = "/v1/partitions/" + QUrl::toPercentEncoding(at.partition) +
                      "/changes?since=" + QByteArray::number(at.cursor) + "&limit=" + QByteArray::number(PageLimit);
    if (!at.epoch.isEmpty()) {
        path += "&epoch=" + QUrl::toPercentEncoding(at.epoch);
    }
    if (m_copying && at.cursor > 0 &&
        at.cursor < m_copyHorizon) { // else unsaid: an older server does not know the word
        path += "&copy=" + QByteArray::number(m_copyBegan);
    }
    return path;
}

void PartitionFollower::request()
{
    m_busy = true;
    whenDone(m_fetch(pagePath()), this, [this, run = m_run](const RawReply &reply) {
        if (run == m_run) {
            answered(reply);
        }
    });
}

void PartitionFollower::answered(const RawReply &reply)
{
    const qint64 since = m_copying ? m_copy.cursor : m_at.cursor;
    if (reply.status == Gone && since > 0) { // a 410 to a first copy would have us turn in circles
        qCInfo(clientLog) << "partition" << m_at.partition << "is copied anew";
        copyAnew();
        return;
    }
    if (reply.status != 200) {
        m_busy = false;
        setCaughtUp(false);
        Q_EMIT failed(reply.status, reply.body);
        return;
    }
    const PageUse use = !m_copying ? PageUse::Follow : m_copy.epoch.isEmpty() ? PageUse::FirstCopy : PageUse::NextCopy;
    whenDone(m_replica.applyPage(m_at.partition, reply.body, use), this, [this, run = m_run](const FeedPage &page) {
        if (run == m_run) {
            kept(page);
        }
    });
}

void PartitionFollower::kept(const FeedPage &page)
{
    PartitionCursor &at = m_copying ? m_copy : m_at;
    if (!page.valid || page.from != at.cursor || (!at.epoch.isEmpty() && page.epoch != at.epoch)) {
        qCWarning(clientLog) << "partition" << m_at.partition << "answered with a page that does not fit";
        m_busy = false;
        Q_EMIT failed(0, {});
        return;
    }
    if (m_copying) {
        m_copyBegan = at.epoch.isEmpty() ? page.head : m_copyBegan;
        m_copyHorizon = page.horizon;
    }
    const bool moved = page.to > at.cursor;
    at.epoch = page.epoch;
    at.cursor = page.to;
    m_wanted = std::max(m_wanted, page.head);
    if (m_copying && !page.more) {
        m_copying = false;
        m_at = m_copy;
        Q_EMIT replaced(m_at.partition, page.records);
    } else if (!m_copying && !page.records.isEmpty()) {
        Q_EMIT changed(page.records);
    }
    if (page.more || (moved && m_at.cursor < m_wanted)) { // an event has come while the page was under way
        request();
        return;
    }
    m_busy = false;
    setCaughtUp(true);
}

void PartitionFollower::setCaughtUp(bool caughtUp)
{
    if (m_caughtUp != caughtUp) {
        m_caughtUp = caughtUp;
        Q_EMIT caughtUpChanged();
    }
}

} // namespace yizhan
