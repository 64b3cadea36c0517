// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/handstrokes.h"
#include "devices/handwriting.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class TestHandwriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsCommonCharacters();
    void sizeAndPlaceDoNotMatter();
    void nothingToRead();
    void strokesComeAndGo();
    void onlyTheLatestIsAnswered();
    void clearForgetsWhatIsOnTheWay();
    void strokesHaveALimit();
    void endsInTheMiddle();
    void asSchoolsTeachIt();

private:
    [[nodiscard]] static QList<InkStroke> strokesOf(const QString &text);
    const QList<HandCharacter> m_characters = handCharacters();
};

QList<InkStroke> TestHandwriting::strokesOf(const QString &text)
{
    for (const HandCharacter &character : handCharacters()) {
        if (character.text == text) {
            return character.strokes;
        }
    }
    return {};
}

void TestHandwriting::findsCommonCharacters()
{
    QCOMPARE(m_characters.size(), 500);
    const auto recognizer = InkRecognizer::shared();
    QVERIFY(recognizer->ready());
    int first = 0;
    int among = 0;
    QStringList missed;
    for (qsizetype i = 0; i < m_characters.size(); ++i) {
        const QStringList found = recognizer->candidates(byHand(m_characters[i].strokes, quint32(i)));
        const qsizetype place = found.indexOf(m_characters[i].text);
        first += place == 0 ? 1 : 0;
        among += place >= 0 ? 1 : 0;
        if (place < 0) {
            missed.append(m_characters[i].text);
        }
    }
    qInfo("500 commonest characters: %.1f %% first, %.1f %% among ten; not found: %s", first / 5.0, among / 5.0,
          qPrintable(missed.join(QString())));
    // Measured with these seeds: 379 and 443 (75.8 % and 88.6 %); ten of 500 are left for other seeds and models. The
    // model was made from one person's writing, whose stroke order differs from the usual in what it misses.
    QVERIFY2(first >= 369, qPrintable(QString::number(first)));
    QVERIFY2(among >= 465, qPrintable(QString::number(among)));
}

void TestHandwriting::sizeAndPlaceDoNotMatter()
{
    const auto recognizer = InkRecognizer::shared();
    const QList<InkStroke> strokes = strokesOf(u"中"_s);
    QVERIFY(!strokes.isEmpty());
    const QStringList found = recognizer->candidates(strokes);
    QCOMPARE(found.size(), 10);
    QCOMPARE(found.first(), u"中"_s);
    for (const double scale : {0.01, 0.3, 7.0}) {
        QList<InkStroke> moved = strokes;
        for (InkStroke &stroke : moved) {
            for (QPointF &point : stroke) {
                point = point * scale + QPointF(-500, 3000);
            }
        }
        QCOMPARE(recognizer->candidates(moved).first(), u"中"_s);
    }
    QCOMPARE(recognizer->candidates({{{0, 50}, {100, 50}}}).first(), u"一"_s);
    QCOMPARE(recognizer->candidates(strokes, 3), found.mid(0, 3));
}

void TestHandwriting::nothingToRead()
{
    const auto recognizer = InkRecognizer::shared();
    QVERIFY(recognizer->candidates({}).isEmpty());
    QVERIFY(recognizer->candidates({{}}).isEmpty());
    QVERIFY(recognizer->candidates({{{1, 1}, {2, 2}}}, 0).isEmpty());
    (void)recognizer->candidates({{{7, 7}}});                                   // a tap
    (void)recognizer->candidates({InkStroke(20'000, QPointF(3, 3)), {{9, 9}}}); // a finger that rests
    (void)recognizer->candidates(QList<InkStroke>(200, InkStroke{{0, 0}, {5, 5}}));
}

void TestHandwriting::strokesComeAndGo()
{
    Handwriting writing;
    QSignalSpy changed(&writing, &Handwriting::candidatesChanged);
    const QList<InkStroke> strokes = strokesOf(u"十"_s);
    QCOMPARE(strokes.size(), 2);
    QVERIFY(writing.addStroke(strokes[0]));
    QTRY_VERIFY(!writing.candidates().isEmpty());
    QCOMPARE(writing.candidates().first(), u"一"_s);
    QVERIFY(writing.addStroke(strokes[1]));
    QTRY_COMPARE(writing.candidates().value(0), u"十"_s);
    QVERIFY(writing.undo());
    QTRY_COMPARE(writing.candidates().value(0), u"一"_s);
    QVERIFY(writing.undo());
    QVERIFY(writing.candidates().isEmpty());
    QVERIFY(!writing.undo());
    QCOMPARE(changed.size(), 4);
    QVERIFY(!writing.addStroke({}));
}

void TestHandwriting::onlyTheLatestIsAnswered()
{
    Handwriting writing;
    const QList<InkStroke> strokes = strokesOf(u"高"_s);
    QVERIFY(strokes.size() > 5);
    QSignalSpy changed(&writing, &Handwriting::candidatesChanged);
    for (const InkStroke &stroke : strokes) {
        QVERIFY(writing.addStroke(stroke));
    }
    QTRY_COMPARE(writing.candidates().value(0), u"高"_s);
    QVERIFY(!writing.thinking());
    // The first stroke was on the way when the others came; those in between were left out.
    QCOMPARE(changed.size(), 1);
}

void TestHandwriting::clearForgetsWhatIsOnTheWay()
{
    Handwriting writing;
    QSignalSpy changed(&writing, &Handwriting::candidatesChanged);
    QVERIFY(writing.addStroke({{0, 0}, {100, 0}}));
    writing.clear();
    QVERIFY(writing.strokes().isEmpty());
    QTRY_VERIFY(!writing.thinking());
    QVERIFY(writing.candidates().isEmpty());
    QCOMPARE(changed.size(), 0);
}

void TestHandwriting::strokesHaveALimit()
{
    Handwriting writing;
    for (qsizetype i = 0; i < Handwriting::MostStrokes; ++i) {
        QVERIFY(writing.addStroke({{0, double(i)}, {100, double(i)}}));
    }
    QVERIFY(!writing.addStroke({{0, 0}, {1, 1}}));
    QTRY_VERIFY(!writing.thinking());
}

void TestHandwriting::endsInTheMiddle()
{
    for (int i = 0; i < 5; ++i) {
        Handwriting writing;
        writing.prepare();
        QVERIFY(writing.addStroke({{0, 0}, {100, 0}}));
    }
}

/** The model learnt other orders of their strokes. */
void TestHandwriting::asSchoolsTeachIt()
{
    for (const QChar character : u"老女山水长生可比火"_s) {
        const QStringList found = InkRecognizer::shared()->candidates(strokesOf(character));
        QVERIFY2(found.contains(character), qPrintable(character + found.join(QString())));
    }
}

QTEST_GUILESS_MAIN(TestHandwriting)
#include "tst_handwriting.moc"
