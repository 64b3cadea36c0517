// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/speaker.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(voiceLog, "yizhan.voice", QtInfoMsg)

constexpr std::chrono::seconds usualRetry{30};
constexpr std::chrono::milliseconds blink{50};
/** After each text: the next one is another sentence. */
constexpr int textPauseMs = 420;

} // namespace

Speaker::Speaker(Synthesiser &synthesiser, VoiceOutput &output, QObject *parent)
    : QObject(parent)
    , m_synthesiser(synthesiser)
    , m_output(output)
    , m_readings(Readings::builtIn())
    , m_form(SpokenForm::builtIn())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(usualRetry);
    connect(&m_retry, &QTimer::timeout, this, &Speaker::probe);
    connect(&m_synthesiser, &Synthesiser::rendered, this, &Speaker::take);
    connect(&m_synthesiser, &Synthesiser::failed, this, [this](const VoiceText &, const QString &why) { fail(why); });
    connect(&m_output, &VoiceOutput::finished, this, &Speaker::goOn);
    connect(&m_output, &VoiceOutput::failed, this, &Speaker::fail);
}

Result<Done> Speaker::usePack(VoicePack pack)
{
    m_pack = std::move(pack);
    if (const auto read = m_readings.addWords(m_pack.readings()); !read) {
        return read.error();
    }
    return m_form.addExceptions(m_pack.exceptions());
}

void Speaker::say(const QStringList &texts, SpokenLanguage language)
{
    stop();
    m_texts = texts;
    m_language = language;
    m_breaths = breathsOf(texts, language);
    startFrom(0);
}

void Speaker::stop()
{
    m_synthesiser.cancel();
    if (m_playing) {
        m_output.stop();
        m_playing = false;
    }
    setSpeaking(false);
}

void Speaker::repeat()
{
    say(QStringList(m_texts), m_language);
}

void Speaker::setVolume(double volume)
{
    m_volume = volume;
    if (m_speaking) {
        startFrom(m_now);
    }
}

void Speaker::setSpeed(double speed)
{
    m_speed = speed;
    if (m_speaking) {
        m_breaths = breathsOf(m_texts, m_language);
        startFrom(m_now);
    }
}

void Speaker::forget()
{
    stop();
    m_texts.clear();
    m_breaths.clear();
    m_synthesiser.forget();
}

void Speaker::probe()
{
    if (!m_speaking) {
        m_probing = true;
        m_output.play(Waveform::silence(blink));
    }
}

std::vector<Speaker::Breath> Speaker::breathsOf(const QStringList &texts, SpokenLanguage language) const
{
    std::vector<Breath> breaths;
    for (const QString &text : texts) {
        std::vector<SpokenSpan> spans = m_form.of(text, language);
        if (!spans.empty()) {
            spans.back().pauseMs = std::max(spans.back().pauseMs, textPauseMs);
        }
        bool open = false;
        for (const SpokenSpan &span : spans) {
            if (!open) {
                breaths.emplace_back();
            }
            addParts(breaths.back(), span);
            open = span.pauseMs < breathMs;
        }
    }
    std::erase_if(breaths, [](const Breath &breath) { return breath.empty(); });
    return breaths;
}

void Speaker::addParts(Breath &breath, const SpokenSpan &span) const
{
    const bool chinese = span.language == SpokenLanguage::Chinese;
    const QStringList units = chinese ? m_readings.syllables(span.text) : span.text.split(u' ');
    QStringList unsaid;
    const auto flush = [&] {
        unsaid.removeAll(QString());
        if (!unsaid.isEmpty()) {
            breath.push_back({std::nullopt, {span.language, std::exchange(unsaid, {}).join(u' '), m_speed}, 0});
        }
    };
    // In English a recording is of one word, in Chinese of a few characters.
    for (qsizetype i = 0; i < units.size();) {
        const QStringView rest = chinese ? QStringView(span.text).mid(i) : QStringView(units[i]);
        qsizetype length = 0;
        const Waveform *recorded = m_pack.longest(rest, &length);
        if (recorded && (chinese || length == rest.size())) {
            flush();
            breath.push_back({*recorded, {}, 0});
            i += chinese ? length : 1;
        } else {
            unsaid.append(units[i++]);
        }
    }
    flush();
    if (!breath.empty()) {
        breath.back().pauseMs = qRound(span.pauseMs / m_speed);
    }
}

void Speaker::startFrom(size_t breath)
{
    m_synthesiser.cancel();
    if (m_playing || m_probing) {
        m_output.stop();
        m_playing = false;
        m_probing = false;
    }
    m_now = breath;
    // After a fault nothing is tried until the next probe: a dead loudspeaker must not cost anybody time.
    if (m_now >= m_breaths.size() || !m_fault.isEmpty()) {
        setSpeaking(false);
        return;
    }
    setSpeaking(true);
    order(m_now);
    order(m_now + 1);
    playIfReady();
}

void Speaker::order(size_t breath)
{
    if (breath >= m_breaths.size()) {
        return;
    }
    for (const Part &part : m_breaths[breath]) {
        if (!part.sound) {
            m_synthesiser.render(part.words);
        }
    }
}

void Speaker::take(const VoiceText &text, const Waveform &sound)
{
    for (Breath &breath : m_breaths) {
        for (Part &part : breath) {
            if (!part.sound && part.words == text) {
                part.sound = sound;
            }
        }
    }
    playIfReady();
}

void Speaker::playIfReady()
{
    if (!m_speaking || m_playing) {
        return;
    }
    Waveform breath;
    for (const Part &part : m_breaths[m_now]) {
        if (!part.sound) {
            return;
        }
        breath.append(*part.sound);
        breath.append(Waveform::silence(std::chrono::milliseconds(part.pauseMs)));
    }
    m_playing = true;
    m_output.play(breath.scaled(m_volume));
}

void Speaker::goOn()
{
    setFault({});
    if (std::exchange(m_probing, false) || !m_playing) {
        return;
    }
    m_playing = false;
    ++m_now;
    if (m_now >= m_breaths.size()) {
        setSpeaking(false);
        return;
    }
    order(m_now + 1);
    playIfReady();
}

void Speaker::fail(const QString &reason)
{
    if (m_fault.isEmpty()) {
        qCWarning(voiceLog) << "Nothing can be heard:" << reason;
    }
    m_probing = false;
    m_playing = false;
    m_synthesiser.cancel();
    m_output.stop();
    setFault(reason);
    setSpeaking(false);
    m_retry.start();
}

void Speaker::setSpeaking(bool speaking)
{
    if (m_speaking != speaking) {
        m_speaking = speaking;
        Q_EMIT speakingChanged();
    }
}

void Speaker::setFault(const QString &fault)
{
    if (m_fault != fault) {
        m_fault = fault;
        Q_EMIT faultChanged();
    }
}

} // namespace yizhan
