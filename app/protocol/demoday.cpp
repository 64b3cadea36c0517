// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/demoday.h"

#include "domain/cases/casesteps.h"
#include "domain/cases/casewakes.h"
#include "domain/cases/casework.h"
#include "domain/limits/escalating.h"
#include "protocol/commandjson.h"

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

/** How far a case of the script has come; the letters before the colon are departments that agreed, in order. */
enum class Until { Review, Decided, Denied, Finished, Delivered, Received, Correction, Refused, Withdrawn };

struct DemoCase
{
    int workdaysAgo;
    const char16_t *matter;
    const char16_t *agreed; ///< "SQ JD-MZ": opinions given, one a working day, last ones on the last working day
    Until until;
    int stars;
};

/** Everything a wall, a desk and a kiosk can show: each light, each stage, side by side and one after another. */
constexpr std::array kCases{
    DemoCase{15, u"SQ-CJ-002", u"CL", Until::Delivered, 5},
    DemoCase{14, u"SQ-YB-001", u"", Until::Delivered, 5},
    DemoCase{13, u"SQ-SB-002", u"JD-BM RS", Until::Delivered, 4},
    DemoCase{12, u"SQ-ZM-001", u"", Until::Delivered, 5},
    DemoCase{11, u"SQ-YL-004", u"SG MZ", Until::Delivered, 5},
    DemoCase{10, u"SQ-MZ-005", u"JD-MZ", Until::Review, 0},
    DemoCase{9, u"SQ-YL-001", u"SQ JD-MZ", Until::Review, 0},
    DemoCase{8, u"SQ-YL-003", u"SQ JD-MZ MZ", Until::Finished, 0},
    DemoCase{7, u"SQ-JY-001", u"", Until::Delivered, 2},
    DemoCase{6, u"SQ-ZF-001", u"SQ PCS", Until::Review, 0},
    DemoCase{5, u"SQ-ZM-002", u"SQ", Until::Denied, 0},
    DemoCase{4, u"SQ-CJ-004", u"JD-MZ", Until::Review, 0},
    DemoCase{4, u"SQ-SB-005", u"", Until::Review, 0},
    DemoCase{3, u"SQ-SH-001", u"", Until::Review, 0},
    DemoCase{3, u"SQ-JY-004", u"SQ JD-BM RS", Until::Review, 0},
    DemoCase{3, u"SQ-HJ-002", u"PCS", Until::Decided, 0},
    DemoCase{2, u"SQ-DQ-001", u"SQDW", Until::Review, 0},
    DemoCase{2, u"SQ-YB-003", u"", Until::Delivered, 5},
    DemoCase{1, u"SQ-YJ-001", u"WJ YB", Until::Review, 0},
    DemoCase{1, u"SQ-WG-001", u"SQ", Until::Review, 0},
    DemoCase{3, u"SQ-CJ-004", u"", Until::Withdrawn, 0},
    DemoCase{2, u"SQ-YL-001", u"", Until::Correction, 0},
    DemoCase{2, u"SQ-MZ-005", u"", Until::Refused, 0},
    DemoCase{1, u"SQ-YL-003", u"", Until::Received, 0},
};

constexpr int kOpeningMinute = 8 * 60 + 30;
constexpr int kMomentMinute = 10 * 60 + 24;

/** Who comes on the morning, in minutes from midnight; the matter, or "" for a general number. */
struct Visitor
{
    int minute;
    const char16_t *matter;
    bool elder;
    bool priority;
    bool english = false;
};

