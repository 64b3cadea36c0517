// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/pinyininput.h"

#include <googlepinyin/pinyinime.h>

#include <QLoggingCategory>
#include <QMutex>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(logPinyin, "yizhan.devices.pinyin", QtInfoMsg)

/** A letter may be a syllable, and a syllable is a character. */
constexpr std::size_t LongestCandidate = std::size_t(PinyinInput::LongestSpelling);

/**
 * The engine's tables have fixed sizes, and it aborts the program when they overflow: of 27,600 made-up spellings of 22
 * letters 2,474 did that; of 33,000 that were read up to this many syllables none. What follows is read when the first
 * are chosen.
 */
constexpr std::size_t MostSyllables = 8;

/** The library's engine, open while anybody types; whoever calls holds `mutex`. */
struct Engine
{
    QMutex mutex;
    int users = 0;
    bool open = false;
    const PinyinInput *reader = nullptr; ///< whose letters the engine has read
    QByteArray read;
    int count = 0;

    void enter()
    {
        if (users++ == 0) {
            // A user dictionary without a name cannot be opened, and so the engine goes without one.
            open = ime_pinyin::im_open_decoder(YIZHAN_PINYIN_DICTIONARY, "");
            if (open) {
                ime_pinyin::im_set_max_lens(LongestCandidate, LongestCandidate);
            } else {
                qCWarning(logPinyin, "the dictionary %s cannot be opened", YIZHAN_PINYIN_DICTIONARY);
            }
        }
    }
    void leave(const PinyinInput *user)
    {
        if (reader == user) {
            forget();
        }
        if (--users == 0 && open) {
            ime_pinyin::im_close_decoder();
            open = false;
        }
    }
    void forget()
    {
        if (open) {
            ime_pinyin::im_cancel_input();
            ime_pinyin::im_reset_search();
        }
        reader = nullptr;
        read.fill('\0');
        read.clear();
        count = 0;
    }
    void load(const PinyinInput *user, const QByteArray &letters)
    {
        if (!open || (reader == user && read == letters)) {
            return;
        }
        ime_pinyin::im_reset_search();
        reader = user;
        read = letters;
        // How the letters divide into syllables is known only after a search.
        const auto size = std::size_t(letters.size());
        std::size_t used = std::min(size, MostSyllables);
        count = used == 0 ? 0 : int(ime_pinyin::im_search(letters.constData(), used));
        const ime_pinyin::uint16 *starts = nullptr;
        while (used < size) {
            count = int(ime_pinyin::im_search(letters.constData(), ++used));
            if (ime_pinyin::im_get_spl_start_pos(starts) > MostSyllables) {
                ime_pinyin::im_reset_search();
                count = int(ime_pinyin::im_search(letters.constData(), used - 1));
                break;
            }
        }
    }
    [[nodiscard]] QString candidate(int index) const
    {
        std::array<ime_pinyin::char16, LongestCandidate + 1> text{};
        if (index < 0 || index >= count ||
            !ime_pinyin::im_get_candidate(std::size_t(index), text.data(), text.size())) {
            return {};
        }
        return QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()));
    }
    /** How many letters the first `syllables` take, with the apostrophe after them. */
    [[nodiscard]] qsizetype lettersOf(qsizetype syllables) const
    {
        const ime_pinyin::uint16 *starts = nullptr;
        const auto known = qsizetype(ime_pinyin::im_get_spl_start_pos(starts));
        qsizetype used = starts ? starts[std::min(syllables, known)] : 0;
        while (used < read.size() && read.at(used) == '\'') {
            ++used;
        }
        return used;
    }
};

Engine &engine()
{
    static Engine one;
    return one;
}

} // namespace

PinyinInput::PinyinInput()
{
    const QMutexLocker locker(&engine().mutex);
    engine().enter();
}

PinyinInput::~PinyinInput()
{
    const QMutexLocker locker(&engine().mutex);
    engine().leave(this);
}

bool PinyinInput::ready() const
{
    const QMutexLocker locker(&engine().mutex);
    return engine().open;
}

bool PinyinInput::add(QChar letter)
{
    const char16_t low = letter.toLower().unicode();
    const bool between = low == u'\'' && !m_letters.isEmpty() && !m_letters.endsWith('\'');
    if (m_letters.size() >= LongestSpelling || ((low < u'a' || low > u'z') && !between)) {
        return false;
    }
    m_letters.append(char(low));
    return true;
}

bool PinyinInput::erase()
{
    const bool any = !m_letters.isEmpty();
    m_letters.chop(1);
    return any;
}

void PinyinInput::clear()
{
    m_letters.fill('\0');
    m_letters.clear();
    const QMutexLocker locker(&engine().mutex);
    if (engine().reader == this) {
        engine().forget();
    }
}

int PinyinInput::count() const
{
    const QMutexLocker locker(&engine().mutex);
    engine().load(this, m_letters);
    return engine().reader == this ? engine().count : 0;
}

QStringList PinyinInput::candidates(int first, int most) const
{
    const QMutexLocker locker(&engine().mutex);
    engine().load(this, m_letters);
    QStringList result;
    const int end = engine().reader == this ? std::min(engine().count, first + most) : 0;
    for (int index = first; index < end; ++index) {
        result.append(engine().candidate(index));
    }
    return result;
}

QString PinyinInput::choose(int index)
{
    const QMutexLocker locker(&engine().mutex);
    engine().load(this, m_letters);
    const QString text = engine().reader == this ? engine().candidate(index) : QString();
    if (!text.isEmpty()) {
        m_letters.remove(0, engine().lettersOf(text.size()));
    }
    return text;
}

} // namespace yizhan
