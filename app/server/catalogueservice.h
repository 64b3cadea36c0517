// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/matterimport.h"
#include "server/http/eventhub.h"
#include "server/metrics.h"
#include "server/sharedstate.h"
#include "storage/partitionwriter.h"
#include "storage/sealer.h"

#include <map>

namespace yizhan {

/**
 * The catalogue partition: written here by imports, or followed from the centre. Which of the two is a stored fact.
 */
class CatalogueService
{
public:
    struct Setup
    {
        StoreConfig store;
        SharedState &state;
        const DomainClock &clock;
        EventHub &hub;
        const Sealer &sealer;
        Metrics &metrics;
        std::function<void()> changed; ///< for the clockwork
    };
    explicit CatalogueService(Setup setup)
        : m_setup(std::move(setup))
    {
    }

    /** Loads what is stored; begins to write unless the partition's home is elsewhere. `store`: for this call. */
    [[nodiscard]] Status start(Store &store);
    void stop();
    [[nodiscard]] bool isFollowed() const { return !m_writer; }
    /** Imports that wait. */
    [[nodiscard]] int waiting() const { return m_writer ? m_writer->waiting() : 0; }

    /** Makes the catalogue what the records say; what it has beyond them of `kinds` goes. {"changed","revision"} */
    void import(std::vector<Record> records, const QStringList &kinds, const QString &requestId,
                std::function<void(const Reply &)> done);

    /**
     * Publishes a calendar as a version of its own: the newest one with these years in it. Older versions stay. The
     * same content as the newest one's changes nothing. {"changed","revision","version","number","label"}
     */
    void publish(const CalendarYears &years, const QString &requestId, std::function<void(const Reply &)> done);

    /** See acceptanceOfClock(); where the home is elsewhere, so is the clock: done at once. */
    void acceptClock(const AuditEntry &entry, const QString &requestId, std::function<void(const Reply &)> done);

    /** Has its writer look at what is stored, where another partition was found to have lost commits. */
    void lookAgain();

    // For the follower: what a page from the centre changed, already stored.
    void replaced(const Partition &head, const std::vector<Record> &records);
    void followed(const QString &epoch, qint64 from, qint64 to, const std::vector<Record> &records);

private:
    using Key = std::pair<QString, QString>; ///< kind and id
    Result<Outcome> decidePublication(const CalendarYears &years, const Turn &turn);
    /** What an older program stored by the year becomes the first version. */
    void publishLooseYears();
    /** Takes the changed records into memory and completes the outcome. */
    void carryOut(Outcome *outcome, QJsonObject answer, const Turn &turn);
    Result<Outcome> decideImport(const std::vector<Record> &records, const QStringList &kinds, const Turn &turn);

    Setup m_setup;
    std::unique_ptr<PartitionWriter> m_writer;
    std::map<Key, QJsonObject> m_bodies; ///< writer's thread alone: what an import is compared with
};

constexpr auto catalogueId = "catalogue";

} // namespace yizhan
