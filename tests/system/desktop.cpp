// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/desktop.h"

#include "system/accessible.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QDeadlineTimer>
#include <QFile>
#include <QTest>

#include <csignal>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMs = 60'000;
const QString registry = u"org.a11y.atspi.Registry"_s;

/** The first line a program says; empty when it says nothing in time. */
QString firstLine(QProcess &process)
{
    QDeadlineTimer deadline(startMs);
    while (!process.canReadLine() && process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        process.waitForReadyRead(int(deadline.remainingTime()));
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

void end(QProcess &process)
{
    constexpr int endMs = 10'000;
    if (process.state() == QProcess::NotRunning) {
        return;
    }
    process.terminate();
    if (!process.waitForFinished(endMs)) {
        process.kill();
        process.waitForFinished();
    }
}

/** A zombie has ended; whether its parent noticed is none of our business. */
bool isAlive(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

QString commandOf(qint64 pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll().replace('\0', ' ')) : QString();
}

} // namespace

Desktop::Desktop()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
}

Desktop::~Desktop()
{
    stop();
}

bool Desktop::fail(const QString &why)
{
    m_problem = why;
    return false;
}

bool Desktop::start()
{
    if (!m_folder.isValid()) {
        return fail(m_folder.errorString());
    }
    // A home and a place for sockets of its own: no settings of whoever runs this, and nothing left with them.
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    m_environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    for (const auto &name : {u"AT_SPI_BUS_ADDRESS"_s, u"WAYLAND_DISPLAY"_s, u"XAUTHORITY"_s, u"QT_IM_MODULE"_s}) {
        m_environment.remove(name);
    }
    return startDisplay() && startBuses();
}

bool Desktop::startDisplay()
{
    // Room for the three screens beside one another, each in its own size.
    m_display.setProcessEnvironment(m_environment);
    m_display.setStandardErrorFile(m_folder.filePath(u"display.log"_s));
    m_display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"3020x1980x24"_s, u"-nolisten"_s,
                                u"tcp"_s, u"-noreset"_s});
    const QString number = firstLine(m_display);
    if (number.isEmpty()) {
        return fail(u"Xvfb does not start: "_s + m_display.errorString());
    }
    m_environment.insert(u"DISPLAY"_s, u':' + number);
    return true;
}

bool Desktop::startBuses()
{
    m_sessionBus.setProcessEnvironment(m_environment);
    m_sessionBus.setStandardErrorFile(m_folder.filePath(u"bus.log"_s));
    m_sessionBus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s,
                                          u"--address=unix:dir="_s + m_folder.path()});
    const QString address = firstLine(m_sessionBus);
    if (address.isEmpty()) {
        return fail(u"dbus-daemon does not start: "_s + m_sessionBus.errorString());
    }
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);

    m_connection = u"a11y-"_s + m_folder.path();
    const QString session = u"session-"_s + m_folder.path();
    QDBusReply<QString> accessible;
    {
        // Asking for the bus of the accessible programs starts it.
        QDBusConnection bus = QDBusConnection::connectToBus(address, session);
        accessible = bus.call(
            QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s),
            QDBus::Block, startMs);
        const QDBusReply<uint> launcher = bus.interface()->servicePid(u"org.a11y.Bus"_s);
        if (launcher.isValid()) {
            m_activated.append(launcher.value());
        }
    }
    QDBusConnection::disconnectFromBus(session);
    if (!accessible.isValid()) {
        return fail(u"at-spi2 does not start: "_s + accessible.error().message());
    }
    QDBusConnection bus = QDBusConnection::connectToBus(accessible.value(), m_connection);
    if (!bus.isConnected()) {
        return fail(bus.lastError().message());
    }
    if (const auto started = bus.interface()->startService(registry); !started.isValid()) {
        return fail(u"the registry of at-spi2 does not start: "_s + started.error().message());
    }
    for (const QString &name : {registry, u"org.freedesktop.DBus"_s}) {
        const QDBusReply<uint> pid = bus.interface()->servicePid(name);
        if (pid.isValid()) {
            m_activated.append(pid.value());
        }
    }
    return true;
}

QStringList Desktop::stop()
{
    if (!m_connection.isEmpty()) {
        QDBusConnection::disconnectFromBus(m_connection);
        m_connection.clear();
    }
    end(m_sessionBus); // what it started goes with it
    end(m_display);
    QStringList left;
    for (const qint64 pid : std::as_const(m_activated)) {
        if (!QTest::qWaitFor([pid] { return !isAlive(pid); }, startMs / 4)) {
            left.append(commandOf(pid));
            ::kill(pid_t(pid), SIGKILL);
        }
    }
    m_activated.clear();
    return left;
}

QString Desktop::busNameOf(qint64 pid) const
{
    const auto programs = Accessible{bus(), registry, u"/org/a11y/atspi/accessible/root"_s}.children();
    for (const Accessible &program : programs) {
        const QDBusReply<uint> owner = bus().interface()->servicePid(program.service);
        if (owner.isValid() && owner.value() == uint(pid)) {
            return program.service;
        }
    }
    return {};
}

bool Desktop::type(const QString &text) const
{
    constexpr uint keyString = 4;
    return generate(0, text, keyString);
}

bool Desktop::press(uint keySymbol) const
{
    constexpr uint keySym = 3;
    return generate(int(keySymbol), {}, keySym);
}

bool Desktop::generate(int key, const QString &text, uint kind) const
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(registry, u"/org/a11y/atspi/registry/deviceeventcontroller"_s,
                                       u"org.a11y.atspi.DeviceEventController"_s, u"GenerateKeyboardEvent"_s);
    call << key << text << kind;
    return bus().call(call).type() == QDBusMessage::ReplyMessage;
}

} // namespace yizhan::system
