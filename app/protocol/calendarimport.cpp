// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/calendarimport.h"

#include "domain/instant.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libical/ical.h>

#include <map>
#include <memory>
#include <set>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

constexpr qsizetype maximumBytes = 1024 * 1024;
constexpr int firstYear = 2000;
constexpr int lastYear = 2100;
constexpr int longestEvent = 60;      ///< days
constexpr std::size_t leastDays = 10; ///< of each year in a file of several; the law has 13

const QString dayShape = u"a day like 2026-10-01, from 2000 to 2100"_s;

/** The days of a file, and what is wrong with them. */
class CalendarDays
{
public:
    explicit CalendarDays(Imported<CalendarYears> *result)
        : m_result(result)
    {
    }

    void fail(const QString &where, const QString &field, const QString &expected)
    {
        m_result->errors.push_back({where, field, expected});
    }
    /** One day, of the arrangement of that year (0: of its own year). English for the known names is filled in. */
    void add(const QString &where, std::optional<Day> day, bool workday, const QString &name, const QString &nameEn,
             int ofYear = 0);
    /** Puts the years into the result. */
    void finish(bool known, const CalendarYears &others);

private:
    void moveDecembers();
    void compare(const CalendarYears &others);

    Imported<CalendarYears> *m_result;
    std::map<int, CalendarYear> m_years;
    std::map<int, QString> m_firstAt;   ///< where each year begins
    std::map<sys_days, QString> m_seen; ///< and where
};

/** English for the names that the State Council's notices use; nothing where one of them is another. */
QString englishName(const QString &name)
{
    static const std::map<QString, QString> known{
        {u"元旦"_s, u"New Year's Day"_s},         {u"春节"_s, u"Spring Festival"_s},
        {u"除夕"_s, u"Spring Festival"_s},        {u"清明节"_s, u"Tomb-Sweeping Day"_s},
        {u"清明"_s, u"Tomb-Sweeping Day"_s},      {u"劳动节"_s, u"Labour Day"_s},
        {u"端午节"_s, u"Dragon Boat Festival"_s}, {u"端午"_s, u"Dragon Boat Festival"_s},
        {u"中秋节"_s, u"Mid-Autumn Festival"_s},  {u"中秋"_s, u"Mid-Autumn Festival"_s},
        {u"国庆节"_s, u"National Day"_s},         {u"国庆"_s, u"National Day"_s},
    };
    QStringList names;
    for (const QString &part : name.split(u'、')) {
        const auto found = known.find(part.trimmed());
        if (found == known.end()) {
            return {};
        }
        names.append(found->second);
    }
    return names.join(u", "_s);
}

void CalendarDays::add(const QString &where, std::optional<Day> day, bool workday, const QString &name,
                       const QString &nameEn, int ofYear)
{
    if (!day || int(day->year()) < firstYear || int(day->year()) > lastYear) {
        fail(where, u"date"_s, dayShape);
    } else if (workday && weekday{sys_days{*day}}.iso_encoding() < 6) {
        fail(where, u"kind"_s, u"workday only for a Saturday or Sunday, %1 works anyway"_s.arg(toIso(*day)));
    } else if (name.trimmed().isEmpty() || name.size() > ImportReader::shortText || !isPlainText(name)) {
        fail(where, u"name"_s, u"the name of the holiday"_s);
    } else if (nameEn.size() > ImportReader::shortText || !isPlainText(nameEn)) {
        fail(where, u"name_en"_s, u"the name of the holiday in English, or nothing"_s);
    } else if (const auto [seen, fresh] = m_seen.try_emplace(*day, where); !fresh) {
        fail(where, u"date"_s, u"each day once, %1 is at %2 too"_s.arg(toIso(*day), seen->second));
    } else {
        const int year = ofYear > 0 ? ofYear : int(day->year());
        m_firstAt.try_emplace(year, where);
        m_years[year].days.push_back({*day, workday, name, nameEn.isEmpty() ? englishName(name) : nameEn});
    }
}

