// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskcontroller.h"
#include "screens/kiosk/kioskpaper.h"

namespace yizhan {

/**
 * Handing something in at the kiosk: an application that staff take on the next working day, a report to the grid, a
 * call for counselling, or a ring at the door. One wish has one key, so nothing is handed in twice.
 */
class KioskSubmission : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString matter MEMBER m_matter NOTIFY changed FINAL)
    Q_PROPERTY(QString matterName READ matterName NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY changed FINAL)
    /** Where it is, of a report: "3 号楼门口". */
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    /** 计时起算日 and when it is due, as the hall answered: "11月24日", "11月23日 22:15". */
    Q_PROPERTY(QString countsFrom READ countsFrom NOTIFY changed FINAL)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    /** 计时起算日 if the matter is handed in now; empty while it is not known. */
    Q_PROPERTY(QString wouldCountFrom READ wouldCountFrom NOTIFY changed FINAL)
    /** Being written down is what counts; staff only confirm it, see isRegistration(). */
    Q_PROPERTY(bool registers READ registers NOTIFY changed FINAL)
    /** Its limit is one in hours: it runs from the minute of handing in. */
    Q_PROPERTY(bool runsAtOnce READ runsAtOnce NOTIFY changed FINAL)
    /** 暂定: the date hangs on a year without an arrangement of holidays. */
    Q_PROPERTY(bool provisional READ provisional NOTIFY changed FINAL)
    /** How far it has come; of one that was looked up by its slip. */
    Q_PROPERTY(Standing standing READ standing NOTIFY changed FINAL)
    /** Who took it: named to who asked for somebody to talk to. */
    Q_PROPERTY(QString takenBy READ takenBy NOTIFY changed FINAL)
    /** The promised moment is past and nobody has taken it. */
    Q_PROPERTY(bool late READ late NOTIFY changed FINAL)
    /** The slip of an application; nobody is given one who calls for help. */
    Q_PROPERTY(yizhan::KioskPaper *paper READ paper CONSTANT FINAL)
    /** Who is coming to the door, once somebody answered the bell. */
    Q_PROPERTY(QString answeredBy READ answeredBy NOTIFY changed FINAL)

public:
    enum class State { Asking, Busy, Done, Failed };
    Q_ENUM(State)
    enum class Standing { Waiting, Taken, Done, Withdrawn };
    Q_ENUM(Standing)

    using KioskController::KioskController;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] QString phone() const { return m_phone; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString countsFrom() const;
    [[nodiscard]] QString dueText() const;
    [[nodiscard]] QString wouldCountFrom() const;
    [[nodiscard]] bool registers() const;
    [[nodiscard]] bool runsAtOnce() const;
    [[nodiscard]] bool provisional() const { return m_provisional; }
    [[nodiscard]] Standing standing() const { return m_standing; }
    [[nodiscard]] QString takenBy() const;
    [[nodiscard]] bool late() const;
    [[nodiscard]] KioskPaper *paper() { return &m_paper; }
    [[nodiscard]] QString answeredBy() const;

    Q_INVOKABLE void press(const QString &key);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void write(const QString &text);
    /** The last character of the words, or all of them. */
    Q_INVOKABLE void eraseWord();
    Q_INVOKABLE void clearWords();
    /** The application, with the phone typed or the card on the reader. */
    Q_INVOKABLE void apply();
    Q_INVOKABLE void readCard(yizhan::KioskCards *cards);
    /** "rubbish", "damage" …; with the words, and a phone where one was typed. */
    Q_INVOKABLE void report(const QString &kind);
    /** One touch: somebody comes within the promised hours. */
    Q_INVOKABLE void counsel();
    Q_INVOKABLE void ring();
    /** What was handed in before, by the code of its slip. */
    Q_INVOKABLE void lookUp(const QString &code);
    /** The same, as it was found by its number: the submission, and the access with which it may be taken back. */
    Q_INVOKABLE void show(const QVariantMap &found, const QString &access);
    /** Takes it back, while nobody of the staff has taken it. */
    Q_INVOKABLE void withdraw();
    /** On paper once more, after that failed. */
    Q_INVOKABLE void printAgain();
    Q_INVOKABLE void restart();

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    void send(const QString &path, const QJsonObject &body);
    void post(const QString &path, const QJsonObject &body, const QString &key);
    void answered(const Reply &reply);
    void read(const QJsonObject &submission);
    void follow();
    [[nodiscard]] ReceiptFacts receipt() const;
    [[nodiscard]] QJsonObject wish(const QString &kind) const;

    State m_state = State::Asking;
    QString m_matter;
    QString m_phone;
    QString m_words;
    QString m_number;
    QString m_code;
    QString m_access; ///< instead of the code
    QString m_bell;   ///< id
    QString m_id;
    Standing m_standing = Standing::Waiting;
    Day m_counts{};
    Instant m_due{};
    bool m_provisional = false;
    std::optional<Reply> m_refusal;
    QString m_key;
    QJsonObject m_wished;
    int m_asked = 0;
    KioskPaper m_paper;
};

} // namespace yizhan
