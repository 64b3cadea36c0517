// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/secrets.h"

#include <QDir>
#include <QDirIterator>

namespace yizhan::system {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        files.append(QDir(folder).relativeFilePath(each.next()));
    }
    files.sort();
    return files;
}

QStringList secretsIn(const QByteArray &bytes, const QStringList &secrets)
{
    QStringList found;
    for (const QString &secret : secrets) {
        const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * qsizetype(sizeof(QChar)));
        if (bytes.contains(secret.toUtf8()) || bytes.contains(wide)) {
            found.append(secret);
        }
    }
    return found;
}

} // namespace yizhan::system
