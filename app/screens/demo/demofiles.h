// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"
#include "domain/commands.h"
#include "protocol/recordedfacts.h"

#include <map>

namespace yizhan {

/** The files of a DemoLink: scans drawn on the spot, papers drawn by the same code as the server's. */
class DemoFiles
{
public:
    /** By subject. */
    using Facts = std::map<QString, RecordedFacts>;

    /** A picture of a paper with nobody's data on it. */
    [[nodiscard]] static FileReply scan(const QString &material);
    /** Draws the paper where it was not drawn before. */
    [[nodiscard]] FileReply paper(const HallState &state, const Catalogue &catalogue, const IssuedPaper &paper,
                                  const Sealed &people, const Facts &facts);
    /** What is attached by a post to that path of a case's attachments. */
    [[nodiscard]] static AttachFile attach(const HallState &state, const QString &path);
    /** What the next paper of that kind would be issued with. */
    [[nodiscard]] static IssuePaper issue(const HallState &state, const QString &caseId, const QString &number);
    /** Adds what people wrote to followUpsJson(). */
    [[nodiscard]] static QJsonObject withHistory(QJsonObject followUps, const Facts &facts);

private:
    std::map<QString, QByteArray> m_papers; ///< by id
};

} // namespace yizhan