constexpr std::array kVisitors{
    Visitor{486, u"SQ-ZM-001", false, false}, Visitor{489, u"SQ-YL-001", true, true},
    Visitor{493, u"SQ-SB-003", true, false},  Visitor{497, u"SQ-HJ-001", false, false},
    Visitor{502, u"SQ-ZM-004", false, false}, Visitor{506, u"SQ-YL-002", true, false},
    Visitor{511, u"SQ-YB-001", false, false}, Visitor{514, u"SQ-WG-002", false, false},
    Visitor{519, u"SQ-CJ-004", false, true},  Visitor{523, u"SQ-DQ-003", false, false},
    Visitor{526, u"SQ-ZM-001", false, false}, Visitor{530, u"SQ-YL-006", true, false},
    Visitor{534, u"SQ-JY-001", false, false}, Visitor{538, u"SQ-ZF-001", false, false},
    Visitor{542, u"SQ-MZ-007", false, false}, Visitor{546, u"SQ-HJ-002", false, false, true},
    Visitor{549, u"SQ-ZM-001", false, false}, Visitor{553, u"SQ-SB-001", false, false},
    Visitor{557, u"SQ-YL-001", true, false},  Visitor{561, u"SQ-ZM-002", false, false},
    Visitor{564, u"SQ-YB-003", false, false}, Visitor{568, u"SQ-ZM-001", false, false},
    Visitor{571, u"SQ-MZ-005", false, false}, Visitor{575, u"SQ-WG-003", false, false},
    Visitor{579, u"SQ-SB-005", false, false}, Visitor{583, u"SQ-YL-001", true, true},
    Visitor{586, u"SQ-ZM-001", false, false}, Visitor{588, u"SQ-SB-001", false, false},
    Visitor{590, u"SQ-DQ-001", false, false}, Visitor{593, u"SQ-CJ-005", false, false},
    Visitor{595, u"SQ-MZ-002", false, false}, Visitor{596, u"SQ-ZM-004", false, false},
    Visitor{598, u"SQ-ZM-001", false, false}, Visitor{599, u"SQ-SB-003", true, false},
    Visitor{601, u"SQ-YB-002", false, false}, Visitor{602, u"SQ-YJ-001", false, false},
    Visitor{604, u"SQ-WG-001", false, false}, Visitor{605, u"SQ-YL-002", true, false},
    Visitor{606, u"SQ-MZ-007", false, false}, Visitor{607, u"SQ-ZM-001", false, false},
    Visitor{608, u"SQ-JY-002", false, false}, Visitor{609, u"SQ-YB-001", false, false},
    Visitor{610, u"SQ-YL-003", false, false}, Visitor{611, u"SQ-MZ-001", false, false},
    Visitor{612, u"SQ-ZF-002", false, false}, Visitor{613, u"SQ-ZM-001", false, false},
    Visitor{614, u"SQ-YB-003", false, false}, Visitor{615, u"SQ-HJ-004", false, false, true},
    Visitor{616, u"SQ-ZM-004", false, false}, Visitor{617, u"SQ-YL-001", true, false},
    Visitor{618, u"SQ-MZ-005", false, false}, Visitor{619, u"SQ-WG-006", false, false},
    Visitor{619, u"SQ-SB-006", false, false}, Visitor{620, u"SQ-SB-008", false, false},
    Visitor{620, u"SQ-ZM-001", false, false}, Visitor{621, u"", false, false},
    Visitor{621, u"SQ-YL-006", false, false}, Visitor{622, u"SQ-CJ-001", false, true},
    Visitor{622, u"SQ-DQ-004", false, false}, Visitor{622, u"SQ-ZM-001", false, false},
};

const char16_t *const kNames[] = {u"李秀英", u"张建国", u"欧阳明", u"王桂兰", u"刘海涛", u"陈玉梅", u"杨志军",
                                  u"赵小红", u"黄建平", u"周永福", u"吴春燕", u"徐长林", u"孙巧云", u"马占海",
                                  u"朱丽娟", u"胡德才", u"郭淑珍", u"何文军", u"高秀芳", u"林国强"};
constexpr int kNameCount = int(std::size(kNames));

/** One run of the script: who sits where, and the commands one after another. */
class DemoPlay
{
public:
    DemoPlay(const HallState &state, const Catalogue &catalogue, Day today, const DemoIssue &issue)
        : m_state(state)
        , m_catalogue(catalogue)
        , m_today(today)
        , m_issue(issue)
    {
    }

