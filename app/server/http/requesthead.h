// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Only httpsession.cpp includes this: it brings Beast in.

#include "server/http/http.h"

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

namespace yizhan {

using RequestHead = boost::beast::http::request_header<>;

/** Fills all but the body; false where the target is no sane one. */
[[nodiscard]] bool toRequest(const RequestHead &head, Request *request);

/**
 * What a head is answered with that no handler may see: it names no host or more than one, or its body would not be
 * what it seems. Some comparisons, since every request pays for them.
 */
[[nodiscard]] std::optional<Response> faultOf(const RequestHead &head);

} // namespace yizhan
