// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/administration.h"

#include "server/commands/clockchoice.h"
#include "server/commands/commandline.h"
#include "server/server.h"
#include "server/unfinished.h"
#include "storage/storeerror.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A backup or a check of a large hall takes its time; a server that ends ends the line with it, so this waits for
 * nothing that is gone. */
constexpr std::chrono::hours longestCommand{24 * 7};

/** A command, or a server that comes or goes. */
constexpr std::chrono::seconds longestGuest{10};

} // namespace

Result<DataFolderLock> takeFolder(const HallFolder &folder)
{
    const auto until = std::chrono::steady_clock::now() + longestGuest;
    for (;;) {
        Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
        if (lock) {
            // Meanwhile a restore may have put another one there.
            const Result<HallFolder> now = HallFolder::open(folder.path);
            if (!now || now->creation != folder.creation || now->hallId != folder.hallId) {
                return Error{503,
                             u"hall-replaced"_s,
                             u"%1 里的大厅刚刚被换掉，请再执行一次。"_s.arg(folder.path),
                             u"The hall in %1 was replaced just now; say it again."_s.arg(folder.path),
                             {}};
            }
            return lock;
        }
        if (storeFault(lock.error()) != StoreFault::FolderInUse || QFile::exists(folder.socket()) ||
            std::chrono::steady_clock::now() > until) {
            return lock;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

Result<HttpAnswer> administer(const HallFolder &folder, const QString &keyFile, const QByteArray &target,
                              const QByteArray &contentType, const QByteArray &body, Method method)
{
    Result<DataFolderLock> lock = takeFolder(folder);
    if (!lock) {
        if (storeFault(lock.error()) != StoreFault::FolderInUse) {
            return lock.error();
        }
        HttpTarget socket;
        socket.socket = folder.socket();
        HttpClient client(socket);
        return method == Method::Get ? client.get(target, longestCommand)
                                     : client.post(target, contentType, body, longestCommand);
    }
    const StoreConfig config = folder.store();
    Result<std::unique_ptr<DatabaseLock>> alone = DatabaseLock::take(config);
    if (!alone) {
        return alone.error();
    }
    if (const Status settled = settleCreation(folder); !settled) {
        return settled.error();
    }
    if (const Status prepared = Store::prepare(config); !prepared) {
        return prepared.error();
    }
    ServerSetup setup;
    {
        const auto store = Store::open(config, u"clock"_s);
        if (!store) {
            return store.error();
        }
        const Result<DomainClock> clock = restingClock(folder, **store);
        if (!clock) {
            return clock.error();
        }
        setup.clock = *clock;
    }
    setup.folder = folder;
    setup.keyFile = keyFile;
    setup.prepared = true;
    setup.clockwork = false;
    const auto server = Server::open(setup, std::move(*lock), std::move(*alone));
    if (!server) {
        return server.error();
    }
    const Response response = (*server)->administer(target, body, method);
    return HttpAnswer{response.status, response.body};
}

int refuse(const HttpAnswer &answer)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const QJsonArray errors = problem.value(u"errors"_s).toArray();
    for (const QJsonValue &error : errors) {
        const QString field = error[u"field"_s].toString();
        QTextStream(stderr) << error[u"where"_s].toString() << (field.isEmpty() ? u""_s : u", "_s + field)
                            << ": expected " << error[u"expected"_s].toString() << Qt::endl;
    }
    if (!errors.isEmpty()) {
        return complain(Failed, u"%1 errors, nothing was imported."_s.arg(errors.size()));
    }
    const QString detail = problem.value(u"detail_en"_s).toString();
    return complain(Failed, detail.isEmpty() ? u"the hall answered %1."_s.arg(answer.status) : detail);
}

} // namespace yizhan
