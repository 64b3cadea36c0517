// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/espeak.h"
#include "devices/voiceoutput.h"

#include <QStringList>

namespace yizhan::test {

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

} // namespace yizhan::test
