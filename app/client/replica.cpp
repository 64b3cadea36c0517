// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/replica.h"

#include "client/replicaworker.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

/** Queues `function(worker)` on the replica's thread. */
template <typename F>
auto Replica::run(F function)
{
    using Value = std::invoke_result_t<F, ReplicaWorker &>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    QFuture<Value> future = promise->future();
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), promise, function = std::move(function)] {
            promise->addResult(function(*worker));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

Replica::Replica(const QString &path, const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<ReplicaWorker>(path, server.toString()))
{
    m_thread.setObjectName(u"replica"_s);
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &ReplicaWorker::lost, this, &Replica::lost);
    m_thread.start();
}

Replica::~Replica()
{
    // Queued behind all that is still to be written. The database must be closed on the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_worker->close();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QString Replica::defaultPath(const QUrl &server, const QString &mode)
{
    const QByteArray hash = QCryptographicHash::hash(server.toEncoded(), QCryptographicHash::Sha256).toHex().first(12);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/yizhan/%1-%2.replica"_s.arg(mode, QString::fromLatin1(hash));
}

QFuture<ReplicaContent> Replica::open()
{
    return run([](ReplicaWorker &worker) { return worker.open(); });
}

QFuture<FeedPage> Replica::applyPage(const QString &partition, const QByteArray &json, PageUse use)
{
    return run([=](ReplicaWorker &worker) { return worker.applyPage(partition, json, use); });
}

void Replica::applyEvent(const PartitionCursor &to, qint64 from, const QVector<Record> &records)
{
    run([=](ReplicaWorker &worker) { return worker.applyEvent(to, from, records); });
}

void Replica::keepOnly(const QStringList &partitions)
{
    run([=](ReplicaWorker &worker) { return worker.keepOnly(partitions); });
}

void Replica::keepMeta(const ReplicaMeta &meta)
{
    run([=](ReplicaWorker &worker) { return worker.keepMeta(meta); });
}

} // namespace yizhan
