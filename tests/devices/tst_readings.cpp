// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// How Chinese is read aloud. resources/voice/checked.tsv holds every Chinese text of the product and of the sample
// catalogue with its whole reading, read through by a person. To extend it after texts were added:
//   YIZHAN_WRITE_READINGS=1 build/ci/bin/tst_readings everyTextIsChecked
// appends what is missing with the reading the program would use; read the new lines, correct readings.tsv where a word
// is wrong, delete the line and run it again.

#include "devices/readings.h"
#include "devices/spokenform.h"
#include "devices/voicetables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QString sourcePath(const QString &path)
{
    return QStringLiteral(YIZHAN_SOURCE_DIR) + u'/' + path;
}

QByteArray contents(const QString &path)
{
    QFile file(sourcePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar it) { return it.script() == QChar::Script_Han; });
}

/** Texts in their order, each once. */
struct Texts
{
    QStringList all;
    QSet<QString> seen;

    void add(const QString &text)
    {
        const QString trimmed = text.trimmed();
        if (hasChinese(trimmed) && !seen.contains(trimmed)) {
            seen.insert(trimmed);
            all.append(trimmed);
        }
    }

    void addSources()
    {
        QXmlStreamReader xml(contents(u"resources/translations/yizhan_en.ts"_s));
        while (!xml.atEnd()) {
            if (xml.readNextStartElement() || xml.isStartElement()) {
                if (xml.name() == "source"_L1) {
                    add(xml.readElementText());
                }
            }
        }
    }

    /** What a screen shows of a catalogue or a hall; the words that only a search knows are not said. */
    void addNames(const QJsonValue &value)
    {
        static const QSet<QString> unsaid{u"meta"_s,     u"legal_basis"_s, u"synonyms"_s,
                                          u"keywords"_s, u"source"_s,      u"notice"_s};
        if (value.isString()) {
            add(value.toString());
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const auto &element : array) {
                addNames(element);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (!unsaid.contains(it.key())) {
                    addNames(it.value());
                }
            }
        }
    }
};

Texts productTexts()
{
    Texts texts;
    texts.addSources();
    for (const QString &name : {u"matters"_s, u"hall"_s, u"hall-small"_s}) {
        texts.addNames(QJsonDocument::fromJson(contents(u"resources/demo/%1.json"_s.arg(name))).object());
    }
    return texts;
}

/** The Chinese syllables of a reading. */
QStringList chineseOf(QString reading)
{
    static const QRegularExpression english(u"\\[[A-Za-z ’'-]+\\]"_s);
    return reading.remove(english).remove(u',').remove(u'.').split(u' ', Qt::SkipEmptyParts);
}

QString escaped(QString text)
{
    return text.replace(u'\n', u"\\n"_s);
}

} // namespace

class TestReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAreRight();
    void words_data();
    void words();
    void spokenForm_data();
    void spokenForm();
    void englishPages_data();
    void englishPages();
    void everyTextIsChecked();
    void textsAreReadAsChecked();
    void syllablesAreChinese();
    void espeakTakesNothingForEnglish();

private:
    /** The whole reading: syllables, [English], "," and "." for a short and a long silence; 3 for what a text leaves
     * open. */
    [[nodiscard]] QString reading(const QString &text) const;

    Readings m_readings = Readings::builtIn();
    SpokenForm m_form = SpokenForm::builtIn();
    std::vector<TableLine> m_checked;
};

QString TestReadings::reading(const QString &text) const
{
    static const QRegularExpression place(u"%(?:\\d|n)"_s);
    QStringList parts;
    const auto spans = m_form.of(QString(text).replace(place, u"3"_s), SpokenLanguage::Chinese);
    for (const SpokenSpan &span : spans) {
        parts += span.language == SpokenLanguage::English ? QStringList(u'[' + span.text + u']')
                                                          : m_readings.syllables(span.text);
        if (span.pauseMs > 0 && &span != &spans.back()) {
            parts.back() += span.pauseMs < breathMs ? u',' : u'.';
        }
    }
    return parts.join(u' ');
}

void TestReadings::initTestCase()
{
    const auto table = readTable(contents(u"resources/voice/checked.tsv"_s), 2);
    QVERIFY2(table, table ? "" : qPrintable(table.error().en));
    m_checked = *table;
}

void TestReadings::tablesAreRight()
{
    Readings readings;
    const auto characters = readings.addCharacters(contents(u"resources/voice/characters.tsv"_s));
    QVERIFY2(characters, characters ? "" : qPrintable(characters.error().en));
    const auto words = readings.addWords(contents(u"resources/voice/readings.tsv"_s));
    QVERIFY2(words, words ? "" : qPrintable(words.error().en));
    SpokenForm form;
    QVERIFY(form.addExceptions(contents(u"resources/voice/spoken.tsv"_s)));
    QVERIFY(!readings.addWords("银行\tyin2\n"));
    QVERIFY(!readings.addWords("银行\tyin2 hong9\n"));
    QVERIFY(!readings.addWords("银行 yin2 hang2\n"));
    QCOMPARE(readings.addCharacters("# one\nban1\t办\nbann4\t办\n").error().en, u"Line 3: bann4"_s);
}

