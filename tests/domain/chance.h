// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <rapidcheck.h>

namespace yizhan::sample {

/**
 * Any whole number from `from` up to, and without, `to`, each as likely as another.
 * RapidCheck's own inRange() is narrow in the first of its hundred walks and whole only in the last of them, so that
 * the last of twenty commands would hardly ever be drawn.
 */
template <typename T>
[[nodiscard]] rc::Gen<T> evenly(T from, T to)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(from, to));
}

} // namespace yizhan::sample
