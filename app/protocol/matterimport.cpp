// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/matterimport.h"

#include "protocol/recordjson.h"

#include <algorithm>
#include <map>
#include <set>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using Need = ImportReader::Need;

namespace {

constexpr int maximumName = 200;  // 事项名称 an..200
constexpr int maximumCopies = 99; // 份数 n..2
constexpr qsizetype maximumMatters = 20000;
constexpr qsizetype maximumList = 100;
constexpr qsizetype choicesOnAPage = 6;

const QString codePattern = u"[A-Z0-9][A-Z0-9-]{0,23}"_s; // 实施编码 an..24
const QString codeShape = u"1 to 24 capital letters, digits and hyphens"_s;
const QString prefixPattern = u"[C-Z]"_s;
const QString prefixShape = u"one capital letter, not A or B (they mean posts)"_s;

struct UnitName
{
    LimitUnit unit;
    QString name;
    int maximum; ///< of the value; 0 where there is none
};

const std::vector<UnitName> &unitNames()
{
    static const std::vector<UnitName> names{
        {LimitUnit::None, u"NONE"_s, 0},          {LimitUnit::Immediate, u"IMMEDIATE"_s, 0},
        {LimitUnit::Hour, u"HOUR"_s, 8784},       {LimitUnit::Day, u"DAY"_s, 3660},
        {LimitUnit::Workday, u"WORKDAY"_s, 2500}, {LimitUnit::Month, u"MONTH"_s, 120},
    };
    return names;
}

Limit readLimit(ImportReader &parent, const QString &key)
{
    Limit limit;
    std::optional<ImportReader> reader = parent.object(key);
    if (!reader) {
        return limit;
    }
    QStringList names;
    for (const UnitName &name : unitNames()) {
        names.append(name.name);
    }
    const QString unit = reader->choice(u"unit"_s, names);
    for (const UnitName &name : unitNames()) {
        if (name.name == unit) {
            limit.unit = name.unit;
            limit.value = reader->number(u"value"_s, name.maximum == 0 ? 0 : 1, name.maximum);
        }
    }
    reader->ignore(u"value"_s);
    limit.textZh = reader->text(u"text_zh"_s, ImportReader::shortText);
    (void)reader->text(u"note"_s, ImportReader::longText, Need::Optional);
    reader->done();
    return limit;
}

bool countsDays(LimitUnit unit)
{
    return unit == LimitUnit::Day || unit == LimitUnit::Workday || unit == LimitUnit::Month;
}

/** True only where `limit` is longer than `bound` on every calendar. */
bool surelyLonger(const Limit &limit, const Limit &bound)
{
    if (bound.unit == LimitUnit::None || limit.unit == LimitUnit::None || limit.unit == LimitUnit::Immediate) {
        return false;
    }
    if (bound.unit == LimitUnit::Immediate) {
        return countsDays(limit.unit) && limit.value > 0;
    }
    // N working days never take fewer than N calendar days.
    const bool comparable =
        limit.unit == bound.unit || (limit.unit == LimitUnit::Workday && bound.unit == LimitUnit::Day);
    return comparable && limit.value > bound.value;
}

/** English says in other words what stands there in Chinese, never more. */
void checkEnglish(ImportReader &reader, const QString &key, const QString &chinese, const QString &english)
{
    if (chinese.isEmpty() && !english.isEmpty()) {
        reader.fail(key, u"the Chinese text that %1_en translates"_s.arg(key));
    }
}

std::vector<Material> readMaterials(ImportReader &matter)
{
    std::vector<Material> materials;
    std::set<QString> names;
    for (ImportReader &reader : matter.objects(u"materials"_s, maximumList)) {
        Material material;
        material.name = reader.text(u"name"_s, maximumName);
        material.nameEn = reader.text(u"name_en"_s, maximumName, Need::Optional);
        material.original = reader.number(u"original"_s, 0, maximumCopies);
        material.copy = reader.number(u"copy"_s, 0, maximumCopies);
        material.required = reader.flag(u"required"_s);
        material.deferrable = reader.flag(u"deferrable"_s);
        material.electronicSubstitute = reader.text(u"electronic_substitute"_s, ImportReader::longText, Need::Optional);
        material.electronicSubstituteEn =
            reader.text(u"electronic_substitute_en"_s, ImportReader::longText, Need::Optional);
        material.note = reader.text(u"note"_s, ImportReader::longText, Need::Optional);
        material.noteEn = reader.text(u"note_en"_s, ImportReader::longText, Need::Optional);
        checkEnglish(reader, u"electronic_substitute"_s, material.electronicSubstitute,
                     material.electronicSubstituteEn);
        checkEnglish(reader, u"note"_s, material.note, material.noteEn);
        if (!material.name.isEmpty() && !names.insert(material.name).second) {
            reader.fail(u"name"_s, u"each material once, “%1” is there twice"_s.arg(material.name));
        }
        reader.done();
        materials.push_back(material);
    }
    return materials;
}

std::vector<Step> readSteps(ImportReader &matter)
{
    static const QStringList stages{u"RECEIVE"_s, u"ACCEPT"_s, u"SURVEY"_s,  u"REVIEW"_s, u"PUBLICITY"_s,
                                    u"DECIDE"_s,  u"FINISH"_s, u"DELIVER"_s, u"RATE"_s};
    std::vector<Step> steps;
    for (ImportReader &reader : matter.objects(u"steps"_s, maximumList)) {
        Step step;
        const int next = int(steps.size()) + 1;
        step.seq = reader.number(u"seq"_s, next, next);
        step.stage = reader.choice(u"stage"_s, stages);
        step.nameZh = reader.text(u"name_zh"_s, ImportReader::shortText);
        step.nameEn = reader.text(u"name_en"_s, maximumName);
        step.actor = reader.text(u"actor"_s, ImportReader::shortText);
        step.actorEn = reader.text(u"actor_en"_s, maximumName, Need::Optional);
        step.limit = readLimit(reader, u"limit"_s);
        reader.done();
        steps.push_back(step);
    }
    return steps;
}

std::vector<ReviewDepartment> readReview(ImportReader &matter, const std::map<QString, Department> &departments)
{
    std::vector<ReviewDepartment> review;
    std::set<QString> seen;
    std::map<int, int> groupOfOrder;
    for (ImportReader &reader : matter.objects(u"review_departments"_s, maximumList)) {
        ReviewDepartment part;
        part.department = reader.code(u"department"_s, codePattern, codeShape);
        part.nameZh = reader.text(u"name_zh"_s, ImportReader::shortText);
        part.order = reader.number(u"order"_s, 1, int(maximumList));
        part.parallelGroup = reader.number(u"parallel_group"_s, 0, int(maximumList), 0);
        part.role = reader.text(u"role"_s, ImportReader::shortText);
        part.roleEn = reader.text(u"role_en"_s, maximumName, Need::Optional);
        part.limit = readLimit(reader, u"limit"_s);
        part.deemable = reader.flag(u"deemable"_s, true);
        part.lead = reader.flag(u"lead"_s, false);
        if (!part.department.isEmpty()) {
            if (!departments.contains(part.department)) {
                reader.fail(u"department"_s,
                            u"a code of the departments' list, “%1” is not in it"_s.arg(part.department));
            } else if (!seen.insert(part.department).second) {
                reader.fail(u"department"_s, u"each department once, “%1” is there twice"_s.arg(part.department));
            }
        }
        if (const auto known = groupOfOrder.find(part.order); known == groupOfOrder.end()) {
            groupOfOrder.emplace(part.order, part.parallelGroup);
        } else if (known->second != part.parallelGroup || part.parallelGroup == 0) {
            reader.fail(u"parallel_group"_s, u"departments of one order side by side, in one group above 0"_s);
        }
        reader.done();
        review.push_back(part);
    }
    std::stable_sort(review.begin(), review.end(),
                     [](const ReviewDepartment &a, const ReviewDepartment &b) { return a.order < b.order; });
    return review;
}

/** What each department gives in a matter that serves several purposes at once (一件事). */
std::vector<MatterResult> readResults(ImportReader &matter, const std::map<QString, Department> &departments,
                                      const std::vector<ReviewDepartment> &review)
{
    std::vector<MatterResult> results;
    std::set<QString> seen;
    if (!matter.has(u"results"_s)) {
        return results;
    }
    for (ImportReader &reader : matter.objects(u"results"_s, maximumList)) {
        MatterResult result;
        result.department = reader.code(u"department"_s, codePattern, codeShape);
        result.nameZh = reader.text(u"name_zh"_s, maximumName);
        result.nameEn = reader.text(u"name_en"_s, maximumName, Need::Optional);
        if (!result.department.isEmpty()) {
            const bool reviews = std::any_of(review.begin(), review.end(), [&](const ReviewDepartment &part) {
                return part.department == result.department;
            });
            if (!departments.contains(result.department)) {
                reader.fail(u"department"_s,
                            u"a code of the departments' list, “%1” is not in it"_s.arg(result.department));
            } else if (!reviews && result.department != "SQ"_L1) {
                reader.fail(u"department"_s,
                            u"one that reviews the matter, or SQ, “%1” does not"_s.arg(result.department));
            } else if (!seen.insert(result.department).second) {
                reader.fail(u"department"_s, u"each department once, “%1” is there twice"_s.arg(result.department));
            }
        }
        reader.done();
        results.push_back(result);
    }
    return results;
}

/** The longest extension that the matter allows, in working days; nothing where it does not say (null, or no field). */
std::optional<int> readExtension(ImportReader &matter)
{
    if (!matter.has(u"extension"_s) || matter.isNull(u"extension"_s)) {
        return std::nullopt;
    }
    std::optional<ImportReader> reader = matter.object(u"extension"_s);
    if (!reader) {
        return std::nullopt;
    }
    std::optional<int> longest;
    if (!reader->flag(u"allowed"_s)) {
        longest = 0;
        reader->ignore(u"max"_s);
    } else if (reader->has(u"max"_s)) {
        const Limit most = readLimit(*reader, u"max"_s);
        if (most.unit != LimitUnit::Workday) {
            reader->fail(u"max.unit"_s, u"WORKDAY, for an extension is one of working days"_s);
        }
        longest = most.value;
    }
    (void)reader->text(u"approver"_s, ImportReader::shortText, Need::Optional);
    (void)reader->flag(u"must_notify_reason"_s, true); // they always are
    reader->done();
    return longest;
}

/** Fields of the national data model that nothing here uses yet: their shape is checked, that is all. */
void checkNationalFields(ImportReader &reader, const Matter &matter)
{
    reader.ignore(u"sample"_s);
    (void)reader.text(u"category_zh"_s, ImportReader::shortText, Need::Optional);
    (void)reader.text(u"category_en"_s, ImportReader::shortText, Need::Optional);
    (void)reader.text(u"limit_quality"_s, ImportReader::shortText, Need::Optional);
    (void)reader.text(u"community_role"_s, ImportReader::shortText, Need::Optional);
    (void)reader.code(u"item_type_code"_s, u"[0-9]{2}"_s, u"two digits (GB/T 39046 A.1)"_s, Need::Optional);
    (void)reader.code(u"service_object_code"_s, u"[1-6]"_s, u"a digit from 1 to 6 (GB/T 39046 A.4)"_s, Need::Optional);
    (void)reader.number(u"exercise_level_code"_s, 1, 7, 6);
    const QString kind = matter.kindCode == 1 ? u"即办件"_s : matter.kindCode == 2 ? u"承诺件"_s : u"其他"_s;
    if (reader.has(u"kind"_s) && reader.choice(u"kind"_s, {u"即办件"_s, u"承诺件"_s, u"其他"_s}) != kind) {
        reader.fail(u"kind"_s, u"“%1”, as kind_code %2 says"_s.arg(kind).arg(matter.kindCode));
    }
    const bool parallel = std::any_of(matter.review.begin(), matter.review.end(),
                                      [](const ReviewDepartment &part) { return part.parallelGroup > 0; });
    if (reader.has(u"parallel_review"_s) && reader.flag(u"parallel_review"_s) != parallel) {
        reader.fail(u"parallel_review"_s,
                    parallel ? u"true, as review_departments say"_s : u"false, as review_departments say"_s);
    }
}

/** One leads (牵头) at most (DOMAIN 3.1). */
void checkLead(ImportReader &reader, const std::vector<ReviewDepartment> &review)
{
    const auto leads = std::count_if(review.begin(), review.end(), [](const auto &part) { return part.lead; });
    if (leads > 1) {
        reader.fail(u"review_departments"_s, u"one lead (牵头) at most, %1 are marked"_s.arg(leads));
    }
}

void checkLimits(ImportReader &reader, const Matter &matter)
{
    if (matter.promisedLimit.unit == LimitUnit::None) {
        reader.fail(u"promised_limit.unit"_s, u"a promise; NONE stands only for a legal limit"_s);
    }
    if (matter.immediate() != (matter.promisedLimit.unit == LimitUnit::Immediate)) {
        reader.fail(u"promised_limit.unit"_s, matter.immediate() ? u"IMMEDIATE, for kind_code 1 (即办件)"_s
                                                                 : u"a limit; IMMEDIATE is for kind_code 1 (即办件)"_s);
    } else if (matter.immediate() && !matter.review.empty()) {
        reader.fail(u"review_departments"_s, u"none, for kind_code 1 (即办件)"_s);
    }
    if (surelyLonger(matter.promisedLimit, matter.legalLimit)) {
        reader.fail(u"promised_limit.value"_s, u"a promise within the legal limit (%1)"_s.arg(matter.legalLimit.value));
    }
    checkLead(reader, matter.review);
    if (!reviewFitsPromise(matter.review, matter.promisedLimit)) {
        reader.fail(u"review_departments"_s, u"review steps that fit into the promised limit (rule P-2)"_s);
    }
}

Matter readMatter(ImportReader &reader, const ImportedCatalogue &catalogue,
                  const std::map<QString, Department> &departments)
{
    Matter matter;
    const std::size_t errorsBefore = reader.errorCount();
    matter.code = reader.code(u"code"_s, codePattern, codeShape);
    if (!matter.code.isEmpty()) {
        reader.become(matter.code);
    }
    matter.category = reader.code(u"category"_s, codePattern, codeShape);
    const bool known = std::any_of(catalogue.categories.begin(), catalogue.categories.end(),
                                   [&](const Category &category) { return category.code == matter.category; });
    if (!matter.category.isEmpty() && !known) {
        reader.fail(u"category"_s, u"a code of the categories' list, “%1” is not in it"_s.arg(matter.category));
    }
    matter.nameZh = reader.text(u"name_zh"_s, maximumName);
    matter.nameEn = reader.text(u"name_en"_s, maximumName);
    matter.kindCode = reader.number(u"kind_code"_s, 1, 9);
    if (matter.kindCode > 2 && matter.kindCode != 9) {
        reader.fail(u"kind_code"_s, u"1 (即办件), 2 (承诺件) or 9 (其他)"_s);
    }
    matter.queuePrefix = reader.code(u"queue_prefix"_s, prefixPattern, prefixShape);
    matter.legalLimit = readLimit(reader, u"legal_limit"_s);
    matter.promisedLimit = readLimit(reader, u"promised_limit"_s);
    matter.conditions = reader.texts(u"conditions"_s, maximumList, ImportReader::longText);
    matter.conditionsEn = reader.texts(u"conditions_en"_s, maximumList, ImportReader::longText, Need::Optional);
    if (!matter.conditionsEn.isEmpty() && matter.conditionsEn.size() != matter.conditions.size()) {
        reader.fail(u"conditions_en"_s, u"one text for each of the %1 conditions"_s.arg(matter.conditions.size()));
    }
    matter.materials = readMaterials(reader);
    if (std::optional<ImportReader> fee = reader.object(u"fee"_s)) {
        matter.feeCharged = fee->flag(u"charged"_s);
        (void)fee->number(u"amount_yuan"_s, 0, 1'000'000, 0);
        matter.feeNote = fee->text(u"note"_s, ImportReader::longText, Need::Optional);
        matter.feeNoteEn = fee->text(u"note_en"_s, ImportReader::longText, Need::Optional);
        checkEnglish(*fee, u"note"_s, matter.feeNote, matter.feeNoteEn);
        fee->done();
    }
    matter.steps = readSteps(reader);
    matter.review = readReview(reader, departments);
    matter.results = readResults(reader, departments, matter.review);
    matter.publicityDays = reader.number(u"publicity_days"_s, 0, 365, 0);
    matter.clockStops = reader.texts(u"clock_stops"_s, maximumList, ImportReader::shortText, Need::Optional);
    matter.longestExtension = readExtension(reader);
    matter.result = reader.text(u"result"_s, maximumName);
    matter.resultEn = reader.text(u"result_en"_s, maximumName, Need::Optional);
    matter.afterHours = reader.choice(u"after_hours"_s, {u"full"_s, u"apply"_s, u"info"_s});
    matter.legalBasis = reader.texts(u"legal_basis"_s, maximumList, ImportReader::longText, Need::Optional);
    matter.pinyin = reader.code(u"pinyin"_s, u"[a-zü0-9 ]{1,500}"_s, u"pinyin in small letters, without tones"_s);
    matter.pinyinInitials = reader.code(u"pinyin_initials"_s, u"[a-z0-9]{1,200}"_s, u"the initials in small letters"_s);
    matter.synonyms = reader.texts(u"synonyms"_s, maximumList, ImportReader::shortText, Need::Optional);
    matter.synonymsEn = reader.texts(u"synonyms_en"_s, maximumList, ImportReader::shortText, Need::Optional);
    checkNationalFields(reader, matter);
    if (reader.errorCount() == errorsBefore) { // else what was not understood would be compared
        checkLimits(reader, matter);
    }
    reader.done();
    return matter;
}

void readDepartments(ImportReader &file, ImportedCatalogue &catalogue, std::map<QString, Department> &departments)
{
    for (ImportReader &reader : file.objects(u"departments"_s, maximumList * 10)) {
        Department department;
        department.code = reader.code(u"code"_s, codePattern, codeShape);
        department.nameZh = reader.text(u"name_zh"_s, ImportReader::shortText);
        department.nameEn = reader.text(u"name_en"_s, maximumName);
        department.levelCode = reader.number(u"level_code"_s, 1, 7);
        if (!department.code.isEmpty() && !departments.emplace(department.code, department).second) {
            reader.fail(u"code"_s, u"each department once, “%1” is there twice"_s.arg(department.code));
        }
        reader.done();
        catalogue.departments.push_back(department);
    }
    if (!departments.contains(u"SQ"_s)) {
        file.fail(u"departments"_s, u"a department with the code SQ, the community itself"_s);
    }
}

void readCategories(ImportReader &file, ImportedCatalogue &catalogue)
{
    std::set<QString> codes;
    for (ImportReader &reader : file.objects(u"categories"_s, maximumList)) {
        Category category;
        category.code = reader.code(u"code"_s, codePattern, codeShape);
        category.nameZh = reader.text(u"name_zh"_s, ImportReader::shortText);
        category.nameEn = reader.text(u"name_en"_s, maximumName);
        category.queuePrefix = reader.code(u"queue_prefix"_s, prefixPattern, prefixShape);
        category.position = int(catalogue.categories.size());
        if (!category.code.isEmpty() && !codes.insert(category.code).second) {
            reader.fail(u"code"_s, u"each category once, “%1” is there twice"_s.arg(category.code));
        }
        reader.done();
        catalogue.categories.push_back(category);
    }
}

void readBanned(ImportReader &file, ImportedCatalogue &catalogue)
{
    std::optional<ImportReader> section = file.object(u"not_issued_certificates"_s);
    if (!section) {
        return;
    }
    (void)section->text(u"source"_s, ImportReader::longText, Need::Optional);
    std::set<int> numbers;
    for (ImportReader &reader : section->objects(u"items"_s, maximumList)) {
        BannedCertificate banned;
        banned.seq = reader.number(u"seq"_s, 1, 9999);
        banned.nameZh = reader.text(u"name_zh"_s, ImportReader::shortText);
        banned.nameEn = reader.text(u"name_en"_s, maximumName, Need::Optional);
        banned.whereToGoZh = reader.text(u"where_to_go_zh"_s, maximumName);
        banned.whereToGoEn = reader.text(u"where_to_go_en"_s, ImportReader::longText, Need::Optional);
        banned.keywords = reader.texts(u"keywords"_s, maximumList, ImportReader::shortText, Need::Optional);
        if (!numbers.insert(banned.seq).second) {
            reader.fail(u"seq"_s, u"each number once, %1 is there twice"_s.arg(banned.seq));
        }
        reader.done();
        catalogue.banned.push_back(banned);
    }
    section->done();
}

/** Reads one page of the picture menu; `depth` 1 is the first page. */
void readPictures(ImportReader &parent, const QString &key, const QString &parentId, int depth,
                  ImportedCatalogue &catalogue, std::set<QString> &ids)
{
    constexpr int maximumDepth = 2; // two touches on pictures and the third one on the matter
    int position = 0;
    for (ImportReader &reader : parent.objects(key, choicesOnAPage, Need::Optional)) {
        PictureNode node;
        node.id =
            reader.code(u"id"_s, u"[a-z0-9][a-z0-9.-]{0,63}"_s, u"1 to 64 small letters, digits, hyphens and dots"_s);
        node.parent = parentId;
        node.position = position++;
        node.icon = reader.code(u"icon"_s, u"[a-z0-9_]{1,64}"_s, u"the name of a Material icon, such as elderly"_s);
        node.titleZh = reader.text(u"title_zh"_s, 20);
        node.titleEn = reader.text(u"title_en"_s, 60);
        if (!node.id.isEmpty() && !ids.insert(node.id).second) {
            reader.fail(u"id"_s, u"each id once, “%1” is there twice"_s.arg(node.id));
        }
        const bool branches = reader.has(u"choices"_s);
        if (branches == reader.has(u"matters"_s)) {
            reader.fail({}, u"either choices or matters"_s);
        }
        node.matters = reader.texts(u"matters"_s, choicesOnAPage, 24, Need::Optional);
        if (!branches && node.matters.isEmpty()) {
            reader.fail(u"matters"_s, u"at least one matter"_s);
        }
        for (const QString &code : std::as_const(node.matters)) {
            const bool known = std::any_of(catalogue.matters.begin(), catalogue.matters.end(),
                                           [&](const Matter &matter) { return matter.code == code; });
            if (!known) {
                reader.fail(u"matters"_s, u"codes of the matters' list, “%1” is not in it"_s.arg(code));
            }
        }
        const QString id = node.id;
        catalogue.pictures.push_back(std::move(node));
        if (branches && depth >= maximumDepth) {
            reader.fail(u"choices"_s, u"none here: a matter must be three touches away at most"_s);
        } else if (branches) {
            readPictures(reader, u"choices"_s, id, depth + 1, catalogue, ids);
        }
        reader.done();
    }
}

void checkReachable(const ImportedCatalogue &catalogue, ImportErrors &errors)
{
    if (catalogue.pictures.empty()) {
        return;
    }
    std::set<QString> reachable;
    for (const PictureNode &node : catalogue.pictures) {
        reachable.insert(node.matters.begin(), node.matters.end());
    }
    for (const Matter &matter : catalogue.matters) {
        if (!matter.code.isEmpty() && !reachable.contains(matter.code)) {
            errors.push_back({matter.code, u"pictures"_s, u"a place in the picture menu"_s});
        }
    }
}

} // namespace

