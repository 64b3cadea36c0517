// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "protocol/commandjson.h"
#include "screens/desk/desktext.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The leader's page of who did what. */
class TestDeskAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyTheLeaderHasIt()
    {
        const Desk clerk;
        clerk.logIn(u"lizhiqiang"_s);
        QVERIFY(!clerk.shows(u"railAudit"_s));
        clerk.key(Qt::Key_8, Qt::AltModifier);
        QVERIFY(!clerk.shows(u"auditList"_s));

        const Desk leader;
        leader.logIn(u"chenguohua"_s);
        leader.key(Qt::Key_8, Qt::AltModifier);
        QTRY_VERIFY(rows(leader) > 20);
        QTRY_VERIFY(leader.shows(u"auditList"_s)); // with the next frame
    }

    void wrongPasswordsAreShown()
    {
        const Desk desk;
        desk.type(u"lizhiqiang"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"wrong"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.shows(u"loginError"_s));
        desk.item(u"login"_s)->setProperty("text", u"chenguohua"_s);
        desk.item(u"password"_s)->setProperty("text", u"anything"_s);
        desk.click(u"enter"_s);
        QTRY_VERIFY(desk.shows(u"logOut"_s));
        QTRY_COMPARE(desk.value(u"railAudit"_s, "badge").toInt(), 1);
        desk.key(Qt::Key_8, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"wrongToday"_s));
        desk.click(u"auditKind-1"_s);
        QTRY_COMPARE(rows(desk), 1);
    }

    void findsByCasePersonAndDay()
    {
        const Desk leader;
        leader.logIn(u"chenguohua"_s);
        const QString id = leader.caseIn(CaseState::InReview);
        const QString number = leader.link.state().cases.at(id).caseNo;
        leader.openCase(id); // which is noted
        leader.key(Qt::Key_Escape);
        leader.key(Qt::Key_8, Qt::AltModifier);
        leader.click(u"auditKind-2"_s);
        QTRY_COMPARE(rows(leader), 1);
        leader.click(u"auditKind-0"_s);
        leader.click(u"auditDays-0"_s);
        const int all = rows(leader);
        leader.key(Qt::Key_F, Qt::ControlModifier);
        leader.type(number.right(4));
        QTRY_VERIFY(rows(leader) >= 2 && rows(leader) < all);
        const int ofCase = rows(leader);
        leader.click(u"auditDays-1"_s);
        QVERIFY(rows(leader) <= ofCase);
        leader.click(u"auditDays-0"_s);
        leader.item(u"auditSearch"_s)->setProperty("text", QString());
        leader.key(Qt::Key_F, Qt::ControlModifier);
        leader.key(Qt::Key_Escape);
        QTRY_COMPARE(rows(leader), all);
        leader.key(Qt::Key_F, Qt::ControlModifier);
        leader.type(u"不在这里的人"_s);
        QTRY_COMPARE(rows(leader), 0);
        leader.key(Qt::Key_Escape);
        QTRY_COMPARE(rows(leader), all);
    }

    void olderEntriesComeByScrolling()
    {
        const Desk leader;
        leader.logIn(u"chenguohua"_s);
        leader.key(Qt::Key_8, Qt::AltModifier);
        leader.click(u"auditDays-0"_s);
        QTRY_COMPARE(rows(leader), 100);
        QQuickItem *list = leader.item(u"auditList"_s);
        QVERIFY(QMetaObject::invokeMethod(list, "positionViewAtEnd"));
        QTRY_VERIFY(rows(leader) > 100);
    }

    void nothingStaysForTheNextOne()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_8, Qt::AltModifier);
        QTRY_VERIFY(rows(desk) > 0);
        desk.click(u"logOut"_s);
        QTRY_VERIFY(!desk.shows(u"logOut"_s));
        QCOMPARE(rows(desk), 0);
    }

    void everyDeedOfTheServerHasWords()
    {
        QStringList deeds = commandNames(static_cast<const HallCommand *>(nullptr));
        for (const QString &quiet : quietCommands()) {
            QVERIFY2(deeds.removeAll(quiet) == 1, qPrintable(quiet));
        }
        const QStringList own = deedsOfServer();
        QVERIFY(own.contains(u"submission-read"_s) && own.contains(u"device-revoked"_s) && own.contains(u"backup"_s));
        QVERIFY(own.contains(u"lookup-failed"_s) && own.contains(u"lookup-locked"_s) &&
                own.contains(u"lookup-refused"_s));
        const QStringList storages{u"revisions-lost"_s}; // see PartitionWriter
        for (const QString &deed : deeds + own + storages) {
            QVERIFY2(DeskText::auditAction(deed) != deed, qPrintable(deed));
        }
    }

    void namesWhoAndWhat()
    {
        HallState state;
        state.people[u"lizhiqiang"_s].name = u"李志强"_s;
        ServiceCase one;
        one.id = u"c1"_s;
        one.caseNo = u"NJ-20261123-0037"_s;
        state.cases.put(one);
        const Catalogue catalogue;
        const DeskText text(state, catalogue, {});
        QCOMPARE(text.auditActor(u"lizhiqiang"_s, u"accept-case"_s), u"李志强"_s);
        QCOMPARE(text.auditActor(u"gone"_s, u"accept-case"_s), u"gone"_s);
        QCOMPARE(text.auditActor({}, u"login-failed"_s), u"不知是谁"_s);
        QCOMPARE(text.auditActor({}, u"case-looked-up"_s), u"居民"_s);
        QCOMPARE(text.auditSubject(u"case/c1"_s), u"NJ-20261123-0037"_s);
        QCOMPARE(text.auditSubject(u"case/gone"_s), u"gone"_s);
        QCOMPARE(text.auditSubject(u"account/lizhiqiang"_s), u"李志强"_s);
        QCOMPARE(text.auditSubject(u"account/root"_s), u"root"_s);
        QCOMPARE(text.auditSubject(u"hall/nanjie"_s), QString());
        QCOMPARE(text.auditSubject(u"case-no/NJ-20261123-9999"_s), u"办件号 NJ-20261123-9999"_s);
        QCOMPARE(text.auditSubject(u"booking-no/1123001"_s), u"预约号 1123001"_s);
        QVERIFY(!text.auditSubject(u"slip/"_s).isEmpty() && !text.auditSubject(u"card/"_s).isEmpty());
        QCOMPARE(text.auditActor({}, u"lookup-locked"_s), u"居民"_s);
        QCOMPARE(text.auditSubject({}), QString());
        const PairChange change{{}, {}, u"lizhiqiang"_s, {}, {}, {}, u"lizhiqiang"_s, {}, {}, {}, {}, {}};
        QCOMPARE(text.pairChange(change), u"A岗 李志强 → 没有人 · B岗 没有人 → 李志强"_s);
        QVERIFY(DeskText::auditAction(u"request-pair-change"_s) != u"request-pair-change"_s);
        QCOMPARE(DeskText::auditAction(u"new-in-a-later-version"_s), u"new-in-a-later-version"_s);
    }

