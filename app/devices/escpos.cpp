// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/escpos.h"

#include <QImage>

#include <algorithm>

namespace yizhan::escpos {

namespace {

constexpr char GS = 0x1d;
constexpr char DLE = 0x10;
constexpr char EOT = 0x04;
constexpr char ENQ = 0x05;
constexpr char DC4 = 0x14;
constexpr char feedBeforeCut = 24; // dots, beyond the way from head to cutter

char low(int number)
{
    return char(number & 0xff);
}
char high(int number)
{
    return char((number >> 8) & 0xff);
}

/**
 * Printers obey DLE commands wherever they stand in the stream, in the middle of a picture too. Eight dots that read
 * like the second byte of one get one more dot, which nobody sees.
 */
void defuse(char *begin, char *end)
{
    for (char *at = begin; at + 1 < end; ++at) {
        if (at[0] == DLE && (at[1] == EOT || at[1] == ENQ || at[1] == DC4)) {
            at[1] = char(at[1] | 0x08);
        }
    }
}

} // namespace

QByteArray job(const QImage &slip)
{
    Q_ASSERT(slip.format() == QImage::Format_Mono && slip.width() % 8 == 0);
    const int rowBytes = slip.width() / 8;
    // Initialise; and GS a 0: no reports unasked, they would be taken for answers.
    QByteArray bytes{"\x1b@\x1d\x61\x00", 5};
    for (int top = 0; top < slip.height(); top += bandRows) {
        const int rows = std::min(bandRows, slip.height() - top);
        const char head[] = {GS, 'v', '0', 0, low(rowBytes), high(rowBytes), low(rows), high(rows)};
        bytes.append(head, sizeof head);
        const qsizetype picture = bytes.size();
        for (int y = top; y < top + rows; ++y) {
            bytes.append(reinterpret_cast<const char *>(slip.constScanLine(y)), rowBytes);
        }
        defuse(bytes.data() + picture, bytes.data() + bytes.size());
    }
    const char done[] = {GS, 'r', 1};
    return bytes + cut() + QByteArray(done, sizeof done);
}

QByteArray cut()
{
    // GS V B: to the cutter, a little further, and leave one point uncut, so that it does not fall to the floor.
    const char bytes[] = {GS, 'V', 'B', feedBeforeCut};
    return {bytes, sizeof bytes};
}

QByteArray statusRequest(int n)
{
    const char bytes[] = {DLE, EOT, char(n)};
    return {bytes, sizeof bytes};
}

QByteArray clearBuffers()
{
    const char bytes[] = {DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8};
    return {bytes, sizeof bytes};
}

void take(Status &status, int n, quint8 answer)
{
    const auto has = [answer](int bits) {
        return (answer & bits) != 0;
    };
    switch (n) {
    case 1:
        status.offline = has(0x08);
        break;
    case 2:
        status.coverOpen = has(0x04);
        status.paperOut = status.paperOut || has(0x20);
        break;
    case 3:
        status.broken = has(0x08 | 0x20 | 0x40);
        break;
    case 4:
        status.paperNearEnd = has(0x0c);
        status.paperOut = status.paperOut || has(0x60);
        break;
    default:
        break;
    }
}

std::optional<AnswerReader::Answer> AnswerReader::next()
{
    constexpr char blockHeader = 0x37;
    while (!m_bytes.isEmpty()) {
        const char first = m_bytes.front();
        if (first == blockHeader) { // the answer to a clearing: up to its NUL
            const qsizetype end = m_bytes.indexOf('\0');
            if (end < 0) {
                return {};
            }
            m_bytes.remove(0, end + 1);
            continue;
        }
        m_bytes.remove(0, 1);
        const auto byte = quint8(first);
        if ((byte & 0x93) == 0x12) {
            return Answer{Answer::Kind::RealTime, byte};
        }
        if ((byte & 0x90) == 0) {
            return Answer{Answer::Kind::InOrder, byte};
        }
    }
    return {};
}

} // namespace yizhan::escpos
