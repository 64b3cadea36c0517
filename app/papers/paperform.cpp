// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/paperform.h"

#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "domain/masking.h"
#include "papers/casethen.h"
#include "papers/paperdates.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString hidden(const QString &number)
{
    return number.isEmpty() ? QString() : u"＊＊＊＊"_s + lastFour(number);
}

} // namespace

QString limitText(const Limit &limit)
{
    switch (limit.unit) {
    case LimitUnit::Immediate:
        return u"即时办结"_s;
    case LimitUnit::Hour:
        return u"%1小时"_s.arg(limit.value);
    case LimitUnit::Day:
        return u"%1日"_s.arg(limit.value);
    case LimitUnit::Workday:
        return u"%1个工作日"_s.arg(limit.value);
    case LimitUnit::Month:
        return u"%1个月"_s.arg(limit.value);
    case LimitUnit::None:
        break;
    }
    return limit.textZh.isEmpty() ? u"无"_s : limit.textZh;
}

PaperForm::PaperForm(const PaperFacts &facts)
    : m_facts(facts)
    , m_rules{facts.hall.hours, facts.calendar, facts.hall.zone, facts.hall.lights, {}}
    , m_case(caseThen(facts, m_rules))
    , m_asked(matterFor(facts.catalogue, m_case.matter, facts.agent.has_value()))
    , m_matter(m_asked ? &*m_asked : nullptr)
{
}

QString PaperForm::matterName() const
{
    return m_matter ? m_matter->nameZh : m_case.matter;
}

QString PaperForm::quotedName() const
{
    return insideQuotes(matterName());
}

QString PaperForm::dayOf(Instant at) const
{
    return isSet(at) ? paperDay(m_facts.hall.zone.day(at)) : u"—"_s;
}

QString PaperForm::timeOf(Instant at) const
{
    return isSet(at) ? paperTime(at, m_facts.hall.zone) : u"—"_s;
}

QString PaperForm::dueText(const DueDate &due) const
{
    return timeOf(due.due) + u" 前"_s + (due.provisional ? u"（暂定：次年放假安排公布后可能调整）"_s : QString());
}

QString PaperForm::foot() const
{
    const HallInfo &hall = m_facts.hall;
    QStringList lines;
    lines.append(u"地址：%1"_s.arg(hall.addressZh));
    QStringList phones{u"电话：%1"_s.arg(hall.phone)};
    if (!hall.supervisionPhone.isEmpty()) {
        phones.append(u"监督电话：%1"_s.arg(hall.supervisionPhone));
    }
    lines.append(phones.join(u"　"_s));
    return lines.join(u'\n');
}

void PaperForm::field(const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        m_paper.fields.append({name, value});
    }
}

void PaperForm::caseFields()
{
    field(u"办件编号"_s, m_case.caseNo);
    field(u"事项名称"_s, matterName());
    field(u"申请人"_s, personText(m_facts.applicant));
    if (m_facts.agent) {
        field(u"代办人"_s, personText(*m_facts.agent));
    }
    if (const Instant amended = amendedSince(m_facts); isSet(amended)) {
        field(u"更正"_s, u"上述人员信息于 %1 更正，本文书印的是更正后的信息。"_s.arg(timeOf(amended)));
    }
}

QString PaperForm::personText(const Applicant &person) const
{
    QStringList parts{person.name};
    if (!person.idNumber.isEmpty()) {
        parts.append(u"证件号码 "_s + hidden(person.idNumber));
    }
    if (!person.phone.isEmpty()) {
        parts.append(u"电话 "_s + hidden(person.phone));
    }
    return parts.join(m_case.elder ? u'\n' : u'　'); // in large print a line would break within a number
}

