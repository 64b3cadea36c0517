// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * What residents handed in at the kiosk and no window has seen yet (已提交待收件), the most urgent first; then what was
 * done today.
 */
class DeskSubmissions : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Nobody has taken them yet. */
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    /** Roles: submissionId, number, what, when, due, light (0–4), state (0 submitted, 1 taken by me, 2 by a colleague,
     * 3 done today), taker, reachable, doneAt. */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    /** Who booked for today and did not come: bookingId, text. Staff excuse who could not. */
    Q_PROPERTY(yizhan::ScreenRows *missed READ missed CONSTANT FINAL)
    /** The one that is open, with who it was and the words; in memory only. */
    Q_PROPERTY(QString openId READ openId NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)

public:
    explicit DeskSubmissions(QObject *parent = nullptr);

    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] ScreenRows *missed() { return &m_missed; }
    [[nodiscard]] QString openId() const { return m_openId; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] QString words() const { return m_words; }

    /** 收件; then it opens, or the case it has become. */
    Q_INVOKABLE void take(int row);
    Q_INVOKABLE void open(int row);
    /** 办好了; `words` say what was done, and may be empty. */
    Q_INVOKABLE void finish(const QString &submission, const QString &words);
    /** Of a booking of `missed`: it is not counted as one at which nobody came. */
    Q_INVOKABLE void excuse(const QString &booking, const QString &words);

Q_SIGNALS:
    /** An application was taken: it is a case now, and this one's. */
    void caseMade(const QString &caseId);

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    void refreshMissed();

    int m_waiting = 0;
    QString m_openId;
    QString m_person;
    QString m_words;
    ScreenRows m_rows;
    ScreenRows m_missed;
};

/**
 * Somebody rings at the closed door, or asks at a kiosk for somebody to talk to (心理疏导): rings here until somebody
 * of the staff answers; logged in or not.
 */
class DeskBell : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
    /** It rings, but this computer cannot be heard. */
    Q_PROPERTY(bool mute READ mute NOTIFY changed FINAL)
    /** Whom to ring by phone, if nobody is here: "陈国华 0934-8000001". */
    Q_PROPERTY(QString phones READ phones NOTIFY changed FINAL)
    Q_PROPERTY(bool mayAnswer READ mayAnswer NOTIFY changed FINAL)
    /** The one shown asks for counselling: whoever answers takes it on. */
    Q_PROPERTY(bool counselling READ counselling NOTIFY changed FINAL)

public:
    explicit DeskBell(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_open.size()); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString phones() const;
    [[nodiscard]] bool mute() const { return !m_session.isNull() && m_session->chime().mute(); }
    [[nodiscard]] bool mayAnswer() const { return !m_session.isNull() && m_session->servesWindow(); }

    [[nodiscard]] bool counselling() const { return !m_open.isEmpty() && m_open.first().counselling; }

    Q_INVOKABLE void answer();

private:
    struct Ring
    {
        QString id; ///< of the bell, or of what was handed in
        QString place;
        Instant at{};
        bool counselling = false;
        Instant due{}; ///< promised answer to who asks for counselling
    };
    void listen(const HallData &hall) override;
    void refresh() override;

    QList<Ring> m_open; ///< who is in distress first, then longest wait first
};

} // namespace yizhan
