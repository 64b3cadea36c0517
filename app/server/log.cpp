// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/log.h"

Q_LOGGING_CATEGORY(serverLog, "yizhan.server", QtInfoMsg)
