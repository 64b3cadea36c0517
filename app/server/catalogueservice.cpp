// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/catalogueservice.h"

#include "protocol/recordjson.h"
#include "server/auditing.h"
#include "server/clockacceptance.h"
#include "server/log.h"
#include "server/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    return m_writer->start();
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
    m_setup.state.write([&](HallState &, Catalogue &catalogue) {
        for (const Record &record : outcome.records) {
            applyRecord(catalogue, record);
        }
    });
    for (const Record &record : outcome.records) {
        if (record.deleted) {
            m_bodies.erase({record.kind, record.id});
        } else {
            m_bodies[{record.kind, record.id}] = record.body;
        }
    }
    if (!outcome.records.empty()) {
        outcome.audit.push_back(auditOfImport(m_setup.sealer, u"import-catalogue"_s, outcome.records));
    }
    const QJsonObject answer{{u"changed"_s, qint64(outcome.records.size())},
                             {u"revision"_s, outcome.records.empty() ? turn.revision - 1 : turn.revision}};
    outcome.answer = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    return outcome;
}

} // namespace yizhan
