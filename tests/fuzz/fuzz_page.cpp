// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/rawbodies.h"
#include "client/replica.h"

#include <QLoggingCategory>

#include <cstdlib>

// A page of a feed as a screen's replica takes it in: read as JSON, and its bodies found where they lie in the bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const bool quiet = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false")); // each record left out is a line
        return true;
    }();
    Q_UNUSED(quiet)
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const yizhan::FeedPage page = yizhan::feedPageFromJson(bytes);
    if (page.valid && (page.to < page.from || (page.more && page.to == page.from))) {
        std::abort(); // it would be asked for again for ever
    }
    // Also of what is no page: a view must never point outside.
    for (const QByteArrayView body : yizhan::rawBodies(bytes)) {
        const bool within = body.isEmpty() || (body.data() >= bytes.constData() &&
                                               body.data() + body.size() <= bytes.constData() + bytes.size());
        if (!within) {
            std::abort();
        }
    }
    return 0;
}
