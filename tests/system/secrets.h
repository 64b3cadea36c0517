// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace yizhan::system {

/** The files below `folder`, paths relative to it. */
[[nodiscard]] QStringList filesBelow(const QString &folder);

/** Those of `secrets` that stand in `bytes`, as UTF-8 or as UTF-16. */
[[nodiscard]] QStringList secretsIn(const QByteArray &bytes, const QStringList &secrets);

} // namespace yizhan::system
