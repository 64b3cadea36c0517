// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/noticemodel.h"

#include "client/link.h"

#include <QJSEngine>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {
NoticeModel *s_instance = nullptr;
}

NoticeModel::NoticeModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

NoticeModel::~NoticeModel()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void NoticeModel::setInstance(NoticeModel *instance)
{
    s_instance = instance;
}

NoticeModel *NoticeModel::instance()
{
    return s_instance;
}

NoticeModel *NoticeModel::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

void NoticeModel::add(const Notice &notice)
{
    beginInsertRows({}, 0, 0);
    m_notices.push_front(notice);
    endInsertRows();
    if (m_notices.size() > kKept) {
        beginRemoveRows({}, kKept, kKept);
        m_notices.pop_back();
        endRemoveRows();
    }
    m_waiting = true;
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

void NoticeModel::addReply(const Reply &reply, bool english, const QString &at)
{
    Notice notice;
    notice.severity = reply.unreachable() || reply.status >= 500 ? Notice::Severity::Error : Notice::Severity::Warning;
    notice.code = reply.problemType();
    notice.title = reply.detail(english);
    notice.hint = reply.unreachable() ? tr("请稍后再试，或到服务台。") : QString();
    notice.at = at;
    add(notice);
}

void NoticeModel::dismiss()
{
    if (m_waiting) {
        m_waiting = false;
        Q_EMIT currentChanged();
    }
}

int NoticeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NoticeModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Notice &notice = m_notices[std::size_t(index.row())];
    switch (role) {
    case SeverityRole:
        return int(notice.severity);
    case CodeRole:
        return notice.code;
    case TitleRole:
        return notice.title;
    case HintRole:
        return notice.hint;
    case AtRole:
        return notice.at;
    }
    return {};
}

QHash<int, QByteArray> NoticeModel::roleNames() const
{
    return {{SeverityRole, "severity"}, {CodeRole, "code"}, {TitleRole, "title"}, {HintRole, "hint"}, {AtRole, "at"}};
}

} // namespace yizhan
