// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/wall/wallcases.h"

#include "domain/cases/casework.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int kTail = 4;
constexpr int kPercent = 100;
constexpr int kLeastSatisfied = 3; ///< 基本满意

bool stillOpen(const ServiceCase &one)
{
    return runs(one.state);
}

int percent(int part, int whole)
{
    return whole == 0 ? 0 : part * kPercent / whole; // rounded down: never better than it is
}

} // namespace

WallCases::WallCases(QObject *parent)
    : QObject(parent)
    , m_cases({"tail", "day", "step", "segments", "done", "running", "light", "word"})
{
}

void WallCases::setHall(HallData *hall)
{
    if (m_hall == hall) {
        return;
    }
    if (m_hall) {
        m_hall->disconnect(this);
    }
    m_hall = hall;
    if (m_hall) {
        connect(m_hall, &HallData::casesChanged, this, &WallCases::refresh);
        connect(m_hall, &HallData::catalogueChanged, this, &WallCases::refresh);
        connect(m_hall, &HallData::hallChanged, this, &WallCases::refresh);
        connect(m_hall, &HallData::minuteChanged, this, &WallCases::refresh);
    }
    refresh();
    Q_EMIT hallSet();
}

void WallCases::setPageRows(int rows)
{
    if (m_pageRows != rows) {
        m_pageRows = std::max(rows, 0);
        showPage();
    }
}

void WallCases::setPage(int page)
{
    if (m_page != page) {
        m_page = std::max(page, 0);
        showPage();
    }
}

int WallCases::pages() const
{
    return m_pageRows == 0 || m_board.isEmpty() ? 1 : int((m_board.size() - 1) / m_pageRows) + 1;
}

/** A page that is gone since shows the last one. */
void WallCases::showPage()
{
    const qsizetype begin = qsizetype(std::min(m_page, pages() - 1)) * m_pageRows;
    m_cases.setRows(m_board.mid(begin, m_pageRows == 0 ? -1 : m_pageRows));
    Q_EMIT changed();
}

bool WallCases::shown() const
{
    return m_hall && m_hall->state().info.caseBoard && !m_board.isEmpty();
}

int WallCases::finishedInTime() const
{
    return percent(m_figures.inTime, m_figures.finished);
}

int WallCases::satisfied() const
{
    return percent(m_figures.satisfied, m_figures.rated);
}

double WallCases::meanWorkdays() const
{
    return m_figures.finished == 0 ? 0 : double(m_figures.workdays) / m_figures.finished;
}

void WallCases::count(const ServiceCase &one)
{
    const Zone &zone = m_hall->state().info.zone;
    const WorkdayStrip &workdays = m_hall->state().today.workdays;
    if (stillOpen(one)) {
        const Light light = caseLight(one, m_hall->now()).light; // as desk and kiosk have it
        ++(light == Light::Red      ? m_figures.overdue
           : light == Light::Yellow ? m_figures.dueSoon
           : light == Light::Grey   ? m_figures.stopped
                                    : m_figures.onTime);
        m_figures.provisional += one.due.provisional ? 1 : 0;
    }
    const Day today = zone.day(m_hall->now());
    if (!isSet(one.finishedAt)) {
        return;
    }
    const Day day = zone.day(one.finishedAt);
    if (day.year() != today.year() || day.month() != today.month()) {
        return;
    }
    ++m_figures.finished;
    m_figures.inTime += !isSet(one.due.due) || one.decidedAt <= one.due.due ? 1 : 0;
    for (auto at = std::chrono::sys_days{zone.day(one.acceptedAt)}; at < std::chrono::sys_days{day};
         at += std::chrono::days{1}) {
        m_figures.workdays += workdays.isWorkday(at) ? 1 : 0;
    }
    m_figures.rated += one.stars > 0 ? 1 : 0;
    m_figures.satisfied += one.stars >= kLeastSatisfied ? 1 : 0;
}

