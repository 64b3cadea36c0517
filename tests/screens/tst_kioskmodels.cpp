// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casework.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/desk/desktext.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kioskduty.h"
#include "screens/kiosk/kioskidle.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kioskmatter.h"
#include "screens/kiosk/kioskmenu.h"
#include "screens/kiosk/kioskpapercheck.h"
#include "screens/kiosk/kioskqr.h"
#include "screens/kiosk/kioskrating.h"
#include "screens/kiosk/kiosksearch.h"
#include "screens/kiosk/kioskticket.h"
#include "screens/kiosk/kioskwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

class TestKioskModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void menuLeadsToEveryMatterInThreeTouches();
    void dutySaysWhoCovers();
    void matterCountsWhatIsMissing();
    void searchFindsBannedCertificates();
    void synonymsAreFoundByTheirLetters();
    void searchFollowsTheCatalogue();
    void ticketShowsTheSlip();
    void aLostNumberIsGivenUp();
    void caseFollowsTheHall();
    void aLookUpLetsHurryAndWithdraw();
    void caseSaysWhatDidNotCount();
    void caseHasTheLightOfTheDesk();
    void caseWaitsForWhoHoldsItUp();
    void caseCountsItsExtensionAndTellsOfSilence();
    void caseSaysBothDatesAndWhomToCall();
    void caseSaysWhatTheCalendarDid();
    void lookupForgetsWhatWasTyped();
    void aVisitIsRatedByItsSlip();
    void aRefusalSaysWhy();
    void idleAsksThenLeaves();
    void idleRestsWhileTheVoiceReads();
    void scannerIsNoPerson();
    void aPaperIsCheckedByItsCode();
    void wordsOfBothLanguages();

private:
    std::unique_ptr<DemoLink> m_link;
    std::unique_ptr<HallData> m_hall;
    std::unique_ptr<KioskShell> m_shell;
};

void TestKioskModels::init()
{
    m_link = std::make_unique<DemoLink>();
    m_hall = std::make_unique<HallData>(*m_link);
    m_link->start();
    m_hall->flush();
    m_shell = std::make_unique<KioskShell>();
    m_shell->setHall(m_hall.get());
    QVERIFY(m_shell->ready());
}

void TestKioskModels::cleanup()
{
    m_shell.reset();
    m_hall.reset();
    m_link.reset();
}