    std::vector<DemoRefusal> play()
    {
        std::vector<Day> workdays{m_today};
        for (sys_days day{m_today}; workdays.size() <= std::size_t(kCases.front().workdaysAgo);) {
            day -= days{1};
            if (calendarOf(m_state, m_catalogue).isWorkday(Day{day})) {
                workdays.push_back(Day{day});
            }
        }
        for (std::size_t ago = workdays.size() - 1; ago > 0; --ago) {
            playEarlierDay(int(ago), workdays);
        }
        playMorning();
        return std::move(m_refusals);
    }

private:
    struct Running
    {
        const DemoCase *script;
        QString id;
        QStringList agreed;
    };

    Instant at(int minute, int second = 0) const { return m_state.info.zone.at(m_day, minute) + seconds{second}; }

    std::optional<Decision> run(Instant when, const Actor &actor, const HallCommand &command)
    {
        // What time alone brought about until then: notices of what is due, each at its instant.
        for (const DueRung *rung = m_state.escalations.next(); rung && rung->at <= when;
             rung = m_state.escalations.next()) {
            m_told = std::max(m_told, rung->at);
            if (const auto told = m_issue(m_told, clockwork(), wakeFor(*rung).command); !told) {
                m_refusals.push_back({u"escalate"_s, told.error()});
                return std::nullopt;
            }
        }
        m_told = std::max(m_told, when);
        auto decision = m_issue(when, actor, command);
        if (!decision) {
            m_refusals.push_back({commandName(command), decision.error()});
            return std::nullopt;
        }
        return *decision;
    }

    Actor person(const QString &id) const
    {
        const auto found = m_state.people.find(id);
        return found == m_state.people.end() ? Actor{Role::Clerk, id, {}, {}, false}
                                             : Actor{found->second.role, id, {}, found->second.department, false};
    }
    static Actor clockwork() { return {Role::Administrator, {}, {}, {}, true}; }
    static Actor kiosk() { return {Role::Screen, {}, u"自助机1"_s, {}, false}; }

    Actor reviewerOf(const QString &department) const
    {
        for (const auto &[id, one] : m_state.people) {
            if (one.role == Role::Reviewer && one.department == department) {
                return person(id);
            }
        }
        return {Role::Leader, {}, {}, department, false};
    }

    /** Who sits at a window: 李志强 covers 综合 on the morning, 张敏 sits there on the days before. */
    void openHall(const QString &general)
    {
        run(at(0), clockwork(), BeginDay{});
        catchUp();
        int minute = 8 * 60 + 12;
        for (const auto &[who, window] : {std::pair{u"wangxiulan"_s, u"w1"_s},
                                          {general, u"w2"_s},
                                          {u"zhaoting"_s, u"w3"_s},
                                          {u"liuyang"_s, u"w4"_s}}) {
            run(at(minute), person(who), LogIn{who, LogInPurpose::Back}); // whoever was ill on Friday is well again
            run(at(minute + 1), person(who), OpenWindow{window});
            minute += 3;
        }
        run(at(minute), person(u"chenguohua"_s), LogIn{u"chenguohua"_s});
    }

    static QString windowFor(const QString &prefix)
    {
        return prefix == u"M" ? u"w1"_s : prefix == u"Z" ? u"w2"_s : prefix == u"S" ? u"w3"_s : u"w4"_s;
    }

    std::vector<HandedMaterial> handedFor(const Matter &matter, bool deferOne)
    {
        std::vector<HandedMaterial> handed;
        for (const Material &material : matter.materials) {
            if (!material.required) {
                continue;
            }
            const bool later = deferOne && material.deferrable;
            deferOne = deferOne && !later;
            handed.push_back({material.name, !later, later ? 0 : material.copy, later});
        }
        return handed;
    }

