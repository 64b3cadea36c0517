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

/** The files below `folder`, paths relative to it. */
[[nodiscard]] QStringList filesBelow(const QString &folder);

/** Those of `secrets` that stand in `bytes`, as UTF-8 or as UTF-16. */
[[nodiscard]] QStringList secretsIn(const QByteArray &bytes, const QStringList &secrets);

} // namespace yizhan::system
