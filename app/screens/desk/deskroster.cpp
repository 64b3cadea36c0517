// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskroster.h"

#include "domain/duty/roster.h"
#include "papers/rosterplan.h"
#include "protocol/names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskRoster)
};

QString kindText(const QString &kind)
{
    SlotKind value = SlotKind::Regular;
    (void)fromString(kind, &value);
    switch (value) {
    case SlotKind::Regular:
        return Words::tr("正常");
    case SlotKind::Early:
        return Words::tr("错时早");
    case SlotKind::Noon:
        return Words::tr("中午");
    case SlotKind::Evening:
        return Words::tr("晚");
    case SlotKind::Holiday:
        return Words::tr("节假日");
    }
    return {};
}

QString flagText(const QString &flag)
{
    static const std::map<QString, const char *> words{
        {u"missing"_s, QT_TRANSLATE_NOOP("DeskRoster", "没有排人")},
        {u"no_leader"_s, QT_TRANSLATE_NOOP("DeskRoster", "没有带班")},
        {u"no_workers"_s, QT_TRANSLATE_NOOP("DeskRoster", "没有值班人")},
        {u"one_worker"_s, QT_TRANSLATE_NOOP("DeskRoster", "只有一人，最好两人")},
        {u"not_published"_s, QT_TRANSLATE_NOOP("DeskRoster", "一周内，还没公布")},
        {u"published_late"_s, QT_TRANSLATE_NOOP("DeskRoster", "公布晚于一周前")},
        {u"person_away"_s, QT_TRANSLATE_NOOP("DeskRoster", "有人请假")},
        {u"pair_away"_s, QT_TRANSLATE_NOOP("DeskRoster", "A岗B岗都不在")},
        {u"both_of_pair"_s, QT_TRANSLATE_NOOP("DeskRoster", "同岗A、B排在一起")},
        {u"swap_asked"_s, QT_TRANSLATE_NOOP("DeskRoster", "有人申请换班")}};
    const auto found = words.find(flag);
    return found == words.end() ? QString() : Words::tr(found->second);
}

/** What wants something done about: not what is merely worth a word. */
bool isProblem(const QString &flag)
{
    return flag != "one_worker"_L1 && flag != "published_late"_L1 && flag != "both_of_pair"_L1;
}

bool isSevere(const QString &flag)
{
    return flag == "missing"_L1 || flag == "no_leader"_L1 || flag == "no_workers"_L1 || flag == "person_away"_L1 ||
           flag == "pair_away"_L1;
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString timesOf(const QJsonObject &row)
{
    return clockText(row.value("from"_L1).toInt()) + u"–"_s + clockText(row.value("to"_L1).toInt());
}

QStringList workersOf(const QJsonObject &slot)
{
    QStringList workers;
    const QJsonArray array = slot.value("workers"_L1).toArray();
    for (const QJsonValue &worker : array) {
        workers.append(worker.toString());
    }
    return workers;
}

} // namespace

DeskRoster::DeskRoster(QObject *parent)
    : DeskModel(parent)
    , m_rows({"day", "dayOff", "time", "kind", "leader", "workers", "flags", "severe", "published", "mine", "slot"})
    , m_people({"id", "name", "leads", "works", "away"})
    , m_swaps({"id", "text", "open", "agreed"})
    , m_faults({"text"})
{
}

void DeskRoster::listen(const HallData &hall)
{
    // Somebody else planned or swapped.
    connect(&hall, &HallData::postsChanged, this, [this] {
        if (m_stale) {
            load();
        }
    });
    connect(&hall, &HallData::onlineChanged, this, &DeskRoster::changed);
}

void DeskRoster::forget()
{
    ++m_asked;
    m_stale = false;
    m_from = {};
    m_plan.clear();
    m_rows.setRows({});
    m_current = -1;
    m_currentId.clear();
    m_message.clear();
    m_problems = 0;
    m_drafts = 0;
    m_published = 0;
    m_faults.setRows({});
    openCurrent();
    Q_EMIT changed();
}

