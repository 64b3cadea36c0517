// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/chance.h"
#include "domain/duty/absences.h"
#include "domain/duty/postalarms.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/samplehall.h"
#include "protocol/recordjson.h"

#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr int postCount = 12;

QString personAt(int index)
{
    return u"p%1"_s.arg((index % postCount + postCount) % postCount);
}

/** A week of a hall: twelve posts in a ring of pairs, and the leader's. */
struct Week
{
    QByteArray zone;
    Day from;
};

/** Ordinary ones, with a make-up Saturday, with a holiday, and those in which a clock changes. */
Week anyWeek()
{
    const auto day = [](int y, unsigned m, unsigned d) {
        return Day{year{y}, month{m}, std::chrono::day{d}};
    };
    return *rc::gen::element(Week{"Asia/Shanghai", day(2026, 11, 23)}, Week{"Asia/Shanghai", day(2026, 2, 9)},
                             Week{"Asia/Shanghai", day(2026, 5, 4)}, Week{"Europe/Berlin", day(2026, 3, 23)},
                             Week{"Europe/Berlin", day(2026, 10, 19)}, Week{"America/New_York", day(2026, 10, 26)});
}

class Duty
{
public:
    explicit Duty(const Week &week)
    {
        HallState &state = m_hall.state;
        state.posts.clear();
        state.people.clear();
        state.windows.clear();
        state.today = {};
        state.info.zone = Zone(week.zone);
        for (int i = 0; i < postCount; ++i) {
            yizhan::apply(state, HallRecord(Person{personAt(i), personAt(i), {}, {}, u"SQ"_s, Role::Clerk, false}));
            const QString prefix(QChar(u'D' + i));
            const QString window = u"w%1"_s.arg(i);
            yizhan::apply(state,
                          HallRecord(Window{window, i + 1, {}, {}, {prefix}, WindowState::Closed, {}, {}, {}, 0}));
            yizhan::apply(state, HallRecord(Post{u"post%1"_s.arg(i),
                                                 {},
                                                 {},
                                                 personAt(i),
                                                 personAt(i + 1),
                                                 i % 3 == 0 ? personAt(i + 5) : QString(),
                                                 window,
                                                 {prefix},
                                                 {}}));
            ServiceCase one;
            one.id = u"case%1"_s.arg(i);
            one.post = u"post%1"_s.arg(i);
            one.owner = personAt(i);
            yizhan::apply(state, HallRecord(one));
        }
        for (const auto &leader : {u"lead1"_s, u"lead2"_s}) {
            yizhan::apply(state, HallRecord(Person{leader, leader, {}, {}, u"SQ"_s, Role::Leader, false}));
        }
        yizhan::apply(state, HallRecord(Post{u"daiban"_s, {}, {}, u"lead1"_s, u"lead2"_s, {}, {}, {}, {}}));
        m_hall.now = state.info.zone.at(week.from, 0);
        m_end = state.info.zone.at(Day{sys_days{week.from} + days{7}}, 0);
        run(BeginDay{}, {});
    }

    [[nodiscard]] bool over() const { return m_hall.now >= m_end; }
    [[nodiscard]] const HallState &state() const { return m_hall.state; }
    [[nodiscard]] Instant now() const { return m_hall.now; }
    [[nodiscard]] int commands() const { return m_commands; }

    /** On most days somebody is on duty over lunch, for all of it or some (错时). */
    void planLunches()
    {
        for (int i = 0; i < 7; ++i) {
            RosterSlot slot;
            slot.day = Day{sys_days{state().today.day} + days{i}};
            slot.kind = SlotKind::Noon;
            slot.from = *rc::gen::element(11 * 60 + 30, 12 * 60, 12 * 60 + 45);
            slot.to = *rc::gen::element(13 * 60, 14 * 60, 14 * 60 + 30);
            slot.id = slotId(slot.day, slot.from);
            slot.leader = u"lead1"_s;
            slot.workers = {personAt(*evenly(0, postCount)), personAt(*evenly(0, postCount))};
            slot.publishedAt = *evenly(0, 5) == 0 ? Instant{} : m_hall.now;
            yizhan::apply(m_hall.state, HallRecord(slot));
        }
    }

