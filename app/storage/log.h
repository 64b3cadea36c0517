// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace yizhan {

Q_DECLARE_LOGGING_CATEGORY(logStorage)

} // namespace yizhan
