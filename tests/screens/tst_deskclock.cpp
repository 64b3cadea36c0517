// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"
#include "domain/limits/clockledger.h"
#include "screens/desk/deskclock.h"
#include "screens/desk/deskreview.h"
#include "screens/desk/desktimeline.h"

#include <QRegularExpression>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

/** The clock of a case at the desk: why it is due when it is, a stop, the extension. */
class TestDeskClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aClockIsStoppedAndGoesOn()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"stopClock"_s));
        QVERIFY(desk.onCasePage(u"clockSum"_s)->property("text").toString().contains(u"前办结"_s));
        click(desk, u"stopClock"_s);
        if (activeBranches(one(desk, id)).size() > 1) { // of what, asks the desk first
            QTRY_VERIFY(desk.shows(u"choice-"_s));
            desk.click(u"choice-"_s);
        }
        QTRY_VERIFY(desk.shows(u"choice-appraisal"_s));
        QVERIFY(!desk.shows(u"choice-home_visit"_s)); // not for this matter
        desk.click(u"choice-appraisal"_s);
        QTRY_VERIFY(desk.shows(u"clockDays"_s));
        QVERIFY(!desk.item(u"submitClock"_s)->isEnabled()); // a stop needs its plan and its grounds
        desk.type(u"400"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"委托鉴定"_s);
        QVERIFY(!desk.item(u"submitClock"_s)->isEnabled());
        desk.item(u"clockDays"_s)->setProperty("text", u"14"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(one(desk, id).stops.size(), 1U);
        QVERIFY(one(desk, id).due.due > due);
        QTRY_VERIFY(shows(desk, u"resumeClock"_s));
        QVERIFY(!desk.shows(u"submitClock"_s));
        const auto grounds = [&desk] { // who, why and for how long
            return desk.onCasePage(u"stopGrounds"_s)->property("text").toString();
        };
        QTRY_VERIFY2(grounds().contains(u"委托鉴定"_s), qPrintable(grounds()));
        QVERIFY(grounds().contains(u"王秀兰"_s) && grounds().contains(u"计划 14 天"_s));
        if (const QString file = qEnvironmentVariable("YIZHAN_PICTURE"); !file.isEmpty()) {
            desk.window->grabWindow().save(file);
        }
        const auto left = [&desk, &id] {
            return DeskText(desk.link.state(), desk.link.catalogue(), desk.link.now()).clock(one(desk, id)).left;
        };
        QVERIFY2(left().startsWith(u"停表，还剩"_s), qPrintable(left()));
        click(desk, u"resumeClock"_s);
        QTRY_VERIFY(desk.shows(u"wordsFirst"_s));
        QVERIFY(desk.item(u"submitWords"_s)->isEnabled()); // a stop may end without anything to say of it
        desk.type(u"鉴定意见已收到"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(isSet(one(desk, id).stops.front().endedAt));
        QVERIFY(desk.link.factsOf(u"case/"_s + id).contains(u"鉴定: 鉴定意见已收到"_s)); // DOMAIN 2.4 rule 6
        // Both days of a stop are inclusive (11a): the light stays grey until midnight, and the desk says so.
        QVERIFY2(left().contains(u"今天仍不计，明天起恢复"_s), qPrintable(left()));
        QTRY_VERIFY2(grounds().contains(u"今天仍不计，明天起恢复计时"_s), qPrintable(grounds()));
        QTRY_VERIFY(!shows(desk, u"resumeClock"_s));
        QTRY_VERIFY2(grounds().contains(u"恢复计时"_s), qPrintable(grounds())); // what was stopped stays to be read
    }

    /** 24 hours fall into two days and are no two days: a limit in hours is explained in hours. */
    void aLimitInHoursIsExplainedInHours()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        desk.serveSomebody(u"w1"_s);
        const Matter *matter = desk.link.catalogue().matter(u"SQ-MZ-006"_s);
        QVERIFY(matter != nullptr && matter->promisedLimit.unit == LimitUnit::Hour);
        AcceptCase accept;
        accept.window = u"w1"_s;
        accept.ticket = desk.seat(u"w1"_s).ticket;
        accept.matter = matter->code;
        accept.applicant = {u"测试甲"_s, u"13900001234"_s, {}};
        for (const Material &material : matter->materials) {
            accept.materials.push_back({material.name, true, material.copy, false});
        }
        const auto accepted = desk.link.issue(desk.link.actor(u"wangxiulan"_s), accept);
        QVERIFY2(bool(accepted), accepted ? "" : qPrintable(accepted.error().en));
        desk.settle();
        desk.openCase(accepted->caseId);
        const auto sum = [&desk] {
            return desk.onCasePage(u"clockSum"_s)->property("text").toString();
        };
        QTRY_VERIFY2(sum().startsWith(u"算 24 小时，"_s), qPrintable(sum()));
        const auto clocks = desk.window->findChildren<DeskClockLedger *>();
        const auto clock = std::find_if(clocks.cbegin(), clocks.cend(),
                                        [&](DeskClockLedger *one) { return one->caseId() == accepted->caseId; });
        QVERIFY(clock != clocks.cend());
        QCOMPARE((*clock)->days()->count(), 1);
        QCOMPARE((*clock)->days()->value(0, "amount").toString(), u"+24 小时"_s);
    }

    /** Several departments that are late are not told as the first of them alone; silence is no late answer. */
    void severalLateDepartmentsAreTold()
    {
        const Desk desk;
        ServiceCase one = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const Instant now = desk.link.now();
        const DeskText text(desk.link.state(), desk.link.catalogue(), now);
        one.stops.clear();
        one.due = {};
        one.due.due = now + std::chrono::hours{400};
        one.due.blueAt = one.due.yellowAt = one.due.due - std::chrono::hours{1};
        Branch late;
        late.department = u"MZ"_s;
        late.startedAt = now - std::chrono::hours{100};
        late.due.due = now - std::chrono::hours{1};
        late.due.blueAt = late.due.yellowAt = late.due.due;
        one.branches = {late};
        QCOMPARE(text.clock(one).left, text.department(u"MZ"_s) + u" 已超期"_s);
        late.department = u"RS"_s;
        one.branches.push_back(late);
        QCOMPARE(text.clock(one).left, text.department(u"MZ"_s) + u" 等 2 个部门已超期"_s);
        late.answeredAt = now;
        late.opinion = Opinion::Agree;
        QCOMPARE(text.clock(one, late).left, u"超期答复"_s);
        late.opinion = Opinion::DeemedAgree;
        QCOMPARE(text.clock(one, late).left, u"到期没有答复"_s);
    }

    /** DOMAIN 3.3: the day by which what is finished is to be handed over, and its light. */
    void whatIsFinishedSaysByWhenItIsHandedOver()
    {
        const Desk desk;
        ServiceCase one = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        one.state = CaseState::Finished;
        one.decidedAt = one.finishedAt = desk.link.now();
        one.delivery.emplace();
        one.delivery->due = desk.link.now() + std::chrono::hours{48};
        one.delivery->yellowAt = one.delivery->blueAt = desk.link.now() + std::chrono::hours{24};
        const auto clockAfter = [&](int hours) {
            const Instant at = desk.link.now() + std::chrono::hours{hours};
            return DeskText(desk.link.state(), desk.link.catalogue(), at).clock(one);
        };
        const DeskClock before = clockAfter(0);
        QVERIFY(before.delivering && before.left.endsWith(u"办理"_s) && !before.due.isEmpty());
        QCOMPARE(clockAfter(25).left, u"送达快到期"_s);
        QCOMPARE(clockAfter(25).light, int(Light::Yellow));
        QCOMPARE(clockAfter(49).left, u"送达已超期"_s);
        QCOMPARE(clockAfter(49).light, int(Light::Red));
    }

    /** 11a: a stop may hold one branch. Who reviews stops its own and ends it; the rest is not theirs. */
    void aReviewerStopsItsOwnPart()
    {
        const Desk desk;
        QString id;
        QString department;
        for (const auto &[caseId, it] : desk.link.state().cases) {
            for (const Branch *branch : inTime(desk, it)) {
                if (branch->department != it.decidingDepartment && department.isEmpty()) {
                    id = caseId;
                    department = branch->department;
                }
            }
        }
        QVERIFY(!id.isEmpty());
        const Instant due = one(desk, id).due.due;
        desk.logIn(department.toLower());
        QTRY_VERIFY(desk.shows(u"reviewList"_s));
        auto *review = desk.window->findChild<DeskReview *>();
        QVERIFY(review != nullptr);
        review->selectCase(id);
        QCOMPARE(review->currentCase(), id);
        const auto found = [&desk](const QString &name) {
            return findItem(desk.item(u"reviewPage"_s), name);
        };
        const auto seen = [&found](const QString &name) {
            return found(name) != nullptr && found(name)->isVisible();
        };
        QTRY_VERIFY(seen(u"stopClock"_s));
        QVERIFY(!seen(u"askExtension"_s)); // would always be refused
        desk.click(found(u"stopClock"_s), u"stopClock"_s);
        QTRY_VERIFY(desk.shows(u"choice-appraisal"_s)); // nothing to choose
        desk.click(u"choice-appraisal"_s);
        fillIn(desk);
        QTRY_COMPARE(one(desk, id).stops.size(), 1U);
        QCOMPARE(one(desk, id).stops.front().department, department);
        QCOMPARE(one(desk, id).due.due, due); // the promise goes on
        QTRY_VERIFY(seen(u"resumeClock"_s));
        desk.click(found(u"resumeClock"_s), u"resumeClock"_s);
        QTRY_VERIFY(desk.shows(u"wordsFirst"_s));
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(isSet(one(desk, id).stops.front().endedAt));
    }

    void ofSeveralPartsOneIsStopped()
    {
        const Desk desk;
        QString id;
        QString department;
        for (const auto &[caseId, it] : desk.link.state().cases) {
            if (const auto parts = inTime(desk, it); parts.size() > 1) {
                id = caseId;
                department = parts.back()->department;
            }
        }
        QVERIFY(!id.isEmpty());
        desk.logIn(u"wangxiulan"_s);
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"stopClock"_s));
        click(desk, u"stopClock"_s);
        QTRY_VERIFY(desk.shows(u"choice-"_s + department));
        QVERIFY(desk.shows(u"choice-"_s)); // all of it
        desk.click(u"choice-"_s + department);
        QTRY_VERIFY(desk.shows(u"choice-appraisal"_s));
        desk.click(u"choice-appraisal"_s);
        fillIn(desk);
        QTRY_COMPARE(one(desk, id).stops.size(), 1U);
        QCOMPARE(one(desk, id).stops.front().department, department);
        QTRY_VERIFY(shows(desk, u"resumeClock"_s)); // a clerk may end it too
    }

    void theTimelineNamesWhatWasStopped()
    {
        const Desk desk;
        ServiceCase it = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), it.acceptedAt);
        const Instant at = it.acceptedAt;
        const auto hour = [at](int hours) {
            return at + std::chrono::hours{hours};
        };
        CaseStop whole;
        whole.kind = StopKind::Publicity;
        whole.startedAt = hour(1);
        whole.endedAt = hour(2);
        CaseStop part;
        part.kind = StopKind::Testing;
        part.department = u"HD"_s;
        part.startedAt = hour(3);
        it.stops = {whole, part};
        it.timeline = {{hour(1), u"clock-stopped"_s, u"SQ"_s, {}, {}, {}},
                       {hour(2), u"clock-resumed"_s, u"SQ"_s, {}, {}, {}},
                       {hour(3), u"clock-stopped"_s, u"HD"_s, {}, {}, {}}};
        const RecordedFacts facts{
            {hour(1), u"clock-stopped"_s, u"wangxiulan"_s, {}, u"公示  (7): 社区公示栏张榜七天"_s},
            {hour(2), u"clock-resumed"_s, u"wangxiulan"_s, {}, u"公示: 无异议"_s}};
        const QList<ScreenRow> rows = DeskTimeline(it, facts, text).rows(); // newest first
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(2).values.at(1).toString(), u"停表：公示"_s);
        QCOMPARE(rows.at(2).values.at(3).toString(), u"社区公示栏张榜七天"_s);
        QCOMPARE(rows.at(1).values.at(1).toString(), u"恢复计时：公示"_s);
        QCOMPARE(rows.at(1).values.at(3).toString(), u"无异议"_s);
        QCOMPARE(rows.at(0).values.at(1).toString(), u"停表：检测（只是%1）"_s.arg(text.department(u"HD"_s)));
    }

    /** How long and why are in the line; of what was refused before it how long, as the facts have it. */
    void theTimelineSaysHowLongAnExtensionIs()
    {
        const Desk desk;
        ServiceCase it = desk.link.state().cases.at(desk.caseIn(CaseState::InReview));
        const DeskText text(desk.link.state(), desk.link.catalogue(), it.acceptedAt);
        const auto hour = [at = it.acceptedAt](int hours) {
            return at + std::chrono::hours{hours};
        };
        it.timeline = {{hour(1), u"extension-requested"_s, {}, u"民生岗"_s, u"A"_s, {}},
                       {hour(2), u"extension-refused"_s, {}, {}, {}, {}},
                       {hour(3), u"extension-requested"_s, {}, u"民生岗"_s, u"A"_s, {}},
                       {hour(4), u"extension-granted"_s, {}, {}, {}, {}}};
        Extension extension;
        extension.days = 8;
        extension.reason = ExtensionReason::Verification;
        extension.requestedAt = hour(3);
        extension.answeredAt = hour(4);
        extension.granted = true;
        it.extension = extension;
        const QString why = extensionReasonName(ExtensionReason::Verification, false);
        const QList<ScreenRow> rows = DeskTimeline(it, {}, text).rows(); // newest first
        QCOMPARE(rows.at(0).values.at(1).toString(), u"批准延期：8 个工作日（%1）"_s.arg(why));
        QCOMPARE(rows.at(1).values.at(1).toString(), u"申请延期：8 个工作日（%1）"_s.arg(why));
        QCOMPARE(rows.at(3).values.at(1).toString(), u"申请延期"_s);
        const RecordedFacts facts{{hour(1), u"extension-requested"_s, u"wangxiulan"_s, {}, u"5: 等外地回函"_s},
                                  {hour(2), u"extension-refused"_s, u"chenguohua"_s, {}, u"不用延期"_s},
                                  {hour(3), u"extension-requested"_s, u"wangxiulan"_s, {}, u"8: 需到外地核实"_s}};
        const QList<ScreenRow> known = DeskTimeline(it, facts, text).rows();
        QCOMPARE(known.at(0).values.at(1).toString(), u"批准延期：8 个工作日（%1）"_s.arg(why));
        QCOMPARE(known.at(2).values.at(1).toString(), u"没有批准延期：5 个工作日"_s);
        QCOMPARE(known.at(2).values.at(3).toString(), u"不用延期"_s);
        QCOMPARE(known.at(3).values.at(1).toString(), u"申请延期：5 个工作日"_s);
        // The last one that was refused is kept whole.
        it.timeline.back().kind = u"extension-refused"_s;
        it.extension->granted = false;
        QCOMPARE(DeskTimeline(it, {}, text).rows().front().values.at(1).toString(),
                 u"没有批准延期：8 个工作日（%1）"_s.arg(why));
    }

    void anExtensionIsAskedFor()
    {
        const Desk desk;
        desk.logIn(u"wangxiulan"_s);
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        desk.openCase(id);
        QTRY_VERIFY(shows(desk, u"askExtension"_s));
        click(desk, u"askExtension"_s);
        QTRY_VERIFY(desk.shows(u"choice-verification"_s));
        desk.key(Qt::Key_2); // its digit
        QTRY_VERIFY(desk.shows(u"clockDays"_s));
        desk.type(u"5"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"需到外地核实"_s);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(one(desk, id).extension.has_value());
        QCOMPARE(one(desk, id).due.due, due); // asked is not granted
        QTRY_VERIFY(!shows(desk, u"askExtension"_s));
        QVERIFY(desk.onCasePage(u"extensionText"_s)->property("text").toString().contains(u"等负责人批准"_s));
        QVERIFY(!shows(desk, u"grantExtension"_s)); // not for a clerk
        QTRY_VERIFY(desk.onCasePage(u"extensionText"_s)->property("text").toString().contains(u"需到外地核实"_s));
    }

    void theLeaderFindsWhatWasAskedFor()
    {
        const Desk desk;
        const QString id = caseInTime(desk);
        RequestExtension asked;
        asked.caseId = id;
        asked.days = 5;
        asked.reason = ExtensionReason::Verification;
        asked.words = u"需到外地核实"_s;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"wangxiulan"_s), asked)));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"requestText-0"_s));
        QVERIFY(desk.value(u"requestHeading-0"_s).toString().contains(u"延期 5 个工作日"_s));
        QVERIFY(desk.value(u"requestHeading-0"_s).toString().contains(one(desk, id).caseNo));
        const auto text = [&desk] {
            return desk.value(u"requestText-0"_s).toString();
        };
        QTRY_VERIFY2(text().contains(u"需到外地核实"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"王秀兰"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"批准后改为"_s), qPrintable(text()));
        if (one(desk, id).due.provisional) {
            QVERIFY2(text().contains(u"（暂定）"_s), qPrintable(text()));
        }
        QVERIFY(desk.shows(u"grantRequest-0"_s) && desk.shows(u"refuseRequest-0"_s));
        desk.click(u"openRequest-0"_s);
        QTRY_VERIFY(shows(desk, u"grantExtension"_s));
        click(desk, u"grantExtension"_s);
        QTRY_VERIFY(one(desk, id).extension->granted);
        QTRY_VERIFY(!desk.shows(u"requestText-0"_s));
    }

    /** The row says all that the word hangs on. */
    void theLeaderAnswersInTheList()
    {
        const Desk desk;
        const QString id = caseInTime(desk);
        const Instant due = one(desk, id).due.due;
        RequestExtension asked;
        asked.caseId = id;
        asked.days = 5;
        asked.reason = ExtensionReason::Verification;
        asked.words = u"需到外地核实"_s;
        QVERIFY(bool(desk.link.issue(desk.link.actor(u"wangxiulan"_s), asked)));
        desk.logIn(u"chenguohua"_s);
        desk.key(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(desk.shows(u"grantRequest-0"_s));
        desk.click(u"grantRequest-0"_s);
        QTRY_VERIFY(one(desk, id).extension->granted);
        QVERIFY(one(desk, id).due.due > due);
        QTRY_VERIFY(!desk.shows(u"requestText-0"_s));
    }

private:
    // The page of reviews has such a section too.
    static bool shows(const Desk &desk, const QString &name)
    {
        const QQuickItem *found = desk.onCasePage(name);
        return found != nullptr && found->isVisible();
    }
    static void click(const Desk &desk, const QString &name) { desk.click(desk.onCasePage(name), name); }
    static const ServiceCase &one(const Desk &desk, const QString &id) { return desk.link.state().cases.at(id); }

    /** Whose turn it is and whose clock can be stopped still; none where one was stopped before. */
    static std::vector<const Branch *> inTime(const Desk &desk, const ServiceCase &it)
    {
        std::vector<const Branch *> parts = activeBranches(it);
        std::erase_if(parts, [&](const Branch *branch) {
            return branch->due.due <= desk.link.now() || it.due.due <= desk.link.now() || !it.stops.empty();
        });
        return parts;
    }
    /** The plan and the grounds of a stop, by keys. */
    static void fillIn(const Desk &desk)
    {
        QTRY_VERIFY(desk.shows(u"clockDays"_s));
        desk.type(u"7"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"委托鉴定"_s);
        desk.key(Qt::Key_Return);
    }

    /** A case of a limit in working days that is not late. */
    static QString caseInTime(const Desk &desk)
    {
        for (const auto &[id, it] : desk.link.state().cases) {
            if (it.state == CaseState::InReview && it.limit.unit == LimitUnit::Workday &&
                it.due.due > desk.link.now() + std::chrono::days{1}) {
                return id;
            }
        }
        qFatal("no case in time");
    }
};

QTEST_MAIN(TestDeskClock)
#include "tst_deskclock.moc"