    void run(const HallCommand &command, const Actor &actor)
    {
        const auto decision = m_hall.run(command, actor);
        if (!decision) {
            return;
        }
        ++m_commands;
        for (const Fact &fact : decision->facts) {
            if (fact.subject.startsWith(u"post/") && m_words.contains(fact.kind)) {
                m_log[fact.subject.mid(5)] = {m_words.value(fact.kind), fact.detail};
            }
        }
        // What is due at the same instant comes one after another: it holds once all of it is done.
        const auto wake = nextWake(state(), m_hall.matters, m_hall.now);
        if (!wake || wake->at > m_hall.now) {
            check();
        }
    }

    void as(const QString &person, const HallCommand &command)
    {
        const auto found = state().people.find(person);
        run(command, found == state().people.end() ? Actor{} : Actor{found->second.role, person, {}, u"SQ"_s, false});
    }

    /** Time goes by with the clockwork at work; what holds is looked at around everything it does. */
    void pass(milliseconds time)
    {
        const Instant until = m_hall.now + time;
        while (const auto wake = nextWake(state(), m_hall.matters, m_hall.now)) {
            if (wake->at > until) {
                break;
            }
            if (wake->at - 1ms > m_hall.now) {
                m_hall.now = wake->at - 1ms;
                check();
            }
            m_hall.now = std::max(m_hall.now, wake->at);
            const int before = m_commands;
            run(wake->command, {Role::Administrator, {}, {}, {}, true});
            RC_ASSERT(m_commands > before); // a wake is never refused
        }
        m_hall.now = std::max(m_hall.now, until);
        check();
    }

    /** The server was off: time goes by and nobody does anything; then everything overdue comes at once. */
    void miss(milliseconds time)
    {
        m_hall.now += time;
        pass(0ms);
    }

private:
    void check() const
    {
        if (state().today.day != state().info.zone.day(now())) {
            return; // midnight has struck and the day begins with the next wake
        }
        std::map<QString, int> covers; // how many people hold that post's work for its A
        for (const auto &[person, entry] : state().people) {
            for (const Post *post : coveredBy(state(), person, now())) {
                ++covers[post->id];
            }
        }
        for (const auto &[id, post] : state().posts) {
            checkPost(post, postNow(state(), post, now()), covers[id]);
        }
        checkAbsences();
    }

    void checkPost(const Post &post, const PostNow &is, int covers) const
    {
        const Vacancy *alarm = openVacancy(state(), post.id);
        const bool turnsNow = turnIsDue();
        // The log says at every instant who answers; at a turn of the hours its wake comes first.
        if (!turnsNow) {
            const auto logged = m_log.find(post.id);
            RC_ASSERT(logged != m_log.end());
            RC_ASSERT(logged->second.state == is.state);
            RC_ASSERT(logged->second.person == is.person);
        }
        const bool open = opensNow(post);
        RC_ASSERT(open == (is.state != PostState::Closed));
        const int holders = covers + (is.person == post.a && !is.person.isEmpty() ? 1 : 0);
        const bool aHere = serves(post.a, post);
        if (open) {
            RC_ASSERT(holders <= 1);
            RC_ASSERT((holders == 1) == (is.state != PostState::Vacant));
            RC_ASSERT((holders == 1 || alarm || now() < is.since + vacancyGrace || recentlyEnded(post.id)));
            RC_ASSERT((!aHere || is.person == post.a));
            RC_ASSERT((aHere || !serves(post.b, post) || is.person == post.b));
            RC_ASSERT((is.person.isEmpty() || onDuty(is.person)));
        }
        if (alarm && !turnsNow) {
            RC_ASSERT(is.state == PostState::Vacant);
            RC_ASSERT((alarm->since <= now() && alarm->raisedAt >= alarm->since));
            RC_ASSERT(alarm->told.contains(post.b));
        }
        // A's work is A's the moment A is back.
        if (open && aHere && !post.prefixes.isEmpty()) {
            const auto one = state().cases.find(u"case"_s + post.id.mid(4));
            RC_ASSERT(holderOf(state(), one->second, now()).person == post.a);
            const Window *other = state().windowOf(post.b);
            RC_ASSERT((!other || other->prefixes.contains(post.prefixes.front()) ||
                       !queuesAt(state(), *other, now()).contains(post.prefixes.front())));
        }
    }

