// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/slipimage.h"

#include "papers/qrmodules.h"
#include "papers/sliprows.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = SlipLine::Kind;

/** Grey above this is paper. Above the middle: a thermal dot spreads less than a thin stroke loses by being cut. */
constexpr int inkBelow = 150;
constexpr int bulletIndent = 1; ///< in heights of the letters
constexpr int ruleDots = 2;
/** The cutter is some millimetres behind the head, so the top has its margin already. */
constexpr int topMargin = 8;
constexpr int bottomMargin = 16;

/** How a kind of line looks on the wide paper in usual print. */
struct Look
{
    int size = 0;
    int elderSize = 0;
    bool strong = false;
    bool centred = true;
    int above = 8; ///< dots of white
};

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Hall:
        return {28, 42, true, true, 4};
    case Kind::Priority:
        return {34, 52, true, true, 12};
    case Kind::Number:
        return {150, 210, true, true, -4};
    case Kind::Matter:
        return {32, 48, true, true, 4};
    case Kind::Ahead:
        return {32, 50, false, true, 12};
    case Kind::Where:
        return {40, 62, true, true, 6};
    case Kind::Heading:
        return {28, 44, true, false, 8};
    case Kind::Item:
        return {28, 44, false, false, 2};
    case Kind::Rule:
        return {0, 0, false, true, 14};
    case Kind::Code:
        return {0, 0, false, true, 0};
    case Kind::Advice:
        return {28, 46, true, true, 10};
    case Kind::Scan:
        return {26, 40, false, true, 0};
    case Kind::Caption:
        return {24, 36, false, true, 10};
    }
    return {};
}

QFont fontOf(int size, bool strong)
{
    QFont font(u"Noto Sans CJK SC"_s); // the screens' own: Theme.qml
    font.setPixelSize(size);
    font.setWeight(strong ? QFont::Bold : QFont::Medium); // regular strokes are thinner than two dots
    font.setHintingPreference(QFont::PreferFullHinting);
    return font;
}

/** One text, broken into rows. */
class Paragraph
{
public:
    Paragraph(QString text, const QFont &font, Qt::Alignment alignment)
        : m_text(std::move(text))
        , m_layout(m_text, font)
    {
        m_option.setAlignment(alignment);
    }

    /**
     * Lays the rows out, `step` apart, and returns their height. Rows are of about one length, so that no last word
     * stands alone.
     */
    int lay(int width, int step)
    {
        if (std::any_of(m_text.begin(), m_text.end(), [](QChar it) { return it.script() == QChar::Script_Han; })) {
            return layChinese(width, step);
        }
        int rows = breakRows(width, 0, step);
        if (rows > 1) {
            m_layout.setText(parted(m_text));
            rows = breakRows(width, 0, step);
        }
        int least = rows > 1 ? width / 2 : width;
        int most = width;
        while (least < most) {
            const int middle = (least + most) / 2;
            // No word is broken for the sake of balance.
            const bool fits = breakRows(middle, 0, step, QTextOption::WordWrap) == rows && m_widest <= middle;
            (fits ? most : least) = fits ? middle : middle + 1;
        }
        return breakRows(most, m_option.alignment() == Qt::AlignHCenter ? (width - most) / 2 : 0, step) * step;
    }

    [[nodiscard]] qreal widest() const { return m_widest; }
    void draw(QPainter &painter, QPoint at) { m_layout.draw(&painter, at); }

private:
    /** Qt would break a Chinese text between any two characters. */
    int layChinese(int width, int step)
    {
        const QFontMetricsF metrics(m_layout.font());
        const QStringList rows =
            slipRows(m_text, width, [&metrics](const QString &text) { return metrics.horizontalAdvance(text); });
        m_layout.setText(rows.join(QChar::LineSeparator));
        m_widest = 0;
        int count = 0;
        m_layout.beginLayout();
        for (QTextLine row = m_layout.createLine(); row.isValid(); row = m_layout.createLine()) {
            constexpr qreal unbroken = 100'000;
            row.setLineWidth(unbroken);
            const qreal seen =
                row.naturalTextWidth() - hangingPart(rows.value(count)) * metrics.horizontalAdvance(u"字"_s);
            const qreal left = m_option.alignment() == Qt::AlignHCenter ? std::floor((width - seen) / 2) : 0;
            row.setPosition({left, std::round(count * step + (step - row.height()) / 2)});
            m_widest = std::max(m_widest, seen);
            ++count;
        }
        m_layout.endLayout();
        return count * step;
    }

    int breakRows(int width, int left, int step, QTextOption::WrapMode mode = QTextOption::WrapAtWordBoundaryOrAnywhere)
    {
        m_option.setWrapMode(mode);
        m_layout.setTextOption(m_option);
        int rows = 0;
        m_widest = 0;
        m_layout.beginLayout();
        for (QTextLine row = m_layout.createLine(); row.isValid(); row = m_layout.createLine()) {
            row.setLineWidth(width);
            row.setPosition({qreal(left), std::round(rows * step + (step - row.height()) / 2)});
            m_widest = std::max(m_widest, row.naturalTextWidth());
            ++rows;
        }
        m_layout.endLayout();
        return rows;
    }

