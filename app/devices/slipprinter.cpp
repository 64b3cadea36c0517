// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/slipprinter.h"

#include "devices/log.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A port takes this much at a time: little enough to notice within a moment that the printer takes no more. */
constexpr qsizetype chunk = 4096;

const char *wordFor(PrinterState state)
{
    switch (state) {
    case PrinterState::Unknown:
        return "not asked yet";
    case PrinterState::Fine:
        return "fine";
    case PrinterState::NearEnd:
        return "paper near its end";
    case PrinterState::Unsure:
        return "does not tell how it is";
    case PrinterState::PaperOut:
        return "no paper";
    case PrinterState::CoverOpen:
        return "cover open";
    case PrinterState::Broken:
        return "jammed or broken";
    case PrinterState::Unreachable:
        return "out of reach";
    }
    return "";
}

} // namespace

bool canPrint(PrinterState state)
{
    return state <= PrinterState::Unsure;
}

SlipPrinter::SlipPrinter(QObject *parent)
    : SlipPrinter(Patience(), parent)
{
}

SlipPrinter::SlipPrinter(const Patience &patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SlipPrinter::timedOut);
}

SlipPrinter::~SlipPrinter()
{
    for (Job &job : m_jobs) {
        forget(job);
    }
}

void SlipPrinter::start(const QString &address)
{
    Q_ASSERT(m_address.isEmpty() && !address.isEmpty());
    m_address = address;
    check();
}

int SlipPrinter::print(const QImage &slip)
{
    m_jobs.push_back({++m_lastJob, escpos::job(slip)});
    begin();
    return m_lastJob;
}

void SlipPrinter::check()
{
    if (m_jobs.empty() && configured()) {
        m_checkWanted = true;
        begin();
    }
}

qsizetype SlipPrinter::held() const
{
    qsizetype bytes = 0;
    for (const Job &job : m_jobs) {
        bytes += job.bytes.size();
    }
    return bytes;
}

void SlipPrinter::begin()
{
    if (m_step != Step::Idle || (m_jobs.empty() && !m_checkWanted)) {
        return;
    }
    m_checkWanted = false;
    m_printing = !m_jobs.empty();
    m_heard = false;
    m_sent = 0;
    m_answers.forget();
    wait(Step::Opening, m_patience.open);
    QString problem;
    m_port = PrinterPort::make(m_address, &problem);
    if (!m_port) {
        qCWarning(devicesLog, "slip printer: %ls", qUtf16Printable(problem));
        m_timer.start(0); // as if nobody had answered
        return;
    }
    connect(m_port.get(), &PrinterPort::opened, this, &SlipPrinter::opened);
    connect(m_port.get(), &PrinterPort::received, this, &SlipPrinter::received);
    connect(m_port.get(), &PrinterPort::written, this, &SlipPrinter::written);
    connect(m_port.get(), &PrinterPort::failed, this, [this](const QString &reason) {
        if (m_state != PrinterState::Unreachable) {
            qCWarning(devicesLog, "slip printer: %ls", qUtf16Printable(reason));
        }
        m_leftover = m_leftover || m_sent > 0;
        end(PrinterState::Unreachable);
    });
    m_port->open();
}

void SlipPrinter::opened()
{
    m_status = {};
    m_partsHeard = 0;
    m_step = Step::Asking;
    if (m_port->canAnswer()) {
        ask(1);
    } else {
        asked();
    }
}

void SlipPrinter::ask(int part)
{
    m_part = part;
    const bool clear = m_leftover && m_step == Step::Asking && part == 1;
    m_port->write((clear ? escpos::clearBuffers() : QByteArray()) + escpos::statusRequest(part));
    m_timer.start(m_patience.answer);
}

void SlipPrinter::received(const QByteArray &bytes)
{
    using Kind = escpos::AnswerReader::Answer::Kind;
    m_answers.add(bytes);
    while (const auto answer = m_answers.next()) {
        const bool questioned = m_step == Step::Asking || m_step == Step::Watching;
        if (answer->kind == Kind::RealTime && questioned) {
            m_heard = true;
            ++m_partsHeard;
            escpos::take(m_status, m_part, answer->byte);
            if (m_part < escpos::statusParts) {
                ask(m_part + 1);
            } else {
                asked();
            }
        } else if (answer->kind == Kind::InOrder && (m_step == Step::Finishing || m_step == Step::Watching)) {
            end(found()); // everything before the question is on paper
            return;
        }
    }
}

