// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskcases.h"

#include "domain/cases/caseamend.h"
#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshEvery{20};
/** From so many changes at once on the list is made anew. */
constexpr qsizetype ManyChanges = 200;
const QList<QByteArray> ChoiceRoles{"value", "text", "hint"};

} // namespace

DeskCases::DeskCases(QObject *parent)
    : DeskModel(parent)
    , m_rows(*this)
    , m_posts(ChoiceRoles)
    , m_departments(ChoiceRoles)
{
    refreshEvery(RefreshEvery);
}

void DeskCases::forget()
{
    m_chosen = {};
    m_others.clear();
    filterAnew();
}

void DeskCases::listen(const HallData &hall)
{
    m_loaded = false;
    connect(&hall, &HallData::casesChanged, this, &DeskCases::takeChanges);
    connect(&hall, &HallData::catalogueChanged, this, &DeskCases::filterAnew); // names are searched for
    connect(&hall, &HallData::postsChanged, this, &DeskCases::takePosts);
}

void DeskCases::setView(int view)
{
    if (m_view != view) {
        const Chosen before = m_chosen;
        m_others.insert(m_view, before);
        m_chosen = m_others.take(view);
        m_view = view;
        if (m_chosen == before) {
            Q_EMIT changed();
        } else {
            chooseAnew();
        }
    }
}

void DeskCases::setSearch(const QString &search)
{
    if (m_chosen.search != search.trimmed()) {
        m_chosen.search = search.trimmed();
        chooseAnew();
    }
}

void DeskCases::setLight(int light)
{
    if (m_chosen.light != light) {
        m_chosen.light = light;
        m_rows.replace([this] { m_queue.setLight(m_chosen.light); });
        Q_EMIT changed();
        Q_EMIT chosenAnew();
    }
}

void DeskCases::setMineOnly(bool mineOnly)
{
    if (m_chosen.mineOnly != mineOnly) {
        m_chosen.mineOnly = mineOnly;
        chooseAnew();
    }
}

void DeskCases::setPost(const QString &post)
{
    if (m_chosen.post != post) {
        m_chosen.post = post;
        chooseAnew();
    }
}

void DeskCases::setDepartment(const QString &department)
{
    if (m_chosen.department != department) {
        m_chosen.department = department;
        chooseAnew();
    }
}

void DeskCases::chooseAnew()
{
    filterAnew();
    Q_EMIT chosenAnew();
}

QString DeskCases::postName() const
{
    if (hall() == nullptr || m_chosen.post.isEmpty()) {
        return {};
    }
    const auto found = hall()->state().posts.find(m_chosen.post);
    return found == hall()->state().posts.end() ? m_chosen.post : found->second.nameZh;
}

QString DeskCases::departmentName() const
{
    return hall() == nullptr || m_chosen.department.isEmpty() ? QString()
                                                              : hall()->catalogue().departmentName(m_chosen.department);
}

QList<int> DeskCases::counts() const
{
    const auto &counts = m_queue.counts();
    return QList<int>(counts.begin(), counts.end());
}

QList<int> DeskCases::allCounts() const
{
    const auto &counts = m_queue.allCounts();
    return QList<int>(counts.begin(), counts.end());
}

bool DeskCases::filtered() const
{
    return m_chosen.light >= 0 || m_chosen.mineOnly || !m_chosen.search.isEmpty() || !m_chosen.post.isEmpty() ||
           !m_chosen.department.isEmpty();
}

QSet<QString> DeskCases::postsOf(const QString &person) const
{
    QSet<QString> ids;
    ServiceCase anyOf; // whose holder is asked once for every post rather than for every case
    for (const auto &[id, post] : hall()->state().posts) {
        anyOf.post = id;
        if (!person.isEmpty() && (post.a == person || post.b == person ||
                                  holderOf(hall()->state(), anyOf, hall()->now()).person == person)) {
            ids.insert(id);
        }
    }
    return ids;
}

bool DeskCases::isMine(const ServiceCase &serviceCase) const
{
    const QString me = m_session->person();
    return serviceCase.owner == me || serviceCase.handler == me || m_myPosts.contains(serviceCase.post);
}

CaseFilter DeskCases::filter() const
{
    CaseFilter filter;
    filter.facets = [this](const CaseFacets &facets) {
        return (!m_chosen.search.isEmpty() || !facets.over) &&
               (m_chosen.post.isEmpty() || facets.post == m_chosen.post) &&
               (m_chosen.department.isEmpty() || facets.departments.contains(m_chosen.department));
    };
    if (m_chosen.search.isEmpty() && !m_chosen.mineOnly) {
        return filter;
    }
    // Whose name has the word, once for every matter rather than for every case.
    QSet<QString> named;
    if (!m_chosen.search.isEmpty()) {
        for (const auto &[code, matter] : hall()->catalogue().matters) {
            if (matter.nameZh.contains(m_chosen.search, Qt::CaseInsensitive)) {
                named.insert(code);
            }
        }
    }
    filter.whole = [this, named](const ServiceCase &one) {
        const bool found = m_chosen.search.isEmpty() || named.contains(one.matter) ||
                           one.caseNo.contains(m_chosen.search, Qt::CaseInsensitive);
        return found && (!m_chosen.mineOnly || isMine(one));
    };
    return filter;
}

