// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/demo/demolink.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskshell.h"

#include <QTest>

#include <memory>

namespace yizhan::test {

/** What the kiosk's models are tested before: the demonstration hall inside the process, anew for each test. */
class KioskHallTest : public QObject
{
protected:
    void begin()
    {
        m_link = std::make_unique<DemoLink>();
        m_hall = std::make_unique<HallData>(*m_link);
        m_link->start();
        m_hall->flush();
        m_shell = std::make_unique<KioskShell>();
        m_shell->setHall(m_hall.get());
        QVERIFY(m_shell->ready());
    }
    void end()
    {
        m_shell.reset();
        m_hall.reset();
        m_link.reset();
    }

    std::unique_ptr<DemoLink> m_link;
    std::unique_ptr<HallData> m_hall;
    std::unique_ptr<KioskShell> m_shell;
};

} // namespace yizhan::test
