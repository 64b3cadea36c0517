// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demolink.h"

#include "domain/cases/caseamend.h"
#include "domain/cases/followups.h"
#include "domain/cases/submissionwork.h"
#include "domain/masking.h"
#include "protocol/commandjson.h"
#include "protocol/names.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"

#include <QCryptographicHash>
#include <QJsonArray>

/** What the demonstration hall answers to residents about tickets and cases, and to staff about bad credit marks. */
namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Error accessExpired()
{
    return {403, u"access-expired"_s, u"请重新查询后再办。"_s, u"Look the case up again first."_s, {}};
}

QString hashOf(const QString &code)
{
    return QString::fromLatin1(QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/** As the server's keyed hashes: name with phone, and the ID number where there is one. */
QStringList creditKeys(const Applicant &person)
{
    QStringList keys{hashOf(person.name.trimmed() + u'/' + person.phone.trimmed())};
    if (!person.idNumber.isEmpty()) {
        keys.append(hashOf(person.idNumber));
    }
    return keys;
}

Applicant personOf(const QJsonObject &body)
{
    return {body.value("name"_L1).toString(), body.value("phone"_L1).toString(), body.value("id_number"_L1).toString()};
}

} // namespace

std::optional<Reply> DemoLink::answerResident(const QString &what, const QString &verb, const QJsonObject &body)
{
    const QString route = what + u'/' + verb;
    return route == "tickets/lookup"_L1        ? std::optional(lookUpTicket(body))
           : route == "cases/lookup"_L1        ? std::optional(lookUpCases(body))
           : route == "cards/lookup"_L1        ? std::optional(lookUpCard(body))
           : route == "cases/urge"_L1          ? std::optional(urge(body))
           : route == "cases/withdraw"_L1      ? std::optional(withdraw(body))
           : route == "credit-marks/lookup"_L1 ? std::optional(lookUpCredit(body))
           : route == "credit-marks/clear"_L1  ? std::optional(markCredit(body, true))
                                               : std::nullopt;
}

QString DemoLink::lastFour(const QString &caseId) const
{
    const auto found = m_sealed.find(caseId);
    return found == m_sealed.end() ? QString() : yizhan::lastFour(found->second.applicant.phone);
}

QString DemoLink::idNumber(const QString &caseId) const
{
    const auto found = m_sealed.find(caseId);
    return found == m_sealed.end() ? QString() : found->second.applicant.idNumber;
}

QStringList DemoLink::factsOf(const QString &subject) const
{
    QStringList details;
    if (const auto facts = m_facts.find(subject); facts != m_facts.end()) {
        for (const RecordedFact &fact : facts->second) {
            details.append(fact.detail);
        }
    }
    return details;
}

void DemoLink::insertCreditKeys(HallCommand &command)
{
    if (auto *accepted = command.edit<AcceptCase>()) {
        accepted->personKeys = creditKeys(accepted->applicant);
    } else if (auto *later = command.edit<AcceptReceived>()) {
        const Applicant &applicant = m_sealed[later->caseId].applicant;
        later->personKeys = creditKeys(applicant);
        later->identified = !applicant.idNumber.isEmpty();
    }
}

Reply DemoLink::markCredit(const QJsonObject &body, bool clear)
{
    const QStringList all = creditKeys(personOf(body));
    const QStringList keys = clear ? all : QStringList{all.last()};
    const QString reason = body.value("reason"_L1).toString();
    const QString until = body.value("until"_L1).toString();
    const auto decision =
        issue(caller(), clear ? HallCommand(ClearCredit{keys, reason})
                              : HallCommand(MarkCredit{keys, dayFromIso(until).value_or(Day{}), reason}));
    return !decision ? refused(decision.error())
           : clear   ? Reply{200, {{u"marked"_s, false}}}
                     : Reply{200, {{u"marked"_s, true}, {u"until"_s, until}}};
}

Reply DemoLink::lookUpCredit(const QJsonObject &body) const
{
    for (const QString &key : creditKeys(personOf(body))) {
        const auto mark = m_state.creditMarks.find(key);
        if (mark != m_state.creditMarks.end() && mark->second.until >= m_state.info.zone.day(m_now)) {
            return {200, {{u"marked"_s, true}, {u"until"_s, toIso(mark->second.until)}}};
        }
    }
    return {200, {{u"marked"_s, false}}};
}

Reply DemoLink::lookUpTicket(const QJsonObject &body) const
{
    const Ticket *ticket = m_state.ticketByCodeHash(hashOf(body.value("code"_L1).toString()));
    if (!ticket) {
        return refused({404, u"ticket-not-found"_s, u"没有找到这张票。"_s, u"There is no such ticket."_s, {}});
    }
    QJsonObject json = toRecord(HallRecord(*ticket)).body;
    const QJsonObject slip = slipJson(m_state, m_catalogue, *ticket, {}, m_now);
    for (const QString &name :
         {u"matter_name"_s, u"matter_name_en"_s, u"ahead"_s, u"windows"_s, u"wait_from"_s, u"wait_to"_s, u"now"_s}) {
        json.insert(name, slip.value(name));
    }
    if (slip.contains(u"called_from"_s)) {
        json.insert(u"called_from"_s, slip.value(u"called_from"_s));
    }
    return {200, json};
}

Reply DemoLink::lookUpCases(const QJsonObject &body)
{
    const QString number = body.value("number"_L1).toString();
    const QString lastDigits = body.value("last_four"_L1).toString();
    const QString hash = hashOf(number);
    const QString upper = number.trimmed().toUpper();
    const QJsonArray found = residentCases([&](const ServiceCase &one) {
        const auto ticket = m_state.tickets.find(one.ticket);
        const bool byTicket = ticket != m_state.tickets.end() && ticket->second.number == upper;
        const auto submission = m_state.submissions.find(one.submission);
        const bool bySubmission = submission != m_state.submissions.end() && isNumberOf(submission->second, upper);
        return (one.caseNo == upper || one.slipHash == hash || byTicket || bySubmission) &&
               lastFour(one.id) == lastDigits;
    });
    for (const auto &[id, submission] : m_state.submissions) {
        const auto sealed = m_sealed.find(id);
        if (found.isEmpty() && isNumberOf(submission, upper) && submission.caseId.isEmpty() &&
            sealed != m_sealed.end() && yizhan::lastFour(sealed->second.applicant.phone) == lastDigits) {
            return {200,
                    {{u"cases"_s, QJsonArray()},
                     {u"access"_s, u"submission-access"_s},
                     {u"submission"_s, toRecord(HallRecord(submission)).body}}};
        }
    }
    if (const Reply booked = lookUpBookings(body); found.isEmpty() && booked.ok()) {
        QJsonObject answer = booked.body;
        answer.insert(u"cases"_s, QJsonArray());
        return {200, answer};
    }
    if (found.isEmpty()) {
        return refused({404,
                        u"case-not-found"_s,
                        u"没有找到，或者后四位不对。"_s,
                        u"Nothing found, or the last four digits do not match."_s,
                        {}});
    }
    const QString first = found.first().toObject().value("id"_L1).toString();
    return {200, {{u"cases"_s, found}, {u"access"_s, u"access-"_s + first}}};
}

Reply DemoLink::lookUpCard(const QJsonObject &body)
{
    const QString number = body.value("id_number"_L1).toString();
    const QJsonArray found = residentCases([&](const ServiceCase &one) { return idNumber(one.id) == number; });
    const QString first = found.isEmpty() ? QString() : found.first().toObject().value("id"_L1).toString();
    return {200, {{u"cases"_s, found}, {u"access"_s, u"access-"_s + first}}};
}

QJsonArray DemoLink::residentCases(const std::function<bool(const ServiceCase &)> &fits)
{
    QJsonArray found;
    for (const auto &[id, one] : m_state.cases) {
        if (!fits(one)) {
            continue;
        }
        QJsonObject json = residentCaseJson(one, m_sealed[id].applicant, m_facts[u"case/"_s + id]);
        const Matter *matter = m_catalogue.matter(one.matter);
        json.insert(u"matter_name"_s, matter ? matter->nameZh : QString());
        json.insert(u"matter_name_en"_s, matter ? matter->nameEn : QString());
        json.insert(u"may_urge"_s, mayUrge(one, m_now, calendarOf(m_state, m_catalogue), m_state.info.zone));
        found.append(json);
        m_accesses.insert(u"access-"_s + id);
    }
    return found;
}

Reply DemoLink::urge(const QJsonObject &body)
{
    const QString id = body.value("case_id"_L1).toString();
    if (!m_accesses.contains(body.value("access"_L1).toString())) {
        return refused(accessExpired());
    }
    const Reply reply = command(u"urge-case"_s, {}, id);
    return reply.status == 200 ? Reply{200, {{u"urges"_s, m_state.cases.at(id).urges}}} : reply;
}

Reply DemoLink::withdraw(const QJsonObject &body)
{
    const QString id = body.value("case_id"_L1).toString();
    if (!m_accesses.contains(body.value("access"_L1).toString())) {
        return refused(accessExpired());
    }
    const bool isSigned = body.value("confirmed"_L1).toBool() && !body.value("signature"_L1).toString().isEmpty();
    WithdrawCase wish{id, u"kiosk"_s, isSigned, {}};
    wish.party = CaseParty::Applicant; // only whose digits open a case here
    const auto decision = issue(caller(), wish);
    return decision ? Reply{200, {{u"state"_s, toString(m_state.cases.at(id).state)}}} : refused(decision.error());
}

Reply DemoLink::rate(QJsonObject body)
{
    if (const QString code = body.take("ticket_code"_L1).toString(); !code.isEmpty()) {
        const Ticket *ticket = m_state.ticketByCodeHash(hashOf(code));
        if (!ticket) {
            return refused({404, u"ticket-not-found"_s, u"没有找到这张票。"_s, u"There is no such ticket."_s, {}});
        }
        body.insert(u"ticket"_s, ticket->id);
    } else if (!m_accesses.contains(body.take("access"_L1).toString())) {
        return refused(accessExpired());
    } else {
        body.insert(u"rater"_s, toString(CaseParty::Applicant)); // only whose digits open a case here
    }
    Reply reply = command(u"rate-visit"_s, body, {});
    const Instant by = callBackBy(m_state, body.value("case_id"_L1).toString(), body.value("ticket"_L1).toString());
    if (reply.ok() && isSet(by)) {
        reply.body.insert(u"call_back_by"_s, toIso(by));
    }
    return reply;
}

} // namespace yizhan
