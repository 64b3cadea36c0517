// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/hallimport.h"
#include "server/accounts/tokens.h"
#include "server/http/eventhub.h"
#include "server/http/router.h"
#include "server/personaldata.h"
#include "server/sharedstate.h"
#include "storage/partitionwriter.h"
#include "storage/sealer.h"

namespace yizhan {

/** One command on its way into the hall partition. */
struct HallRequest
{
    explicit HallRequest(HallCommand what)
        : command(std::move(what))
    {
    }

    HallCommand command;
    Actor actor;
    QString scope; ///< of the idempotency key: token hash and route
    QString key;
    QByteArray bodyHash;
    QString requestId;
    int status = 200; ///< of the answer when it is carried out
    /** Replaces the answer made from the decision; called on the state after it. */
    std::function<QJsonObject(const HallState &)> answer;
    /** Hears the decision, on the writer's thread; the last one counts where the store made it try again. */
    std::function<void(const Decision &)> decided;
    /** The sealed data of the case as they were read for a correction of them (更正). */
    std::optional<PersonalData> personal;
    /** Further rows of the same transaction. */
    std::function<Status(Store &)> within;
    std::function<void(const Reply &)> done; ///< on the writer's thread
};

/**
 * The hall partition: its state in memory, decided on by the domain, one command after another on the writer's thread.
 * Any thread may submit.
 */
class HallService
{
public:
    struct Setup
    {
        StoreConfig store;
        QString partition; ///< "hall/nanjie"
        SharedState &state;
        const DomainClock &clock;
        EventHub &hub;
        Tokens &tokens;
        const Sealer &sealer;
        Metrics &metrics;
        std::function<void()> changed;                        ///< after each commit, for the clockwork
        std::function<void(const QStringList &)> forgetFiles; ///< ids of scans and papers whose case was forgotten
    };
    explicit HallService(Setup setup);

    [[nodiscard]] Status start();
    void stop() { m_writer.stop(); }
    void submit(HallRequest request);
    /** See acceptanceOfClock(). */
    void acceptClock(const AuditEntry &entry, const QString &requestId, std::function<void(const Reply &)> done);
    /** What was to be stored last could not be. */
    [[nodiscard]] bool failing() const { return m_writer.failing(); }
    /** Commands that wait. */
    [[nodiscard]] int waiting() const { return m_writer.waiting(); }
    /** Replaces what the hall's file describes and leaves alone what its people are doing. {"changed","revision"} */
    void importHall(const ImportedHall &hall, const QString &requestId, std::function<Status(Store &)> within,
                    std::function<void(const Reply &)> done);

private:
    /** What has to follow once it is durable. */
    struct Aftermath
    {
        QStringList loggedOut;
        QStringList files;
    };
    [[nodiscard]] Result<Outcome> decideOn(const HallRequest &request, const Turn &turn, Aftermath *aftermath);
    void carryOut(const Decision &decision, HallState &state, Outcome *outcome) const;
    void loaded(const Partition &head, const std::vector<Record> &records);
    void committed(const Commit &commit);
    void tellDepartments(const HallState &state);

    Setup m_setup;
    PartitionWriter m_writer;
};

/** 128 or 256 random bits as a name. */
[[nodiscard]] QString freshId();
[[nodiscard]] QString freshSlipCode();
/** How a slip's code is kept: SHA-256, base64url. */
[[nodiscard]] QString slipCodeHash(const QString &code);

} // namespace yizhan
