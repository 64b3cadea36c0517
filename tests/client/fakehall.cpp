// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakehall.h"

#include "domain/instant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray problem(const char *type, int status)
{
    return compact({{u"type"_s, u"https://yizhan.invalid/problems/"_s + QLatin1StringView(type)},
                    {u"status"_s, status},
                    {u"detail"_s, u"不行"_s},
                    {u"detail_en"_s, u"No"_s}});
}

} // namespace

Record testRecord(const QString &kind, const QString &id, const QString &text)
{
    return {kind, id, 0, false, QJsonObject{{u"text"_s, text}}, false};
}

Record tombstone(const QString &kind, const QString &id)
{
    return {kind, id, 0, true, {}, false};
}

FakeHall::FakeHall()
{
    m_age.start();
    partitions[u"catalogue"_s] = {};
    partitions[u"hall/nanjie"_s] = {};
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_buffers[socket] = {};
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.erase(socket);
                socket->deleteLater();
            });
        }
    });
    listen();
}

FakeHall::~FakeHall()
{
    stop(); // while the sockets' slots still have something to work on
}

QString FakeHall::now() const
{
    const Instant began = *instantFromIso(u"2026-11-23T02:24:00.000Z");
    return toIso(began + std::chrono::milliseconds(qint64(double(m_age.elapsed()) * speed)));
}

void FakeHall::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port)) {
        qFatal("cannot listen: %s", qPrintable(m_server.errorString()));
    }
    m_port = m_server.serverPort();
}

void FakeHall::stop()
{
    m_server.close();
    const auto sockets = std::exchange(m_buffers, {});
    for (const auto &[socket, buffer] : sockets) {
        socket->abort();
    }
    m_streams.clear();
}

QUrl FakeHall::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

void FakeHall::commit(const QString &name, std::vector<Record> changes, bool inEvent, bool tell)
{
    Partition &partition = partitions[name];
    const qint64 from = partition.head++;
    QJsonArray array;
    for (Record &record : changes) {
        record.revision = partition.head;
        partition.records[{record.kind, record.id}] = record;
        array.append(toJson(record));
    }
    QJsonObject data{{u"partition"_s, name},
                     {u"epoch"_s, partition.epoch},
                     {u"from"_s, from},
                     {u"to"_s, partition.head},
                     {u"now"_s, now()}};
    if (inEvent) {
        data[u"changes"_s] = array;
    }
    if (tell) {
        sendEvent("changes", data);
    }
}

QByteArray FakeHall::eventText(const QByteArray &name, const QJsonObject &data)
{
    return "event: " + name + "\ndata: " + compact(data) + "\n\n";
}

void FakeHall::sendEvent(const QByteArray &name, const QJsonObject &data)
{
    for (const QPointer<QTcpSocket> &stream : m_streams) {
        if (stream) {
            stream->write(eventText(name, data));
            stream->flush();
        }
    }
}

void FakeHall::cutStreams()
{
    for (const QPointer<QTcpSocket> &stream : std::exchange(m_streams, {})) {
        if (stream) {
            stream->abort();
        }
    }
}

int FakeHall::streams() const
{
    return int(std::count_if(m_streams.begin(), m_streams.end(), [](const auto &stream) { return !stream.isNull(); }));
}

int FakeHall::count(const QByteArray &pathPart) const
{
    return int(std::count_if(seen.begin(), seen.end(), [&](const Seen &one) { return one.path.contains(pathPart); }));
}

void FakeHall::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    Seen request;
    const QList<QByteArray> lines = buffer.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers["content-length"].toLongLong();
    if (buffer.size() < end + 4 + length) {
        return;
    }
    request.body = buffer.mid(end + 4, length);
    buffer.clear();
    seen.push_back(request);
    handle(socket, request);
}

