// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demolink.h"

#include "domain/masking.h"
#include "domain/queue/queuework.h"
#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "protocol/rosterfile.h"
#include "protocol/rosterview.h"

#include <QFile>
#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

/** Who leaves a post in the demonstration hall, and what it answers about its roster, bookings, submissions and bell,
 * as the server does. */
namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int fortnight = 14;

Reply notFound()
{
    return {404, problemJson({404, u"not-found"_s, u"没有找到。"_s, u"Nothing was found."_s, {}})};
}

} // namespace

/** Of 党群户籍岗 A is called away, B has the day off, and so has everybody else who could stand in. */
void DemoLink::leavePost()
{
    const QString post = u"dangqun"_s;
    (void)decideNow(m_now, actor(u"liuyang"_s), StartTicket{u"w4"_s}); // refused where nobody sits there
    (void)decideNow(m_now, actor(u"liuyang"_s), FinishTicket{u"w4"_s});
    (void)decideNow(m_now, actor(u"liuyang"_s), SetPresence{u"liuyang"_s, PresenceState::Out, {}});
    (void)decideNow(m_now, actor(u"zhoujing"_s), SetPresence{u"zhoujing"_s, PresenceState::Meeting, {}});
    const Actor clock{Role::Administrator, {}, {}, {}, true};
    (void)decideNow(m_now + 5s, clock, WatchPost{post});
    (void)decideNow(m_now + 3min + 5s, clock, WatchPost{post});
    m_now += 4min;
}

/** Whoever sits at a window is served to the end, then the hall closes. */
void DemoLink::goHome()
{
    const Instant last = m_state.today.opens.back() - 5min;
    for (const auto &[id, window] : std::map(m_state.windows)) {
        if (!window.ticket.isEmpty()) {
            (void)decideNow(last, actor(window.person), StartTicket{id}); // refused where it has begun already
            (void)decideNow(last, actor(window.person), FinishTicket{id});
        }
    }
    (void)decideNow(m_state.today.opens.back(), {Role::Administrator, {}, {}, {}, true}, CloseDay{});
}

std::optional<Reply> DemoLink::getDuty(const QString &path) const
{
    const QString plan = u"/v1/roster?"_s;
    const QString shift = u"/v1/roster/slots/"_s;
    const QString submission = u"/v1/submissions/"_s;
    const QString absence = u"/v1/absences/"_s;
    const QString approval = u"/v1/approvals/"_s;
    if (path.startsWith(plan)) {
        const QUrlQuery query(path.mid(plan.size()));
        const std::optional<Day> from = dayFromIso(query.queryItemValue(u"from"_s));
        const int days = query.queryItemValue(u"days"_s).toInt();
        return Reply{200, rosterJson(m_state, m_catalogue, from.value_or(m_state.today.day),
                                     days > 0 ? days : fortnight, m_now)};
    }
    if (path.startsWith(shift)) {
        const auto slot = m_state.roster.find(path.mid(shift.size()));
        if (slot == m_state.roster.end()) {
            return notFound();
        }
        QJsonArray words;
        const auto facts = m_facts.find(u"roster/"_s + slot->first);
        for (const RecordedFact &fact : facts == m_facts.end() ? RecordedFacts() : facts->second) {
            const bool line = fact.kind == "logged"_L1;
            if (line || fact.kind == "handed-over"_L1) {
                words.append(QJsonObject{{u"line"_s, line ? fact.detail.section(u' ', 0, 0) : QString()},
                                         {u"words"_s, line ? fact.detail.section(u' ', 1) : fact.detail},
                                         {u"by"_s, QString()},
                                         {u"at"_s, toIso(fact.at)}});
            }
        }
        return Reply{200,
                     {{u"slot"_s, toRecord(HallRecord(slot->second)).body},
                      {u"hand_over"_s, handOverJson(m_state, slot->second, m_now)},
                      {u"words"_s, words}}};
    }
    if (path.startsWith(absence)) {
        const auto found = m_state.absences.find(path.mid(absence.size()));
        if (found == m_state.absences.end()) {
            return notFound();
        }
        QJsonObject file{{u"absence"_s, toRecord(HallRecord(found->second)).body}};
        const bool withReason = caller().role == Role::Leader || caller().person == found->second.person;
        QJsonArray words;
        const auto facts = m_facts.find(u"absence/"_s + found->first);
        for (const RecordedFact &fact : facts == m_facts.end() ? RecordedFacts() : facts->second) {
            if (fact.kind == "reason"_L1 && withReason) {
                file.insert(u"reason"_s, toString(AbsenceReason(fact.detail.toInt())));
            } else if (fact.kind != "reason"_L1 && (fact.kind != "words"_L1 || withReason)) {
                QString detail = fact.detail;
                if (fact.kind == "next-action"_L1) { // its words lie with the case
                    const auto ofCase = m_facts.find(u"case/"_s + detail);
                    const RecordedFact *said =
                        ofCase == m_facts.end() ? nullptr : factAt(ofCase->second, fact.at, {fact.kind});
                    detail += said ? u": "_s + said->detail : QString();
                }
                words.append(QJsonObject{
                    {u"at"_s, toIso(fact.at)}, {u"kind"_s, fact.kind}, {u"by"_s, QString()}, {u"detail"_s, detail}});
            }
        }
        file.insert(u"facts"_s, words);
        return Reply{200, file};
    }
    if (path.startsWith(approval)) {
        const auto found = m_state.approvals.find(path.mid(approval.size()));
        if (found == m_state.approvals.end()) {
            return notFound();
        }
        QJsonArray words;
        const auto facts = m_facts.find(u"approval/"_s + found->first);
        for (const RecordedFact &fact : facts == m_facts.end() ? RecordedFacts() : facts->second) {
            words.append(QJsonObject{{u"kind"_s, fact.kind}, {u"detail"_s, fact.detail}});
        }
        return Reply{200, {{u"approval"_s, toRecord(HallRecord(found->second)).body}, {u"facts"_s, words}}};
    }
    if (path.startsWith(submission)) {
        const auto found = m_state.submissions.find(path.mid(submission.size()));
        if (found == m_state.submissions.end()) {
            return notFound();
        }
        const auto sealed = m_sealed.find(found->first);
        QString words;
        if (const auto facts = m_facts.find(u"submission/"_s + found->first); facts != m_facts.end()) {
            words = facts->second.front().detail;
        }
        const Applicant person = sealed == m_sealed.end() ? Applicant{} : sealed->second.applicant;
        return Reply{
            200,
            {{u"submission"_s, toRecord(HallRecord(found->second)).body},
             {u"applicant"_s, sealed == m_sealed.end() ? QJsonValue()
                                                       : QJsonValue(QJsonObject{{u"name"_s, person.name},
                                                                                {u"phone"_s, person.phone},
                                                                                {u"id_number"_s, person.idNumber}})},
             {u"words"_s, words}}};
    }
    return std::nullopt;
}

