// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "protocol/record.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QUrl>
#include <QVector>

#include <memory>

namespace yizhan {

/** How far a partition has been followed. */
struct PartitionCursor
{
    QString partition;
    QString epoch;
    qint64 cursor = 0;
    bool operator==(const PartitionCursor &) const = default;
};

/** What a replica knows beside the records. */
struct ReplicaMeta
{
    QString hallId;
    Instant lastSync{};  ///< server time of the last moment at which all was up to date
    Instant serverNow{}; ///< server's clock when this was kept …
    Instant keptAt{};    ///< … and this machine's at the same moment, to guess the time of a start without a server
    double speed = 1.0;
    bool operator==(const ReplicaMeta &) const = default;
};

struct ReplicaContent
{
    ReplicaMeta meta;
    std::vector<PartitionCursor> cursors;
    QVector<Record> records;
};

/** A page of a feed after it was read and kept. */
struct FeedPage
{
    bool valid = false; ///< false: the bytes were no page
    QString epoch;
    qint64 from = 0;
    qint64 to = 0;
    qint64 head = 0;
    qint64 horizon = 0;
    bool more = false;
    Instant now{};
    QVector<Record> records;
};

/** What a page is for. */
enum class PageUse {
    Follow,    ///< applied on top of what is there
    FirstCopy, ///< begins a new copy beside the old one
    NextCopy,  ///< goes on with it; when there is no more, the copy takes the old one's place
};

class ReplicaWorker;

/**
 * A screen's cache of its partitions: one SQLite file, its own thread, used by one program at a time (a second one with
 * the same path gets a file of its own). Methods are called on the owner's thread and return at once; work is done in
 * the order of the calls, and the destructor waits for it.
 *
 * It is only a cache. A damaged file is thrown away; one of another format or server is left alone while a new one is
 * filled beside it (PATH.new), which then takes its place; where nothing can be written it lives in memory. A page or
 * event and its cursor are one transaction, and one that does not join on to the stored cursor is not stored, so that a
 * file always is a state the server once had. Failures are logged and never stop the screen.
 */
class Replica : public QObject
{
    Q_OBJECT

public:
    Replica(const QString &path, const QUrl &server, QObject *parent = nullptr);
    ~Replica() override;

    /** Where a mode ("kiosk", "desk", "wall") keeps its replica of `server` when nobody says otherwise. */
    [[nodiscard]] static QString defaultPath(const QUrl &server, const QString &mode);

    /** Opens the file and reads all of it. Call first, once. */
    [[nodiscard]] QFuture<ReplicaContent> open();
    /**
     * Reads a page's bytes and keeps it. For a copy, `records` stays empty until the last page and then has all of the
     * new copy.
     */
    [[nodiscard]] QFuture<FeedPage> applyPage(const QString &partition, const QByteArray &json, PageUse use);
    /** Keeps the changes of an event that was applied on screen. */
    void applyEvent(const PartitionCursor &to, qint64 from, const QVector<Record> &records);
    /** Forgets every partition that is not in `partitions`. */
    void keepOnly(const QStringList &partitions);
    void keepMeta(const ReplicaMeta &meta);

Q_SIGNALS:
    /** The file turned out damaged and was thrown away: everything must be copied anew. */
    void lost();

private:
    template <typename F>
    auto run(F function);

    QThread m_thread;
    std::unique_ptr<ReplicaWorker> m_worker;
};

/** Reads the JSON of GET …/changes; `valid` is false when it is no page. */
[[nodiscard]] FeedPage feedPageFromJson(const QByteArray &json);

} // namespace yizhan
