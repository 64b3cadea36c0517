// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/recordedfacts.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Mark = u": "_s;

QString wordsAt(const RecordedFacts &facts, Instant at, const QStringList &kinds)
{
    const RecordedFact *found = factAt(facts, at, kinds);
    return found == nullptr ? QString() : found->words();
}

} // namespace

QString RecordedFact::about() const
{
    const qsizetype mark = detail.indexOf(Mark);
    return mark < 0 ? QString() : detail.left(mark);
}

QString RecordedFact::words() const
{
    const qsizetype mark = detail.indexOf(Mark);
    return mark < 0 ? detail : detail.mid(mark + Mark.size());
}

const RecordedFact *factAt(const RecordedFacts &facts, Instant at, const QStringList &kinds)
{
    const auto found = std::find_if(facts.rbegin(), facts.rend(), [&](const RecordedFact &fact) {
        return fact.at == at && kinds.contains(fact.kind);
    });
    return found == facts.rend() ? nullptr : &*found;
}

QJsonArray factsJson(const RecordedFacts &facts)
{
    QJsonArray array;
    for (const RecordedFact &fact : facts) {
        array.append(QJsonObject{{u"at"_s, toIso(fact.at)},
                                 {u"kind"_s, fact.kind},
                                 {u"actor"_s, fact.actor},
                                 {u"post"_s, fact.post},
                                 {u"detail"_s, fact.detail}});
    }
    return array;
}

RecordedFacts factsFrom(const QJsonArray &array)
{
    RecordedFacts facts;
    for (const QJsonValue &value : array) {
        const auto at = instantFromIso(value[u"at"_s].toString());
        if (at) {
            facts.push_back({*at, value[u"kind"_s].toString(), value[u"actor"_s].toString(),
                             value[u"post"_s].toString(), value[u"detail"_s].toString()});
        }
    }
    return facts;
}

QJsonArray opinionsJson(const RecordedFacts &facts)
{
    static const QStringList kinds{u"agree"_s, u"disagree"_s, u"agree-forward"_s, u"deemed-agree"_s, u"reply"_s};
    QJsonArray array;
    for (const RecordedFact &fact : facts) {
        if (kinds.contains(fact.kind)) {
            const bool plain = fact.about().isEmpty(); // a department without words
            array.append(QJsonObject{{u"department"_s, plain ? fact.detail : fact.about()},
                                     {u"opinion"_s, QString(fact.kind).replace(u'-', u'_')},
                                     {u"reason"_s, plain ? QString() : fact.words()},
                                     {u"by"_s, fact.actor},
                                     {u"at"_s, toIso(fact.at)}});
        }
    }
    return array;
}

bool leavesFacts(const QString &commandName)
{
    static const QSet<QString> names{u"take-ticket"_s,        u"rejoin-ticket"_s,    u"give-up-ticket"_s,
                                     u"open-window"_s,        u"pause-window"_s,     u"close-window"_s,
                                     u"call-next"_s,          u"recall"_s,           u"miss-ticket"_s,
                                     u"start-ticket"_s,       u"finish-ticket"_s,    u"transfer-ticket"_s,
                                     u"call-again"_s,         u"book-slot"_s,        u"check-in-booking"_s,
                                     u"close-day"_s,          u"log-out"_s,          u"set-presence"_s,
                                     u"accept-case"_s,        u"accept-received"_s,  u"receive-case"_s,
                                     u"request-correction"_s, u"return-case"_s,      u"withdraw-case"_s,
                                     u"void-case"_s,          u"give-opinion"_s,     u"deem-opinion"_s,
                                     u"reply-to-opinion"_s,   u"give-result"_s,      u"decide-case"_s,
                                     u"finish-case"_s,        u"deliver-case"_s,     u"deem-accepted"_s,
                                     u"end-deferred"_s,       u"stop-clock"_s,       u"resume-clock"_s,
                                     u"request-extension"_s,  u"answer-extension"_s, u"amend-fact"_s,
                                     u"answer-amendment"_s,   u"urge-case"_s,        u"mark-external-no"_s,
                                     u"escalate"_s,           u"rate-visit"_s,       u"submit"_s};
    return names.contains(commandName);
}

QString stopBasis(const RecordedFacts &facts, Instant startedAt)
{
    return wordsAt(facts, startedAt, {u"clock-stopped"_s});
}

QString extensionWords(const RecordedFacts &facts, Instant requestedAt)
{
    return wordsAt(facts, requestedAt, {u"extension-requested"_s});
}

QString extensionAnswer(const RecordedFacts &facts, Instant answeredAt)
{
    const RecordedFact *found = factAt(facts, answeredAt, {u"extension-granted"_s, u"extension-refused"_s});
    return found == nullptr ? QString() : found->detail; // nothing stands before it
}

} // namespace yizhan
