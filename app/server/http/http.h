// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace yizhan {

class EventStream;

enum class Method { Get, Post, Other };

/**
 * Takes in the body of a request piece by piece, where it is too large to be held in memory. One piece at a time: the
 * next comes after `done`, which may be called from any thread. Dropped without its end where the sender went away.
 */
class BodySink
{
public:
    using Done = std::function<void(Status)>;
    virtual ~BodySink() = default;
    /** An error ends the request and is its answer. */
    virtual void write(QByteArray piece, Done done) = 0;
};

/** The other way: an answer that is read piece by piece; an empty one is its end. */
class BodySource
{
public:
    using Done = std::function<void(Result<QByteArray>)>;
    virtual ~BodySource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    virtual void read(Done done) = 0;
};

/** One HTTP request as handlers see it; knows nothing of sockets. Names of headers are in lower case. */
struct Request
{
    Method method = Method::Other;
    QByteArray methodName;
    QByteArray path;      ///< as sent, without the query: for logs
    QStringList segments; ///< of the path, percent-decoded one by one ("hall%2Fnanjie" is one)
    std::vector<std::pair<QString, QString>> query;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::shared_ptr<BodySink> sink; ///< took the body in, where the route streams it
    QString id;                     ///< X-Request-ID: the caller's where it is a UUID, else a fresh one
    QString remote;                 ///< address of the caller
    bool local = false;             ///< came through the Unix socket in the data folder

    /** The last one of that name, or nothing. */
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    /** The first value of a query parameter, or a null string. */
    [[nodiscard]] QString queryValue(QStringView name) const;
    [[nodiscard]] QStringList queryValues(QStringView name) const;
};

struct Response
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::shared_ptr<EventStream> events; ///< set: the answer is an endless event stream
    std::shared_ptr<BodySource> source;  ///< set: the body is read from it

    [[nodiscard]] static Response json(int status, const QJsonObject &object);
};

/**
 * The way back to the caller. May be called from any thread, once; if nobody answers before the last copy is gone,
 * the caller gets a 500 and is not left hanging.
 */
class Responder
{
public:
    using Send = std::function<void(Response)>;
    explicit Responder(Send send);

    void operator()(Response response) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/** What becomes of the body of a request whose head is here: kept as Request::body, streamed, or not even read. */
struct Intake
{
    std::shared_ptr<BodySink> sink;
    qint64 limit = 0; ///< of the body; 0: the server's ordinary one
    std::optional<Response> refusal;
    bool takesItsTime = false; ///< its answer may take as long as it takes
};

/** What stands behind the HTTP server. handle() runs on the I/O thread and must not wait. */
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    virtual void handle(Request request, Responder respond) = 0;
    /** Asked on the I/O thread before the body is read; must not wait. */
    [[nodiscard]] virtual Intake intake(const Request &head)
    {
        Q_UNUSED(head)
        return {};
    }
    /** The most that any intake allows. */
    static constexpr qint64 largestBody = 10 * 1024 * 1024;
    /** What came in was no request that could be handled and was answered with `status`; for logs and metrics. */
    virtual void refused(const QString &requestId, int status)
    {
        Q_UNUSED(requestId)
        Q_UNUSED(status)
    }
};

/** Whether a Host header may say so: a name or an address, with or without a port, or nothing. */
[[nodiscard]] bool isHost(QByteArrayView text);

/**
 * Fills path, segments and query from a target, be it a path, a whole address as a proxy is sent it, or, where the
 * method is OPTIONS, the "*" for the server as such, which has no segments; false where it is none.
 */
[[nodiscard]] bool parseTarget(const QByteArray &target, Request *request);

} // namespace yizhan
