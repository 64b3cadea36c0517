// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <QElapsedTimer>

namespace yizhan {

/** The server's clock as a screen runs it: last known time + steady time since × speed. Never the screen's own time. */
class ServerClock
{
public:
    /** `now` as just read from an answer or an event. */
    void set(Instant now, double speed)
    {
        m_base = now;
        m_speed = speed;
        m_since.start();
    }
    [[nodiscard]] bool isKnown() const { return isSet(m_base); }
    [[nodiscard]] double speed() const { return m_speed; }
    /** Unset before the first set(). */
    [[nodiscard]] Instant now() const
    {
        if (!isKnown()) {
            return {};
        }
        const double elapsed = double(m_since.nsecsElapsed()) / 1'000'000.0 * m_speed;
        return m_base + std::chrono::milliseconds(qint64(elapsed));
    }

private:
    Instant m_base{};
    double m_speed = 1.0;
    QElapsedTimer m_since;
};

} // namespace yizhan
