// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendarsample.h"
#include "paperfixture.h"
#include "papers/paperdates.h"

using namespace yizhan;
using namespace yizhan::test;
using namespace std::chrono_literals;

namespace {

/** A case of GAOLING with an agent, whose papers are written down as soon as each is made. */
struct Way : VersionedHall
{
    QString caseId;
    std::vector<PaperFact> facts;
    std::map<QString, OfficialPaper> atOnce; ///< by number

    Way()
    {
        matters.matters.at(u"GAOLING"_s).clockStops = {u"补正"_s, u"检验检测"_s};
        matters.matters.at(u"GAOLING"_s).legalLimit = {20, LimitUnit::Workday, {}};
    }

    /** Calls a resident of that matter and gives the ticket. */
    QString called()
    {
        const QString ticket = take(u"GAOLING"_s).id;
        step(CallNext{u"w1"_s});
        step(StartTicket{u"w1"_s});
        return ticket;
    }

    Decision step(const HallCommand &command, const QString &person = u"wang"_s)
    {
        const auto decision = as(person, command);
        if (!decision) {
            qFatal("refused: %s", qPrintable(decision.error().en));
        }
        if (!decision->caseId.isEmpty()) {
            caseId = decision->caseId;
        }
        for (const Fact &fact : decision->facts) {
            if (fact.subject == u"case/"_s + caseId) {
                facts.push_back({fact.kind, isSet(fact.at) ? fact.at : now, fact.detail, person});
            }
        }
        if (!caseId.isEmpty()) {
            for (const CasePaper &made : one().papers) {
                if (!atOnce.contains(made.number)) {
                    atOnce.emplace(made.number, paper(made));
                }
            }
        }
        now += 7min;
        return *decision;
    }

    [[nodiscard]] const ServiceCase &one() const { return state.cases.at(caseId); }
    [[nodiscard]] OfficialPaper paper(const CasePaper &made) const
    {
        PaperFacts content{state.info,
                           matters,
                           calendarOf(made, state, matters),
                           one(),
                           made.kind,
                           made.number,
                           u"YZP1:x"_s,
                           made.at,
                           {},
                           Sample::applicant(),
                           Applicant{u"欧阳试女"_s, u"13900005678"_s, {}},
                           facts};
        content.handler = handlerOf(content, [](const QString &person) { return person; });
        return officialPaper(content);
    }
    [[nodiscard]] OfficialPaper paper(PaperKind kind) const
    {
        const auto made = std::find_if(one().papers.begin(), one().papers.end(),
                                       [kind](const CasePaper &each) { return each.kind == kind; });
        return paper(*made);
    }

    /** What of the papers differs from what was written down at once. */
    [[nodiscard]] QStringList differing() const
    {
        QStringList found;
        for (const CasePaper &made : one().papers) {
            const OfficialPaper later = paper(made);
            const OfficialPaper &before = atOnce.at(made.number);
            for (qsizetype i = 0; i < std::max(before.fields.size(), later.fields.size()); ++i) {
                const OfficialPaper::Field was = before.fields.value(i);
                const OfficialPaper::Field is = later.fields.value(i);
                if (!(was == is)) {
                    found.append(u"%1: %2 %3 -> %4 %5"_s.arg(made.number, was.name, was.value, is.name, is.value));
                }
            }
            for (qsizetype i = 0; i < std::max(before.tables.size(), later.tables.size()); ++i) {
                if (!(before.tables.value(i) == later.tables.value(i))) {
                    found.append(made.number + u": "_s + before.tables.value(i).title);
                }
            }
            if (found.isEmpty() && !(before == later)) {
                found.append(made.number);
            }
        }
        return found;
    }
};

} // namespace

