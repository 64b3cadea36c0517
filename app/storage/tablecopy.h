// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"

namespace yizhan {

/**
 * Makes the database `target`, which must not be there yet, and copies every row of ours into it: from one snapshot, in
 * one transaction, from any engine to any other. On an error `target` may be left half-made; Store::discard() takes it
 * away.
 */
[[nodiscard]] Status copyTables(Store &from, const StoreConfig &target);

/** A whole, consistent copy as a new SQLite file, while others write; the engine it comes from does not matter. Given
 * up as `from` is (StoreConfig::stop), with a part of the file left. */
[[nodiscard]] Status copyToFile(Store &from, const QString &file);

} // namespace yizhan
