// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/replica.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <memory>
#include <optional>

namespace yizhan {

/** The SQL of a Replica; lives on its thread. Every bool tells whether the file took it; the rest is logged here. */
class ReplicaWorker : public QObject
{
    Q_OBJECT

public:
    /** Raised with every change of the tables. */
    static constexpr int Format = 1;

    ReplicaWorker(const QString &path, const QString &server);
    ~ReplicaWorker() override;

    [[nodiscard]] ReplicaContent open();
    void close();
    [[nodiscard]] FeedPage applyPage(const QString &partition, const QByteArray &json, PageUse use);
    bool applyEvent(const PartitionCursor &to, qint64 from, const QVector<Record> &records,
                    const std::vector<QByteArrayView> &bodies = {});
    bool keepOnly(const QStringList &partitions);
    bool keepMeta(const ReplicaMeta &meta);

Q_SIGNALS:
    void lost();

private:
    enum class Fit { Fits, Other, Damaged };
    /** One generation of a partition's records in the file. */
    struct Slot
    {
        qint64 id = 0;
        PartitionCursor at;
    };
    /** A copy under way. `records` is what the screen gets in the end, whether or not the file could take it. */
    struct Copy
    {
        Slot slot;
        QVector<Record> records;
        bool stored = false;
    };

    [[nodiscard]] bool openFile(const QString &path);
    [[nodiscard]] bool createTables();
    [[nodiscard]] Fit read(ReplicaContent *content);
    void openFresh(const QString &path);
    void closeFile();
    static void removeFile(const QString &path);
    void promote();

    [[nodiscard]] std::optional<Slot> newSlot(const PartitionCursor &at);
    /** `bodies` may be empty, else it has the text of each record's body. */
    [[nodiscard]] bool store(const Slot &slot, const QVector<Record> &records,
                             const std::vector<QByteArrayView> &bodies);
    [[nodiscard]] bool dropSlot(qint64 id);
    void finishCopy(const QString &partition, FeedPage *page);
    [[nodiscard]] bool writeMeta(const QString &key, const QString &value);
    /** Runs `work` in a transaction; rolls back when it returns false. */
    template <typename F>
    bool transaction(const char *what, F work);
    bool exec(const QString &sql);
    [[nodiscard]] bool prepare(QSqlQuery &query, const QString &sql);
    [[nodiscard]] bool exec(QSqlQuery &query);
    /** Logs and remembers damage; always false. */
    bool failed(const QSqlQuery &query, const QString &sql);

    QString m_path;
    QString m_server;
    QString m_connection;
    QSqlDatabase m_db;
    std::unique_ptr<QLockFile> m_lock;
    QString m_openPath;
    QStringList m_wanted;
    std::map<QString, Slot> m_slots;
    std::map<QString, Copy> m_copies;
    bool m_beside = false;  ///< this is PATH.new, and PATH still is there
    bool m_damaged = false; ///< the last failure was damage
};

} // namespace yizhan
