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

#include <atomic>

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
        std::function<void()> forgot;                         ///< after one that deleted personal data
        std::function<void(const QStringList &)> forgetFiles; ///< ids of scans and papers whose case was forgotten
        std::function<void()> lost; ///< the database lost commits of the hall, and perhaps of others
    };
    explicit HallService(Setup setup);

    [[nodiscard]] Status start();
    void stop() { m_writer.stop(); }
    void submit(HallRequest request);
    /** See acceptanceOfClock(). */
    void acceptClock(const AuditEntry &entry, const QString &requestId, std::function<void(const Reply &)> done);
    /**
     * Has the writer look whether the database still has what was published; a server whose database went on from a
     * copy of before finds out, and ends again whom it had shut out. Any thread, does not wait.
     */
    void lookAgain();
    /** What is wrong with the clock, to whoever knows the partition's head. A simulated one is never ahead. */
    [[nodiscard]] ClockFault clockFault(const Partition &head) const { return m_writer.clockFault(head); }
    /** Records of the hall that were not understood when it was loaded: what they name, nobody here knows. */
    [[nodiscard]] int strangeRecords() const { return m_strange; }
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
    /** Ends the sessions that the table has no more: a commit whose answer was lost may have ended them. */
    [[nodiscard]] Status rereadTokens(Store &store);
    /** Ends again in the table what was ended here and is live there; and here what somebody else ended there, on the
     * command line of a copied folder, say, while the database was nobody's. */
    [[nodiscard]] Status endAgain(Store &store, Instant now) const;
    void loaded(const Partition &head, const std::vector<Record> &records);
    [[nodiscard]] std::vector<Record> countersAfter(const Loss &loss, const std::vector<Record> &records) const;
    void committed(const Commit &commit);
    void tellDepartments(const HallState &state);

    Setup m_setup;
    std::atomic<int> m_strange{0};
    /** Writer's thread: files that were to go with a commit of which nobody has said yet that it is durable. */
    QStringList m_leaving;
    PartitionWriter m_writer;
};

/** 128 or 256 random bits as a name. */
[[nodiscard]] QString freshId();
[[nodiscard]] QString freshSlipCode();
/** How a slip's code is kept: SHA-256, base64url. */
[[nodiscard]] QString slipCodeHash(const QString &code);

} // namespace yizhan
