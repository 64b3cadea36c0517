// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What a hall of 100,000 cases costs: one by its number and what time changes next;
// and from the store the whole timeline of one that twelve departments reviewed, forty facts long.

#include "domain/cases/casework.h"
#include "protocol/recordjson.h"
#include "storage/partitionwriter.h"
#include "storage/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

constexpr int Cases = 100'000;
constexpr int Reviewers = 12;
constexpr int Events = 40;
constexpr int Rounds = 50;

Instant morning()
{
    return *instantFromIso(u"2026-11-23T01:00:00.000Z");
}

ServiceCase caseOf(int i, int reviewers)
{
    ServiceCase one;
    one.id = u"case%1"_s.arg(i, 8, 10, QChar(u'0'));
    one.caseNo = u"NJ-20261123-%1"_s.arg(i);
    one.matter = u"SQ-YL-001"_s;
    one.ticket = u"ticket%1"_s.arg(i);
    one.slipHash = u"hash%1"_s.arg(i);
    one.state = i % 4 == 0 ? CaseState::Delivered : CaseState::InReview;
    one.acceptedAt = morning();
    one.due.due = morning() + std::chrono::hours{i % 400};
    one.due.blueAt = one.due.due - std::chrono::hours{48};
    one.due.yellowAt = one.due.due - std::chrono::hours{24};
    one.decidingDepartment = u"D0"_s;
    for (int r = 0; r < reviewers; ++r) {
        Branch branch;
        branch.department = u"D%1"_s.arg(r);
        branch.order = 1 + r / 4;
        branch.parallelGroup = branch.order;
        branch.startedAt = r < 4 ? morning() : Instant{};
        branch.due = one.due;
        one.branches.push_back(branch);
    }
    one.timeline.push_back({morning(), u"accepted"_s, u"SQ"_s, u"民生岗"_s, u"A"_s, {}});
    return one;
}

template <typename Work>
double best(const Work &work)
{
    double least = 1e12;
    QElapsedTimer timer;
    for (int round = 0; round < Rounds; ++round) {
        timer.start();
        work();
        least = std::min(least, double(timer.nsecsElapsed()) / 1e6);
    }
    return least;
}

bool inMemory()
{
    HallState state;
    state.info.id = u"nanjie"_s;
    state.today.day = state.info.zone.day(morning());
    for (int i = 0; i < Cases; ++i) {
        yizhan::apply(state, HallRecord(caseOf(i, 3)));
    }
    const Catalogue catalogue;
    int at = 0;
    bool found = true;
    const double lookUp = best([&] {
        at = (at + 7919) % Cases;
        found = found && state.caseByNumber(u"NJ-20261123-%1"_s.arg(at)) != nullptr;
    });
    const double wake = best([&] { found = found && nextWake(state, catalogue, morning()).has_value(); });
    std::printf("cases: of %d, one by its number %.4f ms (goal: 1 ms), what time changes next %.4f ms\n", Cases, lookUp,
                wake);
    return found;
}

bool fromStore()
{
    const QTemporaryDir folder;
    StoreConfig config;
    config.path = folder.filePath(u"hall.db"_s);
    if (!Store::prepare(config)) {
        return false;
    }
    const QString partition = u"hall/bench"_s;
    const auto store = Store::open(config, u"bench"_s);
    if (!store || !(*store)->createPartition(partition)) {
        return false;
    }
    PartitionWriter::Setup setup;
    setup.store = config;
    setup.partition = partition;
    setup.now = [] {
        return morning();
    };
    PartitionWriter writer(std::move(setup));
    if (!writer.start()) {
        return false;
    }
    // The facts of ten thousand other cases lie between those of this one.
    std::promise<void> done;
    for (int event = 0; event < Events; ++event) {
        Job job;
        job.name = u"give-opinion"_s;
        job.actor = u"mz"_s;
        job.decide = [event](const Turn &) -> Result<Outcome> {
            Outcome outcome;
            outcome.records.push_back(toRecord(HallRecord(caseOf(0, Reviewers))));
            outcome.facts.push_back({u"case/case00000000"_s, u"agree"_s, u"D%1: 同意，材料齐全"_s.arg(event)});
            for (int other = 1; other <= 250; ++other) {
                outcome.facts.push_back(
                    {u"case/case%1"_s.arg(event * 250 + other, 8, 10, QChar(u'0')), u"agree"_s, u"D1: 同意"_s});
            }
            outcome.answer = "{}";
            return outcome;
        };
        const bool last = event + 1 == Events;
        job.done = [&done, last](const Reply &) {
            if (last) {
                done.set_value();
            }
        };
        writer.submit(std::move(job));
    }
    done.get_future().wait();
    writer.stop();
    std::size_t read = 0;
    const double timeline = best([&] {
        const auto facts = (*store)->facts(partition, u"case/case00000000"_s);
        read = facts ? facts->size() : 0;
    });
    std::printf("cases: timeline of %d facts from the store %.3f ms (goal: 2 ms)\n", Events, timeline);
    return read == Events;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return inMemory() && fromStore() ? 0 : 1;
}
