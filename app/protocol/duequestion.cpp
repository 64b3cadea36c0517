// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/duequestion.h"

#include "domain/cases/caselights.h"
#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "protocol/recordjson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Names the word and what was given for it. */
Error misread(const QString &word, const QString &given, const QString &zh, const QString &en)
{
    constexpr int MostShown = 40;
    const QString shown = given.size() > MostShown ? given.first(MostShown) + u'…' : given;
    return {400,
            u"invalid-field"_s,
            shown.isEmpty() ? u"“%1”应为%2。"_s.arg(word, zh) : u"“%1”应为%2，不是“%3”。"_s.arg(word, zh, shown),
            shown.isEmpty() ? u"%1: expected %2."_s.arg(word, en)
                            : u"%1: expected %2, not \"%3\"."_s.arg(word, en, shown),
            {}};
}

std::optional<int> wholeNumber(const QString &text, int least, int most)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/** With an offset, or of the hall's zone without one; a day alone is its first minute. */
std::optional<Instant> momentFrom(QString text, const Zone &zone)
{
    if (text.size() > 10 && text[10] == u' ') {
        text[10] = u'T';
    }
    // ISO 8601 has the offset without a colon, too.
    static const QRegularExpression basicOffset(u"T.*[+-]\\d{4}$"_s);
    if (basicOffset.match(text).hasMatch()) {
        text.insert(text.size() - 2, u':');
    }
    if (const auto day = dayFromIso(text)) {
        return zone.at(*day, 0);
    }
    if (const auto fixed = instantFromIso(text)) {
        return fixed;
    }
    const auto local = instantFromIso(text + u'Z');
    if (!local) {
        return std::nullopt;
    }
    const auto day = std::chrono::floor<std::chrono::days>(*local);
    const auto minute = std::chrono::floor<std::chrono::minutes>(*local - day);
    return zone.at(Day{day}, int(minute.count())) + (*local - day - minute);
}

struct Unit
{
    LimitUnit unit;
    int most;
};

