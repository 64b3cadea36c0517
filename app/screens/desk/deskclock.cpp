// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskclock.h"

#include "domain/cases/casereview.h"
#include "domain/cases/casestates.h"
#include "domain/limits/clockledger.h"
#include "protocol/duequestion.h"
#include "protocol/names.h"
#include "screens/desk/desktext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QByteArray> DayRoles{"span", "text", "counted", "amount"};
const QList<QByteArray> ChoiceRoles{"value", "text", "hint"};

QString shortDay(Day day)
{
    return toIso(day).mid(5);
}

QString spanText(const DaySpan &span)
{
    return span.first == span.last ? shortDay(span.first) : shortDay(span.first) + u" – "_s + shortDay(span.last);
}

/** How much of a limit in hours ran on those days, in minutes as the desk shows the times: together they are the limit.
 */
std::chrono::minutes hoursOf(const DaySpan &span, const ServiceCase &one, const Zone &zone)
{
    using std::chrono::floor;
    using std::chrono::minutes;
    const auto midnight = [&zone](std::chrono::sys_days day) {
        return zone.at(Day{day}, 0);
    };
    const Instant from = std::max<Instant>(floor<minutes>(one.acceptedAt), midnight(std::chrono::sys_days{span.first}));
    const Instant to = std::min<Instant>(floor<minutes>(one.due.due),
                                         midnight(std::chrono::sys_days{span.last} + std::chrono::days{1}));
    return std::max(minutes{0}, floor<minutes>(clockRan(one.due, from, to)));
}

} // namespace

DeskClockLedger::DeskClockLedger(QObject *parent)
    : DeskModel(parent)
    , m_days(DayRoles)
    , m_stops({"value", "text", "hint", "open"})
    , m_parts(ChoiceRoles)
    , m_kinds(ChoiceRoles)
    , m_reasons(ChoiceRoles)
{
    refreshEvery(std::chrono::minutes{1});
}

void DeskClockLedger::listen(const HallData &hall)
{
    connect(&hall, &HallData::casesChanged, this, &DeskClockLedger::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskClockLedger::refresh);
    connect(&hall, &HallData::hallChanged, this, [this] {
        m_seen.reset(); // other hours, another calendar
        refresh();
    });
    connect(&hall, &HallData::onlineChanged, this, &DeskClockLedger::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskClockLedger::refresh);
}

void DeskClockLedger::setCaseId(const QString &caseId)
{
    if (m_caseId != caseId) {
        m_caseId = caseId;
        m_seen.reset();
        m_explained = {};
        refresh();
    }
}

const ServiceCase *DeskClockLedger::record() const
{
    if (hall() == nullptr) {
        return nullptr;
    }
    const auto found = hall()->state().cases.find(m_caseId);
    return found == hall()->state().cases.end() ? nullptr : &found->second;
}

void DeskClockLedger::refresh()
{
    m_sumText.clear();
    m_startText.clear();
    m_extensionText.clear();
    m_may = {};
    const ServiceCase *one = record();
    if (one != nullptr && isSet(one->due.due) && !endedEarly(one->state)) { // what is over is due no more
        fetchDays(*one);
        fillDays(*one);
        fillStops(*one);
        fillExtension(*one);
        fillChoices(*one);
    } else {
        for (ScreenRows *rows : {&m_days, &m_stops, &m_parts, &m_kinds, &m_reasons}) {
            rows->setRows({});
        }
    }
    Q_EMIT changed();
}

/** The server counts; asked again when anything changes that it counts by. */
void DeskClockLedger::fetchDays(const ServiceCase &one)
{
    if (!m_session->loggedIn() || !hall()->online() || (m_seen && *m_seen == one)) {
        return;
    }
    m_seen = one;
    m_session->fetch(u"/v1/cases/%1/time"_s.arg(m_caseId), this, [this, asked = m_caseId](const Reply &reply) {
        if (asked != m_caseId) {
            return;
        }
        if (!reply.ok()) {
            m_seen.reset(); // again with the next minute
            return;
        }
        m_explained = reply.body;
        refresh();
    });
}