    /** A visit from the number to the accepted case, at once; the hall is otherwise empty. Returns the case's id. */
    QString visit(int minute, const Matter &matter, Until until, bool deferOne)
    {
        const QString window = windowFor(matter.queuePrefix);
        const auto found = m_state.windows.find(window);
        const Actor clerk = person(found == m_state.windows.end() ? QString() : found->second.person);
        TakeTicket take;
        take.matter = matter.code;
        take.checked = true;
        for (int i = 0; i < int(matter.materials.size()); ++i) {
            take.ticked.push_back(i);
        }
        take.place = u"自助机1"_s;
        const auto ticket = run(at(minute), kiosk(), take);
        run(at(minute + 2), clerk, CallNext{window});
        run(at(minute + 2, 15), clerk, StartTicket{window});
        QString id;
        if (ticket) {
            const bool accepted = until < Until::Received || until == Until::Withdrawn;
            id = accepted ? accept(minute + 8, clerk, window, ticket->ticket, matter, deferOne)
                          : receive(minute + 8, clerk, window, ticket->ticket, matter, until);
            if (until == Until::Withdrawn) {
                run(at(minute + 8, 30), clerk, WithdrawCase{id, u"applicant"_s, true, u"改由女儿在外地办理"_s});
            }
        }
        run(at(minute + 9), clerk, FinishTicket{window});
        return id;
    }

    QString accept(int minute, const Actor &clerk, const QString &window, const QString &ticket, const Matter &matter,
                   bool deferOne)
    {
        AcceptCase command{window, ticket, matter.code, demoApplicant(m_applicants++), {}, {}, {}, {}};
        if (m_applicants % 5 == 3) { // somebody comes for a parent
            command.agent = demoApplicant(m_applicants + kNameCount / 2);
        }
        const auto asked = matterFor(m_catalogue, matter.code, command.agent.has_value());
        command.materials = handedFor(asked.value_or(matter), deferOne);
        if (deferOne) { // promised for the last day there is
            ClockTerms terms;
            terms.limit = matter.promisedLimit;
            terms.start = at(minute);
            const DueDate due = dueDate(terms, timeRules(m_state, m_catalogue));
            command.promise = {m_state.info.zone.day(due.due), true};
        }
        const auto decision = run(at(minute), clerk, command);
        return decision ? decision->caseId : QString();
    }

    /** 收件, with what the clerk could say at once. */
    QString receive(int minute, const Actor &clerk, const QString &window, const QString &ticket, const Matter &matter,
                    Until until)
    {
        ReceiveCase command{window, ticket, matter.code, demoApplicant(m_applicants++), {}, {}, {}, {}};
        command.materials = handedFor(matter, false);
        if (until == Until::Correction && !command.materials.empty()) {
            command.notice = NoticeWords{{command.materials.back().name}, u"没有带"_s, {}};
            command.materials.pop_back();
        } else if (until == Until::Refused) {
            command.refusal = RefusalWords{u"户籍不在本街道，应向户籍地申请"_s};
        }
        const auto decision = run(at(minute), clerk, command);
        return decision ? decision->caseId : QString();
    }

    const ServiceCase *caseOf(const Running &running) const
    {
        const auto found = m_state.cases.find(running.id);
        return found == m_state.cases.end() ? nullptr : &found->second;
    }

    /** Reviewers who still have to agree by the script: one a day, the rest on the last day before today. */
    void review(Running &running, int ago, int minute)
    {
        while (!running.agreed.isEmpty()) {
            const QString department = running.agreed.takeFirst();
            const bool denied = running.script->until == Until::Denied;
            run(at(minute), reviewerOf(department),
                GiveOpinion{running.id, department, denied ? Opinion::Disagree : Opinion::Agree,
                            denied ? u"家庭收入高于本市认定标准"_s : QString()});
            minute += 7;
            if (ago > 1 && running.agreed.size() < ago) {
                break;
            }
        }
        const ServiceCase *one = caseOf(running);
        if (!one || endedEarly(one->state) || beforeAcceptance(one->state) || !running.agreed.isEmpty() ||
            running.script->until == Until::Review || !reviewComplete(*one)) {
            return;
        }
        if (one->state == CaseState::InReview || one->state == CaseState::Accepted) {
            const bool denied = running.script->until == Until::Denied;
            giveResults(*one, minute + 10);
            const bool open = !unanswered(*caseOf(running)).empty();
            run(at(minute + 20), reviewerOf(one->decidingDepartment),
                DecideCase{running.id, denied ? CaseResult::Deny : CaseResult::Grant,
                           denied ? u"家庭收入高于本市认定标准，可在60日内申请复核"_s : QString(),
                           open && !denied ? u"已与该部门核实，情况属实"_s : QString()});
        }
        finish(running, minute + 30);
    }

