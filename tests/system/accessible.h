// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QRect>
#include <QString>

namespace yizhan::system {

struct Seen;

/** An object of a program as at-spi2 names it: all that assistive technology has of a button or a text. */
struct Accessible
{
    QDBusConnection bus;
    QString service;
    QString path;

    [[nodiscard]] QList<Accessible> children() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString description() const;
    /** What can be done with it, in its own order: "Press", "SetFocus", "Toggle". */
    [[nodiscard]] QStringList actions() const;
    /** Does what stands at `index` of actions(). */
    bool act(qsizetype index) const;
    bool grabFocus() const;
    /** Where it stands on the display. */
    [[nodiscard]] QRect place() const;
    /** What it says of itself now; nothing of what is in it. */
    [[nodiscard]] Seen seen() const;
    /** What an input line holds. */
    [[nodiscard]] QString text() const;
};

/** What one object says of itself at one moment. */
struct Seen
{
    /** Bits of AtspiStateType. */
    enum State { Checked = 4, Enabled = 8, Focused = 12, Sensitive = 24, Showing = 25 };

    Accessible object;
    QString name;
    quint64 states = 0;
    int depth = 0;

    [[nodiscard]] bool is(State state) const { return (states >> state & 1) != 0; }
    /** Controls that cannot be used say so in their description: Qt 6.4 does not tell at-spi2. */
    [[nodiscard]] bool usable() const;
};

/** All that a program shows now, in reading order; what is hidden is not among it. */
QList<Seen> readAll(const Accessible &root);

} // namespace yizhan::system
