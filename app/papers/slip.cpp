// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/slip.h"

#include <QRegularExpression>
#include <QTranslator>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The words of a slip in its language: the one the application shows may have changed since. */
class Words
{
public:
    explicit Words(bool english)
    {
        if (english && !m_translator.load(u":/i18n/yizhan_en.qm"_s)) {
            qWarning("the English words of the slip are missing");
        }
    }

    [[nodiscard]] QString operator()(const char *source, int n = -1) const
    {
        QString text = m_translator.isEmpty() ? QString() : m_translator.translate("Slip", source, nullptr, n);
        if (text.isEmpty()) {
            text = QString::fromUtf8(source);
        }
        return n < 0 ? text : text.replace("%n"_L1, QString::number(n));
    }

private:
    QTranslator m_translator;
};

QString aheadText(const SlipFacts &facts, const Words &words)
{
    if (!facts.calledFrom.isEmpty()) {
        const QString from = words(QT_TRANSLATE_NOOP("Slip", "%1 起叫号")).arg(facts.calledFrom);
        return facts.ahead == 0 ? from
                                : words(QT_TRANSLATE_N_NOOP("Slip", "前面 %n 人"), facts.ahead) + u" · "_s + from;
    }
    if (facts.ahead == 0) {
        return words(QT_TRANSLATE_NOOP("Slip", "这一队前面没有人"));
    }
    if (facts.waitTo == 0) {
        return words(QT_TRANSLATE_N_NOOP("Slip", "前面 %n 人"), facts.ahead);
    }
    return words(QT_TRANSLATE_N_NOOP("Slip", "前面 %n 人 · 大约 %1–%2 分钟"), facts.ahead)
        .arg(facts.waitFrom)
        .arg(facts.waitTo);
}

/** What a number is told that may not be called before the windows close. */
QStringList endTexts(const SlipFacts &facts, const Words &words)
{
    if (facts.endsAt.isEmpty()) {
        return {};
    }
    if (!facts.endsForToday) {
        return {words(QT_TRANSLATE_NOOP("Slip", "窗口 %1 午休，没轮到，%2 起接着叫")).arg(facts.endsAt, facts.againAt)};
    }
    QStringList texts{words(QT_TRANSLATE_NOOP("Slip", "窗口 %1 下班，可能轮不到")).arg(facts.endsAt)};
    if (!facts.againAt.isEmpty()) {
        texts.append((facts.bookable ? words(QT_TRANSLATE_NOOP("Slip", "可以 %1 再来，或在自助机上约时间"))
                                     : words(QT_TRANSLATE_NOOP("Slip", "可以 %1 再来")))
                         .arg(facts.againAt));
    }
    return texts;
}

QString windowsText(const QList<int> &windows, bool english, const Words &words)
{
    QStringList numbers;
    for (const int window : windows) {
        numbers.append(QString::number(window));
    }
    return words(QT_TRANSLATE_NOOP("Slip", "到 %1 号窗口")).arg(numbers.join(english ? u" or "_s : u"、"_s));
}

QString whereText(const SlipFacts &facts, const Words &words)
{
    if (facts.general && facts.unheard) {
        return words(QT_TRANSLATE_NOOP("Slip", "现在大厅里没有人，有人来上班就会看到"));
    }
    if (facts.general) {
        return words(QT_TRANSLATE_NOOP("Slip", "已经叫了工作人员，请在自助机旁稍等"));
    }
    if (facts.windows.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("Slip", "请看大屏，听叫号"));
    }
    return windowsText(facts.windows, facts.english, words);
}

/**
 * The guide as a phone reads it, with no network at all. A code that is too dense is read by no phone: papers that do
 * not fit are on the paper alone.
 */
QString guideCode(const GuideFacts &facts, const QString &where, const Words &words)
{
    constexpr qsizetype mostBytes = 420;
    QStringList end{where};
    end += facts.hours;
    if (!facts.phone.isEmpty()) {
        end.append(words(QT_TRANSLATE_NOOP("Slip", "电话 %1")).arg(facts.phone));
    }
    QString text = facts.matter;
    const QString tail = u'\n' + end.join(u'\n');
    for (const QString &paper : facts.papers) {
        const QString more = u"\n· "_s + paper;
        if ((text + more + u"\n…"_s + tail).toUtf8().size() > mostBytes) {
            text += u"\n…"_s;
            break;
        }
        text += more;
    }
    return text + tail;
}

