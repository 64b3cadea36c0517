// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan::test {

/** The partition that most tests of the storage work in. */
inline const QString hall = QStringLiteral("hall/test");

} // namespace yizhan::test
