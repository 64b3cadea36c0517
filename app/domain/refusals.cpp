// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/refusals.h"

namespace yizhan::refusal {

using namespace Qt::Literals::StringLiterals;

Error unknown(const QString &zhWhat, const QString &enWhat)
{
    return {404, u"not-found"_s, u"没有找到%1。"_s.arg(zhWhat), u"There is no such %1."_s.arg(enWhat), {}};
}

Error refused(const QString &type, const QString &zh, const QString &en, const QString &rule)
{
    return {409, type, zh, en, rule};
}

Error notAllowed()
{
    return {403, u"not-allowed"_s, u"您的账号不能做这件事。"_s, u"Your account may not do this."_s, {}};
}

Error matterNotListed()
{
    return {409, u"matter-not-listed"_s, u"这件事不在社区事项清单里，不能在这里受理。"_s,
            u"This matter is not on the community's list and cannot be accepted here."_s, u"C-2"_s};
}

Error hallClosed(const QString &nextOpenLocal)
{
    const QString zh =
        nextOpenLocal.isEmpty() ? u"现在不在取号时间。"_s : u"现在不在取号时间，%1 开门。"_s.arg(nextOpenLocal);
    const QString en = nextOpenLocal.isEmpty()
                           ? u"Numbers are not given now."_s
                           : u"Numbers are not given now; the hall opens at %1."_s.arg(nextOpenLocal);
    return {409, u"hall-closed"_s, zh, en, {}};
}

Error stateForbids(const QString &zhState, const QString &enState, const QString &rule)
{
    return {409, u"wrong-state"_s, u"现在是“%1”，不能做这一步。"_s.arg(zhState),
            u"It is \"%1\" now, so this step is not possible."_s.arg(enState), rule};
}

} // namespace yizhan::refusal
