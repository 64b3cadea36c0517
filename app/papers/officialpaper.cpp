// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/officialpaper.h"

#include "papers/qrmodules.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

// All in points, 1/72 inch; the sheet is drawn ten times as fine. Margins as GB/T 9704 has them for official papers.
constexpr int fine = 10;
constexpr qreal pageWidth = 595;
constexpr qreal pageHeight = 842;
constexpr qreal leftMargin = 79; // 28 mm
constexpr qreal rightMargin = 74;
constexpr qreal topMargin = 72;
constexpr qreal footTop = 770;  // the foot's line, where nothing wants more room
constexpr qreal belowFoot = 28; // under large print
constexpr qreal aboveFoot = 12; // nothing of the text in it
constexpr qreal textWidth = pageWidth - leftMargin - rightMargin;

/** Sizes of the letters. */
struct Print
{
    qreal body;
    qreal cell;
    qreal hall;
    qreal title;
    qreal note;  ///< of the seal and the copies
    qreal least; ///< of the foot and beside the code
};
constexpr Print ordinaryPrint{12, 10.5, 16, 24, 9.5, 8.5}; // 小四, 五号
constexpr Print largePrint{18, 16, 22, 34, 16, 16};        // 小二, 三号

constexpr qreal lineHeight = 1.5;
constexpr qreal cellHeight = 1.45;
constexpr qreal cellPadding = 5;
constexpr qreal cellAbove = 2.5; ///< and below
constexpr qreal gridBelow = 6;
constexpr qreal endAbove = 8;
constexpr int wholeLetters = 7; ///< of a cell that stay on one line, where there is room
constexpr qreal copiesAbove = 4;
constexpr qreal sealAbove = 6;
constexpr qreal qrSide = 76;
constexpr qreal sealWidth = 190; ///< of the words under which the seal is set
constexpr qreal largeSealWidth = 300;
constexpr qreal hintWidth = 120;
constexpr qreal numberWidth = 140; ///< in the foot

const QColor ink(u"#1a1a1a"_s);
const QColor faint(u"#8a8a8a"_s);

enum class Face { Body, Strong, Sans, SansStrong };

QFont fontOf(Face face, qreal size)
{
    const bool sans = face == Face::Sans || face == Face::SansStrong;
    QFont font(sans ? u"Noto Sans CJK SC"_s : u"Noto Serif CJK SC"_s);
    font.setPixelSize(int(std::lround(size * fine)));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaped, the digits beside Latin letters are glyphs that Qt's PDF cannot name: they could not be searched or
    // copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setWeight(face == Face::Strong || face == Face::SansStrong ? QFont::Bold : QFont::Normal);
    return font;
}

/** Text broken into lines of a width; knows its height before it is drawn. */
class Block
{
public:
    struct Look
    {
        Face face = Face::Body;
        qreal size = ordinaryPrint.body;
        qreal spacing = lineHeight;
        Qt::Alignment align = Qt::AlignLeft;
        qreal indent = 0; ///< of the first line, in letters
    };

    Block(const QString &text, const Look &look, qreal width)
        : m_look(look)
        , m_layout(QString(text).replace(u'\n', QChar::LineSeparator), fontOf(look.face, look.size))
    {
        QTextOption option(look.align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setUseDesignMetrics(true);
        m_layout.setTextOption(option);
        const qreal step = look.size * look.spacing * fine;
        m_layout.beginLayout();
        qreal y = 0;
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            const qreal indent = m_layout.lineCount() == 1 ? look.indent * look.size * fine : 0;
            line.setLineWidth(width * fine - indent);
            line.setPosition({indent, y + (step - line.height()) / 2});
            y += step;
        }
        m_layout.endLayout();
        m_height = y / fine;
    }

    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] int lines() const { return m_layout.lineCount(); }
    void draw(QPainter &painter, qreal x, qreal y) const { m_layout.draw(&painter, QPointF(x, y) * fine); }
    /** One of its lines, with its top at `y`. */
    void drawLine(QPainter &painter, int line, qreal x, qreal y) const
    {
        const qreal step = m_look.size * m_look.spacing * fine;
        m_layout.lineAt(line).draw(&painter, QPointF(x * fine, y * fine - line * step));
    }
    [[nodiscard]] qreal lineStep() const { return m_look.size * m_look.spacing; }

