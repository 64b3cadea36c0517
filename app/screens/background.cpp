// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/background.h"

#include <QColor>
#include <QGuiApplication>

#include <xcb/xcb.h>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void colourBackground(const QColor &colour)
{
    // Qt's offscreen platform claims to have X11 as well, and crashes when asked for the connection.
    const auto *x11 = QGuiApplication::platformName() == "xcb"_L1
                          ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>()
                          : nullptr;
    if (x11 == nullptr || x11->connection() == nullptr) {
        return;
    }
    constexpr int trueColour = 24;
    xcb_connection_t *connection = x11->connection();
    const uint32_t pixel = colour.rgb() & 0xFFFFFFU;
    for (auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection)); screens.rem > 0;
         xcb_screen_next(&screens)) {
        if (screens.data->root_depth == trueColour) {
            xcb_change_window_attributes(connection, screens.data->root, XCB_CW_BACK_PIXEL, &pixel);
            xcb_clear_area(connection, 0, screens.data->root, 0, 0, 0, 0);
        }
    }
    xcb_flush(connection);
}

} // namespace yizhan
