// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/casecommandjson.h"

#include "protocol/names.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

// Limits of GB/T 39046 where it has one (DOMAIN 3.2), else what a form can hold.
constexpr int idLength = 64;
constexpr int nameLength = 100;
constexpr int materialLength = 200;
constexpr int opinionLength = 1000;
constexpr int numberLength = 18;
constexpr int externalLength = 50;
constexpr int mostMaterials = 60;
constexpr int mostCopies = 99;

QString words(FieldReader &reader, const QString &name, bool required = false)
{
    return reader.text(name, opinionLength, required);
}

Day day(FieldReader &reader, const QString &name, bool required)
{
    const QString text = reader.text(name, idLength, required);
    const auto value = dayFromIso(text);
    const bool sensible = value && value->year() >= std::chrono::year{2000} && value->year() <= std::chrono::year{2100};
    if (!text.isEmpty() && !sensible) {
        reader.fault(name, u"应为日期（年-月-日）"_s, u"a day, YYYY-MM-DD"_s);
        return {};
    }
    return value.value_or(Day{});
}

Applicant person(FieldReader &outer, const QString &name, const QJsonObject &json)
{
    FieldReader reader(json, name + u'.');
    Applicant result;
    result.name = reader.text(u"name"_s, nameLength).trimmed();
    result.phone = reader.phone(u"phone"_s);
    result.idNumber = reader.text(u"id_number"_s, numberLength, false).trimmed().toUpper();
    const bool idClean = std::all_of(result.idNumber.begin(), result.idNumber.end(),
                                     [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; });
    if (!idClean) {
        reader.fault(u"id_number"_s, u"应为证件号码"_s, u"letters and digits"_s);
    }
    outer.adopt(reader);
    return result;
}

std::vector<HandedMaterial> materials(FieldReader &reader)
{
    std::vector<HandedMaterial> all;
    for (const QJsonObject &json : reader.objects(u"materials"_s, mostMaterials)) {
        FieldReader nested(json, u"materials."_s);
        HandedMaterial material;
        material.name = nested.text(u"name"_s, materialLength);
        material.originalSeen = nested.flag(u"original_seen"_s);
        material.copies = nested.number(u"copies"_s, 0, mostCopies, 0);
        material.deferred = nested.flag(u"deferred"_s);
        reader.adopt(nested);
        all.push_back(std::move(material));
    }
    return all;
}

DeferralPromise promise(FieldReader &outer)
{
    DeferralPromise result;
    if (const auto json = outer.object(u"promise"_s, false)) {
        FieldReader reader(*json, u"promise."_s);
        result.until = day(reader, u"until"_s, true);
        result.isSigned = reader.flag(u"signed"_s);
        outer.adopt(reader);
    }
    return result;
}

NoticeWords noticeWords(FieldReader &reader)
{
    NoticeWords notice;
    for (const QJsonObject &json : reader.objects(u"items"_s, mostMaterials)) {
        FieldReader nested(json, u"items."_s);
        notice.items.append(nested.text(u"name"_s, materialLength));
        reader.adopt(nested);
    }
    notice.words = words(reader, u"words"_s);
    notice.until = day(reader, u"until"_s, false);
    return notice;
}

RefusalWords refusalWords(FieldReader &reader)
{
    return {words(reader, u"reason"_s, true)};
}

/** Who comes to which window with what; the same for 收件 and 受理. */
template <typename Command>
Command intake(FieldReader &reader)
{
    Command command;
    command.window = reader.text(u"window"_s, idLength);
    command.ticket = reader.text(u"ticket"_s, idLength);
    command.matter = reader.text(u"matter"_s, idLength);
    if (const auto applicant = reader.object(u"applicant"_s, true)) {
        command.applicant = person(reader, u"applicant"_s, *applicant);
    }
    if (const auto agent = reader.object(u"agent"_s, false)) {
        command.agent = person(reader, u"agent"_s, *agent);
    }
    command.materials = materials(reader);
    return command;
}

HallCommand acceptCase(FieldReader &reader, const QString &)
{
    AcceptCase command = intake<AcceptCase>(reader);
    command.promise = promise(reader);
    return command;
}

HallCommand receiveCase(FieldReader &reader, const QString &)
{
    ReceiveCase command = intake<ReceiveCase>(reader);
    if (const auto json = reader.object(u"notice"_s, false)) {
        FieldReader nested(*json, u"notice."_s);
        command.notice = noticeWords(nested);
        reader.adopt(nested);
    }
    if (const auto json = reader.object(u"refusal"_s, false)) {
        FieldReader nested(*json, u"refusal."_s);
        command.refusal = refusalWords(nested);
        reader.adopt(nested);
    }
    if (command.notice && command.refusal) {
        reader.fault(u"refusal"_s, u"补正和不予受理只能选一个"_s, u"either a notice or a refusal"_s);
    }
    return command;
}

