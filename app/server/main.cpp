// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commandline.h"

#include <QCoreApplication>

#include <sodium.h>

#include <cstdio>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    ::umask(077); // database, key and socket are nobody else's business
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category} %{message}"));
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yizhan-server"));
    if (sodium_init() < 0) {
        std::fputs("yizhan-server: the library for sealing (libsodium) does not start.\n", stderr);
        return yizhan::Failed;
    }
    return yizhan::runCommandLine(QCoreApplication::arguments().mid(1));
}
