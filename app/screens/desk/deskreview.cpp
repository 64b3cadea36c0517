// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskreview.h"

#include "domain/cases/casework.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshEvery{20};

const QList<QByteArray> Roles{"caseId",     "caseNo",         "matter",   "deciding", "task",
                              "department", "light",          "leftText", "due",      "objections",
                              "waiting",    "departmentName", "subtitle", "resulting"};
const QList<QByteArray> PendingRoles{"department", "who", "reply"};

struct Item
{
    Instant due{};
    ScreenRow row;
};

QString opinionName(DeskReview::Choice choice)
{
    switch (choice) {
    case DeskReview::None:
        return {};
    case DeskReview::Agree:
        return u"agree"_s;
    case DeskReview::Disagree:
        return u"disagree"_s;
    case DeskReview::AgreeForward:
        return u"agree_forward"_s;
    }
    return {};
}

} // namespace

DeskReview::DeskReview(QObject *parent)
    : DeskModel(parent)
    , m_rows(Roles)
    , m_pending(PendingRoles)
{
    refreshEvery(RefreshEvery);
}

void DeskReview::forget()
{
    m_drafts.clear();
    m_doneText.clear();
    setCurrent({});
}

void DeskReview::listen(const HallData &hall)
{
    connect(&hall, &HallData::casesChanged, this, &DeskReview::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskReview::refresh);
}

void DeskReview::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    std::vector<Item> items;
    if (m_session->loggedIn()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        const bool all = m_session->leads();
        const QString mine = m_session->department();
        const auto add = [&](const ServiceCase &one, const QString &department, const QString &task,
                             const QString &what, Instant due, const DeskClock &clock) {
            const QString office = text.department(department);
            const bool decides = what == "decision"_L1;
            items.push_back({due,
                             {one.id + u'/' + what,
                              {one.id, one.caseNo, text.matter(one.matter), decides, task, department, clock.light,
                               clock.left, clock.due, DeskText::objections(one), int(deferredMaterials(one).size()),
                               office, all ? one.caseNo + u" · "_s + office : one.caseNo, what.endsWith(u"/result")}}});
        };
        for (const auto &[id, one] : hall()->state().cases) {
            for (const Branch *branch : activeBranches(one)) {
                if (m_session->reviews() && (all || branch->department == mine)) {
                    add(one, branch->department, branch->role, branch->department, branch->due.due,
                        text.clock(*branch, hall()->catalogue().matter(one.matter)));
                }
            }
            if (waitsForDecision(one) && (all || one.decidingDepartment == mine)) {
                add(one, one.decidingDepartment, tr("作出决定"), u"decision"_s, one.due.due, text.clock(one));
            }
            for (const DepartmentResult &result : one.results) {
                const bool silent = std::any_of(one.branches.begin(), one.branches.end(), [&](const Branch &branch) {
                    return branch.department == result.department && branch.opinion == Opinion::None;
                });
                if (runs(one.state) && result.result == CaseResult::None && !silent &&
                    (all || result.department == mine)) {
                    add(one, result.department, tr("出结果：%1").arg(result.nameZh), result.department + u"/result"_s,
                        one.due.due, text.clock(one));
                }
            }
        }
    }
    std::sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        const bool aUnset = !isSet(a.due);
        const bool bUnset = !isSet(b.due);
        return std::tie(aUnset, a.due, a.row.id) < std::tie(bUnset, b.due, b.row.id);
    });
    const int at = currentRow();
    QList<ScreenRow> rows;
    for (Item &item : items) {
        rows.append(std::move(item.row));
    }
    m_rows.setRows(std::move(rows));
    if (currentRow() < 0) {
        // What stood here is answered: the next one moves up into its place.
        const int next = std::clamp(at, 0, std::max(0, m_rows.count() - 1));
        setCurrent(m_rows.count() > 0 ? m_rows.rows().at(next).id : QString());
    }
    refreshPending();
    Q_EMIT changed();
}

void DeskReview::refreshPending()
{
    QList<ScreenRow> rows;
    const auto found = hall()->state().cases.find(currentCase());
    if (deciding() && found != hall()->state().cases.end()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        const QMap<QString, QString> replies = m_drafts.value(m_current).replies;
        for (const Branch *branch : unanswered(found->second)) {
            rows.append({branch->department,
                         {branch->department,
                          tr("%1：%2").arg(text.department(branch->department), DeskText::opinion(branch->opinion)),
                          replies.value(branch->department)}});
        }
    }
    m_pending.setRows(rows);
}

void DeskReview::setCurrent(const QString &item)
{
    if (m_current != item) {
        m_current = item;
        m_problem.clear();
        refreshPending();
        Q_EMIT changed();
    }
}

QString DeskReview::currentCase() const
{
    return m_rows.value(currentRow(), "caseId").toString();
}

QString DeskReview::departmentText() const
{
    return m_rows.value(currentRow(), "departmentName").toString();
}

bool DeskReview::deciding() const
{
    return m_rows.value(currentRow(), "deciding").toBool();
}

