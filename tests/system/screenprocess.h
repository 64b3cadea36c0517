// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "system/serverprocess.h"

#include <QDeadlineTimer>

namespace yizhan::system {

/** A screen as a process, drawn offscreen; ends with the object. */
class ScreenProcess
{
public:
    ScreenProcess(const QString &mode, const QString &url, const QString &tokenFile, const QString &replica)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("YIZHAN_TRACE"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(programPath(QStringLiteral("yizhan")),
                        {mode, QStringLiteral("--server"), url, QStringLiteral("--token"), u'@' + tokenFile,
                         QStringLiteral("--replica"), replica, QStringLiteral("--windowed")});
    }

    ~ScreenProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    /** Whether the first frame with the hall's content came within `ms`. */
    bool showsContent(int ms)
    {
        QDeadlineTimer deadline(ms);
        while (!m_said.contains("first frame with content") && !deadline.hasExpired()) {
            m_process.waitForReadyRead(int(deadline.remainingTime()));
            m_said += m_process.readAll();
        }
        return m_said.contains("first frame with content");
    }

    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QByteArray said()
    {
        m_said += m_process.readAll();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace yizhan::system
