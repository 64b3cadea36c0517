// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskduty.h"

#include "domain/duty/absences.h"
#include "domain/duty/opentime.h"
#include "domain/duty/posts.h"
#include "protocol/names.h"
#include "screens/desk/desktext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshEach = 10s;
/** A touch is told to the hall at most this often. */
constexpr auto seenEach = 4min;
/** Who has begun a leave still signs the hand-over; who stays after closing still writes something down. */
constexpr auto leavesAfter = 3min;
constexpr auto goesHomeAfter = 10min;
const QString timeFormat = u"yyyy-MM-dd HH:mm"_s;

const QList<QByteArray> PaperRoles{"absenceId", "post", "heading", "text", "cases", "words", "known", "verb", "urgent"};
const QList<QByteArray> AbsenceRoles{"absenceId", "heading", "text", "cancellable"};

} // namespace

DeskDuty::DeskDuty(QObject *parent)
    : DeskModel(parent)
    , m_papers(PaperRoles)
    , m_absences(AbsenceRoles)
    , m_reasons({"word", "text"})
    , m_candidates(choiceRoles())
    , m_absentees(choiceRoles())
{
    refreshEvery(refreshEach);
    QCoreApplication::instance()->installEventFilter(this);
}

DeskDuty::~DeskDuty() = default;

void DeskDuty::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskDuty::refresh);
    connect(&hall, &HallData::windowsChanged, this, &DeskDuty::refresh);
    connect(&hall, &HallData::casesChanged, this, &DeskDuty::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskDuty::refresh);
    connect(&m_session->chime(), &DeskChime::muteChanged, this, &DeskDuty::changed, Qt::UniqueConnection);
}

void DeskDuty::loggedInOrOut()
{
    m_seenAt = {};
    m_wasHere = false;
    m_touchedAt = hall() == nullptr ? Instant{} : hall()->now();
    refresh();
}

void DeskDuty::forget()
{
    m_problem.clear();
    m_needsSubstitute = false;
    m_words.forget();
    Q_EMIT forgotten();
    refresh();
}

void DeskDuty::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    QList<ScreenRow> reasons;
    for (int i = 0; i <= int(AbsenceReason::Other); ++i) {
        const QString word = toString(AbsenceReason(i));
        reasons.append({word, {word, DeskText::reason(AbsenceReason(i))}});
    }
    m_reasons.setRows(reasons);
    refreshAlarms();
    refreshPapers();
    refreshAbsences();
    refreshAbsentees();
    // After closing a page that was left open is no sign that anybody is there.
    if (m_working && hoursNow(hall()->state(), hall()->now())) {
        seen();
    }
    leaveWithThePerson();
    Q_EMIT changed();
}

/** A desk does not stay open for days in the name of somebody who is on leave or has gone home. */
void DeskDuty::leaveWithThePerson()
{
    if (!m_session->loggedIn()) {
        return;
    }
    const HallState &state = hall()->state();
    const auto found = state.presence.find(m_session->person());
    if (found == state.presence.end()) {
        return;
    }
    const Presence &presence = found->second;
    if (presence.state == PresenceState::OnDuty) {
        m_wasHere = true;
        return;
    }
    const auto idle = hall()->now() - std::max(m_touchedAt, presence.since);
    const Absence *absence = runningAbsence(state, presence.person);
    if (absence && m_session->visiting()) {
        if (hall()->now() - m_touchedAt >= goesHomeAfter) {
            m_session->end(tr("您还在离岗中，这台电脑退出了登录。"));
        }
        return;
    }
    if (!m_wasHere) {
        return;
    }
    if (absence) {
        const bool owes = std::any_of(absence->handovers.begin(), absence->handovers.end(),
                                      [](const Handover &one) { return !isSet(one.signedFromAt); });
        if (!owes || idle >= leavesAfter) {
            m_session->end(tr("您已离岗，这台电脑退出了登录。返岗时再登录。"));
        }
    } else if (presence.state == PresenceState::OffDuty && idle >= goesHomeAfter) {
        m_session->end(tr("已下班，这台电脑退出了登录。没有交的内容还在。"));
    }
}

QString DeskDuty::stateText() const
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return {};
    }
    const HallState &state = hall()->state();
    const auto found = state.presence.find(m_session->person());
    const PresenceState is = found == state.presence.end() ? PresenceState::OffDuty : found->second.state;
    switch (is) {
    case PresenceState::OnDuty: {
        const auto covered = coveredBy(state, m_session->person(), hall()->now());
        return covered.empty() ? tr("在岗") : tr("顶岗");
    }
    case PresenceState::Away:
        return tr("暂离");
    case PresenceState::Meeting:
        return tr("开会");
    case PresenceState::Out:
        return tr("外出");
    case PresenceState::Leave:
        return tr("休假");
    case PresenceState::OffDuty:
        return tr("未上岗");
    }
    return {};
}

