// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/hallservice.h"

#include "domain/cases/paperwork.h"
#include "domain/duty/pairchanges.h"
#include "domain/duty/posts.h"
#include "domain/limits/calendarwork.h"
#include "domain/restoring.h"
#include "protocol/commandjson.h"
#include "protocol/inparallel.h"
#include "protocol/recordjson.h"
#include "server/accounts/auditing.h"
#include "server/clockacceptance.h"
#include "server/log.h"
#include "storage/connection.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <sodium.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QString freshId()
{
    // A UUID of version 7: ids rise with time, so a new row goes to the end of its index instead of anywhere in it.
    std::array<uchar, 16> bits{};
    randombytes_buf(bits.data(), bits.size());
    const auto now = quint64(std::chrono::milliseconds(realNow().time_since_epoch()).count());
    for (size_t i = 0; i < 6; ++i) {
        bits[i] = uchar(now >> (40U - 8U * i));
    }
    bits[6] = uchar(0x70U | (bits[6] & 0x0fU));
    bits[8] = uchar(0x80U | (bits[8] & 0x3fU));
    return QString::fromLatin1(QByteArrayView(bits).toByteArray().toHex());
}

QString freshSlipCode()
{
    QByteArray bits(16, '\0');
    randombytes_buf(bits.data(), size_t(bits.size()));
    return QString::fromLatin1(bits.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString slipCodeHash(const QString &code)
{
    const QByteArray hash = QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** A ticket of yesterday, a case whose time is over and its notices leave every screen and stay in the books, as does
 * who was away when; the rest is just gone. */
bool staysInBooks(const QString &kind)
{
    return kind == "ticket"_L1 || kind == "case"_L1 || kind == "notice"_L1 || kind == "booking"_L1 ||
           kind == "roster"_L1 || kind == "bell"_L1 || kind == "submission"_L1 || kind == "absence"_L1;
}

template <typename Things>
std::optional<Record> recordIn(const Things &things, const QString &id)
{
    const auto found = things.find(id);
    return found == things.end() ? std::nullopt : std::optional(toRecord(HallRecord(found->second)));
}

std::optional<Record> recordOf(const HallState &state, const Removal &removal)
{
    if (removal.kind == "ticket"_L1) {
        return recordIn(state.tickets, removal.id);
    }
    if (removal.kind == "notice"_L1) {
        const TimeNotice *notice = state.escalations.notice(removal.id);
        return notice ? std::optional(toRecord(HallRecord(*notice))) : std::nullopt;
    }
    if (removal.kind == "booking"_L1) {
        return recordIn(state.bookings, removal.id);
    }
    if (removal.kind == "submission"_L1) {
        return recordIn(state.submissions, removal.id);
    }
    if (removal.kind == "roster"_L1) {
        return recordIn(state.roster, removal.id);
    }
    if (removal.kind == "bell"_L1) {
        return recordIn(state.bells, removal.id);
    }
    if (removal.kind == "absence"_L1) {
        return recordIn(state.absences, removal.id);
    }
    return recordIn(state.cases, removal.id);
}

Record removed(const HallState &state, const Removal &removal)
{
    if (staysInBooks(removal.kind)) {
        if (std::optional<Record> record = recordOf(state, removal)) {
            record->internal = true;
            return *record;
        }
    }
    Record record;
    record.kind = removal.kind;
    record.id = removal.id;
    record.deleted = true;
    return record;
}

} // namespace

HallService::HallService(Setup setup)
    : m_setup(std::move(setup))
    , m_writer({m_setup.store, m_setup.partition, [this] { return m_setup.clock.now(); },
                [this](const Partition &head, const std::vector<Record> &records) { loaded(head, records); },
                [this](const Commit &commit) { committed(commit); },
                [this](const Loss &loss, const std::vector<Record> &records) {
                    m_setup.lost();
                    return countersAfter(loss, records);
                },
                [this](Store &store) { return rereadTokens(store); }, !m_setup.clock.isSimulated()})
{
}

Status HallService::start()
{
    return m_writer.start();
}

void HallService::lookAgain()
{
    Job job = lookingJob();
    job.decide = [this](const Turn &turn) -> Result<Outcome> {
        Outcome outcome;
        outcome.within = [this, now = turn.now](Store &store) {
            return endAgain(store, now);
        };
        return outcome;
    };
    m_writer.submit(std::move(job));
}

void HallService::submit(HallRequest request)
{
    const auto held = std::make_shared<HallRequest>(std::move(request));
    const auto aftermath = std::make_shared<Aftermath>();
    Job job;
    job.scope = held->scope;
    job.key = held->key;
    job.bodyHash = held->bodyHash;
    job.name = commandName(held->command);
    job.actor = actorName(held->actor);
    job.device = held->actor.device;
    job.requestId = held->requestId;
    job.decide = [this, held, aftermath](const Turn &turn) {
        return decideOn(*held, turn, aftermath.get());
    };
    job.done = [this, held, aftermath](const Reply &reply) {
        if (reply.ok()) {
            for (const QString &person : aftermath->loggedOut) {
                m_setup.hub.drop(m_setup.tokens.revokeSessions(person));
            }
            if (!aftermath->files.isEmpty()) {
                m_setup.forgetFiles(aftermath->files);
            }
            for (const QString &file : aftermath->files) {
                m_leaving.removeAll(file);
            }
        }
        const bool clockRefused = reply.clock != ClockFault::None;
        if (clockRefused || (reply.ok() && !reply.repeated)) {
            m_setup.metrics.setClockRefused(clockRefused);
        }
        if (reply.status >= 500) {
            qCWarning(serverLog).noquote() << held->requestId << commandName(held->command) << "failed" << reply.status;
        }
        held->done(reply);
    };
    m_writer.submit(std::move(job));
}

void HallService::acceptClock(const AuditEntry &entry, const QString &requestId,
                              std::function<void(const Reply &)> done)
{
    Job job = acceptanceOfClock(entry, requestId);
    job.done = [this, done = std::move(done)](const Reply &reply) {
        if (reply.ok()) {
            m_setup.metrics.setClockRefused(false);
            m_setup.hub.drop(m_setup.tokens.revokeBegunAfter(realNow() + PartitionWriter::clockTolerance));
        }
        done(reply);
    };
    m_writer.submit(std::move(job));
}

Result<Outcome> HallService::decideOn(const HallRequest &request, const Turn &turn, Aftermath *aftermath)
{
    return m_setup.state.write([&](HallState &state, const Catalogue &catalogue) -> Result<Outcome> {
        const Context context{turn.now, request.actor, {freshId, freshSlipCode}};
        const Result<Decision> decision = decide(state, catalogue, request.command, context);
        if (!decision) {
            return decision.error();
        }
        Outcome outcome;
        if (const Post *post = postServedBy(state, request.actor.person, turn.now)) {
            outcome.post = post->id;
        }
        outcome.audit = auditOf(m_setup.sealer, state, request.command, request.actor, *decision);
        carryOut(*decision, state, &outcome);
        if (decision->amended && request.personal) {
            outcome.sealed.push_back(sealPersonalData(m_setup.sealer, u"case/"_s + decision->amended->caseId,
                                                      amended(*request.personal, *decision->amended)));
        }
        // Whoever is off duty now is logged out, in the same transaction.
        *aftermath = {{}, decision->files};
        m_leaving += decision->files;
        if (const auto *out = request.command.as<LogOut>()) {
            aftermath->loggedOut.append(out->person); // 外出 or 开会 stays on the plate; the session ends all the same
        }
        for (const HallRecord &change : decision->changes) {
            const auto *presence = change.as<Presence>();
            if (presence && presence->state == PresenceState::OffDuty &&
                !aftermath->loggedOut.contains(presence->person)) {
                aftermath->loggedOut.append(presence->person);
            }
        }
        outcome.within = [people = aftermath->loggedOut, further = request.within](Store &store) -> Status {
            for (const QString &person : people) {
                if (Status status = TokenTable(store.connection()).revokeSessions(person); !status) {
                    return status;
                }
            }
            return further ? further(store) : Status(Done{});
        };
        if (request.decided) {
            request.decided(*decision);
        }
        outcome.status = request.status;
        outcome.answer =
            request.answer ? compact(request.answer(state)) : commandAnswerText(state, catalogue, *decision, turn.now);
        return outcome;
    });
}

void HallService::carryOut(const Decision &decision, HallState &state, Outcome *outcome) const
{
    // A new calendar changes every running case: nobody should wait long for that, for the hall stands still meanwhile.
    outcome->records.resize(decision.changes.size());
    inParallel(decision.changes.size(),
               [&](std::size_t i) { outcome->records[i] = storedRecord(decision.changes[i]); });
    for (const HallRecord &change : decision.changes) {
        apply(state, change);
    }
    for (const Removal &removal : decision.removals) {
        outcome->records.push_back(removed(state, removal));
        remove(state, removal.kind, removal.id);
    }
    outcome->facts = decision.facts;
    for (const QString &id : decision.forgotten) {
        outcome->forgotten.append(u"case/"_s + id);
    }
    outcome->forgotten += decision.forgottenWords;
    for (const QString &id : decision.forgottenSubmissions) {
        outcome->forgotten.append(u"submission/"_s + id);
    }
    for (const QString &id : decision.forgottenBookings) {
        outcome->forgotten.append(u"booking/"_s + id);
    }
    if (decision.sealed) {
        outcome->sealed.push_back(sealPersonalData(m_setup.sealer, *decision.sealed));
    }
}

namespace {

/** `strange`: how many of them were not understood. */
HallState stateOf(const std::vector<Record> &records, int *strange)
{
    HallState state;
    for (const Record &record : records) {
        // What has left the screens is history: commands no longer know it.
        if (record.internal && staysInBooks(record.kind)) {
            continue;
        }
        if (!applyRecord(state, record)) {
            qCWarning(serverLog) << "a record is not understood:" << record.kind << record.id;
            ++*strange;
        }
    }
    return state;
}

} // namespace

std::vector<Record> HallService::countersAfter(const Loss &loss, const std::vector<Record> &records) const
{
    int strange = 0;
    const HallState left = stateOf(records, &strange);
    return m_setup.state.read([&](const HallState &before, const Catalogue &catalogue) {
        // Every number that was given is still known here, however many they were.
        std::map<QString, Counter> counters = before.counters;
        for (const Counter &past : countersPastPaper(left, catalogue, loss.head.lastCommitAt, loss.now)) {
            Counter &counter = counters.try_emplace(past.id, past).first->second;
            counter.last = std::max(counter.last, past.last);
        }
        std::vector<Record> moved;
        for (const auto &[id, counter] : counters) {
            moved.push_back(toRecord(HallRecord(counter)));
        }
        return moved;
    });
}

Status HallService::rereadTokens(Store &store)
{
    // First: what begins while the table is read is not asked for.
    const QStringList known = m_setup.tokens.hashes();
    const auto table = TokenTable(store.connection()).all();
    if (!table) {
        return table.error();
    }
    m_setup.hub.drop(m_setup.tokens.keepOnly(known, *table));
    return Done{};
}

Status HallService::endAgain(Store &store, Instant now) const
{
    const QStringList known = m_setup.tokens.hashes();
    const QStringList ended = m_setup.tokens.ended();
    TokenTable table(store.connection());
    const auto all = table.all();
    if (!all) {
        return all.error();
    }
    m_setup.hub.drop(m_setup.tokens.keepOnly(known, *all));
    std::vector<AuditEntry> entries;
    for (const Token &token : *all) {
        if (token.revoked || !ended.contains(token.hash)) {
            continue;
        }
        if (const Status again = table.revoke(token.hash); !again) {
            return again.error();
        }
        AuditEntry entry;
        entry.partition = m_setup.partition;
        entry.at = now;
        entry.actor = u"clockwork"_s;
        entry.action = u"revisions-lost"_s;
        entry.subject = token.person.isEmpty() ? u"device/"_s + token.device : u"person/"_s + token.person;
        entry.detail = u"the end of a token"_s;
        qCCritical(serverLog).noquote() << "the database lost the end of a token of" << entry.subject
                                        << "- it is ended again";
        entries.push_back(entry);
    }
    return entries.empty() ? Status(Done{}) : AuditTable(store.connection()).append(entries);
}

void HallService::loaded(const Partition &head, const std::vector<Record> &records)
{
    int strange = 0;
    QStringList forgotten;
    m_setup.state.write([&](HallState &state, Catalogue &) {
        state = stateOf(records, &strange);
        tellDepartments(state);
        const QStringList kept = m_leaving.isEmpty() ? QStringList() : fileIds(state);
        std::copy_if(m_leaving.begin(), m_leaving.end(), std::back_inserter(forgotten),
                     [&kept](const QString &file) { return !kept.contains(file); });
    });
    m_strange = strange;
    m_leaving.clear(); // those that are still there were not forgotten after all
    if (!forgotten.isEmpty()) {
        m_setup.forgetFiles(forgotten);
    }
    m_setup.hub.setHead(head.id, {head.epoch, head.revision, head.horizon});
    m_setup.forgot(); // perhaps: by a commit whose end nobody knew
}

void HallService::committed(const Commit &commit)
{
    m_setup.hub.publish({commit.partition, commit.epoch, commit.from, commit.to, commit.changes});
    m_setup.metrics.committed(u"hall"_s, commit.to - commit.from);
    m_setup.changed();
    if (commit.forgets) {
        m_setup.forgot();
    }
}

void HallService::tellDepartments(const HallState &state)
{
    QHash<QString, QString> departments;
    for (const auto &[id, person] : state.people) {
        departments.insert(id, person.department);
    }
    m_setup.tokens.setDepartments(std::move(departments));
}

namespace {

/** Notes a thing of the file where it differs from what the hall has. */
template <typename Thing>
void put(const std::map<QString, Thing> &present, const Thing &thing, std::vector<HallRecord> *changes)
{
    const auto found = present.find(thing.id);
    if (found == present.end() || !(found->second == thing)) {
        changes->emplace_back(thing);
    }
}

template <typename Thing>
void removeOthers(const std::map<QString, Thing> &present, const std::vector<Thing> &wanted, const QString &kind,
                  std::vector<Removal> *removals)
{
    for (const auto &[id, thing] : present) {
        const bool stays =
            std::any_of(wanted.begin(), wanted.end(), [&id = id](const Thing &one) { return one.id == id; });
        if (!stays) {
            removals->push_back({kind, id});
        }
    }
}

Result<Decision> importing(const ImportedHall &hall, const HallState &state, const Catalogue &catalogue, Instant now)
{
    Decision decision;
    // The file was checked before; since then a pair may have been changed.
    if (const ImportErrors pairs = checkPairs(hall, state.posts); !pairs.empty()) {
        return Error{409, u"pair-needs-approval"_s,
                     u"文件会改变AB岗搭配。搭配要经批准才能改：请在工作台“带班”页的“AB岗搭配”里提出。"_s,
                     pairs.front().sentence(), u"AB-13"_s};
    }
    if (!(state.info == hall.info)) {
        decision.changes.emplace_back(hall.info);
        // Other hours or lights: what is counted by them follows, in the same transaction.
        const TimeRules before = timeRules(state, catalogue);
        const TimeRules after{hall.info.hours, before.calendar, hall.info.zone, hall.info.lights, before.version};
        if (!(before.hours == after.hours) || !(before.lights == after.lights) || !(before.zone == after.zone)) {
            const Context context{now, {}, {freshId, freshSlipCode}};
            (void)recountCases({state, catalogue, context}, after, u"the hall's hours"_s, &decision);
            followToday(state, hall.info, before.calendar, now, &decision);
        }
    }
    for (Window window : hall.windows) {
        if (const auto found = state.windows.find(window.id); found != state.windows.end()) {
            window.state = found->second.state;
            window.person = found->second.person;
            window.ticket = found->second.ticket;
            window.backAt = found->second.backAt;
            window.priorityRun = found->second.priorityRun;
        }
        put(state.windows, window, &decision.changes);
    }
    for (const Person &person : hall.people) {
        put(state.people, person, &decision.changes);
        if (!state.presence.contains(person.id)) {
            Presence presence;
            presence.person = person.id;
            decision.changes.emplace_back(presence);
        }
    }
    for (const Post &post : hall.posts) {
        put(state.posts, post, &decision.changes);
        if (!state.posts.contains(post.id)) {
            decision.facts.push_back({u"post/"_s + post.id, u"pair"_s, pairWords(post)});
        }
    }
    removeOthers(state.windows, hall.windows, u"window"_s, &decision.removals);
    removeOthers(state.people, hall.people, u"person"_s, &decision.removals);
    removeOthers(state.posts, hall.posts, u"post"_s, &decision.removals);
    for (const Removal &removal : std::vector<Removal>(decision.removals)) {
        const bool busyWindow = removal.kind == "window"_L1 && !state.windows.at(removal.id).person.isEmpty();
        const bool busyPerson = removal.kind == "person"_L1 && state.windowOf(removal.id);
        if (busyWindow || busyPerson) {
            return Error{
                409,
                u"still-working"_s,
                u"文件里没有 %1，但它正在办公，请先关闭窗口。"_s.arg(removal.id),
                u"The file leaves out %1, which is at work right now; close the window first."_s.arg(removal.id),
                {}};
        }
        if (removal.kind == "person"_L1 && state.presence.contains(removal.id)) {
            decision.removals.push_back({u"presence"_s, removal.id});
        }
    }
    return decision;
}

} // namespace

void HallService::importHall(const ImportedHall &hall, const QString &requestId, std::function<Status(Store &)> within,
                             std::function<void(const Reply &)> done)
{
    Job job;
    job.name = u"import-hall"_s;
    job.actor = u"administrator"_s;
    job.requestId = requestId;
    job.decide = [this, hall, within = std::move(within)](const Turn &turn) {
        return m_setup.state.write([&](HallState &state, const Catalogue &catalogue) -> Result<Outcome> {
            const Result<Decision> decision = importing(hall, state, catalogue, turn.now);
            if (!decision) {
                return decision.error();
            }
            Outcome outcome;
            outcome.within = within;
            carryOut(*decision, state, &outcome);
            tellDepartments(state);
            const bool changes = !outcome.records.empty();
            if (changes) {
                // A case that is only counted anew is a projection of the setting that is noted.
                std::vector<Record> noted;
                for (const HallRecord &change : decision->changes) {
                    if (!change.is<ServiceCase>()) {
                        noted.push_back(toRecord(change));
                    }
                }
                std::copy_if(outcome.records.begin(), outcome.records.end(), std::back_inserter(noted),
                             [](const Record &record) { return record.deleted; });
                outcome.audit.push_back(auditOfImport(m_setup.sealer, u"import-hall"_s, noted));
            }
            outcome.answer = compact({{u"changed"_s, qint64(outcome.records.size())},
                                      {u"revision"_s, changes ? turn.revision : turn.revision - 1}});
            return outcome;
        });
    };
    job.done = std::move(done);
    m_writer.submit(std::move(job));
}

} // namespace yizhan
