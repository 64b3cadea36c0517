// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/importreader.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>

#include <cmath>
#include <utility>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maximumFile = 64 * 1024 * 1024;
constexpr std::size_t maximumErrors = 1000; ///< a file of the wrong kind would fill pages without end

QString lineAndColumn(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return u"line %1, column %2"_s.arg(before.count('\n') + 1).arg(offset - lineStart + 1);
}

} // namespace

QString ImportError::sentence() const
{
    return field.isEmpty() ? u"%1: expected %2"_s.arg(where, expected)
                           : u"%1, %2: expected %3"_s.arg(where, field, expected);
}

QString ImportError::sentenceZh() const
{
    static const QRegularExpression line(u"^line (\\d+)$"_s);
    const QRegularExpressionMatch at = line.match(where);
    const QString place = at.hasMatch() ? u"第%1行"_s.arg(at.captured(1)) : where == u"file" ? u"文件"_s : where;
    const QString clause = zh.endsWith(u'。') ? zh.chopped(1) : zh; // a rule's refusal is a whole sentence
    return clause.isEmpty() ? QString() : place + u'，' + clause;
}

QJsonArray toJson(const ImportErrors &errors)
{
    QJsonArray list;
    for (const ImportError &error : errors) {
        QJsonObject one{{u"where"_s, error.where}, {u"field"_s, error.field}, {u"expected"_s, error.expected}};
        if (!error.zh.isEmpty()) {
            one.insert(u"zh"_s, error.zh);
        }
        list.append(one);
    }
    return list;
}

std::optional<QJsonObject> readJsonFile(const QByteArray &bytes, ImportErrors &errors)
{
    if (bytes.size() > maximumFile) {
        errors.push_back({u"file"_s, {}, u"at most 64 MiB"_s});
        return std::nullopt;
    }
    QByteArray text = bytes;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error == QJsonParseError::IllegalUTF8String) {
        errors.push_back({u"file"_s, lineAndColumn(text, problem.offset), u"text in UTF-8"_s});
        return std::nullopt;
    }
    if (problem.error != QJsonParseError::NoError) {
        errors.push_back(
            {u"file"_s, lineAndColumn(text, problem.offset), u"valid JSON (%1)"_s.arg(problem.errorString())});
        return std::nullopt;
    }
    if (!document.isObject()) {
        errors.push_back({u"file"_s, {}, u"one JSON object, { … }"_s});
        return std::nullopt;
    }
    return document.object();
}

ImportReader::ImportReader(ImportErrors &errors, QString where, QJsonObject object, QString path)
    : m_errors(&errors)
    , m_where(std::move(where))
    , m_path(std::move(path))
    , m_object(std::move(object))
{
}

QString ImportReader::pathOf(const QString &key) const
{
    if (m_path.isEmpty()) {
        return key;
    }
    return key.isEmpty() ? m_path : m_path + u'.' + key;
}

void ImportReader::fail(const QString &key, const QString &expected)
{
    if (m_errors->size() < maximumErrors) {
        m_errors->push_back({m_where, pathOf(key), expected});
    }
}

QJsonValue ImportReader::take(const QString &key, Need need, const QString &expected)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() && need == Need::Required) {
        fail(key, expected);
    }
    return value;
}

bool ImportReader::has(const QString &key)
{
    m_asked.insert(key);
    return m_object.contains(key);
}

QString ImportReader::text(const QString &key, int maximum, Need need)
{
    const QString expected = u"text of %1 to %2 characters"_s.arg(need == Need::Required ? 1 : 0).arg(maximum);
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined()) {
        return {};
    }
    const QString found = value.toString();
    if (!value.isString() || found.size() > maximum || (need == Need::Required && found.trimmed().isEmpty())) {
        fail(key, expected);
        return {};
    }
    if (!isPlainText(found)) {
        fail(key, u"text without control characters"_s);
        return {};
    }
    return found;
}

