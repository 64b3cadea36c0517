// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <vector>

namespace yizhan::bench {

/** What the disk below a folder gives per second in this very minute: every durable figure stands beside it. */
struct Machine
{
    double syncs = 0;        ///< fdatasync() after a write of 4 KiB
    double groupCommits = 0; ///< SQLite, WAL, synchronous=FULL, 64 rows of 200 bytes each
};

/** fdatasync() of a 4 KiB write per second: what one durable commit at a time could reach at best. */
[[nodiscard]] double syncsPerSecond(const QString &folder);
/** Commits per second of `rows` rows of 200 bytes each, and nothing else, by the product's own connection. */
[[nodiscard]] double sqliteCommitsPerSecond(const QString &folder, int rows);
/** Measures both for a second each and prints them. Ends the program where it cannot write there. */
Machine printMachine(const QString &folder);

/** The value below which that share of the sorted values lies. */
[[nodiscard]] double within(const std::vector<double> &sorted, double share);

} // namespace yizhan::bench
