// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskticket.h"

#include "client/whendone.h"
#include "domain/duty/posts.h"
#include "domain/duty/roster.h"
#include "domain/masking.h"
#include "domain/queue/booking.h"
#include "protocol/names.h"
#include "screens/kiosk/kioskwords.h"

#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QString KioskTicket::number() const
{
    return m_slip.value("number"_L1).toString();
}

QString KioskTicket::matterName() const
{
    const QString matter = m_slip.value("matter"_L1).toString();
    if (!hall() || m_slip.value("general"_L1).toBool()) {
        return {};
    }
    if (!matter.isEmpty()) {
        return kioskwords::matterName(hall()->catalogue(), matter, english());
    }
    // A booking may be for a queue and no matter.
    const Post *post = postForPrefix(hall()->state(), m_slip.value("prefix"_L1).toString());
    return post ? hall()->pick(post->nameZh, post->nameEn) : QString();
}

/** The slip notes materials by their Chinese names. */
QStringList KioskTicket::materials(QLatin1StringView field) const
{
    QStringList names;
    const QString matter = m_slip.value("matter"_L1).toString();
    const QJsonArray noted = m_slip.value(field).toArray();
    for (const QJsonValue &name : noted) {
        names.append(hall() ? hall()->catalogue().materialName(matter, name.toString(), english()) : name.toString());
    }
    return names;
}

QStringList KioskTicket::missing() const
{
    return materials("missing"_L1);
}

QStringList KioskTicket::missingLater() const
{
    return materials("missing_deferrable"_L1);
}

QString KioskTicket::code() const
{
    return m_slip.value("code"_L1).toString();
}

void KioskTicket::take(const QString &matter, const QList<int> &ticked, bool checked)
{
    QJsonArray indices;
    for (const int index : ticked) {
        indices.append(index);
    }
    send({{u"matter"_s, matter}, {u"ticked"_s, indices}, {u"checked"_s, checked}});
}

void KioskTicket::takeGeneral()
{
    send({{u"general"_s, true}});
}

void KioskTicket::send(const QJsonObject &body)
{
    if (busy() || !hall()) {
        return; // the double tap
    }
    QJsonObject wish = body;
    wish.insert(u"language"_s, hall()->language());
    wish.insert(u"elder"_s, shell()->elder());
    wish.insert(u"place"_s, hall()->deviceName());
    // After an answer got lost, the same wish keeps its key; another wish gets its own.
    const bool lost = !m_key.isEmpty() && m_perhaps;
    if (lost && wish != m_body) {
        giveBack({m_body, m_key});
    }
    if (!lost || wish != m_body) {
        m_key = Link::freshKey();
        m_body = wish;
        m_perhaps = false;
    }
    setState(State::Busy);
    whenDone(hall()->link().post(u"/v1/tickets"_s, m_body, m_key), this,
             [this, key = m_key](const Reply &reply) { answered(reply, key); });
}

void KioskTicket::retry()
{
    if (m_state == State::Unreachable || m_state == State::Refused) {
        const QJsonObject wish = m_body;
        send(wish);
    }
}

void KioskTicket::answered(const Reply &reply, const QString &key)
{
    if (key != m_key || !busy()) {
        return; // the resident has gone
    }
    m_perhaps = reply.mayBeDone() || (m_perhaps && reply.unknown());
    if (!reply.ok()) {
        setState(reply.unreachable() ? State::Unreachable : State::Refused, reply);
        return;
    }
    m_key.clear();
    begin(reply.body.value("ticket"_L1).toObject());
    lookAgain();
    setState(State::Taken);
    m_paper.print(slipFacts());
    Q_EMIT taken();
}

/** Another slip: as the hall answered, until the feed knows more. */
void KioskTicket::begin(const QJsonObject &slip)
{
    m_slip = slip;
    m_general = slip.value("general"_L1).toBool();
    m_followed = false;
    m_end.reset();
    m_closedOut = false;
    TicketState state = TicketState::Waiting; // a slip just given does not say
    fromString(slip.value("state"_L1).toString(), &state);
    m_progress = Progress(state);
}

void KioskTicket::show(const QVariantMap &slip, const QString &code, bool fresh)
{
    begin(QJsonObject::fromVariantMap(slip));
    m_slip.insert(u"code"_s, code);
    m_paper.forget(); // it is on paper already
    m_key.clear();
    m_perhaps = false;
    m_refusal.reset(); // that of another slip
    lookAgain();
    setState(State::Taken);
    if (fresh && hall()) {
        m_paper.print(slipFacts());
    }
}

