// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/fieldreader.h"

#include "domain/phonenumber.h"

#include <algorithm>
#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostOfAnInstant = 64;

/** As the forms on the screens call what people type; other fields keep the name that programs know. */
QString spokenName(const QString &field)
{
    static const std::map<QString, QString> names{
        {u"applicant"_s, u"申请人"_s}, {u"agent"_s, u"代办人"_s},       {u"name"_s, u"姓名"_s},
        {u"phone"_s, u"电话"_s},       {u"id_number"_s, u"身份证号"_s}, {u"last_four"_s, u"后四位"_s},
        {u"reason"_s, u"理由"_s},      {u"words"_s, u"说明"_s},         {u"basis"_s, u"依据"_s},
        {u"promise"_s, u"容缺承诺"_s}, {u"until"_s, u"日期"_s},         {u"planned_days"_s, u"计划天数"_s}};
    QStringList spoken;
    for (const QString &part : field.split(u'.')) {
        const auto found = names.find(part);
        if (found == names.end()) {
            return field;
        }
        spoken.append(found->second);
    }
    return spoken.join(u"的"_s);
}

} // namespace

QJsonValue FieldReader::take(const QString &name)
{
    m_taken.insert(name);
    return m_object.value(name);
}

void FieldReader::fault(const QString &name, const QString &expectedZh, const QString &expectedEn)
{
    if (!m_error) {
        // A field's name may come from outside; a screen must not have to show a hundred thousand letters of it.
        const QString field = m_path + name.left(64);
        m_error = Error{400,
                        u"invalid-field"_s,
                        u"“%1”不对：%2。"_s.arg(spokenName(field), expectedZh),
                        u"Field \"%1\": expected %2."_s.arg(field, expectedEn),
                        {}};
    }
}

void FieldReader::adopt(FieldReader &nested)
{
    const auto error = nested.error();
    if (error && !m_error) {
        m_error = error;
    }
}

QString FieldReader::text(const QString &name, int limit, bool required)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull()) {
        if (required) {
            fault(name, u"必须填写"_s, u"a text"_s);
        }
        return {};
    }
    if (!value.isString()) {
        fault(name, u"应为文字"_s, u"a text"_s);
        return {};
    }
    const QString text = value.toString();
    if (text.size() > limit) {
        fault(name, u"最多 %1 个字"_s.arg(limit), u"at most %1 characters"_s.arg(limit));
        return {};
    }
    const bool control = std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar(0x7f);
    });
    if (control || !text.isValidUtf16()) {
        fault(name, u"含有不能显示的字符"_s, u"a text without control characters"_s);
        return {};
    }
    if (required && text.trimmed().isEmpty()) {
        fault(name, u"必须填写"_s, u"a text that is not empty"_s);
    }
    return text;
}

QString FieldReader::phone(const QString &name, bool required)
{
    constexpr int longest = 18;
    const QString number = text(name, longest, required).trimmed();
    if ((required || !number.isEmpty()) && !isPhoneNumber(number)) {
        fault(name, u"应为11位手机号，或座机号"_s, u"a mobile number of 11 digits, or a landline"_s);
    }
    return number;
}

bool FieldReader::flag(const QString &name, bool fallback)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() || value.isNull()) {
        return fallback;
    }
    if (!value.isBool()) {
        fault(name, u"应为 true 或 false"_s, u"true or false"_s);
    }
    return value.toBool(fallback);
}

int FieldReader::number(const QString &name, int from, int to, std::optional<int> fallback)
{
    const QJsonValue value = take(name);
    if ((value.isUndefined() || value.isNull()) && fallback) {
        return *fallback;
    }
    const qint64 number = value.toInteger(qint64(to) + 1);
    if (!value.isDouble() || number < from || number > to) {
        fault(name, u"应为 %1–%2 的整数"_s.arg(from).arg(to), u"a whole number from %1 to %2"_s.arg(from).arg(to));
        return from;
    }
    return int(number);
}

Instant FieldReader::instant(const QString &name, bool required)
{
    const QString given = text(name, mostOfAnInstant, required);
    const auto at = instantFromIso(given);
    if (!given.isEmpty() && (!at || *at < Instant{})) {
        fault(name, u"应为带时区的时间"_s, u"an ISO 8601 time with an offset"_s);
        return {};
    }
    return at.value_or(Instant{});
}

QStringList FieldReader::texts(const QString &name, int limit, int most)
{
    const QJsonValue value = take(name);
    QStringList result;
    if (value.isUndefined() || value.isNull()) {
        return result;
    }
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > most) {
        fault(name, u"应为最多 %1 项的列表"_s.arg(most), u"a list of at most %1 texts"_s.arg(most));
        return result;
    }
    for (const QJsonValue &element : array) {
        const QString text = element.toString();
        if (!element.isString() || text.trimmed().isEmpty() || text.size() > limit || !text.isValidUtf16()) {
            fault(name, u"应为不超过 %1 个字的文字"_s.arg(limit), u"texts of at most %1 characters"_s.arg(limit));
            return {};
        }
        result.append(text);
    }
    return result;
}

std::vector<int> FieldReader::numbers(const QString &name, int from, int to, int most)
{
    const QJsonValue value = take(name);
    std::vector<int> result;
    if (value.isUndefined() || value.isNull()) {
        return result;
    }
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > most) {
        fault(name, u"应为最多 %1 个数的列表"_s.arg(most), u"a list of at most %1 numbers"_s.arg(most));
        return result;
    }
    for (const QJsonValue &element : array) {
        const qint64 number = element.toInteger(qint64(to) + 1);
        if (!element.isDouble() || number < from || number > to) {
            fault(name, u"应为 %1–%2 的整数"_s.arg(from).arg(to), u"whole numbers from %1 to %2"_s.arg(from).arg(to));
            return {};
        }
        result.push_back(int(number));
    }
    return result;
}

std::optional<QJsonObject> FieldReader::object(const QString &name, bool required)
{
    const QJsonValue value = take(name);
    if (value.isObject()) {
        return value.toObject();
    }
    if (required || !(value.isUndefined() || value.isNull())) {
        fault(name, u"应为对象"_s, u"an object"_s);
    }
    return std::nullopt;
}

std::vector<QJsonObject> FieldReader::objects(const QString &name, int most)
{
    const QJsonValue value = take(name);
    std::vector<QJsonObject> result;
    if (value.isUndefined() || value.isNull()) {
        return result;
    }
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > most) {
        fault(name, u"应为最多 %1 项的列表"_s.arg(most), u"a list of at most %1 objects"_s.arg(most));
        return result;
    }
    for (const QJsonValue &element : array) {
        if (!element.isObject()) {
            fault(name, u"每一项应为对象"_s, u"a list of objects"_s);
            return {};
        }
        result.push_back(element.toObject());
    }
    return result;
}

std::optional<Error> FieldReader::error()
{
    if (!m_error) {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_taken.contains(it.key())) {
                fault(it.key(), u"没有这个字段"_s, u"no such field"_s);
                break;
            }
        }
    }
    return m_error;
}

} // namespace yizhan