HallCommand acceptReceived(FieldReader &reader, const QString &id)
{
    AcceptReceived command{id, materials(reader), {}, {}};
    command.promise = promise(reader);
    return command;
}

HallCommand nameApplicant(FieldReader &reader, const QString &id)
{
    NameApplicant command{id, {}, {}};
    if (const auto json = reader.object(u"applicant"_s, true)) {
        command.applicant = person(reader, u"applicant"_s, *json);
    }
    return command;
}

HallCommand withdrawCase(FieldReader &reader, const QString &id)
{
    WithdrawCase command{id, reader.text(u"by"_s, idLength), reader.flag(u"signed"_s), words(reader, u"reason"_s)};
    if (command.by != u"applicant" && command.by != u"agent") {
        reader.fault(u"by"_s, u"应为 applicant 或 agent"_s, u"applicant or agent"_s);
    }
    return command;
}

HallCommand giveOpinion(FieldReader &reader, const QString &id)
{
    GiveOpinion command{id, {}, reader.word<Opinion>(u"opinion"_s), {}};
    command.department = reader.text(u"department"_s, idLength);
    command.reason = words(reader, u"reason"_s);
    return command;
}

HallCommand giveResult(FieldReader &reader, const QString &id)
{
    GiveResult command{id, reader.text(u"department"_s, idLength), reader.word<CaseResult>(u"result"_s), {}};
    command.reason = words(reader, u"reason"_s);
    return command;
}

HallCommand decideCase(FieldReader &reader, const QString &id)
{
    DecideCase command{id, reader.word<CaseResult>(u"result"_s), {}, {}};
    command.reason = words(reader, u"reason"_s);
    command.answer = words(reader, u"answer"_s);
    return command;
}

HallCommand amendFact(FieldReader &reader, const QString &id)
{
    AmendFact command{id, reader.text(u"about"_s, idLength), words(reader, u"words"_s), {}, {}, {}};
    command.reason = words(reader, u"reason"_s, true);
    if (const auto json = reader.object(u"person"_s, false)) {
        command.person = person(reader, u"person"_s, *json);
    }
    command.department = reader.text(u"department"_s, idLength, false);
    command.entryAt = reader.instant(u"entry_at"_s, false);
    return command;
}

} // namespace

const std::map<QString, CommandParser> &caseCommandParsers()
{
    using Reader = FieldReader;
    static const std::map<QString, CommandParser> table{
        {u"accept-case"_s, acceptCase},
        {u"receive-case"_s, receiveCase},
        {u"accept-received"_s, acceptReceived},
        {u"name-applicant"_s, nameApplicant},
        {u"request-correction"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return RequestCorrection{id, noticeWords(reader)};
         }},
        {u"supply-correction"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return SupplyCorrection{id, materials(reader)};
         }},
        {u"refuse-case"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return RefuseCase{id, refusalWords(reader)};
         }},
        {u"return-case"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return ReturnCase{id, words(reader, u"reason"_s)};
         }},
        {u"withdraw-case"_s, withdrawCase},
        {u"void-case"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return VoidCase{id, words(reader, u"reason"_s, true)};
         }},
        {u"give-opinion"_s, giveOpinion},
        {u"reply-to-opinion"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return ReplyToOpinion{id, reader.text(u"department"_s, idLength), words(reader, u"words"_s, true)};
         }},
        {u"give-result"_s, giveResult},
        {u"decide-case"_s, decideCase},
        {u"supply-material"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             SupplyMaterial command{id, reader.text(u"name"_s, materialLength), 0};
             command.copies = reader.number(u"copies"_s, 0, mostCopies, 0);
             return command;
         }},
        {u"mark-external-no"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return MarkExternalNo{id, reader.text(u"number"_s, externalLength, false)};
         }},
        {u"urge-case"_s,
         [](Reader &, const QString &id) -> HallCommand {
             return UrgeCase{id};
         }},
        {u"amend-fact"_s, amendFact},
        {u"answer-amendment"_s,
         [](Reader &reader, const QString &id) -> HallCommand {
             return AnswerAmendment{
                 id, reader.text(u"amendment"_s, idLength), reader.flag(u"confirm"_s), words(reader, u"words"_s), {}};
         }},
    };
    return table;
}

} // namespace yizhan
