// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desktext.h"

#include "domain/duty/posts.h"

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
    return minutesOf(m_now - at);
}

QString DeskText::minutesOf(std::chrono::milliseconds time)
{
    const auto minutes = std::max<qint64>(0, std::chrono::floor<std::chrono::minutes>(time).count());
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
        const bool atKiosk = action == "case-looked-up"_L1 || action.startsWith("lookup-"_L1);
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
                                                    {u"token-made"_s, QT_TR_NOOP("发了程序令牌")},
                                                    {u"token-revoked"_s, QT_TR_NOOP("停用了程序令牌")},
                                                    {u"case-read"_s, QT_TR_NOOP("看了办件详情")},
                                                    {u"case-looked-up"_s, QT_TR_NOOP("查了办件")},
                                                    {u"lookup-failed"_s, QT_TR_NOOP("查号没查到")},
                                                    {u"lookup-locked"_s, QT_TR_NOOP("查错太多，先不让查")},
                                                    {u"lookup-refused"_s, QT_TR_NOOP("不让查时又来查")},
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
                                                    {u"credit-forgotten"_s, QT_TR_NOOP("失信记录到期删除")},
                                                    {u"person-exported"_s, QT_TR_NOOP("导出了个人信息")},
                                                    {u"clock-accepted"_s, QT_TR_NOOP("确认了服务器时间")},
                                                    {u"adopt-calendar"_s, QT_TR_NOOP("改用了工作日历")},
                                                    {u"import-hall"_s, QT_TR_NOOP("导入大厅设置")},
                                                    {u"import-catalogue"_s, QT_TR_NOOP("导入事项清单")},
                                                    {u"backup"_s, QT_TR_NOOP("做了备份")},
                                                    {u"restored"_s, QT_TR_NOOP("从备份恢复")},
                                                    {u"revisions-lost"_s, QT_TR_NOOP("数据库丢失了最近的改动")},
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
                                                    {u"warn-submission"_s, QT_TR_NOOP("自助机提交超时提醒")},
                                                    {u"request-pair-change"_s, QT_TR_NOOP("申请换AB岗")},
                                                    {u"receive-case"_s, QT_TR_NOOP("收件")},
                                                    {u"accept-received"_s, QT_TR_NOOP("受理")},
                                                    {u"request-correction"_s, QT_TR_NOOP("要求补正")},
                                                    {u"supply-correction"_s, QT_TR_NOOP("收下补正材料")},
                                                    {u"refuse-case"_s, QT_TR_NOOP("不予受理")},
                                                    {u"return-case"_s, QT_TR_NOOP("退件")},
                                                    {u"withdraw-case"_s, QT_TR_NOOP("撤件")},
                                                    {u"void-case"_s, QT_TR_NOOP("作废")},
                                                    {u"reply-to-opinion"_s, QT_TR_NOOP("答复审核意见")},
                                                    {u"give-result"_s, QT_TR_NOOP("作出部门决定")},
                                                    {u"mark-external-no"_s, QT_TR_NOOP("登记上级系统编号")},
                                                    {u"urge-case"_s, QT_TR_NOOP("催办")},
                                                    {u"amend-fact"_s, QT_TR_NOOP("申请更正")},
                                                    {u"answer-amendment"_s, QT_TR_NOOP("答复更正申请")},
                                                    {u"mark-credit"_s, QT_TR_NOOP("记失信")},
                                                    {u"clear-credit"_s, QT_TR_NOOP("修复信用")},
                                                    {u"credit-looked-up"_s, QT_TR_NOOP("查了失信记录")},
                                                    {u"deem-accepted"_s, QT_TR_NOOP("逾期视为受理")},
                                                    {u"deem-opinion"_s, QT_TR_NOOP("逾期视为同意")},
                                                    {u"end-deferred"_s, QT_TR_NOOP("容缺补交到期")},
                                                    {u"erase-cases"_s, QT_TR_NOOP("删除个人信息")},
                                                    {u"escalate"_s, QT_TR_NOOP("发出限时提醒")},
                                                    {u"begin-day"_s, QT_TR_NOOP("每天重算时限")},
                                                    {u"take-submission"_s, QT_TR_NOOP("收下自助机提交")},
                                                    {u"name-applicant"_s, QT_TR_NOOP("补登申请人")},
                                                    {u"submission-read"_s, QT_TR_NOOP("看了自助机提交")},
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
    // What a resident tried; a number that is none of a hall's is noted by its length alone.
    if (subject.startsWith("case-no/"_L1)) {
        return tr("办件号 %1").arg(id);
    }
    if (subject.startsWith("booking-no/"_L1)) {
        return tr("预约号 %1").arg(id);
    }
    if (subject == "slip/"_L1) {
        return tr("票上的码");
    }
    if (subject == "card/"_L1) {
        return tr("身份证");
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
    case NoticeRung::DeliverySoon:
        return tr("送达提示");
    case NoticeRung::DeliveryLate:
        return tr("送达超期");
    case NoticeRung::Hurried:
        return tr("居民催办");
    case NoticeRung::Unanswered:
        return tr("自助机提交超时");
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

} // namespace yizhan
