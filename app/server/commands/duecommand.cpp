// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "protocol/calendarimport.h"
#include "protocol/duequestion.h"
#include "protocol/hallimport.h"
#include "protocol/recordjson.h"
#include "server/accounts/administration.h"
#include "server/commands/arguments.h"
#include "server/commands/hallcreation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** Calendars and hours that come with the program, where no hall is named. */
Result<QJsonObject> answerHere(const DueQuestion &question)
{
    CalendarYears years;
    for (const auto &[file, known] :
         {std::pair{u"calendars/cn_holidays.csv"_s, true}, std::pair{u"calendars/cn_statutory_2027.csv"_s, false}}) {
        years = withYears(years, readCalendar(sampleFile(file), known).value);
    }
    const ImportedHall sample = readHall(sampleFile(u"demo/hall.json"_s)).value;
    const CalendarVersion calendar = calendarVersion(years, 1, {});
    const HallInfo &info = sample.info;
    return answeredDue(question, {info.hours, *calendar.days, info.zone, info.lights, calendar.id});
}

QByteArray targetOf(const DueQuestion &question)
{
    QUrlQuery query{{u"accepted"_s, question.accepted}, {u"unit"_s, question.unit}};
    for (const auto &[name, value] : {std::pair{u"limit"_s, question.limit}, std::pair{u"extend"_s, question.extend}}) {
        if (!value.isEmpty()) {
            query.addQueryItem(name, value);
        }
    }
    for (const QString &stop : question.stops) {
        query.addQueryItem(u"stop"_s, stop);
    }
    return "/v1/due?" + query.toString(QUrl::FullyEncoded).replace(u'+', u"%2B"_s).toLatin1();
}

/** "14:00": how much of a limit in hours runs on that day; times are all of one zone. */
QString hoursOn(const QString &date, const QJsonObject &due)
{
    const auto wall = [](const QString &time) {
        return instantFromIso(time.left(19) + u'Z').value_or(Instant{});
    };
    const Instant midnight = wall(date + u"T00:00:00"_s);
    const Instant from = std::max(midnight, wall(due[u"accepted"_s].toString()));
    const Instant to = std::min(midnight + std::chrono::hours{24}, wall(due[u"due"_s].toString()));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(to - from).count();
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

void sayDays(const QJsonObject &due)
{
    static const QStringList weekdays{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    int counted = 0;
    for (const QJsonValue &day : due[u"days"_s].toArray()) {
        const QString date = day[u"date"_s].toString();
        const auto weekday = std::chrono::weekday{std::chrono::sys_days{dayFromIso(date).value_or(Day{})}};
        const QString count = !day[u"counted"_s].toBool()             ? u"-"_s
                              : day[u"kind"_s].toString() == u"hours" ? hoursOn(date, due)
                                                                      : QString::number(++counted);
        say(u"%1 %2 %3  %4"_s.arg(date, weekdays.at(weekday.iso_encoding() - 1), count.rightJustified(5),
                                  day[u"why"_s].toString()));
    }
}

/** What is wrong with the words themselves, whatever their values are; empty: nothing. */
QString faultOf(const Arguments &arguments)
{
    if (!arguments.positions().isEmpty()) {
        return u"unknown word \"%1\""_s.arg(arguments.positions().first());
    }
    for (const auto &[name, what] :
         {std::pair{u"accepted"_s, u"TIME"_s}, std::pair{u"unit"_s, u"immediate|hour|day|workday|month"_s}}) {
        if (!arguments.has(name)) {
            return u"due needs --%1 %2"_s.arg(name, what);
        }
    }
    for (const QString &once : {u"accepted"_s, u"limit"_s, u"unit"_s, u"extend"_s}) {
        if (arguments.values(once).size() > 1) {
            return u"--%1 stands twice"_s.arg(once);
        }
    }
    for (const QString &beside : {u"database"_s, u"key"_s}) {
        if (arguments.has(beside) && !arguments.has(u"data"_s)) {
            return u"--%1 is of a hall: name it with --data"_s.arg(beside);
        }
    }
    return {};
}

} // namespace

int runDue(const QStringList &words)
{
    Arguments arguments({u"explain"_s, u"json"_s}, {u"accepted"_s, u"limit"_s, u"unit"_s, u"stop"_s, u"extend"_s,
                                                    u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server due --help explains."_s);
    }
    if (const QString fault = faultOf(arguments); !fault.isEmpty()) {
        return complain(WrongWords, fault + u"; yizhan-server due --help explains."_s);
    }
    const DueQuestion question{arguments.value(u"accepted"_s), arguments.value(u"limit"_s), arguments.value(u"unit"_s),
                               arguments.values(u"stop"_s), arguments.value(u"extend"_s)};
    QJsonObject due;
    if (arguments.has(u"data"_s)) {
        const auto folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
        if (!folder) {
            return complain(Failed, folder.error().en);
        }
        const Result<HttpAnswer> answer =
            administer(*folder, arguments.value(u"key"_s), targetOf(question), {}, {}, Method::Get);
        if (!answer) {
            return complain(Failed, answer.error().en);
        }
        if (answer->status >= 300) {
            const int code = refuse(*answer);
            return answer->status == 400 ? int(WrongWords) : code;
        }
        due = QJsonDocument::fromJson(answer->body).object();
    } else {
        const Result<QJsonObject> answer = answerHere(question);
        if (!answer) {
            const Error &error = answer.error();
            return error.status == 400
                       ? complain(WrongWords, error.en)
                       : complain(Failed, error.rule.isEmpty() ? error.en : u"%1 (%2)"_s.arg(error.en, error.rule));
        }
        due = *answer;
    }
    if (arguments.has(u"json"_s)) {
        say(QString::fromUtf8(QJsonDocument(due).toJson(QJsonDocument::Indented)).trimmed());
        return Fine;
    }
    say(due.value(u"due"_s).toString() + (due.value(u"provisional"_s).toBool()
                                              ? u" (provisional: a year on the way has no arrangement yet)"_s
                                              : QString()));
    if (arguments.has(u"explain"_s)) {
        sayDays(due);
    }
    return Fine;
}

} // namespace yizhan
