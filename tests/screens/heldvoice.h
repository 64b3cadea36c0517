// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/espeak.h"
#include "devices/voiceoutput.h"
#include "screens/voice.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace yizhan {

namespace test {

/** Notes as pinyin and English what it is asked to say, a line for each breath. */
class EchoSynthesiser : public Synthesiser
{
public:
    QStringList said;
    double pace = 1;

    void render(const VoiceText &text) override
    {
        said.append(text.text);
        pace = text.speed;
        Q_EMIT rendered(text, Waveform({1000, 1000}));
    }
    void cancel() override {}
    void forget() override {}
};

/** A sound that lasts until the test emits finished(). */
class HeldOutput : public VoiceOutput
{
public:
    double loudness = 0;

    void play(const Waveform &sound) override { loudness = sound.samples().front() / 1000.0; }
    void stop() override {}
};

} // namespace test

/** A voice that a test listens to: what was asked of it as pinyin and English, and a sound that lasts until it is told.
 */
class HeldVoice : public QObject
{
    Q_OBJECT
    /** What was said since the last clear(), a line for each breath. */
    Q_PROPERTY(QString said READ said)
    Q_PROPERTY(double loudness READ loudness)
    Q_PROPERTY(double pace READ pace)

public:
    HeldVoice()
    {
        auto synthesiser = std::make_unique<test::EchoSynthesiser>();
        auto output = std::make_unique<test::HeldOutput>();
        m_synthesiser = synthesiser.get();
        m_output = output.get();
        m_voice.openWith(std::move(synthesiser), std::move(output));
        Voice::setInstance(&m_voice);
    }

    /** After another has been the one that the pages speak with. */
    void takeOver() { Voice::setInstance(&m_voice); }

    [[nodiscard]] QString said() const { return m_synthesiser->said.join(QLatin1Char('\n')); }
    [[nodiscard]] double loudness() const { return m_output->loudness; }
    [[nodiscard]] double pace() const { return m_synthesiser->pace; }
    Q_INVOKABLE void clear() { m_synthesiser->said.clear(); }
    /** The sound comes to its end. */
    Q_INVOKABLE void finishBreath() { Q_EMIT m_output->finished(); }
    Q_INVOKABLE void breakDown() { Q_EMIT m_output->failed(QStringLiteral("no soundcards found")); }

private:
    test::EchoSynthesiser *m_synthesiser = nullptr;
    test::HeldOutput *m_output = nullptr;
    Voice m_voice{nullptr};
};

} // namespace yizhan
