// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace yizhan {

/**
 * Letters into characters, by libgooglepinyin: whole syllables, initials (gljt) and both mixed, v for ü, ' between
 * syllables that would run into one (xi'an).
 *
 * Up to eight syllables are read at a time; those after them when the first are chosen.
 *
 * It learns nothing and writes nothing: no user dictionary is given to the engine, and choosing never reaches it. The
 * engine is one for the whole process; each object keeps its own letters and has the engine read them anew when another
 * object was there in between, so that any number of them live side by side. Any thread, but one object in one thread.
 */
class PinyinInput
{
public:
    /** More letters than this are not taken. */
    static constexpr qsizetype LongestSpelling = 30;

    PinyinInput();
    ~PinyinInput();
    PinyinInput(const PinyinInput &) = delete;
    PinyinInput &operator=(const PinyinInput &) = delete;

    /** False where the dictionary could not be opened: then there are letters, but never candidates. */
    [[nodiscard]] bool ready() const;

    /** Letters a–z (either case) and the apostrophe between syllables; false for anything else and for too many. */
    bool add(QChar letter);
    /** Takes the last letter back; false when there was none. */
    bool erase();
    void clear();

    /** The letters that are not yet characters, in lower case. */
    [[nodiscard]] QString letters() const { return QString::fromLatin1(m_letters); }
    /** How many candidates there are; several hundred for a single initial. */
    [[nodiscard]] int count() const;
    /** `most` candidates from the one at `first` on, the likeliest first. */
    [[nodiscard]] QStringList candidates(int first, int most) const;
    /** Takes a candidate: its characters are the answer, its letters are used up and the rest stays. */
    QString choose(int index);

private:
    QByteArray m_letters;
};

} // namespace yizhan
