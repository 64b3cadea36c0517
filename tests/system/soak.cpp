// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/proc.h"
#include "system/serverprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QUrl>

#include <atomic>
#include <cstdio>
#include <map>
#include <mutex>
#include <random>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

// A hall that lives for days: the server, a kiosk and a wall as processes, residents who take numbers, four windows
// that call them, two listeners, on a clock that runs three hundred times as fast. Nights, closings, forgotten
// log-outs and mornings go by. It ends by itself after SOAK_MINUTES (10) and fails when a ticket is called twice, when
// what a listener heard is not what the feed says, when the server answers with an error of its own, or when memory or
// open files keep growing.

namespace {

constexpr int speed = 300;
constexpr int sampleSeconds = 15;
/** Growth after the first third that is no leak yet: caches, the day's records. */
constexpr double tolerableGrowth = 1.5;
constexpr double tolerableMegabytes = 24;
constexpr int tolerableFiles = 8;

/** What all threads tell. */
class Ledger
{
public:
    void fault(const QString &what)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_faults;
        if (m_faults <= 20) {
            std::fprintf(stderr, "soak: %s\n", qPrintable(what));
        }
    }
    void count(const QString &what)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_counts[what];
    }
    void called(const QString &ticket)
    {
        bool twice = false;
        {
            const std::scoped_lock lock(m_mutex);
            twice = ++m_calls[ticket] > 1;
        }
        if (twice) {
            fault(u"ticket %1 was called twice"_s.arg(ticket));
        }
    }
    [[nodiscard]] int faults() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_faults;
    }
    [[nodiscard]] QString summary() const
    {
        const std::scoped_lock lock(m_mutex);
        QStringList parts;
        for (const auto &[what, times] : m_counts) {
            parts.append(u"%1 %2"_s.arg(what).arg(times));
        }
        return parts.join(u", "_s);
    }

private:
    mutable std::mutex m_mutex;
    int m_faults = 0;
    std::map<QString, int> m_counts;
    std::map<QString, int> m_calls;
};

struct Hall
{
    ServerProcess &server;
    Ledger &ledger;
    std::atomic_bool &over;

    /** Refusals of the hall's rules are part of its life; no answer and 5xx are not. */
    [[nodiscard]] bool fine(const Answer &answer, const QString &what) const
    {
        if (answer.status == 0 || answer.status >= 500) {
            ledger.fault(u"%1 got %2 %3"_s.arg(what).arg(answer.status).arg(answer.problem()));
        }
        ledger.count(u"%1 %2 %3"_s.arg(what).arg(answer.status).arg(answer.problem()).trimmed());
        return answer.status / 100 == 2;
    }
};

void rest(int ms)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

void residents(const Hall &hall, unsigned seed)
{
    const QStringList matters{u"SQ-YL-001"_s, u"SQ-ZM-001"_s, u"SQ-SB-001"_s, u"SQ-DQ-001"_s, u"SQ-YB-001"_s, {}};
    std::mt19937 random(seed);
    HttpClient kiosk = hall.server.client(u"kiosk"_s);
    while (!hall.over) {
        const QString matter = matters[int(random() % unsigned(matters.size()))];
        const QJsonObject wish =
            matter.isEmpty() ? QJsonObject{{u"general"_s, true}} : QJsonObject{{u"matter"_s, matter}};
        (void)hall.fine(kiosk.post(u"/v1/tickets"_s, wish), u"take"_s);
        rest(100 + int(random() % 200));
    }
}

QJsonObject acceptance(const QString &window, const QString &ticket)
{
    const auto material = [](const QString &name, bool original, int copies, bool deferred = false) {
        return QJsonObject{
            {u"name"_s, name}, {u"original_seen"_s, original}, {u"copies"_s, copies}, {u"deferred"_s, deferred}};
    };
    return {{u"window"_s, window},
            {u"ticket"_s, ticket},
            {u"matter"_s, u"SQ-YL-001"_s},
            {u"applicant"_s, QJsonObject{{u"name"_s, u"测试甲"_s}, {u"phone"_s, u"13900001234"_s}}},
            {u"materials"_s,
             QJsonArray{material(u"居民身份证"_s, true, 1), material(u"居民户口簿"_s, true, 1),
                        material(u"高龄津贴申请表"_s, true, 0), material(u"本人社会保障卡或银行卡"_s, false, 1),
                        material(u"近期一寸免冠照片"_s, true, 1)}}};
}

