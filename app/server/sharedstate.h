// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

#include <mutex>
#include <shared_mutex>

namespace yizhan {

/** The hall and its catalogue in memory. Writers' threads change it, everybody reads it, nobody keeps it for long. */
class SharedState
{
public:
    template <typename Function>
    auto read(Function function) const
    {
        const std::shared_lock lock(m_mutex);
        return function(m_hall, m_catalogue);
    }
    template <typename Function>
    auto write(Function function)
    {
        const std::unique_lock lock(m_mutex);
        return function(m_hall, m_catalogue);
    }

private:
    mutable std::shared_mutex m_mutex;
    HallState m_hall;
    Catalogue m_catalogue;
};

} // namespace yizhan
