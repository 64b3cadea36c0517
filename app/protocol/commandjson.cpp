// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/commandjson.h"

#include "protocol/casecommandjson.h"
#include "protocol/dutycommandjson.h"
#include "protocol/jsontext.h"
#include "protocol/postcommandjson.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"

#include <QJsonDocument>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

// Limits of GB/T 39046 where it has one (DOMAIN 3.2), else what a form can hold.
constexpr int idLength = 64;
constexpr int longestStop = 365; ///< days
constexpr int opinionLength = 1000;
constexpr int placeLength = 40;
constexpr int mostMaterials = 60;
constexpr int mostNotices = 500; ///< as the desk sends them

QString optionalText(FieldReader &reader, const QString &name, int limit)
{
    return reader.text(name, limit, false);
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

RateVisit rateVisit(FieldReader &reader, const QString &)
{
    // The server has turned the access or the slip's code into one of these two before this is read, and says who holds
    // the access.
    RateVisit command;
    command.ticket = optionalText(reader, u"ticket"_s, idLength);
    command.caseId = optionalText(reader, u"case_id"_s, idLength);
    command.stars = reader.number(u"stars"_s, 1, 5);
    command.tags = reader.numbers(u"tags"_s, 100, 599, 8);
    if (const QString rater = optionalText(reader, u"rater"_s, idLength);
        !rater.isEmpty() && !fromString(rater, &command.rater)) {
        reader.fault(u"rater"_s, u"没有这个选项"_s, u"one of the known words"_s);
    }
    return command;
}

SetPresence setPresence(FieldReader &reader, const QString &personId)
{
    SetPresence command{personId, reader.word<PresenceState>(u"state"_s), optionalInstant(reader, u"back_at"_s)};
    return command;
}

StopClock stopClock(FieldReader &reader, const QString &id)
{
    StopClock command{id, optionalText(reader, u"department"_s, idLength), reader.word<StopKind>(u"kind"_s), 0, {}};
    command.plannedDays = reader.number(u"planned_days"_s, 1, longestStop);
    command.basis = reader.text(u"basis"_s, opinionLength);
    return command;
}

RequestExtension requestExtension(FieldReader &reader, const QString &id)
{
    RequestExtension command{
        id, reader.number(u"days"_s, 1, longestStop), reader.word<ExtensionReason>(u"reason"_s), {}};
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

const std::map<QString, CommandParser> &parsers()
{
    static const std::map<QString, CommandParser> table = [] {
        std::map<QString, CommandParser> all{
            {u"take-ticket"_s, parse<takeTicket>},
            {u"rejoin-ticket"_s, parseId<RejoinTicket>},
            {u"give-up-ticket"_s, parseId<GiveUpTicket>},
            {u"call-help"_s,
             [](FieldReader &reader, const QString &) -> HallCommand {
                 return CallHelp{reader.text(u"place"_s, placeLength)};
             }},
            {u"answer-help"_s, parseId<AnswerHelp>},
            {u"take-back-help"_s, parseId<TakeBackHelp>},
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
            {u"stop-clock"_s, parse<stopClock>},
            {u"resume-clock"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return ResumeClock{id, reader.text(u"stop"_s, idLength),
                                    optionalText(reader, u"result"_s, opinionLength)};
             }},
            {u"request-extension"_s, parse<requestExtension>},
            {u"answer-extension"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return AnswerExtension{id, reader.flag(u"grant"_s), optionalText(reader, u"words"_s, opinionLength)};
             }},
            {u"finish-case"_s, parseId<FinishCase>},
            {u"deliver-case"_s, parse<deliverCase>},
            {u"rate-visit"_s, parse<rateVisit>},
            {u"read-notice"_s, parseId<ReadNotice>},
            {u"read-notices"_s,
             [](FieldReader &reader, const QString &) -> HallCommand {
                 ReadNotices command{reader.texts(u"notices"_s, idLength, mostNotices)};
                 if (command.notices.isEmpty()) {
                     reader.fault(u"notices"_s, u"至少要有一份"_s, u"at least one"_s);
                 }
                 return command;
             }},
            {u"adopt-calendar"_s, parseId<AdoptCalendar>},
            {u"call-back-rater"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return CallBackRater{id, reader.flag(u"reached"_s), reader.text(u"words"_s, opinionLength)};
             }},
            {u"mend-follow-up"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 MendFollowUp command{id, reader.word<FollowUpOutcome>(u"outcome"_s), {}};
                 command.words = reader.text(u"words"_s, opinionLength);
                 return command;
             }},
            {u"extend-follow-up"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return ExtendFollowUp{id, reader.text(u"words"_s, opinionLength)};
             }},
            {u"appeal-rating"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return AppealRating{id, reader.text(u"words"_s, opinionLength)};
             }},
            {u"answer-appeal"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return AnswerAppeal{id, reader.flag(u"uphold"_s), reader.text(u"words"_s, opinionLength)};
             }},
            {u"close-follow-up"_s,
             [](FieldReader &reader, const QString &id) -> HallCommand {
                 return CloseFollowUp{id, optionalText(reader, u"words"_s, opinionLength)};
             }},
        };
        for (const auto *part : {&caseCommandParsers(), &dutyCommandParsers(), &postCommandParsers()}) {
            all.insert(part->begin(), part->end());
        }
        return all;
    }();
    return table;
}

} // namespace

