// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The locked kiosk as a program: it is back after a crash and after a hang, says sorry where it cannot be, and leaves
// nothing behind.

#include "system/desktop.h"
#include "system/proc.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

using system::childOf;
using system::commandLine;

class TestWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        start(environment);
    }
    void cleanup() { stop(); }

    void isBackAfterACrash()
    {
        QElapsedTimer clock;
        for (int crash = 0; crash < 2; ++crash) {
            const int before = frames();
            clock.start();
            kill(pid_t(childOf(m_kiosk->processId())), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(frames() == before + 1, 20'000);
            qInfo("back with its first page after %lld ms (goal: 3000)", clock.elapsed());
        }
    }

    void isBackAfterAHang()
    {
        kill(pid_t(childOf(m_kiosk->processId())), SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(frames() == 2, 40'000);
        QVERIFY(m_said.contains("hangs"));
    }

    void saysSorryWhereItCannotStart()
    {
        for (int death = 0; death < 3; ++death) {
            const qint64 child = childOf(m_kiosk->processId());
            kill(pid_t(child), SIGKILL);
            QTRY_VERIFY(childOf(m_kiosk->processId()) != child && childOf(m_kiosk->processId()) != 0);
        }
        QTRY_VERIFY(commandLine(childOf(m_kiosk->processId())).contains("--sorry"));
        QTRY_VERIFY_WITH_TIMEOUT(frames() >= 2, 60'000); // and tries again by itself
    }

    void isNeverBlack()
    {
        stop();
        system::Desktop desktop;
        QVERIFY2(desktop.start(), qPrintable(desktop.problem()));
        start(desktop.environment());
        const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> display(
            xcb_connect(qPrintable(desktop.environment().value(u"DISPLAY"_s)), nullptr), &xcb_disconnect);
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(display.get())).data->root;
        int looks = 0;
        kill(pid_t(childOf(m_kiosk->processId())), SIGKILL);
        while (frames() == 1) {
            const xcb_get_image_cookie_t asked =
                xcb_get_image(display.get(), XCB_IMAGE_FORMAT_Z_PIXMAP, root, 3, 400, 1, 1, ~0U);
            const std::unique_ptr<xcb_get_image_reply_t, decltype(&std::free)> image(
                xcb_get_image_reply(display.get(), asked, nullptr), &std::free);
            QVERIFY(image);
            QVERIFY2(xcb_get_image_data(image.get())[0] > 0x80, "black between two screens");
            ++looks;
            QTest::qWait(10);
        }
        QVERIFY(looks > 5);
        stop();
        QCOMPARE(desktop.stop(), QStringList());
    }

private:
    void start(QProcessEnvironment environment)
    {
        environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
        environment.insert(u"YIZHAN_TRACE"_s, u"1"_s);
        environment.insert(u"HOME"_s, m_home->path());
        m_kiosk = std::make_unique<QProcess>();
        m_kiosk->setProcessEnvironment(environment);
        m_kiosk->setProcessChannelMode(QProcess::MergedChannels);
        m_said.clear();
        m_kiosk->start(qEnvironmentVariable("YIZHAN_BIN") + u"/yizhan"_s,
                       {u"kiosk"_s, u"--demo"_s, u"--locked"_s, u"--voice"_s, u"off"_s});
        QTRY_VERIFY_WITH_TIMEOUT(frames() == 1, 20'000);
    }
    void stop()
    {
        if (!m_kiosk) {
            return;
        }
        const qint64 child = childOf(m_kiosk->processId());
        m_kiosk->terminate();
        QVERIFY(m_kiosk->waitForFinished(10'000));
        QTRY_VERIFY(child == 0 || kill(pid_t(child), 0) != 0); // nothing is left behind
        m_kiosk.reset();
    }

    /** Times that a screen of the kiosk has shown its content. */
    int frames()
    {
        m_said += m_kiosk->readAll();
        return int(m_said.count("first frame with content"));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_kiosk;
    QByteArray m_said;
};

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::TestWatchdog)
#include "tst_watchdog.moc"
