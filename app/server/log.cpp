// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringBuilder>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>

Q_LOGGING_CATEGORY(serverLog, "yizhan.server", QtInfoMsg)
Q_LOGGING_CATEGORY(requestLog, "yizhan.request", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

LogForm s_form = LogForm::Logfmt;

QByteArrayView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

QByteArray jsonText(const QString &text)
{
    const QByteArray object = QJsonDocument(QJsonObject{{u"t"_s, text}}).toJson(QJsonDocument::Compact); // {"t":"…"}
    return object.mid(5, object.size() - 6);
}

/** A value of logfmt, in quotes where it could be taken for two. Control characters never pass. */
QByteArray plain(const QString &text)
{
    const bool simple = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c != u'"' && c != u'=' && c != u'\\' && c != u'\x7f';
    });
    return simple ? text.toUtf8() : jsonText(text);
}

/** ISO 8601 in UTC to the millisecond; all but the milliseconds is worked out once a second. */
QByteArray timeNow()
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now / 1000 != second) {
        second = now / 1000;
        text = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.000'Z'"_s).toLatin1();
    }
    QByteArray time = text;
    for (auto [at, left] = std::pair(time.size() - 2, now % 1000); left > 0; --at, left /= 10) {
        time[at] = char('0' + left % 10);
    }
    return time;
}

QByteArray head(LogForm form, QByteArrayView time, QtMsgType type, QByteArrayView category)
{
    if (form == LogForm::Json) {
        return "{\"time\":\"" % time % "\",\"level\":\"" % levelName(type) % "\",\"category\":\"" % category % "\",";
    }
    return "time=" % time % " level=" % levelName(type) % " category=" % category % ' ';
}

/** What goes to stderr, in order and in whole lines. */
class Lines
{
public:
    /** Held back for a moment unless it is urgent, which takes what was held back with it. */
    void add(const QByteArray &line, bool urgent)
    {
        const std::lock_guard lock(m_mutex);
        m_held.append(line).append('\n');
        if (urgent || m_held.size() >= most) {
            writeHeld();
        }
    }

    void flush()
    {
        const std::lock_guard lock(m_mutex);
        writeHeld();
    }

private:
    static constexpr qsizetype most = 16 * 1024;

    void writeHeld()
    {
        if (!m_held.isEmpty()) {
            std::fwrite(m_held.constData(), 1, size_t(m_held.size()), stderr);
            m_held.resize(0); // keeps its room
        }
    }

    std::mutex m_mutex;
    QByteArray m_held;
};

/** Never destroyed: something may be logged while the program ends. */
Lines &lines()
{
    static Lines *const lines = [] {
        std::atexit(flushRequests);
        return new Lines;
    }();
    return *lines;
}

void handler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    lines().add(logLine(s_form, timeNow(), type, context.category, message), true);
}

} // namespace

std::optional<LogForm> logFormOf(const QString &name)
{
    return name == "logfmt"_L1 ? std::optional(LogForm::Logfmt)
           : name == "json"_L1 ? std::optional(LogForm::Json)
                               : std::nullopt;
}

std::optional<LogLevel> logLevelOf(const QString &name)
{
    return name == "debug"_L1     ? std::optional(LogLevel::Debug)
           : name == "info"_L1    ? std::optional(LogLevel::Info)
           : name == "warning"_L1 ? std::optional(LogLevel::Warning)
                                  : std::nullopt;
}

void setUpLog(LogForm form, LogLevel level)
{
    s_form = form;
    const QString off = level == LogLevel::Warning ? u"false"_s : u"true"_s;
    const QString debug = level == LogLevel::Debug ? u"true"_s : u"false"_s;
    QLoggingCategory::setFilterRules(u"yizhan.*.debug=%1\nyizhan.*.info=%2"_s.arg(debug, off));
    qInstallMessageHandler(handler);
}

QByteArray logLine(LogForm form, QByteArrayView time, QtMsgType type, QByteArrayView category, const QString &message)
{
    const QByteArray line = head(form, time, type, category);
    return form == LogForm::Json ? line + "\"msg\":" + jsonText(message) + '}' : line + "msg=" + plain(message);
}

void logRequest(const RequestLine &request)
{
    // What is asked for every few seconds by a machine says nothing while it is well.
    const bool quiet =
        request.status < 400 && (request.route.startsWith("/v1/health"_L1) || request.route == "/metrics"_L1);
    const QtMsgType type = request.status >= 500 ? QtWarningMsg : quiet ? QtDebugMsg : QtInfoMsg;
    if (!requestLog().isEnabled(type)) {
        return;
    }
    // Past Qt's streams and in one piece: there is one of these for every request.
    const QByteArray start = head(s_form, timeNow(), type, requestLog().categoryName());
    const QByteArray id = request.id.toLatin1();
    const QByteArray method = request.method.toLatin1();
    const QByteArray route = request.route.toLatin1();
    const QByteArray status = QByteArray::number(request.status);
    const QByteArray ms = QByteArray::number(request.milliseconds, 'f', 1);
    QByteArray line;
    if (s_form == LogForm::Json) {
        line = start % "\"id\":\"" % id % "\",\"method\":\"" % method % "\",\"route\":\"" % route % "\",\"status\":" %
               status % ",\"ms\":" % ms;
        line += request.device.isEmpty() ? "}"_ba : ",\"device\":" + jsonText(request.device) + '}';
    } else {
        line = start % "id=" % id % " method=" % method % " route=" % route % " status=" % status % " ms=" % ms;
        line += request.device.isEmpty() ? QByteArray() : " device=" + plain(request.device);
    }
    lines().add(line, type == QtWarningMsg);
}

void flushRequests()
{
    lines().flush();
}

} // namespace yizhan
