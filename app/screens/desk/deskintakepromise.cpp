// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskintake.h"

#include "domain/limits/calendarwork.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

// 容缺: what the applicant promises to bring later, and whether they may (D-1).

QString DeskIntake::promiseProblem() const
{
    if (!deferring()) {
        return {};
    }
    return m_applicant.idNumber.trimmed().isEmpty() ? tr("容缺受理要登记申请人的身份证号，请先填上。")
           : m_credit == Credit::Marked
               ? tr("申请人有失信记录（到 %1 为止），不能容缺后补：请材料齐了再来，或一次性告知。").arg(m_markedUntil)
               : QString();
}

QString DeskIntake::cannotPromise() const
{
    return tr("容缺后补还不能承诺：%1").arg(deferredNames().join(u"、"_s));
}

QString DeskIntake::promiseText() const
{
    const QString problem = promiseProblem();
    const QString meaning = tr("容缺受理：到期不补就退件，没有补齐不能出结果。");
    return !problem.isEmpty() ? problem : m_credit == Credit::Clean ? tr("没有失信记录。%1").arg(meaning) : meaning;
}

void DeskIntake::askCredit(std::function<void()> then)
{
    m_credit = Credit::Asking;
    m_creditOf = m_applicant;
    Q_EMIT changed();
    const auto answered = [this, asked = m_applicant, then = std::move(then)](const Reply &reply) {
        if (m_credit != Credit::Asking || asked != m_creditOf) {
            return; // of somebody else by now
        }
        m_credit = !reply.ok()                              ? Credit::Unasked
                   : reply.body.value("marked"_L1).toBool() ? Credit::Marked
                                                            : Credit::Clean;
        m_markedUntil = reply.body.value("until"_L1).toString();
        if (then && m_credit == Credit::Clean) {
            then();
        } else if (then && !reply.ok()) {
            m_refusal = m_session->refusalOf(reply);
        }
        Q_EMIT changed();
    };
    m_session->send(u"/v1/credit-marks/lookup"_s, personBody(m_applicant), this, answered, {}, true);
}

void DeskIntake::showPromise()
{
    if (m_drafts == nullptr || matter() == nullptr || !deferring() || !mayPromise()) {
        return; // promiseText says why
    }
    if (m_credit == Credit::Clean && m_creditOf == m_applicant) {
        drawPromise();
    } else {
        askCredit([this] { drawPromise(); });
    }
}

void DeskIntake::drawPromise()
{
    if (m_drafts == nullptr || matter() == nullptr) {
        return;
    }
    ServiceCase promised;
    promised.matter = m_matter;
    promised.hasAgent = m_withAgent;
    const auto ticket = hall()->state().tickets.find(m_ticket);
    promised.elder = ticket != hall()->state().tickets.end() && ticket->second.elder;
    promised.limit = matter()->promisedLimit;
    promised.deferredUntil = dayFromIso(promiseDay().trimmed()).value_or(Day{});
    for (const Handed &one : std::as_const(m_materials)) {
        promised.materials.push_back(one.handed);
    }
    m_drafts->lookAtPromise(promised, m_applicant, m_withAgent ? std::optional(m_agent) : std::nullopt, m_number);
}

void DeskIntake::setPromiseDay(const QString &day)
{
    if (promiseDay() != day) {
        m_promiseSigned = false; // what was signed says another day
    }
    edit(m_promiseDay, day);
}

void DeskIntake::setPromiseSigned(bool isSigned)
{
    if (m_promiseSigned != isSigned) {
        m_promiseSigned = isSigned;
        edited();
    }
}

QString DeskIntake::lastPromiseDay() const
{
    if (matter() == nullptr) {
        return {};
    }
    ClockTerms terms;
    terms.limit = matter()->promisedLimit;
    terms.start = hall()->now();
    const HallState &state = hall()->state();
    const DueDate due = dueDate(terms, timeRules(state, hall()->catalogue()));
    return isSet(due.due) ? toIso(state.info.zone.day(due.due)) : QString();
}

} // namespace yizhan
