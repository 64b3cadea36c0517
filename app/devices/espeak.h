// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/spokenform.h"
#include "devices/waveform.h"

#include <QCache>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <deque>

namespace yizhan {

/** What a voice is to say: pinyin with tones, or English words. */
struct VoiceText
{
    SpokenLanguage language = SpokenLanguage::Chinese;
    QString text;
    /** 1: as usual; 0.5: half as fast. */
    double speed = 1;

    bool operator==(const VoiceText &) const = default;
};

/** Makes sound from words; answers later, in the order asked. A test may put another in its place. */
class Synthesiser : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void render(const VoiceText &text) = 0;
    /** What was asked for and has not begun is not wanted any more. */
    virtual void cancel() = 0;
    /** A person has gone: nothing said to them is kept. */
    virtual void forget() = 0;

Q_SIGNALS:
    void rendered(const yizhan::VoiceText &text, const yizhan::Waveform &sound);
    /** `reason` is for a log. */
    void failed(const yizhan::VoiceText &text, const QString &reason);
};

/**
 * espeak-ng as a process of its own, one text after another: about 100 ms a sentence, so what was said is kept in
 * memory only and nothing a person may have been told ever lies on the disk. Chinese is given as pinyin to the voice
 * cmn-latn-pinyin; the voice cmn reads the tones' digits as English. GUI thread; never waits.
 */
class Espeak : public Synthesiser
{
    Q_OBJECT

public:
    /** `patience`: a text that takes longer is given up. */
    explicit Espeak(QString program = QStringLiteral("espeak-ng"),
                    std::chrono::milliseconds patience = std::chrono::seconds(10), QObject *parent = nullptr);
    ~Espeak() override;

    void render(const VoiceText &text) override;
    void cancel() override;
    void forget() override;

private:
    void next();
    void finish();
    void fail(const QString &reason);

    QString m_program;
    QProcess m_process;
    QTimer m_watchdog;
    std::deque<VoiceText> m_queue;
    bool m_busy = false;
    QCache<QString, Waveform> m_cache;
};

} // namespace yizhan
