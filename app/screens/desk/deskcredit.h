// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskcase.h"

namespace yizhan {

/**
 * Whether the applicant of the open case has a bad credit mark, with which no paper may follow later (容缺, D-1). It
 * is asked for only when somebody wants to know, for every look is noted; whoever leads sets and lifts it, with a
 * reason. Gone with the case.
 */
class DeskCredit : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::DeskCase *serviceCase READ serviceCase WRITE setServiceCase NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /** At the counter, with the applicant's data in front. */
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed FINAL)
    /** Sets and lifts: whoever leads, once it is known how things stand. */
    Q_PROPERTY(bool canMark READ canMark NOTIFY changed FINAL)
    /** A year from today, for the form; any day from today on will do. */
    Q_PROPERTY(QString suggestedDay READ suggestedDay NOTIFY changed FINAL)

public:
    enum State { Unasked, Clean, Marked };
    Q_ENUM(State)

    explicit DeskCredit(QObject *parent = nullptr);

    [[nodiscard]] DeskCase *serviceCase() const { return m_case; }
    void setServiceCase(DeskCase *serviceCase);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool canMark() const { return m_state != Unasked && canAsk() && m_session->leads(); }
    [[nodiscard]] QString suggestedDay() const;

    Q_INVOKABLE void ask();
    /** `until`: YYYY-MM-DD. */
    Q_INVOKABLE void mark(const QString &until, const QString &reason);
    Q_INVOKABLE void lift(const QString &reason);

private:
    void listen(const HallData &hall) override { Q_UNUSED(hall) }
    void refresh() override { Q_EMIT changed(); }
    void forget() override;
    /** `more` beside whom it is about; `done` is said when it went well. */
    void send(const QString &path, const QJsonObject &more, const QString &done);

    QPointer<DeskCase> m_case;
    State m_state = Unasked;
    bool m_busy = false;
    QString m_until; ///< of the mark
    int m_asked = 0; ///< what comes back for a case that was left is dropped
};

} // namespace yizhan
