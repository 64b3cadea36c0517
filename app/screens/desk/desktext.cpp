// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desktext.h"

#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/timelimit.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MinutesOfHour = 60;

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/** "11-24": from the ISO form, so that no locale interferes. */
QString monthDay(Day day)
{
    return toIso(day).mid(5);
}

} // namespace

DeskText::DeskText(const HallState &state, const Catalogue &catalogue, Instant now)
    : m_state(state)
    , m_catalogue(catalogue)
    , m_now(now)
{
}

QString DeskText::time(Instant at) const
{
    if (!isSet(at)) {
        return {};
    }
    const int minute = m_state.info.zone.minuteOfDay(at);
    return twoDigits(minute / MinutesOfHour) + u':' + twoDigits(minute % MinutesOfHour);
}

QString DeskText::dayTime(Instant at) const
{
    if (!isSet(at)) {
        return {};
    }
    const Day day = m_state.info.zone.day(at);
    const Day today = m_state.info.zone.day(m_now);
    if (day == today) {
        //: %1 is a time, "17:30"
        return tr("今天 %1").arg(time(at));
    }
    return (day.year() == today.year() ? monthDay(day) : toIso(day)) + u' ' + time(at);
}

QString DeskText::dueText(const DueDate &date) const
{
    return !isSet(date.due) ? QString() : dayTime(date.due) + (date.provisional ? tr("（暂定）") : QString());
}

QString DeskText::dueIfGranted(const QJsonObject &extension) const
{
    DueDate date;
    date.due = instantFromIso(extension["due_if_granted"_L1].toString()).value_or(Instant{});
    date.provisional = extension["provisional_if_granted"_L1].toBool();
    return dueText(date);
}

QString DeskText::minutesSince(Instant at) const
{
    const auto minutes = std::max<qint64>(0, std::chrono::floor<std::chrono::minutes>(m_now - at).count());
    if (minutes < MinutesOfHour) {
        return tr("%1 分").arg(minutes);
    }
    return tr("%1 小时 %2 分").arg(minutes / MinutesOfHour).arg(minutes % MinutesOfHour);
}

QString DeskText::stopwatch(Instant since) const
{
    const auto seconds = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(m_now - since).count());
    const QString minutesAndSeconds = twoDigits(seconds / 60 % MinutesOfHour) + u':' + twoDigits(seconds % 60);
    return seconds < 3600 ? minutesAndSeconds : QString::number(seconds / 3600) + u':' + minutesAndSeconds;
}

QString DeskText::person(const QString &id) const
{
    const auto it = m_state.people.find(id);
    return it == m_state.people.end() ? QString() : it->second.name;
}

QString DeskText::auditActor(const QString &actor, const QString &action) const
{
    if (actor.isEmpty()) {
        const bool atKiosk = action == "case-looked-up"_L1 || action == "lookup-failed"_L1;
        return atKiosk ? tr("居民") : tr("不知是谁");
    }
    if (actor == "administrator"_L1) {
        return tr("系统管理员");
    }
    if (actor == "clockwork"_L1) {
        return tr("系统自动");
    }
    const QString name = person(actor);
    return name.isEmpty() ? actor : name;
}

