// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/link.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/halldata.h"
#include "screens/wall/wallcalls.h"
#include "screens/wall/wallcases.h"
#include "screens/wall/wallduty.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Rows = QList<ScreenRow>;

ScreenRow row(const QString &id, const QString &text)
{
    return {id, {text}};
}

} // namespace

/** Every model under QAbstractItemModelTester: model, tester, then data that comes, moves, changes and goes. */
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void screenRows_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("from nothing") << u""_s << u"abc"_s;
        QTest::newRow("to nothing") << u"abc"_s << u""_s;
        QTest::newRow("insert in the middle") << u"ad"_s << u"abcd"_s;
        QTest::newRow("remove in the middle") << u"abcd"_s << u"ad"_s;
        QTest::newRow("turn round") << u"abcdef"_s << u"fedcba"_s;
        QTest::newRow("last first") << u"abcd"_s << u"dabc"_s;
        QTest::newRow("all at once") << u"abcdefgh"_s << u"xhbyfz"_s;
        QTest::newRow("others") << u"abc"_s << u"xyz"_s;
        QTest::newRow("a double is dropped") << u"ab"_s << u"aab"_s;
    }

    void screenRows()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        ScreenRows model({"text"});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString &letters : {before, after}) {
            Rows rows;
            for (const QChar letter : letters) {
                rows.append(row(letter, letters + letter));
            }
            model.setRows(rows);
            QString wanted;
            for (const QChar letter : letters) {
                wanted += wanted.contains(letter) ? QString() : QString(letter);
            }
            QString ids;
            for (const ScreenRow &one : model.rows()) {
                ids += one.id;
                QCOMPARE(one.values.value(0).toString(), letters + one.id);
            }
            QCOMPARE(ids, wanted);
        }
    }

    void theWallsModelsFollowTheHall()
    {
        DemoLink link;
        HallData hall(link);
        WallCalls calls;
        WallDuty duty;
        WallCases cases;
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (ScreenRows *model : {calls.recent(), calls.queues(), duty.posts(), cases.cases()}) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        calls.setHall(&hall);
        duty.setHall(&hall);
        cases.setHall(&hall);
        link.start();
        hall.flush();
        QCOMPARE(calls.recent()->count(), WallCalls::kRecent);
        QCOMPARE(duty.posts()->count(), 4);
        QVERIFY(cases.cases()->count() > 10);
        for (int minute = 0; minute < 30; ++minute) {
            link.advance(1min);
            for (const auto &[id, window] : std::map(link.state().windows)) {
                const Actor clerk = link.actor(window.person);
                (void)link.issue(clerk, StartTicket{id});
                (void)link.issue(clerk, FinishTicket{id});
                (void)link.issue(clerk, CallNext{id});
            }
            hall.flush();
        }
        link.advance(24h);
        hall.flush();
        QCOMPARE(calls.queues()->count(), 0);
        link.setOnline(false);
        Q_EMIT link.replaced(u"hall/nanjie"_s, {});
        hall.flush();
        QCOMPARE(duty.posts()->count(), 0);
        QCOMPARE(cases.cases()->count(), 0);
    }

    void aLargeCatalogueIsReadBesideTheFrames()
    {
        DemoLink link;
        HallData hall(link);
        link.start();
        hall.flush();
        const std::size_t before = hall.catalogue().matters.size();
        const auto many = [matter = link.catalogue().matters.begin()->second](int count) {
            QVector<Record> records;
            for (int i = 0; i < count; ++i) {
                Matter one = matter;
                one.code = QString::number(i);
                records.append(toRecord(one));
            }
            return records;
        };
        Q_EMIT link.replaced(u"catalogue"_s, many(2000));
        QCOMPARE(hall.catalogue().matters.size(), before);
        Matter renamed = link.catalogue().matters.begin()->second;
        renamed.code = u"7"_s;
        renamed.nameZh = u"改了名"_s;
        Q_EMIT link.changed({toRecord(renamed)});
        QSignalSpy changed(&hall, &HallData::catalogueChanged);
        QTRY_COMPARE(hall.catalogue().matters.size(), 2000U);
        QCOMPARE(hall.catalogue().matter(u"7"_s)->nameZh, renamed.nameZh);
        QTRY_COMPARE(changed.size(), 1);

        // The latest counts, whichever is read first.
        Q_EMIT link.replaced(u"catalogue"_s, many(3000));
        Q_EMIT link.replaced(u"catalogue"_s, many(1000));
        QTRY_COMPARE(hall.catalogue().matters.size(), 1000U);
        Q_EMIT link.replaced(u"catalogue"_s, many(3000));
        Q_EMIT link.replaced(u"catalogue"_s, many(2));
        QCOMPARE(hall.catalogue().matters.size(), 2U);
        QTest::qWait(300);
        QCOMPARE(hall.catalogue().matters.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
