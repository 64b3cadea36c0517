// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/limits/calendarwork.h"

#include <QJsonObject>

/** What the answers about calendars hold; see openapi.yaml. */
namespace yizhan {

[[nodiscard]] QJsonObject calendarListJson(const HallState &state, const Catalogue &catalogue);
[[nodiscard]] QJsonObject calendarPreviewJson(const HallState &state, const Catalogue &catalogue,
                                              const CalendarVersion &version, Instant now);
[[nodiscard]] QJsonObject calendarAdoptionJson(const HallState &state, const CalendarMove &counts);

/** The version of that name, with "newest" the one published last; nullptr where there is none. */
[[nodiscard]] inline const CalendarVersion *namedCalendar(const Catalogue &catalogue, const QString &name)
{
    return name == u"newest" ? catalogue.newestCalendar() : findCalendar(catalogue, name);
}

} // namespace yizhan
