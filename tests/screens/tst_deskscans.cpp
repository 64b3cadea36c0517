// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "domain/cases/paperwork.h"
#include "screens/desk/deskcredit.h"
#include "screens/desk/deskintake.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A clerk with the form of a case in front, filled in but for what a test is about. */
struct Intake
{
    Desk desk;
    QTemporaryDir folder;
    DeskIntake *form = nullptr;
    DeskUploads *uploads = nullptr;
    QString ticket;

    Intake()
    {
        desk.logIn(u"wangxiulan"_s);
        desk.serveSomebody(u"w1"_s);
        ticket = desk.ticketAt(u"w1"_s).id;
        desk.key(Qt::Key_F6);
        form = desk.window->findChild<DeskIntake *>();
        uploads = desk.window->findChild<DeskUploads *>();
        form->setName(u"欧阳明"_s);
        form->setPhone(u"13912348888"_s);
        form->checkAll();
    }
    [[nodiscard]] QString material(int row) const { return form->materialRows()->value(row, "name").toString(); }
    [[nodiscard]] QStringList files(int row) const { return form->materialRows()->value(row, "files").toStringList(); }
    /** The case that was made of it; empty: none. */
    [[nodiscard]] QString caseId() const
    {
        for (const auto &[id, one] : desk.link.state().cases) {
            if (one.ticket == ticket) {
                return id;
            }
        }
        return {};
    }
    /** Materials under which the case has a file. */
    [[nodiscard]] QStringList attached() const
    {
        QStringList materials;
        for (const Attachment *one : attachmentsOf(desk.link.state(), caseId())) {
            materials.append(one->material);
        }
        materials.sort();
        return materials;
    }
};

/** How many texts in sight have these words. */
int timesSaid(const QQuickItem *from, const QString &words)
{
    if (!from->isVisible()) {
        return 0;
    }
    int times = from->inherits("QQuickText") && from->property("text").toString().contains(words) ? 1 : 0;
    const auto children = from->childItems();
    for (const QQuickItem *child : children) {
        times += timesSaid(child, words);
    }
    return times;
}

DeskCredit *creditOf(const Desk &desk)
{
    return findItem(desk.item(u"casePage"_s), u"caseBody"_s)->findChild<DeskCredit *>();
}

} // namespace

