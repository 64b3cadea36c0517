// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

class QImage;

/**
 * What a slip printer is told and what it answers: the ESC/POS of Epson's command reference, which the makers of
 * thermal printers follow. Only the part that pictures need, so that no code page and no built-in font matters.
 */
namespace yizhan::escpos {

/** Rows of a picture sent at a time: 9 KB on the wide paper, less than the smallest buffers. */
inline constexpr int bandRows = 128;

/** A picture (Format_Mono, 1 is black) as one job: initialise, raster bands, feed, cut, and `GS r 1` at its end. */
[[nodiscard]] QByteArray job(const QImage &slip);
/** Feeds and cuts, to part what hangs out from what comes. */
[[nodiscard]] QByteArray cut();
/** DLE EOT n: what the printer answers at once, whatever else it is doing. */
[[nodiscard]] QByteArray statusRequest(int n);
/** DLE DC4 8: forget everything that was sent, printed or not. */
[[nodiscard]] QByteArray clearBuffers();

/** Number of the four parts of the status. */
inline constexpr int statusParts = 4;

/** What a printer said of itself. */
struct Status
{
    bool offline = false;
    bool coverOpen = false;
    bool paperOut = false;
    bool paperNearEnd = false;
    bool broken = false; ///< cutter, head or drive: somebody has to look
    bool operator==(const Status &) const = default;
};

/** Takes the answer to DLE EOT `n` into the status. */
void take(Status &status, int n, quint8 answer);

/** The answers in what a printer sends, from whatever comes in between (flow control, the answer to a clearing). */
class AnswerReader
{
public:
    /** Answers to DLE EOT and to GS r, in the order in which they came. */
    struct Answer
    {
        enum class Kind { RealTime, InOrder };
        Kind kind = Kind::RealTime;
        quint8 byte = 0;
    };
    void add(const QByteArray &bytes) { m_bytes += bytes; }
    [[nodiscard]] std::optional<Answer> next();
    void forget() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
};

} // namespace yizhan::escpos