private:
    Look m_look;
    QTextLayout m_layout;
    qreal m_height = 0;
};

/** Puts one thing under the other and begins a new sheet where one is full. */
class Sheets
{
public:
    /** `pages`: how many it comes to, which stands on each where it is more than one. */
    Sheets(QPdfWriter &writer, const OfficialPaper &paper, int pages)
        : m_writer(writer)
        , m_painter(&writer)
        , m_paper(paper)
        , m_print(paper.large ? largePrint : ordinaryPrint)
        , m_pages(pages)
    {
        if (paper.large) {
            m_footTop = pageHeight - belowFoot - footWords().height() - footNumber().height();
        }
        m_painter.setPen(ink);
        foot();
    }

    [[nodiscard]] bool good() const { return m_painter.isActive() && m_good; }
    void finish() { m_painter.end(); }
    [[nodiscard]] int pages() const { return m_page; }

    void head()
    {
        put({m_paper.hall, {Face::Strong, m_print.hall, 1.5, Qt::AlignHCenter, 0}, textWidth}, 0);
        put({m_paper.title, {Face::Strong, m_print.title, 1.6, Qt::AlignHCenter, 0}, textWidth}, 4);
        put(words(m_paper.number, Face::Body, Qt::AlignRight), 2);
        m_y += 4;
        m_painter.setPen(QPen(ink, 1.2 * fine));
        line(leftMargin, m_y, pageWidth - rightMargin, m_y);
        m_painter.setPen(ink);
        m_y += 10;
        if (!m_paper.addressee.isEmpty()) {
            put(words(m_paper.addressee + u"："_s, Face::Strong), 0);
        }
    }

    /** `below`: how much has to stand on the sheet of the last one, under it. */
    void paragraphs(const QStringList &texts, qreal below = 0)
    {
        for (const QString &text : texts) {
            const Block block(text, {Face::Body, m_print.body, lineHeight, Qt::AlignJustify, 2}, textWidth);
            if (below > 0 && &text == &texts.back()) {
                room(block.height() + below);
            }
            for (int i = 0; i < block.lines(); ++i) {
                room(block.lineStep());
                block.drawLine(m_painter, i, leftMargin, m_y);
                m_y += block.lineStep();
            }
        }
    }

    void fields(qreal below)
    {
        if (m_paper.fields.isEmpty()) {
            return;
        }
        m_y += 6;
        QList<QStringList> rows;
        for (const OfficialPaper::Field &field : m_paper.fields) {
            rows.append(QStringList{field.name, field.value});
        }
        grid({}, rows, {26, 74}, true, below);
        m_y += gridBelow;
    }

    void table(const OfficialPaper::Table &table, qreal below)
    {
        m_y += 4;
        const Block title = words(table.title, Face::Strong);
        room(title.height() + m_print.body * 5); // a title does not stand alone at the end of a sheet
        put(title, 0);
        grid(table.head, table.rows, table.widths, false, below);
        m_y += gridBelow;
    }

    /** All that end() puts down. */
    [[nodiscard]] qreal endHeight() const
    {
        return endAbove + signingStep() * qreal(m_paper.signatures.size()) + sealHeight() + copiesHeight();
    }

    /**
     * Date, seal and QR belong together and are never torn apart, nor from the last words above them: on a sheet of
     * their own they would say nothing. See endHeight().
     */
    void end()
    {
        room(endHeight());
        m_y += endAbove;
        for (const QString &signature : m_paper.signatures) {
            sign(signature);
        }
        if (!m_paper.code.isEmpty()) {
            code(m_y + 2);
        }
        if (m_paper.seal) {
            seal(m_y + sealAbove);
        }
        m_y += sealHeight();
        if (!m_paper.copies.isEmpty()) {
            put(copies(), copiesAbove);
        }
    }

private:
    using Cells = std::vector<std::unique_ptr<Block>>;

    [[nodiscard]] Block words(const QString &text, Face face, Qt::Alignment align = Qt::AlignLeft,
                              qreal width = textWidth) const
    {
        return {text, {face, m_print.body, lineHeight, align, 0}, width};
    }

