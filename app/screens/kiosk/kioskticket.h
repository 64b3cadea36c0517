// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/kiosk/kioskpaper.h"

#include <QJsonObject>

namespace yizhan {

/**
 * Taking a number and the slip that comes of it. One wish has one idempotency key: a double tap, or "try again" after
 * an answer that got lost, never makes a second ticket.
 */
class KioskTicket : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    /** Why there is no number, for the resident. */
    Q_PROPERTY(QString message READ message NOTIFY stateChanged FINAL)

    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString matterName READ matterName NOTIFY changed FINAL)
    Q_PROPERTY(int ahead READ ahead NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> windows READ windows NOTIFY changed FINAL)
    Q_PROPERTY(int waitFrom READ waitFrom NOTIFY changed FINAL)
    Q_PROPERTY(int waitTo READ waitTo NOTIFY changed FINAL)
    /** "14:00": from when it is called, where that is not now (a closed post, a booked time); else "". */
    Q_PROPERTY(QString calledFrom READ calledFrom NOTIFY changed FINAL)
    /** The hall may close before it is called: what to say of it; stays when that is over, see endsSoon. */
    Q_PROPERTY(QString callingEnd READ callingEnd NOTIFY changed FINAL)
    Q_PROPERTY(QString callingEndBrief READ callingEndBrief NOTIFY changed FINAL)
    Q_PROPERTY(bool endsSoon READ endsSoon NOTIFY changed FINAL)
    /** The hall closed before it was served: it is void. */
    Q_PROPERTY(bool closedOut READ closedOut NOTIFY changed FINAL)
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed FINAL)
    Q_PROPERTY(QStringList missingLater READ missingLater NOTIFY changed FINAL)
    /** The slip's code for its QR; only in memory, only while the slip is shown. */
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString takenAt READ takenAt NOTIFY changed FINAL)
    /** From which day a time limit counts, where that is not the day of taking; else "". */
    Q_PROPERTY(QString dayZero READ dayZero NOTIFY changed FINAL)
    /** A general number: a helper was called with it. */
    Q_PROPERTY(bool general READ general NOTIFY changed FINAL)
    /** That helper comes to the resident; not once a window has called the number and nobody came: it calls again. */
    Q_PROPERTY(bool comes READ comes NOTIFY changed FINAL)
    /** Somebody is there who hears the call: see helpIsHeard(). */
    Q_PROPERTY(bool heard READ heard NOTIFY changed FINAL)
    /** What became of the number meanwhile; and the window that calls or serves it, 0 when none does any more. */
    Q_PROPERTY(Progress progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(int calledTo READ calledTo NOTIFY changed FINAL)
    /** What became of the slip on paper; nobody waits for it. */
    Q_PROPERTY(yizhan::KioskPaper *paper READ paper CONSTANT FINAL)

public:
    enum class State { Idle, Busy, Taken, Refused, Unreachable };
    Q_ENUM(State)
    enum class Progress { Waiting, Called, Serving, Done, Missed, Void };
    Q_ENUM(Progress)

    using KioskController::KioskController;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool busy() const { return m_state == State::Busy; }
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] int ahead() const { return m_ahead; }
    [[nodiscard]] QList<int> windows() const { return m_windows; }
    [[nodiscard]] int waitFrom() const { return m_span.from; }
    [[nodiscard]] int waitTo() const { return m_span.to; }
    [[nodiscard]] QString calledFrom() const { return m_calledFrom; }
    [[nodiscard]] QString callingEnd() const;
    [[nodiscard]] QString callingEndBrief() const;
    [[nodiscard]] bool endsSoon() const { return m_endsSoon; }
    [[nodiscard]] bool closedOut() const { return m_closedOut; }
    [[nodiscard]] QStringList missing() const;
    [[nodiscard]] QStringList missingLater() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString takenAt() const { return m_takenAt; }
    [[nodiscard]] QString dayZero() const { return m_dayZero; }
    [[nodiscard]] bool general() const { return m_general; }
    [[nodiscard]] bool comes() const { return m_comes; }
    [[nodiscard]] bool heard() const { return m_heard; }
    [[nodiscard]] Progress progress() const { return m_progress; }
    [[nodiscard]] int calledTo() const { return m_calledTo; }
    [[nodiscard]] KioskPaper *paper() { return &m_paper; }

    /** A number for a matter; `ticked` are the materials the resident has, `checked`: he went through them. */
    Q_INVOKABLE void take(const QString &matter, const QList<int> &ticked, bool checked);
    /** 说不清，直接取号: a general number, and a helper comes. */
    Q_INVOKABLE void takeGeneral();
    /** The same wish once more, after it could not be heard. */
    Q_INVOKABLE void retry();
    /** Shows a slip the resident already has (scanned): the answer of a look-up. A fresh one is printed. */
    Q_INVOKABLE void show(const QVariantMap &slip, const QString &code, bool fresh = false);
    /** 过号: back into the queue, three places behind the head. */
    Q_INVOKABLE void rejoin();
    /** On paper once more, after that failed; nothing is printed twice by itself. */
    Q_INVOKABLE void printAgain();
    /** Forgets the slip; the next wish is a new one. */
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void stateChanged();
    void changed();
    void taken();
    /** The hall has called the shown number, or done something else with it, since it is shown; after changed(). */
    void progressed();

protected:
    void refresh() override;

private:
    /** What somebody asked for, and the key that makes it happen once. */
    struct Wish
    {
        QJsonObject body;
        QString key;
    };
    void send(const QJsonObject &body);
    void giveBack(const Wish &wish);
    void answered(const Reply &reply, const QString &key);
    void setState(State state, const std::optional<Reply> &refusal = {});
    void begin(const QJsonObject &slip);
    void follow();
    /** The hall has closed since; the feed drops what still waited then. */
    [[nodiscard]] bool hasClosed() const;
    [[nodiscard]] QStringList materials(QLatin1StringView field) const;
    [[nodiscard]] SlipFacts slipFacts() const;

    State m_state = State::Idle;
    std::optional<Reply> m_refusal;
    QJsonObject m_body;       ///< the wish
    QString m_key;            ///< its idempotency key
    bool m_perhaps = false;   ///< the hall may have given a number for it
    bool m_cutOff = false;    ///< it could not be heard because the hall's line was down
    std::vector<Wish> m_lost; ///< of people who have gone: their numbers, if any, are given up once the line is back
    QJsonObject m_slip;
    bool m_general = false;
    bool m_comes = false;
    bool m_heard = true;
    int m_ahead = 0;
    QList<int> m_windows;
    WaitSpan m_span;
    QString m_calledFrom;
    std::optional<CallingEnd> m_end; ///< the last that was in sight
    bool m_endsSoon = false;
    bool m_closedOut = false;
    QString m_takenAt;
    QString m_dayZero;
    Progress m_progress = Progress::Waiting;
    int m_calledTo = 0;
    bool m_followed = false; ///< what the hall knew of it when it was first shown is no news
    KioskPaper m_paper;
};

} // namespace yizhan
