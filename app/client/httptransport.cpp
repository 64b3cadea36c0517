// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/httptransport.h"

#include "client/log.h"
#include "protocol/pin.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr QByteArrayView UserAgent = "Yizhan/" YIZHAN_VERSION;
/** Qt's codes below this are about the line, above about what the server answered. */
constexpr int FirstErrorOfContent = 100;

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
}

} // namespace

Reply RawReply::toReply() const
{
    if (status == 0) {
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    const bool good = error.error == QJsonParseError::NoError && document.isObject();
    if (!good && status >= 200 && status < 300 && !(status == 204 && body.isEmpty())) {
        qCWarning(clientLog) << "answer with status" << status << "is no JSON object:" << error.errorString();
        return {};
    }
    return {status, document.object()};
}

HttpTransport::HttpTransport(const QUrl &server, const QByteArray &pin, QObject *parent)
    : QObject(parent)
    , m_base(server.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment).toEncoded())
    , m_pin(pin)
{
    for (QNetworkAccessManager *manager : {&m_requests, &m_streams}) {
        manager->setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
        manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // the hall's server is a neighbour
        connect(manager, &QNetworkAccessManager::sslErrors, this, &HttpTransport::judge);
    }
    if (server.scheme() != "https"_L1 && !isLoopback(server)) {
        qCInfo(clientLog) << "the line to" << server.host() << "is not encrypted";
    }
}

/**
 * With a pin no authority is known (see request()), so that every handshake has something to complain of and comes
 * here: what is not the pinned certificate is not believed, and nothing has been sent yet.
 */
void HttpTransport::judge(QNetworkReply *reply)
{
    const QByteArray shown = reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
    if (!m_pin.isEmpty() && shown == m_pin) {
        reply->ignoreSslErrors();
        return;
    }
    qCInfo(clientLog).noquote() << "the server shows the certificate" << pinText(shown)
                                << (m_pin.isEmpty() ? u"which nobody vouches for"_s : u"which is not the pinned one"_s);
    Q_EMIT identityRefused();
}

QNetworkRequest HttpTransport::request(const QByteArray &path, const QString &token) const
{
    QNetworkRequest request(QUrl::fromEncoded(m_base + path));
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setRawHeader("Accept-Language", "zh-CN, zh;q=0.9, en;q=0.5");
    request.setRawHeader("User-Agent", UserAgent.toByteArray());
    request.setRawHeader("X-Request-ID", Link::freshKey().toLatin1());
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (request.url().scheme() == "https"_L1) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        if (!m_pin.isEmpty()) {
            tls.setCaCertificates({});
        }
        request.setSslConfiguration(tls);
    }
    return request;
}

QFuture<RawReply> HttpTransport::result(QNetworkReply *reply)
{
    auto promise = std::make_shared<QPromise<RawReply>>();
    promise->start();
    QFuture<RawReply> future = promise->future();
    // Where the manager goes first, its replies and with them the promise go too, and the future is cancelled.
    connect(reply, &QNetworkReply::finished, reply, [reply, promise] {
        RawReply raw;
        const auto error = reply->error();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status != 0 && (error == QNetworkReply::NoError || int(error) >= FirstErrorOfContent)) {
            raw.status = status;
            raw.body = reply->readAll();
            raw.mediaType = reply->header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0);
        }
        // The line's own "are you there" is asked every second while it is down; HallLink says it once.
        if ((raw.status == 0 || raw.status >= 500) && reply->url().path() != "/v1/me"_L1) {
            qCInfo(clientLog).noquote() << "request" << reply->request().rawHeader("X-Request-ID")
                                        << reply->url().path() << "status" << status << reply->errorString();
        }
        promise->addResult(raw);
        promise->finish();
        reply->deleteLater();
    });
    return future;
}

QFuture<RawReply> HttpTransport::get(const QByteArray &path, const QString &token, std::chrono::milliseconds timeout)
{
    QNetworkRequest get = request(path, token);
    get.setTransferTimeout(int(timeout.count()));
    return result(m_requests.get(get));
}

QFuture<RawReply> HttpTransport::post(const QByteArray &path, const QByteArray &json, const QString &token,
                                      const QString &idempotencyKey, std::chrono::milliseconds timeout)
{
    QNetworkRequest post = request(path, token);
    post.setTransferTimeout(int(timeout.count()));
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    post.setRawHeader("Idempotency-Key", idempotencyKey.toUtf8());
    return result(m_requests.post(post, json));
}

QFuture<RawReply> HttpTransport::postFile(const QByteArray &path, const QString &fileName, const QString &token,
                                          const QString &idempotencyKey, std::chrono::milliseconds timeout)
{
    auto file = std::make_unique<QFile>(fileName);
    if (!file->open(QIODevice::ReadOnly)) {
        return QtFuture::makeReadyFuture(RawReply{});
    }
    QNetworkRequest post = request(path, token);
    post.setTransferTimeout(int(timeout.count()));
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    post.setHeader(QNetworkRequest::ContentLengthHeader, file->size());
    post.setRawHeader("Idempotency-Key", idempotencyKey.toUtf8());
    QNetworkReply *reply = m_requests.post(post, file.get());
    file.release()->setParent(reply);
    return result(reply);
}

QNetworkReply *HttpTransport::openStream(const QByteArray &path, const QString &token)
{
    QNetworkRequest stream = request(path, token);
    stream.setRawHeader("Accept", "text/event-stream");
    stream.setRawHeader("Accept-Encoding", "identity"); // a compressor would hold events back
    return m_streams.get(stream);
}

} // namespace yizhan
