// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "paperfixture.h"
#include "papers/noticepaper.h"
#include "protocol/recordjson.h"

using namespace yizhan;
using namespace yizhan::test;

/** What stands on the sheet, read back by other programs than the one that wrote it. */
class OfficialPaperTest : public PaperTest
{
    Q_OBJECT

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
        const QString agentThere = text(u"kiosk-agent: 已在自助机上手写签名"_s);
        QVERIFY2(agentThere.contains(u"自助机上核验"_s) && agentThere.contains(u"欧阳试女（代办人）"_s) &&
                     agentThere.contains(u"代办人（签名）"_s) && !agentThere.contains(u"申请人（签名）"_s),
                 qPrintable(agentThere));
        QVERIFY(text(u"kiosk-applicant"_s).contains(u"欧阳试样（申请人）"_s));
        for (const QString &one : {byAgent, atKiosk, agentThere, text(u"applicant"_s)}) {
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

    /** DOMAIN 3.3: what is accepted is not returned for want of papers; its clock goes on. */
    void aCorrectionAfterAcceptanceReturnsNothing()
    {
        const Sample sample;
        ServiceCase one = sample.one();
        const QString whole = textOf(written(sample.paper(PaperKind::CorrectionNotice, one)));
        QVERIFY2(!whole.contains(u"退回"_s) && !whole.contains(u"放弃"_s) && !whole.contains(u"其他部门"_s),
                 qPrintable(whole));
        QVERIFY2(whole.contains(u"自期限届满的次日起恢复计时，按已经提交的材料继续审查"_s), qPrintable(whole));
        one.stops.back().department = u"MZ"_s; // a part of it alone stands still
        const QString part = textOf(written(sample.paper(PaperKind::CorrectionNotice, one)));
        QVERIFY2(part.contains(u"的办理环节"_s) &&
                     part.contains(u"补正期间不计入该部门的办理时限，其他部门照常办理，承诺的办结期限不变"_s),
                 qPrintable(part));
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

    void aNoticeOfWhatLiesAtTheKioskSaysSo()
    {
        Sample sample;
        TimeNotice notice;
        notice.rung = NoticeRung::Unanswered;
        notice.submission = u"s1"_s;
        notice.caseNo = u"T1123001"_s;
        notice.due = at(2026, 11, 24, 10);
        notice.at = notice.issuedAt = notice.due + std::chrono::milliseconds{1};
        notice.matterName = u"临时救助"_s;
        const OfficialPaper paper = noticePaper(notice, sample.hall.state, sample.hall.matters);
        QCOMPARE(paper.title, u"自助机提交超时"_s);
        QCOMPARE(paper.opening, QStringList{u"“临时救助”（T1123001）是居民在自助机上提交的，应在 2026年11月24日 10:00 "
                                            u"前有人接办，现已超时，请立即接办并联系提交人。"_s});
        const HallRecord record(notice);
        QCOMPARE(toRecord(record).body[u"submission"_s].toString(), u"s1"_s);
        QVERIFY(!toRecord(record).body.contains(u"case"_s));
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
        notice.rung = NoticeRung::DeliveryLate;
        QVERIFY(noticePaper(notice, state, Catalogue()).opening.first().contains(u"17:30 前送达，现已超期"_s));
    }
};

QTEST_MAIN(OfficialPaperTest)
#include "tst_officialpaper.moc"
