// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcheckin.h"

#include "client/whendone.h"
#include "domain/queue/booking.h"
#include "protocol/names.h"
#include "screens/kiosk/kioskwords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype numberDigits = 7; ///< month, day and a serial number of three digits
constexpr qsizetype longestNumber = 9;
constexpr qsizetype lastDigits = 4;

} // namespace

KioskCheckIn::KioskCheckIn(QObject *parent)
    : KioskController(parent)
    , m_bookings({"text", "number", "today", "takeAt", "open", "says", "cancellable", "late"})
{
}

bool KioskCheckIn::mayGoOn() const
{
    return (m_state == State::Number && m_number.size() >= numberDigits) ||
           (m_state == State::LastFour && m_lastFour.size() == lastDigits);
}

void KioskCheckIn::press(const QString &key)
{
    if (key.size() != 1 || !key.front().isDigit()) {
        return;
    }
    if (m_state == State::Number && m_number.size() < longestNumber) {
        m_number += key;
    } else if (m_state == State::LastFour && m_lastFour.size() < lastDigits) {
        m_lastFour += key;
    }
    m_refusal.reset();
    Q_EMIT changed();
}

void KioskCheckIn::erase()
{
    if (m_state == State::LastFour) {
        m_lastFour.chop(1);
    } else if (m_state == State::Number) {
        m_number.chop(1);
    }
    m_refusal.reset();
    Q_EMIT changed();
}

void KioskCheckIn::stepBack()
{
    if (m_state == State::LastFour) {
        m_state = State::Number;
        m_lastFour.clear();
        m_refusal.reset();
        Q_EMIT changed();
    }
}

void KioskCheckIn::goOn()
{
    if (!mayGoOn()) {
        return;
    }
    if (m_state == State::Number) {
        m_state = State::LastFour;
        Q_EMIT changed();
    } else {
        ask({{u"number"_s, m_number}, {u"last_four"_s, m_lastFour}});
    }
}

void KioskCheckIn::scan(const QString &code)
{
    restart();
    ask({{u"code"_s, code}});
}

void KioskCheckIn::readCard(KioskCards *cards)
{
    restart();
    if (cards && !cards->idNumber().isEmpty()) {
        ask({{u"id_number"_s, cards->idNumber()}});
    }
}

void KioskCheckIn::ask(const QJsonObject &body)
{
    if (!hall()) {
        return;
    }
    m_before = m_state;
    m_state = State::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(u"/v1/bookings/lookup"_s, body), this, [this, asked = ++m_asked](const Reply &reply) {
        if (asked != m_asked) {
            return;
        }
        if (reply.ok()) {
            show(reply.body.value("bookings"_L1).toArray().toVariantList(), reply.body.value("access"_L1).toString());
            return;
        }
        m_lastFour.clear();
        m_state = m_before;
        m_refusal = reply;
        Q_EMIT changed();
    });
}

void KioskCheckIn::show(const QVariantList &bookings, const QString &access)
{
    m_access = access;
    m_bodies.clear();
    for (const QVariant &booking : bookings) {
        m_bodies.append(booking.toMap());
    }
    m_number.clear();
    m_lastFour.clear();
    m_state = State::Found;
    if (!m_bodies.isEmpty()) {
        shell()->adopt(m_bodies.first().value(u"elder"_s).toBool(), m_bodies.first().value(u"language"_s).toString());
    }
    lookAgain();
}

/** A matter, or the queue; of a hall that has neither any more, nothing. */
QString KioskCheckIn::purposeOf(const QVariantMap &body) const
{
    const QString matter = body.value(english() ? u"matter_name_en"_s : u"matter_name"_s).toString();
    const QString prefix = body.value(u"prefix"_s).toString();
    return !matter.isEmpty() || prefix.isEmpty() ? matter : kioskwords::queueName(*hall(), prefix);
}

