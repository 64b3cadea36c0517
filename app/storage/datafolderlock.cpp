// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/datafolderlock.h"

#include "storage/storeerror.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Error fromErrno(int number, const QString &path)
{
    const QString detail = u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(number)));
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return storeError(StoreFault::ReadOnly, detail);
    case ENOSPC:
    case EDQUOT:
        return storeError(StoreFault::DiskFull, detail);
    }
    return storeError(StoreFault::CannotOpen, detail);
}

} // namespace

Result<DataFolderLock> DataFolderLock::take(const QString &folder)
{
    const QByteArray folderName = QFile::encodeName(QDir::cleanPath(folder));
    if (!QDir(folder).exists()) {
        QDir().mkpath(QDir(folder).absoluteFilePath(u".."_s));
        if (::mkdir(folderName.constData(), S_IRWXU) != 0 && errno != EEXIST) {
            return fromErrno(errno, folder);
        }
    }
    const QString path = QDir(folder).filePath(u"yizhan.lock"_s);
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return fromErrno(errno, path);
    }
    DataFolderLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) {
            return fromErrno(errno, path);
        }
        char pid[32] = {};
        const ssize_t got = ::pread(file, pid, sizeof(pid) - 1, 0);
        return storeError(StoreFault::FolderInUse,
                          u"%1, process %2"_s.arg(folder, QString::fromLatin1(pid, got > 0 ? got : 0).trimmed()));
    }
    // The pid is for people only; the lock holds without it, so a full disk here is no reason to stop.
    const QByteArray pid = QByteArray::number(qint64(::getpid())) + '\n';
    if (::ftruncate(file, 0) == 0) {
        [[maybe_unused]] const ssize_t written = ::pwrite(file, pid.constData(), size_t(pid.size()), 0);
    }
    return lock;
}

DataFolderLock::DataFolderLock(DataFolderLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

DataFolderLock &DataFolderLock::operator=(DataFolderLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

DataFolderLock::~DataFolderLock()
{
    if (m_file >= 0) {
        ::close(m_file); // gives the lock back
    }
}

} // namespace yizhan
