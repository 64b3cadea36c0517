// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/handstrokes.h"
#include "screens/input/inkfield.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList shown(InputPad &pad)
{
    QStringList texts;
    for (int row = 0; row < pad.candidates()->count(); ++row) {
        texts.append(pad.candidates()->value(row, "text").toString());
    }
    return texts;
}

void press(InputPad &pad, const QString &keys)
{
    for (const QChar key : keys) {
        pad.press(key);
    }
}

} // namespace

class TestInputPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void spellsAndChooses();
    void turnsThroughCandidates();
    void plainLettersLeaveAtOnce();
    void changingToPlainLosesNothing();
    void modesGiveUpWhatWasComposed();
    void writesByHand();
    void keepsUpWithTheFinger();
    void nothingStays();

private:
    QTemporaryDir m_home;
};

void TestInputPad::initTestCase()
{
    qputenv("HOME", m_home.path().toLocal8Bit());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        qputenv(name, m_home.path().toLocal8Bit());
    }
}

void TestInputPad::spellsAndChooses()
{
    InputPad pad;
    const QAbstractItemModelTester tester(pad.candidates(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy committed(&pad, &InputPad::committed);
    QSignalSpy erased(&pad, &InputPad::erased);
    press(pad, u"GAOLINGJT"_s);
    QCOMPARE(pad.letters(), u"gaolingjt"_s);
    QVERIFY(pad.composing());
    const int row = int(shown(pad).indexOf(u"高龄"_s));
    QVERIFY2(row >= 0, qPrintable(shown(pad).join(u' ')));
    pad.choose(row);
    QCOMPARE(committed.at(0).at(0).toString(), u"高龄"_s);
    QCOMPARE(pad.letters(), u"jt"_s);
    pad.erase();
    pad.erase();
    QVERIFY(!pad.composing());
    QCOMPARE(erased.size(), 0);
    pad.erase();
    QCOMPARE(erased.size(), 1);
    pad.choose(0); // nothing to choose
    QCOMPARE(committed.size(), 1);
    // A digit goes after the letters before it, in order.
    press(pad, u"sq1"_s);
    QCOMPARE(committed.at(1).at(0).toString(), u"sq"_s);
    QCOMPARE(committed.at(2).at(0).toString(), u"1"_s);
}

void TestInputPad::turnsThroughCandidates()
{
    InputPad pad;
    pad.setShown(4);
    QVERIFY(!pad.hasMore());
    press(pad, u"zheng"_s);
    QVERIFY(pad.hasMore());
    const QStringList first = shown(pad);
    QCOMPARE(first.size(), 4);
    pad.more();
    QStringList second = shown(pad);
    QVERIFY(!second.contains(first.at(0)));
    QSignalSpy committed(&pad, &InputPad::committed);
    pad.choose(1);
    QCOMPARE(committed.at(0).at(0).toString(), second.at(1));
    press(pad, u"zheng"_s);
    QCOMPARE(shown(pad), first); // a new syllable begins at its first
    for (int turns = 0; turns < 50 && (turns == 0 || shown(pad) != first); ++turns) {
        pad.more();
        QVERIFY(pad.candidates()->count() > 0);
    }
    QCOMPARE(shown(pad), first); // round and round
}

void TestInputPad::plainLettersLeaveAtOnce()
{
    InputPad pad;
    pad.setPlain(true);
    QSignalSpy committed(&pad, &InputPad::committed);
    press(pad, u"w"_s);
    QCOMPARE(committed.at(0).at(0).toString(), u"w"_s);
    QCOMPARE(pad.candidates()->count(), 0);
    QVERIFY(!pad.composing());
}

void TestInputPad::changingToPlainLosesNothing()
{
    InputPad pad;
    QSignalSpy committed(&pad, &InputPad::committed);
    press(pad, u"gljt"_s);
    pad.setPlain(true);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(committed.at(0).at(0).toString(), u"gljt"_s);
    pad.setPlain(false);
    pad.setMode(InputPad::Ink);
    pad.setPlain(true);
    QCOMPARE(pad.mode(), InputPad::Pinyin);
}

void TestInputPad::modesGiveUpWhatWasComposed()
{
    InputPad pad;
    QSignalSpy committed(&pad, &InputPad::committed);
    press(pad, u"gljt"_s);
    pad.setMode(InputPad::Ink);
    QCOMPARE(committed.at(0).at(0).toString(), u"gljt"_s);
    pad.addStroke({{0, 0}, {90, 0}});
    QCOMPARE(pad.strokeCount(), 1);
    pad.setMode(InputPad::Digits);
    QCOMPARE(pad.strokeCount(), 0);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(pad.candidates()->count(), 0);
}

void TestInputPad::writesByHand()
{
    InputPad pad;
    pad.setMode(InputPad::Ink);
    QSignalSpy committed(&pad, &InputPad::committed);
    for (const HandCharacter &character : handCharacters()) {
        if (character.text == u"明"_s || character.text == u"中"_s) {
            for (const InkStroke &stroke : byHand(character.strokes, 3)) {
                pad.addStroke(stroke);
            }
            QTRY_COMPARE(shown(pad).value(0), character.text);
            pad.choose(0);
        }
    }
    QCOMPARE(committed.size(), 2);
    QCOMPARE(committed.last().at(0).toString(), u"明"_s); // the rarer of the two
    QCOMPARE(pad.strokeCount(), 0);
    pad.addStroke({{0, 0}, {90, 0}});
    pad.addStroke({{40, -40}, {40, 50}});
    QTRY_COMPARE(shown(pad).value(0), u"十"_s);
    pad.undoStroke();
    QTRY_COMPARE(shown(pad).value(0), u"一"_s);
    pad.erase(); // the last stroke too
    QVERIFY(!pad.composing());
    QCOMPARE(pad.candidates()->count(), 0);
}

void TestInputPad::keepsUpWithTheFinger()
{
    // Drawn by the processor alone; a frame every 16 ms is what the eye takes for ink that flows.
    QQuickWindow window;
    window.resize(1080, 600);
    InputPad pad;
    pad.setMode(InputPad::Ink);
    InkField field(window.contentItem());
    field.setSize({800, 360});
    field.setPad(&pad);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::mousePress(&window, Qt::LeftButton, {}, {10, 10});
    std::vector<double> frames;
    constexpr int moves = 100;
    for (int i = 1; i <= moves; ++i) {
        QElapsedTimer timer;
        timer.start();
        QSignalSpy swapped(&window, &QQuickWindow::frameSwapped);
        QTest::mouseMove(&window, {10 + i * 7, 180 + int(150 * std::sin(i / 8.0))});
        QVERIFY(!swapped.isEmpty() || swapped.wait(1000));
        frames.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {700, 180});
    QCOMPARE(pad.strokeCount(), 1);
    QVERIFY(pad.strokes().at(0).size() > moves / 2);
    std::sort(frames.begin(), frames.end());
    qInfo("a piece of ink, from the finger's move to the frame: median %.1f ms, worst %.1f", frames[frames.size() / 2],
          frames.back());
    QVERIFY(frames[frames.size() / 2] < 50); // three frames: this machine is not idle when tests run
}

void TestInputPad::nothingStays()
{
    {
        InputPad pad;
        press(pad, u"gaoling"_s);
        pad.choose(0);
        press(pad, u"lao"_s);
        pad.clear();
        QCOMPARE(pad.letters(), QString());
        QCOMPARE(pad.candidates()->count(), 0);
        pad.setMode(InputPad::Ink);
        pad.addStroke({{0, 0}, {90, 0}});
        pad.clear();
        QVERIFY(pad.strokes().isEmpty());
        QCOMPARE(pad.candidates()->count(), 0);
    }
    QStringList left;
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        // Qt and fontconfig keep caches of their own.
        if (!file.contains("fontconfig"_L1) && !file.contains("qmlcache"_L1) && !file.contains("mesa"_L1)) {
            left.append(file);
        }
    }
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
}

QTEST_MAIN(TestInputPad)
#include "tst_inputpad.moc"
