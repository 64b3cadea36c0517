// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/cardreader.h"

#include <algorithm>
#include <cstdlib>

// What a card reader's helper prints, line by line.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using yizhan::CardLine;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QByteArray &line : bytes.split('\n')) {
        const CardLine said = yizhan::readCardLine(line.trimmed());
        const QString &number = said.card.idNumber;
        const bool proper =
            (number.size() == 15 || number.size() == 18) &&
            std::all_of(number.begin(), number.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'X'; });
        if ((said.kind == CardLine::Kind::Card) != proper || said.text.size() > 200) {
            std::abort();
        }
        if (said.kind != CardLine::Kind::Card && !said.card.name.isEmpty()) {
            std::abort(); // a holder's name without a card
        }
    }
    return 0;
}
