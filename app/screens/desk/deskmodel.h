// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "screens/desk/desksession.h"
#include "screens/screenrows.h"

#include <QTimer>

namespace yizhan {

/** A person as the hall's routes take one; an ID number only where there is one. */
[[nodiscard]] QJsonObject personBody(const Applicant &person);

/**
 * What the desk's models have in common: the session they speak through and the hall it is in. GUI thread. Derive from
 * it with its namespace, as from KioskController.
 */
class DeskModel : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(yizhan::DeskSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)

public:
    explicit DeskModel(QObject *parent);
    ~DeskModel() override;

    [[nodiscard]] DeskSession *session() const { return m_session; }
    void setSession(DeskSession *session);

Q_SIGNALS:
    void sessionChanged();
    /** Something that the page shows. */
    void changed();

protected:
    [[nodiscard]] const HallData *hall() const { return m_session.isNull() ? nullptr : m_session->hall(); }
    /** Everybody who serves at the counter but `without`, to choose one; rows of these roles. */
    [[nodiscard]] QList<ScreenRow> colleagues(const QString &without = {}) const;
    /** "不在，到 今天 17:30" of who is on a recorded absence; else empty. */
    [[nodiscard]] QString awayText(const QString &person) const;
    [[nodiscard]] QString postName(const QString &post) const;
    [[nodiscard]] static QList<QByteArray> choiceRoles() { return {"value", "text", "hint"}; }
    /** From now on also by the clock: lights and waiting times change with time alone. */
    void refreshEvery(std::chrono::milliseconds interval);

    /** Connects to what the model shows of a hall; refresh() follows. */
    virtual void listen(const HallData &hall) = 0;
    virtual void refresh() = 0;
    /** Somebody logged in or out. */
    virtual void loggedInOrOut() { refresh(); }
    /** Somebody else may sit here next: nothing is kept of residents, nor of what was looked for. */
    virtual void forget() {}

    QPointer<DeskSession> m_session;

private:
    void meetHall();

    QTimer m_timer;
};

} // namespace yizhan
