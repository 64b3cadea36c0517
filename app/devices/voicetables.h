// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace yizhan {

/** A line of a table: its fields, and where it stands. */
struct TableLine
{
    int number = 0;
    QStringList fields;
};

/**
 * Reads a table of resources/voice or of a voice pack: UTF-8, fields with a tab between them, "#" begins a comment
 * line. The error names the first line that has not `fields` fields.
 */
[[nodiscard]] Result<std::vector<TableLine>> readTable(const QByteArray &bytes, int fields);

/** An error of line `number`, in words for whoever edits the table. */
[[nodiscard]] Error tableError(int number, const QString &sentence);

} // namespace yizhan
