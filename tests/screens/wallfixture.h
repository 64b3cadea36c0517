// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pagetexts.h"
#include "screens/stage.h"

/** What the tests of the wall share. */
namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

inline Options wallOptions(QSize size = {1920, 1080})
{
    Options options;
    options.mode = u"wall"_s;
    options.name = u"大屏1"_s;
    options.selfTest = true;
    options.demo = true;
    options.size = size;
    return options;
}

inline QStringList shownWords(QQuickWindow *window)
{
    QStringList words;
    for (const QQuickItem *item : shownTexts(window->contentItem())) {
        words.append(item->property("text").toString());
    }
    return words;
}

} // namespace yizhan::test
