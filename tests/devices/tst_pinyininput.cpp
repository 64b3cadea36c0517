// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/pinyininput.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class TestPinyinInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void lettersBecomeCharacters_data();
    void lettersBecomeCharacters();
    void aPartIsChosenAndTheRestStays();
    void apostropheDividesSyllables();
    void lettersGoBack();
    void onlyLettersAreTaken();
    void lettersThatSpellNothing();
    void anythingMayBeTyped();
    void severalAtATime();
    void nothingIsLearntOrWritten();

private:
    QTemporaryDir m_home;
};

namespace {

void type(PinyinInput &input, const QString &letters)
{
    for (const QChar letter : letters) {
        QVERIFY(input.add(letter));
    }
}

} // namespace

void TestPinyinInput::initTestCase()
{
    // Whatever the library might write would be here.
    qputenv("HOME", m_home.path().toLocal8Bit());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"}) {
        qputenv(name, m_home.path().toLocal8Bit());
    }
    QVERIFY(QDir::setCurrent(m_home.path()));
}

void TestPinyinInput::lettersBecomeCharacters_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("among");
    QTest::newRow("gaolingjintie") << u"高龄津贴"_s << 1;
    QTest::newRow("GaoLing") << u"高龄"_s << 1;
    QTest::newRow("wufanzuijilu") << u"无犯罪记录"_s << 1;
    QTest::newRow("zhengming") << u"证明"_s << 1;
    QTest::newRow("laonian") << u"老年"_s << 6;
    QTest::newRow("nv") << u"女"_s << 1;
    QTest::newRow("lv") << u"绿"_s << 6;
    QTest::newRow("cjr") << u"残疾人"_s << 1;
    QTest::newRow("gaol") << u"高龄"_s << 12;
}

void TestPinyinInput::lettersBecomeCharacters()
{
    QFETCH(QString, wanted);
    QFETCH(int, among);
    PinyinInput input;
    QVERIFY(input.ready());
    type(input, QString::fromLatin1(QTest::currentDataTag()));
    const QStringList found = input.candidates(0, among);
    QVERIFY2(found.contains(wanted), qPrintable(found.join(u' ')));
    QCOMPARE(input.choose(int(found.indexOf(wanted))), wanted);
    QCOMPARE(input.letters(), QString());
    QCOMPARE(input.count(), 0);
}

void TestPinyinInput::aPartIsChosenAndTheRestStays()
{
    PinyinInput endless;
    type(endless, u"gljtgljtgljtgljt"_s);
    QCOMPARE(endless.choose(0).size(), 8);
    QCOMPARE(endless.letters(), u"gljtgljt"_s);

    PinyinInput input;
    type(input, u"gaolingjt"_s);
    const int whole = int(input.candidates(0, 20).indexOf(u"高龄"_s));
    QVERIFY(whole >= 0);
    QCOMPARE(input.choose(whole), u"高龄"_s);
    QCOMPARE(input.letters(), u"jt"_s);
    QVERIFY(input.count() > 0);
    QVERIFY(input.add(u'i'));
    QVERIFY(input.add(u'e'));
    const int benefit = int(input.candidates(0, 20).indexOf(u"津贴"_s));
    QVERIFY2(benefit >= 0, qPrintable(input.candidates(0, 20).join(u' ')));
    QCOMPARE(input.choose(benefit), u"津贴"_s);
    QCOMPARE(input.letters(), QString());
}

void TestPinyinInput::apostropheDividesSyllables()
{
    PinyinInput input;
    type(input, u"xi'an"_s);
    QCOMPARE(input.candidates(0, 1).value(0), u"西安"_s);
    const int first = int(input.candidates(0, 12).indexOf(u"西"_s));
    QVERIFY(first >= 0);
    QCOMPARE(input.choose(first), u"西"_s);
    QCOMPARE(input.letters(), u"an"_s);
    input.clear();
    QVERIFY(!input.add(u'\''));
    type(input, u"xi'"_s);
    QVERIFY(!input.add(u'\''));
}

