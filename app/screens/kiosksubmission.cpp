// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosksubmission.h"

#include "client/whendone.h"
#include "screens/kioskwords.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mobileDigits = 11;
constexpr qsizetype shortestPhone = 7;

} // namespace

QString KioskSubmission::matterName() const
{
    return hall() ? kioskwords::matterName(hall()->catalogue(), m_matter, english()) : QString();
}

bool KioskSubmission::mayGoOn() const
{
    return m_state != State::Busy && m_phone.size() >= shortestPhone;
}

void KioskSubmission::press(const QString &key)
{
    if (m_phone.size() < mobileDigits && key.size() == 1 && key.front().isDigit()) {
        m_phone += key;
        m_refusal.reset();
        Q_EMIT changed();
    }
}

void KioskSubmission::erase()
{
    m_phone.chop(1);
    m_refusal.reset();
    Q_EMIT changed();
}

QJsonObject KioskSubmission::wish(const QString &kind) const
{
    QJsonObject body{{u"kind"_s, kind},
                     {u"place"_s, hall()->deviceName()},
                     {u"elder"_s, shell()->elder()},
                     {u"language"_s, hall()->language()}};
    if (mayGoOn()) {
        body.insert(u"phone"_s, m_phone);
    }
    return body;
}

void KioskSubmission::apply()
{
    if (hall() && mayGoOn()) {
        QJsonObject body = wish(u"apply"_s);
        body.insert(u"matter"_s, m_matter);
        send(u"/v1/submissions"_s, body);
    }
}

void KioskSubmission::readCard(KioskCards *cards)
{
    if (hall() && m_state != State::Busy && cards && !cards->idNumber().isEmpty()) {
        QJsonObject body = wish(u"apply"_s);
        body.insert(u"matter"_s, m_matter);
        body.insert(u"id_number"_s, cards->idNumber());
        send(u"/v1/submissions"_s, body);
    }
}

void KioskSubmission::report(const QString &kind)
{
    if (hall() && m_state != State::Busy) {
        QJsonObject body = wish(u"report"_s);
        body.insert(u"report"_s, kind);
        send(u"/v1/submissions"_s, body);
    }
}

void KioskSubmission::counsel()
{
    if (hall() && m_state != State::Busy && m_state != State::Done) {
        send(u"/v1/submissions"_s, wish(u"counselling"_s));
    }
}

void KioskSubmission::ring()
{
    if (hall() && m_state != State::Busy) {
        send(u"/v1/bells"_s, {{u"place"_s, hall()->deviceName()}});
    }
}

void KioskSubmission::send(const QString &path, const QJsonObject &body)
{
    // The same wish again, because nobody heard of its answer, has the same key.
    if (m_key.isEmpty() || body != m_wished) {
        m_key = Link::freshKey();
        m_wished = body;
    }
    m_state = State::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(path, body, m_key), this, [this, asked = ++m_asked](const Reply &reply) {
        if (asked == m_asked) {
            answered(reply);
        }
    });
}

void KioskSubmission::answered(const Reply &reply)
{
    if (!reply.ok()) {
        m_refusal = reply;
        m_state = State::Failed;
        if (!reply.unreachable()) {
            m_key.clear();
        }
        Q_EMIT changed();
        return;
    }
    const QJsonObject submission = reply.body.value("submission"_L1).toObject();
    const QJsonObject due = submission.value("due"_L1).toObject();
    m_number = submission.value("number"_L1).toString();
    m_code = submission.value("code"_L1).toString();
    m_counts = dayFromIso(due.value("day_zero"_L1).toString()).value_or(Day{});
    m_due = instantFromIso(due.value("at"_L1).toString()).value_or(Instant{});
    m_bell = reply.body.value("bell"_L1).toObject().value("id"_L1).toString();
    m_phone.clear();
    m_key.clear();
    m_wished = {};
    m_state = State::Done;
    Q_EMIT changed();
}

QString KioskSubmission::countsFrom() const
{
    return hall() && m_counts.ok() ? kioskwords::day(m_counts, english()) : QString();
}

QString KioskSubmission::dueText() const
{
    return hall() ? hall()->momentText(m_due) : QString();
}

QString KioskSubmission::answeredBy() const
{
    if (!hall()) {
        return {};
    }
    const HallState &state = hall()->state();
    const auto bell = state.bells.find(m_bell);
    const auto person = bell == state.bells.end() ? state.people.end() : state.people.find(bell->second.answeredBy);
    return person == state.people.end() ? QString() : person->second.name;
}

void KioskSubmission::restart()
{
    ++m_asked;
    m_state = State::Asking;
    m_phone.clear();
    m_number.clear();
    m_code.clear();
    m_bell.clear();
    m_counts = {};
    m_due = {};
    m_refusal.reset();
    m_key.clear();
    m_wished = {};
    Q_EMIT changed();
}

} // namespace yizhan
