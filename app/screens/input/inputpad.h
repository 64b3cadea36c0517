// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/handwriting.h"
#include "devices/pinyininput.h"
#include "screens/screenrows.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace yizhan {

/**
 * Writing without a system keyboard: letters that become characters, handwriting, digits. What is written leaves as
 * committed(); whoever shows the text keeps it. The pad itself holds only what is being composed, in memory, and
 * nothing after clear(): no dictionary learns, nothing reaches a clipboard or a file. GUI thread.
 */
class InputPad : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::InputPad::Mode mode READ mode WRITE setMode NOTIFY modeChanged FINAL)
    /** Letters leave as they are: for pass words, work numbers, English. What was spelled out leaves first. */
    Q_PROPERTY(bool plain READ plain WRITE setPlain NOTIFY plainChanged FINAL)
    /** Letters that are not yet characters, in lower case. */
    Q_PROPERTY(QString letters READ letters NOTIFY composedChanged FINAL)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY composedChanged FINAL)
    /** Something is being composed. */
    Q_PROPERTY(bool composing READ composing NOTIFY composedChanged FINAL)
    /** Role: text. The candidates shown at a time, at most `shown`, and whether there are others. */
    Q_PROPERTY(yizhan::ScreenRows *candidates READ candidates CONSTANT FINAL)
    Q_PROPERTY(int shown READ shown WRITE setShown NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY candidatesChanged FINAL)

public:
    enum Mode { Pinyin, Ink, Digits };
    Q_ENUM(Mode)

    explicit InputPad(QObject *parent = nullptr);
    ~InputPad() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    /** What was being composed is given up, letters as they are. */
    void setMode(Mode mode);
    [[nodiscard]] bool plain() const { return m_plain; }
    void setPlain(bool plain);
    [[nodiscard]] QString letters() const { return m_pinyin.letters(); }
    [[nodiscard]] int strokeCount() const { return int(strokes().size()); }
    [[nodiscard]] bool composing() const { return !letters().isEmpty() || strokeCount() > 0; }
    [[nodiscard]] ScreenRows *candidates() { return &m_rows; }
    [[nodiscard]] int shown() const { return m_shown; }
    void setShown(int shown);
    [[nodiscard]] bool hasMore() const { return m_count > m_shown; }
    /** For the field that draws them. */
    [[nodiscard]] QList<InkStroke> strokes() const;

    /** A letter goes on spelling; anything else leaves at once, after the letters before it. */
    Q_INVOKABLE void press(const QString &key);
    /** The last letter or stroke; with nothing composed, asks for the last character by erased(). */
    Q_INVOKABLE void erase();
    /** Takes a candidate by its row; of a spelling that it covers in part the rest stays. */
    Q_INVOKABLE void choose(int row);
    /** The next candidates, from the last on the first again. */
    Q_INVOKABLE void more();
    /** The letters leave as they are. */
    Q_INVOKABLE void commitLetters();
    Q_INVOKABLE void addStroke(const QList<QPointF> &points);
    Q_INVOKABLE void undoStroke();
    /** Forgets all that is being composed. */
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void modeChanged();
    void plainChanged();
    void composedChanged();
    void shownChanged();
    void candidatesChanged();
    /** Characters, letters or digits for the text. */
    void committed(const QString &text);
    /** The character before the cursor is to go. */
    void erased();

private:
    void composeAnew();
    void showCandidates();

    PinyinInput m_pinyin;
    std::unique_ptr<Handwriting> m_handwriting; ///< made when somebody wants to write
    ScreenRows m_rows;
    Mode m_mode = Pinyin;
    int m_shown = 6;
    int m_first = 0; ///< the candidate in the first row
    int m_count = 0;
    bool m_plain = false;
};

} // namespace yizhan