void appendMaterials(QList<SlipLine> &lines, const SlipFacts &facts, const Words &words)
{
    using Kind = SlipLine::Kind;
    const auto list = [&lines](const QString &heading, const QStringList &names) {
        lines.append({Kind::Heading, heading});
        for (const QString &name : names) {
            lines.append({Kind::Item, name});
        }
    };
    if (facts.missing.isEmpty() && facts.missingLater.isEmpty() && facts.missingUnsaid == 0) {
        return;
    }
    lines.append({Kind::Rule, {}});
    if (!facts.missing.isEmpty()) {
        list(words(QT_TRANSLATE_NOOP("Slip", "还缺这些，请准备好")), facts.missing);
    }
    if (!facts.missingLater.isEmpty()) {
        list(words(QT_TRANSLATE_NOOP("Slip", "这些可以后补")), facts.missingLater);
    }
    if (facts.missingUnsaid > 0) {
        const bool more = !facts.missing.isEmpty() || !facts.missingLater.isEmpty();
        lines.append({Kind::Heading,
                      more ? words(QT_TRANSLATE_N_NOOP("Slip", "另外还缺 %n 样，到自助机扫码看"), facts.missingUnsaid)
                           : words(QT_TRANSLATE_N_NOOP("Slip", "还缺 %n 样，到自助机扫码看"), facts.missingUnsaid)});
    }
}

} // namespace

QList<SlipLine> slipLines(const SlipFacts &facts)
{
    using Kind = SlipLine::Kind;
    const Words words(facts.english);
    QList<SlipLine> lines{{Kind::Hall, facts.hallName}, {Kind::Rule, {}}};
    if (facts.priority) {
        lines.append({Kind::Priority, words(QT_TRANSLATE_NOOP("Slip", "优先"))});
    }
    lines.append({Kind::Number, facts.number});
    if (facts.general) {
        lines.append({Kind::Matter, words(QT_TRANSLATE_NOOP("Slip", "综合 · 工作人员帮您"))});
    } else if (!facts.matter.isEmpty()) {
        lines.append({Kind::Matter, facts.matter});
    }
    lines.append({Kind::Ahead, aheadText(facts, words)});
    lines.append({Kind::Where, whereText(facts, words)});
    for (const QString &text : endTexts(facts, words)) {
        lines.append({Kind::Advice, text});
    }
    appendMaterials(lines, facts, words);
    lines.append({Kind::Rule, {}});
    if (!facts.code.isEmpty()) {
        lines.append({Kind::Code, facts.code});
        lines.append({Kind::Scan, words(QT_TRANSLATE_NOOP("Slip", "到自助机扫一扫：看排队、看进度"))});
    }
    lines.append({Kind::Advice, words(QT_TRANSLATE_NOOP("Slip", "过号了？拿这张票到服务台"))});
    lines.append({Kind::Caption, words(QT_TRANSLATE_NOOP("Slip", "%1 取号")).arg(facts.takenAt)});
    if (!facts.dayZero.isEmpty()) {
        lines.append(
            {Kind::Caption, words(QT_TRANSLATE_NOOP("Slip", "下班后或休息日提交，计时起算日 %1")).arg(facts.dayZero)});
    }
    return lines;
}

