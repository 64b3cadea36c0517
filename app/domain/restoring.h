// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/hallstate.h"

namespace yizhan {

/**
 * What a hall that was restored from a backup does not know: numbers given between the backup and the loss are on
 * people's paper. So it goes on well past them: in every queue 100 numbers and 4 for each minute of today in which
 * numbers were given since, up to the next full hundred (a slip every 15 seconds in every queue, all the time, is more
 * than a hall's kiosks print). Case numbers and notices count through the year: the same, with 2 for each such minute
 * of all days since. Bookings: 100 for each day that could be booked then or can be now.
 *
 * Returns the counters of the day of `now` as they are to be; those of other days give no number any more. Pure.
 */
[[nodiscard]] std::vector<Counter> countersPastPaper(const HallState &state, const Catalogue &catalogue,
                                                     Instant backedUpAt, Instant now);

} // namespace yizhan
