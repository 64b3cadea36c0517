// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/stafftries.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(staffLog, "yizhan.staff", QtInfoMsg)

constexpr qint64 longestFile = 200;

void save(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        qCWarning(staffLog) << "the wrong pass words are forgotten with the next start:" << path << file.errorString();
    }
}

} // namespace

StaffTries::StaffTries(const QString &path)
    : m_path(path)
{
    m_clock.start();
    m_writer.setMaxThreadCount(1);
    if (!m_path.isEmpty()) {
        read();
    }
}

void StaffTries::noteWrong()
{
    if (++m_wrong >= most) {
        m_wrong = 0;
        m_shutUntilMs = m_clock.elapsed() + ban.count();
    }
    write();
}

void StaffTries::noteRight()
{
    if (m_wrong > 0) {
        m_wrong = 0;
        write();
    }
}

std::chrono::milliseconds StaffTries::left(qint64 until, qint64 now)
{
    return std::chrono::milliseconds(std::clamp<qint64>(until - now, 0, ban.count()));
}

QString StaffTries::pathBeside(const QString &passwordFile)
{
    const QFileInfo beside(passwordFile + u".tries"_s);
    const bool writable = beside.exists() ? beside.isWritable() : QFileInfo(beside.absolutePath()).isWritable();
    return writable ? beside.absoluteFilePath()
                    : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/yizhan/"_s +
                          beside.fileName();
}

void StaffTries::read()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return; // nobody was wrong yet
    }
    const QJsonObject kept = QJsonDocument::fromJson(file.read(longestFile)).object();
    m_wrong = std::clamp(kept.value("wrong"_L1).toInt(), 0, most - 1);
    const auto until = kept.value("shut_until"_L1).toInteger();
    m_shutUntilMs = until > 0 ? m_clock.elapsed() + left(until, QDateTime::currentMSecsSinceEpoch()).count() : 0;
}

void StaffTries::write()
{
    if (m_path.isEmpty()) {
        return;
    }
    const qint64 rest = m_shutUntilMs - m_clock.elapsed();
    const QJsonObject kept{{u"wrong"_s, m_wrong},
                           {u"shut_until"_s, rest > 0 ? QDateTime::currentMSecsSinceEpoch() + rest : qint64(0)}};
    m_writer.start([path = m_path, bytes = QJsonDocument(kept).toJson(QJsonDocument::Compact)] { save(path, bytes); });
}

} // namespace yizhan
