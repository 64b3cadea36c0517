// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/screenshot.h"

#include "screens/stage.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int kFrames = 3;
constexpr int kTurnMs = 25;
constexpr int kPatienceMs = 8000;
constexpr std::chrono::minutes kCutOffFor{3};

QStringList *s_warnings = nullptr;
QtMessageHandler s_before = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // The offscreen platform says this of every window with size hints; it is no fault of a page.
    const bool platform = message.contains("propagateSizeHints"_L1);
    if (s_warnings && !platform && type != QtDebugMsg && type != QtInfoMsg) {
        s_warnings->append(message);
    }
    if (!platform && s_before) {
        s_before(type, context, message);
    }
}

Error failed(const QString &sentence)
{
    return {500, u"picture-failed"_s, sentence, sentence, {}};
}

void say(const QString &sentence)
{
    std::fprintf(stderr, "yizhan: %s\n", qPrintable(sentence));
}

void turn(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

std::vector<Page> pagesOf(const QString &mode)
{
    const auto named = [&mode](const QStringList &names) {
        std::vector<Page> pages;
        for (const QString &name : names) {
            // A desk has to log in first; it is cut off afterwards, in draw().
            const DemoScene scene =
                name == "offline"_L1 && mode != "desk"_L1 ? DemoScene::Offline
                : name == "refused"_L1                    ? DemoScene::Offline
                : name == "start"_L1                      ? DemoScene::Nothing
                : name == "closed"_L1                     ? DemoScene::Evening
                : name == "apply"_L1 || name == "counsel"_L1 || name == "bell"_L1 || name == "report"_L1
                    ? DemoScene::Evening
                : name == "empty"_L1    ? DemoScene::Empty
                : name == "calendar"_L1 ? DemoScene::NewCalendar
                : name == "vacant"_L1   ? DemoScene::Vacant
                                        : DemoScene::Morning;
            pages.push_back({name, scene});
        }
        return pages;
    };
    if (mode == "kiosk"_L1) {
        return named({u"home"_s,      u"menu"_s,         u"matter"_s,       u"ticket"_s,       u"search"_s,
                      u"banned"_s,    u"lookup"_s,       u"case"_s,         u"rating"_s,       u"help"_s,
                      u"offline"_s,   u"elder-home"_s,   u"elder-menu"_s,   u"elder-ticket"_s, u"closed"_s,
                      u"duty"_s,      u"elder-matter"_s, u"elder-lookup"_s, u"elder-case"_s,   u"staff"_s,
                      u"selfcheck"_s, u"rest"_s,         u"long"_s,         u"refused"_s,      u"idle"_s,
                      u"start"_s,     u"booking"_s,      u"checkin"_s,      u"apply"_s,        u"report"_s,
                      u"counsel"_s,   u"bell"_s,         u"papercheck"_s,   u"withdraw"_s,     u"handedin"_s});
    }
    if (mode == "desk"_L1) {
        return named({u"login"_s,     u"queue"_s,   u"serving"_s, u"intake"_s,      u"cases"_s,   u"case"_s,
                      u"review"_s,    u"offline"_s, u"help"_s,    u"audit"_s,       u"notices"_s, u"calendar"_s,
                      u"followups"_s, u"duty"_s,    u"shift"_s,   u"submissions"_s, u"pin"_s,     u"absence"_s,
                      u"handover"_s,  u"leader"_s,  u"vacant"_s,  u"status"_s});
    }
    return named({u"calls"_s, u"cases"_s, u"totals"_s, u"closed"_s, u"offline"_s, u"empty"_s});
}

QSize pictureSize(const QString &mode)
{
    return mode == "kiosk"_L1 ? QSize(1080, 1920) : mode == "desk"_L1 ? QSize(1440, 900) : QSize(1920, 1080);
}

Photographer::Photographer(const Options &options)
    : m_options(options)
{
    if (!m_options.size.isValid()) {
        m_options.size = pictureSize(m_options.mode);
    }
    s_before = qInstallMessageHandler(collect);
}

Photographer::~Photographer()
{
    qInstallMessageHandler(s_before);
    s_before = nullptr;
}

Result<QImage> Photographer::draw(const Page &page)
{
    QStringList warnings;
    s_warnings = &warnings;
    const auto end = qScopeGuard([] { s_warnings = nullptr; });
    QImage image;
    {
        DemoLink link(m_options.offline && page.scene == DemoScene::Morning ? DemoScene::Offline : page.scene);
        Stage stage(link, m_options);
        if (const auto loaded = stage.load(); !loaded) {
            return loaded.error();
        }
        QQuickWindow &window = *stage.window();
        int frames = 0;
        QObject::connect(&window, &QQuickWindow::afterRendering, &window, [&frames] { ++frames; });
        window.show();
        if (!page.name.isEmpty() && !stage.openPage(page.name)) {
            return failed(u"The %1 screen has no page %2."_s.arg(m_options.mode, page.name));
        }
        if (m_options.mode == "desk"_L1 && page.name == "offline"_L1) {
            turn(kTurnMs);
            link.setOnline(false);
            link.advance(kCutOffFor);
        }
        QDeadlineTimer patience(kPatienceMs);
        for (int turns = 0; (frames < kFrames || turns < kFrames) && !patience.hasExpired(); ++turns) {
            turn(kTurnMs);
            window.update();
        }
        image = window.grabWindow();
    }
    if (!warnings.isEmpty()) {
        return failed(u"Page %1 warns: %2"_s.arg(page.name, warnings.first()));
    }
    if (image.isNull()) {
        return failed(u"Page %1 could not be drawn."_s.arg(page.name));
    }
    return image;
}

Result<Done> Photographer::save(const Page &page, const QString &file)
{
    const auto image = draw(page);
    if (!image) {
        return image.error();
    }
    if (!image->convertToFormat(QImage::Format_RGB888).save(file, "PNG")) {
        return failed(u"The picture cannot be written to %1."_s.arg(file));
    }
    return Done{};
}

int Photographer::shoot()
{
    const std::vector<Page> pages = pagesOf(m_options.mode);
    const bool all = m_options.page == "all"_L1;
    const QString wanted = m_options.page.isEmpty() ? pages.front().name : m_options.page;
    QStringList names;
    int code = 0;
    bool known = false;
    if (all) {
        QDir().mkpath(m_options.screenshot);
    }
    for (const Page &page : pages) {
        names.append(page.name);
        if (!all && page.name != wanted) {
            continue;
        }
        known = true;
        const QString file =
            all ? u"%1/%2-%3.png"_s.arg(m_options.screenshot, m_options.mode, page.name) : m_options.screenshot;
        if (const auto saved = save(page, file); !saved) {
            say(saved.error().en);
            code = 1;
        }
    }
    if (!known) {
        say(u"There is no page %1; the pages of %2 are: %3."_s.arg(wanted, m_options.mode, names.join(u", "_s)));
        return 2;
    }
    return code;
}

int Photographer::selfTest()
{
    int code = 0;
    std::vector<Page> pages = pagesOf(m_options.mode);
    pages.push_back({QString(), DemoScene::Nothing});
    for (const Page &page : pages) {
        if (const auto image = draw(page); !image) {
            say(image.error().en);
            code = 1;
        }
    }
    return code;
}

} // namespace yizhan
