// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace yizhan {

/**
 * A file that the program carries: "demo/matters.json", "demo/hall.json", "demo/hall-small.json",
 * "calendars/cn_holidays.csv", "calendars/cn_statutory_2027.csv", "voice/readings.tsv" … Empty where there is none of
 * that name.
 */
[[nodiscard]] QByteArray builtInFile(const QString &name);

} // namespace yizhan
