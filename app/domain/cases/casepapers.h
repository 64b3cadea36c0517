// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

namespace yizhan {

/**
 * Notes on the case that it made a paper, and gives its number: the case's own with the kind's letters, and which one
 * of the kind it is from the second on ("NJ-20261123-0001-BZ-2"). So no number is ever given twice.
 */
QString issuePaper(ServiceCase &serviceCase, PaperKind kind, Instant at);

/** "受理通知书" and in English. */
[[nodiscard]] QString paperName(PaperKind kind, bool english);

} // namespace yizhan