void KioskTicket::rejoin()
{
    const QString id = m_slip.value("id"_L1).toString();
    if (busy() || id.isEmpty() || !hall()) {
        return;
    }
    setState(State::Busy);
    const QString path = u"/v1/tickets/%1/rejoin"_s.arg(id);
    whenDone(hall()->link().post(path, {{u"code"_s, code()}}), this, [this, id](const Reply &reply) {
        if (busy() && m_slip.value("id"_L1).toString() == id) {
            // What the slip says now comes with the feed; a refusal is told, and the slip stays.
            setState(State::Taken, reply.ok() ? std::nullopt : std::optional(reply));
        }
    });
}

void KioskTicket::clear()
{
    if (!m_key.isEmpty() && (busy() || m_perhaps)) {
        giveBack({m_body, m_key});
    }
    m_slip = {};
    m_body = {};
    m_key.clear();
    m_perhaps = false;
    m_general = false;
    m_paper.forget();
    setState(State::Idle);
    Q_EMIT changed();
}

/**
 * Nobody waits for the answer any more, and the hall may have given a number all the same. Only the same wish once more
 * tells: its key never makes a second number, and what it brings is given up at once.
 */
void KioskTicket::giveBack(const Wish &wish)
{
    if (!hall() || !hall()->online()) {
        m_lost.push_back(wish);
        return;
    }
    whenDone(hall()->link().post(u"/v1/tickets"_s, wish.body, wish.key), this, [this, wish](const Reply &reply) {
        if (reply.unknown()) {
            m_lost.push_back(wish);
        } else if (reply.ok()) {
            const QJsonObject slip = reply.body.value("ticket"_L1).toObject();
            const QString path = u"/v1/tickets/%1/give-up"_s.arg(slip.value("id"_L1).toString());
            whenDone(hall()->link().post(path, {{u"code"_s, slip.value("code"_L1)}}), this,
                     [this, wish](const Reply &done) {
                         if (done.unknown()) {
                             m_lost.push_back(wish);
                         }
                     });
        }
    });
}

SlipFacts KioskTicket::slipFacts() const
{
    SlipFacts facts;
    const auto list = [this, &facts](QLatin1StringView field) {
        QStringList names;
        const QString matter = m_slip.value("matter"_L1).toString();
        for (const QJsonValue &value : m_slip.value(field).toArray()) {
            const QString name = value.toString();
            if (namesHardship(name)) {
                ++facts.missingUnsaid;
            } else {
                names.append(hall()->catalogue().materialName(matter, name, facts.english));
            }
        }
        return names;
    };
    facts.english = m_slip.value("language"_L1).toString() == "en"_L1;
    facts.elder = m_slip.value("elder"_L1).toBool();
    facts.priority = m_slip.value("priority"_L1).toBool();
    facts.general = m_comes;
    facts.unheard = !m_heard;
    const QString hallName = m_slip.value("hall_name_en"_L1).toString();
    facts.hallName = facts.english && !hallName.isEmpty() ? hallName : m_slip.value("hall_name_zh"_L1).toString();
    facts.number = number();
    facts.matter = kioskwords::matterOnPaper(hall()->catalogue(), hall()->state(), m_slip.value("matter"_L1).toString(),
                                             m_slip.value("prefix"_L1).toString(), facts.english);
    facts.ahead = m_ahead;
    facts.waitFrom = m_span.from;
    facts.waitTo = m_span.to;
    facts.calledFrom = m_calledFrom;
    if (m_endsSoon && m_end) {
        const Zone &zone = hall()->state().info.zone;
        facts.endsAt = hall()->clockText(m_end->at);
        facts.endsForToday = m_end->lost;
        facts.againAt =
            m_end->lost ? kioskwords::dayAndClock(m_end->again, zone, facts.english) : hall()->clockText(m_end->again);
        facts.bookable = !bookablePrefixes(hall()->state()).isEmpty();
    }
    facts.windows = m_windows;
    facts.missing = list("missing"_L1);
    facts.missingLater = list("missing_deferrable"_L1);
    if (const auto takenAt = instantFromIso(m_slip.value("taken_at"_L1).toString())) {
        facts.takenAt = kioskwords::dayAndClock(*takenAt, hall()->state().info.zone, facts.english);
    }
    if (const auto day = dayFromIso(m_slip.value("day_zero"_L1).toString())) {
        facts.dayZero = kioskwords::day(*day, facts.english);
    }
    facts.code = code();
    return facts;
}

void KioskTicket::printAgain()
{
    if (m_paper.state() == KioskPaper::State::Failed && hall() && !m_slip.isEmpty()) {
        m_paper.print(slipFacts());
    }
}