bool DeskReview::resulting() const
{
    return m_rows.value(currentRow(), "resulting").toBool();
}

int DeskReview::objections() const
{
    return m_rows.value(currentRow(), "objections").toInt();
}

void DeskReview::select(int row)
{
    if (row >= 0 && row < m_rows.count() && !m_busy) {
        m_doneText.clear();
        setCurrent(m_rows.rows().at(row).id);
    }
}

void DeskReview::selectCase(const QString &caseId)
{
    for (int row = 0; row < m_rows.count(); ++row) {
        if (m_rows.value(row, "caseId").toString() == caseId) {
            select(row);
            return;
        }
    }
}

void DeskReview::step(int by)
{
    select(std::clamp(currentRow() + by, 0, std::max(0, m_rows.count() - 1)));
}

void DeskReview::choose(Choice choice)
{
    if (m_current.isEmpty() || ((deciding() || resulting()) && choice == AgreeForward)) {
        return;
    }
    m_drafts[m_current].choice = choice;
    m_problem.clear();
    m_doneText.clear();
    Q_EMIT changed();
}

void DeskReview::setReason(const QString &reason)
{
    if (!m_current.isEmpty() && this->reason() != reason) {
        m_drafts[m_current].reason = reason;
        m_problem.clear();
        Q_EMIT changed();
    }
}

void DeskReview::reply(int row, const QString &words)
{
    const QString department = m_pending.value(row, "department").toString();
    if (!department.isEmpty() && m_drafts.value(m_current).replies.value(department) != words) {
        m_drafts[m_current].replies[department] = words; // the field has it already: no row is set anew
        m_problem.clear();
        Q_EMIT changed();
    }
}

QString DeskReview::firstProblem() const
{
    const Draft draft = m_drafts.value(m_current);
    const bool reasoned = !draft.reason.trimmed().isEmpty();
    if (draft.choice == None) {
        return deciding() || resulting() ? tr("请先选准予或不予。") : tr("请先选一种意见。");
    }
    if (draft.choice == Disagree && !reasoned) {
        return deciding() || resulting() ? tr("不予必须写明理由和救济途径。") : tr("不同意必须写明理由。");
    }
    for (int row = 0; deciding() && draft.choice == Agree && row < m_pending.count(); ++row) {
        if (draft.replies.value(m_pending.value(row, "department").toString()).trimmed().isEmpty()) {
            return tr("准予前要逐个答复：%1").arg(m_pending.value(row, "who").toString());
        }
    }
    return {};
}

void DeskReview::submit()
{
    if (m_busy || m_current.isEmpty()) {
        return;
    }
    m_problem = firstProblem();
    if (!m_problem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    const Draft draft = m_drafts.value(m_current);
    QJsonObject body;
    if (!draft.reason.trimmed().isEmpty()) {
        body.insert("reason"_L1, draft.reason.trimmed());
    }
    QList<Sending> sendings;
    QString route = u"opinions"_s;
    if (deciding()) {
        route = u"decision"_s;
        body.insert("result"_L1, draft.choice == Agree ? u"grant"_s : u"deny"_s);
        for (auto it = draft.replies.begin(); it != draft.replies.end(); ++it) {
            if (m_pending.indexOf(it.key()) >= 0 && !it->trimmed().isEmpty()) {
                sendings.append({u"replies"_s, {{u"department"_s, it.key()}, {u"words"_s, it->trimmed()}}});
            }
        }
    } else {
        const QString department = m_rows.value(currentRow(), "department").toString();
        body.insert("department"_L1, department);
        if (resulting()) {
            route = u"results"_s;
            body.insert("result"_L1, draft.choice == Agree ? u"grant"_s : u"deny"_s);
        } else {
            body.insert("opinion"_L1, opinionName(draft.choice));
        }
    }
    sendings.append({route, body});
    m_busy = true;
    Q_EMIT changed();
    sendNext(m_current, currentCase(), sendings);
}

void DeskReview::sendNext(const QString &item, const QString &caseId, QList<Sending> left)
{
    const Sending next = left.takeFirst();
    const auto then = [this, item, caseId, left](const Reply &reply) {
        if (reply.ok() && !left.isEmpty()) {
            sendNext(item, caseId, left);
        } else {
            answered(item, reply);
        }
    };
    m_session->send(u"/v1/cases/%1/%2"_s.arg(caseId, next.route), next.body, this, then, {}, true);
}

void DeskReview::answered(const QString &item, const Reply &reply)
{
    m_busy = false;
    if (reply.ok()) {
        const int row = m_rows.indexOf(item);
        m_drafts.remove(item);
        m_problem.clear();
        m_doneText =
            row < 0
                ? tr("已交")
                : tr("已交：%1 %2").arg(m_rows.value(row, "caseNo").toString(), m_rows.value(row, "matter").toString());
    } else {
        m_problem = reply.unreachable() ? DeskSession::offlineSentence() : reply.detail();
    }
    refresh();
}

} // namespace yizhan
