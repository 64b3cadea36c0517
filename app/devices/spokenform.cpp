// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/spokenform.h"

#include "devices/voicetables.h"
#include "resources/data.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int commaMs = 220;
constexpr int stopMs = 420;
constexpr int touchMs = 120; // a bracket, a slash

/** Collects spans; neighbours of one language become one. */
struct Speech
{
    std::vector<SpokenSpan> spans;

    void say(SpokenLanguage language, const QString &text)
    {
        if (text.isEmpty()) {
            return;
        }
        if (!spans.empty() && spans.back().language == language && spans.back().pauseMs == 0) {
            spans.back().text += language == SpokenLanguage::English ? u' ' + text : text;
        } else {
            spans.push_back({language, text, 0});
        }
    }
    void chinese(const QString &text) { say(SpokenLanguage::Chinese, text); }
    void english(const QString &text) { say(SpokenLanguage::English, text); }
    void pause(int ms)
    {
        if (!spans.empty()) {
            spans.back().pauseMs = std::max(spans.back().pauseMs, ms);
        }
    }
};

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han && character != u'々';
}

/** Digit by digit; in numbers that are called or dialled 1 is 幺. */
QString digits(const QString &written, bool called)
{
    QString said;
    for (const QChar digit : written) {
        said += digit == u'1' && called ? QChar(u'幺') : u"零一二三四五六七八九"_s[digit.digitValue()];
    }
    return said;
}

QString letters(const QString &written)
{
    return QStringList(written.split(QString(), Qt::SkipEmptyParts)).join(u' ');
}

/** Names that are not words ("GLJT", "gljt", "A") are spelt; the rest is read. */
QString latin(const QString &written)
{
    static const QRegularExpression vowel(u"[aeiouyAEIOUY]"_s);
    constexpr qsizetype longestAbbreviation = 5;
    QStringList said;
    const QStringList words = written.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool capitals = word == word.toUpper() && word.size() <= longestAbbreviation;
        said.append(capitals || (!word.contains(vowel) && word.size() > 1) ? letters(word.toUpper()) : word);
    }
    return said.join(u' ');
}

/** What is counted in 两 and not in 二. */
bool isCounted(QStringView rest)
{
    rest = rest.trimmed();
    return !rest.isEmpty() &&
           u"个样人位份件张次天年秒分小条项户周届步遍岁块元站层间套道笔门台部本页倍名家种"_s.contains(rest[0]);
}

QString number(const QString &written, QStringView before, QStringView after)
{
    constexpr qsizetype longestCount = 4;
    if (written.size() > longestCount || (written.size() > 1 && written.startsWith(u'0'))) {
        return digits(written, true);
    }
    if (written == "2"_L1 && !before.endsWith(u'第') && isCounted(after)) {
        return u"两"_s;
    }
    return chineseNumber(written.toLongLong());
}

QString decimal(const QString &written)
{
    const qsizetype point = written.indexOf(u'.');
    return point < 0 ? chineseNumber(written.toLongLong())
                     : chineseNumber(written.left(point).toLongLong()) + u'点' + digits(written.mid(point + 1), false);
}

QString clockTime(int hour, int minute)
{
    QString said = (hour == 2 ? u"两"_s : chineseNumber(hour)) + u'点';
    if (minute > 0) {
        said += (minute < 10 ? u"零"_s : QString()) + chineseNumber(minute) + u'分';
    }
    return said;
}

/** Silence of a sign; 0 where it is passed over. */
int silenceOf(QChar sign)
{
    return u"。！？!?\n…"_s.contains(sign)          ? stopMs
           : u"；;"_s.contains(sign)                ? breathMs
           : u"，,：:·\u3000、—–|"_s.contains(sign) ? commaMs
           : u"（）()〔〕[]【】/"_s.contains(sign)  ? touchMs
                                                    : 0;
}

QString wordOfSign(QChar sign)
{
    return sign == u'+' || sign == u'＋'   ? u"加"_s
           : sign == u'×'                  ? u"乘"_s
           : sign == u'＊' || sign == u'*' ? u"某"_s
           : sign == u'%' || sign == u'％' ? u"百分号"_s
           : sign == u'≥'                  ? u"不少于"_s
           : sign == u'≤'                  ? u"不多于"_s
           : sign == u'℃'                  ? u"摄氏度"_s
           : sign == u'㎡'                 ? u"平方米"_s
                                           : QString();
}

