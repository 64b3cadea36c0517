// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "server/domainclock.h"
#include "server/hallfolder.h"
#include "server/http/httpserver.h"
#include "storage/databaselock.h"
#include "storage/datafolderlock.h"
#include "storage/store.h"

#include <memory>

namespace yizhan {

class RouteTable;
class SharedState;

struct ServerSetup
{
    HallFolder folder;
    QString keyFile; ///< empty: the folder's own
    DomainClock clock;
    HttpLimits limits;
    int requestsPerSecond = 200; ///< of each token, ten times as many at once; 0: no limit
    bool prepared = false;       ///< Store::prepare() was done under these locks
    bool clockwork = true;       ///< false for a command that works on a hall at rest
    QString followUrl;           ///< centre of the catalogue; "none" takes it home again; empty: as stored
    QString followToken;
    QByteArray followPin; ///< SHA-256 of the centre's certificate; empty: whom the system's authorities vouch for
};

/**
 * One hall at work: storage, hall, catalogue, clockwork, routes and, after listen(), the network. Everything a process
 * or a test needs; several may live in one process on different folders.
 */
class Server
{
public:
    /** The locks say that folder and database are ours; that of the database is taken here unless it was before. */
    [[nodiscard]] static Result<std::unique_ptr<Server>> open(ServerSetup setup, DataFolderLock lock,
                                                              std::unique_ptr<DatabaseLock> databaseLock = {});
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /** Speaks TLS with this certificate; before listen(), or later for the connections that come after it. */
    [[nodiscard]] Status useCertificate(const Certificate &certificate);
    /** The TCP port; with `socket` the administrator's socket in the data folder too. */
    [[nodiscard]] Result<quint16> listen(const QString &host, quint16 port, bool socket = true);
    /** Finishes what was accepted, then ends; a backup or check under way is given up. */
    void stop();

    /** A request of the administrator without a network: for the command line. Blocks. */
    [[nodiscard]] Response administer(const QByteArray &target, const QByteArray &body, Method method = Method::Post);

    /** A command in anybody's name: for a script that plays the hall's day. Blocks. */
    [[nodiscard]] Result<Decision> carryOut(const Actor &actor, const HallCommand &command);

    [[nodiscard]] const SharedState &state() const;
    [[nodiscard]] const RouteTable &routes() const;
    [[nodiscard]] const DomainClock &clock() const;

private:
    struct Private;
    explicit Server(std::unique_ptr<Private> content);
    std::unique_ptr<Private> d;
};

} // namespace yizhan
