// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/submissionwork.h"
#include "domain/duty/roster.h"
#include "domain/samplehall.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString phone = u"13900001234"_s;

QString typeOf(const Result<Decision> &result)
{
    return result ? QString() : result.error().type;
}

/** A hall at that moment, with a matter that may be handed in after hours, and that application in it. */
struct AtTheKiosk
{
    Hall hall;
    Submission submission;
    QString caseId;

    explicit AtTheKiosk(Instant when, const QString &matter = u"GAOLING"_s, const Applicant &who = {{}, phone, {}},
                        int promisedHours = 0)
    {
        for (auto &[code, one] : hall.matters.matters) {
            one.afterHours = u"apply"_s;
            one.promisedLimit = promisedHours > 0 ? Limit{promisedHours, LimitUnit::Hour, {}} : one.promisedLimit;
        }
        hall.wakeUntil(when);
        Submit submit;
        submit.matter = matter;
        submit.person = who;
        submit.keys = {phone};
        submit.elder = true;
        submit.language = u"en"_s;
        const auto handed = hall.run(submit);
        if (!handed) {
            qFatal("not handed in: %s", qPrintable(handed.error().en));
        }
        submission = hall.state.submissions.at(handed->submission);
    }

    /** Staff take it as it lies sealed. */
    Result<Decision> take(Instant when, const Applicant &who = {{}, phone, {}})
    {
        hall.wakeUntil(when);
        auto taken = hall.as(u"wang"_s, TakeSubmission{submission.id, who});
        caseId = taken ? taken->caseId : QString();
        return taken;
    }
    [[nodiscard]] const ServiceCase &madeCase() const { return hall.state.cases.at(caseId); }
    Result<Decision> name(const QString &name)
    {
        return hall.as(u"wang"_s, NameApplicant{madeCase().id, {name, phone, {}}, madeCase().amendments});
    }
};

const std::vector<HandedMaterial> everything{{u"身份证"_s, true, 1, false, false},
                                             {u"银行卡"_s, false, 1, false, false}};

} // namespace

