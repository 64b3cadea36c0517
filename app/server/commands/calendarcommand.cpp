// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include "server/accounts/administration.h"
#include "server/commands/arguments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QString dayOf(const QJsonValue &time)
{
    return time.toString().left(10);
}

QString yearsOf(const QJsonValue &version)
{
    QStringList years;
    for (const QJsonValue &year : version[u"years"_s].toArray()) {
        years.append(QString::number(year[u"year"_s].toInt()) +
                     (year[u"known"_s].toBool() ? QString() : u" (statutory days)"_s));
    }
    return years.join(u", "_s);
}

void sayList(const QJsonObject &answer)
{
    const QString adopted = answer[u"adopted"][u"version"].toString();
    for (const QJsonValue &version : answer[u"versions"].toArray()) {
        const QString id = version[u"version"_s].toString();
        say(u"%1 %2  %3  published %4  %5"_s.arg(id == adopted ? u"*"_s : u" "_s, id,
                                                 version[u"label"_s].toString().leftJustified(14),
                                                 dayOf(version[u"published_at"_s]), yearsOf(version)));
    }
    say(adopted.isEmpty()
            ? u"no calendar is adopted yet; the hall adopts the newest one as soon as it runs"_s
            : u"* the hall counts by %1, adopted %2"_s.arg(adopted, dayOf(answer[u"adopted"][u"adopted_at"])));
}

void sayCounts(const QJsonObject &counts, const QString &verb)
{
    const auto number = [&](QStringView name) {
        return counts[name].toInt();
    };
    say(u"%1 of %2 running cases %3; %4 overdue only because of it, %5 no longer overdue; %6 lose the mark "
        "provisional (暂定), %7 get it"_s.arg(number(u"moved"))
            .arg(number(u"running"))
            .arg(verb)
            .arg(number(u"overdue"))
            .arg(number(u"relieved"))
            .arg(number(u"settled"))
            .arg(number(u"unsettled")));
}

void sayCases(const QJsonArray &cases)
{
    for (const QJsonValue &one : cases) {
        for (const QJsonValue &clock : one[u"clocks"_s].toArray()) {
            const QString department = clock[u"department"_s].toString();
            const auto told = [&](const QString &time, const QString &mark) {
                return clock[time].toString() + (clock[mark].toBool() ? u" provisional"_s : QString());
            };
            say(u"  %1  %2 -> %3%4"_s.arg(one[u"case_no"_s].toString(), told(u"from"_s, u"provisional_before"_s),
                                          told(u"to"_s, u"provisional_after"_s),
                                          department.isEmpty() ? QString() : u"  (part of %1)"_s.arg(department)));
        }
    }
}

void sayPreview(const QJsonObject &answer, const QString &data)
{
    const QString id = answer[u"calendar"][u"version"].toString();
    if (id == answer[u"adopted"][u"version"].toString()) {
        say(u"The hall counts by %1 already."_s.arg(id));
    }
    sayCounts(answer[u"counts"].toObject(), u"would move"_s);
    for (const QJsonValue &group : answer[u"groups"].toArray()) {
        say(u"  %1 -> %2: %3 cases"_s.arg(group[u"from"_s].toString(), group[u"to"_s].toString())
                .arg(group[u"cases"_s].toInt()));
    }
    if (const QJsonArray overdue = answer[u"overdue"].toArray(); !overdue.isEmpty()) {
        say(u"Overdue only because of it:"_s);
        sayCases(overdue);
    }
    if (const QJsonArray cases = answer[u"cases"].toArray(); !cases.isEmpty()) {
        say(u"Cases:"_s);
        sayCases(cases);
    }
    if (const qint64 more = answer[u"more"].toInteger(); more > 0) {
        say(u"  … and %1 more"_s.arg(more));
    }
    say(u"To adopt it: yizhan-server calendar adopt %1 --data %2"_s.arg(id, data));
}

} // namespace

int runCalendar(const QStringList &words)
{
    Arguments arguments({u"json"_s}, {u"data"_s, u"database"_s, u"key"_s});
    if (!arguments.parse(words)) {
        return complain(WrongWords, arguments.error() + u"; yizhan-server --help explains."_s);
    }
    const QString what = arguments.positions().value(0);
    const bool lists = what == "list"_L1;
    const bool adopts = what == "adopt"_L1;
    if ((!lists && !adopts && what != "preview"_L1) || arguments.positions().size() > (lists ? 1 : 2) ||
        !arguments.has(u"data"_s)) {
        return complain(WrongWords, u"calendar list | preview [VERSION] | adopt [VERSION], each with --data DIR; "
                                    "without VERSION the newest"_s);
    }
    const Result<HallFolder> folder = HallFolder::open(arguments.value(u"data"_s), arguments.value(u"database"_s));
    if (!folder) {
        return complain(Failed, folder.error().en);
    }
    QByteArray target = "/v1/calendars";
    if (!lists) {
        target += '/' + QUrl::toPercentEncoding(arguments.positions().value(1, u"newest"_s)) + '/' + what.toLatin1();
    }
    const Result<HttpAnswer> answer =
        administer(*folder, arguments.value(u"key"_s), target, adopts ? QByteArray("application/json") : QByteArray(),
                   adopts ? QByteArray("{}") : QByteArray(), adopts ? Method::Post : Method::Get);
    if (!answer) {
        return complain(Failed, answer.error().en);
    }
    if (answer->status >= 300) {
        return refuse(*answer);
    }
    const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
    if (arguments.has(u"json"_s)) {
        say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
    } else if (lists) {
        sayList(object);
    } else if (adopts) {
        say(u"The hall counts by %1 (%2)."_s.arg(object[u"adopted"][u"version"].toString(),
                                                 object[u"adopted"][u"label"].toString()));
        sayCounts(object[u"counts"].toObject(), u"moved"_s);
    } else {
        sayPreview(object, arguments.value(u"data"_s));
    }
    return Fine;
}

} // namespace yizhan
