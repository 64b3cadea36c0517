// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/guesses.h"

#include "server/accounts/attempts.h"
#include "server/accounts/auditing.h"
#include "server/http/problem.h"

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

Response noted(Services &services, Store &store, const Principal &principal, const Response &answer)
{
    const AuditEntry entry = auditOf(principal, u"lookup-failed"_s, {}, services.hallPartition, services.clock.now());
    const Status kept = AuditTable(store.connection()).append({entry});
    return kept ? answer : problemResponse(kept.error());
}

} // namespace

bool hasToWait(Services &services, const Principal &principal, const QStringList &things, const Responder &respond)
{
    const auto wait = services.wrongLookups.wait(principal.tokenHash, things);
    if (wait.count() > 0) {
        respond(busyResponse(problems::lookUpLater(wait), int(wait.count())));
    }
    return wait.count() > 0;
}

Response wrongGuess(Services &services, Store &store, const Principal &principal, const QStringList &things,
                    const Response &answer)
{
    services.wrongLookups.failed(principal.tokenHash, things);
    return noted(services, store, principal, answer);
}

Response unknownToken(Services &services, Store &store, const Principal &principal, const QString &token,
                      const Response &answer)
{
    return services.wrongLookups.failedOnce(principal.tokenHash, token) ? noted(services, store, principal, answer)
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
