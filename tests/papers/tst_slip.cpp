// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/qrmodules.h"
#include "papers/slipimage.h"
#include "papers/sliprows.h"

#include <QDir>
#include <QFontMetricsF>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using Kind = SlipLine::Kind;

SlipFacts chinese()
{
    SlipFacts facts;
    facts.hallName = u"南街社区便民服务大厅"_s;
    facts.number = u"M027"_s;
    facts.matter = u"高龄津贴申请"_s;
    facts.ahead = 4;
    facts.waitFrom = 15;
    facts.waitTo = 20;
    facts.windows = {1, 2};
    facts.missing = {u"居民户口簿"_s, u"高龄津贴申请表"_s};
    facts.missingLater = {u"近期一寸免冠照片"_s};
    facts.takenAt = u"11月23日 10:24"_s;
    facts.code = u"k3JH5v0cQm2Zt8yXw1Lr9A"_s;
    return facts;
}

SlipFacts english()
{
    SlipFacts facts = chinese();
    facts.english = true;
    facts.hallName = u"Nanjie Community Service Hall"_s;
    facts.matter = u"Old-age allowance"_s;
    facts.missing = {u"Household register"_s, u"Application form for the old-age allowance"_s};
    facts.missingLater = {u"Recent one-inch photograph without a hat"_s};
    facts.takenAt = u"23 November, 10:24"_s;
    return facts;
}

/** The longest there is, and longer: words without a place to break included. */
SlipFacts longest(bool inEnglish)
{
    SlipFacts facts = inEnglish ? english() : chinese();
    facts.number = u"M1027"_s;
    facts.priority = true;
    facts.hallName = inEnglish ? u"Convenience service hall of the Nanjie subdistrict and its surrounding villages"_s
                               : u"庆阳市西峰区南街街道南街社区党群服务中心便民服务大厅"_s;
    facts.matter = inEnglish ? u"Resident pension insurance: funeral subsidy and account balance"_s
                             : u"城乡居民养老保险丧葬补助金、个人账户余额申领"_s;
    facts.ahead = 128;
    facts.waitFrom = 115;
    facts.waitTo = 145;
    facts.windows = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    facts.missing = {u"本人社会保障卡或银行卡、本人及配偶户口簿首页和本人页（原件和复印件）"_s,
                     u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s};
    facts.missingUnsaid = 2;
    return facts;
}

ReceiptFacts receipt(ReceiptFacts::Kind kind, bool inEnglish)
{
    const bool booked = kind == ReceiptFacts::Kind::Booking;
    ReceiptFacts facts;
    facts.kind = kind;
    facts.english = inEnglish;
    facts.hallName = inEnglish ? u"Nanjie Community Service Hall"_s : u"南街社区便民服务大厅"_s;
    facts.number = booked ? u"1124001"_s : u"T1123001"_s;
    facts.matter = inEnglish ? u"Livelihood"_s : u"民生"_s;
    const QString day = inEnglish ? u"24 November"_s : u"11月24日"_s;
    facts.when = !booked ? day : inEnglish ? u"Tue, 24 November 09:00–09:30"_s : u"11月24日 周二 09:00–09:30"_s;
    facts.cancelBy = day + u" 07:00"_s;
    facts.due = inEnglish ? u"8 December, 17:30"_s : u"12月8日 17:30"_s;
    facts.madeAt = inEnglish ? u"23 November, 22:10"_s : u"11月23日 22:10"_s;
    facts.code = u"k3JH5v0cQm2Zt8yXw1Lr9A"_s;
    return facts;
}

GuideFacts guide(bool inEnglish)
{
    GuideFacts facts;
    facts.english = inEnglish;
    facts.hallName = inEnglish ? u"Nanjie Community Service Hall"_s : u"南街社区便民服务大厅"_s;
    facts.matter = inEnglish ? u"Old-age allowance"_s : u"高龄津贴申请"_s;
    facts.limit = inEnglish ? u"10 working days"_s : u"10 个工作日"_s;
    facts.fee = inEnglish ? u"Free"_s : u"不收费"_s;
    facts.papers = inEnglish
                       ? QStringList{u"Household register (1 original, 1 copy)"_s, u"Application form (1 original)"_s}
                       : QStringList{u"居民户口簿（原件 1 份，复印件 1 份）"_s, u"高龄津贴申请表（原件 1 份）"_s};
    facts.windows = {1, 2};
    facts.address = inEnglish ? u"12 Nanjie"_s : u"南街 12 号"_s;
    facts.hours =
        QStringList{inEnglish ? u"Mon–Fri 08:30–12:00, 14:00–17:30"_s : u"周一至周五 08:30–12:00，14:00–17:30"_s};
    facts.phone = u"0934-8612345"_s;
    facts.madeAt = inEnglish ? u"23 November, 22:10"_s : u"11月23日 22:10"_s;
    return facts;
}

