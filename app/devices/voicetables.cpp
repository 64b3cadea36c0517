// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/voicetables.h"

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

Error tableError(int number, const QString &sentence)
{
    return {422,
            u"voice-table"_s,
            u"第 %1 行：%2"_s.arg(number).arg(sentence),
            u"Line %1: %2"_s.arg(number).arg(sentence),
            {}};
}

Result<std::vector<TableLine>> readTable(const QByteArray &bytes, int fields)
{
    std::vector<TableLine> table;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        if (line.endsWith(u'\r')) {
            line.chop(1);
        }
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        TableLine read{int(i) + 1, line.split(u'\t')};
        if (read.fields.size() != fields) {
            return tableError(read.number, u"%1 fields, not %2"_s.arg(fields).arg(read.fields.size()));
        }
        table.push_back(std::move(read));
    }
    return table;
}

} // namespace yizhan
