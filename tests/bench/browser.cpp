// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/browser.h"

#include "system/proc.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdio>
#include <map>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 30000;
constexpr int endMs = 5000;

/** A process and all that it has started, and so on. */
QList<qint64> family(qint64 first)
{
    std::multimap<qint64, qint64> children;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool number = false;
        const qint64 pid = entry.toLongLong(&number);
        QFile file(u"/proc/%1/stat"_s.arg(pid));
        if (number && file.open(QIODevice::ReadOnly)) {
            const QByteArray line = file.readAll();
            constexpr int parentField = 1; // after the name in brackets: state, then the parent
            children.emplace(line.mid(line.lastIndexOf(')') + 2).split(' ').value(parentField).toLongLong(), pid);
        }
    }
    QList<qint64> all{first};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto [begin, end] = children.equal_range(all[i]);
        for (auto child = begin; child != end; ++child) {
            all.append(child->second);
        }
    }
    return all;
}

} // namespace

QString chromiumPath()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

std::optional<BrowserRun> openInChromium(const QString &chromium, const QString &page)
{
    const QTemporaryDir profile;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const qint64 began = QDateTime::currentMSecsSinceEpoch();
    // The debugging port keeps a headless browser open after the page is loaded; port 0 is any free one on loopback.
    process.start(chromium, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s,
                             u"--no-first-run"_s, u"--disable-background-networking"_s, u"--disable-component-update"_s,
                             u"--disable-sync"_s, u"--disable-extensions"_s, u"--enable-logging=stderr"_s,
                             u"--log-level=0"_s, u"--remote-debugging-port=0"_s, u"--window-size=1080,1920"_s,
                             u"--user-data-dir="_s + profile.path(), QUrl::fromLocalFile(page).toString()});
    // The page tells when it was painted, in milliseconds of the clock of this machine.
    static const QRegularExpression told(u"first frame at (\\d+)"_s);
    QByteArray said;
    std::optional<BrowserRun> run;
    while (!run && process.waitForReadyRead(patienceMs)) {
        said += process.readAll();
        if (const auto match = told.match(QString::fromUtf8(said)); match.hasMatch()) {
            run = BrowserRun{double(match.captured(1).toLongLong() - began), 0};
        }
    }
    const QList<qint64> all = family(process.processId());
    if (run) {
        for (const qint64 pid : all) {
            run->mb += system::proportionalMemory(pid);
        }
    } else {
        std::fprintf(stderr, "bench: Chromium showed no frame; it said: %s\n", said.constData());
    }
    process.terminate(); // it ends its own processes
    if (!process.waitForFinished(endMs)) {
        process.kill();
        process.waitForFinished();
    }
    return run;
}

} // namespace yizhan
