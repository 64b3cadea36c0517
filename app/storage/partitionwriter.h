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

/** The answer to a command. `body` is problem+json when status ≥ 400. */
struct Reply
{
    int status = 0;
    QByteArray body;
    qint64 revision = 0;   ///< of this command, 0 when it changed nothing
    bool repeated = false; ///< answered from the idempotency table, nothing was decided
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
    /** The administrator accepts a clock that jumped back: this command may commit before the last one. */
    bool acceptsClock = false;
};

/** One durable group of commands as followers see it. */
struct Commit
{
    QString partition;
    QString epoch;
    qint64 from = 0;             ///< revision before the group
    qint64 to = 0;               ///< revision after it
    Instant now{};               ///< commit time
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
 */
class PartitionWriter
{
public:
    static constexpr int groupLimit = 64;     ///< commands per transaction
    static constexpr int queueLimit = 20'000; ///< waiting commands; beyond: 503 "server-busy" at once
    static constexpr std::chrono::minutes clockTolerance{2};
    static constexpr std::chrono::hours keyLifetime{24};

    struct Setup
    {
        StoreConfig store;
        QString partition;            ///< exists, home is here
        std::function<Instant()> now; ///< the server's clock, called on the writer's thread
        /**
         * The upper layer (re)builds its in-memory state from these live records, internal ones included: once in
         * start(), after a failed group, and whenever somebody else changed the partition (restore, import). Writer's
         * thread; start() returns after the first one.
         */
        std::function<void(const Partition &head, const std::vector<Record> &records)> loaded;
        /** Once per group that raised the revision, after the durable commit, before the answers. Writer's thread. */
        std::function<void(const Commit &)> committed;
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
    /** Commands that wait now, for metrics. */
    [[nodiscard]] int waiting() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yizhan
