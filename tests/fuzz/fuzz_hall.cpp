// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/calendarimport.h"
#include "protocol/hallimport.h"

// A hall file or a calendar of an administrator.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)yizhan::readHall(bytes);
    (void)yizhan::readCalendar(bytes, true);
    return 0;
}