struct Rule
{
    QRegularExpression pattern;
    std::function<void(Speech &, const QRegularExpressionMatch &, QStringView before, QStringView after)> say;
};

/** Tried in this order where the text stands; the first that fits is said. */
const std::vector<Rule> &rules()
{
    using Match = QRegularExpressionMatch;
    static const std::vector<Rule> all = {
        // M012, NJ-20261123-0007
        {QRegularExpression(u"([A-Z]{1,4})((?:-?\\d+)+)(?![A-Za-z])"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.english(letters(match.captured(1)));
             const QStringList groups = match.captured(2).split(u'-', Qt::SkipEmptyParts);
             for (const QString &group : groups) {
                 speech.chinese(digits(group, true));
                 if (&group != &groups.back()) {
                     speech.pause(touchMs);
                 }
             }
         }},
        {QRegularExpression(u"(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(digits(match.captured(1), false) + u'年' + chineseNumber(match.captured(2).toInt()) +
                            u'月' + chineseNumber(match.captured(3).toInt()) + u'日');
         }},
        {QRegularExpression(u"(\\d{1,2})[:：](\\d{2})(?!\\d)"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(clockTime(match.captured(1).toInt(), match.captured(2).toInt()));
         }},
        {QRegularExpression(u"(\\d+(?:\\.\\d+)?)[%％]"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(u"百分之"_s + decimal(match.captured(1)));
         }},
        // A year is read digit by digit.
        {QRegularExpression(u"(\\d{4})(?=\\s?[年〕])"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(digits(match.captured(1), false));
         }},
        {QRegularExpression(u"(\\d{3,4})-(\\d{7,8})(?!\\d)"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(digits(match.captured(1), true));
             speech.pause(touchMs);
             speech.chinese(digits(match.captured(2), true));
         }},
        {QRegularExpression(u"(\\d+)\\s*[-–—~～]\\s*(?=\\d)"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(decimal(match.captured(1)) + u'到');
         }},
        // From one time or date to another.
        {QRegularExpression(u"(?<=[\\d年月日时分点])\\s*[-–—~～]\\s*(?=\\d)"_s),
         [](Speech &speech, const Match &, QStringView, QStringView) {
             speech.chinese(u"到"_s);
         }},
        {QRegularExpression(u"\\d+\\.\\d+"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.chinese(decimal(match.captured()));
         }},
        {QRegularExpression(u"\\d+"_s),
         [](Speech &speech, const Match &match, QStringView before, QStringView after) {
             speech.chinese(number(match.captured(), before, after));
         }},
        {QRegularExpression(u"[A-Za-z]+(?:[ '’-][A-Za-z]+)*"_s),
         [](Speech &speech, const Match &match, QStringView, QStringView) {
             speech.english(latin(match.captured()));
         }},
    };
    return all;
}

/** An English page: Chinese names are said in Chinese, all else goes to the English voice but for numbers of slips. */
void sayEnglish(Speech &speech, const QString &text)
{
    static const QRegularExpression code(u"\\b([A-Z]{1,4})((?:-?\\d)+)\\b"_s);
    static const QRegularExpression range(u"(\\d)\\s*[–—]\\s*(?=\\d)"_s);
    QString spelt = text;
    for (auto match = code.match(spelt); match.hasMatch(); match = code.match(spelt, match.capturedStart() + 1)) {
        const QString said = letters(match.captured(1)) + u' ' + letters(match.captured(2).remove(u'-'));
        spelt.replace(match.capturedStart(), match.capturedLength(), said);
    }
    spelt.replace(range, u"\\1 to "_s);
    QString words;
    const auto flush = [&speech, &words] {
        speech.english(std::exchange(words, {}).simplified());
    };
    for (qsizetype at = 0; at < spelt.size(); ++at) {
        const QChar here = spelt[at];
        const bool last = at + 1 == spelt.size() || spelt[at + 1].isSpace();
        if (isHan(here)) {
            flush();
            speech.chinese(here);
        } else if ((here == u'.' && last) || u"!?\n…。！？"_s.contains(here)) {
            flush();
            speech.pause(stopMs);
        } else if ((u",:"_s.contains(here) && last) || u";·（）()\u3000、，：—–"_s.contains(here)) {
            flush();
            speech.pause(commaMs);
        } else if (here.isLetterOrNumber() || u" '’-.:,%&+/"_s.contains(here)) {
            words += here;
        }
    }
    flush();
}

} // namespace

