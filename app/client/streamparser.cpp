// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/streamparser.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

std::vector<ServerEvent> StreamParser::feed(const QByteArray &bytes)
{
    std::vector<ServerEvent> events;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < bytes.size() && !m_overflown; ++i) {
        const char c = bytes.at(i);
        if (c == '\n' && m_lastWasCr && i == begin) {
            m_lastWasCr = false; // second half of a CRLF
            begin = i + 1;
            continue;
        }
        m_lastWasCr = false;
        if (c != '\n' && c != '\r') {
            continue;
        }
        m_line.append(bytes.constData() + begin, i - begin);
        takeLine(m_line, events);
        m_line.clear();
        begin = i + 1;
        m_lastWasCr = c == '\r';
    }
    m_line.append(bytes.constData() + begin, bytes.size() - begin);
    if (m_line.size() + m_data.size() > MaxEventSize) {
        m_overflown = true;
        m_line.clear();
        m_data.clear();
    }
    return events;
}

void StreamParser::takeLine(const QByteArray &rawLine, std::vector<ServerEvent> &events)
{
    QByteArrayView line = rawLine;
    if (m_atStart) {
        m_atStart = false;
        if (line.startsWith("\xEF\xBB\xBF")) {
            line = line.sliced(3);
        }
    }
    if (line.isEmpty()) {
        if (m_hasData) {
            events.push_back({m_name.isEmpty() ? u"message"_s : m_name, m_data});
        }
        m_data.clear();
        m_name.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0) {
        return; // comment
    }
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' ')) {
        value = value.sliced(1);
    }
    if (field == "data") {
        if (m_hasData) {
            m_data.append('\n');
        }
        m_data.append(value);
        m_hasData = true;
        m_overflown = m_overflown || m_data.size() > MaxEventSize;
    } else if (field == "event") {
        m_name = QString::fromUtf8(value);
    }
}

} // namespace yizhan
