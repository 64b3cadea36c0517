// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace yizhan::system {

/** Proportional set size of a process in MiB, as the kernel counts it; 0 when it is gone. */
[[nodiscard]] double proportionalMemory(qint64 pid);

/** Resident set size of a process in MiB, shared pages included; 0 when it is gone. */
[[nodiscard]] double residentMemory(qint64 pid);

/** How many files and sockets a process has open. */
[[nodiscard]] int openFiles(qint64 pid);

/** The first child of a process; 0 when it has none. */
[[nodiscard]] qint64 childOf(qint64 pid);

/** Program and arguments, divided by zero bytes. */
[[nodiscard]] QByteArray commandLine(qint64 pid);

} // namespace yizhan::system
