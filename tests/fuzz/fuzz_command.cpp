// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/commandjson.h"

#include <QJsonDocument>

#include <cstdlib>

// The body of a command; the first line is its name. The corpus has one of each (see tst_commandjson).
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf('\n');
    const QString name = QString::fromUtf8(bytes.left(end));
    const auto command =
        yizhan::parseCommand(name, QJsonDocument::fromJson(bytes.mid(end + 1)).object(), QStringLiteral("id"));
    if (command) {
        if (yizhan::commandName(*command) != name) {
            std::abort();
        }
    } else if (yizhan::problemJson(command.error()).isEmpty()) {
        std::abort();
    }
    return 0;
}
