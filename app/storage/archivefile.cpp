// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/archivefile.h"

#include "storage/storeerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype blockBytes = 1 << 16;

Error damaged(const QString &file, const QString &why)
{
    return {422,
            u"archive-damaged"_s,
            u"备份文件 %1 已损坏，没有恢复任何内容。"_s.arg(file),
            u"The backup %1 is damaged and nothing was restored: %2."_s.arg(file, why),
            {}};
}

Error fileError(const QString &path, int number)
{
    const QString detail = u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(number)));
    return storeError(number == ENOSPC || number == EDQUOT ? StoreFault::DiskFull : StoreFault::ReadOnly, detail);
}

/** "manifest.json", "papers/3f/ab…": nothing that could leave the folder. */
bool isPlainName(const QString &name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\\z"_s);
    return name.size() <= 512 && shape.match(name).hasMatch();
}

QString said(archive *content)
{
    const char *text = archive_error_string(content);
    return text ? QString::fromUtf8(text) : u"it cannot be read"_s;
}

/** Hands on what is in a file, block by block. */
template <typename Take>
Status eachBlock(const QString &path, const std::stop_token &stop, const Take &take)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return storeError(StoreFault::Failed, u"%1: %2"_s.arg(path, source.errorString()));
    }
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested()) {
            return storeError(StoreFault::Stopped, path);
        }
        const qint64 got = source.read(block.data(), block.size());
        if (got < 0) {
            return storeError(StoreFault::Failed, u"%1: %2"_s.arg(path, source.errorString()));
        }
        if (got == 0) {
            return Done{};
        }
        if (const Status taken = take(QByteArrayView(block.constData(), qsizetype(got))); !taken) {
            return taken.error();
        }
    }
}

struct EntryFree
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
struct ReadFree
{
    void operator()(archive *content) const { archive_read_free(content); }
};
struct WriteFree
{
    void operator()(archive *content) const { archive_write_free(content); }
};

} // namespace

struct ArchiveWriter::Private
{
    QString file;
    std::stop_token stop;
    int descriptor = -1;
    std::unique_ptr<archive, WriteFree> content;
    bool finished = false;

    [[nodiscard]] QString part() const { return file + u".part"_s; }
    [[nodiscard]] Error failure() const
    {
        const int number = archive_errno(content.get());
        return number > 0 ? fileError(part(), number) : storeError(StoreFault::Failed, said(content.get()));
    }
    [[nodiscard]] Status begin(const QString &name, qint64 size) const
    {
        const std::unique_ptr<archive_entry, EntryFree> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name.toLatin1().constData());
        archive_entry_set_size(entry.get(), size);
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), S_IRUSR | S_IWUSR);
        archive_entry_set_mtime(entry.get(), std::time(nullptr), 0);
        return archive_write_header(content.get(), entry.get()) == ARCHIVE_OK ? Status(Done{}) : Status(failure());
    }
    [[nodiscard]] Status write(const char *bytes, qsizetype count) const
    {
        return archive_write_data(content.get(), bytes, size_t(count)) == la_ssize_t(count) ? Status(Done{})
                                                                                            : Status(failure());
    }
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<Private> content)
    : d(std::move(content))
{
}