    [[nodiscard]] qreal sealWords() const { return m_paper.large ? largeSealWidth : sealWidth; }
    /** Of hall, day and the place of the seal. */
    [[nodiscard]] Block sealLine(const QString &text, qreal size) const
    {
        return {text, {Face::Body, size, lineHeight, Qt::AlignHCenter, 0}, sealWords()};
    }
    /** In large print it does not fit beside the code, and stands below. */
    [[nodiscard]] Block codeHint() const
    {
        return {m_paper.codeHint,
                {Face::Sans, m_print.least, 1.45, Qt::AlignLeft, 0},
                m_paper.large ? textWidth : hintWidth};
    }
    [[nodiscard]] qreal sealHeight() const
    {
        if (!m_paper.seal && m_paper.code.isEmpty()) {
            return 30;
        }
        const qreal words = sealAbove + sealLine(m_paper.hall, m_print.body).height() +
                            sealLine(m_paper.date, m_print.body).height() +
                            sealLine(u"（印章）"_s, m_print.note).height();
        const qreal hint = m_paper.large && !m_paper.code.isEmpty() ? codeHint().height() : 0;
        return std::max(qrSide, m_paper.seal ? words : 0) + 10 + hint;
    }
    [[nodiscard]] Block copies() const
    {
        return {m_paper.copies, {Face::Body, m_print.note, 1.4, Qt::AlignLeft, 0}, textWidth};
    }
    [[nodiscard]] qreal copiesHeight() const { return m_paper.copies.isEmpty() ? 0 : copies().height() + copiesAbove; }
    /** In large print the day has a line of its own: beside it there would be no room to sign. */
    [[nodiscard]] qreal signingStep() const { return m_paper.large ? m_print.body * lineHeight * 2 + 12 : 30; }
    [[nodiscard]] qreal contentEnd() const { return m_footTop - aboveFoot; }

    void line(qreal x1, qreal y1, qreal x2, qreal y2)
    {
        m_painter.drawLine(QLineF(x1 * fine, y1 * fine, x2 * fine, y2 * fine));
    }

    void put(const Block &block, qreal above)
    {
        room(above + block.height());
        m_y += above;
        block.draw(m_painter, leftMargin, m_y);
        m_y += block.height();
    }

    /** A new sheet unless that much still fits; a thing higher than a sheet begins where it is. */
    bool room(qreal height)
    {
        constexpr qreal rounding = 0.01; // what was found to fit before still does, put down piece by piece
        if (m_y + height <= contentEnd() + rounding || m_y <= topMargin) {
            return false;
        }
        turn();
        return true;
    }

    void turn()
    {
        m_good = m_writer.newPage() && m_good;
        ++m_page;
        m_y = topMargin;
        foot();
    }

    [[nodiscard]] Block footWords() const
    {
        return {m_paper.foot,
                {Face::Sans, m_print.least, cellHeight, Qt::AlignLeft, 0},
                m_paper.large ? textWidth : textWidth - 80};
    }
    /** Beside the words, or in large print below them. */
    [[nodiscard]] Block footNumber() const
    {
        const QString between(m_paper.large ? u'　' : u'\n');
        return {m_pages < 2 ? m_paper.number : m_paper.number + between + u"第%1页，共%2页"_s.arg(m_page).arg(m_pages),
                {Face::Sans, m_print.least, cellHeight, Qt::AlignRight, 0},
                m_paper.large ? textWidth : numberWidth};
    }

    void foot()
    {
        m_painter.setPen(QPen(faint, 0.5 * fine));
        line(leftMargin, m_footTop, pageWidth - rightMargin, m_footTop);
        m_painter.setPen(QColor(u"#444444"_s));
        const Block left = footWords();
        left.draw(m_painter, leftMargin, m_footTop + 4);
        if (m_paper.large) {
            footNumber().draw(m_painter, leftMargin, m_footTop + 4 + left.height());
        } else {
            footNumber().draw(m_painter, pageWidth - rightMargin - numberWidth, m_footTop + 4);
        }
        m_painter.setPen(ink);
    }

