// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/enrolment.h"
#include "client/halllink.h"
#include "screens/background.h"
#include "screens/demo/demolink.h"
#include "screens/device.h"
#include "screens/heartbeat.h"
#include "screens/kiosk/kiosklock.h"
#include "screens/kiosk/kioskroom.h"
#include "screens/kiosk/kioskstaff.h"
#include "screens/screenshot.h"
#include "screens/sorrywindow.h"
#include "screens/stage.h"
#include "screens/watchdog.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSaveFile>
#include <QScreen>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

int fail(const QString &sentence, int code)
{
    std::fprintf(stderr, "yizhan: %s\n", qPrintable(sentence));
    return code;
}

void setDefault(const char *name, const QByteArray &value)
{
    if (qEnvironmentVariableIsEmpty(name)) {
        qputenv(name, value);
    }
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/** Before QGuiApplication: where nobody looks there is no display, and where there is no GPU Qt draws itself. */
void prepareEnvironment(const Options &options)
{
    if (options.headless()) {
        // Pictures must come out the same wherever they are drawn.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
        qputenv("QT_ENABLE_HIGHDPI_SCALING", "0");
        qputenv("QT_FONT_DPI", "96");
    } else if (!QFileInfo::exists(u"/dev/dri"_s)) {
        setDefault("QT_QUICK_BACKEND", "software");
    }
    setDefault("QT_QUICK_CONTROLS_STYLE", "Basic");
}

/** Milliseconds since this process was started; the kernel counts the start in hundredths of a second. */
double millisecondsSinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTimeField = 19; // field 22 of proc(5), counted after the command's name
    const double started = fields.value(startTimeField).toDouble() / double(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    constexpr double nanoseconds = 1e9;
    constexpr double milliseconds = 1000;
    return (double(now.tv_sec) + double(now.tv_nsec) / nanoseconds - started) * milliseconds;
}

/** YIZHAN_TRACE=1: says when the first frame with the hall's content was on the screen. */
void traceFirstFrame(Stage &stage)
{
    if (qEnvironmentVariableIntValue("YIZHAN_TRACE") == 0) {
        return;
    }
    QObject::connect(stage.window(), &QQuickWindow::afterRendering, &stage, [&stage, told = false]() mutable {
        if (!told && stage.hall().hasData()) {
            told = true;
            std::fprintf(stderr, "first frame with content after %.0f ms\n", millisecondsSinceStart());
        }
    });
}

/** The moment of the demonstration day that belongs to the page one begins with. */
DemoScene sceneOf(const Options &options)
{
    const std::vector<Page> pages = pagesOf(options.mode);
    const auto page =
        std::find_if(pages.cbegin(), pages.cend(), [&](const Page &one) { return one.name == options.page; });
    const DemoScene scene = page == pages.cend() ? DemoScene::Morning : page->scene;
    return options.offline && scene == DemoScene::Morning ? DemoScene::Offline : scene;
}

std::unique_ptr<Link> makeLink(const Options &options)
{
    if (options.demo) {
        return std::make_unique<DemoLink>(sceneOf(options));
    }
    HallLink::Settings settings;
    settings.server = options.server;
    settings.token = options.token;
    settings.pin = options.pin;
    settings.replicaPath =
        options.replica.isEmpty() ? Replica::defaultPath(options.server, options.mode) : options.replica;
    return std::make_unique<HallLink>(settings);
}

/** A window that fits the display, which may be smaller than the screen that the hall has. */
void showWindow(QQuickWindow &window, const Options &options)
{
    const QSize available = window.screen()->availableSize();
    if (!options.size.isValid() && (window.width() > available.width() || window.height() > available.height())) {
        window.resize(window.size().scaled(available, Qt::KeepAspectRatio));
    }
    if (options.place) {
        window.setPosition(*options.place);
    }
    window.show();
}

/** Whoever hangs the screen is told when it hangs where a wheelchair does not reach; the pages do what they can. */
void tellReach(const QQuickWindow &window)
{
    KioskRoom room;
    room.measure(window.size(), Device::instance()->diagonal, Device::instance()->footHeight);
    if (!room.withinReach()) {
        std::fprintf(
            stderr,
            "yizhan: At --foot-height %.0f what is touched stands %.0f to %.0f mm above the floor; within reach "
            "are %.0f to %.0f mm (EN 301 549 8.3.3). Hang the screen %s.\n",
            Device::instance()->footHeight, room.lowest(), room.highest(), KioskRoom::lowestReach,
            KioskRoom::highestReach, room.highest() > KioskRoom::highestReach ? "lower" : "higher");
    }
}

int runScreen(const Options &options)
{
    const std::unique_ptr<Link> link = makeLink(options);
    Stage stage(*link, options);
    if (const auto loaded = stage.load(); !loaded) {
        return fail(loaded.error().en, 1);
    }
    traceFirstFrame(stage);
    Heartbeat heartbeat;
    QObject::connect(stage.window(), &QQuickWindow::frameSwapped, &heartbeat, &Heartbeat::ready,
                     Qt::SingleShotConnection);
    std::optional<KioskLock> lock;
    if (options.mode == "kiosk"_L1) {
        lock.emplace(options.locked);
    }
    if (options.locked) {
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    }
    if (options.windowed) {
        showWindow(*stage.window(), options);
    } else if (options.mode == "desk"_L1) {
        stage.window()->showMaximized();
    } else {
        stage.window()->setGeometry(stage.window()->screen()->geometry()); // where no window manager makes it so
        stage.window()->showFullScreen();
        colourBackground(stage.window()->color());
    }
    if (options.mode == "kiosk"_L1) {
        tellReach(*stage.window());
    }
    if (!options.page.isEmpty() && !stage.openPage(options.page)) {
        return fail(u"There is no page %1."_s.arg(options.page), 2);
    }
    stage.window()->requestActivate(); // a display without a window manager gives nobody the keyboard
    return QGuiApplication::exec();
}

/** Reads a pass word from stdin and writes what the kiosk checks it against. */
int makeStaffPassword(const QString &path)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return fail(u"There is nothing on stdin."_s, 1);
    }
    const QString password = QString::fromUtf8(input.readLine()).trimmed();
    const bool digits = std::all_of(password.begin(), password.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || password.size() < KioskStaff::shortest) {
        return fail(u"The pass word is typed on a pad of digits: at least %1 of them."_s.arg(KioskStaff::shortest), 2);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(u"The file %1 cannot be written: %2."_s.arg(path, file.errorString()), 1);
    }
    const QString hash = KioskStaff::hashOf(password);
    file.write(hash.toLatin1() + '\n');
    if (hash.isEmpty() || !file.commit()) {
        return fail(u"The file %1 could not be written."_s.arg(path), 1);
    }
    return 0;
}

