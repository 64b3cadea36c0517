// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/link.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QString Reply::problemType() const
{
    if (ok()) {
        return {};
    }
    if (unreachable()) {
        return u"offline"_s;
    }
    const QString type = body.value("type"_L1).toString();
    return type.mid(type.lastIndexOf(u'/') + 1);
}

bool Reply::mayBeDone() const
{
    if (!unknown() || unsure || status != 503) {
        return unknown();
    }
    const QString type = problemType();
    return type.isEmpty() || type == "not-in-time"_L1 || type == "storage-commit-unknown"_L1;
}

QString Reply::detail(bool english) const
{
    if (ok()) {
        return {};
    }
    if (unreachable()) {
        return english ? u"The hall's server cannot be reached right now. Please try again soon or ask our staff."_s
                       : u"现在连不上大厅的服务器，请稍后再试，或找工作人员帮忙。"_s;
    }
    const QString text = body.value(english ? "detail_en"_L1 : "detail"_L1).toString();
    if (!text.isEmpty()) {
        return text;
    }
    return english ? u"This did not work. Please try again or ask our staff."_s
                   : u"没有办成，请再试一次，或找工作人员帮忙。"_s;
}

QString Reply::rule() const
{
    return body.value("rule"_L1).toString();
}

Link::Link(QObject *parent)
    : QObject(parent)
{
}

Link::~Link() = default;

QString Link::freshKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace yizhan
