// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/speaker.h"

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QJSEngine;
class QQmlEngine;

namespace yizhan {

/**
 * The voice of this screen. Singleton `Voice`, made in Stage or a test; without open() it has no sound and offers none.
 * A touch outside `controls` silences it. Loudness and pace fall back when a person has gone. GUI thread.
 */
class Voice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    /** There is a loudspeaker, or a picture of a screen that has one: reading aloud is offered. */
    Q_PROPERTY(bool offered READ offered NOTIFY offeredChanged FINAL)
    /** Something would be heard now (in a picture: as if). */
    Q_PROPERTY(bool available READ available NOTIFY availableChanged FINAL)
    /** Why nothing is heard, for people; empty while all is well. */
    Q_PROPERTY(QString fault READ fault NOTIFY availableChanged FINAL)
    /** The same for technicians. */
    Q_PROPERTY(QString faultDetail READ faultDetail NOTIFY availableChanged FINAL)
    Q_PROPERTY(bool speaking READ speaking NOTIFY speakingChanged FINAL)
    /** Big print: pages speak by themselves, and slower. */
    Q_PROPERTY(bool elder READ elder WRITE setElder NOTIFY wantedChanged FINAL)
    /** The page is in English. */
    Q_PROPERTY(bool english MEMBER m_english NOTIFY englishChanged FINAL)
    /** This person uses the voice: errors and the ticket are spoken too. */
    Q_PROPERTY(bool wanted READ wanted NOTIFY wantedChanged FINAL)
    Q_PROPERTY(bool mayLouder READ mayLouder NOTIFY stepsChanged FINAL)
    Q_PROPERTY(bool maySlower READ maySlower NOTIFY stepsChanged FINAL)
    /** The buttons that steer the voice: a touch of them does not silence it. */
    Q_PROPERTY(QQuickItem *controls READ controls WRITE setControls NOTIFY controlsChanged FINAL)

public:
    /** No default argument: see Device. */
    explicit Voice(QObject *parent);
    ~Voice() override;

    static void setInstance(Voice *instance);
    [[nodiscard]] static Voice *instance();
    static Voice *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    /** `how`: "alsa", "off", "file:DIR", or empty for the loudspeaker if there is one; `packFolder` may be empty. */
    void open(const QString &how, const QString &packFolder);
    /** The same with parts of a test's own; both belong to the voice then. */
    void openWith(std::unique_ptr<Synthesiser> synthesiser, std::unique_ptr<VoiceOutput> output,
                  const QString &packFolder = {});
    /** For pictures: reading aloud is offered, and keeps silent. */
    void pretend();

    [[nodiscard]] bool offered() const { return m_speaker || m_pretending; }
    [[nodiscard]] bool available() const { return m_pretending || (m_speaker && m_speaker->fault().isEmpty()); }
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString faultDetail() const { return m_speaker ? m_speaker->fault() : QString(); }
    /** What of the hall's recordings cannot be used. */
    [[nodiscard]] const QString &packFault() const { return m_packFault; }
    [[nodiscard]] bool speaking() const { return m_speaker && m_speaker->speaking(); }
    [[nodiscard]] bool elder() const { return m_elder; }
    void setElder(bool elder);
    [[nodiscard]] bool wanted() const { return m_elder || m_asked; }
    [[nodiscard]] bool mayLouder() const;
    [[nodiscard]] bool maySlower() const;
    [[nodiscard]] QQuickItem *controls() const { return m_controls; }
    void setControls(QQuickItem *controls);

    /** Says these texts, one after another; what was being said ends. */
    Q_INVOKABLE void speak(const QStringList &texts);
    /** speak(), for a person who uses the voice; else nothing. */
    Q_INVOKABLE void announce(const QStringList &texts);
    /** Reads all that stands on `page` (pageTexts), its title first. */
    Q_INVOKABLE void readOut(QQuickItem *page, const QString &title);
    /** From now on this person uses the voice. */
    Q_INVOKABLE void ask();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void repeat();
    Q_INVOKABLE void louder();
    Q_INVOKABLE void slower();
    /** The next person has the usual loudness and pace, and hears nothing of the last. */
    Q_INVOKABLE void endOfPerson();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void offeredChanged();
    void availableChanged();
    void speakingChanged();
    void wantedChanged();
    void englishChanged();
    void stepsChanged();
    void controlsChanged();

private:
    void applySteps();
    void watchTouches();

    std::unique_ptr<Synthesiser> m_synthesiser;
    std::unique_ptr<VoiceOutput> m_output;
    std::unique_ptr<Speaker> m_speaker;
    QPointer<QQuickItem> m_controls;
    QString m_packFault;
    int m_louder = 0;
    int m_slower = 0;
    bool m_elder = false;
    bool m_asked = false;
    bool m_english = false;
    bool m_pretending = false;
};

} // namespace yizhan
