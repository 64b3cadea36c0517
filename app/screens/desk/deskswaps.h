// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QHash>

namespace yizhan {

/** Swaps of a shift that a colleague asks of this person (换班): yes or no, until the leader has answered. */
class DeskSwaps : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Those that have no word of this person yet. */
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    /** swapId, text, agreed (this person has said yes; the leader has not answered) */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

public:
    explicit DeskSwaps(QObject *parent = nullptr);

    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }

    Q_INVOKABLE void reply(const QString &swap, bool agree);

private:
    void listen(const HallData &hall) override;
    void refresh() override;

    int m_waiting = 0;
    QHash<QString, QString> m_slots; ///< of each swap
    ScreenRows m_rows;
};

} // namespace yizhan
