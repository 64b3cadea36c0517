// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What counting due dates costs: one with its explanation, and a million running cases after a change of the calendar.
// Beside them what the processor takes to walk over the same memory.

#include "protocol/calendarimport.h"
#include "protocol/recordjson.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

WorkCalendar calendarOf(const QString &name)
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/calendars/") + name);
    return workCalendar(file.open(QIODevice::ReadOnly) ? readCalendar(file.readAll(), true).value : CalendarYears());
}

/** Day and night all through 2026, limits of one to sixty days, one in five stopped, one in ten extended. */
ClockTerms termsOf(int i)
{
    const std::chrono::sys_days newYear{std::chrono::year{2026} / 1 / 1};
    ClockTerms terms;
    terms.start = newYear + std::chrono::minutes{(i * 7919LL) % (365LL * 24 * 60)};
    terms.limit = {1 + i % 60, i % 7 == 0 ? LimitUnit::Day : LimitUnit::Workday, {}};
    if (i % 5 == 0) {
        const Day from = std::chrono::floor<std::chrono::days>(terms.start + std::chrono::days{3});
        terms.stops.push_back({from, {}, 7});
    }
    terms.extendedBy = i % 10 == 0 ? 10 : 0;
    return terms;
}

} // namespace

int main()
{
    constexpr int Cases = 1'000'000;
    const WorkCalendar calendar = calendarOf(u"cn_holidays.csv"_s);
    const Zone zone("Asia/Shanghai");
    OpeningHours hours;
    for (std::size_t day = 0; day < 5; ++day) {
        hours.week[day] = {{510, 720}, {840, 1050}};
    }
    const TimeRules rules{hours, calendar, zone, {}};

    QElapsedTimer timer;
    constexpr int Explained = 100'000;
    std::size_t entries = 0;
    std::vector<DayAccount> account;
    timer.start();
    for (int i = 0; i < Explained; ++i) {
        account.clear();
        (void)dueDate(termsOf(i), rules, &account);
        entries += account.size();
    }
    const double explained = double(timer.nsecsElapsed()) / 1e3 / Explained;
    std::printf("time limit: one due date with its explanation %.2f us, %.0f days each (goal: 10 us)\n", explained,
                double(entries) / Explained);

    std::vector<ClockTerms> cases;
    cases.reserve(Cases);
    for (int i = 0; i < Cases; ++i) {
        cases.push_back(termsOf(i));
    }
    timer.start();
    std::size_t touched = 0;
    for (const ClockTerms &terms : cases) {
        touched += terms.stops.size() + std::size_t(terms.limit.value);
    }
    const double walked = double(timer.nsecsElapsed()) / 1e9;
    WorkCalendar changed = calendar;
    changed.addHoliday(Day{std::chrono::year{2026} / 9 / 3}, u"纪念日"_s);
    timer.start();
    int moved = 0;
    const TimeRules after{hours, changed, zone, {}};
    for (const ClockTerms &terms : cases) {
        moved += dueDate(terms, after).due != dueDate(terms, rules).due ? 1 : 0;
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9 / 2; // both the old date and the new one were counted
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("time limit: %d running cases counted anew in %.2f s, %d moved (goal: 3 s on one core); reading their "
                "facts alone takes %.2f s; at most %.0f MB (goal: 500 MB)\n",
                Cases, seconds, moved, walked, double(usage.ru_maxrss) / 1024);
    return touched > 0 && moved > 0 && moved < Cases ? 0 : 1;
}
