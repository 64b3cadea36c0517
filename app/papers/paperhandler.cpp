// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/paperwords.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Kinds of the facts that make such a paper. */
QStringList factsBehind(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Receipt:
        return {u"received"_s};
    case PaperKind::Acceptance:
        return {u"accepted"_s, u"deemed-accepted"_s};
    case PaperKind::Refusal:
        return {u"refused"_s};
    case PaperKind::OneTimeNotice:
        return {u"correction"_s};
    case PaperKind::CorrectionNotice:
        return {u"correction"_s, u"clock-stopped"_s};
    case PaperKind::DeferralPromise:
        return {u"deferred"_s};
    case PaperKind::SpecialProcedure:
        return {u"clock-stopped"_s};
    case PaperKind::ExtensionNotice:
        return {u"extension-granted"_s};
    case PaperKind::FinishNotice:
        return {u"finished"_s};
    case PaperKind::DenialNotice:
        return {u"deny"_s, u"result-deny"_s};
    case PaperKind::DeliveryReceipt:
        return {u"delivered"_s};
    case PaperKind::ReturnNotice:
        return {u"returned"_s, u"deferred-expired"_s};
    case PaperKind::WithdrawalNote:
        return {u"withdrawn"_s};
    }
    return {};
}

} // namespace

QString handlerOf(const PaperFacts &facts, const std::function<QString(const QString &)> &nameOf)
{
    const QStringList kinds = factsBehind(facts.kind);
    const PaperFact *behind = nullptr;
    for (const PaperFact &fact : facts.facts) {
        const bool itsOwn = kinds.contains(fact.kind) && (!behind || behind->at != facts.at || fact.at == facts.at);
        behind = itsOwn ? &fact : behind;
    }
    const QString name = nameOf(behind ? behind->actor : facts.serviceCase.handler);
    return name.isEmpty() ? facts.hall.nameZh : name;
}

} // namespace yizhan
