// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

#include <optional>

/** Category yizhan.server: ids, routes and durations; never names, tokens, bodies or queries. */
Q_DECLARE_LOGGING_CATEGORY(serverLog)
/** Category yizhan.request: one line a request, see RequestLine. */
Q_DECLARE_LOGGING_CATEGORY(requestLog)

namespace yizhan {

/** How lines look: logfmt (`time=… level=info category=… msg="…"`) or one JSON object each. */
enum class LogForm { Logfmt, Json };
[[nodiscard]] std::optional<LogForm> logFormOf(const QString &name);

enum class LogLevel { Debug, Info, Warning };
[[nodiscard]] std::optional<LogLevel> logLevelOf(const QString &name);

/** Everything that Qt and we log goes to stderr like this from now on. Before threads start. */
void setUpLog(LogForm form, LogLevel level);

/** What is told of a request: where it went by its pattern, never the path or query as sent. */
struct RequestLine
{
    QString id; ///< of the caller or ours: a UUID
    QString method;
    QString route; ///< pattern, or "unmatched", "unread"
    int status = 0;
    double milliseconds = 0;
    QString device; ///< name of the screen, as its token has it
};
/**
 * To write each of thousands of lines a second by itself would cost more than to answer: they are held back until there
 * are 16 KiB of them, any other line or one of a failed request comes, flushRequests() is called, or the program ends.
 */
void logRequest(const RequestLine &line);
/** Writes what is held back; the HTTP server does so ten times a second. */
void flushRequests();

/** One line in that form, without the line feed; for setUpLog() and its test. */
[[nodiscard]] QByteArray logLine(LogForm form, QByteArrayView time, QtMsgType type, QByteArrayView category,
                                 const QString &message);

} // namespace yizhan
