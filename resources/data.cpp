// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/data.h"

#include <QFile>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QByteArray builtInFile(const QString &name)
{
    QFile file(u":/yizhan/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yizhan
