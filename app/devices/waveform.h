// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <chrono>
#include <vector>

namespace yizhan {

/** Sound as the voice uses it: one channel, 16 bit, 22,050 samples a second (what espeak-ng makes). */
class Waveform
{
public:
    static constexpr int rate = 22050;

    Waveform() = default;
    explicit Waveform(std::vector<qint16> samples)
        : m_samples(std::move(samples))
    {
    }
    [[nodiscard]] static Waveform silence(std::chrono::milliseconds length);
    /** Reads a WAV file of 16-bit PCM, one or two channels, 8,000 to 96,000 samples a second. */
    [[nodiscard]] static Result<Waveform> fromWav(const QByteArray &file);

    [[nodiscard]] QByteArray toWav() const;
    [[nodiscard]] const std::vector<qint16> &samples() const { return m_samples; }
    [[nodiscard]] bool empty() const { return m_samples.empty(); }
    [[nodiscard]] std::chrono::milliseconds length() const;
    [[nodiscard]] Waveform first(std::chrono::milliseconds length) const;
    /** Louder or softer by a factor; what is too loud is cut, not wrapped. */
    [[nodiscard]] Waveform scaled(double gain) const;
    void append(const Waveform &other);

private:
    std::vector<qint16> m_samples;
};

} // namespace yizhan
