// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace yizhan {

/** The line to a printer, open for one errand. Nothing here waits; GUI thread. */
class PrinterPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /**
     * The port of an address: `tcp://host:port`, or a file: /dev/usb/lp0, a serial line, or a plain file to which is
     * appended. Null, with why in `problem`, for what is neither.
     */
    [[nodiscard]] static std::unique_ptr<PrinterPort> make(const QString &address, QString *problem);

    /** The answer is opened() or failed(), never before the caller has returned. */
    virtual void open() = 0;
    /** A little at a time; written() says when it has gone. Not again before. */
    virtual void write(const QByteArray &bytes) = 0;
    /** Something may come back. */
    [[nodiscard]] virtual bool canAnswer() const = 0;

Q_SIGNALS:
    void opened();
    void written();
    void received(const QByteArray &bytes);
    /** The line is dead; `reason` is for a log. Comes once. */
    void failed(const QString &reason);
};

} // namespace yizhan