QString DeskDuty::untilText() const
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return {};
    }
    const auto &presence = hall()->state().presence;
    const auto found = presence.find(m_session->person());
    const bool said = found != presence.end() && found->second.state != PresenceState::OnDuty &&
                      found->second.state != PresenceState::OffDuty && isSet(found->second.backAt);
    return said ? tr("到 %1").arg(hall()->momentText(found->second.backAt)) : QString();
}

bool DeskDuty::asked() const
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return false;
    }
    const HallState &state = hall()->state();
    const auto found = state.presence.find(m_session->person());
    if (found == state.presence.end() || !isSet(found->second.askedAt)) {
        return false;
    }
    // What was asked a minute before noon is over with the morning: from two on it is asked anew.
    const std::optional<Stretch> stretch = stretchOf(state, m_session->person(), hall()->now());
    return found->second.state != PresenceState::OnDuty || (stretch && found->second.askedAt >= stretch->from);
}

QString DeskDuty::question() const
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return {};
    }
    const HallState &state = hall()->state();
    if (asked()) {
        return state.presence.at(m_session->person()).state == PresenceState::OnDuty
                   ? tr("您还在吗？没有回答就显示“暂离”，由搭档顶岗。")
                   : tr("没有回答，牌子上是“暂离”，由搭档顶岗。");
    }
    const Absence *absence = runningAbsence(state, m_session->person());
    return absence ? tr("您登记了离岗，到 %1。回来上班了请按“返岗”。").arg(hall()->momentText(absence->to)) : QString();
}

QString DeskDuty::heldText() const
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return {};
    }
    const HallState &state = hall()->state();
    const QString me = m_session->person();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    QStringList lines;
    for (const auto &[id, absence] : state.absences) {
        if (!isSet(absence.heldAt) || !lacksApproval(state, absence)) {
            continue;
        }
        const bool refused = phaseOf(state, absence) == AbsencePhase::Refused;
        const std::vector<QString> told = toldOfHeld(state, absence);
        if ((refused && state.info.zone.day(absence.heldAt) != state.today.day) ||
            std::find(told.begin(), told.end(), me) == told.end()) {
            continue;
        }
        if (absence.person == me) {
            lines.append(refused ? tr("您请的假没有批准，所以没有开始，岗位还由您负责。")
                                 : tr("您请的假到时间了，还没有批准，所以没有开始，岗位还由您负责。"));
        } else {
            //: %1 a person
            lines.append((refused ? tr("%1 请的假没有批准，所以没有开始。")
                                  : tr("%1 请的假到时间了，还没有批准，所以没有开始。"))
                             .arg(text.person(absence.person)));
        }
    }
    return lines.join(u'\n');
}

void DeskDuty::refreshAlarms()
{
    m_alarms.clear();
    if (m_session->servesWindow()) {
        std::vector<const Vacancy *> open;
        for (const auto &[id, vacancy] : hall()->state().vacancies) {
            if (!isSet(vacancy.endedAt) && (isSet(vacancy.everyoneAt) || vacancy.told.contains(m_session->person()))) {
                open.push_back(&vacancy);
            }
        }
        // Whose pair one is of comes first; to lead the shift is the last thing a clerk is asked for.
        const auto rank = [this](const Vacancy *vacancy) {
            const auto post = hall()->state().posts.find(vacancy->post);
            const QString me = m_session->person();
            if (post == hall()->state().posts.end()) {
                return 3;
            }
            const Post &one = post->second;
            return one.prefixes.isEmpty() && !m_session->leads()        ? 2
                   : one.a == me || one.b == me || one.substitute == me ? 0
                                                                        : 1;
        };
        std::sort(open.begin(), open.end(), [&rank](const Vacancy *one, const Vacancy *other) {
            return std::pair{rank(one), one->since} < std::pair{rank(other), other->since};
        });
        for (const Vacancy *vacancy : open) {
            m_alarms.push_back(vacancy->id);
        }
    }
    m_session->chime().ring(this, !m_alarms.empty());
}

