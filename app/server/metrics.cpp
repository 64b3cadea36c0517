// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics.h"

#include <QDir>
#include <QFile>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <ctime>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

const Histogram::BucketBoundaries seconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};
const Histogram::BucketBoundaries groupSizes{1, 2, 4, 8, 16, 32, 64};

std::string statusClass(int status)
{
    return std::to_string(status / 100) + "xx";
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto sum = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return sum(usage.ru_utime) + sum(usage.ru_stime);
}

double residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

double openFiles()
{
    return double(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

double mostFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return double(limit.rlim_cur);
}

/** A counter that is kept elsewhere. */
void raise(Counter &counter, double value)
{
    if (value > counter.Value()) {
        counter.Increment(value - counter.Value());
    }
}

} // namespace

struct Metrics::Private
{
    prometheus::Registry registry;
    Family<Counter> &requests = counters("yizhan_http_requests_total", "Requests by route and class of status");
    Family<Histogram> &latency = histograms(
        "yizhan_http_request_seconds", "From a request's being read until its answer; of events: until they begin");
    Family<Counter> &commits = counters("yizhan_commits_total", "Durable groups of commands");
    Family<Counter> &commands = counters("yizhan_commands_total", "Commands that changed something, durable");
    Family<Histogram> &groups = histograms("yizhan_commit_group_size", "Commands in one durable group");
    Family<Gauge> &tickets = gauges("yizhan_tickets_waiting", "Residents who wait, by prefix of their number");
    Family<Gauge> &tasks = gauges("yizhan_tasks_waiting", "What waits for a thread of the server, by thread");
    Gauge &followers = gauge("yizhan_followers", "Listeners to events");
    Counter &dropped = counter("yizhan_followers_dropped_total", "Listeners given up because they did not keep up");
    Gauge &behindBytes = gauge("yizhan_follower_behind_bytes", "What the slowest listener has not taken in yet");
    Gauge &behindSeconds = gauge("yizhan_follower_behind_seconds", "Age of the oldest of it");
    Gauge &open = gauge("yizhan_cases_open", "Cases under way");
    Gauge &overdue = gauge("yizhan_cases_overdue", "Cases under way past their due date");
    Gauge &vacant = gauge("yizhan_posts_vacant", "Posts without anybody in opening hours");
    Gauge &clockRefused = gauge("yizhan_clock_refused",
                                "1: the clock is behind the last commit or far ahead of it, commands are refused");
    Family<Gauge> &centre = gauges("yizhan_centre_heard", "1: the centre's events are heard; 0: the line is cut, or "
                                                          "its certificate or the token is not right");
    Gauge &certificateEnd =
        gauge("yizhan_certificate_end_timestamp_seconds", "End of the certificate in use; 0 without TLS");
    Gauge &tokenEnd = gauge("yizhan_token_end_timestamp_seconds",
                            "First end of an administrator's or a following server's token; 0 where none ends");
    Counter &processor = counter("process_cpu_seconds_total", "Processor time of user and system");
    Gauge &resident = gauge("process_resident_memory_bytes", "Resident memory");
    Gauge &files = gauge("process_open_fds", "Open files and sockets");
    Gauge &filesMost = gauge("process_max_fds", "Files and sockets that may be open");
    Gauge &started = gauge("process_start_time_seconds", "Start of the process");

    Family<Counter> &counters(const std::string &name, const std::string &help)
    {
        return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
    }
    Family<Gauge> &gauges(const std::string &name, const std::string &help)
    {
        return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
    }
    Family<Histogram> &histograms(const std::string &name, const std::string &help)
    {
        return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
    }
    Counter &counter(const std::string &name, const std::string &help) { return counters(name, help).Add({}); }
    Gauge &gauge(const std::string &name, const std::string &help) { return gauges(name, help).Add({}); }

    /** A prefix whose last ticket went stays, with 0. */
    static void setAll(Family<Gauge> &family, const std::string &label, const std::map<QString, int> &values,
                       std::map<QString, Gauge *> *known)
    {
        for (const auto &[name, value] : values) {
            (*known)[name] = &family.Add({{label, name.toStdString()}});
        }
        for (const auto &[name, one] : *known) {
            const auto found = values.find(name);
            one->Set(found == values.end() ? 0 : found->second);
        }
    }
    /** To find a series by its labels costs more than to count in it: it is looked up once. */
    struct Series
    {
        Counter *count = nullptr;
        Histogram *latency = nullptr;
    };
    Series seriesOf(const QString &method, const QString &route, int status)
    {
        const std::lock_guard lock(seriesMutex);
        Series &series = seriesKnown[{route, method + QChar(status / 100)}];
        if (series.count == nullptr) {
            const prometheus::Labels labels{
                {"method", method.toStdString()}, {"route", route.toStdString()}, {"status", statusClass(status)}};
            series = {&requests.Add(labels), &latency.Add(labels, seconds)};
        }
        return series;
    }
    std::mutex seriesMutex;
    QHash<std::pair<QString, QString>, Series> seriesKnown; ///< by route, and method with class of status

    std::mutex mutex; ///< of what follows, and so that two scrapes do not mix
    std::map<QString, Gauge *> ticketsKnown;
    std::map<QString, Gauge *> tasksKnown;
};

Metrics::Metrics()
    : d(std::make_unique<Private>())
{
    d->started.Set(double(std::time(nullptr)));
}

Metrics::~Metrics() = default;

void Metrics::request(const QString &method, const QString &route, int status, std::chrono::nanoseconds took)
{
    const Private::Series series = d->seriesOf(method, route, status);
    series.count->Increment();
    series.latency->Observe(std::chrono::duration<double>(took).count());
}

void Metrics::committed(const QString &partition, qint64 commands)
{
    const prometheus::Labels labels{{"partition", partition.toStdString()}};
    d->commits.Add(labels).Increment();
    d->commands.Add(labels).Increment(double(commands));
    d->groups.Add(labels, groupSizes).Observe(double(commands));
}

void Metrics::setClockRefused(bool refused)
{
    d->clockRefused.Set(refused ? 1 : 0);
}

void Metrics::setCentreHeard(bool heard)
{
    d->centre.Add({}).Set(heard ? 1 : 0);
}

void Metrics::setCertificateEnd(std::chrono::seconds sinceEpoch)
{
    d->certificateEnd.Set(double(sinceEpoch.count()));
}

QByteArray Metrics::scrape(const Moment &moment)
{
    const std::lock_guard lock(d->mutex);
    Private::setAll(d->tickets, "prefix", moment.ticketsWaiting, &d->ticketsKnown);
    Private::setAll(d->tasks, "thread", moment.tasksWaiting, &d->tasksKnown);
    d->followers.Set(moment.followers);
    raise(d->dropped, double(moment.followersDropped));
    d->behindBytes.Set(double(moment.followerBytes));
    d->behindSeconds.Set(moment.followerSeconds);
    d->open.Set(moment.casesOpen);
    d->overdue.Set(moment.casesOverdue);
    d->vacant.Set(moment.postsVacant);
    d->tokenEnd.Set(double(moment.tokenEnd.count()));
    raise(d->processor, processorSeconds());
    d->resident.Set(residentBytes());
    d->files.Set(openFiles());
    d->filesMost.Set(mostFiles());
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(d->registry.Collect()));
}

} // namespace yizhan