void TestKioskModels::menuLeadsToEveryMatterInThreeTouches()
{
    QSet<QString> reached;
    const std::function<void(const QString &, int)> walk = [&](const QString &node, int touches) {
        KioskMenu menu;
        const QAbstractItemModelTester tester(menu.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        menu.setNode(node);
        menu.setShell(m_shell.get());
        for (int page = 0; page < menu.pages(); ++page) {
            QVERIFY(menu.rows()->count() <= 6);
            for (int row = 0; row < menu.rows()->count(); ++row) {
                const QString matter = menu.rows()->value(row, "matter").toString();
                const QString below = menu.rows()->value(row, "node").toString();
                QVERIFY(matter.isEmpty() != below.isEmpty());
                if (!matter.isEmpty()) {
                    QVERIFY(m_hall->catalogue().matter(matter));
                    QVERIFY2(touches + 1 <= 3, qPrintable(matter));
                    reached.insert(matter);
                } else {
                    walk(below, touches + 1);
                }
            }
            menu.nextPage();
        }
    };
    walk(QString(), 0);
    QCOMPARE(reached.size(), qsizetype(m_hall->catalogue().matters.size()));
}

void TestKioskModels::dutySaysWhoCovers()
{
    KioskDuty duty;
    const QAbstractItemModelTester tester(duty.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    duty.setShell(m_shell.get());
    QVERIFY(duty.rows()->count() > 0);
    bool covered = false;
    for (int row = 0; row < duty.rows()->count(); ++row) {
        const QString covers = duty.rows()->value(row, "covers").toString();
        covered = covered || !covers.isEmpty();
        QVERIFY(covers.isEmpty() || duty.rows()->value(row, "person").toString() != covers);
        QVERIFY(!duty.rows()->value(row, "person").toString().isEmpty());
    }
    QVERIFY(covered);
}

void TestKioskModels::matterCountsWhatIsMissing()
{
    KioskMatter matter;
    const QAbstractItemModelTester tester(matter.materials(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    matter.setShell(m_shell.get());
    matter.setCode(u"SQ-YL-001"_s);
    QCOMPARE(matter.promised(), u"10 个工作日"_s);
    QCOMPARE(matter.legal(), u"20 个工作日"_s);
    QCOMPARE(matter.materials()->count(), 6);
    QCOMPARE(matter.missing(), 3);
    QCOMPARE(matter.missingLater(), 2);
    QVERIFY(!matter.checked());
    matter.tick(0, true);
    matter.tick(3, true);
    QVERIFY(matter.checked());
    QCOMPARE(matter.missing(), 2);
    QCOMPARE(matter.missingLater(), 1);
    QCOMPARE(matter.ticked(), (QList<int>{0, 3}));
    QVERIFY(!matter.unfit());
    matter.answer(0, false);
    QVERIFY(matter.unfit());
    QVERIFY(!matter.servedBy().isEmpty());
    // The next matter starts clean.
    matter.setCode(u"SQ-ZM-001"_s);
    QVERIFY(!matter.checked());
    QVERIFY(matter.ticked().isEmpty());
}

void TestKioskModels::searchFindsBannedCertificates()
{
    KioskSearch search;
    const QAbstractItemModelTester tester(search.hits(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    search.setShell(m_shell.get());
    for (const QChar key : u"WFZJL"_s) {
        search.write(key);
        QVERIFY(search.hits()->count() <= 6);
    }
    QVERIFY(search.hits()->value(0, "banned").toBool());
    QSignalSpy opened(m_shell.get(), &KioskShell::pageRequested);
    search.choose(0);
    QCOMPARE(opened.at(0).at(0).toString(), u"banned"_s);
    search.clear();
    QCOMPARE(search.hits()->count(), 0);
    search.erase();
    QVERIFY(search.query().isEmpty());
}

void TestKioskModels::synonymsAreFoundByTheirLetters()
{
    KioskSearch search;
    search.setShell(m_shell.get());
    const QStringList letters{u"chidibao"_s, u"cdb"_s, u"laonianqian"_s, u"lnq"_s, u"pinkunzhengming"_s};
    for (const QString &typed : letters) {
        search.setQuery(typed);
        QTRY_VERIFY2(search.hits()->count() > 0, qPrintable(typed));
    }
}

void TestKioskModels::searchFollowsTheCatalogue()
{
    KioskSearch search;
    search.setShell(m_shell.get());
    search.setQuery(u"高龄津贴"_s);
    QVERIFY(search.hits()->value(0, "title").toString().startsWith(u"高龄津贴"));

    Matter renamed = m_hall->catalogue().matters.at(search.hits()->value(0, "key").toString());
    renamed.nameZh = u"百岁老人补贴"_s;
    renamed.pinyin = u"bai sui lao ren bu tie"_s;
    renamed.pinyinInitials = u"bslrbt"_s;
    renamed.synonyms.clear();
    // Twice at once: the second comes while the index for the first is being built.
    Q_EMIT m_link->replaced(u"catalogue"_s, {});
    m_hall->flush();
    Q_EMIT m_link->replaced(u"catalogue"_s, {toRecord(renamed)});
    m_hall->flush();
    QTRY_COMPARE(search.hits()->count(), 0);
    search.setQuery(u"bslr"_s);
    QTRY_COMPARE(search.hits()->value(0, "title").toString(), u"百岁老人补贴"_s);
    QCOMPARE(search.hits()->count(), 1);
}

void TestKioskModels::ticketShowsTheSlip()
{
    KioskTicket ticket;
    ticket.setShell(m_shell.get());
    QSignalSpy taken(&ticket, &KioskTicket::taken);
    ticket.take(u"SQ-YL-001"_s, {0}, true);
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(ticket.number().startsWith(u'M'));
    QCOMPARE(ticket.missing().size(), 2);
    QCOMPARE(ticket.missingLater().size(), 2);
    QVERIFY(!ticket.code().isEmpty());
    QVERIFY(!ticket.windows().isEmpty());
    ticket.clear();
    QVERIFY(ticket.code().isEmpty());

    m_link->setOnline(false);
    ticket.takeGeneral();
    QTRY_COMPARE(ticket.state(), KioskTicket::State::Unreachable);
    QVERIFY(!ticket.message().isEmpty());
    m_link->setOnline(true); // nobody has to press anything
    QTRY_COMPARE(taken.size(), 2);
    QVERIFY(ticket.number().startsWith(u'Z'));
}

void TestKioskModels::aLostNumberIsGivenUp()
{
    const auto left = [this](TicketState state) {
        const auto &tickets = m_link->state().tickets;
        return std::count_if(tickets.begin(), tickets.end(), [state](const auto &one) {
            return one.second.state == state && (state == TicketState::Waiting || one.second.endReason == u"given-up");
        });
    };
    const auto waiting = left(TicketState::Waiting);
    KioskTicket ticket;
    ticket.setShell(m_shell.get());
    m_link->setOnline(false);
    ticket.take(u"SQ-YL-001"_s, {0}, true);
    QTRY_COMPARE(ticket.state(), KioskTicket::State::Unreachable);
    ticket.clear();
    QTest::qWait(20);
    QCOMPARE(left(TicketState::Void), 0);
    m_link->setOnline(true);
    QTRY_COMPARE(left(TicketState::Void), 1);
    QCOMPARE(left(TicketState::Waiting), waiting);
    QCOMPARE(ticket.state(), KioskTicket::State::Idle);
}

void TestKioskModels::caseFollowsTheHall()
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        KioskCase page;
        const QAbstractItemModelTester steps(page.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester branches(page.branches(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(page.known());
        QCOMPARE(page.branches()->count(), int(serviceCase.branches.size()));
        QVERIFY(page.steps()->count() >= (endedEarly(serviceCase.state) ? 2 : 3));
        int now = 0;
        for (int row = 0; row < page.steps()->count(); ++row) {
            now += page.steps()->value(row, "progress").toInt() == int(KioskCase::Progress::Now) ? 1 : 0;
        }
        QCOMPARE(now, isOver(serviceCase.state) ? 0 : 1);
        QCOMPARE(page.ending() != KioskCase::Ending::None, endedEarly(serviceCase.state));
        QVERIFY(page.toBring().isEmpty() || page.turn() == KioskCase::Turn::Resident ||
                serviceCase.state == CaseState::InReview || serviceCase.state == CaseState::Received);
        QVERIFY(page.turn() != KioskCase::Turn::Review || !page.turnOf().isEmpty());
    }
}

void TestKioskModels::aLookUpLetsHurryAndWithdraw() // 催办, 撤件
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state != CaseState::InReview) {
            continue;
        }
        const QString lastFour = m_link->lastFour(id);
        const Reply found =
            m_link->post(u"/v1/cases/lookup"_s, {{u"number"_s, serviceCase.caseNo}, {u"last_four"_s, lastFour}}, {})
                .result();
        QVERIFY(found.ok());
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(!page.mayUrge()); // not without the look-up
        page.setProperty("access", found.body.value("access"_L1).toString());
        QVERIFY(page.mayUrge());
        page.urge();
        QTRY_VERIFY(!page.urging());
        QVERIFY(!page.mayUrge());
        QVERIFY(!page.urgeText().isEmpty());
        QCOMPARE(m_link->state().cases.at(id).urges, 1);
        page.urge();
        QCOMPARE(m_link->state().cases.at(id).urges, 1);

        // 撤件: until the decision, by the same look-up, and the same wish twice is one.
        QVERIFY(page.mayWithdraw());
        page.withdraw();
        page.withdraw();
        QTRY_VERIFY(page.ending() == KioskCase::Ending::Withdrawn);
        QVERIFY(!page.mayWithdraw() && page.withdrawText().isEmpty());
        QVERIFY(m_link->state().cases.at(id).state == CaseState::Withdrawn);
        return;
    }
    QFAIL("no case in review");
}

void TestKioskModels::caseSaysWhatDidNotCount()
{
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state != CaseState::InReview || serviceCase.limit.unit != LimitUnit::Workday ||
            serviceCase.due.due <= m_hall->now()) {
            continue;
        }
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        QVERIFY(page.notCounted().isEmpty());
        const int used = page.daysUsed();
        const int left = page.daysLeft();
        const Actor leader = m_link->actor(u"chenguohua"_s);
        QVERIFY(bool(m_link->issue(leader, StopClock{id, {}, StopKind::Appraisal, 1, u"委托鉴定"_s})));
        m_hall->flush();
        QCOMPARE(page.notCounted(), QStringList{u"鉴定 1 天不计"_s});
        QCOMPARE(page.daysUsed(), used - 1); // today does not count any more
        QCOMPARE(page.daysLeft(), left + 1);
        QCOMPARE(page.light(), int(Light::Grey));
        QVERIFY(page.stopText().startsWith(u"现在停表：鉴定，"_s));
        QVERIFY(bool(m_link->issue(leader, RequestExtension{id, 5, ExtensionReason::Complex, u"情况复杂"_s})));
        QVERIFY(bool(m_link->issue(leader, AnswerExtension{id, true, {}})));
        m_hall->flush();
        QCOMPARE(page.extension(), u"原来承诺 %1 个工作日，已延期 5 个工作日：情况复杂"_s.arg(serviceCase.limit.value));
        QCOMPARE(page.daysLeft(), left + 6);
        return;
    }
    QFAIL("no case in time");
}

void TestKioskModels::caseHasTheLightOfTheDesk()
{
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state != CaseState::InReview || lightAt(it.due, m_hall->now()) != Light::Green ||
            activeBranches(it).empty()) {
            continue;
        }
        ServiceCase one = it;
        for (Branch &branch : one.branches) { // one department is late, the promise is still far
            if (isAsked(branch)) {
                branch.due = one.due;
                branch.due.due = m_hall->now() - std::chrono::hours{1};
                branch.due.stopped.clear();
                break;
            }
        }
        KioskCase page;
        page.setProperty("caseId", id);
        page.setShell(m_shell.get());
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
        const DeskText desk(m_hall->state(), m_hall->catalogue(), m_hall->now());
        QCOMPARE(page.light(), int(Light::Yellow));
        QCOMPARE(page.light(), desk.clock(one).light);
        QVERIFY2(page.lightReason().contains(u"超期"_s), qPrintable(page.lightReason()));
        return;
    }
    QFAIL("no case that is on time");
}

