// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/rosterfile.h"

#include "domain/duty/roster.h"
#include "protocol/names.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libical/ical.h>

#include <array>
#include <memory>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

constexpr qsizetype maximumBytes = 1024 * 1024;
constexpr std::size_t maximumSlots = 2000;
constexpr int columns = 7;
constexpr std::array kinds{SlotKind::Regular, SlotKind::Early, SlotKind::Noon, SlotKind::Evening, SlotKind::Holiday};

/** One slot as a file has it, every part still a text. */
struct Line
{
    QString where;
    QString date;
    QString kind;
    QString from;
    QString to;
    QString leader;
    QString workers;
    QString phone;
};

std::optional<QString> decoded(const QByteArray &bytes)
{
    for (const char *encoding : {"UTF-8", "GB18030"}) {
        QStringDecoder decoder(encoding);
        if (!decoder.isValid()) {
            continue;
        }
        const QString text = decoder(bytes);
        if (!decoder.hasError()) {
            return text;
        }
    }
    return std::nullopt;
}

/** The fields of a line (RFC 4180, without line breaks inside). */
QStringList fieldsOf(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"') {
            if (quoted && i + 1 < line.size() && line.at(i + 1) == u'"') {
                fields.last() += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (c == u',' && !quoted) {
            fields.append(QString());
        } else {
            fields.last() += c;
        }
    }
    return fields;
}

/** A field that no spreadsheet takes for a formula, and that stays one field. */
QString csvField(const QString &text)
{
    static const QRegularExpression special(u"[\",\n]"_s);
    const bool formula = !text.isEmpty() && u"=+-@\t"_s.contains(text.front());
    QString field = formula ? u'\'' + text : text;
    if (field.contains(special)) {
        field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    }
    return field;
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

int minuteOf(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,2})[:：](\\d{2})$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch()) {
        return -1;
    }
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    return hour > 24 || minute > 59 || hour * 60 + minute > 24 * 60 ? -1 : hour * 60 + minute;
}

QString nameOf(const HallState &state, const QString &id)
{
    const auto found = state.people.find(id);
    return found == state.people.end() ? id : found->second.name;
}

/** Turns lines into slots and notes what is wrong with them. */
class Reading
{
public:
    Reading(const HallState &state, const Catalogue &catalogue, Instant now)
        : m_state(state)
        , m_catalogue(catalogue)
        , m_now(now)
    {
    }

    void fail(const QString &where, const QString &field, const QString &expected, const QString &zh)
    {
        m_result.errors.push_back({where, field, expected, zh});
    }
    void add(const Line &line);
    Imported<std::vector<PlanSlot>> finish()
    {
        if (m_result.value.empty() && m_result.ok()) {
            fail(u"file"_s, {}, u"at least one slot"_s, u"至少要有一班"_s);
        }
        return std::move(m_result);
    }

private:
    QString person(const Line &line, const QString &field, const QString &text);

    HallState m_state; ///< with what the file has said so far
    const Catalogue &m_catalogue;
    Instant m_now;
    Imported<std::vector<PlanSlot>> m_result;
};

