// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casestates.h"
#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

#include <QJsonObject>

#include <functional>

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
    /**
     * 补正 asked for after acceptance: "请在 12月20日 前补正：…", or that its term is over; empty: none. Several: a
     * line each with who asked, the soonest first and those that are over last.
     */
    Q_PROPERTY(QString correction READ correction NOTIFY changed FINAL)
    /** Of a finished case: by when to fetch it, or that the day is past and it can be fetched still; else empty. */
    Q_PROPERTY(QString fetchText READ fetchText NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light NOTIFY changed FINAL)
    /** Why the light is not that of the promise: "民政局的审核超期了，大厅在催", or empty. */
    Q_PROPERTY(QString lightReason READ lightReason NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDue READ hasDue NOTIFY changed FINAL)
    /** "最晚 12月9日 17:30 前办结"; once past, when it was due; when it was decided or finished, once it is. */
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    /** 暂定: hangs on a year without an arrangement of holidays. */
    Q_PROPERTY(bool provisional READ provisional NOTIFY changed FINAL)
    /** "15 个工作日"; once extended, what both make together. */
    Q_PROPERTY(QString promised READ promised NOTIFY changed FINAL)
    Q_PROPERTY(bool extended READ extended NOTIFY changed FINAL)
    /** Working days used and left; left is negative when overdue. Meaningless for a limit in hours. */
    Q_PROPERTY(int daysUsed READ daysUsed NOTIFY changed FINAL)
    Q_PROPERTY(int daysLeft READ daysLeft NOTIFY changed FINAL)
    /** What did not count so far, and why; empty where everything did. One sentence each. */
    Q_PROPERTY(QStringList notCounted READ notCounted NOTIFY changed FINAL)
    /** "12月5日调休上班，算工作日。": days off that count all the same on the way to the due day; or empty. */
    Q_PROPERTY(QString makeupDays READ makeupDays NOTIFY changed FINAL)
    /** "经负责人批准，已延期 10 个工作日：情况复杂", or empty. */
    Q_PROPERTY(QString extension READ extension NOTIFY changed FINAL)
    Q_PROPERTY(QString calendarNote READ calendarNote NOTIFY changed FINAL)
    Q_PROPERTY(bool countsDays READ countsDays NOTIFY changed FINAL)
    /** A limit in natural hours; its times, which follow, are empty for any other. */
    Q_PROPERTY(bool countsHours READ countsHours NOTIFY changed FINAL)
    /** "5 小时 20 分"; what is left, or how long it is over. Counted in the minutes that the page shows. */
    Q_PROPERTY(QString timeUsed READ timeUsed NOTIFY changed FINAL)
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY changed FINAL)
    /** The due moment passed before it was decided, whatever the unit: on the due day from closing on. */
    Q_PROPERTY(bool timeOver READ timeOver NOTIFY changed FINAL)
    /** Decided or over: nothing is left of its time and nothing more of it is used. */
    Q_PROPERTY(bool clockStands READ clockStands NOTIFY changed FINAL)
    /** From when to when the hours run. */
    Q_PROPERTY(QString timeSpan READ timeSpan NOTIFY changed FINAL)
    Q_PROPERTY(QString dayZero READ dayZero NOTIFY changed FINAL)
    /** "11月27日 18:05" where it was submitted on another day than the one that counts; else "". */
    Q_PROPERTY(QString submitted READ submitted NOTIFY changed FINAL)
    /** "现在停表：鉴定，12月8日恢复计时", or empty. */
    Q_PROPERTY(QString stopText READ stopText NOTIFY changed FINAL)
    /** So long overdue that the supervision phone is shown (红牌). */
    Q_PROPERTY(bool redCard READ redCard NOTIFY changed FINAL)
    Q_PROPERTY(bool closed READ closed NOTIFY changed FINAL)
    Q_PROPERTY(bool granted READ granted NOTIFY changed FINAL)
    Q_PROPERTY(bool mayRate READ mayRate NOTIFY changed FINAL)
    Q_PROPERTY(int stars READ stars NOTIFY changed FINAL)
    /** Of the look-up: lets this resident ask to hurry. */
    Q_PROPERTY(QString access MEMBER m_access NOTIFY inputChanged FINAL)
    /** What is to be brought and until when, or that the day is past and what that means; empty where nothing is. */
    Q_PROPERTY(QString bringText READ bringText NOTIFY changed FINAL)
    /** Until when the hall has to say whether it accepts what it received, or had to. */
    Q_PROPERTY(QString answerText READ answerText NOTIFY changed FINAL)
    /** What the kiosk promised when it was handed in there, while nothing else is known; else empty. */
    Q_PROPERTY(QString promiseText READ promiseText NOTIFY changed FINAL)
    /** Why it was refused or denied, in the hall's words, as the look-up answered; empty where that said nothing. */
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(Ending ending READ ending NOTIFY changed FINAL)
    Q_PROPERTY(bool mayUrge READ mayUrge NOTIFY changed FINAL)
    Q_PROPERTY(bool urging READ urging NOTIFY changed FINAL)
    /** What to tell who asked to hurry: heard, or why not. */
    Q_PROPERTY(QString urgeText READ urgeText NOTIFY changed FINAL)
    /** 撤件 (S-3): the resident may still take it back, and is asked once more on a page of its own. */
    Q_PROPERTY(bool mayWithdraw READ mayWithdraw NOTIFY changed FINAL)
    Q_PROPERTY(bool withdrawing READ withdrawing NOTIFY changed FINAL)
    /** Why it was not taken back; empty: it was not tried, or it was. */
    Q_PROPERTY(QString withdrawText READ withdrawText NOTIFY changed FINAL)
    /** 一件事: what each department gives. Roles: department, name, progress (Progress), granted, reason. */
    Q_PROPERTY(yizhan::ScreenRows *results READ results CONSTANT FINAL)
    /** Granted as a whole, but one of its departments denied what it gives. */
    Q_PROPERTY(bool partlyDenied READ partlyDenied NOTIFY changed FINAL)

    /** The way it goes. Roles: kind (KioskCase::Step), progress (Progress), at, post, part, department, count, order,
     * note. */
    Q_PROPERTY(yizhan::ScreenRows *steps READ steps CONSTANT FINAL)
    /** Departments of the review. Roles: order, department, role, progress, standing. */
    Q_PROPERTY(yizhan::ScreenRows *branches READ branches CONSTANT FINAL)