    /**
     * Of the columns, by their shares, but none so narrow that it breaks a heading or another short cell: what that
     * takes is taken from those that have more than they need.
     */
    [[nodiscard]] QList<qreal> columns(const QList<QStringList> &rows, const QList<int> &shares) const
    {
        const QFontMetricsF metrics(fontOf(Face::SansStrong, m_print.cell));
        const qreal sum = std::accumulate(shares.begin(), shares.end(), 0);
        QList<qreal> widths;
        QList<qreal> spare;
        for (qsizetype i = 0; i < shares.size(); ++i) {
            qreal wanted = 0;
            for (const QStringList &cells : rows) {
                const qreal whole = metrics.horizontalAdvance(cells.value(i)) / fine + 0.5;
                wanted = std::max(wanted, std::min(whole, m_print.cell * wholeLetters));
            }
            wanted += 2 * cellPadding;
            widths.append(std::max(textWidth * shares[i] / sum, wanted));
            spare.append(widths.back() - wanted);
        }
        const qreal over = std::accumulate(widths.begin(), widths.end(), 0.0) - textWidth;
        const qreal toSpare = std::accumulate(spare.begin(), spare.end(), 0.0);
        for (qsizetype i = 0; i < widths.size() && over > 0; ++i) {
            widths[i] = over <= toSpare ? widths[i] - over * spare[i] / toSpare : textWidth * shares[i] / sum;
        }
        return widths;
    }

    void grid(const QStringList &head, const QList<QStringList> &rows, const QList<int> &shares, bool named,
              qreal below)
    {
        const QList<qreal> widths = columns(head.isEmpty() ? rows : rows + QList<QStringList>{head}, shares);
        if (!head.isEmpty()) {
            row(head, widths, true, false, 0);
        }
        for (const QStringList &cells : rows) {
            row(cells, widths, false, named, &cells == &rows.back() && below > 0 ? below + gridBelow : 0, head);
        }
    }

