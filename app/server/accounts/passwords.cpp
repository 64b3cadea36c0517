// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/passwords.h"

#include <QLatin1StringView>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QString freshPassword()
{
    constexpr auto letters = "abcdefghjkmnpqrstuvwxyz23456789"_L1;
    QString password;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0) {
            password += u'-';
        }
        password += letters[qsizetype(randombytes_uniform(quint32(letters.size())))];
    }
    return password;
}

} // namespace yizhan
