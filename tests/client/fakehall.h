// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/record.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <map>
#include <vector>

namespace yizhan {

/**
 * A hall's server as far as a follower sees it, on a real socket in the test's own thread: /v1/me, pages, events, POSTs
 * with idempotency keys; and what goes wrong on a line. It speaks HTTP/1.1 with one answer per connection.
 */
class FakeHall : public QObject
{
    Q_OBJECT

public:
    struct Partition
    {
        QString epoch = QStringLiteral("e1");
        qint64 head = 0;
        std::map<std::pair<QString, QString>, Record> records;
        qint64 horizon = 0; ///< where the tombstones begin
    };
    /** What happens to the next request whose path begins with `path`. */
    struct Trouble
    {
        enum Kind { CloseAtOnce, CloseAfterDoing, CutBody, Hang, Answer } kind = CloseAtOnce;
        QByteArray path;
        int status = 500;
        QByteArray body = "{}";
    };
    struct Seen
    {
        QByteArray method;
        QByteArray path;
        std::map<QByteArray, QByteArray> headers; ///< lower case names
        QByteArray body;
    };

    FakeHall();
    ~FakeHall() override;

    void listen();
    /** Takes no more connections and cuts those there are, as a kill does. */
    void stop();
    [[nodiscard]] QUrl url() const;

    /** A new revision with these records (`revision` is set here); told to the event streams. */
    void commit(const QString &partition, std::vector<Record> changes, bool inEvent = true, bool tell = true);
    void sendEvent(const QByteArray &name, const QJsonObject &data);
    void cutStreams();
    [[nodiscard]] int streams() const;
    [[nodiscard]] int count(const QByteArray &pathPart) const;

    std::map<QString, Partition> partitions;
    std::deque<Trouble> troubles;
    std::vector<Seen> seen;
    /** The hall's clock: began at 2026-11-23T02:24Z with this object and runs at `speed`. */
    [[nodiscard]] QString now() const;
    double speed = 1.0;
    int pageLimit = 1000;
    bool events = true;        ///< false: /v1/events is 404
    bool silentEvents = false; ///< the stream opens and never says anything
    int ticketsGiven = 0;
    std::map<QByteArray, QByteArray> answers; ///< by idempotency key

private:
    void read(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const Seen &request);
    void answer(QTcpSocket *socket, int status, const QByteArray &body, bool cut = false);
    [[nodiscard]] QByteArray page(const QString &partition, qint64 since, const QString &epoch, qint64 copy,
                                  int *status) const;
    void openStream(QTcpSocket *socket);
    [[nodiscard]] static QByteArray eventText(const QByteArray &name, const QJsonObject &data);

    QTcpServer m_server;
    quint16 m_port = 0;
    QElapsedTimer m_age;
    std::map<QTcpSocket *, QByteArray> m_buffers;
    std::vector<QPointer<QTcpSocket>> m_streams;
};

/** A record for tests. */
[[nodiscard]] Record testRecord(const QString &kind, const QString &id, const QString &text = {});
[[nodiscard]] Record tombstone(const QString &kind, const QString &id);

} // namespace yizhan
