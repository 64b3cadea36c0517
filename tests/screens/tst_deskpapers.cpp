// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "domain/cases/paperwork.h"
#include "screens/desk/deskfiles.h"
#include "screens/desk/deskfollowups.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

DeskFiles *filesOf(const Desk &desk)
{
    return findItem(desk.item(u"casePage"_s), u"caseBody"_s)->findChild<DeskFiles *>();
}

DeskFollowUps *followUpsOf(const Desk &desk)
{
    return desk.item(u"followUpsPage"_s)->findChild<DeskFollowUps *>();
}

int rowOf(const ScreenRows *rows, QByteArrayView role, const QString &value)
{
    for (int row = 0; row < rows->count(); ++row) {
        if (rows->value(row, role).toString() == value) {
            return row;
        }
    }
    return -1;
}

} // namespace

/** Scans and official papers on the page of a case, and the page of what follows bad ratings. */
class TestDeskPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aScanIsAttachedAndLookedAt()
    {
        const QTemporaryDir folder;
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        DeskFiles *files = filesOf(desk);
        QVERIFY(files != nullptr);
        QTRY_VERIFY(files->scans()->count() > 1); // a heading for each material, and one for the rest
        const QString material = desk.link.state().cases.at(id).materials.front().name;
        files->attach(material, scan(folder, u"card.png"_s));
        QTRY_COMPARE(attachmentsOf(desk.link.state(), id).size(), size_t(1));
        QCOMPARE(attachmentsOf(desk.link.state(), id).front()->material, material);
        QTRY_COMPARE(files->scans()->value(1, "isFile").toBool(), true); // under its material

        files->openScanAt(1);
        QVERIFY(files->viewing());
        QTRY_COMPARE(files->pages()->count(), 1);
        QVERIFY(files->pages()->value(0, "source").toString().startsWith(u"data:image/"));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!files->viewing());
        QCOMPARE(files->pages()->count(), 0); // nothing is kept of it

        files->attach(material, scan(folder, u"letter.doc"_s));
        QTRY_COMPARE(desk.value(u"notice"_s).toString(), u"letter.doc：只收 JPEG、PNG 图片和 PDF 文件，这个不是。"_s);
        const int posts = desk.link.posts();
        files->attach(material, scan(folder, u"huge.png"_s, largestAttachment + 1));
        QCOMPARE(attachmentsOf(desk.link.state(), id).size(), size_t(1));
        QCOMPARE(desk.link.posts(), posts); // it is not even sent
    }

    void aSignatureHasAName()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        WithdrawCase signedThere{id, u"kiosk"_s, true, {}};
        signedThere.signatureId = id + u".finger"_s;
        signedThere.signatureBytes = 2048;
        Actor kiosk;
        kiosk.role = Role::Screen;
        QVERIFY(bool(desk.link.issue(kiosk, signedThere)));
        desk.openCase(id);
        DeskFiles *files = filesOf(desk);
        QTRY_VERIFY(rowOf(files->scans(), "title", u"撤件申请的签字（自助机）"_s) >= 0);
    }

    void aPaperIsIssuedOnceAndOpenedAgain()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        DeskFiles *files = filesOf(desk);
        QTRY_VERIFY(files->papers()->count() > 0);
        QCOMPARE(files->papers()->value(0, "issued").toBool(), false);
        files->openPaperAt(0);
        QTRY_COMPARE(files->pages()->count(), 1);
        QCOMPARE(papersOf(desk.link.state(), id).size(), size_t(1));
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(files->papers()->value(0, "issued").toBool());
        files->openPaperAt(0);
        QTRY_COMPARE(files->pages()->count(), 1);
        QCOMPARE(papersOf(desk.link.state(), id).size(), size_t(1));
        // Whoever sits here next finds nothing of it.
        files->closeView();
        desk.click(u"logOut"_s);
        QTRY_COMPARE(files->papers()->count(), 0);
    }

    /** Without filters of ours Qt offers its own, in English whatever the desk speaks. */
    void theSaveDialogSpeaksAsTheDeskDoes()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        DeskFiles *files = filesOf(desk);
        QTRY_VERIFY(files->papers()->count() > 0);
        files->openPaperAt(0);
        QTRY_COMPARE(files->pages()->count(), 1);
        QQmlComponent picker(qmlEngine(desk.item(u"casePage"_s)), QUrl(u"qrc:/qt/qml/Yizhan/Desk/FilePicker.qml"_s));
        const std::unique_ptr<QObject> made(picker.createWithInitialProperties(
            {{u"files"_s, QVariant::fromValue(files)}}, qmlContext(desk.item(u"casePage"_s))));
        QVERIFY2(made, qPrintable(picker.errorString()));
        const QObject *dialog = made->findChild<QObject *>(u"saveDialog"_s);
        QVERIFY(dialog != nullptr);
        const QStringList filters = dialog->property("nameFilters").toStringList();
        QCOMPARE(filters, (QStringList{u"PDF 文件 (*.pdf)"_s, u"所有文件 (*)"_s}));
    }

    /** A second press at the same place opens the same paper; it makes no other. */
    void aPaperThatIsMadeStaysInItsPlace()
    {
        const Desk desk;
        QString id;
        for (const auto &[key, it] : desk.link.state().cases) {
            const bool open = it.state == CaseState::InReview || it.state == CaseState::Finished;
            id = open && it.papers.size() > 1 && papersOf(desk.link.state(), key).empty() ? key : id;
        }
        QVERIFY(!id.isEmpty());
        desk.logIn(u"chenguohua"_s);
        desk.openCase(id);
        DeskFiles *files = filesOf(desk);
        QTRY_VERIFY(files->papers()->count() > 1);
        const auto titles = [files] {
            QStringList all;
            for (int row = 0; row < files->papers()->count(); ++row) {
                all.append(files->papers()->value(row, "title").toString());
            }
            return all;
        };
        const QStringList before = titles();
        const int last = files->papers()->count() - 1;
        QVERIFY(!files->papers()->value(last, "issued").toBool());
        files->openPaperAt(last);
        QTRY_VERIFY(files->papers()->value(last, "issued").toBool());
        QCOMPARE(titles(), before);
    }

    void theLeaderClosesWhatWasPutRight()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        QTRY_COMPARE(desk.value(u"railFollowUps"_s, "badge").toInt(), 2);
        DeskFollowUps *model = followUpsOf(desk);
        QCOMPARE(model->rows()->count(), 0); // what names a resident is fetched by whoever opens the page
        desk.key(Qt::Key_6, Qt::AltModifier);
        QTRY_COMPARE(model->rows()->count(), 2);
        QVERIFY(model->counts()->count() > 0);
        const int waiting = rowOf(model->rows(), "stage", u"待另一人销号"_s);
        QVERIFY(waiting >= 0);
        QTRY_COMPARE(desk.value(u"followUpList"_s, "currentIndex").toInt(), 0); // laid out; the keys go on from here
        for (int row = 0; row < waiting; ++row) {
            desk.key(Qt::Key_Down);
        }
        QCOMPARE(model->current(), model->rows()->value(waiting, "rowId").toString());
        QVERIFY(model->canClose());
        QVERIFY(model->history()->count() >= 3);
        desk.click(u"closeFollowUp"_s);
        QTRY_COMPARE(desk.value(u"railFollowUps"_s, "badge").toInt(), 1);
        QVERIFY(!model->canClose());
    }

    /** Once the appeal is upheld there is somebody to call and nothing to put right. */
    void anUpheldAppealLeavesNothingToPutRight()
    {
        const Desk desk;
        QString rated;
        for (const auto &[key, it] : desk.link.state().cases) {
            const bool over = it.state == CaseState::Finished || it.state == CaseState::Delivered;
            rated = over && it.stars == 0 && it.handler != u"chenguohua" && !it.handler.isEmpty() ? key : rated;
        }
        QVERIFY(!rated.isEmpty());
        Actor kiosk;
        kiosk.role = Role::Screen;
        const auto bad = desk.link.issue(kiosk, RateVisit{{}, rated, 1, {}});
        QVERIFY(bad && !bad->followUp.isEmpty());
        const QString id = bad->followUp;
        const QString person = desk.link.state().followUps.at(id).person;
        QVERIFY(isSet(desk.link.state().followUps.at(id).callBackDue));
        QVERIFY(bool(desk.link.issue(desk.link.actor(person), AppealRating{id, u"不是我办的"_s})));
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"chenguohua"_s), AnswerAppeal{id, true, u"属实"_s})));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_6, Qt::AltModifier);
        DeskFollowUps *model = followUpsOf(desk);
        QTRY_VERIFY(model->rows()->count() > 0);
        model->setCurrent(id);
        QVERIFY2(model->dueText().contains(u"前回访"_s) && !model->dueText().contains(u"整改"_s),
                 qPrintable(model->dueText()));
    }

    void howItWasSettledIsSaid()
    {
        const Desk desk;
        const auto &followUps = desk.link.state().followUps;
        const auto open = std::find_if(followUps.begin(), followUps.end(),
                                       [](const auto &one) { return !isSet(one.second.mendedAt); });
        QVERIFY(open != followUps.end());
        const QString id = open->first;
        const Actor clerk = desk.link.actor(open->second.person);
        if (isSet(open->second.callBackDue) && !isSet(open->second.calledBackAt)) {
            QVERIFY(bool(desk.link.issue(clerk, CallBackRater{id, true, u"已致歉"_s})));
        }
        QVERIFY(bool(desk.link.issue(clerk, MendFollowUp{id, FollowUpOutcome::Explained, u"讲明了规定"_s})));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_6, Qt::AltModifier);
        DeskFollowUps *model = followUpsOf(desk);
        QTRY_VERIFY(model->rows()->count() > 0);
        model->setCurrent(id);
        QVERIFY2(model->stateText().contains(u"已解释清楚"_s), qPrintable(model->stateText()));
        QVERIFY(model->history()->value(0, "text").toString().startsWith(u"已解释清楚"_s));
    }

    void whomItIsAboutPutsRightAndDoesNotClose()
    {
        const Desk desk;
        const auto &followUps = desk.link.state().followUps;
        const auto open = std::find_if(followUps.begin(), followUps.end(),
                                       [](const auto &one) { return !isSet(one.second.mendedAt); });
        QVERIFY(open != followUps.end());
        const QString id = open->first;
        const bool named = isSet(open->second.callBackDue);
        desk.logIn(open->second.person);
        desk.key(Qt::Key_6, Qt::AltModifier);
        DeskFollowUps *model = followUpsOf(desk);
        QTRY_VERIFY(model->rows()->count() > 0);
        QCOMPARE(model->counts()->count(), 0); // for the leader alone
        model->setCurrent(id);
        QVERIFY(model->canAppeal());
        QCOMPARE(model->dueText().contains(u"打给"_s), named); // and whom to call
        QVERIFY(model->dueText().contains(u"前整改"_s));
        // What the leader does at another desk is there without a touch.
        const Instant mendDue = open->second.mendDue;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"chenguohua"_s), ExtendFollowUp{id, u"要查监控"_s})));
        QVERIFY(desk.link.state().followUps.at(id).mendDue > mendDue);
        const QString before = model->dueText();
        QTRY_VERIFY(model->dueText() != before);
        if (named) {
            model->setWords(u"已致歉"_s);
            model->callBack(true);
            QTRY_VERIFY(model->canMend());
        }
        model->mend(0); // without words
        QTRY_VERIFY(desk.shows(u"notice"_s));
        QVERIFY(model->canMend());
        model->setWords(u"补上了材料清单"_s);
        model->mend(0);
        QTRY_VERIFY(!model->canMend());
        QVERIFY(!model->canClose());
    }
};

QTEST_MAIN(TestDeskPapers)
#include "tst_deskpapers.moc"
