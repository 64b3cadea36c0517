// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "dutyscreens.h"

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "protocol/recordjson.h"
#include "screens/desk/deskleader.h"
#include "screens/kiosk/kioskbooking.h"
#include "screens/kiosk/kioskcheckin.h"
#include "screens/kiosk/kioskduty.h"
#include "screens/kiosk/kioskhours.h"
#include "screens/kiosk/kiosksubmission.h"
#include "screens/wall/wallduty.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace std::chrono_literals;
using yizhan::test::Screens;

namespace {

void type(KioskBooking &booking, const QString &digits)
{
    for (const QChar digit : digits) {
        booking.press(QString(digit));
    }
}

} // namespace

/** What kiosk and wall make of roster, posts, bookings and submissions. */
class TestDutyModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theKioskChangesByItself()
    {
        Screens day(DemoScene::Morning);
        QVERIFY(!day.shell.afterHours());
        const QSignalSpy changed(&day.shell, &KioskShell::afterHoursChanged);
        KioskHours hours;
        hours.setShell(&day.shell);
        QCOMPARE(hours.numbersFrom(), QString());
        day.link.advance(8h); // over closing
        day.settle();
        QVERIFY(day.shell.afterHours());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!hours.numbersFrom().isEmpty());
        QCOMPARE(hours.countsFrom(), u"11月24日"_s);
        QVERIFY(!hours.numbersEarly());
        // In the morning the doors open when the wall says so, and numbers are given before.
        day.link.advance(13h);
        day.settle();
        QVERIFY(day.shell.afterHours());
        QCOMPARE(day.hall.nextOpenText(), u"08:30"_s);
        QCOMPARE(hours.numbersFrom(), u"08:00"_s);
        QVERIFY(hours.numbersEarly());
        day.link.advance(1h); // and until numbers are given again
        day.settle();
        QVERIFY(!day.shell.afterHours());
    }

    void afterHoursSaysWhoAnswers()
    {
        Screens night(DemoScene::Evening);
        KioskHours hours;
        hours.setShell(&night.shell);
        QVERIFY(hours.mayApply() && hours.mayBook() && hours.mayReport() && hours.mayCounsel());
        QVERIFY(!hours.onSite()); // the evening's slot is over at 18:30
        QVERIFY(!hours.dutyPeople().isEmpty());
        QVERIFY(!hours.dutyPhone().isEmpty());
        QVERIFY(hours.dutyUntil().contains(u"07:30"_s));
        WallDuty wall;
        wall.setHall(&night.hall);
        QCOMPARE(wall.leader(), hours.dutyPeople());
        QVERIFY(wall.nextDuty().contains(u"07:30"_s));
        QVERIFY(wall.onDuty().isEmpty());
    }

    void somebodyOnSiteIsNamed()
    {
        Screens hall(DemoScene::Morning);
        hall.link.advance(7h + 20min); // 17:44: the evening's slot
        hall.settle();
        KioskHours hours;
        hours.setShell(&hall.shell);
        QVERIFY(hours.onSite());
        QCOMPARE(hours.dutyUntil(), u"18:30"_s);
        WallDuty wall;
        wall.setHall(&hall.hall);
        QVERIFY(wall.onSite() && !wall.onDuty().isEmpty());
    }

    void thePlateHasThePhoto()
    {
        Screens day(DemoScene::Morning);
        const auto photos = [&day] {
            KioskDuty kiosk;
            kiosk.setShell(&day.shell);
            WallDuty wall;
            wall.setHall(&day.hall);
            QMap<QString, QStringList> found;
            for (const ScreenRows *rows : {kiosk.rows(), wall.posts()}) {
                for (int row = 0; row < rows->count(); ++row) {
                    found[rows->rows().at(row).id].append(rows->value(row, "photo").toString());
                }
            }
            return found;
        };
        const auto served = [&day](const Post &post) {
            return postNow(day.hall.state(), post, day.hall.now()).person;
        };
        QMap<QString, QStringList> expected;
        for (const auto &[id, post] : day.hall.state().posts) {
            if (!post.prefixes.isEmpty()) {
                expected[id] = {QString(), QString()}; // the demonstration has none
            }
        }
        QCOMPARE(photos(), expected);
        Person pictured = day.hall.state().people.at(served(day.hall.state().posts.at(u"minsheng"_s)));
        pictured.photo = u"data:image/png;base64,AAAA"_s;
        Q_EMIT day.link.changed({toRecord(HallRecord(pictured))}); // as a feed brings it
        day.settle();
        for (const auto &[id, post] : day.hall.state().posts) {
            if (served(post) == pictured.id && expected.contains(id)) {
                expected[id] = {pictured.photo, pictured.photo};
            }
        }
        QCOMPARE(photos(), expected);
    }

    /** A slip may name it, so wall and kiosk do; and whether it serves is what its clerk shows. */
    void aWindowLeftOpenOverNoonIsOnTheWall()
    {
        Screens day(DemoScene::Morning);
        day.link.advance(1h + 50min); // 12:14
        day.settle();
        const HallState &state = day.hall.state();
        const RosterSlot *lunch = lunchSlot(state, day.hall.now());
        Window window{u"w9"_s, 9, u"九号窗口"_s, {}, {u"Q"_s}, WindowState::Open, {}, {}, {}, 0};
        for (const auto &[id, person] : state.people) {
            if (person.role == Role::Clerk && !(lunch && isIn(*lunch, id)) && state.windowOf(id) == nullptr) {
                window.person = id;
            }
        }
        QVERIFY(!window.person.isEmpty());
        Presence presence;
        presence.person = window.person;
        presence.state = PresenceState::OnDuty;
        presence.since = state.today.opens.front();
        presence.seenAt = presence.since;
        Q_EMIT day.link.changed({toRecord(HallRecord(presence)), toRecord(HallRecord(window))});
        day.settle();
        WallDuty wall;
        wall.setHall(&day.hall);
        KioskDuty kiosk;
        kiosk.setShell(&day.shell);
        const auto onWall = [&wall](const char *role) {
            return wall.posts()->value(wall.posts()->indexOf(u"window/w9"_s), role);
        };
        const auto atKiosk = [&kiosk](const char *role) {
            return kiosk.rows()->value(kiosk.rows()->indexOf(u"window/w9"_s), role);
        };
        QVERIFY(wall.posts()->indexOf(u"window/w9"_s) >= 0 && kiosk.rows()->indexOf(u"window/w9"_s) >= 0);
        QVERIFY(!onWall("served").toBool());
        QCOMPARE(onWall("text").toString(), u"休息 到14:00"_s);
        QCOMPARE(atKiosk("duty").toInt(), int(PostState::Closed));
        QCOMPARE(atKiosk("backAt").toString(), u"14:00"_s);
        presence.seenAt = day.hall.now();
        Q_EMIT day.link.changed({toRecord(HallRecord(presence))});
        day.settle();
        QVERIFY(onWall("served").toBool());
        QCOMPARE(onWall("name").toString(), state.people.at(window.person).name);
        QCOMPARE(atKiosk("duty").toInt(), int(PostState::Primary));
        QCOMPARE(wall.hallState(), u"午间值守"_s);
    }

    /** Nobody of a post is on the roster, and B works on at its window: wall and kiosk have the same words for it. */
    void whoWorksOnOverNoonIsCalledTheSame()
    {
        Screens day(DemoScene::Morning);
        day.link.advance(1h + 50min); // 12:14
        day.settle();
        const HallState &state = day.hall.state();
        const RosterSlot *lunch = lunchSlot(state, day.hall.now());
        QVERIFY(lunch);
        RosterSlot slot = *lunch;
        slot.leader = u"zhoujing"_s;
        slot.workers = {u"sunli"_s};
        Window window = state.windows.at(u"w2"_s);
        window.state = WindowState::Open;
        window.person = u"lizhiqiang"_s;
        window.ticket.clear();
        Presence presence;
        presence.person = window.person;
        presence.state = PresenceState::OnDuty;
        presence.since = state.today.opens.front();
        presence.seenAt = day.hall.now();
        Q_EMIT day.link.changed(
            {toRecord(HallRecord(slot)), toRecord(HallRecord(window)), toRecord(HallRecord(presence))});
        day.settle();
        const Post &post = state.posts.at(u"zonghe"_s);
        QCOMPARE(postNow(state, post, day.hall.now()).state, PostState::Closed);
        QVERIFY(isServed(state, state.windows.at(u"w2"_s), day.hall.now()));
        WallDuty wall;
        wall.setHall(&day.hall);
        KioskDuty kiosk;
        kiosk.setShell(&day.shell);
        QCOMPARE(wall.posts()->value(wall.posts()->indexOf(u"zonghe"_s), "text").toString(), u"B岗 代张敏"_s);
        const auto atKiosk = [&kiosk](const char *role) {
            return kiosk.rows()->value(kiosk.rows()->indexOf(u"zonghe"_s), role).toString();
        };
        QCOMPARE(atKiosk("part"), u"B"_s);
        QCOMPARE(atKiosk("covers"), u"张敏"_s);
        QCOMPARE(atKiosk("backAt"), QString());
    }

    /** The name over the window stands for the post that is its own; whoever covers another is named with that one. */
    void theKioskNamesThePostThatIsCovered()
    {
        Screens day(DemoScene::Morning);
        const HallState &state = day.hall.state();
        KioskDuty kiosk;
        kiosk.setShell(&day.shell);
        const auto plate = [&kiosk](const QString &post, const char *role) {
            return kiosk.rows()->value(kiosk.rows()->indexOf(post), role).toString();
        };
        QVERIFY(!plate(u"minsheng"_s, "window").isEmpty());
        Post covered = state.posts.at(u"minsheng"_s);
        covered.b = u"lizhiqiang"_s; // who sits at window 2
        Presence out;
        out.person = covered.a;
        out.state = PresenceState::Out;
        Window first = state.windows.at(u"w1"_s);
        first.state = WindowState::Paused;
        Q_EMIT day.link.changed(
            {toRecord(HallRecord(covered)), toRecord(HallRecord(out)), toRecord(HallRecord(first))});
        day.settle();
        QCOMPARE(plate(u"minsheng"_s, "windowNumber"), u"2"_s);
        QCOMPARE(plate(u"minsheng"_s, "window"), QString());
        QCOMPARE(plate(u"minsheng"_s, "post"), covered.nameZh);
        QVERIFY(!plate(u"zonghe"_s, "window").isEmpty());
    }

    /** 先顶岗后补批: what is approved afterwards may be over by then, and says so. */
    void whoOnlySitsThereStandsInForNobody()
    {
        Screens hall(DemoScene::Morning);
        Post post = hall.link.state().posts.at(u"zonghe"_s);
        const QString name = hall.link.state().people.at(post.b).name;
        post.b = u"liuyang"_s; // who sits there is of the post no more
        post.substitute.clear();
        Presence away;
        away.person = post.b;
        away.state = PresenceState::Leave;
        Q_EMIT hall.link.changed({toRecord(HallRecord(post)), toRecord(HallRecord(away))});
        hall.settle();
        KioskDuty duty;
        duty.setShell(&hall.shell);
        const int row = duty.rows()->indexOf(post.id);
        QCOMPARE(duty.rows()->value(row, "person").toString(), name);
        QCOMPARE(duty.rows()->value(row, "part").toString(), QString());
        QCOMPARE(duty.rows()->value(row, "covers").toString(), QString());
    }

    void whoIsRecordedAwayIsNotSaidToBeThere()
    {
        Screens hall(DemoScene::Morning);
        hall.link.advance(7h + 20min); // 17:44: the evening's slot
        hall.settle();
        const DutyNow duty = dutyNow(hall.link.state(), hall.link.now());
        QVERIFY(!duty.workers.isEmpty());
        const QString gone = duty.workers.front();
        const QString name = hall.link.state().people.at(gone).name;
        Absence ill;
        ill.id = u"ill"_s;
        ill.person = gone;
        ill.sudden = true;
        ill.from = hall.link.now() - 3h;
        ill.to = hall.link.now() + 24h;
        ill.begunAt = ill.from;
        Q_EMIT hall.link.changed({toRecord(HallRecord(ill))});
        hall.settle();
        KioskHours hours;
        hours.setShell(&hall.shell);
        WallDuty wall;
        wall.setHall(&hall.hall);
        QVERIFY(hours.onSite() && wall.onSite());
        QVERIFY2(!hours.dutyPeople().contains(name), qPrintable(hours.dutyPeople()));
        QVERIFY2(!wall.onDuty().contains(name), qPrintable(wall.onDuty()));
    }

    void anApprovalSaysThatTheLeaveIsOver()
    {
        Screens day(DemoScene::Morning);
        DeskLeader leader;
        leader.setSession(&day.session);
        RecordAbsence leave;
        leave.person = u"wangxiulan"_s;
        leave.sudden = true;
        leave.reason = AbsenceReason::Sick;
        leave.to = day.link.now() + 48h;
        const auto gone = day.link.issue(day.link.actor(u"zhangmin"_s), leave); // by B
        QVERIFY(gone);
        day.logIn(u"chenguohua"_s);
        const auto row = [&](const char *role) {
            return leader.approvals()->value(leader.approvals()->indexOf(gone->approval), role).toString();
        };
        QVERIFY2(row("heading").contains(u"至"_s) && !row("text").contains(u"已返岗"_s), qPrintable(row("text")));
        const QString planned = row("heading");
        day.link.advance(20min);
        QVERIFY(day.link.issue(day.link.actor(leave.person), LogIn{leave.person, LogInPurpose::Back}));
        day.settle();
        QVERIFY2(row("text").contains(u"已返岗"_s), qPrintable(row("text")));
        QVERIFY(row("heading") != planned);
        QVERIFY(row("heading").endsWith(day.hall.momentText(day.link.now())));
    }

    void bookingAsksOneThingAtATime()
    {
        Screens night(DemoScene::Evening);
        KioskBooking booking;
        const QAbstractItemModelTester tester(booking.choices(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        booking.setShell(&night.shell);
        QCOMPARE(booking.step(), KioskBooking::Step::Group);
        QVERIFY(booking.choices()->count() >= 4 && booking.choices()->count() <= 6);
        booking.choose(0);
        QCOMPARE(booking.step(), KioskBooking::Step::Date);
        QCOMPARE(booking.choices()->count(), 5);
        booking.choose(1);
        QCOMPARE(booking.step(), KioskBooking::Step::Time);
        QVERIFY(booking.choices()->count() <= 6);
        QCOMPARE(booking.pages(), 3); // fourteen half hours
        booking.nextPage();
        const QString time = booking.choices()->value(0, "text").toString().left(5);
        booking.choose(0);
        QCOMPARE(booking.step(), KioskBooking::Step::Who);
        QVERIFY(booking.chosen().endsWith(time));
        QVERIFY(!booking.mayGoOn());
        type(booking, u"13900001234"_s);
        booking.press(u"5"_s); // a phone has eleven digits
        QCOMPARE(booking.phone(), u"13900001234"_s);
        booking.goOn();
        QTRY_COMPARE(booking.step(), KioskBooking::Step::Done);
        QVERIFY(!booking.number().isEmpty() && !booking.code().isEmpty() && !booking.cancelBy().isEmpty());
        QCOMPARE(booking.phone(), QString());                         // nothing stays
        QCOMPARE(night.link.state().bookings.size(), std::size_t(7)); // six of the script
    }

    void everyQueueHasWordsOfItsOwn()
    {
        Screens night(DemoScene::Evening);
        for (const QString &language : {u"zh"_s, u"en"_s}) {
            night.hall.setLanguage(language);
            KioskBooking booking;
            booking.setShell(&night.shell);
            QStringList texts;
            QMap<QString, int> rows;
            for (int row = 0; row < booking.choices()->count(); ++row) {
                texts.append(booking.choices()->value(row, "text").toString());
                rows[booking.choices()->rows().at(row).id] = row;
                QVERIFY(booking.choices()->value(row, "hint").toString().contains(QRegularExpression(u"\\d"_s)));
            }
            QCOMPARE(texts.removeDuplicates(), 0);
            if (language == "zh"_L1) { // window 4 serves both
                QCOMPARE(booking.choices()->value(rows[u"H"_s], "text").toString(), u"户籍与居住登记"_s);
                QCOMPARE(booking.choices()->value(rows[u"D"_s], "text").toString(), u"党群服务"_s);
                QCOMPARE(booking.choices()->value(rows[u"M"_s], "text").toString(), u"民生"_s);
                QVERIFY(booking.choices()->value(rows[u"D"_s], "hint").toString().contains(u"退役军人服务"_s));
                QVERIFY(booking.choices()->value(rows[u"M"_s], "hint").toString().contains(u"社会救助"_s));
                QVERIFY(booking.choices()->value(rows[u"S"_s], "hint").toString().endsWith(u"等"_s));
            }
            booking.choose(rows[u"H"_s]);
            QVERIFY(booking.chosen().startsWith(texts.at(rows[u"H"_s])));
        }
    }

    void bookingSaysWhyNotAndGoesBack()
    {
        Screens night(DemoScene::Evening);
        const auto book = [&night] {
            auto booking = std::make_unique<KioskBooking>();
            booking->setMatter(u"SQ-YL-001"_s);
            booking->setShell(&night.shell);
            booking->choose(0);
            booking->choose(0);
            type(*booking, u"13900001234"_s);
            booking->goOn();
            return booking;
        };
        QCOMPARE(book()->step(), KioskBooking::Step::Done);
        const auto again = book();
        QCOMPARE(again->step(), KioskBooking::Step::Who);
        QVERIFY(!again->message().isEmpty());
        QVERIFY(again->stepBack());
        QCOMPARE(again->step(), KioskBooking::Step::Time);
        QCOMPARE(again->phone(), QString());
        QVERIFY(again->stepBack());
        QVERIFY(!again->stepBack()); // the matter was chosen before
    }

    void thePlateSaysWhoTheTwoAre()
    {
        Screens day(DemoScene::Morning);
        KioskDuty duty;
        duty.setShell(&day.shell);
        const auto pair = [&duty](const QString &post) {
            return duty.rows()->value(duty.rows()->indexOf(post), "pair").toString();
        };
        QCOMPARE(pair(u"zonghe"_s), u"A岗 张敏 开会 · B岗 李志强"_s);
        QCOMPARE(pair(u"minsheng"_s), u"A岗 王秀兰 · B岗 张敏 开会"_s); // where B is counts too
    }

    /** With the whole hall empty no plate sends anybody to the service desk. */
    void theKioskKnowsThatNobodyIsThere()
    {
        Screens day(DemoScene::Morning);
        KioskDuty duty;
        duty.setShell(&day.shell);
        QVERIFY(duty.attended());
        const QSignalSpy changed(&duty, &KioskDuty::attendedChanged);
        const std::map<QString, Presence> presence = day.hall.state().presence;
        for (auto [person, one] : presence) {
            one.state = PresenceState::OffDuty;
            Q_EMIT day.link.changed({toRecord(HallRecord(one))});
        }
        day.settle();
        QVERIFY(!duty.attended());
        QCOMPARE(changed.count(), 1);
        Presence back = presence.begin()->second;
        back.state = PresenceState::OnDuty;
        Q_EMIT day.link.changed({toRecord(HallRecord(back))});
        day.settle();
        QVERIFY(duty.attended());
    }

    void aRetryIsTheSameBooking()
    {
        Screens night(DemoScene::Evening);
        KioskBooking booking;
        booking.setMatter(u"SQ-YL-001"_s);
        booking.setShell(&night.shell);
        booking.choose(0);
        booking.choose(0);
        type(booking, u"13900001234"_s);
        night.link.setOnline(false);
        booking.goOn();
        QCOMPARE(booking.step(), KioskBooking::Step::Who);
        night.link.setOnline(true);
        booking.goOn();
        booking.goOn();
        QCOMPARE(booking.step(), KioskBooking::Step::Done);
        QCOMPARE(night.link.posts(), 1);
    }

    void whoBookedTakesTheNumber()
    {
        Screens hall(DemoScene::Morning);
        const Instant three = hall.link.state().today.opens.at(2) + 1h; // 15:00, of the script
        const auto booking = std::find_if(hall.link.state().bookings.begin(), hall.link.state().bookings.end(),
                                          [three](const auto &entry) { return entry.second.from == three; });
        QVERIFY(booking != hall.link.state().bookings.end());
        KioskCheckIn checkIn;
        const QAbstractItemModelTester tester(checkIn.bookings(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        checkIn.setShell(&hall.shell);
        for (const QChar digit : booking->second.number) {
            checkIn.press(QString(digit));
        }
        checkIn.goOn();
        for (const QChar digit : u"0000"_s) {
            checkIn.press(QString(digit));
        }
        checkIn.goOn();
        QVERIFY(!checkIn.message().isEmpty());
        QCOMPARE(checkIn.state(), KioskCheckIn::State::LastFour);
        const QString four = hall.link.lastFour(booking->first);
        for (const QChar digit : four) {
            checkIn.press(QString(digit));
        }
        checkIn.goOn();
        QCOMPARE(checkIn.state(), KioskCheckIn::State::Found);
        QVERIFY(checkIn.bookings()->value(0, "today").toBool());
        const QSignalSpy opened(&hall.shell, &KioskShell::pageRequested);
        checkIn.checkIn(0);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(0).toString(), u"ticket"_s);
        const QVariantMap slip = opened.first().at(1).toMap().value(u"slip"_s).toMap();
        QVERIFY(slip.value(u"number"_s).toString().startsWith(booking->second.prefix));
        QCOMPARE(checkIn.number(), QString());
    }

    void aBookingIsTakenBack()
    {
        Screens hall(DemoScene::Morning);
        const auto later =
            std::find_if(hall.link.state().bookings.begin(), hall.link.state().bookings.end(),
                         [&](const auto &entry) { return entry.second.day != hall.link.state().today.day; });
        QVERIFY(later != hall.link.state().bookings.end());
        const QString code = hall.link.bookingCode(later->first);
        KioskCheckIn checkIn;
        checkIn.setShell(&hall.shell);
        checkIn.scan(code);
        QCOMPARE(checkIn.state(), KioskCheckIn::State::Found);
        QVERIFY(!checkIn.bookings()->value(0, "today").toBool());
        QVERIFY(checkIn.bookings()->value(0, "open").toBool());
        QVERIFY(checkIn.bookings()->value(0, "cancellable").toBool()); // more than two hours before
        checkIn.cancel(0);
        QCOMPARE(checkIn.state(), KioskCheckIn::State::Cancelled);
        QVERIFY(hall.link.state().bookings.at(later->first).state == BookingState::Cancelled);
    }

    void noNumberIsOfferedBeforeItIsGiven()
    {
        Screens day(DemoScene::Morning);
        const auto later =
            std::find_if(day.link.state().bookings.begin(), day.link.state().bookings.end(),
                         [&](const auto &entry) { return entry.second.day != day.link.state().today.day; });
        QVERIFY(later != day.link.state().bookings.end());
        const QString code = day.link.bookingCode(later->first);
        const Instant early = day.link.state().info.zone.at(later->second.day, 7 * 60 + 40);
        day.link.advance(early - day.link.now());
        day.settle();
        KioskCheckIn checkIn;
        checkIn.setShell(&day.shell);
        checkIn.scan(code);
        QCOMPARE(checkIn.state(), KioskCheckIn::State::Found);
        QVERIFY(!checkIn.bookings()->value(0, "today").toBool());
        QCOMPARE(checkIn.bookings()->value(0, "takeAt").toString(), u"08:00"_s);
        day.link.advance(20min);
        day.settle();
        checkIn.scan(code);
        QVERIFY(checkIn.bookings()->value(0, "today").toBool());
        QCOMPARE(checkIn.bookings()->value(0, "takeAt").toString(), QString());
    }

    void handsInAndTellsFromWhenItCounts()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission submission;
        submission.setProperty("matter", u"SQ-YL-001"_s);
        submission.setShell(&night.shell);
        QCOMPARE(submission.wouldCountFrom(), u"11月24日"_s);
        QVERIFY(!submission.runsAtOnce());
        submission.apply();
        QCOMPARE(submission.state(), KioskSubmission::State::Asking); // nobody to call back
        for (const QChar digit : u"13900001234"_s) {
            submission.press(QString(digit));
        }
        submission.apply();
        QCOMPARE(submission.state(), KioskSubmission::State::Done);
        QCOMPARE(submission.countsFrom(), u"11月24日"_s);
        QCOMPARE(submission.provisional(), night.link.state().submissions.begin()->second.due.provisional);
        QVERIFY(!submission.dueText().isEmpty());
        QVERIFY(submission.number().startsWith(u'T'));
        QCOMPARE(submission.phone(), QString());
        submission.restart();
        submission.counsel();
        QCOMPARE(submission.state(), KioskSubmission::State::Done);
        QCOMPARE(submission.dueText(), u"22:15"_s); // within two hours, at night
        submission.counsel();
        QCOMPARE(night.link.state().submissions.size(), std::size_t(2)); // one touch, one call
    }

    void aLimitInHoursCountsFromTodayWhereverItIsTold()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission submission;
        submission.setProperty("matter", u"SQ-MZ-006"_s);
        submission.setShell(&night.shell);
        QVERIFY(submission.runsAtOnce());
        const QString told = submission.wouldCountFrom();
        QCOMPARE(told, u"11月23日"_s);
        for (const QChar digit : u"13900001234"_s) {
            submission.press(QString(digit));
        }
        submission.apply();
        QCOMPARE(submission.state(), KioskSubmission::State::Done);
        const Day zero = night.link.state().submissions.begin()->second.due.dayZero;
        QCOMPARE(zero, (Day{std::chrono::year{2026} / 11 / 23}));
    }

    void whatWasHandedInIsTakenBack()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission kiosk;
        kiosk.setShell(&night.shell);
        kiosk.report(u"noise"_s);
        const QString code = kiosk.code();
        KioskSubmission later;
        later.setShell(&night.shell);
        later.lookUp(u"nothing"_s);
        QCOMPARE(later.state(), KioskSubmission::State::Failed);
        QVERIFY(!later.message().isEmpty());
        later.lookUp(code);
        QCOMPARE(later.state(), KioskSubmission::State::Done);
        QCOMPARE(later.standing(), KioskSubmission::Standing::Waiting);
        QCOMPARE(later.number(), kiosk.number());
        QVERIFY(later.matterName().contains(u"网格"_s));
        later.withdraw();
        QCOMPARE(later.standing(), KioskSubmission::Standing::Withdrawn);
        QCOMPARE(later.code(), code);
        QVERIFY(night.link.state().submissions.begin()->second.state == SubmissionState::Withdrawn);
    }
};

QTEST_MAIN(TestDutyModels)
#include "tst_dutymodels.moc"
