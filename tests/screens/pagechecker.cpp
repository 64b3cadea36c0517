// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/pagechecker.h"

#include "screens/pagetexts.h"

#include <QColor>
#include <QFont>
#include <QJSValue>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr double pixelsPerMm = 3.2; // of the drawings
constexpr double roundingPx = 1;    // Theme.px and the layouts round to whole pixels
/** From here on letters count as large, as 18 pt do beside 12 pt in WCAG; pixels of the drawings. */
constexpr double largeText = 48;
constexpr double textContrast = 4.5;
constexpr double largeContrast = 3;
constexpr double elderContrast = 7;
/** Signs, and what cannot be used now: it is to be seen, but says nothing that one has to read. */
constexpr double faintContrast = 3;
constexpr double elderHomeText = 80;
constexpr int framePx = 2; ///< how far around words one looks for what they stand on

using Rule = PageFault::Rule;

QString ruleName(Rule rule)
{
    switch (rule) {
    case Rule::Target:
        return u"Target"_s;
    case Rule::Gap:
        return u"Gap"_s;
    case Rule::TextSize:
        return u"Text size"_s;
    case Rule::Contrast:
        return u"Contrast"_s;
    case Rule::Overlap:
        return u"Overlap"_s;
    case Rule::Clipping:
        return u"Clipping"_s;
    case Rule::Choices:
        return u"Choices"_s;
    case Rule::BottomBar:
        return u"Bottom bar"_s;
    case Rule::Untranslated:
        return u"Untranslated"_s;
    case Rule::Unread:
        return u"Unread"_s;
    }
    return {};
}

QString typeOf(const QObject *object)
{
    return QString::fromLatin1(object->metaObject()->className()).section(u"_QML"_s, 0, 0);
}

const QQuickItem *ancestor(const QQuickItem *item, const std::function<bool(const QQuickItem *)> &fits)
{
    const QQuickItem *found = item->parentItem();
    while (found != nullptr && !fits(found)) {
        found = found->parentItem();
    }
    return found;
}

bool isBar(const QQuickItem *item)
{
    return typeOf(item) == u"BottomBar" || typeOf(item) == u"KioskBar";
}

/** The keys of a pad are letters, not choices. */
bool isPad(const QQuickItem *item)
{
    return typeOf(item).endsWith(u"Pad");
}

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

struct Target
{
    const QQuickItem *item;
    QString name;
    QRectF place; ///< the whole of it
    QRectF shown; ///< the part that nothing clips
    bool inBar;
};

struct Words
{
    const QQuickItem *item;
    QString text;
    bool icon;
    double size;          ///< of the letters as drawn, window pixels
    const Target *target; ///< the one it labels, if any
};

class Checker
{
public:
    Checker(QQuickWindow *window, const QImage &picture, const PageRules &rules, QQuickItem *root)
        : m_window(window)
        , m_root(root != nullptr ? root : window->contentItem())
        , m_picture(picture)
        , m_rules(rules)
        , m_scale(drawingScale(window->size()))
    {
        findTargets(m_root);
        const auto texts = shownTexts(m_root);
        for (const QQuickItem *item : texts) {
            if (!inkOf(item).isEmpty()) {
                m_words.append({item, item->property("text").toString().simplified(),
                                item->property("font").value<QFont>().family() == u"Material Icons"_s, sizeOf(item),
                                targetOf(item)});
            }
        }
    }

    QList<PageFault> all()
    {
        checkTargets();
        checkGaps();
        checkChoices();
        checkBar();
        for (const Words &words : std::as_const(m_words)) {
            checkContrast(words);
            checkClipping(words);
            if (!words.icon) {
                checkSize(words);
                checkLanguage(words);
            }
        }
        const auto overlapping = overlaps(m_window, m_root);
        for (const QString &pair : overlapping) {
            report(Rule::Overlap, pair, u"in one place"_s, u"apart"_s);
        }
        return m_faults;
    }

private:
    void report(Rule rule, const QString &item, const QString &measured, const QString &required)
    {
        m_faults.append({rule, item, measured, required});
    }

    [[nodiscard]] double mm(double pixels) const { return pixels / m_scale / pixelsPerMm; }
    [[nodiscard]] double pixels(double millimetres) const { return millimetres * pixelsPerMm * m_scale; }

    /** Letters are made smaller to fit where a text allows it; what counts is how they come out. */
    static double sizeOf(const QQuickItem *item)
    {
        const double drawn = item->property("fontInfo").value<QJSValue>().property(u"pixelSize"_s).toNumber();
        return std::isfinite(drawn) ? drawn : item->property("font").value<QFont>().pixelSize();
    }

