// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <set>

namespace yizhan {

class DeskSession;

/** What was said and handed over in words: in no feed, and told only to those whom it concerns. */
struct AbsenceWords
{
    QString reason;                            ///< "病假"; empty for who may not know it
    QString said;                              ///< by who asked for leave
    std::map<QString, QStringList> handedOver; ///< by post: what A wrote for who covers, a line each
    std::map<QString, QStringList> givenBack;  ///< by post: what was written for A on return
};
/** Of the answer of GET /v1/absences/{id} or /v1/approvals/{id}. */
[[nodiscard]] AbsenceWords absenceWords(const HallState &state, const QJsonObject &file);

/**
 * Reads the words of absences and requests once each, and keeps them while the person sits there. Member of its
 * `context`.
 */
class AbsenceReader
{
public:
    /**
     * The words of `file` ("absences/<id>", "approvals/<id>") at that stage ("" or a word of the reader's own: later
     * stages know more); null while they are fetched, and `then` is called once they are there. What failed is asked
     * for again the next time.
     */
    const AbsenceWords *read(DeskSession &session, const QString &file, const QString &stage, QObject *context,
                             const std::function<void()> &then);
    void forget();

private:
    std::map<QString, AbsenceWords> m_known;
    std::set<QString> m_asked;
    int m_sitting = 0; ///< who asked may have left when the answer comes
};

} // namespace yizhan
