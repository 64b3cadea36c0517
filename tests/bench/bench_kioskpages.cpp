// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
// The kiosk's real window on a catalogue of 10,000 matters, drawn in software: how long from a touch to the first frame
// that shows something else, from one page to the next, for a key of the search, for turning through a menu, and for
// each frame while a page is dragged. Beside it what the machine needs to fill that window once.
#include "screens/demolink.h"
#include "screens/stage.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QPainter>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

constexpr int matters = 10000;
constexpr double sixtiethMs = 1000.0 / 60;
constexpr double longFrameMs = 33;
constexpr int patienceMs = 5000;
const QString crowdedNode = u"elder"_s;

/** The demonstration hall with its matters repeated until there are 10,000, all of them behind one picture. */
class LargeLink : public Link
{
    Q_OBJECT

public:
    LargeLink()
    {
        connect(&m_demo, &Link::loaded, this,
                [this](const QVector<Record> &records) { Q_EMIT loaded(enlarged(records)); });
        connect(&m_demo, &Link::changed, this, &Link::changed);
        connect(&m_demo, &Link::replaced, this, &Link::replaced);
        connect(&m_demo, &Link::onlineChanged, this, &Link::onlineChanged);
    }

    void start() override { m_demo.start(); }
    [[nodiscard]] bool online() const override { return m_demo.online(); }
    [[nodiscard]] bool hasData() const override { return m_demo.hasData(); }
    [[nodiscard]] Instant now() const override { return m_demo.now(); }
    [[nodiscard]] Instant lastSync() const override { return m_demo.lastSync(); }
    [[nodiscard]] QString hallId() const override { return m_demo.hallId(); }
    void setSession(const QString &token) override { m_demo.setSession(token); }
    QFuture<Reply> get(const QString &path) override { return m_demo.get(path); }
    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        return m_demo.post(path, body, key);
    }

private:
    static QVector<Record> enlarged(QVector<Record> records)
    {
        QVector<Record> known;
        std::copy_if(records.cbegin(), records.cend(), std::back_inserter(known),
                     [](const Record &record) { return record.kind == u"matter"; });
        QJsonArray codes;
        for (int i = int(known.size()); i < matters; ++i) {
            Record more = known[i % known.size()];
            more.id += u"-%1"_s.arg(i);
            more.body[u"code"_s] = more.id;
            codes.append(more.id);
            records.append(more);
        }
        for (Record &record : records) {
            if (record.kind == u"picture" && record.id == crowdedNode) {
                record.body[u"matters"_s] = codes;
            }
        }
        return records;
    }

    DemoLink m_demo;
};

/** Times in milliseconds, told in one line. */
class Times
{
public:
    void add(double ms) { m_all.push_back(ms); }

    void tell(const char *what, double goal, double fill)
    {
        if (m_all.empty()) {
            std::printf("kiosk: %s: nothing was measured\n", what);
            return;
        }
        std::sort(m_all.begin(), m_all.end());
        const double median = m_all[m_all.size() / 2];
        const auto late = std::count_if(m_all.begin(), m_all.end(), [goal](double ms) { return ms > goal; });
        std::printf("kiosk: %-46s median %6.1f ms, p95 %6.1f, worst %6.1f (%zu times; goal %.0f ms, %ld over it; "
                    "%.1f times one filling of the window)\n",
                    what, median, m_all[m_all.size() * 95 / 100], m_all.back(), m_all.size(), goal, long(late),
                    median / fill);
    }

private:
    std::vector<double> m_all;
};

QQuickItem *find(QQuickItem *parent, const QString &name)
{
    const auto children = parent->childItems();
    for (QQuickItem *child : children) {
        if (child->isVisible()) {
            if (child->objectName() == name) {
                return child;
            }
            if (QQuickItem *found = find(child, name)) {
                return found;
            }
        }
    }
    return nullptr;
}

/** The window, touched as a finger touches it, and the moments of its frames. */
class Finger
{
public:
    explicit Finger(QQuickWindow *window)
        : m_window(window)
        , m_device(QTest::createTouchDevice())
    {
        m_clock.start();
        QObject::connect(window, &QQuickWindow::frameSwapped, window, [this] { m_swapped = m_clock.nsecsElapsed(); });
    }

