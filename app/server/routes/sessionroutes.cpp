// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/fieldreader.h"
#include "protocol/names.h"
#include "server/accounts/auditing.h"
#include "server/accounts/passwords.h"
#include "server/http/problem.h"
#include "server/log.h"
#include "storage/accounttable.h"
#include "storage/connection.h"
#include "storage/storeerror.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int shortestPassword = 8;
constexpr int longestPassword = 128;
constexpr int pinLength = 6;
/** Log-ins that wait for their turn at Argon2id; more are told to come again. */
constexpr size_t mostWaiting = 64;

struct LogInForm
{
    QString login;
    QString password;
    QString pin; ///< instead of the pass word
    QString newPassword;
    LogInPurpose purpose = LogInPurpose::Unsaid;
};

Result<LogInForm> readForm(const Call &call)
{
    FieldReader reader(call.body);
    LogInForm form;
    form.login = reader.text(u"login"_s, 64);
    form.pin = reader.text(u"pin"_s, pinLength, false);
    form.password = reader.text(u"password"_s, longestPassword, form.pin.isEmpty());
    form.newPassword = reader.text(u"new_password"_s, longestPassword, false);
    const QString purpose = reader.text(u"purpose"_s, 8, false);
    if (purpose == "back"_L1) {
        form.purpose = LogInPurpose::Back;
    } else if (purpose == "visit"_L1) {
        form.purpose = LogInPurpose::Visit;
    } else if (!purpose.isEmpty()) {
        reader.fault(u"purpose"_s, u"应为 back 或 visit"_s, u"back or visit"_s);
    }
    if (!form.pin.isEmpty() && !(form.password + form.newPassword).isEmpty()) {
        reader.fault(u"pin"_s, u"与密码只填一个"_s, u"a pass word or a PIN, not both"_s);
    }
    if (const auto error = reader.error()) {
        return *error;
    }
    return form;
}

/**
 * Six digits alone would be found from a stolen database in an afternoon, Argon2id or not: the hall's key, which is not
 * in it, goes into the hash.
 */
QString keyedPin(const Services &services, const QString &login, const QString &device, const QString &pin)
{
    return services.sealer.keyedHash(u"pin"_s, login + u'\n' + device + u'\n' + pin);
}

/** Not a date of birth's worth of guessing: six digits, neither all the same nor counting up or down. */
bool isGoodPin(const QString &pin)
{
    const bool digits =
        pin.size() == pinLength && std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits) {
        return false;
    }
    const int step = pin[1].unicode() - pin[0].unicode();
    bool even = step >= -1 && step <= 1;
    for (qsizetype i = 2; even && i < pin.size(); ++i) {
        even = pin[i].unicode() - pin[i - 1].unicode() == step;
    }
    return !even;
}

/** A hash of nothing in particular: an unknown log-in takes as long as a wrong pass word. */
const QString &decoyHash()
{
    static const QString hash = passwordHash(randomToken());
    return hash;
}

Token sessionToken(const Services &services, const Account &account, const Principal &device, const QString &secret)
{
    Token token;
    token.hash = tokenHash(secret);
    token.role = account.role;
    token.device = device.device;
    token.deviceKind = device.deviceKind;
    token.person = account.person;
    token.partition = services.hallPartition;
    token.createdAt = realNow();
    token.expiresAt = token.createdAt + Tokens::sessionLifetime;
    return token;
}

bool pinMatches(const Services &services, const std::optional<QString> &hash, const LogInForm &form,
                const QString &device)
{
    // As long where there is none.
    const bool matches = passwordMatches(hash.value_or(decoyHash()), keyedPin(services, form.login, device, form.pin));
    return matches && hash;
}

/** An account as it was when pass word or PIN were found right, and as it is to be. */
struct Checked
{
    Account before;
    Account after;
    [[nodiscard]] bool newPassword() const { return before.passwordHash != after.passwordHash; }
};

/** Checks the PIN that was set at this very desk; runs on the thread of pass words. */
Result<Checked> checkPin(const Services &services, Store &store, const LogInForm &form, const QString &device)
{
    AccountTable accounts(store.connection());
    const auto hash = accounts.pin(form.login, device);
    if (!hash) {
        return hash.error();
    }
    const auto account = accounts.find(form.login);
    if (!account) {
        return account.error();
    }
    if (!pinMatches(services, *hash, form, device) || !*account) {
        return problems::loginFailed();
    }
    return Checked{**account, **account};
}

