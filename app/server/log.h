// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

/** Category yizhan.server: ids, routes and durations; never names, tokens, bodies or queries. */
Q_DECLARE_LOGGING_CATEGORY(serverLog)
