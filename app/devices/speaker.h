// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/espeak.h"
#include "devices/readings.h"
#include "devices/voiceoutput.h"
#include "devices/voicepack.h"

#include <QPointer>
#include <QStringList>

#include <optional>

namespace yizhan {

/**
 * Says texts one after another: spoken form, recordings of the pack first, synthesis for the rest, one breath at a time
 * to the output, the next one made meanwhile. Can be stopped in the middle of a word. Where nothing can be heard it
 * says so (`fault`), keeps silent and tries again by itself. GUI thread; never waits.
 */
class Speaker : public QObject
{
    Q_OBJECT

public:
    Speaker(Synthesiser &synthesiser, VoiceOutput &output, QObject *parent = nullptr);

    /** Recordings and tables of the hall; the error says what of them cannot be used, the rest of it is. */
    [[nodiscard]] Result<Done> usePack(VoicePack pack);

    /** Ends what is said and says this. */
    void say(const QStringList &texts, SpokenLanguage language);
    void stop();
    /** Says the last texts again from their beginning. */
    void repeat();

    /** 1: samples as they are. What is being said begins its breath again with it. */
    void setVolume(double volume);
    /** 1: as usual. Recordings keep their pace; the silence between them grows. */
    void setSpeed(double speed);
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] double speed() const { return m_speed; }

    [[nodiscard]] bool speaking() const { return m_speaking; }
    [[nodiscard]] bool hasSpoken() const { return !m_texts.isEmpty(); }
    /** Why nothing is heard, for a log; empty while all is well. */
    [[nodiscard]] const QString &fault() const { return m_fault; }

    /** Nothing of what was said to the last person is kept. */
    void forget();
    /** Tries the output with a blink of silence. */
    void probe();
    /** How long after a fault it tries again; 30 s. */
    void setRetry(std::chrono::milliseconds retry) { m_retry.setInterval(retry); }

Q_SIGNALS:
    void speakingChanged();
    void faultChanged();

private:
    /** A recording, or words still to be made into sound; then silence. */
    struct Part
    {
        std::optional<Waveform> sound;
        VoiceText words;
        int pauseMs = 0;
    };
    using Breath = std::vector<Part>;

    [[nodiscard]] std::vector<Breath> breathsOf(const QStringList &texts, SpokenLanguage language) const;
    void addParts(Breath &breath, const SpokenSpan &span) const;
    void startFrom(size_t breath);
    void order(size_t breath);
    void take(const VoiceText &text, const Waveform &sound);
    void playIfReady();
    void goOn();
    void fail(const QString &reason);
    void setSpeaking(bool speaking);
    void setFault(const QString &fault);

    Synthesiser &m_synthesiser;
    VoiceOutput &m_output;
    Readings m_readings;
    SpokenForm m_form;
    VoicePack m_pack;
    QStringList m_texts;
    SpokenLanguage m_language = SpokenLanguage::Chinese;
    std::vector<Breath> m_breaths;
    size_t m_now = 0;
    double m_volume = 1;
    double m_speed = 1;
    bool m_speaking = false;
    bool m_playing = false;
    bool m_probing = false;
    QString m_fault;
    QTimer m_retry;
};

} // namespace yizhan
