// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/pagereader.h"

#include <QCoreApplication>
#include <QFont>
#include <QQuickItem>
#include <QQuickWindow>

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
        const QList<QQuickItem *> children = item->childItems();
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
