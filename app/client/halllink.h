// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"
#include "client/partitionfollower.h"
#include "client/replica.h"
#include "client/serverclock.h"
#include "client/streamparser.h"

#include <QTimer>

#include <map>

namespace yizhan {

/** How patient a line is. Real time, never the hall's. */
struct LineTiming
{
    std::chrono::milliseconds request{8000};   ///< first try of a request
    std::chrono::milliseconds secondTry{3000}; ///< second try of a POST; also the only one while the line is down
    std::chrono::milliseconds connect{4000};   ///< until the server answers at all
    std::chrono::milliseconds silence{35000};  ///< a stream without a byte (heartbeat: 15 s) is dead
    std::chrono::milliseconds retryMin{200};   ///< a resident stands before the screen: jitter, but no back-off
    std::chrono::milliseconds firstRetryMax{600};
    std::chrono::milliseconds retryMax{1500};
    std::chrono::milliseconds file{30000}; ///< without a byte of a file moving
    std::chrono::milliseconds poll{2000};  ///< where answers come through but events do not
};

/**
 * The Link to a real server: a replica on disk, one follower per partition of GET /v1/me, one event stream. While the
 * line is down it is tried again every 0.2–1.5 s; a short cut that the first retry mends is not shown as off-line.
 */
class HallLink : public Link
{
    Q_OBJECT

public:
    struct Settings
    {
        QUrl server; ///< "http://127.0.0.1:8080"
        QString token;
        QString replicaPath; ///< see Replica::defaultPath()
        LineTiming timing{};
        QByteArray pin{}; ///< SHA-256 of the server's certificate, see HttpTransport
    };

    explicit HallLink(const Settings &settings, QObject *parent = nullptr);
    ~HallLink() override;

    void start() override;
    [[nodiscard]] bool online() const override { return m_online; }
    [[nodiscard]] bool hasData() const override { return m_hasData; }
    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] Instant lastSync() const override { return m_lastSync; }
    [[nodiscard]] QString hallId() const override { return m_hallId; }
    void setSession(const QString &token) override { m_session = token; }
    [[nodiscard]] QFuture<Reply> get(const QString &path) override;
    [[nodiscard]] QFuture<Reply> post(const QString &path, const QJsonObject &body,
                                      const QString &idempotencyKey = QString()) override;
    [[nodiscard]] QFuture<FileReply> getFile(const QString &path) override;
    [[nodiscard]] QFuture<Reply> postFile(const QString &path, const QString &fileName,
                                          const QString &idempotencyKey) override;

private:
    struct Command;

    void opened(const ReplicaContent &content);
    void connectLine();
    void introduced(const RawReply &raw);
    void follow(const QStringList &partitions);
    PartitionFollower *addFollower(const PartitionCursor &start);
    void openStream();
    void closeStream();
    void streamBytes();
    void streamEnded();
    void handle(const ServerEvent &event);
    void lineFailed();
    void retryLine();
    void pullAll();
    void send(const std::shared_ptr<Command> &command, std::chrono::milliseconds timeout, bool last);
    void setClock(Instant now, double speed);
    void confirm();
    void updateOnline();
    void keepMeta();
    void setRefused(bool refused);
    void look(int status, const QByteArray &body);

    Settings m_settings;
    HttpTransport m_http;
    Replica m_replica;
    std::map<QString, std::unique_ptr<PartitionFollower>> m_followers;
    ServerClock m_clock;
    QString m_hallId;
    QString m_session;
    Instant m_lastSync{};
    QElapsedTimer m_metaKept;
    bool m_hasData = false;
    bool m_online = false;
    bool m_lineUp = false; ///< /v1/me was answered and nothing has failed since
    bool m_asking = false; ///< /v1/me is under way
    bool m_outdated = false;
    bool m_refused = false; ///< told by serverRefused()
    int m_tries = 0;        ///< to connect, since the last event

    QPointer<QNetworkReply> m_stream;
    StreamParser m_parser;
    QTimer m_retry;
    QTimer m_pullRetry;
    QTimer m_silence;
    QTimer m_poll;
};

} // namespace yizhan
