// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/hallrecords.h"
#include "protocol/jsontext.h"
#include "protocol/names.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <charconv>

/**
 * Lenient reading and compact writing of record bodies. A struct names its fields once, in `fields(visitor, value)`;
 * the same list serves both directions, so that they cannot drift apart.
 *
 * Written: everything but empty texts, lists and times. Read: unknown fields are ignored, missing ones keep the
 * default; a field of the wrong type makes the whole record unreadable.
 */
namespace yizhan::json {

class Writer
{
public:
    explicit Writer(QJsonObject *object)
        : m_object(object)
    {
    }
    template <typename T>
    void operator()(QStringView name, const T &value);

private:
    QJsonObject *m_object;
};

/** Writes the JSON itself. An object of Qt's would be built only to be written, at three times the cost. */
class TextWriter
{
public:
    explicit TextWriter(QByteArray *text)
        : m_text(text)
    {
    }
    template <typename T>
    void operator()(QStringView name, const T &value);

private:
    QByteArray *m_text;
    bool m_first = true;
};

class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }
    template <typename T>
    void operator()(QStringView name, T &value);
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    const QJsonObject &m_object;
    bool m_ok = true;
};

/** Written also when it is empty, for answers whose readers count on it. */
template <typename T>
struct Always
{
    const T &value;
};
template <typename T>
Always<T> always(const T &value)
{
    return {value};
}

// What is left out when it is empty: texts, lists and times. Numbers, flags and enums are always written.
inline bool isEmpty(const QString &value)
{
    return value.isEmpty();
}
inline bool isEmpty(const QStringList &value)
{
    return value.isEmpty();
}
inline bool isEmpty(Instant value)
{
    return !isSet(value);
}
inline bool isEmpty(Day value)
{
    return !value.ok();
}
template <typename T>
bool isEmpty(const std::vector<T> &value)
{
    return value.empty();
}
template <typename T>
bool isEmpty(const std::optional<T> &value)
{
    return !value;
}
template <typename T>
bool isEmpty(const T &)
{
    return false;
}

// Parts that several kinds of records have.
template <typename V>
void fields(V &v, Limit &it)
{
    v(u"value", it.value);
    v(u"unit", it.unit);
    v(u"text_zh", it.textZh);
}

template <typename V>
void fields(V &v, StopSpan &it)
{
    v(u"from", it.from);
    v(u"to", it.to);
}

template <typename V>
void fields(V &v, DueDate &it)
{
    v(u"day_zero", it.dayZero);
    v(u"at", it.due);
    v(u"blue_at", it.blueAt);
    v(u"yellow_at", it.yellowAt);
    v(u"provisional", it.provisional);
    v(u"stopped", it.stopped);
    v(u"urge_at", it.urgeAt);
    v(u"red_card_at", it.redCardAt);
    v(u"calendar", it.calendar);
    v(u"engine", it.engine);
}

// One value, each way; found by overload.
inline QJsonValue write(const QString &value)
{
    return value;
}
inline QJsonValue write(bool value)
{
    return value;
}
inline QJsonValue write(int value)
{
    return value;
}
inline QJsonValue write(qint64 value)
{
    return value;
}
inline QJsonValue write(Instant value)
{
    return toIso(value);
}
inline QJsonValue write(Day value)
{
    return toIso(value);
}
inline QJsonValue write(const Zone &value)
{
    return value.id();
}
inline QJsonValue write(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
template <typename T>
requires std::is_enum_v<T> QJsonValue write(T value)
{
    return toString(value);
}
template <typename T>
requires requires(Writer writer, T &value)
{
    fields(writer, value);
}
QJsonValue write(const T &value)
{
    QJsonObject object;
    Writer writer(&object);
    fields(writer, const_cast<T &>(value)); // the writer takes every field by const reference
    return object;
}
template <typename T>
QJsonValue write(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values) {
        array.append(write(value));
    }
    return array;
}

template <typename T>
QJsonValue write(const Always<T> &always)
{
    return write(always.value);
}
template <typename T>
QJsonValue write(const std::optional<T> &value)
{
    return write(*value); // never asked about an empty one
}