void DeskClockLedger::fillDays(const ServiceCase &one)
{
    std::vector<DayAccount> account;
    std::map<std::chrono::sys_days, QString> names;
    for (const ExplainedDay &day : explainedDays(m_explained.value("total"_L1).toObject())) {
        account.push_back(day.day);
        names[day.day.date] = hall()->pick(day.name, day.nameEn);
    }
    const std::vector<CaseStop> stops = stopsOfWhole(one);
    int counted = 0;
    const auto madeUp = [&names](const DaySpan &span) {
        const QString name = names[span.first];
        //: a Saturday or Sunday on which everybody works, %1 the holiday for which it does
        return name.isEmpty() ? tr("调休上班") : tr("调休上班（%1）").arg(name);
    };
    const auto text = [&](const DaySpan &span) {
        switch (span.reason) {
        case DayReason::AfterClosing:
            return tr("下班后提交，从下一个工作日起算");
        case DayReason::DayZero:
            return tr("受理当天，不算");
        case DayReason::MakeupWorkday:
            return span.days == 1 ? tr("%1，第 %2 天").arg(madeUp(span)).arg(counted + 1)
                                  : tr("%1，第 %2 – %3 天").arg(madeUp(span)).arg(counted + 1).arg(counted + span.days);
        case DayReason::Workday:
            return span.days == 1 ? tr("工作日，第 %1 天").arg(counted + 1)
                                  : tr("工作日，第 %1 – %2 天").arg(counted + 1).arg(counted + span.days);
        case DayReason::CalendarDay:
            return span.days == 1 ? tr("第 %1 天").arg(counted + 1)
                                  : tr("第 %1 – %2 天").arg(counted + 1).arg(counted + span.days);
        case DayReason::HourDay:
            return tr("按小时连续计算");
        case DayReason::Extension:
            return span.makeup ? tr("延期 %n 个工作日，%1", "", span.days).arg(madeUp(span))
                               : tr("延期 %n 个工作日", "", span.days);
        case DayReason::LastDay:
            return span.makeup ? tr("到期日顺延到这一天，%1").arg(madeUp(span)) : tr("到期日顺延到这一天");
        case DayReason::Weekend:
            return tr("周末，不算");
        case DayReason::Holiday:
            return tr("%1，不算").arg(names[span.first]);
        case DayReason::Stop:
            // The record may be a moment newer than the account, or the other way round.
            return span.stop >= 0 && std::size_t(span.stop) < stops.size()
                       ? tr("停表（%1），不算").arg(stopName(stops[std::size_t(span.stop)].kind, hall()->english()))
                       : QString();
        }
        return QString();
    };
    // Days do not measure a limit in hours: 24 hours fall into two of them, or three.
    std::chrono::minutes ran{0};
    bool inHours = false;
    const auto amount = [&](const DaySpan &span) {
        if (!span.counted) {
            return u"–"_s;
        }
        if (span.reason != DayReason::HourDay) {
            return u'+' + QString::number(span.days);
        }
        const auto minutes = hoursOf(span, one, hall()->state().info.zone);
        inHours = true;
        ran += minutes;
        const auto hours = minutes.count() / 60;
        const auto rest = minutes.count() % 60;
        return rest == 0    ? tr("+%1 小时").arg(hours)
               : hours == 0 ? tr("+%1 分钟").arg(rest)
                            : tr("+%1 小时 %2 分").arg(hours).arg(rest);
    };
    QList<ScreenRow> rows;
    for (const DaySpan &span : spansOf(account)) {
        rows.append({toIso(span.first), {spanText(span), text(span), span.counted, amount(span)}});
        counted += span.counted ? span.days : 0;
    }
    m_days.setRows(rows);
    const DeskText words(hall()->state(), hall()->catalogue(), hall()->now());
    m_startText = tr("提交 %1 · 计时起算日 %2").arg(words.dayTime(one.acceptedAt), shortDay(one.due.dayZero));
    const QString due = words.dayTime(one.due.due);
    m_sumText = rows.isEmpty()
                    ? one.due.provisional ? tr("应在 %1 前办结（暂定）").arg(due) : tr("应在 %1 前办结").arg(due)
                : inHours             ? tr("算 %n 小时，应在 %1 前办结", "", int(ran.count() / 60)).arg(due)
                : one.due.provisional ? tr("算 %n 天，应在 %1 前办结（暂定）", "", counted).arg(due)
                                      : tr("算 %n 天，应在 %1 前办结", "", counted).arg(due);
}

