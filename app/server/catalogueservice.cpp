// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/catalogueservice.h"

#include "protocol/recordjson.h"
#include "server/accounts/auditing.h"
#include "server/clockacceptance.h"
#include "server/http/problem.h"
#include "server/log.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <future>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QByteArray toFeed(const std::vector<Record> &records)
{
    QJsonArray array;
    for (const Record &record : records) {
        array.append(toJson(record));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

Status CatalogueService::start(Store &store)
{
    const QString id = QString::fromLatin1(catalogueId);
    const auto partition = store.partition(id);
    if (!partition) {
        return partition.error();
    }
    if (!*partition) {
        return problems::notFound();
    }
    if (!(*partition)->isHome()) {
        const auto records = store.load(id);
        if (!records) {
            return records.error();
        }
        replaced(**partition, *records);
        return Done{};
    }
    m_writer = std::make_unique<PartitionWriter>(PartitionWriter::Setup{
        m_setup.store, id, [this] { return m_setup.clock.now(); },
        [this](const Partition &head, const std::vector<Record> &records) {
            m_bodies.clear();
            for (const Record &record : records) {
                m_bodies[{record.kind, record.id}] = record.body;
            }
            replaced(head, records);
        },
        [this](const Commit &commit) {
            m_setup.hub.publish({commit.partition, commit.epoch, commit.from, commit.to, commit.changes});
            m_setup.metrics.committed(u"catalogue"_s, commit.to - commit.from);
            m_setup.changed();
        }});
    if (const Status started = m_writer->start(); !started) {
        return started;
    }
    publishLooseYears();
    return Done{};
}

void CatalogueService::stop()
{
    if (m_writer) {
        m_writer->stop();
    }
}

void CatalogueService::acceptClock(const AuditEntry &entry, const QString &requestId,
                                   std::function<void(const Reply &)> done)
{
    if (!m_writer) {
        done({200, "{}", 0, false});
        return;
    }
    Job job = acceptanceOfClock(entry, requestId);
    job.done = std::move(done);
    m_writer->submit(std::move(job));
}

void CatalogueService::lookAgain()
{
    if (!m_writer) {
        return; // its home knows
    }
    m_writer->submit(lookingJob());
}

void CatalogueService::replaced(const Partition &head, const std::vector<Record> &records)
{
    m_setup.state.write([&](HallState &, Catalogue &catalogue) {
        catalogue = Catalogue();
        for (const Record &record : records) {
            if (!applyRecord(catalogue, record)) {
                qCWarning(serverLog) << "a record of the catalogue is not understood:" << record.kind << record.id;
            }
        }
    });
    m_setup.hub.setHead(head.id, {head.epoch, head.revision, head.horizon});
    m_setup.changed();
}

void CatalogueService::followed(const QString &epoch, qint64 from, qint64 to, const std::vector<Record> &records)
{
    m_setup.state.write([&](HallState &, Catalogue &catalogue) {
        for (const Record &record : records) {
            applyRecord(catalogue, record);
        }
    });
    m_setup.hub.publish({QString::fromLatin1(catalogueId), epoch, from, to, toFeed(records)});
    m_setup.changed();
}

void CatalogueService::import(std::vector<Record> records, const QStringList &kinds, const QString &requestId,
                              std::function<void(const Reply &)> done)
{
    if (!m_writer) {
        const Response refusal = problemResponse(problems::followedPartition());
        done({refusal.status, refusal.body, 0, false});
        return;
    }
    Job job;
    job.name = u"import-catalogue"_s;
    job.actor = u"administrator"_s;
    job.requestId = requestId;
    job.decide = [this, held = std::move(records), kinds](const Turn &turn) {
        return decideImport(held, kinds, turn);
    };
    job.done = std::move(done);
    m_writer->submit(std::move(job));
}

Result<Outcome> CatalogueService::decideImport(const std::vector<Record> &records, const QStringList &kinds,
                                               const Turn &turn)
{
    Outcome outcome;
    std::set<Key> wanted;
    for (const Record &record : records) {
        const Key key{record.kind, record.id};
        wanted.insert(key);
        const auto found = m_bodies.find(key);
        if (found == m_bodies.end() || found->second != record.body) {
            outcome.records.push_back(record);
        }
    }
    for (const auto &[key, body] : m_bodies) {
        if (kinds.contains(key.first) && !wanted.contains(key)) {
            Record gone;
            gone.kind = key.first;
            gone.id = key.second;
            gone.deleted = true;
            outcome.records.push_back(gone);
        }
    }
    carryOut(&outcome, {}, turn);
    return outcome;
}

void CatalogueService::carryOut(Outcome *outcome, QJsonObject answer, const Turn &turn)
{
    const std::vector<Record> &records = outcome->records;
    m_setup.state.write([&](HallState &, Catalogue &catalogue) {
        for (const Record &record : records) {
            applyRecord(catalogue, record);
        }
    });
    for (const Record &record : records) {
        if (record.deleted) {
            m_bodies.erase({record.kind, record.id});
        } else {
            m_bodies[{record.kind, record.id}] = record.body;
        }
    }
    if (!records.empty()) {
        outcome->audit.push_back(auditOfImport(m_setup.sealer, u"import-catalogue"_s, records));
    }
    answer.insert(u"changed"_s, qint64(records.size()));
    answer.insert(u"revision"_s, records.empty() ? turn.revision - 1 : turn.revision);
    outcome->answer = QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

void CatalogueService::publish(const CalendarYears &years, const QString &requestId,
                               std::function<void(const Reply &)> done)
{
    if (!m_writer) {
        const Response refusal = problemResponse(problems::followedPartition());
        done({refusal.status, refusal.body, 0, false});
        return;
    }
    Job job;
    job.name = u"publish-calendar"_s;
    job.actor = u"administrator"_s;
    job.requestId = requestId;
    job.decide = [this, years](const Turn &turn) {
        return decidePublication(years, turn);
    };
    job.done = std::move(done);
    m_writer->submit(std::move(job));
}

Result<Outcome> CatalogueService::decidePublication(const CalendarYears &years, const Turn &turn)
{
    struct Published
    {
        std::optional<CalendarVersion> newest;
        CalendarYears loose;
    };
    const auto [newest, loose] = m_setup.state.read([](const HallState &, const Catalogue &catalogue) {
        const CalendarVersion *found = catalogue.newestCalendar();
        return Published{found ? std::optional(*found) : std::nullopt, catalogue.looseYears};
    });
    Outcome outcome;
    CalendarVersion version =
        calendarVersion(withYears(newest ? newest->years : loose, years), newest ? newest->number + 1 : 1, turn.now);
    if (newest && newest->id == version.id) {
        version = *newest;
    } else {
        outcome.records.push_back(toRecord(version));
    }
    for (const CalendarYear &year : loose) {
        Record gone;
        gone.kind = u"calendar"_s;
        gone.id = QString::number(year.year);
        gone.deleted = true;
        outcome.records.push_back(gone);
    }
    carryOut(&outcome, {{u"version"_s, version.id}, {u"number"_s, version.number}, {u"label"_s, version.label}}, turn);
    return outcome;
}

void CatalogueService::publishLooseYears()
{
    const bool loose =
        m_setup.state.read([](const HallState &, const Catalogue &catalogue) { return !catalogue.looseYears.empty(); });
    if (!loose) {
        return;
    }
    const auto answered = std::make_shared<std::promise<Reply>>();
    std::future<Reply> answer = answered->get_future();
    publish({}, u"migration"_s, [answered](const Reply &reply) { answered->set_value(reply); });
    if (const Reply reply = answer.get(); !reply.ok()) {
        qCWarning(serverLog) << "the calendar of before was not published as a version:" << reply.status;
    }
}

} // namespace yizhan
