// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/recoverysheet.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int keyLines = 8;
constexpr qsizetype bytesPerLine = 4;
constexpr qsizetype keyBytes = keyLines * bytesPerLine;
constexpr qsizetype lineBytes = bytesPerLine + 1; // 40 bits: eight symbols
constexpr char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

QByteArray sumOf(int line, const QByteArray &bytes)
{
    return QCryptographicHash::hash("yizhan recovery sheet " + QByteArray::number(line) + ':' + bytes,
                                    QCryptographicHash::Sha256);
}

QString encoded(const QByteArray &bytes)
{
    quint64 bits = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | quint8(byte);
    }
    QString text;
    for (int shift = 35; shift >= 0; shift -= 5) {
        text += QLatin1Char(symbols[(bits >> unsigned(shift)) & 31U]);
        if (shift == 20) {
            text += u'-';
        }
    }
    return text;
}

std::optional<QByteArray> decoded(QString text)
{
    text = text.toUpper().remove(u'-').remove(u' ').replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    quint64 bits = 0;
    for (const QChar c : text) {
        const qsizetype value = QLatin1StringView(symbols).indexOf(c);
        if (value < 0) {
            return {};
        }
        bits = (bits << 5U) | quint64(value);
    }
    QByteArray bytes;
    for (int shift = 32; shift >= 0; shift -= 8) {
        bytes += char((bits >> unsigned(shift)) & 0xffU);
    }
    return bytes;
}

Error unreadable(const QString &zh, const QString &en)
{
    return {422, u"sheet-unreadable"_s, zh, en, {}};
}

Error wrongLine(int line)
{
    return unreadable(u"恢复单第 %1 行有误，请核对。"_s.arg(line),
                      u"Line %1 of the recovery sheet is not as it was printed; please compare it."_s.arg(line));
}

} // namespace

QStringList recoveryLines(const QByteArray &key)
{
    Q_ASSERT(key.size() == keyBytes);
    QStringList lines;
    for (int line = 1; line <= keyLines; ++line) {
        const QByteArray bytes = key.mid((line - 1) * bytesPerLine, bytesPerLine);
        lines << encoded(bytes + sumOf(line, bytes).left(1));
    }
    lines << encoded(sumOf(keyLines + 1, key).left(lineBytes));
    return lines;
}

QString recoverySheet(const QByteArray &key, const QString &hallId)
{
    QString sheet = uR"(------------------------------------------------------------------------
  一站 · 恢复单 / Yizhan recovery sheet                       %1

  个人信息的密钥。请打印或抄写两份，与备份分开，锁好。
  没有它，备份里的姓名、电话和证件号谁也打不开。
  The key of the personal data. Print or write it down twice and lock it
  up apart from the backups: without it nobody can read their names,
  phones and ID numbers.

)"_s.arg(hallId);
    int number = 0;
    for (const QString &line : recoveryLines(key)) {
        sheet += u"        %1   %2\n"_s.arg(++number).arg(line);
    }
    return sheet + u"\n  yizhan-server restore FILE --data DIR\n"
                   "------------------------------------------------------------------------"_s;
}

Result<QByteArray> keyFromSheet(const QString &text)
{
    static const QRegularExpression shape(u"^\\s*(?:(\\d)[.:)]?\\s+)?([0-9A-Za-z]{4})[ -]?([0-9A-Za-z]{4})\\s*$"_s);
    QByteArray key;
    int line = 0;
    for (const QString &one : text.split(u'\n')) {
        const QRegularExpressionMatch match = shape.match(one);
        if (!match.hasMatch()) {
            continue;
        }
        ++line;
        if (!match.captured(1).isEmpty() && match.captured(1).toInt() != line) {
            return wrongLine(line); // left out, or twice
        }
        const std::optional<QByteArray> bytes = decoded(match.captured(2) + match.captured(3));
        if (!bytes || line > keyLines + 1) {
            return wrongLine(line);
        }
        if (line > keyLines) {
            if (*bytes != sumOf(line, key).left(lineBytes)) {
                return wrongLine(line);
            }
        } else if (bytes->at(bytesPerLine) != sumOf(line, bytes->left(bytesPerLine)).at(0)) {
            return wrongLine(line);
        }
        if (line <= keyLines) {
            key += bytes->left(bytesPerLine);
        }
    }
    if (line != keyLines + 1) {
        return unreadable(u"恢复单应有 9 行，读到 %1 行。"_s.arg(line),
                          u"The recovery sheet has 9 lines; %1 were found."_s.arg(line));
    }
    return key;
}

} // namespace yizhan
