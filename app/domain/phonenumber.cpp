// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/phonenumber.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mobileDigits = 11;
constexpr qsizetype longestLandline = 12; ///< four of area, eight of its own
constexpr qsizetype shortestAbroad = 8;
constexpr qsizetype longestAbroad = 15; ///< E.164

bool isAbroad(const QString &digits)
{
    return digits.size() >= shortestAbroad && digits.size() <= longestAbroad;
}

/** As it is dialled within the country. */
bool isPhoneHere(const QString &digits)
{
    const auto is = [length = digits.size()](std::initializer_list<qsizetype> lengths) {
        return std::find(lengths.begin(), lengths.end(), length) != lengths.end();
    };
    if (digits.startsWith(u'1')) {
        return is({mobileDigits});
    }
    if (digits.startsWith(u'0')) {
        return is({11, longestLandline});
    }
    return is({7, 8}) || ((digits.startsWith("400"_L1) || digits.startsWith("800"_L1)) && is({10}));
}

} // namespace

bool isPhoneNumber(const QString &text)
{
    const bool plus = text.startsWith(u'+');
    QString digits;
    for (const QChar one : plus ? text.mid(1) : text) {
        if (one >= u'0' && one <= u'9') {
            digits += one;
        } else if (one != u'-' && one != u' ') {
            return false;
        }
    }
    if (plus || digits.startsWith("00"_L1)) {
        const QString number = plus ? digits : digits.mid(2);
        if (!number.startsWith("86"_L1)) {
            return isAbroad(number);
        }
        // From abroad an area code has no 0; Beijing's is 10, and no mobile begins so.
        const QString here = number.mid(2);
        const bool mobile = here.startsWith(u'1') && !here.startsWith("10"_L1);
        return isPhoneHere(here) || (!mobile && isPhoneHere(u'0' + here));
    }
    return isPhoneHere(digits);
}

qsizetype longestPhoneNumber(const QString &begun)
{
    return begun.startsWith(u'1') ? mobileDigits : begun.startsWith("00"_L1) ? longestAbroad + 2 : longestLandline;
}

} // namespace yizhan
