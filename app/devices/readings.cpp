// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/readings.h"

#include "devices/voicetables.h"
#include "resources/data.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Every syllable of Hanyu Pinyin without its tone: an initial, and the finals that go with it. */
QSet<QString> allSyllables()
{
    struct Row
    {
        const char16_t *initials;
        const char16_t *finals;
    };
    static constexpr Row rows[] = {
        {u"", u"a ai an ang ao e ei en eng er o ou"},
        {u"b", u"a ai an ang ao ei en eng i ian iao ie in ing o u"},
        {u"p", u"a ai an ang ao ei en eng i ian iao ie in ing o ou u"},
        {u"m", u"a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"},
        {u"f", u"a an ang ei en eng o ou u"},
        {u"d", u"a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"},
        {u"t", u"a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo"},
        {u"n", u"a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve"},
        {u"l", u"a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve"},
        {u"g k h zh ch", u"a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
        {u"sh", u"a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"},
        {u"zh ch r z c s", u"i"},
        {u"j q x", u"i ia ian iang iao ie in ing iong iu u uan ue un"},
        {u"r", u"an ang ao e en eng ong ou u ua uan ui un uo"},
        {u"z c s", u"a ai an ang ao e ei en eng ong ou u uan ui un uo"},
        {u"y", u"a an ang ao e i in ing o ong ou u uan ue un"},
        {u"w", u"a ai an ang ei en eng o u"},
    };
    QSet<QString> all;
    for (const Row &row : rows) {
        const QStringList initials = QString::fromUtf16(row.initials).split(u' ');
        const QStringList finals = QString::fromUtf16(row.finals).split(u' ');
        for (const QString &initial : initials) {
            for (const QString &end : finals) {
                all.insert(initial + end);
            }
        }
    }
    return all;
}

/** Digits as they are said; between them 一 is a figure, not "a". */
bool isFigure(QChar character)
{
    return u"零一二三四五六七八九十百千点幺"_s.contains(character);
}

/** 一 keeps its first tone as a figure and at the end; else it takes the tone that goes with the next syllable. */
QString one(const QString &text, qsizetype at, const QString &next)
{
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
    // 一点 is a little, unless figures follow it (1.5).
    const bool point = after == u'点' && at + 2 < text.size() && isFigure(text[at + 2]);
    const bool figure = isFigure(before) || before == u'第' || (isFigure(after) && !u"百千点"_s.contains(after));
    if (figure || point || next.isEmpty()) {
        return u"yi1"_s;
    }
    return next.endsWith(u'4') ? u"yi2"_s : u"yi4"_s;
}

} // namespace

Readings Readings::builtIn()
{
    Readings readings;
    // The test of the tables reads every line of them: here they are known to be right.
    (void)readings.addCharacters(builtInFile(u"voice/characters.tsv"_s));
    (void)readings.addWords(builtInFile(u"voice/readings.tsv"_s));
    return readings;
}

bool Readings::isSyllable(const QString &syllable)
{
    static const QSet<QString> all = allSyllables();
    const QChar tone = syllable.isEmpty() ? QChar() : syllable.back();
    return tone >= u'1' && tone <= u'5' && all.contains(syllable.chopped(1));
}

Result<Done> Readings::addCharacters(const QByteArray &table)
{
    const auto lines = readTable(table, 2);
    if (!lines) {
        return lines.error();
    }
    for (const TableLine &line : *lines) {
        if (!isSyllable(line.fields[0])) {
            return tableError(line.number, line.fields[0]);
        }
        for (const QChar character : line.fields[1]) {
            m_characters.insert(character, line.fields[0]);
        }
    }
    return Done{};
}

Result<Done> Readings::addWords(const QByteArray &table)
{
    const auto lines = readTable(table, 2);
    if (!lines) {
        return lines.error();
    }
    for (const TableLine &line : *lines) {
        const QString &word = line.fields[0];
        const QStringList syllables = line.fields[1].split(u' ');
        if (syllables.size() != word.size() || !std::all_of(syllables.begin(), syllables.end(), isSyllable)) {
            return tableError(line.number, word);
        }
        m_words.insert(word, syllables);
        m_longestWord = std::max(m_longestWord, word.size());
    }
    return Done{};
}

QStringList Readings::syllables(const QString &text) const
{
    QStringList read;
    QList<qsizetype> bending; // 一 and 不 that no word fixes
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(m_longestWord, text.size() - at);
        auto word = m_words.constEnd();
        for (; length > 0 && word == m_words.constEnd(); --length) {
            word = m_words.constFind(text.mid(at, length));
        }
        if (word != m_words.constEnd()) {
            read += *word;
            at += word.key().size();
            continue;
        }
        if (text[at] == u'一' || text[at] == u'不') {
            bending.append(at);
        }
        read.append(m_characters.value(text[at]));
        ++at;
    }
    for (const qsizetype at : std::as_const(bending)) {
        const QString next = read.value(at + 1);
        if (text[at] == u'一') {
            read[at] = one(text, at, next);
        } else if (next.endsWith(u'4')) {
            read[at] = u"bu2"_s;
        }
    }
    return read;
}

} // namespace yizhan
