// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/eventparser.h"

namespace yizhan {

bool EventParser::feed(QByteArrayView piece, const OnEvent &onEvent)
{
    for (const char c : piece) {
        if (c == '\r') {
            continue;
        }
        if (c != '\n') {
            if (m_line.size() < longest) {
                m_line += c;
            }
            continue;
        }
        if (m_line.isEmpty()) {
            if (!m_data.isEmpty() && m_data.size() < longest && !onEvent(m_name, m_data)) {
                return false;
            }
            m_name.clear();
            m_data.clear();
        } else if (m_line.startsWith("event:")) {
            m_name = m_line.mid(6).trimmed();
        } else if (m_line.startsWith("data:")) {
            const qsizetype from = m_line.startsWith("data: ") ? 6 : 5;
            m_data += m_line.mid(from, longest - m_data.size()); // full: too long, and dropped at its end
        }
        m_line.clear();
    }
    return true;
}

} // namespace yizhan