    void checkAbsences() const
    {
        for (const auto &[id, absence] : state().absences) {
            const AbsencePhase phase = phaseOf(state(), absence);
            RC_ASSERT((phase != AbsencePhase::Running || !onDuty(absence.person)));
            if (phase != AbsencePhase::Planned && phase != AbsencePhase::Requested) {
                continue;
            }
            for (const auto &[postId, post] : state().posts) {
                if (post.a != absence.person && post.b != absence.person) {
                    continue;
                }
                const QString partner = post.a == absence.person ? post.b : post.a;
                const Absence *other = absenceWithin(state(), partner, absence.from, absence.to);
                const auto names = [&key = postId](const Absence &of) {
                    return std::any_of(of.substitutes.begin(), of.substitutes.end(),
                                       [&](const NamedSubstitute &one) { return one.post == key; });
                };
                RC_ASSERT((!other || names(*other) || names(absence))); // AB-5
            }
        }
    }

    [[nodiscard]] bool onDuty(const QString &person) const
    {
        const auto found = state().presence.find(person);
        return found != state().presence.end() && found->second.state == PresenceState::OnDuty;
    }

    /** On duty, and not at lunch, or at work for that post all the same. */
    [[nodiscard]] bool serves(const QString &person, const Post &post) const
    {
        const auto taken = state().standIns.find(post.id);
        return onDuty(person) && (isOpen(state().today, now()) || onLunch(person) ||
                                  (taken != state().standIns.end() && taken->second.person == person));
    }

    /** In opening hours all of them; over lunch those of whoever is on the roster, told here in other words. */
    [[nodiscard]] bool opensNow(const Post &post) const
    {
        const HallDay &today = state().today;
        if (today.closed || today.opens.empty() || now() < today.opens.front() || now() >= today.opens.back()) {
            return false;
        }
        return std::upper_bound(today.opens.begin(), today.opens.end(), now()) - today.opens.begin() == 1 ||
               std::upper_bound(today.opens.begin(), today.opens.end(), now()) - today.opens.begin() == 3 ||
               onLunch(post.a) || onLunch(post.b);
    }

    [[nodiscard]] bool onLunch(const QString &person) const
    {
        const int minute = state().info.zone.minuteOfDay(now());
        return std::any_of(state().roster.begin(), state().roster.end(), [&](const auto &entry) {
            const RosterSlot &slot = entry.second;
            return isSet(slot.publishedAt) && slot.day == state().today.day && slot.from <= minute &&
                   minute < slot.to && isIn(slot, person);
        });
    }

    /** An opening or closing that nobody has noted yet: the wake is due this very instant. */
    [[nodiscard]] bool turnIsDue() const
    {
        const std::vector<Instant> turns = dutyTurns(state());
        return !state().today.closed && std::any_of(turns.begin(), turns.end(), [this](Instant turn) {
            return turn > state().today.turned && turn <= now();
        });
    }

    [[nodiscard]] bool recentlyEnded(const QString &post) const
    {
        return std::any_of(state().vacancies.begin(), state().vacancies.end(), [&](const auto &entry) {
            return entry.second.post == post && isSet(entry.second.endedAt) &&
                   now() < entry.second.endedAt + vacancyGrace;
        });
    }

    struct Logged
    {
        PostState state = PostState::Closed;
        QString person;
    };
    const QHash<QString, PostState> m_words{{u"primary"_s, PostState::Primary},
                                            {u"covered"_s, PostState::Covered},
                                            {u"substitute"_s, PostState::Substitute},
                                            {u"vacant"_s, PostState::Vacant},
                                            {u"closed"_s, PostState::Closed}};
    Hall m_hall;
    Instant m_end{};
    int m_commands = 0;
    std::map<QString, Logged> m_log; ///< last word of the log on each post
};

QString anybody()
{
    const int who = *evenly(0, postCount + 2);
    return who < postCount ? personAt(who) : who == postCount ? u"lead1"_s : u"lead2"_s;
}

RecordAbsence anyAbsence(const Duty &duty, const QString &person)
{
    RecordAbsence command;
    command.person = person;
    command.sudden = *evenly(0, 3) == 0;
    command.from = duty.now() + std::chrono::hours{*evenly(0, 30)};
    command.to = (command.sudden ? duty.now() : command.from) + std::chrono::hours{*evenly(1, 60)};
    if (*evenly(0, 3) == 0) {
        const int index = person.mid(1).toInt();
        command.substitutes = {{u"post%1"_s.arg(index), anybody()},
                               {u"post%1"_s.arg((index + postCount - 1) % postCount), anybody()}};
    }
    return command;
}

