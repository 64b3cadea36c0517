// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"
#include "domain/commands.h"
#include "screens/desk/deskchime.h"
#include "screens/halldata.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace yizhan {

/**
 * Who works at this desk, and the one way from a page to the server: commands leave by send(), and what went wrong
 * with any of them is said in one place, `notice`. Knows no page. Lives on the GUI thread.
 */
class DeskSession : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::HallData *hall READ hall WRITE setHall NOTIFY hallChanged REQUIRED FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loggedIn READ loggedIn NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString loginError READ loginError NOTIFY stateChanged FINAL)
    /** `loginError` tells how the session ended, which is no fault of anybody's. */
    Q_PROPERTY(bool sessionEnded READ sessionEnded NOTIFY stateChanged FINAL)
    /** Asked during a recorded absence: back at work, or only logging in? Empty otherwise. */
    Q_PROPERTY(QString returnQuestion READ returnQuestion NOTIFY stateChanged FINAL)
    /** Logged in during an absence that lasts, to hand over or to look: not on duty. */
    Q_PROPERTY(bool visiting READ visiting NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString personName READ personName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString department READ department NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool servesWindow READ servesWindow NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool reviews READ reviews NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(bool noticeGood READ noticeGood NOTIFY noticeChanged FINAL)
    /** Id of the case that the notice is about, where it leads to one. */
    Q_PROPERTY(QString noticeCase READ noticeCase NOTIFY noticeChanged FINAL)
    Q_PROPERTY(QString pinError READ pinError NOTIFY pinChanged FINAL)
    Q_PROPERTY(bool pinBusy READ pinBusy NOTIFY pinChanged FINAL)

public:
    enum State {
        LoggedOut,      ///< login page
        LoggingIn,      ///< the pass word is being checked
        ChangeRequired, ///< it was a one-time pass word: a new one is asked for
        Changing,
        ReturnAsked, ///< an absence is recorded: does it end?
        LoggedIn,
    };
    Q_ENUM(State)

    using Then = std::function<void(const Reply &)>;

    explicit DeskSession(QObject *parent = nullptr);

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool loggedIn() const { return m_state == LoggedIn; }
    [[nodiscard]] QString loginError() const { return m_loginError; }
    [[nodiscard]] bool sessionEnded() const { return m_sessionEnded; }
    [[nodiscard]] QString returnQuestion() const { return m_returnQuestion; }
    [[nodiscard]] bool visiting() const { return loggedIn() && m_visiting; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] QString personName() const { return m_personName; }
    [[nodiscard]] QString department() const { return m_department; }
    [[nodiscard]] Role role() const { return m_role; }
    /** Who acts by a command from here, for the rules of the domain that say who may. */
    [[nodiscard]] Actor actor() const { return {m_role, m_person, {}, m_department, false}; }
    [[nodiscard]] bool servesWindow() const { return loggedIn() && (m_role == Role::Clerk || m_role == Role::Leader); }
    [[nodiscard]] bool reviews() const { return loggedIn() && (m_role == Role::Reviewer || m_role == Role::Leader); }
    [[nodiscard]] bool leads() const { return loggedIn() && m_role == Role::Leader; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool noticeGood() const { return m_noticeGood; }
    [[nodiscard]] QString noticeCase() const { return m_noticeCase; }

    [[nodiscard]] QString pinError() const { return m_pinError; }
    [[nodiscard]] bool pinBusy() const { return m_pinBusy; }

    /** `secret` is the pass word, or the six digits of a PIN that was set at this desk. */
    Q_INVOKABLE void logIn(const QString &login, const QString &secret);
    /** Sets the PIN for this desk; an empty one does away with it. Answers pinSaved, or says why not in pinError. */
    Q_INVOKABLE void setPin(const QString &password, const QString &pin, const QString &again);
    Q_INVOKABLE void clearPinError();
    /** Answers ChangeRequired; both must be equal. */
    Q_INVOKABLE void changePassword(const QString &password, const QString &again);
    /** Answers ReturnAsked: back at work, which ends the absence, or only logging in. */
    Q_INVOKABLE void answerReturn(bool back);
    /** Away from ChangeRequired or ReturnAsked: nobody is logged in. */
    Q_INVOKABLE void backToLogin();
    /** Ends the session, unless the hall refuses because somebody is being served. */
    Q_INVOKABLE void logOut();
    /** Ends it for a person who has gone, and says why at the log-in; what is filled in stays for the same person. */
    void end(const QString &reason);
    Q_INVOKABLE void dismissNotice();

    /** Says something in the one place for it: a refusal, or (good) that something was done. */
    void say(const QString &text, bool good = false, const QString &caseId = {});
    /**
     * Posts a command of the person, who has read by now what `notice` said before: it is cleared. Off-line the
     * command is refused in words at once; a refusal of the server is said in `notice` unless `quiet`, where the
     * caller shows it in place. `then` always runs, in `context`'s life only.
     * One whose answer got lost is not carried out twice where the person asks for the same again, next and unchanged.
     */
    void send(const QString &path, const QJsonObject &body, QObject *context, Then then = {}, const QString &key = {},
              bool quiet = false);
    /** Gets what a page shows, as often as it likes: leaves `notice` alone. */
    void fetch(const QString &path, QObject *context, Then then);
    /** Gets a scan or a paper into memory; a refusal is said in `notice`. */
    void fetchFile(const QString &path, QObject *context, std::function<void(const FileReply &)> then);
    /** Sends a local file; otherwise as send(), but that a quiet one leaves `notice` alone altogether. */
    void sendFile(const QString &path, const QString &fileName, const QString &key, QObject *context, Then then,
                  bool quiet = false);
    /** The sound of this desk, which rings logged in or not. */
    [[nodiscard]] DeskChime &chime() { return m_chime; }
    /** What is said instead of an answer while there is no line to the hall. */
    [[nodiscard]] static QString offlineSentence();
    /** The same of a command that went out and was not answered. */
    [[nodiscard]] static QString unknownSentence();
    /** Why it was not done, or that nobody knows; in the desk's language. Empty where it was done. */
    [[nodiscard]] QString refusalOf(const Reply &reply) const;

Q_SIGNALS:
    void hallChanged();
    void stateChanged();
    void noticeChanged();
    void pinChanged();
    void pinSaved();
    /** Somebody else may sit here next: pages forget what they hold of residents. */
    void wiped();

private:
    void ask(const QJsonObject &body);
    void answered(const Reply &reply);
    void settle(const Reply &reply, bool quiet);
    void leave(const QString &reason);
    void endSession(std::function<void()> gone);
    void setState(State state, const QString &loginError = {});
    void forgetPassword();
    void setPinState(bool busy, const QString &error);

    DeskChime m_chime;
    /** A command of which nobody knows what became. */
    struct Unsure
    {
        QString path;
        QJsonObject body;
        QString key;
        bool mayBeDone = false;
        bool quiet = false; ///< told in a form, which stays open while other things are done
        std::chrono::steady_clock::time_point at{};
        [[nodiscard]] bool isOf(const QString &otherPath, const QJsonObject &otherBody) const
        {
            return path == otherPath && body == otherBody;
        }
    };
    /** Whoever asks for the same later than that wants it a second time. */
    static constexpr std::chrono::minutes longestUnsure{10};
    std::vector<Unsure> m_unsure; ///< of this session
    QPointer<HallData> m_hall;
    State m_state = LoggedOut;
    QString m_loginError;
    QString m_login;
    QString m_password;  ///< only while a new one is asked for
    QJsonObject m_asked; ///< what the log-in sent, while it has to be sent again with an answer
    QString m_returnQuestion;
    bool m_visiting = false;
    bool m_sessionEnded = false;
    QString m_person;
    QString m_lastPerson;
    QString m_personName;
    QString m_department;
    Role m_role = Role::Clerk;
    QString m_notice;
    bool m_noticeGood = false;
    QString m_noticeCase;
    bool m_leaving = false;
    QString m_pinError;
    bool m_pinBusy = false;
};

} // namespace yizhan
