// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/cardreader.h"

#include "devices/log.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int restartMs = 2000;
/** A helper that lives as long will stay; one that cannot work has ended by then. */
constexpr int settleMs = 3000;
constexpr int patienceMs = 1000;
/** Photographs of the holder may come along; more than this is no card. */
constexpr qsizetype longestLine = 512 * 1024;

bool looksLikeIdNumber(const QString &text)
{
    const auto fits = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'X';
    };
    return (text.size() == 15 || text.size() == 18) && std::all_of(text.begin(), text.end(), fits);
}

} // namespace

CardReader::CardReader(QObject *parent)
    : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(restartMs);
    connect(&m_again, &QTimer::timeout, this, &CardReader::launch);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_trouble == Trouble::NoProgram || m_trouble == Trouble::Stopped) {
            setFault(Trouble::None);
        }
    });
    connect(&m_process, &QProcess::started, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CardReader::readLines);
    connect(&m_process, &QProcess::finished, this, &CardReader::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            ended();
        }
    });
    m_process.setStandardErrorFile(QProcess::nullDevice()); // a helper's chatter may name the holder
}

CardReader::~CardReader()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(patienceMs)) {
            m_process.kill();
            m_process.waitForFinished(patienceMs);
        }
    }
}

void CardReader::start(const QStringList &command)
{
    Q_ASSERT(m_command.isEmpty() && !command.isEmpty());
    m_command = command;
    launch();
}

void CardReader::launch()
{
    m_buffer.clear();
    m_process.start(m_command.first(), m_command.mid(1));
}

void CardReader::ended()
{
    m_settled.stop();
    remove();
    if (m_process.error() == QProcess::FailedToStart) {
        setFault(Trouble::NoProgram, m_process.errorString());
    } else {
        const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
        setFault(Trouble::Stopped, crashed
                                       ? m_process.errorString()
                                       : u"the reader's program ended with exit code %1"_s.arg(m_process.exitCode()));
    }
    m_again.start();
}

void CardReader::readLines()
{
    m_buffer += m_process.readAllStandardOutput();
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end).trimmed();
        m_buffer.remove(0, end + 1);
        if (!line.isEmpty()) {
            takeLine(line);
        }
    }
    if (m_buffer.size() > longestLine) {
        m_buffer.clear();
        setFault(Trouble::Nonsense, u"the reader's program sent a line without an end"_s);
    }
}

CardLine readCardLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString event = object.value("event"_L1).toString();
    if (event == "card"_L1) {
        const IdentityCard card{object.value("id_number"_L1).toString().trimmed().toUpper(),
                                object.value("name"_L1).toString().trimmed()};
        if (!looksLikeIdNumber(card.idNumber)) {
            return {CardLine::Kind::Nonsense, {}, u"the reader's program sent a card without an ID number"_s};
        }
        return {CardLine::Kind::Card, card, {}};
    }
    if (event == "removed"_L1) {
        return {CardLine::Kind::Removed, {}, {}};
    }
    if (event == "fault"_L1) {
        return {CardLine::Kind::Fault, {}, object.value("text"_L1).toString().left(200)};
    }
    return {CardLine::Kind::Nonsense, {}, u"the reader's program sent a line that is none of the three events"_s};
}

void CardReader::takeLine(const QByteArray &line)
{
    const CardLine said = readCardLine(line);
    switch (said.kind) {
    case CardLine::Kind::Card:
        setFault(Trouble::None);
        remove(); // a second card without a word about the first
        m_present = true;
        Q_EMIT cardRead(said.card);
        break;
    case CardLine::Kind::Removed:
        setFault(Trouble::None);
        remove();
        break;
    case CardLine::Kind::Fault:
        remove();
        setFault(Trouble::Reader, said.text);
        break;
    case CardLine::Kind::Nonsense:
        setFault(Trouble::Nonsense, said.text);
        break;
    }
}

void CardReader::remove()
{
    if (m_present) {
        m_present = false;
        Q_EMIT cardRemoved();
    }
}

void CardReader::setFault(Trouble trouble, const QString &fault)
{
    if (m_trouble != trouble || m_fault != fault) {
        m_trouble = trouble;
        m_fault = fault;
        if (trouble != Trouble::None) {
            qCWarning(devicesLog, "card reader: %ls", qUtf16Printable(fault));
        }
        Q_EMIT faultChanged();
    }
}

} // namespace yizhan
