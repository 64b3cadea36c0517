// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QStringList>

namespace yizhan::system {

/** A text that was found, and where ("InputBox.value"). */
struct FoundText
{
    QString where;
    QString text;
};

/**
 * Every text that `roots` hold: the properties of them, of their children and of whatever these point at, through
 * lists, maps and JavaScript values, and all rows and roles of the models among them. Reads what a property gives and
 * no private member.
 */
[[nodiscard]] QList<FoundText> textsOf(const QList<QObject *> &roots);

} // namespace yizhan::system
