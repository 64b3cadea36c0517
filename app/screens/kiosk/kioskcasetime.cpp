// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcase.h"

#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "screens/kiosk/kioskwords.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/**
 * How long a clock in hours ran, in minutes as the page shows them. Acceptance, due date and the hall's time stand on
 * the page without their seconds, so that each instant is cut down to its minute before anything is subtracted: then
 * what is used and what is left make the limit, what is used less the limit is what it is over, and both agree with the
 * times beside them. To round the differences, one down and the other up, made 26:04 of 24 hours 2:05 late. (A stop
 * begins and ends at midnight, on a whole minute.)
 */
std::chrono::minutes minutesRan(const DueDate &due, Instant from, Instant to)
{
    using std::chrono::floor;
    using std::chrono::minutes;
    return floor<minutes>(clockRan(due, floor<minutes>(from), floor<minutes>(to)));
}

} // namespace

// Until when what is to come comes, and why a case is due when it is, in plain words. A term that is past is told as
// past, with what that means now: nobody is asked to come before a day that is over.

QString KioskCase::due() const
{
    return m_known ? momentText(m_case.due.due) : QString();
}

QString KioskCase::dueText() const
{
    return closed()                  ? tr("%1 办结").arg(closedAt())
           : isSet(m_case.decidedAt) ? tr("%1 已作出决定").arg(momentText(m_case.decidedAt))
           : timeOver()              ? tr("应在 %1 前办结").arg(due()) // the light beside it says that it is late
           : provisional()           ? tr("最晚 %1 前办结（暂定）").arg(due())
                                     : tr("最晚 %1 前办结").arg(due());
}

QString KioskCase::fetchText() const
{
    const DueDate *delivery = m_known ? deliveryClock(m_case) : nullptr;
    return delivery == nullptr ? QString()
           // The hall is late with handing it over; whoever comes gets it all the same.
           : hall()->now() > delivery->due
               ? tr("原定 %1 前领取，已经过了；带上号票或身份证到窗口，还可以领取").arg(dayText(delivery->due))
               : tr("带上号票或身份证到窗口，%1 前领取").arg(dayText(delivery->due));
}

QString KioskCase::bringText() const
{
    const QStringList names = m_known ? toBring() : QStringList();
    if (names.isEmpty()) {
        return {};
    }
    const QString what = names.join(english() ? u", "_s : u"、"_s);
    // Before acceptance a notice says until when, by days; after it what was promised for later, by the minute.
    const bool asked = m_case.state == CaseState::Correction && !m_case.notices.empty();
    const Day day = asked ? m_case.notices.back().until : m_case.deferredUntil;
    if (!day.ok()) {
        return tr("请补交：%1").arg(what);
    }
    const bool over = today() > day || (!asked && isSet(m_case.deferredDue) && hall()->now() > m_case.deferredDue);
    // Nobody has returned it yet; from now on the hall may, or its clockwork does.
    return over ? tr("原定 %1 前补交，已经过了，可能会退件。还缺：%2。请尽快到窗口问").arg(dayText(day), what)
                : tr("请在 %1 前补交：%2").arg(dayText(day), what);
}

QString KioskCase::answerText() const
{
    return !m_known || !isSet(m_case.noticeDue) ? QString()
           : hall()->now() > m_case.noticeDue
               ? tr("原定 %1 前答复，已经过了；没有答复就算受理，您不用做什么").arg(dayText(m_case.noticeDue))
               : tr("最晚 %1 答复；到时没有答复就算受理，您不用做什么").arg(dayText(m_case.noticeDue));
}

QString KioskCase::kioskPromise() const
{
    // Once something is asked for, the time counts from when it comes.
    const bool holds = m_known && m_case.state == CaseState::Received && m_case.notices.empty();
    return holds && isSet(m_case.promised) ? momentText(m_case.promised) : QString();
}

QString KioskCase::promiseText() const
{
    const QString promise = kioskPromise();
    return promise.isEmpty()                 ? QString()
           : hall()->now() > m_case.promised ? tr("提交时答应您 %1 前办结，已经过了，对不起").arg(promise)
                                             : tr("提交时答应您的：最晚 %1 前办结").arg(promise);
}

