// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/problem.h"

#include "protocol/commandjson.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Response problemResponse(const Error &error)
{
    return problemResponse(error, {});
}

Response problemResponse(const Error &error, const QJsonArray &errors)
{
    QJsonObject object = problemJson(error);
    if (!errors.isEmpty()) {
        object.insert(u"errors"_s, errors);
    }
    Response response;
    response.status = error.status;
    response.contentType = "application/problem+json";
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (error.status == 401) {
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    }
    if (error.status == 429) {
        response.headers.emplace_back("Retry-After", "60");
    }
    return response;
}

Response busyResponse(const Error &error, int retryAfter)
{
    Response response = problemResponse(error);
    std::erase_if(response.headers, [](const auto &header) { return header.first == "Retry-After"; });
    response.headers.emplace_back("Retry-After", QByteArray::number(retryAfter));
    return response;
}

Response encodedResponse()
{
    Response response = problemResponse(problems::encodedBody());
    response.headers.emplace_back("Accept-Encoding", "identity");
    return response;
}

namespace problems {

Error notFound()
{
    return {404, u"not-found"_s, u"没有这个地址。"_s, u"There is nothing at this address."_s, {}};
}

Error protocolNotServed()
{
    return {404,
            u"protocol-not-served"_s,
            u"服务器不支持这个版本，请更新程序。"_s,
            u"The server does not speak this version of the protocol; update the program."_s,
            {}};
}

Error methodNotAllowed()
{
    return {
        405, u"method-not-allowed"_s, u"这个地址不支持该操作。"_s, u"This address does not take that method."_s, {}};
}

Error unauthorized()
{
    return {401,
            u"unauthorized"_s,
            u"请先登录，或检查本机的令牌。"_s,
            u"A valid token is needed: log in, or check the token of this device."_s,
            {}};
}

Error forbidden()
{
    return {403, u"forbidden"_s, u"您的角色不能进行此操作。"_s, u"Your role may not do this."_s, {}};
}

Error bodyTooLarge()
{
    return {413, u"body-too-large"_s, u"内容太大。"_s, u"The body is larger than this server takes."_s, {}};
}

Error headerTooLarge()
{
    return {431, u"header-too-large"_s, u"请求头太大。"_s, u"The header is larger than this server takes."_s, {}};
}

Error targetTooLong()
{
    return {414, u"target-too-long"_s, u"请求地址太长。"_s, u"The address is longer than this server takes."_s, {}};
}

Error tooManyRequests()
{
    return {429,
            u"too-many-requests"_s,
            u"请求太频繁，请稍后再试。"_s,
            u"Too many requests in a short while; slow down."_s,
            {}};
}

Error tooManyConnections()
{
    return {503,
            u"too-many-connections"_s,
            u"这个地址的连接太多，请稍后再试。"_s,
            u"Too many connections come from this address; see --connections-per-address."_s,
            {}};
}

Error tlsRequired()
{
    return {400,
            u"tls-required"_s,
            u"这里只接受加密连接，请使用 https:// 地址。"_s,
            u"This port speaks TLS only; use an https:// address."_s,
            {}};
}

Error notInTime()
{
    return {503,
            u"not-in-time"_s,
            u"服务器没有及时处理完，请再试一次。"_s,
            u"The server did not finish in time; ask again with the same key."_s,
            {}};
}

Error notReady(const QString &zh, const QString &en)
{
    return {
        503, u"not-ready"_s, u"服务器现在不能办理业务："_s + zh, u"The server cannot carry out commands: "_s + en, {}};
}

Error malformed()
{
    return {400, u"malformed-request"_s, u"请求格式不正确。"_s, u"This is not a well-formed HTTP request."_s, {}};
}

Error wrongHost()
{
    return {400,
            u"malformed-host"_s,
            u"请求须有且只有一个正确的 Host。"_s,
            u"A request needs one Host header, with a name or address and maybe a port."_s,
            {}};
}

Error requestTooSlow()
{
    return {408,
            u"request-too-slow"_s,
            u"请求没有及时发完。"_s,
            u"The request did not arrive in time; send it again on a new connection."_s,
            {}};
}

Error unknownTransferCoding()
{
    return {501,
            u"transfer-coding-unknown"_s,
            u"不支持这种传输编码，只支持 chunked。"_s,
            u"The only transfer coding that this server knows is chunked."_s,
            {}};
}

Error unknownExpectation()
{
    return {417,
            u"expectation-unknown"_s,
            u"不支持这样的 Expect，只支持 100-continue。"_s,
            u"The only expectation that this server meets is 100-continue."_s,
            {}};
}

Error badJson(const QString &where)
{
    return {400,
            u"malformed-json"_s,
            u"内容不是正确的 JSON 对象。"_s,
            u"The body is not a JSON object: %1."_s.arg(where),
            {}};
}

Error badParameter(const QString &name, const QString &expected)
{
    return {400,
            u"malformed-parameter"_s,
            u"参数 %1 不正确。"_s.arg(name),
            u"The parameter %1 must be %2."_s.arg(name, expected),
            {}};
}

Error wrongMediaType()
{
    return {415,
            u"unsupported-media-type"_s,
            u"内容须为 application/json。"_s,
            u"The body must be application/json."_s,
            {}};
}

Error encodedBody()
{
    return {415,
            u"content-coding-unknown"_s,
            u"内容不得压缩或另行编码。"_s,
            u"The body must come as it is, without a Content-Encoding."_s,
            {}};
}

Error keyMissing()
{
    return {400,
            u"idempotency-key-missing"_s,
            u"缺少 Idempotency-Key。"_s,
            u"This command needs an Idempotency-Key header."_s,
            {}};
}

Error keyMalformed()
{
    return {400,
            u"idempotency-key-malformed"_s,
            u"Idempotency-Key 不正确。"_s,
            u"An Idempotency-Key is 1 to 128 visible ASCII characters."_s,
            {}};
}

Error epochChanged()
{
    return {410,
            u"epoch-changed"_s,
            u"数据已换新，请重新复制。"_s,
            u"The cursor is of another epoch, beyond the head or behind the horizon; copy the partition anew."_s,
            {}};
}

namespace {

qint64 minutesOf(std::chrono::seconds wait)
{
    return std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(wait).count());
}

} // namespace