/** Checks the pass word; runs on the thread of pass words. The account has its new hash where one was set. */
Result<Checked> checkPassword(Services &services, Store &store, const LogInForm &form)
{
    const auto found = AccountTable(store.connection()).find(form.login);
    if (!found) {
        return found.error();
    }
    if (!*found) {
        (void)passwordMatches(decoyHash(), form.password);
        return problems::loginFailed();
    }
    Account account = **found;
    if (!passwordMatches(account.passwordHash, form.password)) {
        return problems::loginFailed();
    }
    if (account.mustChange && !services.finalPasswords && form.newPassword.isEmpty()) {
        return problems::passwordChangeRequired();
    }
    if (!form.newPassword.isEmpty()) {
        if (form.newPassword.size() < shortestPassword || form.newPassword == form.password ||
            isGuessable(form.newPassword, account.login)) {
            return problems::passwordTooWeak();
        }
        account.passwordHash = passwordHash(form.newPassword);
        account.mustChange = false;
        account.changedAt = realNow();
    }
    return Checked{**found, account};
}

QJsonObject sessionJson(const HallState &state, const Account &account, const QString &secret)
{
    const auto found = state.people.find(account.person);
    const bool known = found != state.people.end();
    return {{u"token"_s, secret},
            {u"person"_s, account.person},
            {u"role"_s, toString(account.role)},
            {u"department"_s, known ? found->second.department : account.department},
            {u"name"_s, known ? found->second.name : account.login},
            {u"must_change"_s, false}};
}

/**
 * Stored together with what the audit says of it, where the account still is what was looked at: a pass word or a role
 * that changed meanwhile is not written over. A new pass word ends what was begun under the old one.
 * Whoever calls is known from here on, though not told the token before it is durable: whoever ends the account's
 * sessions waits for this transaction and then finds this one among them.
 */
Status storeSession(const Services &services, Store &store, const Token &token, const Checked &checked)
{
    const Account &account = checked.after;
    if (const Status held = AccountTable(store.connection()).replace(checked.before, account); !held) {
        return held;
    }
    Principal who;
    who.role = account.role;
    who.person = account.person;
    who.device = token.device;
    std::vector<AuditEntry> entries;
    const auto note = [&](const QString &action) {
        entries.push_back(
            auditOf(who, action, u"account/"_s + account.login, services.hallPartition, services.clock.now()));
    };
    if (account.person.isEmpty()) { // of the others the hall's own command is noted
        note(u"log-in"_s);
    }
    if (checked.newPassword()) {
        note(u"password-changed"_s);
        if (const Status ended = TokenTable(store.connection()).revokeSessions(account.person); !ended) {
            return ended;
        }
    }
    if (const Status status = TokenTable(store.connection()).put(token); !status) {
        return status;
    }
    services.tokens.add(token, account.department);
    return entries.empty() ? Status(Done{}) : AuditTable(store.connection()).append(entries);
}

/** In a transaction of its own: an administrator who is nobody in the hall gives it no command. */
Status storeUnnamedSession(const Services &services, Store &store, const Token &token, const Checked &checked)
{
    Result<Transaction> transaction = Transaction::begin(store.connection(), u"store session"_s);
    if (!transaction) {
        return transaction.error();
    }
    // First, as the hall's writer does before it touches an account.
    if (const auto held = store.lockPartition(services.hallPartition); !held) {
        return held.error();
    }
    if (const Status stored = storeSession(services, store, token, checked); !stored) {
        return stored.error();
    }
    return transaction->commit();
}

enum class Stored { Yes, No, Perhaps };

/** For whoever calls from now on, once it is known whether storeSession() is durable, or that nobody knows. */
void announceSession(Services &services, const Token &token, const Checked &checked, Stored stored)
{
    if (stored != Stored::No && checked.newPassword()) {
        services.hub.drop(services.tokens.revokeSessions(token.person, token.hash));
    }
    if (stored != Stored::Yes) { // nobody was told the token
        services.hub.drop(services.tokens.revoke(token.hash));
    }
}

