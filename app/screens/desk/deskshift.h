// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QHash>

#include <functional>

namespace yizhan {

/**
 * The log book of the shift that runs now, or of mine that ran last and is not handed over, and its hand-over (DOMAIN
 * 4). What was handed over stays on the page until it is opened anew, so that a second press hands over nothing else.
 */
class DeskShift : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** "11月23日 晚 17:30–18:30 · 带班 陈国华"; empty where there is none. */
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /** I am of it (or lead), so I may write. */
    Q_PROPERTY(bool mine READ mine NOTIFY changed FINAL)
    Q_PROPERTY(bool handedOver READ handedOver NOTIFY changed FINAL)
    /** It is near its end, or over. */
    Q_PROPERTY(bool mayHandOver READ mayHandOver NOTIFY changed FINAL)
    /** "18:00", from when it may be. */
    Q_PROPERTY(QString handOverFrom READ handOverFrom NOTIFY changed FINAL)
    /** Another shift of mine that is over and was not handed over; empty: none. */
    Q_PROPERTY(QString owed READ owed NOTIFY changed FINAL)
    /** What the shift before has left to this one, as it was signed; empty: nothing. */
    Q_PROPERTY(QString received READ received NOTIFY changed FINAL)
    /** What of it is not finished, in the words of the log book it left. Roles as of `lines`. */
    Q_PROPERTY(yizhan::ScreenRows *receivedLines READ receivedLines CONSTANT FINAL)
    /** What the next shift is told, drafted by the system. */
    Q_PROPERTY(QString draft READ draft NOTIFY changed FINAL)
    /** Roles: time, who, what, result, words. What the system knows of itself is among them. */
    Q_PROPERTY(yizhan::ScreenRows *lines READ lines CONSTANT FINAL)

public:
    explicit DeskShift(QObject *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool mine() const { return m_mine; }
    [[nodiscard]] bool handedOver() const { return m_handedOver; }
    [[nodiscard]] bool mayHandOver() const { return m_mayHandOver; }
    [[nodiscard]] QString handOverFrom() const { return m_handOverFrom; }
    [[nodiscard]] QString owed() const { return m_owedTitle; }
    [[nodiscard]] QString received() const { return m_received; }
    [[nodiscard]] QString draft() const { return m_draft; }
    [[nodiscard]] ScreenRows *lines() { return &m_lines; }
    [[nodiscard]] ScreenRows *receivedLines() { return &m_receivedLines; }

    /** Reads the words again; call when the page is shown. */
    Q_INVOKABLE void load();
    /** `who` and `result` in the order of ShiftVisitor and ShiftResult. */
    Q_INVOKABLE void write(int who, int result, const QString &words);
    Q_INVOKABLE void handOver(const QString &words);
    /** Shows the one that is owed. */
    Q_INVOKABLE void showOwed();

Q_SIGNALS:
    /** What was typed is signed, or is of another shift or person. */
    void wordsForgotten();

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    [[nodiscard]] const RosterSlot *current() const;
    [[nodiscard]] std::vector<const RosterSlot *> owedSlots() const;
    [[nodiscard]] const RosterSlot *before(const QString &slot) const;
    [[nodiscard]] QString titleOf(const RosterSlot &slot) const;
    void read();
    void readWords(const QString &slot, const std::function<void(const QJsonArray &)> &then);
    void fillDraft(const RosterSlot &slot);
    [[nodiscard]] ScreenRow rowOf(const ShiftLine &line) const;
    void fillLines(const RosterSlot &slot);

    QString m_id;
    QString m_chosen; ///< stays on the page; empty: the current one
    QString m_owed;
    QString m_owedTitle;
    QString m_received;
    QString m_handOverFrom;
    bool m_mayHandOver = false;
    QString m_title;
    QString m_draft;
    bool m_mine = false;
    bool m_handedOver = false;
    int m_asked = 0;
    QHash<QString, QString> m_words; ///< by line
    ScreenRows m_lines;
    ScreenRows m_receivedLines;
};

} // namespace yizhan
