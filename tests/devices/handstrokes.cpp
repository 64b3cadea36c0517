// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/handstrokes.h"

#include <QFile>
#include <QLineF>
#include <QTransform>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr double Square = 1024;

InkStroke readStroke(const QString &text)
{
    InkStroke stroke;
    for (const QString &point : text.split(u' ')) {
        const QStringList numbers = point.split(u',');
        stroke.append({numbers.value(0).toDouble(), numbers.value(1).toDouble()});
    }
    return stroke;
}

} // namespace

QList<HandCharacter> handCharacters()
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/devices/strokes.txt"));
    QList<HandCharacter> result;
    if (!file.open(QIODevice::ReadOnly)) {
        return result;
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() != 2 || line.startsWith(u'#')) {
            continue;
        }
        HandCharacter character{parts[0], {}};
        for (const QString &stroke : parts[1].split(u';')) {
            character.strokes.append(readStroke(stroke));
        }
        result.append(character);
    }
    return result;
}

QList<InkStroke> byHand(const QList<InkStroke> &strokes, quint32 seed, double side)
{
    QRandomGenerator random(seed);
    const auto within = [&random](double most) {
        return (random.generateDouble() * 2 - 1) * most;
    };
    const double size = side * (1.0 / 3 + random.generateDouble() * 2 / 3) / Square;
    QTransform hand;
    hand.translate(side / 2, side / 2);
    hand.rotate(within(3));
    hand.shear(within(0.14), 0);
    hand.scale(size * (1 + within(0.2)), size);
    hand.translate(-Square / 2, -Square / 2);
    constexpr double outOfPlace = Square * 0.02;
    constexpr double offTheLine = Square * 0.008;
    constexpr double apart = 25; // of the square
    QList<InkStroke> result;
    for (const InkStroke &stroke : strokes) {
        const QPointF shift(within(outOfPlace), within(outOfPlace));
        InkStroke written;
        QPointF wobble;
        const auto put = [&](QPointF point) {
            // The hand drifts rather than jumps.
            wobble = wobble * 0.7 + QPointF(within(offTheLine), within(offTheLine)) * 0.6;
            written.append(hand.map(point + shift + wobble));
        };
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            const QLineF line(i == 0 ? stroke[0] : stroke[i - 1], stroke[i]);
            const int steps = std::max(1, int(line.length() / apart));
            for (int step = 1; step <= steps; ++step) {
                put(line.pointAt(double(step) / steps));
            }
        }
        result.append(written);
    }
    return result;
}

} // namespace yizhan
