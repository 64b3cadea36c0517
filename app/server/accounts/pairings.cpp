// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/pairings.h"

#include <sodium.h>

namespace yizhan {

std::optional<QString> Pairings::open(const Pairing &pairing)
{
    constexpr int digits = 8;
    constexpr quint32 codes = 100'000'000;
    const std::lock_guard lock(m_mutex);
    forgetOld();
    m_open.removeIf([&pairing](const QHash<QString, Open>::iterator &it) { return it->pairing == pairing; });
    if (m_open.size() >= mostOpen) {
        return {};
    }
    if (m_open.isEmpty()) {
        m_wrong = 0;
    }
    QString code;
    do {
        code = QString::number(randombytes_uniform(codes)).rightJustified(digits, QLatin1Char('0'));
    } while (m_open.contains(code));
    m_open.insert(code, {pairing, Clock::now() + m_lifetime});
    return code;
}

Pairings::Taken Pairings::take(QString code)
{
    code.removeIf([](QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('-'); });
    const std::lock_guard lock(m_mutex);
    forgetOld();
    const auto found = m_open.constFind(code);
    if (found == m_open.cend()) {
        Taken wrong;
        wrong.guessed = !m_open.isEmpty();
        m_wrong += wrong.guessed ? 1 : 0;
        wrong.closed = wrong.guessed && m_wrong >= mostWrong;
        if (wrong.closed) {
            m_open.clear();
        }
        return wrong;
    }
    const Pairing pairing = found->pairing;
    m_open.erase(found);
    return {pairing, false, false};
}

void Pairings::forgetOld()
{
    const Clock::time_point now = Clock::now();
    m_open.removeIf([now](const QHash<QString, Open>::iterator &it) { return it->until <= now; });
}

} // namespace yizhan