void TestKioskModels::caseWaitsForWhoHoldsItUp()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && !activeBranches(it).empty() && !it.materials.empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    one.results.clear();
    for (HandedMaterial &material : one.materials) {
        material.deferred = material.missing = false;
    }
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    const auto turn = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
        return page.turn();
    };
    const auto hands = [&] {
        return DeskText(m_hall->state(), m_hall->catalogue(), m_hall->now()).hands(one).place;
    };
    one.materials.front().deferred = true;
    QVERIFY(turn() == KioskCase::Turn::Review); // departments go on meanwhile
    for (Branch &branch : one.branches) {
        branch.startedAt = isSet(branch.startedAt) ? branch.startedAt : one.acceptedAt;
        branch.opinion = Opinion::Agree;
        branch.answeredAt = m_hall->now();
    }
    QVERIFY(turn() == KioskCase::Turn::Resident);
    QCOMPARE(hands(), u"申请人"_s);
    one.materials.front().deferred = false;
    QVERIFY(turn() == KioskCase::Turn::Decision);
    const QString department = one.branches.front().department;
    one.results = {{department, u"登记"_s, u"Registration"_s, CaseResult::None, {}}};
    QVERIFY(turn() == KioskCase::Turn::Results);
    QCOMPARE(page.turnOf(), QStringList{m_hall->catalogue().departmentName(department)});
    QCOMPARE(hands(), m_hall->catalogue().departmentName(department));
}

