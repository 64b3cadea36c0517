// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/postcommandjson.h"

#include "protocol/names.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int idLength = 64;
constexpr int wordsLength = 1000;
constexpr int mostPosts = 40;
constexpr int mostCases = 500;

QString words(FieldReader &reader, const QString &name)
{
    return reader.text(name, wordsLength, false);
}

HallCommand signOfLife(FieldReader &, const QString &person)
{
    return SignOfLife{person};
}

HallCommand recordAbsence(FieldReader &reader, const QString &self)
{
    RecordAbsence command;
    const QString person = reader.text(u"person"_s, idLength, false);
    command.person = person.isEmpty() ? self : person;
    command.sudden = reader.flag(u"sudden"_s);
    const QString reason = reader.text(u"reason"_s, idLength);
    if (!reason.isEmpty() && !fromString(reason, &command.reason)) {
        reader.fault(u"reason"_s, u"没有这个选项"_s, u"one of the known words"_s);
    }
    command.from = reader.instant(u"from"_s, !command.sudden);
    command.to = reader.instant(u"to"_s);
    for (const QJsonObject &json : reader.objects(u"substitutes"_s, mostPosts)) {
        FieldReader nested(json, u"substitutes."_s);
        NamedSubstitute named;
        named.post = nested.text(u"post"_s, idLength);
        named.person = nested.text(u"person"_s, idLength);
        reader.adopt(nested);
        command.substitutes.push_back(std::move(named));
    }
    command.words = words(reader, u"words"_s);
    return command;
}

HallCommand signHandover(FieldReader &reader, const QString &id)
{
    SignHandover command;
    command.absence = id;
    command.post = reader.text(u"post"_s, idLength);
    for (const QJsonObject &json : reader.objects(u"actions"_s, mostCases)) {
        FieldReader nested(json, u"actions."_s);
        SignHandover::NextAction action;
        action.caseId = nested.text(u"case"_s, idLength);
        action.words = nested.text(u"words"_s, wordsLength, false);
        reader.adopt(nested);
        command.actions.push_back(std::move(action));
    }
    command.materials = words(reader, u"materials"_s);
    command.seals = words(reader, u"seals"_s);
    command.notes = words(reader, u"notes"_s);
    return command;
}

HallCommand briefReturn(FieldReader &reader, const QString &id)
{
    return BriefReturn{id, reader.text(u"post"_s, idLength), words(reader, u"words"_s), words(reader, u"returned"_s)};
}

HallCommand requestPairChange(FieldReader &reader, const QString &id)
{
    return RequestPairChange{id, reader.text(u"a"_s, idLength), reader.text(u"b"_s, idLength),
                             reader.text(u"substitute"_s, idLength, false), words(reader, u"words"_s)};
}

HallCommand answerApproval(FieldReader &reader, const QString &id)
{
    return AnswerApproval{id, reader.flag(u"grant"_s), words(reader, u"words"_s)};
}

/** Only the post of the hand-over that is signed. */
template <typename Command>
HallCommand signing(FieldReader &reader, const QString &id)
{
    return Command{id, reader.text(u"post"_s, idLength)};
}

template <typename Command>
HallCommand onlyId(FieldReader &, const QString &id)
{
    return Command{id};
}

} // namespace

const std::map<QString, CommandParser> &postCommandParsers()
{
    static const std::map<QString, CommandParser> table{
        {u"sign-of-life"_s, signOfLife},
        {u"record-absence"_s, recordAbsence},
        {u"cancel-absence"_s, onlyId<CancelAbsence>},
        {u"sign-handover"_s, signHandover},
        {u"take-handover"_s, signing<TakeHandover>},
        {u"brief-return"_s, briefReturn},
        {u"sign-back"_s, signing<SignBack>},
        {u"request-pair-change"_s, requestPairChange},
        {u"take-post"_s, onlyId<TakePost>},
        {u"answer-approval"_s, answerApproval},
    };
    return table;
}

} // namespace yizhan
