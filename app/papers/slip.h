// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace yizhan {

/**
 * What a queue slip says. Nothing of the person but the code: a slip is dropped and found by others. Names are in the
 * language of the slip already; what a found slip must not tell (M-1) is left out by whoever fills this in.
 */
struct SlipFacts
{
    bool english = false;
    bool elder = false; ///< large print
    bool priority = false;
    bool general = false; ///< for nothing in particular: a helper was called with it
    bool unheard = false; ///< nobody is there who would hear that call
    QString hallName;
    QString number;
    QString matter; ///< empty: nothing is said of it
    int ahead = 0;
    int waitFrom = 0; ///< minutes; with waitTo 0 nothing is known
    int waitTo = 0;
    QString calledFrom;        ///< "14:00": from when it is called, where that is not now
    QString endsAt;            ///< "17:30": the windows close then, perhaps before its turn; empty: no such thing
    bool endsForToday = false; ///< and it is void then; else calls go on
    QString againAt;           ///< "12月1日 08:30", "14:00": when to come again, or when calls go on; may be empty
    bool bookable = false;     ///< a place can be booked instead
    QList<int> windows;
    QStringList missing;
    QStringList missingLater;
    int missingUnsaid = 0; ///< more of them, which the slip must not name
    QString takenAt;       ///< "11月23日 10:24"
    QString dayZero; ///< "11月24日": from which a time limit counts, where it is another day than that of taking
    QString code;    ///< of the QR
};

/**
 * What the slip of something booked or handed in at the kiosk says: a number and a code to come back with. Like a queue
 * slip it names nobody, and what a found slip must not tell is left out by whoever fills this in.
 */
struct ReceiptFacts
{
    enum class Kind { Booking, Submission };
    Kind kind = Kind::Booking;
    bool english = false;
    bool elder = false; ///< large print
    QString hallName;
    QString number;
    QString matter;           ///< empty: nothing is said of it
    bool registered = false;  ///< of a submission: staff only confirm it, see isRegistration()
    QString when;             ///< of a booking: "11月24日 周二 09:00–09:30"; else 计时起算日
    QString cancelBy;         ///< of a booking: until when it can be taken back
    QString due;              ///< of a submission: what was promised
    bool provisional = false; ///< 暂定, what was promised
    QString madeAt;           ///< "11月23日 22:10"
    QString code;             ///< of the QR
    bool operator==(const ReceiptFacts &) const = default;
};

/** The guide of one matter to take home. It is of no number and of nobody, so it may name any matter. */
struct GuideFacts
{
    bool english = false;
    bool elder = false; ///< large print
    QString hallName;
    QString matter;
    QString limit;      ///< "10 个工作日"
    QString fee;        ///< "不收费"
    QStringList papers; ///< what to bring, each with how many and what is to be said of it
    QList<int> windows; ///< empty: the counter
    QString address;
    QStringList hours; ///< "周一至周五 08:30–12:00，14:00–17:30"
    QString phone;
    QString madeAt; ///< "11月23日 22:10"
    bool operator==(const GuideFacts &) const = default;
};

/** A line of a slip: what it is decides how it looks. */
struct SlipLine
{
    enum class Kind { Hall, Priority, Number, Matter, Ahead, Where, Heading, Item, Rule, Code, Advice, Scan, Caption };
    Kind kind = Kind::Rule;
    QString text; ///< of Code: what the QR says; of Rule: none
    bool operator==(const SlipLine &) const = default;
};

/** The slip from top to bottom, in its own language whatever the screen shows meanwhile. */
[[nodiscard]] QList<SlipLine> slipLines(const SlipFacts &facts);
[[nodiscard]] QList<SlipLine> slipLines(const ReceiptFacts &facts);
[[nodiscard]] QList<SlipLine> slipLines(const GuideFacts &facts);

} // namespace yizhan