Error tooManyTries()
{
    return {429, u"too-many-tries"_s, u"尝试次数过多，请稍后再试。"_s, u"Too many wrong tries; wait a while."_s, {}};
}

Error tryLater(std::chrono::seconds wait)
{
    const qint64 minutes = minutesOf(wait);
    return {429,
            u"too-many-tries"_s,
            u"输错的次数太多，请 %1 分钟后再试。"_s.arg(minutes),
            u"Too many wrong tries; try again in %1 min."_s.arg(minutes),
            {}};
}

Error lookUpLater(std::chrono::seconds wait)
{
    const qint64 minutes = minutesOf(wait);
    return {429,
            u"too-many-tries"_s,
            u"输错的次数太多，请 %1 分钟后再试；现在要查，请到服务台。"_s.arg(minutes),
            u"Too many wrong tries; try again in %1 min, or ask at the service desk now."_s.arg(minutes),
            {}};
}

Error loginFailed()
{
    return {401, u"login-failed"_s, u"账号或密码不正确。"_s, u"The login or the pass word is wrong."_s, {}};
}

Error passwordChangeRequired()
{
    return {403,
            u"password-change-required"_s,
            u"首次登录请设置新密码。"_s,
            u"The one-time pass word must be replaced by a new one first."_s,
            {}};
}

Error pinTooWeak()
{
    return {422,
            u"pin-too-weak"_s,
            u"PIN 应为 6 位数字，不能全相同，也不能是连号。"_s,
            u"A PIN has six digits, neither all the same nor counting up or down."_s,
            {}};
}

Error wrongPassword()
{
    return {403, u"password-wrong"_s, u"密码不对。"_s, u"Wrong pass word."_s, {}};
}

Error passwordTooWeak()
{
    return {422,
            u"password-too-weak"_s,
            u"新密码至少 8 位，不能与旧密码相同，也不能是账号、连续或重复的字符或常见的密码。"_s,
            u"A new pass word has at least 8 characters, differs from the old one, and is neither the login, nor a run "
            u"or a repetition of characters, nor a pass word that everybody knows."_s,
            {}};
}

Error caseNotFound()
{
    return {404,
            u"case-not-found"_s,
            u"没有找到，请核对编号和手机号后四位。"_s,
            u"Nothing was found; check the number and the last four digits of the phone."_s,
            {}};
}

Error accessExpired()
{
    return {403,
            u"access-expired"_s,
            u"查询已过期，请重新查询。"_s,
            u"This look-up has expired; look the case up again."_s,
            {}};
}

Error followedPartition()
{
    return {409,
            u"partition-followed"_s,
            u"事项清单由上级中心维护，本机不能修改。"_s,
            u"The catalogue is kept by the centre that this hall follows; import it there."_s,
            {}};
}

Error unavailable()
{
    return {503,
            u"unavailable"_s,
            u"服务器暂时无法处理，请稍后再试。"_s,
            u"The server cannot do this right now; try again."_s,
            {}};
}

Error internal()
{
    return {500, u"internal"_s, u"服务器出错，已记录。"_s, u"The server failed; the failure has been logged."_s, {}};
}

} // namespace problems

} // namespace yizhan
