// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * The work calendars that were published, for the leader: which one the hall counts by, what another one would move,
 * and the confirmation. The server counts each time; nothing is counted here.
 */
class DeskCalendar : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString selected READ selected NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString sum READ sum NOTIFY changed FINAL)
    Q_PROPERTY(QString overdueText READ overdueText NOTIFY changed FINAL)
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(bool adoptable READ adoptable NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *versions READ versions CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *groups READ groups CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *cases READ cases CONSTANT FINAL)

public:
    explicit DeskCalendar(QObject *parent = nullptr);

    /** Only a leader may ask for it. */
    [[nodiscard]] bool available() const { return !m_session.isNull() && m_session->leads(); }
    /** A newer calendar was published than the one the hall counts by. */
    [[nodiscard]] bool waiting() const;
    /** The version whose effect is shown. */
    [[nodiscard]] QString selected() const { return m_selected; }
    [[nodiscard]] QString title() const { return m_shown.title; }
    /** "在办 37 件，12 件日期改变 …" */
    [[nodiscard]] QString sum() const { return m_shown.sum; }
    /** How many are overdue only because of it; empty: none. */
    [[nodiscard]] QString overdueText() const { return m_shown.overdue; }
    /** That the list does not hold all. */
    [[nodiscard]] QString moreText() const { return m_shown.more; }
    /** Why nothing is shown. */
    [[nodiscard]] QString message() const { return m_message; }
    /** What is asked before it is adopted. */
    [[nodiscard]] QString question() const { return m_shown.question; }
    [[nodiscard]] bool adoptable() const { return m_shown.adoptable && !m_busy; }
    [[nodiscard]] bool busy() const { return m_busy; }
    /** version, label, years, when, adopted, newest */
    [[nodiscard]] ScreenRows *versions() { return &m_versions; }
    /** from, to, count */
    [[nodiscard]] ScreenRows *groups() { return &m_groups; }
    /** caseId, caseNo, matter, part, from, to, mark, late; those overdue only because of it first */
    [[nodiscard]] ScreenRows *cases() { return &m_cases; }

    /** Reads anew; call when the page is shown. */
    Q_INVOKABLE void load();
    Q_INVOKABLE void select(const QString &version);
    /** Confirms what is shown. The server counts anew: what changed meanwhile is said afterwards. */
    Q_INVOKABLE void adopt();

private:
    struct Shown
    {
        QString title;
        QString sum;
        QString overdue;
        QString more;
        QString question;
        bool adoptable = false;
    };

    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    void fillVersions();
    void fetch();
    void take(const QJsonObject &preview);
    void fillCases(const QJsonObject &preview);
    [[nodiscard]] QString dayTime(const QJsonValue &time) const;

    QString m_selected;
    QString m_message;
    Shown m_shown;
    QJsonObject m_counts; ///< of the preview
    bool m_busy = false;
    int m_asked = 0; ///< answers to earlier questions are dropped
    ScreenRows m_versions;
    ScreenRows m_groups;
    ScreenRows m_cases;
};

} // namespace yizhan