QString DeskRoster::week() const
{
    if (!m_from.ok() || hall() == nullptr) {
        return {};
    }
    const Day last{std::chrono::sys_days{m_from} + std::chrono::days{WeekDays - 1}};
    return hall()->dayTextOf(m_from) + u" – "_s + hall()->dayTextOf(last);
}

void DeskRoster::load()
{
    if (hall() == nullptr || m_session.isNull() || !m_session->loggedIn()) {
        return;
    }
    if (!m_from.ok()) {
        const std::chrono::sys_days today{hall()->state().info.zone.day(hall()->now())};
        m_from = Day{today - (std::chrono::weekday{today} - std::chrono::Monday)};
    }
    m_loading = true;
    Q_EMIT changed();
    m_session->fetch(u"/v1/roster?from=%1&days=%2"_s.arg(toIso(m_from)).arg(WeekDays), this,
                     [this, asked = ++m_asked](const Reply &reply) {
                         if (asked == m_asked) {
                             take(reply);
                         }
                     });
}

void DeskRoster::turn(int weeks)
{
    if (m_from.ok()) {
        m_from = Day{std::chrono::sys_days{m_from} + std::chrono::days{WeekDays * weeks}};
        m_current = -1;
        m_currentId.clear();
        load();
    }
}

QString DeskRoster::name(const QString &person) const
{
    const auto found = hall()->state().people.find(person);
    return found == hall()->state().people.end() ? person : found->second.name;
}

void DeskRoster::take(const Reply &reply)
{
    m_loading = false;
    if (!reply.ok()) {
        m_message = m_session->refusalOf(reply);
        Q_EMIT changed();
        return;
    }
    m_stale = true;
    m_message.clear();
    m_plan.clear();
    m_problems = 0;
    m_drafts = 0;
    m_published = 0;
    QList<ScreenRow> rows;
    const QJsonArray days = reply.body.value("days"_L1).toArray();
    for (const QJsonValue &day : days) {
        addDay(day.toObject(), rows);
    }
    m_rows.setRows(rows);
    m_current = m_currentId.isEmpty() ? -1 : m_rows.indexOf(m_currentId);
    if (!m_edited) {
        openCurrent();
    }
    Q_EMIT changed();
}

void DeskRoster::addDay(const QJsonObject &day, QList<ScreenRow> &rows)
{
    const std::optional<Day> date = dayFromIso(day.value("day"_L1).toString());
    const QString kind = day.value("kind"_L1).toString();
    const bool dayOff = kind == "weekend"_L1 || kind == "holiday"_L1;
    const QString holiday = hall()->pick(day.value("name"_L1).toString(), day.value("name_en"_L1).toString());
    QString dayText = date ? hall()->dayTextOf(*date) : QString();
    if (!holiday.isEmpty()) {
        dayText += u' ' + holiday;
    }
    const QJsonArray slotsOfDay = day.value("slots"_L1).toArray();
    for (const QJsonValue &value : slotsOfDay) {
        QJsonObject row = value.toObject();
        const QJsonObject slot = row.value("slot"_L1).toObject();
        QStringList flags;
        bool severe = false;
        bool problem = false;
        const QJsonArray flagged = row.value("flags"_L1).toArray();
        for (const QJsonValue &flag : flagged) {
            flags.append(flagText(flag.toString()));
            severe = severe || isSevere(flag.toString());
            problem = problem || isProblem(flag.toString());
        }
        QStringList workers = workersOf(slot);
        const bool mine =
            workers.contains(m_session->person()) || slot.value("leader"_L1).toString() == m_session->person();
        for (QString &worker : workers) {
            worker = name(worker);
        }
        const bool draft = !slot.isEmpty() && slot.value("published_at"_L1).toString().isEmpty();
        m_problems += problem ? 1 : 0;
        m_drafts += draft ? 1 : 0;
        m_published += !slot.isEmpty() && !draft ? 1 : 0;
        const QString id = day.value("day"_L1).toString() + u'-' + QString::number(row.value("from"_L1).toInt());
        rows.append({id,
                     {dayText, dayOff, timesOf(row), kindText(row.value("kind"_L1).toString()),
                      slot.isEmpty() ? QString() : name(slot.value("leader"_L1).toString()), workers.join(u"、"_s),
                      flags.join(u" · "_s), severe, !slot.isEmpty() && !draft, mine, slot.value("id"_L1).toString()}});
        row.insert(u"day"_s, day.value("day"_L1));
        m_plan.append(row);
        dayText.clear();
    }
}