QString Reading::person(const Line &line, const QString &field, const QString &text)
{
    const QString wanted = text.trimmed();
    if (m_state.people.contains(wanted)) {
        return wanted;
    }
    QStringList found;
    for (const auto &[id, person] : m_state.people) {
        if (person.name == wanted) {
            found.append(id);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    fail(line.where, field,
         found.isEmpty() ? u"somebody of the hall, “%1” is not known"_s.arg(wanted.left(40))
                         : u"an id, %1 people are called “%2”"_s.arg(found.size()).arg(wanted.left(40)),
         found.isEmpty() ? u"大厅里没有“%1”这个人"_s.arg(wanted.left(40))
                         : u"有 %1 个人都叫“%2”，请写工号"_s.arg(found.size()).arg(wanted.left(40)));
    return {};
}

void Reading::add(const Line &line)
{
    const std::size_t before = m_result.errors.size();
    PlanSlot slot;
    const std::optional<Day> day = dayFromIso(line.date.trimmed());
    if (day) {
        slot.day = *day;
    } else {
        fail(line.where, u"date"_s, u"a day like 2026-10-01"_s, u"日期要写成 2026-10-01 这样"_s);
    }
    const QString kind = line.kind.trimmed();
    const auto known = std::find_if(kinds.begin(), kinds.end(),
                                    [&kind](SlotKind one) { return kind == slotKindZh(one) || kind == toString(one); });
    if (known != kinds.end()) {
        slot.kind = *known;
    } else {
        fail(line.where, u"kind"_s, u"regular, early, noon, evening or holiday (正常、错时早、中午、晚、节假日)"_s,
             u"时段只有正常、错时早、中午、晚、节假日"_s);
    }
    slot.from = minuteOf(line.from);
    slot.to = minuteOf(line.to);
    if (slot.from < 0 || slot.to <= slot.from) {
        fail(line.where, u"from"_s, u"times like 07:30 and 08:30, the second one later"_s,
             u"时间要写成 07:30、08:30 这样，结束在开始之后"_s);
    }
    slot.leader = person(line, u"leader"_s, line.leader);
    static const QRegularExpression between(u"[、;；/\\s]+"_s);
    const QStringList workers = line.workers.split(between, Qt::SkipEmptyParts);
    for (const QString &worker : workers) {
        slot.workers.append(person(line, u"workers"_s, worker));
    }
    if (workers.isEmpty()) {
        fail(line.where, u"workers"_s, u"at least one person"_s, u"至少要有一个人值班"_s);
    }
    slot.phone = line.phone.trimmed();
    static const QRegularExpression phone(u"^[0-9+][0-9 ()-]{2,19}$"_s);
    if (!slot.phone.isEmpty() && !phone.match(slot.phone).hasMatch()) {
        fail(line.where, u"phone"_s, u"a phone number, or nothing"_s, u"电话要写成号码，没有就空着"_s);
    }
    if (m_result.errors.size() > before) {
        return;
    }
    // The rules of the hall, each line on what the ones before it have made.
    Context context;
    context.now = m_now;
    context.actor.role = Role::Leader;
    const Result<Decision> decision = decide(m_state, m_catalogue, slot, context);
    if (!decision) {
        fail(line.where, {}, u"a slot that the rules allow: %1"_s.arg(decision.error().en), decision.error().zh);
        return;
    }
    for (const PlanSlot &other : m_result.value) {
        if (other.day == slot.day && other.from == slot.from) {
            fail(line.where, {}, u"each slot once, this one is there twice"_s, u"这一班写了两次"_s);
            return;
        }
    }
    yizhan::apply(m_state, *decision);
    m_result.value.push_back(std::move(slot));
}

void readCsv(const QString &text, Reading &reading)
{
    const QStringList lines = text.split(u'\n');
    const QString heading = lines.front().trimmed();
    if (heading != "date,kind,from,to,leader,workers,phone"_L1 && heading != u"日期,时段,开始,结束,带班,值班,电话") {
        reading.fail(u"line 1"_s, {},
                     u"the heading date,kind,from,to,leader,workers,phone or 日期,时段,开始,结束,带班,值班,电话"_s,
                     u"表头应为 日期,时段,开始,结束,带班,值班,电话"_s);
        return;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString where = u"line %1"_s.arg(i + 1);
        const QStringList fields = fieldsOf(line);
        if (fields.size() != columns && fields.size() != columns - 1) {
            reading.fail(where, {}, u"the seven fields of the heading"_s, u"要有表头的七栏"_s);
            continue;
        }
        reading.add({where, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields.value(6)});
    }
}

/** What follows one of these words in a line of the description. */
QString valueOf(const QString &description, const QString &words)
{
    const QRegularExpression shape(u"^\\s*(?:%1)\\s*[:：]\\s*(.+?)\\s*$"_s.arg(words),
                                   QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return shape.match(description).captured(1);
}

struct LocalTime
{
    QString date;
    QString clock;
};

/** In the hall's zone; a time without a zone is taken for the hall's. */
LocalTime localTime(const icaltimetype &time, const Zone &zone, bool end)
{
    if (icaltime_is_null_time(time) || time.is_date) {
        return {};
    }
    const Day day{year{time.year}, month{unsigned(time.month)}, std::chrono::day{unsigned(time.day)}};
    if (!day.ok()) {
        return {};
    }
    if (!icaltime_is_utc(time)) {
        return {toIso(day), clockText(time.hour * 60 + time.minute)};
    }
    const Instant instant = sys_days{day} + hours{time.hour} + minutes{time.minute};
    const int minute = zone.minuteOfDay(instant);
    const bool midnight = end && minute == 0; // 24:00 of the day before
    return {toIso(midnight ? Day{sys_days{zone.day(instant)} - days{1}} : zone.day(instant)),
            clockText(midnight ? 24 * 60 : minute)};
}

void readEvents(const QString &text, const Zone &zone, Reading &reading)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> root(icalparser_parse_string(bytes.constData()),
                                                                             &icalcomponent_free);
    if (!root) {
        reading.fail(u"file"_s, {}, u"a calendar that begins with BEGIN:VCALENDAR"_s, u"不是完整的日历文件"_s);
        return;
    }
    const QStringList lines = text.split(u'\n');
    std::vector<qsizetype> begins;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed() == "BEGIN:VEVENT"_L1) {
            begins.push_back(i + 1);
        }
    }
    std::size_t index = 0;
    for (icalcomponent *it = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); it;
         it = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        const QString where = index < begins.size() ? u"line %1"_s.arg(begins[index]) : u"file"_s;
        ++index;
        if (icalcomponent_get_first_property(it, ICAL_RRULE_PROPERTY)) {
            reading.fail(where, u"RRULE"_s, u"slots one by one, not a rule"_s, u"要一班一班地写，不能写成重复"_s);
            continue;
        }
        const LocalTime from = localTime(icalcomponent_get_dtstart(it), zone, false);
        const LocalTime to = localTime(icalcomponent_get_dtend(it), zone, true);
        if (from.date.isEmpty() || to.date != from.date) {
            reading.fail(where, u"DTSTART"_s, u"a beginning and an end with times, on one day"_s,
                         u"开始和结束要有钟点，并在同一天"_s);
            continue;
        }
        const QString description = QString::fromUtf8(icalcomponent_get_description(it));
        icalproperty *category = icalcomponent_get_first_property(it, ICAL_CATEGORIES_PROPERTY);
        icalproperty *contact = icalcomponent_get_first_property(it, ICAL_CONTACT_PROPERTY);
        reading.add({where, from.date, category ? QString::fromUtf8(icalproperty_get_categories(category)) : QString(),
                     from.clock, to.clock, valueOf(description, u"带班|leader"_s),
                     valueOf(description, u"值班|workers"_s),
                     contact ? QString::fromUtf8(icalproperty_get_contact(contact)) : QString()});
    }
}

