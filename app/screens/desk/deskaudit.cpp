// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskaudit.h"

#include "screens/desk/desktext.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes CountEvery{1};
constexpr int PageSize = 100;
/** Fewer characters of a case number fit too many cases. */
constexpr qsizetype ShortestNumber = 3;

const QList<QByteArray> Roles{"when", "who", "device", "deed", "subject", "detail", "alarming"};

} // namespace

DeskAudit::DeskAudit(QObject *parent)
    : DeskModel(parent)
    , m_rows(Roles)
{
    refreshEvery(CountEvery);
}

void DeskAudit::setKind(int kind)
{
    m_kind = Kind(kind);
    load();
}

void DeskAudit::setDays(int days)
{
    m_days = days;
    load();
}

void DeskAudit::setSearch(const QString &search)
{
    m_search = search;
    load();
}

void DeskAudit::listen(const HallData &hall)
{
    connect(&hall, &HallData::onlineChanged, this, &DeskAudit::refresh);
}

void DeskAudit::refresh()
{
    countWrong();
}

void DeskAudit::loggedInOrOut()
{
    countWrong();
    Q_EMIT changed();
}

void DeskAudit::forget()
{
    ++m_asked;
    m_kind = Everything;
    m_days = 7;
    m_search.clear();
    m_message.clear();
    m_loading = false;
    m_next = 0;
    m_wrongToday = 0;
    m_known.clear();
    m_rows.setRows({});
    Q_EMIT changed();
}

void DeskAudit::load()
{
    ++m_asked;
    m_known.clear();
    m_next = 0;
    m_message.clear();
    if (!available()) {
        m_rows.setRows({});
        Q_EMIT changed();
        return;
    }
    if (!searched()) {
        m_loading = false;
        m_rows.setRows({});
        m_message = tr("没有叫“%1”的人，也没有这个办件号。").arg(m_search.trimmed());
        Q_EMIT changed();
        return;
    }
    fetch(0);
}

void DeskAudit::loadMore()
{
    if (more() && !m_loading) {
        fetch(m_next);
    }
}

void DeskAudit::fetch(qint64 before)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(PageSize));
    if (m_days > 0) {
        query.addQueryItem(u"from"_s, firstDay(m_days));
    }
    if (m_kind != Everything) {
        query.addQueryItem(u"action"_s, m_kind == WrongPasswords ? u"login-failed"_s
                                        : m_kind == Guesses      ? u"lookup-*"_s
                                                                 : u"case-read"_s);
    }
    if (before > 0) {
        query.addQueryItem(u"before"_s, QString::number(before));
    }
    m_loading = true;
    Q_EMIT changed();
    m_session->fetch(u"/v1/audit?"_s + query.query() + *searched(), this,
                     [this, asked = m_asked, first = before == 0](const Reply &reply) {
                         if (asked == m_asked) {
                             take(reply, first);
                         }
                     });
}

void DeskAudit::take(const Reply &reply, bool first)
{
    m_loading = false;
    if (reply.ok()) {
        const QJsonArray entries = reply.body.value("entries"_L1).toArray();
        for (const QJsonValue &entry : entries) {
            m_known.append(row(entry.toObject()));
        }
        m_total = reply.body.value("count"_L1).toInt();
        m_next = reply.body.value("next"_L1).toInteger();
        m_message = m_known.isEmpty() ? tr("这段时间没有这样的记录。") : QString();
    } else {
        m_message = m_session->refusalOf(reply);
    }
    if (first || reply.ok()) {
        m_rows.setRows(m_known);
    }
    Q_EMIT changed();
}

void DeskAudit::countWrong()
{
    if (!available() || hall() == nullptr || !hall()->online()) {
        return;
    }
    m_session->fetch(u"/v1/audit?limit=500&action=login-failed&from=%1"_s.arg(firstDay(1)), this,
                     [this](const Reply &reply) {
                         if (reply.ok() && available()) {
                             m_wrongToday = int(reply.body.value("entries"_L1).toArray().size());
                             Q_EMIT changed();
                         }
                     });
}

QString DeskAudit::firstDay(int days) const
{
    const Day today = hall()->state().info.zone.day(hall()->now());
    return toIso(Day(std::chrono::sys_days(today) - std::chrono::days(days - 1)));
}

std::optional<QString> DeskAudit::searched() const
{
    const QString wanted = m_search.trimmed();
    if (wanted.isEmpty()) {
        return QString();
    }
    const HallState &state = hall()->state();
    for (const auto &[id, person] : state.people) {
        if (id == wanted || person.name.contains(wanted, Qt::CaseInsensitive)) {
            return u"&actor="_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
        }
    }
    for (const auto &[id, one] : state.cases) {
        if (wanted.size() >= ShortestNumber && one.caseNo.endsWith(wanted, Qt::CaseInsensitive)) {
            return u"&subject="_s + QString::fromLatin1(QUrl::toPercentEncoding(u"case/"_s + id));
        }
    }
    return std::nullopt;
}

QString DeskAudit::pairText(const PairChange &change) const
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const auto found = state.approvals.find(change.approval);
    if (found == state.approvals.end()) {
        return text.pairChange(change);
    }
    const Approval &approval = found->second;
    const QString end = approval.state == ApprovalState::Refused   ? tr("没有批准")
                        : approval.state != ApprovalState::Granted ? tr("等批准")
                        : approval.answeredBy.isEmpty()            ? tr("没有另一位领导可批")
                                                        : tr("%1 批准").arg(text.person(approval.answeredBy));
    return u"%1 · %2"_s.arg(text.pairChange(change), end);
}

ScreenRow DeskAudit::row(const QJsonObject &entry) const
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const QString actor = entry.value("actor"_L1).toString();
    const QString action = entry.value("action"_L1).toString();
    const QString subject = entry.value("subject"_L1).toString();
    const auto found = state.cases.find(subject.mid(subject.indexOf(u'/') + 1));
    const bool ofCase = subject.startsWith("case/"_L1) && found != state.cases.end();
    const auto pair = state.pairChanges.find(subject.mid(subject.indexOf(u'/') + 1));
    const bool ofPair = subject.startsWith("pair-change/"_L1) && pair != state.pairChanges.end();
    const Instant at = instantFromIso(entry.value("at"_L1).toString()).value_or(Instant{});
    const QString device = entry.value("device"_L1).toString();
    const QString detail = entry.value("detail"_L1).toString();
    const bool locked = action == "lookup-locked"_L1;
    return {QString::number(entry.value("seq"_L1).toInteger()),
            {text.dayTime(at), text.auditActor(actor, action), device == actor ? QString() : device,
             text.auditAction(action), ofPair ? postName(pair->second.post) : text.auditSubject(subject),
             ofCase && !locked ? text.matter(found->second.matter)
             : ofPair          ? pairText(pair->second)
             : locked ? (detail == "device"_L1 ? tr("整台自助机，十分钟") : tr("只这个号码，十分钟"))
                      : detail,
             locked || action == "login-failed"_L1 || action == "pairing-failed"_L1}};
}

} // namespace yizhan
