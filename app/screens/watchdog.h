// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace yizhan {

/**
 * Keeps a kiosk's screen alive: starts the program as a child, listens to its Heartbeat, and starts it again at once
 * when it ends, or hangs for ten seconds. A child that ends with 0 was ended by the staff, one that ends with 2 was
 * started wrongly; then it stays ended. A screen that dies three times within ten seconds of its start gives way for a
 * while to the plain picture of `--sorry`. Needs a QCoreApplication; no display.
 */
class Watchdog : public QObject
{
    Q_OBJECT

public:
    /** `arguments` for the child, which is this same program. */
    explicit Watchdog(const QStringList &arguments, QObject *parent = nullptr);
    ~Watchdog() override;

    /** Runs until the child may stay ended; its exit code. */
    [[nodiscard]] int run();

private:
    [[nodiscard]] bool listen();
    void launch();
    void heard();
    void ended(int code, QProcess::ExitStatus status);

    QStringList m_arguments;
    QProcess m_child;
    int m_socket = -1;
    QByteArray m_address;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_silence;
    qint64 m_startedMs = 0;
    int m_earlyDeaths = 0;
    bool m_sorry = false;
};

} // namespace yizhan
