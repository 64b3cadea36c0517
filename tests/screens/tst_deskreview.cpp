// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "screens/desk/deskreview.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A reviewer before a case that waits for an opinion, not for a result or the decision; null: there is none. */
DeskReview *askedForAnOpinion(const Desk &desk)
{
    desk.logIn(u"sq"_s);
    if (!QTest::qWaitFor([&desk] { return desk.shows(u"reviewList"_s); })) {
        return nullptr;
    }
    auto *review = desk.window->findChild<DeskReview *>();
    for (int row = 0; row < review->rows()->count() && (review->deciding() || review->resulting()); ++row) {
        desk.key(Qt::Key_Down);
    }
    return review->deciding() || review->resulting() ? nullptr : review;
}

} // namespace

/** The answers of departments and the decision, by keys alone. */
class TestDeskReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void reviewerAnswersSeveralInTurn();
    void whatOthersAnsweredIsSaidToo();
    void disagreementNeedsAReason();
    void wordsGoWithAnAgreement();
    void whatIsSentUpIsTheLeadsTask();
    void objectionsMustBeAnswered();
    void decisionIsAskedByKey();
};

/** Whoever has answered stays with that case and sees that it is done, until a key goes on. */
void TestDeskReview::reviewerAnswersSeveralInTurn()
{
    const Desk desk;
    desk.logIn(u"sq"_s);
    QQuickItem *list = nullptr;
    QTRY_VERIFY((list = desk.item(u"reviewList"_s)) != nullptr && list->isVisible());
    auto *review = desk.window->findChild<DeskReview *>();
    QVERIFY(review != nullptr && review->count() > 0);
    int answers = 0;
    while (review->count() > 0 && review->pending()->count() == 0 && answers < 60) {
        const QString caseId = review->currentCase();
        const int row = review->currentRow();
        const int posts = desk.link.posts();
        desk.key(Qt::Key_1, Qt::ControlModifier);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(review->answered());
        QTRY_VERIFY2(desk.value(u"answerProblem"_s).toString().contains(u"已交"_s), qPrintable(review->problem()));
        QCOMPARE(review->currentCase(), caseId);
        QCOMPARE(review->currentRow(), row);
        const auto *shown = list->property("currentItem").value<QQuickItem *>();
        QVERIFY(shown != nullptr && shown->property("answered").toBool());
        QCOMPARE(shown->property("task").toString(), u"已答复"_s);
        desk.key(Qt::Key_1, Qt::ControlModifier); // pressed once too often
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.link.posts(), posts + 1);
        const int rows = review->rows()->count();
        desk.key(Qt::Key_Down);
        QVERIFY(!review->answered());
        QCOMPARE(review->rows()->count(), rows - 1); // what is done leaves the list with whoever looked at it
        QCOMPARE(review->rows()->count(), review->count());
        ++answers;
    }
    QVERIFY(answers > 0);
    QCOMPARE(list->isVisible(), review->count() > 0);
}

void TestDeskReview::whatOthersAnsweredIsSaidToo()
{
    const Desk desk;
    desk.logIn(u"chenguohua"_s);
    desk.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    auto *review = desk.window->findChild<DeskReview *>();
    QVERIFY(review != nullptr);
    QString id;
    for (const auto &[caseId, one] : desk.link.state().cases) {
        if (one.state == CaseState::InReview && !activeBranches(one).empty()) {
            id = caseId;
        }
    }
    QVERIFY(!id.isEmpty());
    review->selectCase(id);
    QCOMPARE(review->currentCase(), id);
    const int due = review->count();
    desk.finishReview(id); // at other desks
    QTRY_VERIFY(review->answered());
    QCOMPARE(review->currentCase(), id);
    QVERIFY2(review->doneText().contains(u"不等答复"_s), qPrintable(review->doneText()));
    QVERIFY(!desk.item(u"submitAnswer"_s)->isEnabled());
    QVERIFY(review->count() <= due);
    review->step(-60); // off it at the end of the list as well
    QVERIFY(!review->answered());
}

void TestDeskReview::disagreementNeedsAReason()
{
    const Desk desk;
    desk.logIn(u"sq"_s);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    const int posts = desk.link.posts();
    desk.key(Qt::Key_2, Qt::ControlModifier);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.value(u"answerProblem"_s).toString().contains(u"理由"_s));
    QCOMPARE(desk.link.posts(), posts);
    desk.type(u"材料与登记不符"_s); // the keys are where it is missing
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.link.posts(), posts + 1);
}