void DeskRoster::setCurrent(int row)
{
    m_current = row >= 0 && row < m_plan.size() ? row : -1;
    m_currentId = m_current < 0 ? QString() : m_rows.rows().at(m_current).id;
    openCurrent();
    Q_EMIT changed();
}

void DeskRoster::openCurrent()
{
    m_edited = false;
    m_leader.clear();
    m_workers.clear();
    QList<ScreenRow> swaps;
    if (m_current >= 0) {
        const QJsonObject slot = m_plan.at(m_current).value("slot"_L1).toObject();
        m_leader = slot.value("leader"_L1).toString();
        m_workers = workersOf(slot);
        const QJsonArray array = slot.value("swaps"_L1).toArray();
        for (const QJsonValue &value : array) {
            const QJsonObject swap = value.toObject();
            const bool open = swap.value("answered_at"_L1).toString().isEmpty();
            const bool byTo = swap.value("asked_by"_L1).toString() == swap.value("to"_L1).toString();
            const QString colleague = swap.value(byTo ? "from"_L1 : "to"_L1).toString(); // askedOf()
            // Whose own word it takes as the leader needs no other.
            const bool agreed = !swap.value("agreed_at"_L1).toString().isEmpty() || colleague == m_session->person();
            const bool declined =
                !swap.value("approved"_L1).toBool() && swap.value("answered_by"_L1).toString() == colleague;
            const QString result = open && !agreed                      ? tr("等 %1 同意").arg(name(colleague))
                                   : open                               ? tr("等带班领导答复")
                                   : swap.value("approved"_L1).toBool() ? tr("已同意")
                                   : declined                           ? tr("%1 不换").arg(name(colleague))
                                                                        : tr("没有同意");
            const QString id = swap.value("id"_L1).toString();
            swaps.append(
                {id,
                 {id,
                  tr("%1 换 %2 · %3")
                      .arg(name(swap.value("from"_L1).toString()), name(swap.value("to"_L1).toString()), result),
                  open, agreed}});
        }
    }
    m_swaps.setRows(swaps);
    fillPeople();
}

void DeskRoster::fillPeople()
{
    QList<ScreenRow> rows;
    if (m_current >= 0 && hall() != nullptr) {
        const HallState &state = hall()->state();
        const QJsonObject row = m_plan.at(m_current);
        const Day day = dayFromIso(row.value("day"_L1).toString()).value_or(Day{});
        const Instant begin = state.info.zone.at(day, row.value("from"_L1).toInt());
        const Instant end = state.info.zone.at(day, row.value("to"_L1).toInt());
        for (const auto &[id, person] : state.people) {
            if (person.role != Role::Clerk && person.role != Role::Leader) {
                continue;
            }
            rows.append({id,
                         {id, person.name, m_leader == id, m_workers.contains(id),
                          isAway(state, id, begin, end, hall()->now())}});
        }
    }
    m_people.setRows(rows);
}

QString DeskRoster::currentTitle() const
{
    if (m_current < 0) {
        return {};
    }
    const QJsonObject row = m_plan.at(m_current);
    const std::optional<Day> day = dayFromIso(row.value("day"_L1).toString());
    return tr("%1 %2 %3")
        .arg(day ? hall()->dayTextOf(*day) : QString(), kindText(row.value("kind"_L1).toString()), timesOf(row));
}

QString DeskRoster::currentFlags() const
{
    return m_current < 0 ? QString() : m_rows.value(m_current, "flags").toString();
}

bool DeskRoster::maySwap() const
{
    return m_current >= 0 && m_rows.value(m_current, "mine").toBool();
}

