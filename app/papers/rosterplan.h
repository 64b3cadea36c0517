// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

class QIODevice;

namespace yizhan {

/** One slot as the printed plan says it; `day` only on the first of a day. */
struct PlanLine
{
    QString day;
    QString time;
    QString kind;
    QString leader;
    QString workers;
    bool dayOff = false;
};

/** A week of the roster for the board on the wall. */
struct RosterPlan
{
    bool english = false;
    QString hallName;
    QString week;
    QString phone;
    QString printedAt;
    QList<PlanLine> lines;
};

/** One or more pages of A4 as PDF. False where the device does not take it. */
[[nodiscard]] bool writeRosterPlan(const RosterPlan &plan, QIODevice *device);

} // namespace yizhan