    /** 一件事: each department's own result, before the lead decides. */
    void giveResults(const ServiceCase &one, int minute)
    {
        const std::vector<DepartmentResult> results = one.results; // the case changes below
        for (const DepartmentResult &result : results) {
            run(at(minute), reviewerOf(result.department),
                GiveResult{one.id, result.department, CaseResult::Grant, {}});
        }
    }

    /** What the clockwork does in the first minute of a day: silences, promised papers that did not come. */
    void catchUp()
    {
        const Instant now = at(0);
        while (!m_state.cases.instants().empty()) {
            const CaseInstant next = *m_state.cases.instants().begin();
            const std::optional<Wake> wake = nextWakeOf(m_state.cases.at(next.id));
            if (!wake || next.at > now || !run(now, clockwork(), wake->command)) {
                return;
            }
        }
    }

    void finish(const Running &running, int minute)
    {
        const Until until = running.script->until;
        const ServiceCase *one = caseOf(running);
        const Actor clerk = person(one ? one->handler : QString());
        if (one && one->state == CaseState::Decided && until != Until::Decided) {
            run(at(minute), clerk, FinishCase{running.id});
        }
        one = caseOf(running);
        if (one && one->state == CaseState::Finished && until == Until::Delivered) {
            run(at(minute + 5), clerk, DeliverCase{running.id, u"applicant"_s});
            const auto rated = run(at(minute + 8), kiosk(), RateVisit{{}, running.id, running.script->stars, {}});
            if (rated && !rated->followUp.isEmpty()) {
                followUp(rated->followUp, clerk, minute + 60);
            }
        }
    }

    /** A bad rating: called back and put right, and waiting for a second person to close it. */
    void followUp(const QString &id, const Actor &clerk, int minute)
    {
        run(at(minute), clerk, CallBackRater{id, true, u"电话回访：嫌材料清单不清楚，已当面解释。"_s});
        run(at(minute + 15), clerk, MendFollowUp{id, FollowUpOutcome::Mended, u"已把最新的材料清单放在取号处。"_s});
    }

    /** Three weeks of the roster, published in time, with one swap; places booked for today and after. */
    void planRoster()
    {
        const Actor leader = person(u"chenguohua"_s);
        const Day from{sys_days{m_today} - days{7}};
        run(at(8 * 60 + 5), leader, DraftRoster{from, 28});
        run(at(8 * 60 + 6), leader, PublishRoster{from, 14});
    }

    void bookPlaces()
    {
        struct Place
        {
            int minute;
            const char16_t *prefix;
            const char16_t *matter;
            int workdaysAhead;
        };
        for (const Place &place : {Place{15 * 60, u"M", u"SQ-YL-001", 0}, Place{15 * 60, u"S", u"SQ-SB-001", 0},
                                   Place{9 * 60, u"Z", u"", 1}, Place{9 * 60, u"Z", u"SQ-ZM-001", 1},
                                   Place{9 * 60 + 30, u"M", u"SQ-MZ-005", 1}, Place{14 * 60, u"H", u"SQ-HJ-001", 2}}) {
            if (std::size_t(place.workdaysAhead) >= m_state.today.booking.size()) {
                continue;
            }
            BookSlot book;
            book.prefix = QString::fromUtf16(place.prefix);
            book.matter = QString::fromUtf16(place.matter);
            book.from = m_state.info.zone.at(m_state.today.booking[std::size_t(place.workdaysAhead)].day, place.minute);
            book.person = {{}, demoApplicant(m_booked).phone, {}};
            book.keys = {u"demo-%1"_s.arg(m_booked++)}; // nobody is looked for by them
            run(at(16 * 60 + 40, m_booked), kiosk(), book);
        }
    }

