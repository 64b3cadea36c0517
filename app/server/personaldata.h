// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "storage/sealer.h"
#include "storage/store.h"

#include <QJsonObject>

namespace yizhan {

/** New data of a person that wait for a second person (更正). */
struct PendingPerson
{
    QString amendment; ///< its id
    bool agent = false;
    Applicant person;
};

struct PersonalData
{
    Applicant applicant;
    std::optional<Applicant> agent;
    std::optional<PendingPerson> pending;
};
/** Personal data of "case/<id>", "booking/<id>" or "submission/<id>" as they lie sealed in the database; the only place
 * that knows their inner form. */
[[nodiscard]] SealedRow sealPersonalData(const Sealer &sealer, const QString &subject, const PersonalData &data);
[[nodiscard]] SealedRow sealPersonalData(const Sealer &sealer, const Sealed &data);
/** The data once that is done: the new ones fill what is empty, wait, take the place of the old ones or are dropped. */
[[nodiscard]] PersonalData amended(PersonalData data, const SealedAmendment &amendment);
/** Keyed hashes of one person, by which a bad credit mark is found: the ID number's, else that of name and phone. */
[[nodiscard]] QStringList creditKeys(const Sealer &sealer, const Applicant &person);
/** Of that subject; absent where it has none. */
[[nodiscard]] Result<std::optional<PersonalData>> openPersonalDataOf(const Sealer &sealer, Store &store,
                                                                     const QString &partition, const QString &subject);
/** The same of a case. */
[[nodiscard]] Result<std::optional<PersonalData>> openPersonalData(const Sealer &sealer, Store &store,
                                                                   const QString &partition, const QString &caseId);
/** The keyed hashes by which that person is found. */
[[nodiscard]] QStringList keysOf(const Sealer &sealer, const Applicant &person);
/** The keyed hashes that belong to a sealed row by what it holds, sorted. Fails where it does not open. */
[[nodiscard]] Result<QStringList> personalKeys(const Sealer &sealer, const QByteArray &blob, const QString &subject);
/** Whose phone or ID number ends with these four: Unknown where both do, absent where neither does. */
[[nodiscard]] std::optional<CaseParty> partyByLastFour(const PersonalData &data, const QString &four);
/** Whose ID number it is; see partyByLastFour(). */
[[nodiscard]] std::optional<CaseParty> partyByIdNumber(const PersonalData &data, const QString &idNumber);
/** True if these are the last four of the phone or ID number of the applicant or the agent. */
[[nodiscard]] bool matchesLastFour(const PersonalData &data, const QString &four);
[[nodiscard]] QJsonObject toJson(const Applicant &applicant);

/** Who somebody says to be: an ID number, or a name with its phone (a family may share a phone). */
struct PersonQuery
{
    QString idNumber;
    QString name;
    QString phone;
};
[[nodiscard]] bool isPerson(const Applicant &applicant, const PersonQuery &query);
/** The keyed hash that finds the person's cases. */
[[nodiscard]] QString keyOf(const Sealer &sealer, const PersonQuery &query);

} // namespace yizhan
