// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/watchedscreen.h"

#include "system/serverprocess.h"

#include <QTest>

#include <algorithm>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString pressing = u"Press"_s;
}

WatchedScreen::WatchedScreen(const Desktop &desktop, const QStringList &arguments)
    : m_desktop(desktop)
{
    m_process.setProcessEnvironment(desktop.environment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(programPath(u"yizhan"_s), arguments);
}

WatchedScreen::~WatchedScreen()
{
    constexpr int endMs = 10'000;
    m_process.terminate();
    if (!m_process.waitForFinished(endMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void WatchedScreen::look()
{
    if (m_service.isEmpty()) {
        m_service = m_desktop.busNameOf(m_process.processId());
    }
    m_seen.clear();
    if (!m_service.isEmpty()) {
        m_seen = readAll({m_desktop.bus(), m_service, u"/org/a11y/atspi/accessible/root"_s});
    }
}

template <typename Condition>
bool WatchedScreen::until(Condition condition, int ms)
{
    constexpr int betweenMs = 30; // a screen reader does not take the whole of a processor either
    QDeadlineTimer deadline(ms);
    do {
        look();
        if (condition()) {
            return true;
        }
        QTest::qWait(betweenMs);
    } while (!deadline.hasExpired() && running());
    return false;
}

bool WatchedScreen::stands(const QString &words) const
{
    return std::any_of(m_seen.cbegin(), m_seen.cend(), [&](const Seen &seen) { return seen.name.contains(words); });
}

bool WatchedScreen::shows(const QStringList &words, int ms)
{
    return until(
        [&] { return std::all_of(words.cbegin(), words.cend(), [this](const QString &one) { return stands(one); }); },
        ms);
}

bool WatchedScreen::drops(const QString &words, int ms)
{
    // An empty picture is a program that does not answer, not one that shows nothing.
    return until([&] { return m_seen.size() > 1 && !stands(words); }, ms);
}

QRegularExpressionMatch WatchedScreen::reads(const QRegularExpression &pattern)
{
    QRegularExpressionMatch match;
    until([&] {
        return std::any_of(m_seen.cbegin(), m_seen.cend(), [&](const Seen &seen) {
            match = pattern.match(seen.name);
            return match.hasMatch();
        });
    });
    return match;
}

std::optional<WatchedScreen::Control> WatchedScreen::control(const QString &words, const QString &action) const
{
    for (const bool whole : {true, false}) {
        for (const Seen &seen : m_seen) {
            if (whole ? seen.name == words : seen.name.startsWith(words)) {
                const qsizetype index = seen.object.actions().indexOf(action);
                if (index >= 0) {
                    return Control{seen, index};
                }
            }
        }
    }
    return {};
}

bool WatchedScreen::act(const QString &words, const QString &action)
{
    std::optional<Control> found;
    return until([&] {
               found = control(words, action);
               return found && found->seen.usable();
           }) &&
           found->seen.object.act(found->action);
}

bool WatchedScreen::pressKeys(const QString &keys)
{
    const QString first = keys.first(1);
    return until([&] { return control(first, pressing).has_value(); }) &&
           std::all_of(keys.cbegin(), keys.cend(), [this](QChar key) {
               // The pad stays as it is whatever is pressed on it.
               const auto found = control(key, pressing);
               return found && found->seen.usable() && found->seen.object.act(found->action);
           });
}

bool WatchedScreen::refuses(const QString &words)
{
    return until([&] {
        const auto found = control(words, pressing);
        return found && !found->seen.usable() && found->seen.object.act(found->action);
    });
}

bool WatchedScreen::ticked(const QString &words)
{
    return until([&] {
        const auto found = control(words, pressing);
        return found && found->seen.is(Seen::Checked);
    });
}

bool WatchedScreen::fill(const QString &label, const QString &text, bool secret)
{
    const auto line = [&] {
        return std::find_if(m_seen.cbegin(), m_seen.cend(), [&](const Seen &seen) {
            return (seen.name == (secret ? QString() : label)) && seen.object.role() == u"text" &&
                   (!secret || seen.object.description() == label);
        });
    };
    if (!until([&] { return line() != m_seen.cend(); }) || !line()->object.grabFocus() ||
        !until([&] { return line() != m_seen.cend() && line()->is(Seen::Focused); }) || !m_desktop.type(text)) {
        return false;
    }
    return secret || until([&] { return line() != m_seen.cend() && line()->object.text() == text; });
}

QByteArray WatchedScreen::picture() const
{
    QByteArray lines = m_seen.isEmpty() ? "nothing\n" : "\n";
    for (const Seen &seen : m_seen) {
        const QString description = seen.object.description();
        lines += QByteArray(2 * seen.depth, ' ') + '[' + seen.object.role().toUtf8() + "] " + seen.name.toUtf8();
        lines += description.isEmpty() ? QByteArray() : " (" + description.toUtf8() + ')';
        lines += seen.is(Seen::Checked) ? " *\n" : "\n";
    }
    return lines;
}

QByteArray WatchedScreen::said()
{
    m_said += m_process.readAll();
    return m_said;
}

} // namespace yizhan::system
