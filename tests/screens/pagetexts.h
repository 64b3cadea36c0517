// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>

/** What stands on a page, and whether it can be read: for the tests of whole screens. */
namespace yizhan {

/** Every visible text with words in it. */
inline QList<QQuickItem *> shownTexts(QQuickItem *root)
{
    QList<QQuickItem *> texts;
    const auto children = root->childItems();
    for (QQuickItem *child : children) {
        if (child->isVisible() && child->opacity() > 0) {
            if (child->inherits("QQuickText") && !child->property("text").toString().trimmed().isEmpty()) {
                texts.append(child);
            }
            texts += shownTexts(child);
        }
    }
    return texts;
}

/** The part of a place on the screen that no parent of `item` clips. */
inline QRectF clipped(QRectF place, const QQuickItem *item)
{
    for (const QQuickItem *parent = item->parentItem(); parent != nullptr; parent = parent->parentItem()) {
        if (parent->clip()) {
            place &= parent->mapRectToScene(QRectF(0, 0, parent->width(), parent->height()));
        }
    }
    return place;
}

/** What a line of a text has above and below its glyphs, in pixels. */
inline qreal airOf(const QQuickItem *item)
{
    return item->property("contentHeight").toReal() / std::max(1, item->property("lineCount").toInt()) * 0.25;
}

/** Where the glyphs of a text stand on the screen; line boxes have air above and below. */
inline QRectF inkBox(const QQuickItem *item)
{
    const qreal width = std::min(item->width(), item->property("contentWidth").toReal());
    const qreal height = std::min(item->height(), item->property("contentHeight").toReal());
    const int alignment = item->property("effectiveHorizontalAlignment").toInt();
    const qreal x = alignment == Qt::AlignHCenter ? (item->width() - width) / 2
                    : alignment == Qt::AlignRight ? item->width() - width
                                                  : 0;
    const int vertical = item->property("verticalAlignment").toInt();
    const qreal y = vertical == Qt::AlignVCenter  ? (item->height() - height) / 2
                    : vertical == Qt::AlignBottom ? item->height() - height
                                                  : 0;
    const QRectF box = item->mapRectToScene(QRectF(x, y, width, height));
    const qreal lines = std::max(1, item->property("lineCount").toInt());
    const qreal air = box.height() / lines * 0.25;
    return box.adjusted(0, air, 0, -air);
}

/** The same as far as nothing clips it. */
inline QRectF inkOf(const QQuickItem *item)
{
    return clipped(inkBox(item), item);
}

/** Texts that leave the screen or stand in another one below `root`. */
inline QStringList overlaps(QQuickWindow *window, QQuickItem *root = nullptr)
{
    QStringList found;
    const QList<QQuickItem *> texts = shownTexts(root == nullptr ? window->contentItem() : root);
    const QRectF screen(QPointF(0, 0), window->size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRectF one = inkOf(texts[i]).adjusted(1, 1, -1, -1);
        if (!one.isValid()) {
            continue; // scrolled away
        }
        if (!screen.contains(one)) {
            found.append(QStringLiteral("outside the screen: ") + texts[i]->property("text").toString());
        }
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            if (one.intersects(inkOf(texts[j]))) {
                found.append(texts[i]->property("text").toString() + QStringLiteral(" | ") +
                             texts[j]->property("text").toString());
            }
        }
    }
    return found;
}

/** The first of them; empty when all is well. */
inline QString overlap(QQuickWindow *window, QQuickItem *root = nullptr)
{
    return overlaps(window, root).value(0);
}

/** Words that ordinary texts lose, one a line. */
inline QString cut(QQuickWindow *window)
{
    QStringList faults;
    const auto texts = shownTexts(window->contentItem());
    for (const QQuickItem *item : texts) {
        if (item->property("truncated").toBool() || item->property("contentWidth").toReal() > item->width() + 1) {
            faults.append(QStringLiteral("cut: ") + item->property("text").toString());
        }
    }
    return faults.join(QLatin1Char('\n'));
}

/** A text on the screen by its objectName; a delegate is nobody's QObject child. */
inline QQuickItem *findText(QQuickWindow *window, const QString &name)
{
    const QList<QQuickItem *> texts = shownTexts(window->contentItem());
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&name](const QQuickItem *item) { return item->objectName() == name; });
    return found == texts.end() ? nullptr : *found;
}

/** Words as long and as strange as somebody will type one day. */
inline QString strangeWords(int length)
{
    const QString piece =
        QStringLiteral("一个特别特别长的名字👩‍💼 الاسم الطويل Llanfairpwllgwyngyll ");
    return piece.repeated(length / int(piece.size()) + 1).left(length);
}

} // namespace yizhan