    void row(const QStringList &cells, const QList<qreal> &widths, bool head, bool named, qreal below,
             const QStringList &again = {})
    {
        Cells blocks;
        int lines = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const bool strong = head || (named && i == 0);
            Block::Look look{strong ? Face::SansStrong : Face::Sans, m_print.cell, cellHeight, Qt::AlignLeft, 0};
            blocks.push_back(std::make_unique<Block>(cells.value(i), look, widths[i] - 2 * cellPadding));
            lines = std::max(lines, blocks.back()->lines());
        }
        const qreal step = m_print.cell * cellHeight;
        const auto heightOf = [step](int some) {
            return step * some + 2 * cellAbove;
        };
        const auto heading = [&] {
            if (!again.isEmpty()) {
                row(again, widths, true, false, 0);
            }
        };
        constexpr int together = 3; // fewer lines of a long cell are not left alone
        int first = 0;
        if (topMargin + heightOf(lines + together) + below <= contentEnd()) {
            if (room(heightOf(lines) + below)) {
                heading();
            }
        } else { // higher than a sheet: what a person wrote goes on on the next
            for (bool turned = false; heightOf(lines - first) + below > contentEnd() - m_y; turned = true) {
                const int fit = int((contentEnd() - m_y - 2 * cellAbove) / step);
                const int some = std::min(fit, lines - first - together);
                if (some >= together) {
                    piece(blocks, widths, first, some, head, named);
                    first += some;
                } else if (turned) {
                    break;
                }
                turn();
                heading();
            }
        }
        piece(blocks, widths, first, lines - first, head, named);
    }

    /** Some lines of a row, in their boxes. */
    void piece(const Cells &blocks, const QList<qreal> &widths, int first, int lines, bool head, bool named)
    {
        const qreal height = m_print.cell * cellHeight * lines + 2 * cellAbove;
        m_painter.setPen(QPen(ink, 0.6 * fine));
        qreal x = leftMargin;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const QRectF box(x * fine, m_y * fine, widths[i] * fine, height * fine);
            if (head || (named && i == 0)) {
                m_painter.fillRect(box, QColor(u"#f1f1f1"_s));
            }
            m_painter.drawRect(box);
            const Block &block = *blocks[size_t(i)];
            for (int at = first; at < std::min(first + lines, block.lines()); ++at) {
                block.drawLine(m_painter, at, x + cellPadding, m_y + cellAbove + block.lineStep() * (at - first));
            }
            x += widths[i];
        }
        m_painter.setPen(ink);
        m_y += height;
    }

    void sign(const QString &who)
    {
        const qreal dayWidth = m_print.body * 65 / 6;
        const Block label = words(who + u"："_s, Face::Body);
        label.draw(m_painter, leftMargin, m_y);
        const QFontMetricsF metrics(fontOf(Face::Body, m_print.body));
        const qreal from = leftMargin + metrics.horizontalAdvance(who + u"："_s) / fine + 4;
        const qreal until = pageWidth - rightMargin - (m_paper.large ? 0 : dayWidth);
        const qreal base = m_y + label.height() - 2;
        m_painter.setPen(QPen(ink, 0.6 * fine));
        line(from, base, std::max(until, from + 60), base);
        m_painter.setPen(ink);
        const Block day = words(u"　　　年　　月　　日"_s, Face::Body, Qt::AlignRight, dayWidth);
        day.draw(m_painter, pageWidth - rightMargin - dayWidth, m_paper.large ? m_y + label.height() + 6 : m_y);
        m_y += signingStep();
    }

    void code(qreal y)
    {
        const QrModules modules(m_paper.code);
        modules.paint(m_painter, QRectF(leftMargin * fine, y * fine, qrSide * fine, qrSide * fine).toRect(), ink);
        const Block hint = codeHint();
        if (m_paper.large) {
            hint.draw(m_painter, leftMargin, y - 2 + sealHeight() - hint.height());
        } else {
            hint.draw(m_painter, leftMargin + qrSide + 4, y + (qrSide - hint.height()) / 2);
        }
    }

    void seal(qreal y)
    {
        const Block hall = sealLine(m_paper.hall, m_print.body);
        const Block date = sealLine(m_paper.date, m_print.body);
        const qreal x = pageWidth - rightMargin - sealWords();
        hall.draw(m_painter, x, y);
        date.draw(m_painter, x, y + hall.height());
        m_painter.setPen(faint);
        sealLine(u"（印章）"_s, m_print.note).draw(m_painter, x, y + hall.height() + date.height());
        m_painter.setPen(ink);
    }

    QPdfWriter &m_writer;
    QPainter m_painter;
    const OfficialPaper &m_paper;
    const Print m_print;
    qreal m_footTop = footTop;
    int m_pages = 1;
    qreal m_y = topMargin;
    int m_page = 1;
    bool m_good = true;
};

struct Drawn
{
    QByteArray bytes; ///< empty where it could not be drawn
    int pages = 0;
};

Drawn drawn(const OfficialPaper &paper, int pages)
{
    Drawn result;
    QBuffer buffer(&result.bytes);
    if (!buffer.open(QIODevice::WriteOnly)) {
        return {};
    }
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72 * fine);
    writer.setTitle(paper.title + u' ' + paper.number);
    writer.setCreator(u"Yizhan"_s);
    Sheets sheets(writer, paper, pages);
    sheets.head();
    sheets.paragraphs(paper.opening);
    // Whatever comes last takes the end along.
    const qreal end = sheets.endHeight();
    const auto belowLast = [end](bool last) {
        return last ? end : 0;
    };
    sheets.fields(belowLast(paper.tables.isEmpty() && paper.closing.isEmpty()));
    for (const OfficialPaper::Table &table : paper.tables) {
        sheets.table(table, belowLast(&table == &paper.tables.back() && paper.closing.isEmpty()));
    }
    sheets.paragraphs(paper.closing, end);
    sheets.end();
    const bool good = sheets.good();
    sheets.finish();
    result.pages = sheets.pages();
    return good ? result : Drawn{};
}

} // namespace

QString insideQuotes(QString name)
{
    return name.replace(u'“', u'‘').replace(u'”', u'’');
}

QByteArray paperPdf(const OfficialPaper &paper)
{
    // How many sheets there are is known once they are drawn; most papers are one.
    const Drawn once = drawn(paper, 1);
    return once.pages > 1 ? drawn(paper, once.pages).bytes : once.bytes;
}

} // namespace yizhan
