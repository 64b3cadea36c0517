// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/matterimport.h"
#include "resources/data.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

using Edit = std::function<void(QJsonObject &)>;

/** Changes one value deep in a document; `path` like {"matters", 13, "promised_limit", "value"}; Undefined removes. */
QJsonValue changed(const QJsonValue &root, const QVariantList &path, const QJsonValue &value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QVariantList rest = path.mid(1);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const int index = path.first().toInt();
        const QJsonValue next = changed(index < array.size() ? array.at(index) : QJsonValue(), rest, value);
        if (index < array.size()) {
            array.replace(index, next);
        } else {
            array.append(next);
        }
        return array;
    }
    QJsonObject object = root.toObject();
    const QString key = path.first().toString();
    const QJsonValue next = changed(object.value(key), rest, value);
    if (next.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, next);
    }
    return object;
}

QByteArray demo()
{
    return builtInFile(u"demo/matters.json"_s);
}

QByteArray demoWith(const QVariantList &path, const QJsonValue &value)
{
    const QJsonObject root = QJsonDocument::fromJson(demo()).object();
    return QJsonDocument(changed(root, path, value).toObject()).toJson();
}

ReviewDepartment part(int order, int group, int value, LimitUnit unit = LimitUnit::Workday)
{
    ReviewDepartment result;
    result.department = u"D%1-%2"_s.arg(order).arg(value);
    result.order = order;
    result.parallelGroup = group;
    result.limit = {value, unit, {}};
    return result;
}

const QString longName(100'000, u'长');

} // namespace

class TestMatterImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDemonstration();
    void speaksEnglishThroughout();
    void isDeterministic();
    void namesEveryError();
    void refuses_data();
    void refuses();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void acceptsWhatPeopleWrite();
    void saysWhoLeads();
    void ruleP2_data();
    void ruleP2();
};

void TestMatterImport::readsTheDemonstration()
{
    const auto result = readMatters(demo());
    for (const ImportError &error : result.errors) {
        qInfo().noquote() << error.sentence();
    }
    QVERIFY(result.ok());
    QCOMPARE(result.value.matters.size(), 91U);
    QCOMPARE(result.value.categories.size(), 15U);
    QCOMPARE(result.value.departments.size(), 24U);
    QCOMPARE(result.value.banned.size(), 20U);

    const auto allowance = std::find_if(result.value.matters.begin(), result.value.matters.end(),
                                        [](const Matter &matter) { return matter.code == u"SQ-YL-001"_s; });
    QVERIFY(allowance != result.value.matters.end());
    QCOMPARE(allowance->promisedLimit, (Limit{10, LimitUnit::Workday, allowance->promisedLimit.textZh}));
    QCOMPARE(allowance->review.size(), 3U);
    QVERIFY(allowance->synonyms.contains(u"老年钱"_s));
    // What a matter says of its extension is kept (T-8); most say nothing.
    QVERIFY(!allowance->longestExtension);
    const auto grid = std::find_if(result.value.matters.begin(), result.value.matters.end(),
                                   [](const Matter &matter) { return matter.code == u"SQ-WG-006"_s; });
    QVERIFY(grid != result.value.matters.end());
    QCOMPARE(grid->longestExtension, std::optional(5));

    // The first page of the picture menu, as design/kiosk-home.png has it.
    QStringList firstPage;
    for (const PictureNode &node : result.value.pictures) {
        if (node.parent.isEmpty()) {
            QCOMPARE(node.position, int(firstPage.size()));
            firstPage.append(node.titleZh);
        }
    }
    QCOMPARE(firstPage,
             (QStringList{u"老人"_s, u"看病社保"_s, u"孩子"_s, u"困难帮助"_s, u"住房户籍"_s, u"其他全部"_s}));
    for (const BannedCertificate &banned : result.value.banned) {
        QVERIFY(!banned.nameEn.isEmpty() && !banned.whereToGoEn.isEmpty() && !banned.keywords.isEmpty());
    }
}