QString DeskDuty::alarmText() const
{
    if (m_alarms.empty() || hall() == nullptr) {
        return {};
    }
    const HallState &state = hall()->state();
    const auto vacancy = state.vacancies.find(m_alarms.front());
    const auto post = vacancy == state.vacancies.end() ? state.posts.end() : state.posts.find(vacancy->second.post);
    if (post == state.posts.end()) {
        return {};
    }
    const QString length =
        DeskText::minutesOf(vacantTime(state, calendarOf(state, hall()->catalogue()), vacancy->second, hall()->now()));
    const QString text = tr("%1没有人，已经 %2").arg(hall()->pick(post->second.nameZh, post->second.nameEn), length);
    return m_alarms.size() > 1 ? tr("%1，还有 %2 个岗位也空着").arg(text).arg(m_alarms.size() - 1) : text;
}

void DeskDuty::setStatus(const QString &state, int minutes)
{
    QJsonObject body{{u"state"_s, state}};
    if (minutes > 0) {
        body.insert(u"back_at"_s, toIso(hall()->now() + std::chrono::minutes(minutes)));
    }
    m_session->send(u"/v1/presence"_s, body, this);
}

void DeskDuty::stillHere()
{
    if (!asked()) {
        setStatus(u"on_duty"_s, 0);
        return;
    }
    m_seenAt = hall()->now();
    m_session->send(u"/v1/presence/seen"_s, {}, this);
}

void DeskDuty::seen()
{
    if (hall() == nullptr || !m_session->servesWindow() || !hall()->online() ||
        (isSet(m_seenAt) && hall()->now() < m_seenAt + seenEach)) {
        return;
    }
    m_seenAt = hall()->now();
    // Not through the session, which would clear what the page has just said.
    (void)m_session->hall()->link().post(u"/v1/presence/seen"_s, {}, {});
}

bool DeskDuty::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (hall() != nullptr) {
            m_touchedAt = hall()->now();
        }
        if (!m_session.isNull() && m_session->loggedIn() && !asked()) {
            // Not in the middle of the event: sending clears what the page said before.
            QMetaObject::invokeMethod(this, &DeskDuty::seen, Qt::QueuedConnection);
        }
        break;
    default:
        break;
    }
    return DeskModel::eventFilter(watched, event);
}

void DeskDuty::takePost()
{
    if (m_alarms.empty()) {
        return;
    }
    const auto &vacancies = hall()->state().vacancies;
    if (const auto found = vacancies.find(m_alarms.front()); found != vacancies.end()) {
        m_session->send(u"/v1/posts/%1/take"_s.arg(found->second.post), {}, this);
    }
}

Instant DeskDuty::parsed(const QString &text) const
{
    const QDateTime local = QDateTime::fromString(text.trimmed(), timeFormat);
    if (!local.isValid()) {
        return {};
    }
    const auto day = dayFromIso(local.date().toString(Qt::ISODate));
    return day ? hall()->state().info.zone.at(*day, local.time().hour() * 60 + local.time().minute()) : Instant{};
}

QString DeskDuty::fieldText(Instant at) const
{
    return isSet(at) ? hall()->state().info.zone.toIsoLocal(at).left(16).replace(u'T', u' ') : QString();
}

QString DeskDuty::defaultFrom() const
{
    return hall() == nullptr ? QString() : fieldText(hall()->state().today.nextOpen);
}

QString DeskDuty::defaultTo() const
{
    if (hall() == nullptr || !isSet(hall()->state().today.nextOpen)) {
        return {};
    }
    const HallInfo &info = hall()->state().info;
    const Day day = info.zone.day(hall()->state().today.nextOpen);
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding() - 1;
    const auto &ownHours = info.hours.week[weekday];
    const auto &hours = ownHours.empty() ? info.hours.week[4] : ownHours; // 调休: as on a Friday
    return hours.empty() ? QString() : fieldText(info.zone.at(day, hours.back().to));
}

QString DeskDuty::suddenTo() const
{
    if (hall() == nullptr) {
        return {};
    }
    const std::vector<Instant> &opens = hall()->state().today.opens;
    return !opens.empty() && opens.back() > hall()->now() ? fieldText(opens.back()) : defaultTo();
}

/** Only an A of a post has something to hand over, and nobody for a few hours. */
QString DeskDuty::recordedText(const QJsonObject &answer)
{
    return !answer.value("absence"_L1)[u"handovers"_s].toArray().isEmpty()
               ? tr("已登记。交接单已经起草，请核对后签字。")
           : answer.value("approval"_L1)[u"state"_s].toString() == toString(ApprovalState::Waiting)
               ? tr("已登记，等带班领导批准。您没有要交接的岗位。")
               : tr("已登记，没有要交接的。");
}