public:
    enum class Turn { Window, Review, Decision, Finish, Resident, Nobody, Acceptance, Results };
    Q_ENUM(Turn)
    enum class Step { Accepted, Review, Decision, Finish, Delivery, Received, Correction, Ended };
    Q_ENUM(Step)
    enum class Progress { Done, Now, Later };
    Q_ENUM(Progress)

    /** How a case ended that got no decision. */
    enum class Ending { None, Refused, Returned, PromiseBroken, Withdrawn };
    Q_ENUM(Ending)

    explicit KioskCase(QObject *parent = nullptr);

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] QString caseNo() const { return m_case.caseNo; }
    [[nodiscard]] Turn turn() const;
    [[nodiscard]] QStringList turnOf() const;
    /** Materials that were promised for later and are still to come. */
    [[nodiscard]] QStringList toBring() const;
    [[nodiscard]] QString correction() const;
    [[nodiscard]] QString fetchText() const;
    [[nodiscard]] int light() const;
    [[nodiscard]] QString lightReason() const;
    [[nodiscard]] bool hasDue() const { return isSet(m_case.due.due); }
    /** "12月9日 17:30" */
    [[nodiscard]] QString due() const;
    [[nodiscard]] QString dueText() const;
    [[nodiscard]] bool provisional() const { return m_case.due.provisional; }
    [[nodiscard]] QString promised() const;
    [[nodiscard]] bool extended() const;
    [[nodiscard]] int daysUsed() const;
    [[nodiscard]] int daysLeft() const;
    [[nodiscard]] QStringList notCounted() const;
    [[nodiscard]] QString makeupDays() const;
    [[nodiscard]] QString extension() const;
    /** What another work calendar did to the date, in one sentence; empty: nothing. */
    [[nodiscard]] QString calendarNote() const;
    [[nodiscard]] bool countsDays() const;
    [[nodiscard]] bool countsHours() const;
    [[nodiscard]] QString timeUsed() const;
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] bool timeOver() const;
    [[nodiscard]] bool clockStands() const { return isSet(m_case.decidedAt) || closed(); }
    [[nodiscard]] QString timeSpan() const;
    [[nodiscard]] QString dayZero() const;
    [[nodiscard]] QString submitted() const;
    [[nodiscard]] QString stopText() const;
    [[nodiscard]] bool redCard() const;
    [[nodiscard]] bool closed() const { return m_case.state >= CaseState::Finished; } ///< finished or ended early
    [[nodiscard]] QString closedAt() const;
    [[nodiscard]] bool granted() const { return m_case.result == CaseResult::Grant; }
    [[nodiscard]] bool partlyDenied() const;
    [[nodiscard]] bool mayRate() const { return m_known && canBeRated(m_case.state) && m_case.stars == 0; }
    [[nodiscard]] int stars() const { return m_case.stars; }
    [[nodiscard]] QString bringText() const;
    [[nodiscard]] QString answerText() const;
    /** "12月9日 17:30" of what the kiosk promised, or empty. */
    [[nodiscard]] QString kioskPromise() const;
    [[nodiscard]] QString promiseText() const;
    [[nodiscard]] QString reason() const { return m_body.value(QStringLiteral("reason")).toString(); }
    [[nodiscard]] Ending ending() const;
    [[nodiscard]] bool mayUrge() const;
    [[nodiscard]] bool urging() const { return m_urging; }
    [[nodiscard]] QString urgeText() const;
    [[nodiscard]] bool mayWithdraw() const;
    [[nodiscard]] bool withdrawing() const { return m_withdrawing; }
    [[nodiscard]] QString withdrawText() const { return sentence(m_withdrawRefusal); }
    [[nodiscard]] ScreenRows *results() { return &m_results; }
    [[nodiscard]] ScreenRows *steps() { return &m_steps; }
    [[nodiscard]] ScreenRows *branches() { return &m_branches; }

    /** 催办: asks the hall to hurry; heard once a working day. */
    Q_INVOKABLE void urge();
    /** 撤回: the person has confirmed it with a `signature`, as a SignatureField gives it. Follows as `ending`. */
    Q_INVOKABLE void withdraw(const QString &signature);

