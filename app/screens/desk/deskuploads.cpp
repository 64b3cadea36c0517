// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskuploads.h"

#include "domain/cases/paperwork.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TooLarge = 413;
constexpr int WrongType = 415;

} // namespace

DeskUploads::DeskUploads(QObject *parent)
    : DeskModel(parent)
{
}

std::optional<ScanProblem> DeskUploads::problemOf(const QUrl &file)
{
    QFile opened(file.toLocalFile());
    if (!file.isLocalFile() || !QFileInfo(opened).isFile() || !opened.open(QIODevice::ReadOnly)) {
        return ScanProblem{tr("文件打不开，可能已经移走了。请重新选择。")};
    }
    if (opened.size() > largestAttachment) {
        return ScanProblem{tr("文件太大，最多 10 MB。请把分辨率调低再扫描，或分成几份。"), true};
    }
    const auto kind = fileKindOf(opened.peek(fileHeadBytes));
    if (!kind) {
        return ScanProblem{tr("只收 JPEG、PNG 图片和 PDF 文件，这个不是。"), true};
    }
    if (!opened.seek(std::max<qint64>(0, opened.size() - fileTailBytes)) || !endsWell(*kind, opened.readAll())) {
        return ScanProblem{tr("文件不完整，请等扫描完，或重新选择。")}; // a scanner may still be writing it
    }
    return {};
}

void DeskUploads::post(DeskSession &session, const ScanUpload &scan, QObject *context, DeskSession::Then then,
                       bool quiet)
{
    const QString material = QString::fromLatin1(QUrl::toPercentEncoding(scan.material));
    const QString path =
        u"/v1/cases/%1/attachments"_s.arg(scan.caseId) + (material.isEmpty() ? QString() : u"?material="_s + material);
    session.sendFile(path, scan.file.toLocalFile(), scan.key, context, std::move(then), quiet);
}

QString DeskUploads::text() const
{
    if (m_state == Idle) {
        return {};
    }
    const ScanUpload &first = m_waiting.first();
    if (m_state == Sending) {
        return tr("%1：正在传扫描件，第 %2 个，共 %3 个…")
            .arg(first.caseNo)
            .arg(m_done + 1)
            .arg(m_done + m_waiting.size());
    }
    return tr("%1：有 %n 个扫描件没有传上。%2", "", int(m_waiting.size()))
        .arg(first.caseNo,
             first.material.isEmpty() ? first.problem : tr("“%1”：%2").arg(first.material, first.problem));
}

void DeskUploads::send(const QList<ScanUpload> &scans)
{
    for (ScanUpload scan : scans) {
        scan.key = Link::freshKey();
        scan.problem.clear();
        m_waiting.append(scan);
    }
    if (m_state != Sending) {
        next();
    }
}

void DeskUploads::next()
{
    const auto scan =
        std::find_if(m_waiting.begin(), m_waiting.end(), [](const ScanUpload &one) { return one.problem.isEmpty(); });
    if (scan == m_waiting.end()) {
        m_state = m_waiting.isEmpty() ? Idle : Stuck;
        m_done = m_state == Idle ? 0 : m_done;
        Q_EMIT changed();
        return;
    }
    std::rotate(m_waiting.begin(), scan, scan + 1);
    m_state = Sending;
    Q_EMIT changed();
    ScanUpload &first = m_waiting.first();
    if (const auto problem = problemOf(first.file)) {
        first.problem = problem->words;
        first.lost = problem->lasting;
        m_waiting.append(m_waiting.takeFirst());
        next();
        return;
    }
    post(
        *m_session, first, this, [this](const Reply &reply) { answered(reply); }, true);
}

void DeskUploads::answered(const Reply &reply)
{
    ScanUpload first = m_waiting.takeFirst();
    if (reply.ok()) {
        ++m_done;
        const bool more = std::any_of(m_waiting.begin(), m_waiting.end(), [&first](const ScanUpload &one) {
            return one.caseId == first.caseId && one.problem.isEmpty();
        });
        if (!more) {
            Q_EMIT arrived(first.caseId);
        }
    } else {
        first.problem = m_session->refusalOf(reply);
        first.lost = reply.status == TooLarge || reply.status == WrongType;
        if (!reply.unknown()) {
            first.key = Link::freshKey(); // it was heard and refused: another try is another upload
        }
        m_waiting.append(first);
    }
    next();
}

bool DeskUploads::canRetry() const
{
    return m_state == Stuck &&
           std::any_of(m_waiting.begin(), m_waiting.end(), [](const ScanUpload &scan) { return !scan.lost; });
}

void DeskUploads::retry()
{
    if (m_state == Stuck) {
        for (ScanUpload &scan : m_waiting) {
            if (!scan.lost) {
                scan.problem.clear();
            }
        }
        next();
    }
}

void DeskUploads::leave()
{
    if (m_state == Stuck) {
        m_waiting.clear();
        next();
    }
}

} // namespace yizhan
