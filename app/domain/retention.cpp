// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/retention.h"

#include "domain/cases/casestates.h"
#include "domain/cases/followups.h"
#include "domain/cases/paperwork.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

void forget(const Deciding &on, const QString &caseId, const QString &why, Decision &decision)
{
    for (const TimeNotice *notice : on.state.escalations.noticesOf(caseId)) {
        decision.removals.push_back({u"notice"_s, notice->id});
    }
    decision.removals.push_back({u"case"_s, caseId});
    decision.forgotten.push_back(caseId);
    forgetFiles(on.state, caseId, decision);
    forgetFollowUps(on.state, caseId, decision);
    decision.facts.push_back({u"case/"_s + caseId, why, {}});
}

void forgetMark(const QString &key, const QString &why, Decision &decision)
{
    decision.removals.push_back({u"credit"_s, key});
    decision.forgottenWords.append(u"credit/"_s + key);
    decision.facts.push_back({u"credit/"_s + key, why, {}});
}

/** The day from which its time is counted; unset while somebody still waits for it. */
std::optional<Day> endedOn(const ServiceCase &one, const Zone &zone)
{
    if (one.state == CaseState::Delivered) {
        return zone.day(one.deliveredAt);
    }
    if (endedEarly(one.state)) {
        return zone.day(one.endedAt);
    }
    if (one.state == CaseState::Finished) {
        return Day{std::chrono::sys_days{zone.day(one.finishedAt)} + std::chrono::days{uncollectedDays}};
    }
    return std::nullopt;
}

} // namespace

Day retentionDay(const Deciding &on)
{
    const Day today = on.state.info.zone.day(on.context.now);
    const Day before = on.state.today.day;
    return before.ok() ? std::min(before, today) : today; // a hall on its first day has nothing to delete
}

Instant retentionTime(const Deciding &on)
{
    return on.state.info.zone.at(retentionDay(on), 0);
}

Result<Decision> decideOn(const Deciding &on, const EraseCases &command)
{
    Decision decision;
    for (const QString &id : command.cases) {
        const auto found = on.state.cases.find(id);
        const bool twice =
            std::find(decision.forgotten.begin(), decision.forgotten.end(), id) != decision.forgotten.end();
        if (found != on.state.cases.end() && isOver(found->second.state) && !twice) {
            forget(on, id, u"erased"_s, decision);
        }
    }
    for (const QString &id : command.bookings) {
        if (const auto found = on.state.bookings.find(id); found != on.state.bookings.end()) {
            decision.removals.push_back({u"booking"_s, id});
            decision.removals.push_back({u"booking-key"_s, id});
            decision.forgottenBookings.push_back(id);
            decision.facts.push_back({u"booking/"_s + id, u"erased"_s, {}});
        }
    }
    for (const QString &id : command.submissions) {
        if (on.state.submissions.contains(id)) {
            decision.removals.push_back({u"submission"_s, id});
            decision.forgottenSubmissions.push_back(id);
            decision.facts.push_back({u"submission/"_s + id, u"erased"_s, {}});
        }
    }
    const Day today = on.state.info.zone.day(on.context.now);
    for (const QString &key : command.creditMarks) {
        const auto found = on.state.creditMarks.find(key);
        if (found != on.state.creditMarks.end() && found->second.until < today) {
            forgetMark(key, u"erased"_s, decision);
        }
    }
    return decision;
}

void retire(const Deciding &on, Decision &decision)
{
    const HallInfo &info = on.state.info;
    const Day day = retentionDay(on);
    const std::chrono::sys_days asOf{day};
    for (const auto &[id, one] : on.state.cases) {
        const std::optional<Day> ended = endedOn(one, info.zone);
        if (ended && std::chrono::sys_days{*ended} + std::chrono::days{info.caseDays} < asOf) {
            forget(on, id, u"retired"_s, decision);
        }
    }
    for (const auto &[key, mark] : on.state.creditMarks) {
        if (mark.until < day) {
            forgetMark(key, u"retired"_s, decision);
        }
    }
    retireFollowUps(on, decision);
}

} // namespace yizhan
