// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/voiceoutput.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

AplayOutput::AplayOutput(QString program, std::chrono::milliseconds patience, QObject *parent)
    : VoiceOutput(parent)
    , m_program(std::move(program))
    , m_patience(patience)
{
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        stop();
        Q_EMIT failed(u"%1 does not come to an end"_s.arg(m_program));
    });
}

AplayOutput::~AplayOutput()
{
    stop();
}

bool AplayOutput::deviceExists()
{
    const QStringList devices = QDir(u"/dev/snd"_s).entryList({u"pcmC*D*p"_s}, QDir::System);
    return !devices.isEmpty();
}

void AplayOutput::play(const Waveform &sound)
{
    stop();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, &AplayOutput::end);
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && m_process) {
                const QString reason = m_process->errorString();
                stop();
                Q_EMIT failed(reason);
            }
        },
        Qt::QueuedConnection); // start() itself reports that there is no such program
    m_watchdog.start(sound.length() + m_patience);
    m_process->start(m_program, {u"-q"_s, u"-"_s});
    m_process->write(sound.toWav());
    m_process->closeWriteChannel();
}

void AplayOutput::end()
{
    const bool done = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const QString said = QString::fromLocal8Bit(m_process->readAllStandardError()).simplified().right(200);
    const QString reason = u"%1: exit code %2 %3"_s.arg(m_program).arg(m_process->exitCode()).arg(said);
    m_watchdog.stop();
    m_process.release()->deleteLater();
    if (done) {
        Q_EMIT finished();
    } else {
        Q_EMIT failed(reason);
    }
}

void AplayOutput::stop()
{
    m_watchdog.stop();
    if (!m_process) {
        return;
    }
    QProcess *ending = m_process.release();
    ending->disconnect(this);
    if (ending->state() == QProcess::NotRunning) {
        ending->deleteLater();
        return;
    }
    // Not waited for: the process is gone in its own time, and its object with it.
    connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
    ending->kill();
}

FolderOutput::FolderOutput(QString folder, double pace, QObject *parent)
    : VoiceOutput(parent)
    , m_folder(std::move(folder))
    , m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_problem.isEmpty()) {
            Q_EMIT finished();
        } else {
            Q_EMIT failed(m_problem);
        }
    });
}

void FolderOutput::play(const Waveform &sound)
{
    m_sound = sound;
    ++m_count;
    write(sound);
    m_since.start();
    m_timer.start(m_problem.isEmpty() ? qRound(double(sound.length().count()) * m_pace) : 0);
}

void FolderOutput::stop()
{
    if (!m_timer.isActive()) {
        return;
    }
    m_timer.stop();
    if (m_pace > 0) {
        write(m_sound.first(std::chrono::milliseconds(qRound64(double(m_since.elapsed()) / m_pace))));
    }
}

void FolderOutput::write(const Waveform &sound)
{
    QDir().mkpath(m_folder);
    QSaveFile file(QDir(m_folder).filePath(u"%1.wav"_s.arg(m_count, 4, 10, QChar(u'0'))));
    const QByteArray wav = sound.toWav();
    const bool written = file.open(QIODevice::WriteOnly) && file.write(wav) == wav.size() && file.commit();
    m_problem = written ? QString() : file.errorString();
}

} // namespace yizhan
