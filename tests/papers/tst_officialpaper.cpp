// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casepapers.h"
#include "domain/cases/paperwork.h"
#include "domain/limits/clockledger.h"
#include "domain/samplehall.h"
#include "papers/noticepaper.h"
#include "papers/paperwords.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A hall and a case to which everything has happened. */
struct Sample
{
    Hall hall;
    QString caseId;
    QString withdrawn; ///< words of that fact

    explicit Sample(bool longTexts = false)
    {
        HallInfo info = hall.state.info;
        info.nameZh = longTexts ? u"庆阳市西峰区南街街道南街社区党群服务中心便民服务大厅"_s : u"南街社区便民服务大厅"_s;
        info.caseCode = u"NJ"_s;
        info.addressZh = u"甘肃省庆阳市西峰区南街1号"_s;
        info.phone = u"0934-0000001"_s;
        info.supervisionPhone = u"0934-0000002"_s;
        yizhan::apply(hall.state, HallRecord(info));
        Matter &matter = hall.matters.matters.at(u"GAOLING"_s);
        matter.legalLimit = {20, LimitUnit::Workday, {}};
        matter.clockStops = {u"补正"_s};
        matter.result = u"高龄津贴发放通知"_s;
        matter.legalBasis = {u"《老年人权益保障法》第三十三条"_s};
        matter.conditions = {u"本市户籍"_s, u"年满八十周岁"_s};
        if (longTexts) {
            matter.nameZh =
                u"城乡居民养老保险丧葬补助金、个人账户余额及高龄津贴、护理补贴联办申领（含代办、委托与监护人办理）"_s;
            for (int i = 0; i < 40; ++i) {
                matter.materials.push_back(
                    {u"本人及配偶居民户口簿首页和本人页（第%1组，含变更记录页，原件核验后退还）"_s.arg(i + 1),
                     {},
                     1,
                     2,
                     true,
                     true,
                     {},
                     {},
                     u"复印件须清晰，加盖骑缝章；遗失的附派出所证明"_s,
                     {}});
            }
        }
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        run(CallNext{u"w1"_s});
        run(StartTicket{u"w1"_s});
        AcceptCase accept;
        accept.window = u"w1"_s;
        accept.ticket = ticket.id;
        accept.matter = u"GAOLING"_s;
        accept.applicant = applicant();
        accept.promise = {Day{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{4}}, true};
        for (const Material &material : matter.materials) {
            accept.materials.push_back(
                {material.name, !material.deferrable, material.deferrable ? 0 : 1, material.deferrable});
        }
        caseId = run(accept).caseId;
        run(StopClock{caseId, {}, StopKind::Appraisal, 7, u"委托鉴定机构，函〔2026〕1号"_s});
        hall.now += std::chrono::minutes(1);
        run(StopClock{caseId, {}, StopKind::Correction, 5, u"户口簿缺变更页"_s});
        run(RequestExtension{caseId, 10, ExtensionReason::Verification, u"等省厅回函"_s});
        if (!hall.as(u"leader"_s, AnswerExtension{caseId, true, u"同意"_s})) {
            qFatal("no extension");
        }
    }

    Decision run(const HallCommand &command)
    {
        const auto decision = hall.as(u"wang"_s, command);
        if (!decision) {
            qFatal("refused: %s", qPrintable(decision.error().en));
        }
        return *decision;
    }
    [[nodiscard]] const ServiceCase &one() const { return hall.state.cases.at(caseId); }
    [[nodiscard]] static Applicant applicant() { return {u"欧阳试样"_s, u"13900001234"_s, u"99990119400101567X"_s}; }

