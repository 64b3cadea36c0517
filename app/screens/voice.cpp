// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/voice.h"

#include "screens/pagereader.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <QLoggingCategory>
#include <QMouseEvent>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(voiceLog, "yizhan.voice", QtInfoMsg)

/** The hall sets its amplifier so that the first is 65 dB(A) at a person's head; each step is 3 dB more. */
constexpr std::array volumes{0.5, 0.7, 1.0};
/** Big print begins with the second. */
constexpr std::array speeds{1.0, 0.85, 0.7, 0.6};
constexpr int elderSpeed = 1;

Voice *s_instance = nullptr;

} // namespace

Voice::Voice(QObject *parent)
    : QObject(parent)
{
}

Voice::~Voice()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void Voice::setInstance(Voice *instance)
{
    s_instance = instance;
}

Voice *Voice::instance()
{
    return s_instance;
}

Voice *Voice::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

void Voice::open(const QString &how, const QString &packFolder)
{
    constexpr auto folderPrefix = "file:"_L1;
    if (how.startsWith(folderPrefix)) {
        openWith(std::make_unique<Espeak>(), std::make_unique<FolderOutput>(how.mid(folderPrefix.size())), packFolder);
    } else if (how == "alsa"_L1 || (how.isEmpty() && AplayOutput::deviceExists())) {
        openWith(std::make_unique<Espeak>(), std::make_unique<AplayOutput>(), packFolder);
        m_speaker->probe();
    }
}

void Voice::openWith(std::unique_ptr<Synthesiser> synthesiser, std::unique_ptr<VoiceOutput> output,
                     const QString &packFolder)
{
    m_speaker.reset();
    m_synthesiser = std::move(synthesiser);
    m_output = std::move(output);
    m_speaker = std::make_unique<Speaker>(*m_synthesiser, *m_output);
    connect(m_speaker.get(), &Speaker::faultChanged, this, &Voice::availableChanged);
    connect(m_speaker.get(), &Speaker::speakingChanged, this, &Voice::watchTouches);
    if (!packFolder.isEmpty()) {
        auto pack = VoicePack::load(packFolder);
        const auto used = pack ? m_speaker->usePack(std::move(*pack)) : Result<Done>(pack.error());
        if (!used) {
            m_packFault = used.error().en;
            qCWarning(voiceLog) << "The voice pack" << packFolder << "cannot be used:" << m_packFault;
        }
    }
    applySteps();
    Q_EMIT offeredChanged();
    Q_EMIT availableChanged();
}

void Voice::pretend()
{
    m_pretending = true;
    Q_EMIT offeredChanged();
}

QString Voice::fault() const
{
    return faultDetail().isEmpty() ? QString() : tr("这台机器现在没有声音。请看屏幕上的字，或者叫人帮忙。");
}

void Voice::setElder(bool elder)
{
    if (m_elder != elder) {
        m_elder = elder;
        m_slower = elder ? elderSpeed : 0;
        applySteps();
        Q_EMIT wantedChanged();
    }
}

bool Voice::mayLouder() const
{
    return m_louder + 1 < int(volumes.size());
}

bool Voice::maySlower() const
{
    return m_slower + 1 < int(speeds.size());
}

void Voice::setControls(QQuickItem *controls)
{
    if (m_controls != controls) {
        m_controls = controls;
        Q_EMIT controlsChanged();
    }
}

void Voice::speak(const QStringList &texts)
{
    if (m_speaker) {
        m_speaker->say(texts, m_english ? SpokenLanguage::English : SpokenLanguage::Chinese);
    }
}

void Voice::announce(const QStringList &texts)
{
    if (wanted()) {
        speak(texts);
    }
}

void Voice::readOut(QQuickItem *page, const QString &title)
{
    if (!page) {
        return;
    }
    QStringList texts = pageTexts(page);
    if (!title.isEmpty() && !texts.contains(title) && !texts.value(0).startsWith(title)) {
        texts.prepend(title);
    }
    speak(texts);
}

void Voice::ask()
{
    if (!m_asked) {
        m_asked = true;
        Q_EMIT wantedChanged();
    }
}

void Voice::stop()
{
    if (m_speaker) {
        m_speaker->stop();
    }
}

void Voice::repeat()
{
    if (m_speaker) {
        m_speaker->repeat();
    }
}

void Voice::louder()
{
    m_louder = std::min(m_louder + 1, int(volumes.size()) - 1);
    applySteps();
}

void Voice::slower()
{
    m_slower = std::min(m_slower + 1, int(speeds.size()) - 1);
    applySteps();
}

void Voice::endOfPerson()
{
    if (m_speaker) {
        m_speaker->forget();
    }
    m_louder = 0;
    m_slower = m_elder ? elderSpeed : 0;
    m_asked = false;
    applySteps();
    Q_EMIT wantedChanged();
}

void Voice::applySteps()
{
    if (m_speaker) {
        const double volume = volumes.at(size_t(m_louder));
        const double speed = speeds.at(size_t(m_slower));
        if (!qFuzzyCompare(volume, m_speaker->volume())) {
            m_speaker->setVolume(volume);
        }
        if (!qFuzzyCompare(speed, m_speaker->speed())) {
            m_speaker->setSpeed(speed);
        }
    }
    Q_EMIT stepsChanged();
}

void Voice::watchTouches()
{
    if (speaking()) {
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
    }
    Q_EMIT speakingChanged();
}

bool Voice::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin;
    if (press && watched->isWindowType()) {
        const QPointF at = static_cast<QPointerEvent *>(event)->point(0).scenePosition();
        if (!m_controls || !m_controls->isVisible() || !m_controls->contains(m_controls->mapFromScene(at))) {
            stop();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yizhan
