// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace yizhan {

/** One thing wrong in a file that was to be imported. */
struct ImportError
{
    QString where;    ///< the matter's code, "window w1", "file"
    QString field;    ///< "promised_limit.value", "materials[2].copy"; empty for the whole
    QString expected; ///< what should stand there, "a whole number from 0 to 99"
    QString zh{};     ///< the same as a Chinese clause; empty in files that only those who run the server bring
    /** "SQ-YL-001, promised_limit.value: expected a whole number from 1 to 3660". */
    [[nodiscard]] QString sentence() const;
    /** "第4行，时间要写成…"; empty without `zh`. */
    [[nodiscard]] QString sentenceZh() const;
    bool operator==(const ImportError &) const = default;
};
using ImportErrors = std::vector<ImportError>;

/** What a file holds, or everything that is wrong with it: never a part of it. */
template <typename T>
struct Imported
{
    T value; ///< only to be used when `ok()`
    ImportErrors errors;
    QStringList warnings; ///< worth a word to the administrator, no reason to refuse
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

/** `{"where","field","expected"}` for each error, and "zh" where it has that, as the server's answer lists them. */
[[nodiscard]] QJsonArray toJson(const ImportErrors &errors);

/** The object of a JSON file: UTF-8 with or without BOM, one object, at most 64 MiB. Adds an error otherwise. */
[[nodiscard]] std::optional<QJsonObject> readJsonFile(const QByteArray &bytes, ImportErrors &errors);

/**
 * Strict reading of one JSON object: every getter notes what is missing or does not fit, and done() notes the fields
 * that nobody asked for. Getters return a harmless default after an error, so that one pass finds all errors.
 */
class ImportReader
{
public:
    enum class Need { Required, Optional };
    static constexpr int shortText = 100;
    static constexpr int longText = 500;

    ImportReader(ImportErrors &errors, QString where, QJsonObject object, QString path = {});

    /** From now on errors name this thing, once its code is known, and fields count from here. */
    void become(const QString &where)
    {
        m_where = where;
        m_path.clear();
    }
    [[nodiscard]] QString where() const { return m_where; }
    [[nodiscard]] bool has(const QString &key);
    /** It is there and says nothing. */
    [[nodiscard]] bool isNull(const QString &key) const { return m_object.value(key).isNull(); }
    [[nodiscard]] QString text(const QString &key, int maximum, Need need = Need::Required);
    /** Text that must match `pattern` as a whole; `shape` says so in words. */
    [[nodiscard]] QString code(const QString &key, const QString &pattern, const QString &shape,
                               Need need = Need::Required);
    [[nodiscard]] QString choice(const QString &key, const QStringList &choices, Need need = Need::Required);
    [[nodiscard]] int number(const QString &key, int minimum, int maximum, std::optional<int> fallback = {});
    [[nodiscard]] bool flag(const QString &key, std::optional<bool> fallback = {});
    [[nodiscard]] QStringList texts(const QString &key, qsizetype maximumItems, int maximumLength,
                                    Need need = Need::Required);
    /** Nothing after an error, and for an optional one that is not there. */
    [[nodiscard]] std::optional<ImportReader> object(const QString &key, Need need = Need::Required);
    [[nodiscard]] std::vector<ImportReader> objects(const QString &key, qsizetype maximumItems,
                                                    Need need = Need::Required);
    /** Takes note of a field that is allowed and not used. */
    void ignore(const QString &key) { m_asked.insert(key); }
    void fail(const QString &key, const QString &expected);
    /** Errors of the whole file so far. */
    [[nodiscard]] std::size_t errorCount() const { return m_errors->size(); }
    /** Complains about every field that was not asked for. */
    void done();

private:
    [[nodiscard]] QJsonValue take(const QString &key, Need need, const QString &expected);
    [[nodiscard]] QString pathOf(const QString &key) const;

    ImportErrors *m_errors;
    QString m_where;
    QString m_path;
    QJsonObject m_object;
    QSet<QString> m_asked;
};

/** True for text that a screen can show: no control characters, no lone surrogates, no direction overrides. */
[[nodiscard]] bool isPlainText(QStringView text);

} // namespace yizhan
