// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The words about a case: its clocks, where it stands and in whose hands, what happened.
#include "domain/cases/caseamend.h"
#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/timelimit.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MinutesOfHour = 60;

/** The clock stands still at `at`, and no longer than until midnight. */
bool goesOnTomorrow(const DueDate &due, Instant at, const Zone &zone)
{
    const Instant midnight = zone.at(Day{std::chrono::sys_days{zone.day(at)} + std::chrono::days{1}}, 0);
    return std::none_of(due.stopped.begin(), due.stopped.end(),
                        [midnight](const StopSpan &span) { return span.from <= midnight && span.to > midnight; });
}

} // namespace

QString DeskText::leftText(const DueDate &due, const Limit &limit, Instant at) const
{
    const bool over = at > due.due;
    if (limit.unit == LimitUnit::Hour) {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(over ? at - due.due : due.due - at).count();
        const QString span =
            minutes < MinutesOfHour ? tr("%1 分钟").arg(minutes) : tr("%1 小时").arg(minutes / MinutesOfHour);
        return over ? tr("超期 %1").arg(span) : tr("剩 %1").arg(span);
    }
    const int days = workdaysLeft(due, at, m_state.today.workdays, m_state.info.zone);
    if (lightAt(due, at) == Light::Grey) {
        // A stop holds its last day to the end (11a), also when somebody has ended it: the light is no contradiction.
        return goesOnTomorrow(due, at, m_state.info.zone) ? tr("今天仍不计，明天起恢复，还剩 %1 工作日").arg(days)
                                                          : tr("停表，还剩 %1 工作日").arg(days);
    }
    if (over) {
        return days >= 0 ? tr("今天已超期") : tr("超期 %1 工作日").arg(-days);
    }
    return days <= 0 ? tr("今天下班前") : tr("剩 %1 工作日").arg(days);
}

DeskClock DeskText::clock(const DueDate &due, const Limit &limit, Instant start, Instant end) const
{
    DeskClock clock;
    if (!isSet(due.due)) {
        clock.left = tr("没有时限"); // and so no light: it does not stand still either
        return clock;
    }
    const Instant at = isSet(end) ? end : m_now;
    clock.light = int(lightAt(due, at));
    clock.left = leftText(due, limit, at);
    clock.due = dueText(due);
    const auto whole = std::chrono::duration<double>(due.due - start).count();
    clock.share = whole > 0 ? std::clamp(std::chrono::duration<double>(at - start).count() / whole, 0.0, 1.0) : 1.0;
    if (limit.unit == LimitUnit::Workday && limit.value > 0) { // with its extension
        const int used = limit.value - workdaysLeft(due, at, m_state.today.workdays, m_state.info.zone);
        clock.used = tr("已用 %1/%2 工作日").arg(std::max(0, used)).arg(limit.value);
        clock.share = std::clamp(double(used) / limit.value, 0.0, 1.0);
    } else if (limit.unit != LimitUnit::None && !limit.textZh.isEmpty()) {
        clock.used = tr("时限 %1").arg(limit.textZh);
    }
    return clock;
}

QString DeskText::answerBy(const ServiceCase &serviceCase) const
{
    if (serviceCase.state == CaseState::Received && isSet(serviceCase.noticeDue)) {
        //: %1 a day and time: by then the hall accepts, refuses or asks for papers, or it is accepted by default
        return tr("%1 前要答复").arg(dayTime(serviceCase.noticeDue));
    }
    if (serviceCase.state != CaseState::Correction || serviceCase.notices.empty()) {
        return {};
    }
    const Day until = serviceCase.notices.back().until;
    const Day today = m_state.info.zone.day(m_now);
    const QString day = until.year() == today.year() ? toIso(until).mid(5) : toIso(until);
    return today > until ? tr("补正期限 %1 已过").arg(day) : tr("%1 前补正").arg(day);
}

