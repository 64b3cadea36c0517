// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace yizhan {

class Sealer;

/**
 * A file of personal papers as it lies on the disk: libsodium's secretstream (XChaCha20-Poly1305) in pieces of 64 KiB,
 * with a key derived from the hall's. What it is, its `name`, is bound in, so that two files cannot change places; a
 * file that was cut short does not open to its end. Written and read in pieces: no file is ever whole in memory.
 */
class SealedFileWriter
{
public:
    /** Creates `path`, mode 0600; refuses one that is there. 503 "storage-…" as every error here. */
    [[nodiscard]] static Result<std::unique_ptr<SealedFileWriter>> create(const QString &path, const Sealer &sealer,
                                                                          const QString &name);
    /** Takes the file away unless finish() succeeded. */
    ~SealedFileWriter();
    SealedFileWriter(const SealedFileWriter &) = delete;
    SealedFileWriter &operator=(const SealedFileWriter &) = delete;

    [[nodiscard]] Status append(const QByteArray &bytes);
    /** The end, on the disk. */
    [[nodiscard]] Status finish();
    [[nodiscard]] qint64 size() const { return m_size; } ///< of what was appended
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    struct Stream;
    explicit SealedFileWriter(const QString &path);
    [[nodiscard]] Status put(bool last);
    [[nodiscard]] Status write(const QByteArray &bytes);

    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_name;
    QByteArray m_waiting;
    qint64 m_size = 0;
    bool m_finished = false;
};

class SealedFileReader
{
public:
    /** 503 "seal-broken" where key, name or content is another. */
    [[nodiscard]] static Result<std::unique_ptr<SealedFileReader>> open(const QString &path, const Sealer &sealer,
                                                                        const QString &name);
    ~SealedFileReader();
    SealedFileReader(const SealedFileReader &) = delete;
    SealedFileReader &operator=(const SealedFileReader &) = delete;

    /** The next piece, at most 64 KiB; empty at the end. */
    [[nodiscard]] Result<QByteArray> read();
    /** What it holds, unsealed; known from the size of the file. */
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    struct Stream;
    explicit SealedFileReader(const QString &path);

    QFile m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_name;
    qint64 m_size = 0;
    bool m_ended = false;
};

} // namespace yizhan
