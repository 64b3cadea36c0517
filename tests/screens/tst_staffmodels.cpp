// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "dutyscreens.h"

#include "devices/voiceoutput.h"
#include "domain/duty/absences.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "protocol/recordjson.h"
#include "screens/desk/deskduty.h"
#include "screens/desk/deskflow.h"
#include "screens/desk/deskleader.h"
#include "screens/desk/deskroster.h"
#include "screens/desk/deskshift.h"
#include "screens/desk/desksubmissions.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kiosksubmission.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace std::chrono_literals;
using yizhan::test::Screens;

namespace {

/** A hall that does what it is told and takes its time to answer. */
class LosingLink : public DemoLink
{
    Q_OBJECT

public:
    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        QFuture<Reply> answer = DemoLink::post(path, body, key);
        if (!holds) {
            return answer;
        }
        held.emplace_back(QPromise<Reply>(), answer.result());
        held.back().first.start();
        return held.back().first.future();
    }
    /** What the oldest one waits for; or it is lost. */
    void answer(bool loses)
    {
        auto &[promise, reply] = held.front();
        promise.addResult(loses ? Reply{0, {}, true} : reply);
        promise.finish();
        held.pop_front();
    }

    bool holds = false;
    std::deque<std::pair<QPromise<Reply>, Reply>> held;
};

} // namespace

