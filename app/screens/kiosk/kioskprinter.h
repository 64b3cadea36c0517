// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/slipprinter.h"
#include "papers/slipimage.h"

#include <QElapsedTimer>

#include <map>

namespace yizhan {

/**
 * The kiosk's slip printer: draws a slip beside the GUI thread and has it printed. Made in Stage or a test; pages know
 * of it through KioskTicket and KioskSelfCheck. GUI thread.
 */
class KioskPrinter : public QObject
{
    Q_OBJECT

public:
    explicit KioskPrinter(QObject *parent = nullptr);
    ~KioskPrinter() override;

    static void setInstance(KioskPrinter *instance);
    [[nodiscard]] static KioskPrinter *instance();

    /** `address`: see PrinterPort::make. Call once. */
    void start(const QString &address, Paper paper);
    [[nodiscard]] bool configured() const { return m_printer.configured(); }
    [[nodiscard]] PrinterState state() const { return m_printer.state(); }
    [[nodiscard]] const SlipPrinter &printer() const { return m_printer; }

    /** Prints once; done() tells of it with the number returned. */
    int print(const SlipFacts &facts);
    int print(const ReceiptFacts &facts);
    int print(const GuideFacts &facts);
    /** Asks how it is, but not again and again. */
    void check();

Q_SIGNALS:
    void done(int job, bool well, yizhan::PrinterState state);

private:
    template <typename Facts>
    int drawAndPrint(const Facts &facts);
    void finish(int printJob, bool well, PrinterState state);

    SlipPrinter m_printer;
    Paper m_paper = Paper::Mm80;
    std::map<int, int> m_jobs; ///< of the printer, to those given out here
    int m_lastJob = 0;
    QElapsedTimer m_checked;
};

} // namespace yizhan