// The same as text.
inline void writeText(QByteArray &text, const QString &value)
{
    appendJsonString(text, value);
}
inline void writeText(QByteArray &text, bool value)
{
    text += value ? "true" : "false";
}
inline void writeText(QByteArray &text, qint64 value)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    text.append(digits.data(), end - digits.data());
}
inline void writeText(QByteArray &text, int value)
{
    writeText(text, qint64(value));
}
inline void writeText(QByteArray &text, Instant value)
{
    appendJsonAscii(text, toIso(value));
}
inline void writeText(QByteArray &text, Day value)
{
    appendJsonAscii(text, toIso(value));
}
inline void writeText(QByteArray &text, const Zone &value)
{
    appendJsonString(text, value.id());
}
template <typename List>
void writeListText(QByteArray &text, const List &values);
template <typename T>
requires std::is_enum_v<T>
void writeText(QByteArray &text, T value)
{
    appendJsonAscii(text, toString(value));
}
template <typename T>
requires requires(TextWriter writer, T &value)
{
    fields(writer, value);
}
void writeText(QByteArray &text, const T &value)
{
    TextWriter writer(&text);
    text += '{';
    fields(writer, const_cast<T &>(value)); // the writer takes every field by const reference
    text += '}';
}
inline void writeText(QByteArray &text, const QStringList &values)
{
    writeListText(text, values);
}
template <typename T>
void writeText(QByteArray &text, const std::vector<T> &values)
{
    writeListText(text, values);
}
template <typename T>
void writeText(QByteArray &text, const Always<T> &always)
{
    writeText(text, always.value);
}
template <typename T>
void writeText(QByteArray &text, const std::optional<T> &value)
{
    writeText(text, *value); // never asked about an empty one
}

inline bool read(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}
inline bool read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}
inline bool read(const QJsonValue &json, qint64 &value)
{
    constexpr qint64 sentinel = std::numeric_limits<qint64>::min();
    value = json.toInteger(sentinel);
    return json.isDouble() && value != sentinel;
}
inline bool read(const QJsonValue &json, int &value)
{
    qint64 wide = 0;
    const bool ok =
        read(json, wide) && wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    value = ok ? int(wide) : 0;
    return ok;
}
inline bool read(const QJsonValue &json, Instant &value)
{
    const auto parsed = instantFromIso(json.toString());
    value = parsed.value_or(Instant{});
    return parsed.has_value();
}
inline bool read(const QJsonValue &json, Day &value)
{
    const auto parsed = dayFromIso(json.toString());
    value = parsed.value_or(Day{});
    return parsed.has_value();
}
inline bool read(const QJsonValue &json, Zone &value)
{
    const Zone zone(json.toString().toLatin1());
    if (!zone.isValid()) {
        return false;
    }
    value = zone;
    return true;
}
template <typename T>
requires std::is_enum_v<T>
bool read(const QJsonValue &json, T &value)
{
    return json.isString() && fromString(json.toString(), &value);
}
template <typename T>
requires requires(Reader reader, T &value)
{
    fields(reader, value);
}
bool read(const QJsonValue &json, T &value)
{
    const QJsonObject object = json.toObject();
    Reader reader(object);
    fields(reader, value);
    return json.isObject() && reader.ok();
}
template <typename T>
bool read(const QJsonValue &json, std::vector<T> &values)
{
    values.clear();
    const QJsonArray array = json.toArray();
    values.reserve(std::size_t(array.size()));
    for (const QJsonValue &element : array) {
        T value{};
        if (!read(element, value)) {
            return false;
        }
        values.push_back(std::move(value));
    }
    return json.isArray();
}
template <typename T>
bool read(const QJsonValue &json, std::optional<T> &value)
{
    value.emplace();
    return read(json, *value);
}
inline bool read(const QJsonValue &json, QStringList &value)
{
    value.clear();
    const QJsonArray array = json.toArray();
    for (const QJsonValue &element : array) {
        if (!element.isString()) {
            return false;
        }
        value.append(element.toString());
    }
    return json.isArray();
}

template <typename T>
void Writer::operator()(QStringView name, const T &value)
{
    if (!isEmpty(value)) {
        m_object->insert(name, write(value));
    }
}

template <typename List>
void writeListText(QByteArray &text, const List &values)
{
    char mark = '[';
    for (const auto &value : values) {
        text += mark;
        writeText(text, value);
        mark = ',';
    }
    text += mark == '[' ? "[]" : "]";
}

template <typename T>
void TextWriter::operator()(QStringView name, const T &value)
{
    if (!isEmpty(value)) {
        if (!m_first) {
            *m_text += ',';
        }
        m_first = false;
        appendJsonAscii(*m_text, name);
        *m_text += ':';
        writeText(*m_text, value);
    }
}

template <typename T>
void Reader::operator()(QStringView name, T &value)
{
    const auto found = m_object.constFind(name);
    if (found != m_object.constEnd() && !found->isNull()) {
        m_ok = read(*found, value) && m_ok;
    }
}

} // namespace yizhan::json
