// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/personaldata.h"

#include "domain/masking.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QJsonObject toJson(const Applicant &applicant)
{
    QJsonObject object{{u"name"_s, applicant.name}, {u"phone"_s, applicant.phone}};
    if (!applicant.idNumber.isEmpty()) {
        object.insert(u"id_number"_s, applicant.idNumber);
    }
    return object;
}

namespace {

Applicant applicantFrom(const QJsonObject &object)
{
    return {object.value(u"name"_s).toString(), object.value(u"phone"_s).toString(),
            object.value(u"id_number"_s).toString()};
}

void addKeys(const Sealer &sealer, const Applicant &applicant, QStringList *keys)
{
    if (!applicant.phone.isEmpty()) {
        keys->append(sealer.keyedHash(u"phone"_s, applicant.phone));
    }
    if (!applicant.idNumber.isEmpty()) {
        keys->append(sealer.keyedHash(u"id-number"_s, applicant.idNumber));
    }
}

QStringList keysOf(const Sealer &sealer, const PersonalData &data)
{
    QStringList keys;
    addKeys(sealer, data.applicant, &keys);
    if (data.agent) {
        addKeys(sealer, *data.agent, &keys);
    }
    keys.removeDuplicates();
    return keys;
}

template <typename Fits>
std::optional<CaseParty> partyWhere(const PersonalData &data, const Fits &fits)
{
    const bool applicant = fits(data.applicant);
    const bool agent = data.agent && fits(*data.agent);
    if (applicant == agent) {
        return applicant ? std::optional(CaseParty::Unknown) : std::nullopt;
    }
    return applicant ? CaseParty::Applicant : CaseParty::Agent;
}

PersonalData personalDataFrom(const QByteArray &plain)
{
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    PersonalData data;
    data.applicant = applicantFrom(object.value(u"applicant"_s).toObject());
    if (object.contains(u"agent"_s)) {
        data.agent = applicantFrom(object.value(u"agent"_s).toObject());
    }
    if (const QJsonObject pending = object.value(u"pending"_s).toObject(); !pending.isEmpty()) {
        data.pending = PendingPerson{pending.value(u"amendment"_s).toString(), pending.value(u"agent"_s).toBool(),
                                     applicantFrom(pending.value(u"person"_s).toObject())};
    }
    return data;
}

} // namespace

SealedRow sealPersonalData(const Sealer &sealer, const QString &subject, const PersonalData &data)
{
    QJsonObject object{{u"applicant"_s, toJson(data.applicant)}};
    if (data.agent) {
        object.insert(u"agent"_s, toJson(*data.agent));
    }
    if (data.pending) {
        object.insert(u"pending"_s, QJsonObject{{u"amendment"_s, data.pending->amendment},
                                                {u"agent"_s, data.pending->agent},
                                                {u"person"_s, toJson(data.pending->person)}});
    }
    SealedRow row;
    row.subject = subject;
    row.blob = sealer.seal(QJsonDocument(object).toJson(QJsonDocument::Compact), row.subject);
    row.keys = keysOf(sealer, data);
    return row;
}

SealedRow sealPersonalData(const Sealer &sealer, const Sealed &data)
{
    const QString subject = !data.booking.isEmpty()      ? u"booking/"_s + data.booking
                            : !data.submission.isEmpty() ? u"submission/"_s + data.submission
                                                         : u"case/"_s + data.caseId;
    return sealPersonalData(sealer, subject, {data.applicant, data.agent, {}});
}

PersonalData amended(PersonalData data, const SealedAmendment &amendment)
{
    if (amendment.fills && amendment.person) {
        data.applicant = filled(data.applicant, *amendment.person);
        return data;
    }
    if (amendment.person) {
        data.pending = PendingPerson{amendment.amendment, amendment.agent, *amendment.person};
        return data;
    }
    if (data.pending && data.pending->amendment == amendment.amendment && amendment.confirmed) {
        if (data.pending->agent) {
            data.agent = data.pending->person;
        } else {
            data.applicant = data.pending->person;
        }
    }
    data.pending.reset();
    return data;
}

QStringList creditKeys(const Sealer &sealer, const Applicant &person)
{
    QStringList keys{sealer.keyedHash(u"name-phone"_s, person.name + u'\n' + person.phone)};
    if (!person.idNumber.isEmpty()) {
        keys.append(sealer.keyedHash(u"id-number"_s, person.idNumber.toUpper()));
    }
    return keys;
}

QStringList keysOf(const Sealer &sealer, const Applicant &person)
{
    QStringList keys;
    addKeys(sealer, person, &keys);
    return keys;
}

Result<std::optional<PersonalData>> openPersonalData(const Sealer &sealer, Store &store, const QString &partition,
                                                     const QString &caseId)
{
    return openPersonalDataOf(sealer, store, partition, u"case/"_s + caseId);
}

Result<std::optional<PersonalData>> openPersonalDataOf(const Sealer &sealer, Store &store, const QString &partition,
                                                       const QString &subject)
{
    const Result<std::optional<QByteArray>> blob = store.sealed(partition, subject);
    if (!blob) {
        return blob.error();
    }
    if (!*blob) {
        return std::optional<PersonalData>();
    }
    const Result<QByteArray> plain = sealer.unseal(**blob, subject);
    if (!plain) {
        return plain.error();
    }
    return std::optional(personalDataFrom(*plain));
}

Result<QStringList> personalKeys(const Sealer &sealer, const QByteArray &blob, const QString &subject)
{
    const Result<QByteArray> plain = sealer.unseal(blob, subject);
    if (!plain) {
        return plain.error();
    }
    QStringList keys = keysOf(sealer, personalDataFrom(*plain));
    keys.sort();
    return keys;
}

std::optional<CaseParty> partyByLastFour(const PersonalData &data, const QString &sent)
{
    return partyWhere(data, [four = sent.toUpper()](const Applicant &person) {
        return (!person.phone.isEmpty() && lastFour(person.phone) == four) ||
               (!person.idNumber.isEmpty() && lastFour(person.idNumber) == four);
    });
}

std::optional<CaseParty> partyByIdNumber(const PersonalData &data, const QString &idNumber)
{
    return partyWhere(data, [number = idNumber.toUpper()](const Applicant &person) {
        return !person.idNumber.isEmpty() && person.idNumber.toUpper() == number;
    });
}

bool matchesLastFour(const PersonalData &data, const QString &four)
{
    return partyByLastFour(data, four).has_value();
}

bool isPerson(const Applicant &applicant, const PersonQuery &query)
{
    return query.idNumber.isEmpty() ? applicant.name == query.name && applicant.phone == query.phone
                                    : applicant.idNumber.toUpper() == query.idNumber.toUpper();
}

QString keyOf(const Sealer &sealer, const PersonQuery &query)
{
    return query.idNumber.isEmpty() ? sealer.keyedHash(u"phone"_s, query.phone)
                                    : sealer.keyedHash(u"id-number"_s, query.idNumber);
}

} // namespace yizhan
