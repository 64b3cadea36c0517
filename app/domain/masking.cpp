// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/masking.h"

#include <QStringList>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

QString maskName(const QString &name)
{
    // Compound surnames that are still in use; any other name keeps its first character.
    static const QStringList compound{u"欧阳"_s, u"司马"_s, u"上官"_s, u"诸葛"_s, u"夏侯"_s, u"皇甫"_s, u"尉迟"_s,
                                      u"公孙"_s, u"慕容"_s, u"令狐"_s, u"司徒"_s, u"东方"_s, u"独孤"_s, u"南宫"_s,
                                      u"端木"_s, u"长孙"_s, u"宇文"_s, u"轩辕"_s, u"司空"_s, u"西门"_s};
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        return {};
    }
    for (const QString &surname : compound) {
        if (trimmed.size() > surname.size() && trimmed.startsWith(surname)) {
            return surname + u"＊"_s;
        }
    }
    const qsizetype first = trimmed[0].isHighSurrogate() && trimmed.size() > 1 ? 2 : 1;
    return trimmed.first(first) + u"＊"_s;
}

QString lastFour(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isLetterOrNumber()) {
            digits += c.toUpper();
        }
    }
    return digits.size() < 4 ? QString() : digits.last(4);
}

bool namesHardship(const QString &nameZh)
{
    // Parts of words, as matters and materials are named by each city. One too many costs a resident a category instead
    // of a name; one too few tells a stranger of an illness.
    static const QStringList telling{u"残"_s,   u"失能"_s, u"失智"_s,     u"病"_s,   u"精神"_s,     u"心理"_s,
                                     u"诊断"_s, u"低保"_s, u"最低生活"_s, u"特困"_s, u"困难"_s,     u"贫困"_s,
                                     u"救助"_s, u"救济"_s, u"孤儿"_s,     u"抚养"_s, u"特别扶助"_s, u"零就业"_s};
    return std::any_of(telling.begin(), telling.end(), [&](const QString &part) { return nameZh.contains(part); });
}

} // namespace yizhan
