// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/samplehall.h"

#include <QFile>

namespace yizhan::sample {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

Instant at(int year, unsigned month, unsigned day, int hour, int minute)
{
    return zone.at(Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}, hour * 60 + minute);
}

OpeningHours hours()
{
    OpeningHours result;
    for (std::size_t i = 0; i < 5; ++i) {
        result.week[i] = {{8 * 60 + 30, 12 * 60}, {14 * 60, 17 * 60 + 30}};
    }
    return result;
}

WorkCalendar calendar()
{
    WorkCalendar result;
    const auto load = [&result](const QString &name, bool known) {
        QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/calendars/") + name);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        file.readLine();
        while (!file.atEnd()) {
            const QStringList row = QString::fromUtf8(file.readLine()).trimmed().split(u',');
            const Day day = dayFromIso(row.at(0)).value();
            if (known) {
                result.addKnownYear(int(day.year()));
            }
            if (!known) {
                result.addStatutory(day, row.at(2), row.at(3));
            } else if (row.at(1) == u"workday") {
                result.addMakeupWorkday(day, row.at(2), row.at(3));
            } else {
                result.addHoliday(day, row.at(2), row.at(3));
            }
        }
    };
    load(u"cn_holidays.csv"_s, true);
    load(u"cn_statutory_2027.csv"_s, false);
    return result;
}

Catalogue catalogue()
{
    Catalogue result;
    result.unversioned = calendar();
    const auto workdays = [](int value) {
        return Limit{value, LimitUnit::Workday, {}};
    };

    Matter gaoling;
    gaoling.code = u"GAOLING"_s;
    gaoling.nameZh = u"高龄津贴申请"_s;
    gaoling.queuePrefix = u"M"_s;
    gaoling.promisedLimit = workdays(10);
    gaoling.materials = {{u"身份证"_s, {}, 1, 1, true, false, {}, {}, {}, {}},
                         {u"银行卡"_s, {}, 0, 1, true, true, {}, {}, {}, {}},
                         {u"委托书"_s, {}, 1, 0, false, false, {}, {}, {}, {}}};
    gaoling.review = {{u"SQ"_s, u"社区"_s, 1, 0, u"初审"_s, {}, workdays(2)},
                      {u"MZ"_s, u"民政"_s, 2, 0, u"审核"_s, {}, workdays(5)}};

    Matter joint = gaoling;
    joint.code = u"JOINT"_s;
    joint.queuePrefix = u"Z"_s;
    joint.materials.clear();
    joint.review = {{u"HD"_s, u"核对"_s, 1, 1, u"核对"_s, {}, workdays(5)},
                    {u"PCS"_s, u"派出所"_s, 1, 1, u"核查"_s, {}, workdays(3)},
                    {u"MZ"_s, u"民政"_s, 2, 0, u"审核"_s, {}, workdays(5)}};

    Matter quick;
    quick.code = u"QUICK"_s;
    quick.queuePrefix = u"Z"_s;
    quick.kindCode = 1;
    quick.promisedLimit = {0, LimitUnit::Immediate, {}};

    Matter birth = gaoling;
    birth.code = u"BIRTH"_s;
    birth.queuePrefix = u"Z"_s;
    birth.review = {{u"PCS"_s, u"派出所"_s, 1, 1, u"户口"_s, {}, workdays(3)},
                    {u"HD"_s, u"核对"_s, 1, 1, u"核对"_s, {}, workdays(3)},
                    {u"MZ"_s, u"民政"_s, 2, 0, u"汇总"_s, {}, workdays(3)}};
    birth.results = {{u"PCS"_s, u"户口登记"_s, {}}, {u"MZ"_s, u"生育补贴"_s, {}}};

    for (const Matter &matter : {gaoling, joint, quick, birth}) {
        result.matters[matter.code] = matter;
    }
    return result;
}