/** Scans that are chosen while a case is taken in (issue 6, point 3), and bad credit marks (point 4). */
class TestDeskScans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsChosenComesWithTheCase()
    {
        Intake it;
        QVERIFY(it.form->materialRows()->count() >= 2);
        it.form->addFiles(0, {scan(it.folder, u"front.jpg"_s), scan(it.folder, u"back.jpg"_s)});
        it.form->addFiles(0, {scan(it.folder, u"front.jpg"_s)}); // twice is once
        it.form->addFiles(1, {scan(it.folder, u"wrong.png"_s), scan(it.folder, u"right.png"_s)});
        QCOMPARE(it.files(0), (QStringList{u"front.jpg"_s, u"back.jpg"_s}));
        QTRY_COMPARE(it.desk.value(u"file-1-1"_s).toString(), u"right.png"_s);
        it.desk.click(u"unscan-1-0"_s);
        QTRY_COMPARE(it.files(1), QStringList{u"right.png"_s});
        QVERIFY(it.caseId().isEmpty() &&
                it.desk.link.state().attachments.empty()); // nothing goes before there is a case

        QStringList expected{it.material(0), it.material(0), it.material(1)};
        expected.sort();
        it.form->accept();
        QTRY_COMPARE(it.attached(), expected);
        QTRY_VERIFY(it.uploads->state() == DeskUploads::Idle);
        QVERIFY(!it.desk.shows(u"uploadNotice"_s));
        QVERIFY(it.desk.value(u"notice"_s).toString().contains(u"已受理"_s)); // not talked over by the uploads
        it.form->begin(u"w1"_s, it.ticket);
        QVERIFY(it.files(0).isEmpty()); // the next case begins with none
    }

    void aFileThatCannotPassIsSaidAtOnce()
    {
        Intake it;
        const QUrl gone = scan(it.folder, u"gone.jpg"_s);
        QVERIFY(QFile::remove(gone.toLocalFile()));
        it.form->addFiles(0, {scan(it.folder, u"good.jpg"_s), gone});
        QVERIFY(it.form->refusal().startsWith(u"gone.jpg：文件打不开"_s));
        it.form->addFiles(1, {scan(it.folder, u"huge.jpg"_s, largestAttachment + 1)});
        QVERIFY(it.form->refusal().startsWith(u"huge.jpg：文件太大"_s));
        // By what it is, not by what it is called.
        const QUrl text = scan(it.folder, u"letter.doc"_s);
        QVERIFY(QFile::rename(text.toLocalFile(), it.folder.filePath(u"letter.jpg"_s)));
        it.form->addFiles(1, {QUrl::fromLocalFile(it.folder.filePath(u"letter.jpg"_s))});
        QVERIFY(it.form->refusal().startsWith(u"letter.jpg：只收"_s));
        QFile half(scan(it.folder, u"half.png"_s).toLocalFile());
        QVERIFY(half.resize(500));
        it.form->addFiles(1, {QUrl::fromLocalFile(half.fileName())});
        QVERIFY(it.form->refusal().startsWith(u"half.png：文件不完整"_s));
        QCOMPARE(it.files(0), QStringList{u"good.jpg"_s});
        QVERIFY(it.files(1).isEmpty());
    }

    /** Qt's own file dialog is no page of ours, and read by the same people. */
    void theFileDialogSpeaksChinese()
    {
        const Desk desk;
        QCOMPARE(QCoreApplication::translate("FileDialog", "Filter"), u"文件类型"_s);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
    }

    void scansStayWhenTheMatterChanges()
    {
        Intake it;
        const QString shared = it.material(0);
        it.form->addFiles(0, {scan(it.folder, u"card.jpg"_s)});
        const QString first = it.desk.link.state().tickets.at(it.ticket).matter;
        const auto &matters = it.desk.link.catalogue().matters;
        const auto other = std::find_if(matters.begin(), matters.end(), [&](const auto &one) {
            const auto &materials = one.second.materials;
            return one.first != first && std::any_of(materials.begin(), materials.end(),
                                                     [&](const Material &material) { return material.name == shared; });
        });
        QVERIFY(other != matters.end());
        it.form->chooseMatter(other->first);
        int row = 0;
        while (it.material(row) != shared) {
            ++row;
        }
        QCOMPARE(it.files(row), QStringList{u"card.jpg"_s});
    }

    void whatFailsIsKeptAndTriedAgain()
    {
        Intake it;
        it.form->addFiles(0, {scan(it.folder, u"front.jpg"_s), scan(it.folder, u"later.jpg"_s)});
        it.form->addFiles(1, {scan(it.folder, u"right.png"_s)});
        QVERIFY(QFile::remove(it.folder.filePath(u"later.jpg"_s))); // the scanner's folder was cleared
        const QStringList materials{it.material(0), it.material(1)};
        it.form->accept();
        QTRY_COMPARE(it.attached().size(), 2); // the others are not held up by it
        QTRY_VERIFY(it.uploads->state() == DeskUploads::Stuck);
        QTRY_VERIFY(it.desk.shows(u"uploadNotice"_s));
        const QString said = it.desk.value(u"uploadNotice"_s).toString();
        QVERIFY2(said.contains(u"1 个扫描件没有传上"_s) && said.contains(materials.front()) &&
                     said.contains(u"打不开"_s),
                 qPrintable(said));
        QVERIFY(!said.contains(u"later.jpg"_s)); // a name of a file may be a person's
        QVERIFY(said.startsWith(it.desk.link.state().cases.at(it.caseId()).caseNo));

        // It stays over a log-out, whoever comes next.
        it.desk.key(Qt::Key_F8);
        QTRY_VERIFY(it.desk.seat(u"w1"_s).ticket.isEmpty());
        it.desk.click(u"logOut"_s);
        QTRY_VERIFY(!it.desk.shows(u"logOut"_s));
        it.desk.logIn(u"wangxiulan"_s);
        QTRY_VERIFY(it.desk.shows(u"uploadNotice"_s));
        (void)scan(it.folder, u"later.jpg"_s);
        it.desk.click(u"retryUploads"_s);
        QTRY_COMPARE(it.attached().size(), 3);
        QTRY_VERIFY(!it.desk.shows(u"uploadNotice"_s));
    }

    void whileTheLineIsDownTheyWait()
    {
        Intake it;
        const QString id = it.desk.caseIn(CaseState::InReview);
        const QString caseNo = it.desk.link.state().cases.at(id).caseNo;
        it.desk.link.setOnline(false);
        it.uploads->send({{id, caseNo, {}, scan(it.folder, u"one.png"_s), {}, {}},
                          {id, caseNo, {}, scan(it.folder, u"letter.doc"_s), {}, {}}});
        QTRY_VERIFY(it.uploads->state() == DeskUploads::Stuck);
        QCOMPARE(it.uploads->waiting(), 2);
        QVERIFY(it.uploads->text().contains(DeskSession::offlineSentence()));
        it.desk.link.setOnline(true);
        it.uploads->retry();
        QTRY_VERIFY(it.uploads->state() == DeskUploads::Stuck);
        QCOMPARE(it.uploads->waiting(), 1); // the hall takes no such file, and says so
        QVERIFY2(it.uploads->text().contains(u"只收"_s), qPrintable(it.uploads->text()));
        QVERIFY(!it.desk.shows(u"retryUploads"_s)); // the same file would only be refused again
        QCOMPARE(attachmentsOf(it.desk.link.state(), id).size(), size_t(1));
        it.desk.click(u"leaveUploads"_s);
        QTRY_VERIFY(it.uploads->state() == DeskUploads::Idle);
    }

    void whoIsMarkedIsKnownBeforeAnythingIsSigned() // D-1
    {
        Intake it;
        it.form->chooseMatter(u"SQ-YL-001"_s);
        it.form->checkAll();
        it.form->setDeferred(3, true);
        it.form->setPromiseSigned(true);
        QVERIFY(!it.form->mayPromise());
        it.form->accept();
        QVERIFY2(it.form->refusal().contains(u"不能承诺"_s), qPrintable(it.form->refusal()));
        QVERIFY2(it.form->promiseText().contains(u"身份证号"_s), qPrintable(it.form->promiseText()));
        QCOMPARE(timesSaid(it.desk.window->contentItem(), it.form->promiseText()), 1);

        const QString number = u"000000194001018888"_s;
        const QString key =
            QString::fromLatin1(QCryptographicHash::hash(number.toUtf8(), QCryptographicHash::Sha256)
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        const Day until{std::chrono::year{2027} / 11 / 23};
        QVERIFY(
            bool(it.desk.link.issue(it.desk.link.actor(u"chenguohua"_s), MarkCredit{{key}, until, u"上次没有补交"_s})));
        it.form->setIdNumber(number.first(17));
        QVERIFY(it.form->mayPromise()); // not asked about while it is typed
        it.form->setIdNumber(number);
        QTRY_VERIFY(!it.form->mayPromise());
        QVERIFY2(it.form->promiseText().contains(u"2027-11-23"_s), qPrintable(it.form->promiseText()));
        const auto saidOnce = [&it] { // in the box of the promise, and not below it once more
            return timesSaid(it.desk.window->contentItem(), it.form->promiseText());
        };
        QCOMPARE(saidOnce(), 1);
        it.form->showPromise();
        QCOMPARE(saidOnce(), 1);
        it.form->accept();
        QCOMPARE(saidOnce(), 1);
        QVERIFY(!it.form->refusal().isEmpty());
        QVERIFY(it.caseId().isEmpty());

        it.form->setIdNumber(u"000000194001018889"_s); // a key was missed
        QTRY_VERIFY(it.form->promiseText().contains(u"没有失信记录"_s));
        it.form->accept();
        QTRY_VERIFY(!it.caseId().isEmpty());
    }

    void theLeaderMarksAndLifts() // D-1
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const QString id = desk.caseIn(CaseState::InReview);
        desk.openCase(id);
        DeskCredit *credit = creditOf(desk);
        QTRY_VERIFY(credit->canAsk());
        QVERIFY(credit->state() == DeskCredit::Unasked && !credit->canMark());
        desk.click(desk.onCasePage(u"askCredit"_s), u"askCredit"_s);
        QTRY_VERIFY(credit->state() == DeskCredit::Clean);
        QCOMPARE(credit->suggestedDay(), u"2027-11-23"_s);
        desk.click(desk.onCasePage(u"markCredit"_s), u"markCredit"_s);
        QTRY_VERIFY(desk.shows(u"submitWords"_s));
        desk.key(Qt::Key_Tab); // the day stands there
        desk.type(u"上次承诺的材料没有补交"_s);
        desk.click(u"submitWords"_s);
        QTRY_VERIFY(credit->state() == DeskCredit::Marked);
        QVERIFY(credit->text().contains(u"2027-11-23"_s));
        QCOMPARE(desk.link.state().creditMarks.size(), size_t(1));

        // Whoever comes back to the case is told nothing before asking; whoever asks is told.
        credit->serviceCase()->setCaseId({});
        QVERIFY(credit->state() == DeskCredit::Unasked && !credit->canAsk());
        credit->serviceCase()->setCaseId(id);
        QTRY_VERIFY(credit->canAsk());
        QVERIFY(credit->state() == DeskCredit::Unasked);
        credit->ask();
        QTRY_VERIFY(credit->state() == DeskCredit::Marked);
        credit->lift({});
        QTRY_COMPARE(desk.value(u"notice"_s).toString(), u"信用修复要写明理由。"_s);
        QVERIFY(credit->state() == DeskCredit::Marked);
        credit->lift(u"材料已经补交"_s);
        QTRY_VERIFY(credit->state() == DeskCredit::Clean);
        QVERIFY(desk.link.state().creditMarks.empty());
    }

    void aClerkSeesTheMarkAndCannotLiftIt()
    {
        Desk desk;
        const QString id = desk.caseIn(CaseState::InReview);
        desk.logIn(u"wangxiulan"_s);
        desk.openCase(id);
        DeskCredit *credit = creditOf(desk);
        QTRY_VERIFY(credit->canAsk());
        credit->ask();
        QTRY_VERIFY(credit->state() == DeskCredit::Clean);
        QVERIFY(!credit->canMark() && !desk.onCasePage(u"markCredit"_s)->isVisible());
        credit->mark(u"2027-11-23"_s, u"理由"_s); // the hall says the same
        QTRY_VERIFY(desk.shows(u"notice"_s));
        QVERIFY(desk.link.state().creditMarks.empty());
    }

    /** Every look is recorded: Enter on the page of the next case must not be one. */
    void keysDoNotStayOnWhatWasPressedForAnotherCase()
    {
        Desk desk;
        desk.logIn(u"wangxiulan"_s);
        desk.openCase(desk.caseIn(CaseState::InReview));
        QTRY_VERIFY(creditOf(desk)->canAsk());
        desk.onCasePage(u"askCredit"_s)->forceActiveFocus();
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.shows(u"leaveCase"_s));
        desk.openCase(desk.caseIn(CaseState::Received));
        QTRY_COMPARE(desk.window->activeFocusItem()->objectName(), u"leaveCase"_s);
    }
};

QTEST_MAIN(TestDeskScans)
#include "tst_deskscans.moc"