    [[nodiscard]] PaperFacts facts(PaperKind kind, const ServiceCase &serviceCase) const
    {
        PaperFacts facts{hall.state.info,
                         hall.matters,
                         calendarOf(hall.state, hall.matters),
                         serviceCase,
                         kind,
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {}};
        facts.number = serviceCase.caseNo + u"-12"_s;
        facts.code = u"YZP1:k3JH5v0cQm2Zt8yXw1Lr9A"_s;
        facts.at = kind == PaperKind::CorrectionNotice   ? serviceCase.stops.back().startedAt
                   : kind == PaperKind::SpecialProcedure ? serviceCase.stops.front().startedAt
                                                         : hall.now;
        facts.handler = u"王秀兰"_s;
        facts.applicant = applicant();
        facts.agent = Applicant{u"欧阳试女"_s, u"13900005678"_s, {}};
        facts.facts = {
            {u"clock-stopped"_s, serviceCase.stops.front().startedAt, u"鉴定  (7): 委托鉴定机构，函〔2026〕1号"_s},
            {u"clock-stopped"_s, serviceCase.stops.back().startedAt, u"户口簿缺变更页"_s},
            {u"deny"_s, {}, u"不满八十周岁"_s},
            {u"refused"_s, {}, u"不属于本社区受理范围"_s},
            {u"delivered"_s, {}, u"agent"_s},
            {u"withdrawn"_s, {}, withdrawn}};
        return facts;
    }
    [[nodiscard]] OfficialPaper paper(PaperKind kind, const ServiceCase &serviceCase) const
    {
        return officialPaper(facts(kind, serviceCase));
    }
    [[nodiscard]] OfficialPaper paper(PaperKind kind) const { return paper(kind, one()); }
};

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

} // namespace

/** What stands on the sheet, read back by other programs than the one that wrote it. */
class OfficialPaperTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString written(const OfficialPaper &paper)
    {
        const QString path = m_dir.filePath(u"paper.pdf"_s);
        QFile file(path);
        const QByteArray bytes = paperPdf(paper);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !bytes.startsWith("%PDF-")) {
            qFatal("no paper");
        }
        return path;
    }

    /** The words without the white between them: lines break where they like. */
    QString textOf(const QString &path, int page = 0)
    {
        QStringList arguments{u"-raw"_s, path, u"-"_s};
        if (page > 0) {
            arguments = QStringList{u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)} + arguments;
        }
        QString text = QString::fromUtf8(run(u"pdftotext"_s, arguments)).remove(QRegularExpression(u"\\s"_s));
        // Qt's PDF names a glyph by its first character, which may be the radical (部首) and not the word.
        for (const auto &[radical, word] : {std::pair{u'⺠', u'民'},
                                            {u'⻚', u'页'},
                                            {u'⻓', u'长'},
                                            {u'⻔', u'门'},
                                            {u'⻬', u'齐'},
                                            {u'⻢', u'马'},
                                            {u'⻅', u'见'},
                                            {u'⻆', u'角'},
                                            {u'⻋', u'车'},
                                            {u'⻛', u'风'},
                                            {u'⻝', u'食'},
                                            {u'⻩', u'黄'}}) {
            text.replace(radical, word);
        }
        QString words;
        for (const QChar one : text) {
            const bool radical = one.unicode() >= 0x2F00 && one.unicode() <= 0x2FD5;
            words += radical ? QString(one).normalized(QString::NormalizationForm_KC) : QString(one);
        }
        return words.replace(u'\u6236', u'户'); // the same glyph in this face
    }

