// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/http.h"

namespace yizhan {

/** The id a request goes by: the caller's where it cannot spoil a log line, else a fresh one. */
[[nodiscard]] QString requestId(const QByteArray &sent);

/** Status line and headers, with the empty line that ends them. */
[[nodiscard]] QByteArray responseHead(const Response &response, const QString &id, bool keepAlive);

/** A whole answer that refuses a connection before anything was read from it. */
[[nodiscard]] QByteArray refusalBytes(const Response &response);

} // namespace yizhan
