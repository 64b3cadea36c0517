// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/faultyfiles.h"

#include <QtGlobal>

#include <atomic>
#include <sqlite3.h>

namespace yizhan::test {

namespace {

std::atomic<int> calls{0};
std::atomic<int> failFrom{0}; // 0: never
std::atomic<bool> lasting{false};
std::atomic<bool> failed{false};

bool fails()
{
    const int from = failFrom;
    const int call = ++calls;
    if (from == 0 || (lasting ? call < from : call != from)) {
        return false;
    }
    failed = true;
    return true;
}

/** What SQLite sees of a file; the system's own stands behind it in the same piece of memory. */
struct File
{
    sqlite3_file base;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<File *>(file) + 1);
}

const sqlite3_io_methods *of(sqlite3_file *file)
{
    return real(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    return of(file)->xClose(real(file)); // nobody can do anything about one that fails
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    return fails() ? SQLITE_IOERR_READ : of(file)->xRead(real(file), to, count, at);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    if (fails()) {
        // As a disk does that runs full: a part of it is there.
        (void)of(file)->xWrite(real(file), from, count / 2, at);
        return SQLITE_FULL;
    }
    return of(file)->xWrite(real(file), from, count, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : of(file)->xTruncate(real(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return fails() ? SQLITE_IOERR_FSYNC : of(file)->xSync(real(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return fails() ? SQLITE_IOERR_FSTAT : of(file)->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return fails() ? SQLITE_IOERR_LOCK : of(file)->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return of(file)->xUnlock(real(file), level);
}

int reservedLock(sqlite3_file *file, int *result)
{
    return of(file)->xCheckReservedLock(real(file), result);
}

int controlFile(sqlite3_file *file, int what, void *with)
{
    return of(file)->xFileControl(real(file), what, with);
}

int sectorSize(sqlite3_file *file)
{
    return of(file)->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return of(file)->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return fails() ? SQLITE_IOERR_SHMMAP : of(file)->xShmMap(real(file), page, size, extend, to);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    const bool locks = (flags & SQLITE_SHM_LOCK) != 0; // unlocking is a system call that does not fail
    return locks && fails() ? SQLITE_IOERR_SHMLOCK : of(file)->xShmLock(real(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    of(file)->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return of(file)->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods methods{
    2,          closeFile,     readFile,     writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,    reservedLock, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared,  nullptr,     nullptr};

sqlite3_vfs *systemFiles = nullptr;

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (fails()) {
        return SQLITE_CANTOPEN;
    }
    const int done = systemFiles->xOpen(systemFiles, name, real(file), flags, outFlags);
    file->pMethods = done == SQLITE_OK ? &methods : nullptr;
    return done;
}

} // namespace

void FaultyFiles::install()
{
    systemFiles = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs ours = *systemFiles; // what is not about one file stays the system's
    ours.zName = "yizhan-faults";
    ours.szOsFile = int(sizeof(File)) + systemFiles->szOsFile;
    ours.xOpen = openFile;
    if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK) {
        qFatal("SQLite does not take our files");
    }
}

void FaultyFiles::failAt(int call, Fault fault)
{
    failFrom = 0;
    failed = false;
    lasting = fault == Fault::OnFrom;
    calls = 0;
    failFrom = call;
}

bool FaultyFiles::heal()
{
    failFrom = 0;
    return failed;
}

} // namespace yizhan::test
