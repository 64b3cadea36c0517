// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/voicepack.h"

#include "devices/voicetables.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A minute of 48 kHz stereo; and a pack of a thousand words of two seconds. */
constexpr qint64 largestFile = 12'000'000;
constexpr qint64 largestPack = 100'000'000;

QByteArray contents(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

} // namespace

Result<VoicePack> VoicePack::load(const QString &folder)
{
    const QDir dir(folder);
    const auto lines = readTable(contents(dir, u"index.tsv"_s), 2);
    if (!lines) {
        return lines.error();
    }
    VoicePack pack;
    qint64 bytes = 0;
    for (const TableLine &line : *lines) {
        auto piece = Waveform::fromWav(contents(dir, line.fields[1]));
        if (!piece || piece->empty() || line.fields[0].isEmpty()) {
            return tableError(line.number, line.fields[1] + (piece ? QString() : u" – "_s + piece.error().en));
        }
        bytes += qint64(piece->samples().size() * sizeof(qint16));
        if (bytes > largestPack) {
            return tableError(line.number, u"over %1 MB"_s.arg(largestPack / 1'000'000));
        }
        pack.m_longest = std::max(pack.m_longest, line.fields[0].size());
        pack.m_pieces.insert(line.fields[0], std::move(*piece));
    }
    if (pack.empty()) {
        return tableError(1, u"%1 has no recordings"_s.arg(dir.filePath(u"index.tsv"_s)));
    }
    pack.m_readings = contents(dir, u"readings.tsv"_s);
    pack.m_exceptions = contents(dir, u"spoken.tsv"_s);
    return pack;
}

const Waveform *VoicePack::longest(QStringView text, qsizetype *length) const
{
    for (*length = std::min(m_longest, text.size()); *length > 0; --*length) {
        const auto piece = m_pieces.constFind(text.left(*length).toString());
        if (piece != m_pieces.constEnd()) {
            return &*piece;
        }
    }
    return nullptr;
}

} // namespace yizhan
