// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/input/fieldwriter.h"

#include <QGuiApplication>
#include <QInputMethodEvent>

namespace yizhan {

void FieldWriter::setWindow(QQuickWindow *window)
{
    if (m_window == window) {
        return;
    }
    if (m_window) {
        m_window->disconnect(this);
    }
    m_window = window;
    if (m_window) {
        connect(m_window, &QQuickWindow::activeFocusItemChanged, this, &FieldWriter::lookAgain);
        // Layouts settle and fields scroll without telling; nothing of that happens without a frame.
        connect(m_window, &QQuickWindow::frameSwapped, this, &FieldWriter::measure, Qt::QueuedConnection);
    }
    Q_EMIT windowChanged();
    lookAgain();
}

void FieldWriter::setPage(QQuickItem *page)
{
    if (m_page != page) {
        m_page = page;
        Q_EMIT pageChanged();
        measure();
    }
}

void FieldWriter::lookAgain()
{
    QQuickItem *item = m_window ? m_window->activeFocusItem() : nullptr;
    if (item && !item->flags().testFlag(QQuickItem::ItemAcceptsInputMethod)) {
        item = nullptr; // no field, or one that is only read
    }
    Qt::InputMethodHints hints;
    if (item) {
        QInputMethodQueryEvent query(Qt::ImHints);
        QCoreApplication::sendEvent(item, &query);
        hints = Qt::InputMethodHints(query.value(Qt::ImHints).toInt());
    }
    m_field = item;
    m_digits = bool(hints & (Qt::ImhDigitsOnly | Qt::ImhPreferNumbers | Qt::ImhDialableCharactersOnly));
    m_plain =
        bool(hints & (Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhPreferLatin | Qt::ImhLatinOnly)) || m_digits;
    Q_EMIT fieldChanged();
    measure();
}

void FieldWriter::write(const QString &text)
{
    if (m_field) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(m_field, &event);
    }
}

void FieldWriter::erase()
{
    if (m_field) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
        QCoreApplication::sendEvent(m_field, &press);
        if (m_field) {
            QKeyEvent release(QEvent::KeyRelease, Qt::Key_Backspace, Qt::NoModifier);
            QCoreApplication::sendEvent(m_field, &release);
        }
    }
}

void FieldWriter::measure()
{
    qreal bottom = 0;
    if (m_field && m_page) {
        QInputMethodQueryEvent query(Qt::ImCursorRectangle);
        QCoreApplication::sendEvent(m_field, &query);
        bottom = m_field->mapRectToItem(m_page, query.value(Qt::ImCursorRectangle).toRectF()).bottom();
    }
    if (!qFuzzyCompare(1 + bottom, 1 + m_lineBottom)) {
        m_lineBottom = bottom;
        Q_EMIT lineBottomChanged();
    }
}

} // namespace yizhan
