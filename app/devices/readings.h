// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace yizhan {

/**
 * How Chinese is read: the longest known word from the left, else the usual reading of the character; then 一 and 不
 * take the tone that the next syllable asks for. Knows characters only: digits and letters are SpokenForm's.
 */
class Readings
{
public:
    /** With the tables of resources/voice. */
    [[nodiscard]] static Readings builtIn();

    /** Adds lines "syllable, its characters"; a later line wins. */
    [[nodiscard]] Result<Done> addCharacters(const QByteArray &table);
    /** Adds lines "word, its syllables"; a later line wins. */
    [[nodiscard]] Result<Done> addWords(const QByteArray &table);

    /** One syllable ("hao4", ü is v) for each UTF-16 unit of the text; empty where none is known. */
    [[nodiscard]] QStringList syllables(const QString &text) const;

    /** A syllable of standard Chinese with its tone, 1 to 5. */
    [[nodiscard]] static bool isSyllable(const QString &syllable);

private:
    QHash<QChar, QString> m_characters;
    QHash<QString, QStringList> m_words;
    qsizetype m_longestWord = 1;
};

} // namespace yizhan
