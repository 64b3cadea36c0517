// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace yizhan::system {

/** Proportional set size of a process in MiB, as the kernel counts it; 0 when it is gone. */
[[nodiscard]] double proportionalMemory(qint64 pid);

/** How many files and sockets a process has open. */
[[nodiscard]] int openFiles(qint64 pid);

} // namespace yizhan::system
