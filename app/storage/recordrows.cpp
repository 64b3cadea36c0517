// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/recordrows.h"

#include "protocol/jsontext.h"

#include <QJsonDocument>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

const RowInsert insertOwnRecords{
    u"store records"_s,
    u"INSERT INTO record (partition, kind, id, revision, previous, deleted, internal, body) VALUES"_s, 8,
    uR"(ON CONFLICT (partition, kind, id) DO UPDATE SET
            revision = excluded.revision, previous = excluded.previous, deleted = excluded.deleted,
            internal = excluded.internal, body = excluded.body
        WHERE record.revision = excluded.previous)"_s};

const RowInsert insertFollowedRecords{
    u"store followed records"_s,
    u"INSERT INTO record (partition, kind, id, revision, previous, deleted, internal, body) VALUES"_s, 8,
    uR"(ON CONFLICT (partition, kind, id) DO UPDATE SET
            revision = excluded.revision, previous = record.revision, deleted = excluded.deleted,
            internal = excluded.internal, body = excluded.body
        WHERE record.revision < excluded.revision)"_s};

QByteArray bodyText(const Record &record)
{
    return record.deleted          ? QByteArray("")
           : record.text.isEmpty() ? QJsonDocument(record.body).toJson(QJsonDocument::Compact)
                                   : record.text;
}

void appendRecordJson(QByteArray &array, const QString &kind, const QString &id, qint64 revision, bool deleted,
                      const QByteArray &body)
{
    if (!array.endsWith('[')) {
        array += ',';
    }
    array += R"({"kind":)";
    appendJsonString(array, kind);
    array += R"(,"id":)";
    appendJsonString(array, id);
    array += R"(,"revision":)";
    array += QByteArray::number(revision);
    if (deleted) {
        array += R"(,"deleted":true})";
    } else {
        array += R"(,"body":)";
        array += body;
        array += '}';
    }
}

void appendRecordRow(QVariantList &values, const QString &partition, const QString &kind, const QString &id,
                     qint64 revision, qint64 previous, bool deleted, FeedPlace place, const QByteArray &body)
{
    values << partition << kind << id << revision << previous << int(deleted) << int(place)
           << notNull(QString::fromUtf8(body));
}

const QString &partitionColumns()
{
    static const QString columns = u"id, epoch, revision, horizon, home, last_commit_at"_s;
    return columns;
}

Partition readPartition(const QSqlQuery &row)
{
    Partition partition;
    partition.id = row.value(0).toString();
    partition.epoch = row.value(1).toString();
    partition.revision = row.value(2).toLongLong();
    partition.horizon = row.value(3).toLongLong();
    partition.home = row.value(4).toString();
    partition.lastCommitAt = fromMs(row.value(5).toLongLong());
    return partition;
}

Error partitionUnknown(const QString &id)
{
    Error error;
    error.status = 404;
    error.type = u"partition-unknown"_s;
    error.zh = u"服务器上没有这个数据分区。"_s;
    error.en = u"There is no partition “%1” on this server."_s.arg(id);
    return error;
}

} // namespace yizhan