void TestReadings::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"银行重新办理"_s, u"yin2 hang2 chong2 xin1 ban4 li3"_s);
    row(u"重大行为"_s, u"zhong4 da4 xing2 wei2"_s);
    row(u"网格长长期调查"_s, u"wang3 ge2 zhang3 chang2 qi1 diao4 cha2"_s);
    row(u"不了解"_s, u"bu4 liao3 jie3"_s);
    row(u"办不了"_s, u"ban4 bu4 liao3"_s);
    row(u"不用了"_s, u"bu2 yong4 le5"_s);
    row(u"不在"_s, u"bu2 zai4"_s);
    row(u"不来"_s, u"bu4 lai2"_s);
    row(u"一个一次一天"_s, u"yi2 ge4 yi2 ci4 yi4 tian1"_s);
    row(u"第一个"_s, u"di4 yi1 ge4"_s);
    row(u"十一月一日"_s, u"shi2 yi1 yue4 yi1 ri4"_s);
    row(u"一百一十"_s, u"yi4 bai3 yi1 shi2"_s);
    row(u"八十一"_s, u"ba1 shi2 yi1"_s);
    row(u"大声一点"_s, u"da4 sheng1 yi4 dian3"_s);
    row(u"一点五倍"_s, u"yi1 dian3 wu3 bei4"_s);
    row(u"一站式"_s, u"yi2 zhan4 shi4"_s);
    row(u"女绿略"_s, u"nv3 lv4 lve4"_s);
}

void TestReadings::words()
{
    QFETCH(QString, text);
    QTEST(m_readings.syllables(text).join(u' '), "expected");
}

void TestReadings::spokenForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"您的号是 M012"_s, u"您的号是|[M]|零幺二"_s);
    row(u"NJ-20261123-0007"_s, u"[N J]|二零二六幺幺二三,|零零零七"_s);
    row(u"10:30 开门"_s, u"十点三十分开门"_s);
    row(u"08:30-12:00"_s, u"八点三十分到十二点"_s);
    row(u"2:05"_s, u"两点零五分"_s);
    row(u"2026-11-23"_s, u"二零二六年十一月二十三日"_s);
    row(u"2026年1月2日"_s, u"二零二六年一月二日"_s);
    row(u"前面 2 人，大约 5–10 分钟"_s, u"前面两人,|大约五到十分钟"_s);
    row(u"第 2 步"_s, u"第二步"_s);
    row(u"请到 2 号窗口"_s, u"请到二号窗口"_s);
    row(u"满意 98.5%"_s, u"满意百分之九十八点五"_s);
    row(u"电话 0934-8000001"_s, u"电话零九三四,|八零零零零零幺"_s);
    row(u"12345热线"_s, u"一二三四五热线"_s);
    row(u"1234567"_s, u"幺二三四五六七"_s);
    row(u"205 元、2000 元"_s, u"二百零五元,|两千元"_s);
    row(u"AB岗"_s, u"[A B]|岗"_s);
    row(u"王＊＊"_s, u"王某某"_s);
    row(u"✓按时"_s, u"按时"_s);
    row(u"慢。快？"_s, u"慢.|快."_s);
    row(u"按 GLJT 或 gaoling"_s, u"按|[G L J T]|或|[gaoling]"_s);
    row(u""_s, u""_s);
    row(u"✓▲✕‖"_s, u""_s);
}

void TestReadings::spokenForm()
{
    QFETCH(QString, text);
    QStringList said;
    for (const SpokenSpan &span : m_form.of(text, SpokenLanguage::Chinese)) {
        said.append((span.language == SpokenLanguage::English ? u"[%1]"_s : u"%1"_s).arg(span.text) +
                    (span.pauseMs == 0         ? QString()
                     : span.pauseMs < breathMs ? u","_s
                                               : u"."_s));
    }
    QTEST(said.join(u'|'), "expected");
}

void TestReadings::englishPages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("number") << u"Your number is M012."_s << u"E:Your number is M 0 1 2."_s;
    QTest::newRow("range") << u"3 people before you · about 5–10 minutes"_s
                           << u"E:3 people before you,|E:about 5 to 10 minutes"_s;
    QTest::newRow("name") << u"Served by 王秀兰, window 3"_s << u"E:Served by|C:王秀兰,|E:window 3"_s;
    QTest::newRow("time") << u"Opens at 08:30"_s << u"E:Opens at 08:30"_s;
}

