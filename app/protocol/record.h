// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yizhan {

/** The unit of every feed: the latest state of one thing. A tombstone has `deleted` and no body. */
struct Record
{
    QString kind; ///< "matter", "ticket", "case" …
    QString id;
    qint64 revision = 0;
    bool deleted = false;
    QJsonObject body;
    bool internal = false; ///< stays on the server: counters, ratings, retired tickets
    QByteArray text{};     ///< finished JSON in place of `body`, of a record that is only written
    bool operator==(const Record &) const = default;
};

/** {"kind","id","revision","body"} or {"kind","id","revision","deleted":true}. */
[[nodiscard]] QJsonObject toJson(const Record &record);
[[nodiscard]] bool fromJson(const QJsonObject &json, Record *record);

} // namespace yizhan