/** What residents hand in at the kiosk, and the case it becomes when staff take it. */
class SubmissionWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNightsApplicationBecomesACase()
    {
        AtTheKiosk kiosk(at(2026, 11, 27, 22, 10)); // Friday night
        QCOMPARE(toIso(kiosk.submission.due.dayZero), u"2026-11-30"_s);
        const auto taken = kiosk.take(at(2026, 11, 30, 9, 5));
        QVERIFY(taken);
        const Submission &submission = kiosk.hall.state.submissions.at(kiosk.submission.id);
        QCOMPARE(submission.state, SubmissionState::Taken);
        QCOMPARE(submission.caseId, taken->caseId);
        const ServiceCase &one = kiosk.madeCase();
        QCOMPARE(one.state, CaseState::Received);
        QCOMPARE(one.matter, u"GAOLING"_s);
        QCOMPARE(one.submission, submission.id);
        QCOMPARE(one.caseNo, u"TS-20261130-0001"_s);
        QCOMPARE(one.slipHash, submission.codeHash); // the slip from the kiosk opens the case
        QVERIFY(one.elder && one.language == u"en"_s);
        QCOMPARE(one.post, u"minsheng"_s);
        QCOMPARE(one.owner, u"wang"_s);
        QCOMPARE(one.receivedAt, at(2026, 11, 27, 22, 10));
        QCOMPARE(one.noticeDue, at(2026, 12, 7, 17, 30)); // five working days after Monday, which is day 0
        QCOMPARE(one.promised, submission.due.due);
        QCOMPARE(one.papers.size(), std::size_t(1));
        QCOMPARE(one.papers.front().kind, PaperKind::Receipt);
        QCOMPARE(one.materials.size(), std::size_t(2)); // both that are wanted, and neither there
        QVERIFY(one.materials.front().missing && one.materials.back().missing);
        QVERIFY(taken->sealed.has_value());
        QCOMPARE(taken->sealed->caseId, one.id);
        QCOMPARE(taken->sealed->applicant.phone, phone);
    }

    void whoIsInDistressIsPromisedTwoHours()
    {
        Hall hall;
        Matter talk = hall.matters.matters.at(u"GAOLING"_s);
        talk.code = u"XINLI"_s;
        talk.nameZh = u"心理危机干预"_s;
        talk.afterHours = u"full"_s;
        talk.promisedLimit = {2, LimitUnit::Hour, {}};
        hall.matters.matters.emplace(talk.code, talk);
        Submit wish;
        wish.kind = SubmissionKind::Counselling;
        wish.place = u"自助机1"_s;
        hall.wakeUntil(at(2026, 11, 27, 22));
        const auto asked = hall.run(wish);
        QVERIFY(asked);
        const Submission &one = hall.state.submissions.at(asked->submission);
        QCOMPARE(one.due.due, at(2026, 11, 28, 0));
        QVERIFY(hall.state.bells.empty()); // nobody stands at the door: the desks ring for what it is
        QVERIFY(hall.as(u"li"_s, TakeSubmission{one.id, {}}));
        QCOMPARE(hall.state.submissions.at(one.id).takenBy, u"li"_s);
    }

    void whatTheKioskPromisedIsKept()
    {
        AtTheKiosk kiosk(at(2026, 11, 27, 22, 10));
        QVERIFY(kiosk.take(at(2026, 11, 30, 9, 5)));
        QVERIFY(kiosk.name(u"张三"_s));
        kiosk.hall.wakeUntil(at(2026, 12, 2, 10)); // accepted two days later, counted from the kiosk all the same
        QVERIFY(kiosk.hall.as(u"wang"_s, AcceptReceived{kiosk.madeCase().id, everything, {}, {}}));
        const ServiceCase &one = kiosk.madeCase();
        QCOMPARE(one.state, CaseState::InReview);
        QCOMPARE(toIso(one.due.dayZero), u"2026-11-30"_s);
        QCOMPARE(one.due.due, kiosk.submission.due.due);
        QCOMPARE(one.due.due, one.promised);
    }

    void withoutANameNothingIsAnswered()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 20, 0));
        QVERIFY(kiosk.take(at(2026, 11, 24, 9, 0)));
        const QString id = kiosk.madeCase().id;
        QVERIFY(kiosk.madeCase().unnamed);
        const NoticeWords notice{{u"身份证"_s, u"银行卡"_s}, {}, {}};
        const auto accepted = kiosk.hall.as(u"wang"_s, AcceptReceived{id, everything, {}, {}});
        QCOMPARE(typeOf(accepted), u"name-missing"_s);
        QCOMPARE(typeOf(kiosk.hall.as(u"wang"_s, RequestCorrection{id, notice})), u"name-missing"_s);
        QCOMPARE(typeOf(kiosk.hall.as(u"wang"_s, RefuseCase{id, {u"不符合"_s}})), u"name-missing"_s);
        const auto named = kiosk.name(u"张三"_s);
        QVERIFY(named);
        QVERIFY(named->amended->fills);
        QVERIFY(!kiosk.madeCase().unnamed);
        QCOMPARE(typeOf(kiosk.name(u"李四"_s)), u"named-already"_s); // that would be a correction
        QVERIFY(kiosk.hall.as(u"wang"_s, RequestCorrection{id, notice}));
        // Whose name came with the submission is not asked again.
        const Applicant known{u"张三"_s, phone, {}};
        AtTheKiosk other(at(2026, 11, 23, 20, 0), u"GAOLING"_s, known);
        QVERIFY(other.take(at(2026, 11, 24, 9, 0), known));
        QVERIFY(!other.madeCase().unnamed);
    }

    void theLawAnswersAllTheSame()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 20, 0));
        QVERIFY(kiosk.take(at(2026, 11, 24, 9, 0)));
        kiosk.hall.wakeUntil(at(2026, 12, 1, 17, 31));
        const ServiceCase &one = kiosk.madeCase();
        QVERIFY(one.deemed); // T-4
        QCOMPARE(toIso(one.due.dayZero), u"2026-11-24"_s);
    }

    void afterACorrectionTheTimeCountsFromWhatCame()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 20, 0));
        QVERIFY(kiosk.take(at(2026, 11, 24, 9, 0)));
        QVERIFY(kiosk.name(u"张三"_s));
        const QString id = kiosk.madeCase().id;
        QVERIFY(kiosk.hall.as(u"wang"_s, RequestCorrection{id, {{u"身份证"_s, u"银行卡"_s}, {}, {}}}));
        kiosk.hall.wakeUntil(at(2026, 12, 3, 10));
        QVERIFY(kiosk.hall.as(u"wang"_s, SupplyCorrection{id, everything}));
        QVERIFY(kiosk.hall.as(u"wang"_s, AcceptReceived{id, {}, {}, {}}));
        QCOMPARE(toIso(kiosk.madeCase().due.dayZero), u"2026-12-03"_s);
    }

    void itIsTakenOnceAndFinishedAsACase()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 20, 0));
        const auto taken = kiosk.take(at(2026, 11, 24, 9, 0));
        QVERIFY(taken);
        const auto again = kiosk.hall.as(u"wang"_s, TakeSubmission{kiosk.submission.id, {}});
        QVERIFY(again && again->changes.empty());
        QCOMPARE(again->caseId, taken->caseId);
        QCOMPARE(kiosk.hall.state.cases.size(), std::size_t(1));
        QCOMPARE(typeOf(kiosk.hall.as(u"li"_s, TakeSubmission{kiosk.submission.id, {}})), u"wrong-state"_s);
        QCOMPARE(typeOf(kiosk.hall.as(u"wang"_s, FinishSubmission{kiosk.submission.id, {}})), u"wrong-state"_s);
        QCOMPARE(typeOf(kiosk.hall.run(WithdrawSubmission{kiosk.submission.id})), u"wrong-state"_s);
        // The next day who it was is kept beside the case alone; the number on the slip still leads to it.
        kiosk.hall.wakeUntil(at(2026, 11, 25, 9));
        QCOMPARE(kiosk.hall.state.submissions.at(kiosk.submission.id).caseId, taken->caseId);
        QCOMPARE(kiosk.hall.state.cases.size(), std::size_t(1));
    }

    /** 24 hours of a relief in need, two of who is in distress, and the next working day of what is applied for. */
    void whatNobodyTakesIsTold_data()
    {
        QTest::addColumn<Instant>("handedIn");
        QTest::addColumn<int>("hours"); ///< of the promise; 0: ten working days
        QTest::addColumn<Instant>("owed");
        const Instant night = at(2026, 11, 27, 22, 10); // a Friday
        QTest::newRow("24 hours, over the week-end") << night << 24 << at(2026, 11, 28, 22, 10);
        QTest::newRow("two hours") << night << 2 << at(2026, 11, 28, 0, 10);
        QTest::newRow("the next working day") << night << 0 << at(2026, 11, 30, 17, 30);
        QTest::newRow("of the same hours too") << at(2026, 11, 27, 10, 0) << 0 << at(2026, 11, 30, 17, 30);
    }
    void whatNobodyTakesIsTold()
    {
        QFETCH(Instant, handedIn);
        QFETCH(int, hours);
        QFETCH(Instant, owed);
        for (const bool outage : {false, true}) {
            AtTheKiosk kiosk(handedIn, u"GAOLING"_s, {{}, phone, {}}, hours);
            Hall &hall = kiosk.hall;
            QCOMPARE(owedBy(hall.state, hall.matters, kiosk.submission), owed);
            const auto &notices = hall.state.escalations.notices();
            const auto submission = [&]() -> const Submission & {
                return hall.state.submissions.at(kiosk.submission.id);
            };
            hall.wakeUntil(owed);
            QVERIFY(notices.empty()); // an answer at the very instant is in time
            const Instant seen = owed + (outage ? std::chrono::hours{50} : std::chrono::hours{0}) + 1s;
            hall.now = outage ? seen : hall.now;
            hall.wakeUntil(seen);
            QCOMPARE(notices.size(), std::size_t(1));
            const TimeNotice &notice = notices.begin()->second;
            QCOMPARE(notice.rung, NoticeRung::Unanswered);
            QCOMPARE(notice.caseNo, kiosk.submission.number);
            QCOMPARE(notice.post, u"minsheng"_s);
            QCOMPARE(notice.due, owed);
            QCOMPARE(notice.at, owed + 1ms);
            QCOMPARE(notice.issuedAt, outage ? seen : owed + 1ms);
            QCOMPARE(submission().warnedAt, notice.issuedAt);
            QStringList told;
            for (const NoticeReader &reader : notice.told) {
                told.append(reader.person);
            }
            QVERIFY(told.contains(u"wang"_s) && told.contains(u"leader"_s));
            QVERIFY(hall.run(WarnSubmission{submission().id})->changes.empty());
            hall.wakeUntil(seen + std::chrono::days{30}); // once
            QCOMPARE(notices.size(), std::size_t(1));
            const auto read = hall.as(u"wang"_s, ReadNotice{notice.id});
            QVERIFY(read);
            QCOMPARE(read->facts.front().subject, u"submission/"_s + submission().id);
            QVERIFY(hall.as(u"wang"_s, TakeSubmission{submission().id, {{}, phone, {}}}));
            hall.wakeUntil(hall.now + std::chrono::days{70});
            QVERIFY(std::none_of(notices.begin(), notices.end(),
                                 [](const auto &entry) { return !entry.second.submission.isEmpty(); }));
        }
    }

    void whatIsTakenInTimeIsNot()
    {
        AtTheKiosk kiosk(at(2026, 11, 27, 22, 10), u"GAOLING"_s, {{}, phone, {}}, 24);
        QVERIFY(kiosk.take(at(2026, 11, 28, 22, 0)));
        kiosk.hall.wakeUntil(at(2026, 11, 28, 22, 30));
        QVERIFY(kiosk.hall.state.escalations.notices().empty());
        AtTheKiosk other(at(2026, 11, 27, 22, 10), u"GAOLING"_s, {{}, phone, {}}, 24);
        QVERIFY(other.hall.run(WithdrawSubmission{other.submission.id}));
        other.hall.wakeUntil(at(2026, 11, 30, 18, 0));
        QVERIFY(other.hall.state.escalations.notices().empty());
    }

    void whoCoversIsTold()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 10, 0), u"GAOLING"_s, {{}, phone, {}}, 24);
        Hall &hall = kiosk.hall;
        hall.state.info.presenceMinutes = 0; // nobody is asked here
        hall.wakeUntil(at(2026, 11, 24, 8, 40));
        QVERIFY(hall.as(u"li"_s, LogIn{u"li"_s})); // B; wang has not come
        hall.wakeUntil(at(2026, 11, 24, 10, 1));
        QCOMPARE(hall.state.escalations.notices().size(), std::size_t(1));
        const TimeNotice &notice = hall.state.escalations.notices().begin()->second;
        QCOMPARE(notice.told.size(), std::size_t(2));
        QCOMPARE(notice.told[0].person, u"li"_s);
        QCOMPARE(notice.told[0].part, NoticePart::B);
        QCOMPARE(notice.told[1].person, u"leader"_s);
        QCOMPARE(notice.told[1].part, NoticePart::Leader);
    }

    void aMatterThatIsNoMoreIsSettledByPhone()
    {
        AtTheKiosk kiosk(at(2026, 11, 23, 20, 0));
        kiosk.hall.matters.matters.erase(u"GAOLING"_s);
        Day tuesday{std::chrono::year{2026} / 11 / 24};
        QVERIFY(kiosk.hall.as(u"leader"_s, PlanSlot{tuesday, SlotKind::Early, 450, 600, u"leader"_s, {u"wang"_s}, {}}));
        QVERIFY(kiosk.hall.as(u"leader"_s, PublishRoster{tuesday, 1}));
        QVERIFY(kiosk.take(at(2026, 11, 24, 9, 0)));
        QVERIFY(kiosk.hall.state.cases.empty());
        const auto done = kiosk.hall.as(u"wang"_s, FinishSubmission{kiosk.submission.id, u"已电话告知"_s});
        QVERIFY(done);
        // The log book has both, with who it was and which; what was said is a fact beside it.
        const std::vector<ShiftLine> &log = kiosk.hall.state.roster.at(slotId(tuesday, 450)).log;
        QCOMPARE(log.size(), std::size_t(2));
        QVERIFY(log[0].deed == ShiftDeed::SubmissionTaken && log[1].deed == ShiftDeed::SubmissionDone);
        QCOMPARE(log[1].by, u"wang"_s);
        QCOMPARE(log[1].number, kiosk.submission.number);
        QVERIFY(log[1].who == ShiftVisitor::Elder);
        const auto said = std::find_if(done->facts.begin(), done->facts.end(),
                                       [](const Fact &fact) { return fact.kind == "logged"_L1; });
        QVERIFY(said != done->facts.end());
        QCOMPARE(said->detail, log[1].id + u" 已电话告知"_s);
    }
};

QTEST_GUILESS_MAIN(SubmissionWorkTest)
#include "tst_submissionwork.moc"
