// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kiosksubmission.h"

#include "client/whendone.h"
#include "domain/afterhours.h"
#include "domain/phonenumber.h"
#include "protocol/names.h"
#include "screens/kiosk/kioskwords.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostWords = 40; ///< a place, not a letter

KioskSubmission::Standing standingOf(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Submitted:
        return KioskSubmission::Standing::Waiting;
    case SubmissionState::Taken:
        return KioskSubmission::Standing::Taken;
    case SubmissionState::Done:
        return KioskSubmission::Standing::Done;
    case SubmissionState::Withdrawn:
        break;
    }
    return KioskSubmission::Standing::Withdrawn;
}

} // namespace

QString KioskSubmission::matterName() const
{
    return hall() ? kioskwords::matterName(hall()->catalogue(), m_matter, english()) : QString();
}

bool KioskSubmission::mayGoOn() const
{
    return m_state != State::Busy && isPhoneNumber(m_phone);
}

void KioskSubmission::press(const QString &key)
{
    if (m_phone.size() < longestPhoneNumber(m_phone) && key.size() == 1 && key.front().isDigit()) {
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

void KioskSubmission::write(const QString &text)
{
    m_words = (m_words + text).left(mostWords);
    Q_EMIT changed();
}

void KioskSubmission::eraseWord()
{
    m_words.chop(1);
    Q_EMIT changed();
}

void KioskSubmission::clearWords()
{
    m_words.clear();
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
        if (!m_words.trimmed().isEmpty()) {
            body.insert(u"words"_s, m_words.trimmed());
        }
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

void KioskSubmission::lookUp(const QString &code)
{
    restart();
    if (hall()) {
        m_code = code;
        post(u"/v1/submissions/lookup"_s, {{u"code"_s, code}}, {});
    }
}

void KioskSubmission::show(const QVariantMap &found, const QString &access)
{
    restart();
    if (hall()) {
        m_access = access;
        read(QJsonObject::fromVariantMap(found));
        m_state = State::Done;
        Q_EMIT changed();
    }
}

void KioskSubmission::withdraw()
{
    if (hall() && m_state != State::Busy && m_standing == Standing::Waiting && !m_id.isEmpty()) {
        const bool byCode = m_access.isEmpty();
        send(u"/v1/submissions/%1/withdraw"_s.arg(m_id),
             {{byCode ? u"code"_s : u"access"_s, byCode ? m_code : m_access}});
    }
}

void KioskSubmission::send(const QString &path, const QJsonObject &body)
{
    // The same wish again, because nobody heard of its answer, has the same key.
    if (m_key.isEmpty() || body != m_wished) {
        m_key = Link::freshKey();
        m_wished = body;
    }
    post(path, body, m_key);
}

void KioskSubmission::post(const QString &path, const QJsonObject &body, const QString &key)
{
    m_state = State::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(path, body, key), this, [this, asked = ++m_asked](const Reply &reply) {
        if (asked == m_asked) {
            answered(reply);
        }
    });
}

void KioskSubmission::read(const QJsonObject &submission)
{
    const QJsonObject due = submission.value("due"_L1).toObject();
    const QString code = submission.value("code"_L1).toString();
    m_id = submission.value("id"_L1).toString();
    m_number = submission.value("number"_L1).toString();
    m_code = code.isEmpty() ? m_code : code; // known already to who showed it
    m_matter = submission.value("matter"_L1).toString(m_matter);
    m_counts = dayFromIso(due.value("day_zero"_L1).toString()).value_or(Day{});
    m_due = instantFromIso(due.value("at"_L1).toString()).value_or(Instant{});
    m_provisional = due.value("provisional"_L1).toBool();
    SubmissionState state = SubmissionState::Submitted;
    (void)fromString(submission.value("state"_L1).toString(), &state);
    m_standing = standingOf(state);
}

/** How far it has come since it was handed in; the hall's answer may be ahead of its feed. */
void KioskSubmission::follow()
{
    const auto found = hall()->state().submissions.find(m_id);
    if (found != hall()->state().submissions.end() && found->second.state != SubmissionState::Submitted) {
        m_standing = standingOf(found->second.state);
    }
}

void KioskSubmission::answered(const Reply &reply)
{
    if (!reply.ok()) {
        m_refusal = reply;
        m_state = State::Failed;
        if (!reply.unknown()) {
            m_key.clear();
        }
        Q_EMIT changed();
        return;
    }
    read(reply.body.value("submission"_L1).toObject());
    m_bell = reply.body.value("bell"_L1).toObject().value("id"_L1).toString();
    const bool applied = m_wished.value("kind"_L1) == "apply"_L1;
    m_phone.clear();
    m_words.clear();
    m_key.clear();
    m_wished = {};
    m_state = State::Done;
    Q_EMIT changed();
    if (applied) {
        m_paper.print(receipt());
    }
}

void KioskSubmission::refresh()
{
    follow();
    m_paper.tellAnew();
    Q_EMIT changed();
}

void KioskSubmission::printAgain()
{
    if (m_state == State::Done && m_paper.state() == KioskPaper::State::Failed) {
        m_paper.print(receipt());
    }
}

ReceiptFacts KioskSubmission::receipt() const
{
    ReceiptFacts facts;
    facts.kind = ReceiptFacts::Kind::Submission;
    facts.english = english();
    facts.elder = shell()->elder();
    facts.hallName = hall()->hallName();
    facts.number = m_number;
    const Matter *known = hall()->catalogue().matter(m_matter);
    facts.matter = kioskwords::matterOnPaper(hall()->catalogue(), hall()->state(), m_matter,
                                             known ? known->queuePrefix : QString(), english());
    facts.registered = registers();
    facts.when = countsFrom();
    facts.due = dueText();
    facts.provisional = m_provisional;
    facts.madeAt = kioskwords::dayAndClock(hall()->now(), hall()->state().info.zone, english());
    facts.code = m_code;
    return facts;
}

QString KioskSubmission::countsFrom() const
{
    return hall() && m_counts.ok() ? kioskwords::day(m_counts, english(), hall()->state().info.zone.day(hall()->now()))
                                   : QString();
}

QString KioskSubmission::wouldCountFrom() const
{
    const Matter *known = hall() ? hall()->catalogue().matter(m_matter) : nullptr;
    return known ? kioskwords::day(matterNow(*known, hall()->state(), hall()->now()).counts, english()) : QString();
}

bool KioskSubmission::registers() const
{
    const Matter *known = hall() ? hall()->catalogue().matter(m_matter) : nullptr;
    return known && isRegistration(*known);
}

bool KioskSubmission::runsAtOnce() const
{
    const Matter *known = hall() ? hall()->catalogue().matter(m_matter) : nullptr;
    return known && known->promisedLimit.unit == LimitUnit::Hour;
}

QString KioskSubmission::dueText() const
{
    return hall() ? hall()->momentText(m_due) : QString();
}

QString KioskSubmission::takenBy() const
{
    if (!hall()) {
        return {};
    }
    const HallState &state = hall()->state();
    const auto wish = state.submissions.find(m_id);
    const auto person = wish == state.submissions.end() ? state.people.end() : state.people.find(wish->second.takenBy);
    return person == state.people.end() ? QString() : person->second.name;
}

bool KioskSubmission::late() const
{
    return hall() && m_standing == Standing::Waiting && isSet(m_due) && hall()->now() >= m_due;
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
    m_words.clear();
    m_number.clear();
    m_code.clear();
    m_access.clear();
    m_bell.clear();
    m_id.clear();
    m_standing = Standing::Waiting;
    m_counts = {};
    m_due = {};
    m_provisional = false;
    m_refusal.reset();
    m_key.clear();
    m_wished = {};
    m_paper.forget();
    Q_EMIT changed();
}

} // namespace yizhan
