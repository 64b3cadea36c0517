// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/secrets.h"

#include <QDir>
#include <QDirIterator>

#include <set>

namespace yizhan::system {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        files.append(QDir(folder).relativeFilePath(each.next()));
    }
    files.sort();
    return files;
}

namespace {

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

QByteArray jsonEscapes(const QString &text, bool upper)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const QByteArray digits = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        bytes += c.unicode() < 0x80 ? QByteArray(1, c.toLatin1()) : "\\u" + (upper ? digits.toUpper() : digits);
    }
    return bytes;
}

/** The two bytes at `at` as one number. */
std::size_t pairAt(const QByteArray &bytes, qsizetype at)
{
    return std::size_t(uchar(bytes[at])) << 8 | uchar(bytes[at + 1]);
}

} // namespace

Secrets::Secrets(QStringList texts)
    : m_texts(std::move(texts))
{
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const QString &text = m_texts[i];
        const QByteArray encoded = text.toUtf8().toPercentEncoding();
        QByteArrayList ways{text.toUtf8(), utf16(text, false), utf16(text, true), encoded};
        if (encoded != ways.first()) { // letters and digits are the same in each of these
            ways += {encoded.toLower(), jsonEscapes(text, false), jsonEscapes(text, true)};
        }
        for (const QByteArray &way : ways) {
            if (way.size() < headBytes) {
                qFatal("too short to be looked for: %s", qPrintable(text));
            }
            m_byHead[way.left(headBytes)].append({way, i});
            m_begins.set(pairAt(way, 0));
        }
    }
}

QStringList Secrets::in(const QByteArray &bytes) const
{
    std::set<qsizetype> found;
    for (qsizetype at = 0; at + headBytes <= bytes.size(); ++at) {
        if (!m_begins.test(pairAt(bytes, at))) {
            continue;
        }
        const auto needles = m_byHead.constFind(QByteArray::fromRawData(bytes.constData() + at, headBytes));
        if (needles == m_byHead.cend()) {
            continue;
        }
        for (const Needle &needle : *needles) {
            if (QByteArrayView(bytes).sliced(at).startsWith(needle.bytes)) {
                found.insert(needle.text);
            }
        }
    }
    QStringList texts;
    for (const qsizetype text : found) {
        texts.append(m_texts[text]);
    }
    return texts;
}

QStringList secretsIn(const QByteArray &bytes, const QStringList &secrets)
{
    return Secrets(secrets).in(bytes);
}

} // namespace yizhan::system