/** A resident who reads English finds nothing of the sample catalogue in Chinese. */
void TestMatterImport::speaksEnglishThroughout()
{
    const auto result = readMatters(demo());
    QVERIFY(result.ok());
    QStringList faults;
    const auto english = [&faults](const QString &where, const QString &chinese, const QString &text) {
        static const QRegularExpression han(u"[\\x{3000}-\\x{303F}\\x{3400}-\\x{9FFF}\\x{FF00}-\\x{FFEF}]"_s);
        if ((!chinese.isEmpty() && text.trimmed().isEmpty()) || text.contains(han) || text != text.trimmed()) {
            faults.append(u"%1: “%2” is “%3”"_s.arg(where, chinese, text));
        }
    };
    std::map<QString, QString> namedAs; // one material, one English name
    for (const Matter &matter : result.value.matters) {
        english(matter.code, matter.nameZh, matter.nameEn);
        english(matter.code, matter.result, matter.resultEn);
        english(matter.code, matter.feeNote, matter.feeNoteEn);
        QCOMPARE(matter.conditionsEn.size(), matter.conditions.size());
        for (qsizetype i = 0; i < matter.conditions.size(); ++i) {
            english(matter.code, matter.conditions.at(i), matter.conditionsEn.at(i));
        }
        for (const Material &material : matter.materials) {
            english(matter.code, material.name, material.nameEn);
            english(matter.code, material.note, material.noteEn);
            english(matter.code, material.electronicSubstitute, material.electronicSubstituteEn);
            QCOMPARE(namedAs.emplace(material.name, material.nameEn).first->second, material.nameEn);
        }
        for (const Step &step : matter.steps) {
            english(matter.code, step.nameZh, step.nameEn);
            english(matter.code, step.actor, step.actorEn);
        }
        for (const ReviewDepartment &part : matter.review) {
            english(matter.code, part.role, part.roleEn);
        }
        QVERIFY2(!matter.synonymsEn.isEmpty(), qPrintable(matter.code));
    }
    for (const Department &department : result.value.departments) {
        english(department.code, department.nameZh, department.nameEn);
    }
    for (const Category &category : result.value.categories) {
        english(category.code, category.nameZh, category.nameEn);
    }
    for (const PictureNode &picture : result.value.pictures) {
        english(picture.id, picture.titleZh, picture.titleEn);
    }
    for (const BannedCertificate &banned : result.value.banned) {
        english(banned.nameZh, banned.nameZh, banned.nameEn);
        english(banned.nameZh, banned.whereToGoZh, banned.whereToGoEn);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestMatterImport::isDeterministic()
{
    const std::vector<Record> first = readMatters(demo()).value.records();
    QCOMPARE(readMatters(demo()).value.records(), first);
    // The order of fields and the white space of a file mean nothing.
    const QByteArray compact = QJsonDocument(QJsonDocument::fromJson(demo()).object()).toJson(QJsonDocument::Compact);
    QCOMPARE(readMatters(compact).value.records(), first);
    QVERIFY(first.size() > 150);
}

void TestMatterImport::namesEveryError()
{
    QJsonObject root = QJsonDocument::fromJson(demo()).object();
    root = changed(root, {u"matters"_s, 0, u"category"_s}, u"XX"_s).toObject();
    root = changed(root, {u"matters"_s, 90, u"promised_limit"_s, u"value"_s}, u"20"_s).toObject();
    const auto result = readMatters(QJsonDocument(root).toJson());
    QCOMPARE(result.errors.size(), 2U);
    QCOMPARE(result.errors.front().sentence(),
             u"SQ-ZM-001, category: expected a code of the categories' list, “XX” is not in it"_s);
    QCOMPARE(result.errors.back().sentence(),
             u"SQ-YJ-006, promised_limit.value: expected a whole number from 1 to 2500"_s);
}

void TestMatterImport::refuses_data()
{
    QTest::addColumn<QVariantList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QVariantList &path, const QJsonValue &value, const QString &where,
                        const QString &field) {
        QTest::newRow(name) << path << value << where << field;
    };
    const auto matter = [&row](const char *name, QVariantList path, const QJsonValue &value, const QString &field) {
        path.prepend(13); // SQ-YL-001
        path.prepend(u"matters"_s);
        row(name, path, value, u"SQ-YL-001"_s, field);
    };
    const QJsonValue nothing(QJsonValue::Undefined);

    row("unknown section", {u"extra"_s}, 1, u"file"_s, u"extra"_s);
    row("no matters", {u"matters"_s}, QJsonArray(), u"file"_s, u"matters"_s);
    row("matters no list", {u"matters"_s}, u"x"_s, u"file"_s, u"matters"_s);
    row("matter no object", {u"matters"_s, 2}, 5, u"file"_s, u"matters[2]"_s);
    row("code twice", {u"matters"_s, 1, u"code"_s}, u"SQ-ZM-001"_s, u"SQ-ZM-001"_s, u"code"_s);
    row("code missing", {u"matters"_s, 1, u"code"_s}, nothing, u"file"_s, u"matters[1].code"_s);
    row("code in small letters", {u"matters"_s, 1, u"code"_s}, u"sq-1"_s, u"file"_s, u"matters[1].code"_s);
    row("newer schema", {u"meta"_s, u"schema_version"_s}, 2, u"file"_s, u"meta.schema_version"_s);
    row("department twice", {u"departments"_s, 1, u"code"_s}, u"SQ"_s, u"file"_s, u"departments[1].code"_s);
    row("category prefix A", {u"categories"_s, 0, u"queue_prefix"_s}, u"A"_s, u"file"_s,
        u"categories[0].queue_prefix"_s);
    row("banned number twice", {u"not_issued_certificates"_s, u"items"_s, 1, u"seq"_s}, 1, u"file"_s,
        u"not_issued_certificates.items[1].seq"_s);

    matter("English for one condition of two", {u"conditions_en"_s}, QJsonArray{u"a"_s, u"b"_s}, u"conditions_en"_s);
    matter("English of no condition", {u"conditions_en"_s}, QJsonArray{u""_s}, u"conditions_en[0]"_s);
    matter("English of a note that is not there", {u"materials"_s, 0, u"note"_s}, nothing, u"materials[0].note"_s);
    matter("English of a fee that is not there", {u"fee"_s, u"note"_s}, nothing, u"fee.note"_s);
    matter("English name of a material too long", {u"materials"_s, 0, u"name_en"_s}, longName,
           u"materials[0].name_en"_s);
    matter("English result a number", {u"result_en"_s}, 12, u"result_en"_s);
    matter("unknown field", {u"colour"_s}, u"red"_s, u"colour"_s);
    matter("unknown field deep", {u"materials"_s, 0, u"colour"_s}, u"red"_s, u"materials[0].colour"_s);
    matter("prefix A", {u"queue_prefix"_s}, u"A"_s, u"queue_prefix"_s);
    matter("prefix of two letters", {u"queue_prefix"_s}, u"MM"_s, u"queue_prefix"_s);
    matter("name missing", {u"name_zh"_s}, nothing, u"name_zh"_s);
    matter("name blank", {u"name_zh"_s}, u"  "_s, u"name_zh"_s);
    matter("name too long", {u"name_zh"_s}, longName, u"name_zh"_s);
    matter("name with a control character", {u"name_zh"_s}, u"高龄\u0007津贴"_s, u"name_zh"_s);
    matter("name that turns the line", {u"name_zh"_s}, u"高龄\u202E津贴"_s, u"name_zh"_s);
    matter("name a number", {u"name_zh"_s}, 12, u"name_zh"_s);
    matter("limit unit", {u"promised_limit"_s, u"unit"_s}, u"WEEK"_s, u"promised_limit.unit"_s);
    matter("limit half a day", {u"promised_limit"_s, u"value"_s}, 2.5, u"promised_limit.value"_s);
    matter("limit negative", {u"promised_limit"_s, u"value"_s}, -10, u"promised_limit.value"_s);
    matter("limit absurd", {u"promised_limit"_s, u"value"_s}, 1e300, u"promised_limit.value"_s);
    matter("no promise", {u"promised_limit"_s},
           QJsonObject{{u"unit"_s, u"NONE"_s}, {u"value"_s, 0}, {u"text_zh"_s, u"无"_s}}, u"promised_limit.unit"_s);
    matter("promise beyond the law", {u"legal_limit"_s, u"value"_s}, 9, u"promised_limit.value"_s);
    matter("P-2", {u"review_departments"_s, 0, u"limit"_s, u"value"_s}, 3, u"review_departments"_s);
    matter("review of an unknown department", {u"review_departments"_s, 0, u"department"_s}, u"XX"_s,
           u"review_departments[0].department"_s);
    matter("review twice", {u"review_departments"_s, 1, u"department"_s}, u"SQ"_s,
           u"review_departments[1].department"_s);
    matter("one order without a group", {u"review_departments"_s, 1, u"order"_s}, 1,
           u"review_departments[1].parallel_group"_s);
    matter("kind does not match", {u"kind"_s}, u"即办件"_s, u"kind"_s);
    matter("kind unknown", {u"kind_code"_s}, 5, u"kind_code"_s);
    matter("material twice", {u"materials"_s, 1, u"name"_s}, u"居民身份证"_s, u"materials[1].name"_s);
    matter("too many copies", {u"materials"_s, 0, u"copy"_s}, 100, u"materials[0].copy"_s);
    matter("required is text", {u"materials"_s, 0, u"required"_s}, u"yes"_s, u"materials[0].required"_s);
    matter("conditions an object", {u"conditions"_s}, QJsonObject(), u"conditions"_s);
    matter("step out of order", {u"steps"_s, 1, u"seq"_s}, 7, u"steps[1].seq"_s);
    matter("step unknown", {u"steps"_s, 1, u"stage"_s}, u"WAIT"_s, u"steps[1].stage"_s);
    matter("after hours", {u"after_hours"_s}, u"always"_s, u"after_hours"_s);
    const auto longer = [](const QString &unit) {
        return QJsonObject{{u"allowed"_s, true},
                           {u"max"_s, QJsonObject{{u"value"_s, 5}, {u"unit"_s, unit}, {u"text_zh"_s, u"5"_s}}}};
    };
    matter("extension in hours", {u"extension"_s}, longer(u"HOUR"_s), u"extension.max.unit"_s);
    matter("extension a number", {u"extension"_s}, 5, u"extension"_s);
    matter("extension without a word", {u"extension"_s}, QJsonObject(), u"extension.allowed"_s);
    matter("pinyin with tones", {u"pinyin"_s}, u"gāo líng"_s, u"pinyin"_s);

    row("picture of an unknown matter", {u"pictures"_s, 0, u"choices"_s, 0, u"matters"_s, 0}, u"SQ-XX-001"_s, u"file"_s,
        u"pictures[0].choices[0].matters"_s);
    row("picture with both", {u"pictures"_s, 0, u"matters"_s}, QJsonArray{u"SQ-YL-001"_s}, u"file"_s, u"pictures[0]"_s);
    row("picture too deep", {u"pictures"_s, 0, u"choices"_s, 0},
        QJsonObject{{u"id"_s, u"x"_s},
                    {u"icon"_s, u"elderly"_s},
                    {u"title_zh"_s, u"甲"_s},
                    {u"title_en"_s, u"X"_s},
                    {u"choices"_s, QJsonArray()}},
        u"file"_s, u"pictures[0].choices[0].choices"_s);
    row("picture id twice", {u"pictures"_s, 1, u"id"_s}, u"elder"_s, u"file"_s, u"pictures[1].id"_s);
    row("seven pictures", {u"pictures"_s, 6}, QJsonObject(), u"file"_s, u"pictures"_s);
    row("matter out of reach", {u"pictures"_s, 0, u"choices"_s, 1, u"matters"_s, 0}, u"SQ-YL-001"_s, u"SQ-YL-002"_s,
        u"pictures"_s);
}

void TestMatterImport::refuses()
{
    QFETCH(QVariantList, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, where);
    QFETCH(QString, field);
    const auto result = readMatters(demoWith(path, value));
    QStringList sentences;
    bool found = false;
    for (const ImportError &error : result.errors) {
        QVERIFY(!error.expected.isEmpty());
        QVERIFY2(error.sentence().size() < 1000, "a long value must not come back whole");
        sentences.append(error.sentence());
        found = found || (error.where == where && error.field == field);
    }
    QVERIFY2(found, qPrintable(u"no error for %1 %2 among:\n%3"_s.arg(where, field, sentences.join(u'\n'))));
}

void TestMatterImport::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << demo().left(demo().size() / 2);
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("\"matters\"");
    QTest::newRow("latin 1") << QByteArray("{\"meta\": \"\xE9\xE8\"}");
    QTest::newRow("utf 16") << QByteArray("\xFF\xFE{\0}\0", 6);
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("other file") << builtInFile(u"demo/hall.json"_s);
}

