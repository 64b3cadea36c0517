// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demolink.h"

#include "domain/cases/paperwork.h"
#include "protocol/calendarimport.h"
#include "protocol/calendarviews.h"
#include "protocol/commandjson.h"
#include "protocol/demoday.h"
#include "protocol/duequestion.h"
#include "protocol/hallimport.h"
#include "protocol/matterimport.h"
#include "protocol/paperjson.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"
#include "resources/data.h"

#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Day kDemoDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};
constexpr int kEmptyMinute = 8 * 60 + 31;
constexpr int kEveningMinute = 20 * 60 + 15;
constexpr auto kOfflineFor = 3min;

Error notFound()
{
    return {404, u"not-found"_s, u"没有这个地址。"_s, u"There is no such address."_s, {}};
}

QJsonObject applicantJson(const Applicant &person)
{
    return {{u"name"_s, person.name}, {u"phone"_s, person.phone}, {u"id_number"_s, person.idNumber}};
}

template <typename Map>
void appendAll(QVector<Record> &records, const Map &map)
{
    for (const auto &[id, value] : map) {
        records.append(toRecord(HallRecord(value)));
    }
}

QVector<Record> hallRecords(const HallState &state)
{
    QVector<Record> records{toRecord(HallRecord(state.info)), toRecord(HallRecord(state.today))};
    appendAll(records, state.people);
    appendAll(records, state.posts);
    appendAll(records, state.windows);
    appendAll(records, state.presence);
    appendAll(records, state.tickets);
    appendAll(records, state.cases);
    appendAll(records, state.escalations.notices());
    appendAll(records, state.help);
    records.append(toRecord(HallRecord(state.calendar)));
    appendAll(records, state.roster);
    appendAll(records, state.bookings);
    appendAll(records, state.bells);
    appendAll(records, state.submissions);
    appendAll(records, state.absences);
    appendAll(records, state.approvals);
    appendAll(records, state.pairChanges);
    appendAll(records, state.vacancies);
    appendAll(records, state.standIns);
    return records;
}

/**
 * Nobody has published 2027 yet; these days are made up and say so. A working Saturday for a Friday off soon after the
 * demonstration's day moves cases that run.
 */
CalendarYears inventedYears(const CalendarYears &published)
{
    const QString name = u"示例安排"_s;
    CalendarYears years;
    for (CalendarYear year : published) {
        if (year.year == 2026) {
            year.days.push_back({std::chrono::year{2026} / 11 / 28, true, name, u"Sample arrangement"_s});
            year.days.push_back({std::chrono::year{2026} / 12 / 4, false, name, u"Sample arrangement"_s});
            years.push_back(year);
        }
    }
    CalendarYear year{2027, true, {}};
    for (unsigned day = 1; day <= 5; ++day) {
        year.days.push_back({std::chrono::year{2027} / 1 / day, false, name, u"Sample arrangement"_s});
    }
    for (unsigned day = 5; day <= 12; ++day) {
        year.days.push_back({std::chrono::year{2027} / 2 / day, false, name, u"Sample arrangement"_s});
    }
    year.days.push_back({std::chrono::year{2027} / 2 / 20, true, name, u"Sample arrangement"_s});
    years.push_back(year);
    return inOrder(years);
}

} // namespace

DemoLink::DemoLink(DemoScene scene, QObject *parent)
    : Link(parent)
{
    if (scene != DemoScene::Nothing) {
        build(scene);
    }
}

DemoLink::~DemoLink() = default;

Reply DemoLink::refused(const Error &error)
{
    return {error.status, problemJson(error)};
}