DeskClock DeskText::clock(const ServiceCase &serviceCase) const
{
    if (endedEarly(serviceCase.state)) {
        DeskClock over;
        over.left = tr("不再计时");
        return over;
    }
    if (const QString waits = answerBy(serviceCase); !waits.isEmpty()) {
        DeskClock open; // no light: what was promised has not begun
        open.left = waits;
        return open;
    }
    const Matter *found = m_catalogue.matter(serviceCase.matter);
    Limit limit = serviceCase.limit.unit != LimitUnit::None      ? serviceCase.limit
                  : found == nullptr                             ? Limit{}
                  : found->promisedLimit.unit != LimitUnit::None ? found->promisedLimit
                                                                 : found->legalLimit;
    limit.value += clockTerms(serviceCase).extendedBy;
    const Instant end = isSet(serviceCase.decidedAt) ? serviceCase.decidedAt : serviceCase.finishedAt;
    DeskClock result = clock(serviceCase.due, limit, serviceCase.acceptedAt, end);
    const CaseLight light = shownLight(serviceCase, m_now);
    if (isSet(end)) {
        // The promise is about the decision: from then on the clock stands, and says how it ended.
        result.light = int(light.light);
        result.left = light.late ? tr("超期办理") : tr("按时办理");
        if (const DueDate *delivery = deliveryClock(serviceCase)) {
            const Light now = lightAt(*delivery, m_now);
            result.delivering = true;
            result.due = dueText(*delivery);
            if (now != Light::Green) {
                result.light = int(now);
                result.left = now == Light::Red ? tr("送达已超期") : tr("送达快到期");
            }
        }
        return result;
    }
    if (!light.department.isEmpty()) {
        result.light = int(light.light);
        const QString name = department(light.department);
        //: %1 a department, the first of several
        result.left = light.parts > 1 ? (light.late ? tr("%1 等 %n 个部门已超期", "", light.parts)
                                                    : tr("%1 等 %n 个部门快到期", "", light.parts))
                                            .arg(name)
                      //: %1 a department
                      : light.late ? tr("%1 已超期").arg(name)
                                   : tr("%1 快到期").arg(name);
    }
    return result;
}

DeskClock DeskText::clock(const ServiceCase &serviceCase, const Branch &branch) const
{
    Limit limit;
    const Matter *matter = m_catalogue.matter(serviceCase.matter);
    if (matter != nullptr) {
        const auto it =
            std::find_if(matter->review.begin(), matter->review.end(), [&branch](const ReviewDepartment &r) {
                return r.department == branch.department && r.order == branch.order;
            });
        if (it != matter->review.end()) {
            limit = it->limit;
        }
    }
    if (!isSet(branch.startedAt)) {
        DeskClock clock;
        clock.left = tr("还没轮到");
        return clock;
    }
    limit.value += extendedBy(serviceCase, branch);
    DeskClock result = clock(branch.due, limit, branch.startedAt, branch.answeredAt);
    if (isSet(branch.answeredAt)) {
        const bool late = result.light == int(Light::Red);
        result.light = int(late ? Light::Red : Light::Green);
        result.left = branch.opinion == Opinion::DeemedAgree ? tr("到期没有答复") // what it counts as stands beside it
                      : late                                 ? tr("超期答复")
                                                             : tr("按时答复");
    }
    return result;
}

DeskClock DeskText::clock(const StepClock &step) const
{
    DeskClock result;
    if (!step.started) {
        result.left = tr("还没轮到");
        return result;
    }
    Limit limit = step.last ? step.last->limit : Limit{};
    limit.value += step.extendedBy;
    result = clock(step.due, limit, step.last ? step.last->startedAt : Instant{}, step.done ? step.endedAt : Instant{});
    if (step.done && isSet(step.due.due)) {
        const bool late = result.light == int(Light::Red);
        result.light = int(late ? Light::Red : Light::Green);
        result.left = late ? tr("超期完成") : tr("按时完成");
    }
    return result;
}

QString DeskText::stepName(const StepClock &step) const
{
    //: %1 a number from one on, %2 what stands there
    return tr("第 %1 步 · %2")
        .arg(step.step)
        .arg(step.parts.size() > 1 ? tr("%1 部门并联").arg(step.parts.size())
                                   : department(step.parts.front()->department));
}

DeskSteps DeskText::steps(const ServiceCase &serviceCase) const
{
    std::map<int, std::vector<const Branch *>> rounds;
    for (const Branch &branch : serviceCase.branches) {
        rounds[branch.order].push_back(&branch);
    }
    DeskSteps steps;
    steps.count = int(rounds.size()) + 4; // accept, decide, finish, deliver
    steps.done = beforeAcceptance(serviceCase.state) ? 0 : 1;
    steps.running = endedEarly(serviceCase.state) ? 0 : 1;
    if (!runs(serviceCase.state) && !isDecided(serviceCase.state)) {
        steps.now = caseState(serviceCase);
        return steps;
    }
    for (const auto &[order, branches] : rounds) {
        const auto open = std::count_if(branches.begin(), branches.end(),
                                        [](const Branch *branch) { return !isSet(branch->answeredAt); });
        if (open > 0) {
            steps.now = branches.size() > 1 ? tr("%1 部门并联").arg(branches.size()) : tr("审核中");
            return steps;
        }
        ++steps.done;
    }
    steps.done += isDecided(serviceCase.state) ? 1 : 0;
    steps.done += canBeRated(serviceCase.state) ? 1 : 0;
    if (serviceCase.state == CaseState::Delivered) {
        steps.done = steps.count;
        steps.running = 0;
    }
    steps.now = caseState(serviceCase);
    return steps;
}

