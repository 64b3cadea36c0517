// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace yizhan {

/** A fact as the journal keeps it: who, when, and in which words. No feed has them; a case's file does. */
struct RecordedFact
{
    Instant at{};
    QString kind; ///< see Fact
    QString actor;
    QString post;
    QString detail; ///< often "<what it is about>: <words>"
    bool operator==(const RecordedFact &) const = default;

    /** What stands before the first ": ", "" where there is none; what stands after it, or all. */
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString words() const;
};

using RecordedFacts = std::vector<RecordedFact>;

/** That of one of these kinds at that very moment, the last one; null: there is none. */
[[nodiscard]] const RecordedFact *factAt(const RecordedFacts &facts, Instant at, const QStringList &kinds);

/** "facts" of a case's file, and back. */
[[nodiscard]] QJsonArray factsJson(const RecordedFacts &facts);
[[nodiscard]] RecordedFacts factsFrom(const QJsonArray &array);
/** "opinions" of a case's file: with their reasons, and the lead's replies to them. */
[[nodiscard]] QJsonArray opinionsJson(const RecordedFacts &facts);

/**
 * Whether a command of this name (commandName()) that changed the hall left at least one fact: so one in the log
 * without any has lost them. False also where that depends on what it changed.
 */
[[nodiscard]] bool leavesFacts(const QString &commandName);

/** Grounds of a stop; what was said with the request for an extension, and with the answer to it. */
[[nodiscard]] QString stopBasis(const RecordedFacts &facts, Instant startedAt);
[[nodiscard]] QString extensionWords(const RecordedFacts &facts, Instant requestedAt);
[[nodiscard]] QString extensionAnswer(const RecordedFacts &facts, Instant answeredAt);

} // namespace yizhan
