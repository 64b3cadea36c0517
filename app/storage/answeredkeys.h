// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/partitionwriter.h"
#include "storage/recordrows.h"

#include <span>

namespace yizhan {

class Connection;

/** What a command was answered, for whoever asks for it again. */
struct Answered
{
    QByteArray bodyHash;
    Reply reply;
};

/** The commands that were answered under an idempotency key; what puts them there is CommitGroup::remember(). */
class AnsweredKeys
{
public:
    /** Those of the jobs that were answered within PartitionWriter::keyLifetime, by pairKey() of scope and key. */
    [[nodiscard]] static Result<TextMap<Answered>> find(Connection &connection, std::span<const Job> jobs);
    /** Forgets, every few minutes, what is older; inside a transaction of the caller's. */
    [[nodiscard]] Status sweep(Connection &connection);

private:
    Instant m_sweptAt{};
};

} // namespace yizhan
