// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/recordjson.h"

#include <QJsonDocument>

// A record of a feed, as a screen or a following server reads it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    yizhan::Record record;
    if (!yizhan::fromJson(QJsonDocument::fromJson(bytes).object(), &record)) {
        return 0;
    }
    yizhan::Catalogue catalogue;
    yizhan::HallState state;
    (void)yizhan::applyRecord(catalogue, record);
    (void)yizhan::applyRecord(state, record);
    return 0;
}
