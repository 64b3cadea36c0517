// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"

#include <QTimer>

namespace yizhan {

/** Residents who pressed 叫人帮忙 at a kiosk; the one who waits longest rings until somebody goes there. */
class DeskHelp : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)

public:
    explicit DeskHelp(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_open.size()); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString since() const;

    /** "我来": tells everybody else that somebody is on the way. */
    Q_INVOKABLE void answer();

private:
    void listen(const HallData &hall) override;
    void refresh() override;

    void followOwn(const std::map<QString, HelpCall> &calls);

    QList<HelpCall> m_open; ///< longest wait first
    QStringList m_going;    ///< calls that this person set out for and that nobody has taken back
    QTimer m_timer;
};

} // namespace yizhan
