// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

#include <QString>

/** Times, limits and names as a resident reads them, in Chinese or English. */
namespace yizhan::kioskwords {

/** "11月23日", "23 November"; with the year where it is another one than that of `today`. */
[[nodiscard]] QString day(Day day, bool english, Day today = {});
[[nodiscard]] QString day(Instant at, const Zone &zone, bool english, Instant now = {});
/** "11月23日 17:30", "23 November, 17:30", whatever today is. */
[[nodiscard]] QString dayAndClock(Instant at, const Zone &zone, bool english, Instant now = {});
/** "10 个工作日", "10 working days", by the translation installed; in Chinese the importer's words where it counts
 * nothing. */
[[nodiscard]] QString limit(const Limit &limit, bool english);
/** The hours of a week, days alike together: "周一至周五 08:30–12:00，14:00–17:30". */
[[nodiscard]] QStringList weekHours(const OpeningHours &hours, bool english);
[[nodiscard]] QString matterName(const Catalogue &catalogue, const QString &code, bool english);
/**
 * The matter as it may stand on paper: one that tells of a hardship gives way to its category, and where that tells too
 * to the name of the windows; empty where nothing is left.
 */
[[nodiscard]] QString matterOnPaper(const Catalogue &catalogue, const HallState &state, const QString &code,
                                    const QString &prefix, bool english);

} // namespace yizhan::kioskwords
