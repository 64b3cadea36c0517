// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/paperwork.h"
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
    command.applicant = {u"王试样"_s, u"13900000001"_s, {}};
    if (matter == u"GAOLING") {
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, deferred ? 0 : 1, deferred}};
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

IssuePaper paper(const Hall &hall, const QString &caseId, PaperKind kind, const QString &about = {})
{
    IssuePaper command;
    command.caseId = caseId;
    command.id = caseId + u".p%1"_s.arg(hall.state.papers.size());
    command.kind = kind;
    command.about = about;
    command.year = 2026;
    command.serial = nextPaperSerial(hall.state, kind, 2026);
    command.bytes = 1000;
    command.sha256 = QString(64, u'a');
    command.codeHash = hashOfPaperCode(u"code"_s);
    return command;
}

std::vector<PaperKind> kindsOf(const Hall &hall, const QString &caseId)
{
    std::vector<PaperKind> kinds;
    for (const PossiblePaper &one : possiblePapers(hall.state.cases.at(caseId))) {
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
        QStringList counters;
        const auto kinds = allPaperKinds();
        for (size_t i = 0; i < kinds.size(); ++i) {
            QCOMPARE(size_t(kinds[i]), i); // the table is in the order of the enum
            titles.append(paperTitle(kinds[i]));
            counters.append(paperCounter(kinds[i], 2026));
            PaperKind read{};
            QVERIFY(fromString(toString(kinds[i]), &read));
            QVERIFY(read == kinds[i]);
        }
        QCOMPARE(titles.removeDuplicates() + counters.removeDuplicates(), 0);
        QVERIFY(kinds.back() == PaperKind::RedCard);
    }

    void papersComeWithTheState()
    {
        Hall hall;
        const QString id = accept(hall, u"GAOLING"_s, true);
        using enum PaperKind;
        QVERIFY((kindsOf(hall, id) == std::vector{Acceptance, DeferralPromise}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, FinishNotice))), u"paper-not-due"_s);
        QVERIFY(hall.as(u"wang"_s, StopClock{id, {}, StopKind::Appraisal, 5, u"送司法鉴定"_s}));
        const QString stop = hall.state.cases.at(id).stops.front().id;
        QVERIFY((kindsOf(hall, id) == std::vector{Acceptance, DeferralPromise, SpecialProcedure}));
        QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, SpecialProcedure, u"other"_s))), u"paper-not-due"_s);
        QVERIFY(hall.as(u"wang"_s, paper(hall, id, SpecialProcedure, stop)));
        QVERIFY(hall.as(u"wang"_s, SupplyMaterial{id, u"银行卡"_s, 1}));
        QVERIFY((kindsOf(hall, id) == std::vector{Acceptance, SpecialProcedure}));

        const QString quick = accept(hall, u"QUICK"_s);
        QVERIFY((kindsOf(hall, quick) == std::vector{Acceptance, FinishNotice, DeliveryReceipt}));
    }

    void numbersAreGaplessWithinKindAndYear()
    {
        Hall hall;
        QStringList numbers;
        for (int i = 0; i < 3; ++i) {
            const QString id = accept(hall, u"QUICK"_s);
            IssuePaper skipping = paper(hall, id, PaperKind::Acceptance);
            ++skipping.serial;
            QCOMPARE(typeOf(hall.as(u"wang"_s, skipping)), u"number-taken"_s);
            QVERIFY(hall.as(u"wang"_s, paper(hall, id, PaperKind::Acceptance)));
            QVERIFY(hall.as(u"wang"_s, paper(hall, id, PaperKind::FinishNotice)));
            QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, PaperKind::Acceptance))), u"paper-issued"_s);
            numbers.append(papersOf(hall.state, id).front()->number);
        }
        QCOMPARE(numbers, (QStringList{u"TS受〔2026〕0001号"_s, u"TS受〔2026〕0002号"_s, u"TS受〔2026〕0003号"_s}));
        hall.wakeUntil(at(2027, 1, 4, 9, 0));
        const QString id = accept(hall, u"QUICK"_s);
        QCOMPARE(typeOf(hall.as(u"wang"_s, paper(hall, id, PaperKind::Acceptance))), u"number-taken"_s);
        IssuePaper first = paper(hall, id, PaperKind::Acceptance);
        first.year = 2027;
        first.serial = 1;
        QVERIFY(hall.as(u"wang"_s, first));
        QCOMPARE(papersOf(hall.state, id).front()->number, u"TS受〔2027〕0001号"_s);
    }

    void aRestoreGoesPastWhatMayBePrinted()
    {
        Hall hall;
        QVERIFY(hall.as(u"wang"_s, paper(hall, accept(hall, u"QUICK"_s), PaperKind::Acceptance)));
        const auto counters = countersPastPaper(hall.state, hall.matters, hall.now, hall.now);
        for (const PaperKind kind : allPaperKinds()) {
            const auto found = std::find_if(counters.begin(), counters.end(),
                                            [&](const Counter &one) { return one.id == paperCounter(kind, 2026); });
            QVERIFY(found != counters.end());
            QVERIFY(found->last >= 100);
        }
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
        // The number is not given again.
        QCOMPARE(nextPaperSerial(hall.state, PaperKind::Acceptance, 2026), 2);
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
