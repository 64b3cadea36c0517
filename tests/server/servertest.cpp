// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"

#include "resources/data.h"
#include "storage/testcluster.h"
#include "storage/tokentable.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace yizhan::test {

QString testDatabase()
{
    return onPostgres() ? TestCluster::shared().address(TestCluster::shared().createDatabase()) : QString();
}

namespace {

bool readHead(QTcpSocket &socket, QByteArray *buffer, Answer *answer, int timeout)
{
    QElapsedTimer clock;
    clock.start();
    while (!buffer->contains("\r\n\r\n")) {
        if (!socket.waitForReadyRead(std::max(1, timeout - int(clock.elapsed()))) && socket.bytesAvailable() == 0) {
            return false;
        }
        *buffer += socket.readAll();
    }
    const qsizetype end = buffer->indexOf("\r\n\r\n");
    const QList<QByteArray> lines = buffer->left(end).split('\n');
    buffer->remove(0, end + 4);
    answer->status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer->headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return true;
}

} // namespace

Answer raw(quint16 port, const QByteArray &bytes, int timeout)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    Answer answer;
    if (!socket.waitForConnected(5'000)) {
        return answer;
    }
    socket.write(bytes);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(timeout)) {
    }
    QByteArray buffer;
    if (!readHead(socket, &buffer, &answer, timeout)) {
        return answer;
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (buffer.size() < length && (socket.waitForReadyRead(timeout) || socket.bytesAvailable() > 0)) {
        buffer += socket.readAll();
    }
    answer.body = buffer.left(length);
    return answer;
}

Answer call(quint16 port, const QByteArray &method, const QByteArray &path, const QString &token,
            const QByteArray &body, const Headers &headers)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    if (!token.isEmpty()) {
        request += "Authorization: Bearer " + token.toUtf8() + "\r\n";
    }
    for (const auto &[name, value] : headers) {
        request += name + ": " + value + "\r\n";
    }
    if (method == "POST") {
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    return raw(port, request + "\r\n" + body);
}

Listener::Listener(quint16 port, const QByteArray &query, const QString &token)
{
    m_socket.connectToHost(u"127.0.0.1"_s, port);
    m_socket.waitForConnected(5'000);
    m_socket.write("GET /v1/events?" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                   token.toUtf8() + "\r\n\r\n");
    Answer answer;
    readHead(m_socket, &m_buffer, &answer, 5'000);
}

Listener::Event Listener::next(const QByteArray &name, int timeout)
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        const qsizetype end = m_buffer.indexOf("\n\n");
        if (end >= 0) {
            const QList<QByteArray> lines = m_buffer.left(end).split('\n');
            m_buffer.remove(0, end + 2);
            if (lines.first() == "event: " + name) {
                return {name, QJsonDocument::fromJson(lines.value(1).mid(6)).object()};
            }
            continue;
        }
        const int left = timeout - int(clock.elapsed());
        if (left <= 0 || (!m_socket.waitForReadyRead(left) && m_socket.bytesAvailable() == 0)) {
            return {};
        }
        m_buffer += m_socket.readAll();
    }
}

bool Listener::closed(int timeout)
{
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(timeout);
}

TestHall::TestHall(const QByteArray &clock, double speed)
{
    m_folder = {m_dir.path() + u"/hall"_s, {}, true, true, testDatabase()};
    HallCreation creation;
    creation.hallFile = demoHallFile(true);
    m_folder.hallId = QJsonDocument::fromJson(creation.hallFile)[u"hall"_s][u"id"_s].toString();
    creation.folder = m_folder;
    Result<DataFolderLock> lock = DataFolderLock::take(m_folder.path);
    Q_ASSERT(lock);
    const Result<QJsonObject> made = createHall(creation, std::move(*lock));
    if (!made) {
        qFatal("%s", qPrintable(made.error().en));
    }
    const QJsonObject tokens = made->value(u"tokens"_s).toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        m_tokens.insert(it.key(), it->toString());
    }
    for (const QJsonValue &account : made->value(u"accounts"_s).toArray()) {
        m_passwords.insert(account[u"login"_s].toString(), account[u"password"_s].toString());
    }
    addStaffTokens();
    start(clock, speed);
}

void TestHall::addStaffTokens()
{
    const auto store = Store::open(m_folder.store(), u"test"_s);
    if (!store) {
        qFatal("%s", qPrintable(store.error().en));
    }
    using std::chrono::hours;
    using std::chrono::seconds;
    for (const auto &[kind, role, person, life] :
         {std::tuple(u"clerk"_s, Role::Clerk, u"majun"_s, seconds(hours(12))),
          std::tuple(u"reviewer"_s, Role::Reviewer, u"majun"_s, seconds(hours(12))),
          std::tuple(u"leader"_s, Role::Leader, u"heyumei"_s, seconds(hours(12))),
          std::tuple(u"administrator-session"_s, Role::Administrator, u"admin"_s, seconds(hours(12))),
          std::tuple(u"brief"_s, Role::Leader, u"heyumei"_s, briefLife)}) {
        const QString secret = randomToken();
        Token token;
        token.hash = tokenHash(secret);
        token.role = role;
        token.device = u"desk"_s;
        token.deviceKind = u"desk"_s;
        token.person = person;
        token.partition = partition();
        token.createdAt = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        token.expiresAt = token.createdAt + life;
        if (!TokenTable((*store)->connection()).put(token)) {
            qFatal("no token");
        }
        m_tokens.insert(kind, secret);
    }
}

void TestHall::start(const QByteArray &clock, double speed, const QString &follow, const QString &followToken,
                     quint16 port, bool socket)
{
    start(DomainClock(instantFromIso(QString::fromLatin1(clock)).value(), speed), follow, followToken, port, socket);
}

