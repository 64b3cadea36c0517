// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "paperfixture.h"

using namespace yizhan;
using namespace yizhan::test;

/** How a paper fills its sheets: further ones, the seal, the code. */
class PaperSheetsTest : public PaperTest
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeIsReadBack()
    {
        const QString path = written(Sample().paper(PaperKind::Acceptance));
        (void)run(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, path, m_dir.filePath(u"page"_s)});
        const QStringList pages = QDir(m_dir.path()).entryList({u"page*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(!pages.isEmpty());
        const QByteArray read = run(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, m_dir.filePath(pages.back())});
        QCOMPARE(read.trimmed(), QByteArray("YZP1:k3JH5v0cQm2Zt8yXw1Lr9A"));
    }

    /** However long: within the margins, nothing on the foot, the words of one line never over those of another. */
    void longPapersGoOnOnFurtherSheets_data()
    {
        QTest::addColumn<int>("kind");
        for (const PaperKind kind : {PaperKind::Acceptance, PaperKind::OneTimeNotice, PaperKind::DeferralPromise}) {
            QTest::newRow(qPrintable(paperName(kind, true))) << int(kind);
        }
    }

    void longPapersGoOnOnFurtherSheets()
    {
        QFETCH(int, kind);
        const QString path = written(Sample(true).paper(PaperKind(kind)));
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
        const auto pages = text.count(u"<page "_s);
        QVERIFY(pages >= 2);
        for (const qsizetype page : {qsizetype(1), pages}) {
            QVERIFY(textOf(path).contains(u"第%1页，共%2页"_s.arg(page).arg(pages)));
        }
        static const QRegularExpression word(
            uR"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">)re"_s);
        auto all = word.globalMatch(text);
        int words = 0;
        while (all.hasNext()) {
            const auto one = all.next();
            ++words;
            QVERIFY2(one.captured(1).toDouble() >= 78 && one.captured(3).toDouble() <= 523, qPrintable(one.captured()));
            const double top = one.captured(2).toDouble();
            const double bottom = one.captured(4).toDouble();
            QVERIFY2(top >= 60 && (bottom <= 768 || (top >= 768 && bottom <= 820)), qPrintable(one.captured()));
        }
        QVERIFY(words > 100);
        // The last material of the list is there.
        QVERIFY(textOf(path).contains(u"第40组"_s));
    }

    /** Seal and code alone on a sheet would say nothing: the last words go with them, however long the paper is. */
    void theSealIsNeverAlone_data()
    {
        QTest::addColumn<bool>("elder");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("step");
        for (const bool elder : {false, true}) {
            const auto row = [elder](const char *where) -> QTestData & {
                return QTest::addRow("%s%s", where, elder ? ", large" : "") << elder;
            };
            row("under a paragraph") << int(PaperKind::Acceptance) << u"可拨打监督电话反映"_s << 1;
            row("under a table") << int(PaperKind::OneTimeNotice) << u"又一份材料"_s << 1;
            row("under fields") << int(PaperKind::ReturnNotice) << u"经办人王秀兰"_s << (elder ? 10 : 30);
        }
    }

    void theSealIsNeverAlone()
    {
        QFETCH(bool, elder);
        QFETCH(int, kind);
        QFETCH(QString, last);
        QFETCH(int, step);
        int longer = 0;
        for (int more = 0; more < 60 * step && longer < 3; more += step) {
            Sample sample;
            ServiceCase one = sample.one();
            one.elder = elder;
            one.endReason = u"deferred-not-supplied"_s;
            one.due.provisional = false; // no further sentence
            Matter &matter = sample.hall.matters.matters.at(u"GAOLING"_s);
            for (int i = 0; i < more; ++i) {
                const QString name = u"又一份材料%1"_s.arg(i);
                matter.materials.push_back({name, {}, 1, 0, true, true, {}, {}, {}, {}});
                one.materials.push_back({name, false, 0, true, false});
            }
            const QString path = written(sample.paper(PaperKind(kind), one));
            static const QRegularExpression pagesOf(u"Pages:\\s+(\\d+)"_s);
            const int pages = pagesOf.match(QString::fromUtf8(run(u"pdfinfo"_s, {path}))).captured(1).toInt();
            const QString text = textOf(path, pages);
            QVERIFY2(text.contains(last) || more == 0, qPrintable(u"%1 more: "_s.arg(more) + text));
            longer += pages > 1 ? 1 : 0;
        }
        QVERIFY(longer > 0);
    }

    /** 大字版 stays with the person: no letter below 16 points, none over another or beyond the margins. */
    void largePrintIsReadWithoutGlasses_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("longTexts");
        for (int kind = 0; kind <= int(PaperKind::WithdrawalNote); ++kind) {
            QTest::newRow(qPrintable(paperName(PaperKind(kind), true))) << kind << false;
        }
        QTest::newRow("a long acceptance") << int(PaperKind::Acceptance) << true;
        QTest::newRow("a long notice") << int(PaperKind::OneTimeNotice) << true;
    }

    void largePrintIsReadWithoutGlasses()
    {
        QFETCH(int, kind);
        QFETCH(bool, longTexts);
        const Sample sample(longTexts);
        ServiceCase one = sample.one();
        const OfficialPaper ordinary = sample.paper(PaperKind(kind), one);
        one.elder = true;
        const OfficialPaper large = sample.paper(PaperKind(kind), one);
        QVERIFY(large.large && !ordinary.large);
        const QList<QRectF> usual = wordsOf(written(ordinary));
        const QString path = written(large);
        const QList<QRectF> words = wordsOf(path);
        QVERIFY(!usual.isEmpty() && !words.isEmpty());
        const auto lowest = [](const QList<QRectF> &all) {
            return std::min_element(all.begin(), all.end(),
                                    [](const QRectF &a, const QRectF &b) { return a.height() < b.height(); })
                ->height();
        };
        // The smallest letters of an ordinary paper, those of its foot, have 8.5 points.
        QVERIFY2(lowest(words) >= lowest(usual) * 16 / 8.5 * 0.99, qPrintable(QString::number(lowest(words))));
        for (const QRectF &word : words) {
            QVERIFY2(
                word.left() >= 78 && word.right() <= 524 && word.top() >= 55 && word.bottom() <= 825,
                qPrintable(u"%1,%2 %3,%4"_s.arg(word.left()).arg(word.top()).arg(word.right()).arg(word.bottom())));
        }
        const QByteArray info = run(u"pdfinfo"_s, {path});
        QVERIFY(info.contains("A4"));
        // Not a word is lost.
        const QString text = textOf(path);
        for (const OfficialPaper::Field &field : large.fields) {
            QVERIFY2(text.contains(QString(field.name).remove(QRegularExpression(u"\\s"_s))), qPrintable(field.name));
        }
        QVERIFY(text.contains(u"监督电话"_s) && text.contains(large.number));
    }

    /** What somebody wrote is as long as they like: it goes on on the next sheet. */
    void aCellHigherThanASheetGoesOn()
    {
        Sample sample;
        ServiceCase one = sample.one();
        one.elder = true;
        PaperFacts facts = sample.facts(PaperKind::Refusal, one);
        QString words;
        for (int i = 100; i < 220; ++i) {
            words += u"第%1条理由、"_s.arg(i);
        }
        facts.facts.push_back({u"refused"_s, {}, words});
        const QString path = written(officialPaper(facts));
        const QString text = textOf(path);
        for (int i = 100; i < 220; ++i) {
            QVERIFY2(text.contains(QString::number(i)), qPrintable(QString::number(i)));
        }
        for (const QRectF &word : wordsOf(path)) {
            QVERIFY2(word.bottom() <= 825, qPrintable(QString::number(word.bottom())));
        }
    }

    void oneSheetIsEnoughForAnOrdinaryOne()
    {
        for (const PaperKind kind : {PaperKind::Acceptance, PaperKind::SpecialProcedure, PaperKind::ExtensionNotice}) {
            const QByteArray info = run(u"pdfinfo"_s, {written(Sample().paper(kind))});
            QVERIFY2(info.contains("Pages:           1"), info.constData());
            QVERIFY(info.contains("A4"));
            QVERIFY(!info.contains("欧阳")); // no name in what a file manager shows
        }
    }

private:
    /** Where its words stand on their sheets, in points. */
    static QList<QRectF> wordsOf(const QString &path)
    {
        static const QRegularExpression word(
            uR"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">)re"_s);
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}));
        QList<QRectF> words;
        for (auto all = word.globalMatch(text); all.hasNext();) {
            const auto one = all.next();
            words.append({QPointF(one.captured(1).toDouble(), one.captured(2).toDouble()),
                          QPointF(one.captured(3).toDouble(), one.captured(4).toDouble())});
        }
        return words;
    }
};

QTEST_MAIN(PaperSheetsTest)
#include "tst_papersheets.moc"