void TestPinyinInput::lettersGoBack()
{
    PinyinInput input;
    type(input, u"zheng"_s);
    QCOMPARE(input.candidates(0, 12).filter(u"证"_s).size(), 1);
    QVERIFY(input.erase());
    QCOMPARE(input.letters(), u"zhen"_s);
    QVERIFY(input.candidates(0, 3).contains(u"真"_s));
    while (input.erase()) {
    }
    QCOMPARE(input.count(), 0);
    QVERIFY(input.candidates(0, 6).isEmpty());
    QCOMPARE(input.choose(0), QString());
}

void TestPinyinInput::onlyLettersAreTaken()
{
    PinyinInput input;
    for (const QChar key : u"1 -é老\n"_s) {
        QVERIFY(!input.add(key));
    }
    for (qsizetype i = 0; i < PinyinInput::LongestSpelling; ++i) {
        QVERIFY(input.add(u'a'));
    }
    QVERIFY(!input.add(u'a'));
    QVERIFY(!input.candidates(0, 6).isEmpty()); // and the engine bears as many
    QCOMPARE(input.choose(-1), QString());
    QCOMPARE(input.choose(100'000), QString());
}

void TestPinyinInput::lettersThatSpellNothing()
{
    PinyinInput input;
    type(input, u"u"_s);
    QCOMPARE(input.count(), 0);
    QCOMPARE(input.letters(), u"u"_s);
    input.clear();
    type(input, u"gaolingv"_s);
    QCOMPARE(input.choose(0), u"高龄"_s);
    QCOMPARE(input.letters(), u"v"_s);
}

void TestPinyinInput::anythingMayBeTyped()
{
    // The engine aborts the program when its tables overflow; short syllables that can be divided in
    // many ways fill them fastest.
    QRandomGenerator random(20261123);
    for (const QString &keys : {u"a"_s, u"ae"_s, u"an"_s, u"aeo"_s, u"gan"_s, u"zsan"_s, u"a'"_s, u"agnlz"_s, u"sz"_s,
                                u"dianhuo"_s, u"abcdefghijklmnopqrstuvwxyz'"_s}) {
        for (int round = 0; round < 10; ++round) {
            PinyinInput input;
            for (qsizetype i = 0; i < PinyinInput::LongestSpelling; ++i) {
                (void)input.add(keys.at(random.bounded(keys.size())));
                (void)input.candidates(0, 6);
            }
            while (input.count() > 0) { // down to what spells nothing
                QVERIFY(!input.choose(random.bounded(std::min(input.count(), 30))).isEmpty());
            }
        }
    }
}

void TestPinyinInput::severalAtATime()
{
    // The engine is one; each object has its own letters all the same.
    PinyinInput one;
    type(one, u"gaoling"_s);
    QCOMPARE(one.candidates(0, 1).value(0), u"高龄"_s);
    {
        PinyinInput other;
        type(other, u"zhengming"_s);
        QCOMPARE(other.candidates(0, 1).value(0), u"证明"_s);
        QCOMPARE(one.candidates(0, 1).value(0), u"高龄"_s);
        QCOMPARE(other.choose(0), u"证明"_s);
        type(other, u"cjr"_s);
        QCOMPARE(other.candidates(0, 1).value(0), u"残疾人"_s);
    }
    QCOMPARE(one.choose(0), u"高龄"_s);
}

void TestPinyinInput::nothingIsLearntOrWritten()
{
    QStringList before;
    for (int round = 0; round < 50; ++round) {
        PinyinInput input;
        type(input, u"laonian"_s);
        const QStringList found = input.candidates(0, 12);
        if (round == 0) {
            before = found;
        }
        // Were it learning, the last of them would have come to the front.
        QCOMPARE(found, before);
        QCOMPARE(input.choose(11), before.at(11));
    }
    QDirIterator files(m_home.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    QVERIFY2(!files.hasNext(), qPrintable(files.next()));
}

QTEST_GUILESS_MAIN(TestPinyinInput)
#include "tst_pinyininput.moc"
