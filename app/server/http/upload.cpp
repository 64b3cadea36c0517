// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/upload.h"

#include "domain/cases/paperwork.h"
#include "server/http/problem.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error notAPicture()
{
    return {415,
            u"unsupported-file"_s,
            u"只收 JPEG、PNG 图片和 PDF 文件。"_s,
            u"Only JPEG and PNG pictures and PDF files are taken."_s,
            {}};
}

Error cutOff()
{
    return {422,
            u"file-damaged"_s,
            u"文件不完整，请重新扫描或重新选择。"_s,
            u"The file is not whole; please scan or choose it again."_s,
            {}};
}

} // namespace

QByteArray mediaType(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg:
        return "image/jpeg";
    case FileKind::Png:
        return "image/png";
    case FileKind::Pdf:
        return "application/pdf";
    }
    return {};
}

bool UploadSeats::take(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    if (m_all >= most || m_taken.value(who) >= mostOfOne) {
        return false;
    }
    ++m_all;
    ++m_taken[who];
    return true;
}

void UploadSeats::leave(const QString &who)
{
    const std::lock_guard lock(m_mutex);
    --m_all;
    if (--m_taken[who] == 0) {
        m_taken.remove(who);
    }
}

Upload::Upload(PaperFiles &files, StorePool &work, UploadSeats &seats, QString who, QString id)
    : m_files(files)
    , m_work(work)
    , m_seats(seats)
    , m_who(std::move(who))
    , m_id(std::move(id))
{
}

Upload::~Upload()
{
    m_seats.leave(m_who);
}

void Upload::write(QByteArray piece, Done done)
{
    // Of its own, so that the file goes where the sender went away in between.
    const auto self = shared_from_this();
    auto take = [self, piece = std::move(piece), done](Store &) mutable {
        // The piece is given back before the next may come, on whatever thread.
        const Status taken = self->take(std::exchange(piece, {}));
        done(taken);
    };
    if (!m_work.run(std::move(take))) {
        done(problems::unavailable());
    }
}

Status Upload::take(const QByteArray &piece)
{
    m_end = (m_end + piece).right(fileTailBytes);
    m_hash.addData(piece);
    if (m_writer) {
        return m_writer->append(piece);
    }
    m_begin += piece;
    if (m_begin.size() < fileHeadBytes) {
        return Status(yizhan::Done{});
    }
    m_kind = fileKindOf(m_begin);
    if (!m_kind) {
        return notAPicture();
    }
    auto writer = m_files.begin(m_id);
    if (!writer) {
        return writer.error();
    }
    m_writer = std::move(*writer);
    return m_writer->append(std::exchange(m_begin, {}));
}

Status Upload::finish()
{
    if (!m_writer) {
        return notAPicture();
    }
    if (!endsWell(kind(), m_end)) {
        return cutOff();
    }
    return m_files.keep(*m_writer, m_id);
}

Download::Download(std::unique_ptr<SealedFileReader> reader, StorePool &work)
    : m_reader(std::move(reader))
    , m_work(work)
{
}

void Download::read(Done done)
{
    const auto self = shared_from_this();
    if (!m_work.run([self, done](Store &) { done(self->m_reader->read()); })) {
        done(problems::unavailable());
    }
}

} // namespace yizhan