void DemoLink::build(DemoScene scene)
{
    const auto matters = readMatters(builtInFile(u"demo/matters.json"_s));
    const auto hall = readHall(builtInFile(u"demo/hall.json"_s));
    const auto calendar = readCalendar(builtInFile(u"calendars/cn_holidays.csv"_s), true);
    const auto statutory = readCalendar(builtInFile(u"calendars/cn_statutory_2027.csv"_s), false);
    Q_ASSERT(matters.ok() && hall.ok() && calendar.ok() && statutory.ok());

    std::vector<Record> catalogueRecords = matters.value.records();
    const CalendarVersion published = calendarVersion(withYears(calendar.value, statutory.value), 1, {});
    catalogueRecords.push_back(toRecord(published));
    if (scene == DemoScene::NewCalendar) {
        catalogueRecords.push_back(toRecord(
            calendarVersion(withYears(published.years, inventedYears(published.years)), 2, published.publishedAt)));
    }
    for (const Record &record : catalogueRecords) {
        applyRecord(m_catalogue, record);
        m_catalogueRecords.append(record);
    }
    m_state.info = hall.value.info;
    m_state.calendar = {published, {}};
    for (const Window &window : hall.value.windows) {
        m_state.windows[window.id] = window;
    }
    for (const Person &person : hall.value.people) {
        m_state.people[person.id] = person;
    }
    for (const Post &post : hall.value.posts) {
        m_state.posts[post.id] = post;
    }
    for (const ImportedAccount &account : hall.value.accounts) {
        m_logins[account.login] = account.person;
    }

    const Zone &zone = m_state.info.zone;
    const Instant stop = scene == DemoScene::Empty ? zone.at(kDemoDay, kEmptyMinute) : demoMoment(m_state, kDemoDay);
    const DemoIssue play = [&](Instant at, const Actor &who, const HallCommand &command) -> Result<Decision> {
        // Before anybody came: the script's staff is there, its residents of today are not.
        if (at >= stop || (scene == DemoScene::Empty && zone.day(at) == kDemoDay && who.role == Role::Screen)) {
            return Decision{};
        }
        return decideNow(at, who, command);
    };
    for (const DemoRefusal &refusal : playDemo(m_state, m_catalogue, kDemoDay, play)) {
        m_refusals.append(refusal.command + u": "_s + refusal.error.zh);
    }
    m_now = stop;
    if (scene == DemoScene::Vacant) {
        leavePost();
    }
    if (scene == DemoScene::Evening) {
        goHome();
        m_now = zone.at(kDemoDay, kEveningMinute);
    }
    m_lastSync = scene == DemoScene::Offline ? m_now - kOfflineFor : m_now;
    m_online = scene != DemoScene::Offline;
}

void DemoLink::start()
{
    QVector<Record> all = m_catalogueRecords;
    if (hasData()) {
        all += hallRecords(m_state);
    }
    for (Record &record : all) {
        record.revision = ++m_revision;
    }
    Q_EMIT loaded(all);
    Q_EMIT clockChanged();
    Q_EMIT onlineChanged();
}

void DemoLink::setOnline(bool online)
{
    if (m_online == online) {
        return;
    }
    m_lastSync = m_now;
    m_online = online;
    Q_EMIT onlineChanged();
}

void DemoLink::advance(std::chrono::milliseconds time)
{
    const Instant until = m_now + time;
    for (auto wake = nextWake(m_state, m_catalogue, m_now); wake && wake->at <= until;
         wake = nextWake(m_state, m_catalogue, m_now)) {
        m_now = std::max(m_now, wake->at);
        if (const auto decision = issue({Role::Administrator, {}, {}, {}, true}, wake->command);
            !decision || (decision->changes.empty() && decision->removals.empty())) {
            break;
        }
    }
    m_now = until;
    Q_EMIT clockChanged();
}

Actor DemoLink::actor(const QString &person) const
{
    const auto found = m_state.people.find(person);
    return found == m_state.people.end() ? Actor{}
                                         : Actor{found->second.role, person, {}, found->second.department, false};
}

Actor DemoLink::caller() const
{
    const QString prefix = u"demo:"_s;
    return m_session.startsWith(prefix) ? actor(m_session.mid(prefix.size())) : Actor{};
}

