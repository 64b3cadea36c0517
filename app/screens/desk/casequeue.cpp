// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/casequeue.h"

#include "domain/cases/casereview.h"
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

/** Where a case of that key stands among rows, or would. */
template <typename Rows>
auto placeIn(Rows &rows, const QueueKey &key)
{
    return std::lower_bound(rows.begin(), rows.end(), key,
                            [](const auto &row, const QueueKey &other) { return row.entry->key < other; });
}

/** Those in whose hands it is now: activeBranches(), owedResults() or the lead, without a list made for every case. */
template <typename Each>
void eachDepartment(const ServiceCase &serviceCase, const Each &each)
{
    if (runs(serviceCase.state)) {
        for (const Branch &branch : serviceCase.branches) {
            if (isAsked(branch)) {
                each(branch.department);
            }
        }
    }
    if (waitsForDecision(serviceCase)) {
        bool owed = false;
        for (const DepartmentResult &result : serviceCase.results) {
            if (owesResult(serviceCase, result)) {
                owed = true;
                each(result.department);
            }
        }
        if (!owed) {
            each(serviceCase.decidingDepartment);
        }
    }
}

} // namespace

CaseFacets CaseFacets::of(const ServiceCase &serviceCase)
{
    CaseFacets facets{isOver(serviceCase.state), serviceCase.post, {}};
    eachDepartment(serviceCase, [&facets](const QString &department) { facets.departments.append(department); });
    return facets;
}

bool CaseFacets::fit(const ServiceCase &serviceCase) const
{
    auto next = departments.begin();
    bool same = over == isOver(serviceCase.state) && post == serviceCase.post;
    eachDepartment(serviceCase, [&](const QString &department) {
        same = same && next != departments.end() && *next == department;
        next += same ? 1 : 0;
    });
    return same && next == departments.end();
}

QueueKey QueueKey::of(const ServiceCase &serviceCase)
{
    const bool limited = isSet(serviceCase.due.due);
    if (const DueDate *delivery = deliveryClock(serviceCase)) {
        return {2, delivery->due, serviceCase.acceptedAt, serviceCase.id};
    }
    return {clockRuns(serviceCase) ? (limited ? 0 : 1) : 2, serviceCase.due.due, serviceCase.acceptedAt,
            serviceCase.id};
}

Instant nextLightChange(const ServiceCase &serviceCase, Instant now)
{
    Instant next{};
    if (const DueDate *delivery = deliveryClock(serviceCase)) {
        soonest(*delivery, now, &next);
    } else if (clockRuns(serviceCase)) {
        soonest(serviceCase.due, now, &next);
        for (const Branch &branch : serviceCase.branches) {
            if (isAsked(branch)) {
                soonest(branch.due, now, &next);
            }
        }
    }
    return next;
}

CaseQueue::FacetsPlace CaseQueue::facetsOf(const ServiceCase &serviceCase)
{
    std::size_t hash = qHash(serviceCase.post, std::size_t(isOver(serviceCase.state)));
    eachDepartment(serviceCase, [&hash](const QString &department) { hash = qHash(department, hash); });
    for (auto [at, end] = m_facetsByHash.equal_range(hash); at != end; ++at) {
        if (m_facets[at->second].fit(serviceCase)) {
            return at->second;
        }
    }
    const FacetsPlace place = m_facets.size();
    m_facets.push_back(CaseFacets::of(serviceCase));
    m_facetsByHash.emplace(hash, place);
    m_facetsPass.push_back(!m_filter.facets || m_filter.facets(m_facets.back()));
    return place;
}

CaseQueue::Entry CaseQueue::entryFor(const ServiceCase &serviceCase, Instant now)
{
    Entry entry;
    entry.key = QueueKey::of(serviceCase);
    entry.facets = facetsOf(serviceCase);
    entry.wholePasses = !m_filter.whole || m_filter.whole(serviceCase);
    if (entry.key.rank == 0) {
        entry.light = int(caseLight(serviceCase, now).light);
        entry.changesAt = nextLightChange(serviceCase, now);
    } else if (const DueDate *delivery = deliveryClock(serviceCase)) { // no light until it is pressing
        const Light light = lightAt(*delivery, now);
        entry.light = light == Light::Green ? noLight : int(light);
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

void CaseQueue::count(const Row &row, int by)
{
    if (row.light >= 0) {
        m_allCounts[std::size_t(row.light)] += by;
        m_counts[std::size_t(row.light)] += passes(row) ? by : 0;
    }
}

void CaseQueue::fill()
{
    m_shown.clear();
    m_counts = {};
    m_allCounts = {};
    for (const Row &row : m_order) {
        count(row, 1);
        if (shows(row)) {
            m_shown.push_back(row);
        }
    }
}

void CaseQueue::reset(const Cases &cases, Instant now)
{
    m_entries.clear();
    m_facets.clear();
    m_facetsByHash.clear();
    m_facetsPass.clear();
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
        m_order.push_back(rowOf(*entry));
    }
    fill();
}

void CaseQueue::update(const QString &id, const ServiceCase *serviceCase, Instant now, Listener &listener)
{
    const auto known = m_entries.find(id);
    const bool existed = known != m_entries.end();
    const std::optional<Entry> after = serviceCase ? std::optional(entryFor(*serviceCase, now)) : std::nullopt;
    const bool wasShown = existed && shows(rowOf(known->second));
    const bool isShown = after && shows(rowOf(*after));
    if (existed) {
        count(rowOf(known->second), -1);
    }
    if (after) {
        count(rowOf(*after), 1);
        await(*after);
    }
    if (existed && after && wasShown == isShown && known->second.key == after->key) {
        known->second = *after;
        *placeIn(m_order, after->key) = rowOf(known->second);
        if (isShown) {
            const auto place = placeIn(m_shown, after->key);
            *place = rowOf(known->second);
            listener.changed(int(place - m_shown.begin()));
        }
        return;
    }
    if (existed) {
        const QueueKey &key = known->second.key;
        m_order.erase(placeIn(m_order, key));
        if (wasShown) {
            const auto place = placeIn(m_shown, key);
            listener.removing(int(place - m_shown.begin()));
            m_shown.erase(place);
            listener.removed();
        }
        m_entries.erase(known);
    }
    if (after) {
        const Row row = rowOf(m_entries.emplace(id, *after).first->second);
        m_order.insert(placeIn(m_order, after->key), row);
        if (isShown) {
            const auto place = placeIn(m_shown, after->key);
            listener.inserting(int(place - m_shown.begin()));
            m_shown.insert(place, row);
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

void CaseQueue::setFilter(CaseFilter filter, int light, const Cases &cases)
{
    m_filter = std::move(filter);
    m_light = light;
    for (FacetsPlace place = 0; place < m_facets.size(); ++place) {
        m_facetsPass[place] = !m_filter.facets || m_filter.facets(m_facets[place]);
    }
    if (m_filter.whole) {
        askWhole(cases);
    }
    fill();
}

void CaseQueue::askWhole(const Cases &cases)
{
    auto entry = m_entries.begin();
    for (const auto &[id, one] : cases) {
        while (entry != m_entries.end() && entry->first < id) {
            ++entry; // gone from the hall; update() will say so
        }
        if (entry == m_entries.end()) {
            break;
        }
        if (entry->first == id) {
            Entry &known = entry->second;
            known.wholePasses = m_facetsPass[known.facets] && m_filter.whole(one);
            ++entry;
        }
    }
}

void CaseQueue::setLight(int light)
{
    m_light = light;
    fill();
}

} // namespace yizhan
