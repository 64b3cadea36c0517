// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/watchdog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(watchdogLog, "yizhan.watchdog", QtInfoMsg)

constexpr std::chrono::seconds silence{10};
constexpr std::chrono::seconds sorryFor{20};
constexpr qint64 earlyMs = 10'000;
constexpr int mostEarlyDeaths = 3;
constexpr int wrongCommandLine = 2;
constexpr int patienceMs = 3000;

qint64 steadyMs()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

} // namespace

Watchdog::Watchdog(const QStringList &arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
{
    m_child.setProcessChannelMode(QProcess::ForwardedChannels);
    m_child.setInputChannelMode(QProcess::ForwardedInputChannel);
    m_child.setChildProcessModifier([parentId = getpid()] {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // nobody would end it otherwise
        if (getppid() != parentId) {
            _exit(1);
        }
    });
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        qCWarning(watchdogLog, "%s", m_sorry ? "trying the screen again" : "the screen hangs, starting it again");
        m_child.kill();
    });
    connect(&m_child, &QProcess::finished, this, &Watchdog::ended);
}

Watchdog::~Watchdog()
{
    m_child.disconnect(this);
    if (m_child.state() != QProcess::NotRunning) {
        m_child.terminate();
        m_child.waitForFinished(patienceMs);
    }
    if (m_socket >= 0) {
        close(m_socket);
    }
}

int Watchdog::run()
{
    if (!listen()) {
        qCCritical(watchdogLog, "no socket to listen at");
        return 1;
    }
    launch();
    return QCoreApplication::exec();
}

bool Watchdog::listen()
{
    m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket < 0) {
        return false;
    }
    // Given no name at all, Linux chooses an abstract one that nobody else has.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t length = sizeof(sa_family_t);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_socket, plain, length) != 0) {
        return false;
    }
    length = sizeof(address);
    if (getsockname(m_socket, plain, &length) != 0) {
        return false;
    }
    m_address = QByteArray(address.sun_path, qsizetype(length - offsetof(sockaddr_un, sun_path)));
    m_address.front() = '@';
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Watchdog::heard);
    return true;
}

void Watchdog::launch()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, QString::fromLatin1(m_address));
    m_child.setProcessEnvironment(environment);
    m_startedMs = steadyMs();
    m_child.start(QCoreApplication::applicationFilePath(),
                  m_sorry ? QStringList{u"kiosk"_s, u"--sorry"_s} : m_arguments);
    m_silence.start(m_sorry ? sorryFor : silence);
}

void Watchdog::heard()
{
    char words[256];
    while (recv(m_socket, words, sizeof(words), 0) > 0) {
        if (!m_sorry) {
            m_silence.start(silence);
        }
    }
}

void Watchdog::ended(int code, QProcess::ExitStatus status)
{
    m_silence.stop();
    if (!m_sorry && status == QProcess::NormalExit && (code == 0 || code == wrongCommandLine)) {
        QCoreApplication::exit(code);
        return;
    }
    const bool early = !m_sorry && steadyMs() - m_startedMs < earlyMs;
    m_earlyDeaths = early ? m_earlyDeaths + 1 : 0;
    m_sorry = m_earlyDeaths >= mostEarlyDeaths;
    qCWarning(watchdogLog, "the screen ended (%d), starting %s", code,
              m_sorry ? "the picture that says sorry" : "it again");
    launch();
}

} // namespace yizhan
