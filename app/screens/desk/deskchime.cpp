// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskchime.h"

#include "devices/voiceoutput.h"
#include "screens/device.h"

#include <cmath>

namespace yizhan {

using namespace std::chrono_literals;

namespace {

constexpr auto soundEach = 5s;

/** Two short rising notes: noticed beside it, not across a hall. */
Waveform twoNotes()
{
    std::vector<qint16> samples;
    constexpr double loud = 7000;
    constexpr int length = Waveform::rate / 6;
    for (const double pitch : {660.0, 880.0}) {
        for (int i = 0; i < length; ++i) {
            const double fade = std::sin(M_PI * i / length);
            samples.push_back(qint16(loud * fade * std::sin(2 * M_PI * pitch * i / Waveform::rate)));
        }
    }
    return Waveform(std::move(samples));
}

std::unique_ptr<VoiceOutput> loudspeaker()
{
    return AplayOutput::deviceExists() ? std::make_unique<AplayOutput>() : nullptr;
}

} // namespace

DeskChime::DeskChime(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &DeskChime::sound);
    m_timer.setInterval(soundEach);
}

DeskChime::~DeskChime() = default;

void DeskChime::setMaker(Maker maker)
{
    m_maker = std::move(maker);
    m_output.reset();
}

void DeskChime::ring(const QObject *what, bool on)
{
    if (on && m_ringing.insert(what).second) {
        connect(what, &QObject::destroyed, this, [this, what] { ring(what, false); });
    } else if (!on && m_ringing.erase(what) > 0) {
        disconnect(what, &QObject::destroyed, this, nullptr);
    }
    if (m_ringing.empty()) {
        m_timer.stop();
        setMute(false);
    } else if (!m_timer.isActive()) {
        m_timer.start();
        sound();
    }
}

void DeskChime::sound()
{
    const Device *device = Device::instance();
    if (!m_maker && (device == nullptr || !device->motion)) {
        return; // a picture or a test makes no sound
    }
    if (!m_output) {
        m_output = m_maker ? m_maker() : loudspeaker();
        if (m_output) {
            connect(m_output.get(), &VoiceOutput::finished, this, [this] { setMute(false); });
            connect(m_output.get(), &VoiceOutput::failed, this, [this] { setMute(!m_ringing.empty()); });
        }
    }
    if (m_output) {
        m_output->play(twoNotes());
    } else {
        setMute(true);
    }
}

void DeskChime::setMute(bool mute)
{
    if (m_mute != mute) {
        m_mute = mute;
        Q_EMIT muteChanged();
    }
}

} // namespace yizhan