Q_SIGNALS:
    void inputChanged();
    void changed();

protected:
    void refresh() override;

private:
    /** Posts what the look-up's access allows for this case; the same wish, touched twice, is one. */
    void post(const QString &path, QJsonObject body, QString &key, std::function<void(const Reply &)> then);
    [[nodiscard]] LimitUnit unit() const;
    [[nodiscard]] QString timeText(std::chrono::minutes time) const;
    /** What is left of a limit in hours, or how long it is over: the same words for the whole and for a part. */
    [[nodiscard]] QString timeLeftOf(const DueDate &due, Instant at) const;
    void fillBranches();
    void fillResults();
    void fillSteps();
    [[nodiscard]] ScreenRow stepRow(Step step, Progress progress, const QString &kind) const;
    /** What that stop asks of the resident, and until when. */
    [[nodiscard]] QString asked(const CaseStop &stop) const;
    [[nodiscard]] Day today() const;
    /** When its clock stood or stands: the promise is about the decision. */
    [[nodiscard]] Instant clockAt() const;
    [[nodiscard]] Instant endedAt() const { return isSet(m_case.endedAt) ? m_case.endedAt : m_case.finishedAt; }
    [[nodiscard]] const TimelineEntry *entry(const QString &kind) const;
    /** How far a department has come; never what it thinks. */
    [[nodiscard]] QString standingOf(const Branch &branch) const;
    /**
     * The sentence with why the clock stands still today (%1) and when it goes on (%2), of the whole or of a
     * department's part, which what holds the whole holds too. Empty: nothing known holds it.
     */
    [[nodiscard]] QString standstill(const QString &department, const QString &sentence) const;
    /** "12月7日", with the year where it is not this one; "12月7日 17:30". */
    [[nodiscard]] QString dayText(Day day) const;
    [[nodiscard]] QString dayText(Instant at) const;
    [[nodiscard]] QString momentText(Instant at) const;

    QString m_caseId;
    QVariantMap m_body;
    ServiceCase m_case;
    bool m_known = false;
    ScreenRows m_steps;
    ScreenRows m_branches;
    ScreenRows m_results;
    QString m_access;
    QString m_urgeKey; ///< one for each wish to hurry, so that a second touch is no second wish
    bool m_urging = false;
    bool m_urged = false;
    std::optional<Reply> m_refusal;
    QString m_withdrawKey;
    bool m_withdrawing = false;
    std::optional<Reply> m_withdrawRefusal;
};

} // namespace yizhan
