// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/duty/staffing.h"

#include "domain/duty/absences.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int residentsPerWorker = 1000;

} // namespace

int workersOf(const HallState &state)
{
    return int(std::count_if(state.people.begin(), state.people.end(), [](const auto &entry) {
        return entry.second.role == Role::Clerk || entry.second.role == Role::Leader;
    }));
}

std::vector<StaffingFlag> staffingFlags(const HallState &state)
{
    std::vector<StaffingFlag> flags;
    const HallInfo &info = state.info;
    const int needed = (info.residents + residentsPerWorker - 1) / residentsPerWorker;
    if (const int workers = workersOf(state); workers < needed) {
        flags.push_back({StaffingFlag::TooFewWorkers, {}, {}, workers, needed});
    }
    std::map<QString, int> asA;
    std::map<QString, int> asB;
    for (const auto &[id, post] : state.posts) {
        ++asA[post.a];
        ++asB[post.b];
    }
    for (const auto &[person, count] : asA) {
        if (count > info.mostPrimary) {
            flags.push_back({StaffingFlag::ManyAsA, person, {}, count, info.mostPrimary});
        }
    }
    for (const auto &[person, count] : asB) {
        if (count > info.mostBackup) {
            flags.push_back({StaffingFlag::ManyAsB, person, {}, count, info.mostBackup});
        }
    }
    for (const auto &[id, absence] : state.absences) {
        if (phaseOf(state, absence) != AbsencePhase::Running) {
            continue;
        }
        for (const Handover &handover : absence.handovers) {
            if (handover.coveredDays > info.mostCoverDays) {
                flags.push_back(
                    {StaffingFlag::LongCover, absence.person, handover.post, handover.coveredDays, info.mostCoverDays});
            } else if (absence.workdays > info.mostCoverDays) {
                flags.push_back(
                    {StaffingFlag::CoverToCome, absence.person, handover.post, absence.workdays, info.mostCoverDays});
            }
        }
    }
    return flags;
}

} // namespace yizhan
