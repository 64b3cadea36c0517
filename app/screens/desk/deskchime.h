// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace yizhan {

class VoiceOutput;

/**
 * The quiet sound of a desk, every few seconds as long as something here wants an answer: an empty post, the door bell.
 * One a desk, however many things ring.
 */
class DeskChime : public QObject
{
    Q_OBJECT

public:
    /** Where it sounds; null: this computer has no loudspeaker. Asked again each time, for one may be plugged in. */
    using Maker = std::function<std::unique_ptr<VoiceOutput>()>;

    explicit DeskChime(QObject *parent = nullptr);
    ~DeskChime() override;

    /** Another than the loudspeaker of this computer. */
    void setMaker(Maker maker);
    /** `what` wants to be heard, or has been answered. */
    void ring(const QObject *what, bool on);
    /** It rings and nobody hears it: there is no loudspeaker, or it does not play. */
    [[nodiscard]] bool mute() const { return m_mute; }

Q_SIGNALS:
    void muteChanged();

private:
    void sound();
    void setMute(bool mute);

    Maker m_maker;
    std::set<const QObject *> m_ringing;
    std::unique_ptr<VoiceOutput> m_output;
    QTimer m_timer;
    bool m_mute = false;
};

} // namespace yizhan
