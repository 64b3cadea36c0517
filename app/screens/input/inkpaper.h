// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/handwriting.h"

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/**
 * Paper that one writes on by finger, pen or mouse. Only the piece between two positions of the finger is drawn anew,
 * so that ink keeps up without a graphics processor. Where strokes are kept is a matter of who derives from it; derive
 * with its namespace, as from KioskController.
 */
class InkPaper : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)
    /** Width of a stroke in pixels. */
    Q_PROPERTY(qreal nib MEMBER m_nib NOTIFY lookChanged FINAL)

public:
    explicit InkPaper(QQuickItem *parent);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

protected:
    /** What was written before the stroke that is being drawn. */
    [[nodiscard]] virtual QList<InkStroke> written() const = 0;
    virtual void take(const InkStroke &stroke) = 0;
    static void draw(QPainter &painter, const QList<InkStroke> &strokes);
    [[nodiscard]] qreal nib() const { return m_nib; }

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;

private:
    void extend(QPointF to);
    void finish();

    InkStroke m_stroke; ///< still being drawn
    QColor m_ink = Qt::black;
    qreal m_nib = 8;
};

} // namespace yizhan