std::optional<Unit> unitFrom(const QString &text)
{
    static const std::map<QString, Unit> units{
        {u"immediate"_s, {LimitUnit::Immediate, 0}}, {u"hour"_s, {LimitUnit::Hour, 87'600}},
        {u"day"_s, {LimitUnit::Day, 3'660}},         {u"workday"_s, {LimitUnit::Workday, 3'660}},
        {u"month"_s, {LimitUnit::Month, 120}},
    };
    const auto found = units.find(text);
    return found == units.end() ? std::nullopt : std::optional(found->second);
}

Result<ClockStop> stopFrom(const QString &text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(uR"((\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)?(?::(\d{1,4}))?)"_s));
    const QRegularExpressionMatch match = shape.match(text);
    const auto from = dayFromIso(match.captured(1));
    const auto to = dayFromIso(match.captured(2));
    const int planned = match.captured(3).toInt();
    if (!match.hasMatch() || !from || (!match.captured(2).isEmpty() && !to) || (!to && planned == 0) ||
        (match.capturedLength(3) > 0 && planned == 0)) {
        return misread(u"stop"_s, text, u"从/到:计划天数，如 2026-11-09/2026-11-15:7"_s,
                       u"FROM/TO:PLANNED like 2026-11-09/2026-11-15:7"_s);
    }
    if (to && *to < *from) {
        return misread(u"stop"_s, {}, u"从早的一天到晚的一天，而 %1 在 %2 之前"_s.arg(toIso(*to), toIso(*from)),
                       u"the first day before the last one, but %1 is before %2"_s.arg(toIso(*to), toIso(*from)));
    }
    return ClockStop{*from, to.value_or(Day{}), planned};
}

QString nameOf(DayReason reason)
{
    switch (reason) {
    case DayReason::AfterClosing:
        return u"after-closing"_s;
    case DayReason::DayZero:
        return u"day-zero"_s;
    case DayReason::Workday:
        return u"workday"_s;
    case DayReason::MakeupWorkday:
        return u"makeup-workday"_s;
    case DayReason::CalendarDay:
        return u"calendar-day"_s;
    case DayReason::HourDay:
        return u"hours"_s;
    case DayReason::Extension:
        return u"extension"_s;
    case DayReason::LastDay:
        return u"last-day"_s;
    case DayReason::Weekend:
        return u"weekend"_s;
    case DayReason::Holiday:
        return u"holiday"_s;
    case DayReason::Stop:
        return u"stop"_s;
    }
    return {};
}

QJsonObject toJson(const DayAccount &day, const ClockTerms &terms, const WorkCalendar &calendar)
{
    const QString kind = nameOf(day.reason);
    QJsonObject object{{u"date"_s, toIso(day.date)}, {u"counted"_s, day.counted}, {u"kind"_s, kind}};
    QString name = calendar.name(day.date);
    if (day.reason == DayReason::Stop) {
        object.insert(u"stop"_s, day.stop);
        const ClockStop &stop = terms.stops[std::size_t(day.stop)];
        name = toIso(stop.from) + u'/' + toIso(Day{stop.end() - std::chrono::days{1}});
    } else if (const QString english = calendar.nameEn(day.date); !english.isEmpty()) {
        object.insert(u"name_en"_s, english);
    }
    if (!name.isEmpty()) {
        object.insert(u"name"_s, name);
    }
    if (day.makeup) { // else the name of its holiday reads as if nobody worked
        object.insert(u"makeup"_s, true);
        if (day.reason != DayReason::MakeupWorkday && day.reason != DayReason::Stop) {
            name = name.isEmpty() ? u"调休上班"_s : u"调休上班（%1）"_s.arg(name);
        }
    }
    object.insert(u"why"_s, name.isEmpty() ? kind : kind + u": "_s + name);
    return object;
}

QJsonValue localTime(Instant at, const Zone &zone)
{
    return isSet(at) ? QJsonValue(zone.toIsoLocal(at)) : QJsonValue(QJsonValue::Null);
}

/** The terms asked for, or a 400 that names the word that does not fit. */
Result<ClockTerms> termsOf(const DueQuestion &question, const Zone &zone)
{
    ClockTerms terms;
    const auto start = momentFrom(question.accepted, zone);
    if (!start || zone.day(*start) < Day{std::chrono::year{2000} / 1 / 1} ||
        zone.day(*start) > Day{std::chrono::year{2090} / 12 / 31}) {
        return misread(u"accepted"_s, question.accepted, u"2000年到2090年的时间，如 2026-02-12T10:00"_s,
                       u"a time from 2000 to 2090 like 2026-02-12T10:00"_s);
    }
    terms.start = *start;
    const auto unit = unitFrom(question.unit);
    if (!unit) {
        return misread(u"unit"_s, question.unit, u"immediate、hour、day、workday 或 month"_s,
                       u"immediate, hour, day, workday or month"_s);
    }
    terms.limit.unit = unit->unit;
    if (unit->unit != LimitUnit::Immediate) {
        const auto value = wholeNumber(question.limit, 0, unit->most);
        if (!value) {
            return misread(u"limit"_s, question.limit, u"0到%1的整数"_s.arg(unit->most),
                           u"a whole number from 0 to %1"_s.arg(unit->most));
        }
        terms.limit.value = *value;
    }
    for (const QString &text : question.stops) {
        const auto stop = stopFrom(text);
        if (!stop) {
            return stop.error();
        }
        terms.stops.push_back(*stop);
    }
    if (!question.extend.isEmpty()) {
        const auto days = wholeNumber(question.extend, 0, 366);
        if (!days) {
            return misread(u"extend"_s, question.extend, u"0到366个工作日"_s, u"0 to 366 working days"_s);
        }
        terms.extendedBy = *days;
    }
    return terms;
}

/** Every light of the case now: its own clock's, each step's, each department's, and the one that screens show. */
QJsonObject lightsOf(const ServiceCase &one, const Catalogue &catalogue, const TimeRules &rules, Instant now)
{
    const auto clock = [](Light light, const DueDate &due) {
        QJsonObject object{{u"light"_s, lightWord(light)}, {u"provisional"_s, due.provisional}};
        if (isSet(due.due)) {
            object.insert(u"due"_s, toIso(due.due));
        }
        return object;
    };
    const Instant at = isSet(one.decidedAt) ? one.decidedAt : now;
    QJsonArray steps;
    QJsonArray departments;
    for (const StepClock &step : stepClocks(one, catalogue, rules)) {
        QJsonObject object = clock(lightOf(step, at), step.due);
        object.insert(u"step"_s, step.step);
        object.insert(u"state"_s, step.done ? u"done"_s : step.started ? u"running"_s : u"later"_s);
        steps.append(object);
        for (const Branch *part : step.parts) {
            if (isSet(part->startedAt)) {
                QJsonObject own = clock(lightOf(*part, at), part->due);
                own.insert(u"department"_s, part->department);
                own.insert(u"step"_s, part->order);
                departments.append(own);
            }
        }
    }
    const CaseLight shown = caseLight(one, at);
    QJsonObject lights{{u"shown"_s, lightWord(shown.light)},
                       {u"total"_s, clock(lightAt(one.due, at), one.due)},
                       {u"steps"_s, steps},
                       {u"departments"_s, departments}};
    if (!shown.department.isEmpty()) {
        lights.insert(u"because_of"_s, shown.department);
    }
    return lights;
}

} // namespace

