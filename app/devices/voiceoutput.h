// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/waveform.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace yizhan {

/** Where the voice is heard: one sound at a time. */
class VoiceOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Begins; the answer is finished() or failed(), never before the caller has returned. */
    virtual void play(const Waveform &sound) = 0;
    /** Silent at once; no answer follows. */
    virtual void stop() = 0;

Q_SIGNALS:
    void finished();
    /** `reason` is for a log. */
    void failed(const QString &reason);
};

/**
 * The loudspeaker, through `aplay` of alsa-utils: a process can be ended in the middle of a word, and a sound driver
 * that hangs or breaks takes only the process with it, never the screen. Qt Multimedia would bring PulseAudio and
 * GStreamer onto the kiosk for the same.
 */
class AplayOutput : public VoiceOutput
{
    Q_OBJECT

public:
    /** `patience`: how much longer than the sound itself it may take. */
    explicit AplayOutput(QString program = QStringLiteral("aplay"),
                         std::chrono::milliseconds patience = std::chrono::seconds(3), QObject *parent = nullptr);
    ~AplayOutput() override;

    void play(const Waveform &sound) override;
    void stop() override;

    /** This machine has a device that plays. */
    [[nodiscard]] static bool deviceExists();

private:
    void end();

    QString m_program;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<QProcess> m_process;
    QTimer m_watchdog;
};

/** Files 0001.wav, 0002.wav … in a folder, each for as long as it would sound; one that is stopped has its beginning.
 */
class FolderOutput : public VoiceOutput
{
    Q_OBJECT

public:
    /** `pace` 1: in real time; 0: every sound is over at once. */
    explicit FolderOutput(QString folder, double pace = 1, QObject *parent = nullptr);

    void play(const Waveform &sound) override;
    void stop() override;

private:
    void write(const Waveform &sound);

    QString m_folder;
    double m_pace;
    int m_count = 0;
    QTimer m_timer;
    QElapsedTimer m_since;
    Waveform m_sound;
    QString m_problem;
};

} // namespace yizhan
