// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/inputpad.h"

#include <algorithm>

namespace yizhan {

namespace {

/** Of hundreds of candidates for one letter nobody reads more. */
constexpr int MostCandidates = 60;

} // namespace

InputPad::InputPad(QObject *parent)
    : QObject(parent)
    , m_rows({"text"})
{
}

InputPad::~InputPad() = default;

void InputPad::setMode(Mode mode)
{
    if (m_mode == mode) {
        return;
    }
    commitLetters();
    clear();
    m_mode = mode;
    if (mode == Ink && !m_handwriting) {
        m_handwriting = std::make_unique<Handwriting>();
        connect(m_handwriting.get(), &Handwriting::candidatesChanged, this, &InputPad::composeAnew);
    }
    if (mode == Ink) {
        m_handwriting->prepare();
    }
    Q_EMIT modeChanged();
}

void InputPad::setPlain(bool plain)
{
    if (m_plain == plain) {
        return;
    }
    commitLetters();
    if (plain && m_mode == Ink) {
        setMode(Pinyin); // there is no writing by hand of letters
    }
    clear();
    m_plain = plain;
    Q_EMIT plainChanged();
}

void InputPad::setShown(int shown)
{
    const int least = std::max(1, shown);
    if (m_shown != least) {
        m_shown = least;
        Q_EMIT shownChanged();
        composeAnew();
    }
}

QList<InkStroke> InputPad::strokes() const
{
    return m_handwriting ? m_handwriting->strokes() : QList<InkStroke>();
}

void InputPad::press(const QString &key)
{
    if (m_mode == Pinyin && !m_plain && key.size() == 1) {
        if (m_pinyin.add(key.front())) {
            composeAnew();
            Q_EMIT composedChanged();
            return;
        }
        if (key.front().isLetter()) {
            return; // one letter too many
        }
    }
    commitLetters();
    Q_EMIT committed(key);
}

void InputPad::erase()
{
    if (m_pinyin.erase()) {
        composeAnew();
        Q_EMIT composedChanged();
    } else if (strokeCount() > 0) {
        undoStroke();
    } else {
        Q_EMIT erased();
    }
}

void InputPad::choose(int row)
{
    const QString text = m_rows.value(row, "text").toString();
    if (text.isEmpty()) {
        return;
    }
    if (m_mode == Ink) {
        m_handwriting->clear();
    } else {
        m_pinyin.choose(m_first + row);
    }
    composeAnew();
    // First the text, then the letters: whoever searches over both never sees neither.
    Q_EMIT committed(text);
    Q_EMIT composedChanged();
}

void InputPad::more()
{
    m_first = m_first + m_shown < m_count ? m_first + m_shown : 0;
    showCandidates();
}

void InputPad::commitLetters()
{
    const QString letters = m_pinyin.letters();
    if (!letters.isEmpty()) {
        m_pinyin.clear();
        composeAnew();
        Q_EMIT committed(letters);
        Q_EMIT composedChanged();
    }
}

void InputPad::addStroke(const QList<QPointF> &points)
{
    if (m_handwriting && m_handwriting->addStroke(points)) {
        Q_EMIT composedChanged();
    }
}

void InputPad::undoStroke()
{
    if (m_handwriting && m_handwriting->undo()) {
        Q_EMIT composedChanged();
    }
}

void InputPad::clear()
{
    const bool any = composing();
    m_pinyin.clear();
    if (m_handwriting) {
        m_handwriting->clear();
    }
    composeAnew();
    if (any) {
        Q_EMIT composedChanged();
    }
}

void InputPad::composeAnew()
{
    m_first = 0;
    m_count = m_mode == Ink ? int(m_handwriting->candidates().size()) : std::min(MostCandidates, m_pinyin.count());
    showCandidates();
}

void InputPad::showCandidates()
{
    const QStringList texts = m_mode == Ink ? m_handwriting->candidates().mid(m_first, m_shown)
                                            : m_pinyin.candidates(m_first, std::min(m_shown, m_count - m_first));
    QList<ScreenRow> rows;
    for (const QString &text : texts) {
        rows.append({QString::number(rows.size()), {text}});
    }
    m_rows.setRows(rows);
    Q_EMIT candidatesChanged();
}

} // namespace yizhan