/** All parts of the status are known, or will never be. */
void SlipPrinter::asked()
{
    const PrinterState state = found();
    if (m_step == Step::Watching) {
        if (!canPrint(state)) {
            m_leftover = true;
            m_port->write(escpos::clearBuffers());
            setState(state); // end() takes it from here
            wait(Step::Clearing, m_patience.answer);
        } else if (m_deadline.hasExpired()) {
            // It is well and does not know the last question, or has stopped to answer any.
            end(m_partsHeard > 0 ? state : PrinterState::Unreachable);
        } else {
            wait(Step::Finishing, m_patience.watch);
        }
        return;
    }
    if (!m_printing || !canPrint(state)) {
        end(state);
        return;
    }
    if (m_hanging) {
        m_jobs.front().bytes.prepend(escpos::cut());
    }
    if (m_leftover && !m_port->canAnswer()) {
        m_jobs.front().bytes.prepend(escpos::clearBuffers()); // it was not asked anything to which that was added
    }
    sendMore();
}

PrinterState SlipPrinter::found() const
{
    if (!m_heard) {
        return PrinterState::Unsure;
    }
    return m_status.coverOpen                    ? PrinterState::CoverOpen
           : m_status.paperOut                   ? PrinterState::PaperOut
           : m_status.broken || m_status.offline ? PrinterState::Broken
           : m_status.paperNearEnd               ? PrinterState::NearEnd
                                                 : PrinterState::Fine;
}

void SlipPrinter::sendMore()
{
    const QByteArray &bytes = m_jobs.front().bytes;
    if (m_sent < bytes.size()) {
        wait(Step::Sending, m_patience.stall);
        const QByteArray part = bytes.mid(m_sent, chunk);
        m_sent += part.size();
        m_port->write(part);
    } else if (m_heard) {
        m_deadline.setRemainingTime(m_patience.finish);
        wait(Step::Finishing, m_patience.watch);
    } else {
        end(PrinterState::Unsure);
    }
}

void SlipPrinter::written()
{
    if (m_step == Step::Sending) {
        sendMore();
    } else if (m_step == Step::Clearing) {
        m_leftover = false;
        end(m_state);
    }
}

void SlipPrinter::timedOut()
{
    switch (m_step) {
    case Step::Idle:
        break;
    case Step::Opening:
        end(PrinterState::Unreachable);
        break;
    case Step::Asking:
    case Step::Watching:
        // One that knows only some of the questions is asked the others; one that knows none is left alone.
        if (m_part < escpos::statusParts && m_partsHeard > 0) {
            ask(m_part + 1);
        } else {
            asked();
        }
        break;
    case Step::Sending:
        m_leftover = true;
        end(PrinterState::Unreachable);
        break;
    case Step::Finishing:
        m_step = Step::Watching;
        m_status = {};
        m_partsHeard = 0;
        ask(1);
        break;
    case Step::Clearing:
        end(m_state);
        break;
    }
}

void SlipPrinter::end(PrinterState state)
{
    const bool whole = m_printing && m_sent == m_jobs.front().bytes.size() && canPrint(state);
    if (canPrint(state)) {
        m_leftover = false;
    }
    if (m_printing && m_sent > 0) {
        // Who changes a roll or opens the cover tears off what hangs out; in other cases it goes on with the next.
        m_hanging = state == PrinterState::Unreachable || state == PrinterState::Broken;
    }
    const int number = m_printing ? m_jobs.front().number : 0;
    if (m_printing) {
        forget(m_jobs.front());
        m_jobs.pop_front();
    }
    m_printing = false;
    hangUp();
    setState(state);
    if (number > 0) {
        if (whole) {
            Q_EMIT printed(number);
        } else {
            Q_EMIT failed(number, state);
        }
    }
    // Not at once: a device that is still being closed cannot be opened.
    QTimer::singleShot(0, this, &SlipPrinter::begin);
}

void SlipPrinter::hangUp()
{
    m_timer.stop();
    m_step = Step::Idle;
    m_answers.forget();
    if (m_port) {
        m_port->disconnect(this);
        m_port.release()->deleteLater(); // it may be what called
    }
}

void SlipPrinter::forget(Job &job)
{
    job.bytes.fill('\0'); // the slip's code opens a resident's cases
    job.bytes = {};
}

void SlipPrinter::setState(PrinterState state)
{
    if (m_state == state) {
        return;
    }
    m_state = state;
    if (!canPrint(state)) {
        qCWarning(devicesLog, "slip printer: %s", wordFor(state));
    } else {
        qCInfo(devicesLog, "slip printer: %s", wordFor(state));
    }
    Q_EMIT stateChanged();
}

void SlipPrinter::wait(Step step, std::chrono::milliseconds time)
{
    m_step = step;
    m_timer.start(time);
}

} // namespace yizhan
