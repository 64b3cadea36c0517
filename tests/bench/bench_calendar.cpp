// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// What it takes a hall of 20,000 running cases to adopt a calendar: from the request to its answer, which comes after
// the commit is on the disk, in a real server on SQLite. Beside it the preview, and what the disk can do.

#include "bench/machine.h"
#include "domain/limits/clockledger.h"
#include "protocol/recordjson.h"
#include "server/servertest.h"
#include "server/sharedstate.h"
#include "storage/partitionwriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

constexpr int runningCases = 20'000;

/** Accepted through autumn, limits of five to sixty working days, two departments, so that most are still running. */
ServiceCase caseOf(int i, const TimeRules &rules)
{
    ServiceCase one;
    one.id = u"%1"_s.arg(i, 32, 16, QLatin1Char('0'));
    one.caseNo = u"NJ-2026-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    one.matter = u"SQ-YL-001"_s;
    one.state = CaseState::InReview;
    one.acceptedAt = rules.zone.at(
        Day{std::chrono::sys_days{std::chrono::year{2026} / 11 / 1} + std::chrono::days{i % 22}}, 540 + i % 400);
    one.limit = {5 + i % 56, LimitUnit::Workday, {}};
    one.decidingDepartment = u"MZ"_s;
    for (const QString &department : {u"SQ"_s, u"MZ"_s}) {
        Branch branch;
        branch.department = department;
        branch.order = int(one.branches.size()) + 1;
        branch.limit = {2 + i % 5, LimitUnit::Workday, {}};
        branch.startedAt = one.branches.empty() ? one.acceptedAt : Instant{};
        one.branches.push_back(branch);
    }
    one.materials = {{u"居民身份证"_s, true, 1, false}, {u"居民户口簿"_s, true, 1, false}};
    one.timeline = {{one.acceptedAt, u"accepted"_s, u"SQ"_s, u"综合受理岗"_s, u"A"_s, {}, {}}};
    reproject(one, rules);
    return one;
}

/** Written into the books of a hall at rest. */
bool fill(const TestHall &hall, const std::vector<Record> &records)
{
    PartitionWriter writer({hall.folder().store(),
                            hall.partition(),
                            [] { return instantFromIso(u"2026-11-23T10:00:00+08:00"_s).value(); },
                            {},
                            {}});
    if (!writer.start()) {
        return false;
    }
    std::promise<Reply> answered;
    std::future<Reply> answer = answered.get_future();
    Job job;
    job.name = u"fill"_s;
    job.decide = [&records](const Turn &) -> Result<Outcome> {
        Outcome outcome;
        outcome.records = records;
        outcome.answer = "{}";
        return outcome;
    };
    job.done = [&answered](const Reply &reply) {
        answered.set_value(reply);
    };
    writer.submit(std::move(job));
    return answer.get().ok();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    TestHall hall;
    std::vector<Record> records;
    hall.server().state().read([&](const HallState &state, const Catalogue &catalogue) {
        const TimeRules rules = timeRules(state, catalogue);
        for (int i = 0; i < runningCases; ++i) {
            records.push_back(toRecord(HallRecord(caseOf(i, rules))));
        }
    });
    hall.stop();
    if (!fill(hall, records)) {
        return 1;
    }
    hall.start("2026-11-23T10:00+08:00", 1);
    const Response published = hall.server().administer(
        "/v1/imports/calendar?known=true",
        "date,kind,name\n2027-01-01,holiday,a\n2027-01-02,holiday,a\n2027-01-03,holiday,a\n2027-01-04,holiday,a\n");
    if (published.status != 200) {
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    const Answer preview = hall.get("/v1/calendars/newest/preview", u"leader"_s);
    const double previewed = double(timer.nsecsElapsed()) / 1e9;
    timer.start();
    const Answer adopted = hall.post("/v1/calendars/newest/adopt", u"leader"_s);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const QJsonObject counts = adopted.json()[u"counts"].toObject();
    if (preview.status != 200 || adopted.status != 200 || counts[u"running"].toInt() != runningCases ||
        counts != preview.json()[u"counts"].toObject()) {
        std::fprintf(stderr, "%s\n", adopted.body.constData());
        return 1;
    }
    std::printf(
        "calendar: a hall of %d running cases previewed a calendar in %.2f s and adopted it, durable, in %.2f s "
        "(goal: 2 s); %d moved; the disk gives %.0f fdatasync/s\n",
        runningCases, previewed, seconds, counts[u"moved"].toInt(), bench::syncsPerSecond(hall.folder().path));
    return 0;
}
