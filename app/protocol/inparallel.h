// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace yizhan {

/**
 * Calls work(i) once for every i below count, on several cores where there are enough of them to be worth it; returns
 * when all are done. The calls must not touch each other's data. What one of them throws is thrown here.
 */
template <typename Work>
void inParallel(std::size_t count, const Work &work)
{
    constexpr std::size_t worthAThread = 256;
    static const std::size_t cores = std::max(1U, std::thread::hardware_concurrency()); // which reads a file
    const std::size_t threads = std::clamp<std::size_t>(count / worthAThread, 1, cores);
    const auto part = [&](std::size_t which) {
        for (std::size_t i = count * which / threads; i < count * (which + 1) / threads; ++i) {
            work(i);
        }
    };
    std::vector<std::future<void>> others;
    for (std::size_t which = 1; which < threads; ++which) {
        others.push_back(std::async(std::launch::async, part, which));
    }
    part(0);
    for (std::future<void> &other : others) {
        other.get();
    }
}

} // namespace yizhan
