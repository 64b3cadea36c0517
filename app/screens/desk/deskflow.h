// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casestates.h"
#include "screens/desk/deskfiles.h"
#include "screens/desk/deskmodel.h"
#include "screens/desk/desktext.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * What can be done with a case besides review and decision: its acceptance, what is missing and was promised, its ends
 * without a decision, results of departments, corrections of the record. Holds nothing of a person.
 */
class DeskFlow : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString caseId READ caseId WRITE setCaseId NOTIFY changed FINAL)
    /** Whose file is open on the page: what was said with a correction stands there. */
    Q_PROPERTY(yizhan::DeskCase *serviceCase READ serviceCase WRITE setServiceCase NOTIFY changed FINAL)
    /** Where a draft is looked at and printed. */
    Q_PROPERTY(yizhan::DeskFiles *drafts MEMBER m_drafts NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY changed FINAL)
    /** Accept with papers to follow: everything that is missing may come later. */
    Q_PROPERTY(bool canDefer READ canDefer NOTIFY changed FINAL)
    Q_PROPERTY(QString lastDeferDay READ lastDeferDay NOTIFY changed FINAL)
    Q_PROPERTY(bool canNotify READ canNotify NOTIFY changed FINAL)
    /** It had its one notice (S-2): another is a breach. */
    Q_PROPERTY(bool noticedBefore READ noticedBefore NOTIFY changed FINAL)
    Q_PROPERTY(bool canSupply READ canSupply NOTIFY changed FINAL)
    Q_PROPERTY(bool canRefuse READ canRefuse NOTIFY changed FINAL)
    Q_PROPERTY(bool canReturn READ canReturn NOTIFY changed FINAL)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY changed FINAL)
    Q_PROPERTY(bool canVoid READ canVoid NOTIFY changed FINAL)
    Q_PROPERTY(bool canAmend READ canAmend NOTIFY changed FINAL)
    /** It came from the kiosk without a name. */
    Q_PROPERTY(bool canName READ canName NOTIFY changed FINAL)
    Q_PROPERTY(bool canNumber READ canNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString externalNo READ externalNo NOTIFY changed FINAL)
    /** What is worth knowing, a sentence each. Roles: words, warns. */
    Q_PROPERTY(yizhan::ScreenRows *notes READ notes CONSTANT FINAL)
    /** Materials to tick. Roles: name, need, chosen. */
    Q_PROPERTY(yizhan::ScreenRows *materials READ materials CONSTANT FINAL)
    /** 一件事. Roles: department, name, outcome. */
    Q_PROPERTY(yizhan::ScreenRows *results READ results CONSTANT FINAL)
    /** Corrections that wait for a second person: `words` is what is right, and why. Roles: value, text, words, mine.
     */
    Q_PROPERTY(yizhan::ScreenRows *amendments READ amendments CONSTANT FINAL)
    /** What of the record can be put right. Roles: value, text, hint. */
    Q_PROPERTY(yizhan::ScreenRows *amendable READ amendable CONSTANT FINAL)

