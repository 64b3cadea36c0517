// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/samplehall.h"

#include <algorithm>
#include <optional>

/** What the tests of posts, absences and hand-overs share: leaders, leaves, a case, noon, and what was noted. */
namespace yizhan::sample {

using namespace Qt::Literals::StringLiterals;

/** The sample hall with a pair of leaders, lead1 and lead2, and zhao, who is of no post. */
inline Hall ledHall()
{
    Hall hall;
    for (const auto &person : {u"lead1"_s, u"lead2"_s}) {
        yizhan::apply(hall.state, HallRecord(Person{person, person, {}, {}, u"SQ"_s, Role::Leader, false}));
    }
    yizhan::apply(hall.state, HallRecord(Person{u"zhao"_s, u"赵婷"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
    yizhan::apply(hall.state, HallRecord(Post{u"daiban"_s, u"带班岗"_s, {}, u"lead1"_s, u"lead2"_s, {}, {}, {}, {}}));
    hall.state.people.erase(u"leader"_s);
    return hall;
}

inline PostNow now(const Hall &hall, const QString &post = u"minsheng"_s)
{
    return postNow(hall.state, hall.state.posts.at(post), hall.now);
}

inline RecordAbsence leave(const QString &person, Instant from, Instant to)
{
    RecordAbsence command;
    command.person = person;
    command.from = from;
    command.to = to;
    return command;
}

inline RecordAbsence suddenly(const QString &person, Instant to)
{
    RecordAbsence command = leave(person, {}, to);
    command.sudden = true;
    command.reason = AbsenceReason::Sick;
    return command;
}

/** A case of GAOLING accepted by wang at w1, and its ticket finished. */
inline QString acceptedCase(Hall &hall)
{
    const Ticket ticket = hall.take(u"GAOLING"_s);
    if (!hall.as(u"wang"_s, CallNext{u"w1"_s}) || !hall.as(u"wang"_s, StartTicket{u"w1"_s})) {
        qFatal("cannot call");
    }
    AcceptCase accept{u"w1"_s, ticket.id, u"GAOLING"_s, {u"甲"_s, u"13900000000"_s, {}}, {}, {}, {}, {}};
    accept.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, true, 1, false}};
    const auto accepted = hall.as(u"wang"_s, accept);
    if (!accepted || !hall.as(u"wang"_s, FinishTicket{u"w1"_s})) {
        qFatal("cannot accept");
    }
    return accepted->caseId;
}

/** Somebody is on duty over lunch, 12:00 to 14:00 or less of it. */
inline RosterSlot lunch(const QStringList &workers, int from = 12 * 60, int to = 14 * 60)
{
    RosterSlot slot;
    slot.day = zone.day(at(2026, 11, 23));
    slot.kind = SlotKind::Noon;
    slot.from = from;
    slot.to = to;
    slot.id = slotId(slot.day, from);
    slot.leader = u"leader"_s;
    slot.workers = workers;
    slot.publishedAt = at(2026, 11, 16);
    return slot;
}

/** Both are there since the morning, and nobody logs out for lunch. */
inline Hall atNoon(const std::optional<RosterSlot> &slot)
{
    Hall hall;
    if (slot) {
        yizhan::apply(hall.state, HallRecord(*slot));
    }
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        if (!hall.as(person, LogIn{person})) {
            qFatal("cannot log in");
        }
    }
    hall.wakeUntil(at(2026, 11, 23, 11, 58));
    for (const QString &person : {u"wang"_s, u"li"_s}) {
        (void)hall.as(person, SetPresence{person, PresenceState::OnDuty, {}});
    }
    return hall;
}

inline bool has(const Decision &decision, const QString &subject, const QString &kind, const QString &detail)
{
    return std::find(decision.facts.begin(), decision.facts.end(), Fact{subject, kind, detail}) != decision.facts.end();
}

} // namespace yizhan::sample
