// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/commandjson.h"

#include "protocol/dutycommandjson.h"
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

// Limits of GB/T 39046 where it has one (DOMAIN 3.2), else what a form can hold.
constexpr int idLength = 64;
constexpr int nameLength = 100;
constexpr int longestStop = 365; ///< days
constexpr int opinionLength = 1000;
constexpr int phoneLength = 18;
constexpr int placeLength = 40;
constexpr int mostMaterials = 60;
constexpr int mostCopies = 99;

QString optionalText(FieldReader &reader, const QString &name, int limit)
{
    return reader.text(name, limit, false);
}

template <typename Enum>
Enum word(FieldReader &reader, const QString &name)
{
    Enum value{};
    const QString text = reader.text(name, idLength);
    if (!text.isEmpty() && !fromString(text, &value)) {
        reader.fault(name, u"没有这个选项"_s, u"one of the known words"_s);
    }
    return value;
}

Instant optionalInstant(FieldReader &reader, const QString &name)
{
    const QString text = optionalText(reader, name, idLength);
    const auto instant = instantFromIso(text);
    if (!text.isEmpty() && !instant) {
        reader.fault(name, u"应为带时区的时间"_s, u"an ISO 8601 time with an offset"_s);
    }
    // Absurd dates are typing faults, not plans.
    constexpr auto horizon = std::chrono::years{5};
    const Instant latest = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + horizon;
    if (instant && (*instant < Instant{} || *instant > latest)) {
        reader.fault(name, u"时间不合理"_s, u"a time within five years"_s);
        return {};
    }
    return instant.value_or(Instant{});
}

bool plausiblePhone(const QString &phone)
{
    const auto digits = std::count_if(phone.begin(), phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool clean = std::all_of(phone.begin(), phone.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+' || c == u' ';
    });
    return clean && digits >= 7;
}

Applicant person(FieldReader &outer, const QString &name, const QJsonObject &json)
{
    FieldReader reader(json, name + u'.');
    Applicant result;
    result.name = reader.text(u"name"_s, nameLength).trimmed();
    result.phone = reader.text(u"phone"_s, phoneLength).trimmed();
    result.idNumber = optionalText(reader, u"id_number"_s, phoneLength).trimmed().toUpper();
    if (!plausiblePhone(result.phone)) {
        reader.fault(u"phone"_s, u"应为电话号码"_s, u"a phone number of at least seven digits"_s);
    }
    const bool idClean = std::all_of(result.idNumber.begin(), result.idNumber.end(),
                                     [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; });
    if (!idClean) {
        reader.fault(u"id_number"_s, u"应为证件号码"_s, u"letters and digits"_s);
    }
    outer.adopt(reader);
    return result;
}

TakeTicket takeTicket(FieldReader &reader, const QString &)
{
    TakeTicket command;
    command.general = reader.flag(u"general"_s);
    command.matter = reader.text(u"matter"_s, idLength, !command.general);
    if (command.general && !command.matter.isEmpty()) {
        reader.fault(u"matter"_s, u"说不清的号不带事项"_s, u"no matter with a general number"_s);
    }
    command.ticked = reader.numbers(u"ticked"_s, 0, mostMaterials - 1, mostMaterials);
    command.checked = reader.flag(u"checked"_s);
    command.priority = reader.flag(u"priority"_s);
    command.elder = reader.flag(u"elder"_s);
    command.language = optionalText(reader, u"language"_s, 2);
    if (!command.language.isEmpty() && command.language != u"zh" && command.language != u"en") {
        reader.fault(u"language"_s, u"应为 zh 或 en"_s, u"zh or en"_s);
    }
    command.place = optionalText(reader, u"place"_s, placeLength);
    return command;
}

