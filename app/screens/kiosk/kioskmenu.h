// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * One page of the picture menu: the choices below `node` (empty: the first page), at most `pageSize` at once. A
 * choice with a single matter leads straight to it, so that most matters are two touches away and none more than three.
 */
class KioskMenu : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString node READ node WRITE setNode NOTIFY nodeChanged FINAL)
    /** Only what can be handed in at the kiosk. */
    Q_PROPERTY(bool applying MEMBER m_applying NOTIFY nodeChanged FINAL)
    Q_PROPERTY(int pageSize READ pageSize WRITE setPageSize NOTIFY pageChanged FINAL)
    Q_PROPERTY(int page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /** The choices are matters, not further pictures. */
    Q_PROPERTY(bool listsMatters READ listsMatters NOTIFY changed FINAL)
    /** Roles: picture (icon name), title, limit (promised), node (of a choice that opens a page), matter (code, of one
     * that opens a guide). */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

public:
    explicit KioskMenu(QObject *parent = nullptr);

    [[nodiscard]] QString node() const { return m_node; }
    void setNode(const QString &node);
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    void setPageSize(int size);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool listsMatters() const { return m_listsMatters; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }

    /** Turns the page; after the last comes the first. */
    Q_INVOKABLE void nextPage();
    /** Opens what is in that row. */
    Q_INVOKABLE void choose(int row);

Q_SIGNALS:
    void nodeChanged();
    void pageChanged();
    void changed();

protected:
    void refresh() override;

private:
    [[nodiscard]] bool offers(const PictureNode &choice) const;
    [[nodiscard]] ScreenRow rowOf(const PictureNode &choice) const;
    [[nodiscard]] ScreenRow rowOf(const Matter &matter, const QString &icon) const;

    ScreenRows m_rows;
    QString m_node;
    QString m_title;
    bool m_applying = false;
    int m_pageSize = 6;
    int m_page = 0;
    int m_pages = 1;
    bool m_listsMatters = false;
};

} // namespace yizhan
