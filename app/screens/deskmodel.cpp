// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/deskmodel.h"

namespace yizhan {

DeskModel::DeskModel(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { refresh(); });
}

DeskModel::~DeskModel() = default;

void DeskModel::setSession(DeskSession *session)
{
    if (m_session == session) {
        return;
    }
    if (!m_session.isNull()) {
        m_session->disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(session, &DeskSession::hallChanged, this, &DeskModel::meetHall);
        connect(session, &DeskSession::stateChanged, this, [this] { loggedInOrOut(); });
        connect(session, &DeskSession::wiped, this, [this] { forget(); });
        meetHall();
    }
    Q_EMIT sessionChanged();
}

void DeskModel::refreshEvery(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
}

void DeskModel::meetHall()
{
    if (hall() != nullptr) {
        listen(*hall());
    }
    refresh();
}

} // namespace yizhan