AcceptCase acceptCase(FieldReader &reader, const QString &)
{
    AcceptCase command;
    command.window = reader.text(u"window"_s, idLength);
    command.ticket = reader.text(u"ticket"_s, idLength);
    command.matter = reader.text(u"matter"_s, idLength);
    if (const auto applicant = reader.object(u"applicant"_s, true)) {
        command.applicant = person(reader, u"applicant"_s, *applicant);
    }
    if (const auto agent = reader.object(u"agent"_s, false)) {
        command.agent = person(reader, u"agent"_s, *agent);
    }
    for (const QJsonObject &json : reader.objects(u"materials"_s, mostMaterials)) {
        FieldReader nested(json, u"materials."_s);
        HandedMaterial material;
        material.name = nested.text(u"name"_s, 200);
        material.originalSeen = nested.flag(u"original_seen"_s);
        material.copies = nested.number(u"copies"_s, 0, mostCopies, 0);
        material.deferred = nested.flag(u"deferred"_s);
        reader.adopt(nested);
        command.materials.push_back(std::move(material));
    }
    return command;
}

RateVisit rateVisit(FieldReader &reader, const QString &)
{
    // The server has turned the access or the slip's code into one of these two before this is read.
    RateVisit command;
    command.ticket = optionalText(reader, u"ticket"_s, idLength);
    command.caseId = optionalText(reader, u"case_id"_s, idLength);
    command.stars = reader.number(u"stars"_s, 1, 5);
    command.tags = reader.numbers(u"tags"_s, 100, 599, 8);
    return command;
}

SetPresence setPresence(FieldReader &reader, const QString &personId)
{
    SetPresence command{personId, word<PresenceState>(reader, u"state"_s), optionalInstant(reader, u"back_at"_s)};
    return command;
}

DecideCase decideCase(FieldReader &reader, const QString &id)
{
    DecideCase command{id, word<CaseResult>(reader, u"result"_s), {}, {}};
    command.reason = optionalText(reader, u"reason"_s, opinionLength);
    command.answer = optionalText(reader, u"answer"_s, opinionLength);
    return command;
}

GiveOpinion giveOpinion(FieldReader &reader, const QString &id)
{
    GiveOpinion command{id, {}, word<Opinion>(reader, u"opinion"_s), {}};
    command.department = reader.text(u"department"_s, idLength);
    command.reason = optionalText(reader, u"reason"_s, opinionLength);
    return command;
}

StopClock stopClock(FieldReader &reader, const QString &id)
{
    StopClock command{id, optionalText(reader, u"department"_s, idLength), word<StopKind>(reader, u"kind"_s), 0, {}};
    command.plannedDays = reader.number(u"planned_days"_s, 1, longestStop);
    command.basis = reader.text(u"basis"_s, opinionLength);
    return command;
}

RequestExtension requestExtension(FieldReader &reader, const QString &id)
{
    RequestExtension command{
        id, reader.number(u"days"_s, 1, longestStop), word<ExtensionReason>(reader, u"reason"_s), {}};
    command.words = reader.text(u"words"_s, opinionLength);
    return command;
}

DeliverCase deliverCase(FieldReader &reader, const QString &id)
{
    DeliverCase command{id, reader.text(u"to"_s, idLength)};
    if (command.to != u"applicant" && command.to != u"agent") {
        reader.fault(u"to"_s, u"应为 applicant 或 agent"_s, u"applicant or agent"_s);
    }
    return command;
}

using Parse = HallCommand (*)(FieldReader &, const QString &);

template <auto function>
HallCommand parse(FieldReader &reader, const QString &id)
{
    return function(reader, id);
}

/** A command whose only content is the id in its route. */
template <typename Command>
HallCommand parseId(FieldReader &, const QString &id)
{
    return Command{id};
}