/** 收件, and the name that the kiosk had not asked for: with what lies sealed beside them, as the server does. */
Reply DemoLink::withPerson(const QString &name, const QJsonObject &body, const QString &id)
{
    Result<HallCommand> command = parseCommand(name, body, id);
    if (!command) {
        return refused(command.error());
    }
    if (auto *take = command->edit<TakeSubmission>()) {
        take->applicant = m_sealed[id].applicant;
    } else if (auto *named = command->edit<NameApplicant>()) {
        const auto found = m_state.cases.find(id);
        named->seen = found == m_state.cases.end() ? std::vector<Amendment>() : found->second.amendments;
    }
    const Result<Decision> decision = issue(caller(), *command);
    if (!decision) {
        return refused(decision.error());
    }
    if (decision->amended && decision->amended->fills && decision->amended->person) {
        m_sealed[id].applicant = filled(m_sealed[id].applicant, *decision->amended->person);
    }
    return {200, commandAnswer(m_state, m_catalogue, *decision, m_now)};
}

/** A booking or a submission: the hall knows its person by keys that only it can make; here they are the person's own.
 */
Reply DemoLink::withKeys(const QString &name, const QJsonObject &body)
{
    Result<HallCommand> command = parseCommand(name, body, {});
    if (!command) {
        return refused(command.error());
    }
    const auto keys = [](const Applicant &person) {
        QStringList list{person.phone, person.idNumber};
        list.removeAll(QString());
        return list;
    };
    if (auto *book = command->edit<BookSlot>()) {
        book->keys = keys(book->person);
    } else if (auto *submit = command->edit<Submit>()) {
        submit->keys = keys(submit->person);
    }
    const Result<Decision> decision = issue(caller(), *command);
    return decision ? Reply{201, commandAnswer(m_state, m_catalogue, *decision, m_now)} : refused(decision.error());
}

Reply DemoLink::lookUpBookings(const QJsonObject &body) const
{
    const QString code = body.value("code"_L1).toString();
    const QString idNumber = body.value("id_number"_L1).toString();
    const QString number = body.value("number"_L1).toString();
    const QString four = body.value("last_four"_L1).toString();
    QJsonArray found;
    for (const auto &[id, booking] : m_state.bookings) {
        const auto sealed = m_sealed.find(id);
        const Applicant person = sealed == m_sealed.end() ? Applicant{} : sealed->second.applicant;
        const bool fits = !code.isEmpty()       ? booking.codeHash == hashOfCode(code)
                          : !idNumber.isEmpty() ? person.idNumber == idNumber
                                                : booking.number == number && yizhan::lastFour(person.phone) == four;
        if (!fits) {
            continue;
        }
        QJsonObject json = toRecord(HallRecord(booking)).body;
        const Matter *matter = m_catalogue.matter(booking.matter);
        json.insert(u"matter_name"_s, matter ? matter->nameZh : QString());
        json.insert(u"matter_name_en"_s, matter ? matter->nameEn : QString());
        found.append(json);
    }
    if (found.isEmpty() && idNumber.isEmpty()) {
        return refused({404,
                        u"booking-not-found"_s,
                        u"没有找到预约，或者后四位不对。"_s,
                        u"There is no such booking, or the last four do not fit."_s,
                        {}});
    }
    return {200, {{u"bookings"_s, found}, {u"access"_s, u"booking-access"_s}}};
}

