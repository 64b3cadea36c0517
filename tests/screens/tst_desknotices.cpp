// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "screens/desk/deskcases.h"
#include "screens/desk/desknotices.h"
#include "screens/desk/desksession.h"

#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The desk's page of what the clockwork told, and the filters of its list of cases. */
class TestDeskNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNoticeIsOpenedAndRead()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const int unread = desk.value(u"railNotices"_s, "badge").toInt();
        QVERIFY(unread > 0); // the demonstration has what is overdue
        desk.key(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"noticeList"_s));
        const TimeNotice &notice = mine(desk, u"chenguohua"_s);
        desk.click(u"notice-"_s + notice.number);
        QTRY_VERIFY(desk.shows(u"noticeSheet"_s));
        const auto *row = desk.value(u"noticeList"_s, "currentItem").value<QQuickItem *>();
        QVERIFY(row != nullptr); // the arrow keys go on from what was clicked
        QCOMPARE(row->objectName(), u"notice-"_s + notice.number);
        QVERIFY(desk.value(u"noticeNumber"_s).toString().contains(notice.number));
        QVERIFY(desk.value(u"noticeWords"_s).toString().contains(notice.caseNo));
        if (const QString file = qEnvironmentVariable("YIZHAN_PICTURE"); !file.isEmpty()) {
            desk.window->grabWindow().save(file);
        }
        const QString id = notice.id;
        desk.click(u"readNotice"_s);
        QTRY_COMPARE(desk.value(u"railNotices"_s, "badge").toInt(), unread - 1);
        QVERIFY(!desk.shows(u"readNotice"_s));
        const auto &told = desk.link.state().escalations.notice(id)->told;
        QCOMPARE(std::count_if(
                     told.begin(), told.end(),
                     [](const NoticeReader &reader) { return reader.person == u"chenguohua" && isSet(reader.readAt); }),
                 1);
        desk.click(u"openNoticeCase"_s);
        QTRY_VERIFY(desk.shows(u"casePage"_s));
    }

    void allAreReadByOneKey()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        const int unread = desk.value(u"railNotices"_s, "badge").toInt();
        QVERIFY(unread > 1);
        desk.key(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"readAllNotices"_s));
        const int posts = desk.link.posts();
        desk.key(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(desk.value(u"railNotices"_s, "badge").toInt(), 0);
        QCOMPARE(desk.link.posts(), posts + 1); // one command for all of them
        QVERIFY(!desk.shows(u"readAllNotices"_s));
        int read = 0;
        for (const auto &[id, notice] : desk.link.state().escalations.notices()) {
            for (const NoticeReader &reader : notice.told) {
                read += reader.person == u"chenguohua" && isSet(reader.readAt) ? 1 : 0;
            }
        }
        QVERIFY(read >= unread);
    }

    /** On the desk's own printer, which is a program here that keeps what it is given. */
    void aNoticeIsPrinted()
    {
        const QTemporaryDir folder;
        const QString sheet = folder.filePath(u"sheet.pdf"_s);
        QFile printer(folder.filePath(u"lp"_s));
        QVERIFY(printer.open(QIODevice::WriteOnly));
        printer.write("#!/bin/sh\ncat > \"" + sheet.toUtf8() + "\"\n");
        printer.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        printer.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", folder.path().toUtf8() + ':' + path);
        const auto back = qScopeGuard([&] { qputenv("PATH", path); });

        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_4, Qt::AltModifier);
        const TimeNotice &notice = mine(desk, u"chenguohua"_s);
        desk.click(u"notice-"_s + notice.number);
        QTRY_VERIFY(desk.shows(u"printNotice"_s));
        desk.click(u"printNotice"_s);
        QTRY_VERIFY(desk.shows(u"saveFile"_s)); // where there is no printer
        QTRY_VERIFY(desk.item(u"printFile"_s)->isEnabled());
        desk.click(u"printFile"_s);
        QTRY_VERIFY(desk.window->findChild<DeskSession *>()->notice().contains(u"打印机"_s));
        QProcess reader;
        reader.start(u"pdftotext"_s, {sheet, u"-"_s});
        QVERIFY(reader.waitForFinished());
        const QString words = QString::fromUtf8(reader.readAllStandardOutput()).remove(u'\n');
        QVERIFY2(words.contains(notice.number) && words.contains(notice.caseNo), qPrintable(words));
    }

    void onlyALeaderSeesAll()
    {
        const Desk clerk;
        clerk.logIn(u"lizhiqiang"_s);
        clerk.key(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(clerk.shows(u"noticesShow-1"_s));
        QVERIFY(!clerk.shows(u"noticesShow-2"_s));

        const Desk leader;
        leader.logIn(u"chenguohua"_s);
        leader.key(Qt::Key_4, Qt::AltModifier);
        leader.click(u"noticesShow-2"_s);
        QTRY_COMPARE(leader.item(u"noticeList"_s)->property("count").toInt(),
                     int(leader.link.state().escalations.notices().size()));
    }

    void casesAreFilteredByPostAndDepartment()
    {
        const Desk desk;
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_2, Qt::AltModifier);
        auto *cases = desk.window->findChild<DeskCases *>();
        QVERIFY(cases);
        const int all = cases->rows()->count();
        cases->loadChoices();
        QVERIFY(cases->posts()->count() > 2 && cases->departments()->count() > 2);
        int sum = 0;
        for (const auto &[id, post] : desk.link.state().posts) {
            cases->setPost(id);
            QVERIFY(cases->filtered());
            for (int row = 0; row < cases->rows()->count(); ++row) {
                QCOMPARE(desk.link.state().cases.at(cases->rows()->value(row, "caseId").toString()).post, id);
            }
            sum += cases->rows()->count();
            // Rows kept to be used again are none of the table, for nobody.
            QTRY_COMPARE(desk.item(u"caseList"_s)->property("count").toInt(), cases->rows()->count());
            const auto rows = desk.item(u"caseList"_s)->property("contentItem").value<QQuickItem *>()->childItems();
            QTRY_VERIFY(std::count_if(rows.begin(), rows.end(), [](const QQuickItem *row) {
                            return row->objectName().startsWith(u"case-"_s) && row->isVisible();
                        }) <= cases->rows()->count());
        }
        QVERIFY(cases->posts()->value(1, "hint").toString().contains(u"件在办"_s));
        QCOMPARE(sum, all); // every case has a post
        cases->setPost({});
        const QString department = cases->departments()->value(1, "value").toString();
        cases->setDepartment(department);
        QVERIFY(cases->rows()->count() > 0 && cases->rows()->count() < all);
        cases->setLight(int(Light::Red));
        QVERIFY(cases->rows()->count() == cases->counts().at(int(Light::Red)));
    }

    /** What is opened by Return is what was clicked or is looked at, never a row that was scrolled away. */
    void theKeysRowFollowsClickAndWheel()
    {
        const Desk desk;
        desk.window->resize(1180, 640);
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_2, Qt::AltModifier);
        QQuickItem *list = nullptr;
        QTRY_VERIFY((list = shownCases(desk)) != nullptr && list->hasActiveFocus());
        const auto number = [list](const char *property) {
            return list->property(property).toReal();
        };
        const auto wheel = [&](qreal to) {
            list->setProperty("contentY", number("originY") + to);
            (void)desk.window->grabWindow();
            Desk::settle();
        };
        const auto current = [list] {
            return list->property("currentIndex").toInt();
        };
        const auto rowIsFirstWhole = [&] {
            const auto *row = list->property("currentItem").value<QQuickItem *>();
            const qreal top = row->y() - number("contentY");
            return top >= -1 && top <= row->height() && current() > 0;
        };
        (void)desk.window->grabWindow();
        QVERIFY2(number("contentHeight") > list->height() * 2, "nothing to scroll");
        QCOMPARE(current(), 0);
        for (const int key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_Up}) {
            desk.key(Qt::Key_Home);
            QCOMPARE(current(), 0);
            wheel(list->height() * 0.9);
            desk.key(key);
            QVERIFY(!desk.shows(u"leaveCase"_s));
            QVERIFY2(rowIsFirstWhole(), qPrintable(QString::number(current())));
        }
        desk.key(Qt::Key_End);
        QCOMPARE(current(), list->property("count").toInt() - 1);
        desk.key(Qt::Key_PageUp);
        const int above = current();
        QVERIFY(above < list->property("count").toInt() - 2);
        desk.key(Qt::Key_PageDown);
        QVERIFY(current() > above);
        desk.key(Qt::Key_Home);
        QCOMPARE(current(), 0);

        wheel(list->height() * 0.9);
        const QPointF middle = list->mapToScene({list->width() / 2, list->height() / 2});
        QTest::mouseClick(desk.window, Qt::LeftButton, {}, middle.toPoint());
        QTRY_VERIFY(desk.shows(u"leaveCase"_s));
        const QString opened = desk.onCasePage(u"caseNo"_s)->property("text").toString();
        auto *cases = desk.window->findChild<DeskCases *>();
        QCOMPARE(cases->rows()->value(current(), "caseNo").toString(), opened);
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.shows(u"leaveCase"_s));
        QVERIFY(list->hasActiveFocus());
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.shows(u"leaveCase"_s));
        QCOMPARE(desk.onCasePage(u"caseNo"_s)->property("text").toString(), opened);
    }

    /** 催办: a mark in the list, and a notice for whoever has the case. */
    void whoHurriesIsSeenInTheList()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        auto *cases = desk.window->findChild<DeskCases *>();
        QVERIFY(cases);
        const auto rowOf = [cases](const QString &id) {
            int row = 0;
            while (row < cases->rows()->count() && cases->rows()->value(row, "caseId").toString() != id) {
                ++row;
            }
            return cases->rows()->value(row, "numbers").toString();
        };
        QString id;
        for (const auto &[caseId, one] : desk.link.state().cases) {
            const auto post = desk.link.state().posts.find(one.post);
            if (one.state == CaseState::InReview && !isSet(one.urgedAt) && post != desk.link.state().posts.end() &&
                post->second.a == "wangxiulan"_L1) {
                id = caseId;
            }
        }
        QVERIFY(!id.isEmpty());
        QVERIFY(!rowOf(id).contains(u"催办"_s));
        const int unread = desk.value(u"railNotices"_s, "badge").toInt();
        Actor kiosk;
        kiosk.role = Role::Screen;
        QVERIFY(bool(desk.link.issue(kiosk, UrgeCase{id})));
        QTRY_VERIFY2(rowOf(id).contains(u"居民催办 今天"_s), qPrintable(rowOf(id)));
        QTRY_COMPARE(desk.value(u"railNotices"_s, "badge").toInt(), unread + 1);
    }

    void whatIsLookedForStaysOnItsPage()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        auto *cases = desk.window->findChild<DeskCases *>();
        QVERIFY(cases);
        const QList<int> counts = cases->counts();
        const int all = cases->rows()->count();
        QCOMPARE(cases->allCounts(), counts);
        QVERIFY(counts.at(int(Light::Red)) > 0);
        desk.key(Qt::Key_2, Qt::AltModifier);
        desk.key(Qt::Key_F, Qt::ControlModifier);
        desk.type(u"没有这个事项"_s);
        QTRY_COMPARE(cases->rows()->count(), 0);
        QCOMPARE(cases->counts().at(int(Light::Red)), 0);
        QCOMPARE(cases->allCounts(), counts); // what alarms goes on alarming
        desk.key(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(cases->rows()->count(), all);
        QVERIFY(!cases->filtered());
        desk.key(Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE(cases->search(), u"没有这个事项"_s);
    }

private:
    /** Of the two pages that have the list the one that is looked at; null: neither is. */
    static QQuickItem *shownCases(const Desk &desk)
    {
        const auto all = desk.window->findChildren<QQuickItem *>(u"caseList"_s);
        const auto shown =
            std::find_if(all.cbegin(), all.cend(), [](const QQuickItem *one) { return one->isVisible(); });
        return shown == all.cend() ? nullptr : *shown;
    }
    static const TimeNotice &mine(const Desk &desk, const QString &person)
    {
        for (const auto &[id, notice] : desk.link.state().escalations.notices()) {
            const bool told = std::any_of(notice.told.begin(), notice.told.end(), [&](const NoticeReader &reader) {
                return reader.person == person && !isSet(reader.readAt);
            });
            if (told && desk.shows(u"notice-"_s + notice.number)) {
                return notice;
            }
        }
        qFatal("no notice for that person");
    }
};

QTEST_MAIN(TestDeskNotices)
#include "tst_desknotices.moc"
