// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "screens/desk/deskfiles.h"
#include "screens/desk/deskuploads.h"

namespace yizhan {

/**
 * Acceptance of a case from the ticket at the window (受理办件). Only matters of the closed list can be chosen. The
 * form is kept while the line is down or a refusal is put right, and wiped once the case is accepted or dropped. Scans
 * that are chosen beside the materials go on their way the moment the case is made, see DeskUploads.
 */
class DeskIntake : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::DeskUploads *uploads READ uploads WRITE setUploads NOTIFY uploadsChanged REQUIRED FINAL)
    /** Where the promise is looked at and printed before it is signed. */
    Q_PROPERTY(yizhan::DeskFiles *drafts MEMBER m_drafts NOTIFY changed FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString matterName READ matterName NOTIFY changed FINAL)
    Q_PROPERTY(QString matterText READ matterText NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(QString bannedText READ bannedText NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone WRITE setPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString idNumber READ idNumber WRITE setIdNumber NOTIFY changed FINAL)
    Q_PROPERTY(bool withAgent READ withAgent WRITE setWithAgent NOTIFY changed FINAL)
    Q_PROPERTY(QString agentName READ agentName WRITE setAgentName NOTIFY changed FINAL)
    Q_PROPERTY(QString agentPhone READ agentPhone WRITE setAgentPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString agentIdNumber READ agentIdNumber WRITE setAgentIdNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed FINAL)
    /** All that a notice names: what was not seen, and what would come later where nothing is promised. */
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed FINAL)
    /** What is still to be done about the materials, or that they are complete. */
    Q_PROPERTY(QString standing READ standing NOTIFY changed FINAL)
    /** 容缺: something is to come later, so the applicant has to promise it. */
    Q_PROPERTY(bool deferring READ deferring NOTIFY changed FINAL)
    /** Whether the applicant may promise at all: known by ID number, and no bad credit mark. */
    Q_PROPERTY(bool mayPromise READ mayPromise NOTIFY changed FINAL)
    /** What a promise means, or why there can be none. */
    Q_PROPERTY(QString promiseText READ promiseText NOTIFY changed FINAL)
    Q_PROPERTY(QString promiseDay READ promiseDay WRITE setPromiseDay NOTIFY changed FINAL)
    Q_PROPERTY(bool promiseSigned READ promiseSigned WRITE setPromiseSigned NOTIFY changed FINAL)
    Q_PROPERTY(QString lastPromiseDay READ lastPromiseDay NOTIFY changed FINAL)
    /** Days that a notice leaves to bring what is missing. */
    Q_PROPERTY(int correctionDays READ correctionDays NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *found READ foundRows CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *materials READ materialRows CONSTANT FINAL)

public:
    enum State {
        NoTicket, ///< nobody is being served here
        Choosing, ///< no matter chosen yet
        Filling,
        Sending,
    };
    Q_ENUM(State)

    explicit DeskIntake(QObject *parent = nullptr);

    [[nodiscard]] DeskUploads *uploads() const { return m_uploads; }
    void setUploads(DeskUploads *uploads);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] QString matterText() const; ///< kind, promised limit, fee, reviewers, in one line
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] QString bannedText() const { return m_bannedText; }
    [[nodiscard]] QString name() const { return m_applicant.name; }
    void setName(const QString &name) { edit(m_applicant.name, name); }
    [[nodiscard]] QString phone() const { return m_applicant.phone; }
    void setPhone(const QString &phone) { edit(m_applicant.phone, phone); }
    [[nodiscard]] QString idNumber() const { return m_applicant.idNumber; }
    void setIdNumber(const QString &idNumber) { edit(m_applicant.idNumber, idNumber); }
    [[nodiscard]] bool withAgent() const { return m_withAgent; }
    void setWithAgent(bool withAgent);
    [[nodiscard]] QString agentName() const { return m_agent.name; }
    void setAgentName(const QString &name) { edit(m_agent.name, name); }
    [[nodiscard]] QString agentPhone() const { return m_agent.phone; }
    void setAgentPhone(const QString &phone) { edit(m_agent.phone, phone); }
    [[nodiscard]] QString agentIdNumber() const { return m_agent.idNumber; }
    void setAgentIdNumber(const QString &idNumber) { edit(m_agent.idNumber, idNumber); }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] bool deferring() const { return !deferredNames().isEmpty(); }
    [[nodiscard]] bool mayPromise() const { return promiseProblem().isEmpty(); }
    [[nodiscard]] QString promiseText() const;
    /** As it was typed, YYYY-MM-DD; at first the last day there is. */
    [[nodiscard]] QString promiseDay() const { return m_promiseDay.isEmpty() ? lastPromiseDay() : m_promiseDay; }
    void setPromiseDay(const QString &day);
    [[nodiscard]] bool promiseSigned() const { return m_promiseSigned; }
    void setPromiseSigned(bool isSigned);
    [[nodiscard]] QString lastPromiseDay() const;
    [[nodiscard]] int correctionDays() const { return hall() == nullptr ? 0 : hall()->state().info.correctionDays; }
    [[nodiscard]] ScreenRows *foundRows() { return &m_found; }
    [[nodiscard]] ScreenRows *materialRows() { return &m_materialRows; }

    /** Opens the form for the ticket at a window; the same ticket again finds it as it was left. */
    Q_INVOKABLE void begin(const QString &window, const QString &ticket);
    Q_INVOKABLE void chooseMatter(const QString &code);
    /** Back to the closed list, because the resident wants something else. */
    Q_INVOKABLE void changeMatter();
    Q_INVOKABLE void setOriginalSeen(int row, bool seen);
    Q_INVOKABLE void setCopies(int row, int copies);
    Q_INVOKABLE void setDeferred(int row, bool deferred);
    /** Scans or photographs of that material, from this computer or the folder of its scanner. */
    Q_INVOKABLE void addFiles(int row, const QList<QUrl> &files);
    Q_INVOKABLE void removeFile(int row, int file);
    /** Everything required is here: originals seen and copies as asked for. */
    Q_INVOKABLE void checkAll();
    /** The promise of what comes later, to be printed and signed before the case is accepted (D-1). */
    Q_INVOKABLE void showPromise();
    Q_INVOKABLE void accept();
    /** 收件: taken in, accepted or not within five working days. */
    Q_INVOKABLE void receive();
    /** 收件, and everything that is missing told at once (一次性告知). */
    Q_INVOKABLE void notify(const QString &words);
    /** 不予受理 */
    Q_INVOKABLE void refuse(const QString &reason);

