// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/commandjson.h"

#include <QJsonDocument>

#include <array>

// The body of a command; the first byte chooses which.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace Qt::Literals::StringLiterals;
    static const std::array names{u"take-ticket"_s,     u"rejoin-ticket"_s,   u"give-up-ticket"_s, u"call-help"_s,
                                  u"set-presence"_s,    u"pause-window"_s,    u"call-next"_s,      u"accept-case"_s,
                                  u"give-opinion"_s,    u"decide-case"_s,     u"rate-visit"_s,     u"deliver-case"_s,
                                  u"supply-material"_s, u"transfer-ticket"_s, u"unknown"_s};
    if (size == 0) {
        return 0;
    }
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto command =
        yizhan::parseCommand(names.at(data[0] % names.size()), QJsonDocument::fromJson(body).object(), u"id"_s);
    if (command) {
        (void)yizhan::commandName(*command);
    } else {
        (void)yizhan::problemJson(command.error());
    }
    return 0;
}
