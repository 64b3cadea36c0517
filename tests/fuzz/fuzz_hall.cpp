// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/calendarimport.h"
#include "protocol/hallimport.h"
#include "protocol/rosterfile.h"

using namespace yizhan;

namespace {

/** A hall with those people and nothing planned. */
HallState hallWith(const QStringList &people)
{
    HallState state;
    for (const QString &id : people) {
        Person person;
        person.id = id;
        person.name = id;
        state.people.insert({id, person});
    }
    return state;
}

} // namespace

// A hall file, a calendar of an administrator or a leader's roster.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readHall(bytes);
    (void)readCalendar(bytes, true);
    static const HallState state = hallWith({QStringLiteral("leader"), QStringLiteral("wang"), QStringLiteral("li")});
    static const Instant now = instantFromIso(QStringLiteral("2026-11-23T10:00:00+08:00")).value();
    (void)readRoster(bytes, state, {}, now);
    return 0;
}
