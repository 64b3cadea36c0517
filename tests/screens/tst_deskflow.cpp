// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "domain/cases/casestates.h"
#include "screens/desk/deskcase.h"
#include "screens/desk/desktimeline.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The ways of a case besides review and decision, as the staff press them. */
class TestDeskFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasMissingComesAndIsAccepted()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::Correction);
        QVERIFY(!id.isEmpty());
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowSupply"_s));
        QVERIFY(!shows(desk, u"flowAccept"_s));
        click(desk, u"flowSupply"_s);
        QTRY_VERIFY(desk.shows(u"submitPick"_s));
        desk.click(u"submitPick"_s);
        QTRY_VERIFY(one(desk, id).state == CaseState::Received);
        QTRY_VERIFY(shows(desk, u"flowAccept"_s));
        click(desk, u"flowNotify"_s);
        QTRY_VERIFY(desk.shows(u"pickWarning"_s)); // a second notice is a breach, and it is said before
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.shows(u"pickWarning"_s));
        click(desk, u"flowAccept"_s);
        QTRY_VERIFY(one(desk, id).state == CaseState::InReview);
    }

    /** Space ticks, Return sends; where nothing is ticked the form stays and says so. */
    void aFormOfTicksIsSentByReturn()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::Correction);
        QVERIFY(!id.isEmpty());
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowSupply"_s));
        click(desk, u"flowSupply"_s);
        QTRY_VERIFY(desk.shows(u"submitPick"_s));
        const int rows = desk.value(u"pickList"_s, "count").toInt();
        QVERIFY(rows > 0);
        for (int row = 0; row < rows; ++row) {
            desk.key(Qt::Key_Space);
            desk.key(Qt::Key_Down);
        }
        const int posts = desk.link.posts();
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.shows(u"pickProblem"_s));
        QVERIFY(desk.shows(u"submitPick"_s));
        QCOMPARE(desk.link.posts(), posts);
        QVERIFY(one(desk, id).state == CaseState::Correction);
        for (int row = 0; row < rows; ++row) {
            desk.key(Qt::Key_Space);
            desk.key(Qt::Key_Up);
        }
        QVERIFY(!desk.shows(u"pickProblem"_s));
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).state == CaseState::Received);
        QTRY_VERIFY(!desk.shows(u"submitPick"_s));
    }

    void aReceivedCaseIsRefusedWithItsReason()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::Received);
        QVERIFY(!id.isEmpty());
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowRefuse"_s));
        click(desk, u"flowRefuse"_s);
        QTRY_VERIFY(desk.shows(u"wordsFirst"_s));
        desk.key(Qt::Key_Return);
        QVERIFY(one(desk, id).state == CaseState::Received); // not without it
        desk.type(u"不属于本社区"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).state == CaseState::Refused);
    }

    void whoWithdrawsIsRecorded() // S-3
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        QString id;
        for (const auto &[key, it] : desk.link.state().cases) {
            id = it.hasAgent && allows(it.state, CaseAct::Withdraw) ? key : id;
        }
        QVERIFY(!id.isEmpty());
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowWithdrawAgent"_s));
        click(desk, u"flowWithdrawAgent"_s);
        QTRY_VERIFY(desk.shows(u"submitWords"_s));
        desk.type(u"改在外地办"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).state == CaseState::Withdrawn);
        QCOMPARE(desk.link.factsOf(u"case/"_s + id).last(), u"agent: 改在外地办"_s);
    }

    void aCorrectionIsReadBeforeItIsConfirmed()
    {
        const Desk desk;
        QString id;
        for (const auto &[key, it] : desk.link.state().cases) {
            id = it.state == CaseState::InReview && it.timeline.front().kind == u"accepted" ? key : id;
        }
        QVERIFY(!id.isEmpty());
        AmendFact asked;
        asked.caseId = id;
        asked.about = u"accepted"_s;
        asked.words = u"受理人是赵婷"_s;
        asked.reason = u"窗口登记错了"_s;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"lizhiqiang"_s), asked)));
        desk.logIn(u"wangxiulan"_s);
        desk.key(Qt::Key_2, Qt::AltModifier);
        const auto told = [&desk] { // on one of the two pages that have the list
            const auto all = desk.window->findChildren<QQuickItem *>(u"openFirstRequest"_s);
            return std::any_of(all.cbegin(), all.cend(), [](const QQuickItem *one) { return one->isVisible(); });
        };
        QTRY_VERIFY(told()); // whoever may confirm is told
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"confirmAmendment"_s));
        const auto words = [&desk] {
            return desk.onCasePage(u"amendmentWords"_s)->property("text").toString();
        };
        QTRY_VERIFY2(words().contains(u"受理人是赵婷"_s) && words().contains(u"窗口登记错了"_s), qPrintable(words()));
        click(desk, u"confirmAmendment"_s);
        QTRY_VERIFY(one(desk, id).amendments.front().confirmed);
        auto *page = desk.window->findChild<DeskCase *>();
        QVERIFY(page != nullptr && page->caseId() == id);
        const auto rowOf = [page](QStringView begin) {
            for (int row = 0; row < page->timeline()->count(); ++row) {
                if (page->timeline()->value(row, "text").toString().startsWith(begin)) {
                    return row;
                }
            }
            return -1;
        };
        QTRY_VERIFY(page->timeline()->value(rowOf(u"更正“受理”"), "words").toString().contains(u"受理人是赵婷"_s));
        const QString confirmed = page->timeline()->value(rowOf(u"更正“受理”"), "words").toString();
        QVERIFY2(confirmed.contains(u"李志强 提出，王秀兰 确认"_s), qPrintable(confirmed));
        QVERIFY(page->timeline()->value(rowOf(u"受理"), "mark").toString().contains(u"已更正"_s));
    }

    /** Of all the lines the one that was chosen stands in the form: what, who and when. */
    void theFormOfACorrectionNamesItsLine()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowAmend"_s));
        click(desk, u"flowAmend"_s);
        QTRY_VERIFY(desk.shows(u"choice-0"_s));
        desk.click(u"choice-0"_s);
        QTRY_VERIFY(desk.shows(u"wordsHint"_s));
        const TimelineEntry &line = one(desk, id).timeline.front();
        const DeskText text(desk.link.state(), desk.link.catalogue(), desk.link.now());
        const QString told = desk.value(u"wordsHint"_s).toString();
        QVERIFY2(told.startsWith(u"更正的是："_s + text.timelineText(line, one(desk, id))), qPrintable(told));
        QVERIFY2(told.contains(text.timelineWho(line)) && told.endsWith(text.dayTime(line.at)), qPrintable(told));
        desk.key(Qt::Key_Escape);
    }

    /** The hall's five days to answer, and the applicant's day to bring papers: in the header and in every list. */
    void whatRunsBeforeAcceptanceIsShown()
    {
        const Desk desk;
        ServiceCase early = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        early.due = {};
        early.acceptedAt = {};
        early.state = CaseState::Received;
        const DeskText text(desk.link.state(), desk.link.catalogue(), desk.link.now());
        early.noticeDue = desk.link.now() + std::chrono::days{7};
        QCOMPARE(text.clock(early).left, text.dayTime(early.noticeDue) + u" 前要答复"_s);
        QCOMPARE(text.clock(early).light, int(DeskClock::NoLight));
        early.state = CaseState::Correction;
        early.noticeDue = {};
        CorrectionNotice notice;
        const Day today = desk.link.state().info.zone.day(desk.link.now());
        notice.until = today;
        early.notices = {notice};
        QVERIFY2(text.clock(early).left.endsWith(u"前补正"_s), qPrintable(text.clock(early).left));
        early.notices.back().until = Day{std::chrono::sys_days{today} - std::chrono::days{1}};
        QVERIFY2(text.clock(early).left.startsWith(u"补正期限"_s) && text.clock(early).left.endsWith(u"已过"_s),
                 qPrintable(text.clock(early).left));
    }

    /** Of several opinions the very one is put right; the others bear no mark, and an older record still reads. */
    void oneOpinionOfSeveralIsPutRight()
    {
        const Desk desk;
        ServiceCase several = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), several.acceptedAt);
        const Instant at = several.acceptedAt;
        several.timeline = {{at, u"opinion"_s, u"HD"_s, {}, {}, {}}, {at, u"opinion"_s, u"PCS"_s, {}, {}, {}}};
        Amendment amendment;
        amendment.about = u"opinion"_s;
        amendment.at = at;
        amendment.department = u"PCS"_s;
        amendment.entryAt = at;
        several.amendments = {amendment};
        const auto marks = [&] {
            QStringList all;
            for (const ScreenRow &row : DeskTimeline(several, {}, text).rows()) { // newest first
                all.append(row.values.at(5).toString());
            }
            return all;
        };
        QCOMPARE(marks(), (QStringList{u"有更正等第二个人确认"_s, QString()}));
        QVERIFY(text.recordName(amendment, several).contains(text.department(u"PCS"_s)));
        several.amendments.front() = {{}, u"opinion"_s, at, {}, at, {}, true};
        QCOMPARE(marks().count(QString()), 0);
        QCOMPARE(text.recordName(several.amendments.front(), several), u"答复了意见"_s);
        const RecordedFacts none; // the timeline only looks at it
        const DeskTimeline told(several, none, text);
        QVERIFY(told.choiceOf(0).values.at(2).toString().contains(text.department(u"HD"_s)));
        QVERIFY(told.choiceOf(1).values.at(2).toString().contains(text.department(u"PCS"_s)));
    }

    /** 容缺 that ended by itself: nobody did it, and it says for want of what. */
    void whatEndedByItselfNamesNobody()
    {
        const Desk desk;
        ServiceCase ended = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), ended.acceptedAt);
        const Instant at = ended.acceptedAt;
        ended.state = CaseState::Returned;
        ended.endReason = u"deferred-not-supplied"_s;
        ended.deferredUntil = Day{std::chrono::year{2026} / 12 / 2};
        ended.materials.front().deferred = true;
        ended.timeline = {{at, u"returned"_s, u"SQ"_s, {}, {}, u"NJ-1-TJ"_s}};
        for (const RecordedFacts &facts :
             {RecordedFacts{},
              RecordedFacts{{at, u"deferred-expired"_s, u"clockwork"_s, {}, u"2026-12-02: 银行卡"_s}}}) {
            const QVariantList row = DeskTimeline(ended, facts, text).rows().front().values;
            QCOMPARE(row.at(2).toString(), u"系统自动"_s);
            const QString words = row.at(3).toString();
            QVERIFY2(words.contains(ended.materials.front().name) && words.contains(u"2026-12-02"_s) &&
                         words.contains(u"期满自动终止"_s),
                     qPrintable(words));
        }
    }

    void theLeadsRepliesSayWhoToWhomAndWhat()
    {
        const Desk desk;
        ServiceCase answered = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), answered.acceptedAt);
        const Instant at = answered.acceptedAt;
        const TimelineEntry entry{at, u"replied"_s, u"WJ"_s, {}, {}, {}};
        answered.timeline = {entry, entry}; // of one moment
        const RecordedFacts facts{{at, u"reply"_s, u"chenguohua"_s, {}, u"PCS: 已电话核实"_s},
                                  {at, u"reply"_s, u"chenguohua"_s, {}, u"RS: 已实地核实"_s}};
        const QList<ScreenRow> rows = DeskTimeline(answered, facts, text).rows(); // newest first
        QCOMPARE(rows.size(), 2);
        for (const auto &[row, department, words] :
             {std::tuple{1, u"PCS"_s, u"已电话核实"_s}, std::tuple{0, u"RS"_s, u"已实地核实"_s}}) {
            const QVariantList values = rows.at(row).values;
            QVERIFY2(values.at(1).toString().contains(text.department(department)),
                     qPrintable(values.at(1).toString()));
            QCOMPARE(values.at(2).toString(), text.department(u"WJ"_s) + u" · "_s + text.person(u"chenguohua"_s));
            QCOMPARE(values.at(3).toString(), words);
        }
    }

    /** 撤件: the resident at a kiosk, or whoever signed at the window; never the community in their stead. */
    void theTimelineSaysWhoWithdrew()
    {
        const Desk desk;
        ServiceCase gone = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), gone.acceptedAt);
        const Instant at = gone.acceptedAt;
        const auto rowOf = [&](const QString &post, const QString &actor, const QString &detail) {
            gone.timeline = {{at, u"withdrawn"_s, u"SQ"_s, post, post.isEmpty() ? QString() : u"A"_s, u"NJ-1-CJ"_s}};
            return DeskTimeline(gone, {{at, u"withdrawn"_s, actor, {}, detail}}, text).rows().front().values;
        };
        const QVariantList kiosk = rowOf({}, u"kiosk"_s, u"kiosk"_s);
        QCOMPARE(kiosk.at(2).toString(), u"居民本人，在自助机上"_s);
        QVERIFY(kiosk.at(3).toString().isEmpty());
        gone.hasAgent = true; // then the look-up there knows which of the two it was
        QCOMPARE(rowOf({}, u"kiosk"_s, u"kiosk-agent: 已签"_s).at(2).toString(), u"代办人，在自助机上"_s);
        QCOMPARE(rowOf({}, u"kiosk"_s, u"kiosk-applicant"_s).at(2).toString(), u"申请人，在自助机上"_s);
        QCOMPARE(rowOf({}, u"kiosk"_s, u"kiosk"_s).at(2).toString(), u"申请人或代办人，在自助机上"_s);
        const QVariantList applicant = rowOf(u"民生岗"_s, u"wangxiulan"_s, u"applicant: 改在外地办"_s);
        QVERIFY2(applicant.at(2).toString().contains(u"王秀兰"_s), qPrintable(applicant.at(2).toString()));
        QCOMPARE(applicant.at(3).toString(), u"申请人签字要求撤回\n改在外地办"_s);
        QCOMPARE(rowOf(u"民生岗"_s, u"wangxiulan"_s, u"agent"_s).at(3).toString(), u"代办人签字要求撤回"_s);
    }

    void aDialogGivesTheKeysBackToThePage()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        desk.openCase(desk.caseIn(CaseState::InReview));
        QTRY_VERIFY(shows(desk, u"flowWithdraw"_s));
        const QQuickItem *body = desk.onCasePage(u"caseBody"_s);
        QVERIFY(body->property("contentHeight").toReal() > body->height());
        click(desk, u"flowWithdraw"_s);
        QTRY_VERIFY(desk.shows(u"wordsFirst"_s));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.shows(u"wordsFirst"_s));
        QTRY_VERIFY(desk.item(u"casePage"_s)->hasActiveFocus());
        QVERIFY(shows(desk, u"leaveCase"_s)); // nothing but the dialog was left
        const qreal before = body->property("contentY").toReal();
        desk.key(Qt::Key_PageDown);
        QTRY_VERIFY(body->property("contentY").toReal() > before);
    }

    void returnInTheLastFieldSendsACorrection()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"amendPerson-0"_s));
        click(desk, u"amendPerson-0"_s);
        QTRY_VERIFY(desk.shows(u"amendName"_s));
        for (int field = 0; field < 3; ++field) { // name, phone, ID number
            desk.key(Qt::Key_Return);
        }
        const std::size_t before = one(desk, id).amendments.size();
        desk.key(Qt::Key_Return); // not without a reason
        QVERIFY(desk.shows(u"amendReason"_s));
        QCOMPARE(one(desk, id).amendments.size(), before);
        desk.type(u"登记时看错"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(one(desk, id).amendments.size(), before + 1);
        QTRY_VERIFY(!desk.shows(u"amendReason"_s));
    }

    /** What was typed is still there, with the reason why it could not be done. */
    void aRefusedFormKeepsItsWords()
    {
        const Desk desk;
        const QString id = desk.caseIn(CaseState::InReview);
        fillVoidForm(desk, id);
        desk.link.setOnline(false);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.shows(u"formProblem"_s));
        QVERIFY(!desk.item(u"formProblem"_s)->property("text").toString().isEmpty());
        QCOMPARE(desk.item(u"wordsFirst"_s)->property("text").toString(), u"重复登记"_s);
        QVERIFY(one(desk, id).state == CaseState::InReview);
        desk.link.setOnline(true);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).state == CaseState::Void);
        QTRY_VERIFY(!desk.shows(u"wordsFirst"_s));
    }

    /** It is done, and nobody at the desk knows: that is what is said, and once more does not do it twice. */
    void aFormWhoseAnswerIsLostSaysSo()
    {
        const Desk desk;
        const QString id = desk.caseIn(CaseState::InReview);
        fillVoidForm(desk, id);
        desk.link.loseAnswers(0);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.value(u"formProblem"_s).toString(), DeskSession::unknownSentence());
        QVERIFY(one(desk, id).state == CaseState::Void);
        desk.link.setOnline(false);
        desk.key(Qt::Key_Return); // which says nothing of the first time
        QTRY_COMPARE(desk.value(u"formProblem"_s).toString(), DeskSession::unknownSentence());
        desk.link.setOnline(true);
        QTRY_VERIFY2(desk.value(u"formProblem"_s).toString().contains(u"还不知道"_s),
                     qPrintable(desk.value(u"formProblem"_s).toString()));
        const int posts = desk.link.posts();
        desk.link.loseAnswers({});
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(!desk.shows(u"wordsFirst"_s));
        QCOMPARE(desk.link.posts(), posts); // told what became of it, not asked anew
    }

    void fieldsAreCopiedAndClearedAgain()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"copyFields"_s));
        desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u'\t') && copied.contains(u"1390000"_s), qPrintable(copied));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void atTheWindowEverythingIsToldAtOnce()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        desk.serveSomebody(u"w1"_s);
        desk.key(Qt::Key_F6);
        QTRY_VERIFY(desk.shows(u"applicantName"_s));
        desk.type(u"测试甲"_s);
        desk.key(Qt::Key_Tab);
        desk.type(u"13900001234"_s);
        const std::size_t before = desk.link.state().cases.size();
        desk.key(Qt::Key_1, Qt::ControlModifier); // 只收件
        QTRY_COMPARE(desk.link.state().cases.size(), before + 1);
        int received = 0;
        for (const auto &[id, it] : desk.link.state().cases) {
            received += it.state == CaseState::Received ? 1 : 0;
        }
        QCOMPARE(received, 2);
    }

private:
    // The page of reviews has such sections too.
    static bool shows(const Desk &desk, const QString &name)
    {
        const QQuickItem *found = desk.onCasePage(name);
        return found != nullptr && found->isVisible();
    }
    static void click(const Desk &desk, const QString &name) { desk.click(desk.onCasePage(name), name); }
    static const ServiceCase &one(const Desk &desk, const QString &id) { return desk.link.state().cases.at(id); }

    /** The leader voids a case, up to the last key. */
    static void fillVoidForm(const Desk &desk, const QString &id)
    {
        desk.logIn(u"chenguohua"_s);
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"flowVoid"_s));
        click(desk, u"flowVoid"_s);
        QTRY_VERIFY(desk.shows(u"wordsFirst"_s));
        desk.type(u"重复登记"_s);
    }
};

QTEST_MAIN(TestDeskFlow)
#include "tst_deskflow.moc"
