// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"
#include "protocol/names.h"
#include "protocol/record.h"

namespace yizhan {

/** The record of one changed thing of a hall; its revision is set by whoever stores it. */
[[nodiscard]] Record toRecord(const HallRecord &record);
/** The same to be stored and sent, with `text` and no `body`: that costs a third. */
[[nodiscard]] Record storedRecord(const HallRecord &record);
/** Applies a record of a hall partition, tombstones included; false where kind or body is not understood. */
bool applyRecord(HallState &state, const Record &record);

/** The catalogue's kinds: matter, department, category, banned, picture, calendar. */
[[nodiscard]] Record toRecord(const Matter &matter);
[[nodiscard]] Record toRecord(const Department &department);
[[nodiscard]] Record toRecord(const Category &category);
[[nodiscard]] Record toRecord(const BannedCertificate &banned);
[[nodiscard]] Record toRecord(const PictureNode &picture);
[[nodiscard]] Record toRecord(const CalendarVersion &version);
bool applyRecord(Catalogue &catalogue, const Record &record);

[[nodiscard]] QJsonObject toJson(const Limit &limit);

} // namespace yizhan
