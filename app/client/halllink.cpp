// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/halllink.h"

#include "client/log.h"
#include "client/whendone.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QPromise>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using std::chrono::milliseconds;

/** Smaller differences are the network's; following them would only make the clock tremble. */
constexpr double ClockTremble = 100.0; // ms of real time
/** How often the moment of the last sync is written down at most. */
constexpr qint64 MetaInterval = 5000; // ms

milliseconds jitter(milliseconds from, milliseconds to)
{
    return milliseconds(QRandomGenerator::global()->bounded(qint64(from.count()), qint64(to.count()) + 1));
}

Instant systemNow()
{
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

} // namespace

/** A POST on its way. */
struct HallLink::Command
{
    QByteArray path;
    QByteArray json;
    QString token;
    QString key;
    QPromise<Reply> promise;
    bool unsure = false; ///< the first sending may have done it
};

HallLink::HallLink(const Settings &settings, QObject *parent)
    : Link(parent)
    , m_settings(settings)
    , m_http(settings.server, settings.pin)
    , m_replica(settings.replicaPath, settings.server)
{
    for (QTimer *timer : {&m_retry, &m_pullRetry, &m_silence}) {
        timer->setSingleShot(true);
    }
    connect(&m_retry, &QTimer::timeout, this, &HallLink::connectLine);
    connect(&m_pullRetry, &QTimer::timeout, this, &HallLink::pullAll);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        qCInfo(clientLog) << "the event stream is silent and given up";
        streamEnded();
    });
    connect(&m_poll, &QTimer::timeout, this, &HallLink::pullAll);
    connect(&m_http, &HttpTransport::identityRefused, this, [this] { setRefused(true); });
    connect(&m_replica, &Replica::lost, this, [this] {
        for (const auto &[partition, follower] : m_followers) {
            follower->copyAnew();
        }
    });
}

HallLink::~HallLink()
{
    closeStream();
    if (m_hasData) {
        keepMeta();
    }
}

void HallLink::start()
{
    whenDone(m_replica.open(), this, [this](const ReplicaContent &content) { opened(content); });
}

void HallLink::opened(const ReplicaContent &content)
{
    m_hallId = content.meta.hallId;
    m_lastSync = content.meta.lastSync;
    m_hasData = !content.records.isEmpty();
    if (isSet(content.meta.serverNow)) {
        // Until the server tells better: a real hall's clock has gone on as long as ours; a simulated one stood still.
        const auto away = systemNow() - content.meta.keptAt;
        const bool real = content.meta.speed == 1.0 && away > milliseconds(0);
        m_clock.set(content.meta.serverNow + (real ? away : milliseconds(0)), content.meta.speed);
    }
    for (const PartitionCursor &cursor : content.cursors) {
        addFollower(cursor);
    }
    Q_EMIT loaded(content.records);
    if (m_clock.isKnown()) {
        Q_EMIT clockChanged();
    }
    connectLine();
}

void HallLink::connectLine()
{
    m_asking = true;
    whenDone(m_http.get("/v1/me", m_settings.token, m_settings.timing.connect), this,
             [this](const RawReply &raw) { introduced(raw); });
}

void HallLink::introduced(const RawReply &raw)
{
    m_asking = false;
    const Reply reply = raw.toReply();
    QStringList partitions;
    for (const QJsonValue &value : reply.body["partitions"_L1].toArray()) {
        partitions.append(value.toString());
    }
    if (!reply.ok() || partitions.isEmpty()) {
        look(raw.status, raw.body);
        if (m_tries == 0) {
            qCInfo(clientLog) << "the server does not answer: status" << raw.status << reply.problemType();
        }
        lineFailed();
        return;
    }
    m_lineUp = true;
    setRefused(false);
    m_hallId = reply.body["hall"_L1].toString();
    setClock(instantFromIso(reply.body["now"_L1].toString()).value_or(Instant{}), reply.body["speed"_L1].toDouble(1.0));
    follow(partitions);
    openStream();
    pullAll(); // beside the stream, so that nothing depends on events passing
    updateOnline();
}

void HallLink::follow(const QStringList &partitions)
{
    for (auto it = m_followers.begin(); it != m_followers.end();) {
        if (partitions.contains(it->first)) {
            ++it;
            continue;
        }
        const QString gone = it->first;
        it = m_followers.erase(it);
        Q_EMIT replaced(gone, {});
    }
    m_replica.keepOnly(partitions);
    for (const QString &partition : partitions) {
        if (!m_followers.contains(partition)) {
            addFollower({partition, QString(), 0});
        }
    }
}

