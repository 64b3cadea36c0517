// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace yizhan {

/** What a one-time code makes of the screen that knows it. */
struct Pairing
{
    QString kind; ///< "kiosk", "desk", "wall"
    QString name; ///< of the screen, "自助机2"
    bool operator==(const Pairing &) const = default;
};

/**
 * The one-time codes by which screens are enrolled. In memory only: who walks from the server to a new screen needs
 * minutes, and a restart leaves no code behind. By the real steady clock; any thread.
 */
class Pairings
{
public:
    static constexpr std::chrono::minutes lifetime{10};
    /** A hall sets up a handful of screens at a time; more open codes only help whoever guesses. */
    static constexpr qsizetype mostOpen = 32;

    explicit Pairings(std::chrono::milliseconds codeLifetime = lifetime)
        : m_lifetime(codeLifetime)
    {
    }

    /** Eight digits, good once; nullopt where too many are open. A new code for a name ends the name's former one. */
    [[nodiscard]] std::optional<QString> open(const Pairing &pairing);
    /** So many wrong ones, from whatever address, and all codes are closed: somebody is guessing. */
    static constexpr int mostWrong = 100;
    struct Taken
    {
        std::optional<Pairing> pairing; ///< what the code stood for; from now on it stands for nothing
        bool guessed = false;           ///< it was wrong while codes were open
        bool closed = false;            ///< and one too many: none is open any more
    };
    /** Spaces and hyphens do not count. */
    [[nodiscard]] Taken take(QString code);

private:
    using Clock = std::chrono::steady_clock;
    struct Open
    {
        Pairing pairing;
        Clock::time_point until;
    };
    void forgetOld();

    std::chrono::milliseconds m_lifetime;
    std::mutex m_mutex;
    QHash<QString, Open> m_open;
    int m_wrong = 0; ///< since the first of those that are open
};

} // namespace yizhan