    void playEarlierDay(int ago, const std::vector<Day> &workdays)
    {
        m_day = workdays[std::size_t(ago)];
        openHall(u"zhangmin"_s);
        if (ago + 1 == int(workdays.size())) {
            planRoster();
        }
        int minute = 9 * 60 + 6;
        for (Running &running : m_running) {
            review(running, ago, minute);
            minute += 3;
        }
        minute = 10 * 60 + 2;
        for (const DemoCase &script : kCases) {
            const Matter *matter = m_catalogue.matter(QString::fromUtf16(script.matter));
            if (script.workdaysAgo != ago || !matter) {
                continue;
            }
            Running running{&script, visit(minute, *matter, script.until, ago >= 10 && script.until == Until::Review),
                            QString::fromUtf16(script.agreed).split(u' ', Qt::SkipEmptyParts)};
            if (ago == 1 || matter->immediate()) {
                review(running, ago, 15 * 60 + 10);
            }
            m_running.push_back(std::move(running));
            minute += 24;
        }
        if (ago == 1) {
            bookPlaces();
            goSuddenly();
        }
        run(at(17 * 60 + 30), clockwork(), CloseDay{});
    }

    /** On the last afternoon A of 党群户籍岗 falls ill: nobody is there for six minutes, and nothing was handed over.
     */
    void goSuddenly()
    {
        const QString post = u"dangqun"_s;
        RecordAbsence sudden;
        sudden.person = u"liuyang"_s;
        sudden.sudden = true;
        sudden.reason = AbsenceReason::Sick;
        sudden.to = m_state.info.zone.at(m_today, 17 * 60 + 30);
        const auto gone = run(at(16 * 60 + 20), person(u"liuyang"_s), sudden);
        run(at(16 * 60 + 20, 5), clockwork(), WatchPost{post});
        run(at(16 * 60 + 23, 5), clockwork(), WatchPost{post});
        run(at(16 * 60 + 26), person(u"sunli"_s), LogIn{u"sunli"_s});
        if (gone) {
            run(at(16 * 60 + 50), clockwork(), EscalateApproval{gone->approval});
            run(at(17 * 60 + 30), clockwork(), MarkHandover{gone->absence});
        }
    }

    /** A of 社保医保岗 asks for two days off; the leader who is asked has not answered. */
    void askForLeave(int minute)
    {
        RecordAbsence leave;
        leave.person = u"zhaoting"_s;
        leave.from = m_state.info.zone.at(Day{sys_days{m_today} + days{3}}, 8 * 60);
        leave.to = m_state.info.zone.at(Day{sys_days{m_today} + days{5}}, 8 * 60);
        if (const auto asked = run(at(minute), person(u"zhaoting"_s), leave)) {
            m_leaveApproval = asked->approval;
        }
    }

    void playMorning()
    {
        m_day = m_today;
        openHall(u"lizhiqiang"_s);
        run(at(8 * 60 + 20), person(u"zhangmin"_s), SetPresence{u"zhangmin"_s, PresenceState::Meeting, at(14 * 60)});
        run(at(8 * 60 + 21), person(u"zhoujing"_s), LogIn{u"zhoujing"_s});
        std::size_t next = 0;
        for (int minute = kVisitors.front().minute; minute < kMomentMinute; ++minute) {
            for (; next < kVisitors.size() && kVisitors[next].minute == minute; ++next) {
                arrive(kVisitors[next]);
            }
            if (minute == 9 * 60 + 12) {
                askForLeave(minute);
            } else if (minute == 9 * 60 + 42) {
                run(at(minute), clockwork(), EscalateApproval{m_leaveApproval});
            }
            if (minute >= kOpeningMinute) {
                for (const QString &window : {u"w1"_s, u"w2"_s, u"w3"_s, u"w4"_s}) {
                    work(window, minute);
                }
            }
        }
    }

