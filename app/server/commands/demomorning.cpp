// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/demomorning.h"

#include "protocol/demoday.h"
#include "server/sharedstate.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Status playDemoMorning(Server &server, ScriptClock &clock, Day today)
{
    // The script reads beside the hall's writer, so it keeps a copy that goes through the same changes.
    HallState hall;
    Catalogue catalogue;
    server.state().read([&](const HallState &state, const Catalogue &matters) {
        hall = state;
        catalogue = matters;
    });
    const DemoIssue issue = [&](Instant at, const Actor &actor, const HallCommand &command) {
        clock.moveTo(at);
        Result<Decision> decision = server.carryOut(actor, command);
        if (decision) {
            yizhan::apply(hall, *decision);
        }
        return decision;
    };
    const std::vector<DemoRefusal> refusals = playDemo(hall, catalogue, today, issue);
    if (!refusals.empty()) {
        const Error &first = refusals.front().error;
        return Error{503,
                     u"init-failed"_s,
                     u"演示脚本的 %1 被拒绝：%2"_s.arg(refusals.front().command, first.zh),
                     u"The demonstration's %1 was refused: %2"_s.arg(refusals.front().command, first.en),
                     {}};
    }
    clock.moveTo(demoMoment(hall, today));
    return Done{};
}

} // namespace yizhan
