// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/rawbodies.h"

#include <cstring>

namespace yizhan {

namespace {

/** Walks over JSON that is known to be well formed. */
class Walker
{
public:
    explicit Walker(QByteArrayView text)
        : m_text(text)
    {
    }

    /** Takes `c` if it comes next. */
    bool take(char c)
    {
        blanks();
        if (m_at < m_text.size() && m_text[m_at] == c) {
            ++m_at;
            return true;
        }
        return false;
    }

    /** A string, its escapes as they are written. */
    QByteArrayView string()
    {
        if (!take('"')) {
            return {};
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        }
        const qsizetype end = std::min(m_at++, m_text.size());
        return m_text.sliced(begin, end - begin);
    }

    QByteArrayView value()
    {
        blanks();
        const qsizetype begin = std::min(m_at, m_text.size());
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                string();
                if (depth == 0) {
                    break;
                }
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                break;
            }
            ++m_at;
            if (c == '{' || c == '[') {
                ++depth;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                break;
            }
        }
        return m_text.sliced(begin, std::min(m_at, m_text.size()) - begin);
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && std::strchr(" \t\r\n", m_text[m_at]) != nullptr && m_text[m_at] != '\0') {
            ++m_at;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/** Calls `member(key, value)` for each member of the object. */
template <typename F>
void members(QByteArrayView object, F member)
{
    Walker walker(object);
    if (!walker.take('{') || walker.take('}')) {
        return;
    }
    do {
        const QByteArrayView key = walker.string();
        if (!walker.take(':')) {
            return;
        }
        member(key, walker.value());
    } while (walker.take(','));
}

} // namespace

std::vector<QByteArrayView> rawBodies(QByteArrayView page)
{
    std::vector<QByteArrayView> bodies;
    members(page, [&](QByteArrayView key, QByteArrayView records) {
        if (key != "records") {
            return;
        }
        bodies.clear();
        Walker walker(records);
        if (!walker.take('[') || walker.take(']')) {
            return;
        }
        do {
            QByteArrayView body;
            members(walker.value(), [&](QByteArrayView name, QByteArrayView value) {
                if (name == "body") {
                    body = value;
                }
            });
            bodies.push_back(body);
        } while (walker.take(','));
    });
    return bodies;
}

} // namespace yizhan
