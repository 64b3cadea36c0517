// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

Q_LOGGING_CATEGORY(serverLog, "yizhan.server", QtInfoMsg)
Q_LOGGING_CATEGORY(requestLog, "yizhan.request", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

LogForm s_form = LogForm::Logfmt;

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"info"_s;
}

QString jsonText(const QString &text)
{
    const QByteArray object = QJsonDocument(QJsonObject{{u"t"_s, text}}).toJson(QJsonDocument::Compact); // {"t":"…"}
    return QString::fromUtf8(object.mid(5, object.size() - 6));
}

/** A value of logfmt, in quotes where it could be taken for two. Control characters never pass. */
QString plain(const QString &text)
{
    const bool simple = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c != u'"' && c != u'=' && c != u'\\' && c != u'\x7f';
    });
    return simple ? text : jsonText(text);
}

/** ISO 8601 in UTC to the millisecond; all but the milliseconds is worked out once a second. */
QString timeNow()
{
    thread_local qint64 second = -1;
    thread_local QString text;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now / 1000 != second) {
        second = now / 1000;
        text = QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss."_s);
    }
    return text + QString::number(now % 1000).rightJustified(3, u'0') + u'Z';
}

void handler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString time = timeNow();
    const QByteArray line = logLine(s_form, time, type, QString::fromLatin1(context.category), message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr); // one write: lines of threads do not mix
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

QString logLine(LogForm form, const QString &time, QtMsgType type, const QString &category, const QString &message)
{
    const bool fields = category == QLatin1StringView(requestLog().categoryName()); // the message is finished fields
    if (form == LogForm::Json) {
        return u"{\"time\":\"%1\",\"level\":\"%2\",\"category\":\"%3\","_s.arg(time, levelName(type), category) +
               (fields ? message.mid(1) : u"\"msg\":"_s + jsonText(message) + u'}');
    }
    return u"time=%1 level=%2 category=%3 "_s.arg(time, levelName(type), category) +
           (fields ? message : u"msg="_s + plain(message));
}

void logRequest(const RequestLine &line)
{
    // What is asked for every few seconds by a machine says nothing while it is well.
    const bool quiet = line.status < 400 && (line.route.startsWith("/v1/health"_L1) || line.route == "/metrics"_L1);
    const QtMsgType type = line.status >= 500 ? QtWarningMsg : quiet ? QtDebugMsg : QtInfoMsg;
    if (!requestLog().isEnabled(type)) {
        return;
    }
    const double rounded = qRound64(line.milliseconds * 10) / 10.0;
    QString text;
    if (s_form == LogForm::Json) {
        QJsonObject object{{u"id"_s, line.id},
                           {u"method"_s, line.method},
                           {u"route"_s, line.route},
                           {u"status"_s, line.status},
                           {u"ms"_s, rounded}};
        if (!line.device.isEmpty()) {
            object.insert(u"device"_s, line.device);
        }
        text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    } else {
        text.reserve(160);
        text += u"id="_s + plain(line.id) + u" method="_s + plain(line.method) + u" route="_s + line.route;
        text += u" status="_s + QString::number(line.status) + u" ms="_s + QString::number(rounded);
        if (!line.device.isEmpty()) {
            text += u" device="_s + plain(line.device);
        }
    }
    switch (type) {
    case QtDebugMsg:
        qCDebug(requestLog).noquote() << text;
        break;
    case QtWarningMsg:
        qCWarning(requestLog).noquote() << text;
        break;
    default:
        qCInfo(requestLog).noquote() << text;
    }
}

} // namespace yizhan