void TestMatterImport::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    const auto result = readMatters(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.errors.front().where, u"file"_s);
}

void TestMatterImport::acceptsWhatPeopleWrite()
{
    QVERIFY(readMatters("\xEF\xBB\xBF" + demo()).ok()); // a byte order mark, as Windows writes it
    QVERIFY(readMatters(demoWith({u"matters"_s, 13, u"name_zh"_s}, u"高龄津贴 👵 عربى"_s)).ok());
    QVERIFY(readMatters(demoWith({u"pictures"_s}, QJsonValue(QJsonValue::Undefined))).ok());
    QVERIFY(readMatters(demoWith({u"matters"_s, 13, u"synonyms"_s}, QJsonValue(QJsonValue::Undefined))).ok());
    QVERIFY(readMatters(demoWith({u"matters"_s, 13, u"conditions_en"_s}, QJsonValue(QJsonValue::Undefined))).ok());
    QVERIFY(
        readMatters(demoWith({u"matters"_s, 13, u"materials"_s, 0, u"name_en"_s}, QJsonValue(QJsonValue::Undefined)))
            .ok());
}

/** 一件事: several review side by side to the end, and one of them, not the first by chance, decides. */
void TestMatterImport::saysWhoLeads()
{
    const auto result = readMatters(demo());
    QVERIFY(result.ok());
    QMap<QString, QString> deciding;
    for (const Matter &matter : result.value.matters) {
        if (matter.code.startsWith("SQ-YJ-"_L1) || matter.code == u"SQ-CJ-004") {
            deciding.insert(matter.code, matter.decidingDepartment());
        }
    }
    QCOMPARE(deciding, (QMap<QString, QString>{{u"SQ-CJ-004"_s, u"MZ"_s},
                                               {u"SQ-YJ-001"_s, u"WJ"_s},
                                               {u"SQ-YJ-002"_s, u"MZ"_s},
                                               {u"SQ-YJ-003"_s, u"CL"_s},
                                               {u"SQ-YJ-004"_s, u"MZ"_s},
                                               {u"SQ-YJ-005"_s, u"SQ"_s},
                                               {u"SQ-YJ-006"_s, u"RS"_s}}));
    const auto birth = std::find_if(result.value.matters.begin(), result.value.matters.end(),
                                    [](const Matter &matter) { return matter.code == u"SQ-YJ-001"; });
    const int index = int(std::distance(result.value.matters.begin(), birth));
    const auto refused = [index](int department, const QJsonValue &lead) {
        const QVariantList path{u"matters"_s, index, u"review_departments"_s, department, u"lead"_s};
        const auto read = readMatters(demoWith(path, lead));
        return !read.ok() && read.errors.front().where == u"SQ-YJ-001" &&
               read.errors.front().field == u"review_departments";
    };
    QVERIFY(!refused(0, QJsonValue(QJsonValue::Undefined))); // nobody: lists without the mark stay good
    QVERIFY(refused(1, true));                               // two
    QVERIFY(!refused(1, false));
}

