// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/calendarjson.h"
#include "protocol/fields.h"
#include "protocol/recordjson.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

// The catalogue's records keep the field names of the files that halls import (resources/demo/matters.json).

template <typename V>
void fields(V &v, Material &it)
{
    v(u"name", it.name);
    v(u"name_en", it.nameEn);
    v(u"original", it.original);
    v(u"copy", it.copy);
    v(u"required", it.required);
    v(u"deferrable", it.deferrable);
    v(u"electronic_substitute", it.electronicSubstitute);
    v(u"electronic_substitute_en", it.electronicSubstituteEn);
    v(u"note", it.note);
    v(u"note_en", it.noteEn);
}

template <typename V>
void fields(V &v, Step &it)
{
    v(u"seq", it.seq);
    v(u"stage", it.stage);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"actor", it.actor);
    v(u"actor_en", it.actorEn);
    v(u"limit", it.limit);
}

template <typename V>
void fields(V &v, ReviewDepartment &it)
{
    v(u"department", it.department);
    v(u"name_zh", it.nameZh);
    v(u"order", it.order);
    v(u"parallel_group", it.parallelGroup);
    v(u"role", it.role);
    v(u"role_en", it.roleEn);
    v(u"limit", it.limit);
    v(u"deemable", it.deemable);
    v(u"lead", it.lead);
}

template <typename V>
void fields(V &v, MatterResult &it)
{
    v(u"department", it.department);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
}

template <typename V>
void fields(V &v, Matter &it)
{
    v(u"code", it.code);
    v(u"category", it.category);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"kind_code", it.kindCode);
    v(u"queue_prefix", it.queuePrefix);
    v(u"legal_limit", it.legalLimit);
    v(u"promised_limit", it.promisedLimit);
    v(u"conditions", it.conditions);
    v(u"conditions_en", it.conditionsEn);
    v(u"materials", it.materials);
    v(u"fee_charged", it.feeCharged);
    v(u"fee_note", it.feeNote);
    v(u"fee_note_en", it.feeNoteEn);
    v(u"steps", it.steps);
    v(u"review_departments", it.review);
    v(u"publicity_days", it.publicityDays);
    v(u"clock_stops", it.clockStops);
    v(u"longest_extension", it.longestExtension);
    v(u"result", it.result);
    v(u"result_en", it.resultEn);
    v(u"results", it.results);
    v(u"after_hours", it.afterHours);
    v(u"legal_basis", it.legalBasis);
    v(u"pinyin", it.pinyin);
    v(u"pinyin_initials", it.pinyinInitials);
    v(u"synonyms", it.synonyms);
    v(u"synonyms_en", it.synonymsEn);
}

template <typename V>
void fields(V &v, Department &it)
{
    v(u"code", it.code);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"level_code", it.levelCode);
}

template <typename V>
void fields(V &v, Category &it)
{
    v(u"code", it.code);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"queue_prefix", it.queuePrefix);
    v(u"position", it.position);
}

template <typename V>
void fields(V &v, BannedCertificate &it)
{
    v(u"seq", it.seq);
    v(u"name_zh", it.nameZh);
    v(u"name_en", it.nameEn);
    v(u"where_to_go_zh", it.whereToGoZh);
    v(u"where_to_go_en", it.whereToGoEn);
    v(u"keywords", it.keywords);
}

template <typename V>
void fields(V &v, PictureNode &it)
{
    v(u"id", it.id);
    v(u"parent", it.parent);
    v(u"position", it.position);
    v(u"icon", it.icon);
    v(u"title_zh", it.titleZh);
    v(u"title_en", it.titleEn);
    v(u"matters", it.matters);
}

namespace {

template <typename T>
Record recordOf(const QString &kind, const QString &id, const T &value)
{
    Record record;
    record.kind = kind;
    record.id = id;
    record.body = json::write(value).toObject();
    return record;
}

template <typename Map, typename Key>
bool store(Map &map, const Key &key, const Record &record)
{
    if (record.deleted) {
        map.erase(key);
        return true;
    }
    typename Map::mapped_type value;
    if (!json::read(record.body, value)) {
        return false;
    }
    map[key] = std::move(value);
    return true;
}

/** A version, or of a centre that does not publish versions yet a year. */
bool applyCalendar(Catalogue &catalogue, const Record &record)
{
    constexpr qsizetype digitsOfYear = 4;
    if (record.id.size() == digitsOfYear) {
        CalendarYear year;
        if (!record.deleted && !json::read(record.body, year)) {
            return false;
        }
        std::erase_if(catalogue.looseYears, [&](const CalendarYear &one) { return one.year == record.id.toInt(); });
        if (!record.deleted) {
            catalogue.looseYears.push_back(std::move(year));
        }
        catalogue.unversioned = workCalendar(catalogue.looseYears);
        return true;
    }
    if (record.deleted) {
        catalogue.calendars.erase(record.id);
        return true;
    }
    CalendarVersion version;
    // Named by its content: what does not match its name was changed on the way.
    if (!json::read(record.body, version) || version.id != record.id || !json::complete(version)) {
        return false;
    }
    catalogue.calendars[record.id] = std::move(version);
    return true;
}

} // namespace

Record toRecord(const Matter &matter)
{
    return recordOf(u"matter"_s, matter.code, matter);
}
Record toRecord(const Department &department)
{
    return recordOf(u"department"_s, department.code, department);
}
Record toRecord(const Category &category)
{
    return recordOf(u"category"_s, category.code, category);
}
Record toRecord(const BannedCertificate &banned)
{
    return recordOf(u"banned"_s, QString::number(banned.seq), banned);
}
Record toRecord(const PictureNode &picture)
{
    return recordOf(u"picture"_s, picture.id, picture);
}

Record toRecord(const CalendarVersion &version)
{
    return recordOf(u"calendar"_s, version.id, version);
}

bool applyRecord(Catalogue &catalogue, const Record &record)
{
    if (record.kind == u"matter") {
        return store(catalogue.matters, record.id, record);
    }
    if (record.kind == u"department") {
        return store(catalogue.departments, record.id, record);
    }
    if (record.kind == u"category") {
        return store(catalogue.categories, record.id, record);
    }
    if (record.kind == u"banned") {
        return store(catalogue.banned, record.id.toInt(), record);
    }
    if (record.kind == u"picture") {
        return store(catalogue.pictures, record.id, record);
    }
    return record.kind == u"calendar" && applyCalendar(catalogue, record);
}

QJsonObject toJson(const Limit &limit)
{
    return json::write(limit).toObject();
}

} // namespace yizhan
