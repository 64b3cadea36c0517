// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/requesthead.h"

#include "server/http/problem.h"

#include <boost/beast/core/string.hpp>

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace yizhan {

namespace {

QByteArray bytes(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/** Empty, or that one word. */
bool isOnly(beast::string_view value, beast::string_view harmless)
{
    return value.empty() || beast::iequals(value, harmless);
}

} // namespace

bool toRequest(const RequestHead &head, Request *request)
{
    const http::verb verb = head.method();
    request->method = verb == http::verb::get || verb == http::verb::head ? Method::Get
                      : verb == http::verb::post                          ? Method::Post
                                                                          : Method::Other;
    request->methodName = bytes(head.method_string());
    for (const auto &field : head) {
        request->headers.emplace_back(bytes(field.name_string()).toLower(), bytes(field.value()));
    }
    return parseTarget(bytes(head.target()), request);
}

std::optional<Response> faultOf(const RequestHead &head)
{
    const bool since11 = head.version() >= 11;
    int hosts = 0;
    bool body = false;
    bool encoded = false;
    for (const auto &field : head) {
        const beast::string_view value = field.value();
        const http::field name = field.name();
        if (name == http::field::host) {
            if (++hosts > 1 || !isHost({value.data(), qsizetype(value.size())})) {
                return problemResponse(problems::wrongHost());
            }
        } else if (name == http::field::content_length) {
            body = body || value != "0";
        } else if (name == http::field::content_encoding) {
            encoded = encoded || !isOnly(value, "identity");
        } else if (name == http::field::transfer_encoding) {
            // Whoever came before us may have seen the body end elsewhere. Beast refuses "chunked" beside a length.
            if (!since11) {
                return problemResponse(problems::malformed());
            }
            if (!beast::iequals(value, "chunked")) {
                return problemResponse(problems::unknownTransferCoding());
            }
            body = true;
        } else if (name == http::field::expect && !isOnly(value, "100-continue")) {
            return problemResponse(problems::unknownExpectation());
        }
    }
    if (hosts == 0 && since11) {
        return problemResponse(problems::wrongHost());
    }
    return body && encoded ? std::optional(encodedResponse()) : std::nullopt;
}

} // namespace yizhan
