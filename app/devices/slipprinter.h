// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/escpos.h"
#include "devices/printerport.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

class QImage;

namespace yizhan {

/** How a slip printer is, as far as it tells. */
enum class PrinterState {
    Unknown, ///< not asked yet
    Fine,
    NearEnd, ///< prints, but the roll comes to its end
    Unsure,  ///< prints perhaps: it does not answer questions
    PaperOut,
    CoverOpen,
    Broken,      ///< jammed, cutter or head
    Unreachable, ///< no such device, no line, or it takes nothing
};
/** A slip would come out now, as far as one knows. */
[[nodiscard]] bool canPrint(PrinterState state);

/**
 * The hall's slip printer (ESC/POS). One errand after the other, each on a line of its own: open, ask how the printer
 * is, send the slip, hear that it is out. A printer that never answers is printed on all the same. What could not be
 * printed is forgotten, here and in the printer: a slip that comes out when the roll is changed would be found by
 * somebody else. GUI thread, which never waits; no slip is kept longer than its errand, some twenty seconds at most.
 */
class SlipPrinter : public QObject
{
    Q_OBJECT

public:
    /** How long things may take. */
    struct Patience
    {
        std::chrono::milliseconds open{3000};
        std::chrono::milliseconds answer{500}; ///< to a question about its state
        std::chrono::milliseconds stall{6000}; ///< without a byte being taken
        std::chrono::milliseconds finish{10000};
        std::chrono::milliseconds watch{400}; ///< between questions while it prints
    };

    explicit SlipPrinter(QObject *parent = nullptr);
    SlipPrinter(const Patience &patience, QObject *parent);
    ~SlipPrinter() override;

    /** `address`: see PrinterPort::make. Asks at once how the printer is. Call once. */
    void start(const QString &address);
    [[nodiscard]] bool configured() const { return !m_address.isEmpty(); }
    [[nodiscard]] PrinterState state() const { return m_state; }
    /** An errand is under way or waits. */
    [[nodiscard]] bool busy() const { return m_step != Step::Idle || !m_jobs.empty(); }

    /** Prints a picture (Format_Mono, 1 is black) once; the answer, with the number returned, is printed() or failed().
     */
    int print(const QImage &slip);
    /** Asks how the printer is, unless an errand does so anyway. */
    void check();

    /** Bytes of slips that are still kept; for tests. */
    [[nodiscard]] qsizetype held() const;

Q_SIGNALS:
    void printed(int job);
    void failed(int job, yizhan::PrinterState why);
    void stateChanged();

private:
    enum class Step { Idle, Opening, Asking, Sending, Finishing, Watching, Clearing };
    struct Job
    {
        int number = 0;
        QByteArray bytes;
    };

    void begin();
    void opened();
    void ask(int part);
    void asked();
    void received(const QByteArray &bytes);
    void written();
    void sendMore();
    void timedOut();
    /** The errand has ended, well or not; `state` is how the printer was found. */
    void end(PrinterState state);
    void hangUp();
    void forget(Job &job);
    [[nodiscard]] PrinterState found() const;
    void setState(PrinterState state);
    void wait(Step step, std::chrono::milliseconds time);

    Patience m_patience;
    QString m_address;
    std::unique_ptr<PrinterPort> m_port;
    QTimer m_timer;
    QDeadlineTimer m_deadline;
    Step m_step = Step::Idle;
    PrinterState m_state = PrinterState::Unknown;
    escpos::AnswerReader m_answers;
    escpos::Status m_status;
    std::deque<Job> m_jobs;
    int m_lastJob = 0;
    bool m_checkWanted = false;
    bool m_printing = false; ///< this errand is for m_jobs.front()
    bool m_heard = false;    ///< the printer has answered in this errand
    bool m_leftover = false; ///< there may be half a slip in the printer
    bool m_hanging = false;  ///< half a slip may hang out of it
    int m_part = 0;          ///< of the status, that was asked for last
    int m_partsHeard = 0;
    qsizetype m_sent = 0;
};

} // namespace yizhan
