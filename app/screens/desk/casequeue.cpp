// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/casequeue.h"

#include "domain/limits/clockledger.h"

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
            if (isAsked(branch)) {
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
    for (const Entry *entry : m_order) {
        count(*entry, 1);
        if (shows(*entry)) {
            m_shown.push_back(entry);
        }
    }
}

CaseQueue::Order::const_iterator CaseQueue::placeOf(const Order &order, const QueueKey &key)
{
    return std::lower_bound(order.begin(), order.end(), key,
                            [](const Entry *entry, const QueueKey &other) { return entry->key < other; });
}

void CaseQueue::reset(const Cases &cases, Instant now)
{
    m_entries.clear();
    std::vector<Moment> moments;
    moments.reserve(cases.size());
    std::vector<std::pair<QueueKey, const Entry *>> sorted; // keys side by side are sorted sooner than far apart
    sorted.reserve(cases.size());
    for (const auto &[id, one] : cases) {
        const Entry &entry = m_entries.emplace_hint(m_entries.end(), id, entryFor(one, now))->second;
        if (isSet(entry.changesAt)) {
            moments.emplace_back(entry.changesAt, id);
        }
        sorted.emplace_back(entry.key, &entry);
    }
    m_moments = decltype(m_moments)(std::greater<>(), std::move(moments));
    std::sort(sorted.begin(), sorted.end());
    m_order.clear();
    m_order.reserve(sorted.size());
    for (const auto &[key, entry] : sorted) {
        m_order.push_back(entry);
    }
    fill();
}

void CaseQueue::update(const QString &id, const ServiceCase *serviceCase, Instant now, Listener &listener)
{
    const auto known = m_entries.find(id);
    const bool existed = known != m_entries.end();
    const std::optional<Entry> after = serviceCase ? std::optional(entryFor(*serviceCase, now)) : std::nullopt;
    const bool wasShown = existed && shows(known->second);
    const bool isShown = after && shows(*after);
    if (existed) {
        count(known->second, -1);
    }
    if (after) {
        count(*after, 1);
        await(*after);
    }
    if (existed && after && wasShown == isShown && known->second.key == after->key) {
        known->second = *after;
        if (isShown) {
            listener.changed(int(placeOf(m_shown, after->key) - m_shown.begin()));
        }
        return;
    }
    if (existed) {
        const QueueKey &key = known->second.key;
        m_order.erase(placeOf(m_order, key));
        if (wasShown) {
            const auto place = placeOf(m_shown, key);
            listener.removing(int(place - m_shown.begin()));
            m_shown.erase(place);
            listener.removed();
        }
        m_entries.erase(known);
    }
    if (after) {
        const Entry *entry = &m_entries.emplace(id, *after).first->second;
        m_order.insert(placeOf(m_order, entry->key), entry);
        if (isShown) {
            const auto place = placeOf(m_shown, entry->key);
            listener.inserting(int(place - m_shown.begin()));
            m_shown.insert(place, entry);
            listener.inserted();
        }
    }
}

std::vector<QString> CaseQueue::due(Instant now)
{
    std::vector<QString> ids;
    while (!m_moments.empty() && m_moments.top().first <= now) {
        const auto entry = m_entries.find(m_moments.top().second);
        if (entry != m_entries.end() && entry->second.changesAt == m_moments.top().first) {
            ids.push_back(entry->first);
        }
        m_moments.pop();
    }
    return ids;
}

void CaseQueue::setFilter(Filter filter, const Cases &cases)
{
    m_filter = std::move(filter);
    auto entry = m_entries.begin();
    for (const auto &[id, one] : cases) {
        while (entry != m_entries.end() && entry->first < id) {
            ++entry; // gone from the hall; update() will say so
        }
        if (entry == m_entries.end()) {
            break;
        }
        if (entry->first == id) {
            entry->second.passes = !m_filter || m_filter(one);
            ++entry;
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
