// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/input/inkpaper.h"
#include "screens/input/inputpad.h"

#include <QPointer>

namespace yizhan {

/** The paper for one character: hands each stroke to its pad and shows the pad's strokes. */
class InkField : public yizhan::InkPaper
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::InputPad *pad READ pad WRITE setPad NOTIFY padChanged REQUIRED FINAL)

public:
    explicit InkField(QQuickItem *parent = nullptr);

    [[nodiscard]] InputPad *pad() const { return m_pad; }
    void setPad(InputPad *pad);

Q_SIGNALS:
    void padChanged();

protected:
    [[nodiscard]] QList<InkStroke> written() const override;
    void take(const InkStroke &stroke) override;

private:
    QPointer<InputPad> m_pad;
};

} // namespace yizhan
