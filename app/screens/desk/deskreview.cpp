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
/** Whoever has more to answer sees these, the most pressing; the others move up. */
constexpr int MostRows = 300;

const QList<QByteArray> Roles{"caseId",   "caseNo",    "matter",   "deciding",   "task",    "department",
                              "light",    "leftText",  "due",      "unanswered", "waiting", "departmentName",
                              "subtitle", "resulting", "answered", "forwarding"};
const QList<QByteArray> PendingRoles{"department", "who", "reason", "reply"};

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

void DeskReview::setServiceCase(DeskCase *serviceCase)
{
    if (m_case == serviceCase) {
        return;
    }
    m_case = serviceCase;
    if (m_case != nullptr) {
        connect(m_case, &DeskCase::fileCame, this, &DeskReview::refreshPending);
        connect(m_case, &DeskCase::wiped, this, &DeskReview::refreshPending);
    }
    Q_EMIT changed();
}

void DeskReview::forget()
{
    m_drafts.clear();
    m_doneText.clear();
    setCurrent({});
}

void DeskReview::listen(const HallData &hall)
{
    m_gathered = false;
    connect(&hall, &HallData::casesChanged, this, &DeskReview::takeChanges);
    connect(&hall, &HallData::catalogueChanged, this, &DeskReview::refresh);
}

void DeskReview::takeChanges()
{
    const std::optional<QSet<QString>> &ids = hall()->changedCases();
    if (ids && m_gathered) {
        const auto &cases = hall()->state().cases;
        for (const QString &id : *ids) {
            const auto found = cases.find(id);
            m_queue.update(id, found == cases.end() ? nullptr : &found->second);
        }
    } else {
        m_gathered = false;
    }
    refresh();
}

void DeskReview::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    const ReviewScope scope{m_session->leads(), m_session->reviews(), m_session->department()};
    if (!m_session->loggedIn()) {
        m_queue.reset({}, {});
        m_gathered = false;
    } else if (!m_gathered || m_queue.scope() != scope) {
        m_queue.reset(hall()->state().cases, scope);
        m_gathered = true;
    }
    const int at = currentRow();
    QList<ScreenRow> rows;
    const QList<ReviewTask> tasks = withCurrent(m_queue.first(MostRows, m_current));
    for (const ReviewTask &task : tasks) {
        rows.append(say(task));
    }
    m_rows.setRows(std::move(rows));
    if (currentRow() < 0) {
        // Nothing was open yet, or the case is gone from the screens: the next one moves up into its place.
        const int next = std::clamp(at, 0, std::max(0, m_rows.count() - 1));
        setCurrent(m_rows.count() > 0 ? m_rows.rows().at(next).id : QString());
    }
    refreshPending();
    Q_EMIT changed();
}

QList<ReviewTask> DeskReview::withCurrent(QList<ReviewTask> due)
{
    const auto isCurrent = [this](const ReviewTask &task) {
        return task.id() == m_current;
    };
    const auto current = std::find_if(m_shown.cbegin(), m_shown.cend(), isCurrent);
    // Whoever has just answered sees that it is done, and goes on by a key of their own.
    m_answered = current != m_shown.cend() && m_session->loggedIn() &&
                 hall()->state().cases.contains(current->caseId) && std::none_of(due.cbegin(), due.cend(), isCurrent);
    if (m_answered) {
        due.insert(std::lower_bound(due.cbegin(), due.cend(), *current), *current);
    }
    m_shown = due;
    return due;
}

ScreenRow DeskReview::say(const ReviewTask &task) const
{
    const ServiceCase &one = hall()->state().cases.at(task.caseId);
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QString office = text.department(task.department);
    DeskClock clock = text.clock(one);
    const bool answered = m_answered && task.id() == m_current;
    QString what = tr("作出决定");
    if (answered) {
        what = m_busy || !m_doneText.isEmpty() ? tr("已答复") : tr("不用再答复");
    } else if (task.kind == ReviewTask::Opinion) {
        const auto asked = std::find_if(one.branches.begin(), one.branches.end(), [&](const Branch &branch) {
            return branch.department == task.department && isAsked(branch);
        });
        if (asked != one.branches.end()) {
            what = asked->role;
            clock = text.clock(one, *asked);
        }
    } else if (task.kind == ReviewTask::Result) {
        const auto owed = std::find_if(one.results.begin(), one.results.end(), [&](const DepartmentResult &result) {
            return result.department == task.department;
        });
        what = owed == one.results.end() ? QString() : tr("出结果：%1").arg(owed->nameZh);
    } else if (task.kind == ReviewTask::Forward) {
        const bool late = isSet(task.due) && hall()->now() > task.due;
        what = tr("待转报");
        clock = {};
        clock.light = int(late ? Light::Red : Light::Green);
        clock.left = late ? tr("过了转报的日子") : tr("等着转报");
        clock.due = isSet(task.due) ? text.dayTime(task.due) : QString();
    }
    QStringList subtitle{one.caseNo};
    if (m_queue.scope().all) {
        subtitle.append(office);
    }
    if (isHurried(one)) {
        subtitle.append(tr("居民催办 %1").arg(text.dayTime(one.urgedAt)));
    }
    return {task.id(),
            {one.id, one.caseNo, text.matter(one.matter), task.kind == ReviewTask::Decision, what, task.department,
             clock.light, clock.left, clock.due, int(unanswered(one).size()), int(deferredMaterials(one).size()),
             office, subtitle.join(u" · "_s), task.kind == ReviewTask::Result, answered,
             task.kind == ReviewTask::Forward}};
}