void DeskClockLedger::fillStops(const ServiceCase &one)
{
    const DeskText words(hall()->state(), hall()->catalogue(), hall()->now());
    const QJsonArray told = m_explained.value("stops"_L1).toArray();
    QList<ScreenRow> rows;
    for (std::size_t at = 0; at < one.stops.size(); ++at) {
        const CaseStop &stop = one.stops[at];
        const bool whole = stop.department.isEmpty();
        QStringList hint{tr("从 %1 起，计划 %n 天", "", stop.days.plannedDays).arg(shortDay(stop.days.from))};
        // The plan is the longest that a stop may last: after it the clock runs by itself.
        const Day planned{stop.days.end()};
        const bool over = hall()->state().info.zone.day(hall()->now()) >= planned;
        const bool ranOut = !isSet(stop.endedAt) && over;
        if (isSet(stop.endedAt)) {
            hint.append(tr("%1 恢复计时").arg(words.dayTime(stop.endedAt)));
            if (!over) { // both its days are inclusive (11a)
                hint.append(tr("今天仍不计，明天起恢复计时"));
            }
        } else if (ranOut) {
            hint.append(tr("计划用完，%1 起已自动恢复计时").arg(shortDay(planned)));
        }
        hint.append(words.person(stop.by));
        if (const QString basis = told.at(qsizetype(at))["basis"_L1].toString(); !basis.isEmpty()) {
            hint.append(tr("依据：%1").arg(basis));
        }
        hint.removeAll(QString());
        const QString kind = stopName(stop.kind, hall()->english());
        rows.append(
            {stop.id,
             {stop.id, whole ? kind : tr("%1 · %2").arg(kind, words.department(stop.department)), hint.join(u" · "_s),
              m_session->loggedIn() && !ranOut && !forbidsResumption(m_session->actor(), one, stop)}});
    }
    m_stops.setRows(rows);
}

void DeskClockLedger::fillExtension(const ServiceCase &one)
{
    if (!one.extension) {
        return;
    }
    const Extension &extension = *one.extension;
    const DeskText words(hall()->state(), hall()->catalogue(), hall()->now());
    const QString reason = extensionReasonName(extension.reason, hall()->english());
    const QString name = words.person(extension.answeredBy);
    const QString approver = name.isEmpty() ? QString() : tr("，批准人 %1").arg(name);
    QStringList lines{
        !isSet(extension.answeredAt) ? tr("申请延期 %n 个工作日（%1），等负责人批准", "", extension.days).arg(reason)
        : extension.granted ? tr("已批准延期 %n 个工作日（%1）%2", "", extension.days).arg(reason, approver)
        : name.isEmpty()    ? tr("延期 %n 个工作日没有批准（%1）", "", extension.days).arg(reason)
                         : tr("延期 %n 个工作日没有批准（%1），答复人 %2", "", extension.days).arg(reason, name)};
    const QString asker = words.person(extension.requestedBy);
    lines.append(asker.isEmpty() ? words.dayTime(extension.requestedAt)
                                 : tr("%1 %2 提出").arg(asker, words.dayTime(extension.requestedAt)));
    const QJsonObject told = m_explained.value("extension"_L1).toObject();
    if (const QString grounds = told.value("words"_L1).toString(); !grounds.isEmpty()) {
        lines.append(tr("依据和说明：%1").arg(grounds));
    }
    if (const QString then = words.dueIfGranted(told); !isSet(extension.answeredAt) && !then.isEmpty()) {
        lines.append(tr("批准后应在 %1 前办结").arg(then));
    }
    if (const QString answer = told.value("answer"_L1).toString(); !answer.isEmpty()) {
        lines.append(tr("答复：%1").arg(answer));
    }
    m_extensionText = lines.join(u'\n');
}

