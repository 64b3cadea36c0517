// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/arguments.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Arguments::Arguments(QStringList switches, QStringList options, QStringList optional)
    : m_switches(std::move(switches))
    , m_options(std::move(options))
    , m_optional(std::move(optional))
{
}

bool Arguments::parse(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith("--"_L1)) {
            m_positions.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        const bool hasValue = m_options.contains(name) || m_optional.contains(name);
        if (!hasValue && (!m_switches.contains(name) || equals >= 0)) {
            m_error = u"unknown word \"%1\""_s.arg(word);
            return false;
        }
        QString value;
        if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (hasValue && i + 1 < words.size() && !words[i + 1].startsWith("--"_L1)) {
            value = words[++i];
        }
        if (m_options.contains(name) && value.isEmpty()) {
            m_error = u"--%1 needs a value"_s.arg(name);
            return false;
        }
        m_values[name].append(value);
    }
    return true;
}

} // namespace yizhan