std::vector<const RosterSlot *> slotsOf(const HallState &state, Day from, int count)
{
    std::vector<const RosterSlot *> found;
    const sys_days end = sys_days{from} + days{count};
    for (auto it = state.roster.lower_bound(toIso(from)); it != state.roster.end(); ++it) {
        if (sys_days{it->second.day} < end) {
            found.push_back(&it->second);
        }
    }
    return found;
}

QString namesOf(const HallState &state, const QStringList &people)
{
    QStringList names;
    for (const QString &person : people) {
        names.append(nameOf(state, person));
    }
    return names.join(u"、"_s);
}

icaltimetype icalTime(Instant instant)
{
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const auto minute = duration_cast<minutes>(instant - day).count();
    icaltimetype time = icaltime_null_time();
    time.year = int(date.year());
    time.month = int(unsigned(date.month()));
    time.day = int(unsigned(date.day()));
    time.hour = int(minute / 60);
    time.minute = int(minute % 60);
    time.is_date = 0;
    return icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
}

} // namespace

QString slotKindZh(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Regular:
        return u"正常"_s;
    case SlotKind::Early:
        return u"错时早"_s;
    case SlotKind::Noon:
        return u"中午"_s;
    case SlotKind::Evening:
        return u"晚"_s;
    case SlotKind::Holiday:
        return u"节假日"_s;
    }
    return {};
}