const std::map<QString, Parse> &parsers()
{
    static const std::map<QString, Parse> table{
        {u"take-ticket"_s, parse<takeTicket>},
        {u"rejoin-ticket"_s, parseId<RejoinTicket>},
        {u"call-help"_s,
         [](FieldReader &reader, const QString &) -> HallCommand {
             return CallHelp{reader.text(u"place"_s, placeLength)};
         }},
        {u"answer-help"_s, parseId<AnswerHelp>},
        {u"log-in"_s, parseId<LogIn>},
        {u"log-out"_s, parseId<LogOut>},
        {u"set-presence"_s, parse<setPresence>},
        {u"open-window"_s, parseId<OpenWindow>},
        {u"pause-window"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return PauseWindow{id, optionalInstant(reader, u"back_at"_s)};
         }},
        {u"close-window"_s, parseId<CloseWindow>},
        {u"call-next"_s, parseId<CallNext>},
        {u"recall"_s, parseId<Recall>},
        {u"miss-ticket"_s, parseId<MissTicket>},
        {u"start-ticket"_s, parseId<StartTicket>},
        {u"finish-ticket"_s, parseId<FinishTicket>},
        {u"transfer-ticket"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return TransferTicket{id, reader.text(u"prefix"_s, 1)};
         }},
        {u"accept-case"_s, parse<acceptCase>},
        {u"give-opinion"_s, parse<giveOpinion>},
        {u"decide-case"_s, parse<decideCase>},
        {u"supply-material"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             SupplyMaterial command{id, reader.text(u"name"_s, 200), 0};
             command.copies = reader.number(u"copies"_s, 0, mostCopies, 0);
             return command;
         }},
        {u"stop-clock"_s, parse<stopClock>},
        {u"resume-clock"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return ResumeClock{id, reader.text(u"stop"_s, idLength), optionalText(reader, u"result"_s, opinionLength)};
         }},
        {u"request-extension"_s, parse<requestExtension>},
        {u"answer-extension"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return AnswerExtension{id, reader.flag(u"grant"_s), optionalText(reader, u"words"_s, opinionLength)};
         }},
        {u"finish-case"_s, parseId<FinishCase>},
        {u"deliver-case"_s, parse<deliverCase>},
        {u"rate-visit"_s, parse<rateVisit>},
    };
    return table;
}

} // namespace

QString commandName(const HallCommand &command)
{
    struct Visitor
    {
        QString operator()(const TakeTicket &) const { return u"take-ticket"_s; }
        QString operator()(const RejoinTicket &) const { return u"rejoin-ticket"_s; }
        QString operator()(const CallHelp &) const { return u"call-help"_s; }
        QString operator()(const AnswerHelp &) const { return u"answer-help"_s; }
        QString operator()(const LogIn &) const { return u"log-in"_s; }
        QString operator()(const LogOut &) const { return u"log-out"_s; }
        QString operator()(const SetPresence &) const { return u"set-presence"_s; }
        QString operator()(const OpenWindow &) const { return u"open-window"_s; }
        QString operator()(const PauseWindow &) const { return u"pause-window"_s; }
        QString operator()(const CloseWindow &) const { return u"close-window"_s; }
        QString operator()(const CallNext &) const { return u"call-next"_s; }
        QString operator()(const Recall &) const { return u"recall"_s; }
        QString operator()(const MissTicket &) const { return u"miss-ticket"_s; }
        QString operator()(const StartTicket &) const { return u"start-ticket"_s; }
        QString operator()(const FinishTicket &) const { return u"finish-ticket"_s; }
        QString operator()(const TransferTicket &) const { return u"transfer-ticket"_s; }
        QString operator()(const AcceptCase &) const { return u"accept-case"_s; }
        QString operator()(const GiveOpinion &) const { return u"give-opinion"_s; }
        QString operator()(const DecideCase &) const { return u"decide-case"_s; }
        QString operator()(const SupplyMaterial &) const { return u"supply-material"_s; }
        QString operator()(const StopClock &) const { return u"stop-clock"_s; }
        QString operator()(const ResumeClock &) const { return u"resume-clock"_s; }
        QString operator()(const RequestExtension &) const { return u"request-extension"_s; }
        QString operator()(const AnswerExtension &) const { return u"answer-extension"_s; }
        QString operator()(const FinishCase &) const { return u"finish-case"_s; }
        QString operator()(const DeliverCase &) const { return u"deliver-case"_s; }
        QString operator()(const EraseCases &) const { return u"erase-cases"_s; }
        QString operator()(const RateVisit &) const { return u"rate-visit"_s; }
        QString operator()(const BeginDay &) const { return u"begin-day"_s; }
        QString operator()(const CloseDay &) const { return u"close-day"_s; }
        QString operator()(const CallAgain &) const { return u"call-again"_s; }
        QString operator()(const SignOfLife &) const { return u"sign-of-life"_s; }
        QString operator()(const RecordAbsence &) const { return u"record-absence"_s; }
        QString operator()(const CancelAbsence &) const { return u"cancel-absence"_s; }
        QString operator()(const SignHandover &) const { return u"sign-handover"_s; }
        QString operator()(const TakeHandover &) const { return u"take-handover"_s; }
        QString operator()(const BriefReturn &) const { return u"brief-return"_s; }
        QString operator()(const SignBack &) const { return u"sign-back"_s; }
        QString operator()(const RequestPairChange &) const { return u"request-pair-change"_s; }
        QString operator()(const TakePost &) const { return u"take-post"_s; }
        QString operator()(const AnswerApproval &) const { return u"answer-approval"_s; }
        QString operator()(const TurnDuty &) const { return u"turn-duty"_s; }
        QString operator()(const WatchPost &) const { return u"watch-post"_s; }
        QString operator()(const AskPresence &) const { return u"ask-presence"_s; }
        QString operator()(const MarkAway &) const { return u"mark-away"_s; }
        QString operator()(const BeginAbsence &) const { return u"begin-absence"_s; }
        QString operator()(const MarkHandover &) const { return u"mark-handover"_s; }
        QString operator()(const EscalateApproval &) const { return u"escalate-approval"_s; }
    };
    return std::visit(Visitor{}, command);
}

