// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/absencewords.h"
#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * AB岗 at a desk: where the person is, in two touches; the alarm of a post that nobody serves, with a sound that is
 * heard at desks only; absences and hand-overs of the person and of whoever the person covers.
 */
class DeskDuty : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** "在岗", "顶岗 代张敏", "暂离" */
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    /** "到 11:30": when the person said to be back; empty: nothing was said, or the person is there. */
    Q_PROPERTY(QString untilText READ untilText NOTIFY changed FINAL)
    /** Whoever is at a desk has to answer: "您还在吗？", or whether a leave is over; empty: nothing is asked. */
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    /** "我在", "返岗" */
    Q_PROPERTY(QString questionVerb READ questionVerb NOTIFY changed FINAL)
    /**
     * A leave that was to begin and has no approval, so that it did not, for whose it is, who asked and the leaders: a
     * line each; empty: none. What was refused is told for the day, what waits until it has its answer.
     */
    Q_PROPERTY(QString heldText READ heldText NOTIFY changed FINAL)
    /** "民生岗没有人，已经 2 分"; empty: no alarm that this person is told of. */
    Q_PROPERTY(QString alarmText READ alarmText NOTIFY changed FINAL)
    Q_PROPERTY(int alarms READ alarms NOTIFY changed FINAL)
    /** The alarm sounds, but this computer cannot be heard. */
    Q_PROPERTY(bool mute READ mute NOTIFY changed FINAL)
    /** A ticket-less piece of work is open here: it counts as presence. */
    Q_PROPERTY(bool working MEMBER m_working FINAL)
    /** A third person has to be named: the partner is away as well (AB-5). */
    Q_PROPERTY(bool needsSubstitute READ needsSubstitute NOTIFY changed FINAL)
    /** What is wrong with the dates that were typed, or why the leave was refused. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /** A whole working day, the next one, by the hall's hours: "2026-11-24 08:30"; empty while nothing is known. */
    Q_PROPERTY(QString defaultFrom READ defaultFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString defaultTo READ defaultTo NOTIFY changed FINAL)
    /** Until today's closing, for who leaves now. */
    Q_PROPERTY(QString suddenTo READ suddenTo NOTIFY changed FINAL)
    /**
     * Hand-overs that wait for this person: absenceId, post, title, text, cases (caseId, text, and the next action as
     * drafted, of each), words (what the other wrote, to be read before it is signed), known (false while the words
     * are on their way), verb, urgent.
     */
    Q_PROPERTY(yizhan::ScreenRows *papers READ papers CONSTANT FINAL)
    /** Own absences: absenceId, title, text, cancellable. */
    Q_PROPERTY(yizhan::ScreenRows *absences READ absences CONSTANT FINAL)
    /** Why one may be away: word (for askLeave), text. */
    Q_PROPERTY(yizhan::ScreenRows *reasons READ reasons CONSTANT FINAL)
    /** Who may stand in: value, text, hint. */
    Q_PROPERTY(yizhan::ScreenRows *candidates READ candidates CONSTANT FINAL)
    /** Who may be recorded as gone all of a sudden: the A of the own posts, by B; by a leader anybody. Roles as above.
     */
    Q_PROPERTY(yizhan::ScreenRows *absentees READ absentees CONSTANT FINAL)

public:
    explicit DeskDuty(QObject *parent = nullptr);
    ~DeskDuty() override;

    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString untilText() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString questionVerb() const { return asked() ? tr("我在") : tr("返岗"); }
    [[nodiscard]] QString heldText() const;
    [[nodiscard]] QString alarmText() const;
    [[nodiscard]] bool mute() const { return !m_session.isNull() && m_session->chime().mute(); }
    [[nodiscard]] int alarms() const { return int(m_alarms.size()); }
    [[nodiscard]] bool needsSubstitute() const { return m_needsSubstitute; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString defaultFrom() const;
    [[nodiscard]] QString defaultTo() const;
    [[nodiscard]] QString suddenTo() const;
    [[nodiscard]] ScreenRows *papers() { return &m_papers; }
    [[nodiscard]] ScreenRows *absences() { return &m_absences; }
    [[nodiscard]] ScreenRows *reasons() { return &m_reasons; }
    [[nodiscard]] ScreenRows *candidates() { return &m_candidates; }
    [[nodiscard]] ScreenRows *absentees() { return &m_absentees; }

    /** `state` as on the wire; 0 minutes: no time said. */
    Q_INVOKABLE void setStatus(const QString &state, int minutes);
    /** Answers the question: 我在, or 返岗. */
    Q_INVOKABLE void stillHere();
    /** 我来顶岗: the post that the alarm names: of the own pair first, then that which has been empty longest. */
    Q_INVOKABLE void takePost();
    /**
     * Times as "2026-11-24 08:30" of the hall; `from` counts only for what is planned. `person` is who has gone, of the
     * absentees; empty: oneself.
     */
    Q_INVOKABLE void askLeave(const QString &reason, bool sudden, const QString &from, const QString &to,
                              const QString &words, const QString &substitute, const QString &person = {});
    /** Of one of the absentees. */
    Q_INVOKABLE QString nameOf(const QString &person) const;
    Q_INVOKABLE void cancelLeave(const QString &absence);
    /**
     * `verb` as the row has it; `words` are the notes, `things` the papers and seals, `actions` the next actions by
     * case that were written otherwise than drafted.
     */
    Q_INVOKABLE void sign(const QString &absence, const QString &post, const QString &verb, const QString &words,
                          const QString &things, const QVariantMap &actions);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void leaveRecorded();
    /** Why the last person goes on leave is nobody's business who sits here next. */
    void forgotten();

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void loggedInOrOut() override;
    void forget() override;
    void seen();
    [[nodiscard]] bool asked() const;
    void leaveWithThePerson();
    [[nodiscard]] QString fieldText(Instant at) const;
    void refreshAlarms();
    void refreshPapers();
    void refreshAbsences();
    [[nodiscard]] QJsonArray nextActions(const QString &post, const QVariantMap &written) const;
    void addPaper(const Absence &absence, const Handover &handover, QList<ScreenRow> *rows);
    void refreshAbsentees();
    [[nodiscard]] static QString recordedText(const QJsonObject &answer);
    [[nodiscard]] Instant parsed(const QString &text) const;

    std::vector<QString> m_alarms; ///< ids of vacancies, the one to take first
    QString m_problem;
    bool m_needsSubstitute = false;
    bool m_working = false;
    bool m_wasHere = false; ///< on duty since the log-in: before that the hall does not know of it yet
    Instant m_seenAt{};
    Instant m_touchedAt{};
    AbsenceReader m_words;
    ScreenRows m_papers;
    ScreenRows m_absences;
    ScreenRows m_reasons;
    ScreenRows m_candidates;
    ScreenRows m_absentees;
};

} // namespace yizhan