QJsonObject explainedCase(const ServiceCase &one, const RecordedFacts &facts, const Catalogue &catalogue,
                          const TimeRules &rules, Instant now)
{
    QJsonArray departments;
    for (const Branch &branch : one.branches) {
        if (isSet(branch.startedAt)) {
            departments.append(QJsonObject{{u"department"_s, branch.department},
                                           {u"time"_s, explainedDue(clockTerms(one, branch), rules)}});
        }
    }
    const QJsonObject record = toRecord(HallRecord(one)).body;
    QJsonArray stops = record.value(u"stops"_s).toArray();
    for (qsizetype at = 0; at < std::min(stops.size(), qsizetype(one.stops.size())); ++at) {
        QJsonObject stop = stops.at(at).toObject();
        stop.insert(u"basis"_s, stopBasis(facts, one.stops[std::size_t(at)].startedAt));
        stops.replace(at, stop);
    }
    QJsonObject answer{{u"case_no"_s, one.caseNo},
                       {u"total"_s, explainedDue(clockTerms(one), rules)},
                       {u"departments"_s, departments},
                       {u"lights"_s, lightsOf(one, catalogue, rules, now)},
                       {u"stops"_s, stops}};
    if (one.extension) {
        QJsonObject extension = record.value(u"extension"_s).toObject();
        extension.insert(u"words"_s, extensionWords(facts, one.extension->requestedAt));
        if (isSet(one.extension->answeredAt)) {
            extension.insert(u"answer"_s, extensionAnswer(facts, one.extension->answeredAt));
        } else {
            ClockTerms longer = clockTerms(one);
            longer.extendedBy = one.extension->days;
            const DueDate due = dueDate(longer, rules);
            extension.insert(u"due_if_granted"_s, toIso(due.due));
            extension.insert(u"provisional_if_granted"_s, due.provisional);
        }
        answer.insert(u"extension"_s, extension);
    }
    return answer;
}

std::vector<ExplainedDay> explainedDays(const QJsonObject &due)
{
    std::vector<ExplainedDay> days;
    for (const QJsonValue &value : due.value(u"days"_s).toArray()) {
        const auto date = dayFromIso(value[u"date"_s].toString());
        const QString kind = value[u"kind"_s].toString();
        for (int reason = 0; date && reason <= int(DayReason::Stop); ++reason) {
            if (nameOf(DayReason(reason)) == kind) {
                days.push_back({{*date, value[u"counted"_s].toBool(), DayReason(reason), value[u"stop"_s].toInt(-1),
                                 value[u"makeup"_s].toBool()},
                                value[u"name"_s].toString(),
                                value[u"name_en"_s].toString()});
            }
        }
    }
    return days;
}

Result<QJsonObject> answeredDue(const DueQuestion &question, const TimeRules &rules)
{
    const Result<ClockTerms> terms = termsOf(question, rules.zone);
    if (!terms) {
        return terms.error();
    }
    if (const auto error = stopsForbidden(*terms, rules)) {
        return *error;
    }
    return explainedDue(*terms, rules);
}

QJsonObject explainedDue(const ClockTerms &terms, const TimeRules &rules)
{
    std::vector<DayAccount> account;
    const DueDate date = dueDate(terms, rules, &account);
    const bool runs = isSet(terms.start); // a case that was only received has no day yet
    if (!runs) {
        account.clear();
    }
    QJsonArray days;
    int counted = 0;
    for (const DayAccount &day : account) {
        days.append(toJson(day, terms, rules.calendar));
        counted += day.counted ? 1 : 0;
    }
    return {{u"accepted"_s, localTime(terms.start, rules.zone)},
            {u"day_zero"_s, runs ? QJsonValue(toIso(date.dayZero)) : QJsonValue()},
            {u"due"_s, localTime(date.due, rules.zone)},
            {u"blue_at"_s, localTime(date.blueAt, rules.zone)},
            {u"yellow_at"_s, localTime(date.yellowAt, rules.zone)},
            {u"urge_at"_s, localTime(date.urgeAt, rules.zone)},
            {u"red_card_at"_s, localTime(date.redCardAt, rules.zone)},
            {u"provisional"_s, date.provisional},
            {u"calendar"_s, date.calendar},
            {u"counted"_s, counted},
            {u"days"_s, days}};
}

} // namespace yizhan