QString commandName(const HallCommand &command)
{
    struct Visitor
    {
        QString operator()(const TakeTicket &) const { return u"take-ticket"_s; }
        QString operator()(const RejoinTicket &) const { return u"rejoin-ticket"_s; }
        QString operator()(const GiveUpTicket &) const { return u"give-up-ticket"_s; }
        QString operator()(const CallHelp &) const { return u"call-help"_s; }
        QString operator()(const AnswerHelp &) const { return u"answer-help"_s; }
        QString operator()(const TakeBackHelp &) const { return u"take-back-help"_s; }
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
        QString operator()(const ReceiveCase &) const { return u"receive-case"_s; }
        QString operator()(const AcceptReceived &) const { return u"accept-received"_s; }
        QString operator()(const RequestCorrection &) const { return u"request-correction"_s; }
        QString operator()(const SupplyCorrection &) const { return u"supply-correction"_s; }
        QString operator()(const RefuseCase &) const { return u"refuse-case"_s; }
        QString operator()(const ReturnCase &) const { return u"return-case"_s; }
        QString operator()(const WithdrawCase &) const { return u"withdraw-case"_s; }
        QString operator()(const VoidCase &) const { return u"void-case"_s; }
        QString operator()(const ReplyToOpinion &) const { return u"reply-to-opinion"_s; }
        QString operator()(const GiveResult &) const { return u"give-result"_s; }
        QString operator()(const MarkExternalNo &) const { return u"mark-external-no"_s; }
        QString operator()(const UrgeCase &) const { return u"urge-case"_s; }
        QString operator()(const AmendFact &) const { return u"amend-fact"_s; }
        QString operator()(const AnswerAmendment &) const { return u"answer-amendment"_s; }
        QString operator()(const MarkCredit &) const { return u"mark-credit"_s; }
        QString operator()(const ClearCredit &) const { return u"clear-credit"_s; }
        QString operator()(const DeemAccepted &) const { return u"deem-accepted"_s; }
        QString operator()(const DeemOpinion &) const { return u"deem-opinion"_s; }
        QString operator()(const EndDeferred &) const { return u"end-deferred"_s; }
        QString operator()(const Escalate &) const { return u"escalate"_s; }
        QString operator()(const ReadNotice &) const { return u"read-notice"_s; }
        QString operator()(const ReadNotices &) const { return u"read-notices"_s; }
        QString operator()(const AdoptCalendar &) const { return u"adopt-calendar"_s; }
        QString operator()(const CallBackRater &) const { return u"call-back-rater"_s; }
        QString operator()(const MendFollowUp &) const { return u"mend-follow-up"_s; }
        QString operator()(const ExtendFollowUp &) const { return u"extend-follow-up"_s; }
        QString operator()(const AppealRating &) const { return u"appeal-rating"_s; }
        QString operator()(const AnswerAppeal &) const { return u"answer-appeal"_s; }
        QString operator()(const CloseFollowUp &) const { return u"close-follow-up"_s; }
        QString operator()(const WarnSubmission &) const { return u"warn-submission"_s; }
        QString operator()(const MarkFollowUpLate &) const { return u"mark-follow-up-late"_s; }
        QString operator()(const AttachFile &) const { return u"attach-file"_s; }
        QString operator()(const IssuePaper &) const { return u"issue-paper"_s; }
        QString operator()(const PlanSlot &) const { return u"plan-slot"_s; }
        QString operator()(const RemoveSlot &) const { return u"remove-slot"_s; }
        QString operator()(const ImportRoster &) const { return u"import-roster"_s; }
        QString operator()(const DraftRoster &) const { return u"draft-roster"_s; }
        QString operator()(const PublishRoster &) const { return u"publish-roster"_s; }
        QString operator()(const AskSwap &) const { return u"ask-swap"_s; }
        QString operator()(const ReplyToSwap &) const { return u"reply-to-swap"_s; }
        QString operator()(const AnswerSwap &) const { return u"answer-swap"_s; }
        QString operator()(const LogShift &) const { return u"log-shift"_s; }
        QString operator()(const HandOverShift &) const { return u"hand-over-shift"_s; }
        QString operator()(const BookSlot &) const { return u"book-slot"_s; }
        QString operator()(const CheckInBooking &) const { return u"check-in-booking"_s; }
        QString operator()(const CancelBooking &) const { return u"cancel-booking"_s; }
        QString operator()(const RingBell &) const { return u"ring-bell"_s; }
        QString operator()(const AnswerBell &) const { return u"answer-bell"_s; }
        QString operator()(const Submit &) const { return u"submit"_s; }
        QString operator()(const TakeSubmission &) const { return u"take-submission"_s; }
        QString operator()(const NameApplicant &) const { return u"name-applicant"_s; }
        QString operator()(const FinishSubmission &) const { return u"finish-submission"_s; }
        QString operator()(const WithdrawSubmission &) const { return u"withdraw-submission"_s; }
        QString operator()(const MissBookings &) const { return u"miss-bookings"_s; }
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
        QString operator()(const EndForgotten &) const { return u"end-forgotten"_s; }
        QString operator()(const BeginAbsence &) const { return u"begin-absence"_s; }
        QString operator()(const MarkHandover &) const { return u"mark-handover"_s; }
        QString operator()(const EscalateApproval &) const { return u"escalate-approval"_s; }
    };
    return command.visit(Visitor{});
}