void TestMatterImport::ruleP2_data()
{
    QTest::addColumn<std::vector<ReviewDepartment>>("review");
    QTest::addColumn<Limit>("promised");
    QTest::addColumn<bool>("fits");
    using Review = std::vector<ReviewDepartment>;
    const Limit ten{10, LimitUnit::Workday, {}};
    QTest::newRow("none") << Review{} << ten << true;
    QTest::newRow("sum") << Review{part(1, 0, 5), part(2, 0, 5)} << ten << true;
    QTest::newRow("sum too long") << Review{part(1, 0, 5), part(2, 0, 6)} << ten << false;
    QTest::newRow("group counts once") << Review{part(1, 1, 5), part(1, 1, 4), part(2, 0, 5)} << ten << true;
    QTest::newRow("group by its longest") << Review{part(1, 1, 6), part(1, 1, 4), part(2, 0, 5)} << ten << false;
    QTest::newRow("two groups") << Review{part(1, 1, 5), part(1, 1, 2), part(2, 2, 5), part(2, 2, 1)} << ten << true;
    QTest::newRow("hours in days") << Review{part(1, 0, 5), part(2, 0, 2, LimitUnit::Hour), part(3, 0, 5)} << ten
                                   << true;
    QTest::newRow("hours") << Review{part(1, 0, 24, LimitUnit::Hour)} << Limit{24, LimitUnit::Hour, {}} << true;
    QTest::newRow("hours too long") << Review{part(1, 0, 25, LimitUnit::Hour)} << Limit{24, LimitUnit::Hour, {}}
                                    << false;
    QTest::newRow("days on the spot") << Review{part(1, 0, 1)} << Limit{0, LimitUnit::Immediate, {}} << false;
}

void TestMatterImport::ruleP2()
{
    QFETCH(std::vector<ReviewDepartment>, review);
    QFETCH(Limit, promised);
    QFETCH(bool, fits);
    QCOMPARE(reviewFitsPromise(review, promised), fits);
}

QTEST_GUILESS_MAIN(TestMatterImport)
#include "tst_matterimport.moc"