HallState hall()
{
    HallState state;
    HallInfo info;
    info.id = u"test"_s;
    info.nameZh = u"测试大厅"_s;
    info.caseCode = u"TS"_s;
    info.zone = zone;
    info.hours = hours();
    yizhan::apply(state, HallRecord(info));
    yizhan::apply(state, HallRecord(Person{u"wang"_s, u"王秀兰"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
    yizhan::apply(state, HallRecord(Person{u"li"_s, u"李志强"_s, {}, {}, u"SQ"_s, Role::Clerk, false}));
    yizhan::apply(state, HallRecord(Person{u"leader"_s, u"周主任"_s, {}, {}, u"SQ"_s, Role::Leader, false}));
    for (const auto &department : {u"mz"_s, u"hd"_s, u"pcs"_s}) {
        yizhan::apply(state,
                      HallRecord(Person{department, department, {}, {}, department.toUpper(), Role::Reviewer, false}));
    }
    yizhan::apply(state, HallRecord(Window{u"w1"_s, 1, {}, {}, {u"M"_s, u"Z"_s}, WindowState::Closed, {}, {}, {}, 0}));
    yizhan::apply(state, HallRecord(Window{u"w2"_s, 2, {}, {}, {u"Z"_s}, WindowState::Closed, {}, {}, {}, 0}));
    yizhan::apply(state,
                  HallRecord(Post{u"minsheng"_s, u"民生岗"_s, {}, u"wang"_s, u"li"_s, {}, u"w1"_s, {u"M"_s}, {}}));
    yizhan::apply(state, HallRecord(Post{u"zonghe"_s, u"综合岗"_s, {}, u"li"_s, u"wang"_s, {}, u"w2"_s, {u"Z"_s}, {}}));

    const Catalogue matters = catalogue();
    Context context;
    context.now = at(2026, 11, 23, 7, 0);
    const auto begun = decide(state, matters, BeginDay{}, context);
    for (const HallRecord &record : begun->changes) {
        yizhan::apply(state, record);
    }
    return state;
}

Result<Decision> Hall::run(const HallCommand &command, const Actor &actor)
{
    Context context;
    context.now = now;
    context.actor = actor;
    context.fresh.id = [this] {
        return u"id%1"_s.arg(++lastId);
    };
    context.fresh.slipCode = [this] {
        return u"code%1"_s.arg(lastId);
    };
    auto decision = decide(state, matters, command, context);
    if (decision) {
        yizhan::apply(state, *decision);
        for (Fact fact : decision->facts) {
            fact.at = isSet(fact.at) ? fact.at : now;
            facts[fact.subject].push_back(fact);
        }
    }
    return decision;
}

Result<Decision> Hall::as(const QString &person, const HallCommand &command)
{
    Actor actor;
    if (const auto found = state.people.find(person); found != state.people.end()) {
        actor = {found->second.role, person, {}, found->second.department, false};
    }
    return run(command, actor);
}

void Hall::wakeUntil(Instant until)
{
    while (const auto wake = nextWake(state, matters, now)) {
        if (wake->at > until) {
            break;
        }
        now = std::max(now, wake->at);
        Actor clockwork;
        clockwork.clockwork = true;
        if (!run(wake->command, clockwork)) {
            qFatal("a wake-up was refused: %s", qPrintable(wake->subject));
        }
    }
    now = std::max(now, until);
}

Ticket Hall::take(const QString &matter, bool priority)
{
    TakeTicket command;
    command.matter = matter;
    command.priority = priority;
    const auto decision = run(command);
    if (!decision) {
        qFatal("no ticket: %s", qPrintable(decision.error().en));
    }
    return state.tickets.at(decision->ticket);
}

void Hall::open(const QString &person, const QString &window)
{
    if (!as(person, LogIn{person}) || !as(person, OpenWindow{window})) {
        qFatal("cannot open %s", qPrintable(window));
    }
}

} // namespace yizhan::sample
