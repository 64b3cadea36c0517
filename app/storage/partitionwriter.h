// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "storage/audittable.h"
#include "storage/store.h"

#include <functional>
#include <memory>

namespace yizhan {

/** What a command changes; all of it is stored in one transaction under one revision. */
struct Outcome
{
    /**
     * Changed records in their new state; a tombstone has `deleted` and no body. Their revision is stamped by the
     * writer, which also knows which revision each of them replaces. A record that turns `internal` leaves the feed as
     * a tombstone.
     */
    std::vector<Record> records;
    std::vector<Fact> facts;
    std::vector<SealedRow> sealed;
    QStringList forgotten;         ///< subjects that lose their sealed row and the words of their facts, for ever
    std::vector<AuditEntry> audit; ///< raises no revision by itself
    QString post;                  ///< the post for which the actor acted, kept with the facts
    int status = 200;
    QByteArray answer; ///< the body of the answer, JSON
    /** Optional further rows of the same transaction (accounts, tokens); an Error rolls the command back. */
    std::function<Status(Store &)> within;

    /** No records, facts, sealed or forgotten rows: nothing is stamped, the revision stays (an import that changes
     * nothing). */
    [[nodiscard]] bool changesNothing() const
    {
        return records.empty() && facts.empty() && sealed.empty() && forgotten.empty();
    }
};

/** When a command is decided. */
struct Turn
{
    Instant now{};       ///< commit time, never before the last one
    qint64 revision = 0; ///< that the command will have if it changes something
};

/** What is wrong with a clock, by the last commit: commands are refused until it is right or accepted. */
enum class ClockFault { None, Behind, Ahead };

/** The answer to a command. `body` is problem+json when status ≥ 400. */
struct Reply
{
    int status = 0;
    QByteArray body;
    qint64 revision = 0;   ///< of this command, 0 when it changed nothing
    bool repeated = false; ///< answered from the idempotency table, nothing was decided
    ClockFault clock{};    ///< for which it was refused
    [[nodiscard]] bool ok() const { return status < 400; }
};

/** One command on its way to the partition's writer. */
struct Job
{
    // Idempotency: no key, no memory. Kept 24 h of real time.
    QString scope;       ///< token hash and route
    QString key;         ///< Idempotency-Key
    QByteArray bodyHash; ///< another body with the same scope and key → 422 "idempotency-key-reused"

    // The line in the command log.
    QString name; ///< "take-ticket"
    QString actor;
    QString device;
    QString requestId;

