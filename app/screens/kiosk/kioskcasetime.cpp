// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcase.h"

#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "screens/kiosk/kioskwords.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

// Why a case is due when it is, in plain words.

int KioskCase::daysUsed() const
{
    if (!m_known || !hasDue()) {
        return 0;
    }
    const Zone &zone = hall()->state().info.zone;
    const DueDate whole = m_case.due;
    const Instant start = zone.at(whole.dayZero, 0);
    const WorkdayStrip &calendar = hall()->state().today.workdays;
    const Instant now = closed() ? endedAt() : hall()->now();
    return std::max(0, workdaysLeft(whole, start, calendar, zone) - workdaysLeft(whole, now, calendar, zone));
}

int KioskCase::daysLeft() const
{
    return m_known && hasDue()
               ? workdaysLeft(m_case.due, hall()->now(), hall()->state().today.workdays, hall()->state().info.zone)
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
                                    : tr("%n 分钟", "", minutes);
}

QString KioskCase::timeUsed() const
{
    // Down to the minute, what is left up: both together are the limit.
    return countsHours() ? timeText(std::chrono::floor<std::chrono::minutes>(
                               clockRan(m_case.due, m_case.acceptedAt, closed() ? endedAt() : hall()->now())))
                         : QString();
}

bool KioskCase::timeOver() const
{
    return m_known && hasDue() && hall()->now() > m_case.due.due;
}

QString KioskCase::timeLeft() const
{
    return countsHours() ? timeLeftOf(m_case.due) : QString();
}

QString KioskCase::timeLeftOf(const DueDate &due) const
{
    const Instant now = hall()->now();
    return timeText(
        std::chrono::ceil<std::chrono::minutes>(now > due.due ? now - due.due : clockRan(due, now, due.due)));
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