private:
    template <typename... Commands>
    static QStringList commandNames(const OneOf<Commands...> *)
    {
        return {commandName(HallCommand(Commands{}))...};
    }
    /** Those that touch no case and no rating, and so leave nothing in the audit; of the others it needs words. */
    static QStringList quietCommands()
    {
        return QString(u"take-ticket rejoin-ticket give-up-ticket call-help answer-help take-back-help set-presence "
                       u"open-window "
                       u"pause-window close-window call-next recall miss-ticket start-ticket finish-ticket "
                       u"transfer-ticket close-day call-again read-notice read-notices plan-slot remove-slot "
                       u"import-roster draft-roster publish-roster ask-swap reply-to-swap answer-swap log-shift "
                       u"hand-over-shift book-slot check-in-booking cancel-booking ring-bell answer-bell submit "
                       u"finish-submission "
                       u"withdraw-submission miss-bookings sign-of-life record-absence cancel-absence "
                       u"sign-handover take-handover brief-return sign-back take-post turn-duty watch-post "
                       u"ask-presence mark-away end-forgotten begin-absence mark-handover escalate-approval"_s)
            .split(u' ');
    }
    /** What the server notes beside commands, wherever it does. */
    static QStringList deedsOfServer()
    {
        static const QRegularExpression noting(
            u"\\b(?:auditOf\\(|auditOfImport\\(|noted\\(services|storeWithPassword\\()(?:[^;\"]|\"[^\"]*\")*;"
            u"|(?:\\baction = |(?<![.\\w])note\\(u)[^;]*;"_s);
        static const QRegularExpression name(u"u\"([a-z]+(?:-[a-z]+)*)\"_s"_s);
        QStringList deeds;
        QDirIterator files(QStringLiteral(YIZHAN_SOURCE_DIR "/app/server"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                return {};
            }
            const QString text = QString::fromUtf8(file.readAll());
            for (auto statement = noting.globalMatch(text); statement.hasNext();) {
                for (auto word = name.globalMatch(statement.next().captured()); word.hasNext();) {
                    deeds.append(word.next().captured(1));
                }
            }
        }
        deeds.removeDuplicates();
        return deeds;
    }

    static int rows(const Desk &desk) { return desk.value(u"auditList"_s, "count").toInt(); }
};

QTEST_MAIN(TestDeskAudit)
#include "tst_deskaudit.moc"