    static bool isTarget(const QQuickItem *item, QSize window)
    {
        if (item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextInput")) {
            return true;
        }
        if (item->inherits("QQuickMouseArea")) {
            // One that covers everything keeps touches away from what lies behind a question.
            return item->isEnabled() && item->size().toSize() != window;
        }
        const auto handlers = item->children();
        return std::any_of(handlers.cbegin(), handlers.cend(), [](const QObject *handler) {
            return handler->inherits("QQuickTapHandler") && handler->property("enabled").toBool();
        });
    }

    void findTargets(const QQuickItem *parent)
    {
        const auto children = parent->childItems();
        for (const QQuickItem *child : children) {
            if (!child->isVisible() || child->opacity() <= 0) {
                continue;
            }
            if (const QRectF shown = clipped(placeOf(child), child);
                isTarget(child, m_window->size()) && !shown.isEmpty()) {
                const QString text = child->property("text").toString().simplified();
                const QString name = child->objectName().isEmpty() ? typeOf(child) : child->objectName();
                m_targets.append(
                    {child, text.isEmpty() ? name : text, placeOf(child), shown, ancestor(child, isBar) != nullptr});
            }
            if (child->objectName() == u"fade") {
                m_fades.append(child);
            }
            findTargets(child);
        }
    }

    [[nodiscard]] const Target *targetOf(const QQuickItem *item) const
    {
        const auto found = std::find_if(m_targets.cbegin(), m_targets.cend(),
                                        [item](const Target &target) { return target.item->isAncestorOf(item); });
        return found == m_targets.cend() ? nullptr : &*found;
    }

    void checkTargets()
    {
        const double least = pixels(m_rules.leastTargetMm()) - roundingPx;
        const QString required = number(m_rules.leastTargetMm()) + u" mm"_s;
        for (const Target &target : std::as_const(m_targets)) {
            if (target.place.width() < least) {
                report(Rule::Target, target.name, number(mm(target.place.width())) + u" mm wide"_s, required);
            }
            if (target.place.height() < least) {
                report(Rule::Target, target.name, number(mm(target.place.height())) + u" mm high"_s, required);
            }
            if (!QRectF(QPointF(0, 0), m_window->size()).adjusted(-1, -1, 1, 1).contains(target.shown) ||
                cutOff(target.item, target.place)) {
                report(Rule::Clipping, target.name, u"cut off"_s, u"whole"_s);
            }
        }
    }

    /** Fields of the bar share an edge, as those of any bar do, and are twice as large for it. */
    [[nodiscard]] bool oneBar(const Target &one, const Target &other) const
    {
        const double least = pixels(m_rules.leastBarCellMm()) - roundingPx;
        return one.inBar && other.inBar && one.place.width() >= least && other.place.width() >= least;
    }

    void checkGaps()
    {
        for (qsizetype i = 0; i < m_targets.size(); ++i) {
            for (qsizetype j = i + 1; j < m_targets.size(); ++j) {
                const Target &one = m_targets[i];
                const Target &other = m_targets[j];
                if (one.item->isAncestorOf(other.item) || other.item->isAncestorOf(one.item)) {
                    continue;
                }
                const double x =
                    std::max(one.shown.left() - other.shown.right(), other.shown.left() - one.shown.right());
                const double y =
                    std::max(one.shown.top() - other.shown.bottom(), other.shown.top() - one.shown.bottom());
                const QString pair = one.name + u" | "_s + other.name;
                if (x < -roundingPx && y < -roundingPx) {
                    report(Rule::Overlap, pair, u"in one place"_s, u"apart"_s);
                } else if (std::hypot(std::max(x, 0.0), std::max(y, 0.0)) < pixels(m_rules.leastGapMm()) - roundingPx &&
                           !oneBar(one, other)) {
                    report(Rule::Gap, pair, number(mm(std::max({x, y, 0.0}))) + u" mm"_s,
                           number(m_rules.leastGapMm()) + u" mm"_s);
                }
            }
        }
    }

    void checkChoices()
    {
        std::map<std::pair<QString, const QQuickItem *>, qsizetype> kinds;
        for (const Target &target : std::as_const(m_targets)) {
            // What the edge of the screen cuts, or what fades out there, is offered whole on the next one.
            const bool whole =
                target.shown.height() > target.place.height() - roundingPx && !fadesOut(target.item, target.place);
            if (whole && !target.inBar && ancestor(target.item, isPad) == nullptr) {
                ++kinds[{typeOf(target.item), target.item->parentItem()}];
            }
        }
        for (const auto &[kind, count] : kinds) {
            if (count > m_rules.mostChoices()) {
                report(Rule::Choices, kind.first, QString::number(count), u"at most %1"_s.arg(m_rules.mostChoices()));
            }
        }
    }

