// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include "storage/testcluster.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <csignal>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

QString programPath(const QString &name)
{
    return qEnvironmentVariable("YIZHAN_BIN") + u'/' + name;
}

Ran runProgram(const QString &name, const QStringList &arguments, int ms)
{
    QProcess process;
    process.start(programPath(name), arguments);
    Ran ran;
    if (!process.waitForFinished(ms)) {
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

namespace {

/** The address of a new one on PostgreSQL; nothing on SQLite. */
QString emptyDatabase()
{
    if (!test::onPostgres()) {
        return {};
    }
    test::TestCluster &cluster = test::TestCluster::shared();
    return cluster.address(cluster.createDatabase());
}

} // namespace

ServerProcess::ServerProcess(EmptyMachine machine)
    : m_database(emptyDatabase())
    , m_hall(machine.of.m_hall)
{
}

ServerProcess::ServerProcess(const QStringList &initArguments)
{
    QStringList words{u"init"_s, u"--data"_s, dataFolder(), u"--json"_s};
    m_database = emptyDatabase();
    if (!m_database.isEmpty()) {
        words += {u"--database"_s, m_database};
    }
    const Ran ran = runProgram(u"yizhan-server"_s, words + initArguments);
    if (ran.code != 0) {
        qFatal("init failed: %s", ran.err.constData());
    }
    m_hall = QJsonDocument::fromJson(ran.out).object();
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        stop();
    }
}

void ServerProcess::launch(const QStringList &arguments, quint16 port)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_folder.filePath(u"server.log"_s), QIODevice::Append);
    m_process.start(programPath(u"yizhan-server"_s),
                    QStringList{u"serve"_s, u"--data"_s, dataFolder(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)} +
                        arguments);
}

bool ServerProcess::start(const QStringList &arguments, quint16 port)
{
    launch(arguments, port);
    QDeadlineTimer deadline(20'000);
    QByteArray said;
    static const QRegularExpression listening(
        u"(?:certificate SHA-256 (\\S+)\\s+)?listening on (https?)://127\\.0\\.0\\.1:(\\d+)"_s);
    while (!deadline.hasExpired() && m_process.waitForReadyRead(int(deadline.remainingTime()))) {
        said += m_process.readAllStandardOutput();
        const auto match = listening.match(QString::fromUtf8(said));
        if (match.hasMatch()) {
            m_fingerprint = match.captured(1);
            m_scheme = match.captured(2);
            m_port = match.captured(3).toUShort();
            return true;
        }
    }
    return false;
}

QByteArray ServerProcess::log() const
{
    QFile file(m_folder.filePath(u"server.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

int ServerProcess::ended(int ms)
{
    const bool over = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    return over && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

int ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(15'000)) {
        qWarning("the server did not end within 15 s of SIGTERM");
        kill();
        return -1;
    }
    if (m_process.exitStatus() != QProcess::NormalExit) {
        qWarning("the server ended by signal %d", m_process.exitCode());
        return -1;
    }
    return m_process.exitCode();
}

QString ServerProcess::partition() const
{
    return u"hall/"_s + m_hall.value(u"hall"_s).toString();
}

QString ServerProcess::token(const QString &kind) const
{
    return m_hall.value(u"tokens"_s).toObject().value(kind).toString();
}

QString ServerProcess::passwordOf(const QString &login) const
{
    for (const QJsonValue &account : m_hall.value(u"accounts"_s).toArray()) {
        if (account[u"login"].toString() == login) {
            return account[u"password"].toString();
        }
    }
    return {};
}

QStringList ServerProcess::logins(const QString &role, const QString &department) const
{
    QStringList found;
    for (const QJsonValue &account : m_hall.value(u"accounts"_s).toArray()) {
        if (account[u"role"].toString() == role &&
            (department.isEmpty() || account[u"department"].toString() == department)) {
            found.append(account[u"login"].toString());
        }
    }
    return found;
}

HttpClient ServerProcess::loggedIn(const QString &login) const
{
    HttpClient client = this->client(u"desk"_s);
    const Answer answer = client.post(u"/v1/sessions"_s, {{u"login"_s, login}, {u"password"_s, passwordOf(login)}});
    if (answer.status / 100 != 2) {
        qFatal("%s cannot log in: %d %s", qPrintable(login), answer.status, answer.bytes.constData());
    }
    client.setToken(answer.json.value(u"token"_s).toString());
    return client;
}

} // namespace yizhan::system
