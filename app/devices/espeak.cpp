// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/espeak.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Words (in Chinese: syllables) a minute and pitch: a little slower and lower than usual, for old ears. */
constexpr int chineseRate = 160;
constexpr int englishRate = 150;
constexpr int lowestRate = 80; // of espeak-ng itself
constexpr int pitch = 42;
/** About six minutes of speech. */
constexpr int cacheBytes = 16'000'000;

QString keyOf(const VoiceText &text)
{
    return u"%1 %2 %3"_s.arg(int(text.language)).arg(text.speed).arg(text.text);
}

} // namespace

Espeak::Espeak(QString program, std::chrono::milliseconds patience, QObject *parent)
    : Synthesiser(parent)
    , m_program(std::move(program))
    , m_cache(cacheBytes)
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(patience);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { m_process.kill(); });
    connect(&m_process, &QProcess::finished, this, &Espeak::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(m_process.errorString());
        }
    });
}

Espeak::~Espeak()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000); // a killed process is gone at once; QProcess complains otherwise
}

void Espeak::render(const VoiceText &text)
{
    m_queue.push_back(text);
    next();
}

void Espeak::cancel()
{
    m_queue.erase(m_queue.begin() + (m_busy ? 1 : 0), m_queue.end());
}

void Espeak::forget()
{
    m_cache.clear();
}

void Espeak::next()
{
    if (m_busy || m_queue.empty()) {
        return;
    }
    m_busy = true;
    const VoiceText &text = m_queue.front();
    if (m_cache.contains(keyOf(text))) {
        QMetaObject::invokeMethod(this, &Espeak::finish, Qt::QueuedConnection);
        return;
    }
    const bool chinese = text.language == SpokenLanguage::Chinese;
    const int rate = std::max(lowestRate, qRound((chinese ? chineseRate : englishRate) * text.speed));
    m_watchdog.start();
    m_process.start(m_program,
                    {u"-v"_s, chinese ? u"cmn-latn-pinyin"_s : u"en-gb"_s, u"-s"_s, QString::number(rate), u"-p"_s,
                     QString::number(pitch), u"-z"_s, u"-b"_s, u"1"_s, u"--stdin"_s, u"--stdout"_s});
    m_process.write(text.text.toUtf8());
    m_process.closeWriteChannel();
}

void Espeak::finish()
{
    m_watchdog.stop();
    const VoiceText text = m_queue.front();
    if (const Waveform *kept = m_cache.object(keyOf(text))) {
        const Waveform sound = *kept;
        m_queue.pop_front();
        m_busy = false;
        Q_EMIT rendered(text, sound);
        next();
        return;
    }
    const QByteArray output = m_process.readAllStandardOutput();
    const auto sound = Waveform::fromWav(output);
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0 || !sound || sound->empty()) {
        fail(u"%1: exit code %2"_s.arg(m_program).arg(m_process.exitCode()));
        return;
    }
    m_cache.insert(keyOf(text), new Waveform(*sound), int(output.size()));
    m_queue.pop_front();
    m_busy = false;
    Q_EMIT rendered(text, *sound);
    next();
}

void Espeak::fail(const QString &reason)
{
    m_watchdog.stop();
    const VoiceText text = m_queue.front();
    m_queue.pop_front();
    m_busy = false;
    Q_EMIT failed(text, reason);
    next();
}

} // namespace yizhan
