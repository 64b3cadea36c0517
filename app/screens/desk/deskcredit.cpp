// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskcredit.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

DeskCredit::DeskCredit(QObject *parent)
    : DeskModel(parent)
{
}

void DeskCredit::setServiceCase(DeskCase *serviceCase)
{
    if (m_case == serviceCase) {
        return;
    }
    m_case = serviceCase;
    if (m_case != nullptr) {
        connect(m_case, &DeskCase::wiped, this, &DeskCredit::forget);
        connect(m_case, &DeskCase::changed, this, &DeskCredit::changed);
    }
    Q_EMIT changed();
}

QString DeskCredit::text() const
{
    switch (m_state) {
    case Unasked:
        return tr("有失信记录的人不能容缺后补。每次查询都会记录。");
    case Clean:
        return tr("没有失信记录，可以容缺后补。");
    case Marked:
        return tr("有失信记录，到 %1 为止，不能容缺后补。").arg(m_until);
    }
    return {};
}

bool DeskCredit::canAsk() const
{
    return m_case != nullptr && m_case->privacy() == DeskCase::Shown && !m_session.isNull() &&
           m_session->servesWindow();
}

QString DeskCredit::suggestedDay() const
{
    if (hall() == nullptr) {
        return {};
    }
    const Day today = hall()->state().info.zone.day(hall()->now());
    const Day next{today.year() + std::chrono::years{1}, today.month(), today.day()};
    return toIso(next.ok() ? next : Day{next.year() / next.month() / std::chrono::last}); // 29 February
}

void DeskCredit::ask()
{
    send(u"/v1/credit-marks/lookup"_s, {}, {});
}

void DeskCredit::mark(const QString &until, const QString &reason)
{
    send(u"/v1/credit-marks"_s, {{u"until"_s, until.trimmed()}, {u"reason"_s, reason.trimmed()}},
         tr("已记失信，这个人到期前不能容缺后补"));
}

void DeskCredit::lift(const QString &reason)
{
    send(u"/v1/credit-marks/clear"_s, {{u"reason"_s, reason.trimmed()}}, tr("已修复信用，可以容缺后补"));
}

void DeskCredit::send(const QString &path, const QJsonObject &more, const QString &done)
{
    if (m_busy || !canAsk()) {
        return;
    }
    QJsonObject body = personBody(m_case->applicant());
    for (auto it = more.begin(); it != more.end(); ++it) {
        body.insert(it.key(), it.value());
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->send(path, body, this, [this, done, asked = m_asked](const Reply &reply) {
        if (asked != m_asked) {
            return;
        }
        m_busy = false;
        if (reply.ok()) {
            m_state = reply.body.value("marked"_L1).toBool() ? Marked : Clean;
            m_until = reply.body.value("until"_L1).toString();
            if (!done.isEmpty()) {
                m_session->say(done, true);
            }
        }
        Q_EMIT changed();
    });
}

void DeskCredit::forget()
{
    ++m_asked;
    m_state = Unasked;
    m_busy = false;
    m_until.clear();
    Q_EMIT changed();
}

} // namespace yizhan