Result<Decision> DemoLink::decideNow(Instant at, const Actor &who, const HallCommand &command)
{
    Context context;
    context.now = at;
    context.actor = who;
    context.fresh.id = [this] {
        return u"demo-%1"_s.arg(++m_lastId, 5, 10, QLatin1Char('0'));
    };
    context.fresh.slipCode = [this] {
        return u"DEMOslip%1"_s.arg(++m_lastId, 14, 10, QLatin1Char('0'));
    };
    auto decision = decide(m_state, m_catalogue, command, context);
    if (!decision) {
        return decision;
    }
    yizhan::apply(m_state, *decision);
    m_audit.note(at, who, command, *decision);
    for (const Fact &fact : decision->facts) {
        m_facts[fact.subject].push_back(
            {isSet(fact.at) ? fact.at : at, fact.kind, who.clockwork ? u"clockwork"_s : who.person, {}, fact.detail});
    }
    if (decision->sealed) {
        const Sealed &sealed = *decision->sealed;
        m_sealed[sealed.caseId + sealed.booking + sealed.submission] = sealed;
    }
    if (!decision->slipCode.isEmpty()) {
        m_slipCodes[decision->ticket.isEmpty() ? decision->booking + decision->submission : decision->ticket] =
            decision->slipCode;
    }
    return decision;
}

QVector<Record> DemoLink::records(const Decision &decision)
{
    ++m_revision;
    QVector<Record> result;
    for (const HallRecord &change : decision.changes) {
        Record record = toRecord(change);
        record.revision = m_revision;
        if (!record.internal) {
            result.append(record);
        }
    }
    for (const Removal &removal : decision.removals) {
        result.append({removal.kind, removal.id, m_revision, true, {}, false});
    }
    return result;
}

Result<Decision> DemoLink::issue(const Actor &who, const HallCommand &command)
{
    auto decision = decideNow(m_now, who, command);
    if (decision) {
        const QVector<Record> changes = records(*decision);
        if (!changes.isEmpty() && m_online) {
            Q_EMIT changed(changes);
        }
    }
    return decision;
}

QString DemoLink::slipCode(const QString &ticketId) const
{
    const auto found = m_slipCodes.find(ticketId);
    return found == m_slipCodes.end() ? QString() : found->second;
}

QString DemoLink::bookingCode(const QString &booking) const
{
    return slipCode(booking);
}

QFuture<Reply> DemoLink::get(const QString &path)
{
    const QString cases = u"/v1/cases/"_s;
    Reply reply;
    if (const std::optional<Reply> duty = m_online ? getDuty(path) : std::nullopt) {
        reply = *duty;
    } else if (m_online && path.startsWith("/v1/audit?"_L1)) {
        reply = caller().role == Role::Leader && !caller().person.isEmpty()
                    ? Reply{200, m_audit.page(path, m_state.info.zone)}
                    : refused({403, u"forbidden"_s, u"没有权限。"_s, u"Not allowed."_s, {}});
    } else if (m_online && path.startsWith("/v1/calendars/"_L1)) {
        reply = previewOf(path.section(u'/', 3, 3));
    } else if (m_online && path == "/v1/follow-ups/count"_L1) {
        reply = {200, {{u"open"_s, openFollowUps(m_state, caller())}}};
    } else if (m_online && path == "/v1/follow-ups"_L1) {
        m_audit.note(m_now, caller().person, u"desk"_s, u"follow-ups-read"_s, {});
        reply = {200, DemoFiles::withHistory(followUpsJson(m_state, m_catalogue, caller(), m_now), m_facts)};
    } else if (m_online) {
        const bool time = path.endsWith("/time"_L1);
        const QString id = path.mid(cases.size()).section(u'/', 0, 0);
        const auto found = path.startsWith(cases) ? m_state.cases.find(id) : m_state.cases.end();
        const RecordedFacts &facts = m_facts[u"case/"_s + id];
        if (found == m_state.cases.end()) {
            reply = refused({404, u"case-not-found"_s, u"没有找到这个办件。"_s, u"There is no such case."_s, {}});
        } else if (caller().person.isEmpty()) {
            reply = refused({403, u"forbidden"_s, u"没有权限。"_s, u"Not allowed."_s, {}});
        } else if (time) {
            reply = {200, explainedCase(found->second, facts, m_catalogue, timeRules(m_state, m_catalogue), now())};
        } else {
            m_audit.note(m_now, caller().person, u"desk"_s, u"case-read"_s, u"case/"_s + found->first);
            const Sealed &sealed = m_sealed[found->first];
            reply = {200,
                     {{u"case"_s, toRecord(HallRecord(found->second)).body},
                      {u"applicant"_s, applicantJson(sealed.applicant)},
                      {u"agent"_s, sealed.agent ? QJsonValue(applicantJson(*sealed.agent)) : QJsonValue()},
                      {u"opinions"_s, opinionsJson(facts)},
                      {u"facts"_s, factsJson(facts)}}};
            insertFiles(reply.body, m_state, found->second);
        }
    }
    return QtFuture::makeReadyFuture(reply);
}