void TestKioskModels::caseCountsItsExtensionAndTellsOfSilence()
{
    ServiceCase one;
    for (const auto &[id, it] : m_hall->state().cases) {
        if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday && !activeBranches(it).empty()) {
            one = it;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    const auto told = [&] {
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
    };
    const auto standing = [&] {
        const auto at = std::find_if(one.branches.begin(), one.branches.end(),
                                     [](const Branch &branch) { return isAsked(branch); });
        return page.branches()->value(int(at - one.branches.begin()), "standing").toString();
    };
    // What is used and what is left come to the promise and its extension.
    one.extension = Extension{10, ExtensionReason::Complex, m_hall->now(), m_hall->now(), true, {}, {}};
    told();
    QVERIFY(page.extended());
    QCOMPARE(page.promised(), u"%1 个工作日"_s.arg(one.limit.value + 10));
    QVERIFY2(page.extension().contains(u"原来承诺 %1 个工作日"_s.arg(one.limit.value)), qPrintable(page.extension()));
    // While the clock stands still nobody is said to be at work.
    for (Branch &branch : one.branches) {
        branch.due.due = m_hall->now() + std::chrono::days{3};
        branch.due.stopped = {{m_hall->now() - std::chrono::hours{1}, m_hall->now() + std::chrono::hours{1}}};
    }
    told();
    QVERIFY2(standing().contains(u"停表"_s), qPrintable(standing()));
    // A date of another year says so.
    one.due.due = m_hall->state().info.zone.at(Day{std::chrono::year{2027} / 1 / 7}, 17 * 60 + 30);
    told();
    QCOMPARE(page.due(), u"2027年1月7日 17:30"_s);
    // Silence is no review.
    const auto asked =
        std::find_if(one.branches.begin(), one.branches.end(), [](const Branch &branch) { return isAsked(branch); });
    const int row = int(asked - one.branches.begin());
    asked->opinion = Opinion::DeemedAgree;
    asked->answeredAt = m_hall->now();
    one.timeline.push_back({m_hall->now(), u"deemed"_s, asked->department, {}, {}, {}, {}, {}});
    told();
    const QString silent = page.branches()->value(row, "standing").toString();
    QVERIFY2(silent.contains(u"没有答复"_s) && !silent.contains(u"已审完"_s), qPrintable(silent));
    // Nor is it an acceptance by the window.
    one.deemed = true;
    one.timeline.push_back({m_hall->now(), u"deemed-accepted"_s, u"SQ"_s, {}, {}, {}, {}, {}});
    told();
    QString note;
    for (int step = 0; step < page.steps()->count(); ++step) {
        note += page.steps()->value(step, "note").toString();
    }
    QVERIFY2(note.contains(u"视为受理"_s), qPrintable(note));
}

void TestKioskModels::caseSaysBothDatesAndWhomToCall()
{
    ServiceCase one;
    for (const auto &[id, serviceCase] : m_hall->state().cases) {
        if (serviceCase.state == CaseState::InReview && isSet(serviceCase.due.due)) {
            one = serviceCase;
        }
    }
    QVERIFY(!one.id.isEmpty());
    KioskCase page;
    page.setProperty("caseId", one.id);
    page.setShell(m_shell.get());
    QCOMPARE(page.submitted(), QString()); // in the hall's hours: the day itself counts
    QVERIFY(!page.redCard());
    // Friday evening, after closing: Monday is day 0. And a due date that is long over.
    const Zone &zone = m_hall->state().info.zone;
    one.acceptedAt = zone.at(Day{std::chrono::year{2026} / 11 / 6}, 18 * 60 + 5);
    one.due.dayZero = Day{std::chrono::year{2026} / 11 / 9};
    one.due.redCardAt = m_hall->now() - std::chrono::hours{1};
    Record record = toRecord(HallRecord(one));
    Q_EMIT m_link->changed({record});
    m_hall->flush();
    QCOMPARE(page.submitted(), u"11月6日 18:05"_s);
    QCOMPARE(page.dayZero(), u"11月9日"_s);
    QVERIFY(page.redCard());
}

void TestKioskModels::caseSaysWhatTheCalendarDid()
{
    DemoLink link(DemoScene::NewCalendar);
    const CalendarVersion &newest = *link.catalogue().newestCalendar();
    QString moved;
    for (const auto &[id, one] : link.state().cases) {
        ServiceCase anew = one;
        reproject(anew, {link.state().info.hours, *newest.days, link.state().info.zone, {}, newest.id});
        if (clockRuns(one) && anew.due.due != one.due.due) {
            moved = id;
        }
    }
    QVERIFY(!moved.isEmpty());
    HallData hall(link);
    link.start();
    hall.flush();
    KioskShell shell;
    shell.setHall(&hall);
    KioskCase page;
    page.setProperty("caseId", moved);
    page.setShell(&shell);
    QVERIFY(page.calendarNote().isEmpty());
    QVERIFY(bool(link.issue(link.actor(u"chenguohua"_s), AdoptCalendar{newest.id})));
    hall.flush();
    QVERIFY2(page.calendarNote().contains(u"改为"_s), qPrintable(page.calendarNote()));
}

void TestKioskModels::lookupForgetsWhatWasTyped()
{
    KioskLookup lookup;
    lookup.setShell(m_shell.get());
    for (const QChar key : u"202611130001"_s) {
        lookup.press(key);
    }
    QVERIFY(lookup.mayGoOn());
    lookup.goOn();
    lookup.press(u"1"_s);
    lookup.press(u"M"_s); // no letters in a phone
    QCOMPARE(lookup.lastFour(), u"1"_s);
    lookup.restart();
    QVERIFY(lookup.number().isEmpty());
    QVERIFY(lookup.lastFour().isEmpty());
    QCOMPARE(lookup.letters(), (QStringList{u"D"_s, u"H"_s, u"M"_s, u"S"_s, u"T"_s, u"Z"_s}));
}

/** R: once a visit and once a case; a visit of which no case came has nothing but its slip. */
void TestKioskModels::aVisitIsRatedByItsSlip()
{
    TakeTicket take;
    take.general = true;
    const auto taken = m_link->issue({}, take);
    QVERIFY(bool(taken));
    const QString id = taken->ticket;
    const auto window =
        std::find_if(m_link->state().windows.begin(), m_link->state().windows.end(), [](const auto &one) {
            return !one.second.person.isEmpty() && one.second.prefixes.contains(u"Z"_s);
        });
    QVERIFY(window != m_link->state().windows.end());
    const Actor clerk = m_link->actor(window->second.person);
    const QString seat = window->first;
    for (int i = 0; i < 200 && m_link->state().tickets.at(id).state != TicketState::Done; ++i) {
        (void)m_link->issue(clerk, CallNext{seat}); // refused where somebody stands there already
        (void)m_link->issue(clerk, StartTicket{seat});
        (void)m_link->issue(clerk, FinishTicket{seat});
    }
    QVERIFY(m_link->state().tickets.at(id).state == TicketState::Done);

    KioskLookup lookup;
    lookup.setShell(m_shell.get());
    const QSignalSpy opened(m_shell.get(), &KioskShell::pageRequested);
    const QString code = m_link->slipCode(id);
    lookup.scan(code);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), u"rating"_s);
    KioskRating rating;
    rating.setShell(m_shell.get());
    rating.setProperty("ticketCode", opened.first().at(1).toMap().value(u"slipCode"_s));
    rating.choose(5);
    rating.send();
    QTRY_VERIFY(rating.state() == KioskRating::State::Thanks);
    QVERIFY(m_link->state().tickets.at(id).rated);
    lookup.scan(code); // once is all
    QTRY_VERIFY(lookup.state() == KioskLookup::State::LastFour);
    QCOMPARE(opened.size(), 1);
}

