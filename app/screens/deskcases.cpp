// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/deskcases.h"

#include "domain/casework.h"
#include "domain/posts.h"
#include "screens/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshEvery{20};
constexpr int LightCount = 5;

const QList<QByteArray> Roles{"caseId",   "caseNo",      "matter", "light", "leftText", "used", "share",   "stepCount",
                              "stepDone", "stepRunning", "step",   "place", "who",      "due",  "deferred"};

/** Before whom does a case stand: those with a running clock by due time, then the others by acceptance. */
bool sooner(const ServiceCase *a, const ServiceCase *b)
{
    const bool aRuns = a->state < CaseState::Decided;
    const bool bRuns = b->state < CaseState::Decided;
    if (aRuns != bRuns) {
        return aRuns;
    }
    if (isSet(a->due.due) != isSet(b->due.due)) {
        return isSet(a->due.due);
    }
    return std::tie(a->due.due, a->acceptedAt, a->id) < std::tie(b->due.due, b->acceptedAt, b->id);
}

int countedAs(int light)
{
    return light == int(Light::Blue) ? int(Light::Green) : light;
}

} // namespace

DeskCases::DeskCases(QObject *parent)
    : DeskModel(parent)
    , m_counts(LightCount, 0)
    , m_rows(Roles)
{
    refreshEvery(RefreshEvery);
}

void DeskCases::forget()
{
    m_search.clear();
    m_light = -1;
    m_mineOnly = false;
    refresh();
}

void DeskCases::listen(const HallData &hall)
{
    connect(&hall, &HallData::casesChanged, this, &DeskCases::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskCases::refresh);
    connect(&hall, &HallData::postsChanged, this, &DeskCases::refresh);
}

void DeskCases::setSearch(const QString &search)
{
    if (m_search != search.trimmed()) {
        m_search = search.trimmed();
        refresh();
    }
}

void DeskCases::setLight(int light)
{
    if (m_light != light) {
        m_light = light;
        refresh();
    }
}

void DeskCases::setMineOnly(bool mineOnly)
{
    if (m_mineOnly != mineOnly) {
        m_mineOnly = mineOnly;
        refresh();
    }
}

bool DeskCases::isMine(const ServiceCase &serviceCase) const
{
    const QString me = m_session->person();
    if (serviceCase.owner == me || serviceCase.handler == me) {
        return true;
    }
    const HallData &hall = *m_session->hall();
    if (holderOf(hall.state(), serviceCase, hall.now()).person == me) {
        return true; // A's, while A is away
    }
    const auto &posts = hall.state().posts;
    const auto post = posts.find(serviceCase.post);
    return post != posts.end() && (post->second.a == me || post->second.b == me);
}

bool DeskCases::matches(const ServiceCase &serviceCase, const QString &matterName) const
{
    return m_search.isEmpty() || serviceCase.caseNo.contains(m_search, Qt::CaseInsensitive) ||
           matterName.contains(m_search, Qt::CaseInsensitive);
}

void DeskCases::refresh()
{
    if (m_session.isNull() || m_session->hall() == nullptr) {
        return;
    }
    const HallData &hall = *m_session->hall();
    const DeskText text(hall.state(), hall.catalogue(), hall.now());
    std::vector<const ServiceCase *> cases;
    for (const auto &[id, one] : hall.state().cases) {
        if (one.state != CaseState::Delivered || !m_search.isEmpty()) {
            cases.push_back(&one);
        }
    }
    std::sort(cases.begin(), cases.end(), sooner);
    m_counts = QList<int>(LightCount, 0);
    QList<ScreenRow> rows;
    for (const ServiceCase *one : cases) {
        const QString matter = text.matter(one->matter);
        if ((m_mineOnly && !isMine(*one)) || !matches(*one, matter)) {
            continue;
        }
        const DeskClock clock = text.clock(*one);
        // Filters are about what runs; what is decided only waits to be handed over.
        const int counted = one->state < CaseState::Decided ? countedAs(clock.light) : DeskClock::NoLight;
        if (counted >= 0) {
            ++m_counts[counted];
        }
        if (m_light >= 0 && counted != m_light) {
            continue;
        }
        const DeskSteps steps = text.steps(*one);
        const DeskHands hands = text.hands(*one);
        rows.append(
            {one->id,
             {one->id, one->caseNo, matter, clock.light, clock.left, clock.used, clock.share, steps.count, steps.done,
              steps.running, steps.now, hands.place, hands.who, clock.due, int(deferredMaterials(*one).size())}});
    }
    m_rows.setRows(std::move(rows));
    Q_EMIT changed();
}

} // namespace yizhan
