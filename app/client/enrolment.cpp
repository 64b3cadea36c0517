// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/enrolment.h"

#include "client/httptransport.h"
#include "client/whendone.h"

#include <QEventLoop>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Result<Enrolment> enrol(const QUrl &server, const QByteArray &pin, const QString &code)
{
    HttpTransport transport(server, pin);
    const QByteArray body = QJsonDocument(QJsonObject{{u"code"_s, code}}).toJson(QJsonDocument::Compact);
    constexpr std::chrono::seconds patience{15};
    const QFuture<RawReply> future = transport.post("/v1/devices", body, {}, {}, patience);
    Reply reply;
    bool done = false;
    QEventLoop loop;
    whenDone(future, &loop, [&](const RawReply &raw) {
        reply = raw.toReply();
        done = true;
        loop.quit();
    });
    if (!done) {
        loop.exec();
    }
    if (!reply.ok()) {
        return Error{
            reply.unreachable() ? 503 : reply.status, reply.problemType(), reply.detail(), reply.detail(true), {}};
    }
    return Enrolment{reply.body[u"token"].toString(), reply.body[u"kind"].toString(), reply.body[u"name"].toString()};
}

} // namespace yizhan
