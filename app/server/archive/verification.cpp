// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/verification.h"

#include "domain/cases/casework.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "domain/limits/timelimit.h"
#include "protocol/recordjson.h"
#include "server/catalogueservice.h"
#include "server/personaldata.h"
#include "storage/audittable.h"
#include "storage/connection.h"
#include "storage/storecheck.h"
#include "storage/storeerror.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** More of a kind are counted, not told one by one. */
constexpr qsizetype mostFindings = 20;

class Report
{
public:
    void add(const QString &name, qint64 lookedAt, const QStringList &findings)
    {
        QStringList told = findings.first(std::min(findings.size(), mostFindings));
        if (findings.size() > mostFindings) {
            told.append(u"… and %1 more"_s.arg(findings.size() - mostFindings));
        }
        m_sound = m_sound && findings.isEmpty();
        m_checks.append(QJsonObject{
            {u"name"_s, name}, {u"looked_at"_s, lookedAt}, {u"findings"_s, QJsonArray::fromStringList(told)}});
    }
    void remark(const QString &sentence) { m_remarks.append(sentence); }
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{u"sound"_s, m_sound}, {u"checks"_s, m_checks}, {u"remarks"_s, m_remarks}};
    }

private:
    bool m_sound = true;
    QJsonArray m_checks;
    QJsonArray m_remarks;
};

Status addSealed(Report &report, StoreCheck &check, const Sealer &sealer, bool rederive)
{
    QStringList closed;
    QStringList otherKeys;
    qint64 count = 0;
    const Status read = check.eachSealed([&](const StoreCheck::SealedFinding &one) {
        ++count;
        const Result<QStringList> keys = personalKeys(sealer, one.blob, one.subject);
        if (!keys) {
            closed.append(u"%1: the personal data of %2 do not open"_s.arg(one.partition, one.subject));
        } else if (*keys != one.keys) {
            otherKeys.append(u"%1: the keyed hashes of %2 are not those of its data"_s.arg(one.partition, one.subject));
        }
    });
    if (!read) {
        return read.error();
    }
    report.add(u"sealed rows"_s, count, closed);
    if (rederive) {
        report.add(u"keyed hashes, from the sealed rows"_s, count, otherKeys);
    }
    return Done{};
}