public:
    explicit DeskFlow(QObject *parent = nullptr);

    [[nodiscard]] QString caseId() const { return m_caseId; }
    void setCaseId(const QString &caseId);
    [[nodiscard]] DeskCase *serviceCase() const { return m_case; }
    void setServiceCase(DeskCase *serviceCase);
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] bool canDefer() const;
    [[nodiscard]] QString lastDeferDay() const;
    [[nodiscard]] bool canNotify() const { return mayAnswer(CaseAct::RequestCorrection); }
    [[nodiscard]] bool noticedBefore() const { return record() != nullptr && !record()->notices.empty(); }
    [[nodiscard]] bool canSupply() const;
    [[nodiscard]] bool canRefuse() const { return mayAnswer(CaseAct::Refuse); }
    [[nodiscard]] bool canReturn() const;
    [[nodiscard]] bool canWithdraw() const { return may(CaseAct::Withdraw); }
    [[nodiscard]] bool canVoid() const;
    [[nodiscard]] bool canAmend() const;
    [[nodiscard]] bool canName() const;
    [[nodiscard]] bool canNumber() const;
    [[nodiscard]] QString externalNo() const;
    [[nodiscard]] ScreenRows *notes() { return &m_notes; }
    [[nodiscard]] ScreenRows *materials() { return &m_materials; }
    [[nodiscard]] ScreenRows *results() { return &m_results; }
    [[nodiscard]] ScreenRows *amendments() { return &m_amendments; }
    [[nodiscard]] ScreenRows *amendable() { return &m_amendable; }

    /** Lists what may be missing, for a notice; what is missing already is ticked. */
    Q_INVOKABLE void listForNotice();
    /** Lists what was asked for, for when it comes. */
    Q_INVOKABLE void listForSupply();
    Q_INVOKABLE void tick(int row, bool chosen);
    [[nodiscard]] Q_INVOKABLE bool anyTicked() const { return !ticked().isEmpty(); }
    Q_INVOKABLE void accept();
    /** The promise to be signed, for that day; of who may promise. */
    Q_INVOKABLE void showPromise(const QString &day);
    /** `day` as YYYY-MM-DD; the promise is signed. */
    Q_INVOKABLE void acceptDeferred(const QString &day);
    Q_INVOKABLE void notify(const QString &words);
    Q_INVOKABLE void supply();
    Q_INVOKABLE void refuse(const QString &reason);
    Q_INVOKABLE void returnCase(const QString &reason);
    /** Signed by the applicant, or by the agent. */
    Q_INVOKABLE void withdraw(bool byAgent, const QString &reason);
    Q_INVOKABLE void voidCase(const QString &reason);
    Q_INVOKABLE void setExternalNo(const QString &number);
    /** What, who and when of a line of amendable(), for whoever is about to say what is wrong with it. */
    [[nodiscard]] Q_INVOKABLE QString lineText(const QString &line) const;
    /** `line` as a row of amendable() has it: the very record, not its kind. */
    Q_INVOKABLE void amend(const QString &line, const QString &words, const QString &reason);
    /** New data of the applicant, or of the agent; nothing of them is kept here. */
    Q_INVOKABLE void amendPerson(bool agent, const QString &name, const QString &phone, const QString &idNumber,
                                 const QString &reason);
    /** What the kiosk had not asked for. */
    Q_INVOKABLE void nameApplicant(const QString &name, const QString &phone, const QString &idNumber);
    Q_INVOKABLE void answerAmendment(const QString &amendment, bool confirm, const QString &words);

private:
    [[nodiscard]] const ServiceCase *record() const;
    /** As it is asked of who came for this case. */
    [[nodiscard]] std::optional<Matter> matter() const;
    /** By somebody at a window, in this state. */
    [[nodiscard]] bool may(CaseAct act) const;
    /** The same, where the answer needs somebody's name. */
    [[nodiscard]] bool mayAnswer(CaseAct act) const;
    [[nodiscard]] QStringList missing() const;
    [[nodiscard]] QStringList ticked() const;
    void drawPromise(const QString &day);
    void listMaterials(const QStringList &names, const QStringList &chosen);
    void refreshNotes(const ServiceCase &one, const DeskText &text);
    void refreshAmendments(const ServiceCase &one, const DeskText &text);
    void command(const QString &verb, const QJsonObject &body, const QString &done);
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override { setCaseId({}); }

    QString m_caseId;
    QPointer<DeskCase> m_case;
    DeskFiles *m_drafts = nullptr; ///< of the same page
    bool m_busy = false;
    ScreenRows m_notes;
    ScreenRows m_materials;
    ScreenRows m_results;
    ScreenRows m_amendments;
    ScreenRows m_amendable;
};

} // namespace yizhan
