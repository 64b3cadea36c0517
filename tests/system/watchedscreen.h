// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "system/accessible.h"
#include "system/desktop.h"

#include <QRegularExpression>

#include <optional>

namespace yizhan::system {

/**
 * `yizhan kiosk|desk|wall` as a program on a Desktop, read and used as assistive technology does: by the words that
 * stand on the screen. Every question waits until it is answered or its time is over; the program ends with the object.
 */
class WatchedScreen
{
public:
    WatchedScreen(const Desktop &desktop, const QStringList &arguments);
    ~WatchedScreen();

    /** Long enough for a machine that has a lot else to do; nothing waits for it when all is well. */
    static constexpr int patienceMs = 30'000;

    /** Whether some text on the screen comes to contain `words`; several: all of them at one moment. */
    bool shows(const QString &words, int ms = patienceMs) { return shows(QStringList{words}, ms); }
    bool shows(const QStringList &words, int ms = patienceMs);
    /** Whether no text on the screen contains `words` any more. */
    bool drops(const QString &words, int ms = patienceMs);
    /** The first text on the screen that the pattern fits. */
    QRegularExpressionMatch reads(const QRegularExpression &pattern);
    /** Presses the control with these words, or whose words begin with them, as soon as it is there to be pressed. */
    bool press(const QString &words) { return act(words, QStringLiteral("Press")); }
    /** Ticks, or unticks, the box with these words as soon as it can be. */
    bool toggle(const QString &words) { return act(words, QStringLiteral("Toggle")); }
    /** Presses the keys of a pad one after another. */
    bool pressKeys(const QString &keys);
    /** Whether a control with these words is there and says that it cannot be used; presses it, to no effect. */
    bool refuses(const QString &words);
    /** Whether the box or choice with these words comes to be ticked. */
    bool ticked(const QString &words);
    /** Types into the line with this label and sees it arrive there, except in a line that keeps it secret. */
    bool fill(const QString &label, const QString &text, bool secret = false);

    /** All that it shows at this moment. */
    [[nodiscard]] QList<Seen> all()
    {
        look();
        return m_seen;
    }

    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }
    /** What the screen showed when it was last looked at, one object a line; for the report of a failure. */
    [[nodiscard]] QByteArray picture() const;
    [[nodiscard]] QByteArray said();

private:
    struct Control
    {
        Seen seen;
        qsizetype action; ///< its index among what can be done with it
    };

    void look();
    [[nodiscard]] bool stands(const QString &words) const;
    [[nodiscard]] std::optional<Control> control(const QString &words, const QString &action) const;
    bool act(const QString &words, const QString &action);
    template <typename Condition>
    bool until(Condition condition, int ms = patienceMs);

    const Desktop &m_desktop;
    QProcess m_process;
    QString m_service;
    QList<Seen> m_seen;
    QByteArray m_said;
};

} // namespace yizhan::system
