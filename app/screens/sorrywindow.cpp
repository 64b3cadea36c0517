// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/sorrywindow.h"

#include "screens/background.h"

#include <QPainter>
#include <QScreen>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

// The theme's paper and inks; the theme itself is QML, which may be what fails.
constexpr QRgb paper = 0xFFF5F3EE;
constexpr QRgb ink = 0xFF1D2733;
constexpr QRgb secondInk = 0xFF44505E;

} // namespace

SorryWindow::SorryWindow()
{
    setGeometry(screen()->geometry());
    colourBackground(QColor::fromRgb(paper)); // until the first of it is painted
}

void SorryWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect all(QPoint(0, 0), size());
    painter.fillRect(all, QColor::fromRgb(paper));
    const int unit = std::min(width(), height()) / 20;
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(unit * 2);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(ink));
    const QRect text = all.adjusted(unit, 0, -unit, 0);
    painter.drawText(text.adjusted(0, 0, 0, -unit * 2), Qt::AlignCenter | Qt::TextWordWrap,
                     u"这台机器正在修，\n请到服务台办理。"_s);
    font.setPixelSize(unit);
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(secondInk));
    painter.drawText(text.adjusted(0, unit * 7, 0, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     u"Out of order for a moment. Please go to the service desk."_s);
}

} // namespace yizhan