/** A few days of December before a whole year: its New Year's holiday begins there. */
void CalendarDays::moveDecembers()
{
    std::vector<int> moved;
    for (auto &[year, content] : m_years) {
        const auto next = m_years.find(year + 1);
        const bool december = std::all_of(content.days.begin(), content.days.end(),
                                          [](const CalendarDay &day) { return day.date.month() == December; });
        if (december && content.days.size() < leastDays && next != m_years.end() &&
            next->second.days.size() >= leastDays) {
            next->second.days.insert(next->second.days.end(), content.days.begin(), content.days.end());
            moved.push_back(year);
        }
    }
    for (const int year : moved) {
        m_years.erase(year);
    }
}

/** Two arrangements may speak of one day at the turn of the year, and then say the same. */
void CalendarDays::compare(const CalendarYears &others)
{
    for (const auto &[year, content] : m_years) {
        for (const CalendarDay &day : content.days) {
            for (const CalendarYear &other : others) {
                if (!other.known || m_years.contains(other.year)) {
                    continue;
                }
                const auto same = std::find_if(other.days.begin(), other.days.end(),
                                               [&day](const CalendarDay &one) { return one.date == day.date; });
                if (same != other.days.end() && same->works != day.works) {
                    fail(m_seen.at(day.date), u"date"_s,
                         u"%1 as a %2, as the arrangement of %3 has it"_s
                             .arg(toIso(day.date), same->works ? u"workday"_s : u"holiday"_s)
                             .arg(other.year));
                }
            }
        }
    }
}

void CalendarDays::finish(bool known, const CalendarYears &others)
{
    if (m_years.empty() && m_result->ok()) {
        fail(u"file"_s, {}, u"at least one day"_s);
    }
    moveDecembers();
    if (known) {
        compare(others);
    }
    for (const auto &[year, content] : m_years) {
        if (m_years.size() > 1 && content.days.size() < leastDays) {
            fail(m_firstAt.at(year), u"date"_s,
                 u"one year, or several with at least %1 days each, but %2 has only %3"_s.arg(leastDays).arg(year).arg(
                     content.days.size()));
        }
        m_result->value.push_back({year, known, content.days});
    }
    m_result->value = inOrder(std::move(m_result->value));
}

/** The text of a file, whatever of the two usual encodings it has. */
std::optional<QString> decodeSheet(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (!utf8.hasError()) {
        return text;
    }
    QStringDecoder chinese("GB18030"); // there where Qt is built with ICU, as in Debian
    if (!chinese.isValid()) {
        return std::nullopt;
    }
    text = chinese(bytes);
    return chinese.hasError() ? std::nullopt : std::optional(text);
}

QString lineText(qsizetype line)
{
    return u"line %1"_s.arg(line);
}

/** The lines of a text on which `word` stands, counted from 1. */
std::vector<QString> linesOf(const QString &text, QLatin1StringView word)
{
    std::vector<QString> lines;
    qsizetype line = 1;
    qsizetype counted = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        line += QStringView(text).sliced(counted, at - counted).count(u'\n');
        counted = at;
        lines.push_back(lineText(line));
    }
    return lines;
}

/** The lines on which the objects inside the outermost one begin. */
std::vector<QString> linesOfObjects(const QString &text)
{
    std::vector<QString> lines;
    qsizetype line = 1;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            i += c == u'\\' ? 1 : 0;
            quoted = c != u'"';
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u'{' && ++depth == 2) {
            lines.push_back(lineText(line));
        } else if (c == u'}') {
            --depth;
        }
        line += c == u'\n' ? 1 : 0;
    }
    return lines;
}

QString lineAt(const std::vector<QString> &lines, std::size_t index)
{
    return index < lines.size() ? lines[index] : u"file"_s;
}