void DeskDuty::askLeave(const QString &reason, bool sudden, const QString &from, const QString &to,
                        const QString &words, const QString &substitute, const QString &person)
{
    const QString who = person.isEmpty() ? m_session->person() : person;
    const Instant begin = sudden ? hall()->now() : parsed(from);
    const Instant end = parsed(to);
    if (!isSet(begin) || !isSet(end)) {
        m_problem = tr("时间写成 2026-11-24 08:30 这样。");
        Q_EMIT changed();
        return;
    }
    QJsonObject body{{u"reason"_s, reason}, {u"sudden"_s, sudden}, {u"to"_s, toIso(end)}, {u"words"_s, words}};
    if (!sudden) {
        body.insert(u"from"_s, toIso(begin));
    }
    if (who != m_session->person()) {
        body.insert(u"person"_s, who);
    }
    if (!substitute.isEmpty()) {
        QJsonArray substitutes;
        for (const auto &[id, post] : hall()->state().posts) {
            // The rest of the person's posts have their partner.
            const QString &partner = post.a == who ? post.b : post.a;
            if ((post.a == who || post.b == who) && absenceWithin(hall()->state(), partner, begin, end)) {
                substitutes.append(QJsonObject{{u"post"_s, id}, {u"person"_s, substitute}});
            }
        }
        body.insert(u"substitutes"_s, substitutes);
    }
    m_session->send(
        u"/v1/absences"_s, body, this,
        [this, who](const Reply &reply) {
            const bool bothAway = reply.body.value("title"_L1).toString() == u"both-away";
            m_needsSubstitute = bothAway && m_candidates.count() > 0;
            m_problem = reply.ok()                       ? QString()
                        : bothAway && !m_needsSubstitute ? tr("搭档那时也不在，厅里又没有别人能顶岗。请换个时间。")
                                                         : m_session->refusalOf(reply);
            if (reply.ok()) {
                m_session->say(who == m_session->person()
                                   ? recordedText(reply.body)
                                   : tr("已登记%1离岗，岗位由搭档顶上。交接单由本人补签。").arg(nameOf(who)),
                               true);
                Q_EMIT leaveRecorded();
            }
            refresh();
        },
        {}, true);
}

QString DeskDuty::nameOf(const QString &person) const
{
    const auto found = hall()->state().people.find(person);
    return found == hall()->state().people.end() ? QString() : found->second.name;
}

/** AB-3: A could not say it, so B does, or a leader. Who is on leave already is not recorded again. */
void DeskDuty::refreshAbsentees()
{
    const HallState &state = hall()->state();
    const QString me = m_session->person();
    QList<ScreenRow> rows = m_session->loggedIn() ? colleagues(me) : QList<ScreenRow>();
    rows.removeIf([&](const ScreenRow &row) {
        const bool backs = std::any_of(state.posts.begin(), state.posts.end(), [&](const auto &entry) {
            return entry.second.a == row.id && entry.second.b == me;
        });
        return (!backs && !m_session->leads()) || runningAbsence(state, row.id);
    });
    m_absentees.setRows(std::move(rows));
}

void DeskDuty::cancelLeave(const QString &absence)
{
    m_session->send(u"/v1/absences/%1/cancel"_s.arg(absence), {}, this);
}

void DeskDuty::refreshAbsences()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const auto &[id, absence] : state.absences) {
        if (absence.person != m_session->person() || !m_session->loggedIn()) {
            continue;
        }
        const AbsencePhase phase = phaseOf(state, absence);
        const QString word = phase == AbsencePhase::Requested ? tr("等批准")
                             : phase == AbsencePhase::Planned ? tr("已批准")
                             : phase == AbsencePhase::Running ? tr("离岗中")
                             : phase == AbsencePhase::Ended   ? tr("已返岗")
                             : phase == AbsencePhase::Refused ? tr("未批准")
                                                              : tr("已取消");
        const bool open = phase == AbsencePhase::Requested || phase == AbsencePhase::Planned;
        rows.append({id,
                     {id, tr("%1 至 %2").arg(text.dayTime(absence.from), text.dayTime(absence.to)),
                      tr("%1 · %n 个工作日", "", absence.workdays).arg(word), open}});
    }
    m_absences.setRows(std::move(rows));
    // Neither the partner, who is away as well, nor anybody else on leave.
    const QString me = m_session->person();
    QList<ScreenRow> candidates = colleagues(me);
    candidates.removeIf([&](const ScreenRow &row) {
        const bool partner = std::any_of(state.posts.begin(), state.posts.end(), [&](const auto &entry) {
            const Post &post = entry.second;
            return (post.a == me && post.b == row.id) || (post.b == me && post.a == row.id);
        });
        return partner || runningAbsence(state, row.id);
    });
    m_candidates.setRows(std::move(candidates));
}

} // namespace yizhan