QString WallCases::stepText(const ServiceCase &one) const
{
    switch (one.state) {
    case CaseState::Received:
        return tr("已收件，待受理");
    case CaseState::Correction:
        return tr("待补材料");
    case CaseState::Refused:
    case CaseState::Returned:
    case CaseState::Withdrawn:
    case CaseState::Void:
        return tr("已结束"); // not on the board
    case CaseState::Decided:
        return tr("已决定，待出件");
    case CaseState::Finished:
        return one.result == CaseResult::Deny ? tr("已办结，请到窗口") : tr("待领取");
    case CaseState::Delivered:
        return tr("已领取");
    case CaseState::Accepted:
    case CaseState::InReview:
        break;
    }
    const auto active = activeBranches(one);
    if (active.size() > 1) {
        return tr("%1 部门同时审").arg(active.size());
    }
    if (active.empty()) {
        return outstandingMaterials(one).isEmpty() ? tr("待决定") : tr("待补材料");
    }
    // By level only: the department alone would often tell the matter.
    const auto department = m_hall->catalogue().departments.find(active.front()->department);
    switch (department == m_hall->catalogue().departments.end() ? 0 : department->second.levelCode) {
    case 6:
        return tr("社区审核");
    case 5:
        return tr("街道审核");
    case 4:
        return tr("区县审核");
    case 3:
        return tr("市级审核");
    }
    return tr("部门审核");
}

QString WallCases::lightText(const ServiceCase &one) const
{
    if (one.state == CaseState::Finished) {
        return tr("办结");
    }
    if (beforeAcceptance(one.state)) {
        return tr("未计时");
    }
    if (!stillOpen(one)) {
        return tr("已决定");
    }
    if (!isSet(one.due.due)) {
        return tr("不限时");
    }
    const int left = workdaysLeft(one.due, m_hall->now(), m_hall->state().today.workdays, m_hall->state().info.zone);
    if (lightAt(one.due, m_hall->now()) == Light::Red) {
        return left == 0 ? tr("今天超时") : tr("超 %1 工作日").arg(-left);
    }
    if (lightAt(one.due, m_hall->now()) == Light::Grey) {
        return tr("停表，余 %1 工作日").arg(left);
    }
    const QString text = left == 0 ? tr("今天") : tr("%1 工作日").arg(left);
    return one.due.provisional ? tr("暂定 %1").arg(text) : text;
}

ScreenRow WallCases::rowFor(const ServiceCase &one) const
{
    // 受理, one segment per reviewer, 决定, 领取.
    const int reviewers = int(one.branches.size());
    const int answered = int(std::count_if(one.branches.begin(), one.branches.end(),
                                           [](const Branch &branch) { return branch.opinion != Opinion::None; }));
    const bool open = stillOpen(one);
    const int done = beforeAcceptance(one.state) ? 0 : open ? 1 + answered : 2 + reviewers;
    const int running = open ? std::max(1, int(activeBranches(one).size())) : 1;
    // Numbers begin anew every year: beside the day, the tail of one means one case.
    const Instant began = isSet(one.acceptedAt) ? one.acceptedAt : one.receivedAt;
    const Day accepted = m_hall->state().info.zone.day(began);
    const QString day = u"%1/%2"_s.arg(unsigned(accepted.month())).arg(unsigned(accepted.day()));
    const Light light = open ? caseLight(one, m_hall->now()).light : Light::Green;
    return {one.id,
            {one.caseNo.right(kTail), day, stepText(one), reviewers + 3, done, running, int(light), lightText(one)}};
}

void WallCases::refresh()
{
    if (!m_hall) {
        return;
    }
    m_figures = {};
    std::vector<const ServiceCase *> board;
    for (const auto &[id, one] : m_hall->state().cases) {
        count(one);
        if (!isOver(one.state)) {
            board.push_back(&one);
        }
    }
    // Overdue first, then by the due date; what is decided waits for its owner and comes last.
    std::sort(board.begin(), board.end(), [](const ServiceCase *one, const ServiceCase *other) {
        const auto key = [](const ServiceCase *of) {
            const Instant due = isSet(of->due.due) ? of->due.due : Instant::max();
            return std::tuple(!stillOpen(*of), due, of->caseNo);
        };
        return key(one) < key(other);
    });
    m_board.clear();
    for (const ServiceCase *one : board) {
        m_board.append(rowFor(*one));
    }
    showPage();
}

} // namespace yizhan