bool dark(const QImage &slip, int x, int y)
{
    return qGray(slip.pixel(x, y)) < 128;
}

/** First and last column with ink. */
std::pair<int, int> inkColumns(const QImage &slip)
{
    int first = slip.width();
    int last = -1;
    for (int y = 0; y < slip.height(); ++y) {
        for (int x = 0; x < slip.width(); ++x) {
            if (dark(slip, x, y)) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

/** Runs of rows with ink, one below the other. */
QList<int> inkBands(const QImage &slip)
{
    QList<int> heights;
    bool inside = false;
    for (int y = 0; y < slip.height(); ++y) {
        bool ink = false;
        for (int x = 0; x < slip.width() && !ink; ++x) {
            ink = dark(slip, x, y);
        }
        if (ink && !inside) {
            heights.append(0);
        }
        inside = ink;
        if (ink) {
            ++heights.last();
        }
    }
    return heights;
}

/** How often the code stands in the slip, module for module with its quiet zone to the left and right. */
int codesFound(const QImage &slip, const QrModules &code, int dots)
{
    const int left = (slip.width() - code.sideFor(dots)) / 2 + QrModules::quietZone * dots;
    int found = 0;
    for (int top = 0; top + code.width() * dots <= slip.height(); ++top) {
        bool same = true;
        for (int y = 0; y < code.width() && same; ++y) {
            for (int x = -QrModules::quietZone; x < code.width() + QrModules::quietZone && same; ++x) {
                const bool expected = x >= 0 && x < code.width() && code.dark(x, y);
                for (int i = 0; i < dots * dots && same; ++i) {
                    same = dark(slip, left + x * dots + i % dots, top + y * dots + i / dots) == expected;
                }
            }
        }
        found += same ? 1 : 0;
    }
    return found;
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar it) { return it.script() == QChar::Script_Han; });
}

QString textOf(const QList<SlipLine> &lines, Kind kind)
{
    QStringList texts;
    for (const SlipLine &line : lines) {
        if (line.kind == kind) {
            texts.append(line.text);
        }
    }
    return texts.join(u'|');
}

} // namespace