void clerk(const Hall &hall, const QString &login, const QString &window)
{
    const QString path = u"/v1/windows/%1/"_s.arg(window);
    HttpClient desk = hall.server.client(u"desk"_s);
    while (!hall.over) {
        const Answer called = desk.post(path + u"call-next"_s);
        if (hall.fine(called, u"call"_s) && !called.json[u"ticket"].isNull()) {
            const QJsonObject ticket = called.json[u"ticket"].toObject();
            hall.ledger.called(ticket[u"id"].toString());
            (void)hall.fine(desk.post(path + u"start"_s), u"start"_s);
            if (ticket[u"matter"].toString() == u"SQ-YL-001") {
                (void)hall.fine(desk.post(u"/v1/cases"_s, acceptance(window, ticket[u"id"].toString())), u"accept"_s);
            }
            rest(50);
            (void)hall.fine(desk.post(path + u"finish"_s), u"finish"_s);
        } else if (called.status == 401 || called.status == 403 || called.problem() == u"not-at-window") {
            // The night ended the session: come again.
            const Answer session = hall.server.client(u"desk"_s).post(
                u"/v1/sessions"_s, {{u"login"_s, login}, {u"password"_s, hall.server.passwordOf(login)}});
            if (hall.fine(session, u"log-in"_s)) {
                desk.setToken(session.json[u"token"].toString());
                (void)hall.fine(desk.post(path + u"open"_s), u"open"_s);
            }
            rest(400);
        } else {
            if (called.status == 409) {
                (void)hall.fine(desk.post(path + u"open"_s), u"open"_s);
            }
            rest(200);
        }
    }
}

using Records = std::map<QString, QJsonObject>;

void take(Records *records, const QJsonArray &changes)
{
    for (const QJsonValue &value : changes) {
        const QJsonObject record = value.toObject();
        const QString name = record[u"kind"].toString() + u'/' + record[u"id"].toString();
        if (record[u"deleted"].toBool()) {
            records->erase(name);
        } else {
            (*records)[name] = record[u"body"].toObject();
        }
    }
}

/** What a screen knows of the hall. */
struct Replica
{
    Records records;
    QString epoch;
    qint64 revision = 0;
};

/** Takes the feed up to its head. */
void pull(const Hall &hall, Replica *replica)
{
    HttpClient screen = hall.server.client(u"wall"_s); // a kept one would be closed between two pulls
    const QString partition = QString::fromLatin1(QUrl::toPercentEncoding(hall.server.partition()));
    for (bool more = true; more;) {
        const Answer page = screen.get(u"/v1/partitions/%1/changes?since=%2&limit=500&epoch=%3"_s.arg(
            partition, QString::number(replica->revision), replica->epoch));
        if (!hall.fine(page, u"feed"_s)) {
            return;
        }
        take(&replica->records, page.json[u"records"].toArray());
        replica->epoch = page.json[u"epoch"].toString();
        replica->revision = page.json[u"to"].toInteger();
        more = page.json[u"more"].toBool();
    }
}

/** Lives from events alone, as a screen does, and compares with the feed at the end. */
void listener(const Hall &hall, const std::atomic_bool &quiet)
{
    EventReader events(hall.server.port(), hall.server.token(u"wall"_s), {hall.server.partition()});
    Replica heard;
    pull(hall, &heard);
    while (!quiet) {
        const QJsonObject event = events.next("changes", 500);
        if (event.isEmpty() || event[u"to"].toInteger() <= heard.revision) {
            continue;
        }
        if (event[u"from"].toInteger() > heard.revision) {
            hall.ledger.fault(
                u"an event begins at %1, %2 was the last"_s.arg(event[u"from"].toInteger()).arg(heard.revision));
        }
        if (event.contains(u"changes"_s)) {
            take(&heard.records, event[u"changes"].toArray());
            heard.revision = event[u"to"].toInteger();
        } else {
            pull(hall, &heard);
        }
        hall.ledger.count(u"event"_s);
    }
    Replica now;
    pull(hall, &now);
    if (heard.revision != now.revision) {
        hall.ledger.fault(u"a listener heard up to %1 of %2"_s.arg(heard.revision).arg(now.revision));
    } else if (heard.records != now.records) {
        hall.ledger.fault(u"a listener's records are not those of the feed"_s);
    }
}

/** One screen, drawn offscreen. */
std::unique_ptr<QProcess> screen(const ServerProcess &server, const QString &mode)
{
    auto process = std::make_unique<QProcess>();
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(programPath(u"yizhan"_s),
                   {mode, u"--server"_s, server.url(), u"--token"_s, server.token(mode), u"--replica"_s,
                    server.dataFolder() + u'/' + mode + u".replica"_s, u"--windowed"_s});
    if (!process->waitForStarted()) {
        qFatal("%s does not start", qPrintable(mode));
    }
    return process;
}