void beginSession(Services &services, Store &store, const Call &call, const Checked &checked, const LogInForm &form,
                  const Responder &respond)
{
    const Account &account = checked.after;
    const QString secret = randomToken();
    const Token token = sessionToken(services, account, call.principal, secret);
    if (account.person.isEmpty()) { // an administrator who is nobody in the hall
        const Status stored = storeUnnamedSession(services, store, token, checked);
        announceSession(services, token, checked,
                        stored                ? Stored::Yes
                        : mayBeStored(stored) ? Stored::Perhaps
                                              : Stored::No);
        respond(stored ? Response::json(200, sessionJson({}, account, secret)) : problemResponse(stored.error()));
        return;
    }
    HallRequest request(LogIn{account.person, form.purpose});
    request.actor = {account.role, account.person, call.principal.device, account.department, false};
    request.requestId = call.request.id;
    request.answer = [account, secret](const HallState &state) {
        return sessionJson(state, account, secret);
    };
    request.within = [&services, token, checked](Store &writing) {
        return storeSession(services, writing, token, checked);
    };
    request.done = [&services, token, checked, respond](const Reply &reply) {
        // Where nobody knows, the writer has read by now which sessions are left.
        announceSession(services, token, checked, reply.ok() ? Stored::Yes : Stored::No);
        respond(toResponse(reply));
    };
    services.hall.submit(std::move(request));
}

Response tooManyTries(std::chrono::seconds wait)
{
    return busyResponse(problems::tryLater(wait), int(wait.count()));
}

/** A wrong pass word or PIN: counted, and noted for the leader, with whose account it was tried at. Not with a log-in
 *  that is nobody's: it may be a pass word typed into the wrong line. */
void noteWrongTry(Services &services, Store &store, const Call &call, const QString &who, const QString &login)
{
    services.wrongLogins.failed(who);
    const auto account = AccountTable(store.connection()).find(login);
    const QString subject = account && *account ? u"account/"_s + (*account)->login : QString();
    const AuditEntry entry =
        auditOf(call.principal, u"login-failed"_s, subject, services.hallPartition, services.clock.now());
    if (!AuditTable(store.connection()).append({entry})) {
        qCWarning(serverLog).noquote() << call.request.id << "a failed log-in could not be noted";
    }
}

void logIn(Services &services, const Call &call, const Responder &respond)
{
    const Result<LogInForm> form = readForm(call);
    if (!form) {
        respond(problemResponse(form.error()));
        return;
    }
    const QString who = form->login + u'@' + call.principal.tokenHash;
    if (const auto wait = services.wrongLogins.wait(who); wait.count() > 0) {
        respond(tooManyTries(wait));
        return;
    }
    const bool taken =
        services.passwords.waiting() < mostWaiting &&
        services.passwords.run([&services, call, form = *form, who, respond](Store &store) {
            // Again: ten tries may have been waiting side by side.
            if (const auto wait = services.wrongLogins.wait(who); wait.count() > 0) {
                respond(tooManyTries(wait));
                return;
            }
            const Result<Checked> account = form.pin.isEmpty() ? checkPassword(services, store, form)
                                                               : checkPin(services, store, form, call.principal.device);
            if (!account) {
                if (account.error().type == "login-failed"_L1) {
                    noteWrongTry(services, store, call, who, form.login);
                    // A PIN that somebody guesses at is over: it takes the pass word to set another.
                    if (!form.pin.isEmpty() && services.wrongLogins.exhausted(who) &&
                        !AccountTable(store.connection()).forgetPins(form.login, call.principal.device)) {
                        qCWarning(serverLog).noquote() << call.request.id << "a PIN could not be forgotten";
                    }
                }
                respond(problemResponse(account.error()));
                return;
            }
            services.wrongLogins.succeeded(who);
            beginSession(services, store, call, *account, form, respond);
        });
    if (!taken) {
        respond(problemResponse(problems::tooManyTries()));
    }
}

/** Stores or forgets the PIN with what the audit says of it. */
Status storePin(const Services &services, Store &store, const Principal &principal, const Account &account,
                const QString &pin)
{
    Result<Transaction> transaction = Transaction::begin(store.connection(), u"store PIN"_s);
    if (!transaction) {
        return transaction.error();
    }
    const AuditEntry entry = auditOf(principal, pin.isEmpty() ? u"pin-removed"_s : u"pin-set"_s,
                                     u"account/"_s + account.login, services.hallPartition, services.clock.now());
    // First: it takes the partition's row, as the hall's writer does before it touches an account.
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        return noted.error();
    }
    AccountTable accounts(store.connection());
    if (const Status held = accounts.replace(account, account); !held) {
        return held.error();
    }
    const QString &desk = principal.device;
    const Status stored = pin.isEmpty()
                              ? accounts.forgetPins(account.login, desk)
                              : accounts.setPin(account.login, desk,
                                                passwordHash(keyedPin(services, account.login, desk, pin)), realNow());
    if (!stored) {
        return stored.error();
    }
    return transaction->commit();
}

