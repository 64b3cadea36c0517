// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskprinter.h"

#include <QtQml/qqmlregistration.h>

namespace yizhan {

/**
 * The slip on paper that goes with an answer of the hall, and what became of it in words: whatever the printer does,
 * the resident has the answer on the screen. Belongs to the controller of a page and keeps nothing of the slip. GUI
 * thread.
 */
class KioskPaper : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to what is printed")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** What became of it, with what is wrong; in a few words for large print. Empty without a printer. */
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(QString brief READ brief NOTIFY changed FINAL)

public:
    enum class State { None, Printing, Printed, Failed };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString brief() const;

    /** Prints once, where there is a printer; nobody waits for it. */
    void print(const SlipFacts &facts) { start(facts); }
    void print(const ReceiptFacts &facts) { start(facts); }
    void print(const GuideFacts &facts)
    {
        m_guide = true;
        start(facts);
    }
    /** The resident has gone: whatever comes out now is nobody's news. */
    void forget() { setState(State::None); }
    /** It is told in the language shown now. */
    void tellAnew();

Q_SIGNALS:
    void changed();

private:
    template <typename Facts>
    void start(const Facts &facts)
    {
        KioskPrinter *printer = readyPrinter();
        setState(printer ? State::Printing : State::None);
        m_job = printer ? printer->print(facts) : 0;
    }
    /** Null where none is configured. */
    KioskPrinter *readyPrinter();
    void printed(int job, bool well, PrinterState state);
    void setState(State state);

    State m_state = State::None;
    bool m_guide = false; ///< a guide to take home, which has no code to photograph instead
    int m_job = 0;        ///< of KioskPrinter; 0: none
    PrinterState m_printerState = PrinterState::Unknown;
};

} // namespace yizhan
