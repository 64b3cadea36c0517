// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/administration.h"

#include "server/commands/clockchoice.h"
#include "server/commands/commandline.h"
#include "server/server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A backup or a check of a large hall takes its time. */
constexpr std::chrono::minutes longestCommand{60};

} // namespace

Result<HttpAnswer> administer(const HallFolder &folder, const QString &keyFile, const QByteArray &target,
                              const QByteArray &contentType, const QByteArray &body, Method method)
{
    Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
    if (!lock) {
        if (lock.error().type != "data-folder-in-use"_L1) {
            return lock.error();
        }
        HttpTarget socket;
        socket.socket = folder.socket();
        HttpClient client(socket);
        return method == Method::Get ? client.get(target, longestCommand)
                                     : client.post(target, contentType, body, longestCommand);
    }
    const StoreConfig config = folder.store();
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
    setup.clockwork = false;
    const auto server = Server::open(setup, std::move(*lock));
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
