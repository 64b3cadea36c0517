// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace yizhan {

/** The words of a command line: positions, switches, and options with a value ("--data DIR" or "--data=DIR"). */
class Arguments
{
public:
    /** `optional` options may stand with or without a value. */
    Arguments(QStringList switches, QStringList options, QStringList optional = {});

    /** False with a sentence in error() for a word that nobody knows. */
    [[nodiscard]] bool parse(const QStringList &words);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] const QStringList &positions() const { return m_positions; }
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QString value(const QString &name, const QString &fallback = {}) const
    {
        return m_values.value(name, QStringList(fallback)).last();
    }
    /** Of an option that may stand several times. */
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }

private:
    QStringList m_switches;
    QStringList m_options;
    QStringList m_optional;
    QStringList m_positions;
    QHash<QString, QStringList> m_values;
    QString m_error;
};

} // namespace yizhan
