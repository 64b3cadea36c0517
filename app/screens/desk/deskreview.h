// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskcase.h"
#include "screens/desk/deskmodel.h"
#include "screens/desk/reviewqueue.h"
#include "screens/screenrows.h"

#include <QJsonObject>

namespace yizhan {

/**
 * What a department has to answer (一站式审核): its open branches and the cases that wait for its decision, by due
 * time; a clerk decides what the community itself decides, and gives no opinions. Drafts are kept per item until the
 * server has taken them, so that several can be worked on in turn. What has just been answered stays open, and is said
 * to be done, until the person goes on.
 */
class DeskReview : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Whose file is open beside the answer: the reasons of objections stand there. */
    Q_PROPERTY(yizhan::DeskCase *serviceCase READ serviceCase WRITE setServiceCase NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    /** How many answers are due; `rows` has the most pressing of them. */
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL)
    Q_PROPERTY(QString currentCase READ currentCase NOTIFY changed FINAL)
    Q_PROPERTY(QString departmentText READ departmentText NOTIFY changed FINAL)
    Q_PROPERTY(bool deciding READ deciding NOTIFY changed FINAL)
    /** 一件事: it is the department's own result that is asked for, yes or no. */
    Q_PROPERTY(bool resulting READ resulting NOTIFY changed FINAL)
    /** The one that is open has its answer and waits for nothing more from here. */
    Q_PROPERTY(bool answered READ answered NOTIFY changed FINAL)
    /** The lead sends up what a department agreed to so (同意但转报), and records to whom and how. */
    Q_PROPERTY(bool forwarding READ forwarding NOTIFY changed FINAL)
    /** The answer that is chosen needs words. */
    Q_PROPERTY(bool wordsNeeded READ wordsNeeded NOTIFY changed FINAL)
    /** Objections and silences that the lead has to answer before a grant. Roles: department, who, reason, reply. */
    Q_PROPERTY(yizhan::ScreenRows *pending READ pending CONSTANT FINAL)
    Q_PROPERTY(Choice choice READ choice NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed FINAL)

public:
    enum Choice {
        None,
        Agree,        ///< opinion 同意, decision 准予, 已转报 of what was to be sent up
        Disagree,     ///< opinion 不同意, decision 不予
        AgreeForward, ///< opinion 同意但转报
    };
    Q_ENUM(Choice)

    explicit DeskReview(QObject *parent = nullptr);

    [[nodiscard]] DeskCase *serviceCase() const { return m_case; }
    void setServiceCase(DeskCase *serviceCase);
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] int count() const { return m_queue.count(); }
    [[nodiscard]] int currentRow() const { return m_rows.indexOf(m_current); }
    [[nodiscard]] QString currentCase() const;
    [[nodiscard]] QString departmentText() const; ///< for whom the answer is given
    [[nodiscard]] bool deciding() const;
    [[nodiscard]] bool resulting() const;
    [[nodiscard]] bool answered() const { return m_answered; }
    [[nodiscard]] bool forwarding() const;
    [[nodiscard]] bool wordsNeeded() const;
    [[nodiscard]] ScreenRows *pending() { return &m_pending; }
    [[nodiscard]] Choice choice() const { return m_drafts.value(m_current).choice; }
    [[nodiscard]] QString reason() const { return m_drafts.value(m_current).reason; }
    void setReason(const QString &reason);
    [[nodiscard]] bool busy() const { return m_busy; }
    /** Why the answer cannot be sent yet, or what the server said. */
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString doneText() const;

    Q_INVOKABLE void select(int row);
    /** The first answer that is due for a case, if one is. */
    Q_INVOKABLE void selectCase(const QString &caseId);
    /** Down or up the list; from what is answered it goes on at the ends too. */
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE void choose(yizhan::DeskReview::Choice choice);
    /** The lead's answer to that row of `pending`. */
    Q_INVOKABLE void reply(int row, const QString &words);
    Q_INVOKABLE void submit();

private:
    struct Draft
    {
        Choice choice = None;
        QString reason;
        QMap<QString, QString> replies; ///< by department
    };
    struct Sending
    {
        QString route;
        QJsonObject body;
    };

    void forget() override;
    void listen(const HallData &hall) override;
    void refresh() override;
    void takeChanges();
    [[nodiscard]] ScreenRow say(const ReviewTask &task) const;
    void setCurrent(const QString &item);
    void goTo(const QString &item);
    /** What is due, and in its place what was open and has been answered. */
    [[nodiscard]] QList<ReviewTask> withCurrent(QList<ReviewTask> due);
    [[nodiscard]] QString firstProblem() const;
    void refreshPending();
    /** Sends one after the other; the answers to objections go before the decision. */
    void sendNext(const QString &item, const QString &caseId, QList<Sending> left);
    void answered(const QString &item, const Reply &reply);

    QPointer<DeskCase> m_case;
    ReviewQueue m_queue;
    bool m_gathered = false; ///< the queue has all cases
    ScreenRows m_rows;
    ScreenRows m_pending;
    QString m_current;         ///< a task's id
    bool m_answered = false;   ///< it is due no more
    QList<ReviewTask> m_shown; ///< the tasks of the rows
    QHash<QString, Draft> m_drafts;
    bool m_busy = false;
    QString m_problem;
    QString m_sentText; ///< what is said once what is on its way is in
    QString m_doneText;
};

} // namespace yizhan
