// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/calendarversion.h"
#include "protocol/importreader.h"

namespace yizhan {

/**
 * Reads a calendar into its years. `known` is false for a list of statutory days that stands in until the State
 * Council's arrangement of that year is there (H-1). The whole file or nothing; errors name the line. Three forms, told
 * by their beginning:
 *
 * - CSV: `date,kind,name`, with `name_en` as a fourth column if wanted; kinds `holiday` and `workday`; UTF-8 with or
 *   without BOM, or GB18030; of one year or several.
 * - JSON as the public holiday-cn lists have it: {"year", "papers", "days":[{"name","date","isOffDay"}]}, of one year;
 *   as those are named by the notice, with days of the December before and the January after.
 * - iCalendar (.ics): days off and made-up days as whole-day events. Where events are marked (休 and 班 in the summary,
 *   or X-APPLE-SPECIAL-DAY), those without a mark are no days off; where none is, all of them are.
 *
 * A day stands there once, and a made-up working day is a Saturday or Sunday. Of several years each has an arrangement
 * of its own: a stray day of another year would make that one known. Days of December alone before a whole year belong
 * to the arrangement of that one. `others` are the years there are already: of a day that one of them has too, and that
 * the file does not replace, both say the same.
 */
[[nodiscard]] Imported<CalendarYears> readCalendar(const QByteArray &bytes, bool known,
                                                   const CalendarYears &others = {});

} // namespace yizhan
