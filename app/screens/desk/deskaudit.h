// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * Who did what in the hall, for its leader: the audit newest first, page after page, by person, case, kind and day; and
 * how many wrong pass words were typed today. Reads the server each time, keeps nothing after the log-out.
 */
class DeskAudit : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    Q_PROPERTY(bool more READ more NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(int wrongToday READ wrongToday NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

public:
    enum Kind {
        Everything,
        WrongPasswords,
        Reads,   ///< somebody opened a case with its personal data
        Guesses, ///< what residents looked up and did not find, and the locks that followed
    };
    Q_ENUM(Kind)

    explicit DeskAudit(QObject *parent = nullptr);

    /** Only a leader may ask for it. */
    [[nodiscard]] bool available() const { return !m_session.isNull() && m_session->leads(); }
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    /** 1: today, 7: the last seven days, 0: all. */
    [[nodiscard]] int days() const { return m_days; }
    void setDays(int days);
    /** A person's name or log-in id, or a case number or its end. */
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    /** Why nothing is shown; empty where there are rows or they are being fetched. */
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] bool more() const { return m_next > 0; }
    /** Entries of the hall's whole chain. */
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int wrongToday() const { return m_wrongToday; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }

    /** Reads anew; call when the page is shown. */
    Q_INVOKABLE void load();
    /** The next older page. */
    Q_INVOKABLE void loadMore();

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void loggedInOrOut() override;
    void forget() override;
    void countWrong();
    void fetch(qint64 before);
    void take(const Reply &reply, bool first);
    /** What the search stands for as a parameter; nothing where it fits nobody. */
    [[nodiscard]] std::optional<QString> searched() const;
    [[nodiscard]] QString firstDay(int days) const;
    [[nodiscard]] ScreenRow row(const QJsonObject &entry) const;
    /** Before and after, and who approved it. */
    [[nodiscard]] QString pairText(const PairChange &change) const;

    Kind m_kind = Everything;
    int m_days = 7;
    QString m_search;
    QString m_message;
    bool m_loading = false;
    int m_asked = 0; ///< answers to earlier questions are dropped
    qint64 m_next = 0;
    int m_total = 0;
    int m_wrongToday = 0;
    QList<ScreenRow> m_known;
    ScreenRows m_rows;
};

} // namespace yizhan
