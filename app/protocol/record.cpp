// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/record.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Record &record)
{
    QJsonObject json{{u"kind"_s, record.kind}, {u"id"_s, record.id}, {u"revision"_s, record.revision}};
    if (record.deleted) {
        json.insert(u"deleted"_s, true);
    } else {
        json.insert(u"body"_s, record.body);
    }
    return json;
}

bool fromJson(const QJsonObject &json, Record *record)
{
    const QJsonValue revision = json.value(u"revision"_s);
    record->kind = json.value(u"kind"_s).toString();
    record->id = json.value(u"id"_s).toString();
    record->revision = revision.toInteger(-1);
    record->deleted = json.value(u"deleted"_s).toBool();
    record->body = json.value(u"body"_s).toObject();
    return !record->kind.isEmpty() && !record->id.isEmpty() && record->revision >= 0 &&
           (record->deleted || json.value(u"body"_s).isObject());
}

} // namespace yizhan