void TestHall::start(const DomainClock &clock, const QString &follow, const QString &followToken, quint16 port,
                     bool socket)
{
    m_server.reset();
    Result<DataFolderLock> lock = DataFolderLock::take(m_folder.path);
    if (!lock) {
        qFatal("%s", qPrintable(lock.error().en));
    }
    ServerSetup setup;
    setup.folder = m_folder;
    setup.clock = clock;
    setup.followUrl = follow;
    setup.followToken = followToken;
    setup.limits.headerTime = std::chrono::milliseconds(600);
    setup.limits.bodyTime = std::chrono::milliseconds(600);
    auto server = Server::open(setup, std::move(*lock));
    if (!server) {
        qFatal("%s", qPrintable(server.error().en));
    }
    m_server = std::move(*server);
    const Result<quint16> bound = m_server->listen(u"127.0.0.1"_s, port, socket);
    if (!bound) {
        qFatal("%s", qPrintable(bound.error().en));
    }
    m_port = *bound;
}

Answer TestHall::get(const QByteArray &path, const QString &kind) const
{
    return call(m_port, "GET", path, token(kind));
}

Answer TestHall::post(const QByteArray &path, const QString &kind, const QJsonObject &body, const QByteArray &key) const
{
    const QByteArray used = key.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : key;
    return call(m_port, "POST", path, token(kind), QJsonDocument(body).toJson(QJsonDocument::Compact),
                {{"Idempotency-Key", used}});
}

QByteArray TestHall::changesPath() const
{
    return "/v1/partitions/" + partition().toUtf8().toPercentEncoding() + "/changes";
}

std::vector<QJsonObject> TestHall::records(const QString &kind) const
{
    std::vector<QJsonObject> found;
    const Answer page = get(changesPath() + "?since=0&limit=5000", u"kiosk"_s);
    for (const QJsonValue &record : page.json().value(u"records"_s).toArray()) {
        if (record[u"kind"_s].toString() == kind && !record[u"deleted"_s].toBool()) {
            found.push_back(record[u"body"_s].toObject());
        }
    }
    return found;
}

namespace {

/** What the sample list of matters wants for that one, as a clerk ticks it off. */
QJsonArray materialsOf(const QString &code)
{
    const QJsonObject list = QJsonDocument::fromJson(builtInFile(u"demo/matters.json"_s)).object();
    QJsonArray handed;
    for (const QJsonValue &matter : list[u"matters"_s].toArray()) {
        if (matter[u"code"_s] != code) {
            continue;
        }
        for (const QJsonValue &material : matter[u"materials"_s].toArray()) {
            if (material[u"required"_s].toBool()) {
                handed.append(QJsonObject{
                    {u"name"_s, material[u"name"_s]}, {u"original_seen"_s, true}, {u"copies"_s, material[u"copy"_s]}});
            }
        }
    }
    return handed;
}

QJsonObject done(const Answer &answer)
{
    if (answer.status != 200 && answer.status != 201) {
        qFatal("%s", answer.body.constData());
    }
    return answer.json();
}

} // namespace

QJsonObject openedCase(const TestHall &hall, const Coming &what)
{
    const QJsonObject taken = done(hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, what.matter}}));
    for (const QByteArray step : {"open", "call-next", "start"}) {
        const Answer answer = hall.post("/v1/windows/w1/" + step, u"clerk"_s);
        if (step != "open") { // it may be open from the last visit
            (void)done(answer);
        }
    }
    QJsonObject body{{u"window"_s, u"w1"_s},
                     {u"ticket"_s, taken[u"ticket"_s][u"id"_s]},
                     {u"matter"_s, what.matter},
                     {u"applicant"_s, what.applicant.isEmpty() ? QJsonObject{{u"name"_s, u"王试样"_s},
                                                                             {u"phone"_s, u"13900000001"_s},
                                                                             {u"id_number"_s, u"99990119400101123X"_s}}
                                                               : what.applicant},
                     {u"materials"_s, materialsOf(what.matter)}};
    if (!what.agent.isEmpty()) {
        QJsonArray materials = materialsOf(what.matter);
        materials.append(QJsonObject{{u"name"_s, agentAuthority().name}, {u"original_seen"_s, true}});
        body.insert(u"materials"_s, materials);
        body.insert(u"agent"_s, what.agent);
    }
    const QByteArray path = what.receivedOnly ? "/v1/cases/received" : "/v1/cases";
    const QJsonObject opened = done(hall.post(path, u"clerk"_s, body));
    (void)done(hall.post("/v1/windows/w1/finish", u"clerk"_s));
    return opened[u"case"_s].toObject();
}

QString acceptedCase(const TestHall &hall, const Coming &what)
{
    return openedCase(hall, what)[u"id"_s].toString();
}

void deliver(const TestHall &hall, const QString &id, const QString &words)
{
    const QByteArray path = "/v1/cases/" + id.toLatin1();
    (void)done(hall.post(path + "/opinions", u"clerk"_s,
                         {{u"department"_s, u"SQ"_s}, {u"opinion"_s, u"agree"_s}, {u"reason"_s, words}}));
    (void)done(hall.post(path + "/decision", u"clerk"_s,
                         {{u"result"_s, u"grant"_s}, {u"reason"_s, words}, {u"answer"_s, words}}));
    (void)done(hall.post(path + "/finish", u"clerk"_s));
    (void)done(hall.post(path + "/deliver", u"clerk"_s, {{u"to"_s, u"applicant"_s}}));
}

} // namespace yizhan::test