/** The paper slip: what it says, and how it comes out of a thermal head. */
class TestSlip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatOneNeeds()
    {
        const QList<SlipLine> lines = slipLines(chinese());
        QCOMPARE(textOf(lines, Kind::Hall), u"南街社区便民服务大厅"_s);
        QCOMPARE(textOf(lines, Kind::Number), u"M027"_s);
        QCOMPARE(textOf(lines, Kind::Matter), u"高龄津贴申请"_s);
        QCOMPARE(textOf(lines, Kind::Ahead), u"前面 4 人 · 大约 15–20 分钟"_s);
        QCOMPARE(textOf(lines, Kind::Where), u"到 1、2 号窗口"_s);
        QCOMPARE(textOf(lines, Kind::Heading), u"还缺这些，请准备好|这些可以后补"_s);
        QCOMPARE(textOf(lines, Kind::Item), u"居民户口簿|高龄津贴申请表|近期一寸免冠照片"_s);
        QCOMPARE(textOf(lines, Kind::Code), chinese().code);
        QCOMPARE(textOf(lines, Kind::Advice), u"过号了？拿这张票到服务台"_s);
        QCOMPARE(textOf(lines, Kind::Caption), u"11月23日 10:24 取号"_s);
        QVERIFY(textOf(lines, Kind::Priority).isEmpty());
    }

    void saysWhatIsSpecial()
    {
        SlipFacts facts = chinese();
        facts.priority = true;
        facts.ahead = 0;
        facts.windows.clear();
        facts.matter.clear();
        facts.missing.clear();
        facts.missingLater.clear();
        facts.missingUnsaid = 2;
        const QList<SlipLine> lines = slipLines(facts);
        QCOMPARE(textOf(lines, Kind::Priority), u"优先"_s);
        QCOMPARE(textOf(lines, Kind::Matter), QString());
        QCOMPARE(textOf(lines, Kind::Ahead), u"这一队前面没有人"_s);
        QCOMPARE(textOf(lines, Kind::Where), u"请看大屏，听叫号"_s);
        QCOMPARE(textOf(lines, Kind::Heading), u"还缺 2 样，到自助机扫码看"_s);

        facts.calledFrom = u"14:00"_s; // nobody calls before: no minutes are promised
        QCOMPARE(textOf(slipLines(facts), Kind::Ahead), u"14:00 起叫号"_s);
        facts.ahead = 2;
        QCOMPARE(textOf(slipLines(facts), Kind::Ahead), u"前面 2 人 · 14:00 起叫号"_s);

        facts.general = true;
        QVERIFY(textOf(slipLines(facts), Kind::Where).contains(u"工作人员"_s));
        facts.unheard = true; // nobody is told to wait for somebody who is not there
        QCOMPARE(textOf(slipLines(facts), Kind::Where), u"现在大厅里没有人，有人来上班就会看到"_s);
    }

    void saysThatTheWindowsMayCloseBefore()
    {
        SlipFacts facts = chinese();
        facts.endsAt = u"17:30"_s;
        facts.endsForToday = true;
        facts.againAt = u"12月1日 08:30"_s;
        facts.bookable = true;
        const QString missed = u"过号了？拿这张票到服务台"_s;
        QCOMPARE(textOf(slipLines(facts), Kind::Advice),
                 u"窗口 17:30 下班，可能轮不到|可以 12月1日 08:30 再来，或在自助机上约时间|"_s + missed);
        facts.bookable = false;
        QCOMPARE(textOf(slipLines(facts), Kind::Advice),
                 u"窗口 17:30 下班，可能轮不到|可以 12月1日 08:30 再来|"_s + missed);
        facts.againAt.clear();
        QCOMPARE(textOf(slipLines(facts), Kind::Advice), u"窗口 17:30 下班，可能轮不到|"_s + missed);
        facts.endsAt = u"12:00"_s;
        facts.endsForToday = false;
        facts.againAt = u"14:00"_s;
        QCOMPARE(textOf(slipLines(facts), Kind::Advice), u"窗口 12:00 午休，没轮到，14:00 起接着叫|"_s + missed);
        facts.english = true;
        QVERIFY(textOf(slipLines(facts), Kind::Advice).contains(u"14:00"_s));
        for (const QChar c : textOf(slipLines(facts), Kind::Advice)) {
            QVERIFY(c.unicode() < 0x4e00);
        }
    }

    void aReceiptSaysHowToComeBack()
    {
        const QList<SlipLine> booked = slipLines(receipt(ReceiptFacts::Kind::Booking, false));
        QCOMPARE(textOf(booked, Kind::Number), u"1124001"_s);
        QCOMPARE(textOf(booked, Kind::Matter), u"民生"_s);
        QCOMPARE(textOf(booked, Kind::Where), u"11月24日 周二 09:00–09:30"_s);
        QCOMPARE(textOf(booked, Kind::Code), receipt(ReceiptFacts::Kind::Booking, false).code);
        QCOMPARE(textOf(booked, Kind::Scan), u"预约号|到自助机扫一扫：取号、取消"_s);
        QCOMPARE(textOf(booked, Kind::Advice), u"来不了？请在 11月24日 07:00 前取消"_s);
        QCOMPARE(textOf(booked, Kind::Caption), u"11月23日 22:10 预约"_s);
        const QList<SlipLine> handedIn = slipLines(receipt(ReceiptFacts::Kind::Submission, false));
        QCOMPARE(textOf(handedIn, Kind::Ahead), u"计时起算日 11月24日|材料齐了，最晚 12月8日 17:30 前办结"_s);
        QCOMPARE(textOf(handedIn, Kind::Advice), QString());
        ReceiptFacts registered = receipt(ReceiptFacts::Kind::Submission, false);
        registered.registered = true;
        const QList<SlipLine> writtenDown = slipLines(registered);
        QCOMPARE(textOf(writtenDown, Kind::Ahead), u"工作人员最晚 12月8日 17:30 前确认"_s);
        QVERIFY(textOf(writtenDown, Kind::Scan).startsWith(u"已经登记，等工作人员确认"_s));
        ReceiptFacts unsettled = receipt(ReceiptFacts::Kind::Submission, false);
        unsettled.provisional = true;
        QVERIFY(textOf(slipLines(unsettled), Kind::Ahead).endsWith(u"17:30 前办结（暂定）"_s));
        for (const bool narrow : {false, true}) {
            for (const bool inEnglish : {false, true}) {
                for (const auto kind : {ReceiptFacts::Kind::Booking, ReceiptFacts::Kind::Submission}) {
                    const QList<SlipLine> lines = slipLines(receipt(kind, inEnglish));
                    for (const SlipLine &line : lines) {
                        QVERIFY2(!inEnglish || !hasChinese(line.text), qPrintable(line.text));
                        QVERIFY2(!line.text.contains(u'%'), qPrintable(line.text));
                    }
                    const QImage slip = drawSlip(lines, narrow ? Paper::Mm58 : Paper::Mm80, false);
                    save(slip, kind == ReceiptFacts::Kind::Booking ? u"booking"_s : u"submission"_s);
                    const auto [first, last] = inkColumns(slip);
                    QVERIFY(first >= 8 && last < slip.width() - 8);
                }
            }
        }
    }

    void aGuideSaysWhatToBringWhereAndWhen()
    {
        const QList<SlipLine> lines = slipLines(guide(false));
        QCOMPARE(textOf(lines, Kind::Where), u"高龄津贴申请"_s);
        QCOMPARE(textOf(lines, Kind::Ahead), u"承诺时限 10 个工作日 · 不收费"_s);
        QCOMPARE(textOf(lines, Kind::Heading), u"请带好|到哪里办|什么时候开门|打电话问"_s);
        QVERIFY(textOf(lines, Kind::Item)
                    .startsWith(guide(false).papers.join(u'|') + u"|南街 12 号|到 1、2 号窗口|周一"_s));
        QVERIFY(textOf(lines, Kind::Number).isEmpty());
        // A phone has the same from the code, without a network.
        const QString code = textOf(lines, Kind::Code);
        for (const QString &part : guide(false).papers + QStringList{guide(false).matter, guide(false).phone}) {
            QVERIFY2(code.contains(part), qPrintable(code));
        }
        // And of a guide that is long as much as a phone can still read from the narrow paper.
        GuideFacts full = guide(false);
        full.papers = QStringList(40, u"本人及配偶户口簿首页和本人页（原件 1 份，复印件 2 份；核验后退还）"_s);
        const QList<SlipLine> many = slipLines(full);
        QCOMPARE(textOf(many, Kind::Item).count(u"户口簿"_s), 40);
        QVERIFY(textOf(many, Kind::Code).contains(u'…') && textOf(many, Kind::Code).contains(full.phone));
        QVERIFY(QrModules(textOf(many, Kind::Code)).sideFor(3) <= dotsAcross(Paper::Mm58) - 24);
        for (const bool inEnglish : {false, true}) {
            for (const SlipLine &line : slipLines(guide(inEnglish))) {
                QVERIFY2(!inEnglish || !hasChinese(line.text), qPrintable(line.text));
                QVERIFY2(!line.text.contains(u'%'), qPrintable(line.text));
            }
            const QImage slip = drawSlip(slipLines(guide(inEnglish)), Paper::Mm58, false);
            save(slip, u"guide"_s);
            const auto [first, last] = inkColumns(slip);
            QVERIFY(first >= 8 && last < slip.width() - 8);
        }
    }

    void englishHasNoChinese()
    {
        SlipFacts general = english();
        general.general = true;
        SlipFacts alone = english();
        alone.ahead = 0;
        alone.windows.clear();
        SlipFacts one = longest(true);
        one.missing.clear();
        one.ahead = 1;
        SlipFacts unheard = general;
        unheard.unheard = true;
        for (const SlipFacts &facts : {english(), general, unheard, alone, one}) {
            for (const SlipLine &line : slipLines(facts)) {
                QVERIFY2(!hasChinese(line.text), qPrintable(line.text));
                QVERIFY2(!line.text.contains(u'%'), qPrintable(line.text));
            }
        }
        QVERIFY(textOf(slipLines(one), Kind::Ahead).contains(u"1 person "_s));
        QVERIFY(textOf(slipLines(english()), Kind::Ahead).contains(u"4 people "_s));
        // The same words as on the screen: either of them, and nobody is promised to be the next.
        QCOMPARE(textOf(slipLines(english()), Kind::Where), u"Window 1 or 2"_s);
        QCOMPARE(textOf(slipLines(alone), Kind::Ahead), u"Nobody ahead in your queue"_s);
    }

    void nothingLeavesThePaper_data()
    {
        QTest::addColumn<bool>("narrow");
        QTest::addColumn<bool>("elder");
        QTest::addColumn<bool>("inEnglish");
        for (int i = 0; i < 8; ++i) {
            QTest::addRow("%s %s %s", i & 1 ? "58" : "80", i & 2 ? "elder" : "usual", i & 4 ? "en" : "zh")
                << bool(i & 1) << bool(i & 2) << bool(i & 4);
        }
    }
    void nothingLeavesThePaper()
    {
        QFETCH(bool, narrow);
        QFETCH(bool, elder);
        QFETCH(bool, inEnglish);
        const Paper paper = narrow ? Paper::Mm58 : Paper::Mm80;
        const QImage slip = drawSlip(slipLines(longest(inEnglish)), paper, elder);
        save(slip, u"longest"_s);
        QCOMPARE(slip.format(), QImage::Format_Mono);
        QCOMPARE(slip.width(), narrow ? 384 : 576);
        const auto [first, last] = inkColumns(slip);
        QVERIFY2(first >= 8, qPrintable(QString::number(first)));
        QVERIFY2(last < slip.width() - 8, qPrintable(QString::number(last)));
        // Nor does anything touch the edge where it is torn.
        QVERIFY(inkBands(slip.copy(0, 0, slip.width(), 4)).isEmpty());
        QVERIFY(inkBands(slip.copy(0, slip.height() - 8, slip.width(), 8)).isEmpty());

        const QImage usual = drawSlip(slipLines(inEnglish ? english() : chinese()), paper, elder);
        save(usual, u"slip"_s);
        // 8 dots a millimetre. English and narrow paper take more, large print half as much again.
        const int most = (inEnglish || narrow ? 1350 : 1080) * (elder ? 2 : 1);
        QVERIFY2(usual.height() < most, qPrintable(QString::number(usual.height())));
    }

    void theCodeIsTheCode_data() { nothingLeavesThePaper_data(); }
    void theCodeIsTheCode()
    {
        QFETCH(bool, narrow);
        QFETCH(bool, elder);
        QFETCH(bool, inEnglish);
        const SlipFacts facts = inEnglish ? english() : chinese();
        const QrModules code(facts.code);
        QVERIFY(!code.empty());
        const QImage slip = drawSlip(slipLines(facts), narrow ? Paper::Mm58 : Paper::Mm80, elder);
        const int dots = elder ? 9 : 7;
        QCOMPARE(codesFound(slip, code, dots), 1);
        QCOMPARE(codesFound(slip, QrModules(facts.code + u'x'), dots), 0);
    }

    void largePrintIsLarger()
    {
        for (const Kind kind : {Kind::Hall, Kind::Matter, Kind::Ahead, Kind::Where, Kind::Heading, Kind::Item,
                                Kind::Advice, Kind::Scan, Kind::Caption, Kind::Priority, Kind::Number}) {
            const double wanted = kind == Kind::Number ? 1.3 : 1.5;
            const double usual = slipTextSize(kind, Paper::Mm80, false);
            QVERIFY2(slipTextSize(kind, Paper::Mm80, true) >= wanted * usual, qPrintable(QString::number(int(kind))));
        }
        for (const Paper paper : {Paper::Mm80, Paper::Mm58}) {
            const auto heightOf = [paper](Kind kind, bool elder) {
                return inkBands(drawSlip({{kind, u"27"_s}}, paper, elder)).value(0);
            };
            QVERIFY(heightOf(Kind::Number, true) > heightOf(Kind::Number, false) * 1.3);
            QVERIFY(heightOf(Kind::Advice, true) > heightOf(Kind::Advice, false) * 1.4);
        }
    }

    void chineseBreaksBetweenWords()
    {
        const auto letters = [](const QString &text) {
            return qreal(text.size());
        };
        const QString wait = u"已经叫了工作人员，请在自助机旁稍等"_s;
        QCOMPARE(slipRows(wait, 20, letters), QStringList{wait});
        // The mark hangs over: its ink is in its left half.
        QCOMPARE(slipRows(wait, 8.5, letters), (QStringList{u"已经叫了工作人员，"_s, u"请在自助机旁稍等"_s}));
        QCOMPARE(slipRows(wait, 5.8, letters),
                 (QStringList{u"已经叫了"_s, u"工作人员，"_s, u"请在自助机"_s, u"旁稍等"_s}));
        QCOMPARE(slipRows(u"前面 6 人 · 大约 11–20 分钟"_s, 12, letters),
                 (QStringList{u"前面 6 人"_s, u"大约 11–20 分钟"_s}));
        // After a mark before anywhere else, and no bracket alone.
        QCOMPARE(slipRows(u"居民户口簿、身份证（原件）"_s, 8, letters),
                 (QStringList{u"居民户口簿、"_s, u"身份证（原件）"_s}));
        // A word longer than the paper is broken where it has to be, and nothing is lost.
        QCOMPARE(slipRows(u"工作人员"_s, 2, letters), (QStringList{u"工作"_s, u"人员"_s}));
    }

    void noRowIsOneCharacter()
    {
        SlipFacts general = chinese();
        general.general = true;
        SlipFacts late = longest(false);
        late.dayZero = u"11月24日"_s;
        SlipFacts unheard = general;
        unheard.unheard = true;
        const QList<SlipLine> all = slipLines(chinese()) + slipLines(general) + slipLines(unheard) + slipLines(late) +
                                    slipLines(guide(false)) + slipLines(receipt(ReceiptFacts::Kind::Booking, false)) +
                                    slipLines(receipt(ReceiptFacts::Kind::Submission, false));
        for (const Paper paper : {Paper::Mm80, Paper::Mm58}) {
            const int width = dotsAcross(paper) - (paper == Paper::Mm80 ? 48 : 24);
            for (const SlipLine &line : all) {
                const int size = slipTextSize(line.kind, paper, true);
                if (size == 0 || line.kind == Kind::Number || !hasChinese(line.text)) {
                    continue;
                }
                QFont font(u"Noto Sans CJK SC"_s);
                font.setPixelSize(size);
                const QFontMetricsF metrics(font);
                const QStringList rows =
                    slipRows(line.text, width - (line.kind == Kind::Item ? size : 0),
                             [&metrics](const QString &text) { return metrics.horizontalAdvance(text); });
                for (const QString &row : rows) {
                    const auto words =
                        std::count_if(row.begin(), row.end(), [](QChar it) { return it.isLetterOrNumber(); });
                    QVERIFY2(words > 1, qPrintable(rows.join(u'|')));
                }
                for (const QString &word : {u"工作人员"_s, u"自助机"_s, u"服务台"_s}) {
                    QVERIFY2(rows.join(u'|').count(word) == line.text.count(word), qPrintable(rows.join(u'|')));
                }
                QString read = rows.join(QString());
                QString said = line.text;
                QCOMPARE(read.remove(u' ').remove(u'·'), said.remove(u' ').remove(u'·'));
            }
        }
    }

    void thinStrokesStay()
    {
        const auto bands = [](const QString &text) {
            return inkBands(drawSlip({{Kind::Caption, text}}, Paper::Mm80, false)).size();
        };
        QCOMPARE(bands(u"一"_s), 1);
        QCOMPARE(bands(u"二"_s), 2);
        QCOMPARE(bands(u"三"_s), 3);
        QCOMPARE(bands(u"="_s), 2);
    }

private:
    /** For eyes: YIZHAN_SLIPS=DIR keeps the pictures. */
    static void save(const QImage &slip, const QString &name)
    {
        const QString folder = qEnvironmentVariable("YIZHAN_SLIPS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
            QVERIFY(slip.save(u"%1/%2-%3.png"_s.arg(folder, name, tag)));
        }
    }
};

} // namespace yizhan

QTEST_MAIN(yizhan::TestSlip)
#include "tst_slip.moc"