void anything(Duty &duty)
{
    const QString person = anybody();
    switch (*evenly(0, 14)) {
    case 0:
    case 1:
    case 2:
    case 3:
        duty.as(person, LogIn{person, *rc::gen::element(LogInPurpose::Unsaid, LogInPurpose::Back, LogInPurpose::Back,
                                                        LogInPurpose::Visit)});
        break;
    case 4:
        duty.as(person, OpenWindow{u"w"_s + person.mid(1)});
        break;
    case 5:
        duty.as(person, LogOut{person});
        break;
    case 6:
        duty.as(person, SetPresence{person,
                                    *rc::gen::element(PresenceState::Away, PresenceState::Meeting, PresenceState::Out,
                                                      PresenceState::OnDuty),
                                    {}});
        break;
    case 7:
    case 8:
        duty.as(person, anyAbsence(duty, person));
        break;
    case 9:
        duty.as(person, TakePost{u"post%1"_s.arg(*evenly(0, postCount))});
        break;
    case 10:
        for (const auto &[id, approval] : std::map(duty.state().approvals)) {
            duty.as(*rc::gen::element(u"lead1"_s, u"lead2"_s),
                    AnswerApproval{id, *rc::gen::arbitrary<bool>(), u"理由"_s});
        }
        break;
    case 11:
        if (!duty.state().absences.empty()) {
            const QString id = duty.state().absences.begin()->first;
            duty.as(person, *rc::gen::arbitrary<bool>() ? HallCommand(CancelAbsence{id})
                                                        : HallCommand(SignHandover{id, u"post0"_s, {}, {}, {}, {}}));
        }
        break;
    default:
        duty.as(person, SignOfLife{person});
        break;
    }
}

/** In the morning most come, and some do not. */
void morning(Duty &duty)
{
    for (int i = 0; i < postCount; ++i) {
        if (*evenly(0, 4) != 0) {
            duty.as(personAt(i), LogIn{personAt(i)});
        }
    }
    duty.as(u"lead1"_s, LogIn{u"lead1"_s});
}

template <typename Map>
void sameAfterRecords(const Map &map, HallState &copy)
{
    for (const auto &[id, value] : map) {
        RC_ASSERT(applyRecord(copy, toRecord(HallRecord(value))));
    }
}

} // namespace

/** Random weeks: in opening hours somebody answers for every post, or the alarm says that nobody does. */
class PostPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyAlwaysAnswers()
    {
        QVERIFY(rc::check("random weeks of absences and log-ins", [] {
            Duty duty(anyWeek());
            duty.planLunches();
            while (!duty.over()) {
                switch (*evenly(0, 12)) {
                case 0:
                    duty.pass(std::chrono::hours{*evenly(1, 14)});
                    break;
                case 1:
                    duty.miss(minutes{*evenly(1, 400)}); // a power cut, or a hall opened late
                    break;
                case 2:
                    morning(duty);
                    break;
                default:
                    duty.pass(minutes{*evenly(0, 120)});
                    break;
                }
                anything(duty);
            }
            HallState copy;
            sameAfterRecords(duty.state().absences, copy);
            sameAfterRecords(duty.state().approvals, copy);
            sameAfterRecords(duty.state().vacancies, copy);
            sameAfterRecords(duty.state().standIns, copy);
            sameAfterRecords(duty.state().presence, copy);
            RC_ASSERT(copy.absences == duty.state().absences);
            RC_ASSERT(copy.approvals == duty.state().approvals);
            RC_ASSERT(copy.vacancies == duty.state().vacancies);
            RC_ASSERT(copy.standIns == duty.state().standIns);
            RC_ASSERT(copy.presence == duty.state().presence);
        }));
    }

    void aMakeUpSaturdayIsAWorkingDay()
    {
        Duty duty({"Asia/Shanghai", Day{year{2026}, month{2}, day{9}}});
        duty.pass(days{5} + 9h); // Saturday, 14 February, 9:00
        QCOMPARE(duty.state().vacancies.size(), std::size_t(5 * 2 * (postCount + 1) + (postCount + 1)));
        for (const auto &[id, post] : duty.state().posts) {
            QCOMPARE(postNow(duty.state(), post, duty.now()).state, PostState::Vacant);
        }
    }
};

QTEST_GUILESS_MAIN(PostPropertiesTest)
#include "tst_postproperties.moc"
