// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/streamparser.h"

#include <cstdlib>

// A stream of events in pieces: however it is cut, the same events must come out.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const qsizetype piece = 1 + data[0] % 16;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    yizhan::StreamParser whole;
    const auto expected = whole.feed(bytes);
    yizhan::StreamParser cut;
    std::vector<yizhan::ServerEvent> events;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        for (yizhan::ServerEvent &event : cut.feed(bytes.mid(at, piece))) {
            events.push_back(std::move(event));
        }
    }
    if (events != expected) {
        std::abort();
    }
    return 0;
}
