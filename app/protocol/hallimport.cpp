// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/hallimport.h"

#include "domain/cases/copyfields.h"
#include "protocol/names.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <map>
#include <set>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using Need = ImportReader::Need;

namespace {

constexpr qsizetype maximumWindows = 200;
constexpr qsizetype maximumPeople = 2000;
constexpr int maximumPersonName = 30; // 联系人 a..30
constexpr int maximumMinutesPerTicket = 240;
constexpr int maximumLightDays = 30;
constexpr int maximumOverdueHours = 24 * 30;
constexpr int maximumCaseDays = 3650;
constexpr int maximumCorrectionDays = 365;
constexpr int minutesOfDay = 24 * 60;
constexpr qsizetype maximumDutyHours = 12;
constexpr int maximumPlaces = 200;
constexpr int maximumResidents = 1'000'000;
constexpr int maximumPresenceMinutes = 480;
constexpr int maximumPosts = 20;
constexpr int maximumCoverDays = 250;
constexpr int maximumPhoto = 96 * 1024; ///< as base64: a portrait of some 300 × 400

const QString idPattern = u"[a-z0-9][a-z0-9-]{0,39}"_s;
const QString idShape = u"1 to 40 small letters, digits and hyphens"_s;
const QString phonePattern = u"[0-9+][0-9 ()-]{2,19}"_s;
const QString phoneShape = u"a phone number of 3 to 20 digits, spaces and hyphens"_s;

std::optional<int> minuteFrom(QStringView text)
{
    const auto colon = text.indexOf(u':');
    if (text.size() != 5 || colon != 2) {
        return std::nullopt;
    }
    bool hourOk = false;
    bool minuteOk = false;
    const int hour = text.first(2).toInt(&hourOk);
    const int minute = text.sliced(3).toInt(&minuteOk);
    if (!hourOk || !minuteOk || hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > minutesOfDay) {
        return std::nullopt;
    }
    return hour * 60 + minute;
}

OpeningHours readHours(ImportReader &hall)
{
    static const QStringList days{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    OpeningHours hours;
    std::optional<ImportReader> reader = hall.object(u"hours"_s);
    if (!reader) {
        return hours;
    }
    bool any = false;
    for (qsizetype day = 0; day < days.size(); ++day) {
        std::vector<OpenSlot> &slotsOfDay = hours.week.at(std::size_t(day));
        const QStringList texts = reader->texts(days.at(day), 8, 16, Need::Optional);
        for (QString text : texts) {
            text.replace(u'–', u'-');
            const QStringList parts = text.split(u'-');
            // -1 where a side is not a time; GCC 12 takes two optionals here for uninitialised.
            const int from = parts.size() == 2 ? minuteFrom(parts.at(0).trimmed()).value_or(-1) : -1;
            const int to = parts.size() == 2 ? minuteFrom(parts.at(1).trimmed()).value_or(-1) : -1;
            const int earliest = slotsOfDay.empty() ? 0 : slotsOfDay.back().to;
            if (from < earliest || from >= to) {
                reader->fail(days.at(day), u"slots like 08:30-12:00 one after another, not “%1”"_s.arg(text));
                continue;
            }
            slotsOfDay.push_back({from, to});
        }
        any = any || !texts.isEmpty();
    }
    if (!any) {
        reader->fail({}, u"at least one day with opening hours"_s);
    }
    reader->done();
    return hours;
}

/** When lights change (DOMAIN 2.5); what is left out stays at its default. */
LightRules readLights(ImportReader &hall)
{
    LightRules lights;
    std::optional<ImportReader> reader = hall.object(u"lights"_s, Need::Optional);
    if (!reader) {
        return lights;
    }
    lights.blueDays = reader->number(u"blue_days"_s, 0, maximumLightDays, lights.blueDays);
    lights.yellowDays = reader->number(u"yellow_days"_s, 0, maximumLightDays, lights.yellowDays);
    lights.bluePercent = reader->number(u"blue_percent"_s, 0, 99, lights.bluePercent);
    lights.yellowPercent = reader->number(u"yellow_percent"_s, 0, 99, lights.yellowPercent);
    lights.urgeDays = reader->number(u"urge_days"_s, 1, maximumLightDays, lights.urgeDays);
    lights.redCardDays = reader->number(u"red_card_days"_s, 1, maximumLightDays, lights.redCardDays);
    lights.urgeHours = reader->number(u"urge_hours"_s, 1, maximumOverdueHours, lights.urgeHours);
    lights.redCardHours = reader->number(u"red_card_hours"_s, 1, maximumOverdueHours, lights.redCardHours);
    if (lights.yellowDays > lights.blueDays || lights.yellowPercent > lights.bluePercent) {
        reader->fail({}, u"yellow no earlier than blue"_s);
    }
    if (lights.redCardDays < lights.urgeDays || lights.redCardHours < lights.urgeHours) {
        reader->fail({}, u"the red card no earlier than urging"_s);
    }
    reader->done();
    return lights;
}

/** In which order the provincial system's form wants its fields, and so the key that copies them. */
QStringList readCopyOrder(ImportReader &reader)
{
    const QStringList order = reader.texts(u"copy_order"_s, copyFields().size(), 40, Need::Optional);
    for (const QString &field : order) {
        if (!copyFields().contains(field)) {
            reader.fail(u"copy_order"_s, u"fields among %1"_s.arg(copyFields().join(u", "_s)));
        }
    }
    return order;
}

/** A span of the day like 07:30-08:30; {-1, -1} where it is none. */
OpenSlot spanFrom(QString text)
{
    text.replace(u'–', u'-');
    const QStringList parts = text.split(u'-');
    const int from = parts.size() == 2 ? minuteFrom(parts.at(0).trimmed()).value_or(-1) : -1;
    const int to = parts.size() == 2 ? minuteFrom(parts.at(1).trimmed()).value_or(-1) : -1;
    return from >= 0 && to > from ? OpenSlot{from, to} : OpenSlot{-1, -1};
}

/** When somebody is on duty beside the opening hours (DOMAIN 4). */
std::vector<DutyHours> readDuty(ImportReader &hall)
{
    std::vector<DutyHours> duty;
    for (ImportReader &reader : hall.objects(u"duty"_s, maximumDutyHours, Need::Optional)) {
        DutyHours hours;
        const QString kind = reader.choice(u"kind"_s, {u"early"_s, u"noon"_s, u"evening"_s, u"holiday"_s});
        const QString on = reader.choice(u"on"_s, {u"workday"_s, u"day_off"_s});
        const QString time = reader.text(u"time"_s, 16);
        const OpenSlot span = spanFrom(time);
        if (!time.isEmpty() && span.from < 0) {
            reader.fail(u"time"_s, u"a time like 07:30-08:30, not “%1”"_s.arg(time));
        }
        if (!kind.isEmpty() && !fromString(kind, &hours.kind)) {
            reader.fail(u"kind"_s, u"a kind of slot"_s);
        }
        hours.dayOff = on == "day_off"_L1;
        hours.from = span.from;
        hours.to = span.to;
        const bool overlaps = std::any_of(duty.begin(), duty.end(), [&hours](const DutyHours &other) {
            return other.dayOff == hours.dayOff && other.from < hours.to && hours.from < other.to;
        });
        if (overlaps) {
            reader.fail(u"time"_s, u"hours that do not overlap others of such days"_s);
        }
        reader.done();
        duty.push_back(hours);
    }
    return duty;
}

/** What may be booked (DOMAIN 6); what is left out stays at its default. */
BookingRules readBooking(ImportReader &hall)
{
    BookingRules rules;
    std::optional<ImportReader> reader = hall.object(u"booking"_s, Need::Optional);
    if (!reader) {
        return rules;
    }
    rules.slotMinutes = reader->number(u"slot_minutes"_s, 5, maximumMinutesPerTicket, rules.slotMinutes);
    rules.places = reader->number(u"places"_s, 0, maximumPlaces, rules.places);
    for (ImportReader &quota : reader->objects(u"quotas"_s, 24, Need::Optional)) {
        rules.quotas.push_back({quota.code(u"prefix"_s, u"[C-Z]"_s, u"a single capital letter from C on"_s),
                                quota.number(u"places"_s, 0, maximumPlaces)});
        quota.done();
    }
    reader->done();
    return rules;
}

HallInfo readInfo(ImportReader &file)
{
    HallInfo info;
    std::optional<ImportReader> reader = file.object(u"hall"_s);
    if (!reader) {
        return info;
    }
    info.id = reader->code(u"id"_s, idPattern, idShape);
    info.nameZh = reader->text(u"name_zh"_s, ImportReader::shortText);
    info.nameEn = reader->text(u"name_en"_s, ImportReader::shortText);
    info.regionZh = reader->text(u"region_zh"_s, ImportReader::shortText);
    info.regionEn = reader->text(u"region_en"_s, ImportReader::shortText);
    info.addressZh = reader->text(u"address_zh"_s, ImportReader::shortText);
    info.addressEn = reader->text(u"address_en"_s, ImportReader::shortText, Need::Optional);
    info.phone = reader->code(u"phone"_s, phonePattern, phoneShape);
    info.supervisionPhone = reader->code(u"supervision_phone"_s, phonePattern, phoneShape);
    info.caseCode = reader->code(u"case_code"_s, u"[A-Z]{1,6}"_s, u"1 to 6 capital letters"_s);
    const QByteArray zone = reader->text(u"zone"_s, ImportReader::shortText).toLatin1();
    if (!zone.isEmpty() && !QTimeZone(zone).isValid()) {
        reader->fail(u"zone"_s, u"a time zone such as Asia/Shanghai"_s);
    } else {
        info.zone = Zone(zone);
    }
    info.hours = readHours(*reader);
    info.lights = readLights(*reader);
    info.minutesPerTicket = reader->number(u"minutes_per_ticket"_s, 1, maximumMinutesPerTicket, info.minutesPerTicket);
    info.duty = readDuty(*reader);
    info.booking = readBooking(*reader);
    info.caseBoard = reader->flag(u"case_board"_s, true);
    info.caseDays = reader->number(u"case_days"_s, 1, maximumCaseDays, info.caseDays);
    info.correctionDays = reader->number(u"correction_days"_s, 1, maximumCorrectionDays, info.correctionDays);
    info.copyOrder = readCopyOrder(*reader);
    info.residents = reader->number(u"residents"_s, 0, maximumResidents, info.residents);
    info.presenceMinutes = reader->number(u"presence_minutes"_s, 0, maximumPresenceMinutes, info.presenceMinutes);
    constexpr int leastPresenceMinutes = 5; // a desk where somebody works says so every four
    if (info.presenceMinutes > 0 && info.presenceMinutes < leastPresenceMinutes) {
        reader->fail(u"presence_minutes"_s, u"0 (never asked), or 5 and more"_s);
    }
    info.answerMinutes = reader->number(u"answer_minutes"_s, 1, maximumPresenceMinutes, info.answerMinutes);
    info.mostPrimary = reader->number(u"most_primary"_s, 1, maximumPosts, info.mostPrimary);
    info.mostBackup = reader->number(u"most_backup"_s, 1, maximumPosts, info.mostBackup);
    info.mostCoverDays = reader->number(u"most_cover_days"_s, 1, maximumCoverDays, info.mostCoverDays);
    reader->done();
    return info;
}

/** Queue prefixes of a window or a post. */
QStringList readPrefixes(ImportReader &reader)
{
    const QStringList prefixes = reader.texts(u"prefixes"_s, 24, 1);
    for (const QString &prefix : prefixes) {
        if (prefix < u"C"_s || prefix > u"Z"_s) {
            reader.fail(u"prefixes"_s, u"single capital letters, not A or B (they mean posts)"_s);
        }
    }
    return prefixes;
}

std::vector<Window> readWindows(ImportReader &file)
{
    std::vector<Window> windows;
    std::set<QString> ids;
    std::set<int> numbers;
    for (ImportReader &reader : file.objects(u"windows"_s, maximumWindows)) {
        Window window;
        window.id = reader.code(u"id"_s, idPattern, idShape);
        if (!window.id.isEmpty()) {
            reader.become(u"window %1"_s.arg(window.id));
        }
        window.number = reader.number(u"number"_s, 1, 999);
        window.nameZh = reader.text(u"name_zh"_s, 20);
        window.nameEn = reader.text(u"name_en"_s, ImportReader::shortText);
        window.prefixes = readPrefixes(reader);
        if (!window.id.isEmpty() && !ids.insert(window.id).second) {
            reader.fail(u"id"_s, u"each window once, this id is there twice"_s);
        }
        if (!numbers.insert(window.number).second) {
            reader.fail(u"number"_s, u"each number once, %1 is there twice"_s.arg(window.number));
        }
        if (window.prefixes.isEmpty()) {
            reader.fail(u"prefixes"_s, u"at least one queue prefix"_s);
        }
        reader.done();
        windows.push_back(window);
    }
    if (windows.empty()) {
        file.fail(u"windows"_s, u"at least one window"_s);
    }
    return windows;
}

/** A picture inside the file, so that it goes wherever the file goes. */
QString readPhoto(ImportReader &reader)
{
    const QString photo = reader.text(u"photo"_s, maximumPhoto, Need::Optional);
    static const QRegularExpression shape(u"\\Adata:image/(jpeg|png);base64,[A-Za-z0-9+/]+={0,2}\\z"_s);
    if (!photo.isEmpty() && !shape.match(photo).hasMatch()) {
        reader.fail(u"photo"_s, u"a JPEG or PNG of at most 70 KB, as data:image/jpeg;base64,…"_s);
        return {};
    }
    return photo;
}

void readPeople(ImportReader &file, ImportedHall &hall)
{
    std::set<QString> ids;
    std::set<QString> logins;
    for (ImportReader &reader : file.objects(u"people"_s, maximumPeople)) {
        Person person;
        person.id = reader.code(u"id"_s, idPattern, idShape);
        if (!person.id.isEmpty()) {
            reader.become(u"person %1"_s.arg(person.id));
        }
        person.name = reader.text(u"name"_s, maximumPersonName);
        person.titleZh = reader.text(u"title_zh"_s, maximumPersonName);
        person.titleEn = reader.text(u"title_en"_s, ImportReader::shortText, Need::Optional);
        person.department =
            reader.code(u"department"_s, u"[A-Z0-9][A-Z0-9-]{0,23}"_s, u"a department's code, such as SQ"_s);
        if (const QString role = reader.choice(u"role"_s, {u"clerk"_s, u"reviewer"_s, u"leader"_s, u"administrator"_s});
            !role.isEmpty() && !fromString(role, &person.role)) {
            reader.fail(u"role"_s, u"a role of staff"_s);
        }
        person.partyMember = reader.flag(u"party_member"_s, false);
        person.photo = readPhoto(reader);
        const QString login = reader.code(u"login"_s, idPattern, idShape, Need::Optional);
        if (!person.id.isEmpty() && !ids.insert(person.id).second) {
            reader.fail(u"id"_s, u"each person once, this id is there twice"_s);
        }
        if (!login.isEmpty()) {
            if (!logins.insert(login).second) {
                reader.fail(u"login"_s, u"each log-in once, “%1” is there twice"_s.arg(login));
            }
            hall.accounts.push_back({login, person.id, person.role, person.department});
        }
        reader.done();
        hall.people.push_back(person);
    }
}

void readPosts(ImportReader &file, ImportedHall &hall, QStringList &warnings)
{
    const auto isPerson = [&](const QString &id) {
        return std::any_of(hall.people.begin(), hall.people.end(),
                           [&](const Person &person) { return person.id == id; });
    };
    const auto isWindow = [&](const QString &id) {
        return std::any_of(hall.windows.begin(), hall.windows.end(),
                           [&](const Window &window) { return window.id == id; });
    };
    std::set<QString> ids;
    std::map<QString, QString> postOfPrefix;
    std::map<QString, int> primary;
    std::map<QString, int> backup;
    for (ImportReader &reader : file.objects(u"posts"_s, maximumWindows)) {
        Post post;
        post.id = reader.code(u"id"_s, idPattern, idShape);
        if (!post.id.isEmpty()) {
            reader.become(u"post %1"_s.arg(post.id));
        }
        post.nameZh = reader.text(u"name_zh"_s, 20);
        post.nameEn = reader.text(u"name_en"_s, ImportReader::shortText);
        const auto person = [&](const QString &key, Need need) {
            const QString id = reader.code(key, idPattern, u"the id of a person"_s, need);
            if (!id.isEmpty() && !isPerson(id)) {
                reader.fail(key, u"the id of one of the people, “%1” is not among them"_s.arg(id));
            }
            return id;
        };
        post.a = person(u"a"_s, Need::Required);
        post.b = person(u"b"_s, Need::Required);
        post.substitute = person(u"substitute"_s, Need::Optional);
        if (!post.a.isEmpty() && post.a == post.b) {
            reader.fail(u"b"_s, u"another person than A (rule AB-1)"_s);
        }
        if (!post.substitute.isEmpty() && (post.substitute == post.a || post.substitute == post.b)) {
            reader.fail(u"substitute"_s, u"another person than A and B"_s);
        }
        post.window = reader.code(u"window"_s, idPattern, u"the id of a window"_s, Need::Optional);
        if (!post.window.isEmpty() && !isWindow(post.window)) {
            reader.fail(u"window"_s, u"the id of one of the windows, “%1” is not among them"_s.arg(post.window));
        }
        post.prefixes = readPrefixes(reader);
        for (const QString &prefix : std::as_const(post.prefixes)) {
            if (const auto [known, fresh] = postOfPrefix.emplace(prefix, post.id); !fresh) {
                reader.fail(u"prefixes"_s, u"one post per queue, %1 is already with %2"_s.arg(prefix, known->second));
            }
        }
        post.phone = reader.code(u"phone"_s, phonePattern, phoneShape, Need::Optional);
        if (!post.id.isEmpty() && !ids.insert(post.id).second) {
            reader.fail(u"id"_s, u"each post once, this id is there twice"_s);
        }
        reader.done();
        ++primary[post.a];
        ++backup[post.b];
        hall.posts.push_back(post);
    }
    for (const auto &[person, count] : primary) {
        if (count > 1) {
            warnings.append(u"%1 is A of %2 posts"_s.arg(person).arg(count));
        }
    }
    for (const auto &[person, count] : backup) {
        if (count > 2) {
            warnings.append(u"%1 is B of %2 posts"_s.arg(person).arg(count));
        }
    }
    for (const Window &window : hall.windows) {
        for (const QString &prefix : window.prefixes) {
            if (!postOfPrefix.contains(prefix)) {
                file.fail(u"posts"_s, u"a post for the queue %1 of window %2"_s.arg(prefix, window.id));
            }
        }
    }
    for (const auto &[prefix, post] : postOfPrefix) {
        const bool served =
            std::any_of(hall.windows.begin(), hall.windows.end(),
                        [&, &queue = prefix](const Window &window) { return window.prefixes.contains(queue); });
        if (!served) {
            file.fail(u"windows"_s, u"a window for the queue %1 of post %2"_s.arg(prefix, post));
        }
    }
}

} // namespace

Imported<ImportedHall> readHall(const QByteArray &bytes)
{
    Imported<ImportedHall> result;
    const std::optional<QJsonObject> object = readJsonFile(bytes, result.errors);
    if (!object) {
        return result;
    }
    ImportReader file(result.errors, u"file"_s, *object);
    (void)file.number(u"schema_version"_s, 1, 1, 1);
    (void)file.text(u"notice"_s, ImportReader::longText, Need::Optional);
    result.value.info = readInfo(file);
    result.value.windows = readWindows(file);
    readPeople(file, result.value);
    readPosts(file, result.value, result.warnings);
    file.done();
    return result;
}

ImportErrors checkHall(const ImportedHall &hall, const Catalogue &catalogue)
{
    ImportErrors errors;
    for (const Person &person : hall.people) {
        if (!catalogue.departments.contains(person.department)) {
            errors.push_back({u"person %1"_s.arg(person.id), u"department"_s,
                              u"a department of the catalogue, “%1” is not in it"_s.arg(person.department)});
        }
    }
    std::set<QString> needed;
    for (const auto &[code, matter] : catalogue.matters) {
        needed.insert(matter.queuePrefix);
    }
    for (const QString &prefix : needed) {
        const bool served = std::any_of(hall.windows.begin(), hall.windows.end(),
                                        [&](const Window &window) { return window.prefixes.contains(prefix); });
        if (!served) {
            errors.push_back(
                {u"file"_s, u"windows"_s, u"a window for the queue %1 of the catalogue's matters"_s.arg(prefix)});
        }
    }
    return errors;
}

ImportErrors checkPairs(const ImportedHall &hall, const std::map<QString, Post> &present)
{
    ImportErrors errors;
    for (const Post &post : hall.posts) {
        const auto found = present.find(post.id);
        if (found == present.end()) {
            continue;
        }
        const auto check = [&](const QString &field, const QString &now, const QString &wanted) {
            if (now != wanted) {
                errors.push_back({u"post %1"_s.arg(post.id), field,
                                  u"“%1” as it is now, not “%2”: a pair changes with approval, at the desk on the "
                                  "leader's page (desk, 带班, AB岗搭配; rule AB-13)"_s.arg(now, wanted)});
            }
        };
        check(u"a"_s, found->second.a, post.a);
        check(u"b"_s, found->second.b, post.b);
        check(u"substitute"_s, found->second.substitute, post.substitute);
    }
    return errors;
}

} // namespace yizhan
