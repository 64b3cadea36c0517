// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskcalendar.h"

#include "screens/desk/desktext.h"

#include <QJsonArray>

#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<QByteArray> VersionRoles{"version", "label", "years", "when", "adopted", "newest"};
const QList<QByteArray> GroupRoles{"from", "to", "count"};
const QList<QByteArray> CaseRoles{"caseId", "caseNo", "matter", "part", "from", "to", "mark", "late"};

} // namespace

DeskCalendar::DeskCalendar(QObject *parent)
    : DeskModel(parent)
    , m_versions(VersionRoles)
    , m_groups(GroupRoles)
    , m_cases(CaseRoles)
{
}

void DeskCalendar::listen(const HallData &hall)
{
    connect(&hall, &HallData::catalogueChanged, this, &DeskCalendar::refresh);
    connect(&hall, &HallData::hallChanged, this, &DeskCalendar::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskCalendar::refresh);
}

void DeskCalendar::refresh()
{
    fillVersions();
    Q_EMIT changed();
}

void DeskCalendar::forget()
{
    ++m_asked;
    m_selected.clear();
    m_message.clear();
    m_shown = {};
    m_counts = {};
    m_groups.setRows({});
    m_cases.setRows({});
    Q_EMIT changed();
}

bool DeskCalendar::waiting() const
{
    if (!available() || hall() == nullptr) {
        return false;
    }
    const CalendarVersion *newest = hall()->catalogue().newestCalendar();
    return newest != nullptr && newest->number > hall()->state().calendar.version.number;
}

