// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/chance.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/escalating.h"
#include "domain/samplehall.h"

#include <QDate>
#include <QTest>

#include <array>
#include <set>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/** One clock running towards one due date since then, and when the clockwork last looked while it did. */
struct Ran
{
    DueDate due;
    Instant since{};
    Instant lookedAt{};
};
/** Case, department, order. */
using ClockKey = std::tuple<QString, QString, int>;
/** The dates of each clock one after another. */
using Log = std::map<ClockKey, std::vector<Ran>>;

qint64 ms(Instant at)
{
    return at.time_since_epoch().count();
}

void look(const Hall &hall, Log *log)
{
    for (const auto &[id, one] : hall.state.cases) {
        if (one.state != CaseState::Accepted && one.state != CaseState::InReview) {
            continue;
        }
        const auto note = [&, caseId = id](const QString &department, int order, const Ran &ran) {
            std::vector<Ran> &runs = (*log)[{caseId, department, order}];
            if (runs.empty() || runs.back().due.due != ran.due.due || runs.back().since != ran.since) {
                runs.push_back(ran);
            }
            runs.back() = ran;
        };
        note({}, 0, {one.due, one.dueSince, hall.now});
        for (const Branch &branch : one.branches) {
            if (isSet(branch.startedAt) && branch.opinion == Opinion::None) {
                note(branch.department, branch.order, {branch.due, branch.dueSince, hall.now});
            } else if (branch.opinion == Opinion::DeemedAgree) {
                note(branch.department, branch.order, {branch.due, branch.dueSince, branch.answeredAt});
            }
        }
    }
}

/** When that rung is reached, said once more by the calendar's days. */
Instant slowly(const DueDate &due, NoticeRung rung)
{
    static const WorkCalendar days = calendar();
    const auto workdaysAfter = [&](int count) {
        std::chrono::sys_days day{zone.day(due.due)};
        while (count > 0) {
            day += std::chrono::days{1};
            count -= days.isWorkday(day) ? 1 : 0;
        }
        return zone.at(Day{day}, 0);
    };
    switch (rung) {
    case NoticeRung::Reminder:
        return due.blueAt < due.yellowAt ? due.blueAt : Instant{};
    case NoticeRung::Yellow:
        return due.yellowAt < due.due ? due.yellowAt : Instant{};
    case NoticeRung::Red:
        return due.due + std::chrono::milliseconds(1);
    case NoticeRung::Urge:
        return workdaysAfter(1);
    case NoticeRung::RedCard:
        return workdaysAfter(5);
    case NoticeRung::Deemed:
    case NoticeRung::DeliverySoon:
    case NoticeRung::DeliveryLate:
    case NoticeRung::Hurried:
    case NoticeRung::Unanswered:
        break; // none of a clock
    }
    return {};
}

/** Case, department, order, due, rung, when. */
using Fired = std::multiset<std::tuple<ClockKey, qint64, int, qint64>>;

Fired expected(const Log &log)
{
    constexpr std::array rungs{NoticeRung::Reminder, NoticeRung::Yellow, NoticeRung::Red, NoticeRung::Urge,
                               NoticeRung::RedCard};
    Fired fired;
    for (const auto &[key, runs] : log) {
        int worst = -1;
        std::set<std::pair<int, qint64>> said;
        for (const Ran &ran : runs) {
            int behind = -1;
            const auto say = [&, &clock = key](int rung, Instant at) {
                if (said.insert({rung, ms(ran.due.due)}).second) {
                    fired.insert({clock, ms(ran.due.due), rung, ms(at)});
                }
                worst = std::max(worst, rung);
            };
            for (const NoticeRung rung : rungs) {
                const Instant at = slowly(ran.due, rung);
                behind = isSet(at) && at <= ran.since ? int(rung) : behind;
            }
            if (behind > worst) {
                say(behind, ran.since);
            }
            for (const NoticeRung rung : rungs) {
                const Instant at = slowly(ran.due, rung);
                if (isSet(at) && at > ran.since && at <= ran.lookedAt) {
                    say(int(rung), at);
                }
            }
        }
    }
    return fired;
}

Fired told(const Hall &hall)
{
    Fired fired;
    for (const auto &[id, notice] : hall.state.escalations.notices()) {
        fired.insert(
            {ClockKey{notice.caseId, notice.department, notice.step}, ms(notice.due), int(notice.rung), ms(notice.at)});
    }
    return fired;
}

