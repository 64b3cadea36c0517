// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/passwords.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>

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

namespace {

/** A part of at most `longest` characters again and again. */
bool isRepetition(const QString &text, qsizetype longest)
{
    for (qsizetype length = 1; length <= std::min(longest, text.size() / 2); ++length) {
        qsizetype i = length;
        while (i < text.size() && text[i] == text[i - length]) {
            ++i;
        }
        if (i == text.size()) {
            return true;
        }
    }
    return false;
}

/** Up or down, by the same step, or along a row of keys. */
bool isRun(const QString &text)
{
    static const QStringList rows{u"1234567890"_s, u"qwertyuiop"_s, u"asdfghjkl"_s, u"zxcvbnm"_s,
                                  u"1qaz2wsx3edc4rfv"_s};
    QString back = text;
    std::reverse(back.begin(), back.end());
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const QString &row) { return row.contains(text) || row.contains(back); })) {
        return true;
    }
    const int step = text.size() < 2 ? 0 : text[1].unicode() - text[0].unicode();
    if (step < -1 || step > 1) {
        return false;
    }
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (text[i].unicode() - text[i - 1].unicode() != step) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isGuessable(const QString &password, const QString &login)
{
    // Letters and digits alone, in one case: 1234-5678 and Password! are no better.
    QString plain = password.toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    const QString own = login.toLower();
    QString rest = plain;
    if (own.size() > 1) {
        rest.remove(own);
    }
    static const QStringList known{u"password"_s, u"passw0rd"_s, u"qwerty"_s,  u"admin"_s,      u"administrator"_s,
                                   u"welcome"_s,  u"iloveyou"_s, u"abc"_s,     u"woaini"_s,     u"mima"_s,
                                   u"letmein"_s,  u"wodemima"_s, u"5201314"_s, u"woaini1314"_s, u"a123456"_s};
    // One of them, also with a number of the year or of the keyboard behind it.
    QString stem = plain;
    while (!stem.isEmpty() && stem.back().isDigit()) {
        stem.chop(1);
    }
    return rest.size() < 4 || isRepetition(plain, 4) || isRun(plain) || known.contains(plain) ||
           (known.contains(stem) && plain.size() - stem.size() <= 8) || isRun(rest) || isRepetition(rest, 4);
}

} // namespace yizhan
