// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yizhan {

enum class SpokenLanguage { Chinese, English };

/** A stretch of one language, and the silence after it. Chinese has characters only, digits and signs are words in it.
 */
struct SpokenSpan
{
    SpokenLanguage language = SpokenLanguage::Chinese;
    QString text;
    int pauseMs = 0;

    bool operator==(const SpokenSpan &) const = default;
};

/** Silence from which on a new breath is taken: what lies between two of them is said in one go. */
constexpr int breathMs = 300;

/**
 * Turns what is written into what is said: numbers, times, dates, the numbers of slips (digit by digit, 1 as 幺) and
 * signs become words, punctuation becomes silence, letters are named one by one.
 */
class SpokenForm
{
public:
    /** With the table of resources/voice. */
    [[nodiscard]] static SpokenForm builtIn();

    /** Adds lines "as written, as said"; the first that fits wins. */
    [[nodiscard]] Result<Done> addExceptions(const QByteArray &table);

    /** `language` is that of the page: it tells how digits between words are read. */
    [[nodiscard]] std::vector<SpokenSpan> of(const QString &text, SpokenLanguage language) const;

private:
    struct Exception
    {
        QString written;
        QString said;
    };
    std::vector<Exception> m_exceptions;
};

/** A whole number in Chinese words: 205 → 二百零五. From 0 to below 10^12. */
[[nodiscard]] QString chineseNumber(qint64 number);

} // namespace yizhan
