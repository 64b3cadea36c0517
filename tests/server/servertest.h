// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/commands/hallcreation.h"
#include "server/http/router.h"
#include "server/server.h"
#include "storage/sealer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace yizhan::test {

/** The address of a new database where this run is the one on PostgreSQL; else nothing. */
[[nodiscard]] QString testDatabase();

/** An answer as it came over the wire. */
struct Answer
{
    int status = 0; ///< 0: the connection ended without one
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString problem() const { return json().value(QStringLiteral("title")).toString(); }
};

/** Sends raw bytes and reads one answer. */
[[nodiscard]] Answer raw(quint16 port, const QByteArray &bytes, int timeout = 10'000);

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] Answer call(quint16 port, const QByteArray &method, const QByteArray &path, const QString &token,
                          const QByteArray &body = {}, const Headers &headers = {});

/** Listens to /v1/events. */
class Listener
{
public:
    Listener(quint16 port, const QByteArray &query, const QString &token);
    struct Event
    {
        QByteArray name;
        QJsonObject data;
    };
    /** The next event with this name, or an empty one after the time-out. */
    [[nodiscard]] Event next(const QByteArray &name, int timeout = 5'000);
    [[nodiscard]] bool closed(int timeout = 5'000);

private:
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/** The small demonstration hall on a port of its own, at a simulated Monday morning, with a token for every role. */
class TestHall
{
public:
    explicit TestHall(const QByteArray &start = "2026-11-23T10:00+08:00", double speed = 1);

    void start(const QByteArray &clock, double speed, const QString &follow = {}, const QString &followToken = {},
               quint16 port = 0, bool socket = false);
    void start(const DomainClock &clock, const QString &follow = {}, const QString &followToken = {}, quint16 port = 0,
               bool socket = false);
    void stop() { m_server.reset(); }
    /** Where the next start() finds its database: the same one by another way. */
    void setAddress(const QString &address) { m_folder.address = address; }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] Server &server() { return *m_server; }
    [[nodiscard]] const HallFolder &folder() const { return m_folder; }
    [[nodiscard]] QString partition() const { return m_folder.hallPartition(); }
    /** A leader's token "brief" lives that long from the hall's making. */
    static constexpr std::chrono::seconds briefLife{5};
    /** "kiosk", "wall", "desk", "peer", "administrator", "clerk", "reviewer", "leader", "brief",
     * "administrator-session". */
    [[nodiscard]] QString token(const QString &kind) const { return m_tokens.value(kind); }
    [[nodiscard]] QString password(const QString &login) const { return m_passwords.value(login); }

    [[nodiscard]] Answer get(const QByteArray &path, const QString &kind) const;
    /** With a fresh Idempotency-Key unless one is given. */
    [[nodiscard]] Answer post(const QByteArray &path, const QString &kind, const QJsonObject &body = {},
                              const QByteArray &key = {}) const;
    [[nodiscard]] QByteArray changesPath() const;
    /** Bodies of the hall's records of one kind, as the feed has them. */
    [[nodiscard]] std::vector<QJsonObject> records(const QString &kind) const;

private:
    void addStaffTokens();

    QTemporaryDir m_dir;
    HallFolder m_folder;
    QHash<QString, QString> m_tokens;
    QHash<QString, QString> m_passwords;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
};

/** What comes to window 1, with everything that its matter wants. */
struct Coming
{
    QString matter = QStringLiteral("SQ-ZM-002");
    QJsonObject applicant{}; ///< empty: a sample person with an ID number
    QJsonObject agent{};
    bool receivedOnly = false; ///< 收件, and no word on whether it is accepted
};
/** The case that the clerk opens for it, from the ticket to the end of the visit; a hall that refuses ends the test. */
[[nodiscard]] QJsonObject openedCase(const TestHall &hall, const Coming &what = {});
/** The same; its id. */
[[nodiscard]] QString acceptedCase(const TestHall &hall, const Coming &what = {});
/** Takes it to its end, with these words at every step that has some; a hall that refuses ends the test. */
void deliver(const TestHall &hall, const QString &id, const QString &words = QStringLiteral("齐全"));

} // namespace yizhan::test
