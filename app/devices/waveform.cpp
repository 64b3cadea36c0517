// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/waveform.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr qsizetype headerSize = 44;
constexpr qsizetype chunkHeaderSize = 8;
constexpr qsizetype riffHeaderSize = 12;
constexpr int lowestRate = 8000;
constexpr int highestRate = 96000;

Error notWav(const QString &why)
{
    return {422, u"voice-wav"_s, u"不是能用的录音："_s + why, u"Not a usable recording: "_s + why, {}};
}

size_t countOf(std::chrono::milliseconds length)
{
    return size_t(std::max<qint64>(0, length.count() * Waveform::rate / 1000));
}

template <typename Number>
Number at(const QByteArray &file, qsizetype offset)
{
    return qFromLittleEndian<Number>(file.constData() + offset);
}

template <typename Number>
void put(QByteArray &file, Number number)
{
    char bytes[sizeof(Number)];
    qToLittleEndian<Number>(number, bytes);
    file.append(bytes, sizeof(Number));
}

qint16 clamped(double value)
{
    using Limits = std::numeric_limits<qint16>;
    return qint16(std::clamp<double>(std::round(value), Limits::min(), Limits::max()));
}

/** To the voice's rate: between samples in a straight line; where there are more than needed, their mean. */
std::vector<qint16> resampled(const std::vector<double> &samples, int rate)
{
    const double step = double(rate) / Waveform::rate;
    const auto count = size_t(double(samples.size()) / step);
    std::vector<qint16> result(count);
    for (size_t i = 0; i < count; ++i) {
        const double position = double(i) * step;
        const auto from = size_t(position);
        if (step > 1) {
            const size_t to = std::min(samples.size(), std::max(from + 1, size_t(position + step)));
            double sum = 0;
            for (size_t j = from; j < to; ++j) {
                sum += samples[j];
            }
            result[i] = clamped(sum / double(to - from));
        } else {
            const double next = from + 1 < samples.size() ? samples[from + 1] : samples[from];
            result[i] = clamped(samples[from] + (next - samples[from]) * (position - double(from)));
        }
    }
    return result;
}

} // namespace

Waveform Waveform::silence(std::chrono::milliseconds length)
{
    return Waveform(std::vector<qint16>(countOf(length)));
}

Result<Waveform> Waveform::fromWav(const QByteArray &file)
{
    if (file.size() < riffHeaderSize || !file.startsWith("RIFF") || file.mid(8, 4) != "WAVE") {
        return notWav(u"RIFF/WAVE"_s);
    }
    int channels = 0;
    int fileRate = 0;
    for (qsizetype offset = riffHeaderSize; offset + chunkHeaderSize <= file.size();) {
        const QByteArray name = file.mid(offset, 4);
        const qsizetype start = offset + chunkHeaderSize;
        // A program that writes to a pipe (espeak-ng) does not know the length beforehand and states too much.
        const qsizetype size = std::min<qsizetype>(at<quint32>(file, offset + 4), file.size() - start);
        if (name == "fmt " && size >= 16) {
            const int bits = at<quint16>(file, start + 14);
            channels = at<quint16>(file, start + 2);
            fileRate = int(at<quint32>(file, start + 4));
            if (at<quint16>(file, start) != 1 || bits != 16 || channels < 1 || channels > 2) {
                return notWav(u"PCM, 16 bit, 1–2 channels"_s);
            }
            if (fileRate < lowestRate || fileRate > highestRate) {
                return notWav(u"%1–%2 Hz"_s.arg(lowestRate).arg(highestRate));
            }
        } else if (name == "data" && fileRate > 0) {
            std::vector<double> samples(size_t(size / 2 / channels));
            for (size_t i = 0; i < samples.size(); ++i) {
                double sum = 0;
                for (int channel = 0; channel < channels; ++channel) {
                    sum += at<qint16>(file, start + (qsizetype(i) * channels + channel) * 2);
                }
                samples[i] = sum / channels;
            }
            return Waveform(resampled(samples, fileRate));
        }
        offset = start + size + size % 2;
    }
    return notWav(u"data"_s);
}

QByteArray Waveform::toWav() const
{
    const auto size = quint32(m_samples.size() * sizeof(qint16));
    QByteArray file("RIFF");
    file.reserve(headerSize + qsizetype(size));
    put<quint32>(file, size + quint32(headerSize - chunkHeaderSize));
    file.append("WAVEfmt ");
    put<quint32>(file, 16);
    put<quint16>(file, 1);
    put<quint16>(file, 1);
    put<quint32>(file, rate);
    put<quint32>(file, rate * sizeof(qint16));
    put<quint16>(file, sizeof(qint16));
    put<quint16>(file, 16);
    file.append("data");
    put<quint32>(file, size);
    for (const qint16 sample : m_samples) {
        put<qint16>(file, sample);
    }
    return file;
}

std::chrono::milliseconds Waveform::length() const
{
    return std::chrono::milliseconds(qint64(m_samples.size()) * 1000 / rate);
}

Waveform Waveform::first(std::chrono::milliseconds length) const
{
    const size_t count = std::min(m_samples.size(), countOf(length));
    return Waveform({m_samples.begin(), m_samples.begin() + qsizetype(count)});
}

Waveform Waveform::scaled(double gain) const
{
    std::vector<qint16> samples(m_samples.size());
    std::transform(m_samples.begin(), m_samples.end(), samples.begin(),
                   [gain](qint16 sample) { return clamped(sample * gain); });
    return Waveform(std::move(samples));
}

void Waveform::append(const Waveform &other)
{
    m_samples.insert(m_samples.end(), other.m_samples.begin(), other.m_samples.end());
}

} // namespace yizhan
