// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskmodel.h"

#include "domain/duty/absences.h"
#include "screens/desk/desktext.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QJsonObject personBody(const Applicant &person)
{
    QJsonObject body{{u"name"_s, person.name.trimmed()}, {u"phone"_s, person.phone.trimmed()}};
    if (!person.idNumber.trimmed().isEmpty()) {
        body.insert("id_number"_L1, person.idNumber.trimmed());
    }
    return body;
}

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

QList<ScreenRow> DeskModel::colleagues(const QString &without) const
{
    QList<ScreenRow> rows;
    for (const auto &[id, person] : hall()->state().people) {
        if ((person.role == Role::Clerk || person.role == Role::Leader) && id != without) {
            QStringList notes{hall()->pick(person.titleZh, person.titleEn), awayText(id)};
            notes.removeAll(QString());
            rows.append({id, {id, person.name, notes.join(u" · "_s)}});
        }
    }
    return rows;
}

QString DeskModel::awayText(const QString &person) const
{
    const Absence *absence = runningAbsence(hall()->state(), person);
    if (absence == nullptr) {
        return {};
    }
    //: %1 a time
    return tr("不在，到 %1").arg(DeskText(hall()->state(), hall()->catalogue(), hall()->now()).dayTime(absence->to));
}

QString DeskModel::postName(const QString &post) const
{
    const auto found = hall()->state().posts.find(post);
    return found == hall()->state().posts.end() ? post : hall()->pick(found->second.nameZh, found->second.nameEn);
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