    /** Milliseconds from the event that `act` sends to the end of the first frame that shows something else. */
    template <typename Act>
    double untilChanged(Act act)
    {
        settle();
        const QImage before = shown();
        const qint64 began = m_clock.nsecsElapsed();
        act();
        while (m_clock.nsecsElapsed() - began < qint64(patienceMs) * 1'000'000) {
            const double ms = double(m_swapped - began) / 1e6;
            if (m_swapped > began && shown() != before) {
                return ms;
            }
            m_swapped = 0;
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        return -1;
    }

    /** The same for a whole touch of the item with this name, from the lift of the finger on. */
    double tap(const QString &name)
    {
        const auto place = placeOf(name);
        if (!place) {
            std::fprintf(stderr, "bench_kioskpages: there is no %s\n", qPrintable(name));
            return -1;
        }
        QTest::touchEvent(m_window, m_device).press(0, *place, m_window);
        return untilChanged([&] { QTest::touchEvent(m_window, m_device).release(0, *place, m_window); });
    }

    /** From the touch itself to the sign that it was felt. */
    double press(const QString &name)
    {
        const auto place = placeOf(name);
        if (!place) {
            return -1;
        }
        const double ms = untilChanged([&] { QTest::touchEvent(m_window, m_device).press(0, *place, m_window); });
        // Lifted elsewhere, so that nothing is opened.
        QTest::touchEvent(m_window, m_device).move(0, QPoint(1, 1), m_window);
        QTest::touchEvent(m_window, m_device).release(0, QPoint(1, 1), m_window);
        settle();
        return ms;
    }

    /** Drags the page up and down as at 60 positions a second; the time of each frame goes into `frames`. */
    void drag(Times &frames, int moves)
    {
        const QPoint middle(m_window->width() / 2, m_window->height() / 2);
        QTest::touchEvent(m_window, m_device).press(0, middle, m_window);
        for (int i = 1; i <= moves; ++i) {
            constexpr int farthest = 400;
            constexpr int stepPx = 14;
            const int way = i * stepPx % (2 * farthest);
            const QPoint place = middle - QPoint(0, way < farthest ? way : 2 * farthest - way);
            const qint64 began = m_clock.nsecsElapsed();
            m_swapped = 0;
            QTest::touchEvent(m_window, m_device).move(0, place, m_window);
            while (m_swapped == 0 && m_clock.nsecsElapsed() - began < 100'000'000) {
                QCoreApplication::processEvents(QEventLoop::AllEvents);
            }
            if (m_swapped > 0) {
                frames.add(double(m_swapped - began) / 1e6);
            }
            const double rest = sixtiethMs - double(m_clock.nsecsElapsed() - began) / 1e6;
            if (rest > 1) {
                QTest::qSleep(int(rest));
            }
        }
        QTest::touchEvent(m_window, m_device).release(0, middle, m_window);
        settle();
    }

    void settle()
    {
        constexpr int quietMs = 40;
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < quietMs) {
            m_swapped = 0;
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (m_swapped > 0) {
                quiet.restart();
            }
        }
    }

private:
    /** What stands on the screen, without drawing it again. */
    [[nodiscard]] QImage shown() const { return m_window->screen()->grabWindow(m_window->winId()).toImage(); }

    [[nodiscard]] std::optional<QPoint> placeOf(const QString &name) const
    {
        const QQuickItem *item = find(m_window->contentItem(), name);
        return item == nullptr
                   ? std::nullopt
                   : std::optional(item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
    }

    QQuickWindow *m_window;
    QPointingDevice *m_device;
    QElapsedTimer m_clock;
    qint64 m_swapped = 0;
};

/** One filling of as many pixels as the window has: no frame of a whole page can take less on this machine. */
double fillMs(QSize size)
{
    constexpr int rounds = 20;
    QImage window(size, QImage::Format_RGB32);
    QImage page(size, QImage::Format_ARGB32_Premultiplied);
    page.fill(Qt::white);
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        QPainter(&window).drawImage(0, 0, page);
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 20;
    Options options;
    options.mode = u"kiosk"_s;
    options.size = {1080, 1920};
    options.demo = true;
    options.selfTest = true; // nothing moves: a page is there with its first frame
    LargeLink link;
    Stage stage(link, options);
    if (const auto loaded = stage.load(); !loaded) {
        std::fprintf(stderr, "bench_kioskpages: %s\n", qPrintable(loaded.error().en));
        return 1;
    }
    stage.window()->show();
    if (!QTest::qWaitForWindowExposed(stage.window())) {
        return 1;
    }
    Finger finger(stage.window());
    finger.settle();
    const double fill = fillMs(options.size);
    std::printf("kiosk: %dx%d, %zu matters, software rendering; one filling of the window takes %.1f ms here\n",
                options.size.width(), options.size.height(), stage.hall().catalogue().matters.size(), fill);

    bool whole = true;
    const auto keep = [&whole](Times &times, double ms) {
        whole = whole && ms >= 0;
        if (ms >= 0) {
            times.add(ms);
        }
    };
    Times felt;
    Times opened;
    Times key;
    Times turned;
    for (int i = 0; i < rounds; ++i) {
        for (const auto &name : {u"picture-elder"_s, u"takeNumber"_s, u"home"_s}) {
            keep(felt, finger.press(name));
        }
        for (const auto &name : {u"openLookup"_s, u"takeNumber"_s, u"openSearch"_s}) {
            keep(opened, finger.tap(name));
            keep(opened, finger.tap(u"back"_s));
        }
        keep(opened, finger.tap(u"openSearch"_s));
        for (const auto &letter : {u"key-G"_s, u"key-L"_s, u"key-J"_s, u"key-T"_s}) {
            keep(key, finger.tap(letter));
        }
        keep(opened, finger.tap(u"hit-0"_s));
        keep(opened, finger.tap(u"home"_s));
        keep(opened, finger.tap(u"picture-"_s + crowdedNode));
        for (int page = 0; page < 10; ++page) {
            keep(turned, finger.tap(u"more"_s));
        }
        keep(opened, finger.tap(u"home"_s));
    }
    felt.tell("touch to the first changed frame", 50, fill);
    opened.tell("page to page", 120, fill);
    key.tell("key of the search to its answers on the screen", 50, fill);
    // Nothing of a kiosk scrolls through 10,000: it shows six and turns. What is dragged is the longest page.
    turned.tell("next six of a menu with 10,000", longFrameMs, fill);
    Times frames;
    whole = whole && stage.openPage(u"matter"_s);
    finger.settle();
    finger.drag(frames, rounds * 20);
    frames.tell("frame while the guide is dragged", longFrameMs, fill);
    return whole ? 0 : 1;
}

#include "bench_kioskpages.moc"