QString DeskText::auditAction(const QString &action)
{
    static const QHash<QString, const char *> words{{u"log-in"_s, QT_TR_NOOP("登录")},
                                                    {u"log-out"_s, QT_TR_NOOP("退出")},
                                                    {u"login-failed"_s, QT_TR_NOOP("密码输错")},
                                                    {u"password-changed"_s, QT_TR_NOOP("改了密码")},
                                                    {u"pin-set"_s, QT_TR_NOOP("设了 PIN")},
                                                    {u"pin-removed"_s, QT_TR_NOOP("取消了 PIN")},
                                                    {u"account-added"_s, QT_TR_NOOP("新增账号")},
                                                    {u"account-reset"_s, QT_TR_NOOP("重置密码")},
                                                    {u"pairing-opened"_s, QT_TR_NOOP("开出配对码")},
                                                    {u"pairing-failed"_s, QT_TR_NOOP("配对码输错")},
                                                    {u"device-enrolled"_s, QT_TR_NOOP("登记了屏幕")},
                                                    {u"device-revoked"_s, QT_TR_NOOP("停用了屏幕")},
                                                    {u"case-read"_s, QT_TR_NOOP("看了办件详情")},
                                                    {u"case-looked-up"_s, QT_TR_NOOP("查了办件")},
                                                    {u"lookup-failed"_s, QT_TR_NOOP("查办件没查到")},
                                                    {u"accept-case"_s, QT_TR_NOOP("受理")},
                                                    {u"supply-material"_s, QT_TR_NOOP("收下补交材料")},
                                                    {u"give-opinion"_s, QT_TR_NOOP("出具审核意见")},
                                                    {u"decide-case"_s, QT_TR_NOOP("作出决定")},
                                                    {u"stop-clock"_s, QT_TR_NOOP("停表")},
                                                    {u"resume-clock"_s, QT_TR_NOOP("恢复计时")},
                                                    {u"request-extension"_s, QT_TR_NOOP("申请延期")},
                                                    {u"answer-extension"_s, QT_TR_NOOP("答复延期申请")},
                                                    {u"finish-case"_s, QT_TR_NOOP("办结")},
                                                    {u"deliver-case"_s, QT_TR_NOOP("送达")},
                                                    {u"case-forgotten"_s, QT_TR_NOOP("删除了个人信息")},
                                                    {u"person-exported"_s, QT_TR_NOOP("导出了个人信息")},
                                                    {u"clock-accepted"_s, QT_TR_NOOP("确认了服务器时间")},
                                                    {u"adopt-calendar"_s, QT_TR_NOOP("改用了工作日历")},
                                                    {u"import-hall"_s, QT_TR_NOOP("导入大厅设置")},
                                                    {u"import-catalogue"_s, QT_TR_NOOP("导入事项清单")},
                                                    {u"backup"_s, QT_TR_NOOP("做了备份")},
                                                    {u"restored"_s, QT_TR_NOOP("从备份恢复")},
                                                    {u"audit-exported"_s, QT_TR_NOOP("导出了本记录")},
                                                    {u"attach-file"_s, QT_TR_NOOP("附上扫描件")},
                                                    {u"attachment-read"_s, QT_TR_NOOP("看了扫描件")},
                                                    {u"issue-paper"_s, QT_TR_NOOP("出具文书")},
                                                    {u"paper-read"_s, QT_TR_NOOP("打开文书")},
                                                    {u"follow-ups-read"_s, QT_TR_NOOP("看了差评整改")},
                                                    {u"rate-visit"_s, QT_TR_NOOP("收到评价")},
                                                    {u"call-back-rater"_s, QT_TR_NOOP("差评回访")},
                                                    {u"mend-follow-up"_s, QT_TR_NOOP("差评整改")},
                                                    {u"extend-follow-up"_s, QT_TR_NOOP("延长整改期限")},
                                                    {u"appeal-rating"_s, QT_TR_NOOP("差评申诉")},
                                                    {u"answer-appeal"_s, QT_TR_NOOP("答复差评申诉")},
                                                    {u"close-follow-up"_s, QT_TR_NOOP("差评销号")},
                                                    {u"mark-follow-up-late"_s, QT_TR_NOOP("差评整改超期")},
                                                    {u"request-pair-change"_s, QT_TR_NOOP("申请换AB岗")},
                                                    {u"answer-approval"_s, QT_TR_NOOP("答复换AB岗的申请")}};
    const char *word = words.value(action);
    return word == nullptr ? action : tr(word);
}

QString DeskText::auditSubject(const QString &subject) const
{
    const QString id = subject.mid(subject.indexOf(u'/') + 1);
    if (subject.startsWith("case/"_L1)) {
        const auto found = m_state.cases.find(id);
        return found == m_state.cases.end() ? id : found->second.caseNo;
    }
    if (subject.startsWith("account/"_L1)) {
        const QString name = person(id);
        return name.isEmpty() ? id : name;
    }
    return {};
}

QString DeskText::pairChange(const PairChange &change) const
{
    QStringList parts;
    const auto part = [&](const QString &name, const QString &from, const QString &to) {
        if (from != to) {
            parts.append(u"%1 %2 → %3"_s.arg(name, from.isEmpty() ? tr("没有人") : person(from),
                                             to.isEmpty() ? tr("没有人") : person(to)));
        }
    };
    part(tr("A岗"), change.fromA, change.toA);
    part(tr("B岗"), change.fromB, change.toB);
    part(tr("顶岗人"), change.fromSubstitute, change.toSubstitute);
    return parts.join(u" · "_s);
}

QString DeskText::matter(const QString &code) const
{
    const Matter *found = m_catalogue.matter(code);
    return found != nullptr ? found->nameZh : code;
}

QString DeskText::department(const QString &code) const
{
    const QString name = m_catalogue.departmentName(code);
    return name.isEmpty() ? code : name;
}

QString DeskText::queue(const QString &prefix) const
{
    for (const auto &[id, window] : m_state.windows) {
        if (window.prefixes.size() == 1 && window.prefixes.contains(prefix)) {
            return window.nameZh;
        }
    }
    for (const auto &[id, post] : m_state.posts) {
        if (post.prefixes.contains(prefix)) {
            return post.nameZh;
        }
    }
    return tr("%1 队列").arg(prefix);
}

QString DeskText::window(const Window &window) const
{
    //: %1 number, %2 name of a window
    return tr("%1号窗口 · %2").arg(window.number).arg(window.nameZh);
}

QString DeskText::ticketMatter(const Ticket &ticket) const
{
    if (!ticket.matter.isEmpty()) {
        return matter(ticket.matter);
    }
    // Who booked chose the windows; the kiosk asked for no matter.
    return isSet(ticket.bookedFor) ? tr("%1（预约时没有选事项）").arg(queue(ticket.prefix))
                                   : tr("没有选事项（请先问清）");
}

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
        return tr("停表，还剩 %1 工作日").arg(days);
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

