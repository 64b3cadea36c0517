// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/record.h"
#include "storage/connection.h"

#include <unordered_map>

namespace yizhan {

struct TextHash
{
    size_t operator()(const QString &text) const { return qHash(text); }
};
template <typename T>
using TextMap = std::unordered_map<QString, T, TextHash>;

/** Any text is a name here: kind and id, scope and key. The lengths keep two pairs from meeting in one text. */
[[nodiscard]] inline QString pairKey(const QString &a, const QString &b)
{
    return QString::number(a.size()) + QLatin1Char(':') + a + b;
}

/** The column `record.internal`. */
enum class FeedPlace {
    Shown = 0,  ///< in the feed
    Hidden = 1, ///< never was in it
    Left = 2,   ///< was in it; the feed shows a tombstone
};

/** The compact text of a record's body as stored; empty for a tombstone. */
[[nodiscard]] QByteArray bodyText(const Record &record);
/** Appends {"kind","id","revision","body"|"deleted"} to a JSON array under way ("[" or "[…"), with the comma. */
void appendRecordJson(QByteArray &array, const QString &kind, const QString &id, qint64 revision, bool deleted,
                      const QByteArray &body);

/** Writes own records; touches fewer rows than given when one is not in the state that `previous` says. */
extern const RowInsert insertOwnRecords;
/** Writes followed records; an older or equal state of a record is left alone. */
extern const RowInsert insertFollowedRecords;
/** One row for either. */
void appendRecordRow(QVariantList &values, const QString &partition, const QString &kind, const QString &id,
                     qint64 revision, qint64 previous, bool deleted, FeedPlace place, const QByteArray &body);

/** The columns of a partition that readPartition() wants, in its order. */
[[nodiscard]] const QString &partitionColumns();
[[nodiscard]] Partition readPartition(const QSqlQuery &row);

[[nodiscard]] Error partitionUnknown(const QString &id);

} // namespace yizhan