void readCsv(const QString &text, CalendarDays *days)
{
    const QStringList lines = text.split(u'\n');
    const QString heading = lines.at(0).trimmed();
    const bool inEnglish = heading == "date,kind,name,name_en"_L1;
    if (!inEnglish && heading != "date,kind,name"_L1) {
        days->fail(lineText(1), {},
                   u"the heading date,kind,name or date,kind,name,name_en, or a calendar as JSON or .ics"_s);
        return;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString where = lineText(i + 1);
        const QStringList fields = line.split(u',');
        if (fields.size() != (inEnglish ? 4 : 3)) {
            days->fail(where, {}, u"as many fields as the heading has"_s);
        } else if (fields.at(1) != "holiday"_L1 && fields.at(1) != "workday"_L1) {
            days->fail(where, u"kind"_s, u"holiday or workday"_s);
        } else {
            days->add(where, dayFromIso(fields.at(0)), fields.at(1) == "workday"_L1, fields.at(2), fields.value(3));
        }
    }
}

/** The arrangement of a year may have that day: of the year itself, or of the month on either side of it. */
bool reaches(int year, Day day)
{
    const int own = int(day.year());
    return own == year || (own == year - 1 && day.month() == December) || (own == year + 1 && day.month() == January);
}

void readHolidayCn(const QString &text, CalendarDays *days, ImportErrors *errors)
{
    const std::optional<QJsonObject> file = readJsonFile(text.toUtf8(), *errors);
    if (!file) {
        ImportError &error = errors->back(); // names the line as a field of the file
        if (error.field.startsWith("line "_L1)) {
            error.where = error.field.section(u',', 0, 0);
            error.field = error.field.section(u',', 1).trimmed();
        }
        return;
    }
    const int year = file->value(u"year"_s).toInt();
    const QJsonArray list = file->value(u"days"_s).toArray();
    if (year < firstYear || year > lastYear) {
        days->fail(lineAt(linesOf(text, "\"year\""_L1), 0), u"year"_s, u"a year from 2000 to 2100"_s);
        return;
    }
    const std::vector<QString> lines = linesOfObjects(text);
    std::size_t objects = 0;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list.at(i).isObject()) {
            days->fail(u"days[%1]"_s.arg(i), {}, u"an object with name, date and isOffDay"_s);
            continue;
        }
        const QJsonObject entry = list.at(i).toObject();
        const QString where = lineAt(lines, objects++);
        const QJsonValue off = entry.value(u"isOffDay"_s);
        const std::optional<Day> day = dayFromIso(entry.value(u"date"_s).toString());
        if (!off.isBool()) {
            days->fail(where, u"isOffDay"_s, u"true or false"_s);
        } else if (day && !reaches(year, *day)) {
            days->fail(where, u"date"_s, u"a day of %1, of the December before or the January after"_s.arg(year));
        } else {
            days->add(where, day, !off.toBool(), entry.value(u"name"_s).toString(), {}, year);
        }
    }
}

enum class Mark { None, Off, Work };

/** What an event says of its day; takes the mark out of the name. */
Mark markOf(icalcomponent *event, QString *name)
{
    Mark mark = Mark::None;
    for (icalproperty *it = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); it;
         it = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        if (qstrcmp(icalproperty_get_x_name(it), "X-APPLE-SPECIAL-DAY") == 0) {
            const QByteArray value = icalproperty_get_x(it);
            mark = value == "ALTERNATE-WORKDAY" ? Mark::Work : value == "WORK-HOLIDAY" ? Mark::Off : mark;
        }
    }
    static const QRegularExpression words(u"[\\s（(\\[【]*(补班|上班|调休上班|班|放假|休假|休)[）)\\]】]*\\s*$"_s);
    if (const QRegularExpressionMatch match = words.match(*name); match.hasMatch()) {
        if (mark == Mark::None) {
            mark = match.captured(1).contains(u'班') ? Mark::Work : Mark::Off;
        }
        name->truncate(match.capturedStart());
    }
    return mark;
}

std::optional<Day> dayOf(const icaltimetype &time)
{
    const Day day{year{time.year}, month{unsigned(time.month)}, std::chrono::day{unsigned(time.day)}};
    return !icaltime_is_null_time(time) && day.ok() ? std::optional(day) : std::nullopt;
}

/** Days from the first to the last of an event; DTEND is the day after (RFC 5545 3.6.1). 0: not whole days, too long.
 */