/** Why a sealed file is not what its record says, or nothing. `sha256` may be empty. */
QString faultOf(const PaperFiles &files, const QString &id, qint64 bytes, const QString &sha256)
{
    if (!QFile::exists(files.pathOf(id))) {
        return u"has no file"_s;
    }
    const auto reader = files.open(id);
    if (!reader) {
        return u"has a file that does not open"_s;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    for (;;) {
        const Result<QByteArray> piece = (*reader)->read();
        if (!piece) {
            return u"has a file that does not open to its end"_s;
        }
        if (piece->isEmpty()) {
            break;
        }
        size += piece->size();
        hash.addData(*piece);
    }
    const bool same = size == bytes && (sha256.isEmpty() || sha256 == QString::fromLatin1(hash.result().toHex()));
    return same ? QString() : u"has a file with other content"_s;
}

Status addPapers(Report &report, Store &store, const QString &hallPartition, const PaperFiles &files)
{
    const auto records = store.load(hallPartition);
    if (!records) {
        return records.error();
    }
    HallState state;
    for (const Record &record : *records) {
        if (record.kind == "attachment"_L1 || record.kind == "paper"_L1) {
            applyRecord(state, record);
        }
    }
    QStringList findings;
    const auto look = [&](const QString &id, qint64 bytes, const QString &sha256) {
        if (store.connection().stopped()) {
            return;
        }
        if (const QString fault = faultOf(files, id, bytes, sha256); !fault.isEmpty()) {
            findings.append(u"%1 %2"_s.arg(id, fault));
        }
    };
    for (const auto &[id, attachment] : state.attachments) {
        look(id, attachment.bytes, {});
    }
    for (const auto &[id, paper] : state.papers) {
        look(id, paper.bytes, paper.sha256);
    }
    if (store.connection().stopped()) {
        return storeError(StoreFault::Stopped);
    }
    report.add(u"scans and papers"_s, qint64(state.attachments.size() + state.papers.size()), findings);
    return Done{};
}

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
    [[nodiscard]] const QStringList &findings() const { return m_findings; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    const HallState &m_state;
    std::set<std::pair<QString, int>> m_seen;
    QStringList m_findings;
    qint64 m_count = 0;
};

void addNumbers(Report &report, const HallState &state)
{
    Numbers numbers(state);
    for (const auto &[id, ticket] : state.tickets) {
        numbers.note(ticket.prefix + u'/' + toIso(ticket.day), ticket.serial, ticket.number);
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

Status addFacts(Report &report, StoreCheck &check, const QString &partition, const HallState &state)
{
    QStringList findings;
    qint64 count = 0;
    const auto look = [&](const auto &things, const QString &kind, const QString &fact) {
        return check.eachFact(partition, fact, [&](const QString &subject, const QString &detail) {
            if (subject.startsWith(kind + u'/')) {
                ++count;
                if (!things.contains(subject.mid(kind.size() + 1))) {
                    findings.append(u"%1 (%2) is in the facts and nowhere else"_s.arg(subject, detail));
                }
            }
        });
    };
    if (const Status tickets = look(state.tickets, u"ticket"_s, u"taken"_s); !tickets) {
        return tickets.error();
    }
    if (const Status cases = look(state.cases, u"case"_s, u"accepted"_s); !cases) {
        return cases.error();
    }
    report.add(u"tickets and cases, from the facts"_s, count, findings);
    return Done{};
}

/** Every running clock from the facts, by the calendar that its date says it was counted by. */
void addDueDates(Report &report, const Books &books)
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
void addCalendars(Report &report, const Books &books)
{
    QStringList findings;
    const CalendarVersion &adopted = books.state.calendar.version;
    if (!adopted.id.isEmpty() && !books.catalogue.calendars.contains(adopted.id)) {
        findings.append(u"the hall counts by calendar %1, which the catalogue does not have"_s.arg(adopted.id));
    }
    report.add(u"calendars"_s, qint64(books.catalogue.calendars.size()), findings);
}

Status addDerived(Report &report, Store &store, StoreCheck &check, const QString &hallPartition)
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

} // namespace

Result<QJsonObject> verifyHall(Store &store, const Sealer &sealer, const QString &hallPartition,
                               const PaperFiles &papers, bool rederive)
{
    Report report;
    StoreCheck check(store);
    const auto partitions = store.partitions();
    if (!partitions) {
        return partitions.error();
    }
    const auto count = qint64(partitions->size());
    const Result<QStringList> structure = check.structure();
    if (!structure) {
        return structure.error();
    }
    report.add(u"structure and foreign keys"_s, 1, *structure);
    const Result<QStringList> log = check.commandLog();
    if (!log) {
        return log.error();
    }
    report.add(u"command log"_s, count, *log);
    const Result<QStringList> revisions = check.revisions();
    if (!revisions) {
        return revisions.error();
    }
    report.add(u"revisions"_s, count, *revisions);
    AuditTable audit(store.connection());
    const Result<QStringList> chain = audit.faults();
    const auto heads = audit.heads();
    if (!chain || !heads) {
        return chain ? heads.error() : chain.error();
    }
    qint64 entries = 0;
    for (const AuditHead &head : *heads) {
        entries += head.count;
    }
    report.add(u"audit"_s, entries, *chain);
    if (const Status sealed = addSealed(report, check, sealer, rederive); !sealed) {
        return sealed.error();
    }
    if (const Status looked = addPapers(report, store, hallPartition, papers); !looked) {
        return looked.error();
    }
    if (rederive) {
        if (const Status derived = addDerived(report, store, check, hallPartition); !derived) {
            return derived.error();
        }
    }
    return report.toJson();
}

} // namespace yizhan