Imported<std::vector<PlanSlot>> readRoster(const QByteArray &bytes, const HallState &state, const Catalogue &catalogue,
                                           Instant now)
{
    Reading reading(state, catalogue, now);
    const std::optional<QString> text = bytes.size() > maximumBytes ? std::nullopt : decoded(bytes);
    if (!text) {
        reading.fail(u"file"_s, {}, u"a roster in UTF-8 or GB18030 of at most 1 MiB"_s,
                     u"值班表要用 UTF-8 或 GB18030 编码，不超过 1 MiB"_s);
        return reading.finish();
    }
    if (text->left(100).trimmed().startsWith("BEGIN:VCALENDAR"_L1, Qt::CaseInsensitive)) {
        readEvents(*text, state.info.zone, reading);
    } else {
        readCsv(*text, reading);
    }
    Imported<std::vector<PlanSlot>> result = reading.finish();
    if (result.value.size() > maximumSlots) {
        result.errors.push_back(
            {u"file"_s, {}, u"at most %1 slots"_s.arg(maximumSlots), u"最多 %1 班"_s.arg(maximumSlots)});
    }
    return result;
}

QJsonObject rosterChangesJson(const HallState &before, const std::vector<PlanSlot> &plan)
{
    qint64 added = 0;
    qint64 unchanged = 0;
    for (const PlanSlot &slot : plan) {
        const auto found = before.roster.find(slotId(slot.day, slot.from));
        if (found == before.roster.end()) {
            ++added;
            continue;
        }
        const RosterSlot &old = found->second;
        const QString phone = slot.phone.isEmpty() ? before.info.phone : slot.phone;
        const bool same = old.kind == slot.kind && old.to == slot.to && old.leader == slot.leader &&
                          old.workers == slot.workers && old.phone == phone;
        unchanged += same ? 1 : 0;
    }
    return {{u"changed"_s, qint64(plan.size()) - unchanged}, {u"added"_s, added}, {u"unchanged"_s, unchanged}};
}

QByteArray rosterCsv(const HallState &state, Day from, int count)
{
    QString text = u"\uFEFF日期,时段,开始,结束,带班,值班,电话\r\n"_s;
    for (const RosterSlot *slot : slotsOf(state, from, count)) {
        const QStringList fields{toIso(slot->day),    slotKindZh(slot->kind),      clockText(slot->from),
                                 clockText(slot->to), nameOf(state, slot->leader), namesOf(state, slot->workers),
                                 slot->phone};
        QStringList quoted;
        for (const QString &field : fields) {
            quoted.append(csvField(field));
        }
        text += quoted.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

QByteArray rosterCalendar(const HallState &state, Day from, int count, Instant now)
{
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                            icalproperty_new_prodid("-//Yizhan//roster//ZH"), nullptr),
        &icalcomponent_free);
    for (const RosterSlot *slot : slotsOf(state, from, count)) {
        const QString leader = nameOf(state, slot->leader);
        const QString workers = namesOf(state, slot->workers);
        const QByteArray uid = (slot->id + u'@' + state.info.id).toUtf8();
        const QByteArray summary = u"%1值班 · 带班%2 · %3"_s.arg(slotKindZh(slot->kind), leader, workers).toUtf8();
        const QByteArray description = u"带班：%1\n值班：%2"_s.arg(leader, workers).toUtf8();
        icalcomponent *event = icalcomponent_vanew(
            ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid.constData()), icalproperty_new_dtstamp(icalTime(now)),
            icalproperty_new_dtstart(icalTime(slotBegin(state.info, *slot))),
            icalproperty_new_dtend(icalTime(slotEnd(state.info, *slot))), icalproperty_new_summary(summary.constData()),
            icalproperty_new_description(description.constData()),
            icalproperty_new_categories(toString(slot->kind).toLatin1().constData()),
            icalproperty_new_location(state.info.nameZh.toUtf8().constData()), nullptr);
        if (!slot->phone.isEmpty()) {
            icalcomponent_add_property(event, icalproperty_new_contact(slot->phone.toUtf8().constData()));
        }
        icalcomponent_add_component(calendar.get(), event);
    }
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}

} // namespace yizhan