/** Who is logged in sets the own PIN for this desk, or an empty one to do without; it takes the pass word. */
Response setPin(Services &services, Store &store, const Call &call)
{
    FieldReader reader(call.body);
    const QString password = reader.text(u"password"_s, longestPassword);
    const QString pin = reader.text(u"pin"_s, pinLength, false);
    if (const auto error = reader.error()) {
        return problemResponse(*error);
    }
    if (!pin.isEmpty() && !isGoodPin(pin)) {
        return problemResponse(problems::pinTooWeak());
    }
    const auto accounts = AccountTable(store.connection()).all();
    if (!accounts) {
        return problemResponse(accounts.error());
    }
    const auto own = std::find_if(accounts->begin(), accounts->end(),
                                  [&call](const Account &account) { return account.person == call.principal.person; });
    const QString who = u"pin of "_s + call.principal.person;
    if (const auto wait = services.wrongLogins.wait(who); wait.count() > 0) {
        return tooManyTries(wait);
    }
    if (own == accounts->end() || !passwordMatches(own->passwordHash, password)) {
        noteWrongTry(services, store, call, who, own == accounts->end() ? QString() : own->login);
        return problemResponse(problems::wrongPassword());
    }
    if (const Status stored = storePin(services, store, call.principal, *own, pin); !stored) {
        return problemResponse(stored.error());
    }
    return Response::json(200, {{u"set"_s, !pin.isEmpty()}});
}

/** That one session of an administrator who is nobody in the hall: nothing tells whose the others are. */
Status endUnnamedSession(const Services &services, Store &store, const Principal &principal)
{
    Result<Transaction> transaction = Transaction::begin(store.connection(), u"end session"_s);
    if (!transaction) {
        return transaction.error();
    }
    const AuditEntry entry = auditOf(principal, u"log-out"_s, {}, services.hallPartition, services.clock.now());
    // First: it takes the partition's row, as whoever revokes a device does before it touches the device's sessions.
    if (const Status noted = AuditTable(store.connection()).append({entry}); !noted) {
        return noted.error();
    }
    if (const Status ended = TokenTable(store.connection()).revoke(principal.tokenHash); !ended) {
        return ended.error();
    }
    return transaction->commit();
}

/** The same for whoever calls from now on, and for what listens. */
Response logOutUnnamed(Services &services, Store &store, const Principal &principal)
{
    const Status ended = endUnnamedSession(services, store, principal);
    if (mayBeStored(ended)) {
        services.hub.drop(services.tokens.revoke(principal.tokenHash));
    }
    return ended ? Response::json(200, {}) : problemResponse(ended.error());
}

void logOut(Services &services, const Call &call, const Responder &respond)
{
    if (!call.body.isEmpty()) {
        respond(problemResponse(
            {400, u"unknown-field"_s, u"这里不需要内容。"_s, u"Ending a session takes an empty object."_s, {}}));
        return;
    }
    if (call.principal.person.isEmpty()) {
        if (call.principal.deviceKind.isEmpty()) { // the hall's own token, or the machine itself
            respond(problemResponse({409,
                                     u"no-session"_s,
                                     u"这里没有登录，不用退出。"_s,
                                     u"Nobody logged in for this token; there is no session to end."_s,
                                     {}}));
            return;
        }
        onPasswordThread(services, respond, [&services, principal = call.principal](Store &store) {
            return logOutUnnamed(services, store, principal);
        });
        return;
    }
    HallRequest request = hallRequest(services, call, u"/v1/sessions/end"_s, LogOut{call.principal.person}, respond);
    request.answer = [](const HallState &) {
        return QJsonObject();
    };
    services.hall.submit(std::move(request));
}

} // namespace

void addSessionRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    routes.add({Method::Post, u"/v1/sessions"_s, screens, u"desk"_s, BodyKind::Json, false,
                [s](const Call &call, const Responder &respond) {
                    logIn(*s, call, respond);
                }});
    routes.add(
        {Method::Post, u"/v1/pin"_s, staff, {}, BodyKind::Json, false, [s](const Call &call, const Responder &respond) {
             onPasswordThread(*s, respond, [s, call](Store &store) { return setPin(*s, store, call); });
         }});
    routes.add({Method::Post,
                u"/v1/sessions/end"_s,
                staff | administrators,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    logOut(*s, call, respond);
                }});
}

} // namespace yizhan