void DeskRoster::print()
{
    if (m_rows.count() == 0) {
        return;
    }
    RosterPlan plan{hall()->english(),
                    hall()->hallName(),
                    week(),
                    hall()->phone(),
                    hall()->dateText() + u' ' + hall()->timeText(),
                    {}};
    for (int i = 0; i < m_rows.count(); ++i) {
        plan.lines.append({m_rows.value(i, "day").toString(), m_rows.value(i, "time").toString(),
                           m_rows.value(i, "kind").toString(), m_rows.value(i, "leader").toString(),
                           m_rows.value(i, "workers").toString(), m_rows.value(i, "dayOff").toBool()});
    }
    const QDir documents(folder().toLocalFile());
    QFile file(documents.filePath(tr("值班表") + u'-' + toIso(m_from) + u".pdf"_s));
    const bool made = documents.mkpath(u"."_s) && file.open(QIODevice::WriteOnly) && writeRosterPlan(plan, &file);
    m_session->say((made ? tr("已存为 %1") : tr("存不了 %1")).arg(QDir::toNativeSeparators(file.fileName())), made);
}

void DeskRoster::setLeader(int person)
{
    m_leader = m_people.value(person, "id").toString();
    m_edited = true;
    fillPeople();
    Q_EMIT changed();
}

void DeskRoster::toggleWorker(int person)
{
    const QString id = m_people.value(person, "id").toString();
    if (m_workers.removeAll(id) == 0) {
        m_workers.append(id);
    }
    m_edited = true;
    fillPeople();
    Q_EMIT changed();
}

void DeskRoster::command(const QString &path, const QJsonObject &body, const QString &done)
{
    m_session->send(path, body, this, [this, done](const Reply &reply) {
        if (reply.ok()) {
            m_edited = false;
            m_session->say(done, true);
            load();
        }
    });
}

QJsonObject DeskRoster::range() const
{
    return {{u"from"_s, toIso(m_from)}, {u"days"_s, WeekDays}};
}

void DeskRoster::draft()
{
    command(u"/v1/roster/draft"_s, range(), tr("没有排的班次都排上了，看一看再公布。"));
}

void DeskRoster::publish()
{
    command(u"/v1/roster/publish"_s, range(), tr("这一周已经公布。"));
}

void DeskRoster::save()
{
    if (m_current < 0) {
        return;
    }
    const QJsonObject row = m_plan.at(m_current);
    command(u"/v1/roster/slots"_s,
            {{u"day"_s, row.value("day"_L1)},
             {u"kind"_s, row.value("kind"_L1)},
             {u"from"_s, row.value("from"_L1)},
             {u"to"_s, row.value("to"_L1)},
             {u"leader"_s, m_leader},
             {u"workers"_s, QJsonArray::fromStringList(m_workers)},
             {u"phone"_s, row.value("slot"_L1).toObject().value("phone"_L1).toString()}},
            tr("已保存。"));
}

void DeskRoster::remove()
{
    const QString id = m_rows.value(m_current, "slot").toString();
    if (!id.isEmpty()) {
        command(u"/v1/roster/slots/%1/remove"_s.arg(id), {}, tr("这个班次已去掉。"));
    }
}

void DeskRoster::askSwap(int person)
{
    const QString id = m_rows.value(m_current, "slot").toString();
    const QString to = m_people.value(person, "id").toString();
    if (!id.isEmpty() && !to.isEmpty()) {
        command(u"/v1/roster/slots/%1/swaps"_s.arg(id), {{u"from"_s, m_session->person()}, {u"to"_s, to}},
                tr("换班已申请，对方同意后由带班领导批准。"));
    }
}

void DeskRoster::answerSwap(int swap, bool approve)
{
    const QString id = m_rows.value(m_current, "slot").toString();
    command(u"/v1/roster/slots/%1/swaps/answer"_s.arg(id),
            {{u"swap"_s, m_swaps.value(swap, "id").toString()}, {u"approve"_s, approve}},
            approve ? tr("已同意换班。") : tr("没有同意换班。"));
}

} // namespace yizhan