QString DeskText::covering(const ServiceCase &serviceCase) const
{
    const CaseHolder holder = holderOf(m_state, serviceCase, m_now);
    if (!holder.covered || !m_state.posts.contains(serviceCase.post) || serviceCase.state == CaseState::Delivered ||
        endedEarly(serviceCase.state)) {
        return {};
    }
    //: %1 who has the case now, %2 the A whose case it is
    return tr("%1 代%2").arg(person(holder.person), person(holder.owner));
}

DeskHands DeskText::hands(const ServiceCase &serviceCase) const
{
    DeskHands hands = handsOf(serviceCase);
    // Wherever it lies, the hall answers for its limit: with whose list it is on now.
    if (const QString cover = covering(serviceCase); !cover.isEmpty()) {
        hands.who = hands.who.isEmpty() || hands.own ? cover : cover + u" · "_s + hands.who;
    }
    return hands;
}

DeskHands DeskText::handsOf(const ServiceCase &serviceCase) const
{
    if (waitsForCorrection(serviceCase, m_state.info.zone.day(m_now))) {
        return {tr("申请人"), tr("等补正")};
    }
    const auto active = activeBranches(serviceCase);
    if (!active.empty()) {
        QStringList names;
        QStringList roles;
        for (const Branch *branch : active) {
            names.append(department(branch->department));
            if (!branch->role.isEmpty() && !roles.contains(branch->role)) {
                roles.append(branch->role);
            }
        }
        return {names.join(u" · "_s), active.size() > 1 ? tr("并联审核") : roles.join(u" · "_s)};
    }
    if (waitsForPapers(serviceCase)) {
        return {tr("申请人"), tr("等补材料")};
    }
    if (const QStringList owed = owedResults(serviceCase); !owed.isEmpty()) {
        QStringList names;
        for (const QString &code : owed) {
            names.append(department(code));
        }
        return {names.join(u" · "_s), tr("等出结果")};
    }
    if (waitsForDecision(serviceCase) && serviceCase.decidingDepartment != u"SQ") {
        return {department(serviceCase.decidingDepartment), tr("等作出决定")};
    }
    const auto post = m_state.posts.find(serviceCase.post);
    DeskHands hands{post == m_state.posts.end() ? tr("本厅") : post->second.nameZh, person(serviceCase.handler), true};
    if (post != m_state.posts.end() && !hands.who.isEmpty()) {
        if (serviceCase.handler == post->second.a) {
            //: %1 is a name; A is the part of an AB post
            hands.who = tr("%1（A岗）").arg(hands.who);
        } else if (serviceCase.handler == post->second.b) {
            hands.who = tr("%1（B岗）").arg(hands.who);
        }
    }
    return hands;
}

QString DeskText::caseState(const ServiceCase &serviceCase) const
{
    switch (serviceCase.state) {
    case CaseState::Received:
        return tr("已收件，待受理");
    case CaseState::Correction:
        return tr("待补正");
    case CaseState::Refused:
        return tr("不予受理");
    case CaseState::Returned:
        return serviceCase.endReason == u"deferred-not-supplied" ? tr("容缺未补齐，已退件") : tr("补正不来，已退件");
    case CaseState::Withdrawn:
        return tr("已撤件");
    case CaseState::Void:
        return tr("已作废");
    case CaseState::Accepted:
    case CaseState::InReview:
        return waitsForCorrection(serviceCase, m_state.info.zone.day(m_now))          ? tr("等申请人补正")
               : waitsForPapers(serviceCase)                                          ? tr("等申请人补材料")
               : waitsForDecision(serviceCase) && !owedResults(serviceCase).isEmpty() ? tr("等部门出结果")
               : waitsForDecision(serviceCase)                                        ? tr("等作出决定")
               : serviceCase.state == CaseState::Accepted                             ? tr("已受理")
                                                                                      : tr("审核中");
    case CaseState::Decided:
        return serviceCase.result == CaseResult::Deny ? tr("不予，待办结") : tr("准予，待办结");
    case CaseState::Finished:
        return tr("已办结，待领取");
    case CaseState::Delivered:
        return tr("已送达");
    }
    return {};
}

