// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

/** What the benches of screens share: a real window, touched and watched from outside. */
namespace yizhan::bench {

constexpr double sixtiethMs = 1000.0 / 60;
constexpr double longFrameMs = 33;
constexpr int patienceMs = 5000;

/** Times in milliseconds, told in one line. */
class Times
{
public:
    explicit Times(const char *screen = "kiosk")
        : m_screen(screen)
    {
    }
    void add(double ms) { m_all.push_back(ms); }

    void tell(const char *what, double goal, double fill)
    {
        if (m_all.empty()) {
            std::printf("%s: %s: nothing was measured\n", m_screen, what);
            return;
        }
        std::sort(m_all.begin(), m_all.end());
        const double median = m_all[m_all.size() / 2];
        const auto late = std::count_if(m_all.begin(), m_all.end(), [goal](double ms) { return ms > goal; });
        std::printf("%s: %-46s median %6.1f ms, p95 %6.1f, worst %6.1f (%zu times; goal %.0f ms, %ld over it; "
                    "%.1f times one filling of the window)\n",
                    m_screen, what, median, m_all[m_all.size() * 95 / 100], m_all.back(), m_all.size(), goal,
                    long(late), median / fill);
    }

private:
    const char *m_screen;
    std::vector<double> m_all;
};

inline QQuickItem *find(QQuickItem *parent, const QString &name)
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
            std::fprintf(stderr, "bench: there is no %s\n", qPrintable(name));
            return -1;
        }
        QTest::touchEvent(m_window, m_device).press(0, *place, m_window);
        return untilChanged([&] { QTest::touchEvent(m_window, m_device).release(0, *place, m_window); });
    }

    /** A touch of `name`, until a frame shows an item called `shown`, whatever other frames come before it. */
    double tapUntil(const QString &name, const QString &shown)
    {
        settle();
        const auto place = placeOf(name);
        if (!place) {
            return -1;
        }
        QTest::touchEvent(m_window, m_device).press(0, *place, m_window);
        const qint64 began = m_clock.nsecsElapsed();
        QTest::touchEvent(m_window, m_device).release(0, *place, m_window);
        bool there = false;
        while (m_clock.nsecsElapsed() - began < qint64(patienceMs) * 1'000'000) {
            if (there && m_swapped > 0) {
                return double(m_swapped - began) / 1e6;
            }
            m_swapped = 0;
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            if (!there && find(m_window->contentItem(), shown) != nullptr) {
                there = true;
                m_swapped = 0;
                m_window->update(); // the next frame has it for certain
            }
        }
        return -1;
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
inline double fillMs(QSize size)
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

} // namespace yizhan::bench