QList<SlipLine> slipLines(const ReceiptFacts &facts)
{
    using Kind = SlipLine::Kind;
    const Words words(facts.english);
    const bool booked = facts.kind == ReceiptFacts::Kind::Booking;
    QList<SlipLine> lines{{Kind::Hall, facts.hallName}, {Kind::Rule, {}}};
    lines.append({Kind::Scan, booked             ? words(QT_TRANSLATE_NOOP("Slip", "预约号"))
                              : facts.registered ? words(QT_TRANSLATE_NOOP("Slip", "已经登记，等工作人员确认"))
                                                 : words(QT_TRANSLATE_NOOP("Slip", "已经提交，等大厅收件"))});
    lines.append({Kind::Number, facts.number});
    if (!facts.matter.isEmpty()) {
        lines.append({Kind::Matter, facts.matter});
    }
    if (booked) {
        lines.append({Kind::Where, facts.when});
    } else if (facts.registered) {
        lines.append({Kind::Ahead, words(QT_TRANSLATE_NOOP("Slip", "工作人员最晚 %1 前确认")).arg(facts.due)});
    } else {
        lines.append({Kind::Ahead, words(QT_TRANSLATE_NOOP("Slip", "计时起算日 %1")).arg(facts.when)});
        if (!facts.due.isEmpty()) {
            const QString promise = facts.provisional
                                        ? words(QT_TRANSLATE_NOOP("Slip", "材料齐了，最晚 %1 前办结（暂定）"))
                                        : words(QT_TRANSLATE_NOOP("Slip", "材料齐了，最晚 %1 前办结"));
            lines.append({Kind::Ahead, promise.arg(facts.due)});
        }
    }
    lines.append({Kind::Rule, {}});
    lines.append({Kind::Code, facts.code});
    if (booked) {
        lines.append({Kind::Scan, words(QT_TRANSLATE_NOOP("Slip", "到自助机扫一扫：取号、取消"))});
        lines.append({Kind::Advice, words(QT_TRANSLATE_NOOP("Slip", "来不了？请在 %1 前取消")).arg(facts.cancelBy)});
        lines.append({Kind::Caption, words(QT_TRANSLATE_NOOP("Slip", "%1 预约")).arg(facts.madeAt)});
    } else {
        lines.append({Kind::Scan, words(QT_TRANSLATE_NOOP("Slip", "到自助机扫一扫：看进度、撤回"))});
        lines.append({Kind::Caption, words(QT_TRANSLATE_NOOP("Slip", "%1 提交")).arg(facts.madeAt)});
    }
    return lines;
}

QList<SlipLine> slipLines(const GuideFacts &facts)
{
    using Kind = SlipLine::Kind;
    const Words words(facts.english);
    QList<SlipLine> lines{{Kind::Hall, facts.hallName}, {Kind::Rule, {}}};
    const auto list = [&lines](const QString &heading, const QStringList &items) {
        lines.append({Kind::Heading, heading});
        for (const QString &item : items) {
            lines.append({Kind::Item, item});
        }
    };
    lines.append({Kind::Scan, words(QT_TRANSLATE_NOOP("Slip", "办事指南"))});
    lines.append({Kind::Where, facts.matter});
    lines.append({Kind::Ahead, words(QT_TRANSLATE_NOOP("Slip", "承诺时限 %1 · %2")).arg(facts.limit, facts.fee)});
    lines.append({Kind::Rule, {}});
    if (!facts.papers.isEmpty()) {
        list(words(QT_TRANSLATE_NOOP("Slip", "请带好")), facts.papers);
    }
    const QString window = facts.windows.isEmpty() ? words(QT_TRANSLATE_NOOP("Slip", "请到服务台"))
                                                   : windowsText(facts.windows, facts.english, words);
    list(words(QT_TRANSLATE_NOOP("Slip", "到哪里办")),
         QStringList{facts.address, window}.filter(QRegularExpression(u"."_s)));
    if (!facts.hours.isEmpty()) {
        list(words(QT_TRANSLATE_NOOP("Slip", "什么时候开门")),
             facts.hours + QStringList{words(QT_TRANSLATE_NOOP("Slip", "法定节假日休息，调休上班的日子开门"))});
    }
    if (!facts.phone.isEmpty()) {
        list(words(QT_TRANSLATE_NOOP("Slip", "打电话问")), {facts.phone});
    }
    lines.append({Kind::Rule, {}});
    lines.append({Kind::Code, guideCode(facts, window, words)});
    lines.append({Kind::Scan, words(QT_TRANSLATE_NOOP("Slip", "手机扫一扫，存下这份指南"))});
    lines.append({Kind::Caption, words(QT_TRANSLATE_NOOP("Slip", "%1 打印")).arg(facts.madeAt)});
    return lines;
}

} // namespace yizhan
