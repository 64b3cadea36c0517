// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/calendarversion.h"
#include "protocol/fields.h"

/** The fields of a calendar, in the catalogue's record of a version and in the hall's record of the one it adopted. */
namespace yizhan {

template <typename V>
void fields(V &v, CalendarDay &it)
{
    QString kind = it.works ? QStringLiteral("workday") : QStringLiteral("holiday");
    v(u"date", it.date);
    v(u"kind", kind);
    v(u"name", it.name);
    v(u"name_en", it.nameEn);
    if (const bool works = kind == u"workday"; it.works != works) {
        it.works = works; // read, not written
    }
}

template <typename V>
void fields(V &v, CalendarYear &it)
{
    v(u"year", it.year);
    v(u"known", it.known);
    v(u"days", it.days);
}

template <typename V>
void fields(V &v, CalendarVersion &it)
{
    v(u"version", it.id);
    v(u"number", it.number);
    v(u"label", it.label);
    v(u"published_at", it.publishedAt);
    v(u"years", it.years);
}

namespace json {

/** Makes the days of what was read; false where the content is not the one that its name says. */
[[nodiscard]] inline bool complete(CalendarVersion &version)
{
    if (contentName(version.years) != version.id) {
        return false;
    }
    version.days = std::make_shared<const WorkCalendar>(workCalendar(version.years));
    return true;
}

} // namespace json

} // namespace yizhan
