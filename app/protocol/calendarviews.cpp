// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/calendarviews.h"

#include <QJsonArray>

#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Cases told one by one, of those that are overdue by it and of the others; the rest is counted. */
constexpr int mostCases = 200;

QJsonObject toJson(const CalendarVersion &version)
{
    QJsonArray years;
    for (const CalendarYear &year : version.years) {
        years.append(
            QJsonObject{{u"year"_s, year.year}, {u"known"_s, year.known}, {u"days"_s, qint64(year.days.size())}});
    }
    return {{u"version"_s, version.id},
            {u"number"_s, version.number},
            {u"label"_s, version.label},
            {u"published_at"_s, toIso(version.publishedAt)},
            {u"years"_s, years}};
}

QJsonObject toJson(const CalendarMove &counts)
{
    return {{u"running"_s, counts.running},   {u"moved"_s, counts.moved},     {u"overdue"_s, counts.late},
            {u"relieved"_s, counts.relieved}, {u"settled"_s, counts.settled}, {u"unsettled"_s, counts.unsettled}};
}

QJsonValue adopted(const HallState &state)
{
    const HallCalendar &calendar = state.calendar;
    return calendar.version.id.isEmpty() ? QJsonValue(QJsonValue::Null)
                                         : QJsonValue(QJsonObject{{u"version"_s, calendar.version.id},
                                                                  {u"number"_s, calendar.version.number},
                                                                  {u"label"_s, calendar.version.label},
                                                                  {u"adopted_at"_s, toIso(calendar.adoptedAt)}});
}

QJsonObject toJson(const MovedCase &one, const Catalogue &catalogue, const Zone &zone)
{
    QJsonArray clocks;
    for (const MovedClock &clock : one.clocks) {
        clocks.append(QJsonObject{{u"department"_s, clock.department},
                                  {u"from"_s, zone.toIsoLocal(clock.before.due)},
                                  {u"to"_s, zone.toIsoLocal(clock.after.due)},
                                  {u"provisional_before"_s, clock.before.provisional},
                                  {u"provisional_after"_s, clock.after.provisional},
                                  {u"overdue"_s, clock.late}});
    }
    const Matter *matter = catalogue.matter(one.after.matter);
    return {{u"id"_s, one.after.id},
            {u"case_no"_s, one.after.caseNo},
            {u"matter"_s, one.after.matter},
            {u"matter_name"_s, matter ? matter->nameZh : one.after.matter},
            {u"matter_name_en"_s, matter && !matter->nameEn.isEmpty() ? matter->nameEn : one.after.matter},
            {u"clocks"_s, clocks}};
}

/** How many promises go from which day to which. */
QJsonArray groupsOf(const CalendarPreview &preview, const Zone &zone)
{
    std::map<std::pair<Day, Day>, int> groups;
    for (const MovedCase &one : preview.cases) {
        const MovedClock &whole = one.clocks.front();
        if (whole.department.isEmpty() && whole.moved()) {
            ++groups[{zone.day(whole.before.due), zone.day(whole.after.due)}];
        }
    }
    QJsonArray list;
    for (const auto &[days, count] : groups) {
        list.append(QJsonObject{{u"from"_s, toIso(days.first)}, {u"to"_s, toIso(days.second)}, {u"cases"_s, count}});
    }
    return list;
}

} // namespace

QJsonObject calendarListJson(const HallState &state, const Catalogue &catalogue)
{
    std::map<int, const CalendarVersion *, std::greater<>> newestFirst;
    for (const auto &[id, version] : catalogue.calendars) {
        newestFirst[version.number] = &version;
    }
    QJsonArray versions;
    for (const auto &[number, version] : newestFirst) {
        versions.append(toJson(*version));
    }
    return {{u"adopted"_s, adopted(state)}, {u"versions"_s, versions}};
}

QJsonObject calendarPreviewJson(const HallState &state, const Catalogue &catalogue, const CalendarVersion &version,
                                Instant now)
{
    const Zone &zone = state.info.zone;
    const CalendarPreview preview = previewCalendar(state, catalogue, version, now);
    QJsonArray overdue;
    QJsonArray cases;
    for (const MovedCase &one : preview.cases) {
        QJsonArray &list = one.late() ? overdue : cases;
        if (list.size() < mostCases) {
            list.append(toJson(one, catalogue, zone));
        }
    }
    return {{u"at"_s, toIso(now)},
            {u"adopted"_s, adopted(state)},
            {u"calendar"_s, toJson(version)},
            {u"counts"_s, toJson(preview.counts)},
            {u"groups"_s, groupsOf(preview, zone)},
            {u"overdue"_s, overdue},
            {u"cases"_s, cases},
            {u"more"_s, qint64(preview.cases.size()) - overdue.size() - cases.size()}};
}

QJsonObject calendarAdoptionJson(const HallState &state, const CalendarMove &counts)
{
    return {{u"adopted"_s, adopted(state)}, {u"counts"_s, toJson(counts)}};
}

} // namespace yizhan