ArchiveWriter::~ArchiveWriter()
{
    d->content.reset();
    if (d->descriptor >= 0) {
        ::close(d->descriptor);
    }
    if (!d->finished) {
        QFile::remove(d->part());
    }
}

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &file, std::stop_token stop)
{
    if (QFileInfo::exists(file)) {
        return Error{409,
                     u"backup-exists"_s,
                     u"%1 已经存在，请换一个文件名。"_s.arg(file),
                     u"%1 is there already and was left alone; name another file."_s.arg(file),
                     {}};
    }
    auto content = std::make_unique<Private>();
    content->file = file;
    content->stop = std::move(stop);
    const QByteArray part = QFile::encodeName(content->part());
    // What a backup that was cut off left behind is written over.
    content->descriptor =
        ::open(part.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (content->descriptor < 0) {
        const int number = errno;
        content->finished = true; // nothing to take away
        return fileError(content->part(), number);
    }
    content->content.reset(archive_write_new());
    archive *out = content->content.get();
    if (archive_write_set_format_pax_restricted(out) != ARCHIVE_OK ||
        archive_write_add_filter_zstd(out) != ARCHIVE_OK ||
        archive_write_open_fd(out, content->descriptor) != ARCHIVE_OK) {
        return content->failure();
    }
    return std::unique_ptr<ArchiveWriter>(new ArchiveWriter(std::move(content)));
}

Status ArchiveWriter::addBytes(const QString &name, const QByteArray &bytes)
{
    if (const Status begun = d->begin(name, bytes.size()); !begun) {
        return begun.error();
    }
    return d->write(bytes.constData(), bytes.size());
}

Status ArchiveWriter::addFile(const ArchiveMember &member, const QString &path)
{
    if (const Status begun = d->begin(member.name, member.size); !begun) {
        return begun.error();
    }
    QCryptographicHash sum(QCryptographicHash::Sha256);
    const Status copied = eachBlock(path, d->stop, [&](QByteArrayView block) {
        sum.addData(block);
        return d->write(block.constData(), block.size());
    });
    if (!copied) {
        return copied.error();
    }
    if (QString::fromLatin1(sum.result().toHex()) != member.sha256) {
        return storeError(StoreFault::Failed, u"%1 changed while it was being copied"_s.arg(path));
    }
    return Done{};
}

Status ArchiveWriter::finish()
{
    if (archive_write_close(d->content.get()) != ARCHIVE_OK) {
        return d->failure();
    }
    const QByteArray part = QFile::encodeName(d->part());
    const QByteArray file = QFile::encodeName(d->file);
    if (::fsync(d->descriptor) != 0 || ::rename(part.constData(), file.constData()) != 0) {
        return fileError(d->file, errno);
    }
    d->finished = true;
    syncFolder(QFileInfo(d->file).absolutePath());
    return Done{};
}

Result<ArchiveMember> describeFile(const QString &name, const QString &path, const std::stop_token &stop)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    qint64 size = 0;
    const Status read = eachBlock(path, stop, [&](QByteArrayView block) {
        sum.addData(block);
        size += block.size();
        return Status(Done{});
    });
    if (!read) {
        return read.error();
    }
    return ArchiveMember{name, size, QString::fromLatin1(sum.result().toHex())};
}

namespace {

Result<ArchiveMember> extractOne(archive *content, const QString &file, const QString &name, const QString &folder)
{
    const QString path = folder + u'/' + name;
    QDir().mkpath(QFileInfo(path).absolutePath());
    const int target =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    QFile out;
    if (target < 0 || !out.open(target, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
        return fileError(path, errno);
    }
    QCryptographicHash sum(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 size = 0;
    for (;;) {
        const la_ssize_t got = archive_read_data(content, block.data(), size_t(block.size()));
        if (got < 0) {
            return damaged(file, said(content));
        }
        if (got == 0) {
            break;
        }
        if (out.write(block.constData(), got) != got) {
            return storeError(StoreFault::DiskFull, u"%1: %2"_s.arg(path, out.errorString()));
        }
        sum.addData(QByteArrayView(block.constData(), qsizetype(got)));
        size += got;
    }
    if (!out.flush() || ::fsync(target) != 0) {
        return fileError(path, errno);
    }
    return ArchiveMember{name, size, QString::fromLatin1(sum.result().toHex())};
}

} // namespace

Result<std::vector<ArchiveMember>> extractArchive(const QString &file, const QString &folder)
{
    const std::unique_ptr<archive, ReadFree> content(archive_read_new());
    archive_read_support_format_tar(content.get());
    archive_read_support_filter_zstd(content.get());
    if (archive_read_open_filename(content.get(), QFile::encodeName(file).constData(), size_t(blockBytes)) !=
        ARCHIVE_OK) {
        return damaged(file, said(content.get()));
    }
    std::vector<ArchiveMember> members;
    QSet<QString> names;
    for (;;) {
        archive_entry *entry = nullptr;
        const int next = archive_read_next_header(content.get(), &entry);
        if (next == ARCHIVE_EOF) {
            break;
        }
        if (next != ARCHIVE_OK) {
            return damaged(file, said(content.get()));
        }
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) != AE_IFREG || !isPlainName(name) || names.contains(name)) {
            return damaged(file, u"it holds something that no backup holds"_s);
        }
        names.insert(name);
        Result<ArchiveMember> member = extractOne(content.get(), file, name, folder);
        if (!member) {
            return member.error();
        }
        members.push_back(std::move(*member));
    }
    return members;
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace yizhan