QString ImportReader::code(const QString &key, const QString &pattern, const QString &shape, Need need)
{
    const QJsonValue value = take(key, need, shape);
    if (value.isUndefined()) {
        return {};
    }
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    if (!value.isString() || value.toString().size() > longText || !expression.match(value.toString()).hasMatch()) {
        fail(key, shape);
        return {};
    }
    return value.toString();
}

QString ImportReader::choice(const QString &key, const QStringList &choices, Need need)
{
    const QString expected = u"one of "_s + choices.join(u", ");
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined()) {
        return {};
    }
    if (!value.isString() || !choices.contains(value.toString())) {
        fail(key, expected);
        return {};
    }
    return value.toString();
}

int ImportReader::number(const QString &key, int minimum, int maximum, std::optional<int> fallback)
{
    const QString expected = minimum == maximum ? u"the number %1"_s.arg(minimum)
                                                : u"a whole number from %1 to %2"_s.arg(minimum).arg(maximum);
    const QJsonValue value = take(key, fallback ? Need::Optional : Need::Required, expected);
    if (value.isUndefined()) {
        return fallback.value_or(minimum);
    }
    const double found = value.toDouble();
    if (!value.isDouble() || found < minimum || found > maximum || std::floor(found) != found) {
        fail(key, expected);
        return minimum;
    }
    return int(found);
}

bool ImportReader::flag(const QString &key, std::optional<bool> fallback)
{
    const QString expected = u"true or false"_s;
    const QJsonValue value = take(key, fallback ? Need::Optional : Need::Required, expected);
    if (value.isUndefined()) {
        return fallback.value_or(false);
    }
    if (!value.isBool()) {
        fail(key, expected);
    }
    return value.toBool();
}

QStringList ImportReader::texts(const QString &key, qsizetype maximumItems, int maximumLength, Need need)
{
    const QString expected = u"a list of at most %1 texts of 1 to %2 characters"_s.arg(maximumItems).arg(maximumLength);
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined()) {
        return {};
    }
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > maximumItems) {
        fail(key, expected);
        return {};
    }
    QStringList result;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString found = array.at(i).toString();
        if (found.trimmed().isEmpty() || found.size() > maximumLength || !isPlainText(found)) {
            fail(u"%1[%2]"_s.arg(key).arg(i),
                 u"text of 1 to %1 characters without control characters"_s.arg(maximumLength));
            continue;
        }
        if (result.contains(found)) {
            fail(u"%1[%2]"_s.arg(key).arg(i), u"each text once, “%1” is there twice"_s.arg(found));
            continue;
        }
        result.append(found);
    }
    return result;
}

std::optional<ImportReader> ImportReader::object(const QString &key, Need need)
{
    const QString expected = u"an object, { … }"_s;
    const QJsonValue value = take(key, need, expected);
    if (value.isUndefined()) {
        return std::nullopt;
    }
    if (!value.isObject()) {
        fail(key, expected);
        return std::nullopt;
    }
    return ImportReader(*m_errors, m_where, value.toObject(), pathOf(key));
}

std::vector<ImportReader> ImportReader::objects(const QString &key, qsizetype maximumItems, Need need)
{
    const QString expected = u"a list of at most %1 objects"_s.arg(maximumItems);
    const QJsonValue value = take(key, need, expected);
    std::vector<ImportReader> result;
    if (value.isUndefined()) {
        return result;
    }
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > maximumItems) {
        fail(key, expected);
        return result;
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString itemPath = u"%1[%2]"_s.arg(key).arg(i);
        if (!array.at(i).isObject()) {
            fail(itemPath, u"an object, { … }"_s);
            continue;
        }
        result.emplace_back(*m_errors, m_where, array.at(i).toObject(), pathOf(itemPath));
    }
    return result;
}

void ImportReader::done()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key())) {
            fail(it.key().left(shortText), u"no field of this name"_s);
        }
    }
}

bool isPlainText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate()) {
                return false;
            }
            ++i;
            continue;
        }
        const char16_t code = c.unicode();
        const bool overridesDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (c.isLowSurrogate() || c.category() == QChar::Other_Control || overridesDirection) {
            return false;
        }
    }
    return true;
}

} // namespace yizhan