void TestKioskModels::aRefusalSaysWhy() // S-4
{
    ServiceCase refused;
    for (const auto &[id, one] : m_link->state().cases) {
        refused = one.state == CaseState::Received && !one.unnamed ? one : refused;
    }
    const QString reason = u"户籍不在本街道"_s;
    QVERIFY(bool(m_link->issue(m_link->actor(u"wangxiulan"_s), RefuseCase{refused.id, {reason}})));
    KioskCase page;
    page.setShell(m_shell.get());
    page.setProperty("caseId", refused.id);
    QVERIFY(page.reason().isEmpty()); // no screen's feed has it
    const QJsonObject question{{u"number"_s, refused.caseNo}, {u"last_four"_s, m_link->lastFour(refused.id)}};
    const Reply reply = m_link->post(u"/v1/cases/lookup"_s, question, {}).result();
    page.setProperty("body", reply.body.value("cases"_L1).toArray().first().toObject().toVariantMap());
    QCOMPARE(page.reason(), reason);
}

void TestKioskModels::idleAsksThenLeaves()
{
    KioskIdle idle;
    idle.setProperty("idleSeconds", 1);
    idle.setProperty("askSeconds", 1);
    QSignalSpy left(&idle, &KioskIdle::left);
    idle.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(idle.asking(), 3000);
    idle.goOn();
    QVERIFY(!idle.asking());
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, 5000);
    QVERIFY(!idle.asking());
}