    void arrive(const Visitor &visitor)
    {
        const Matter *matter = m_catalogue.matter(QString::fromUtf16(visitor.matter));
        TakeTicket take;
        take.matter = matter ? matter->code : QString();
        take.general = !matter;
        take.elder = visitor.elder;
        take.language = visitor.english ? u"en"_s : u"zh"_s;
        take.priority = visitor.priority;
        take.place = visitor.minute % 2 == 0 ? u"自助机1"_s : u"自助机2"_s;
        take.checked = matter != nullptr;
        // Every third resident has forgotten something.
        for (int i = 0; matter && i < int(matter->materials.size()); ++i) {
            if (visitor.minute % 3 != 0 || i != int(matter->materials.size()) - 1) {
                take.ticked.push_back(i);
            }
        }
        run(at(visitor.minute, 10), kiosk(), take);
    }

    /** One minute of one window: start whom it called, finish who has sat long enough, call the next. */
    void work(const QString &id, int minute)
    {
        const auto found = m_state.windows.find(id);
        if (found == m_state.windows.end() || found->second.person.isEmpty()) {
            return;
        }
        const Actor clerk = person(found->second.person);
        const auto ticket = m_state.tickets.find(found->second.ticket);
        if (ticket != m_state.tickets.end() && ticket->second.state == TicketState::Serving) {
            const int length = 4 + (ticket->second.serial * 7 + found->second.number * 3) % 6;
            // Two windows call in the last minute, so that the wall has a call to show.
            const bool last = minute == kMomentMinute - 1 && (id == u"w2" || id == u"w3");
            if (!last && at(minute) - ticket->second.startedAt < minutes{length}) {
                return;
            }
            const Matter *matter = m_catalogue.matter(ticket->second.matter);
            if (matter && ticket->second.missing.isEmpty() && minute % 2 == 0) {
                accept(minute, clerk, id, ticket->second.id, *matter, false);
            }
            run(at(minute, 20), clerk, FinishTicket{id});
            if (!m_rated && id == u"w3" && minute > kOpeningMinute + 30) {
                // Somebody is not content: what follows is open, and its call back due tomorrow.
                m_rated = true;
                run(at(minute, 25), kiosk(), RateVisit{ticket->second.id, {}, 2, {213}});
            }
        }
        // The last calls come one after another, so that the picture has an order.
        const int second = 30 + 5 * found->second.number;
        run(at(minute, second), clerk, CallNext{id});
        const auto called = m_state.windows.find(id);
        if (!called->second.ticket.isEmpty() && minute < kMomentMinute - 1) {
            run(at(minute, second + 8), clerk, StartTicket{id});
        }
    }

    const HallState &m_state;
    const Catalogue &m_catalogue;
    Day m_today;
    const DemoIssue &m_issue;
    Instant m_told{}; ///< how far the clock has come
    Day m_day{};
    std::vector<Running> m_running;
    std::vector<DemoRefusal> m_refusals;
    int m_applicants = 0;
    bool m_rated = false;
    int m_booked = 0;
    QString m_leaveApproval;
};

} // namespace

std::vector<DemoRefusal> playDemo(const HallState &state, const Catalogue &catalogue, Day today, const DemoIssue &issue)
{
    return DemoPlay(state, catalogue, today, issue).play();
}

Instant demoMoment(const HallState &state, Day today)
{
    return state.info.zone.at(today, kMomentMinute);
}

Applicant demoApplicant(int index)
{
    // 1390000xxxx: no number of the network; the last four differ for the second factor. No region has the code 000000.
    const QString lastFourDigits = u"%1"_s.arg((8888 + index * 137) % 10000, 4, 10, QLatin1Char('0'));
    return {QString::fromUtf16(kNames[index % kNameCount]), u"1390000"_s + lastFourDigits,
            u"00000019400101"_s + lastFourDigits};
}

} // namespace yizhan