void FakeHall::handle(QTcpSocket *socket, const Seen &request)
{
    std::optional<Trouble> trouble;
    if (!troubles.empty() && request.path.startsWith(troubles.front().path)) {
        trouble = troubles.front();
        troubles.pop_front();
        switch (trouble->kind) {
        case Trouble::CloseAtOnce:
            socket->abort();
            return;
        case Trouble::Hang:
            return;
        case Trouble::Answer:
            answer(socket, trouble->status, trouble->body);
            return;
        case Trouble::CloseAfterDoing:
        case Trouble::CutBody:
            break;
        }
    }
    const bool cut = trouble && trouble->kind == Trouble::CutBody;
    const QUrl url = QUrl::fromEncoded(request.path);
    const QUrlQuery query(url);
    if (request.path == "/v1/me") {
        QJsonArray names;
        for (const auto &[name, partition] : partitions) {
            names.append(name);
        }
        answer(socket, 200,
               compact({{u"role"_s, u"screen"_s},
                        {u"hall"_s, u"nanjie"_s},
                        {u"partitions"_s, names},
                        {u"now"_s, now()},
                        {u"speed"_s, speed}}),
               cut);
    } else if (request.path.startsWith("/v1/partitions/")) {
        const QByteArray encoded = request.path.mid(15, request.path.indexOf("/changes") - 15);
        int status = 200;
        const QByteArray body = page(QString::fromUtf8(QByteArray::fromPercentEncoding(encoded)),
                                     query.queryItemValue(u"since"_s).toLongLong(), query.queryItemValue(u"epoch"_s),
                                     query.queryItemValue(u"copy"_s).toLongLong(), &status);
        answer(socket, status, body, cut);
    } else if (request.path.startsWith("/v1/events")) {
        if (events) {
            openStream(socket);
        } else {
            answer(socket, 404, problem("not-found", 404));
        }
    } else if (request.method == "POST" && request.path == "/v1/tickets") {
        QByteArray &answered = answers[request.headers.at("idempotency-key")];
        if (answered.isEmpty()) {
            ++ticketsGiven;
            answered = compact({{u"ticket"_s, QJsonObject{{u"number"_s, u"M00%1"_s.arg(ticketsGiven)}}}});
        }
        if (trouble && trouble->kind == Trouble::CloseAfterDoing) {
            socket->abort();
            return;
        }
        answer(socket, 201, answered, cut);
    } else if (request.path.startsWith("/v1/echo")) {
        answer(socket, 200,
               compact({{u"authorization"_s, QString::fromUtf8(request.headers.at("authorization"))},
                        {u"path"_s, QString::fromUtf8(request.path)}}));
    } else {
        answer(socket, 404, problem("not-found", 404));
    }
}

QByteArray FakeHall::page(const QString &name, qint64 since, const QString &epoch, qint64 copy, int *status) const
{
    const auto found = partitions.find(name);
    if (found == partitions.end()) {
        *status = 404;
        return problem("not-found", 404);
    }
    const Partition &partition = found->second;
    if (since > 0 && (epoch != partition.epoch || since > partition.head || copy > partition.head ||
                      std::max(since, copy) < partition.horizon)) {
        *status = 410;
        return problem("epoch-changed", 410);
    }
    std::vector<Record> after;
    for (const auto &[key, record] : partition.records) {
        if (record.revision > since) {
            after.push_back(record);
        }
    }
    std::stable_sort(after.begin(), after.end(),
                     [](const Record &a, const Record &b) { return a.revision < b.revision; });
    QJsonArray records;
    qint64 to = partition.head;
    bool more = false;
    for (const Record &record : after) {
        if (records.size() >= pageLimit && record.revision != to) {
            more = true;
            break;
        }
        records.append(toJson(record));
        to = record.revision;
    }
    return compact({{u"partition"_s, name},
                    {u"epoch"_s, partition.epoch},
                    {u"from"_s, since},
                    {u"to"_s, more ? to : partition.head},
                    {u"head"_s, partition.head},
                    {u"horizon"_s, partition.horizon},
                    {u"more"_s, more},
                    {u"now"_s, now()},
                    {u"records"_s, records}});
}

void FakeHall::openStream(QTcpSocket *socket)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:padding\n\n");
    m_streams.push_back(socket);
    if (!silentEvents) {
        for (const auto &[name, partition] : partitions) {
            socket->write(eventText("head", {{u"partition"_s, name},
                                             {u"epoch"_s, partition.epoch},
                                             {u"revision"_s, partition.head},
                                             {u"now"_s, now()},
                                             {u"speed"_s, speed}}));
        }
    }
    socket->flush();
}

void FakeHall::answer(QTcpSocket *socket, int status, const QByteArray &body, bool cut)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " X\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: close\r\n\r\n");
    socket->write(cut ? body.left(body.size() / 2) : body);
    socket->disconnectFromHost();
}

} // namespace yizhan
