// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace yizhan {

/**
 * The text of each record's `body` in a page of a feed, in order, empty where a record has none. The page must have
 * been read as JSON before; this only finds where things lie, so that a page of thousands of records goes to disk
 * without being written out again (which took twice as long as all the rest of a first copy). The views point into
 * `page`. Empty when the page is written in a way this does not look for.
 */
[[nodiscard]] std::vector<QByteArrayView> rawBodies(QByteArrayView page);

} // namespace yizhan
