// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/streamparser.h"
#include "server/http/eventparser.h"

#include <QByteArrayList>

#include <cstdlib>

namespace {

/** What a following server makes of it, in pieces of that size. */
QByteArrayList heardByServer(const QByteArray &bytes, qsizetype piece)
{
    yizhan::EventParser parser;
    QByteArrayList heard;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const bool goesOn = parser.feed(bytes.mid(at, piece), [&heard](const QByteArray &name, const QByteArray &data) {
            heard.append(name + '=' + data);
            return true;
        });
        if (!goesOn) {
            std::abort();
        }
    }
    return heard;
}

} // namespace

// A stream of events in pieces, as a screen and as a following server read it: however it is cut, the same events must
// come out.
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
    if (events != expected || heardByServer(bytes, piece) != heardByServer(bytes, bytes.size() + 1)) {
        std::abort();
    }
    return 0;
}