void TestReadings::englishPages()
{
    QFETCH(QString, text);
    QStringList said;
    for (const SpokenSpan &span : m_form.of(text, SpokenLanguage::English)) {
        said.append((span.language == SpokenLanguage::English ? u"E:"_s : u"C:"_s) + span.text +
                    (span.pauseMs == 0         ? QString()
                     : span.pauseMs < breathMs ? u","_s
                                               : u"."_s));
    }
    QTEST(said.join(u'|'), "expected");
}

void TestReadings::everyTextIsChecked()
{
    QSet<QString> checked;
    for (const TableLine &line : m_checked) {
        checked.insert(line.fields[0]);
    }
    const QStringList texts = productTexts().all;
    QVERIFY2(texts.size() > 1000, "the catalogue and the translations were read");
    QByteArray missing;
    for (const QString &text : texts) {
        if (!checked.contains(escaped(text))) {
            missing += u"%1\t%2\n"_s.arg(escaped(text), reading(text)).toUtf8();
        }
    }
    if (qEnvironmentVariableIntValue("YIZHAN_WRITE_READINGS") != 0) {
        QFile file(sourcePath(u"resources/voice/checked.tsv"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write(missing);
        return;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"not in resources/voice/checked.tsv:\n"_s + QString::fromUtf8(missing)));
}

void TestReadings::textsAreReadAsChecked()
{
    QVERIFY(m_checked.size() > 1000);
    QString wrong;
    for (const TableLine &line : m_checked) {
        const QString now = reading(QString(line.fields[0]).replace(u"\\n"_s, u"\n"_s));
        if (now != line.fields[1]) {
            wrong += u"%1\n  checked %2\n  now     %3\n"_s.arg(line.fields[0], line.fields[1], now);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestReadings::syllablesAreChinese()
{
    for (const TableLine &line : m_checked) {
        const QStringList syllables = chineseOf(line.fields[1]);
        QVERIFY2(!syllables.isEmpty(), qPrintable(line.fields[0]));
        for (const QString &syllable : syllables) {
            QVERIFY2(Readings::isSyllable(syllable), qPrintable(line.fields[0] + u": "_s + syllable));
        }
    }
    QVERIFY(!Readings::isSyllable(u"hao"_s));
    QVERIFY(!Readings::isSyllable(u"hao6"_s));
    QVERIFY(!Readings::isSyllable(u"jua1"_s));
    QVERIFY(!Readings::isSyllable(u""_s));
}

namespace {

/** Phonemes of espeak-ng, a line for each line of `text`. */
QByteArrayList phonemes(const QString &voice, const QByteArrayList &lines)
{
    QProcess espeak;
    espeak.start(u"espeak-ng"_s, {u"-q"_s, u"-x"_s, u"-b"_s, u"1"_s, u"-v"_s, voice});
    espeak.write(lines.join('\n') + '\n');
    espeak.closeWriteChannel();
    if (!espeak.waitForFinished() || espeak.exitCode() != 0) {
        return {};
    }
    return espeak.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

void TestReadings::espeakTakesNothingForEnglish()
{
    // espeak-ng decides word by word, and each syllable is a word to it: all that any text may be read with.
    QSet<QString> syllables;
    for (const TableLine &line : m_checked) {
        const QStringList chinese = chineseOf(line.fields[1]);
        syllables.unite({chinese.begin(), chinese.end()});
    }
    for (const QString &table : {u"characters"_s, u"readings"_s}) {
        const auto read = readTable(contents(u"resources/voice/%1.tsv"_s.arg(table)), 2);
        QVERIFY(read);
        for (const TableLine &line : *read) {
            const QStringList chinese = line.fields[table == "characters"_L1 ? 0 : 1].split(u' ');
            syllables.unite({chinese.begin(), chinese.end()});
        }
    }
    QByteArrayList lines;
    for (const QString &syllable : std::as_const(syllables)) {
        lines.append(syllable.toUtf8());
    }
    QVERIFY(lines.size() > 1000);
    const QByteArrayList said = phonemes(u"cmn-latn-pinyin"_s, lines);
    QCOMPARE(said.size(), lines.size());
    for (qsizetype i = 0; i < said.size(); ++i) {
        // One syllable of Chinese with its tone; a switch of language stands in brackets.
        const QByteArray both = lines[i] + " → " + said[i];
        static const QRegularExpression tone(u"(?<!\\d)\\d\\d"_s);
        QVERIFY2(!said[i].contains("(en"), both.constData());
        QVERIFY2(QString::fromUtf8(said[i]).count(tone) == 1, both.constData());
    }
    // The check sees what it is for: the other Chinese voice does take pinyin for English.
    QVERIFY(phonemes(u"cmn"_s, {"yin2 hang2"}).join().contains("(en"));
}

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::TestReadings)

#include "tst_readings.moc"