void DeskCalendar::fillVersions()
{
    if (!available() || hall() == nullptr) {
        m_versions.setRows({});
        return;
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QString adopted = hall()->state().calendar.version.id;
    const CalendarVersion *newest = hall()->catalogue().newestCalendar();
    std::map<int, const CalendarVersion *, std::greater<>> newestFirst;
    for (const auto &[id, version] : hall()->catalogue().calendars) {
        newestFirst[version.number] = &version;
    }
    QList<ScreenRow> rows;
    for (const auto &[number, version] : newestFirst) {
        QStringList years;
        for (const CalendarYear &year : version->years) {
            years.append(year.known ? QString::number(year.year) : tr("%1（暂定）").arg(year.year));
        }
        rows.append({version->id,
                     {version->id, tr("第 %1 版").arg(number), years.join(tr("、")), text.dayTime(version->publishedAt),
                      version->id == adopted, version == newest}});
    }
    m_versions.setRows(rows);
}

void DeskCalendar::load()
{
    if (!available() || hall() == nullptr) {
        return;
    }
    fillVersions();
    const CalendarVersion *newest = hall()->catalogue().newestCalendar();
    if (m_selected.isEmpty() && newest != nullptr) {
        m_selected = newest->id;
    }
    fetch();
}

void DeskCalendar::select(const QString &version)
{
    m_selected = version;
    fetch();
}

void DeskCalendar::fetch()
{
    const int asked = ++m_asked;
    if (m_selected.isEmpty()) {
        m_message = tr("还没有公布工作日历。");
        Q_EMIT changed();
        return;
    }
    m_session->fetch(u"/v1/calendars/%1/preview"_s.arg(m_selected), this, [this, asked](const Reply &reply) {
        if (asked != m_asked) {
            return;
        }
        if (reply.ok()) {
            m_message.clear();
            take(reply.body);
        } else {
            m_shown = {};
            m_groups.setRows({});
            m_cases.setRows({});
            m_message = m_session->refusalOf(reply);
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

QString DeskCalendar::dayTime(const QJsonValue &time) const
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    return text.dayTime(instantFromIso(time.toString()).value_or(Instant{}));
}

void DeskCalendar::take(const QJsonObject &preview)
{
    m_counts = preview.value("counts"_L1).toObject();
    const auto count = [this](QLatin1StringView name) {
        return m_counts.value(name).toInt();
    };
    const bool current = preview["calendar"_L1]["version"_L1] == preview["adopted"_L1]["version"_L1];
    const QString name = tr("第 %1 版").arg(preview["calendar"_L1]["number"_L1].toInt());
    const int moved = count("moved"_L1);
    m_shown = {};
    m_shown.adoptable = !current;
    m_shown.title = current ? tr("%1，本厅正在使用").arg(name) : tr("改用%1会怎样").arg(name);
    QStringList sum{tr("在办 %n 件", "", count("running"_L1))};
    sum.append(moved == 0 ? tr("日期都不变") : tr("%n 件的日期会变", "", moved));
    if (const int settled = count("settled"_L1); settled > 0) {
        sum.append(tr("%n 件不再暂定", "", settled));
    }
    if (const int unsettled = count("unsettled"_L1); unsettled > 0) {
        sum.append(tr("%n 件变为暂定", "", unsettled));
    }
    if (const int relieved = count("relieved"_L1); relieved > 0) {
        sum.append(tr("%n 件不再超期", "", relieved));
    }
    m_shown.sum = sum.join(tr("，"));
    if (const int overdue = count("overdue"_L1); overdue > 0) {
        m_shown.overdue = tr("有 %n 件只因为换日历就会超期，列在最前面。", "", overdue);
    }
    m_shown.question = moved == 0 ? tr("没有办件改期。今后都按这一版计算。")
                                  : tr("%n 件会一起改期，原因记进每一件，居民查进度时看得到。", "", moved);
    QList<ScreenRow> groups;
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const auto day = [](const QJsonValue &value) {
        return value.toString();
    };
    for (const QJsonValue &group : preview.value("groups"_L1).toArray()) {
        groups.append({day(group["from"_L1]) + day(group["to"_L1]),
                       {day(group["from"_L1]), day(group["to"_L1]), tr("%n 件", "", group["cases"_L1].toInt())}});
    }
    m_groups.setRows(groups);
    fillCases(preview);
}

void DeskCalendar::fillCases(const QJsonObject &preview)
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const QLatin1StringView list : {"overdue"_L1, "cases"_L1}) {
        for (const QJsonValue &one : preview.value(list).toArray()) {
            for (const QJsonValue &clock : one["clocks"_L1].toArray()) {
                const QString department = clock["department"_L1].toString();
                const bool before = clock["provisional_before"_L1].toBool();
                const bool after = clock["provisional_after"_L1].toBool();
                const bool late = clock["overdue"_L1].toBool();
                const QString id = one["id"_L1].toString();
                rows.append({id + u'/' + department + QString::number(rows.size()),
                             {id, one["case_no"_L1].toString(),
                              hall()->pick(one["matter_name"_L1].toString(), one["matter_name_en"_L1].toString()),
                              department.isEmpty() ? tr("全程") : text.department(department),
                              dayTime(clock["from"_L1]), dayTime(clock["to"_L1]),
                              late               ? tr("超期")
                              : before && !after ? tr("不再暂定")
                              : !before && after ? tr("暂定")
                                                 : QString(),
                              late}});
            }
        }
    }
    m_cases.setRows(rows);
    const int more = preview.value("more"_L1).toInt();
    m_shown.more = more > 0 ? tr("还有 %n 件没有列出。", "", more) : QString();
}

void DeskCalendar::adopt()
{
    if (!adoptable()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->send(u"/v1/calendars/%1/adopt"_s.arg(m_selected), {}, this, [this](const Reply &reply) {
        m_busy = false;
        if (reply.ok()) {
            const QJsonObject counts = reply.body.value("counts"_L1).toObject();
            const QString done = tr("已改用新日历，%n 件改期", "", counts.value("moved"_L1).toInt());
            m_session->say(counts == m_counts ? done : tr("%1（与预览时不同：中间有办件变化）").arg(done), true);
        }
        fetch();
    });
}

} // namespace yizhan
