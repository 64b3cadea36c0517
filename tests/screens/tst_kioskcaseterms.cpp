// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casework.h"
#include "kioskfixture.h"
#include "protocol/recordjson.h"
#include "screens/kiosk/kioskcase.h"
#include "screens/kiosk/kioskwords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

/** The terms of a case at the kiosk: what is to come is told as to come, what is past as past. */
class TestKioskCaseTerms : public test::KioskHallTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aDayToFetchThatIsPast();
    void aDayToBringThatIsPast();
    void aDayToAnswerThatIsPast();
    void severalCorrectionsStandByTheDay();
    void aDueDateThatIsPast();
    void hoursAgreeWithTheTimesOnThePage();

private:
    /** One in review, with a limit in working days. */
    [[nodiscard]] ServiceCase inReview() const
    {
        for (const auto &[id, it] : m_hall->state().cases) {
            if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday && !it.materials.empty()) {
                return it;
            }
        }
        qFatal("no case in review");
    }
    void show(KioskCase &page, const ServiceCase &one) const
    {
        page.setProperty("caseId", one.id);
        page.setShell(m_shell.get());
        Q_EMIT m_link->changed({toRecord(HallRecord(one))});
        m_hall->flush();
    }
    [[nodiscard]] Day dayFromNow(int days) const
    {
        return Day{std::chrono::sys_days{m_hall->state().info.zone.day(m_hall->now())} + std::chrono::days{days}};
    }
    [[nodiscard]] QString text(Day day, bool english = false) const
    {
        return kioskwords::day(day, english, dayFromNow(0));
    }
};

void TestKioskCaseTerms::aDayToFetchThatIsPast()
{
    ServiceCase one = inReview();
    one.state = CaseState::Finished;
    one.result = CaseResult::Grant;
    one.decidedAt = one.finishedAt = m_hall->now() - std::chrono::days{20};
    one.delivery.emplace();
    const auto until = [&](int days) {
        one.delivery->due = m_hall->state().info.zone.at(dayFromNow(days), 17 * 60 + 30);
    };
    KioskCase page;
    until(3);
    show(page, one);
    QCOMPARE(page.fetchText(), u"带上号票或身份证到窗口，%1 前领取"_s.arg(text(dayFromNow(3))));
    until(-3);
    show(page, one);
    QCOMPARE(page.fetchText(),
             u"原定 %1 前领取，已经过了；带上号票或身份证到窗口，还可以领取"_s.arg(text(dayFromNow(-3))));
    m_hall->setLanguage(u"en"_s);
    QVERIFY2(page.fetchText().contains(text(dayFromNow(-3), true)), qPrintable(page.fetchText()));
    m_hall->setLanguage(u"zh"_s);
    one.state = CaseState::Delivered;
    show(page, one);
    QCOMPARE(page.fetchText(), QString());
}

void TestKioskCaseTerms::aDayToBringThatIsPast()
{
    ServiceCase one = inReview();
    for (HandedMaterial &material : one.materials) {
        material.deferred = material.missing = false;
    }
    KioskCase page;
    show(page, one);
    QCOMPARE(page.bringText(), QString());

    HandedMaterial &material = one.materials.front();
    material.deferred = true;
    one.deferredUntil = dayFromNow(0);
    one.deferredDue = m_hall->now() + std::chrono::minutes{1};
    show(page, one);
    QVERIFY2(page.bringText().startsWith(u"请在 %1 前补交："_s.arg(text(dayFromNow(0)))), qPrintable(page.bringText()));
    one.deferredDue = m_hall->now() - std::chrono::minutes{1}; // the same day, after closing
    show(page, one);
    QVERIFY2(page.bringText().startsWith(u"原定 %1 前补交，已经过了"_s.arg(text(dayFromNow(0)))) &&
                 page.bringText().contains(page.toBring().front()),
             qPrintable(page.bringText()));

    // Before acceptance: the last day of a notice counts to its end.
    material.deferred = false;
    material.missing = true;
    one.state = CaseState::Correction;
    one.acceptedAt = {};
    one.due = {};
    CorrectionNotice notice;
    notice.items = {material.name};
    notice.until = dayFromNow(0);
    one.notices = {notice};
    show(page, one);
    QVERIFY2(page.bringText().startsWith(u"请在 "_s), qPrintable(page.bringText()));
    one.notices.back().until = dayFromNow(-1);
    show(page, one);
    QVERIFY2(page.bringText().startsWith(u"原定 %1 前补交，已经过了"_s.arg(text(dayFromNow(-1)))),
             qPrintable(page.bringText()));
    QVERIFY(page.bringText().endsWith(u"请尽快到窗口问"_s));
}

void TestKioskCaseTerms::aDayToAnswerThatIsPast()
{
    ServiceCase one = inReview();
    one.state = CaseState::Received;
    one.acceptedAt = {};
    one.due = {};
    one.notices.clear();
    one.noticeDue = one.promised = m_hall->now() + std::chrono::minutes{1};
    KioskCase page;
    show(page, one);
    QVERIFY2(page.answerText().startsWith(u"最晚 "_s), qPrintable(page.answerText()));
    QVERIFY2(page.promiseText().contains(u"最晚 "_s), qPrintable(page.promiseText()));
    one.noticeDue = one.promised = m_hall->now() - std::chrono::minutes{1};
    show(page, one);
    QVERIFY2(page.answerText().contains(u"前答复，已经过了"_s), qPrintable(page.answerText()));
    QVERIFY2(page.promiseText().contains(u"前办结，已经过了"_s), qPrintable(page.promiseText()));
}