DeskClock DeskText::clock(const ServiceCase &serviceCase) const
{
    if (endedEarly(serviceCase.state)) {
        DeskClock over;
        over.left = tr("不再计时");
        return over;
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
        return result;
    }
    if (!light.department.isEmpty()) {
        result.light = int(light.light);
        //: %1 a department
        result.left = light.late ? tr("%1 已超期").arg(department(light.department))
                                 : tr("%1 快到期").arg(department(light.department));
    }
    return result;
}

DeskClock DeskText::clock(const Branch &branch, const Matter *matter) const
{
    Limit limit;
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
    DeskClock result = clock(branch.due, limit, branch.startedAt, branch.answeredAt);
    if (isSet(branch.answeredAt)) {
        const bool late = result.light == int(Light::Red);
        result.light = int(late ? Light::Red : Light::Green);
        result.left = late ? tr("超期答复") : tr("按时答复");
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
    Limit limit;
    Instant start;
    for (const Branch *part : step.parts) {
        if (part->due.due == step.due.due) {
            limit = part->limit;
            start = part->startedAt;
        }
    }
    result = clock(step.due, limit, start, step.done ? step.endedAt : Instant{});
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

DeskHands DeskText::hands(const ServiceCase &serviceCase) const
{
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
    if (const CaseHolder holder = holderOf(m_state, serviceCase, m_now);
        holder.covered && post != m_state.posts.end() && serviceCase.state != CaseState::Delivered) {
        //: %1 who has the case now, %2 the A whose case it is
        return {post->second.nameZh, tr("%1 代%2").arg(person(holder.person), person(holder.owner))};
    }
    DeskHands hands{post == m_state.posts.end() ? tr("本厅") : post->second.nameZh, person(serviceCase.handler)};
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
        return waitsForPapers(serviceCase)                                            ? tr("等申请人补材料")
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

QString DeskText::recordName(const QString &about, const ServiceCase &serviceCase) const
{
    const auto entry = std::find_if(serviceCase.timeline.begin(), serviceCase.timeline.end(),
                                    [&about](const TimelineEntry &it) { return it.kind == about; });
    return about == u"applicant"                 ? tr("申请人资料")
           : about == u"agent"                   ? tr("代办人资料")
           : entry == serviceCase.timeline.end() ? about
                                                 : timelineText(*entry, serviceCase);
}

QString DeskText::timelineWho(const TimelineEntry &entry) const
{
    if (!entry.post.isEmpty()) {
        return entry.part.isEmpty() ? entry.post : tr("%1（%2岗）").arg(entry.post, entry.part);
    }
    return entry.department.isEmpty() ? QString() : department(entry.department);
}

QString DeskText::reason(AbsenceReason reason)
{
    switch (reason) {
    case AbsenceReason::Leave:
        return tr("休假");
    case AbsenceReason::Study:
        return tr("学习");
    case AbsenceReason::Meeting:
        return tr("开会");
    case AbsenceReason::Trip:
        return tr("出差");
    case AbsenceReason::Training:
        return tr("培训");
    case AbsenceReason::Sick:
        return tr("病假");
    case AbsenceReason::Personal:
        return tr("事假");
    case AbsenceReason::Other:
        return tr("其他");
    }
    return {};
}

QString DeskText::opinion(Opinion opinion)
{
    switch (opinion) {
    case Opinion::None:
        return {};
    case Opinion::Agree:
        return tr("同意");
    case Opinion::Disagree:
        return tr("不同意");
    case Opinion::AgreeForward:
        return tr("同意但转报");
    case Opinion::DeemedAgree:
        return tr("逾期视为同意");
    }
    return {};
}

QString DeskText::rung(NoticeRung rung)
{
    switch (rung) {
    case NoticeRung::Reminder:
        return tr("到期提示");
    case NoticeRung::Yellow:
        return tr("黄灯预警");
    case NoticeRung::Red:
        return tr("超期黄牌");
    case NoticeRung::Urge:
        return tr("催办通知");
    case NoticeRung::RedCard:
        return tr("红牌通报");
    case NoticeRung::Deemed:
        return tr("逾期视为受理");
    }
    return {};
}

QString DeskText::noticePart(NoticePart part)
{
    switch (part) {
    case NoticePart::A:
        return tr("A岗");
    case NoticePart::B:
        return tr("B岗");
    case NoticePart::Lead:
        return tr("主办部门");
    case NoticePart::Department:
        return tr("审核部门");
    case NoticePart::Head:
        return tr("部门负责人");
    case NoticePart::Leader:
        return tr("大厅负责人");
    }
    return {};
}

int DeskText::objections(const ServiceCase &serviceCase)
{
    return int(std::count_if(serviceCase.branches.begin(), serviceCase.branches.end(),
                             [](const Branch &branch) { return branch.opinion == Opinion::Disagree; }));
}

} // namespace yizhan