QFuture<FileReply> DemoLink::getFile(const QString &path)
{
    const QString id = path.section(u'/', -1);
    const auto attachment = m_state.attachments.find(id);
    const auto paper = m_state.papers.find(id);
    FileReply file;
    if (m_online && path.startsWith("/v1/roster/export?"_L1)) {
        file = exportRoster(path);
    } else if (m_online && attachment != m_state.attachments.end()) {
        file = DemoFiles::scan(attachment->second.material);
    } else if (m_online && paper != m_state.papers.end()) {
        file = m_files.paper(m_state, m_catalogue, paper->second, m_sealed[paper->second.caseId], m_facts);
    } else if (m_online) {
        file.reply = refused(notFound());
    }
    return QtFuture::makeReadyFuture(file);
}

QFuture<Reply> DemoLink::postFile(const QString &path, const QString &fileName, const QString &)
{
    Reply reply;
    if (m_online && path == "/v1/imports/roster"_L1) {
        reply = importRoster(fileName);
    } else if (m_online && !fileName.endsWith(".png"_L1) && !fileName.endsWith(".jpg"_L1)) {
        reply = refused(
            {415, u"unsupported-file"_s, u"只收 JPEG、PNG 图片和 PDF 文件。"_s, u"JPEG, PNG or PDF only."_s, {}});
    } else if (m_online) {
        const auto decision = issue(caller(), DemoFiles::attach(m_state, path));
        reply =
            decision ? Reply{201, commandAnswer(m_state, m_catalogue, *decision, m_now)} : refused(decision.error());
    }
    return QtFuture::makeReadyFuture(reply);
}

QFuture<Reply> DemoLink::post(const QString &path, const QJsonObject &body, const QString &idempotencyKey)
{
    if (!m_online) {
        return QtFuture::makeReadyFuture(Reply{});
    }
    if (const auto before = m_answered.find(idempotencyKey); before != m_answered.end() && !idempotencyKey.isEmpty()) {
        return QtFuture::makeReadyFuture(
            before->second.first == body
                ? before->second.second
                : refused({422, u"idempotency-key-reused"_s, u"操作重复了，请重新开始。"_s, u"Key reused."_s, {}}));
    }
    ++m_posts;
    Reply reply = answer(path, body);
    reply.sent = true;
    if (!idempotencyKey.isEmpty()) {
        m_answered[idempotencyKey] = {body, reply};
    }
    return QtFuture::makeReadyFuture(m_lostAnswers ? Reply{*m_lostAnswers, {}, true} : reply);
}

