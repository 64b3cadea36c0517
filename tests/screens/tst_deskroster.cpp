// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "screens/desk/deskroster.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

DeskRoster *rosterOf(const Desk &desk)
{
    return desk.item(u"dutyPage"_s)->findChild<DeskRoster *>();
}

QString said(const Desk &desk)
{
    return desk.window->findChild<DeskSession *>()->notice();
}

} // namespace

/** The roster's files at the desk: out of it for a spreadsheet or a calendar, and back in. */
class TestDeskRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit()); // where documents go
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWeekGoesOutAndComesBack()
    {
        const Desk desk;
        openRoster(desk, u"chenguohua"_s);
        for (const QString &form : {u"ics"_s, u"csv"_s}) {
            desk.click(u"exportRoster"_s);
            QTRY_VERIFY(desk.shows(u"choice-"_s + form));
            desk.click(u"choice-"_s + form);
            QTRY_VERIFY(QFile::exists(exported(form)));
            QVERIFY2(said(desk).contains(exported(form)), qPrintable(said(desk)));
            rosterOf(desk)->importFile(QUrl::fromLocalFile(exported(form)));
            QTRY_VERIFY2(said(desk).contains(u"班和原来一样"_s), qPrintable(said(desk)));
            QVERIFY(!said(desk).contains(u"改了"_s) && !said(desk).contains(u"新排"_s));
        }
        QFile file(exported(u"csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray more = file.readAll() + u"2027-01-04,晚,17:30,18:30,陈国华,刘洋,\r\n"_s.toUtf8();
        const auto before = desk.link.state().roster.size();
        rosterOf(desk)->importFile(written(more));
        QTRY_VERIFY2(said(desk).contains(u"新排 1 班"_s), qPrintable(said(desk)));
        QCOMPARE(desk.link.state().roster.size(), before + 1);
        QVERIFY(desk.link.state().roster.contains(u"2027-01-04-1730"_s));
    }

    void aFaultyFileNamesEveryLineAndBringsNothing()
    {
        const Desk desk;
        openRoster(desk, u"chenguohua"_s);
        const auto before = desk.link.state().roster;
        const QByteArray bytes = u"日期,时段,开始,结束,带班,值班,电话\n"
                                 "2027-01-04,晚,17:30,18:30,陈国华,王大锤,\n"
                                 "2027-01-05,晚,17:30,18:30,陈国华,刘洋,\n"
                                 "2027-13-05,晚,17:30,18:30,陈国华,刘洋,\n"
                                 "2027-01-06,晚,18:30,17:30,陈国华,刘洋,\n"_s.toUtf8();
        rosterOf(desk)->importFile(written(bytes));
        QTRY_VERIFY(desk.shows(u"rosterFaults"_s));
        const ScreenRows *faults = rosterOf(desk)->faults();
        QCOMPARE(faults->count(), 3);
        for (const auto &[row, line] : {std::pair{0, 2}, std::pair{1, 4}, std::pair{2, 5}}) {
            const QString fault = faults->value(row, "text").toString();
            QVERIFY2(fault.startsWith(u"第%1行，"_s.arg(line)), qPrintable(fault));
        }
        QVERIFY(desk.value(u"rosterFaultsTitle"_s).toString().contains(u"没有导入任何内容"_s));
        QVERIFY(desk.link.state().roster == before);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(!desk.shows(u"rosterFaults"_s));
        rosterOf(desk)->importFile(QUrl::fromLocalFile(m_home.filePath(u"gone.csv"_s)));
        QTRY_VERIFY2(said(desk).contains(u"打不开"_s), qPrintable(said(desk)));
    }

    void onlyTheLeaderBringsOneIn()
    {
        const Desk desk;
        openRoster(desk, u"lizhiqiang"_s);
        QVERIFY(desk.shows(u"exportRoster"_s));
        QVERIFY(!desk.shows(u"importRoster"_s));
        const Desk leader;
        openRoster(leader, u"chenguohua"_s);
        QVERIFY(leader.shows(u"importRoster"_s));
    }

private:
    static void openRoster(const Desk &desk, const QString &who)
    {
        desk.logIn(who);
        desk.click(u"railDuty"_s);
        QTRY_VERIFY(rosterOf(desk)->rows()->count() > 0);
    }
    static QString exported(const QString &form)
    {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        return folder.filePath(u"值班表-2026-11-23."_s + form);
    }
    [[nodiscard]] QUrl written(const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(u"roster.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return QUrl::fromLocalFile(file.fileName());
    }

    QTemporaryDir m_home;
};

QTEST_MAIN(TestDeskRoster)
#include "tst_deskroster.moc"
