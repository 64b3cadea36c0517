// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/qrmodules.h"

#include <QQuickPaintedItem>

namespace yizhan {

/** A QR code of `text`, drawn module by module with its quiet zone; nothing while the text is empty. */
class KioskQr : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor paper MEMBER m_paper NOTIFY colorsChanged FINAL)

public:
    explicit KioskQr(QQuickItem *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();
    void colorsChanged();

private:
    QString m_text;
    QColor m_ink = Qt::black;
    QColor m_paper = Qt::white;
    QrModules m_modules;
};

} // namespace yizhan
