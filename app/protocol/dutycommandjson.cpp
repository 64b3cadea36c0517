// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/dutycommandjson.h"

#include "protocol/names.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int idLength = 64;
constexpr int nameLength = 100;
constexpr int wordsLength = 1000;
constexpr int numberLength = 18;
constexpr int placeLength = 40;
constexpr int mostWorkers = 50;
constexpr int mostDays = 62;
constexpr int minutesOfDay = 24 * 60;

Day day(FieldReader &reader, const QString &name)
{
    const std::optional<Day> day = dayFromIso(reader.text(name, 10));
    const bool sane = day && day->year() >= std::chrono::year{2020} && day->year() <= std::chrono::year{2100};
    if (!sane) {
        reader.fault(name, u"应为日期 年-月-日"_s, u"a day as YYYY-MM-DD"_s);
        return Day{std::chrono::year{2020} / 1 / 1};
    }
    return *day;
}

PlanSlot planSlot(FieldReader &reader)
{
    PlanSlot command;
    command.day = day(reader, u"day"_s);
    command.kind = reader.word<SlotKind>(u"kind"_s);
    command.from = reader.number(u"from"_s, 0, minutesOfDay);
    command.to = reader.number(u"to"_s, 0, minutesOfDay);
    command.leader = reader.text(u"leader"_s, idLength);
    command.workers = reader.texts(u"workers"_s, idLength, mostWorkers);
    command.phone = reader.text(u"phone"_s, 20, false);
    return command;
}

LogShift logShift(FieldReader &reader, const QString &id)
{
    LogShift command;
    command.slot = id;
    command.who = reader.word<ShiftVisitor>(u"who"_s);
    command.matter = reader.text(u"matter"_s, idLength, false);
    command.result = reader.word<ShiftResult>(u"result"_s);
    command.handedTo = reader.text(u"handed_to"_s, idLength, false);
    command.words = reader.text(u"words"_s, wordsLength, false);
    return command;
}

bool isIdNumber(const QString &text)
{
    return (text.size() == 15 || text.size() == 18) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

/** Who books or hands in: name, phone and ID number, each of which may be left out. */
Applicant whoever(FieldReader &reader)
{
    Applicant person;
    person.name = reader.text(u"name"_s, nameLength, false).trimmed();
    person.phone = reader.phone(u"phone"_s, false);
    person.idNumber = reader.text(u"id_number"_s, numberLength, false).trimmed().toUpper();
    // It is compared with what was typed another time, so it is written in one way only.
    if (!std::all_of(person.phone.begin(), person.phone.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        reader.fault(u"phone"_s, u"应只有数字"_s, u"digits alone"_s);
    }
    if (!person.idNumber.isEmpty() && !isIdNumber(person.idNumber)) {
        reader.fault(u"id_number"_s, u"应为15位或18位"_s, u"15 or 18 characters"_s);
    }
    return person;
}

QString language(FieldReader &reader)
{
    const QString language = reader.text(u"language"_s, 2, false);
    if (!language.isEmpty() && language != u"zh" && language != u"en") {
        reader.fault(u"language"_s, u"应为 zh 或 en"_s, u"zh or en"_s);
    }
    return language;
}

Submit submit(FieldReader &reader)
{
    Submit command;
    command.kind = reader.word<SubmissionKind>(u"kind"_s);
    command.matter = reader.text(u"matter"_s, idLength, command.kind == SubmissionKind::Apply);
    if (reader.has(u"report"_s)) {
        command.report = reader.word<ReportKind>(u"report"_s);
    }
    command.words = reader.text(u"words"_s, wordsLength, false);
    command.place = reader.text(u"place"_s, placeLength, false);
    command.person = whoever(reader);
    command.elder = reader.flag(u"elder"_s);
    command.language = language(reader);
    return command;
}

BookSlot bookSlot(FieldReader &reader)
{
    BookSlot command;
    command.prefix = reader.text(u"prefix"_s, 1, false);
    command.matter = reader.text(u"matter"_s, idLength, false);
    const auto from = instantFromIso(reader.text(u"from"_s, idLength));
    if (!from) {
        reader.fault(u"from"_s, u"应为带时区的时间"_s, u"an ISO 8601 time with an offset"_s);
    }
    command.from = from.value_or(Instant{});
    command.person = whoever(reader);
    command.elder = reader.flag(u"elder"_s);
    command.language = language(reader);
    return command;
}

template <typename Command>
HallCommand parseId(FieldReader &, const QString &id)
{
    return Command{id};
}

template <typename Range>
HallCommand parseRange(FieldReader &reader, const QString &)
{
    const Day from = day(reader, u"from"_s);
    return Range{from, reader.number(u"days"_s, 1, mostDays)};
}

} // namespace

const std::map<QString, CommandParser> &dutyCommandParsers()
{
    static const std::map<QString, CommandParser> table{
        {u"plan-slot"_s,
         [](FieldReader &reader, const QString &) -> HallCommand {
             return planSlot(reader);
         }},
        {u"remove-slot"_s, parseId<RemoveSlot>},
        {u"draft-roster"_s, parseRange<DraftRoster>},
        {u"publish-roster"_s, parseRange<PublishRoster>},
        {u"ask-swap"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             const QString from = reader.text(u"from"_s, idLength);
             return AskSwap{id, from, reader.text(u"to"_s, idLength)};
         }},
        {u"reply-to-swap"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             const QString swap = reader.text(u"swap"_s, idLength);
             return ReplyToSwap{id, swap, reader.flag(u"agree"_s)};
         }},
        {u"answer-swap"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             const QString swap = reader.text(u"swap"_s, idLength);
             return AnswerSwap{id, swap, reader.flag(u"approve"_s)};
         }},
        {u"log-shift"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return logShift(reader, id);
         }},
        {u"hand-over-shift"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return HandOverShift{id, reader.text(u"words"_s, wordsLength, false)};
         }},
        {u"book-slot"_s,
         [](FieldReader &reader, const QString &) -> HallCommand {
             return bookSlot(reader);
         }},
        {u"check-in-booking"_s, parseId<CheckInBooking>},
        {u"cancel-booking"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return CancelBooking{id, reader.text(u"words"_s, wordsLength, false)};
         }},
        {u"submit"_s,
         [](FieldReader &reader, const QString &) -> HallCommand {
             return submit(reader);
         }},
        {u"take-submission"_s,
         [](FieldReader &, const QString &id) -> HallCommand {
             return TakeSubmission{id, {}};
         }},
        {u"finish-submission"_s,
         [](FieldReader &reader, const QString &id) -> HallCommand {
             return FinishSubmission{id, reader.text(u"words"_s, wordsLength, false)};
         }},
        {u"withdraw-submission"_s, parseId<WithdrawSubmission>},
        {u"ring-bell"_s,
         [](FieldReader &reader, const QString &) -> HallCommand {
             return RingBell{reader.text(u"place"_s, placeLength)};
         }},
        {u"answer-bell"_s, parseId<AnswerBell>},
    };
    return table;
}

} // namespace yizhan