void accept(Hall &hall)
{
    const QString matter = *rc::gen::element(u"GAOLING"_s, u"JOINT"_s);
    const QString window = matter == u"GAOLING" ? u"w1"_s : u"w2"_s;
    const QString person = matter == u"GAOLING" ? u"wang"_s : u"li"_s;
    (void)hall.as(person, LogIn{person});
    (void)hall.as(person, OpenWindow{window});
    TakeTicket take;
    take.matter = matter;
    const auto taken = hall.run(take);
    if (!taken) {
        return; // closed just now
    }
    (void)hall.as(person, CallNext{window});
    (void)hall.as(person, StartTicket{window});
    AcceptCase command{window, taken->ticket, matter, {u"张三"_s, u"13900001234"_s, {}}, {}, {}, {}, {}};
    if (matter == u"GAOLING") {
        command.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, 1, false}};
    }
    (void)hall.as(person, command);
    (void)hall.as(person, FinishTicket{window});
}

void meddle(Hall &hall)
{
    if (hall.state.cases.empty()) {
        return;
    }
    const QString id = std::next(hall.state.cases.begin(), *evenly<long>(0, long(hall.state.cases.size())))->first;
    const QString department = *rc::gen::element(u"SQ"_s, u"MZ"_s, u"HD"_s, u"PCS"_s);
    switch (*evenly(0, 6)) {
    case 0:
        (void)hall.as(u"leader"_s, StopClock{id, *rc::gen::element(QString(), department), StopKind::Hearing,
                                             *evenly(1, 12), u"依据"_s});
        break;
    case 1:
        for (const CaseStop &stop : std::vector<CaseStop>(hall.state.cases.at(id).stops)) {
            (void)hall.as(u"leader"_s, ResumeClock{id, stop.id, u"完了"_s});
        }
        break;
    case 2:
        (void)hall.as(u"leader"_s, RequestExtension{id, *evenly(1, 11), ExtensionReason::Complex, u"复杂"_s});
        break;
    case 3:
        (void)hall.as(u"leader"_s, AnswerExtension{id, *rc::gen::arbitrary<bool>(), u"好"_s});
        break;
    case 4:
        (void)hall.as(u"leader"_s, GiveOpinion{id, department, Opinion::Agree, {}});
        break;
    case 5:
        (void)hall.as(u"leader"_s, DecideCase{id, CaseResult::Deny, u"不符合"_s, u"答复"_s});
        break;
    }
}

} // namespace

class EscalationProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRungOnceAtItsInstant()
    {
        QVERIFY(rc::check("every rung fires once, at its instant, also over outages, and none after the end", [] {
            Hall hall;
            Log log;
            for (int steps = *evenly(5, 18); steps > 0; --steps) {
                // The server is away between two steps: nothing looks at the clock until it is back.
                hall.now += std::chrono::minutes{*evenly(1, 4 * 24 * 60)};
                const Instant back = hall.now;
                hall.wakeUntil(back);
                look(hall, &log);
                if (*evenly(0, 4) == 0) {
                    accept(hall);
                } else {
                    meddle(hall);
                }
                hall.wakeUntil(back); // what is overdue already by the new date comes at once
                look(hall, &log);
                RC_ASSERT(told(hall) == expected(log));
                const DueRung *next = hall.state.escalations.next();
                const bool caughtUp = !next || next->at > hall.now;
                RC_ASSERT(caughtUp);
            }
            std::set<QString> numbers;
            for (const auto &[id, notice] : hall.state.escalations.notices()) {
                RC_ASSERT(numbers.insert(notice.number).second);
                RC_ASSERT(notice.issuedAt >= notice.at);
                RC_ASSERT(!notice.told.empty());
            }
        }));
    }

    /** However finely the clockwork looks, the same notices come. */
    void doesNotDependOnOutages()
    {
        QVERIFY(rc::check("a server that was down tells the same in the end", [] {
            Hall always;
            always.now = at(2026, 11, 23, 9);
            accept(always);
            accept(always);
            Hall away = always;
            const int days = *evenly(1, 14);
            for (int parts = 1; parts <= days * 4; ++parts) {
                always.wakeUntil(always.now + std::chrono::hours{6});
            }
            away.now += std::chrono::days{days};
            away.wakeUntil(away.now);
            RC_ASSERT(told(away) == told(always));
        }));
    }
};

QTEST_GUILESS_MAIN(EscalationProperties)
#include "tst_escalationproperties.moc"
