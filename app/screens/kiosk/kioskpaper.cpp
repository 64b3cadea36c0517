// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskpaper.h"

namespace yizhan {

KioskPrinter *KioskPaper::readyPrinter()
{
    KioskPrinter *printer = KioskPrinter::instance();
    if (!printer || !printer->configured()) {
        return nullptr;
    }
    connect(printer, &KioskPrinter::done, this, &KioskPaper::printed, Qt::UniqueConnection);
    return printer;
}

void KioskPaper::printed(int job, bool well, PrinterState state)
{
    if (job == m_job) { // else the resident has gone
        m_printerState = state;
        setState(well ? State::Printed : State::Failed);
    }
}

void KioskPaper::setState(State state)
{
    m_job = 0;
    m_state = state;
    Q_EMIT changed();
}

void KioskPaper::tellAnew()
{
    if (m_state != State::None) {
        Q_EMIT changed();
    }
}

QString KioskPaper::brief() const
{
    if (m_guide) {
        return m_state == State::None       ? QString()
               : m_state == State::Printing ? tr("正在打印…")
               : m_state == State::Printed  ? tr("请取走打印好的指南。")
                                            : tr("没有打印出来，请拍下这一页。");
    }
    switch (m_state) {
    case State::None:
        break;
    case State::Printing:
        return tr("正在打印纸票。");
    case State::Printed:
        return tr("请取走纸票。");
    case State::Failed:
        return tr("纸票没打出来，请拍下二维码。");
    }
    return {};
}

QString KioskPaper::message() const
{
    if (m_guide) {
        return brief();
    }
    if (m_state == State::Printed && m_printerState == PrinterState::Unsure) {
        return tr("请取走纸票。没有出来也不要紧，拍下二维码一样用。");
    }
    if (m_state != State::Failed) {
        return brief();
    }
    const QString why = m_printerState == PrinterState::PaperOut ? tr("打印机没有纸了，纸票没打出来。")
                        : m_printerState == PrinterState::CoverOpen ? tr("打印机的盖子开着，纸票没打出来。")
                        : m_printerState == PrinterState::Broken ? tr("打印机卡住了，纸票没打出来。")
                                                                 : tr("打印机没有反应，纸票没打出来。");
    //: %1: what is wrong with the printer, a sentence
    return tr("%1您的号有效，拍下二维码和纸票一样用。").arg(why);
}

} // namespace yizhan
