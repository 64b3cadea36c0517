// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskbooking.h"

#include "client/whendone.h"
#include "domain/masking.h"
#include "domain/phonenumber.h"
#include "domain/queue/booking.h"
#include "screens/kiosk/kioskwords.h"

#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostPurposes = 3; ///< beside a queue; more are cut off in the middle

/** Places left in all slots of a day. */
int placesOf(const HallState &state, const BookingDay &day, const QString &prefix, Instant now)
{
    int places = 0;
    for (std::size_t i = 0; i + 1 < day.times.size(); i += 2) {
        places += day.times[i] > now ? placesLeft(state, prefix, day.times[i]) : 0;
    }
    return places;
}

} // namespace

KioskBooking::KioskBooking(QObject *parent)
    : KioskController(parent)
    , m_choices({"text", "hint", "free"})
{
}

void KioskBooking::setMatter(const QString &matter)
{
    if (m_matter != matter) {
        m_matter = matter;
        m_step = matter.isEmpty() ? Step::Group : Step::Date;
        lookAgain();
        Q_EMIT changed();
    }
}

QString KioskBooking::matterName() const
{
    return hall() ? kioskwords::matterName(hall()->catalogue(), m_matter, english()) : QString();
}

void KioskBooking::setPageSize(int size)
{
    if (m_pageSize != size && size > 0) {
        m_pageSize = size;
        m_page = 0;
        lookAgain();
        Q_EMIT changed();
    }
}

QList<ScreenRow> KioskBooking::groupRows() const
{
    const HallState &state = hall()->state();
    QList<ScreenRow> rows;
    for (const QString &prefix : bookablePrefixes(state)) {
        int places = 0;
        for (const BookingDay &day : state.today.booking) {
            places += placesOf(state, day, prefix, hall()->now());
        }
        const QString name = kioskwords::queueName(*hall(), prefix);
        QStringList further = kioskwords::queuePurposes(*hall(), prefix);
        further.removeAll(name);
        QString hint = places > 0 ? tr("%n 个空位", "", places) : tr("约满了");
        const QString purpose = further.mid(0, mostPurposes).join(english() ? u", "_s : u"、"_s);
        if (further.size() > mostPurposes) {
            //: free places, and what a queue is for: "12 个空位 · 证明开具、住房保障等"
            hint = tr("%1 · %2等").arg(hint, purpose);
        } else if (!further.isEmpty()) {
            hint += u" · "_s + purpose;
        }
        rows.append({prefix, {name, hint, places > 0}});
    }
    return rows;
}

QList<ScreenRow> KioskBooking::dayRows() const
{
    const HallState &state = hall()->state();
    QList<ScreenRow> rows;
    for (const BookingDay &day : state.today.booking) {
        const int places = placesOf(state, day, m_prefix, hall()->now());
        rows.append(
            {toIso(day.day),
             {hall()->dayTextOf(day.day), places > 0 ? tr("%n 个空位", "", places) : tr("约满了"), places > 0}});
    }
    return rows;
}

QList<ScreenRow> KioskBooking::timeRows() const
{
    const HallState &state = hall()->state();
    QList<ScreenRow> rows;
    for (const BookingDay &day : state.today.booking) {
        for (std::size_t i = 0; toIso(day.day) == m_day && i + 1 < day.times.size(); i += 2) {
            const int places = placesLeft(state, m_prefix, day.times[i]);
            if (places > 0 && day.times[i] > hall()->now()) {
                rows.append({toIso(day.times[i]),
                             {hall()->clockText(day.times[i]) + u"–"_s + hall()->clockText(day.times[i + 1]),
                              tr("%n 个空位", "", places), true}});
            }
        }
    }
    return rows;
}

void KioskBooking::refresh()
{
    if (!m_matter.isEmpty()) {
        const Matter *known = hall()->catalogue().matter(m_matter);
        m_prefix = known ? known->queuePrefix : QString();
    }
    m_paper.tellAnew();
    const QList<ScreenRow> rows = m_step == Step::Group  ? groupRows()
                                  : m_step == Step::Date ? dayRows()
                                  : m_step == Step::Time ? timeRows()
                                                         : QList<ScreenRow>();
    m_pages = std::max(1, int((rows.size() + m_pageSize - 1) / m_pageSize));
    m_page = std::min(m_page, m_pages - 1);
    m_choices.setRows(rows.mid(qsizetype(m_page) * m_pageSize, m_pageSize));
    Q_EMIT changed();
}

void KioskBooking::setStep(Step step)
{
    m_step = step;
    m_page = 0;
    lookAgain();
}

void KioskBooking::choose(int row)
{
    if (row < 0 || row >= m_choices.count() || !m_choices.value(row, "free").toBool()) {
        return;
    }
    const QString id = m_choices.rows().at(row).id;
    m_refusal.reset();
    m_key.clear();
    switch (m_step) {
    case Step::Group:
        m_prefix = id;
        setStep(Step::Date);
        break;
    case Step::Date:
        m_day = id;
        setStep(Step::Time);
        break;
    case Step::Time:
        m_from = instantFromIso(id).value_or(Instant{});
        setStep(Step::Who);
        break;
    case Step::Who:
    case Step::Busy:
    case Step::Done:
        break;
    }
}

void KioskBooking::nextPage()
{
    m_page = (m_page + 1) % m_pages;
    lookAgain();
}