void TestKioskModels::idleRestsWhileTheVoiceReads()
{
    KioskIdle idle;
    idle.setProperty("idleSeconds", 1);
    idle.setProperty("askSeconds", 1);
    idle.setProperty("resting", true);
    QSignalSpy left(&idle, &KioskIdle::left);
    idle.setActive(true);
    QTest::qWait(2500);
    QVERIFY(!idle.asking());
    idle.setProperty("resting", false);
    QTRY_VERIFY_WITH_TIMEOUT(idle.asking(), 3000);
    // The question itself is read aloud, and must not wait for itself.
    idle.setProperty("resting", true);
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, 5000);
}

void TestKioskModels::aPaperIsCheckedByItsCode()
{
    KioskPaperCheck check;
    check.setShell(m_shell.get());
    check.check(u"YZP1:DEMO"_s);
    QTRY_COMPARE(check.state(), KioskPaperCheck::State::Genuine);
    QCOMPARE(check.title(), u"受理通知书"_s);
    QVERIFY(check.number().endsWith(u"-SL"_s) && !check.day().isEmpty());
    check.check(u"YZP1:FORGED"_s);
    QTRY_COMPARE(check.state(), KioskPaperCheck::State::Unknown);
    m_link->setOnline(false);
    check.check(u"YZP1:DEMO"_s);
    QTRY_COMPARE(check.state(), KioskPaperCheck::State::Failed);
    QVERIFY(!check.message().isEmpty());
}