/** The slip's own words first; once the ticket is in the feed, what the hall knows now. */
void KioskTicket::refresh()
{
    if (hall()->online()) {
        for (const Wish &wish : std::exchange(m_lost, {})) {
            giveBack(wish);
        }
    }
    if (m_state == State::Unreachable && !hall()->online()) {
        m_cutOff = true;
    } else if (m_state == State::Unreachable && m_cutOff) {
        // The line is back and somebody still wants a number: the same key never makes a second one, and one that the
        // hall had given already is not left to nobody.
        retry();
        return;
    }
    if (m_refusal) {
        Q_EMIT stateChanged(); // it is told in the language shown now
    }
    m_paper.tellAnew(); // so is this
    if (m_slip.isEmpty()) {
        return;
    }
    m_ahead = m_slip.value("ahead"_L1).toInt();
    m_span = {m_slip.value("wait_from"_L1).toInt(), m_slip.value("wait_to"_L1).toInt()};
    m_windows.clear();
    for (const QJsonValue &window : m_slip.value("windows"_L1).toArray()) {
        m_windows.append(window.toInt());
    }
    if (const auto takenAt = instantFromIso(m_slip.value("taken_at"_L1).toString())) {
        m_takenAt = kioskwords::dayAndClock(*takenAt, hall()->state().info.zone, english());
    }
    const auto counted = dayFromIso(m_slip.value("day_zero"_L1).toString());
    m_dayZero = counted ? kioskwords::day(*counted, english()) : QString();

    follow();
}

/** What the hall knows of the number now; of one that has left the feed, what it knew last. */
void KioskTicket::follow()
{
    const Progress before = m_progress;
    const HallState &state = hall()->state();
    Instant from = instantFromIso(m_slip.value("called_from"_L1).toString()).value_or(Instant{});
    m_calledTo = 0;
    m_comes = m_general;
    m_heard = helpIsHeard(state, hall()->now());
    const auto found = state.tickets.find(m_slip.value("id"_L1).toString());
    if (found != state.tickets.end()) {
        const Ticket &ticket = found->second;
        m_progress = Progress(ticket.state);
        m_comes = m_general && ticket.missedTimes == 0;
        m_ahead = aheadOf(state, ticket, hall()->now());
        from = yizhan::calledFrom(state, ticket, hall()->now());
        m_span = isSet(from) ? WaitSpan() : waitSpan(state, ticket.prefix, m_ahead, hall()->now());
        // A missed or finished number keeps the window in its record; nobody is to go there any more.
        const bool wanted = m_progress == Progress::Called || m_progress == Progress::Serving;
        const auto window = state.windows.find(ticket.window);
        if (wanted && window != state.windows.end()) {
            m_calledTo = window->second.number;
        }
    }
    m_calledFrom = from > hall()->now() ? hall()->momentText(from) : QString();
    const bool open =
        m_progress == Progress::Waiting || m_progress == Progress::Called || m_progress == Progress::Missed;
    m_closedOut = m_closedOut || (open && hasClosed());
    if (m_closedOut) {
        m_progress = Progress::Void;
        m_calledTo = 0;
    }
    m_endsSoon = false;
    if (m_progress == Progress::Waiting && m_calledFrom.isEmpty()) {
        const auto end = yizhan::callingEnd(state, m_slip.value("prefix"_L1).toString(), m_ahead, hall()->now());
        m_endsSoon = end.has_value();
        m_end = end ? end : m_end;
    }
    Q_EMIT changed();
    if (std::exchange(m_followed, true) && m_progress != before) {
        Q_EMIT progressed();
    }
}

bool KioskTicket::hasClosed() const
{
    const HallState &state = hall()->state();
    const auto takenAt = instantFromIso(m_slip.value("taken_at"_L1).toString());
    const bool today = !takenAt || state.info.zone.day(*takenAt) == state.today.day;
    const Instant end = state.today.takeUntil;
    return !today || state.today.closed || (isSet(end) && hall()->now() >= end);
}

QString KioskTicket::callingEnd() const
{
    return hall() ? kioskwords::callingEnd(*hall(), m_end) : QString();
}

QString KioskTicket::callingEndBrief() const
{
    return hall() ? kioskwords::callingEndBrief(*hall(), m_end) : QString();
}

void KioskTicket::setState(State state, const std::optional<Reply> &refusal)
{
    m_state = state;
    m_refusal = refusal;
    m_cutOff = state == State::Unreachable && !hall()->online();
    Q_EMIT stateChanged();
}

} // namespace yizhan
