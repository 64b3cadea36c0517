// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "kioskfixture.h"
#include "protocol/recordjson.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kioskduty.h"
#include "screens/kiosk/kioskhelp.h"
#include "screens/kiosk/kioskidle.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kioskmatter.h"
#include "screens/kiosk/kioskmenu.h"
#include "screens/kiosk/kioskpapercheck.h"
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

/** A hall whose server cannot store anything, and says so. */
class FullLink : public DemoLink
{
    Q_OBJECT

public:
    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        const QJsonObject problem{{u"type"_s, u"/problems/storage-full"_s}, {u"detail"_s, u"存不下了。"_s}};
        return full ? QtFuture::makeReadyFuture(Reply{503, problem, true}) : DemoLink::post(path, body, key);
    }

    bool full = false;
};

class TestKioskModels : public test::KioskHallTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void menuLeadsToEveryMatterInThreeTouches();
    void dutySaysWhoCovers();
    void matterCountsWhatIsMissing();
    void searchFindsBannedCertificates();
    void searchShowsTheRestOnFurtherPages();
    void synonymsAreFoundByTheirLetters();
    void searchFollowsTheCatalogue();
    void ticketShowsTheSlip();
    void aSlipStandsAsTheHallAnswered();
    void aLostNumberIsGivenUp_data();
    void aLostNumberIsGivenUp();
    void aNumberThatWasRefusedIsNot_data();
    void aNumberThatWasRefusedIsNot();
    void lookupForgetsWhatWasTyped();
    void aVisitIsRatedByItsSlip();
    void aBadRatingSaysWhoCalls();
    void aRefusalSaysWhy();
    void nobodyIsPromisedWhereNobodyIs();
    void idleAsksThenLeaves();
    void idleRestsWhileTheVoiceReads();
    void scannerIsNoPerson();
    void aPaperIsCheckedByItsCode();
    void wordsOfBothLanguages();
};

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

