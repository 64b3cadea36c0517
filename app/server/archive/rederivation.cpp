// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/rederivation.h"

#include "domain/cases/casehistory.h"
#include "domain/cases/casework.h"
#include "domain/duty/pairchanges.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/timelimit.h"
#include "domain/queue/queue.h"
#include "domain/queue/tickethistory.h"
#include "protocol/names.h"
#include "protocol/recordedfacts.h"
#include "protocol/recordjson.h"
#include "server/catalogueservice.h"
#include "storage/storecheck.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A hall's records with those that only the books still know. */
struct Books
{
    HallState state;
    Catalogue catalogue;
    QStringList unread;
    qint64 records = 0;
};

Result<Books> readBooks(Store &store, const QString &hallPartition)
{
    Books books;
    for (const QString &partition : {QString::fromLatin1(catalogueId), hallPartition}) {
        const auto records = store.load(partition);
        if (!records) {
            return records.error();
        }
        for (const Record &record : *records) {
            ++books.records;
            const bool understood =
                partition == hallPartition ? applyRecord(books.state, record) : applyRecord(books.catalogue, record);
            if (!understood) {
                books.unread.append(u"%1: %2/%3 is not understood"_s.arg(partition, record.kind, record.id));
            }
        }
    }
    return books;
}

/** Which number must not be above its counter, and none may be there twice. */
class Numbers
{
public:
    explicit Numbers(const HallState &state)
        : m_state(state)
    {
    }
    void note(const QString &counter, int serial, const QString &number)
    {
        ++m_count;
        const auto found = m_state.counters.find(counter);
        if (found == m_state.counters.end() || found->second.last < serial) {
            m_findings.append(u"%1 was given, but the counter %2 has not come that far"_s.arg(number, counter));
        }
        if (!m_seen.insert({counter, serial}).second) {
            m_findings.append(u"%1 was given twice (%2)"_s.arg(number, counter));
        }
    }
    void find(const QString &sentence) { m_findings.append(sentence); }
    [[nodiscard]] const QStringList &findings() const { return m_findings; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    const HallState &m_state;
    std::set<std::pair<QString, int>> m_seen;
    QStringList m_findings;
    qint64 m_count = 0;
};

void addNumbers(VerifyReport &report, const HallState &state)
{
    Numbers numbers(state);
    for (const auto &[id, ticket] : state.tickets) {
        // A number that was transferred keeps the letters of the queue that gave it.
        const QString digits = ticketNumber({}, ticket.serial);
        const QString letters = ticket.number.chopped(std::min(digits.size(), ticket.number.size()));
        numbers.note(letters + u'/' + toIso(ticket.day), ticket.serial, ticket.number);
        if (!ticket.number.endsWith(digits)) {
            numbers.find(u"%1 is not the number of its serial %2"_s.arg(ticket.number).arg(ticket.serial));
        }
    }
    for (const auto &[id, one] : state.cases) {
        const QStringList parts = one.caseNo.split(u'-'); // "NJ-20261123-0042"
        numbers.note(u"case/"_s + parts.value(1).left(4), parts.value(2).toInt(), one.caseNo);
    }
    for (const auto &[id, notice] : state.escalations.notices()) {
        const QString serial = notice.number.section(u'-', -1); // "NJ-TZ2026-0012"
        numbers.note(u"notice/"_s + notice.number.section(u'-', -2, -2).right(4), serial.toInt(), notice.number);
    }
    for (const auto &[id, submission] : state.submissions) {
        numbers.note(u"submission/"_s + toIso(state.info.zone.day(submission.submittedAt)), submission.serial,
                     submission.number);
    }
    for (const auto &[id, booking] : state.bookings) {
        numbers.note(u"booking/"_s + toIso(booking.day), booking.serial, booking.number);
    }
    report.add(u"numbers, against their counters"_s, numbers.count(), numbers.findings());
}

/** What is wrong with the facts themselves, beside the command log. */
class FactTimes
{
public:
    void note(const StoreCheck::FactFinding &fact)
    {
        ++m_count;
        const QString name = u"%1 (%2, revision %3)"_s.arg(fact.subject, fact.kind).arg(fact.revision);
        if (!fact.loggedAt) {
            m_findings.append(u"%1 is a fact of a command that the log does not have"_s.arg(name));
        } else if (fact.at > *fact.loggedAt) {
            m_findings.append(u"%1 is dated after its command"_s.arg(name));
        } else if (fact.at < *fact.loggedAt && fact.subject.startsWith("ticket/"_L1)) {
            m_findings.append(u"%1 is dated before its command"_s.arg(name)); // nothing of a number is found out late
        }
    }
    void add(const QStringList &findings) { m_findings += findings; }
    [[nodiscard]] const QStringList &findings() const { return m_findings; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    QStringList m_findings;
    qint64 m_count = 0;
};

/** Two stories of one thing, the record's and the facts', and in what they differ. */
class Difference
{
public:
    template <typename Value>
    void note(const QString &name, const Value &record, const Value &facts)
    {
        if (!(record == facts)) {
            m_words.append(u"%1 %2, from its facts %3"_s.arg(name, text(record), text(facts)));
        }
    }
    [[nodiscard]] QString words() const { return m_words.join(u"; "_s); }

private:
    static QString text(const QString &value) { return value.isEmpty() ? u"none"_s : value; }
    static QString text(int value) { return QString::number(value); }
    static QString text(Instant value) { return isSet(value) ? toIso(value) : u"none"_s; }
    static QString text(Opinion value) { return toString(value); }
    static QString text(CaseResult value) { return toString(value); }
    template <typename State>
    static QString text(const std::optional<State> &value)
    {
        return value ? toString(*value) : u"none"_s;
    }
    template <typename Value>
    static QString text(const std::map<QString, Value> &values)
    {
        QStringList words;
        for (const auto &[department, value] : values) {
            words.append(department + u' ' + text(value));
        }
        return text(words.join(u' '));
    }
    static QString text(const std::set<QString> &values)
    {
        return text(QStringList(values.begin(), values.end()).join(u' '));
    }