QString chineseNumber(qint64 number)
{
    Q_ASSERT(number >= 0 && number < 1'000'000'000'000);
    if (number == 0) {
        return u"零"_s;
    }
    const auto below10000 = [](qint64 value) {
        QString said;
        bool gap = false;
        qint64 place = 1000;
        for (const QChar unit : u"千百十 "_s) {
            const int digit = int(value / place % 10);
            if (digit == 0) {
                gap = !said.isEmpty();
            } else {
                said += gap ? u"零"_s : QString();
                gap = false;
                said += digit == 2 && unit == u'千' ? QChar(u'两') : u"零一二三四五六七八九"_s[digit];
                said += unit == u' ' ? QString() : QString(unit);
            }
            place /= 10;
        }
        return said;
    };
    QString said;
    qint64 group = 100'000'000;
    for (const QChar unit : u"亿万 "_s) {
        const qint64 value = number / group % 10000;
        if (value > 0) {
            said += !said.isEmpty() && value < 1000 ? u"零"_s : QString();
            said += value == 2 && unit != u' ' ? u"两"_s : below10000(value);
            said += unit == u' ' ? QString() : QString(unit);
        }
        group /= 10000;
    }
    return said.startsWith(u"一十"_s) ? said.mid(1) : said;
}

SpokenForm SpokenForm::builtIn()
{
    SpokenForm form;
    (void)form.addExceptions(builtInFile(u"voice/spoken.tsv"_s)); // read by its test
    return form;
}

Result<Done> SpokenForm::addExceptions(const QByteArray &table)
{
    const auto lines = readTable(table, 2);
    if (!lines) {
        return lines.error();
    }
    for (const TableLine &line : *lines) {
        m_exceptions.push_back({line.fields[0], line.fields[1]});
    }
    return Done{};
}

std::vector<SpokenSpan> SpokenForm::of(const QString &written, SpokenLanguage language) const
{
    Speech speech;
    QString text = written;
    text.remove(QChar(0x2060)); // a word joiner, for the eye alone
    if (language == SpokenLanguage::English) {
        sayEnglish(speech, text);
        return speech.spans;
    }
    const auto exceptionAt = [this, &text](qsizetype at) {
        return std::find_if(m_exceptions.begin(), m_exceptions.end(), [&](const Exception &exception) {
            const qsizetype end = at + exception.written.size();
            const bool joined = (at > 0 && text[at - 1].isDigit()) || (end < text.size() && text[end].isDigit());
            return !joined && QStringView(text).mid(at).startsWith(exception.written);
        });
    };
    for (qsizetype at = 0; at < text.size();) {
        if (isHan(text[at])) {
            speech.chinese(text[at++]);
            continue;
        }
        if (const auto exception = exceptionAt(at); exception != m_exceptions.end()) {
            speech.chinese(exception->said);
            at += exception->written.size();
            continue;
        }
        bool said = false;
        for (const Rule &rule : rules()) {
            const auto match = rule.pattern.match(text, at, QRegularExpression::NormalMatch,
                                                  QRegularExpression::AnchorAtOffsetMatchOption);
            if (match.hasMatch()) {
                rule.say(speech, match, QStringView(text).left(at).trimmed(),
                         QStringView(text).mid(match.capturedEnd()));
                at = match.capturedEnd();
                said = true;
                break;
            }
        }
        if (!said) {
            speech.chinese(wordOfSign(text[at]));
            speech.pause(silenceOf(text[at]));
            ++at;
        }
    }
    return speech.spans;
}

} // namespace yizhan
