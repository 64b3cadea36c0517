// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>
#include <deque>
#include <mutex>
#include <vector>

namespace yizhan {

/**
 * Slows down guessing: after a number of wrong tries within a while nothing more is looked at until the oldest of them
 * is forgotten. By the real steady clock; any thread.
 */
class Attempts
{
public:
    explicit Attempts(int most = 5, std::chrono::seconds window = std::chrono::minutes(10))
        : m_most(most)
        , m_window(window)
    {
    }

    [[nodiscard]] bool exhausted(const QString &who) { return wait(who) > std::chrono::seconds::zero(); }
    /** How long until the next try; zero: now. */
    [[nodiscard]] std::chrono::seconds wait(const QString &who);
    void failed(const QString &who);
    /** wait(), and where it is zero the try counts as failed(), in one; takeBack() is for what then was right. */
    [[nodiscard]] std::chrono::seconds begin(const QString &who);
    void takeBack(const QString &who);
    /** False, and nothing counted, where one of these is remembered already. */
    [[nodiscard]] bool failedFirst(const QString &who);
    void succeeded(const QString &who);

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] std::chrono::seconds waitNow(const QString &who);
    void count(const QString &who);
    void forgetOld(std::deque<Clock::time_point> &tries) const;

    int m_most;
    std::chrono::seconds m_window;
    std::mutex m_mutex;
    QHash<QString, std::deque<Clock::time_point>> m_tries;
};

/**
 * Slows down guessing at what residents look up: by a number and last four digits, by a slip's code, by an identity
 * card. A few mistyped digits shut that number alone, wherever it is tried, so that whoever comes next to the kiosk
 * finds their own; a device that goes on from one to the next is shut as a whole, whatever door it takes.
 */
class LookupGuard
{
public:
    /** `things`: what the number stands for, and itself where it stands for nothing. */
    [[nodiscard]] std::chrono::seconds wait(const QString &device, const QStringList &things);
    /**
     * A guess at these things. It counts from its beginning and until it was right: so many side by side tell no more
     * than so many one after another. All or none of them: where any has to wait, nothing is counted.
     */
    class Guess
    {
    public:
        Guess(LookupGuard &guard, const QString &device, const QStringList &things);
        ~Guess();
        Guess(const Guess &) = delete;
        Guess &operator=(const Guess &) = delete;
        /** Not zero: nothing is to be looked at. */
        [[nodiscard]] std::chrono::seconds wait() const { return m_wait; }
        void wasWrong() { m_counted.clear(); }

    private:
        std::vector<std::pair<Attempts *, QString>> m_counted;
        std::chrono::seconds m_wait{};
    };
    /**
     * For what is right or wrong as a whole, as a slip's code or a card: the same one from the same device tells
     * nothing more and counts once. False where it was counted before.
     */
    [[nodiscard]] bool failedOnce(const QString &device, const QString &token);
    /** True for the first try in a minute that was turned away there; the others need no note. */
    [[nodiscard]] bool refusedFirst(const QString &device, const QStringList &things);

private:
    Attempts m_things;
    Attempts m_tokens{1};
    Attempts m_devices{20};
    Attempts m_refused{1, std::chrono::minutes(1)};
};

} // namespace yizhan
