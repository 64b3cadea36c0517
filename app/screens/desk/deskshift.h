// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QHash>

namespace yizhan {

/** The log book of the shift that runs now, or ran last and is not handed over, and its hand-over (DOMAIN 4). */
class DeskShift : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** "11月23日 晚 17:30–18:30 · 带班 陈国华"; empty where there is none. */
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /** I am of it (or lead), so I may write. */
    Q_PROPERTY(bool mine READ mine NOTIFY changed FINAL)
    Q_PROPERTY(bool handedOver READ handedOver NOTIFY changed FINAL)
    /** What the next shift is told, drafted by the system. */
    Q_PROPERTY(QString draft READ draft NOTIFY changed FINAL)
    /** Roles: time, who, what, result, words. */
    Q_PROPERTY(yizhan::ScreenRows *lines READ lines CONSTANT FINAL)

public:
    explicit DeskShift(QObject *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool mine() const { return m_mine; }
    [[nodiscard]] bool handedOver() const { return m_handedOver; }
    [[nodiscard]] QString draft() const { return m_draft; }
    [[nodiscard]] ScreenRows *lines() { return &m_lines; }

    /** Reads the words again; call when the page is shown. */
    Q_INVOKABLE void load();
    /** `who` and `result` in the order of ShiftVisitor and ShiftResult. */
    Q_INVOKABLE void write(int who, int result, const QString &words);
    Q_INVOKABLE void handOver(const QString &words);

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    [[nodiscard]] const RosterSlot *current() const;
    void fillDraft(const RosterSlot &slot);
    void fillLines(const RosterSlot &slot);

    QString m_id;
    QString m_title;
    QString m_draft;
    bool m_mine = false;
    bool m_handedOver = false;
    int m_asked = 0;
    QHash<QString, QString> m_words; ///< by line
    ScreenRows m_lines;
};

} // namespace yizhan
