// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <memory>
#include <stop_token>
#include <vector>

namespace yizhan {

/** A file in an archive. */
struct ArchiveMember
{
    QString name; ///< relative, "papers/3f…"
    qint64 size = 0;
    QString sha256; ///< hex
    bool operator==(const ArchiveMember &) const = default;
};

/**
 * Writes one archive file: tar (pax) in Zstandard, which `tar --zstd` reads too. It grows as FILE.part, is synced and
 * then renamed, so that FILE is whole or not there. Mode 0600.
 */
class ArchiveWriter
{
public:
    /** Refuses a file that is there already. Once `stop` is asked for no file is added ("storage-stopped"). */
    [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> create(const QString &file, std::stop_token stop = {});
    /** Takes FILE.part away unless finish() succeeded. */
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    [[nodiscard]] Status addBytes(const QString &name, const QByteArray &bytes);
    [[nodiscard]] Status addFile(const ArchiveMember &member, const QString &path);
    [[nodiscard]] Status finish();

private:
    struct Private;
    explicit ArchiveWriter(std::unique_ptr<Private> content);
    std::unique_ptr<Private> d;
};

/** Size and sum of a file; given up once `stop` is asked for. */
[[nodiscard]] Result<ArchiveMember> describeFile(const QString &name, const QString &path,
                                                 const std::stop_token &stop = {});
/**
 * Unpacks into an empty folder: plain files with plain relative names, nothing else. Says what it found, in order; an
 * archive that ends early is an error ("archive-damaged").
 */
[[nodiscard]] Result<std::vector<ArchiveMember>> extractArchive(const QString &file, const QString &folder);
/** Makes a folder's entries durable. */
void syncFolder(const QString &path);

} // namespace yizhan
