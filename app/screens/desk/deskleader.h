// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/absencewords.h"
#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QHash>

namespace yizhan {

/** What waits for the leader: approvals, empty posts with how long, hand-overs that are missing, staffing flags. */
class DeskLeader : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    /** What needs an answer now. */
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /** approvalId, title, text, words (why it is asked for, and what was said to the leader), mine, late, asksWhy (a
     * refusal has its reason), agreed (nobody's yes is wanted before) */
    Q_PROPERTY(yizhan::ScreenRows *approvals READ approvals CONSTANT FINAL)
    /** title, text, running */
    Q_PROPERTY(yizhan::ScreenRows *vacancies READ vacancies CONSTANT FINAL)
    /** title, text, red */
    Q_PROPERTY(yizhan::ScreenRows *handovers READ handovers CONSTANT FINAL)
    /** Who rang or asked for counselling, and how long it took until somebody answered: heading, text, red */
    Q_PROPERTY(yizhan::ScreenRows *calls READ calls CONSTANT FINAL)
    /** title, text */
    Q_PROPERTY(yizhan::ScreenRows *flags READ flags CONSTANT FINAL)
    /** A and B of each post: post, heading, text, waits (a change is to be approved), past (changes there were) */
    Q_PROPERTY(yizhan::ScreenRows *pairs READ pairs CONSTANT FINAL)
    /** The post whose former pairs are shown; empty: none. */
    Q_PROPERTY(QString historyOf READ historyOf NOTIFY changed FINAL)
    /** Its last changes, the newest first: heading (from whom to whom), text (when, who asked, who approved), words
     * (why) */
    Q_PROPERTY(yizhan::ScreenRows *pairHistory READ pairHistory CONSTANT FINAL)
    /** The change of a pair that is being put together, as far as it is chosen: "综合岗 A岗 张敏 → 李志强" */
    Q_PROPERTY(QString pairText READ pairText NOTIFY changed FINAL)
    /** Who has to approve it, or that nobody can. */
    Q_PROPERTY(QString pairHint READ pairHint NOTIFY changed FINAL)
    /** Which of a pair may be replaced, and by whom: value, text, hint */
    Q_PROPERTY(yizhan::ScreenRows *parts READ parts CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *people READ people CONSTANT FINAL)

public:
    explicit DeskLeader(QObject *parent = nullptr);

    [[nodiscard]] bool available() const { return !m_session.isNull() && m_session->leads(); }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] ScreenRows *approvals() { return &m_approvals; }
    [[nodiscard]] ScreenRows *vacancies() { return &m_vacancies; }
    [[nodiscard]] ScreenRows *handovers() { return &m_handovers; }
    [[nodiscard]] ScreenRows *calls() { return &m_calls; }
    [[nodiscard]] ScreenRows *flags() { return &m_flags; }
    [[nodiscard]] ScreenRows *pairs() { return &m_pairs; }
    [[nodiscard]] QString historyOf() const { return m_historyOf; }
    [[nodiscard]] ScreenRows *pairHistory() { return &m_pairHistory; }
    [[nodiscard]] ScreenRows *parts() { return &m_parts; }
    [[nodiscard]] ScreenRows *people() { return &m_people; }
    [[nodiscard]] QString pairText() const;
    [[nodiscard]] QString pairHint() const;

    Q_INVOKABLE void answer(const QString &approval, bool grant, const QString &words);
    /** The former pairs of that post, or none of them where they are shown already. */
    Q_INVOKABLE void showHistory(const QString &post);
    /** Another person for a post, in three steps; `part` is "a", "b" or "substitute". Whoever is of the pair already
     * changes places. */
    Q_INVOKABLE void choosePost(const QString &post);
    Q_INVOKABLE void choosePart(const QString &part);
    Q_INVOKABLE void choosePerson(const QString &person);
    /** Asks for what was chosen (AB-13). */
    Q_INVOKABLE void changePair(const QString &words);

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    void refreshApprovals();
    void refreshVacancies();
    void refreshHandovers();
    void refreshCalls();
    void refreshFlags();
    void refreshPairs();
    void refreshHistory();
    [[nodiscard]] QString titleOf(const Approval &approval) const;
    [[nodiscard]] QStringList awayOf(const QString &pairChange) const;
    [[nodiscard]] QString wordsOf(const Approval &approval);
    void refreshChoices();

    int m_count = 0;
    AbsenceReader m_words;
    QHash<QString, QString> m_swaps; ///< waiting swaps: the slot of each
    ScreenRows m_approvals;
    ScreenRows m_vacancies;
    ScreenRows m_handovers;
    ScreenRows m_calls;
    ScreenRows m_flags;
    ScreenRows m_pairs;
    QString m_historyOf; ///< post
    ScreenRows m_pairHistory;
    ScreenRows m_parts;
    ScreenRows m_people;
    PairChange m_change; ///< chosen, not asked for yet
    QString m_part;
};

} // namespace yizhan
