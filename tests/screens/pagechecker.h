// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace yizhan {

/** One thing that a resident could stumble over, with what was measured and what the rule asks for. */
struct PageFault
{
    enum class Rule {
        Target,       ///< too small to be touched safely
        Gap,          ///< too near to another target
        TextSize,     ///< too small to be read
        Contrast,     ///< too pale to be read, measured in the picture
        Overlap,      ///< two texts or two targets in the same place
        Clipping,     ///< cut off, or out of its box or the screen
        Choices,      ///< more of one kind than one looks through
        BottomBar,    ///< missing, or without one of its fields
        Untranslated, ///< Chinese on an English page
        Unread        ///< words that the voice cannot say
    };

    Rule rule;
    QString item;
    QString measured;
    QString required;

    /** "Target: 叫人帮忙: 18.1 mm wide, not 20 mm". */
    [[nodiscard]] QString text() const;
};

/** What holds on a kiosk's page. Lengths are those of the person in front of it, so they hold in every window. */
struct PageRules
{
    bool elder = false;
    /** The page whose buttons are its only content: their words are at least 80 px in large print. */
    bool elderHome = false;
    /** Fields of the bottom bar by objectName; none: the bar is not looked at. */
    QStringList barFields;
    /** English page: whether these Chinese words may stand there, as a name may. Not set: a Chinese page. */
    std::function<bool(const QString &words)> mayBeChinese;
    /** Whether the voice has a reading of these words. Not set: nobody asks. */
    std::function<bool(const QString &words)> isRead;

    [[nodiscard]] double leastTargetMm() const { return elder ? 25 : 20; }
    [[nodiscard]] double leastGapMm() const { return 3; }
    /** Cells of a bar that share an edge are that much safer by their size. */
    [[nodiscard]] double leastBarCellMm() const { return 40; }
    /** In pixels of the drawings (3.2 to a millimetre). */
    [[nodiscard]] double leastText() const { return elder ? 40 : 32; }
    [[nodiscard]] qsizetype mostChoices() const { return elder ? 4 : 6; }
};

/** Pixels of the window for one of the drawings, in the same way as Theme.qml: 1 at 1080×1920, 3.2 px to a mm. */
[[nodiscard]] double drawingScale(QSize window);

/** WCAG's ratio of two opaque colours, 1 to 21. */
[[nodiscard]] double contrastOf(QRgb one, QRgb other);

/**
 * All faults of what stands below `root` (the whole window when null), as `picture` shows it. What is hidden or
 * scrolled away is not there; what is scrolled half away is judged by its whole size. The picture is a fresh grab of
 * the window. GUI thread.
 */
[[nodiscard]] QList<PageFault> checkPage(QQuickWindow *window, const QImage &picture, const PageRules &rules,
                                         QQuickItem *root = nullptr);

} // namespace yizhan
