// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace yizhan {

/** One start of a browser. */
struct BrowserRun
{
    double ms = 0; ///< from process start to the first frame with content
    double mb = 0; ///< proportional memory of the browser and all its processes then
};

/** The Chromium of this machine; empty when there is none. */
[[nodiscard]] QString chromiumPath();

/**
 * Opens `page`, a file of this machine, in a new and empty Chromium of 1080×1920 that draws in software and speaks to
 * nobody, and ends it again. Nothing: it showed no frame in time; why stands on stderr.
 */
[[nodiscard]] std::optional<BrowserRun> openInChromium(const QString &chromium, const QString &page);

} // namespace yizhan
