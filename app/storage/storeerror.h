// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

namespace yizhan {

/** What went wrong with the database, told apart because each asks something else of the people in the hall. */
enum class StoreFault {
    DiskFull,      ///< "storage-full"
    Locked,        ///< "storage-locked": another program holds the database beyond the busy time-out
    ReadOnly,      ///< "storage-read-only": file or folder cannot be written
    Corrupt,       ///< "storage-corrupt"
    CannotOpen,    ///< "storage-cannot-open": no such folder, or not a file
    NewerSchema,   ///< "schema-newer": written by a newer program
    SchemaChanged, ///< "schema-changed": an applied migration differs from the one in this program
    FolderInUse,   ///< "data-folder-in-use": another server runs on it
    DatabaseInUse, ///< "database-in-use": another server runs on it, perhaps on another machine
    Conflict,      ///< "storage-conflict": a row was not in the state that the writer expected
    Unreachable,   ///< "storage-unreachable": no connection to the database server, or it broke; nothing was changed
    CommitUnknown, ///< "storage-commit-unknown": the connection broke while it committed; asking again tells
    Stopped,       ///< "storage-stopped": given up because the program ends (StoreConfig::stop)
    Failed,        ///< "storage-failed": anything else
};

/**
 * The one place that makes storage errors: status 503, the type above, a sentence in zh and en. `detail` (driver's
 * text, path, step) is added to the English sentence of errors that only the hall's IT staff see, at the command line;
 * it holds no personal data because SQL values are always bound.
 */
[[nodiscard]] Error storeError(StoreFault fault, const QString &detail = {});
/** The fault of an error made by storeError(); nothing for an error of another origin. */
[[nodiscard]] std::optional<StoreFault> storeFault(const Error &error);
/** Of a commit: it is durable, or nobody knows. Whom it shuts out is shut out from then on. */
[[nodiscard]] bool mayBeStored(const Status &committed);

} // namespace yizhan
