// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/duty/shiftlog.h"

#include "domain/duty/roster.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void logDeed(const Deciding &on, ShiftDeed deed, const Submission *submission, const QString &words, Decision &decision)
{
    const auto found = on.state.roster.find(dutyNow(on.state, on.context.now).slot);
    if (found == on.state.roster.end()) {
        return;
    }
    ShiftLine line;
    line.id = on.context.fresh.id();
    line.at = on.context.now;
    line.by = on.context.actor.person;
    line.deed = deed;
    // Taken is not settled yet; what stays open is told from the submissions themselves.
    line.result = deed == ShiftDeed::BellAnswered || deed == ShiftDeed::SubmissionDone ? ShiftResult::Settled
                                                                                       : ShiftResult::Recorded;
    if (submission != nullptr) {
        line.who = submission->elder ? ShiftVisitor::Elder : ShiftVisitor::Resident;
        line.matter = submission->matter;
        line.number = submission->number;
    }
    RosterSlot slot = found->second;
    if (!words.trimmed().isEmpty()) {
        decision.facts.push_back({u"roster/"_s + slot.id, u"logged"_s, line.id + u' ' + words.trimmed()});
    }
    slot.log.push_back(std::move(line));
    decision.changes.emplace_back(std::move(slot));
}

} // namespace yizhan