/** Memory and open files of one process over time. */
struct Watched
{
    QString name;
    qint64 pid;
    double firstMegabytes = 0;
    int firstFiles = 0;
    double megabytes = 0;
    int files = 0;

    void look(bool settled)
    {
        megabytes = proportionalMemory(pid);
        files = openFiles(pid);
        if (!settled) {
            firstMegabytes = megabytes;
            firstFiles = files;
        }
    }
    [[nodiscard]] bool grows() const
    {
        return megabytes > std::max(firstMegabytes * tolerableGrowth, firstMegabytes + tolerableMegabytes) ||
               files > firstFiles + tolerableFiles;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int minutes = std::max(
        1, qEnvironmentVariableIntValue("SOAK_MINUTES") > 0 ? qEnvironmentVariableIntValue("SOAK_MINUTES") : 10);
    ServerProcess server({u"--demo"_s, u"morning"_s, u"--simulated"_s});
    if (!server.start({u"--clock"_s, u"morningx%1"_s.arg(speed)})) {
        qFatal("the server does not start");
    }
    Ledger ledger;
    std::atomic_bool over = false;
    std::atomic_bool quiet = false;
    const Hall hall{server, ledger, over};
    const auto kiosk = screen(server, u"kiosk"_s);
    const auto wall = screen(server, u"wall"_s);

    std::vector<std::thread> listeners;
    std::vector<std::thread> people;
    for (int i = 0; i < 2; ++i) {
        listeners.emplace_back([&] { listener(hall, quiet); });
        people.emplace_back([&, i] { residents(hall, unsigned(i + 1)); });
    }
    for (const auto &[login, window] : {std::pair{u"wangxiulan"_s, u"w1"_s}, std::pair{u"lizhiqiang"_s, u"w2"_s},
                                        std::pair{u"zhaoting"_s, u"w3"_s}, std::pair{u"liuyang"_s, u"w4"_s}}) {
        people.emplace_back([&, login = login, window = window] { clerk(hall, login, window); });
    }

    std::vector<Watched> watched{
        {u"server"_s, server.pid()}, {u"kiosk"_s, kiosk->processId()}, {u"wall"_s, wall->processId()}};
    const QDeadlineTimer end(std::chrono::minutes{minutes});
    const QDeadlineTimer settling(std::chrono::seconds(minutes * 60 / 3));
    while (!end.hasExpired()) {
        rest(sampleSeconds * 1000);
        QStringList line;
        for (Watched &process : watched) {
            process.look(settling.hasExpired());
            line.append(u"%1 %2 MB %3 files"_s.arg(process.name).arg(process.megabytes, 0, 'f', 1).arg(process.files));
        }
        const Answer health = server.client(u"kiosk"_s).get(u"/v1/health"_s);
        std::printf("%s  %s\n", qPrintable(health.json[u"now"].toString()), qPrintable(line.join(u", "_s)));
        std::fflush(stdout);
    }
    over = true;
    for (std::thread &thread : people) {
        thread.join();
    }
    rest(2000); // what was said last is heard
    quiet = true;
    for (std::thread &thread : listeners) {
        thread.join();
    }
    for (const Watched &process : watched) {
        if (process.megabytes <= 0) {
            ledger.fault(u"the %1 ended"_s.arg(process.name));
        } else if (process.grows()) {
            ledger.fault(u"the %1 grows: %2 MB and %3 files after a third of the time, %4 MB and %5 files at the end"_s
                             .arg(process.name)
                             .arg(process.firstMegabytes, 0, 'f', 1)
                             .arg(process.firstFiles)
                             .arg(process.megabytes, 0, 'f', 1)
                             .arg(process.files));
        }
    }
    for (QProcess *process : {kiosk.get(), wall.get()}) {
        process->terminate();
        if (!process->waitForFinished(5000)) {
            ledger.fault(u"a screen did not end when asked"_s);
            process->kill();
            process->waitForFinished();
        }
    }
    if (server.stop() != 0) {
        ledger.fault(u"the server did not end cleanly"_s);
    }
    std::printf("%s\n%d faults in %d minutes, %d times as fast as life\n", qPrintable(ledger.summary()),
                ledger.faults(), minutes, speed);
    return ledger.faults() == 0 ? 0 : 1;
}
