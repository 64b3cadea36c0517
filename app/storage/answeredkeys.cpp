// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/answeredkeys.h"

#include "storage/backend.h"
#include "storage/connection.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes sweepInterval{10};

} // namespace

Result<TextMap<Answered>> AnsweredKeys::find(Connection &connection, std::span<const Job> jobs)
{
    TextMap<Answered> answered;
    QVariantList values;
    for (const Job &job : jobs) {
        if (!job.key.isEmpty()) {
            values << notNull(job.scope) << job.key;
        }
    }
    if (values.isEmpty()) {
        return answered;
    }
    // Filled up to a power of two with the last pair, so that few statements are prepared. The CROSS JOIN makes SQLite
    // look every pair up by the primary key; it scans the table for "(scope, key) IN (VALUES …)".
    qsizetype pairs = 1;
    while (pairs * 2 < values.size()) {
        pairs *= 2;
    }
    const QVariant scope = values.at(values.size() - 2);
    const QVariant key = values.at(values.size() - 1);
    while (values.size() < pairs * 2) {
        values << scope << key;
    }
    const QString sql = uR"(
        WITH asked (scope, key) AS (VALUES %1)
        SELECT i.scope, i.key, i.body_hash, i.status, i.answer FROM asked CROSS JOIN idempotency i
        WHERE i.scope = asked.scope AND i.key = asked.key AND i.at > ?)"_s.arg(u"(?,?)"_s +
                                                                               u",(?,?)"_s.repeated(pairs - 1));
    values << toMs(realNow() - PartitionWriter::keyLifetime);
    const Status read = connection.read(u"look up idempotency keys"_s, sql, values, [&answered](const QSqlQuery &row) {
        Answered &one = answered[pairKey(row.value(0).toString(), row.value(1).toString())];
        one.bodyHash = QByteArray::fromHex(row.value(2).toString().toLatin1());
        one.reply.status = row.value(3).toInt();
        one.reply.body = row.value(4).toString().toUtf8();
    });
    if (!read) {
        return read.error();
    }
    return answered;
}

Status AnsweredKeys::sweep(Connection &connection)
{
    const Instant now = realNow();
    if (now - m_sweptAt < sweepInterval) {
        return Done{};
    }
    m_sweptAt = now;
    const Result<int> gone = connection.write(u"forget idempotency keys"_s, connection.backend().forgetKeys(),
                                              {toMs(now - PartitionWriter::keyLifetime)});
    if (!gone) {
        return gone.error();
    }
    return Done{};
}

} // namespace yizhan