void TestKioskModels::scannerIsNoPerson()
{
    KioskIdle idle;
    QSignalSpy scanned(&idle, &KioskIdle::scanned);
    QSignalSpy papers(&idle, &KioskIdle::paperScanned);
    QWindow window;
    window.show();
    const auto scan = [&window](const QByteArray &code) {
        for (const char key : code) {
            QTest::keyClick(&window, key);
        }
        QTest::keyClick(&window, Qt::Key_Return);
    };
    scan("DEMOslip00000000000012");
    QCOMPARE(scanned.size(), 1);
    QCOMPARE(scanned.at(0).at(0).toString(), u"DEMOslip00000000000012"_s);
    QVERIFY(papers.isEmpty());
    scan("YZP1:DEMO");
    QCOMPARE(papers.size(), 1);
    QCOMPARE(papers.at(0).at(0).toString(), u"YZP1:DEMO"_s);
    QCOMPARE(scanned.size(), 1);
}

void TestKioskModels::wordsOfBothLanguages()
{
    QCOMPARE(kioskwords::limit({10, LimitUnit::Workday, {}}, false), u"10 个工作日"_s);
    // The importer's own words count where there is no number to count.
    QCOMPARE(kioskwords::limit({0, LimitUnit::Immediate, u"即时办结"_s}, false), u"即时办结"_s);
    QCOMPARE(kioskwords::limit({1, LimitUnit::Month, u"1个月内派人谈话"_s}, false), u"1 个月"_s);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/yizhan_en.qm"_s));
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(kioskwords::limit({1, LimitUnit::Workday, {}}, true), u"1 working day"_s);
    QCOMPARE(kioskwords::limit({2, LimitUnit::Workday, {}}, true), u"2 working days"_s);
    QCOMPARE(kioskwords::limit({1, LimitUnit::Hour, {}}, true), u"1 hour"_s);
    QCOMPARE(kioskwords::limit({30, LimitUnit::Day, {}}, true), u"30 days"_s);
    QCOMPARE(kioskwords::limit({0, LimitUnit::None, u"无法定时限"_s}, true), u"No legal limit"_s);
    QCOMPARE(kioskwords::limit({0, LimitUnit::Immediate, u"即时办结"_s}, true), u"On the spot"_s);
    QCoreApplication::removeTranslator(&translator);
    const auto at = instantFromIso(u"2026-11-23T09:30:00.000Z");
    QVERIFY(at);
    QCOMPARE(kioskwords::dayAndClock(*at, Zone(), false), u"11月23日 17:30"_s);
    QCOMPARE(kioskwords::dayAndClock(*at, Zone(), true), u"23 November, 17:30"_s);
    QCOMPARE(kioskwords::dayAndClock(Instant{}, Zone(), true), QString());
}

QTEST_MAIN(TestKioskModels)
#include "tst_kioskmodels.moc"
