// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskprinter.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

void sendToPrinter(DeskSession *session, const QByteArray &file)
{
    auto *process = new QProcess(session);
    const auto failed = [session, process] {
        session->say(QCoreApplication::translate("DeskPrinter", "没有打印出来：请检查打印机，或另存后打印。"));
        process->deleteLater();
    };
    QObject::connect(process, &QProcess::errorOccurred, session, failed);
    QObject::connect(process, &QProcess::finished, session, [session, process, failed](int code) {
        if (code != 0) {
            failed();
            return;
        }
        session->say(QCoreApplication::translate("DeskPrinter", "已送到打印机"), true);
        process->deleteLater();
    });
    process->start(u"lp"_s, {u"-o"_s, u"media=A4"_s, u"-"_s});
    process->write(file);
    process->closeWriteChannel();
}

} // namespace yizhan