    /**
     * Decides on the upper layer's in-memory state, on the writer's thread, one after another. On success it has
     * applied its changes to that state already, so that the next command of the group sees them; a refusal has changed
     * nothing. A refusal is stored under the key when its status is 4xx, never when it is 5xx.
     * Called again, after loaded(), when its group was rolled back: so it consumes nothing that it captured.
     */
    std::function<Result<Outcome>(const Turn &turn)> decide;
    /** Called exactly once, on the writer's thread (or in submit() when refused there), after commit and committed().
     */
    std::function<void(const Reply &)> done;
    /** The administrator accepts a clock that has jumped: this command may commit before the last one, or long after
     * it. */
    bool acceptsClock = false;
};

/** Changes nothing, but has the writer look at what is stored: see Setup::lost. */
[[nodiscard]] Job lookingJob();

/** Commits that were answered and are gone: the database went on from a copy that had not got them yet. */
struct Loss
{
    Partition head;  ///< what is left, under its former epoch
    qint64 last = 0; ///< the highest revision that was told to anybody
    Instant now{};   ///< commit time of what is done about it
};

/** One durable group of commands as followers see it. */
struct Commit
{
    QString partition;
    QString epoch;
    qint64 from = 0;             ///< revision before the group
    qint64 to = 0;               ///< revision after it
    Instant now{};               ///< commit time
    bool forgets = false;        ///< personal data were deleted: the Scrubber has something to do
    std::vector<Record> records; ///< the feed's view: latest states in revision order, nothing internal
    QByteArray changes;          ///< the same as a JSON array, serialised once
};

/**
 * The one who writes a partition: own thread, own connection, group commit (DESIGN 3). Commands that wait are taken
 * together, decided one after another in memory, stored with few multi-row statements, committed (fsync), published by
 * one committed(), then answered. A group that fails is rolled back, the state is loaded anew and its commands run
 * singly, so that one poisoned command cannot take others with it; a command that fails alone is answered with 503.
 *
 * On PostgreSQL the lock on the partition's row begins each group. A group whose connection broke before COMMIT was
 * sent runs once more on a new one. Where it broke later nobody knows: its commands are answered with 503, and each
 * one's key tells whoever asks again. While there is no state that can be trusted (the database is away) it tries to
 * load it by itself, so that loaded() tells the screens of what such a group may have stored.
 *
 * Where it finds the partition behind what it has published (a standby took over that had not got everything), it
 * begins a new epoch in the transaction that found it, with what lost() adds, an entry in the audit and a fact. What
 * was lost while the program itself did not run nobody knows: that is for synchronous replication to prevent.
 */
class PartitionWriter
{
public:
    static constexpr int groupLimit = 64;     ///< commands per transaction
    static constexpr int queueLimit = 20'000; ///< waiting commands; beyond: 503 "server-busy" at once
    /** So far the clock may be behind the last commit, whose time is used then. */
    static constexpr std::chrono::minutes clockTolerance{2};
    /**
     * So far it may be ahead of it, where the partition is one that commits every day. A hall closed over the longest
     * holidays opens again by itself; a machine whose battery is flat comes up years off.
     */
    static constexpr std::chrono::days longestSilence{30};
    static constexpr std::chrono::hours keyLifetime{24};

    struct Setup
    {
        StoreConfig store;
        QString partition;            ///< exists, home is here
        std::function<Instant()> now; ///< the server's clock, called on the writer's thread
        /**
         * The upper layer (re)builds its in-memory state from these live records, internal ones included, but not those
         * that have left the feed and are history (Store::loadWorking()): once in
         * start(), after a failed group, and whenever somebody else changed the partition (restore, import). Writer's
         * thread; start() returns after the first one.
         */
        std::function<void(const Partition &head, const std::vector<Record> &records)> loaded;
        /** Once per group that raised the revision, after the durable commit, before the answers. Writer's thread. */
        std::function<void(const Commit &)> committed;
        /**
         * Of a partition that lost commits, with the live records that are left: what has to be stored with its new
         * epoch, such as counters beyond what people have on paper. The upper layer's state still is the one from
         * before; loaded() follows once it is durable. Writer's thread.
         */
        std::function<std::vector<Record>(const Loss &loss, const std::vector<Record> &records)> lost{};
        /** Before each loaded(): whatever else the upper layer keeps in memory of what its commands store (see
         * Outcome::within). An Error: nothing is loaded, and it is all tried again later. Writer's thread. */
        std::function<Status(Store &)> reread{};
        /** A clock more than longestSilence ahead of the last commit is refused as well: it is a machine's, and the
         * partition commits every day that its server runs. */
        bool mindsSilence = false;
    };

    explicit PartitionWriter(Setup setup);
    /** stop() */
    ~PartitionWriter();

    /** Opens the connection, loads, runs. Errors: storage's, 404 "partition-unknown", 409 "partition-followed". */
    [[nodiscard]] Status start();
    /** Any thread, never blocks on the database. After stop(): done() with 503 "server-stopping", at once. */
    void submit(Job job);
    /** Carries out what was accepted, then ends the thread. Safe to call twice; not from the writer's thread. */
    void stop();
    /**
     * Storage failed the last commands (a full disk, a server gone). Ends with the next that are stored; while nobody
     * asks for any, the writer tries by itself every few seconds.
     */
    [[nodiscard]] bool failing() const;
    /** What a command would be told of the server's clock where the last commit is that of `head`. Any thread. */
    [[nodiscard]] ClockFault clockFault(const Partition &head) const;
    /** Commands that wait now, for metrics. */
    [[nodiscard]] int waiting() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yizhan
