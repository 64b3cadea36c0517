// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/signaturefield.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace yizhan {

namespace {

constexpr int pictureWidth = 600; ///< pixels; some kilobytes of PNG, far below what the server takes
constexpr int mostStrokes = 200;  ///< more is no name, and the picture stays small
constexpr double leastOfWidth = 0.25;

} // namespace

SignatureField::SignatureField(QQuickItem *parent)
    : InkPaper(parent)
{
}

void SignatureField::take(const InkStroke &stroke)
{
    if (m_strokes.size() < mostStrokes) {
        m_strokes.append(stroke);
    }
    update();
    Q_EMIT changed();
}

bool SignatureField::enough() const
{
    double length = 0;
    for (const InkStroke &stroke : m_strokes) {
        for (qsizetype i = 1; i < stroke.size(); ++i) {
            length += QLineF(stroke.at(i - 1), stroke.at(i)).length();
        }
    }
    return width() > 0 && length >= width() * leastOfWidth;
}

QString SignatureField::picture() const
{
    if (!enough() || height() <= 0) {
        return {};
    }
    const double scale = pictureWidth / width();
    QImage image(pictureWidth, std::max(1, int(height() * scale)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.setPen(QPen(Qt::black, nib(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter, m_strokes);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
        return {};
    }
    return QString::fromLatin1(bytes.toBase64());
}

void SignatureField::clear()
{
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

} // namespace yizhan
