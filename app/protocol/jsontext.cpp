// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/jsontext.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

} // namespace

void appendJsonString(QByteArray &json, QStringView text)
{
    constexpr std::array<char, 16> hexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                             '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    const QByteArray utf8 = text.toUtf8();
    json += '"';
    if (std::none_of(utf8.begin(), utf8.end(), needsEscape)) {
        json += utf8;
    } else {
        for (const char c : utf8) {
            if (static_cast<unsigned char>(c) < 0x20) {
                json += "\\u00";
                json += hexDigits.at(static_cast<unsigned char>(c) >> 4U);
                json += hexDigits.at(static_cast<unsigned char>(c) & 0xfU);
                continue;
            }
            if (needsEscape(c)) {
                json += '\\';
            }
            json += c;
        }
    }
    json += '"';
}

void appendJsonAscii(QByteArray &json, QStringView text)
{
    json += '"';
    for (const QChar c : text) {
        json += char(c.unicode());
    }
    json += '"';
}

} // namespace yizhan