void TestKioskModels::searchShowsTheRestOnFurtherPages()
{
    KioskSearch search;
    const QAbstractItemModelTester tester(search.hits(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    search.setShell(m_shell.get());
    QVERIFY(search.setProperty("limit", 5));
    QVERIFY(search.setProperty("pagedLimit", 4));
    search.setQuery(u"残疾人"_s);
    QVERIFY(search.pages() >= 2);
    QSignalSpy inserted(search.hits(), &QAbstractItemModel::rowsInserted);
    QSet<QString> titles;
    const auto keep = [&] {
        for (int row = 0; row < search.hits()->count(); ++row) {
            titles.insert(search.hits()->value(row, "title").toString());
        }
    };
    QCOMPARE(search.hits()->count(), 4);
    keep();
    search.nextPage();
    QCOMPARE(search.page(), 1);
    keep();
    QVERIFY(titles.size() > 4);
    QVERIFY(inserted.isEmpty()); // other words in the same tiles
    for (int page = 2; page < search.pages(); ++page) {
        search.nextPage();
        keep();
    }
    for (const auto &[code, matter] : m_hall->catalogue().matters) {
        QVERIFY2(!matter.nameZh.contains(u"残疾人"_s) || titles.contains(matter.nameZh), qPrintable(code));
    }
    // After the last the first; and before the first nothing.
    search.nextPage();
    QCOMPARE(search.page(), 0);
    search.previousPage();
    QCOMPARE(search.page(), 0);
    search.nextPage();
    search.previousPage();
    QCOMPARE(search.page(), 0);
    QCOMPARE(search.hits()->count(), 4);

    // The next key begins at the first page; what fits at once needs no pages, up to the room without their keys.
    search.nextPage();
    search.setLetters(u"z"_s);
    QCOMPARE(search.page(), 0);
    search.setQuery(u"高龄津贴"_s);
    search.setLetters({});
    QCOMPARE(search.pages(), 1);
    // A word of the first page's pictures.
    search.setQuery(u"huji"_s);
    QVERIFY(search.hits()->count() > 0);
    search.clear();
    QCOMPARE(search.pages(), 1);
    QCOMPARE(search.hits()->count(), 0);
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

/** Until the feed knows the number: the state of the slip before is nobody's, and what is found is no news. */
void TestKioskModels::aSlipStandsAsTheHallAnswered()
{
    KioskTicket ticket;
    ticket.setShell(m_shell.get());
    const QSignalSpy progressed(&ticket, &KioskTicket::progressed);
    ticket.show({{u"id"_s, u"one"_s}, {u"number"_s, u"Z901"_s}, {u"state"_s, u"missed"_s}}, u"code"_s);
    QCOMPARE(ticket.progress(), KioskTicket::Progress::Missed);
    QCOMPARE(ticket.calledTo(), 0);
    ticket.show({{u"id"_s, u"two"_s}, {u"number"_s, u"Z902"_s}, {u"state"_s, u"waiting"_s}}, u"code"_s);
    QCOMPARE(ticket.progress(), KioskTicket::Progress::Waiting);
    QCOMPARE(progressed.size(), 0);
}

void TestKioskModels::aLostNumberIsGivenUp_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("no answer") << 0;
    QTest::newRow("a gateway's") << 504;
}

void TestKioskModels::aLostNumberIsGivenUp()
{
    QFETCH(const int, status);
    const auto left = [this](TicketState state) {
        const auto &tickets = m_link->state().tickets;
        return std::count_if(tickets.begin(), tickets.end(), [state](const auto &one) {
            return one.second.state == state && (state == TicketState::Waiting || one.second.endReason == u"given-up");
        });
    };
    const auto waiting = left(TicketState::Waiting);
    KioskTicket ticket;
    ticket.setShell(m_shell.get());
    m_link->loseAnswers(status);
    ticket.take(u"SQ-YL-001"_s, {0}, true);
    QTRY_COMPARE(ticket.state(), status == 0 ? KioskTicket::State::Unreachable : KioskTicket::State::Refused);
    QCOMPARE(left(TicketState::Waiting), waiting + 1);
    m_link->setOnline(false);
    ticket.clear();
    QTest::qWait(20);
    QCOMPARE(left(TicketState::Void), 0);
    m_link->loseAnswers({});
    m_link->setOnline(true);
    QTRY_COMPARE(left(TicketState::Void), 1);
    QCOMPARE(left(TicketState::Waiting), waiting);
    QCOMPARE(ticket.state(), KioskTicket::State::Idle);
}

void TestKioskModels::aNumberThatWasRefusedIsNot_data()
{
    QTest::addColumn<bool>("answerLostBefore");
    QTest::newRow("refused") << false;
    QTest::newRow("refused the second time") << true; // there may be one of the first time
}

/** It would be taken only to be given up, and could be called between the two. */
void TestKioskModels::aNumberThatWasRefusedIsNot()
{
    QFETCH(const bool, answerLostBefore);
    FullLink link;
    HallData hall(link);
    link.start();
    hall.flush();
    KioskShell shell;
    shell.setHall(&hall);
    KioskTicket ticket;
    ticket.setShell(&shell);
    if (answerLostBefore) {
        link.loseAnswers(504);
        ticket.takeGeneral();
        QTRY_COMPARE(ticket.state(), KioskTicket::State::Refused);
        link.loseAnswers({});
    }
    link.full = true;
    if (answerLostBefore) {
        ticket.retry();
    } else {
        ticket.takeGeneral();
    }
    QTRY_COMPARE(ticket.message(), u"存不下了。"_s);
    link.full = false;
    const auto given = [&link] {
        const auto &tickets = link.state().tickets;
        return std::count_if(tickets.begin(), tickets.end(),
                             [](const auto &one) { return one.second.endReason == u"given-up"; });
    };
    QCOMPARE(given(), 0);
    ticket.clear();
    link.setOnline(false);
    link.setOnline(true);
    QTest::qWait(50);
    QCOMPARE(given(), answerLostBefore ? 1 : 0);
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

void TestKioskModels::aBadRatingSaysWhoCalls()
{
    QString id;
    for (const auto &[key, one] : m_link->state().cases) {
        id = canBeRated(one.state) && one.stars == 0 ? key : id;
    }
    QVERIFY(!id.isEmpty());
    const QJsonObject question{{u"number"_s, m_link->state().cases.at(id).caseNo},
                               {u"last_four"_s, m_link->lastFour(id)}};
    const Reply found = m_link->post(u"/v1/cases/lookup"_s, question, {}).result();
    KioskRating rating;
    rating.setShell(m_shell.get());
    rating.setProperty("caseId", id);
    rating.setProperty("access", found.body.value("access"_L1).toString());
    rating.choose(2);
    QVERIFY(rating.followText().isEmpty());
    rating.send();
    QTRY_VERIFY(rating.state() == KioskRating::State::Thanks);
    QVERIFY2(rating.followText().contains(u"打电话给您"_s), qPrintable(rating.followText()));
}

void TestKioskModels::nobodyIsPromisedWhereNobodyIs()
{
    KioskHelp help;
    help.setShell(m_shell.get());
    QVERIFY(help.attended());
    m_hall->setDeviceName(u"自助机1"_s);
    m_link->advance(std::chrono::hours{12}); // 22:24: all have gone home
    m_hall->flush();
    help.call();
    QTRY_COMPARE(help.state(), KioskHelp::State::Called);
    QVERIFY(!help.attended());
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
    scan("NJ-20261123-0012");
    QCOMPARE(scanned.size(), 2);
    QSignalSpy foreign(&idle, &KioskIdle::foreignScanned);
    for (const QByteArray code : {"https://u.wechat.com/ABcd_EF-12", "6901234567892", "DEMOslip0000000000001"}) {
        scan(code);
    }
    QCOMPARE(foreign.size(), 3);
    QCOMPARE(scanned.size(), 2);
    QCOMPARE(papers.size(), 1);
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
