// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/clockacceptance.h"

#include "storage/connection.h"
#include "storage/tokentable.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Job acceptanceOfClock(const AuditEntry &entry, const QString &requestId)
{
    Job job;
    job.name = u"accept-clock"_s;
    job.actor = entry.actor;
    job.device = entry.device;
    job.requestId = requestId;
    job.acceptsClock = true;
    job.decide = [entry](const Turn &turn) -> Result<Outcome> {
        Outcome outcome;
        outcome.facts.push_back({u"clock"_s, u"clock-accepted"_s, toIso(turn.now)});
        outcome.audit.push_back(entry);
        outcome.within = [](Store &store) -> Status {
            const Instant latest = realNow() + PartitionWriter::clockTolerance;
            if (const Status ended = TokenTable(store.connection()).revokeBegunAfter(latest); !ended) {
                return ended.error();
            }
            return store.forgetKeys(QString::fromLatin1(clockworkScope));
        };
        outcome.answer = QJsonDocument(QJsonObject{{u"now"_s, toIso(turn.now)}}).toJson(QJsonDocument::Compact);
        return outcome;
    };
    return job;
}

} // namespace yizhan
