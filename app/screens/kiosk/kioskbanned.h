// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"

namespace yizhan {

/** The answer for one of the certificates a community must not issue (C-1): where to go instead; never a number. */
class KioskBanned : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int seq MEMBER m_seq NOTIFY seqChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString whereToGo READ whereToGo NOTIFY changed FINAL)

public:
    explicit KioskBanned(QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString whereToGo() const;

Q_SIGNALS:
    void seqChanged();
    void changed();

protected:
    void refresh() override { Q_EMIT changed(); }

private:
    [[nodiscard]] const BannedCertificate *banned() const;

    int m_seq = 0;
};

} // namespace yizhan
