// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <cstdlib>

#include <sys/resource.h>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

/** An archive of few bytes may unpack to more than there is room for: a full disk, as restoreHall() sees it. */
bool limitFiles()
{
    const rlimit most{4 << 20, 4 << 20};
    std::signal(SIGXFSZ, SIG_IGN);
    return ::setrlimit(RLIMIT_FSIZE, &most) == 0;
}

/** A machine to restore on, with something beside the folder that is none of a backup's business. */
class Machine
{
public:
    Machine()
    {
        m_wish.file = m_dir.filePath(u"hall.backup"_s);
        m_wish.data = m_dir.filePath(u"data"_s);
        m_wish.key = [] {
            return Result<QByteArray>(QByteArray(32, 'k'));
        };
    }

    void restore(const QByteArray &bytes)
    {
        QFile file(m_wish.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            std::abort();
        }
        file.close();
        const bool restored = bool(restoreHall(m_wish));
        // No input has the key's sum right. What is left is the lock, and nothing went elsewhere.
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        if (restored || QDir(m_wish.data).entryList(all) != QStringList{u"yizhan.lock"_s} ||
            QDir(m_dir.path()).entryList(all, QDir::Name) != QStringList{u"data"_s, u"hall.backup"_s}) {
            std::abort();
        }
    }

private:
    // In memory where there is such a folder: every member is synced.
    QTemporaryDir m_dir{(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath()) +
                        u"/fuzz_backup-XXXXXX"_s};
    RestoreWish m_wish;
};

} // namespace

// The file that an administrator restores a hall from.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    [[maybe_unused]] static const bool limited = limitFiles();
    Machine().restore(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