/** A paper that is first printed long after its day says what was so on that. */
class LaterPapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappensAfterwardsAPaperSaysWhatItSaidAtOnce()
    {
        Way way;
        ReceiveCase receive{u"w1"_s, way.called(), u"GAOLING"_s, Sample::applicant(), {}, {}, {}, {}};
        receive.agent = Applicant{u"欧阳试女"_s, u"13900005678"_s, {}};
        receive.materials = {{u"身份证"_s, true, 1, false}, {u"委托书"_s, true, 0, false}};
        way.step(receive);
        way.now += 24h;
        way.step(RequestCorrection{way.caseId, {{u"身份证"_s, u"银行卡"_s}, u"身份证过期"_s, {}}});
        way.now += 24h;
        way.step(SupplyCorrection{way.caseId, {{u"身份证"_s, true, 2, false}}});
        way.step(SupplyCorrection{way.caseId, {{u"银行卡"_s, false, 1, false}}});
        QCOMPARE(way.differing(), QStringList());
        AcceptReceived accept;
        accept.caseId = way.caseId;
        accept.materials = {{u"银行卡"_s, false, 0, true}};
        accept.promise = {2026y / 12 / 4, true};
        accept.identified = true;
        way.step(accept);
        QVERIFY(way.paper(PaperKind::DeferralPromise).tables.front().rows.size() == 1);
        way.now += 24h;
        way.step(StopClock{way.caseId, {}, StopKind::Testing, 7, u"送检"_s});
        way.step(RequestExtension{way.caseId, 5, ExtensionReason::Verification, u"等省厅回函"_s});
        way.step(AnswerExtension{way.caseId, true, u"同意"_s}, u"leader"_s);
        way.now += 24h;
        way.step(ResumeClock{way.caseId, way.one().stops.front().id, u"合格"_s});
        way.step(StopClock{way.caseId, {}, StopKind::Correction, 5, u"户口簿缺变更页"_s});
        way.now += 24h;
        way.step(ResumeClock{way.caseId, way.one().stops.back().id, u"补来了"_s});
        way.step(SupplyMaterial{way.caseId, u"银行卡"_s, 1});
        way.step(GiveOpinion{way.caseId, u"SQ"_s, Opinion::Agree, {}});
        way.step(GiveOpinion{way.caseId, u"MZ"_s, Opinion::Agree, {}}, u"mz"_s);
        way.step(DecideCase{way.caseId, CaseResult::Grant, {}, {}}, u"mz"_s);
        way.step(FinishCase{way.caseId});
        way.step(DeliverCase{way.caseId, u"agent"_s});
        QStringList kinds;
        for (const CasePaper &made : way.one().papers) {
            kinds.append(paperName(made.kind, true));
        }
        QVERIFY2(kinds.size() >= 8, qPrintable(kinds.join(u", "_s)));
        QCOMPARE(way.differing(), QStringList());
    }

    void anotherCalendarMovesNoDateThatWasPromisedOnPaper()
    {
        Way way;
        AcceptCase accept{u"w1"_s, way.called(), u"GAOLING"_s, Sample::applicant(), {}, {}, {}, {}};
        accept.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        way.step(accept);
        const Instant due = way.one().due.due;
        way.now += 24h;
        way.step(AdoptCalendar{way.publish(with(firstYears(), 2026y / 12 / 2, false))}, u"leader"_s);
        QVERIFY(way.one().due.due > due);
        QVERIFY2(way.differing().isEmpty(), qPrintable(way.differing().join(u'\n')));
    }

    /** Only the new data of a person are kept: the paper says that they were put right after its day. */
    void aPersonThatWasPutRightSinceIsToldAsThat()
    {
        Way way;
        AcceptCase accept{u"w1"_s, way.called(), u"GAOLING"_s, Sample::applicant(), {}, {}, {}, {}};
        accept.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
        way.step(accept);
        AmendFact amend{way.caseId, u"applicant"_s, {}, u"写错了字"_s, Sample::applicant(), {}};
        way.step(amend);
        QCOMPARE(way.differing(), QStringList());
        AnswerAmendment answer{way.caseId, way.one().amendments.front().id, true, u"对"_s, way.one().amendments};
        const Instant answered = way.now;
        way.step(answer, u"li"_s);
        OfficialPaper paper = way.paper(PaperKind::Acceptance);
        const auto told = std::find_if(paper.fields.begin(), paper.fields.end(),
                                       [](const auto &field) { return field.name == u"更正"; });
        QVERIFY(told != paper.fields.end() && told->value.contains(paperTime(answered, sample::zone)));
        paper.fields.erase(told);
        QVERIFY(paper == way.atOnce.at(paper.number));
        // A paper that was made after it needs no such words.
        way.step(StopClock{way.caseId, {}, StopKind::Correction, 5, u"户口簿缺变更页"_s});
        for (const OfficialPaper::Field &field : way.paper(PaperKind::CorrectionNotice).fields) {
            QVERIFY(field.name != u"更正");
        }
    }
};

QTEST_MAIN(LaterPapersTest)
#include "tst_laterpapers.moc"
