// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan {

/** 张三丰 → 张＊, 欧阳明 → 欧阳＊ (surname and one full-width star, whatever the length). M-1 */
[[nodiscard]] QString maskName(const QString &name);
/** Last four digits of a phone or an ID number. */
[[nodiscard]] QString lastFour(const QString &number);
/**
 * A matter, category or material whose Chinese name tells of a disability, an illness or poverty. A slip lies about and
 * is found by others, so it must not stand there (M-1).
 */
[[nodiscard]] bool namesHardship(const QString &nameZh);

} // namespace yizhan