void KioskCheckIn::refresh()
{
    QList<ScreenRow> rows;
    for (const QVariantMap &body : std::as_const(m_bodies)) {
        const QString id = body.value(u"id"_s).toString();
        const QString purpose = purposeOf(body);
        const Instant from = instantFromIso(body.value(u"from"_s).toString()).value_or(Instant{});
        const Instant to = instantFromIso(body.value(u"to"_s).toString()).value_or(Instant{});
        BookingState state = BookingState::Booked;
        (void)fromString(body.value(u"state"_s).toString(), &state);
        const bool open = state == BookingState::Booked;
        const HallDay &day = hall()->state().today;
        const bool today = hall()->state().info.zone.day(from) == day.day && to > hall()->now();
        // As CheckInBooking has it: what would be refused is not offered.
        const bool early = today && (!isSet(day.takeFrom) || hall()->now() < day.takeFrom);
        const QString says = open                               ? (to <= hall()->now() ? tr("时段已过") : QString())
                             : state == BookingState::CheckedIn ? tr("已取号")
                             : state == BookingState::Cancelled ? tr("已取消")
                                                                : tr("没有来");
        const QString when = hall()->momentText(from);
        const bool late = state == BookingState::NoShow || (open && to <= hall()->now());
        rows.append({id,
                     {purpose.isEmpty() ? when : purpose + u" · "_s + when, body.value(u"number"_s),
                      open && today && !early, open && early ? hall()->clockText(day.takeFrom) : QString(),
                      open && to > hall()->now(), says, open && hall()->now() <= from - cancelUntil, late}});
    }
    m_bookings.setRows(rows);
    Q_EMIT changed();
}

void KioskCheckIn::act(int row, const QString &verb, void (KioskCheckIn::*answer)(const Reply &))
{
    if (row < 0 || row >= m_bookings.count() || m_state == State::Busy) {
        return;
    }
    m_before = m_state;
    const QString path = u"/v1/bookings/%1/%2"_s.arg(m_bookings.rows().at(row).id, verb);
    if (m_wished != path) {
        m_wished = path;
        m_key = Link::freshKey();
    }
    m_state = State::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(path, {{u"access"_s, m_access}}, m_key), this,
             [this, answer, asked = ++m_asked](const Reply &reply) {
                 if (asked != m_asked) {
                     return;
                 }
                 if (reply.ok()) {
                     (this->*answer)(reply);
                     return;
                 }
                 m_state = State::Found;
                 m_refusal = reply;
                 Q_EMIT changed();
             });
}

void KioskCheckIn::checkIn(int row)
{
    act(row, u"check-in"_s, &KioskCheckIn::checkedIn);
}

void KioskCheckIn::checkedIn(const Reply &reply)
{
    const QJsonObject slip = reply.body.value("ticket"_L1).toObject();
    restart();
    shell()->openPage(
        u"ticket"_s,
        {{u"slip"_s, slip.toVariantMap()}, {u"slipCode"_s, slip.value("code"_L1).toString()}, {u"fresh"_s, true}});
}

void KioskCheckIn::cancel(int row)
{
    act(row, u"cancel"_s, &KioskCheckIn::cancelled);
}

void KioskCheckIn::takeInstead(int row)
{
    if (row < 0 || row >= m_bodies.size()) {
        return;
    }
    const QString matter = m_bodies.at(row).value(u"matter"_s).toString();
    if (hall()->catalogue().matter(matter)) {
        shell()->openPage(u"matter"_s, {{u"code"_s, matter}});
    } else {
        shell()->openPage(u"take"_s);
    }
}

void KioskCheckIn::cancelled(const Reply &)
{
    restart();
    m_state = State::Cancelled;
    Q_EMIT changed();
}

void KioskCheckIn::restart()
{
    ++m_asked;
    m_state = State::Number;
    m_number.clear();
    m_lastFour.clear();
    m_access.clear();
    m_bodies.clear();
    m_refusal.reset();
    m_bookings.setRows({});
    Q_EMIT changed();
}

} // namespace yizhan
