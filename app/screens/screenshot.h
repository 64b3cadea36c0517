// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/demo/demolink.h"
#include "screens/options.h"

#include <QImage>

namespace yizhan {

/**
 * A page that can be drawn by its name. The root of each mode (Kiosk, Desk, Wall Main.qml) has
 * `function openPage(name: string): bool`, which goes there with whatever the page needs: it may take a number, log in
 * or open a case through the link of `Hall`, whose hall is then the demonstration hall. Its answers are there at once;
 * what a page still waits for (a queued signal, an image) gets a few turns of the event loop before it is drawn.
 */
struct Page
{
    QString name;
    DemoScene scene = DemoScene::Morning;
};

/** Every page of a mode, in the order of its pictures. */
[[nodiscard]] std::vector<Page> pagesOf(const QString &mode);
/** Size of a mode's pictures unless --size says otherwise. */
[[nodiscard]] QSize pictureSize(const QString &mode);

/**
 * Draws pages without a display. Anything that QML or Qt warns about while a page is made or drawn is an error.
 * Needs a QGuiApplication; GUI thread.
 */
class Photographer
{
public:
    explicit Photographer(const Options &options);
    ~Photographer();
    Photographer(const Photographer &) = delete;
    Photographer &operator=(const Photographer &) = delete;

    [[nodiscard]] Result<QImage> draw(const Page &page);
    /** --screenshot: one page, or all into a folder. Exit code; sentences go to stderr. */
    [[nodiscard]] int shoot();
    /** --self-test: every page once, and the screen with no hall at all. */
    [[nodiscard]] int selfTest();

private:
    [[nodiscard]] Result<Done> save(const Page &page, const QString &file);

    Options m_options;
};

} // namespace yizhan