/** Soonest first, each with who asked; one that is over is told as past beside those that run. */
void TestKioskCaseTerms::severalCorrectionsStandByTheDay()
{
    ServiceCase one = inReview();
    for (Branch &branch : one.branches) {
        branch.answeredAt = {};
    }
    QVERIFY(!one.branches.empty());
    const QString code = one.branches.front().department;
    const QString name = m_hall->catalogue().departmentName(code);
    QVERIFY(!name.isEmpty());
    const auto stop = [this](const QString &id, const QString &department, int last) {
        CaseStop made;
        made.id = id;
        made.department = department;
        made.days = {dayFromNow(last - 4), {}, 5};
        made.startedAt = m_hall->now();
        return made;
    };
    const auto until = [this](int last) {
        return u"请在 %1 前补正"_s.arg(text(dayFromNow(last)));
    };
    KioskCase page;
    one.stops = {stop(u"part"_s, code, 4), stop(u"whole"_s, {}, 2)};
    show(page, one);
    QStringList lines = page.correction().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"窗口要求："_s + until(2)), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(name + u"要求："_s + until(4)), qPrintable(lines.at(1)));

    one.stops = {stop(u"part"_s, code, -1), stop(u"whole"_s, {}, 2)};
    show(page, one);
    lines = page.correction().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(u"窗口要求："_s + until(2)), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(u"%1要求的补正期限 %2 已经过了"_s.arg(name, text(dayFromNow(-1)))),
             qPrintable(lines.at(1)));

    // Asked anew by the same: what was over before is of no matter; nor is it to whoever has answered.
    one.stops = {stop(u"part"_s, code, -1), stop(u"again"_s, code, 3)};
    show(page, one);
    QVERIFY2(page.correction().startsWith(until(3)) && !page.correction().contains(u'\n'),
             qPrintable(page.correction()));
    one.stops = {stop(u"part"_s, code, -1), stop(u"whole"_s, {}, 2)};
    one.branches.front().answeredAt = m_hall->now();
    show(page, one);
    QVERIFY2(page.correction().startsWith(until(2)) && !page.correction().contains(u'\n'),
             qPrintable(page.correction()));
}

void TestKioskCaseTerms::aDueDateThatIsPast()
{
    ServiceCase one = inReview();
    one.due.stopped.clear();
    one.stops.clear();
    one.due.due = m_hall->now() + std::chrono::hours{1};
    KioskCase page;
    show(page, one);
    QVERIFY2(page.dueText().startsWith(u"最晚 "_s), qPrintable(page.dueText()));
    one.due.due = m_hall->now() - std::chrono::hours{1};
    show(page, one);
    QVERIFY(page.timeOver());
    QCOMPARE(page.dueText(), u"应在 %1 前办结"_s.arg(page.due()));
    // The promise is about the decision: from then on nothing runs out, whatever the time.
    one.state = CaseState::Decided;
    one.result = CaseResult::Grant;
    one.decidedAt = one.due.due - std::chrono::hours{1};
    show(page, one);
    QVERIFY(page.clockStands() && !page.timeOver());
    QCOMPARE(page.light(), int(Light::Green));
    QVERIFY2(page.dueText().endsWith(u" 已作出决定"_s), qPrintable(page.dueText()));
}

/** Whatever the seconds: 24 hours and 26:04 used are 2:04 over, never 2:05 (and the same for the part). */
void TestKioskCaseTerms::hoursAgreeWithTheTimesOnThePage()
{
    ServiceCase one = inReview();
    one.limit = {24, LimitUnit::Hour, {}};
    one.stops.clear();
    one.extension.reset();
    one.due.stopped.clear();
    KioskCase page;
    const auto told = [&](std::chrono::milliseconds beforeMinute) {
        // Accepted at a minute and some seconds before now, which has seconds of its own.
        one.acceptedAt = std::chrono::floor<std::chrono::minutes>(m_hall->now()) - beforeMinute;
        one.due.dayZero = m_hall->state().info.zone.day(one.acceptedAt);
        one.due.due = one.acceptedAt + std::chrono::hours{24};
        show(page, one);
        return QStringList{page.timeUsed(), page.timeLeft()};
    };
    using namespace std::chrono_literals;
    for (const auto seconds : {0s, 1s, 29s, 30s, 59s}) {
        // Shown as accepted 26:04 ago, at the minute, with seconds behind it.
        QCOMPARE(told(26h + 4min - seconds), (QStringList{u"26 小时 4 分"_s, u"2 小时 4 分"_s}));
        QVERIFY(page.timeOver());
        QCOMPARE(told(5h + 20min - seconds), (QStringList{u"5 小时 20 分"_s, u"18 小时 40 分"_s}));
    }
    // The minute in which it runs out is shown as the limit used, and nothing of a minute over.
    QCOMPARE(told(24h), (QStringList{u"24 小时"_s, u"不到 1 分钟"_s}));
}

QTEST_MAIN(TestKioskCaseTerms)
#include "tst_kioskcaseterms.moc"
