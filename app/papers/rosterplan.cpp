// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/rosterplan.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dotsPerInch = 300;
constexpr double mmPerInch = 25.4;
constexpr int marginMm = 15;
constexpr std::array shares{0.21, 0.15, 0.12, 0.16, 0.36};

int dots(double mm)
{
    return int(mm * dotsPerInch / mmPerInch);
}

QFont fontOf(double mm, bool strong)
{
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(dots(mm));
    font.setBold(strong);
    return font;
}

/** Draws the plan line by line and turns the page where one is full. */
class Sheet
{
public:
    Sheet(const RosterPlan &plan, QPdfWriter &writer)
        : m_plan(plan)
        , m_writer(writer)
        , m_painter(&writer)
    {
    }

    bool draw()
    {
        if (!m_painter.isActive()) {
            return false;
        }
        heading();
        for (const PlanLine &line : m_plan.lines) {
            row({line.day, line.time, line.kind, line.leader, line.workers}, line.dayOff, !line.day.isEmpty());
        }
        m_painter.setFont(fontOf(3.2, false));
        const QString foot = m_plan.english ? u"Duty phone %1 · printed %2"_s : u"值班电话 %1 · %2 打印"_s;
        m_painter.drawText(QRect(0, m_y + dots(3), m_writer.width(), dots(8)), Qt::AlignLeft,
                           foot.arg(m_plan.phone, m_plan.printedAt));
        return m_painter.end();
    }

private:
    void heading()
    {
        m_painter.setFont(fontOf(7, true));
        m_painter.drawText(QRect(0, 0, m_writer.width(), dots(12)), Qt::AlignHCenter | Qt::AlignVCenter,
                           m_plan.hallName);
        m_painter.setFont(fontOf(4.6, false));
        const QString title = m_plan.english ? u"Roster %1"_s : u"值班表　%1"_s;
        m_painter.drawText(QRect(0, dots(12), m_writer.width(), dots(9)), Qt::AlignHCenter | Qt::AlignVCenter,
                           title.arg(m_plan.week));
        m_y = dots(24);
        columns();
    }

    void columns()
    {
        const QStringList words = m_plan.english
                                      ? QStringList{u"Day"_s, u"Time"_s, u"Slot"_s, u"Leader"_s, u"On duty"_s}
                                      : QStringList{u"日期"_s, u"时间"_s, u"班次"_s, u"带班"_s, u"值班"_s};
        row(words, true, true);
    }

    void row(const QStringList &cells, bool shaded, bool lined)
    {
        m_painter.setFont(fontOf(3.2, false)); // a week of five slots a day goes on one sheet
        const QFontMetrics metrics(m_painter.font(), &m_writer);
        int height = dots(6);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const QRect room(0, 0, widthOf(i) - dots(3), dots(60));
            const QRect needed = metrics.boundingRect(room, Qt::TextWordWrap, cells.value(qsizetype(i)));
            height = std::max(height, needed.height() + dots(1.4));
        }
        if (m_y + height > m_writer.height() - dots(14)) {
            m_writer.newPage();
            m_y = 0;
            columns();
        }
        const QRect line(0, m_y, m_writer.width(), height);
        if (shaded) {
            m_painter.fillRect(line, QColor(0xF0, 0xEE, 0xE8));
        }
        m_painter.setPen(QPen(Qt::black, lined ? dots(0.35) : dots(0.12)));
        m_painter.drawLine(line.topLeft(), line.topRight());
        int x = 0;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const QRect cell(x + dots(1.5), m_y, widthOf(i) - dots(3), height);
            m_painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, cells.value(qsizetype(i)));
            x += widthOf(i);
        }
        m_y += height;
        m_painter.drawLine(0, m_y, m_writer.width(), m_y);
    }

    [[nodiscard]] int widthOf(std::size_t column) const { return int(m_writer.width() * shares.at(column)); }

    const RosterPlan &m_plan;
    QPdfWriter &m_writer;
    QPainter m_painter;
    int m_y = 0;
};

} // namespace

bool writeRosterPlan(const RosterPlan &plan, QIODevice *device)
{
    QPdfWriter writer(device);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    writer.setTitle(plan.hallName);
    writer.setCreator(u"Yizhan"_s);
    return Sheet(plan, writer).draw();
}

} // namespace yizhan
