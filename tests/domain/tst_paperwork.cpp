// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casepapers.h"
#include "domain/cases/paperwork.h"
#include "domain/restoring.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

QString typeOf(const Result<Decision> &decision)
{
    return decision ? QString() : decision.error().type;
}

QString accept(Hall &hall, const QString &matter, bool deferred = false)
{
    if (!hall.state.windowOf(u"wang"_s)) {
        hall.open(u"wang"_s, u"w1"_s);
    }
    const Ticket ticket = hall.take(matter);
    AcceptCase command;
    command.window = u"w1"_s;
    command.ticket = ticket.id;
    command.matter = matter;
    command.applicant = {u"王试样"_s, u"13900000001"_s, u"000000194001010001"_s};
    if (matter == u"GAOLING") {
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, deferred ? 0 : 1, deferred}};
        command.promise = {hall.state.info.zone.day(hall.now), deferred};
    }
    if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
        qFatal("nobody to call");
    }
    const auto decision = hall.as(u"wang"_s, command);
    if (!decision || !hall.as(u"wang"_s, FinishTicket{u"w1"_s})) {
        qFatal("not accepted");
    }
    return decision->caseId;
}

/** The latest paper of that kind; of a number that nobody gave where there is none. */
IssuePaper paper(const Hall &hall, const QString &caseId, PaperKind kind)
{
    IssuePaper command;
    command.caseId = caseId;
    command.id = caseId + u".p%1"_s.arg(hall.state.papers.size());
    command.number = u"none"_s;
    for (const CasePaper &one : hall.state.cases.at(caseId).papers) {
        command.number = one.kind == kind ? one.number : command.number;
    }
    command.bytes = 1000;
    command.sha256 = QString(64, u'a');
    command.codeHash = hashOfPaperCode(u"code"_s);
    return command;
}

std::vector<PaperKind> kindsOf(const Hall &hall, const QString &caseId)
{
    std::vector<PaperKind> kinds;
    for (const CasePaper &one : hall.state.cases.at(caseId).papers) {
        kinds.push_back(one.kind);
    }
    return kinds;
}

} // namespace

class PaperWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsWords()
    {
        QStringList titles;
        for (int i = 0; i <= int(PaperKind::WithdrawalNote); ++i) {
            titles << paperName(PaperKind(i), false) << paperName(PaperKind(i), true);
            PaperKind read{};
            QVERIFY(fromString(toString(PaperKind(i)), &read));
            QVERIFY(read == PaperKind(i));
        }
        QCOMPARE(titles.removeDuplicates(), 0);
    }

    void papersComeWithTheSteps()
    {
        Hall hall;
        const QString id = accept(hall, u"GAOLING"_s, true);
        using enum PaperKind;
        QVERIFY((kindsOf(hall, id) == std::vector{DeferralPromise, Acceptance}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, FinishNotice))), u"paper-not-due"_s);
        QVERIFY(hall.as(u"wang"_s, StopClock{id, {}, StopKind::Appraisal, 5, u"送司法鉴定"_s}));
        QVERIFY((kindsOf(hall, id) == std::vector{DeferralPromise, Acceptance, SpecialProcedure}));
        QVERIFY(hall.as(u"wang"_s, paper(hall, id, SpecialProcedure)));
        QVERIFY(hall.as(u"wang"_s, SupplyMaterial{id, u"银行卡"_s, 1}));

        const QString quick = accept(hall, u"QUICK"_s);
        QVERIFY((kindsOf(hall, quick) == std::vector{Acceptance, FinishNotice}));
        QVERIFY(hall.as(u"wang"_s, DeliverCase{quick, u"applicant"_s}));
        QVERIFY((kindsOf(hall, quick) == std::vector{Acceptance, FinishNotice, DeliveryReceipt}));
    }

    void aPaperIsPrintedOnceUnderTheNumberOfItsStep()
    {
        Hall hall;
        QStringList numbers;
        for (int i = 0; i < 3; ++i) {
            const QString id = accept(hall, u"QUICK"_s);
            QVERIFY(hall.as(u"wang"_s, paper(hall, id, PaperKind::Acceptance)));
            QVERIFY(hall.as(u"wang"_s, paper(hall, id, PaperKind::FinishNotice)));
            QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, PaperKind::Acceptance))), u"paper-issued"_s);
            for (const IssuedPaper *one : papersOf(hall.state, id)) {
                const CasePaper *made = paperOf(hall.state.cases.at(id), one->number);
                QVERIFY(made && made->kind == one->kind);
                QCOMPARE(printedPaper(hall.state, id, one->number), one);
                numbers.append(one->number);
            }
        }
        QCOMPARE(numbers.size(), 6);
        QCOMPARE(numbers.removeDuplicates(), 0);
    }

    void scansBelongToAMaterialOfTheCase()
    {
        Hall hall;
        const QString id = accept(hall, u"GAOLING"_s);
        const auto attach = [&](const QString &file, const QString &material) {
            return AttachFile{id, file, material, FileKind::Png, 100, u"sum"_s};
        };
        QCOMPARE(typeOf(hall.as(u"wang"_s, attach(id + u".1"_s, u"驾驶证"_s))), u"unknown-material"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, AttachFile{u"none"_s, u"none.1"_s, {}, {}, 1, {}})), u"not-found"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, attach(u"other.1"_s, {}))), u"file-known"_s);
        QVERIFY(hall.as(u"wang"_s, attach(id + u".1"_s, u"身份证"_s)));
        QCOMPARE(typeOf(hall.as(u"wang"_s, attach(id + u".1"_s, u"身份证"_s))), u"file-known"_s);
        for (int i = 2; i <= mostAttachments; ++i) {
            QVERIFY(hall.as(u"wang"_s, attach(id + u".%1"_s.arg(i), {})));
        }
        QCOMPARE(typeOf(hall.as(u"wang"_s, attach(id + u".x"_s, {}))), u"too-many-files"_s);
        QCOMPARE(attachmentsOf(hall.state, id).size(), size_t(mostAttachments));
        QCOMPARE(attachmentsOf(hall.state, accept(hall, u"QUICK"_s)).size(), size_t(0));
    }

    void forgettingACaseNamesItsFiles()
    {
        Hall hall;
        const QString id = accept(hall, u"QUICK"_s);
        const QString other = accept(hall, u"QUICK"_s);
        QVERIFY(hall.as(u"wang"_s, AttachFile{id, id + u".scan"_s, {}, FileKind::Jpeg, 1, {}}));
        QVERIFY(hall.as(u"wang"_s, AttachFile{other, other + u".scan"_s, {}, FileKind::Jpeg, 1, {}}));
        const IssuePaper issued = paper(hall, id, PaperKind::Acceptance);
        QVERIFY(hall.as(u"wang"_s, issued));
        QVERIFY(hall.as(u"wang"_s, DeliverCase{id, u"applicant"_s}));
        const auto erased = hall.run(EraseCases{{id}, {}, {}});
        QVERIFY(erased);
        QCOMPARE(erased->files, (QStringList{id + u".scan"_s, issued.id}));
        QVERIFY(attachmentsOf(hall.state, id).empty());
        QVERIFY(papersOf(hall.state, id).empty());
        QCOMPARE(attachmentsOf(hall.state, other).size(), size_t(1));
    }

    void aPaperIsFoundByItsCode()
    {
        Hall hall;
        const QString id = accept(hall, u"QUICK"_s);
        IssuePaper first = paper(hall, id, PaperKind::Acceptance);
        first.codeHash = u"one"_s;
        QVERIFY(hall.as(u"wang"_s, first));
        IssuePaper second = paper(hall, id, PaperKind::FinishNotice);
        second.codeHash = u"two"_s;
        QVERIFY(hall.as(u"wang"_s, second));
        const IssuedPapers &papers = hall.state.papers;
        QCOMPARE(papers.byCodeHash(u"one"_s)->id, first.id);
        QCOMPARE(papers.byCodeHash(u"two"_s)->number, second.number);
        QVERIFY(!papers.byCodeHash(u"three"_s) && !papers.byCodeHash({}));
        // As a restored record may come: the same sheet with another code.
        IssuedPaper again = *papers.byCodeHash(u"one"_s);
        again.codeHash = u"three"_s;
        yizhan::apply(hall.state, HallRecord(again));
        QVERIFY(!papers.byCodeHash(u"one"_s));
        QCOMPARE(papers.byCodeHash(u"three"_s)->id, first.id);
        yizhan::remove(hall.state, u"paper"_s, first.id);
        QVERIFY(!papers.byCodeHash(u"three"_s));
        QCOMPARE(papers.byCodeHash(u"two"_s)->id, second.id);
    }

    void recordsComeBackAsTheyWere()
    {
        Hall hall;
        const QString id = accept(hall, u"QUICK"_s);
        QVERIFY(hall.as(u"wang"_s, AttachFile{id, id + u".scan"_s, {}, FileKind::Pdf, 12345, u"ab"_s}));
        QVERIFY(hall.as(u"wang"_s, paper(hall, id, PaperKind::FinishNotice)));
        HallState other;
        for (const Record &record : {toRecord(HallRecord(hall.state.attachments.begin()->second)),
                                     toRecord(HallRecord(hall.state.papers.begin()->second))}) {
            QVERIFY(record.internal);
            QVERIFY(applyRecord(other, record));
        }
        QVERIFY(other.attachments == hall.state.attachments);
        QVERIFY(other.papers == hall.state.papers);
    }
};

QTEST_GUILESS_MAIN(PaperWorkTest)
#include "tst_paperwork.moc"
