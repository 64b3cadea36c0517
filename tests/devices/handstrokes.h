// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/inkrecognizer.h"

#include <QRandomGenerator>

namespace yizhan {

/** A character and how it is written, from strokes.txt. */
struct HandCharacter
{
    QString text;
    QList<InkStroke> strokes; ///< on a square of 1024
};

/** The 500 commonest characters, commonest first; empty when the file cannot be read. */
[[nodiscard]] QList<HandCharacter> handCharacters();

/**
 * As a hand would write it: leaning by up to 8°, turned by up to 3°, up to a fifth wider or narrower, between a third
 * and the whole of `side` large, each stroke a little out of its place and each point a little off its line; points a
 * few pixels apart, as a touch screen sends them. The same seed gives the same writing.
 */
[[nodiscard]] QList<InkStroke> byHand(const QList<InkStroke> &strokes, quint32 seed, double side = 400);

} // namespace yizhan
