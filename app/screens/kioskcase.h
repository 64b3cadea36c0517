// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * One case as the resident may see it: whose turn it is, when it is due and why its light is what it is, and the way it
 * has come. Follows the hall live; no opinion, no reviewer's name, no personal data but the masked name.
 */
class KioskCase : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString caseId MEMBER m_caseId NOTIFY inputChanged FINAL)
    /** What the look-up answered, for a case that has left the screens' feed. */
    Q_PROPERTY(QVariantMap body MEMBER m_body NOTIFY inputChanged FINAL)

    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString matterName READ matterName NOTIFY changed FINAL)
    Q_PROPERTY(QString caseNo READ caseNo NOTIFY changed FINAL)
    Q_PROPERTY(Turn turn READ turn NOTIFY changed FINAL)
    /** Departments whose turn it is. */
    Q_PROPERTY(QStringList turnOf READ turnOf NOTIFY changed FINAL)
    /** Materials that were promised for later and are still to come. */
    Q_PROPERTY(QStringList toBring READ toBring NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDue READ hasDue NOTIFY changed FINAL)
    /** "12月9日 17:30" */
    Q_PROPERTY(QString due READ due NOTIFY changed FINAL)
    /** 暂定: hangs on a year without an arrangement of holidays. */
    Q_PROPERTY(bool provisional READ provisional NOTIFY changed FINAL)
    Q_PROPERTY(QString promised READ promised NOTIFY changed FINAL)
    /** Working days used and left; left is negative when overdue. Meaningless for a limit in hours. */
    Q_PROPERTY(int daysUsed READ daysUsed NOTIFY changed FINAL)
    Q_PROPERTY(int daysLeft READ daysLeft NOTIFY changed FINAL)
    /** What did not count so far, and why; empty where everything did. One sentence each. */
    Q_PROPERTY(QStringList notCounted READ notCounted NOTIFY changed FINAL)
    /** "已延期 10 个工作日：情况复杂", or empty. */
    Q_PROPERTY(QString extension READ extension NOTIFY changed FINAL)
    Q_PROPERTY(QString calendarNote READ calendarNote NOTIFY changed FINAL)
    Q_PROPERTY(bool countsDays READ countsDays NOTIFY changed FINAL)
    Q_PROPERTY(QString dayZero READ dayZero NOTIFY changed FINAL)
    Q_PROPERTY(bool closed READ closed NOTIFY changed FINAL)
    Q_PROPERTY(QString closedAt READ closedAt NOTIFY changed FINAL)
    Q_PROPERTY(bool granted READ granted NOTIFY changed FINAL)
    Q_PROPERTY(bool mayRate READ mayRate NOTIFY changed FINAL)
    Q_PROPERTY(int stars READ stars NOTIFY changed FINAL)

    /** The way it goes. Roles: kind (KioskCase::Step), progress (Progress), at, post, part, department, count, order.
     */
    Q_PROPERTY(yizhan::ScreenRows *steps READ steps CONSTANT FINAL)
    /** Departments of the review. Roles: order, department, role, progress, at, daysLeft. */
    Q_PROPERTY(yizhan::ScreenRows *branches READ branches CONSTANT FINAL)

public:
    enum class Turn { Window, Review, Decision, Finish, Resident, Nobody };
    Q_ENUM(Turn)
    enum class Step { Accepted, Review, Decision, Finish, Delivery };
    Q_ENUM(Step)
    enum class Progress { Done, Now, Later };
    Q_ENUM(Progress)

    explicit KioskCase(QObject *parent = nullptr);

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] QString caseNo() const { return m_case.caseNo; }
    [[nodiscard]] Turn turn() const;
    [[nodiscard]] QStringList turnOf() const;
    [[nodiscard]] QStringList toBring() const;
    [[nodiscard]] int light() const;
    [[nodiscard]] bool hasDue() const { return isSet(m_case.due.due); }
    [[nodiscard]] QString due() const;
    [[nodiscard]] bool provisional() const { return m_case.due.provisional; }
    [[nodiscard]] QString promised() const;
    [[nodiscard]] int daysUsed() const;
    [[nodiscard]] int daysLeft() const;
    [[nodiscard]] QStringList notCounted() const;
    [[nodiscard]] QString extension() const;
    /** What another work calendar did to the date, in one sentence; empty: nothing. */
    [[nodiscard]] QString calendarNote() const;
    [[nodiscard]] bool countsDays() const;
    [[nodiscard]] QString dayZero() const;
    [[nodiscard]] bool closed() const { return m_case.state >= CaseState::Finished; }
    [[nodiscard]] QString closedAt() const;
    [[nodiscard]] bool granted() const { return m_case.result == CaseResult::Grant; }
    [[nodiscard]] bool mayRate() const { return m_known && closed() && m_case.stars == 0; }
    [[nodiscard]] int stars() const { return m_case.stars; }
    [[nodiscard]] ScreenRows *steps() { return &m_steps; }
    [[nodiscard]] ScreenRows *branches() { return &m_branches; }

Q_SIGNALS:
    void inputChanged();
    void changed();

protected:
    void refresh() override;

private:
    void fillBranches();
    void fillSteps();
    [[nodiscard]] ScreenRow stepRow(Step step, Progress progress, const QString &kind) const;
    [[nodiscard]] const TimelineEntry *entry(const QString &kind) const;

    QString m_caseId;
    QVariantMap m_body;
    ServiceCase m_case;
    bool m_known = false;
    ScreenRows m_steps;
    ScreenRows m_branches;
};

} // namespace yizhan
