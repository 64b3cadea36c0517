// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/clockchoice.h"

#include "domain/hallstate.h"
#include "protocol/recordjson.h"
#include "server/log.h"
#include "storage/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using std::chrono::time_point_cast;

Error clockError(const QString &zh, const QString &en)
{
    return {400, u"clock-refused"_s, zh, en, {}};
}

Result<Instant> lastCommit(Store &store)
{
    const auto partitions = store.partitions();
    if (!partitions) {
        return partitions.error();
    }
    Instant last{};
    for (const Partition &partition : *partitions) {
        if (partition.isHome()) { // the centre's clock is not ours
            last = std::max(last, partition.lastCommitAt);
        }
    }
    return last;
}

/** 09:00 of `day` or the first working day after it, in the hall's zone. */
Instant nineOf(Day day, const HallState &hall, const Catalogue &catalogue)
{
    const WorkCalendar &calendar = calendarOf(hall, catalogue);
    const Day open = calendar.isWorkday(day) ? day : calendar.nextWorkday(day);
    return hall.info.zone.at(open, 9 * 60);
}

Result<Instant> morning(const HallFolder &folder, Store &store, Instant last)
{
    HallState hall;
    Catalogue catalogue;
    for (const QString &id : {folder.hallPartition(), u"catalogue"_s}) {
        const auto records = store.loadWorking(id);
        if (!records) {
            return records.error();
        }
        for (const Record &record : *records) {
            if (!applyRecord(hall, record)) {
                (void)applyRecord(catalogue, record);
            }
        }
    }
    const Zone &zone = hall.info.zone;
    const bool lived = last > simulatedBirth();
    if (!lived) {
        const Day today = zone.day(realNow());
        return nineOf(today, hall, catalogue);
    }
    const Day day = zone.day(last);
    const int minute = zone.minuteOfDay(last);
    const std::vector<OpenSlot> opening = openSlots(hall.info.hours, calendarOf(hall, catalogue), day);
    for (const OpenSlot &slot : opening) {
        if (minute >= slot.from && minute < slot.to) {
            return last;
        }
    }
    if (!opening.empty() && minute < 9 * 60) {
        return nineOf(day, hall, catalogue);
    }
    return nineOf(Day(std::chrono::sys_days(day) + std::chrono::days(1)), hall, catalogue);
}

struct Wish
{
    Instant start{};
    double speed = 1;
};

Result<Wish> readWish(const QString &text)
{
    const qsizetype x = text.lastIndexOf(u'x');
    bool fine = true;
    Wish wish;
    if (x >= 0) {
        wish.speed = text.mid(x + 1).toDouble(&fine);
        fine = fine && wish.speed >= 0 && wish.speed <= 100'000;
    }
    const auto start = instantFromIso(x < 0 ? text : text.left(x));
    if (!fine || !start) {
        return clockError(u"--clock 须为 2026-11-23T10:00+08:00、2026-11-23T10:00+08:00x60 或 morning。"_s,
                          u"--clock takes 2026-11-23T10:00+08:00, the same with a speed as in …x60, or morning."_s);
    }
    wish.start = *start;
    return wish;
}

} // namespace

Instant simulatedBirth()
{
    return std::chrono::sys_days(Day(std::chrono::year(2020), std::chrono::January, std::chrono::day(1)));
}

Result<DomainClock> chooseClock(const HallFolder &folder, Store &store, const QString &text)
{
    if (!folder.simulated) {
        if (!text.isEmpty()) {
            return clockError(u"真实的大厅不能设置时间。"_s,
                              u"This hall was not created with --simulated, so its clock cannot be set."_s);
        }
        return DomainClock();
    }
    const Result<Instant> last = lastCommit(store);
    if (!last) {
        return last.error();
    }
    if (text.isEmpty()) {
        return DomainClock(*last > simulatedBirth() ? *last : realNow(), 1);
    }
    QString wish = text;
    double speed = 1;
    if (wish.startsWith("morning"_L1)) {
        bool fine = true;
        if (wish.size() > 7) {
            speed = wish.mid(8).toDouble(&fine);
            fine = fine && wish[7] == u'x' && speed >= 0 && speed <= 100'000;
        }
        if (!fine) {
            return readWish(text).error();
        }
        const Result<Instant> start = morning(folder, store, *last);
        if (!start) {
            return start.error();
        }
        return DomainClock(*start, speed);
    }
    const Result<Wish> read = readWish(wish);
    if (!read) {
        return read.error();
    }
    if (read->start < *last) {
        // A script that starts the same hall again with the same words goes on where the hall was.
        qCWarning(serverLog).noquote() << "the clock goes on from the hall's last command at" << toIso(*last);
    }
    return DomainClock(std::max(read->start, *last), read->speed);
}

Result<DomainClock> restingClock(const HallFolder &folder, Store &store)
{
    if (!folder.simulated) {
        return DomainClock();
    }
    const Result<Instant> last = lastCommit(store);
    if (!last) {
        return last.error();
    }
    return DomainClock(std::max(*last, simulatedBirth()), 1);
}

} // namespace yizhan
