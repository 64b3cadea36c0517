// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "server/http/http.h"
#include "server/paperfiles.h"
#include "server/storepool.h"

#include <QCryptographicHash>

#include <atomic>

namespace yizhan {

[[nodiscard]] QByteArray mediaType(FileKind kind);

/** How many uploads a caller has under way, and all together. */
class UploadSeats
{
public:
    static constexpr int most = 16;
    static constexpr int mostOfOne = 4;
    [[nodiscard]] bool take(const QString &who);
    void leave(const QString &who);

private:
    std::mutex m_mutex;
    QHash<QString, int> m_taken;
    int m_all = 0;
};

/** A picture or PDF on its way in: looked at, summed and sealed piece by piece on the threads for files. */
class Upload : public BodySink, public std::enable_shared_from_this<Upload>
{
public:
    Upload(PaperFiles &files, StorePool &work, UploadSeats &seats, QString who, QString id);
    ~Upload() override;
    Upload(const Upload &) = delete;
    Upload &operator=(const Upload &) = delete;

    void write(QByteArray piece, Done done) override;
    /** On a thread for files, after the last piece: the file is at its place, durably. */
    [[nodiscard]] Status finish();

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] FileKind kind() const { return m_kind.value_or(FileKind::Jpeg); }
    [[nodiscard]] qint64 size() const { return m_writer ? m_writer->size() : 0; }
    /** SHA-256 of the content, hex. */
    [[nodiscard]] QString sum() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    [[nodiscard]] Status take(const QByteArray &piece);

    PaperFiles &m_files;
    StorePool &m_work;
    UploadSeats &m_seats;
    QString m_who;
    QString m_id;
    std::unique_ptr<SealedFileWriter> m_writer;
    std::optional<FileKind> m_kind;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_begin; ///< until there is enough to tell what it is
    QByteArray m_end;   ///< the last kilobyte
};

/** A sealed file on its way out. */
class Download : public BodySource, public std::enable_shared_from_this<Download>
{
public:
    Download(std::unique_ptr<SealedFileReader> reader, StorePool &work);
    [[nodiscard]] qint64 size() const override { return m_reader->size(); }
    void read(Done done) override;

private:
    std::unique_ptr<SealedFileReader> m_reader;
    StorePool &m_work;
};

} // namespace yizhan