    void checkBar()
    {
        const QRectF screen(QPointF(0, 0), m_window->size());
        for (const QString &field : m_rules.barFields) {
            const auto found = std::find_if(m_targets.cbegin(), m_targets.cend(), [&](const Target &target) {
                return target.inBar && target.item->objectName() == field;
            });
            if (found == m_targets.cend()) {
                report(Rule::BottomBar, field, u"missing"_s, u"on every page"_s);
            } else if (std::abs(found->place.bottom() - screen.bottom()) > roundingPx) {
                report(Rule::BottomBar, field, u"%1 px above the edge"_s.arg(screen.bottom() - found->place.bottom()),
                       u"at the lower edge"_s);
            }
        }
    }

    void checkSize(const Words &words)
    {
        const bool button = m_rules.elderHome && words.target != nullptr && !words.target->inBar &&
                            words.text == words.target->item->property("text").toString().simplified();
        const double least = button ? elderHomeText : m_rules.leastText();
        if (words.size < least * m_scale - roundingPx) {
            report(Rule::TextSize, words.text, number(words.size / m_scale) + u" px"_s, number(least) + u" px"_s);
        }
    }

    [[nodiscard]] double neededContrast(const Words &words) const
    {
        if (words.icon || !words.item->isEnabled()) {
            return faintContrast;
        }
        return m_rules.elder                                    ? elderContrast
               : words.size >= largeText * m_scale - roundingPx ? largeContrast
                                                                : textContrast;
    }

    void checkContrast(const Words &words)
    {
        const QRect box = (words.icon ? placeOf(words.item) : inkBox(words.item)).toAlignedRect();
        if (!whole(words.item) || !m_picture.rect().contains(box)) {
            return; // on the next screen
        }
        const QColor said = words.item->property("color").value<QColor>();
        const QRgb ground = groundAround(box);
        // The letters as they came out: the pixel that differs most. What they were meant to be is no more than that,
        // so something darker in the same place does not speak for pale words.
        double drawn = 1;
        for (int y = box.top(); y <= box.bottom(); ++y) {
            for (int x = box.left(); x <= box.right(); ++x) {
                drawn = std::max(drawn, contrastOf(m_picture.pixel(x, y), ground));
            }
        }
        const double contrast = std::min(drawn, contrastOf(blended(said, opacityOf(words.item), ground), ground));
        const double needed = neededContrast(words);
        if (contrast < needed) {
            report(Rule::Contrast, words.text,
                   u"%1:1, %2 on %3"_s.arg(number(contrast), said.name(), QColor(ground).name()),
                   number(needed) + u":1"_s);
        }
    }

    /** Whether nothing has begun to scroll it away: no edge cuts it, and it is not where a page fades out. */
    [[nodiscard]] bool whole(const QQuickItem *item) const
    {
        const QRectF ink = inkBox(item);
        const QQuickItem *page = ancestor(item, [](const QQuickItem *one) { return one->inherits("QQuickFlickable"); });
        const QRectF frame = ink.adjusted(-framePx, -framePx, framePx, framePx);
        return inkOf(item) == ink && (page == nullptr || placeOf(page).contains(frame)) && !fadesOut(item, ink);
    }

    [[nodiscard]] bool fadesOut(const QQuickItem *item, const QRectF &place) const
    {
        return std::any_of(m_fades.cbegin(), m_fades.cend(), [&](const QQuickItem *fade) {
            return placeOf(fade).intersects(place) && fade->parentItem()->isAncestorOf(item);
        });
    }

    /** What the words stand on: the colour that most of the frame around them has. */
    [[nodiscard]] QRgb groundAround(const QRect &box) const
    {
        QHash<QRgb, int> colours;
        const QRect frame = box.adjusted(-framePx, -framePx, framePx, framePx) & m_picture.rect();
        for (int x = frame.left(); x <= frame.right(); ++x) {
            ++colours[m_picture.pixel(x, frame.top())];
            ++colours[m_picture.pixel(x, frame.bottom())];
        }
        for (int y = frame.top(); y <= frame.bottom(); ++y) {
            ++colours[m_picture.pixel(frame.left(), y)];
            ++colours[m_picture.pixel(frame.right(), y)];
        }
        return std::max_element(colours.cbegin(), colours.cend()).key();
    }

    static double opacityOf(const QQuickItem *item)
    {
        double opacity = 1;
        for (; item != nullptr; item = item->parentItem()) {
            opacity *= item->opacity();
        }
        return opacity;
    }

