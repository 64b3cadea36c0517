// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskprinter.h"

#include <QFuture>
#include <QtConcurrent/QtConcurrentRun>

namespace yizhan {

namespace {

KioskPrinter *s_instance = nullptr;

constexpr qint64 checkEveryMs = 3000;

} // namespace

KioskPrinter::KioskPrinter(QObject *parent)
    : QObject(parent)
{
    connect(&m_printer, &SlipPrinter::printed, this, [this](int job) { finish(job, true, m_printer.state()); });
    connect(&m_printer, &SlipPrinter::failed, this, [this](int job, PrinterState state) { finish(job, false, state); });
}

KioskPrinter::~KioskPrinter()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void KioskPrinter::setInstance(KioskPrinter *instance)
{
    s_instance = instance;
}

KioskPrinter *KioskPrinter::instance()
{
    return s_instance;
}

void KioskPrinter::start(const QString &address, Paper paper)
{
    m_paper = paper;
    m_printer.start(address);
    m_checked.start();
}

int KioskPrinter::print(const SlipFacts &facts)
{
    return drawAndPrint(facts);
}

int KioskPrinter::print(const ReceiptFacts &facts)
{
    return drawAndPrint(facts);
}

int KioskPrinter::print(const GuideFacts &facts)
{
    return drawAndPrint(facts);
}

template <typename Facts>
int KioskPrinter::drawAndPrint(const Facts &facts)
{
    const int job = ++m_lastJob;
    // The page with the number does not wait for a picture of it.
    QtConcurrent::run([facts, paper = m_paper] {
        return drawSlip(slipLines(facts), paper, facts.elder);
    }).then(this, [this, job](const QImage &slip) { m_jobs[m_printer.print(slip)] = job; });
    return job;
}

void KioskPrinter::check()
{
    if (configured() && m_checked.elapsed() >= checkEveryMs) {
        m_checked.start();
        m_printer.check();
    }
}

void KioskPrinter::finish(int printJob, bool well, PrinterState state)
{
    const auto found = m_jobs.find(printJob);
    if (found != m_jobs.end()) {
        const int job = found->second;
        m_jobs.erase(found);
        Q_EMIT done(job, well, state);
    }
}

} // namespace yizhan
