// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/voiceoutput.h"
#include "domain/duty/absences.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/queue/booking.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/desk/deskduty.h"
#include "screens/desk/deskflow.h"
#include "screens/desk/deskleader.h"
#include "screens/desk/deskroster.h"
#include "screens/desk/deskshift.h"
#include "screens/desk/desksubmissions.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskbooking.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kioskcheckin.h"
#include "screens/kiosk/kioskduty.h"
#include "screens/kiosk/kioskhours.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kiosksubmission.h"
#include "screens/wall/wallduty.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace std::chrono_literals;

namespace {

/** A hall with its kiosk and a desk, in one process. */
struct Screens
{
    explicit Screens(DemoScene scene)
        : link(scene)
        , hall(link)
    {
        link.start();
        hall.setDeviceName(u"自助机1"_s);
        hall.flush();
        shell.setHall(&hall);
        session.setHall(&hall);
    }
    void settle()
    {
        hall.flush();
        QCoreApplication::processEvents();
        hall.flush();
    }
    void logIn(const QString &login)
    {
        session.logIn(login, u"anything"_s);
        settle();
    }

    DemoLink link;
    HallData hall;
    KioskShell shell;
    DeskSession session;
};

void type(KioskBooking &booking, const QString &digits)
{
    for (const QChar digit : digits) {
        booking.press(QString(digit));
    }
}

} // namespace

