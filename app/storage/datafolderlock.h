// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

namespace yizhan {

/**
 * Holds a data folder for one process: an flock on "<folder>/yizhan.lock", which the kernel gives back even after
 * kill -9, so there is no stale lock to argue about. The file holds the owner's pid.
 */
class DataFolderLock
{
public:
    /** Creates the folder (0700) where needed. Errors: "data-folder-in-use" with the pid, "storage-read-only" … */
    [[nodiscard]] static Result<DataFolderLock> take(const QString &folder);

    DataFolderLock(DataFolderLock &&other) noexcept;
    DataFolderLock &operator=(DataFolderLock &&other) noexcept;
    DataFolderLock(const DataFolderLock &) = delete;
    DataFolderLock &operator=(const DataFolderLock &) = delete;
    ~DataFolderLock();

private:
    explicit DataFolderLock(int file)
        : m_file(file)
    {
    }

    int m_file = -1;
};

} // namespace yizhan
