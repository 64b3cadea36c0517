// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

/** Search as you type: over what was written, and over the letters that are not yet characters. */
class KioskSearch : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /** Letters still being spelled out on the pad; gljt finds 高龄津贴 before anybody chooses a character. */
    Q_PROPERTY(QString letters READ letters WRITE setLetters NOTIFY queryChanged FINAL)
    /** Both, as the field shows them. */
    Q_PROPERTY(QString shown READ shown NOTIFY queryChanged FINAL)
    /** Roles: banned, title, hint, key. Those of this page. */
    Q_PROPERTY(yizhan::ScreenRows *hits READ hits CONSTANT FINAL)
    /** As many answers as there is room for at once; at least one. */
    Q_PROPERTY(int limit MEMBER m_limit NOTIFY limitChanged FINAL)
    /** The same while pages are turned, where the keys for that take some of the room. */
    Q_PROPERTY(int pagedLimit MEMBER m_pagedLimit NOTIFY limitChanged FINAL)
    /** Which of the pages is shown, from 0; another query begins at the first. */
    Q_PROPERTY(int page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY pageChanged FINAL)

public:
    explicit KioskSearch(QObject *parent = nullptr);

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QString letters() const { return m_letters; }
    void setLetters(const QString &letters);
    [[nodiscard]] QString shown() const { return m_query + m_letters.toUpper(); }
    [[nodiscard]] ScreenRows *hits() { return &m_hits; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_pages; }

    /** Adds to what was written. */
    Q_INVOKABLE void write(const QString &text);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void clear();
    /** Turns the page; after the last comes the first. */
    Q_INVOKABLE void nextPage();
    Q_INVOKABLE void previousPage();
    /** Opens the guide, or the answer that the community does not issue this certificate. */
    Q_INVOKABLE void choose(int row);

Q_SIGNALS:
    void queryChanged();
    void limitChanged();
    void pageChanged();

protected:
    void refresh() override;

private:
    void startOver();
    void turnTo(int page);

    QString m_query;
    QString m_letters;
    int m_limit = 6;
    int m_pagedLimit = 6;
    int m_page = 0;
    int m_pages = 1;
    ScreenRows m_hits;
};

} // namespace yizhan
