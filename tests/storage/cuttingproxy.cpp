// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/cuttingproxy.h"

#include <QFile>

#include <array>
#include <chrono>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

namespace {

sockaddr_un nameOf(const QByteArray &path)
{
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, path.constData(), sizeof(name.sun_path) - 1);
    return name;
}

bool sendAll(int socket, const char *bytes, ssize_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(socket, bytes, size_t(count), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes += sent;
        count -= sent;
    }
    return true;
}

/** A simple query with nothing but COMMIT in it. */
bool isCommit(const QByteArray &bytes)
{
    return bytes.startsWith('Q') && bytes.endsWith(QByteArray("COMMIT\0", 7));
}

/** A simple query that fails as a full disk makes one fail. */
QByteArray diskFull()
{
    const QByteArray sql = "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$";
    const auto length = quint32(sql.size()) + 5; // with itself and the closing zero
    QByteArray bytes("Q");
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += char((length >> shift) & 0xff);
    }
    return bytes + sql + '\0';
}

/** Hands COMMIT over and waits for its answer, so that it has been carried out. */
void carryOut(int server, const QByteArray &commit)
{
    std::array<char, 256> answer{};
    if (sendAll(server, commit.constData(), commit.size())) {
        (void)::recv(server, answer.data(), answer.size(), 0);
    }
    ::close(server);
}

} // namespace

CuttingProxy::CuttingProxy(const QString &serverFolder)
    : m_server(QFile::encodeName(serverFolder + u"/.s.PGSQL.5432"_s))
{
    const sockaddr_un name = nameOf(QFile::encodeName(m_folder.filePath(u".s.PGSQL.5432"_s)));
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&name), sizeof(name)) != 0 ||
        ::listen(m_listener, 16) != 0) {
        qFatal("the proxy cannot listen");
    }
    m_thread = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy()
{
    m_stopping = true;
    m_thread.join();
    for (std::thread &thread : m_late) {
        thread.join();
    }
    for (const Line &line : m_lines) {
        ::close(line.client);
        ::close(line.server);
    }
    ::close(m_listener);
}

void CuttingProxy::accept()
{
    Line line;
    line.client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    line.server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un name = nameOf(m_server);
    if (::connect(line.server, reinterpret_cast<const sockaddr *>(&name), sizeof(name)) != 0) {
        ::close(line.client);
        ::close(line.server);
        return;
    }
    m_lines.push_back(line);
}

bool CuttingProxy::fromClient(Line &line)
{
    std::array<char, 65'536> bytes{};
    const ssize_t count = ::recv(line.client, bytes.data(), bytes.size(), 0);
    if (count <= 0) {
        return false;
    }
    const QByteArray text(bytes.data(), count);
    if (m_failAt > 0 && text.startsWith('Q') && !text.contains("ROLLBACK") && --m_failAt == 0) {
        return meetFault(line, text);
    }
    if (m_cut == Cut::None || !isCommit(text)) {
        return sendAll(line.server, bytes.data(), count);
    }
    switch (m_cut) {
    case Cut::None:
    case Cut::CommitLost:
        break;
    case Cut::AnswerLost:
        carryOut(std::exchange(line.server, -1), text);
        break;
    case Cut::CommitLate:
        m_late.emplace_back([text, server = std::exchange(line.server, -1)] {
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            carryOut(server, text);
        });
        break;
    }
    m_cut = Cut::None;
    return false;
}

bool CuttingProxy::meetFault(Line &line, const QByteArray &statement)
{
    switch (m_fault) {
    case Fault::Lost:
        return false;
    case Fault::AnswerLost:
        carryOut(std::exchange(line.server, -1), statement);
        return false;
    case Fault::Refused:
        break;
    }
    const QByteArray refused = diskFull();
    return sendAll(line.server, refused.constData(), refused.size());
}

void CuttingProxy::failAt(int statement, Fault fault)
{
    m_fault = fault;
    m_failAt = statement;
}

void CuttingProxy::run()
{
    std::array<char, 65'536> bytes{};
    while (!m_stopping) {
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        for (const Line &line : m_lines) {
            waiting.push_back({line.client, POLLIN, 0});
            waiting.push_back({line.server, POLLIN, 0});
        }
        ::poll(waiting.data(), waiting.size(), 20);
        std::vector<Line> kept;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            Line &line = m_lines[i];
            bool open = true;
            if (waiting[2 * i + 2].revents != 0) {
                const ssize_t count = ::recv(line.server, bytes.data(), bytes.size(), 0);
                open = count > 0 && sendAll(line.client, bytes.data(), count);
            }
            if (open && waiting[2 * i + 1].revents != 0) {
                open = fromClient(line);
            }
            if (open) {
                kept.push_back(line);
                continue;
            }
            ::close(line.client);
            if (line.server >= 0) {
                ::close(line.server);
            }
        }
        m_lines = std::move(kept);
        if (waiting.front().revents != 0) {
            accept();
        }
    }
}

} // namespace yizhan::test
