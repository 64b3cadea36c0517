// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/input/inputpad.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

namespace yizhan {

/**
 * The paper one writes on by finger, pen or mouse: hands each stroke to its pad and shows the pad's strokes. Only the
 * piece between two positions of the finger is drawn anew, so that ink keeps up without a graphics processor.
 */
class InkField : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::InputPad *pad READ pad WRITE setPad NOTIFY padChanged REQUIRED FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)
    /** Width of a stroke in pixels. */
    Q_PROPERTY(qreal nib MEMBER m_nib NOTIFY lookChanged FINAL)

public:
    explicit InkField(QQuickItem *parent = nullptr);

    [[nodiscard]] InputPad *pad() const { return m_pad; }
    void setPad(InputPad *pad);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void padChanged();
    void lookChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;

private:
    void extend(QPointF to);
    void finish();

    QPointer<InputPad> m_pad;
    InkStroke m_stroke; ///< still being drawn
    QColor m_ink = Qt::black;
    qreal m_nib = 8;
};

} // namespace yizhan