PartitionFollower *HallLink::addFollower(const PartitionCursor &start)
{
    auto follower = std::make_unique<PartitionFollower>(start, m_replica, [this](const QByteArray &path) {
        return m_http.get(path, m_settings.token, m_settings.timing.request);
    });
    connect(follower.get(), &PartitionFollower::changed, this, [this](const QVector<Record> &records) {
        m_hasData = true;
        Q_EMIT changed(records);
    });
    connect(follower.get(), &PartitionFollower::replaced, this,
            [this](const QString &partition, const QVector<Record> &records) {
                m_hasData = true;
                Q_EMIT replaced(partition, records);
            });
    connect(follower.get(), &PartitionFollower::caughtUpChanged, this, &HallLink::updateOnline);
    connect(follower.get(), &PartitionFollower::failed, this, [this](int status, const QByteArray &body) {
        look(status, body);
        if (m_lineUp && !m_pullRetry.isActive()) {
            m_pullRetry.start(jitter(m_settings.timing.retryMin, m_settings.timing.retryMax));
        }
    });
    PartitionFollower *added = follower.get();
    m_followers[start.partition] = std::move(follower);
    return added;
}

void HallLink::openStream()
{
    closeStream();
    QByteArray path = "/v1/events";
    char separator = '?';
    for (const auto &[partition, follower] : m_followers) {
        path += separator + QByteArray("partition=") + QUrl::toPercentEncoding(partition);
        separator = '&';
    }
    m_parser = StreamParser();
    m_stream = m_http.openStream(path, m_settings.token);
    connect(m_stream, &QNetworkReply::readyRead, this, &HallLink::streamBytes);
    connect(m_stream, &QNetworkReply::finished, this, &HallLink::streamEnded);
    m_silence.start(m_settings.timing.silence);
    m_poll.start(m_settings.timing.poll);
}

void HallLink::closeStream()
{
    m_silence.stop();
    m_poll.stop();
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream->abort();
        m_stream->deleteLater();
        m_stream = nullptr;
    }
}

void HallLink::streamBytes()
{
    m_silence.start(m_settings.timing.silence);
    const QByteArray bytes = m_stream->readAll();
    if (m_stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200) {
        return; // a refusal's body; finished follows
    }
    const QPointer<QNetworkReply> stream = m_stream;
    for (const ServerEvent &event : m_parser.feed(bytes)) {
        handle(event);
        if (stream != m_stream) {
            return; // the line was given up over it
        }
    }
    if (m_parser.overflown()) {
        streamEnded();
    }
}

void HallLink::streamEnded()
{
    closeStream();
    retryLine();
}

void HallLink::handle(const ServerEvent &event)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(event.data, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        qCWarning(clientLog) << "an event" << event.name << "is no JSON:" << error.errorString();
        streamEnded(); // it may have been the one that mattered; the next head tells what we lack
        return;
    }
    m_tries = 0; // not before: a server that answers but lets no events through is not asked five times a second
    m_poll.stop();
    const QJsonObject data = document.object();
    setClock(instantFromIso(data["now"_L1].toString()).value_or(Instant{}), data["speed"_L1].toDouble(m_clock.speed()));
    const auto found = m_followers.find(data["partition"_L1].toString());
    if (found != m_followers.end()) {
        PartitionFollower &follower = *found->second;
        const QString epoch = data["epoch"_L1].toString();
        if (event.name == "head"_L1) {
            follower.head(epoch, data["revision"_L1].toInteger());
        } else if (event.name == "changes"_L1) {
            bool complete = data["changes"_L1].isArray();
            QVector<Record> records;
            for (const QJsonValue &value : data["changes"_L1].toArray()) {
                Record record;
                complete = complete && fromJson(value.toObject(), &record);
                records.append(std::move(record));
            }
            follower.told(epoch, data["from"_L1].toInteger(), data["to"_L1].toInteger(), complete, records);
        }
    }
    confirm();
}

/** The server cannot be reached, or does not know us. */
void HallLink::lineFailed()
{
    m_lineUp = false;
    closeStream();
    m_pullRetry.stop();
    for (const auto &[partition, follower] : m_followers) {
        follower->lineLost();
    }
    updateOnline();
    retryLine();
}

void HallLink::retryLine()
{
    if (m_asking || m_retry.isActive()) {
        return;
    }
    const LineTiming &timing = m_settings.timing;
    m_retry.start(jitter(timing.retryMin, m_tries == 0 ? timing.firstRetryMax : timing.retryMax));
    ++m_tries;
}

void HallLink::pullAll()
{
    if (!m_lineUp) {
        return;
    }
    for (const auto &[partition, follower] : m_followers) {
        follower->pull();
    }
}

QFuture<Reply> HallLink::get(const QString &path)
{
    auto promise = std::make_shared<QPromise<Reply>>();
    promise->start();
    const QString &token = m_session.isEmpty() ? m_settings.token : m_session;
    whenDone(m_http.get(path.toUtf8(), token, m_settings.timing.request), this, [this, promise](const RawReply &raw) {
        look(raw.status, raw.body);
        promise->addResult(raw.toReply());
        promise->finish();
    });
    return promise->future();
}

