// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/casequeue.h"

#include "domain/clockledger.h"

#include <algorithm>

namespace yizhan {

namespace {

void soonest(const DueDate &due, Instant now, Instant *next)
{
    const auto consider = [&](Instant at) {
        if (isSet(at) && at > now && (!isSet(*next) || at < *next)) {
            *next = at;
        }
    };
    if (!isSet(due.due)) {
        return;
    }
    consider(due.blueAt);
    consider(due.yellowAt);
    consider(due.due + std::chrono::milliseconds(1));
    for (const StopSpan &span : due.stopped) {
        consider(span.from);
        consider(span.to);
    }
}

} // namespace

QueueKey QueueKey::of(const ServiceCase &serviceCase)
{
    const bool limited = isSet(serviceCase.due.due);
    return {clockRuns(serviceCase) ? (limited ? 0 : 1) : 2, serviceCase.due.due, serviceCase.acceptedAt,
            serviceCase.id};
}

Instant nextLightChange(const ServiceCase &serviceCase, Instant now)
{
    Instant next{};
    if (clockRuns(serviceCase)) {
        soonest(serviceCase.due, now, &next);
        for (const Branch &branch : serviceCase.branches) {
            if (isSet(branch.startedAt) && branch.opinion == Opinion::None) {
                soonest(branch.due, now, &next);
            }
        }
    }
    return next;
}

CaseQueue::Entry CaseQueue::entryFor(const ServiceCase &serviceCase, Instant now) const
{
    Entry entry;
    entry.key = QueueKey::of(serviceCase);
    entry.passes = !m_filter || m_filter(serviceCase);
    if (entry.key.rank == 0) {
        const Light light = caseLight(serviceCase, now).light;
        entry.light = int(light == Light::Blue ? Light::Green : light);
        entry.changesAt = nextLightChange(serviceCase, now);
    }
    return entry;
}

void CaseQueue::await(const Entry &entry)
{
    if (isSet(entry.changesAt)) {
        m_moments.emplace(entry.changesAt, entry.key.id);
    }
}

void CaseQueue::count(const Entry &entry, int by)
{
    if (entry.passes && entry.light >= 0) {
        m_counts[std::size_t(entry.light)] += by;
    }
}

void CaseQueue::fill()
{
    m_shown.clear();
    m_counts = {};
    for (const Entry &entry : std::as_const(m_entries)) {
        count(entry, 1);
        if (shows(entry)) {
            m_shown.push_back(entry.key);
        }
    }
    std::sort(m_shown.begin(), m_shown.end());
}

void CaseQueue::reset(const Cases &cases, Instant now)
{
    m_entries.clear();
    m_entries.reserve(qsizetype(cases.size()));
    std::vector<Moment> moments;
    moments.reserve(cases.size());
    for (const auto &[id, one] : cases) {
        const Entry entry = entryFor(one, now);
        if (isSet(entry.changesAt)) {
            moments.emplace_back(entry.changesAt, id);
        }
        m_entries.insert(id, entry);
    }
    m_moments = decltype(m_moments)(std::greater<>(), std::move(moments));
    fill();
}

void CaseQueue::update(const QString &id, const ServiceCase *serviceCase, Instant now, Listener &listener)
{
    const auto known = m_entries.constFind(id);
    const std::optional<Entry> before = known == m_entries.constEnd() ? std::nullopt : std::optional(*known);
    const std::optional<Entry> after = serviceCase ? std::optional(entryFor(*serviceCase, now)) : std::nullopt;
    const auto placeOf = [this](const Entry &entry) {
        return int(std::lower_bound(m_shown.begin(), m_shown.end(), entry.key) - m_shown.begin());
    };
    const bool wasShown = before && shows(*before);
    const bool isShown = after && shows(*after);
    if (before) {
        count(*before, -1);
    }
    if (after) {
        count(*after, 1);
        await(*after);
        m_entries.insert(id, *after);
    } else {
        m_entries.remove(id);
    }
    if (wasShown && isShown && before->key == after->key) {
        listener.changed(placeOf(*after));
        return;
    }
    if (wasShown) {
        const int row = placeOf(*before);
        listener.removing(row);
        m_shown.erase(m_shown.begin() + row);
        listener.removed();
    }
    if (isShown) {
        const int row = placeOf(*after);
        listener.inserting(row);
        m_shown.insert(m_shown.begin() + row, after->key);
        listener.inserted();
    }
}

std::vector<QString> CaseQueue::due(Instant now)
{
    std::vector<QString> ids;
    while (!m_moments.empty() && m_moments.top().first <= now) {
        const auto entry = m_entries.constFind(m_moments.top().second);
        if (entry != m_entries.constEnd() && entry->changesAt == m_moments.top().first) {
            ids.push_back(entry->key.id);
        }
        m_moments.pop();
    }
    return ids;
}

void CaseQueue::setFilter(Filter filter, const Cases &cases)
{
    m_filter = std::move(filter);
    for (const auto &[id, one] : cases) {
        if (const auto entry = m_entries.find(id); entry != m_entries.end()) {
            entry->passes = !m_filter || m_filter(one);
        }
    }
    fill();
}

void CaseQueue::setLight(int light)
{
    m_light = light;
    fill();
}

} // namespace yizhan