void DeskCases::filterAnew()
{
    if (hall() == nullptr) {
        return;
    }
    m_myPosts = postsOf(m_session->person());
    m_rows.replace([this] {
        m_queue.setFilter(filter(), m_chosen.light, hall()->state().cases);
        if (!m_loaded) {
            m_queue.reset(hall()->state().cases, hall()->now());
            m_loaded = true;
        }
    });
    Q_EMIT changed();
}

void DeskCases::loggedInOrOut()
{
    if (hall() != nullptr && (m_chosen.mineOnly || !m_loaded)) {
        filterAnew();
    }
}

void DeskCases::takePosts()
{
    if (m_chosen.mineOnly && m_myPosts != postsOf(m_session->person())) {
        filterAnew();
        return;
    }
    m_rows.retold(); // who is where
}

void DeskCases::update(const QString &id)
{
    const auto &cases = hall()->state().cases;
    const auto found = cases.find(id);
    m_queue.update(id, found == cases.end() ? nullptr : &found->second, hall()->now(), m_rows);
}

void DeskCases::takeChanges()
{
    const std::optional<QSet<QString>> &ids = hall()->changedCases();
    if (!m_loaded || !ids || ids->size() > ManyChanges) {
        m_loaded = false;
        filterAnew();
        return;
    }
    for (const QString &id : *ids) {
        update(id);
    }
    Q_EMIT changed();
}

void DeskCases::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    if (!m_loaded) {
        filterAnew();
        return;
    }
    for (const QString &id : m_queue.due(hall()->now())) {
        update(id);
    }
    m_rows.retold(); // what is left, and shares of it
    Q_EMIT changed();
}

void DeskCases::loadChoices()
{
    if (hall() == nullptr) {
        return;
    }
    struct Count
    {
        int running = 0;
        int decided = 0; ///< only to be handed over; no light counts them
    };
    std::map<QString, Count> byPost;
    std::map<QString, Count> byDepartment;
    for (const auto &[id, one] : hall()->state().cases) {
        if (isOver(one.state)) {
            continue;
        }
        const auto add = [decided = isDecided(one.state)](Count *count) {
            ++(decided ? count->decided : count->running);
        };
        add(&byPost[one.post]);
        for (const QString &code : CaseFacets::of(one).departments) {
            add(&byDepartment[code]);
        }
    }
    const auto said = [](const Count &count) {
        const QString running = tr("%n 件在办", "", count.running);
        return count.decided == 0 ? running : tr("%1，%n 件等交付", "", count.decided).arg(running);
    };
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    QList<ScreenRow> posts{{u"all"_s, {QString(), tr("全部岗位"), QString()}}};
    for (const auto &[id, post] : hall()->state().posts) {
        posts.append({id, {id, post.nameZh, said(byPost[id])}});
    }
    m_posts.setRows(posts);
    QList<ScreenRow> departments{{u"all"_s, {QString(), tr("全部部门"), QString()}}};
    for (const auto &[code, count] : byDepartment) {
        departments.append({code, {code, text.department(code), said(count)}});
    }
    m_departments.setRows(departments);
}

QVariantList DeskCases::say(const QString &id) const
{
    const auto found = hall()->state().cases.find(id);
    if (found == hall()->state().cases.end()) {
        return {}; // gone from the hall, and from the list in a moment
    }
    const ServiceCase &one = found->second;
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const DeskClock clock = text.clock(one);
    const DeskSteps steps = text.steps(one);
    const DeskHands hands = text.hands(one);
    const QString matter = text.matter(one.matter);
    QStringList numbers{one.caseNo};
    if (const auto deferred = int(deferredMaterials(one).size()); deferred > 0) {
        numbers.append(tr("容缺 %n 件", "", deferred));
    }
    if (waitsForSecondPerson(one, {})) {
        numbers.append(tr("更正待确认"));
    }
    if (isHurried(one)) {
        numbers.insert(1, tr("居民催办 %1").arg(text.dayTime(one.urgedAt)));
    }
    //: %1 a day and an hour
    const QString due = clock.delivering ? tr("应送达 %1").arg(clock.due) : clock.due;
    return {one.id,
            one.caseNo,
            matter,
            clock.light,
            clock.left,
            clock.used,
            clock.share,
            steps.count,
            steps.done,
            steps.running,
            steps.now,
            hands.place,
            hands.who,
            due,
            numbers.join(u" · "_s),
            tr("%1 %2，%3，%4，%5，%6").arg(matter, one.caseNo, clock.left, steps.now, hands.place, due)};
}

} // namespace yizhan