QFuture<Reply> HallLink::post(const QString &path, const QJsonObject &body, const QString &idempotencyKey)
{
    auto command = std::make_shared<Command>();
    command->path = path.toUtf8();
    command->json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    command->token = m_session.isEmpty() ? m_settings.token : m_session;
    command->key = idempotencyKey.isEmpty() ? freshKey() : idempotencyKey;
    command->promise.start();
    const QFuture<Reply> future = command->promise.future();
    // While the line is known to be down nobody is kept waiting for long.
    send(command, m_lineUp ? m_settings.timing.request : m_settings.timing.secondTry, !m_lineUp);
    return future;
}

QFuture<FileReply> HallLink::getFile(const QString &path)
{
    auto promise = std::make_shared<QPromise<FileReply>>();
    promise->start();
    const QString &token = m_session.isEmpty() ? m_settings.token : m_session;
    whenDone(m_http.get(path.toUtf8(), token, m_settings.timing.file), this, [this, promise](const RawReply &raw) {
        const bool came = raw.status >= 200 && raw.status < 300;
        look(raw.status, came ? QByteArray() : raw.body);
        promise->addResult(came ? FileReply{{raw.status, {}}, raw.body, raw.mediaType}
                                : FileReply{raw.toReply(), {}, {}});
        promise->finish();
    });
    return promise->future();
}

QFuture<Reply> HallLink::postFile(const QString &path, const QString &fileName, const QString &idempotencyKey)
{
    auto promise = std::make_shared<QPromise<Reply>>();
    promise->start();
    const QString &token = m_session.isEmpty() ? m_settings.token : m_session;
    whenDone(m_http.postFile(path.toUtf8(), fileName, token, idempotencyKey, m_settings.timing.file), this,
             [this, promise](const RawReply &raw) {
                 look(raw.status, raw.body);
                 Reply reply = raw.toReply();
                 reply.sent = true;
                 promise->addResult(reply);
                 promise->finish();
             });
    return promise->future();
}

void HallLink::send(const std::shared_ptr<Command> &command, milliseconds timeout, bool last)
{
    whenDone(m_http.post(command->path, command->json, command->token, command->key, timeout), this,
             [this, command, last](const RawReply &raw) {
                 look(raw.status, raw.body);
                 Reply reply = raw.toReply();
                 reply.sent = true;
                 reply.unsure = command->unsure;
                 command->unsure = reply.mayBeDone();
                 if (reply.unreachable() && m_lineUp) {
                     streamEnded(); // a line cut without a word would be noticed only by its silence
                 }
                 if (reply.unknown() && !last) {
                     QTimer::singleShot(jitter(m_settings.timing.retryMin, m_settings.timing.firstRetryMax), this,
                                        [this, command] { send(command, m_settings.timing.secondTry, true); });
                     return;
                 }
                 command->promise.addResult(reply);
                 command->promise.finish();
             });
}

void HallLink::setClock(Instant now, double speed)
{
    if (!isSet(now) || speed <= 0) {
        return;
    }
    const double off = double((now - m_clock.now()).count());
    if (m_clock.isKnown() && m_clock.speed() == speed && std::abs(off) < ClockTremble * std::max(1.0, speed)) {
        return;
    }
    m_clock.set(now, speed);
    Q_EMIT clockChanged();
}

/** Something just came through from the server. */
void HallLink::confirm()
{
    if (m_online) {
        m_lastSync = m_clock.now();
        if (!m_metaKept.isValid() || m_metaKept.elapsed() >= MetaInterval) {
            keepMeta();
        }
    }
}

void HallLink::updateOnline()
{
    const bool online = m_lineUp && !m_followers.empty() &&
                        std::all_of(m_followers.cbegin(), m_followers.cend(),
                                    [](const auto &entry) { return entry.second->caughtUp(); });
    if (online == m_online) {
        return;
    }
    m_online = online;
    if (online) {
        confirm();
    }
    keepMeta();
    qCInfo(clientLog) << (online ? "on-line" : "off-line");
    Q_EMIT onlineChanged();
}

void HallLink::keepMeta()
{
    m_metaKept.start();
    m_replica.keepMeta({m_hallId, m_lastSync, m_clock.now(), systemNow(), m_clock.speed()});
}

void HallLink::setRefused(bool refused)
{
    if (m_refused != refused) {
        m_refused = refused;
        Q_EMIT serverRefused(refused);
    }
}

/** Whether the server refuses our protocol is looked for in every answer. */
void HallLink::look(int status, const QByteArray &body)
{
    if (status == 404 && !m_outdated &&
        RawReply{status, body, {}}.toReply().problemType() == "protocol-not-served"_L1) {
        m_outdated = true;
        qCWarning(clientLog) << "the server no longer serves this program's protocol";
        Q_EMIT needsUpdate();
    }
}

} // namespace yizhan
