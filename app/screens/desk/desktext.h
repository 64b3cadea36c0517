// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caselights.h"
#include "domain/hallstate.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace yizhan {

/** What a clock of a case or of a branch says to a member of staff. */
struct DeskClock
{
    int light = NoLight;     ///< value of Light; NoLight before its turn
    QString left;            ///< "剩 2 工作日", "今天下班前", "超期 1 工作日"
    QString used;            ///< "已用 4/5 工作日"; empty without a limit
    double share = 0;        ///< of the limit that is used up, 0–1
    QString due;             ///< "今天 17:30", "12-01 17:30"
    bool delivering = false; ///< it is finished, and `due` is by when it is to be handed over

    static constexpr int NoLight = -1;
    bool operator==(const DeskClock &) const = default;
};

/** Where a case stands on its way: accept, one step a round of review, decide, finish, deliver. */
struct DeskSteps
{
    int count = 0;
    int done = 0;
    int running = 0; ///< 1 while one runs, 0 when all is done
    QString now;     ///< name of the running step
    bool operator==(const DeskSteps &) const = default;
};

/** In whose hands a case is: a place and, below it, a person with the part of the post, or what is waited for. */
struct DeskHands
{
    QString place;
    QString who;
    bool own = false; ///< the hall's, not a department's or the applicant's
    bool operator==(const DeskHands &) const = default;
};

/** Words of the desk: turns records into the sentences that its pages show. Pure; one per screen refresh. */
class DeskText
{
    Q_DECLARE_TR_FUNCTIONS(Desk)

public:
    DeskText(const HallState &state, const Catalogue &catalogue, Instant now);

    [[nodiscard]] QString time(Instant at) const;             ///< "17:30"
    [[nodiscard]] QString dayTime(Instant at) const;          ///< "今天 17:30", "11-24 17:30", "2027-01-04 17:30"
    [[nodiscard]] QString dueText(const DueDate &date) const; ///< the same with 暂定 where it is; empty without a limit
    /** What a pending extension would make of the date, from the server's account of it; empty where it says nothing.
     */
    [[nodiscard]] QString dueIfGranted(const QJsonObject &extension) const;
    [[nodiscard]] QString minutesSince(Instant at) const;                   ///< "9 分", "1 小时 20 分"
    [[nodiscard]] static QString minutesOf(std::chrono::milliseconds time); ///< the same of a length
    [[nodiscard]] QString stopwatch(Instant since) const;                   ///< "06:42", "1:06:42"

    [[nodiscard]] QString person(const QString &id) const;
    /** Who did it, as the audit has it: a person's name, or what stands for none. */
    [[nodiscard]] QString auditActor(const QString &actor, const QString &action) const;
    /** What it was done to: a case's number, whose account; empty for the hall itself. */
    [[nodiscard]] QString auditSubject(const QString &subject) const;
    /** What was done; an action that this program does not know is named as it is. */
    [[nodiscard]] static QString auditAction(const QString &action);
    /** Who of a pair is replaced by whom: "A岗 张敏 → 李志强 · B岗 李志强 → 张敏". */
    [[nodiscard]] QString pairChange(const PairChange &change) const;
    [[nodiscard]] QString matter(const QString &code) const;
    [[nodiscard]] QString department(const QString &code) const;
    [[nodiscard]] QString queue(const QString &prefix) const; ///< name of the queue a prefix stands for
    [[nodiscard]] QString window(const Window &window) const; ///< "2号窗口 · 综合受理"
    [[nodiscard]] QString ticketMatter(const Ticket &ticket) const;

    /** Of a finished case how it ended, and by when it is to be handed over; that light too, once it warns. */
    [[nodiscard]] DeskClock clock(const ServiceCase &serviceCase) const;
    [[nodiscard]] DeskClock clock(const ServiceCase &serviceCase, const Branch &branch) const;
    [[nodiscard]] DeskClock clock(const StepClock &step) const;
    /** "第 2 步 · 3 部门并联" */
    [[nodiscard]] QString stepName(const StepClock &step) const;
    [[nodiscard]] DeskSteps steps(const ServiceCase &serviceCase) const;
    [[nodiscard]] DeskHands hands(const ServiceCase &serviceCase) const;
    /** "李志强 代张敏": who has the case on the list while its A is away (AB-8); empty: nobody in A's place. */
    [[nodiscard]] QString covering(const ServiceCase &serviceCase) const;
    [[nodiscard]] QString caseState(const ServiceCase &serviceCase) const;
    /** What is to be done next with an open case, as a hand-over drafts it. */
    [[nodiscard]] QString nextAction(const ServiceCase &serviceCase) const;
    [[nodiscard]] QString timelineText(const TimelineEntry &entry, const ServiceCase &serviceCase) const;
    /** What a correction is about: a line of the timeline, which of its kind where there are several, or a person. */
    [[nodiscard]] QString recordName(const Amendment &amendment, const ServiceCase &serviceCase) const;
    [[nodiscard]] QString timelineWho(const TimelineEntry &entry) const;

    [[nodiscard]] static QString opinion(Opinion opinion);
    /** Why somebody is away: "病假". */
    [[nodiscard]] static QString reason(AbsenceReason reason);
    /** "超期黄牌"; "A岗", "主办部门", as what somebody is told. */
    [[nodiscard]] static QString rung(NoticeRung rung);
    [[nodiscard]] static QString noticePart(NoticePart part);

private:
    /** What runs before a case is accepted: the hall's day to answer (T-4), or the applicant's to bring papers. */
    [[nodiscard]] QString answerBy(const ServiceCase &serviceCase) const;
    [[nodiscard]] DeskHands handsOf(const ServiceCase &serviceCase) const;
    [[nodiscard]] DeskClock clock(const DueDate &due, const Limit &limit, Instant start, Instant end) const;
    [[nodiscard]] QString leftText(const DueDate &due, const Limit &limit, Instant at) const;

    const HallState &m_state;
    const Catalogue &m_catalogue;
    Instant m_now;
};

} // namespace yizhan
