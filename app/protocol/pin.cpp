// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/pin.h"

namespace yizhan {

QString pinText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

std::optional<QByteArray> pinFromText(const QString &text)
{
    QString digits = text;
    digits.remove(u':').remove(u' ');
    constexpr qsizetype size = 64;
    const bool hex = digits.size() == size && std::all_of(digits.begin(), digits.end(), [](QChar c) {
                         return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
                     });
    return hex ? std::optional(QByteArray::fromHex(digits.toLatin1())) : std::nullopt;
}

} // namespace yizhan