void DeskClockLedger::fillChoices(const ServiceCase &one)
{
    const bool english = hall()->english();
    fillParts(one);
    QList<ScreenRow> kinds;
    for (const StopKind kind : stopsOf(hall()->catalogue().matter(one.matter))) {
        kinds.append({toString(kind), {toString(kind), stopName(kind, english), QString()}});
    }
    m_kinds.setRows(kinds);
    QList<ScreenRow> reasons;
    for (const ExtensionReason reason : {ExtensionReason::Complex, ExtensionReason::Verification,
                                         ExtensionReason::JointReview, ExtensionReason::AwaitingReply}) {
        reasons.append({toString(reason), {toString(reason), extensionReasonName(reason, english), QString()}});
    }
    m_reasons.setRows(reasons);
    const Matter *matter = hall()->catalogue().matter(one.matter);
    m_longest = yizhan::longestExtension(one, matter);
    const Actor actor = m_session->actor();
    m_may = {m_session->loggedIn() && !forbidsExtension(actor, one, matter, hall()->now()),
             m_session->loggedIn() && !forbidsExtensionAnswer(actor, one)};
}

void DeskClockLedger::fillParts(const ServiceCase &one)
{
    std::vector<QString> parts;
    if (m_session->loggedIn()) {
        parts = stoppableParts(m_session->actor(), one, hall()->now());
    }
    // While one department alone is at work, who may stop the whole is not asked of what.
    if (!parts.empty() && parts.front().isEmpty() && activeBranches(one).size() < 2) {
        parts.resize(1);
    }
    const DeskText words(hall()->state(), hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const QString &part : parts) {
        const bool whole = part.isEmpty();
        rows.append({u"part/"_s + part,
                     {part, whole ? tr("整个办件") : words.department(part),
                      whole ? tr("承诺时限和各部门的时限一起停") : tr("只停这个部门的时限，承诺时限照走")}});
    }
    m_parts.setRows(rows);
}

QString DeskClockLedger::firstPart() const
{
    return m_parts.value(0, "value").toString();
}

QString DeskClockLedger::stopTitle(const QString &part) const
{
    if (part.isEmpty() || hall() == nullptr) {
        return tr("停表");
    }
    const DeskText words(hall()->state(), hall()->catalogue(), hall()->now());
    //: %1 a department
    return tr("停表：只停%1").arg(words.department(part));
}

void DeskClockLedger::command(const QString &verb, const QJsonObject &body, const QString &done)
{
    if (m_busy || m_caseId.isEmpty()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->send(u"/v1/cases/%1/%2"_s.arg(m_caseId, verb), body, this, [this, done](const Reply &reply) {
        m_busy = false;
        if (reply.ok()) {
            m_session->say(done, true);
        }
        refresh();
    });
}

void DeskClockLedger::stop(const QString &part, const QString &kind, int plannedDays, const QString &basis)
{
    QJsonObject body{{u"kind"_s, kind}, {u"planned_days"_s, plannedDays}, {u"basis"_s, basis}};
    if (!part.isEmpty()) {
        body.insert(u"department"_s, part);
    }
    command(u"stops"_s, body, tr("已停表"));
}

void DeskClockLedger::resume(const QString &stop, const QString &result)
{
    QJsonObject body{{u"stop"_s, stop}};
    if (const QString words = result.trimmed(); !words.isEmpty()) {
        body.insert(u"result"_s, words);
    }
    command(u"resume"_s, body, tr("已恢复计时；今天仍不计，明天起算"));
}

void DeskClockLedger::askExtension(const QString &reason, int days, const QString &words)
{
    command(u"extension"_s, {{u"reason"_s, reason}, {u"days"_s, days}, {u"words"_s, words}}, tr("延期申请已交负责人"));
}

void DeskClockLedger::answerExtension(bool grant, const QString &words)
{
    command(u"extension/answer"_s, {{u"grant"_s, grant}, {u"words"_s, words}},
            grant ? tr("已批准延期") : tr("没有批准延期"));
}

} // namespace yizhan