/** What the screens make of roster, bookings, submissions and the bell. */
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

    void whoCouldNotComeIsExcused()
    {
        Screens day(DemoScene::Morning);
        Booking missed;
        missed.id = u"missed"_s;
        missed.number = u"1123009"_s;
        missed.day = day.hall.state().today.day;
        missed.from = day.hall.now() - 90min;
        missed.to = day.hall.now() - 60min;
        missed.prefix = u"M"_s;
        missed.state = BookingState::NoShow;
        DeskSubmissions desk;
        desk.setSession(&day.session);
        day.logIn(u"zhangmin"_s);
        const int before = desk.missed()->count();
        Q_EMIT day.link.changed({toRecord(HallRecord(missed))}); // as a feed brings it
        day.settle();
        QCOMPARE(desk.missed()->count(), before + 1);
        QVERIFY(desk.missed()->value(desk.missed()->indexOf(missed.id), "text").toString().contains(missed.number));
        missed.state = BookingState::Cancelled;
        Q_EMIT day.link.changed({toRecord(HallRecord(missed))});
        day.settle();
        QCOMPARE(desk.missed()->count(), before);
    }

    void theOwnPairIsTakenFirst()
    {
        Screens day(DemoScene::Morning);
        DeskDuty duty;
        duty.setSession(&day.session);
        day.logIn(u"sunli"_s); // B of dangqun, and no leader
        const auto empty = [&day](const QString &id, const QString &post, std::chrono::minutes since) {
            Vacancy vacancy;
            vacancy.id = id;
            vacancy.post = post;
            vacancy.since = day.hall.now() - since;
            vacancy.raisedAt = vacancy.since;
            vacancy.everyoneAt = day.hall.now();
            Q_EMIT day.link.changed({toRecord(HallRecord(vacancy))});
        };
        empty(u"v1"_s, leadersPost(day.hall.state())->id, 20min);
        empty(u"v2"_s, u"shebao"_s, 15min);
        empty(u"v3"_s, u"dangqun"_s, 10min);
        day.settle();
        QCOMPARE(duty.alarms(), 3);
        QVERIFY2(duty.alarmText().startsWith(u"党群户籍岗"_s), qPrintable(duty.alarmText()));
    }

    /** Once nobody has answered there is nothing to be asked: the plate says 暂离, and that is what is told. */
    void theQuestionGoesWhenItIsAnswered()
    {
        Screens day(DemoScene::Morning);
        DeskDuty duty;
        duty.setSession(&day.session);
        day.logIn(u"zhoujing"_s);
        Presence asked = day.hall.state().presence.at(u"zhoujing"_s);
        asked.askedAt = day.hall.now();
        Q_EMIT day.link.changed({toRecord(HallRecord(asked))});
        day.settle();
        QVERIFY(duty.question().startsWith(u"您还在吗"_s));
        QCOMPARE(duty.questionVerb(), u"我在"_s);
        asked.state = PresenceState::Away;
        Q_EMIT day.link.changed({toRecord(HallRecord(asked))});
        day.settle();
        QVERIFY2(duty.question().startsWith(u"没有回答"_s), qPrintable(duty.question()));
    }

    void thePlateSaysWhoTheTwoAre()
    {
        Screens day(DemoScene::Morning);
        KioskDuty duty;
        duty.setShell(&day.shell);
        QString pair;
        for (int row = 0; row < duty.rows()->count(); ++row) {
            pair = duty.rows()->rows().at(row).id == u"zonghe"_s ? duty.rows()->value(row, "pair").toString() : pair;
        }
        QCOMPARE(pair, u"A岗 张敏 开会 · B岗 李志强"_s);
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

    void handsInAndTellsFromWhenItCounts()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission submission;
        submission.setProperty("matter", u"SQ-YL-001"_s);
        submission.setShell(&night.shell);
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

    void theBellReachesTheDeskAndSaysWhoComes()
    {
        Screens night(DemoScene::Evening);
        DeskBell desk;
        desk.setSession(&night.session);
        KioskSubmission bell;
        bell.setShell(&night.shell);
        bell.ring();
        night.settle();
        QCOMPARE(desk.count(), 1);
        QVERIFY(!desk.mayAnswer()); // nobody is logged in; it rings all the same
        QVERIFY(!desk.phones().isEmpty());
        night.logIn(u"zhangmin"_s);
        QVERIFY(desk.mayAnswer());
        desk.answer();
        night.settle();
        QCOMPARE(desk.count(), 0);
        QCOMPARE(bell.answeredBy(), u"张敏"_s);
    }

    void theDoorBellIsHeardAtTheDesk()
    {
        Screens night(DemoScene::Evening);
        DeskBell desk;
        desk.setSession(&night.session);
        int made = 0;
        night.session.chime().setMaker([&made]() -> std::unique_ptr<VoiceOutput> {
            ++made;
            return nullptr; // a computer without a loudspeaker
        });
        QVERIFY(!desk.mute());
        KioskSubmission bell;
        bell.setShell(&night.shell);
        bell.ring();
        night.settle();
        QCOMPARE(made, 1); // nobody is logged in; it sounds all the same
        QVERIFY(desk.mute());
        QTemporaryDir folder;
        night.session.chime().setMaker([&folder] { return std::make_unique<FolderOutput>(folder.path(), 0); });
        QTRY_VERIFY_WITH_TIMEOUT(!desk.mute(), 8'000); // one was plugged in
        QVERIFY(!QDir(folder.path()).entryList({u"*.wav"_s}).isEmpty());
        night.logIn(u"zhangmin"_s);
        desk.answer();
        night.settle();
        QCOMPARE(desk.count(), 0);
        QVERIFY(!desk.mute());
    }

    void whoAsksToTalkIsNoDoorBell()
    {
        Screens night(DemoScene::Evening);
        DeskBell desk;
        desk.setSession(&night.session);
        KioskSubmission kiosk;
        kiosk.setShell(&night.shell);
        kiosk.counsel();
        night.settle();
        QCOMPARE(desk.count(), 1);
        QVERIFY(desk.counselling());
        QVERIFY2(desk.text().contains(u"心理疏导"_s) && desk.text().contains(u"22:15"_s), qPrintable(desk.text()));
        // Past the promise the leader is told in red.
        DeskLeader leader;
        leader.setSession(&night.session);
        night.logIn(u"zhoujing"_s);
        const int before = leader.count();
        QVERIFY(!leader.calls()->value(0, "red").toBool());
        night.link.advance(2h + 1min);
        night.settle();
        kiosk.withdraw(); // a touch by mistake
        night.settle();
        QCOMPARE(desk.count(), 0);
        kiosk.restart();
        kiosk.counsel();
        night.link.advance(2h + 1min);
        night.settle();
        Q_EMIT night.hall.postsChanged(); // as the model's own clock brings it
        QVERIFY(leader.calls()->value(0, "red").toBool());
        QCOMPARE(leader.count(), before + 1);
        // The kiosk promises nothing that is past, and says who comes once somebody does.
        QVERIFY(kiosk.late() && kiosk.takenBy().isEmpty());
        desk.answer();
        night.settle();
        QCOMPARE(desk.count(), 0);
        QVERIFY(!kiosk.late());
        QCOMPARE(kiosk.takenBy(), u"周静"_s);
        // It came too late, and that stays to be seen.
        QCOMPARE(leader.count(), before);
        const QString late = leader.calls()->value(0, "text").toString();
        QVERIFY2(late.contains(u"周静 应答"_s) && late.contains(u"晚了 1 分"_s), qPrintable(late));
        QVERIFY(leader.calls()->value(0, "red").toBool());
    }

    void theLeaderPlansAWeek()
    {
        Screens hall(DemoScene::Morning);
        DeskRoster roster;
        const QAbstractItemModelTester tester(roster.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester people(roster.people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        roster.setSession(&hall.session);
        hall.logIn(u"chenguohua"_s);
        roster.load();
        hall.settle();
        QCOMPARE(roster.rows()->count(), 5 * 5 + 2 * 2);
        QVERIFY(roster.mayEdit());
        QCOMPARE(roster.drafts(), 0);
        // Somebody on the roster has asked for leave meanwhile; that is all that is wrong with it.
        const HallState &state = hall.link.state();
        int leaving = 0;
        for (const auto &entry : state.roster) {
            const RosterSlot &slot = entry.second;
            const bool away = std::any_of(state.absences.begin(), state.absences.end(), [&](const auto &one) {
                const QString &person = one.second.person;
                return isIn(slot, person) &&
                       absenceWithin(state, person, slotBegin(state.info, slot), slotEnd(state.info, slot)) != nullptr;
            });
            leaving += away && slotEnd(state.info, slot) > hall.link.now() ? 1 : 0;
        }
        QVERIFY(leaving > 0);
        QCOMPARE(roster.problems(), leaving);
        roster.turn(1);
        hall.settle();
        QVERIFY(roster.drafts() > 0); // a week ahead and not published
        roster.publish();
        hall.settle();
        QCOMPARE(roster.drafts(), 0);
        roster.setCurrent(4);
        QVERIFY(!roster.currentTitle().isEmpty());
        const QString id = roster.rows()->value(4, "slot").toString();
        int other = -1;
        for (int i = 0; i < roster.people()->count() && other < 0; ++i) {
            other = roster.people()->value(i, "works").toBool() || roster.people()->value(i, "leads").toBool() ? -1 : i;
        }
        const QString person = roster.people()->value(other, "id").toString();
        roster.toggleWorker(other);
        QVERIFY(roster.edited());
        roster.save();
        hall.settle();
        QVERIFY(hall.link.state().roster.at(id).workers.contains(person));
        QVERIFY(!roster.edited());
    }

    void aClerkAsksForASwap()
    {
        Screens hall(DemoScene::Morning);
        QString slot;
        for (const auto &[id, one] : hall.link.state().roster) {
            if (one.day > hall.link.state().today.day && one.kind == SlotKind::Evening && !one.workers.isEmpty()) {
                slot = id;
                break;
            }
        }
        QVERIFY(!slot.isEmpty());
        const QString worker = hall.link.state().roster.at(slot).workers.front();
        DeskRoster roster;
        roster.setSession(&hall.session);
        hall.logIn(worker); // log-ins of the demonstration are the ids
        roster.load();
        hall.settle();
        QVERIFY(!roster.mayEdit());
        int row = -1;
        for (int i = 0; i < roster.rows()->count(); ++i) {
            row = roster.rows()->value(i, "slot").toString() == slot ? i : row;
        }
        QVERIFY(row >= 0);
        roster.setCurrent(row);
        QVERIFY(roster.maySwap());
        for (int i = 0; i < roster.people()->count(); ++i) {
            if (!roster.people()->value(i, "works").toBool() && !roster.people()->value(i, "leads").toBool()) {
                roster.askSwap(i);
                break;
            }
        }
        hall.settle();
        QCOMPARE(roster.swaps()->count(), 1);
        QVERIFY(roster.swaps()->value(0, "open").toBool());
        // It waits among what the leader has to answer.
        hall.session.logOut();
        hall.settle();
        hall.logIn(u"zhoujing"_s);
        DeskLeader leader;
        leader.setSession(&hall.session);
        const QString swap = hall.link.state().roster.at(slot).swaps.front().id;
        QVERIFY(leader.approvals()->indexOf(swap) >= 0);
        leader.answer(swap, false, {});
        hall.settle();
        QVERIFY(isSet(hall.link.state().roster.at(slot).swaps.front().answeredAt));
        QCOMPARE(leader.approvals()->indexOf(swap), -1);
    }

    void aPairIsChangedByTwoLeaders()
    {
        Screens hall(DemoScene::Morning);
        DeskLeader leader;
        const QAbstractItemModelTester tester(leader.people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        leader.setSession(&hall.session);
        hall.logIn(u"zhoujing"_s);
        const Post post = hall.link.state().posts.at(u"shebao"_s);
        leader.choosePost(post.id);
        QCOMPARE(leader.pairText(), u"社保医保岗"_s);
        QCOMPARE(leader.parts()->value(0, "hint").toString(), u"赵婷"_s);
        leader.choosePart(u"b"_s);
        QCOMPARE(leader.people()->indexOf(post.b), -1); // has it already
        leader.choosePerson(u"sunli"_s);
        QVERIFY2(leader.pairText().endsWith(u"→ 孙丽"_s), qPrintable(leader.pairText()));
        leader.choosePerson(post.a); // they change places
        QVERIFY2(leader.pairText().contains(u"A岗 赵婷 → "_s), qPrintable(leader.pairText()));
        QVERIFY2(leader.pairHint().startsWith(u"陈国华 批准以后才换"_s), qPrintable(leader.pairHint()));
        leader.changePair(u"轮岗"_s);
        hall.settle();
        QCOMPARE(hall.link.state().posts.at(post.id).a, post.a); // the own word is no approval
        const QString approval = hall.link.state().pairChanges.begin()->second.approval;
        const auto value = [&](const char *role) {
            return leader.approvals()->value(leader.approvals()->indexOf(approval), role);
        };
        QVERIFY(!value("mine").toBool());
        QCOMPARE(value("heading").toString(), leader.pairText());
        QVERIFY(value("text").toString().startsWith(u"周静 申请"_s));
        QTRY_COMPARE(value("words").toString(), u"轮岗"_s);
        hall.session.logOut();
        hall.settle();
        QCOMPARE(leader.pairText(), QString()); // nothing stays for the next one
        hall.logIn(u"chenguohua"_s);
        leader.answer(approval, true, {});
        hall.settle();
        QCOMPARE(hall.link.state().posts.at(post.id).a, post.b);
        QCOMPARE(hall.link.state().posts.at(post.id).b, post.a);
    }

    void theLogBookIsOfTheShift()
    {
        Screens hall(DemoScene::Morning);
        DeskShift shift;
        const QAbstractItemModelTester tester(shift.lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        shift.setSession(&hall.session);
        QVERIFY(shift.title().isEmpty());
        hall.logIn(u"zhoujing"_s);
        QVERIFY(!shift.title().isEmpty());
        QVERIFY(shift.mine());
        const auto handedOver = [&hall] {
            const auto &roster = hall.link.state().roster;
            return std::count_if(roster.begin(), roster.end(), [](const auto &entry) {
                return isSet(entry.second.handedOverAt) && entry.second.handedOverBy == u"zhoujing";
            });
        };
        QVERIFY(shift.draft().contains(u"已超期的办件"_s)); // and not only what will be
        const QSignalSpy forgotten(&shift, &DeskShift::wordsForgotten);
        const auto before = handedOver();
        shift.write(1, 4, u"来问高龄津贴，明早再来"_s);
        hall.settle();
        QCOMPARE(shift.lines()->count(), 1);
        QCOMPARE(shift.lines()->value(0, "words").toString(), u"来问高龄津贴，明早再来"_s);
        QVERIFY(!shift.draft().isEmpty());
        QVERIFY(!shift.mayHandOver()); // it runs for another hour and a half
        shift.handOver({});
        hall.settle();
        QCOMPARE(handedOver(), before);
        hall.link.advance(1h + 10min); // 11:34, and it ends at noon
        hall.settle();
        shift.load();
        QVERIFY(shift.mayHandOver());
        const QString title = shift.title();
        QCOMPARE(forgotten.count(), 0);
        shift.handOver(u"钥匙在抽屉"_s);
        hall.settle();
        QCOMPARE(forgotten.count(), 1); // nobody signs the same words again, under another name least of all
        shift.handOver({});             // a second press hands over nothing else
        hall.settle();
        QCOMPARE(handedOver(), before + 1);
        QVERIFY(shift.handedOver());
        QCOMPARE(shift.title(), title);
        // The next shift reads it.
        hall.link.advance(3h); // 14:34
        hall.settle();
        shift.load();
        hall.settle();
        QVERIFY(shift.title() != title);
        QVERIFY2(shift.received().contains(u"钥匙在抽屉"_s), qPrintable(shift.received()));
        const auto ofAnother = forgotten.count();
        hall.session.logOut();
        hall.settle();
        QVERIFY(forgotten.count() > ofAnother);
    }

    void staffTakeWhatWasHandedIn()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission kiosk;
        kiosk.setShell(&night.shell);
        for (const QChar digit : u"13900001234"_s) {
            kiosk.press(QString(digit));
        }
        kiosk.write(u"3 号楼门口口"_s);
        kiosk.eraseWord();
        kiosk.report(u"danger"_s);
        QCOMPARE(kiosk.words(), QString()); // nothing stays
        kiosk.restart();
        kiosk.counsel();
        DeskSubmissions desk;
        const QAbstractItemModelTester tester(desk.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.setSession(&night.session);
        night.settle();
        QCOMPARE(desk.rows()->count(), 0); // nobody is logged in
        night.logIn(u"zhangmin"_s);
        QCOMPARE(desk.rows()->count(), 2);
        QCOMPARE(desk.waiting(), 2);
        QVERIFY(!desk.rows()->value(0, "reachable").toBool()); // who is in distress comes first
        desk.take(1);
        night.settle();
        QCOMPARE(desk.waiting(), 1);
        QCOMPARE(desk.person(), u"13900001234"_s);
        QCOMPARE(desk.words(), u"3 号楼门口"_s);
        desk.finish(1, {});
        night.settle();
        QCOMPARE(desk.rows()->count(), 1);
        QCOMPARE(desk.person(), QString());
    }

    void anApplicationBecomesACase()
    {
        Screens night(DemoScene::Evening);
        KioskSubmission kiosk;
        kiosk.setProperty("matter", u"SQ-YL-001"_s);
        kiosk.setShell(&night.shell);
        for (const QChar digit : u"13900001234"_s) {
            kiosk.press(QString(digit));
        }
        kiosk.apply();
        KioskLookup lookup;
        lookup.setShell(&night.shell);
        const QSignalSpy opened(&night.shell, &KioskShell::pageRequested);
        lookup.scan(kiosk.code());
        QCOMPARE(opened.count(), 1); // nobody has taken it
        QCOMPARE(opened.first().at(0).toString(), u"handedin"_s);
        // Its number finds it too, with or without the letter; and somebody else's four digits do not.
        const auto lookUp = [&](const QString &number, const QString &four) {
            lookup.restart();
            for (const QChar key : number) {
                lookup.press(QString(key));
            }
            lookup.goOn();
            for (const QChar key : four) {
                lookup.press(QString(key));
            }
            lookup.goOn();
        };
        lookUp(kiosk.number(), u"1234"_s);
        lookUp(kiosk.number().mid(1), u"1234"_s);
        QCOMPARE(opened.count(), 3);
        QCOMPARE(opened.last().at(0).toString(), u"handedin"_s);
        KioskSubmission seen;
        seen.setShell(&night.shell);
        const QVariantMap page = opened.last().at(1).toMap();
        seen.show(page[u"found"_s].toMap(), page[u"access"_s].toString());
        QCOMPARE(seen.number(), kiosk.number());
        QCOMPARE(seen.standing(), KioskSubmission::Standing::Waiting);
        lookUp(kiosk.number(), u"4321"_s);
        QCOMPARE(opened.count(), 3);
        QVERIFY(!lookup.message().isEmpty());
        DeskSubmissions desk;
        desk.setSession(&night.session);
        night.logIn(u"zhangmin"_s);
        QCOMPARE(desk.waiting(), 1);
        const QSignalSpy made(&desk, &DeskSubmissions::caseMade);
        desk.take(0);
        night.settle();
        QCOMPARE(made.count(), 1);
        QCOMPARE(desk.rows()->count(), 0); // it is among the cases now
        DeskFlow flow;
        flow.setSession(&night.session);
        flow.setCaseId(made.first().first().toString());
        QVERIFY(flow.canName());
        QVERIFY(!flow.canAccept() && !flow.canDefer() && !flow.canNotify() && !flow.canRefuse());
        QVERIFY(flow.notes()->value(0, "words").toString().contains(u"没有问姓名"_s));
        QVERIFY(flow.notes()->value(1, "words").toString().contains(u"答应过"_s));
        flow.nameApplicant(u"张三"_s, u"13900001234"_s, {});
        night.settle();
        QVERIFY(!flow.canName());
        QVERIFY(flow.canNotify() && flow.canRefuse());
        KioskCase resident;
        resident.setShell(&night.shell);
        resident.setProperty("caseId", flow.caseId());
        QCOMPARE(resident.kioskPromise(), kiosk.dueText());
        lookup.scan(kiosk.code());
        QCOMPARE(opened.count(), 3); // a case asks who it is
        QCOMPARE(lookup.state(), KioskLookup::State::LastFour);
        lookUp(kiosk.number(), u"1234"_s);
        QCOMPARE(opened.count(), 4);
        QCOMPARE(opened.last().at(0).toString(), u"case"_s);
        QCOMPARE(opened.last().at(1).toMap()[u"caseId"_s].toString(), flow.caseId());
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
