// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
// The desk's real window on a hall of 50,000 open cases, drawn in software: how long until the list of cases is open,
// until a filter or a letter of the search shows, and each frame while the list is scrolled. Beside it what it takes
// to make the list's index anew, and to take in one changed case.
#include "bench/finger.h"
#include "bench/largelink.h"
#include "protocol/recordjson.h"
#include "screens/desk/casequeue.h"
#include "screens/stage.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::bench;

namespace {

constexpr int wanted = 50'000;

/** Running cases repeated until there are 50,000, due over the next four weeks. */
QVector<Record> enlarged(const DemoLink &hall, QVector<Record> records)
{
    std::vector<ServiceCase> running;
    for (const auto &[id, one] : hall.state().cases) {
        if (one.state == CaseState::InReview) {
            running.push_back(one);
        }
    }
    for (int i = 0; i < wanted; ++i) {
        ServiceCase more = running[std::size_t(i) % running.size()];
        more.id += u"-%1"_s.arg(i);
        more.caseNo = u"NJ-20261101-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        const std::chrono::minutes later{(i * 7919) % (28 * 24 * 60)};
        for (Instant *at : {&more.due.due, &more.due.yellowAt, &more.due.blueAt}) {
            *at += later;
        }
        records.append(toRecord(HallRecord(more)));
    }
    return records;
}

/** Nobody looks at it. */
class NoView : public CaseQueue::Listener
{
    void removing(int) override {}
    void removed() override {}
    void inserting(int) override {}
    void inserted() override {}
    void changed(int) override {}
};

void index(const Cases &cases, Instant now)
{
    Times anew("desk");
    Times one("desk");
    NoView nobody;
    for (int i = 0; i < 10; ++i) {
        CaseQueue queue;
        CaseFilter running;
        running.facets = [](const CaseFacets &facets) {
            return !facets.over;
        };
        queue.setFilter(running, CaseQueue::noLight, cases);
        QElapsedTimer timer;
        timer.start();
        queue.reset(cases, now);
        anew.add(double(timer.nsecsElapsed()) / 1e6);
        for (const auto &[id, it] : cases) {
            timer.start();
            queue.update(id, &it, now, nobody);
            one.add(double(timer.nsecsElapsed()) / 1e6);
            if (id > u"demo-00010"_s) {
                break;
            }
        }
    }
    anew.tell("index of all cases made anew", 100, 1);
    one.tell("one changed case taken in", 1, 1);
}

/** What choosing a department and a light costs in a hall of 100,000 cases, without drawing anything. */
void filter(const Cases &cases, Instant now)
{
    constexpr int many = 100'000;
    std::vector<const ServiceCase *> running;
    for (const auto &[id, one] : cases) {
        if (!activeBranches(one).empty()) {
            running.push_back(&one);
        }
    }
    Cases all;
    for (int i = 0; i < many; ++i) {
        ServiceCase more = *running[std::size_t(i) % running.size()];
        more.id = u"case-%1"_s.arg((i * 7919LL) % many, 6, 10, QLatin1Char('0'));
        more.caseNo = more.id;
        all.put(more);
    }
    const QString department = activeBranches(*running.front()).front()->department;
    CaseQueue queue;
    queue.reset(all, now);
    Times filtered("desk");
    int left = 0;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        CaseFilter chosen;
        chosen.facets = [&department](const CaseFacets &facets) {
            return !facets.over && facets.departments.contains(department);
        };
        queue.setFilter(chosen, int(Light::Yellow), all);
        filtered.add(double(timer.nsecsElapsed()) / 1e6);
        left = queue.count();
        queue.setFilter({}, CaseQueue::noLight, all);
    }
    std::printf("desk: of %zu cases, %d left by the filter\n", all.size(), left);
    filtered.tell("department and light chosen, 100,000 cases", 20, 1);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 20;
    Options options;
    options.mode = u"desk"_s;
    options.size = {1440, 900};
    options.demo = true;
    options.selfTest = true;
    DemoLink hall;
    LargeLink link(hall, [&hall](const QVector<Record> &records) { return enlarged(hall, records); });
    Stage stage(link, options);
    if (const auto loaded = stage.load(); !loaded) {
        std::fprintf(stderr, "bench_deskcases: %s\n", qPrintable(loaded.error().en));
        return 1;
    }
    stage.window()->show();
    if (!QTest::qWaitForWindowExposed(stage.window()) || !stage.openPage(u"audit"_s)) {
        return 1;
    }
    Finger finger(stage.window());
    finger.settle();
    const double fill = fillMs(options.size);
    const auto &cases = stage.hall().state().cases;
    std::printf("desk: %dx%d, %zu cases, software rendering; one filling of the window takes %.1f ms here\n",
                options.size.width(), options.size.height(), cases.size(), fill);
    index(cases, stage.hall().now());
    filter(cases, stage.hall().now());

    const auto keyTo = [&](int key, Qt::KeyboardModifiers modifiers) {
        return finger.untilChanged([&] { QTest::keyClick(stage.window(), Qt::Key(key), modifiers); });
    };
    Times opened("desk");
    Times filtered("desk");
    for (int i = 0; i < rounds; ++i) {
        opened.add(keyTo(Qt::Key_2, Qt::AltModifier));
        for (int twice = 0; twice < 2; ++twice) {
            filtered.add(finger.tap(u"chip-2"_s)); // yellow, and all again
            filtered.add(finger.tap(u"mineOnly"_s));
        }
        (void)keyTo(Qt::Key_4, Qt::AltModifier);
    }
    opened.tell("list of cases opened", 100, fill);
    filtered.tell("filter chosen", 100, fill);

    (void)keyTo(Qt::Key_2, Qt::AltModifier);
    QQuickItem *list = find(stage.window()->contentItem(), u"caseList"_s);
    if (list == nullptr) {
        return 1;
    }
    Times frames("desk");
    for (int i = 1; i <= rounds * 30; ++i) { // as fast as a wheel that is turned hard, and now and then a long way
        const double y = i % 50 == 0 ? (i * 7919) % int(list->property("contentHeight").toDouble() - list->height())
                                     : list->property("contentY").toDouble() + 90;
        const double ms = finger.untilChanged([&] { list->setProperty("contentY", y); });
        if (ms >= 0) {
            frames.add(ms);
        }
    }
    frames.tell("frame while the list is scrolled", longFrameMs, fill);
    return 0;
}