Instant KioskCase::clockAt() const
{
    return isSet(m_case.decidedAt) ? m_case.decidedAt : closed() ? endedAt() : hall()->now();
}

int KioskCase::daysUsed() const
{
    if (!m_known || !hasDue()) {
        return 0;
    }
    const Zone &zone = hall()->state().info.zone;
    const DueDate whole = m_case.due;
    const Instant start = zone.at(whole.dayZero, 0);
    const WorkdayStrip &calendar = hall()->state().today.workdays;
    return std::max(0, workdaysLeft(whole, start, calendar, zone) - workdaysLeft(whole, clockAt(), calendar, zone));
}

int KioskCase::daysLeft() const
{
    return m_known && hasDue()
               ? workdaysLeft(m_case.due, clockAt(), hall()->state().today.workdays, hall()->state().info.zone)
               : 0;
}

LimitUnit KioskCase::unit() const
{
    const Matter *matter = m_known ? hall()->catalogue().matter(m_case.matter) : nullptr;
    // What was accepted before a case kept its limit has that of its matter.
    return m_case.limit.unit == LimitUnit::None && matter ? matter->promisedLimit.unit : m_case.limit.unit;
}

bool KioskCase::countsDays() const
{
    return m_known && hasDue() && unit() != LimitUnit::Hour;
}

bool KioskCase::countsHours() const
{
    // An extension is one of working days; from then on the end is that of a day.
    return m_known && hasDue() && unit() == LimitUnit::Hour && !(m_case.extension && m_case.extension->granted);
}

QString KioskCase::timeText(std::chrono::minutes time) const
{
    const int hours = int(time.count() / 60);
    const int minutes = int(time.count() % 60);
    return hours > 0 && minutes > 0 ? tr("%1 小时 %2 分").arg(hours).arg(minutes)
           : hours > 0              ? tr("%n 小时", "", hours)
           : minutes > 0            ? tr("%n 分钟", "", minutes)
                                    : tr("不到 1 分钟");
}

QString KioskCase::timeUsed() const
{
    return countsHours() ? timeText(minutesRan(m_case.due, m_case.acceptedAt, clockAt())) : QString();
}

bool KioskCase::timeOver() const
{
    return m_known && hasDue() && clockAt() > m_case.due.due;
}

QString KioskCase::timeLeft() const
{
    return countsHours() ? timeLeftOf(m_case.due, clockAt()) : QString();
}

QString KioskCase::timeLeftOf(const DueDate &due, Instant at) const
{
    return timeText(at > due.due ? std::chrono::floor<std::chrono::minutes>(at) -
                                       std::chrono::floor<std::chrono::minutes>(due.due)
                                 : minutesRan(due, at, due.due));
}

QString KioskCase::timeSpan() const
{
    return countsHours() ? tr("从 %1 起，到 %2 止，白天、夜里、休息日都算。")
                               .arg(momentText(m_case.acceptedAt), momentText(m_case.due.due))
                         : QString();
}

QStringList KioskCase::notCounted() const
{
    QStringList sentences;
    if (!m_known || !hasDue()) {
        return sentences;
    }
    // A day that would have counted and on which the clock stood still, of working days as the server has them.
    const Zone &zone = hall()->state().info.zone;
    const Instant until = std::min(closed() ? endedAt() : hall()->now(), m_case.due.due);
    const std::vector<CaseStop> stops = stopsOfWhole(m_case);
    std::map<StopKind, int> days;
    std::map<StopKind, std::chrono::milliseconds> time;
    for (std::chrono::sys_days day{m_case.due.dayZero}; day <= std::chrono::sys_days{zone.day(until)};
         day += std::chrono::days{1}) {
        const auto stop = std::find_if(stops.begin(), stops.end(), [day](const CaseStop &one) {
            return day >= std::chrono::sys_days{one.days.from} && day < one.days.end();
        });
        if (stop == stops.end()) {
            continue;
        }
        if (countsHours()) {
            time[stop->kind] +=
                std::max(std::chrono::milliseconds{0}, std::min(zone.at(day + std::chrono::days{1}, 0), until) -
                                                           std::max(zone.at(day, 0), m_case.acceptedAt));
        } else if (day > std::chrono::sys_days{m_case.due.dayZero} &&
                   (m_case.limit.unit != LimitUnit::Workday || hall()->state().today.workdays.isWorkday(day))) {
            ++days[stop->kind];
        }
    }
    for (const auto &[kind, count] : days) {
        sentences.append(tr("%1 %n 天不计", "", count).arg(stopName(kind, english())));
    }
    for (const auto &[kind, stopped] : time) {
        sentences.append(
            tr("%1 %2不计")
                .arg(stopName(kind, english()), timeText(std::chrono::floor<std::chrono::minutes>(stopped))));
    }
    return sentences;
}