void DeskReview::refreshPending()
{
    if (hall() == nullptr) {
        return;
    }
    QList<ScreenRow> rows;
    const bool open = m_case != nullptr && m_case->caseId() == currentCase();
    const auto found = hall()->state().cases.find(currentCase());
    if (deciding() && !m_answered && found != hall()->state().cases.end()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        const QMap<QString, QString> replies = m_drafts.value(m_current).replies;
        for (const Branch *branch : unanswered(found->second)) {
            QString reason;
            for (const RecordedFact &fact : open ? m_case->facts() : RecordedFacts()) {
                reason = fact.kind == "disagree"_L1 && fact.about() == branch->department ? fact.words() : reason;
            }
            rows.append({branch->department,
                         {branch->department,
                          tr("%1：%2").arg(text.department(branch->department), DeskText::opinion(branch->opinion)),
                          reason, replies.value(branch->department)}});
        }
    }
    m_pending.setRows(rows);
}

void DeskReview::setCurrent(const QString &item)
{
    if (m_current != item) {
        m_current = item;
        m_answered = false;
        m_problem.clear();
        refreshPending();
        Q_EMIT changed();
    }
}

QString DeskReview::doneText() const
{
    return m_doneText.isEmpty() && m_answered && !m_busy ? tr("这一件已经不等答复了。") : m_doneText;
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

bool DeskReview::forwarding() const
{
    return m_rows.value(currentRow(), "forwarding").toBool();
}

bool DeskReview::wordsNeeded() const
{
    const Choice chosen = choice();
    return forwarding() || chosen == Disagree || chosen == AgreeForward;
}

void DeskReview::select(int row)
{
    if (row >= 0 && row < m_rows.count() && row != currentRow() && !m_busy) {
        m_doneText.clear();
        goTo(m_rows.rows().at(row).id);
    }
}

void DeskReview::goTo(const QString &item)
{
    const bool left = m_answered && item != m_current;
    setCurrent(item);
    if (left) {
        refresh(); // what was answered leaves the list with whoever looked at it
    }
}

void DeskReview::selectCase(const QString &caseId)
{
    const std::optional<ReviewTask> first = m_queue.ofCase(caseId);
    if (first && !m_busy) {
        m_doneText.clear();
        setCurrent(first->id());
        refresh(); // it may stand behind those that are shown
    }
}

void DeskReview::step(int by)
{
    const int last = std::max(0, m_rows.count() - 1);
    const int next = std::clamp(currentRow() + by, 0, last);
    if (!m_answered || next != currentRow()) {
        select(next);
    } else if (!m_busy) { // at an end of the list: off what is done all the same
        m_doneText.clear();
        goTo(m_rows.count() > 1 ? m_rows.rows().at(next == 0 ? 1 : next - 1).id : QString());
    }
}

void DeskReview::choose(Choice choice)
{
    if (m_current.isEmpty() || m_answered || ((deciding() || resulting() || forwarding()) && choice == AgreeForward) ||
        (forwarding() && choice == Disagree)) {
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
    if (forwarding()) {
        return draft.choice == None ? tr("请先选“已转报”。") : reasoned ? QString() : tr("请写明报到哪里、怎么报的。");
    }
    if (draft.choice == AgreeForward && !reasoned) {
        return tr("同意但转报要写明报到哪里、为什么。");
    }
    if (draft.choice == None) {
        return deciding() || resulting() ? tr("请先选准予或不予。") : tr("请先选一种意见。");
    }
    if (draft.choice == Disagree && !reasoned) {
        return deciding() || resulting() ? tr("不予必须写明理由。") : tr("不同意必须写明理由。");
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
    if (m_busy || m_answered || m_current.isEmpty()) {
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
        if (forwarding()) {
            route = u"replies"_s;
            body.insert("words"_L1, body.take("reason"_L1));
        } else if (resulting()) {
            route = u"results"_s;
            body.insert("result"_L1, draft.choice == Agree ? u"grant"_s : u"deny"_s);
        } else {
            body.insert("opinion"_L1, opinionName(draft.choice));
        }
    }
    sendings.append({route, body});
    m_sentText =
        tr("已交：%1 %2")
            .arg(m_rows.value(currentRow(), "caseNo").toString(), m_rows.value(currentRow(), "matter").toString());
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
        m_drafts.remove(item);
        m_problem.clear();
        m_doneText = m_sentText;
    } else {
        m_problem = m_session->refusalOf(reply);
    }
    refresh();
}

} // namespace yizhan
