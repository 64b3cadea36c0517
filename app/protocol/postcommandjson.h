// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <QJsonObject>

namespace yizhan {

/**
 * The bodies of the commands about posts, absences and approvals; a part of parseCommand(). Nothing where the name is
 * none of these. `pathId` is the person of "sign-of-life", and of "record-absence" where the body names nobody.
 */
[[nodiscard]] std::optional<Result<HallCommand>> parsePostCommand(const QString &name, const QJsonObject &body,
                                                                  const QString &pathId);

} // namespace yizhan
