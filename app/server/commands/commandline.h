// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace yizhan {

/** What a command leaves behind: 0 done, 1 failed or refused, 2 wrong words, 3 a hall is there already. */
enum ExitCode { Fine = 0, Failed = 1, WrongWords = 2, Exists = 3 };

/** All of yizhan-server; `words` without the program's name. Answers on stdout, refusals in one sentence on stderr. */
[[nodiscard]] int runCommandLine(const QStringList &words);

/** Leaves SIGINT, SIGTERM and SIGHUP to `serve`; before any thread starts. */
void blockSignals();

// One function a command; `words` without the command's name.
[[nodiscard]] int runInit(const QStringList &words);
[[nodiscard]] int runServe(const QStringList &words);
[[nodiscard]] int runFingerprint(const QStringList &words);
[[nodiscard]] int runImport(const QStringList &words);
[[nodiscard]] int runAccount(const QStringList &words);
[[nodiscard]] int runAcceptClock(const QStringList &words);
[[nodiscard]] int runDevice(const QStringList &words);
[[nodiscard]] int runToken(const QStringList &words);
[[nodiscard]] int runBackup(const QStringList &words);
[[nodiscard]] int runRestore(const QStringList &words);
[[nodiscard]] int runVerify(const QStringList &words);
[[nodiscard]] int runCalendar(const QStringList &words);
[[nodiscard]] int runDue(const QStringList &words);
[[nodiscard]] int runSheet(const QStringList &words);

// Shared by them.
void say(const QString &line);
int complain(ExitCode code, const QString &sentence);

} // namespace yizhan
