// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/calendarimport.h"
#include "protocol/fieldreader.h"
#include "protocol/names.h"
#include "server/accounts/auditing.h"
#include "server/accounts/passwords.h"
#include "server/http/problem.h"
#include "storage/accounttable.h"
#include "storage/connection.h"
#include "storage/storeerror.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

void importMatters(Services &services, const Call &call, const Responder &respond)
{
    if (services.catalogue.isFollowed()) {
        respond(problemResponse(problems::followedPartition()));
        return;
    }
    const bool taken = services.readers.run([&services, call, respond](Store &) {
        const Imported<ImportedCatalogue> file = readMatters(call.request.body);
        if (!file.ok()) {
            respond(importRefused(file.errors));
            return;
        }
        services.catalogue.import(file.value.records(),
                                  {u"matter"_s, u"department"_s, u"category"_s, u"banned"_s, u"picture"_s},
                                  call.request.id, [respond](const Reply &reply) { respond(toResponse(reply)); });
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

void importCalendar(Services &services, const Call &call, const Responder &respond)
{
    const QString known = call.request.queryValue(u"known");
    if (known != "true"_L1 && known != "false"_L1) {
        respond(problemResponse(problems::badParameter(u"known"_s, u"true or false"_s)));
        return;
    }
    if (services.catalogue.isFollowed()) {
        respond(problemResponse(problems::followedPartition()));
        return;
    }
    const CalendarYears others = services.state.read([](const HallState &, const Catalogue &catalogue) {
        const CalendarVersion *newest = catalogue.newestCalendar();
        return newest ? newest->years : catalogue.looseYears;
    });
    const Imported<CalendarYears> file = readCalendar(call.request.body, known == "true"_L1, others);
    if (!file.ok()) {
        respond(importRefused(file.errors));
        return;
    }
    // Years that the file does not speak of stay.
    services.catalogue.publish(file.value, call.request.id, [&services, respond](const Reply &reply) {
        if (!reply.ok()) {
            respond(toResponse(reply));
            return;
        }
        QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
        answer.insert(u"adopted"_s, services.state.read([](const HallState &state, const Catalogue &) {
            return state.calendar.version.id;
        }));
        respond(Response::json(200, answer));
    });
}

struct AccountChange
{
    std::optional<Account> before; ///< nothing: a new one
    Account after;
};

struct AccountChanges
{
    std::vector<AccountChange> put;
    QStringList removed;       ///< logins
    QStringList endedSessions; ///< people
    QJsonArray created;        ///< with the one-time pass words, for the administrator's eyes
};

/** What the accounts of the file mean for those that are there. Hashing: on the thread of pass words. */
Result<AccountChanges> accountChanges(const Services &services, Store &store, const ImportedHall &hall)
{
    const auto present = AccountTable(store.connection()).all();
    if (!present) {
        return present.error();
    }
    AccountChanges changes;
    for (const ImportedAccount &wanted : hall.accounts) {
        const auto found = std::find_if(present->begin(), present->end(),
                                        [&](const Account &account) { return account.login == wanted.login; });
        Account account;
        if (found != present->end()) {
            account = *found;
        }
        account.login = wanted.login;
        account.person = wanted.person;
        account.role = wanted.role;
        account.department = wanted.department;
        if (found == present->end()) {
            const QString password = freshPassword();
            account.passwordHash = passwordHash(password);
            account.mustChange = !services.finalPasswords;
            account.changedAt = realNow();
            const auto person = std::find_if(hall.people.begin(), hall.people.end(),
                                             [&](const Person &one) { return one.id == wanted.person; });
            changes.created.append(QJsonObject{{u"login"_s, wanted.login},
                                               {u"person"_s, wanted.person},
                                               {u"name"_s, person == hall.people.end() ? wanted.login : person->name},
                                               {u"title"_s, person == hall.people.end() ? QString() : person->titleZh},
                                               {u"role"_s, toString(wanted.role)},
                                               {u"department"_s, wanted.department},
                                               {u"password"_s, password}});
            changes.put.push_back({{}, account});
        } else if (!(account == *found)) {
            changes.put.push_back({*found, account});
            changes.endedSessions.append(found->person);
        }
    }
    for (const Account &account : *present) {
        const bool stays =
            account.person.isEmpty() || std::any_of(hall.people.begin(), hall.people.end(),
                                                    [&](const Person &person) { return person.id == account.person; });
        if (!stays) {
            changes.removed.append(account.login);
            changes.endedSessions.append(account.person);
        }
    }
    return changes;
}

/** All or nothing: an account that is another one than when the file was looked at keeps what it got meanwhile. */
Status store(const AccountChanges &changes, Store &writing)
{
    AccountTable accounts(writing.connection());
    for (const AccountChange &change : changes.put) {
        if (const Status status = accounts.replace(change.before, change.after); !status) {
            return status;
        }
    }
    for (const QString &login : changes.removed) {
        if (const Status status = accounts.remove(login); !status) {
            return status;
        }
    }
    for (const QString &person : changes.endedSessions) {
        if (const Status status = TokenTable(writing.connection()).revokeSessions(person); !status) {
            return status;
        }
    }
    return Done{};
}

/** What of a sound file does not fit this hall. */
ImportErrors checkAgainst(const Services &services, const ImportedHall &hall)
{
    return services.state.read([&](const HallState &state, const Catalogue &catalogue) {
        ImportErrors errors = checkHall(hall, catalogue);
        // The first file names the hall; another hall's file must not be taken for it later.
        if (!state.info.id.isEmpty() && hall.info.id != state.info.id) {
            errors.push_back({u"hall"_s, u"id"_s, u"\"%1\", the id of this hall"_s.arg(state.info.id)});
        }
        const ImportErrors pairs = checkPairs(hall, state.posts);
        errors.insert(errors.end(), pairs.begin(), pairs.end());
        return errors;
    });
}

void importHall(Services &services, const Call &call, const Responder &respond)
{
    const bool taken = services.passwords.run([&services, call, respond](Store &reading) {
        const Imported<ImportedHall> file = readHall(call.request.body);
        const ImportErrors errors = file.ok() ? checkAgainst(services, file.value) : file.errors;
        if (!errors.empty()) {
            respond(importRefused(errors));
            return;
        }
        const Result<AccountChanges> accounts = accountChanges(services, reading, file.value);
        if (!accounts) {
            respond(problemResponse(accounts.error()));
            return;
        }
        const auto held = std::make_shared<const AccountChanges>(*accounts);
        services.hall.importHall(
            file.value, call.request.id, [held](Store &writing) { return store(*held, writing); },
            [&services, held, respond](const Reply &reply) {
                if (!reply.ok()) {
                    respond(toResponse(reply));
                    return;
                }
                for (const QString &person : held->endedSessions) {
                    services.hub.drop(services.tokens.revokeSessions(person));
                }
                // The pass words are told once, here; they are not in the stored answer.
                QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
                answer.insert(u"accounts"_s, held->created);
                respond(Response::json(200, answer));
            });
    });
    if (!taken) {
        respond(problemResponse(problems::unavailable()));
    }
}

Error accountError(int status, const QString &type, const QString &zh, const QString &en)
{
    return {status, type, zh, en, {}};
}

/** Stores an account under a fresh pass word, as `action` of the audit, and answers with it. What was begun under the
 *  old one ends with it, in one. */
Response storeWithPassword(Services &services, Store &writing, const Call &call, const std::optional<Account> &before,
                           Account account, const QString &action, int status)
{
    const QString password = freshPassword();
    account.passwordHash = passwordHash(password);
    account.mustChange = !services.finalPasswords;
    account.changedAt = realNow();
    AuditEntry entry =
        auditOf(call.principal, action, u"account/"_s + account.login, services.hallPartition, services.clock.now());
    noteValue(entry, services.sealer, u"person"_s, account.person);
    noteValue(entry, services.sealer, u"role"_s, toString(account.role));
    const auto store = [&]() -> Status {
        Result<Transaction> transaction = Transaction::begin(writing.connection(), action);
        if (!transaction) {
            return transaction.error();
        }
        // First: it takes the partition's row, as the hall's writer does before it touches an account.
        if (const Status noted = AuditTable(writing.connection()).append({entry}); !noted) {
            return noted.error();
        }
        if (const Status put = AccountTable(writing.connection()).replace(before, account); !put) {
            return put.error();
        }
        if (before) {
            if (const Status ended = TokenTable(writing.connection()).revokeSessions(before->person); !ended) {
                return ended.error();
            }
        }
        return transaction->commit();
    };
    const Status stored = store();
    if (before && mayBeStored(stored)) {
        services.hub.drop(services.tokens.revokeSessions(before->person));
    }
    if (!stored) {
        return problemResponse(stored.error());
    }
    return Response::json(status, {{u"login"_s, account.login},
                                   {u"person"_s, account.person},
                                   {u"role"_s, toString(account.role)},
                                   {u"department"_s, account.department},
                                   {u"password"_s, password}});
}

Response addAccount(Services &services, Store &writing, const Call &call)
{
    FieldReader reader(call.body);
    Account account;
    account.login = reader.text(u"login"_s, 64);
    account.person = reader.text(u"person"_s, 64, false);
    const QString role = reader.text(u"role"_s, 32, false);
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    const auto found = AccountTable(writing.connection()).find(account.login);
    if (!found) {
        return problemResponse(found.error());
    }
    if (*found) {
        return problemResponse(
            accountError(409, u"account-exists"_s, u"这个账号已经有了。"_s, u"That login exists already."_s));
    }
    const auto person = services.state.read([&](const HallState &state, const Catalogue &) {
        const auto it = state.people.find(account.person);
        return it == state.people.end() ? std::nullopt : std::optional(it->second);
    });
    if (!account.person.isEmpty() && !person) {
        return problemResponse(
            accountError(422, u"person-unknown"_s, u"大厅里没有这个人。"_s, u"There is no such person in the hall."_s));
    }
    account.role = person ? person->role : Role::Screen;
    const bool known = role.isEmpty() || fromString(role, &account.role);
    const bool fits = known && account.role != Role::Screen && account.role != Role::Peer &&
                      (person || account.role == Role::Administrator);
    if (!fits) {
        return problemResponse(
            accountError(422, u"role-unfit"_s, u"角色不合适：没有人员的账号只能是管理员。"_s,
                         u"Without a person of the hall an account can only be an administrator's."_s));
    }
    account.department = person ? person->department : QString();
    return storeWithPassword(services, writing, call, {}, account, u"account-added"_s, 201);
}

Response resetAccount(Services &services, Store &writing, const Call &call)
{
    const QString &login = call.id;
    const auto found = AccountTable(writing.connection()).find(login);
    if (!found) {
        return problemResponse(found.error());
    }
    if (!*found) {
        return problemResponse(
            accountError(404, u"account-unknown"_s, u"没有这个账号。"_s, u"There is no such login."_s));
    }
    return storeWithPassword(services, writing, call, *found, **found, u"account-reset"_s, 200);
}

/** The catalogue first: once the hall's clock is accepted, the hall goes on. */
void acceptClock(Services &services, const Call &call, const Responder &respond)
{
    const auto entryIn = [&](const QString &partition) {
        return auditOf(call.principal, u"clock-accepted"_s, {}, partition, {}); // committed under the accepted time
    };
    services.catalogue.acceptClock(
        entryIn(QString::fromLatin1(catalogueId)), call.request.id,
        [&services, entry = entryIn(services.hallPartition), id = call.request.id, respond](const Reply &reply) {
            if (!reply.ok()) {
                respond(toResponse(reply));
                return;
            }
            services.hall.acceptClock(entry, id, [respond](const Reply &last) { respond(toResponse(last)); });
        });
}

} // namespace

void addAdminRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Post,
                u"/v1/imports/matters"_s,
                administrators,
                {},
                BodyKind::File,
                false,
                [s](const Call &call, const Responder &respond) {
                    importMatters(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/imports/calendar"_s,
                administrators,
                {},
                BodyKind::File,
                false,
                [s](const Call &call, const Responder &respond) {
                    importCalendar(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/imports/hall"_s,
                administrators,
                {},
                BodyKind::File,
                false,
                [s](const Call &call, const Responder &respond) {
                    importHall(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/clock/accept"_s,
                administrators,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    acceptClock(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/accounts"_s,
                administrators,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    onPasswordThread(*s, respond, [s, call](Store &writing) { return addAccount(*s, writing, call); });
                }});
    routes.add({Method::Post,
                u"/v1/accounts/{login}/reset"_s,
                administrators,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    onPasswordThread(*s, respond,
                                     [s, call](Store &writing) { return resetAccount(*s, writing, call); });
                }});
}

} // namespace yizhan