Q_SIGNALS:
    /** The server has the case, whatever became of it; the form is empty again. */
    void accepted();
    void uploadsChanged();

private:
    struct Handed
    {
        Material wanted;
        HandedMaterial handed;
        bool missingAtKiosk = false;
        bool saidAtKiosk = false; ///< the resident ticked it there; nobody has seen it yet
        QList<QUrl> files{};
        [[nodiscard]] bool complete() const;
    };

    /** How things stand with a bad credit mark of the applicant as last asked about. */
    enum class Credit { Unasked, Asking, Clean, Marked };

    [[nodiscard]] const Matter *matter() const;
    void edit(QString &field, const QString &value);
    void edited();
    /** Forgets everything that was filled in. */
    void drop();
    void listen(const HallData &hall) override;
    void refresh() override { listMatters(); } ///< nothing else comes from the hall
    void forget() override { drop(); }
    void listMatters();
    /** What is asked of whoever came. Scans stay where the same paper is wanted, and with `keepSeen` what was seen. */
    void listMaterials(bool keepSeen);
    void refreshMaterials();
    /** Why it cannot be sent: who it is about, and for an acceptance what is missing. */
    [[nodiscard]] QString firstProblem(bool accepting) const;
    /** Required materials that are neither complete nor let through. */
    [[nodiscard]] QStringList lacking() const;
    [[nodiscard]] QString lackingText() const;
    [[nodiscard]] QStringList deferredNames() const;
    [[nodiscard]] QString promiseProblem() const;
    /** That it cannot be promised yet; why stands with the promise itself and is not said twice. */
    [[nodiscard]] QString cannotPromise() const;
    /** Looks for a bad credit mark; `then` once there is none. Every look is noted. */
    void askCredit(std::function<void()> then);
    void drawPromise();
    [[nodiscard]] QJsonObject body() const;
    /** `done` with the case's number and the matter in it. */
    void submit(const QString &path, const QJsonObject &body, bool accepting, const QString &done);
    void answered(const Reply &reply, const QString &done);
    /** Off with what was chosen, to the case that there is now. */
    void sendFiles(const QString &caseId, const QString &caseNo);

    QPointer<DeskUploads> m_uploads;
    DeskFiles *m_drafts = nullptr; ///< of the same page
    State m_state = NoTicket;
    QString m_window;
    QString m_ticket;
    QString m_number;
    QString m_matter;
    QString m_search;
    QString m_bannedText;
    Applicant m_applicant;
    bool m_withAgent = false;
    Applicant m_agent;
    QList<Handed> m_materials;
    QString m_promiseDay;
    bool m_promiseSigned = false;
    Credit m_credit = Credit::Unasked;
    Applicant m_creditOf; ///< who was asked about
    QString m_markedUntil;
    QString m_refusal;
    QString m_key; ///< idempotency key of this very form; a new one after each edit
    ScreenRows m_found;
    ScreenRows m_materialRows;
};

} // namespace yizhan
