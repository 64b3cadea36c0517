// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/duty/roster.h"
#include "domain/queue/queue.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/wall/wallcalls.h"
#include "screens/wall/wallcases.h"
#include "wallfixture.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QQuickItem *itemOf(QQuickItem *root, const char *type)
{
    const auto children = root->childItems();
    for (QQuickItem *child : children) {
        if (QByteArray(child->metaObject()->className()).startsWith(type)) {
            return child;
        }
        if (QQuickItem *found = itemOf(child, type)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

/** The wall's models and its real pages, on the demonstration hall. */
class TestWall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!.*propagateSizeHints).*$"_s)); }

    void callsAreNumbersInTheirOrder()
    {
        DemoLink link;
        HallData hall(link);
        WallCalls calls;
        calls.setHall(&hall);
        QSignalSpy called(&calls, &WallCalls::called);
        link.start();
        hall.flush();
        QCOMPARE(called.count(), 0); // what was there at the start is no news
        QVERIFY(calls.calling());
        const QString first = calls.number();
        QCOMPARE(calls.window(), 3);

        const Actor clerk = link.actor(u"lizhiqiang"_s);
        (void)link.issue(clerk, StartTicket{u"w2"_s});
        (void)link.issue(clerk, FinishTicket{u"w2"_s});
        link.advance(1s);
        QVERIFY(bool(link.issue(clerk, CallNext{u"w2"_s})));
        hall.flush();
        QCOMPARE(called.count(), 1);
        QCOMPARE(calls.window(), 2);
        QCOMPARE(calls.recent()->value(0, "number").toString(), first);
        QCOMPARE(calls.recent()->count(), WallCalls::kRecent);

        // Called again: it comes forward again.
        link.advance(2s);
        QVERIFY(bool(link.issue(clerk, Recall{u"w2"_s})));
        hall.flush();
        QCOMPARE(called.count(), 2);
    }

    void waitingIsTheSpanOfTheQueue()
    {
        DemoLink link;
        HallData hall(link);
        WallCalls calls;
        calls.setHall(&hall);
        link.start();
        hall.flush();
        QVERIFY(calls.queues()->count() > 0);
        const QString text = calls.queues()->value(0, "span").toString();
        QVERIFY2(text.contains(u"人 约"_s), qPrintable(text));
        // Nobody serves: no figure is promised.
        for (const auto &[id, window] : std::map(link.state().windows)) {
            const Actor clerk = link.actor(window.person);
            (void)link.issue(clerk, StartTicket{id});
            (void)link.issue(clerk, FinishTicket{id});
            (void)link.issue(clerk, CloseWindow{id});
        }
        hall.flush();
        for (int row = 0; row < calls.queues()->count(); ++row) {
            QVERIFY(calls.queues()->value(row, "span").toString().contains(u"窗口暂停"_s));
        }
    }

    void aForgottenVisitKeepsNoDoorPageAway()
    {
        DemoLink link;
        HallData hall(link);
        WallCalls calls;
        calls.setHall(&hall);
        link.start();
        for (const auto &[id, window] : std::map(link.state().windows)) {
            (void)link.issue(link.actor(window.person), StartTicket{id}); // refused where it has begun already
        }
        link.advance(7h + 16min); // 17:40, ten minutes after closing
        hall.flush();
        QVERIFY(calls.busy());
        link.advance(30min);
        hall.flush();
        QVERIFY(!calls.busy());
    }

    void casesShowNeitherNameNorMatter()
    {
        DemoLink link;
        HallData hall(link);
        WallCases cases;
        cases.setHall(&hall);
        link.start();
        hall.flush();
        QVERIFY(cases.shown());
        // Overdue first.
        QCOMPARE(cases.cases()->value(0, "light").toInt(), int(Light::Red));
        QString all;
        for (const ScreenRow &row : cases.cases()->rows()) {
            QCOMPARE(row.values.value(0).toString().size(), 4);
            for (const QVariant &value : row.values) {
                all += value.toString() + u' ';
            }
        }
        for (const auto &[code, matter] : link.catalogue().matters) {
            QVERIFY(!all.contains(matter.nameZh));
        }
        for (const auto &[code, department] : link.catalogue().departments) {
            QVERIFY2(!all.contains(department.nameZh), qPrintable(department.nameZh));
        }
        QCOMPARE(cases.underWay(), cases.onTime() + cases.dueSoon() + cases.overdue() + cases.stopped());
        QVERIFY(cases.overdue() == 1 && cases.dueSoon() >= 2 && cases.finished() > 5);
    }

    void casesComeAScreenfulAtATime()
    {
        DemoLink link;
        HallData hall(link);
        WallCases cases;
        cases.setHall(&hall);
        link.start();
        hall.flush();
        const QList<ScreenRow> all = cases.cases()->rows();
        QVERIFY(all.size() > 7);
        cases.setPageRows(4);
        QList<ScreenRow> turned;
        for (int page = 0; page < cases.pages(); ++page) {
            cases.setPage(page);
            QVERIFY(cases.cases()->count() <= 4);
            turned += cases.cases()->rows();
        }
        QCOMPARE(turned, all);
        cases.setPage(cases.pages() + 3); // cases went while the wall turned
        QCOMPARE(cases.cases()->rows().last(), all.last());
    }

    void aHallMayHideItsCases()
    {
        DemoLink link;
        HallData hall(link);
        WallCases cases;
        cases.setHall(&hall);
        link.start();
        HallInfo info = link.state().info;
        info.caseBoard = false;
        Q_EMIT link.changed({toRecord(HallRecord(info))});
        hall.flush();
        QVERIFY(!cases.shown());
    }

    void pagesDoNotOverlap_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("page");
        for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160), QSize(1080, 1920)}) {
            for (const char *page : {"calls", "cases", "totals"}) {
                QTest::addRow("%s %d", page, size.width()) << size << QString::fromLatin1(page);
            }
        }
    }

    /** Names of staff and halls are longer than in the pictures: they are cut, they never meet. */
    void pagesDoNotOverlap()
    {
        QFETCH(QSize, size);
        QFETCH(QString, page);
        DemoLink link;
        Stage stage(link, wallOptions(size));
        QVERIFY(bool(stage.load()));
        QVERIFY(stage.openPage(page));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QCOMPARE(overlap(stage.window()), QString());

        QVector<Record> records;
        HallInfo info = link.state().info;
        info.nameZh =
            u"一个名字特别特别长的社区党群服务中心暨便民服务大厅暨新时代文明实践站🏛️第二分厅"_s;
        records.append(toRecord(HallRecord(info)));
        for (const auto &[id, person] : link.state().people) {
            Person renamed = person;
            renamed.name = u"阿卜杜热西提·买买提依明江👩‍💼 الاسم الطويل جدا"_s;
            records.append(toRecord(HallRecord(renamed)));
        }
        for (const auto &[id, window] : link.state().windows) {
            Window renamed = window;
            renamed.nameZh = u"社会保险医疗保险就业创业与卫生健康综合受理专窗"_s;
            renamed.number += 100;
            records.append(toRecord(HallRecord(renamed)));
        }
        Q_EMIT link.changed(records);
        stage.hall().flush();
        QTest::qWait(50);
        QCOMPARE(overlap(stage.window()), QString());
    }

    void wordsAreSizedForTheDistance_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("distance");
        QTest::addColumn<double>("diagonal");
        QTest::newRow("3 m") << QSize(1920, 1080) << 3.0 << 55.0;
        QTest::newRow("8 m") << QSize(1920, 1080) << 8.0 << 55.0;
        QTest::newRow("12 m") << QSize(1920, 1080) << 12.0 << 55.0;
        QTest::newRow("8 m on 98 inch") << QSize(1920, 1080) << 8.0 << 98.0;
        QTest::newRow("upright") << QSize(1080, 1920) << 8.0 << 55.0;
        QTest::newRow("upright, 5 m") << QSize(1080, 1920) << 5.0 << 55.0;
    }

    /** 20 minutes of arc for what must be read, 16 for what stands beside it (TOKENS.md), on every page uncut. */
    void wordsAreSizedForTheDistance()
    {
        QFETCH(QSize, size);
        QFETCH(double, distance);
        QFETCH(double, diagonal);
        Options options = wallOptions(size);
        options.distance = distance;
        options.diagonal = diagonal;
        const qreal millimetresADegree = distance * 1000 * std::tan(M_PI / 180);
        const qreal pixelsAMillimetre = std::hypot(size.width(), size.height()) / (diagonal * 25.4);
        const qreal minute = millimetresADegree / 60 * pixelsAMillimetre;

        for (const QString &page : {u"calls"_s, u"cases"_s, u"totals"_s, u"closed"_s, u"offline"_s}) {
            DemoLink link(page == u"closed"    ? DemoScene::Evening
                          : page == u"offline" ? DemoScene::Offline
                                               : DemoScene::Morning);
            Stage stage(link, options);
            QVERIFY(bool(stage.load()));
            QVERIFY(stage.openPage(page));
            stage.window()->show();
            QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
            const QString faults = overlap(stage.window()) + cut(stage.window());
            QVERIFY2(faults.isEmpty(), qPrintable(page + u": "_s + faults));
            if (page == u"calls") {
                const QQuickItem *window = findText(stage.window(), u"recentWindow"_s);
                const QQuickItem *clock = findText(stage.window(), u"clock"_s);
                QVERIFY(window && clock);
                const qreal read = window->property("font").value<QFont>().pixelSize();
                QVERIFY2(std::abs(read - minute * 20) <= 1, qPrintable(u"%1 for %2"_s.arg(read).arg(minute * 20)));
                const qreal beside = clock->property("font").value<QFont>().pixelSize();
                QVERIFY2(std::abs(beside - minute * 16) <= 1, qPrintable(u"%1 for %2"_s.arg(beside).arg(minute * 16)));
            }
        }
    }

    /** What has no room beside the calls and the figures comes in turn, and the calls come back. */
    void aSmallWallTakesMoreTurns()
    {
        DemoLink link;
        Options options = wallOptions();
        options.distance = 12;
        Stage stage(link, options);
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QQuickItem *shell = stage.window()->contentItem()->childItems().constFirst();
        QVERIFY(!shownWords(stage.window()).contains(u"现在谁在岗"_s));
        QStringList seen;
        for (int turn = 0; turn < 60 && !(seen.contains(u"本月"_s) && shell->property("page").toInt() == 0); ++turn) {
            const int before = shell->property("page").toInt();
            QVERIFY(QMetaObject::invokeMethod(shell, "turn"));
            QVERIFY(before == 0 || shell->property("page").toInt() == 0); // who serves is never long away
            (void)stage.window()->grabWindow();
            const QString faults = overlap(stage.window()) + cut(stage.window());
            QVERIFY2(faults.isEmpty(), qPrintable(faults));
            seen += shownWords(stage.window());
        }
        QVERIFY(seen.contains(u"现在谁在岗"_s));
        QVERIFY(!seen.filter(u"李志强"_s).isEmpty());
        QVERIFY(seen.contains(u"本月"_s));
        QVERIFY(!shownWords(stage.window()).contains(u"现在谁在岗"_s));
    }

    void whoWaitsIsSaidWhenQueuesHaveEnded()
    {
        DemoLink link;
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        QVERIFY(stage.openPage(u"calls"_s));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QQuickItem *bar = itemOf(stage.window()->contentItem(), "WaitingBar");
        QVERIFY(bar);
        for (const auto &[code, matter] : link.catalogue().matters) {
            TakeTicket take;
            take.matter = code;
            (void)link.issue(Actor{}, take); // not every matter has a queue
        }
        const int fitting = bar->property("fitting").toInt();
        QTRY_VERIFY(bar->property("count").toInt() > fitting);
        bar->setProperty("first", fitting); // its second turn
        const auto waitingPost = [&](const Post &post) {
            return !waiting(link.state(), post.prefixes).empty();
        };
        QString name;
        int left = 0;
        for (const auto &[id, post] : std::map(link.state().posts)) {
            if (!waitingPost(post) || ++left <= fitting) {
                continue;
            }
            for (const Ticket *ticket : waiting(link.state(), post.prefixes)) {
                QVERIFY(bool(link.issue(Actor{}, GiveUpTicket{ticket->id})));
            }
        }
        for (const auto &[id, post] : link.state().posts) {
            if (waitingPost(post)) {
                const auto window = link.state().windows.find(post.window);
                name = window == link.state().windows.end() ? post.nameZh : window->second.nameZh;
            }
        }
        QVERIFY(!name.isEmpty());
        QTRY_VERIFY(bar->property("count").toInt() <= fitting);
        QCOMPARE(bar->property("first").toInt(), 0);
        QVERIFY(!shownWords(stage.window()).filter(name + u' ').isEmpty());
    }

    void theCallIsLargeEnoughForEightMetres()
    {
        DemoLink link;
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        QVERIFY(stage.openPage(u"calls"_s));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        const QQuickItem *number = findText(stage.window(), u"callNumber"_s);
        QVERIFY(number);
        const qreal scale = number->parentItem()->scale();
        const qreal pixels = number->property("font").value<QFont>().pixelSize() * scale;
        QVERIFY2(pixels >= 220, qPrintable(QString::number(pixels)));
    }

    void aNewCallComesForward()
    {
        DemoLink link;
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        const Actor clerk = link.actor(u"zhaoting"_s);
        link.advance(1s);
        (void)link.issue(clerk, StartTicket{u"w3"_s});
        (void)link.issue(clerk, FinishTicket{u"w3"_s});
        const auto called = link.issue(clerk, CallNext{u"w3"_s});
        QVERIFY(bool(called));
        const QString number = link.state().tickets.at(called->ticket).number;
        QTRY_VERIFY(shownWords(stage.window()).contains(number));
        QCOMPARE(findText(stage.window(), u"callNumber"_s)->property("text").toString(), number);
    }

    void offlineSaysSinceWhen()
    {
        DemoLink link(DemoScene::Offline);
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QVERIFY(shownWords(stage.window()).filter(u"10:21"_s).size() == 1);
        QCOMPARE(overlap(stage.window()), QString());
        link.setOnline(true);
        QTRY_VERIFY(shownWords(stage.window()).filter(u"10:21"_s).isEmpty());
    }

    /** From when numbers are given the kiosk has no bell: the wall does not point to one. */
    void theDoorPagePointsToTheBellWhileThereIsOne()
    {
        DemoLink link(DemoScene::Evening);
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QVERIFY(shownWords(stage.window()).join(u'\n').contains(u"按铃叫人"_s));
        const HallState &state = link.state();
        const Instant opens = state.today.nextOpen;
        link.advance(std::chrono::ceil<std::chrono::minutes>(opens - 2min - link.now()));
        QTRY_VERIFY(shownWords(stage.window()).join(u'\n').contains(u"先取号"_s));
        QVERIFY(!shownWords(stage.window()).join(u'\n').contains(u"按铃"_s));
    }

    void theDoorPageSaysWhenAndWhom()
    {
        DemoLink link(DemoScene::Evening);
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        const QString words = shownWords(stage.window()).join(u'\n');
        QVERIFY2(words.contains(u"11月24日 08:30"_s), qPrintable(words));
        // By the roster: whoever led the last shift has the phone until the next one.
        const QString leader = link.state().people.at(dutyNow(link.state(), link.now()).leader).name;
        QVERIFY2(words.contains(leader), qPrintable(words));
        QVERIFY(words.contains(u"0934-8000001"_s) && words.contains(u"已下班"_s) && words.contains(u"07:30"_s));
        QCOMPARE(overlap(stage.window()), QString());
    }

    void withNoHallItSaysSo()
    {
        DemoLink link(DemoScene::Nothing);
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QVERIFY(shownWords(stage.window()).contains(u"还没有连上大厅"_s));
    }

    void pagesHaveNames()
    {
        DemoLink link;
        Stage stage(link, wallOptions());
        QVERIFY(bool(stage.load()));
        QVERIFY(stage.openPage(u"totals"_s));
        QVERIFY(!stage.openPage(u"no-such-page"_s));
    }
};

QTEST_MAIN(TestWall)
#include "tst_wall.moc"
