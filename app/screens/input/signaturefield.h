// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/input/inkpaper.h"

namespace yizhan {

/** The line one signs on by finger. What is written stays in memory, and leaves as the picture alone. */
class SignatureField : public yizhan::InkPaper
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    /** It is more than a touch: ink as long as a quarter of the paper is wide. */
    Q_PROPERTY(bool enough READ enough NOTIFY changed FINAL)

public:
    explicit SignatureField(QQuickItem *parent = nullptr);

    [[nodiscard]] bool empty() const { return m_strokes.isEmpty(); }
    [[nodiscard]] bool enough() const;
    /** A PNG in base64, dark on white, as the hall takes a signature; empty where there is not enough of one. */
    [[nodiscard]] Q_INVOKABLE QString picture() const;
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

protected:
    [[nodiscard]] QList<InkStroke> written() const override { return m_strokes; }
    void take(const InkStroke &stroke) override;

private:
    QList<InkStroke> m_strokes;
};

} // namespace yizhan