/** What desks make of posts, roster, the bell, bookings and what was handed in. */
class TestStaffModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aStepInBetweenKeepsTheKey_data()
    {
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<bool>("meanwhile"); // while nobody knows yet that the first one's answer is lost
        QTest::newRow("meanwhile") << false << true;
        QTest::newRow("meanwhile, of a form") << true << true;
        QTest::newRow("later, of a form") << true << false;
    }

    /** As long as it says that once more does not do it twice. */
    void aStepInBetweenKeepsTheKey()
    {
        QFETCH(const bool, quiet);
        QFETCH(const bool, meanwhile);
        LosingLink link;
        HallData hall(link);
        link.start();
        hall.flush();
        DeskSession session;
        session.setHall(&hall);
        session.logIn(u"zhangmin"_s, u"anything"_s);
        QTRY_COMPARE(session.state(), DeskSession::LoggedIn);
        int answers = 0;
        const auto send = [&](const QString &state, bool inAForm) {
            session.send(
                u"/v1/presence"_s, {{u"state"_s, state}}, &session, [&answers](const Reply &) { ++answers; }, {},
                inAForm);
        };
        link.holds = true;
        send(u"paused"_s, quiet);
        if (meanwhile) {
            send(u"on-duty"_s, false);
        }
        link.answer(true);
        QTRY_COMPARE(answers, 1);
        if (!meanwhile) {
            send(u"on-duty"_s, false);
        }
        link.answer(false);
        QTRY_COMPARE(answers, 2);
        link.holds = false;
        const int posts = link.posts();
        send(u"paused"_s, quiet);
        QTRY_COMPARE(answers, 3);
        QCOMPARE(link.posts(), posts); // told what became of it
        send(u"paused"_s, quiet);
        QTRY_COMPARE(answers, 4);
        QCOMPARE(link.posts(), posts + 1); // which is known now: it is another one
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

    /** The night between is no vacancy, neither in the banner nor in the record. */
    void theBannerCountsOpenHoursAlone()
    {
        Screens day(DemoScene::Morning);
        DeskDuty duty;
        duty.setSession(&day.session);
        DeskLeader leader;
        leader.setSession(&day.session);
        const HallState &state = day.hall.state();
        Vacancy vacancy;
        vacancy.id = u"v1"_s;
        vacancy.post = u"dangqun"_s;
        vacancy.since = state.info.zone.at(Day{std::chrono::year{2026} / 11 / 20}, 17 * 60); // half an hour of a Friday
        vacancy.raisedAt = vacancy.since;
        vacancy.everyoneAt = vacancy.since;
        Q_EMIT day.link.changed({toRecord(HallRecord(vacancy))});
        day.logIn(u"sunli"_s); // B of it
        const auto minutes =
            std::chrono::floor<std::chrono::minutes>(day.hall.now() - state.today.opens.front()).count() + 30;
        const QString length = u"%1 小时 %2 分"_s.arg(minutes / 60).arg(minutes % 60);
        QVERIFY2(duty.alarmText().contains(length), qPrintable(duty.alarmText()));
        day.session.logOut();
        day.settle();
        day.logIn(u"zhoujing"_s);
        const QString row = leader.vacancies()->value(leader.vacancies()->indexOf(vacancy.id), "text").toString();
        QVERIFY2(row.contains(length), qPrintable(row));
    }

    void aLeaveThatWaitsIsToldWhenItWasToBegin()
    {
        Screens day(DemoScene::Morning);
        DeskDuty duty;
        duty.setSession(&day.session);
        RecordAbsence leave;
        leave.person = u"zhangmin"_s;
        leave.from = day.link.now() + 5min;
        leave.to = leave.from + 48h;
        const auto asked = day.link.issue(day.link.actor(leave.person), leave);
        QVERIFY(asked);
        day.settle();
        const auto told = [&](const QString &login) {
            day.logIn(login);
            const QString text = duty.heldText();
            day.session.logOut();
            day.settle();
            return text;
        };
        QCOMPARE(told(leave.person), QString()); // it is not time yet
        day.link.advance(10min);
        day.settle();
        QVERIFY2(told(leave.person).startsWith(u"您请的假到时间了"_s), qPrintable(told(leave.person)));
        QVERIFY2(told(u"zhoujing"_s).startsWith(u"张敏 请的假到时间了"_s), qPrintable(told(u"zhoujing"_s)));
        QCOMPARE(told(u"sunli"_s), QString());
        day.logIn(u"chenguohua"_s);
        DeskLeader leader;
        leader.setSession(&day.session);
        const int row = leader.approvals()->indexOf(asked->approval);
        QVERIFY(leader.approvals()->value(row, "late").toBool());
        QVERIFY(leader.approvals()->value(row, "text").toString().endsWith(u"批准了才开始"_s));
        leader.answer(asked->approval, false, u"人手不够"_s);
        day.settle();
        QVERIFY(duty.heldText().startsWith(u"张敏 请的假没有批准"_s)); // for the day
        day.session.logOut();
        day.settle();
        QVERIFY(told(leave.person).startsWith(u"您请的假没有批准"_s));
        day.link.advance(24h);
        day.settle();
        QCOMPARE(told(leave.person), QString());
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
        QCOMPARE(roster.published(), 0);
        roster.publish();
        hall.settle();
        QCOMPARE(roster.drafts(), 0);
        QVERIFY(roster.published() > 0);
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
        QCOMPARE(shift.receivedLines()->count(), 1); // and what was not finished, in its words
        QCOMPARE(shift.receivedLines()->value(0, "words").toString(), u"来问高龄津贴，明早再来"_s);
        QCOMPARE(shift.receivedLines()->value(0, "result").toString(), u"没完，交下一班"_s);
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
        desk.finish(desk.rows()->rows().at(1).id, u"已叫人去修"_s);
        night.settle();
        QCOMPARE(desk.rows()->count(), 2);
        QCOMPARE(desk.rows()->value(1, "state").toInt(), 3); // what was done stays to be seen that day
        QCOMPARE(desk.rows()->value(1, "doneAt").toString(), night.hall.clockText(night.link.now()));
        QCOMPARE(desk.person(), QString());
        // The log book of the shift that answers says so of itself, and so does what the next one is told.
        const QString number = desk.rows()->value(1, "number").toString();
        night.session.logOut();
        night.settle();
        night.logIn(dutyNow(night.link.state(), night.link.now()).leader);
        DeskShift shift;
        shift.setSession(&night.session);
        shift.load();
        night.settle();
        QVERIFY(shift.lines()->count() >= 2);
        QCOMPARE(shift.lines()->value(0, "what").toString().section(u" · "_s, 0, 0), u"张敏 办好 "_s + number);
        QCOMPARE(shift.lines()->value(0, "words").toString(), u"已叫人去修"_s);
        QVERIFY2(shift.draft().contains(u"办好自助机提交 1 件"_s), qPrintable(shift.draft()));
        QVERIFY2(shift.draft().contains(u"自助机提交没办完 1 件"_s), qPrintable(shift.draft()));
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
};

QTEST_MAIN(TestStaffModels)
#include "tst_staffmodels.moc"
