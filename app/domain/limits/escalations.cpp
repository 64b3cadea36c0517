// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/escalations.h"

#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"

#include <algorithm>

namespace yizhan {

namespace {

/** Red is what is past due, and an answer at the very instant is in time. */
constexpr std::chrono::milliseconds pastDue{1};

/** Nobody is warned while the clock stands still: the light is grey. */
Instant afterStops(Instant at, const std::vector<StopSpan> &stopped)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const StopSpan &span : stopped) {
            if (at >= span.from && at < span.to) {
                at = span.to;
                moved = true;
            }
        }
    }
    return at;
}

void follow(const std::vector<RungAt> &rungs, Instant due, Instant since, DueRung clock, const Escalations &escalations,
            std::optional<DueRung> *next)
{
    clock.due = due;
    for (const RungAt &rung : rungs) {
        clock.rung = rung.rung;
        clock.at = rung.at;
        if (*next && (*next)->at <= clock.at) {
            return;
        }
        if (!escalations.told(clock, since)) {
            *next = clock;
            return;
        }
    }
}

} // namespace

std::vector<RungAt> rungsOf(const DueDate &due, Instant since)
{
    std::vector<RungAt> rungs;
    if (!isSet(due.due)) {
        return rungs;
    }
    const Instant red = due.due + pastDue;
    const Instant yellow = afterStops(due.yellowAt, due.stopped);
    const Instant blue = afterStops(due.blueAt, due.stopped);
    if (isSet(due.blueAt) && blue < std::min(yellow, due.due)) {
        rungs.push_back({NoticeRung::Reminder, blue});
    }
    if (isSet(due.yellowAt) && yellow < due.due) {
        rungs.push_back({NoticeRung::Yellow, yellow});
    }
    rungs.push_back({NoticeRung::Red, red});
    // Dates that an older version wrote have no rungs after that until they are counted anew.
    if (isSet(due.urgeAt)) {
        rungs.push_back({NoticeRung::Urge, std::max(due.urgeAt, red)});
    }
    if (isSet(due.redCardAt)) {
        rungs.push_back({NoticeRung::RedCard, std::max(due.redCardAt, red)});
    }
    const auto ahead =
        std::find_if(rungs.begin(), rungs.end(), [since](const RungAt &rung) { return rung.at > since; });
    if (isSet(since) && ahead != rungs.begin()) {
        rungs.erase(rungs.begin(), std::prev(ahead));
        rungs.front().at = since;
    }
    return rungs;
}

std::vector<RungAt> deliveryRungs(const DueDate &delivery)
{
    std::vector<RungAt> rungs;
    if (delivery.yellowAt < delivery.due) {
        rungs.push_back({NoticeRung::DeliverySoon, delivery.yellowAt});
    }
    rungs.push_back({NoticeRung::DeliveryLate, delivery.due + pastDue});
    return rungs;
}

const TimeNotice *Escalations::notice(const QString &id) const
{
    const auto found = m_notices.find(id);
    return found == m_notices.end() ? nullptr : &found->second;
}

std::vector<const TimeNotice *> Escalations::noticesOf(const QString &caseId) const
{
    std::vector<const TimeNotice *> notices;
    for (const QString &id : m_byCase.value(caseId)) {
        notices.push_back(&m_notices.at(id));
    }
    std::sort(notices.begin(), notices.end(), [](const TimeNotice *a, const TimeNotice *b) {
        return std::tie(a->issuedAt, a->at, a->number) < std::tie(b->issuedAt, b->at, b->number);
    });
    return notices;
}

bool Escalations::told(const DueRung &rung, Instant since) const
{
    const bool behind = isSet(since) && rung.at <= since;
    const auto found = m_byCase.constFind(rung.caseId);
    return found != m_byCase.constEnd() && std::any_of(found->begin(), found->end(), [&](const QString &id) {
               const TimeNotice &notice = m_notices.at(id);
               const bool same = notice.rung == rung.rung && notice.due == rung.due;
               const bool more = behind && notice.rung >= rung.rung && notice.rung <= NoticeRung::RedCard;
               return (same || more) && notice.step == rung.step && notice.department == rung.department;
           });
}

void Escalations::put(const TimeNotice &notice)
{
    erase(notice.id);
    m_notices[notice.id] = notice;
    if (!notice.caseId.isEmpty()) {
        m_byCase[notice.caseId].push_back(notice.id);
    }
}

QString Escalations::erase(const QString &id)
{
    const auto found = m_notices.find(id);
    if (found == m_notices.end()) {
        return {};
    }
    const QString caseId = found->second.caseId;
    if (const auto of = m_byCase.find(caseId); of != m_byCase.end()) {
        of->erase(std::remove(of->begin(), of->end(), id), of->end());
        if (of->empty()) {
            m_byCase.erase(of);
        }
    }
    m_notices.erase(found);
    return caseId;
}

void Escalations::follow(const ServiceCase &serviceCase)
{
    forget(serviceCase.id);
    std::optional<DueRung> next;
    DueRung clock;
    clock.caseId = serviceCase.id;
    if (const DueDate *delivery = deliveryClock(serviceCase)) {
        yizhan::follow(deliveryRungs(*delivery), delivery->due, {}, clock, *this, &next);
    } else if (clockRuns(serviceCase)) {
        const auto ladder = [&](const DueDate &due, Instant since) {
            yizhan::follow(rungsOf(due, since), due.due, since, clock, *this, &next);
        };
        ladder(serviceCase.due, serviceCase.dueSince);
        for (const Branch *branch : activeBranches(serviceCase)) {
            clock.department = branch->department;
            clock.step = branch->order;
            ladder(branch->due, branch->dueSince);
        }
    }
    if (next) {
        m_nextAt.insert(serviceCase.id, next->at);
        m_order.insert({{next->at, serviceCase.id}, *next});
    }
}

void Escalations::forget(const QString &caseId)
{
    if (const auto at = m_nextAt.constFind(caseId); at != m_nextAt.constEnd()) {
        m_order.erase({*at, caseId});
        m_nextAt.erase(at);
    }
}

const DueRung *Escalations::next() const
{
    return m_order.empty() ? nullptr : &m_order.begin()->second;
}

} // namespace yizhan
