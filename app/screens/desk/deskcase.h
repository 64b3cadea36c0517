// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "protocol/recordedfacts.h"
#include "screens/desk/deskmodel.h"
#include "screens/desk/desktext.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * One case in front of a member of staff: what every screen knows of it, and the applicant's data and the reasons of
 * opinions, which come by an audited GET, stay in memory and are wiped when the case is left.
 */
class DeskCase : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString caseId READ caseId WRITE setCaseId NOTIFY changed FINAL)
    Q_PROPERTY(bool found READ found NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString caseNo READ caseNo NOTIFY changed FINAL)
    Q_PROPERTY(QString matter READ matter NOTIFY changed FINAL)
    /** The resident used the kiosk in English. */
    Q_PROPERTY(bool english READ english NOTIFY changed FINAL)
    /** The ticket was in big print (大字版): so are the papers. */
    Q_PROPERTY(bool elder READ elder NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(QString handsText READ handsText NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light NOTIFY changed FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed FINAL)
    Q_PROPERTY(QString usedText READ usedText NOTIFY changed FINAL)
    Q_PROPERTY(double usedShare READ usedShare NOTIFY changed FINAL)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    /** It is finished, and `dueText` is by when it is to be handed over. */
    Q_PROPERTY(bool delivering READ delivering NOTIFY changed FINAL)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY changed FINAL)
    Q_PROPERTY(int stepDone READ stepDone NOTIFY changed FINAL)
    Q_PROPERTY(int stepRunning READ stepRunning NOTIFY changed FINAL)
    Q_PROPERTY(Privacy privacy READ privacy NOTIFY changed FINAL)
    Q_PROPERTY(QString privacyText READ privacyText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasAgent READ hasAgent NOTIFY changed FINAL)
    Q_PROPERTY(bool canSupply READ canSupply NOTIFY changed FINAL)
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed FINAL)
    Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed FINAL)
    Q_PROPERTY(bool canDeliver READ canDeliver NOTIFY changed FINAL)
    /** To whom the result can be handed. Roles: value, text, hint. */
    Q_PROPERTY(yizhan::ScreenRows *receivers READ receivers CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *people READ people CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *branches READ branches CONSTANT FINAL)
    /** The steps of the review, each with a clock of its own. Roles: step, light, leftText, due. */
    Q_PROPERTY(yizhan::ScreenRows *stepClocks READ stepClocks CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *materials READ materials CONSTANT FINAL)

public:
    /** How far the applicant's data are. */
    enum Privacy { Absent, Fetching, Shown, Refused };
    Q_ENUM(Privacy)

    explicit DeskCase(QObject *parent = nullptr);
    ~DeskCase() override;

    [[nodiscard]] QString caseId() const { return m_caseId; }
    /** Another case, or none: whatever is held of the last applicant is wiped first. */
    void setCaseId(const QString &caseId);

    [[nodiscard]] bool found() const { return record() != nullptr; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString caseNo() const { return m_shown.caseNo; }
    [[nodiscard]] QString matter() const { return m_shown.matter; }
    [[nodiscard]] bool english() const { return m_shown.english; }
    [[nodiscard]] bool elder() const { return m_shown.elder; }
    [[nodiscard]] QString stateText() const { return m_shown.state; }
    [[nodiscard]] QString handsText() const { return m_shown.hands; }
    [[nodiscard]] int light() const { return m_shown.clock.light; }
    [[nodiscard]] QString leftText() const { return m_shown.clock.left; }
    [[nodiscard]] QString usedText() const { return m_shown.clock.used; }
    [[nodiscard]] double usedShare() const { return m_shown.clock.share; }
    [[nodiscard]] QString dueText() const { return m_shown.clock.due; }
    [[nodiscard]] bool delivering() const { return m_shown.clock.delivering; }
    [[nodiscard]] int stepCount() const { return m_shown.steps.count; }
    [[nodiscard]] int stepDone() const { return m_shown.steps.done; }
    [[nodiscard]] int stepRunning() const { return m_shown.steps.running; }
    [[nodiscard]] Privacy privacy() const { return m_privacy; }
    [[nodiscard]] QString privacyText() const { return m_privacyText; }
    [[nodiscard]] bool hasAgent() const { return found() && record()->hasAgent; }
    [[nodiscard]] const Applicant &applicant() const { return m_applicant; } ///< while they are Shown
    [[nodiscard]] const std::optional<Applicant> &agent() const { return m_agent; }
    [[nodiscard]] const RecordedFacts &facts() const { return m_facts; } ///< likewise
    [[nodiscard]] bool canSupply() const;
    [[nodiscard]] bool canDecide() const; ///< by this person, on the review page
    [[nodiscard]] bool canFinish() const;
    [[nodiscard]] bool canDeliver() const;
    [[nodiscard]] ScreenRows *receivers() { return &m_receivers; }
    [[nodiscard]] ScreenRows *people() { return &m_people; }
    [[nodiscard]] ScreenRows *timeline() { return &m_timeline; }
    [[nodiscard]] ScreenRows *branches() { return &m_branches; }
    [[nodiscard]] ScreenRows *stepClocks() { return &m_stepClocks; }
    [[nodiscard]] ScreenRows *materials() { return &m_materials; }

    Q_INVOKABLE void supply(const QString &name, int copies);
    Q_INVOKABLE void finish();
    /** `to` as `receivers` has it. */
    Q_INVOKABLE void deliver(const QString &to);
    /** Asks for the applicant's data again, after a refusal. */
    Q_INVOKABLE void fetch();
    /** The applicant's fields in the order of the provincial system's form, onto the clipboard until the case is left.
     */
    Q_INVOKABLE void copyFields();

Q_SIGNALS:
    /** The whole case as the server has it, with its files. */
    void fileCame(const QJsonObject &file);
    /** Nothing is held of the last applicant any more. */
    void wiped();

private:
    [[nodiscard]] const ServiceCase *record() const;
    void loggedInOrOut() override;
    void forget() override { setCaseId({}); }
    void listen(const HallData &hall) override;
    void refresh() override;
    void refreshRows(const ServiceCase &one);
    void command(const QString &verb, const QJsonObject &body, const QString &done);
    void opened(const QJsonObject &body);
    void wipe();

    /** What the public record says, worked out once a refresh. */
    struct Face
    {
        QString caseNo;
        QString matter;
        bool english = false;
        bool elder = false;
        QString state;
        QString hands;
        DeskClock clock;
        DeskSteps steps;
    };

    QString m_caseId;
    Face m_shown;
    bool m_busy = false;
    Privacy m_privacy = Absent;
    QString m_privacyText;
    Applicant m_applicant;
    std::optional<Applicant> m_agent;
    QString m_copied;                     ///< what the clipboard holds of this case
    RecordedFacts m_facts;                ///< with the words of staff
    std::map<QString, QString> m_reasons; ///< of opinions, by department
    std::map<QString, QString> m_replies; ///< of the lead, by department
    std::optional<ServiceCase> m_seen;    ///< as it was at the last fetch
    ScreenRows m_receivers;
    ScreenRows m_people;
    ScreenRows m_timeline;
    ScreenRows m_branches;
    ScreenRows m_stepClocks;
    ScreenRows m_materials;
};

} // namespace yizhan
