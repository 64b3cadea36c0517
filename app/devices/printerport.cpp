// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/printerport.h"

#include <QSocketNotifier>
#include <QTcpSocket>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A printer in the network, or its twin. */
class TcpPort : public PrinterPort
{
public:
    TcpPort(const QString &host, quint16 port)
        : m_host(host)
        , m_port(port)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            Q_EMIT opened();
        });
        connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_socket.bytesToWrite() == 0) {
                Q_EMIT written();
            }
        });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { Q_EMIT received(m_socket.readAll()); });
        // A printer that hangs up is reported as an error too.
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { fail(m_socket.errorString()); });
    }
    ~TcpPort() override
    {
        m_socket.disconnect(this);
        // What was written is to arrive, without waiting for it here; only a dead line is torn down.
        m_failed ? m_socket.abort() : m_socket.close();
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this, [this] { m_socket.connectToHost(m_host, m_port); }, Qt::QueuedConnection);
    }
    void write(const QByteArray &bytes) override { m_socket.write(bytes.constData(), bytes.size()); }
    [[nodiscard]] bool canAnswer() const override { return true; }

private:
    void fail(const QString &reason)
    {
        if (!std::exchange(m_failed, true)) {
            Q_EMIT failed(reason);
        }
    }

    QString m_host;
    quint16 m_port;
    QTcpSocket m_socket;
    bool m_failed = false;
};

/** A device or a file of this machine, opened so that no call waits for it. */
class FilePort : public PrinterPort
{
public:
    explicit FilePort(QString path)
        : m_path(std::move(path))
    {
    }
    ~FilePort() override
    {
        m_readable.reset();
        m_writable.reset();
        if (m_fd < 0) {
            return;
        }
        if (m_serial) {
            // Closing a serial line waits until its last byte is out.
            QThreadPool::globalInstance()->start([fd = m_fd] { ::close(fd); });
        } else {
            ::close(m_fd);
        }
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this, [this] { openNow(); }, Qt::QueuedConnection);
    }

    void write(const QByteArray &bytes) override
    {
        m_rest = bytes;
        m_writable->setEnabled(true);
    }
    [[nodiscard]] bool canAnswer() const override { return m_readable != nullptr; }

private:
    void openNow()
    {
        struct stat about = {};
        const QByteArray path = m_path.toLocal8Bit();
        const bool known = ::stat(path.constData(), &about) == 0;
        const bool device = known && S_ISCHR(about.st_mode);
        constexpr int shared = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
        constexpr mode_t ownerOnly = 0600; // a slip's code is on it
        // Answers come from devices only; a plain file would give back what was written.
        m_fd = device ? ::open(path.constData(), O_RDWR | shared) : -1;
        const bool answers = m_fd >= 0;
        if (m_fd < 0 && m_path.startsWith("/dev/"_L1)) {
            m_fd = ::open(path.constData(), O_WRONLY | shared); // never makes a file where a device is missing
        } else if (m_fd < 0) {
            m_fd = ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | shared, ownerOnly);
        }
        if (m_fd < 0) {
            fail();
            return;
        }
        ::signal(SIGPIPE, SIG_IGN); // a named pipe whose reader has gone is an error, not the end of the kiosk
        m_serial = ::isatty(m_fd) != 0;
        termios line = {};
        if (m_serial && ::tcgetattr(m_fd, &line) == 0) {
            ::cfmakeraw(&line); // a picture is no text; the speed stays as the system has set it
            ::tcsetattr(m_fd, TCSANOW, &line);
        }
        m_writable = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Write);
        m_writable->setEnabled(false);
        connect(m_writable.get(), &QSocketNotifier::activated, this, &FilePort::writeSome);
        if (answers) {
            m_readable = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
            connect(m_readable.get(), &QSocketNotifier::activated, this, &FilePort::readSome);
        }
        Q_EMIT opened();
    }

    void writeSome()
    {
        const ssize_t count = ::write(m_fd, m_rest.constData(), size_t(m_rest.size()));
        if (count < 0) {
            if (errno != EAGAIN && errno != EINTR) {
                fail();
            }
            return;
        }
        m_rest.remove(0, count);
        if (m_rest.isEmpty()) {
            m_rest = {};
            m_writable->setEnabled(false);
            Q_EMIT written();
        }
    }

    void readSome()
    {
        char buffer[256];
        const ssize_t count = ::read(m_fd, buffer, sizeof buffer);
        if (count > 0) {
            Q_EMIT received(QByteArray(buffer, count));
        } else if (count == 0) {
            // usblp says so whenever a printer has nothing to say: look again later, do not turn in circles.
            constexpr int pauseMs = 50;
            m_readable->setEnabled(false);
            QTimer::singleShot(pauseMs, this, [this] { m_readable->setEnabled(!m_failed); });
        } else if (errno != EAGAIN && errno != EINTR) {
            fail();
        }
    }

    void fail()
    {
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        if (m_writable) {
            m_writable->setEnabled(false);
        }
        if (m_readable) {
            m_readable->setEnabled(false);
        }
        if (m_serial) {
            ::tcflush(m_fd, TCIOFLUSH);
        }
        if (!std::exchange(m_failed, true)) {
            Q_EMIT failed(reason);
        }
    }

    QString m_path;
    int m_fd = -1;
    bool m_serial = false;
    bool m_failed = false;
    QByteArray m_rest;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace

std::unique_ptr<PrinterPort> PrinterPort::make(const QString &address, QString *problem)
{
    if (!address.contains("://"_L1)) {
        return std::make_unique<FilePort>(address);
    }
    const QUrl url(address, QUrl::StrictMode);
    constexpr int usualPort = 9100;
    const bool bare = url.path().size() <= 1 && url.query().isEmpty() && url.userInfo().isEmpty();
    if (url.scheme() != "tcp"_L1 || url.host().isEmpty() || !bare) {
        *problem = u"a printer is a device, a file or tcp://host:port, not %1"_s.arg(address);
        return nullptr;
    }
    return std::make_unique<TcpPort>(url.host(), quint16(url.port(usualPort)));
}

} // namespace yizhan
