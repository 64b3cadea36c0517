// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sealedfile.h"

#include "storage/sealer.h"
#include "storage/storeerror.h"

#include <sodium.h>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;
constexpr qsizetype sealBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype headBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr char formatByte = 1;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

Error broken()
{
    return {503, u"seal-broken"_s, u"封存的文件无法打开。"_s, u"A sealed file does not open with this key."_s, {}};
}

Error failed(const QFile &file)
{
    const StoreFault fault = errno == ENOSPC || errno == EFBIG || errno == EDQUOT ? StoreFault::DiskFull
                             : errno == EROFS || errno == EACCES                  ? StoreFault::ReadOnly
                                                                                  : StoreFault::Failed;
    return storeError(fault, file.errorString());
}

} // namespace

struct SealedFileWriter::Stream
{
    crypto_secretstream_xchacha20poly1305_state state;
};

struct SealedFileReader::Stream
{
    crypto_secretstream_xchacha20poly1305_state state;
};

SealedFileWriter::SealedFileWriter(const QString &path)
    : m_file(path)
    , m_stream(std::make_unique<Stream>())
{
}

SealedFileWriter::~SealedFileWriter()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
    if (!m_finished && m_file.isOpen()) {
        m_file.remove();
    }
}

Result<std::unique_ptr<SealedFileWriter>> SealedFileWriter::create(const QString &path, const Sealer &sealer,
                                                                   const QString &name)
{
    std::unique_ptr<SealedFileWriter> writer(new SealedFileWriter(path));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                             QFile::ReadOwner | QFile::WriteOwner)) {
        return failed(writer->m_file);
    }
    const QByteArray &key = sealer.fileKey();
    QByteArray head(headBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, bytes(head), bytes(key));
    writer->m_name = name.toUtf8();
    if (const Status written = writer->write(formatByte + head); !written) {
        return written.error();
    }
    return writer;
}

Status SealedFileWriter::write(const QByteArray &data)
{
    return m_file.write(data) == data.size() ? Status(Done{}) : Status(failed(m_file));
}

Status SealedFileWriter::put(bool last)
{
    const QByteArray piece = last ? m_waiting : m_waiting.left(pieceBytes);
    QByteArray sealed(piece.size() + sealBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_stream->state, bytes(sealed), nullptr, bytes(piece),
                                               size_t(piece.size()), bytes(m_name), size_t(m_name.size()),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    m_waiting.remove(0, piece.size());
    return write(sealed);
}

Status SealedFileWriter::append(const QByteArray &data)
{
    m_waiting += data;
    m_size += data.size();
    while (m_waiting.size() > pieceBytes) { // one piece is kept back: the last one says that it is the last
        if (Status written = put(false); !written) {
            return written;
        }
    }
    return Done{};
}

Status SealedFileWriter::finish()
{
    if (Status written = put(true); !written) {
        return written;
    }
    if (::fsync(m_file.handle()) != 0) {
        return failed(m_file);
    }
    m_file.close();
    m_finished = true;
    return Done{};
}

SealedFileReader::SealedFileReader(const QString &path)
    : m_file(path)
    , m_stream(std::make_unique<Stream>())
{
}

SealedFileReader::~SealedFileReader()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
}

Result<std::unique_ptr<SealedFileReader>> SealedFileReader::open(const QString &path, const Sealer &sealer,
                                                                 const QString &name)
{
    std::unique_ptr<SealedFileReader> reader(new SealedFileReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly)) {
        return failed(reader->m_file);
    }
    const qint64 sealed = reader->m_file.size() - 1 - headBytes;
    const QByteArray head = reader->m_file.read(1 + headBytes);
    if (head.size() != 1 + headBytes || head.at(0) != formatByte || sealed < sealBytes) {
        return broken();
    }
    const qint64 pieces = (sealed + pieceBytes + sealBytes - 1) / (pieceBytes + sealBytes);
    reader->m_size = sealed - pieces * sealBytes;
    reader->m_name = name.toUtf8();
    const QByteArray &key = sealer.fileKey();
    const int good =
        crypto_secretstream_xchacha20poly1305_init_pull(&reader->m_stream->state, bytes(head) + 1, bytes(key));
    return good == 0 ? Result<std::unique_ptr<SealedFileReader>>(std::move(reader)) : broken();
}

Result<QByteArray> SealedFileReader::read()
{
    if (m_ended) {
        return QByteArray();
    }
    const QByteArray sealed = m_file.read(pieceBytes + sealBytes);
    if (sealed.size() < sealBytes) {
        return broken(); // cut short
    }
    QByteArray piece(sealed.size() - sealBytes, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_stream->state, bytes(piece), nullptr, &tag, bytes(sealed),
                                                   size_t(sealed.size()), bytes(m_name), size_t(m_name.size())) != 0) {
        return broken();
    }
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_ended != m_file.atEnd()) {
        return broken(); // something was hung on, or cut off
    }
    return piece;
}

} // namespace yizhan