FileReply DemoLink::exportRoster(const QString &path) const
{
    const QUrlQuery query(path.section(u'?', 1));
    const Day from = dayFromIso(query.queryItemValue(u"from"_s)).value_or(m_state.today.day);
    const int days = query.queryItemValue(u"days"_s).toInt();
    const bool csv = query.queryItemValue(u"form"_s) == "csv"_L1;
    return {{200, {}},
            csv ? rosterCsv(m_state, from, days) : rosterCalendar(m_state, from, days, m_now),
            csv ? u"text/csv"_s : u"text/calendar"_s};
}

Reply DemoLink::importRoster(const QString &fileName)
{
    QFile file(fileName);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto read = readRoster(bytes, m_state, m_catalogue, m_now);
    if (!read.ok()) {
        Reply reply = refused({422, u"import-refused"_s, u"没有导入任何内容。"_s, u"Nothing was imported."_s, {}});
        reply.body.insert(u"errors"_s, toJson(read.errors));
        return reply;
    }
    const QJsonObject changes = rosterChangesJson(m_state, read.value);
    const auto decision = issue(caller(), ImportRoster{read.value});
    return decision ? Reply{200, changes} : refused(decision.error());
}

Reply DemoLink::lookUpSubmission(const QString &code) const
{
    for (const auto &[id, submission] : m_state.submissions) {
        if (submission.codeHash == hashOfCode(code)) {
            return {200, {{u"submission"_s, toRecord(HallRecord(submission)).body}}};
        }
    }
    return notFound();
}

std::optional<Reply> DemoLink::answerDuty(const QStringList &parts, const QJsonObject &body)
{
    const QString &what = parts[1];
    const QString third = parts.value(2);
    const QString last = parts.back();
    if (what == "bookings"_L1) {
        if (parts.size() == 2) {
            return withKeys(u"book-slot"_s, body);
        }
        if (third == "lookup"_L1) {
            return lookUpBookings(body);
        }
        if (last != "cancel"_L1) {
            return command(u"check-in-booking"_s, {}, third);
        }
        const QString words = body.value("words"_L1).toString();
        return command(u"cancel-booking"_s, words.isEmpty() ? QJsonObject() : QJsonObject{{u"words"_s, words}}, third);
    }
    if (what == "submissions"_L1) {
        if (parts.size() == 2) {
            return withKeys(u"submit"_s, body);
        }
        if (third == "lookup"_L1) {
            return lookUpSubmission(body.value("code"_L1).toString());
        }
        if (last == "take"_L1) {
            return withPerson(u"take-submission"_s, {}, third);
        }
        static const std::map<QString, QString> verbs{{u"finish"_s, u"finish-submission"_s},
                                                      {u"withdraw"_s, u"withdraw-submission"_s}};
        const auto verb = verbs.find(last);
        return verb == verbs.end() ? notFound()
                                   : command(verb->second, last == "finish"_L1 ? body : QJsonObject(), third);
    }
    if (what == "cases"_L1 && last == "applicant"_L1) {
        return withPerson(u"name-applicant"_s, body, third);
    }
    if (what == "bells"_L1) {
        return parts.size() == 2 ? command(u"ring-bell"_s, body, {}) : command(u"answer-bell"_s, {}, third);
    }
    if (what != "roster"_L1) {
        return std::nullopt;
    }
    if (third == "draft"_L1 || third == "publish"_L1) {
        return command(third + u"-roster"_s, body, {});
    }
    if (parts.size() == 3) {
        return command(u"plan-slot"_s, body, {});
    }
    static const std::map<QString, QString> verbs{
        {u"remove"_s, u"remove-slot"_s}, {u"swaps"_s, u"ask-swap"_s}, {u"reply"_s, u"reply-to-swap"_s},
        {u"answer"_s, u"answer-swap"_s}, {u"log"_s, u"log-shift"_s},  {u"hand-over"_s, u"hand-over-shift"_s}};
    const auto verb = verbs.find(last);
    return verb == verbs.end() ? notFound() : command(verb->second, body, parts.value(3));
}

} // namespace yizhan