int lengthOf(icalcomponent *event, Day first, const icaltimetype &start)
{
    const std::optional<Day> end = dayOf(icalcomponent_get_dtend(event));
    if (!start.is_date) {
        return 0;
    }
    const auto length = end ? (sys_days{*end} - sys_days{first}).count() : 1;
    return length >= 0 && length <= longestEvent ? std::max(1, int(length)) : 0;
}

/** The line of the part of an iCalendar file that has no end of its own; libical reads what is left of one. */
std::optional<QString> unclosedPart(const QString &text)
{
    struct Part
    {
        QString name;
        qsizetype line;
    };
    std::vector<Part> open;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed().toUpper();
        if (line.startsWith("BEGIN:"_L1)) {
            open.push_back({line.mid(6), i + 1});
        } else if (line.startsWith("END:"_L1)) {
            if (open.empty() || open.back().name != line.mid(4)) {
                return lineText(i + 1);
            }
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(lineText(open.back().line));
}

void readEvents(const QByteArray &bytes, const QString &text, CalendarDays *days)
{
    struct Event
    {
        QString where;
        Day first;
        int length;
        Mark mark;
        QString name;
    };
    if (const auto open = unclosedPart(text)) {
        days->fail(*open, {}, u"its END: line, the file is cut off or its parts are not one inside the other"_s);
        return;
    }
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> root(icalparser_parse_string(bytes.constData()),
                                                                             &icalcomponent_free);
    if (!root) {
        days->fail(u"file"_s, {}, u"a calendar that begins with BEGIN:VCALENDAR"_s);
        return;
    }
    const std::vector<QString> lines = linesOf(text, "BEGIN:VEVENT"_L1);
    std::vector<Event> events;
    std::size_t index = 0;
    for (icalcomponent *it = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); it;
         it = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        const QString where = lineAt(lines, index++);
        const icaltimetype start = icalcomponent_get_dtstart(it);
        const std::optional<Day> first = dayOf(start);
        if (!first) {
            days->fail(where, u"DTSTART"_s, dayShape);
            continue;
        }
        const int length = lengthOf(it, *first, start);
        if (length == 0) {
            days->fail(where, u"DTSTART"_s, u"whole days (VALUE=DATE), at most %1"_s.arg(longestEvent));
        } else if (icalcomponent_get_first_property(it, ICAL_RRULE_PROPERTY)) {
            days->fail(where, u"RRULE"_s, u"days one by one, not a rule"_s);
        } else {
            QString name = QString::fromUtf8(icalcomponent_get_summary(it)).trimmed();
            const Mark mark = markOf(it, &name);
            events.push_back({where, *first, length, mark, name});
        }
    }
    const bool marked = std::any_of(events.begin(), events.end(), [](const Event &e) { return e.mark != Mark::None; });
    for (const Event &event : events) {
        if (marked && event.mark == Mark::None) {
            continue; // a festival on which everybody works
        }
        for (int i = 0; i < event.length; ++i) {
            days->add(event.where, sys_days{event.first} + std::chrono::days{i}, event.mark == Mark::Work, event.name,
                      {});
        }
    }
}

} // namespace

Imported<CalendarYears> readCalendar(const QByteArray &bytes, bool known, const CalendarYears &others)
{
    Imported<CalendarYears> result;
    CalendarDays days(&result);
    const std::optional<QString> text = bytes.size() > maximumBytes ? std::nullopt : decodeSheet(bytes);
    if (!text) {
        days.fail(u"file"_s, {}, u"a calendar in UTF-8 or GB18030 of at most 1 MiB"_s);
        return result;
    }
    if (const QString begin = text->left(100).trimmed(); begin.startsWith(u'{')) {
        readHolidayCn(*text, &days, &result.errors);
    } else if (begin.startsWith("BEGIN:VCALENDAR"_L1, Qt::CaseInsensitive)) {
        readEvents(text->toUtf8(), *text, &days);
    } else {
        readCsv(*text, &days);
    }
    days.finish(known, others);
    return result;
}

} // namespace yizhan