private Q_SLOTS:
    void everyPaperSaysWhatItMust_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](PaperKind kind, const QStringList &words) {
            QTest::newRow(qPrintable(paperName(kind, true))) << int(kind) << words;
        };
        const QStringList limits{u"2026年12月"_s, u"10个工作日"_s, u"20个工作日"_s};
        row(PaperKind::Acceptance, limits + QStringList{u"予以受理"_s, u"身份证"_s, u"已核验"_s, u"容缺后补"_s});
        row(PaperKind::Refusal, {u"不予受理"_s, u"不属于本社区受理范围"_s, u"行政复议"_s, u"行政诉讼"_s});
        row(PaperKind::OneTimeNotice, {u"一次性告知"_s, u"《老年人权益保障法》第三十三条"_s, u"年满八十周岁"_s,
                                       u"不收费"_s, u"委托书"_s, u"告知人（签名）"_s});
        row(PaperKind::CorrectionNotice, {u"补正"_s, u"户口簿缺变更页"_s, u"逾期不补正"_s});
        row(PaperKind::DeferralPromise,
            {u"银行卡"_s, u"补交期限"_s, u"补齐前不发放办理结果"_s, u"承诺人（签名）"_s, u"终止办理"_s});
        row(PaperKind::SpecialProcedure,
            {u"鉴定"_s, u"函〔2026〕1号"_s, u"7日"_s, u"预计至2026年11月29日"_s, u"不计入办理时限"_s});
        row(PaperKind::ExtensionNotice, {u"原定办结期限"_s, u"延期后办结期限"_s, u"10个工作日"_s});
        row(PaperKind::FinishNotice, {u"办结时间"_s, u"准予"_s, u"高龄津贴发放通知"_s, u"评价"_s});
        row(PaperKind::DeliveryReceipt, {u"送达"_s, u"收件人（签名）"_s, u"欧阳试女（代办人）"_s});
        row(PaperKind::Receipt, {u"收件时间"_s, u"五个工作日内"_s, u"即为受理"_s});
        row(PaperKind::DenialNotice, {u"不予办理"_s, u"不满八十周岁"_s, u"行政复议"_s});
        row(PaperKind::ReturnNotice, {u"退件"_s, u"经办人（签名）"_s, u"申请人或代办人（签名）"_s});
        row(PaperKind::WithdrawalNote, {u"已经撤回"_s, u"申请人（签名）"_s});
    }

    void everyPaperSaysWhatItMust()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, words);
        const Sample sample;
        ServiceCase one = sample.one();
        if (PaperKind(kind) == PaperKind::FinishNotice || PaperKind(kind) == PaperKind::DeliveryReceipt) {
            one.result = CaseResult::Grant;
            one.state = CaseState::Delivered;
            one.finishedAt = one.deliveredAt = sample.hall.now;
        }
        const OfficialPaper paper = sample.paper(PaperKind(kind), one);
        const QString text = textOf(written(paper));
        words += {paperName(PaperKind(kind), false), paper.number, one.caseNo, u"监督电话"_s, u"2026年11月23日"_s};
        for (const QString &word : words) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));
        }
        QVERIFY(!text.contains(u"13900001234"_s));
        QVERIFY(!text.contains(u"99990119400101567X"_s));
    }

    /** Whenever it is first printed: stops and an extension that came later have papers of their own. */
    void anAcceptanceSaysWhatWasPromisedThen()
    {
        const QString text = textOf(written(Sample().paper(PaperKind::Acceptance)));
        QVERIFY2(text.contains(u"10个工作日，至2026年12月7日"_s), qPrintable(text));
    }

    void aDenialSaysWhyAndWhatCanBeDone()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        one.result = CaseResult::Deny;
        one.state = CaseState::Finished;
        one.finishedAt = sample.hall.now;
        const QString text = textOf(written(sample.paper(PaperKind::FinishNotice, one)));
        QVERIFY(text.contains(u"不满八十周岁"_s));
        QVERIFY(text.contains(u"行政复议"_s));
        QVERIFY(!text.contains(u"高龄津贴发放通知"_s));
        for (const PaperKind kind : {PaperKind::FinishNotice, PaperKind::DenialNotice, PaperKind::Refusal}) {
            QCOMPARE(textOf(written(sample.paper(kind, one))).count(u"申请行政复议"_s), 1);
        }
    }

    void aWithdrawalSaysWhoAskedForIt()
    {
        Sample sample;
        const auto text = [&](const QString &fact) {
            sample.withdrawn = fact;
            return textOf(written(sample.paper(PaperKind::WithdrawalNote)));
        };
        const QString byAgent = text(u"agent: 改由女儿在外地办理"_s);
        QVERIFY(byAgent.contains(u"改由女儿在外地办理"_s) && byAgent.contains(u"欧阳试女（代办人）"_s));
        QVERIFY(byAgent.contains(u"按代办人"_s) && byAgent.contains(u"书面要求"_s));
        QVERIFY(byAgent.contains(u"代办人（签名）"_s) && !byAgent.contains(u"申请人（签名）"_s));
        const QString atKiosk = text(u"kiosk"_s);
        QVERIFY(atKiosk.contains(u"自助机上核验身份"_s) && !atKiosk.contains(u"代办人）"_s));
        for (const QString &one : {byAgent, atKiosk, text(u"applicant"_s)}) {
            QVERIFY2(!one.contains(u"agent") && !one.contains(u"kiosk") && !one.contains(u"applicant"),
                     qPrintable(one));
        }
    }

    void aReturnNamesWhatDidNotCome()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        one.state = CaseState::Returned;
        one.endReason = u"deferred-not-supplied"_s;
        const QString promised = textOf(written(sample.paper(PaperKind::ReturnNotice, one)));
        QVERIFY2(promised.contains(u"银行卡"_s) && promised.contains(u"承诺补交期限"_s) &&
                     promised.contains(u"2026年12月4日"_s) && promised.contains(u"期满自动终止"_s),
                 qPrintable(promised));
        one.endReason = u"correction-not-supplied"_s;
        one.materials.front().missing = true;
        CorrectionNotice notice;
        notice.until = Day{std::chrono::year{2026} / 12 / 8};
        one.notices = {notice};
        const QString asked = textOf(written(sample.paper(PaperKind::ReturnNotice, one)));
        QVERIFY2(asked.contains(u"身份证"_s) && asked.contains(u"补正期限"_s) && asked.contains(u"2026年12月8日"_s) &&
                     !asked.contains(u"容缺"_s),
                 qPrintable(asked));
    }

    /** Before acceptance no clock runs that a correction could stop. */
    void aCorrectionBeforeAcceptanceStopsNoClock()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        QVERIFY(textOf(written(sample.paper(PaperKind::CorrectionNotice, one))).contains(u"恢复计时"_s));
        one.stops.clear();
        PaperFacts facts = sample.facts(PaperKind::CorrectionNotice, sample.one());
        const PaperFacts before{facts.hall,    facts.catalogue, facts.calendar, one,
                                facts.kind,    facts.number,    facts.code,     facts.at,
                                facts.handler, facts.applicant, facts.agent,    facts.facts};
        const QString text = textOf(written(officialPaper(before)));
        QVERIFY2(text.contains(u"五个工作日内告知是否受理"_s) && !text.contains(u"计时"_s) &&
                     !text.contains(u"不计入办理时限"_s),
                 qPrintable(text));
    }

    /** 一件事: one department grants, another does not, and says why. */
    void everyDepartmentsResultIsTold()
    {
        Sample sample;
        sample.hall.matters.departments[u"PCS"_s].nameZh = u"派出所"_s;
        sample.hall.matters.departments[u"YB"_s].nameZh = u"医保局"_s;
        ServiceCase one = sample.one();
        one.result = CaseResult::Grant;
        one.state = CaseState::Finished;
        one.results = {{u"PCS"_s, u"户口登记"_s, {}, CaseResult::Grant, sample.hall.now},
                       {u"YB"_s, u"医保参保登记"_s, {}, CaseResult::Deny, sample.hall.now, u"NJ-7-BY"_s}};
        one.timeline.push_back({sample.hall.now, u"result"_s, u"YB"_s, {}, {}, u"NJ-7-BY"_s});
        PaperFacts facts = sample.facts(PaperKind::FinishNotice, one);
        facts.facts.push_back({u"result-deny"_s, {}, u"YB: 已在外地参保"_s});
        const QString text = textOf(written(officialPaper(facts)));
        for (const QString &word :
             {u"部分准予、部分不予"_s, u"派出所"_s, u"医保局"_s, u"已在外地参保"_s, u"NJ-7-BY"_s, u"行政复议"_s}) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));
        }
        QVERIFY(!text.contains(u"不满八十周岁"_s));
        for (const OfficialPaper::Field &field : sample.paper(PaperKind::DeliveryReceipt, one).fields) {
            QVERIFY(field.name != u"送达文书" || field.value == u"户口登记");
            QVERIFY(field.name != u"一并送达" || field.value.endsWith(u"NJ-7-BY"));
        }

        // The paper of the one department is about its part alone.
        facts.kind = PaperKind::DenialNotice;
        facts.number = u"NJ-7-BY"_s;
        const QString part = textOf(written(officialPaper(facts)));
        QVERIFY2(part.contains(u"“医保参保登记”一项"_s) && part.contains(u"已在外地参保"_s) &&
                     part.contains(u"医保局"_s) && part.contains(u"行政复议"_s) && !part.contains(u"户口登记"_s),
                 qPrintable(part));

        // Only the lead's decision grants: what a department would have given is not given without it.
        one.result = CaseResult::Deny;
        one.papers = {{PaperKind::DenialNotice, u"NJ-7-BY"_s, sample.hall.now},
                      {PaperKind::DenialNotice, u"NJ-7-BY-2"_s, sample.hall.now}};
        const OfficialPaper denied = sample.paper(PaperKind::FinishNotice, one);
        for (const QStringList &row : denied.tables.front().rows) {
            QCOMPARE(row.value(2), u"不予"_s);
        }
        for (const OfficialPaper::Field &field : sample.paper(PaperKind::DeliveryReceipt, one).fields) {
            QVERIFY(field.name != u"送达文书" || field.value.endsWith(u"NJ-7-BY-2"));
        }
    }

    void whoActedStandsOnThePaper()
    {
        const Sample sample;
        PaperFacts facts = sample.facts(PaperKind::Acceptance, sample.one());
        const auto nameOf = [](const QString &id) {
            return id == u"li" ? u"李志强"_s : id == u"wang" ? u"王秀兰"_s : QString();
        };
        QCOMPARE(handlerOf(facts, nameOf), u"王秀兰"_s); // the words are forgotten: whose case it is
        facts.facts.push_back({u"accepted"_s, facts.at, {}, u"li"_s});
        facts.facts.push_back({u"urged"_s, facts.at, {}, u"wang"_s});
        QCOMPARE(handlerOf(facts, nameOf), u"李志强"_s);
        facts.facts.push_back({u"deemed-accepted"_s, facts.at, {}, u"clockwork"_s});
        QCOMPARE(handlerOf(facts, nameOf), sample.hall.state.info.nameZh);
        facts.kind = PaperKind::CorrectionNotice; // of two of a kind the one that made this paper
        facts.facts.push_back({u"correction"_s, facts.at, {}, u"wang"_s});
        facts.facts.push_back({u"correction"_s, facts.at + std::chrono::hours(1), {}, u"li"_s});
        QCOMPARE(handlerOf(facts, nameOf), u"王秀兰"_s);
    }

    /** T-4: nobody examined anything. */
    void anAcceptanceByDefaultSaysSo()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        one.deemed = true;
        one.receivedAt = one.acceptedAt;
        const QString text = textOf(written(sample.paper(PaperKind::Acceptance, one)));
        for (const QString &word : {u"逾期未告知，视为受理"_s, u"自收到申请材料之日起即为受理"_s, u"第三十二条"_s,
                                    u"自2026年11月23日起受理"_s}) {
            QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));
        }
        QVERIFY(!text.contains(u"经审查"_s) && !text.contains(u"符合受理条件"_s));
    }

    void quotationMarksWithinOthersAreSingle()
    {
        Sample sample;
        sample.hall.matters.matters.at(u"GAOLING"_s).nameZh = u"新生儿出生“一件事”"_s;
        for (int kind = 0; kind <= int(PaperKind::WithdrawalNote); ++kind) {
            for (const QString &sentence : sample.paper(PaperKind(kind)).opening) {
                QVERIFY2(!sentence.contains(u"””"_s) && sentence.count(u"“"_s) == sentence.count(u"”"_s),
                         qPrintable(sentence));
            }
        }
        QVERIFY(sample.paper(PaperKind::Receipt).opening.front().contains(u"“新生儿出生‘一件事’”"_s));
    }

    /** What is done at once begins no counting of days. */
    void anImmediateMatterCountsNoDays()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        QVERIFY(textOf(written(sample.paper(PaperKind::Acceptance, one))).contains(u"当日不计入"_s));
        one.limit = {0, LimitUnit::Immediate, {}};
        QVERIFY(!textOf(written(sample.paper(PaperKind::Acceptance, one))).contains(u"当日不计入"_s));
    }

    void theCodeIsReadBack()
    {
        const QString path = written(Sample().paper(PaperKind::Acceptance));
        (void)run(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, path, m_dir.filePath(u"page"_s)});
        const QStringList pages = QDir(m_dir.path()).entryList({u"page*.png"_s}, QDir::Files, QDir::Name);
        QVERIFY(!pages.isEmpty());
        const QByteArray read = run(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, m_dir.filePath(pages.back())});
        QCOMPARE(read.trimmed(), QByteArray("YZP1:k3JH5v0cQm2Zt8yXw1Lr9A"));
    }

    /** Of a matter whose result names both outcomes, the paper names the one that it came to. */
    void aResultIsTheOneThatCame()
    {
        Sample sample;
        QString &result = sample.hall.matters.matters.at(u"GAOLING"_s).result;
        ServiceCase one = sample.one();
        one.result = CaseResult::Grant;
        const auto named = [&](PaperKind kind) {
            QStringList values;
            for (const OfficialPaper::Field &field : sample.paper(kind, one).fields) {
                if (field.name == u"结果名称" || field.name == u"送达文书") {
                    values.append(field.value);
                }
            }
            return values.join(u'|');
        };
        result = u"《最低生活保障证》或书面不予同意告知（3个工作日内）"_s;
        QCOMPARE(named(PaperKind::FinishNotice), u"《最低生活保障证》"_s);
        QCOMPARE(named(PaperKind::DeliveryReceipt), u"《最低生活保障证》"_s);
        result = u"给予/不予法律援助决定"_s;
        QCOMPARE(named(PaperKind::FinishNotice), u"给予法律援助决定"_s);
        result = u"第二代/第三代残疾人证"_s;
        QCOMPARE(named(PaperKind::FinishNotice), result);
        one.result = CaseResult::Deny;
        one.papers.push_back({PaperKind::DenialNotice, u"NJ-1-BY"_s, sample.hall.now});
        QVERIFY(named(PaperKind::FinishNotice).endsWith(u"NJ-1-BY"_s));
        QCOMPARE(named(PaperKind::DeliveryReceipt), named(PaperKind::FinishNotice));
    }

    /** D-1: acceptance wants the signature, so the words are there before it. */
    void aPromiseIsSignedBeforeThereIsACase()
    {
        const Sample sample;
        ServiceCase before = sample.one();
        before.caseNo.clear();
        const OfficialPaper draft = promiseDraft(sample.facts(PaperKind::DeferralPromise, before));
        const OfficialPaper paper = sample.paper(PaperKind::DeferralPromise);
        QCOMPARE(draft.title, paper.title);
        QCOMPARE(draft.opening, paper.opening);
        QCOMPARE(draft.tables, paper.tables);
        QCOMPARE(draft.closing, paper.closing);
        QCOMPARE(draft.signatures, paper.signatures);
        QVERIFY(draft.code.isEmpty() && !draft.seal && draft.number != paper.number);
        QVERIFY(!textOf(written(draft)).isEmpty());
    }

    /** A notice is printed again years later, and says what it said. */
    void aNoticeSaysTheSameForEver()
    {
        Sample sample;
        HallState state = sample.hall.state;
        TimeNotice notice;
        notice.id = u"n1"_s;
        notice.number = u"NJ-TZ2026-0001"_s;
        notice.rung = NoticeRung::Red;
        notice.caseNo = u"NJ-20261123-0001"_s;
        notice.matter = u"GAOLING"_s;
        notice.due = at(2026, 12, 7, 17, 30);
        notice.at = notice.issuedAt = notice.due + std::chrono::milliseconds{1};
        notice.hallName = state.info.nameZh;
        notice.matterName = u"高龄津贴"_s;
        notice.told = {{u"wang"_s, NoticePart::A, {}, u"王秀兰"_s}};
        const OfficialPaper paper = noticePaper(notice, state, sample.hall.matters);
        QCOMPARE(paper.title, u"超期黄牌"_s);
        QVERIFY(paper.opening.first().contains(u"“高龄津贴”（NJ-20261123-0001）应在 2026年12月7日 17:30 前办结"_s));
        QCOMPARE(paper.closing, QStringList{u"2026年12月7日 17:30 发出"_s});
        QCOMPARE(paper.fields, (QList<OfficialPaper::Field>{{u"通知了"_s, u"王秀兰 · A岗"_s}}));
        QCOMPARE(paper.date, u"2026年12月7日"_s);

        HallInfo renamed = state.info;
        renamed.nameZh = u"北街社区便民服务大厅"_s;
        renamed.addressZh = u"北街1号"_s;
        yizhan::apply(state, HallRecord(renamed));
        yizhan::remove(state, u"person"_s, u"wang"_s);
        notice.told.front().readAt = at(2027, 1, 4, 9);
        QCOMPARE(noticePaper(notice, state, Catalogue()), paper);

        notice.issuedAt = at(2026, 12, 9, 8);
        QCOMPARE(noticePaper(notice, state, Catalogue()).closing,
                 QStringList{u"2026年12月9日 08:00 发出（应在 2026年12月7日 17:30 发出，当时服务器停机）"_s});
        notice.behind = true;
        QVERIFY(noticePaper(notice, state, Catalogue()).closing.last().contains(u"才定下的"_s));
        notice.rung = NoticeRung::Deemed;
        QVERIFY(noticePaper(notice, state, Catalogue()).opening.first().contains(u"视为受理"_s));
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
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("step");
        QTest::newRow("under a paragraph") << int(PaperKind::Acceptance) << u"可拨打监督电话反映"_s << 1;
        QTest::newRow("under a table") << int(PaperKind::OneTimeNotice) << u"又一份材料"_s << 1;
        QTest::newRow("under fields") << int(PaperKind::ReturnNotice) << u"经办人王秀兰"_s << 30;
    }

    void theSealIsNeverAlone()
    {
        QFETCH(int, kind);
        QFETCH(QString, last);
        QFETCH(int, step);
        int longer = 0;
        for (int more = 0; more < 60 * step && longer < 3; more += step) {
            Sample sample;
            ServiceCase one = sample.one();
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

    void oneSheetIsEnoughForAnOrdinaryOne()
    {
        for (const PaperKind kind : {PaperKind::Acceptance, PaperKind::SpecialProcedure, PaperKind::ExtensionNotice}) {
            const QByteArray info = run(u"pdfinfo"_s, {written(Sample().paper(kind))});
            QVERIFY2(info.contains("Pages:           1"), info.constData());
            QVERIFY(info.contains("A4"));
            QVERIFY(!info.contains("欧阳")); // no name in what a file manager shows
        }
    }
};

QTEST_MAIN(OfficialPaperTest)
#include "tst_officialpaper.moc"