    QStringList m_words;
};

QString differences(const TicketHistory &record, const TicketHistory &facts)
{
    Difference difference;
    difference.note(u"state"_s, record.state, facts.state);
    difference.note(u"number"_s, record.number, facts.number);
    difference.note(u"queue"_s, record.prefix, facts.prefix);
    difference.note(u"window"_s, record.window, facts.window);
    difference.note(u"times missed"_s, record.missedTimes, facts.missedTimes);
    difference.note(u"taken"_s, record.takenAt, facts.takenAt);
    difference.note(u"called"_s, record.calledAt, facts.calledAt);
    difference.note(u"started"_s, record.startedAt, facts.startedAt);
    difference.note(u"ended"_s, record.endedAt, facts.endedAt);
    return difference.words();
}

QString differences(const CaseHistory &record, const CaseHistory &facts)
{
    Difference difference;
    difference.note(u"state"_s, record.state, facts.state);
    difference.note(u"result"_s, record.result, facts.result);
    difference.note(u"number"_s, record.caseNo, facts.caseNo);
    difference.note(u"opinions"_s, record.opinions, facts.opinions);
    difference.note(u"opinions answered"_s, record.replied, facts.replied);
    difference.note(u"departments' results"_s, record.results, facts.results);
    difference.note(u"times hurried"_s, record.urges, facts.urges);
    difference.note(u"decided"_s, record.decidedAt, facts.decidedAt);
    difference.note(u"finished"_s, record.finishedAt, facts.finishedAt);
    difference.note(u"delivered"_s, record.deliveredAt, facts.deliveredAt);
    difference.note(u"number elsewhere"_s, record.externalNo, facts.externalNo);
    difference.note(u"scans"_s, record.scans, facts.scans);
    difference.note(u"papers"_s, record.papers, facts.papers);
    return difference.words();
}

/** Tickets, cases and pairs as their facts tell them, against their records. */
class Retelling
{
public:
    explicit Retelling(const HallState &state)
        : m_state(state)
    {
    }

    /** All facts of one subject. */
    void hear(const QString &subject, const std::vector<Fact> &facts)
    {
        const QString id = subject.section(u'/', 1);
        if (subject.startsWith("ticket/"_L1)) {
            hearTicket(id, facts);
        } else if (subject.startsWith("case/"_L1)) {
            hearCase(id, facts);
        } else if (subject.startsWith("post/"_L1)) {
            hearPost(id, facts);
        }
    }

    void report(VerifyReport &report)
    {
        for (const auto &[id, ticket] : m_state.tickets) {
            if (!m_tickets.contains(id)) {
                m_ticketFindings.append(u"%1 (ticket/%2) has no facts"_s.arg(ticket.number, id));
            }
        }
        for (const auto &[id, one] : m_state.cases) {
            if (!m_cases.contains(id)) {
                m_caseFindings.append(u"%1 (case/%2) has no facts"_s.arg(one.caseNo, id));
            }
        }
        report.add(u"tickets, from their facts"_s, qint64(m_tickets.size()), m_ticketFindings);
        report.add(u"cases, from their facts"_s, qint64(m_cases.size()), m_caseFindings);
        report.add(u"pairs of posts, from their facts"_s, m_posts, m_postFindings);
    }

private:
    void hearTicket(const QString &id, const std::vector<Fact> &facts)
    {
        m_tickets.insert(id);
        const auto found = m_state.tickets.find(id);
        if (found == m_state.tickets.end()) {
            m_ticketFindings.append(u"ticket/%1 (%2) is in the facts and nowhere else"_s.arg(id, facts.front().detail));
        } else if (const QString words = differences(historyOf(found->second), tellTicket(facts)); !words.isEmpty()) {
            m_ticketFindings.append(u"%1 (ticket/%2): %3"_s.arg(found->second.number, id, words));
        }
    }

