// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/result.h"

/** Every sentence with which the hall's rules refuse something, in one place, in both languages. */
namespace yizhan::refusal {

[[nodiscard]] Error unknown(const QString &zhWhat, const QString &enWhat);
[[nodiscard]] Error refused(const QString &type, const QString &zh, const QString &en, const QString &rule = {});
[[nodiscard]] Error notAllowed();
[[nodiscard]] Error matterNotListed();
[[nodiscard]] Error hallClosed(const QString &nextOpenLocal);
[[nodiscard]] Error stateForbids(const QString &zhState, const QString &enState, const QString &rule = {});

} // namespace yizhan::refusal