void PaperForm::limitFields()
{
    // As it was promised when the case was accepted: what stopped or extended it since has papers of its own.
    ClockTerms promised = clockTerms(m_case);
    const bool moved = !promised.stops.empty() || promised.extendedBy > 0;
    promised.stops.clear();
    promised.extendedBy = 0;
    const DueDate due = moved ? dueDate(promised, m_rules) : m_case.due;
    field(m_case.deemed ? u"收件时间"_s : u"提交时间"_s, timeOf(m_case.acceptedAt));
    if (!isSet(due.due)) {
        field(u"承诺时限"_s, limitText(m_case.limit));
        return;
    }
    const LimitUnit unit = m_case.limit.unit;
    const bool byDays = unit == LimitUnit::Day || unit == LimitUnit::Workday || unit == LimitUnit::Month;
    QStringList notes;
    if (m_case.deemed) {
        notes.append(u"逾期未告知，视为受理"_s);
    }
    if (byDays) { // T-1
        notes.append(u"当日不计入，自次一计时日起算"_s);
    }
    field(u"受理日期"_s, paperDay(due.dayZero) + (notes.isEmpty() ? QString() : u"（%1）"_s.arg(notes.join(u"；"_s))));
    if (m_matter && m_matter->legalLimit.unit != LimitUnit::None) {
        promised.limit = m_matter->legalLimit;
        const DueDate legal = dueDate(promised, m_rules);
        field(u"法定时限"_s,
              limitText(m_matter->legalLimit) + (isSet(legal.due) ? u"，至 "_s + dueText(legal) : QString()));
    }
    field(u"承诺时限"_s, u"%1，至 %2"_s.arg(limitText(m_case.limit), dueText(due)));
}

QString PaperForm::applicantSigns() const
{
    return m_facts.agent ? u"申请人或代办人（签名）"_s : u"申请人（签名）"_s;
}

void PaperForm::handlerField()
{
    field(u"经办人"_s, m_facts.handler);
}

void PaperForm::materials(const QString &title)
{
    if (m_case.materials.empty()) {
        return;
    }
    OfficialPaper::Table table{
        title, {u"序号"_s, u"材料名称"_s, u"原件"_s, u"复印件"_s, u"备注"_s}, {8, 50, 14, 12, 16}, {}};
    for (const HandedMaterial &one : m_case.materials) {
        table.rows.append({QString::number(table.rows.size() + 1), one.name,
                           one.deferred       ? u"—"_s
                           : one.originalSeen ? u"已核验"_s
                                              : u"—"_s,
                           one.copies > 0 ? u"%1份"_s.arg(one.copies) : u"—"_s,
                           one.deferred  ? u"容缺后补"_s
                           : one.missing ? u"尚缺或不合要求"_s
                                         : QString()});
    }
    m_paper.tables.append(table);
}

QString PaperForm::words(QStringView kind, Instant at) const
{
    QString found;
    for (const PaperFact &fact : m_facts.facts) {
        if (fact.kind == kind && (!isSet(at) || fact.at == at)) {
            found = fact.words;
        }
    }
    return found;
}

QString PaperForm::stopGrounds(Instant startedAt) const
{
    const QString detail = words(u"clock-stopped", startedAt);
    const qsizetype mark = detail.indexOf(u": ");
    return mark < 0 ? detail : detail.mid(mark + 2);
}

const CaseStop *PaperForm::stop() const
{
    const auto found = std::find_if(m_case.stops.begin(), m_case.stops.end(),
                                    [this](const CaseStop &one) { return one.startedAt == m_facts.at; });
    return found == m_case.stops.end() ? nullptr : &*found;
}

QString PaperForm::formOf(const QString &name) const
{
    if (!m_matter) {
        return {};
    }
    for (const Material &one : m_matter->materials) {
        if (one.name == name) {
            QStringList parts;
            if (one.original > 0) {
                parts.append(u"原件%1份"_s.arg(one.original));
            }
            if (one.copy > 0) {
                parts.append(u"复印件%1份"_s.arg(one.copy));
            }
            return parts.join(u"、"_s);
        }
    }
    return {};
}

} // namespace yizhan
