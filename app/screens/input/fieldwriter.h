// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

/**
 * Writes into the text field of a window that has the focus, the way an input method does: the field's own limits hold,
 * a selection is replaced, and the field tells its owner as if it had been typed. Takes no focus itself.
 */
class FieldWriter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged FINAL)
    /** A field that may be written into has the focus. */
    Q_PROPERTY(bool active READ active NOTIFY fieldChanged FINAL)
    /** It wants letters as they are: a pass word, a work number. */
    Q_PROPERTY(bool plain READ plain NOTIFY fieldChanged FINAL)
    /** It wants digits: a phone, an ID number. */
    Q_PROPERTY(bool digits READ digits NOTIFY fieldChanged FINAL)
    /** What lineBottom is measured in: the item that moves to keep the line in sight. */
    Q_PROPERTY(QQuickItem *page READ page WRITE setPage NOTIFY pageChanged FINAL)
    /** Lower edge of the line with the cursor on `page`; 0 without a field. Looked at after each frame. */
    Q_PROPERTY(qreal lineBottom READ lineBottom NOTIFY lineBottomChanged FINAL)

public:
    explicit FieldWriter(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    [[nodiscard]] bool active() const { return !m_field.isNull(); }
    [[nodiscard]] bool plain() const { return m_plain; }
    [[nodiscard]] bool digits() const { return m_digits; }

    [[nodiscard]] QQuickItem *page() const { return m_page; }
    void setPage(QQuickItem *page);
    [[nodiscard]] qreal lineBottom() const { return m_lineBottom; }

    Q_INVOKABLE void write(const QString &text);
    /** Takes away the selection, or the character before the cursor. */
    Q_INVOKABLE void erase();

Q_SIGNALS:
    void windowChanged();
    void fieldChanged();
    void pageChanged();
    void lineBottomChanged();

private:
    void lookAgain();
    void measure();

    QPointer<QQuickWindow> m_window;
    QPointer<QQuickItem> m_field;
    QPointer<QQuickItem> m_page;
    qreal m_lineBottom = 0;
    bool m_plain = false;
    bool m_digits = false;
};

} // namespace yizhan
