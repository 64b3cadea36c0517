// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/paperfiles.h"

#include "server/log.h"
#include "storage/archivefile.h"
#include "storage/sealer.h"
#include "storage/storeerror.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QString incomingFolder(const QString &papers)
{
    return papers + u"/incoming"_s;
}

PaperFiles::PaperFiles(QString folder, const Sealer &sealer)
    : m_folder(std::move(folder))
    , m_sealer(sealer)
{
}

QString PaperFiles::nameOf(const QString &id) const
{
    return m_sealer.keyedHash(u"paper file"_s, id);
}

QString PaperFiles::pathOf(const QString &id) const
{
    const QString name = nameOf(id);
    return m_folder + u'/' + name.left(2) + u'/' + name;
}

Result<std::unique_ptr<SealedFileWriter>> PaperFiles::begin(const QString &id) const
{
    const QString folder = incomingFolder(m_folder);
    if (!QDir().mkpath(folder)) {
        return storeError(StoreFault::ReadOnly, folder);
    }
    return SealedFileWriter::create(folder + u'/' + nameOf(id), m_sealer, id);
}

Status PaperFiles::keep(SealedFileWriter &writer, const QString &id) const
{
    if (const Status finished = writer.finish(); !finished) {
        return finished.error();
    }
    const QString path = pathOf(id);
    const QString folder = path.section(u'/', 0, -2);
    if (!QDir().mkpath(folder) || !QFile::rename(writer.path(), path)) {
        QFile::remove(writer.path());
        return storeError(StoreFault::Failed, path);
    }
    // The file is in its folder, and the folder in the one above it.
    syncFolder(folder);
    syncFolder(m_folder);
    return Done{};
}

Status PaperFiles::put(const QString &id, const QByteArray &bytes) const
{
    const auto writer = begin(id);
    if (!writer) {
        return writer.error();
    }
    if (const Status written = (*writer)->append(bytes); !written) {
        return written.error();
    }
    return keep(**writer, id);
}

Result<std::unique_ptr<SealedFileReader>> PaperFiles::open(const QString &id) const
{
    return SealedFileReader::open(pathOf(id), m_sealer, id);
}

Result<QByteArray> PaperFiles::read(const QString &id) const
{
    const auto reader = open(id);
    if (!reader) {
        return reader.error();
    }
    QByteArray whole;
    for (;;) {
        const Result<QByteArray> piece = (*reader)->read();
        if (!piece) {
            return piece.error();
        }
        if (piece->isEmpty()) {
            return whole;
        }
        whole += *piece;
    }
}

void PaperFiles::remove(const QStringList &ids)
{
    const std::lock_guard lock(m_mutex);
    if (m_holds > 0) {
        m_leaving += ids;
        return;
    }
    for (const QString &id : ids) {
        const QString path = pathOf(id);
        if (!QFile::remove(path) && QFile::exists(path)) {
            qCWarning(serverLog) << "papers: a file could not be removed; the next start tries again";
        }
    }
}

int PaperFiles::sweep(const QStringList &ids)
{
    QSet<QString> known;
    for (const QString &id : ids) {
        known.insert(pathOf(id));
    }
    QStringList strangers;
    int ours = 0;
    QDirIterator all(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (known.contains(path)) {
            ++ours;
        } else {
            strangers.append(path);
        }
    }
    if (ours == 0 && !known.isEmpty()) {
        return 0; // of all that should be here there is nothing: these files are another's, or this key is
    }
    return int(
        std::count_if(strangers.cbegin(), strangers.cend(), [](const QString &path) { return QFile::remove(path); }));
}

PaperFiles::Hold::Hold(PaperFiles &files)
    : m_files(files)
{
    const std::lock_guard lock(m_files.m_mutex);
    ++m_files.m_holds;
}

PaperFiles::Hold::~Hold()
{
    QStringList leaving;
    {
        const std::lock_guard lock(m_files.m_mutex);
        if (--m_files.m_holds == 0) {
            leaving.swap(m_files.m_leaving);
        }
    }
    m_files.remove(leaving);
}

} // namespace yizhan