QString DeskText::nextAction(const ServiceCase &serviceCase) const
{
    switch (serviceCase.state) {
    case CaseState::Received:
        return tr("看材料，决定是否受理");
    case CaseState::Correction:
        return tr("等申请人补正，补齐就受理");
    case CaseState::Accepted:
    case CaseState::InReview:
        if (waitsForCorrection(serviceCase, m_state.info.zone.day(m_now))) {
            return tr("等申请人补正，材料来了恢复计时");
        }
        if (waitsForPapers(serviceCase)) {
            return tr("催申请人把材料补齐");
        }
        if (!activeBranches(serviceCase).empty()) {
            return tr("催 %1 给意见").arg(hands(serviceCase).place);
        }
        if (!owedResults(serviceCase).isEmpty()) {
            return tr("催 %1 出结果").arg(hands(serviceCase).place);
        }
        return waitsForDecision(serviceCase) ? tr("作出决定") : tr("往下办");
    case CaseState::Decided:
        return tr("办结，通知申请人");
    case CaseState::Finished:
    case CaseState::Delivered:
    case CaseState::Refused:
    case CaseState::Returned:
    case CaseState::Withdrawn:
    case CaseState::Void:
        break;
    }
    return {};
}

QString DeskText::timelineText(const TimelineEntry &entry, const ServiceCase &serviceCase) const
{
    if (entry.kind == u"accepted") {
        return tr("受理");
    }
    static const std::map<QString, const char *> others{
        {u"received"_s, QT_TR_NOOP("收件")},
        {u"deemed-accepted"_s, QT_TR_NOOP("视为受理（五个工作日没有答复）")},
        {u"correction"_s, QT_TR_NOOP("一次性告知补正")},
        {u"supplied"_s, QT_TR_NOOP("补交材料")},
        {u"refused"_s, QT_TR_NOOP("不予受理")},
        {u"returned"_s, QT_TR_NOOP("退件")},
        {u"withdrawn"_s, QT_TR_NOOP("撤件")},
        {u"void"_s, QT_TR_NOOP("作废")},
        {u"deemed"_s, QT_TR_NOOP("逾期未答复，视为同意")},
        {u"replied"_s, QT_TR_NOOP("答复了意见（牵头部门）")},
        {u"result"_s, QT_TR_NOOP("给出本部门结果")},
        {u"urged"_s, QT_TR_NOOP("居民催办")},
        {u"amended"_s, QT_TR_NOOP("更正")}};
    if (const auto other = others.find(entry.kind); other != others.end()) {
        return tr(other->second);
    }
    if (entry.kind == u"opinion") {
        return tr("答复了意见");
    }
    if (entry.kind == u"decided") {
        return serviceCase.result == CaseResult::Deny ? tr("决定：不予") : tr("决定：准予");
    }
    if (entry.kind == u"finished") {
        return tr("办结");
    }
    if (entry.kind == u"delivered") {
        return tr("送达");
    }
    if (entry.kind == u"rated") {
        return tr("居民评价");
    }
    if (entry.kind == u"material") {
        return tr("补交材料");
    }
    if (entry.kind == u"clock-stopped") {
        return tr("停表");
    }
    if (entry.kind == u"clock-resumed") {
        return tr("恢复计时");
    }
    if (entry.kind == u"extension-requested") {
        return tr("申请延期");
    }
    if (entry.kind == u"extension-granted") {
        return tr("批准延期");
    }
    if (entry.kind == u"extension-refused") {
        return tr("没有批准延期");
    }
    if (entry.kind == u"due-moved") {
        return tr("工作日历变了，应办结从 %1 改为 %2").arg(dayTime(entry.from), dayTime(entry.to));
    }
    if (entry.kind == u"due-settled") {
        return tr("放假安排已公布，应办结时间不再暂定");
    }
    if (entry.kind == u"due-unsettled") {
        return tr("放假安排还没有公布，应办结时间暂定");
    }
    return entry.kind;
}

QString DeskText::recordName(const Amendment &amendment, const ServiceCase &serviceCase) const
{
    const QString &about = amendment.about;
    if (about == u"applicant" || about == u"agent") {
        return about == u"agent" ? tr("代办人资料") : tr("申请人资料");
    }
    const auto &lines = serviceCase.timeline;
    const auto entry = std::find_if(lines.begin(), lines.end(),
                                    [&amendment](const TimelineEntry &it) { return isAbout(amendment, it); });
    if (entry == lines.end()) {
        return about;
    }
    const QString text = timelineText(*entry, serviceCase);
    const bool several =
        std::count_if(lines.begin(), lines.end(), [&about](const TimelineEntry &it) { return it.kind == about; }) > 1;
    if (!several || !isSet(amendment.entryAt)) {
        return text;
    }
    const QString whose = timelineWho(*entry);
    return whose.isEmpty() ? u"%1 · %2"_s.arg(text, dayTime(entry->at))
                           : u"%1 · %2 · %3"_s.arg(text, whose, dayTime(entry->at));
}

QString DeskText::timelineWho(const TimelineEntry &entry) const
{
    if (!entry.post.isEmpty()) {
        return entry.part.isEmpty() ? entry.post : tr("%1（%2岗）").arg(entry.post, entry.part);
    }
    return entry.department.isEmpty() ? QString() : department(entry.department);
}

} // namespace yizhan
