// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// yizhan-printer-twin: stands in for a slip printer in tests and demonstrations.

#include "devices/papertwin.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

constexpr auto usage = R"(Usage: yizhan-printer-twin FOLDER [--port N] [--paper 80|58]

Listens on 127.0.0.1 as a network printer does (N: 9100, 0 takes a free one) and writes each slip that a printer would
cut to FOLDER/slip-0001.png, slip-0002.png and so on. On stdout: “listening PORT” and “slip FILE”. On stdin, a line each:

  paper out | paper in | paper low      the roll
  paper ends N                          it runs out after N rows more
  cover open | cover closed
  jam | clear                           the cutter is stuck, and is freed
  mute | talk                           it answers no questions about its state, and does again
  pull | plug                           the line is cut, and nobody can connect; and is back
  pull after N                          the line is cut when N bytes more have come

Ends with stdin, except when that is closed from the beginning.
)";

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/** The printer with its line and its buttons. */
class Machine : public QObject
{
public:
    Machine(const QString &folder, quint16 port, int dotsAcross)
        : m_paper(dotsAcross)
        , m_folder(folder)
        , m_port(port)
        , m_commands(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Machine::greet);
        connect(&m_commands, &QSocketNotifier::activated, this, &Machine::readCommands);
    }

    bool plug()
    {
        const bool listening = m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port);
        m_port = listening ? m_server.serverPort() : m_port;
        return listening;
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void greet()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            m_line = socket;
        }
    }

    void take(QTcpSocket &socket)
    {
        QByteArray bytes = socket.readAll();
        if (m_bytesLeft >= 0) {
            bytes.truncate(m_bytesLeft);
            m_bytesLeft -= int(bytes.size());
        }
        m_paper.receive(bytes);
        if (m_bytesLeft == 0) {
            m_bytesLeft = -1;
            pull();
        } else {
            socket.write(m_paper.takeAnswers());
        }
        deliver();
    }

    void deliver()
    {
        for (const QImage &slip : m_paper.takeSlips()) {
            QString file;
            do { // those of an earlier run stay
                file = u"%1/slip-%2.png"_s.arg(m_folder).arg(++m_count, 4, 10, QLatin1Char('0'));
            } while (QFile::exists(file));
            // Under its name only when it is whole: a test or a person may be waiting for it.
            const QString part = file + u".part"_s;
            if (!slip.save(part, "PNG") || !QFile::rename(part, file)) {
                std::fprintf(stderr, "yizhan-printer-twin: %s cannot be written\n", qPrintable(file));
                continue;
            }
            say(u"slip "_s + file);
        }
    }

    void pull()
    {
        m_server.close();
        if (m_line) {
            m_line->abort();
        }
    }

    void readCommands()
    {
        char buffer[1024];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            m_commands.setEnabled(false);
            if (m_commanded) {
                QCoreApplication::quit();
            }
            return;
        }
        m_commanded = true;
        m_typed.append(buffer, count);
        for (qsizetype end = m_typed.indexOf('\n'); end >= 0; end = m_typed.indexOf('\n')) {
            obey(QString::fromUtf8(m_typed.first(end)).simplified());
            m_typed.remove(0, end + 1);
        }
        deliver();
    }

    void obey(const QString &command)
    {
        const int count = command.section(u' ', 2).toInt();
        if (command == "paper out"_L1 || command == "paper in"_L1) {
            m_paper.setPaper(command == "paper in"_L1);
            m_paper.setNearEnd(false);
        } else if (command == "paper low"_L1) {
            m_paper.setNearEnd(true);
        } else if (command.startsWith("paper ends "_L1)) {
            m_paper.setRowsLeft(count);
        } else if (command == "cover open"_L1 || command == "cover closed"_L1) {
            m_paper.setCoverOpen(command == "cover open"_L1);
        } else if (command == "jam"_L1 || command == "clear"_L1) {
            m_paper.setBroken(command == "jam"_L1);
        } else if (command == "mute"_L1 || command == "talk"_L1) {
            m_paper.setMute(command == "mute"_L1);
        } else if (command == "pull"_L1) {
            pull();
        } else if (command.startsWith("pull after "_L1)) {
            m_bytesLeft = count;
        } else if (command == "plug"_L1) {
            plug();
        } else {
            std::fprintf(stderr, "yizhan-printer-twin: “%s” is not understood\n", qPrintable(command));
            return;
        }
        say(u"done "_s + command);
    }

    PaperTwin m_paper;
    QString m_folder;
    quint16 m_port;
    QTcpServer m_server;
    QPointer<QTcpSocket> m_line;
    QSocketNotifier m_commands;
    QByteArray m_typed;
    bool m_commanded = false;
    int m_bytesLeft = -1; ///< until the line is cut; -1: it stays
    int m_count = 0;
};

int fail(const char *sentence)
{
    std::fprintf(stderr, "yizhan-printer-twin: %s; --help explains\n", sentence);
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    if (words.contains(u"--help"_s)) {
        std::fputs(usage, stdout);
        return 0;
    }
    QString folder;
    uint port = 9100;
    int across = 576;
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == "--port"_L1 && !words.isEmpty()) {
            bool ok = false;
            port = words.takeFirst().toUInt(&ok);
            if (!ok || port > 65535) {
                return fail("--port needs a number up to 65535");
            }
        } else if (word == "--paper"_L1 && !words.isEmpty()) {
            const QString width = words.takeFirst();
            if (width != "80"_L1 && width != "58"_L1) {
                return fail("--paper is 80 or 58");
            }
            across = width == "80"_L1 ? 576 : 384;
        } else if (folder.isEmpty() && !word.startsWith(u'-')) {
            folder = word;
        } else {
            return fail("wrong words");
        }
    }
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        return fail("a folder for the slips is needed");
    }
    Machine machine(folder, quint16(port), across);
    if (!machine.plug()) {
        std::fprintf(stderr, "yizhan-printer-twin: port %u on 127.0.0.1 is taken\n", port);
        return 1;
    }
    say(u"listening %1"_s.arg(machine.port()));
    return QCoreApplication::exec();
}