Reply DemoLink::answer(const QString &path, const QJsonObject &body)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts); // v1, windows, <id>, call-next
    if (parts.size() < 2 || parts.front() != "v1"_L1) {
        return refused(notFound());
    }
    if (std::optional<Reply> duty = answerDuty(parts, body)) {
        return *std::move(duty);
    }
    const QString &what = parts[1];
    const QString third = parts.value(2);
    const QString fourth = parts.value(3);
    if (parts.size() == 2) {
        if (what == "sessions"_L1) {
            return logIn(body);
        }
        if (what == "pin"_L1) {
            return setPin(body);
        }
        if (what == "credit-marks"_L1) {
            return markCredit(body, false);
        }
        if (what == "ratings"_L1) {
            return rate(body);
        }
        static const std::map<QString, QString> plain{{u"tickets"_s, u"take-ticket"_s},
                                                      {u"help"_s, u"call-help"_s},
                                                      {u"presence"_s, u"set-presence"_s},
                                                      {u"absences"_s, u"record-absence"_s},
                                                      {u"cases"_s, u"accept-case"_s}};
        const auto found = plain.find(what);
        return found == plain.end() ? refused(notFound()) : command(found->second, body, caller().person);
    }
    if (parts.size() == 3) {
        if (what == "papers"_L1 && third == "check"_L1) {
            const bool known =
                body.value("code"_L1).toString() == paperCodePrefix + u"DEMO"_s && !m_state.cases.empty();
            return known ? Reply{200,
                                 {{u"kind"_s, toString(PaperKind::Acceptance)},
                                  {u"number"_s, m_state.cases.begin()->second.caseNo + u"-SL"_s},
                                  {u"at"_s, toIso(m_state.cases.begin()->second.acceptedAt)}}}
                         : refused(notFound());
        }
        if (std::optional<Reply> resident = answerResident(what, third, body)) {
            return *std::move(resident);
        }
        if (what == "cases"_L1 && third == "received"_L1) {
            return command(u"receive-case"_s, body, {});
        }
        if (what == "notices"_L1 && third == "read"_L1) {
            return command(u"read-notices"_s, body, {});
        }
        if (what == "presence"_L1 && third == "seen"_L1) {
            return command(u"sign-of-life"_s, {}, caller().person);
        }
        if (what == "sessions"_L1 && third == "end"_L1) {
            return command(u"log-out"_s, {}, caller().person);
        }
        return refused(notFound());
    }
    static const std::map<QString, QString> actions{{u"tickets/rejoin"_s, u"rejoin-ticket"_s},
                                                    {u"tickets/give-up"_s, u"give-up-ticket"_s},
                                                    {u"help/answer"_s, u"answer-help"_s},
                                                    {u"help/take-back"_s, u"take-back-help"_s},
                                                    {u"windows/open"_s, u"open-window"_s},
                                                    {u"windows/pause"_s, u"pause-window"_s},
                                                    {u"windows/close"_s, u"close-window"_s},
                                                    {u"windows/call-next"_s, u"call-next"_s},
                                                    {u"windows/recall"_s, u"recall"_s},
                                                    {u"windows/missed"_s, u"miss-ticket"_s},
                                                    {u"windows/start"_s, u"start-ticket"_s},
                                                    {u"windows/finish"_s, u"finish-ticket"_s},
                                                    {u"windows/transfer"_s, u"transfer-ticket"_s},
                                                    {u"cases/opinions"_s, u"give-opinion"_s},
                                                    {u"cases/decision"_s, u"decide-case"_s},
                                                    {u"cases/replies"_s, u"reply-to-opinion"_s},
                                                    {u"cases/results"_s, u"give-result"_s},
                                                    {u"cases/external-no"_s, u"mark-external-no"_s},
                                                    {u"cases/acceptance"_s, u"accept-received"_s},
                                                    {u"cases/correction"_s, u"request-correction"_s},
                                                    {u"cases/supplied"_s, u"supply-correction"_s},
                                                    {u"cases/refusal"_s, u"refuse-case"_s},
                                                    {u"cases/return"_s, u"return-case"_s},
                                                    {u"cases/withdrawal"_s, u"withdraw-case"_s},
                                                    {u"cases/void"_s, u"void-case"_s},
                                                    {u"cases/amendments"_s, u"amend-fact"_s},
                                                    {u"cases/amendments/answer"_s, u"answer-amendment"_s},
                                                    {u"cases/materials"_s, u"supply-material"_s},
                                                    {u"cases/stops"_s, u"stop-clock"_s},
                                                    {u"cases/resume"_s, u"resume-clock"_s},
                                                    {u"cases/extension"_s, u"request-extension"_s},
                                                    {u"cases/extension/answer"_s, u"answer-extension"_s},
                                                    {u"notices/read"_s, u"read-notice"_s},
                                                    {u"absences/cancel"_s, u"cancel-absence"_s},
                                                    {u"absences/handover"_s, u"sign-handover"_s},
                                                    {u"absences/take"_s, u"take-handover"_s},
                                                    {u"absences/brief"_s, u"brief-return"_s},
                                                    {u"absences/sign-back"_s, u"sign-back"_s},
                                                    {u"posts/pair"_s, u"request-pair-change"_s},
                                                    {u"posts/take"_s, u"take-post"_s},
                                                    {u"approvals/answer"_s, u"answer-approval"_s},
                                                    {u"cases/finish"_s, u"finish-case"_s},
                                                    {u"cases/deliver"_s, u"deliver-case"_s},
                                                    {u"follow-ups/call-back"_s, u"call-back-rater"_s},
                                                    {u"follow-ups/mending"_s, u"mend-follow-up"_s},
                                                    {u"follow-ups/extension"_s, u"extend-follow-up"_s},
                                                    {u"follow-ups/appeal"_s, u"appeal-rating"_s},
                                                    {u"follow-ups/close"_s, u"close-follow-up"_s}};
    if (what == "cases"_L1 && fourth == "papers"_L1) {
        const QString number = body.value("number"_L1).toString();
        if (const IssuedPaper *issued = printedPaper(m_state, third, number)) {
            return {200, {{u"paper"_s, toRecord(HallRecord(*issued)).body}}};
        }
        const auto decision = issue(caller(), DemoFiles::issue(m_state, third, number));
        return decision ? Reply{200, commandAnswer(m_state, m_catalogue, *decision, m_now)} : refused(decision.error());
    }
    if (what == "follow-ups"_L1 && parts.size() == 5) {
        return command(u"answer-appeal"_s, body, third);
    }
    if (what == "calendars"_L1 && fourth == "adopt"_L1) {
        return adopt(third, body);
    }
    const auto found = actions.find(what + u'/' + QStringList(parts.mid(3)).join(u'/'));
    return found == actions.end() ? refused(notFound()) : command(found->second, body, third);
}

Reply DemoLink::command(const QString &name, const QJsonObject &body, const QString &id)
{
    QJsonObject rest = body;
    if (name == "rejoin-ticket"_L1 || name == "give-up-ticket"_L1) {
        rest.remove(u"code"_s); // the server checks that it is the ticket's own
    }
    auto parsed = parseCommand(name, rest, id);
    if (!parsed) {
        return refused(parsed.error());
    }
    insertCreditKeys(*parsed);
    const auto decision = issue(caller(), *parsed);
    if (!decision) {
        return refused(decision.error());
    }
    const bool created = name == "take-ticket"_L1 || name == "accept-case"_L1 || name == "receive-case"_L1 ||
                         name == "rate-visit"_L1 || name == "check-in-booking"_L1 || name == "ring-bell"_L1 ||
                         name == "plan-slot"_L1;
    QJsonObject json = commandAnswer(m_state, m_catalogue, *decision, m_now);
    if (name == "set-presence"_L1) {
        const auto presence = m_state.presence.find(id);
        json.insert(u"presence"_s, presence == m_state.presence.end()
                                       ? QJsonValue()
                                       : QJsonValue(toRecord(HallRecord(presence->second)).body));
    }
    return {created ? 201 : 200, json};
}

} // namespace yizhan