    /** Broken where the sense breaks; Chinese is by slipRows(). */
    static QString parted(QString text)
    {
        const QString end(QChar::LineSeparator);
        text.replace(u" · "_s, end);
        for (const QString &mark : {u"? "_s, u": "_s}) {
            text.replace(mark, mark.trimmed() + end);
        }
        return text;
    }

    QString m_text;
    QTextLayout m_layout;
    QTextOption m_option;
    qreal m_widest = 0;
};

/** Draws lines one below the other; first only to measure, then onto the paper. */
class Column
{
public:
    Column(QPainter *painter, int left, int width, bool elder, Paper paper)
        : m_painter(painter)
        , m_left(left)
        , m_width(width)
        , m_elder(elder)
        , m_paper(paper)
    {
    }

    [[nodiscard]] int height() const { return m_y; }
    void skip(int dots) { m_y += dots; }

    void add(const SlipLine &line)
    {
        const Look look = lookOf(line.kind);
        m_y += m_elder ? look.above * 3 / 2 : look.above;
        if (line.kind == Kind::Rule) {
            fill({m_left, m_y, m_width, ruleDots});
            m_y += ruleDots + look.above;
        } else if (line.kind == Kind::Code) {
            addCode(line.text);
        } else {
            addText(line, look);
        }
    }

private:
    void fill(const QRect &box)
    {
        if (m_painter) {
            m_painter->fillRect(box, Qt::black);
        }
    }

    void addCode(const QString &text)
    {
        const QrModules code(text);
        if (code.empty()) {
            return;
        }
        const int dots = std::clamp(m_width / code.sideFor(1), 1, m_elder ? 9 : 7);
        const int side = code.sideFor(dots);
        if (m_painter) {
            code.paint(*m_painter, {m_left + (m_width - side) / 2, m_y, side, side}, Qt::black);
        }
        // The quiet zone is white already: no more of it below.
        m_y += side - dots * (QrModules::quietZone - 2);
    }

    void addText(const SlipLine &line, const Look &look)
    {
        int size = slipTextSize(line.kind, m_paper, m_elder);
        const bool boxed = line.kind == Kind::Priority;
        const int indent = line.kind == Kind::Item ? size * bulletIndent : 0;
        const int width = m_width - indent;
        if (line.kind == Kind::Number) {
            // A number is read in one glance or not at all: one line, however narrow the paper.
            while (size > 1 && QFontMetrics(fontOf(size, true)).horizontalAdvance(line.text) > width) {
                --size;
            }
        }
        const QFont font = fontOf(size, look.strong);
        // CJK fonts carry much leading; a third of the letters' height reads well and saves paper.
        const int step = size + (line.kind == Kind::Number ? size / 8 : size / 3);
        Paragraph paragraph(line.text, font, look.centred ? Qt::AlignHCenter : Qt::AlignLeft);
        const int top = paragraph.lay(width, step);
        if (m_painter) {
            m_painter->setPen(Qt::black);
            if (boxed) {
                const int side = int(paragraph.widest()) + size;
                m_painter->fillRect(m_left + (m_width - side) / 2, m_y, side, top, Qt::black);
                m_painter->setPen(Qt::white);
            }
            if (indent > 0) {
                const int dot = std::max(6, size / 4);
                m_painter->fillRect(m_left + (indent - dot) / 2, m_y + (step - dot) / 2, dot, dot, Qt::black);
            }
            paragraph.draw(*m_painter, QPoint(m_left + indent, m_y));
        }
        m_y += top;
    }

    QPainter *m_painter;
    int m_left;
    int m_width;
    bool m_elder;
    Paper m_paper;
    int m_y = 0;
};

/** Every dot is burnt or not. */
QImage burnt(const QImage &grey)
{
    QImage mono(grey.size(), QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = mono.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (from[x] < inkBelow) {
                to[x / 8] = uchar(to[x / 8] | (0x80 >> (x % 8)));
            }
        }
    }
    return mono;
}

} // namespace

int dotsAcross(Paper paper)
{
    return paper == Paper::Mm80 ? 576 : 384;
}

int slipTextSize(SlipLine::Kind kind, Paper paper, bool elder)
{
    const Look look = lookOf(kind);
    const int size = elder ? look.elderSize : look.size;
    // Narrow paper is held as near as wide paper: only what stands out gives way.
    const int plain = lookOf(Kind::Item).size * (elder ? 3 : 2) / 2;
    return paper == Paper::Mm80 || size <= plain ? size : std::max(plain, size * 4 / 5);
}

QImage drawSlip(const QList<SlipLine> &lines, Paper paper, bool elder)
{
    const int across = dotsAcross(paper);
    const int margin = paper == Paper::Mm80 ? 24 : 12;
    const auto run = [&](QPainter *painter) {
        Column column(painter, margin, across - 2 * margin, elder, paper);
        column.skip(topMargin);
        for (const SlipLine &line : lines) {
            column.add(line);
        }
        column.skip(bottomMargin);
        return column.height();
    };
    QImage grey(across, run(nullptr), QImage::Format_Grayscale8);
    grey.fill(Qt::white);
    QPainter painter(&grey);
    run(&painter);
    painter.end();
    return burnt(grey);
}

} // namespace yizhan
