// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "domain/result.h"
#include "protocol/record.h"
#include "storage/occupancy.h"
#include "storage/scrub.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace yizhan {

class Connection;

/** Where the database is. One config is shared by every Store and PartitionWriter of the process. */
struct StoreConfig
{
    QString path;                                ///< the SQLite file, "<data>/yizhan.sqlite"
    std::chrono::milliseconds busyTimeout{5000}; ///< how long to wait for another program's write lock
    QString database{};                          ///< "postgresql://…" (see DatabaseAddress); empty: the file
    std::chrono::seconds connectPatience{5};     ///< how long a database server may take to answer at all
    /** Once asked to stop, what is under way is given up, in the middle of a statement too, and nothing begins any
     * more: StoreFault::Stopped. For what takes long and can be done again. */
    std::stop_token stop{};
};

/** The head row of a partition. */
struct Partition
{
    QString id;             ///< "catalogue", "hall/nanjie"
    QString epoch;          ///< random; anew at creation, after a restore
    qint64 revision = 0;    ///< of the last command
    qint64 horizon = 0;     ///< cursors from here on still see every tombstone
    QString home;           ///< empty: this server writes it; else the address of the server that does
    Instant lastCommitAt{}; ///< commit time never goes back behind this

    [[nodiscard]] bool isHome() const { return home.isEmpty(); }
    bool operator==(const Partition &) const = default;
};

/** One page of a feed; `records` is the finished JSON array, so that a page is not parsed and written again. */
struct FeedPage
{
    Partition head;    ///< of the same snapshot as the records
    qint64 from = 0;   ///< the cursor that was asked with
    qint64 to = 0;     ///< the cursor to ask with next; equals head.revision when nothing more is there
    bool more = false; ///< to < head.revision and records wait behind it
    int count = 0;
    QByteArray records; ///< [{"kind","id","revision","body"},…] in revision order, tombstones included
};

/** What never changes again about a subject; written by PartitionWriter in the command's transaction. */
struct StoredFact
{
    QString subject;
    qint64 revision = 0;
    Instant at{};
    QString kind;
    QString actor;
    QString post;
    QString detail;
    bool operator==(const StoredFact &) const = default;
};

/** Personal data of one subject, sealed by the caller (see Sealer), with keyed hashes that find it again. */
struct SealedRow
{
    QString subject;  ///< "case/<id>"
    QByteArray blob;  ///< Sealer::seal()
    QStringList keys; ///< Sealer::keyedHash() of phone, ID number …; replaces the subject's former ones
    bool operator==(const SealedRow &) const = default;
};

/** A page from the server that is home of a followed partition. */
struct FollowedPage
{
    QString partition;
    QString epoch;
    qint64 from = 0;
    qint64 to = 0;
    qint64 horizon = 0;
    std::vector<Record> records; ///< with the home's revisions
    Instant now{};               ///< the home's clock
};

/**
 * The database as one thread sees it: partitions, records, feed pages, facts, sealed rows. Changes of a partition whose
 * home is here go through PartitionWriter only. Accounts, tokens and audit: AccountTable, TokenTable, AuditTable, made
 * on connection().
 *
 * Thread: a Store belongs to the thread that opened it; open one per thread. Several may read while one writes.
 * Errors: always storeError(), status 503; a lookup tells failed, absent and found apart.
 */