/** Becomes a screen of the hall by a one-time code. */
int enrolScreen(const Options &options)
{
    // First the file: a code that was used for a token that cannot be kept is lost.
    QSaveFile file(options.tokenFile);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(u"The file %1 cannot be written: %2."_s.arg(options.tokenFile, file.errorString()), 1);
    }
    const Result<Enrolment> enrolled = enrol(options.server, options.pin, options.pairingCode);
    if (!enrolled) {
        return fail(enrolled.error().en, 1);
    }
    file.write(enrolled->token.toLatin1() + '\n');
    if (!file.commit()) {
        return fail(u"The file %1 could not be written."_s.arg(options.tokenFile), 1);
    }
    const QString pin = options.pin.isEmpty() ? QString() : u" --pin "_s + QString::fromLatin1(options.pin.toHex());
    std::printf(
        "This screen is now the hall's %s “%s”. Start it with\n  yizhan %s --server %s%s --token @%s --name %s\n",
        qPrintable(enrolled->kind), qPrintable(enrolled->name), qPrintable(enrolled->kind),
        qPrintable(options.server.toString()), qPrintable(pin), qPrintable(options.tokenFile),
        qPrintable(enrolled->name));
    return 0;
}

int showSorry()
{
    SorryWindow window;
    window.showFullScreen();
    QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const auto options = readOptions(arguments);
    if (!options) {
        return fail(options.error().en, options.error().status);
    }
    if (options->help) {
        std::fputs(usageText().toUtf8().constData(), stdout);
        return 0;
    }
    if (options->version) {
        std::puts("yizhan " YIZHAN_VERSION);
        return 0;
    }
    if (!options->makeStaffPassword.isEmpty()) {
        return makeStaffPassword(options->makeStaffPassword);
    }
    if (!options->pairingCode.isEmpty()) {
        const QCoreApplication application(argc, argv);
        return enrolScreen(*options);
    }
    if (!options->headless() && !hasDisplay()) {
        return fail(u"There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)."_s, 1);
    }
    QCoreApplication::setApplicationName(u"yizhan"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(YIZHAN_VERSION));
    if (options->locked && !options->watched) {
        const QCoreApplication application(argc, argv);
        return Watchdog(arguments + QStringList{u"--watched"_s}).run();
    }
    prepareEnvironment(*options);
    const QGuiApplication application(argc, argv);
    if (options->sorry) {
        return showSorry();
    }
    if (options->headless()) {
        Photographer photographer(*options);
        return options->selfTest ? photographer.selfTest() : photographer.shoot();
    }
    return runScreen(*options);
}
