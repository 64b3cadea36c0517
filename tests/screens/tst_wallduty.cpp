// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/duty/posts.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/wall/wallduty.h"
#include "wallfixture.h"

#include <QQuickWindow>
#include <QTest>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** The demonstration morning and its plates. */
struct Plates
{
    DemoLink link;
    HallData hall{link};
    WallDuty duty;

    Plates()
    {
        duty.setHall(&hall);
        link.start();
        hall.flush();
    }
};

} // namespace

/** The plates of the wall: who serves where, for whom and since when. */
class TestWallDuty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!.*propagateSizeHints).*$"_s)); }

    void dutySaysWhoStandsInForWhom()
    {
        Plates wall;
        QCOMPARE(wall.duty.hallState(), u"服务中"_s);
        QCOMPARE(wall.duty.posts()->value(1, "place").toString(), u"2号"_s);
        QCOMPARE(wall.duty.posts()->value(1, "name").toString(), u"李志强"_s);
        QCOMPARE(wall.duty.posts()->value(1, "text").toString(), u"B岗 代张敏 到14:00"_s);
        QCOMPARE(wall.duty.leader(), u"周静"_s); // of the roster's slot
    }

    void nobodyIsSentToAnEmptyWindow()
    {
        Plates wall;
        Window second = wall.link.state().windows.at(u"w2"_s);
        second.person.clear(); // who covers is on duty and sits nowhere
        second.state = WindowState::Closed;
        Q_EMIT wall.link.changed({toRecord(HallRecord(second))});
        wall.hall.flush();
        QCOMPARE(wall.duty.posts()->value(1, "name").toString(), u"李志强"_s); // still in its place
        QCOMPARE(wall.duty.posts()->value(1, "place").toString(), u"服务台"_s);
        QCOMPARE(wall.duty.posts()->value(1, "text").toString(), u"B岗 代张敏 到14:00"_s);
    }

    void theWindowThatServesIsSaid()
    {
        Plates wall;
        const auto row = [&wall](const QString &post) {
            return wall.duty.posts()->rows().at(wall.duty.posts()->indexOf(post)).values;
        };
        // A is logged in elsewhere and sits at no window; somebody else serves at the post's.
        Window first = wall.link.state().windows.at(u"w1"_s);
        first.person = u"sunli"_s;
        Q_EMIT wall.link.changed({toRecord(HallRecord(first))});
        wall.hall.flush();
        const QVariantList plate = row(u"minsheng"_s);
        QCOMPARE(plate[0].toString(), u"1号"_s);
        QCOMPARE(plate[1].toString(), u"孙丽"_s);
        QVERIFY2(plate[2].toString().endsWith(u"在厅内"_s), qPrintable(plate[2].toString()));
        // Nobody of the pair is there: short words that fit a plate, with when somebody is back.
        Post post = wall.link.state().posts.at(u"shebao"_s);
        post.substitute.clear();
        Window third = wall.link.state().windows.at(u"w3"_s);
        third.state = WindowState::Paused;
        QList<Record> records{toRecord(HallRecord(post)), toRecord(HallRecord(third))};
        for (const QString &person : {post.a, post.b}) {
            Presence away;
            away.person = person;
            away.state = PresenceState::Out;
            records.push_back(toRecord(HallRecord(away)));
        }
        Q_EMIT wall.link.changed(records);
        wall.hall.flush();
        QCOMPARE(row(post.id)[1].toString(), u"社保医保"_s);
        QCOMPARE(row(post.id)[2].toString(), u"暂无人 请到服务台"_s);
        Presence back;
        back.person = post.b;
        back.state = PresenceState::Out;
        back.backAt = wall.link.now() + 40min;
        Q_EMIT wall.link.changed({toRecord(HallRecord(back))});
        wall.hall.flush();
        QVERIFY2(row(post.id)[2].toString().endsWith(u"回来"_s), qPrintable(row(post.id)[2].toString()));
        QList<Record> gone; // the whole hall: nor is there anybody at the service desk
        for (auto [id, presence] : wall.link.state().presence) {
            presence.state = PresenceState::OffDuty;
            presence.backAt = {};
            gone.push_back(toRecord(HallRecord(presence)));
        }
        Q_EMIT wall.link.changed(gone);
        wall.hall.flush();
        QCOMPARE(row(post.id)[2].toString(), u"暂无人"_s);
    }

    void whoOnlySitsThereStandsInForNobody()
    {
        Plates wall;
        // B has the post no more, and sits at its window still.
        Post post = wall.link.state().posts.at(u"zonghe"_s);
        QCOMPARE(wall.link.state().windows.at(post.window).person, post.b);
        const QString name = wall.link.state().people.at(post.b).name;
        post.b = u"liuyang"_s;
        post.substitute.clear();
        Presence away;
        away.person = post.b;
        away.state = PresenceState::Leave;
        Q_EMIT wall.link.changed({toRecord(HallRecord(post)), toRecord(HallRecord(away))});
        wall.hall.flush();
        const QVariantList plate = wall.duty.posts()->rows().at(wall.duty.posts()->indexOf(post.id)).values;
        QCOMPARE(plate[0].toString(), u"2号"_s);
        QCOMPARE(plate[1].toString(), name);
        QCOMPARE(plate[2].toString(), u"在岗"_s);
    }

    void aPostNamedOnThePlateIsNotCut_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160), QSize(1080, 1920)}) {
            QTest::addRow("%d", size.width()) << size;
        }
    }
    void aPostNamedOnThePlateIsNotCut()
    {
        QFETCH(QSize, size);
        DemoLink link;
        Stage stage(link, wallOptions(size));
        QVERIFY(bool(stage.load()));
        QVERIFY(stage.openPage(u"calls"_s));
        stage.window()->show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        // The leader, who sits at no window, answers for three posts.
        QVector<Record> records;
        for (const auto &[id, known] : link.state().posts) {
            Post post = known;
            post.substitute = u"zhoujing"_s;
            post.nameZh = id == u"minsheng" ? u"卫生健康和养老服务岗"_s : post.nameZh; // takes two lines
            records.append(toRecord(HallRecord(post)));
            for (const QString &person : id == u"daiban" ? QStringList() : QStringList{post.a, post.b}) {
                Presence away;
                away.person = person;
                away.state = PresenceState::Out;
                records.append(toRecord(HallRecord(away)));
            }
        }
        for (const auto &[id, known] : link.state().windows) {
            Window window = known;
            window.state = WindowState::Paused;
            records.append(toRecord(HallRecord(window)));
        }
        Presence here;
        here.person = u"zhoujing"_s;
        here.state = PresenceState::OnDuty;
        here.since = link.now() - 5min;
        records.append(toRecord(HallRecord(here)));
        Q_EMIT link.changed(records);
        stage.hall().flush();
        QTest::qWait(50);
        QVERIFY2(shownWords(stage.window()).join(u'|').contains(u"服务台 周静"_s),
                 qPrintable(shownWords(stage.window()).join(u'|')));
        if (const QString folder = qEnvironmentVariable("YIZHAN_PICTURES"); !folder.isEmpty()) {
            stage.window()->grabWindow().save(folder + u"/plate%1.png"_s.arg(size.width()));
        }
        QCOMPARE(overlap(stage.window()), QString());
        QCOMPARE(cut(stage.window()), QString());
    }

    /** One person who covers a second post from the own window: each plate says which post it is. */
    void thePlateNamesThePostThatIsCovered()
    {
        Plates wall;
        const auto row = [&wall](const QString &post, const char *role) {
            return wall.duty.posts()->value(wall.duty.posts()->indexOf(post), role).toString();
        };
        QCOMPARE(row(u"minsheng"_s, "post"), QString()); // at its own window
        Post covered = wall.link.state().posts.at(u"minsheng"_s);
        covered.b = u"lizhiqiang"_s; // who sits at window 2
        Presence out;
        out.person = covered.a;
        out.state = PresenceState::Out;
        Window first = wall.link.state().windows.at(u"w1"_s);
        first.state = WindowState::Paused;
        Q_EMIT wall.link.changed(
            {toRecord(HallRecord(covered)), toRecord(HallRecord(out)), toRecord(HallRecord(first))});
        wall.hall.flush();
        QCOMPARE(row(u"minsheng"_s, "place"), u"2号"_s);
        QCOMPARE(row(u"minsheng"_s, "name"), u"李志强"_s);
        QCOMPARE(row(u"minsheng"_s, "post"), covered.nameZh);
        QVERIFY(row(u"minsheng"_s, "text").startsWith(u"B岗 代王秀兰"_s));
        QCOMPARE(row(u"zonghe"_s, "place"), u"2号"_s);
        QCOMPARE(row(u"zonghe"_s, "post"), QString());
    }

    void dutyFollowsTheNumbersOfTheWindows()
    {
        Plates wall;
        Window second = wall.link.state().windows.at(u"w2"_s);
        second.number = 12; // after 3 and 4, not between 1 and 3
        Q_EMIT wall.link.changed({toRecord(HallRecord(second))});
        wall.hall.flush();
        QStringList places;
        for (const ScreenRow &row : wall.duty.posts()->rows()) {
            places.append(row.values[0].toString());
        }
        QCOMPARE(places.indexOf(u"12号"_s), places.size() - 1);
        QVERIFY(places.indexOf(u"3号"_s) > places.indexOf(u"1号"_s));
    }
};

QTEST_MAIN(TestWallDuty)
#include "tst_wallduty.moc"
