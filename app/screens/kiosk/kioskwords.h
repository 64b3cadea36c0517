// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/queue/queue.h"
#include "screens/halldata.h"

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

/**
 * What to tell somebody whose wait may reach past the end of calling, and what to do, in the language shown: empty
 * where it does not.
 */
[[nodiscard]] QString callingEnd(const HallData &hall, const std::optional<CallingEnd> &end);
/** The same in so few words that they stand on a button. */
[[nodiscard]] QString callingEndBrief(const HallData &hall, const std::optional<CallingEnd> &end);
/** What a booking of a queue is for: the name of its windows, or where they serve another as well what it is for. */
[[nodiscard]] QString queueName(const HallData &hall, const QString &prefix);
/** What goes to that queue: the parts of the catalogue, those with the most matters first. */
[[nodiscard]] QStringList queuePurposes(const HallData &hall, const QString &prefix);
/** A queue is called after the first window that serves it before others. */
[[nodiscard]] QString windowsName(const HallData &hall, const QString &prefix);

} // namespace yizhan::kioskwords
