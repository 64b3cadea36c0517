// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/papertwin.h"

#include <algorithm>
#include <cstring>

namespace yizhan {

namespace {

constexpr char DLE = 0x10;
constexpr char EOT = 0x04;
constexpr char DC4 = 0x14;
constexpr char ESC = 0x1b;
constexpr char GS = 0x1d;
constexpr char LF = 0x0a;
const QByteArray clearing("\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", 10);
constexpr int lineRows = 30;

int number(const QByteArray &bytes, qsizetype at)
{
    return quint8(bytes[at]) + 256 * quint8(bytes[at + 1]);
}

} // namespace

PaperTwin::PaperTwin(int dotsAcross)
    : m_across(dotsAcross)
{
}

void PaperTwin::receive(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        m_live = (m_live + byte).last(std::min(m_live.size() + 1, clearing.size()));
        m_buffer += byte;
        obeyAtOnce();
    }
    work();
}

void PaperTwin::obeyAtOnce()
{
    if (m_live == clearing) {
        clear();
    } else if (m_live.size() >= 3 && m_live[m_live.size() - 3] == DLE && m_live[m_live.size() - 2] == EOT &&
               m_live.back() >= 1 && m_live.back() <= 4) {
        answerStatus(m_live.back());
    }
}

void PaperTwin::answerStatus(int n)
{
    int bits = 0x12;
    switch (n) {
    case 1:
        bits |= !m_paper || m_cover || m_broken ? 0x08 : 0;
        break;
    case 2:
        bits |= (m_cover ? 0x04 : 0) | (m_paper ? 0 : 0x20) | (m_broken ? 0x40 : 0);
        break;
    case 3:
        bits |= m_broken ? 0x08 : 0;
        break;
    default:
        bits |= (m_nearEnd ? 0x0c : 0) | (m_paper ? 0 : 0x60);
        break;
    }
    m_answers += char(bits);
}

void PaperTwin::clear()
{
    m_buffer.clear();
    m_live.clear();
    m_rasterRows = 0;
    m_answers += QByteArray("\x37\x25\x00", 3);
}

QByteArray PaperTwin::takeAnswers()
{
    const QByteArray answers = std::exchange(m_answers, {});
    return m_mute ? QByteArray() : answers;
}

QList<QImage> PaperTwin::takeSlips()
{
    return std::exchange(m_slips, {});
}

void PaperTwin::setPaper(bool there)
{
    if (there && !m_paper) {
        m_dots.clear(); // whoever changes a roll tears off what hangs out
        m_rows = 0;
    }
    m_paper = there;
    m_rowsLeft = -1;
    work();
}

void PaperTwin::setCoverOpen(bool open)
{
    m_cover = open;
    work();
}

void PaperTwin::setBroken(bool broken)
{
    m_broken = broken;
    work();
}

void PaperTwin::work()
{
    while (m_paper && !m_cover && !m_broken && !m_buffer.isEmpty() && step()) {
    }
}

bool PaperTwin::step()
{
    if (m_rasterRows > 0) {
        if (m_buffer.size() < m_rasterBytes) {
            return false;
        }
        printRow(m_buffer.constData(), m_rasterBytes);
        m_buffer.remove(0, m_rasterBytes);
        --m_rasterRows;
        return true;
    }
    // Length of the command that begins here; 0: nothing known.
    const char first = m_buffer[0];
    const char second = m_buffer.size() > 1 ? m_buffer[1] : '\0';
    if (first != ESC && first != GS && first != DLE) {
        m_unknown += first == LF ? 0 : 1;
        feed(first == LF ? lineRows : 0);
        m_buffer.remove(0, 1);
        return true;
    }
    if (m_buffer.size() < 2) {
        return false;
    }
    const bool feedCut = first == GS && second == 'V' && m_buffer.size() > 2 && m_buffer[2] >= 'A';
    const qsizetype length = first == DLE && second == EOT                                       ? 3
                             : first == DLE && second == DC4                                     ? clearing.size()
                             : first == ESC && second == '@'                                     ? 2
                             : first == ESC && (second == 'd' || second == 'J' || second == 'a') ? 3
                             : first == GS && second == 'v'                                      ? 8
                             : first == GS && second == 'V'                                      ? (feedCut ? 4 : 3)
                             : first == GS && (second == 'r' || second == 'a')                   ? 3
                                                                                                 : 0;
    if (length == 0) {
        m_unknown += 2;
        m_buffer.remove(0, 2);
        return true;
    }
    if (m_buffer.size() < length) {
        return false;
    }
    const QByteArray command = m_buffer.first(length);
    m_buffer.remove(0, length);
    if (first == ESC && second != '@') {
        feed(second == 'd' ? quint8(command[2]) * lineRows : second == 'J' ? quint8(command[2]) : 0);
    } else if (first == GS && second == 'v') {
        m_rasterBytes = number(command, 4);
        m_rasterRows = m_rasterBytes > 0 ? number(command, 6) : 0;
    } else if (first == GS && second == 'V') {
        feed(feedCut ? quint8(command[3]) : 0);
        cut();
    } else if (first == GS && second == 'r') {
        m_answers += char(m_nearEnd ? 0x03 : 0x00);
    }
    return true;
}

void PaperTwin::feed(int rows)
{
    const QByteArray white((m_across + 7) / 8, '\0');
    for (int i = 0; i < rows && m_paper; ++i) {
        printRow(white.constData(), int(white.size()));
    }
}

void PaperTwin::printRow(const char *bits, int bytes)
{
    const int across = (m_across + 7) / 8;
    QByteArray row(bits, std::min(bytes, across));
    row.resize(across, '\0');
    m_dots += row;
    ++m_rows;
    if (m_rowsLeft > 0 && --m_rowsLeft == 0) {
        m_paper = false;
    }
}

void PaperTwin::cut()
{
    QImage slip(m_across, std::max(1, m_rows), QImage::Format_Mono);
    slip.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    slip.fill(0);
    const qsizetype across = (m_across + 7) / 8;
    for (int y = 0; y < m_rows; ++y) {
        std::memcpy(slip.scanLine(y), m_dots.constData() + y * across, size_t(across));
    }
    m_slips.append(slip);
    m_dots.clear();
    m_rows = 0;
}

} // namespace yizhan
