// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace yizhan {

/** An official paper (文书) as it stands on the sheet, whatever it is about: words only, laid out by paperPdf(). */
struct OfficialPaper
{
    struct Field
    {
        QString name;
        QString value;
        bool operator==(const Field &) const = default;
    };
    struct Table
    {
        QString title;
        QStringList head;
        QList<int> widths; ///< of the columns, as shares of their sum
        QList<QStringList> rows;
        bool operator==(const Table &) const = default;
    };

    QString hall;        ///< whose paper it is; above the title and at the seal
    QString title;       ///< "受理通知书"
    QString number;      ///< "NJ-20261123-0001-SL"
    QString addressee;   ///< "王试样"; empty: nobody in particular
    QStringList opening; ///< paragraphs before the fields
    QList<Field> fields; ///< two columns with lines around
    QList<Table> tables;
    QStringList closing;    ///< paragraphs after them
    QStringList signatures; ///< "申请人（签名）": each with a line to sign on and a date
    QString date;           ///< "2026年11月23日"
    bool seal = true;       ///< the hall's seal belongs on it
    QString code;           ///< what the QR says; empty: none
    QString codeHint;       ///< beside it
    QString copies;         ///< "本通知书一式两份……"
    QString foot;           ///< address, phones; on every page
    bool large = false;     ///< 大字版: no letter below 16 points
    bool operator==(const OfficialPaper &) const = default;
};

/** A name that is to stand between quotation marks; some have their own: 新生儿出生“一件事”. */
[[nodiscard]] QString insideQuotes(QString name);

/**
 * The paper as a PDF on A4: the bytes that are kept and served again. Needs a QGuiApplication (fonts); any thread.
 * Empty where it could not be drawn.
 */
[[nodiscard]] QByteArray paperPdf(const OfficialPaper &paper);

} // namespace yizhan
