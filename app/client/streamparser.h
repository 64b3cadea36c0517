// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace yizhan {

/** One server-sent event: `event: NAME`, `data: …` (lines joined by \n). */
struct ServerEvent
{
    QString name; ///< "message" where the server gave none
    QByteArray data;
    bool operator==(const ServerEvent &) const = default;
};

/**
 * Reads a text/event-stream that arrives in arbitrary pieces (WHATWG HTML, 9.2.6): CR, LF and CRLF as line ends, also
 * cut in the middle; comments, a leading BOM and unknown fields are skipped.
 */
class StreamParser
{
public:
    /** The most that one event may hold; a stream beyond it is not ours. */
    static constexpr qsizetype MaxEventSize = 1 << 20;

    /** The events completed by `bytes`, in order. */
    [[nodiscard]] std::vector<ServerEvent> feed(const QByteArray &bytes);
    /** An event outgrew MaxEventSize: the stream is to be given up. */
    [[nodiscard]] bool overflown() const { return m_overflown; }

private:
    void takeLine(const QByteArray &line, std::vector<ServerEvent> &events);

    QByteArray m_line;
    QByteArray m_data;
    QString m_name;
    bool m_hasData = false;
    bool m_lastWasCr = false;
    bool m_atStart = true;
    bool m_overflown = false;
};

} // namespace yizhan