    static QRgb blended(const QColor &colour, double opacity, QRgb ground)
    {
        const double share = double(colour.alphaF()) * opacity;
        const auto mix = [share](int over, int under) {
            return int(std::lround(over * share + under * (1 - share)));
        };
        return qRgb(mix(colour.red(), qRed(ground)), mix(colour.green(), qGreen(ground)),
                    mix(colour.blue(), qBlue(ground)));
    }

    /** Whether something other than a page that can be turned cuts into it. */
    [[nodiscard]] bool cutOff(const QQuickItem *item, const QRectF &place) const
    {
        for (const QQuickItem *parent = item->parentItem(); parent != nullptr; parent = parent->parentItem()) {
            if (parent->inherits("QQuickFlickable")) {
                return place.left() < placeOf(parent).left() - roundingPx ||
                       place.right() > placeOf(parent).right() + roundingPx;
            }
            if (parent->clip() && !placeOf(parent).adjusted(-1, -1, 1, 1).contains(place)) {
                return true;
            }
        }
        return !QRectF(QPointF(0, 0), m_window->size()).adjusted(-1, -1, 1, 1).contains(place);
    }

    /** Where the signs stand to the tip of a g: a line's air has room for it, a picture has next to none. */
    static QRectF lettersOf(const Words &words)
    {
        constexpr double tail = 0.4;
        const double air = airOf(words.item);
        const double more = words.icon ? air * 0.75 : air * tail;
        return inkBox(words.item).adjusted(0, -more, 0, more);
    }

    void checkClipping(const Words &words)
    {
        const QQuickItem *item = words.item;
        const QRectF ink = inkBox(item);
        if (!words.icon && item->property("truncated").toBool()) {
            report(Rule::Clipping, words.text, u"cut short"_s, u"whole"_s);
        } else if (item->property("contentWidth").toReal() > item->width() + roundingPx) {
            report(Rule::Clipping, words.text, u"wider than its place"_s, u"whole"_s);
        } else if (item->property("contentHeight").toReal() - airOf(item) > item->height() + roundingPx) {
            report(Rule::Clipping, words.text, u"higher than its place"_s, u"whole"_s);
        } else if (cutOff(item, ink)) {
            report(Rule::Clipping, words.text, u"cut off"_s, u"whole"_s);
        } else if (words.target != nullptr && !words.target->place.adjusted(-1, -1, 1, 1).contains(lettersOf(words))) {
            report(Rule::Clipping, words.text, u"out of its button"_s, u"inside"_s);
        }
    }

    void checkLanguage(const Words &words)
    {
        static const QRegularExpression chinese(u"\\p{Han}"_s);
        if (m_rules.mayBeChinese && words.text.contains(chinese) && !m_rules.mayBeChinese(words.text)) {
            report(Rule::Untranslated, words.text, u"Chinese"_s, u"English"_s);
        }
        if (m_rules.isRead && !m_rules.isRead(words.text)) {
            report(Rule::Unread, words.text, u"no reading"_s, u"a reading"_s);
        }
    }

    QQuickWindow *m_window;
    QQuickItem *m_root;
    QImage m_picture;
    PageRules m_rules;
    double m_scale;
    QList<Target> m_targets;
    QList<const QQuickItem *> m_fades;
    QList<Words> m_words;
    QList<PageFault> m_faults;
};

} // namespace

QString PageFault::text() const
{
    return u"%1: %2: %3, not %4"_s.arg(ruleName(rule), item, measured, required);
}

double drawingScale(QSize window)
{
    const double width = window.width();
    const double height = window.height();
    return height > width ? std::min(width / 1080, height / 1820) : std::min(width / 1920, height / 1080);
}

double contrastOf(QRgb one, QRgb other)
{
    // By a table: every pixel of a picture asks, and std::pow was most of what a look at a page took.
    static const std::array<double, 256> linear = [] {
        std::array<double, 256> values{};
        for (size_t channel = 0; channel < values.size(); ++channel) {
            const double value = double(channel) / 255;
            values[channel] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    const auto luminance = [](QRgb colour) {
        return 0.2126 * linear[size_t(qRed(colour))] + 0.7152 * linear[size_t(qGreen(colour))] +
               0.0722 * linear[size_t(qBlue(colour))];
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QList<PageFault> checkPage(QQuickWindow *window, const QImage &picture, const PageRules &rules, QQuickItem *root)
{
    return Checker(window, picture.convertToFormat(QImage::Format_RGB32), rules, root).all();
}

} // namespace yizhan