/** Whoever agrees may say why: the keys are in the field at once, and the words go with the opinion. */
void TestDeskReview::wordsGoWithAnAgreement()
{
    const Desk desk;
    DeskReview *review = askedForAnOpinion(desk);
    QVERIFY(review != nullptr);
    const QString id = review->currentCase();
    const QString department = review->rows()->value(review->currentRow(), "department").toString();
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.type(u"核对无异常"_s);
    QCOMPARE(review->reason(), u"核对无异常"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(review->answered());
    QCOMPARE(desk.link.factsOf(u"case/"_s + id).last(), department + u": 核对无异常"_s);
}

/** 同意但转报: to whom and why goes with it, and the lead's list has it with its day until it is sent up. */
void TestDeskReview::whatIsSentUpIsTheLeadsTask()
{
    const Desk desk;
    DeskReview *review = askedForAnOpinion(desk);
    QVERIFY(review != nullptr);
    const QString id = review->currentCase();
    const QString department = review->rows()->value(review->currentRow(), "department").toString();
    const int posts = desk.link.posts();
    desk.key(Qt::Key_3, Qt::ControlModifier);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.value(u"answerProblem"_s).toString().contains(u"报到哪里"_s));
    QCOMPARE(desk.link.posts(), posts);
    desk.type(u"报县民政局，涉及跨县"_s); // the keys are in the field
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.link.posts(), posts + 1);
    QTRY_VERIFY(review->answered());
    desk.click(u"logOut"_s);
    QTRY_VERIFY(desk.shows(u"login"_s));
    const auto branch = [&]() -> const Branch & {
        const auto &branches = desk.link.state().cases.at(id).branches;
        return *std::find_if(branches.begin(), branches.end(),
                             [&department](const Branch &one) { return one.department == department; });
    };
    desk.logIn(u"chenguohua"_s);
    desk.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    auto *list = desk.window->findChild<DeskReview *>();
    const QString task = id + u'/' + department + u"/forward"_s;
    QTRY_VERIFY(list->rows()->indexOf(task) >= 0);
    const int row = list->rows()->indexOf(task);
    QCOMPARE(list->rows()->value(row, "task").toString(), u"待转报"_s);
    QVERIFY(!list->rows()->value(row, "due").toString().isEmpty());
    list->select(row);
    QVERIFY(list->forwarding());
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.type(u"已报县民政局"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isSet(branch().repliedAt));
    QTRY_VERIFY(list->answered());
}

void TestDeskReview::objectionsMustBeAnswered()
{
    const Desk desk;
    const QString id = desk.caseIn(CaseState::InReview);
    QVERIFY(!id.isEmpty());
    const auto one = [&desk, &id]() -> const ServiceCase & {
        return desk.link.state().cases.at(id);
    };
    desk.finishReview(id, Opinion::Disagree);
    desk.logIn(u"chenguohua"_s);
    desk.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    QQuickItem *row = nullptr;
    for (int i = 0; i < 60 && row == nullptr; ++i) { // down the list by keys until it is there
        row = desk.item(u"review-"_s + one().caseNo);
        if (row == nullptr || !row->property("checked").toBool() || !row->property("deciding").toBool()) {
            row = nullptr;
            desk.key(Qt::Key_Down);
        }
    }
    QVERIFY(row != nullptr);
    QTRY_VERIFY(desk.value(u"answer"_s, "label").toString().contains(u"材料与登记不符"_s)); // what is to be answered
    QCOMPARE(row->property("unanswered").toInt(), int(unanswered(one()).size()));
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.value(u"answerProblem"_s).toString().contains(u"答复"_s));
    QVERIFY(one().state == CaseState::InReview);
    desk.click(u"answer"_s);
    desk.type(u"已请居民补正登记，部门复核后同意"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(one().state == CaseState::Decided);
}

void TestDeskReview::decisionIsAskedByKey()
{
    const Desk desk;
    desk.logIn(u"chenguohua"_s);
    const QString id = desk.caseIn(CaseState::InReview);
    desk.finishReview(id);
    desk.openCase(id);
    QTRY_VERIFY(desk.shows(u"decideCase"_s));
    desk.key(Qt::Key_F6);
    QTRY_VERIFY(desk.shows(u"reviewList"_s));
    QVERIFY(!desk.shows(u"leaveCase"_s));
    QQuickItem *row = desk.item(u"review-"_s + desk.link.state().cases.at(id).caseNo);
    QVERIFY(row != nullptr && row->property("checked").toBool() && row->property("deciding").toBool());
}

QTEST_MAIN(TestDeskReview)
#include "tst_deskreview.moc"