bool reviewFitsPromise(const std::vector<ReviewDepartment> &review, const Limit &promised)
{
    if (promised.unit == LimitUnit::None) {
        return true;
    }
    // The longest comparable member of each step; members of one order stand side by side.
    std::map<int, int> longest;
    for (const ReviewDepartment &part : review) {
        if (surelyLonger(part.limit, promised)) {
            return false;
        }
        if (part.limit.unit == promised.unit) {
            int &value = longest[part.order];
            value = std::max(value, part.limit.value);
        }
    }
    int sum = 0;
    for (const auto &[order, value] : longest) {
        sum += value;
    }
    return sum <= promised.value;
}

std::vector<Record> ImportedCatalogue::records() const
{
    std::vector<Record> result;
    result.reserve(departments.size() + categories.size() + matters.size() + banned.size() + pictures.size());
    const auto append = [&result](const auto &things) {
        for (const auto &thing : things) {
            result.push_back(toRecord(thing));
        }
    };
    append(departments);
    append(categories);
    append(matters);
    append(banned);
    append(pictures);
    return result;
}

Imported<ImportedCatalogue> readMatters(const QByteArray &bytes)
{
    Imported<ImportedCatalogue> result;
    const std::optional<QJsonObject> object = readJsonFile(bytes, result.errors);
    if (!object) {
        return result;
    }
    ImportReader file(result.errors, u"file"_s, *object);
    ImportedCatalogue &catalogue = result.value;
    if (file.has(u"meta"_s)) {
        if (std::optional<ImportReader> meta = file.object(u"meta"_s)) {
            (void)meta->number(u"schema_version"_s, 1, 1, 1);
        }
    }
    std::map<QString, Department> departments;
    readDepartments(file, catalogue, departments);
    readCategories(file, catalogue);
    std::set<QString> codes;
    for (ImportReader &reader : file.objects(u"matters"_s, maximumMatters)) {
        Matter matter = readMatter(reader, catalogue, departments);
        if (!matter.code.isEmpty() && !codes.insert(matter.code).second) {
            reader.fail(u"code"_s, u"each matter once, this code is there twice"_s);
        }
        catalogue.matters.push_back(std::move(matter));
    }
    if (catalogue.matters.empty()) {
        file.fail(u"matters"_s, u"at least one matter"_s);
    }
    readBanned(file, catalogue);
    std::set<QString> ids;
    readPictures(file, u"pictures"_s, {}, 1, catalogue, ids);
    checkReachable(catalogue, result.errors);
    file.done();
    return result;
}

} // namespace yizhan
