// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/importreader.h"
#include "screens/desk/deskroster.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

/** The roster's way out into files of this computer, and back in. */
namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList faultsOf(const Reply &reply)
{
    QStringList faults;
    const QJsonArray errors = reply.body.value("errors"_L1).toArray();
    for (const QJsonValue &value : errors) {
        const ImportError error{value["where"_L1].toString(), value["field"_L1].toString(),
                                value["expected"_L1].toString(), value["zh"_L1].toString()};
        const QString zh = error.sentenceZh();
        faults.append(zh.isEmpty() ? error.sentence() : zh);
    }
    return faults;
}

} // namespace

void DeskRoster::exportFile(const QString &form)
{
    const QString from = toIso(m_from);
    m_session->fetchFile(
        u"/v1/roster/export?form=%1&from=%2&days=%3"_s.arg(form, from).arg(WeekDays), this,
        [this, form, from](const FileReply &file) {
            if (!file.reply.ok()) {
                return; // said already
            }
            const QDir documents(folder().toLocalFile());
            QFile target(documents.filePath(tr("值班表") + u'-' + from + u'.' + form));
            const bool saved = documents.mkpath(u"."_s) && target.open(QIODevice::WriteOnly) &&
                               target.write(file.bytes) == file.bytes.size() && target.flush();
            m_session->say((saved ? tr("已存为 %1") : tr("存不了 %1")).arg(QDir::toNativeSeparators(target.fileName())),
                           saved);
        });
}

QUrl DeskRoster::folder()
{
    return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void DeskRoster::importFile(const QUrl &file)
{
    if (!file.isLocalFile() || !QFileInfo(file.toLocalFile()).isFile()) {
        m_session->say(tr("文件打不开，可能已经移走了。请重新选择。"));
        return;
    }
    m_session->dismissNotice();
    // Quiet: the sum of what is wrong is no use without the lines, and those have a place of their own.
    m_session->sendFile(
        u"/v1/imports/roster"_s, file.toLocalFile(), Link::freshKey(), this,
        [this](const Reply &reply) { imported(reply); }, true);
}

void DeskRoster::imported(const Reply &reply)
{
    if (reply.problemType() == "import-refused"_L1) {
        QList<ScreenRow> rows;
        const QStringList faults = faultsOf(reply);
        for (const QString &fault : faults) {
            rows.append({QString::number(rows.size()), {fault}});
        }
        m_faults.setRows(rows);
        Q_EMIT importRefused();
        return;
    }
    if (!reply.ok()) {
        m_session->say(m_session->refusalOf(reply));
        return;
    }
    const int added = reply.body.value("added"_L1).toInt();
    const int changed = reply.body.value("changed"_L1).toInt() - added;
    const int same = reply.body.value("unchanged"_L1).toInt();
    QStringList parts;
    if (added > 0) {
        parts.append(tr("新排 %n 班", "", added));
    }
    if (changed > 0) {
        parts.append(tr("改了 %n 班", "", changed));
    }
    if (same > 0) {
        parts.append(tr("%n 班和原来一样", "", same));
    }
    QString said = tr("已导入：%1。").arg(parts.join(u"，"_s));
    if (added > 0) {
        said += tr("新排的公布以后大家才看得到。");
    }
    m_session->say(said, true);
    load();
}

} // namespace yizhan
