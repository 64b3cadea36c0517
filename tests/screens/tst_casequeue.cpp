// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "screens/desk/casequeue.h"

#include "domain/chance.h"
#include "domain/limits/clockledger.h"

#include <QStringList>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;
using std::chrono::hours;

namespace {

const Instant begin = instantFromIso(u"2026-11-23T09:00+08:00"_s).value();

/** A list as a view keeps it: it knows only what it is told. */
class View : public CaseQueue::Listener
{
public:
    explicit View(const CaseQueue &queue)
        : m_queue(queue)
    {
    }
    void removing(int row) override { m_row = row; }
    void removed() override { m_ids.removeAt(m_row); }
    void inserting(int row) override { m_row = row; }
    void inserted() override { m_ids.insert(m_row, m_queue.at(m_row)); }
    void changed(int row) override { RC_ASSERT(m_ids.at(row) == m_queue.at(row)); }
    void reset()
    {
        m_ids.clear();
        for (int i = 0; i < m_queue.count(); ++i) {
            m_ids.append(m_queue.at(i));
        }
    }
    [[nodiscard]] const QStringList &ids() const { return m_ids; }

private:
    const CaseQueue &m_queue;
    QStringList m_ids;
    int m_row = -1;
};

QStringList idsOf(const CaseQueue &queue)
{
    QStringList ids;
    for (int i = 0; i < queue.count(); ++i) {
        ids.append(queue.at(i));
    }
    return ids;
}

ServiceCase anyCase(const QString &id)
{
    ServiceCase one;
    one.id = id;
    one.post = *rc::gen::element(u"p1"_s, u"p2"_s);
    one.state = *rc::gen::element(CaseState::Accepted, CaseState::InReview, CaseState::InReview, CaseState::Decided,
                                  CaseState::Delivered);
    one.acceptedAt = begin - hours{*sample::evenly(0, 500)};
    const auto anyDue = [] {
        DueDate due;
        if (*sample::evenly(0, 5) > 0) {
            due.due = begin + hours{*sample::evenly(-100, 200)};
            due.yellowAt = due.due - hours{*sample::evenly(0, 24)};
            due.blueAt = due.yellowAt - hours{*sample::evenly(0, 24)};
            if (*sample::evenly(0, 4) == 0) {
                const Instant from = begin + hours{*sample::evenly(-50, 50)};
                due.stopped.push_back({from, from + hours{*sample::evenly(1, 100)}});
            }
        }
        return due;
    };
    one.due = anyDue();
    for (int i = *sample::evenly(0, 3); i > 0; --i) {
        Branch branch;
        branch.department = u"d%1"_s.arg(i);
        branch.startedAt = begin - hours{10};
        branch.due = anyDue();
        branch.opinion = *rc::gen::element(Opinion::None, Opinion::Agree);
        one.branches.push_back(branch);
    }
    return one;
}

/** How many a filter and a light let through, asked of each case alone. */
int countOf(const Cases &cases, const CaseFilter &filter, int light, Instant now)
{
    int count = 0;
    for (const auto &[id, one] : cases) {
        const bool limited = clockRuns(one) && isSet(one.due.due);
        const Light shown = limited ? caseLight(one, now).light : Light::Grey;
        const int its = limited ? int(shown) : CaseQueue::noLight; // BLUE is a light of its own (DOMAIN 2.5)
        count += int((!filter.facets || filter.facets(CaseFacets::of(one))) && (!filter.whole || filter.whole(one)) &&
                     (light < 0 || its == light));
    }
    return count;
}

} // namespace

class CaseQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** Kept up case by case it is what it would be made anew from all of them. */
    void isWhatItWouldBeMadeAnew()
    {
        QVERIFY(rc::check("the queue that was kept up is the queue made anew", [] {
            Cases cases;
            Instant now = begin;
            CaseQueue queue;
            CaseFilter filter;
            filter.facets = [](const CaseFacets &facets) {
                return !facets.over;
            };
            int light = -1;
            queue.setFilter(filter, light, cases);
            queue.reset(cases, now);
            View view(queue);
            for (int steps = *sample::evenly(1, 60); steps > 0; --steps) {
                const QString id = u"c%1"_s.arg(*sample::evenly(0, 12));
                switch (*sample::evenly(0, 8)) {
                case 0:
                    cases.erase(id);
                    queue.update(id, nullptr, now, view);
                    break;
                case 1:
                    now += hours{*sample::evenly(0, 60)};
                    for (const QString &due : queue.due(now)) {
                        queue.update(due, &cases.at(due), now, view);
                    }
                    break;
                case 2: {
                    filter = {};
                    if (const QString post = *rc::gen::element(u"p1"_s, u"p2"_s, QString()); !post.isEmpty()) {
                        filter.facets = [post](const CaseFacets &facets) {
                            return facets.post == post;
                        };
                    }
                    if (*rc::gen::arbitrary<bool>()) {
                        filter.facets = [](const CaseFacets &facets) {
                            return facets.departments.contains(u"d1"_s);
                        };
                    }
                    if (*rc::gen::arbitrary<bool>()) {
                        filter.whole = [](const ServiceCase &one) {
                            return one.acceptedAt < begin - hours{200};
                        };
                    }
                    light = *sample::evenly(-1, 5);
                    queue.setFilter(filter, light, cases);
                    view.reset();
                    break;
                }
                case 3:
                    light = *sample::evenly(-1, 5);
                    queue.setLight(light);
                    view.reset();
                    break;
                default:
                    cases.put(anyCase(id));
                    queue.update(id, &cases.at(id), now, view);
                    break;
                }
                CaseQueue anew;
                anew.setFilter(filter, light, cases);
                anew.reset(cases, now);
                RC_ASSERT(countOf(cases, filter, light, now) == anew.count());
                RC_ASSERT(idsOf(queue).join(u' ').toStdString() == idsOf(anew).join(u' ').toStdString());
                RC_ASSERT(view.ids().join(u' ').toStdString() == idsOf(queue).join(u' ').toStdString());
                RC_ASSERT(queue.counts() == anew.counts());
                CaseQueue unfiltered;
                unfiltered.reset(cases, now);
                RC_ASSERT(queue.allCounts() == unfiltered.counts());
            }
        }));
    }

    void whatIsDueFirstStandsFirst()
    {
        Cases cases;
        const auto add = [&cases](const QString &id, CaseState state, int dueInHours) {
            ServiceCase one;
            one.id = id;
            one.state = state;
            one.acceptedAt = begin;
            if (dueInHours != 0) {
                one.due.due = begin + hours{dueInHours};
            }
            cases.put(one);
        };
        add(u"late"_s, CaseState::InReview, -5);
        add(u"soon"_s, CaseState::Accepted, 5);
        add(u"decided"_s, CaseState::Decided, -50);
        add(u"unlimited"_s, CaseState::InReview, 0);
        add(u"later"_s, CaseState::InReview, 50);
        CaseQueue queue;
        queue.reset(cases, begin);
        QCOMPARE(idsOf(queue), (QStringList{u"late"_s, u"soon"_s, u"later"_s, u"unlimited"_s, u"decided"_s}));
        QCOMPARE(queue.counts()[std::size_t(Light::Red)], 1);
        QCOMPARE(queue.counts()[std::size_t(Light::Grey)], 0); // without a limit nothing stands still
    }

    /** What is finished has no light until handing it over is pressing; time alone makes it so. */
    void whatIsToBeHandedOverHasALightInTheEnd()
    {
        Cases cases;
        ServiceCase one;
        one.id = u"one"_s;
        one.state = CaseState::Finished;
        one.due.due = begin - hours{500};
        one.delivery.emplace();
        one.delivery->due = begin + hours{50};
        one.delivery->yellowAt = one.delivery->blueAt = begin + hours{20};
        cases.put(one);
        CaseQueue queue;
        queue.reset(cases, begin);
        View view(queue);
        view.reset();
        QCOMPARE(queue.counts(), (std::array<int, CaseQueue::lights>{}));
        const auto shownAt = [&](int after, Light light) {
            for (const QString &id : queue.due(begin + hours{after})) {
                queue.update(id, &cases.at(id), begin + hours{after}, view);
            }
            return queue.counts()[std::size_t(light)];
        };
        QCOMPARE(shownAt(21, Light::Yellow), 1);
        QCOMPARE(shownAt(51, Light::Red), 1);
    }
};

QTEST_GUILESS_MAIN(CaseQueueTest)
#include "tst_casequeue.moc"
