// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
// The kiosk's real window on a catalogue of 10,000 matters, drawn in software: how long from a touch to the first frame
// that shows something else, from one page to the next, for a key of the search, for turning through a menu, and for
// each frame while a page is dragged. Beside it what the machine needs to fill that window once.
#include "bench/finger.h"
#include "bench/largelink.h"
#include "domain/cases/casereview.h"
#include "screens/stage.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::bench;

namespace {

constexpr int matters = 10000;
const QString crowdedNode = u"elder"_s;

/** Matters repeated until there are 10,000, all of them behind one picture. */
QVector<Record> enlarged(QVector<Record> records)
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
    DemoLink hall;
    LargeLink link(hall, enlarged);
    Stage stage(link, options);
    if (const auto loaded = stage.load(); !loaded) {
        std::fprintf(stderr, "bench_kioskpages: %s\n", qPrintable(loaded.error().en));
        return 1;
    }
    stage.window()->show();
    if (!QTest::qWaitForWindowExposed(stage.window()) ||
        !QTest::qWaitFor([&stage] { return stage.hall().catalogue().matters.size() >= matters; })) {
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
    const auto &cases = stage.hall().state().cases;
    const auto asked = std::max_element(cases.begin(), cases.end(), [](const auto &a, const auto &b) {
        return activeBranches(a.second).size() < activeBranches(b.second).size();
    });
    Times found;
    for (int i = 0; i < rounds; ++i) {
        keep(opened, finger.tap(u"openLookup"_s));
        const QString digits = asked->second.caseNo.section(u'-', 1).remove(u'-');
        for (const QString &part : {digits, hall.lastFour(asked->first)}) {
            for (const QChar digit : part) {
                keep(felt, finger.tap(u"key-"_s + digit));
            }
            if (part == digits) {
                keep(felt, finger.tap(u"goOn"_s));
            }
        }
        keep(found, finger.tapUntil(u"goOn"_s, u"turn"_s));
        keep(opened, finger.tap(u"home"_s));
    }
    found.tell("last digit entered to the page of the case", 100, fill);
    Times frames;
    whole = whole && stage.openPage(u"matter"_s);
    finger.settle();
    finger.drag(frames, rounds * 20);
    frames.tell("frame while the guide is dragged", longFrameMs, fill);
    return whole ? 0 : 1;
}