QString KioskCase::makeupDays() const
{
    if (!m_known || !hasDue() || unit() != LimitUnit::Workday) {
        return {};
    }
    const Zone &zone = hall()->state().info.zone;
    const std::vector<CaseStop> stops = stopsOfWhole(m_case);
    QStringList days;
    for (std::chrono::sys_days day = std::chrono::sys_days{m_case.due.dayZero} + std::chrono::days{1};
         day <= std::chrono::sys_days{zone.day(m_case.due.due)}; day += std::chrono::days{1}) {
        const bool stopped = std::any_of(stops.begin(), stops.end(), [day](const CaseStop &one) {
            return day >= std::chrono::sys_days{one.days.from} && day < one.days.end();
        });
        // Nothing but a made-up day makes anybody work at the weekend.
        if (!stopped && std::chrono::weekday{day}.iso_encoding() > 5 && hall()->state().today.workdays.isWorkday(day)) {
            days.append(dayText(Day{day}));
        }
    }
    return days.isEmpty() ? QString() : tr("%1调休上班，算工作日。").arg(days.join(english() ? u", "_s : u"、"_s));
}

QString KioskCase::extension() const
{
    if (!m_known || !m_case.extension || !m_case.extension->granted) {
        return {};
    }
    // Who approved it is told by the office: no names of staff beyond their post (DOMAIN 3.7).
    const QString reason = extensionReasonName(m_case.extension->reason, english());
    return extended() ? tr("原来承诺 %1，经负责人批准延期 %n 个工作日：%2", "", m_case.extension->days)
                            .arg(kioskwords::limit(m_case.limit, english()), reason)
                      : tr("经负责人批准，已延期 %n 个工作日：%1", "", m_case.extension->days).arg(reason);
}

QString KioskCase::calendarNote() const
{
    if (!m_known || closed()) {
        return {};
    }
    for (auto it = m_case.timeline.rbegin(); it != m_case.timeline.rend(); ++it) {
        if (it->kind == "due-moved"_L1) {
            return tr("放假安排有变化，应办结时间从 %1 改为 %2。").arg(dayText(it->from), dayText(it->to));
        }
        if (it->kind == "due-settled"_L1) {
            return tr("放假安排已经公布，应办结时间定下来了。");
        }
    }
    return {};
}

QString KioskCase::dayZero() const
{
    return m_known && hasDue() ? dayText(m_case.due.dayZero) : QString();
}

QString KioskCase::submitted() const
{
    if (!m_known || !hasDue()) {
        return {};
    }
    const Zone &zone = hall()->state().info.zone;
    return zone.day(m_case.acceptedAt) != m_case.due.dayZero ? momentText(m_case.acceptedAt) : QString();
}

QString KioskCase::stopText() const
{
    return m_known && light() == int(Light::Grey) && clockRuns(m_case) ? standstill({}, tr("现在停表：%1，%2恢复计时"))
                                                                       : QString();
}

QString KioskCase::standstill(const QString &department, const QString &sentence) const
{
    const std::chrono::sys_days today{hall()->state().info.zone.day(hall()->now())};
    QStringList kinds;
    std::chrono::sys_days goesOn = today;
    for (const CaseStop &stop : m_case.stops) {
        const bool holds = stop.department.isEmpty() || stop.department == department;
        if (holds && std::chrono::sys_days{stop.days.from} <= today && stop.days.end() > today) {
            kinds.append(stopName(stop.kind, english()));
            kinds.removeDuplicates(); // the whole and a part of it may stand still for one reason
            goesOn = std::max(goesOn, stop.days.end());
        }
    }
    return kinds.isEmpty() ? QString() : sentence.arg(kinds.join(english() ? u", "_s : u"、"_s), dayText(Day{goesOn}));
}

} // namespace yizhan