QStringList commandsWithBody()
{
    QStringList names;
    for (const auto &[name, parser] : parsers()) {
        names.append(name);
    }
    return names;
}

Result<HallCommand> parseCommand(const QString &name, const QJsonObject &body, const QString &pathId)
{
    const auto found = parsers().find(name);
    if (found == parsers().end()) {
        return Error{404, u"not-found"_s, u"没有这个操作。"_s, u"There is no such command."_s, {}};
    }
    FieldReader reader(body);
    HallCommand command = found->second(reader, pathId.left(idLength));
    if (const auto error = reader.error()) {
        return *error;
    }
    return command;
}

namespace {

/** An object put together from finished parts. */
class AnswerText
{
public:
    void add(const char *name, const QByteArray &json)
    {
        m_text += m_text.isEmpty() ? "{\"" : ",\"";
        m_text += name;
        m_text += "\":";
        m_text += json;
    }
    [[nodiscard]] QByteArray text() const { return m_text.isEmpty() ? "{}"_ba : m_text + '}'; }

private:
    QByteArray m_text;
};

/** Body of the record with that id; null where there is none. */
template <typename Map>
QByteArray bodyText(const Map &map, const QString &id)
{
    const auto found = map.find(id);
    return found == map.end() ? "null"_ba : storedRecord(HallRecord(found->second)).text;
}

/** The object with the code of its slip, which no record keeps. */
QByteArray withCode(QByteArray object, const QString &code)
{
    if (!code.isEmpty() && object.endsWith('}')) {
        object.chop(1);
        object += ",\"code\":";
        appendJsonString(object, code);
        object += '}';
    }
    return object;
}

} // namespace

QJsonObject commandAnswer(const HallState &state, const Catalogue &catalogue, const Decision &decision, Instant now)
{
    return QJsonDocument::fromJson(commandAnswerText(state, catalogue, decision, now)).object();
}

QByteArray commandAnswerText(const HallState &state, const Catalogue &catalogue, const Decision &decision, Instant now)
{
    AnswerText answer;
    if (!decision.slipCode.isEmpty()) {
        if (const auto ticket = state.tickets.find(decision.ticket); ticket != state.tickets.end()) {
            answer.add("ticket", slipText(state, catalogue, ticket->second, decision.slipCode, now));
        }
    } else if (!decision.ticket.isEmpty() || !decision.window.isEmpty()) {
        answer.add("ticket", bodyText(state.tickets, decision.ticket));
    }
    const auto add = [&answer](const char *name, const auto &map, const QString &id) {
        if (!id.isEmpty()) {
            answer.add(name, bodyText(map, id));
        }
    };
    add("window", state.windows, decision.window);
    add("case", state.cases, decision.caseId);
    add("notice", state.escalations.notices(), decision.notice);
    add("help", state.help, decision.help);
    add("follow_up", state.followUps, decision.followUp);
    add("attachment", state.attachments, decision.attachment);
    add("paper", state.papers, decision.paper);
    add("slot", state.roster, decision.slot);
    add("bell", state.bells, decision.bell);
    if (!decision.submission.isEmpty()) {
        answer.add("submission", withCode(bodyText(state.submissions, decision.submission), decision.slipCode));
    }
    if (!decision.booking.isEmpty()) {
        const QString code = decision.ticket.isEmpty() ? decision.slipCode : QString();
        answer.add("booking", withCode(bodyText(state.bookings, decision.booking), code));
    }
    add("absence", state.absences, decision.absence);
    add("approval", state.approvals, decision.approval);
    return answer.text();
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
