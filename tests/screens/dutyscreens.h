// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/demo/demolink.h"
#include "screens/desk/desksession.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskshell.h"

#include <QCoreApplication>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

/** A hall with its kiosk and a desk, in one process. */
struct Screens
{
    explicit Screens(DemoScene scene)
        : link(scene)
        , hall(link)
    {
        link.start();
        hall.setDeviceName(u"自助机1"_s);
        hall.flush();
        shell.setHall(&hall);
        session.setHall(&hall);
    }
    void settle()
    {
        hall.flush();
        QCoreApplication::processEvents();
        hall.flush();
    }
    void logIn(const QString &login)
    {
        session.logIn(login, u"anything"_s);
        settle();
    }

    DemoLink link;
    HallData hall;
    KioskShell shell;
    DeskSession session;
};

} // namespace yizhan::test
