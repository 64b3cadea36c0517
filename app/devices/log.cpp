// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/log.h"

Q_LOGGING_CATEGORY(devicesLog, "yizhan.devices", QtInfoMsg)
