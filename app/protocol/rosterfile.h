// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "protocol/importreader.h"

namespace yizhan {

/**
 * Reads a roster (`yizhan-server import roster FILE`) and checks all of it against the hall it is for: one error
 * refuses the whole file, and each names its line. A pure function.
 *
 * - CSV in UTF-8 (with or without BOM) or GB18030 with the heading `date,kind,from,to,leader,workers,phone`, or
 *   `日期,时段,开始,结束,带班,值班,电话`. Kinds are regular, early, noon, evening, holiday, or 正常, 错时早, 中午, 晚,
 *   节假日; people are named by id or by a name that only one of them has, several with 、 or ; between them; the phone
 *   may be left out.
 * - iCalendar, as rosterCalendar() writes it: one event a slot, the kind as its category, leader and workers in its
 *   description (`带班：…`, `值班：…`).
 */
[[nodiscard]] Imported<std::vector<PlanSlot>> readRoster(const QByteArray &bytes, const HallState &state,
                                                         const Catalogue &catalogue, Instant now);

/** What a file that was read would do to the roster: {"changed", of those "added", "unchanged"}, in slots. */
[[nodiscard]] QJsonObject rosterChangesJson(const HallState &before, const std::vector<PlanSlot> &plan);

/** The slots of those days as CSV (UTF-8 with BOM, so that spreadsheets take it), and as iCalendar. */
[[nodiscard]] QByteArray rosterCsv(const HallState &state, Day from, int days);
[[nodiscard]] QByteArray rosterCalendar(const HallState &state, Day from, int days, Instant now);

/** "错时早" */
[[nodiscard]] QString slotKindZh(SlotKind kind);

} // namespace yizhan
