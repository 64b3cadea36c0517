// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/auditing.h"

#include "protocol/commandjson.h"
#include "protocol/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Any JSON value as one text, the same for equal values. */
QString textOf(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

void notePerson(AuditEntry &entry, const Sealer &sealer, const QString &role, const Applicant &person)
{
    noteValue(entry, sealer, role + u".name"_s, person.name);
    noteValue(entry, sealer, role + u".phone"_s, person.phone);
    if (!person.idNumber.isEmpty()) {
        noteValue(entry, sealer, role + u".id_number"_s, person.idNumber);
    }
}

/** Every part of a case that is another than before. */
void noteChanges(AuditEntry &entry, const Sealer &sealer, const HallState &before, const ServiceCase &after)
{
    const auto found = before.cases.find(after.id);
    const QJsonObject was = found == before.cases.end() ? QJsonObject() : toRecord(HallRecord(found->second)).body;
    const QJsonObject is = toRecord(HallRecord(after)).body;
    for (auto it = is.begin(); it != is.end(); ++it) {
        if (was.value(it.key()) != *it) {
            noteValue(entry, sealer, it.key(), textOf(*it));
        }
    }
}

/** What is noted of records that are no case: scans and papers under their case, what follows a bad rating. */
QString subjectBeside(const HallRecord &record)
{
    if (const auto *attachment = record.as<Attachment>()) {
        return u"case/"_s + attachment->caseId;
    }
    if (const auto *paper = record.as<IssuedPaper>()) {
        return u"case/"_s + paper->caseId;
    }
    const auto *followUp = record.as<FollowUp>();
    return followUp ? u"follow-up/"_s + followUp->id : QString();
}

/** What a command is about that moves many cases at once: a calendar, the pair of a post; empty for others. */
QString subjectOfMany(const HallState &before, const HallCommand &command, const Decision &decision)
{
    if (const auto *adopted = command.as<AdoptCalendar>()) {
        return u"calendar/"_s + adopted->version;
    }
    if (const auto *answered = command.as<AnswerApproval>()) {
        const auto asked = before.approvals.find(answered->approval);
        const bool ofPair = asked != before.approvals.end() && asked->second.kind == ApprovalKind::PairChange;
        return ofPair ? u"pair-change/"_s + asked->second.subject : QString();
    }
    if (command.as<RequestPairChange>()) {
        for (const HallRecord &change : decision.changes) {
            if (const auto *pair = change.as<PairChange>()) {
                return u"pair-change/"_s + pair->id;
            }
        }
    }
    return {};
}

} // namespace

QString actorName(const Actor &actor)
{
    if (actor.clockwork) {
        return u"clockwork"_s;
    }
    return actor.person.isEmpty() ? actor.device : actor.person;
}

AuditEntry auditOf(const Principal &principal, const QString &action, const QString &subject, const QString &partition,
                   Instant at)
{
    AuditEntry entry;
    entry.partition = partition;
    entry.at = at;
    entry.actor = principal.person;
    if (entry.actor.isEmpty() && principal.role == Role::Administrator) {
        entry.actor = u"administrator"_s;
    }
    entry.device = principal.device;
    entry.action = action;
    entry.subject = subject;
    return entry;
}

QString auditHash(const Sealer &sealer, const QString &salt, const QString &field, const QString &value)
{
    return sealer.keyedHash(u"audit "_s + field, salt + value);
}

void noteValue(AuditEntry &entry, const Sealer &sealer, const QString &field, const QString &value)
{
    if (entry.salt.isEmpty()) {
        entry.salt = randomToken();
    }
    entry.fields[field] = auditHash(sealer, entry.salt, field, value);
}

void noteLook(AuditEntry &entry, const QString &field)
{
    entry.fields[field] = QString();
}

std::vector<AuditEntry> auditOf(const Sealer &sealer, const HallState &before, const HallCommand &command,
                                const Actor &actor, const Decision &decision)
{
    const auto entryOn = [&](const QString &subject) {
        AuditEntry entry;
        entry.actor = actorName(actor);
        entry.device = actor.device;
        entry.action = commandName(command);
        entry.subject = subject;
        return entry;
    };
    std::vector<AuditEntry> entries;
    if (const auto *in = command.as<LogIn>()) {
        entries.push_back(entryOn(u"person/"_s + in->person));
    } else if (const auto *out = command.as<LogOut>()) {
        entries.push_back(entryOn(u"person/"_s + out->person));
    }
    // Each case has its fact; thousands of entries that say the same would hide the others.
    const QString whole = subjectOfMany(before, command, decision);
    if (!whole.isEmpty()) {
        AuditEntry entry = entryOn(whole);
        QStringList moved;
        for (const Fact &fact : decision.facts) {
            moved.append(fact.subject + u' ' + fact.detail);
        }
        noteValue(entry, sealer, u"facts"_s, moved.join(u'\n'));
        entries.push_back(std::move(entry));
        return entries;
    }
    for (const HallRecord &change : decision.changes) {
        if (const QString subject = subjectBeside(change); !subject.isEmpty()) {
            AuditEntry entry = entryOn(subject);
            noteValue(entry, sealer, kindOf(change), idOf(change));
            for (const Fact &fact : decision.facts) {
                if (fact.subject == subject && !fact.detail.isEmpty()) {
                    noteValue(entry, sealer, u"fact."_s + fact.kind, fact.detail);
                }
            }
            entries.push_back(std::move(entry));
        }
        const auto *one = change.as<ServiceCase>();
        if (!one) {
            continue;
        }
        AuditEntry entry = entryOn(u"case/"_s + one->id);
        noteChanges(entry, sealer, before, *one);
        for (const Fact &fact : decision.facts) {
            if (fact.subject == entry.subject && !fact.detail.isEmpty()) {
                noteValue(entry, sealer, u"fact."_s + fact.kind, fact.detail); // reasons are people's words
            }
        }
        if (decision.sealed && decision.sealed->caseId == one->id) {
            notePerson(entry, sealer, u"applicant"_s, decision.sealed->applicant);
            if (decision.sealed->agent) {
                notePerson(entry, sealer, u"agent"_s, *decision.sealed->agent);
            }
        }
        if (decision.amended && decision.amended->person) {
            notePerson(entry, sealer, decision.amended->agent ? u"agent"_s : u"applicant"_s, *decision.amended->person);
        }
        entries.push_back(std::move(entry));
    }
    for (const Fact &fact : decision.facts) { // bad credit marks hang on a person, not on a case
        if (fact.subject.startsWith(u"credit/")) {
            AuditEntry entry = entryOn(fact.subject);
            if (fact.detail.isEmpty()) {
                entry.action = u"credit-forgotten"_s;
            } else {
                noteValue(entry, sealer, u"fact."_s + fact.kind, fact.detail);
            }
            entries.push_back(std::move(entry));
        }
    }
    for (const QString &id : decision.forgotten) {
        AuditEntry entry = entryOn(u"case/"_s + id);
        entry.action = u"case-forgotten"_s;
        entries.push_back(std::move(entry));
    }
    return entries;
}

AuditEntry auditOfImport(const Sealer &sealer, const QString &name, const std::vector<Record> &records)
{
    AuditEntry entry;
    entry.actor = u"administrator"_s;
    entry.action = name;
    for (const Record &record : records) {
        noteValue(entry, sealer, record.kind + u'/' + record.id, record.deleted ? QString() : textOf(record.body));
    }
    return entry;
}

} // namespace yizhan
