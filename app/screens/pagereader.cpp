// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/pagereader.h"

#include <QCoreApplication>
#include <QFont>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** The words of the voice itself, in the language of the screen. */
QString voiceWord(const char *word)
{
    return QCoreApplication::translate("yizhan::PageReader", word);
}

bool isPicture(const QQuickItem *text)
{
    return text->property("font").value<QFont>().family() == "Material Icons"_L1;
}

QRectF areaOf(QQuickItem *item)
{
    const QRectF own(item->x(), item->y(), item->width(), item->height());
    return own.isEmpty() ? item->childrenRect().translated(item->position()) : own;
}

/** In one row the left one comes first, else the upper one. */
bool isBefore(const QRectF &one, const QRectF &other)
{
    const qreal shared = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    const bool row = shared * 2 > std::min(one.height(), other.height());
    return row ? one.right() <= other.left() + 1 : one.top() < other.top();
}

/** Siblings as they stand on the screen; what a file declares first may stand at the bottom. */
QList<QQuickItem *> inReadingOrder(const QList<QQuickItem *> &items)
{
    QList<QQuickItem *> ordered;
    for (QQuickItem *item : items) {
        // Inserted one by one: "before" in two dimensions is no order that std::sort may be given.
        qsizetype place = ordered.size();
        while (place > 0 && isBefore(areaOf(item), areaOf(ordered[place - 1]))) {
            --place;
        }
        ordered.insert(place, item);
    }
    return ordered;
}

class Collector
{
public:
    void visit(const QQuickItem *item, QRectF clip)
    {
        if (!item->isVisible() || qFuzzyIsNull(item->opacity()) || item->property("silent").toBool()) {
            return;
        }
        const QRectF area = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        if (item->clip()) {
            clip &= area;
        }
        const QString spoken = item->property("spoken").toString();
        const bool text = item->inherits("QQuickText");
        if (!spoken.isEmpty() || text) {
            if (mostlyWithin(area, clip) && !(text && isPicture(item))) {
                add(spoken.isEmpty() ? item->property("text").toString() : spoken);
            }
            return;
        }
        const qsizetype before = texts.size();
        const QList<QQuickItem *> children = inReadingOrder(item->childItems());
        for (const QQuickItem *child : children) {
            visit(child, clip);
        }
        if (texts.size() > before && item->inherits("QQuickAbstractButton")) {
            addState(item);
        }
    }

    QStringList texts;

private:
    static bool mostlyWithin(const QRectF &area, const QRectF &clip)
    {
        const QRectF shown = area & clip;
        return shown.width() * shown.height() * 2 >= area.width() * area.height() && !area.isEmpty();
    }

    void add(const QString &text)
    {
        const QString trimmed = text.trimmed();
        // The same words twice in a row are a heading and its mark, or a drawing trick.
        if (!trimmed.isEmpty() && (texts.isEmpty() || texts.back() != trimmed)) {
            texts.append(trimmed);
        }
    }

    void addState(const QQuickItem *button)
    {
        if (!button->isEnabled()) {
            add(voiceWord(QT_TRANSLATE_NOOP("yizhan::PageReader", "现在不能按")));
        } else if (button->property("checkable").toBool() && button->property("checked").toBool()) {
            add(voiceWord(QT_TRANSLATE_NOOP("yizhan::PageReader", "已经选了")));
        }
    }
};

} // namespace

QStringList pageTexts(const QQuickItem *root)
{
    Collector collector;
    const QQuickWindow *window = root->window();
    const QRectF all = root->mapRectToScene(QRectF(0, 0, root->width(), root->height()));
    collector.visit(root, window ? QRectF(QPointF(0, 0), window->size()) : all);
    return collector.texts;
}

} // namespace yizhan