bool KioskBooking::stepBack()
{
    m_refusal.reset();
    switch (m_step) {
    case Step::Who:
        m_phone.clear();
        setStep(Step::Time);
        return true;
    case Step::Time:
        setStep(Step::Date);
        return true;
    case Step::Date:
        if (m_matter.isEmpty()) {
            setStep(Step::Group);
            return true;
        }
        return false;
    case Step::Group:
    case Step::Busy:
    case Step::Done:
        break;
    }
    return false;
}

QString KioskBooking::chosen() const
{
    if (!hall() || m_prefix.isEmpty()) {
        return {};
    }
    QStringList parts{m_matter.isEmpty() ? kioskwords::queueName(*hall(), m_prefix) : matterName()};
    if (const auto day = dayFromIso(m_day); day && m_step > Step::Date) {
        parts.append(hall()->dayTextOf(*day) +
                     (m_step > Step::Time && isSet(m_from) ? u' ' + hall()->clockText(m_from) : QString()));
    }
    return parts.join(u" · "_s);
}

bool KioskBooking::mayGoOn() const
{
    return m_step == Step::Who && isPhoneNumber(m_phone);
}

void KioskBooking::press(const QString &key)
{
    if (m_step == Step::Who && m_phone.size() < longestPhoneNumber(m_phone) && key.size() == 1 &&
        key.front().isDigit()) {
        m_phone += key;
        m_refusal.reset();
        m_key.clear();
        Q_EMIT changed();
    }
}

void KioskBooking::erase()
{
    m_phone.chop(1);
    m_refusal.reset();
    m_key.clear();
    Q_EMIT changed();
}

void KioskBooking::goOn()
{
    if (mayGoOn()) {
        send(u"phone"_s, m_phone);
    }
}

void KioskBooking::readCard(KioskCards *cards)
{
    if (m_step == Step::Who && cards && !cards->idNumber().isEmpty()) {
        m_key.clear();
        send(u"id_number"_s, cards->idNumber());
    }
}

void KioskBooking::send(const QString &field, const QString &value)
{
    if (!hall()) {
        return;
    }
    if (m_key.isEmpty()) {
        m_key = Link::freshKey();
    }
    m_step = Step::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    QJsonObject body{{u"from"_s, toIso(m_from)},
                     {field, value},
                     {u"elder"_s, shell()->elder()},
                     {u"language"_s, hall()->language()}};
    body.insert(m_matter.isEmpty() ? u"prefix"_s : u"matter"_s, m_matter.isEmpty() ? m_prefix : m_matter);
    whenDone(hall()->link().post(u"/v1/bookings"_s, body, m_key), this,
             [this, key = m_key](const Reply &reply) { answered(reply, key); });
}

void KioskBooking::answered(const Reply &reply, const QString &key)
{
    if (key != m_key) {
        return;
    }
    if (!reply.ok()) {
        m_refusal = reply;
        // A wish that was answered is over; one that could not be heard is asked again as the same.
        if (!reply.unknown()) {
            m_key.clear();
        }
        m_step = Step::Who;
        Q_EMIT changed();
        return;
    }
    const QJsonObject booking = reply.body.value("booking"_L1).toObject();
    m_number = booking.value("number"_L1).toString();
    m_code = booking.value("code"_L1).toString();
    m_to = instantFromIso(booking.value("to"_L1).toString()).value_or(Instant{});
    m_phone.clear();
    m_step = Step::Done;
    Q_EMIT changed();
    m_paper.print(receipt());
}

void KioskBooking::printAgain()
{
    if (m_step == Step::Done && m_paper.state() == KioskPaper::State::Failed) {
        m_paper.print(receipt());
    }
}

ReceiptFacts KioskBooking::receipt() const
{
    ReceiptFacts facts;
    facts.english = english();
    facts.elder = shell()->elder();
    facts.hallName = hall()->hallName();
    facts.number = m_number;
    if (m_matter.isEmpty()) {
        const QString group = kioskwords::queueName(*hall(), m_prefix);
        facts.matter = namesHardship(group) ? kioskwords::windowsName(*hall(), m_prefix) : group;
    } else {
        facts.matter = kioskwords::matterOnPaper(hall()->catalogue(), hall()->state(), m_matter, m_prefix, english());
    }
    const Zone &zone = hall()->state().info.zone;
    facts.when =
        hall()->dayTextOf(zone.day(m_from)) + u' ' + hall()->clockText(m_from) + u'–' + hall()->clockText(m_to);
    facts.cancelBy = cancelBy();
    facts.madeAt = kioskwords::dayAndClock(hall()->now(), zone, english());
    facts.code = m_code;
    return facts;
}

QString KioskBooking::cancelBy() const
{
    return hall() && isSet(m_from) ? hall()->momentText(m_from - cancelUntil) : QString();
}

QVariantMap KioskBooking::place() const
{
    // Nothing of a person is kept, and what was booked is not booked again.
    if (m_step > Step::Who) {
        return {};
    }
    return {{u"step"_s, int(m_step)}, {u"prefix"_s, m_prefix}, {u"day"_s, m_day}, {u"from"_s, toIso(m_from)}};
}

void KioskBooking::setPlace(const QVariantMap &place)
{
    if (!place.contains(u"step"_s)) {
        return;
    }
    m_prefix = place.value(u"prefix"_s).toString();
    m_day = place.value(u"day"_s).toString();
    m_from = instantFromIso(place.value(u"from"_s).toString()).value_or(Instant{});
    setStep(Step(std::clamp(place.value(u"step"_s).toInt(), int(Step::Group), int(Step::Who))));
}

} // namespace yizhan
