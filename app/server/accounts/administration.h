// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallfolder.h"
#include "server/http/http.h"
#include "server/http/httpclient.h"
#include "storage/datafolderlock.h"

namespace yizhan {

/** The lock on a hall's folder; waits some seconds for a command, or a server that comes or goes, but not for one that
 * is up. Errors: DataFolderLock's. */
[[nodiscard]] Result<DataFolderLock> takeFolder(const HallFolder &folder);

/**
 * Sends a request to the hall as its administrator: through its socket where it runs, else by taking the lock and doing
 * it here. Blocks. `keyFile` empty: the folder's own.
 */
[[nodiscard]] Result<HttpAnswer> administer(const HallFolder &folder, const QString &keyFile, const QByteArray &target,
                                            const QByteArray &contentType, const QByteArray &body,
                                            Method method = Method::Post);

/** Prints what went wrong, one line for each error of a file; the exit code. */
int refuse(const HttpAnswer &answer);

} // namespace yizhan
