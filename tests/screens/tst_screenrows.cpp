// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/screenrows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ScreenRow> rowsOf(const QString &letters, int version = 0)
{
    QList<ScreenRow> rows;
    for (const QChar letter : letters) {
        rows.append({QString(letter), {QString(letter), version}});
    }
    return rows;
}

QString lettersOf(const ScreenRows &model)
{
    QString letters;
    for (int i = 0; i < model.rowCount(); ++i) {
        letters += model.data(model.index(i), Qt::UserRole).toString();
    }
    return letters;
}

} // namespace

/** The list model of desk and wall: ends up as told, by small steps, and never lies about them. */
class TestScreenRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesStepByStep_data();
    void changesStepByStep();
    void anyListAfterAnyOther();
    void tellsOnlyWhatChanged();
    void dropsDoubles();
};

void TestScreenRows::changesStepByStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("moved");

    QTest::newRow("first list is one insert") << u""_s << u"abcd"_s << 1 << 0 << 0;
    QTest::newRow("all gone is one removal") << u"abcd"_s << u""_s << 0 << 1 << 0;
    QTest::newRow("one called from the head") << u"abcd"_s << u"bcd"_s << 0 << 1 << 0;
    QTest::newRow("one came to the end") << u"abcd"_s << u"abcde"_s << 1 << 0 << 0;
    QTest::newRow("one overtakes") << u"abcd"_s << u"dabc"_s << 0 << 0 << 1;
    QTest::newRow("two runs in between") << u"ad"_s << u"abcdef"_s << 2 << 0 << 0;
    QTest::newRow("nothing new") << u"abcd"_s << u"abcd"_s << 0 << 0 << 0;
}

void TestScreenRows::changesStepByStep()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, inserted);
    QFETCH(int, removed);
    QFETCH(int, moved);

    ScreenRows model({"name", "version"});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rowsOf(before));
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(rowsOf(after));
    QCOMPARE(lettersOf(model), after);
    QCOMPARE(inserts.count(), inserted);
    QCOMPARE(removals.count(), removed);
    QCOMPARE(moves.count(), moved);
    QCOMPARE(resets.count(), 0);
}

void TestScreenRows::anyListAfterAnyOther()
{
    QRandomGenerator random(20261123);
    ScreenRows model({"name", "version"});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 400; ++round) {
        QString letters = u"abcdefghijklmnop"_s;
        std::shuffle(letters.begin(), letters.end(), random);
        letters.truncate(int(random.bounded(16)));
        model.setRows(rowsOf(letters, round % 3));
        QCOMPARE(lettersOf(model), letters);
        QCOMPARE(model.count(), int(letters.size()));
    }
}

void TestScreenRows::tellsOnlyWhatChanged()
{
    ScreenRows model({"name", "version"});
    model.setRows(rowsOf(u"abc"_s));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QList<ScreenRow> rows = rowsOf(u"abc"_s);
    rows[1].values[1] = 7;
    model.setRows(rows);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).value<QModelIndex>().row(), 1);
    QCOMPARE(changes.first().at(2).value<QList<int>>(), QList<int>{Qt::UserRole + 1});
    QCOMPARE(model.value(1, "version").toInt(), 7);
    QVERIFY(!model.value(1, "no such role").isValid());
    QVERIFY(!model.value(3, "name").isValid());
}

void TestScreenRows::dropsDoubles()
{
    ScreenRows model({"name", "version"});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rowsOf(u"abacab"_s));
    QCOMPARE(lettersOf(model), u"abc"_s);
}

QTEST_GUILESS_MAIN(TestScreenRows)
#include "tst_screenrows.moc"
