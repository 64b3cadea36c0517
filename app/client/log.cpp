// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/log.h"

Q_LOGGING_CATEGORY(clientLog, "yizhan.client", QtInfoMsg)