class Store
{
public:
    /**
     * Once per process before the first open(): checks the file (quick_check), refuses a newer schema, copies the file
     * beside itself and migrates. Creates a database where there is none.
     */
    [[nodiscard]] static Status prepare(const StoreConfig &config);
    /** A connection for the calling thread. `role` names it in logs: "reader", "link", "admin". */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreConfig &config, const QString &role);
    /** What is in a database before prepare(). Changes nothing. */
    [[nodiscard]] static Result<Occupancy> look(const StoreConfig &config);
    /**
     * Before prepare() of a new hall: a database server's database says of itself that the hall in it is not finished,
     * and whose it is (`creation` is random), until finish(). A file says nothing: its folder does. Refused where
     * anything is that look() tells of, so that discard() can meet nobody else's.
     */
    [[nodiscard]] static Status begin(const StoreConfig &config, const QString &creation);
    [[nodiscard]] static Status finish(const StoreConfig &config);
    /** Takes back a database that was prepared after begin() and not finished. On an error all of it may be there
     * still, with what begin() noted. */
    [[nodiscard]] static Status discard(const StoreConfig &config);
    ~Store();

    // ---- partitions
    /** Creates it with a random epoch and revision 0; an existing one is returned as it is. */
    [[nodiscard]] Result<Partition> createPartition(const QString &id, const QString &home = {});
    [[nodiscard]] Result<std::optional<Partition>> partition(const QString &id);
    /** In a write transaction: the row, and until the end of the transaction no other writer of this partition. */
    [[nodiscard]] Result<std::optional<Partition>> lockPartition(const QString &id);
    [[nodiscard]] Result<std::vector<Partition>> partitions();
    /** Hands a partition to another home ("" = here), e.g. when a hall begins to follow a centre. */
    [[nodiscard]] Status setHome(const QString &id, const QString &home);
    /** After a restore: every follower copies anew. The partition's writer notices at its next command. */
    [[nodiscard]] Status newEpoch(const QString &id);
    /** Deletes the tombstones up to `revision`; followers behind it copy anew. */
    [[nodiscard]] Status raiseHorizon(const QString &id, qint64 revision);

    /**
     * Overwrites what deleted personal data left behind where a partition is marked for it (by the transaction that
     * deleted them); the mark goes with the last of it, and stays where more was deleted meanwhile. Outside of
     * transactions.
     */
    [[nodiscard]] Result<Scrubbed> scrub(Scrub how = Scrub::Whole);

    // ---- records and feed
    /** Every live record, internal ones included, in revision order. With `tombstones` the deleted ones as well. */
    [[nodiscard]] Result<std::vector<Record>> load(const QString &partition, bool tombstones = false);
    /** The same without those that have left the feed: what commands work on, however long the books are. */
    [[nodiscard]] Result<std::vector<Record>> loadWorking(const QString &partition);
    /**
     * What changed after `since`, whole revisions only: up to `limit` records, more where one revision has more.
     * Internal records are left out; one that became internal shows as a tombstone. `since` 0 is the first copy: it
     * needs no epoch and has no tombstones; its further pages may say with `copy` which head the first one had, for
     * all that they need to see is what was deleted after that. Errors: 404 "partition-unknown"; 410 "epoch-changed"
     * for another epoch, a cursor beyond the head, or one behind the horizon unless the copy began there or later.
     */
    [[nodiscard]] Result<FeedPage> changes(const QString &partition, qint64 since, const QString &epoch,
                                           int limit = 500, qint64 copy = 0);

    // ---- followed partitions (home elsewhere); each call is one transaction
    /** Records and cursor of one page. 409 "cursor-mismatch" unless the stored epoch and revision are page.epoch,
     * page.from. */
    [[nodiscard]] Status applyPage(const FollowedPage &page);
    /** The whole partition anew: after the first copy (all pages in one) or on a new epoch. Creates it where needed. */
    [[nodiscard]] Status replacePartition(const FollowedPage &whole, const QString &home);

    // ---- facts and sealed rows
    [[nodiscard]] Result<std::vector<StoredFact>> facts(const QString &partition, const QString &subject);
    /** What setKeyCheck() stored; empty: nothing yet. */
    [[nodiscard]] Result<QString> keyCheck(const QString &partition);
    [[nodiscard]] Status setKeyCheck(const QString &partition, const QString &check);
    /** A few of the sealed rows, whichever come first, to try a key with. */
    [[nodiscard]] Result<std::vector<SealedRow>> someSealed(const QString &partition);
    [[nodiscard]] Result<std::optional<QByteArray>> sealed(const QString &partition, const QString &subject);
    /** Subjects whose sealed row has this keyed hash, newest first. */
    [[nodiscard]] Result<QStringList> subjectsWithKey(const QString &partition, const QString &keyedHash);

    /** Forgets which commands of that scope were carried out. Inside a transaction of the caller's. */
    [[nodiscard]] Status forgetKeys(const QString &scope);

    /** Structure of the file, foreign keys, and that every home partition's command log is gapless up to its head. */
    [[nodiscard]] Status verify();

    [[nodiscard]] Connection &connection() { return *m_connection; }

private:
    [[nodiscard]] Result<std::vector<Record>> loadWhere(const QString &partition, const QString &condition);
    explicit Store(std::unique_ptr<Connection> connection);

    [[nodiscard]] Status writeFollowed(const FollowedPage &page, bool replace);

    std::unique_ptr<Connection> m_connection;
};

} // namespace yizhan