Result<HallCommand> parseCommand(const QString &name, const QJsonObject &body, const QString &pathId)
{
    const auto found = parsers().find(name);
    if (found == parsers().end()) {
        if (const auto duty = parseDutyCommand(name, body, pathId.left(idLength))) {
            return *duty;
        }
        return Error{404, u"not-found"_s, u"没有这个操作。"_s, u"There is no such command."_s, {}};
    }
    FieldReader reader(body);
    HallCommand command = found->second(reader, pathId.left(idLength));
    if (const auto error = reader.error()) {
        return *error;
    }
    return command;
}

QJsonObject commandAnswer(const HallState &state, const Catalogue &catalogue, const Decision &decision, Instant now)
{
    QJsonObject answer;
    const auto body = [](const auto &map, const QString &id) -> QJsonValue {
        const auto found = map.find(id);
        return found == map.end() ? QJsonValue() : QJsonValue(toRecord(HallRecord(found->second)).body);
    };
    if (!decision.slipCode.isEmpty()) {
        if (const auto ticket = state.tickets.find(decision.ticket); ticket != state.tickets.end()) {
            answer.insert(u"ticket"_s, slipJson(state, catalogue, ticket->second, decision.slipCode, now));
        }
    } else if (!decision.ticket.isEmpty()) {
        answer.insert(u"ticket"_s, body(state.tickets, decision.ticket));
    }
    if (!decision.window.isEmpty()) {
        answer.insert(u"window"_s, body(state.windows, decision.window));
        if (!answer.contains(u"ticket"_s)) {
            answer.insert(u"ticket"_s, QJsonValue());
        }
    }
    if (!decision.caseId.isEmpty()) {
        answer.insert(u"case"_s, body(state.cases, decision.caseId));
    }
    if (!decision.help.isEmpty()) {
        answer.insert(u"help"_s, body(state.help, decision.help));
    }
    if (!decision.absence.isEmpty()) {
        answer.insert(u"absence"_s, body(state.absences, decision.absence));
    }
    if (!decision.approval.isEmpty()) {
        answer.insert(u"approval"_s, body(state.approvals, decision.approval));
    }
    return answer;
}

QJsonObject problemJson(const Error &error)
{
    QJsonObject json{{u"type"_s, u"https://yizhan.invalid/problems/"_s + error.type},
                     {u"title"_s, error.type},
                     {u"status"_s, error.status},
                     {u"detail"_s, error.zh},
                     {u"detail_en"_s, error.en}};
    if (!error.rule.isEmpty()) {
        json.insert(u"rule"_s, error.rule);
    }
    return json;
}

} // namespace yizhan