    void hearCase(const QString &id, const std::vector<Fact> &facts)
    {
        m_cases.insert(id);
        const auto found = m_state.cases.find(id);
        const CaseHistory told = tell(facts);
        if (found == m_state.cases.end()) {
            m_caseFindings.append(u"case/%1 (%2) is in the facts and nowhere else"_s.arg(id, told.caseNo));
        } else if (const QString words = differences(historyOf(m_state, found->second, told.forgotten), told);
                   !words.isEmpty()) {
            m_caseFindings.append(u"%1 (case/%2): %3"_s.arg(found->second.caseNo, id, words));
        }
    }

    void hearPost(const QString &id, const std::vector<Fact> &facts)
    {
        const auto pair =
            std::find_if(facts.rbegin(), facts.rend(), [](const Fact &fact) { return fact.kind == "pair"_L1; });
        const auto found = m_state.posts.find(id);
        if (pair == facts.rend() || found == m_state.posts.end()) {
            return;
        }
        ++m_posts;
        if (const QString now = pairWords(found->second); now != pair->detail) {
            m_postFindings.append(u"post/%1: pair %2, from its facts %3"_s.arg(id, now, pair->detail));
        }
    }

    const HallState &m_state;
    std::set<QString> m_tickets;
    std::set<QString> m_cases;
    qint64 m_posts = 0;
    QStringList m_ticketFindings;
    QStringList m_caseFindings;
    QStringList m_postFindings;
};

/** The facts beside the command log, and what they tell beside the records. */
Status addFacts(VerifyReport &report, StoreCheck &check, const QString &partition, const HallState &state)
{
    FactTimes times;
    Retelling retelling(state);
    QString subject;
    std::vector<Fact> facts;
    const auto tellLast = [&] {
        if (!facts.empty()) {
            retelling.hear(subject, facts);
            facts.clear();
        }
    };
    const Status read = check.eachFact(partition, [&](const StoreCheck::FactFinding &fact) {
        times.note(fact);
        if (fact.subject != subject) {
            tellLast();
            subject = fact.subject;
        }
        facts.push_back({fact.subject, fact.kind, fact.detail, fact.at});
    });
    if (!read) {
        return read.error();
    }
    tellLast();
    const Result<QStringList> lost = check.lostFacts(partition, leavesFacts);
    const Result<QStringList> order = check.timesOfLog(partition, [](const QString &name) {
        return name == "accept-clock"_L1; // an administrator has accepted an earlier time
    });
    if (!lost || !order) {
        return lost ? order.error() : lost.error();
    }
    times.add(*lost);
    times.add(*order);
    report.add(u"facts, against the command log"_s, times.count(), times.findings());
    retelling.report(report);
    return Done{};
}

/** Every running clock from the facts, by the calendar that its date says it was counted by. */
void addDueDates(VerifyReport &report, const Books &books)
{
    QStringList findings;
    qint64 count = 0;
    int older = 0;
    for (const auto &[id, one] : books.state.cases) {
        if (!clockRuns(one)) {
            continue;
        }
        const CalendarVersion *version = findCalendar(books.catalogue, one.due.calendar);
        if (!version && one.due.calendar == books.state.calendar.version.id) {
            version = &books.state.calendar.version; // the hall has its own whole, whatever the centre lost
        }
        if (one.due.engine != timeEngine || !version || !version->days || one.limit.unit == LimitUnit::None) {
            ++older;
            continue;
        }
        ServiceCase anew = one;
        const HallInfo &info = books.state.info;
        reproject(anew, {info.hours, *version->days, info.zone, info.lights, version->id});
        count += 1 + qint64(activeBranches(one).size());
        if (!(anew == one)) {
            findings.append(u"%1 is due %2, from its facts %3 by calendar %4"_s.arg(
                one.caseNo, info.zone.toIsoLocal(one.due.due), info.zone.toIsoLocal(anew.due.due), version->id));
        }
    }
    report.add(u"due dates, from the facts"_s, count, findings);
    if (older > 0) {
        report.remark(u"due dates: %1 running cases were counted by an earlier program; adopting the calendar "
                      "again counts them anew"_s.arg(older));
    }
}

/** A calendar is named by its content. */
void addCalendars(VerifyReport &report, const Books &books)
{
    QStringList findings;
    const CalendarVersion &adopted = books.state.calendar.version;
    if (!adopted.id.isEmpty() && !books.catalogue.calendars.contains(adopted.id)) {
        findings.append(u"the hall counts by calendar %1, which the catalogue does not have"_s.arg(adopted.id));
    }
    report.add(u"calendars"_s, qint64(books.catalogue.calendars.size()), findings);
}

} // namespace

Status addDerived(VerifyReport &report, Store &store, StoreCheck &check, const QString &hallPartition)
{
    const Result<Books> books = readBooks(store, hallPartition);
    if (!books) {
        return books.error();
    }
    report.add(u"records"_s, books->records, books->unread);
    addNumbers(report, books->state);
    if (const Status facts = addFacts(report, check, hallPartition, books->state); !facts) {
        return facts.error();
    }
    addCalendars(report, *books);
    addDueDates(report, *books);
    return Done{};
}

} // namespace yizhan
