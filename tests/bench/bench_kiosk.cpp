// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/browser.h"
#include "client/replica.h"
#include "screens/demo/demolink.h"
#include "system/proc.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

// Starts `yizhan kiosk` on a replica of the demonstration hall, with no server at all, and prints how long it takes
// from process start to the first frame with content, and how much memory it then holds (PSS). Software rendering.
// Turn by turn with it Chromium starts on an equal page from a file, where it is installed.

namespace {

/** Nobody listens there: the discard port. */
const QUrl kNoServer(QStringLiteral("http://127.0.0.1:9"));
constexpr int kDefaultRuns = 10;
constexpr int kPatienceMs = 20000;

bool isCatalogue(const Record &record)
{
    static const QStringList kinds{u"matter"_s, u"department"_s, u"category"_s,
                                   u"banned"_s, u"picture"_s,    u"calendar"_s};
    return kinds.contains(record.kind);
}

QByteArray pageOf(const QString &partition, const QVector<Record> &records, Instant now)
{
    QJsonArray array;
    qint64 to = 0;
    for (const Record &record : records) {
        array.append(toJson(record));
        to = std::max(to, record.revision);
    }
    return QJsonDocument(QJsonObject{{u"partition"_s, partition},
                                     {u"epoch"_s, u"bench"_s},
                                     {u"from"_s, 0},
                                     {u"to"_s, to},
                                     {u"head"_s, to},
                                     {u"horizon"_s, 0},
                                     {u"more"_s, false},
                                     {u"now"_s, toIso(now)},
                                     {u"records"_s, array}})
        .toJson(QJsonDocument::Compact);
}

void makeReplica(const QString &path)
{
    DemoLink link;
    QVector<Record> catalogue;
    QVector<Record> hall;
    QObject::connect(&link, &Link::loaded, &link, [&](const QVector<Record> &records) {
        for (const Record &record : records) {
            (isCatalogue(record) ? catalogue : hall).append(record);
        }
    });
    link.start();
    Replica replica(path, kNoServer);
    replica.open().waitForFinished();
    replica.applyPage(u"catalogue"_s, pageOf(u"catalogue"_s, catalogue, link.now()), PageUse::FirstCopy)
        .waitForFinished();
    replica.applyPage(u"hall/nanjie"_s, pageOf(u"hall/nanjie"_s, hall, link.now()), PageUse::FirstCopy)
        .waitForFinished();
    const Instant here = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    replica.keepMeta({u"nanjie"_s, link.now(), link.now(), here, 1.0});
}

struct Run
{
    double ms = 0;
    double mb = 0;
};

Run runOnce(const QString &program, const QString &replica)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    environment.insert(u"YIZHAN_TRACE"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(program, {u"kiosk"_s, u"--server"_s, kNoServer.toString(), u"--token"_s, u"bench"_s, u"--replica"_s,
                            replica, u"--windowed"_s, u"--size"_s, u"1080x1920"_s});
    process.setReadChannel(QProcess::StandardError);
    static const QRegularExpression told(u"first frame with content after (\\d+) ms"_s);
    QByteArray said;
    Run run;
    while (run.ms <= 0 && process.waitForReadyRead(kPatienceMs)) {
        said += process.readAllStandardError();
        run.ms = told.match(QString::fromUtf8(said)).captured(1).toDouble();
    }
    if (run.ms > 0) {
        run.mb = system::proportionalMemory(process.processId());
    } else {
        std::fprintf(stderr, "bench_kiosk: no first frame; the kiosk said: %s\n", said.constData());
    }
    process.kill();
    process.waitForFinished();
    return run;
}

/** Several starts of one program. */
class Starts
{
public:
    void add(double ms, double mb)
    {
        m_times.insert(std::upper_bound(m_times.begin(), m_times.end(), ms), ms);
        m_memory = std::max(m_memory, mb);
    }
    [[nodiscard]] double median() const { return m_times[m_times.size() / 2]; }
    [[nodiscard]] double memory() const { return m_memory; }
    void tell(const char *what) const
    {
        std::printf("%s: median %.0f ms, best %.0f, worst %.0f (%zu starts); PSS %.0f MB\n", what, median(),
                    m_times.front(), m_times.back(), m_times.size(), m_memory);
    }

private:
    std::vector<double> m_times; ///< in order
    double m_memory = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : kDefaultRuns;
    const QString program = QCoreApplication::applicationDirPath() + u"/yizhan"_s;
    const QTemporaryDir folder;
    const QString replica = folder.filePath(u"bench.replica"_s);
    makeReplica(replica);
    (void)runOnce(program, replica); // reads the program and its fonts into the page cache
    const QString chromium = chromiumPath();
    const QString page = QStringLiteral(YIZHAN_SOURCE_DIR "/tests/bench/kioskhome.html");
    if (!chromium.isEmpty()) {
        (void)openInChromium(chromium, page);
    }
    Starts ours;
    Starts theirs;
    for (int i = 0; i < runs; ++i) {
        const Run run = runOnce(program, replica);
        if (run.ms <= 0) {
            return 1;
        }
        ours.add(run.ms, run.mb);
        if (!chromium.isEmpty()) {
            const auto other = openInChromium(chromium, page);
            if (!other) {
                return 1;
            }
            theirs.add(other->ms, other->mb);
        }
    }
    ours.tell("kiosk, process start to first frame with content, replica of 91 matters, software rendering");
    if (chromium.isEmpty()) {
        std::printf("Chromium is not installed here: tests/packages-bench names it\n");
        return 0;
    }
    theirs.tell("Chromium, the same page from a file");
    std::printf("the kiosk is there in %.2f of Chromium's time, with %.2f of its memory\n",
                ours.median() / theirs.median(), ours.memory() / theirs.memory());
    return 0;
}
