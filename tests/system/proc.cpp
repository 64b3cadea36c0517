// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/proc.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A line "NAME:  1234 kB" of a file of /proc/PID, in MiB. */
double mebibytes(qint64 pid, const QString &name, const QString &line)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QRegularExpression form(u"^%1:\\s+(\\d+) kB"_s.arg(line), QRegularExpression::MultilineOption);
    constexpr double kibibytes = 1024;
    return form.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / kibibytes;
}

} // namespace

double proportionalMemory(qint64 pid)
{
    return mebibytes(pid, u"smaps_rollup"_s, u"Pss"_s);
}

double residentMemory(qint64 pid)
{
    return mebibytes(pid, u"status"_s, u"VmRSS"_s);
}

int openFiles(qint64 pid)
{
    return int(QDir(u"/proc/%1/fd"_s.arg(pid)).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size());
}

qint64 childOf(qint64 pid)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').constFirst().toLongLong() : 0;
}

QByteArray commandLine(qint64 pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yizhan::system
