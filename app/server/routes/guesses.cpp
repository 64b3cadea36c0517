// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/guesses.h"

#include "server/accounts/attempts.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

bool isOfSomeSlip(const HallState &state, const QString &hash)
{
    const auto has = [&hash](const auto &one) {
        return one.second.codeHash == hash;
    };
    return state.ticketByCodeHash(hash) != nullptr || !state.cases.bySlipHash(hash).empty() ||
           std::any_of(state.bookings.begin(), state.bookings.end(), has) ||
           std::any_of(state.submissions.begin(), state.submissions.end(), has);
}

/** What was typed, where a hall gives such numbers; else only how long it was: it may be somebody's ID number. */
QString asNoted(const QString &number)
{
    static const QRegularExpression form(u"^(?:[A-Z]{1,6}-\\d{8}-\\d{3,6}|[A-Z]\\d{3,8}|\\d{7})$"_s);
    return form.match(number).hasMatch() ? number : QString(number.size(), u'*');
}

/** The subject of the audit for what was tried: a case, a number that nothing has, "slip/" or "card/". */
QString subjectOf(const QStringList &things)
{
    const QString thing = things.value(0);
    const QString kind = thing.left(thing.indexOf(u'/') + 1);
    if (kind == "case-no/"_L1 || kind == "booking-no/"_L1) {
        return kind + asNoted(thing.mid(kind.size()));
    }
    return kind == "case/"_L1 ? thing : kind; // a hash of a code or of an ID number tells nobody anything
}

Response kept(Store &store, std::vector<AuditEntry> entries, const QStringList &things, const Response &answer)
{
    for (AuditEntry &entry : entries) {
        entry.subject = subjectOf(things);
    }
    const Status done = AuditTable(store.connection()).append(entries);
    return done ? answer : problemResponse(done.error());
}

/** A wrong guess, and that it was the last one for a while where it was. */
Response noted(Services &services, Store &store, const Principal &principal, const QStringList &things,
               const Response &answer)
{
    std::vector<AuditEntry> entries{
        auditOf(principal, u"lookup-failed"_s, {}, services.hallPartition, services.clock.now())};
    if (services.wrongLookups.wait(principal.tokenHash, things).count() > 0) {
        entries.push_back(auditOf(principal, u"lookup-locked"_s, {}, services.hallPartition, services.clock.now()));
        entries.back().detail =
            services.wrongLookups.wait(principal.tokenHash, {}).count() > 0 ? u"device"_s : u"number"_s;
    }
    return kept(store, std::move(entries), things, answer);
}

/** Of several in a minute the first is noted. */
Response turnedAway(Services &services, Store &store, const Principal &principal, const QStringList &things,
                    const Response &later)
{
    return kept(store, {auditOf(principal, u"lookup-refused"_s, {}, services.hallPartition, services.clock.now())},
                things, later);
}

Response laterResponse(std::chrono::seconds wait)
{
    return busyResponse(problems::lookUpLater(wait), int(wait.count()));
}

} // namespace

bool hasToWait(Services &services, const Principal &principal, const QStringList &things, const Responder &respond)
{
    const auto wait = services.wrongLookups.wait(principal.tokenHash, things);
    if (wait.count() == 0) {
        return false;
    }
    const Response later = laterResponse(wait);
    if (!services.wrongLookups.refusedFirst(principal.tokenHash, things)) {
        respond(later);
        return true;
    }
    query(services, respond, [&services, principal, things, later](Store &store) {
        return turnedAway(services, store, principal, things, later);
    });
    return true;
}

void guess(Services &services, const Principal &principal, const QStringList &things, const Error &wrong,
           const Responder &respond, std::function<std::optional<Response>(Store &)> look)
{
    if (hasToWait(services, principal, things, respond)) {
        return;
    }
    query(services, respond, [&services, principal, things, wrong, look = std::move(look)](Store &store) {
        // Again: a hundred guesses may have been waiting side by side.
        LookupGuard::Guess counted(services.wrongLookups, principal.tokenHash, things);
        if (counted.wait().count() > 0) {
            const Response later = laterResponse(counted.wait());
            return services.wrongLookups.refusedFirst(principal.tokenHash, things)
                       ? turnedAway(services, store, principal, things, later)
                       : later;
        }
        if (const std::optional<Response> answer = look(store)) {
            return *answer;
        }
        counted.wasWrong();
        return noted(services, store, principal, things, problemResponse(wrong));
    });
}

Response unknownToken(Services &services, Store &store, const Principal &principal, const QString &token,
                      const Response &answer)
{
    return services.wrongLookups.failedOnce(principal.tokenHash, token)
               ? noted(services, store, principal, {token}, answer)
               : answer;
}

void refuseCode(Services &services, const Principal &principal, const QString &code, const Error &error,
                const Responder &respond)
{
    const QString hash = slipCodeHash(code);
    if (services.state.read([&hash](const HallState &state, const Catalogue &) { return isOfSomeSlip(state, hash); })) {
        respond(problemResponse(error));
        return;
    }
    query(services, respond, [&services, principal, hash, error](Store &store) {
        return unknownToken(services, store, principal, u"slip/"_s + hash, problemResponse(error));
    });
}

} // namespace yizhan
