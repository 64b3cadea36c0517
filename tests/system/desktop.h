// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace yizhan::system {

/**
 * A place for screens that nobody else sees: a display of its own (Xvfb), a session bus of its own and on it at-spi2,
 * through which assistive technology reads programs and presses their buttons. Ends what it started.
 */
class Desktop
{
public:
    Desktop();
    ~Desktop();

    /** Starts everything; false with the reason in `problem`. */
    bool start();
    /** Ends everything and waits for it; the processes that are still there, which should be none. */
    QStringList stop();

    [[nodiscard]] QString problem() const { return m_problem; }
    /** For the programs that are to be seen here. */
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    /** The bus of the accessible programs. */
    [[nodiscard]] QDBusConnection bus() const { return QDBusConnection(m_connection); }
    /** The name on that bus of the program with this process id; empty while it is not there. */
    [[nodiscard]] QString busNameOf(qint64 pid) const;

    /** Types into whatever has the keyboard, by way of the X server, as a keyboard would. */
    bool type(const QString &text) const;
    /** One key by its X11 symbol. */
    bool press(uint keySymbol) const;

private:
    bool startDisplay();
    bool startBuses();
    bool generate(int key, const QString &text, uint kind) const;
    bool fail(const QString &why);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_display;
    QProcess m_sessionBus;
    QString m_connection;
    QString m_problem;
    QList<qint64> m_activated; ///< what the session bus started by itself
};

} // namespace yizhan::system
